"""Days that call for a post of their own: feasts, fairs and the café's own story."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.easter import easter

from rumbo.demo.business import Cafe

OPENED = 2019

# By days of any year: what is said, and the question it ends with once the café asks.
FEASTS: dict[str, tuple[str, str]] = {
    "01-03": (
        "Quedan once roscones por asignar. Nata, trufa o tal cual, recogida el día 5 hasta las nueve.",
        "¿Cuál es el tuyo?",
    ),
    "01-05": (
        "Los pajes han pasado por aquí y han dejado carbón dulce para los del turno de tarde.",
        "¿Quién se lo ha ganado este año?",
    ),
    "01-17": (
        "Sant Antoni del Porquet: hoy las mascotas desayunan gratis. Los humanos, a precio de siempre.",
        "¿A quién nos traéis?",
    ),
    "01-22": (
        "Sant Vicent Màrtir, festa a la ciutat. Obrim de nou a dues amb orelletes acabades de fregir.",
        "Qui s'apunta?",
    ),
    "02-14": (
        "Mesa para dos, mesa para uno o mesa para el grupo de amigas: hoy el corazón en la leche va incluido.",
        "¿Con quién vienes?",
    ),
    "02-21": (
        "Torrijas desde hoy y hasta Pascua. Pan de ayer, leche infusionada con naranja y paciencia.",
        "¿Con miel o con azúcar?",
    ),
    "03-01": (
        "Empieza marzo y ya huele a pólvora. Cambiamos el horario: abrimos a las siete para los que vienen de la despertà.",
        "¿A qué hora os esperamos?",
    ),
    "03-08": (
        "Hoy la barra es suya: Amparo, Lucía y Marina. El local lo levantaron ellas; nosotros servimos los cafés.",
        "¿A qué mujer invitarías tú?",
    ),
    "03-14": (
        "Buñuelos de calabaza con chocolate, todo el día. La sartén no se apaga hasta el 19.",
        "¿Cuántos por persona?",
    ),
    "03-16": (
        "La plantà del barrio nos ha dejado un ninot con delantal y cara de lunes. Cualquier parecido es casual.",
        "¿A quién se parece?",
    ),
    "03-17": (
        "Ofrenda, banda y lágrimas. Si pasas por la puerta con el traje puesto, el agua la ponemos nosotros.",
        "¿De qué falla sois?",
    ),
    "03-19": (
        "Aquesta nit es crema tot menys el forn. Gràcies per unes Falles inoblidables, barri!",
        "Amb quin moment us quedeu?",
    ),
    "03-22": (
        "Silencio, escoba y café doble. El barrio se despierta despacio y nosotros con él.",
        "¿Ya habéis dormido?",
    ),
    "04-23": (
        "Día del libro: montamos la estantería con vuestra lista.",
        "¿Cuál es la última novela que te quitó el sueño?",
    ),
    "06-06": (
        "Feria de asociaciones en la plaza. Ponemos el café y vosotras las ganas.",
        "¿Quién se apunta al turno de tarde?",
    ),
    "06-23": (
        "Noche de San Juan: cerramos pronto y bajamos a la playa con termos de cold brew.",
        "¿Qué vas a quemar este año?",
    ),
    "07-11": (
        "Gran Fira de juliol: concierto en la terraza a las nueve y media.",
        "¿Cuál es la canción de tu verano?",
    ),
    "08-01": (
        "Empieza agosto con medio equipo de descanso. Iremos un poco más despacio.",
        "¿Nos lo perdonáis con una horchata?",
    ),
    "09-01": (
        "Volvemos al horario completo y al equipo completo.",
        "¿Qué es lo primero que vais a pedir?",
    ),
    "09-28": (
        "Se acaba septiembre y la vitrina estrena otoño: higos, avellana y las primeras manzanas.",
        "¿Por dónde empezamos?",
    ),
    "10-01": (
        "Día internacional del café. Hoy invitamos al segundo: uno para ti y otro para quien te acompañe.",
        "¿A quién invitas?",
    ),
    "10-09": (
        "Nou d'Octubre! Ja tenim la mocadorà a l'aparador, feta a casa.",
        "Què no pot faltar en la teua?",
    ),
    "10-12": (
        "Puente tranquilo y terraza llena. Gracias por la paciencia y por las sonrisas.",
        "¿Os habéis quedado en la ciudad?",
    ),
    "10-30": (
        "La vitrina más terrorífica de Benimaclet, votada por los niños del cole.",
        "¿Qué galleta te da más miedo comerte?",
    ),
    "11-01": ("Arrop i talladetes, com els feia la iaia.", "Qui els recorda a casa?"),
    "11-15": (
        "Cumplimos {years} años. Cada mesa tiene una historia vuestra.",
        "¿Cuál es la primera cosa que pedisteis aquí?",
    ),
    "12-05": (
        "Ya está puesto el belén en la barra. El caganer, como cada año, lo ha escondido Nacho.",
        "¿Quién lo ha encontrado?",
    ),
    "12-13": (
        "Encargos de Navidad abiertos: tronco de castañas, roscón y surtido de pastas. Hasta el día 20 en barra o por mensaje.",
        "¿Qué no puede faltar en vuestra mesa?",
    ),
    "12-20": (
        "Tarde de villancicos a las seis con el coro de la escuela de música. Chocolate para todos los que desafinen.",
        "¿Cuál cantamos primero?",
    ),
    "12-24": (
        "Hoy cerramos a las cuatro para llegar a la mesa con los nuestros. Feliz Nochebuena, familia.",
        "¿Qué se cena en casa?",
    ),
    "12-31": (
        "Doce cosas buenas de este año caben en una taza. Gracias por cada mañana. Hasta el año que viene.",
        "¿Cuál fue la vuestra?",
    ),
}
MONAS = (
    "Monas de Pascua con huevo, con longaniza y en buena compañía.",
    "¿En la frente de quién rompes tú el huevo?",
)
MIRACLE = (
    "Sant Vicent Ferrer: hui miracle i berenar.",
    "Quin altar t'agrada més del barri?",
)
MOTHERS = (
    "Día de la madre. La frase que más repetía la vuestra se queda en la pizarra toda la semana.",
    "¿Qué os decía siempre en la cocina?",
)
TOMATINA = (
    "Hoy es la Tomatina y aquí el tomate lo servimos en el plato.",
    "¿Sois de lanzarlo o de comerlo?",
)

# By days of the script.
STORY: dict[date, str] = {
    date(
        2026, 4, 2
    ): "Desde hoy contestamos a todo, en serio. Preguntad por el café, por las recetas o por la vida: ¿qué queréis saber de nosotros?",
    date(
        2026, 5, 14
    ): "Así se sirve un cremaet de verdad: ron, azúcar, canela, limón, fuego y tres granos de café. ¿Se hace igual en tu pueblo?",
    date(
        2026, 5, 17
    ): "Gracias por lo del cremaet, no nos cabe en la cabeza. Hemos leído cada comentario: ¿qué receta de bar quieres que contemos ahora?",
    date(
        2026, 9, 12
    ): "Sabemos que estas semanas la terraza ha ido lenta. Ya somos dos personas más en sala: ¿qué más podemos mejorar?",
}


def occasions(cafe: Cafe) -> dict[date, str]:
    """Return what the café says on the days that call for a post, feasts by the calendar of each year."""
    years = range(cafe.first.year, cafe.last.year + 1)
    called_for = {day: said for year in years for day, said in _feasts(year).items()}
    texts = {
        day: f"{said} {question}" if day >= cafe.asking_from else said
        for day, (said, question) in called_for.items()
    }
    return texts | {cafe.moved(day): text for day, text in STORY.items()}


def _feasts(year: int) -> dict[date, tuple[str, str]]:
    fixed = {
        date.fromisoformat(f"{year}-{day}"): (said.format(years=year - OPENED), question)
        for day, (said, question) in FEASTS.items()
    }
    sunday = easter(year)
    may, august = date(year, 5, 1), date(year, 8, 31)
    return fixed | {
        sunday: MONAS,
        sunday + timedelta(days=8): MIRACLE,
        may + timedelta(days=6 - may.weekday()): MOTHERS,
        august - timedelta(days=(august.weekday() - 2) % 7): TOMATINA,
    }


FACEBOOK_ONLY = (
    "Menú de la semana ya en la web: de martes a viernes, plato, postre y café por 9,80 €.",
    "Buscamos a alguien para la sala los fines de semana. Si conoces a la persona, pásale este enlace.",
    "Programa de actividades del trimestre: talleres, conciertos y club de lectura, todo en un calendario.",
    "Encargos de tartas con 48 horas de antelación. Aquí tenéis tamaños, sabores y alérgenos.",
    "Nos han dedicado unas líneas en la revista del barrio. Gracias, nos hemos puesto coloradas.",
    "Reservas para grupos de más de ocho personas: rellenad el formulario y os contestamos en el día.",
    "Mapa de fuentes, bancos y sombras de la plaza hecho por la asociación de vecinos. Imprescindible con niños.",
    "Cambios de horario por las fiestas: consultadlos aquí antes de venir.",
    "Recogida solidaria de libros durante todo el mes. Lista de los que más falta hacen, en el enlace.",
    "La carta en inglés, valenciano y castellano, por fin en una sola página.",
    "Resultado de la encuesta de la vitrina: la tarta de queso se queda, el pastel frío se despide.",
    "Bases del concurso de fotografía «Mi barrio en una taza». Hay tres premios y ninguno es un trofeo.",
    "Entradas para el concierto del viernes: aforo de treinta, así que no lo dejéis para el jueves.",
    "Vuestras preguntas sobre leche vegetal, respondidas con calma y con números.",
)

VIDEO_TITLES = (
    "Cremaet valenciano paso a paso",
    "Cómo texturizar la leche sin barista",
    "Abrimos la persiana: un día en Café Brújula",
    "Roscón de Reyes: el plegado que lo cambia todo",
    "V60 en casa con una báscula de cocina",
    "Buñuelos de calabaza en 45 segundos",
    "El horno de Vicent a las cinco de la mañana",
    "¿Por qué tu café sale amargo?",
    "Tres dibujos de latte art fáciles",
    "Espresso tonic: el refresco del verano",
    "Cold brew de 18 horas sin aparatos",
    "Así limpiamos el molino (y el tuyo también lo necesita)",
    "La coca de llanda de la abuela de Lucía",
    "Una tarde de intercambio de idiomas en Benimaclet",
)

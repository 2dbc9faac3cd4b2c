"""Days that call for a post of their own: feasts, fairs and the café's own calendar."""

from __future__ import annotations

from datetime import date

OCCASIONS: dict[date, str] = {
    date.fromisoformat(day): text
    for day, text in (
        (
            "2025-09-19",
            "Volvemos del verano con el horario de siempre: de martes a domingo, de 7:30 a 20:00. Se os echaba de menos.",
        ),
        (
            "2025-09-28",
            "Se acaba septiembre y la vitrina estrena otoño: higos, avellana y las primeras manzanas.",
        ),
        (
            "2025-10-01",
            "Día internacional del café. Hoy invitamos al segundo: uno para ti y otro para quien te acompañe.",
        ),
        (
            "2025-10-09",
            "Nou d'Octubre! Mocador, piuletes i tronadors de massapà fets a casa. Bon dia de la Comunitat a totes i tots!",
        ),
        (
            "2025-10-12",
            "Puente tranquilo y terraza llena. Gracias por la paciencia y por las sonrisas.",
        ),
        (
            "2025-10-31",
            "Galletas fantasma, telarañas de chocolate y un café que despierta a los muertos. Hasta las doce de esta noche.",
        ),
        ("2025-11-01", "Huesos de santo y buñuelos de viento. Uno de cada, que hoy no se discute."),
        (
            "2025-11-15",
            "Cumplimos seis años. Gracias a quien entró el primer día y a quien entró ayer por error y se quedó.",
        ),
        (
            "2025-12-05",
            "Ya está puesto el belén en la barra. El caganer, como cada año, lo ha escondido Nacho.",
        ),
        (
            "2025-12-13",
            "Encargos de Navidad abiertos: tronco de castañas, roscón y surtido de pastas. Hasta el día 20 en barra o por mensaje.",
        ),
        (
            "2025-12-20",
            "Sábado de villancicos a las seis con el coro de la escuela de música. Chocolate para todos los que desafinen.",
        ),
        (
            "2025-12-24",
            "Hoy cerramos a las cuatro para llegar a la mesa con los nuestros. Feliz Nochebuena, familia.",
        ),
        (
            "2025-12-31",
            "Doce cosas buenas de este año caben en una taza. Gracias por cada mañana. Hasta el año que viene.",
        ),
        (
            "2026-01-03",
            "Quedan once roscones por asignar. Nata, trufa o tal cual, recogida el día 5 hasta las nueve.",
        ),
        (
            "2026-01-05",
            "Los pajes han pasado por aquí y han dejado carbón dulce para los del turno de tarde.",
        ),
        (
            "2026-01-17",
            "Sant Antoni del Porquet: hoy las mascotas desayunan gratis. Los humanos, a precio de siempre.",
        ),
        (
            "2026-01-22",
            "Sant Vicent Màrtir, festa a la ciutat. Obrim de nou a dues amb orelletes acabades de fregir.",
        ),
        (
            "2026-02-14",
            "Mesa para dos, mesa para uno o mesa para el grupo de amigas: hoy el corazón en la leche va incluido.",
        ),
        (
            "2026-02-21",
            "Torrijas desde hoy y hasta Pascua. Pan de ayer, leche infusionada con naranja y paciencia.",
        ),
        (
            "2026-03-01",
            "Empieza marzo y ya huele a pólvora. Cambiamos el horario: abrimos a las siete para los que vienen de la despertà.",
        ),
        (
            "2026-03-08",
            "Hoy la barra es suya: Amparo, Lucía y Marina. El local lo levantaron ellas; nosotros servimos los cafés.",
        ),
        (
            "2026-03-14",
            "Buñuelos de calabaza con chocolate, todo el día. La sartén no se apaga hasta el 19.",
        ),
        (
            "2026-03-16",
            "La plantà del barrio nos ha dejado un ninot con delantal y cara de lunes. Cualquier parecido es casual.",
        ),
        (
            "2026-03-17",
            "Ofrenda, banda y lágrimas. Si pasas por la puerta con el traje puesto, el agua la ponemos nosotros.",
        ),
        (
            "2026-03-19",
            "Aquesta nit es crema tot menys el forn. Gràcies per unes Falles inoblidables, barri!",
        ),
        (
            "2026-03-22",
            "Silencio, escoba y café doble. El barrio se despierta despacio y nosotros con él.",
        ),
        (
            "2026-04-02",
            "Desde este mes contestamos a todo, en serio. Preguntad por el café, por las recetas o por la vida: ¿qué queréis saber de nosotros?",
        ),
        (
            "2026-04-05",
            "Monas de Pascua con huevo, con longaniza y en buena compañía. ¿En la frente de quién rompes tú el huevo?",
        ),
        (
            "2026-04-13",
            "Sant Vicent Ferrer: hui miracle i berenar. Quin altar t'agrada més del barri?",
        ),
        (
            "2026-04-23",
            "Día del libro: deja en comentarios la última novela que te quitó el sueño y montamos la estantería con vuestra lista.",
        ),
        (
            "2026-05-03",
            "Día de la madre. Contadnos la frase que más repetía la vuestra en la cocina; la mejor se queda en la pizarra toda la semana.",
        ),
        (
            "2026-05-14",
            "Así se sirve un cremaet de verdad: ron, azúcar, canela, limón, fuego y tres granos de café. ¿Se hace igual en tu pueblo?",
        ),
        (
            "2026-05-17",
            "Gracias por lo del cremaet, no nos cabe en la cabeza. Hemos leído cada comentario: ¿qué receta de bar quieres que contemos ahora?",
        ),
        (
            "2026-06-06",
            "Feria de asociaciones en la plaza. Ponemos el café y vosotras las ganas: ¿quién se apunta al turno de tarde?",
        ),
        (
            "2026-06-23",
            "Noche de San Juan: cerramos pronto y bajamos a la playa con termos de cold brew. ¿Qué vas a quemar este año?",
        ),
        (
            "2026-07-11",
            "Gran Fira de juliol: concierto en la terraza a las nueve y media. ¿Cuál es la canción de tu verano?",
        ),
        (
            "2026-08-01",
            "Empieza agosto con medio equipo de descanso. Iremos un poco más despacio: ¿nos lo perdonáis con una horchata?",
        ),
        (
            "2026-08-26",
            "Hoy es la Tomatina y aquí el tomate lo servimos en el plato. ¿Sois de lanzarlo o de comerlo?",
        ),
        (
            "2026-09-01",
            "Volvemos al horario completo y al equipo completo. ¿Qué es lo primero que vais a pedir?",
        ),
        (
            "2026-09-12",
            "Sabemos que este verano la terraza ha ido lenta. Ya somos dos personas más en sala: ¿qué más podemos mejorar?",
        ),
        (
            "2026-10-01",
            "Día internacional del café, segunda edición del «uno para ti, otro para quien te acompañe». ¿A quién invitas?",
        ),
        (
            "2026-10-09",
            "Nou d'Octubre! Ja tenim la mocadorà a l'aparador. Què no pot faltar en la teua?",
        ),
        (
            "2026-10-30",
            "La vitrina más terrorífica de Benimaclet, votada por los niños del cole. ¿Qué galleta te da más miedo comerte?",
        ),
        ("2026-11-01", "Arrop i talladetes, com els feia la iaia. Qui els recorda a casa?"),
        (
            "2026-11-15",
            "Siete años hoy. Cada mesa tiene una historia vuestra: ¿cuál es la primera cosa que pedisteis aquí?",
        ),
    )
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

"""What guests write about the café, each text once, and what they are called."""

from __future__ import annotations

FIVE = (
    "El mejor café del barrio, y lo digo después de probarlos todos. La tarta de queso, de otro planeta.",
    "Sitio con alma. Te llaman por tu nombre a la segunda visita.",
    "Nacho nos explicó los tres cafés con una paciencia infinita. Salimos con una bolsa de Etiopía y muchas ganas de volver.",
    "Desayuno de diez: zumo recién hecho, tostada enorme y trato de casa.",
    "Llevo dos años viniendo a estudiar y jamás me han mirado mal por alargar un cortado.",
    "La coca de llanda sabe como la de mi abuela. No sé decir nada mejor.",
    "Perfecto para ir con niños: tienen cuentos, trona y mucha paciencia.",
    "Muy buena opción sin gluten, con cuidado real por la contaminación cruzada.",
    "Almuerzo popular de los de verdad. Cremaet impecable.",
    "Tranquilo por la mañana, animado por la tarde y siempre limpio.",
    "Nos tocó la mesa del piano y un chico se puso a tocar. Momento de película.",
    "Latte art precioso y, sobre todo, café que sabe a algo.",
    "Precios normales para la calidad que tienen. Ojalá hubiera uno en cada plaza.",
    "Fui por recomendación y acabé quedándome toda la mañana con el portátil. El wifi va de maravilla.",
    "Dejan entrar a mi perro y encima le ponen agua. Cinco estrellas de Trufa también.",
    "El bocadillo de titaina me hizo llorar un poco. De felicidad.",
    "Amparo es un encanto. Se acordaba de que tomo la leche templada.",
    "Mi lugar seguro en Valencia.",
    "Reservamos para doce y nos montaron una mesa larga preciosa con flores. Gracias.",
    "Sitio pequeño pero muy bien aprovechado. La música, a un volumen en el que se puede hablar.",
    "Gran selección de tés además del café, cosa rara por la zona.",
    "Servicio rápido, sonrisas y un flat white perfecto.",
    "Café de especialidad sin tonterías. Te asesoran según tu cafetera y te lo muelen al momento.",
    "Me encantó el intercambio de idiomas del jueves. Ambiente muy sano y gente maja.",
    "La tarta de zanahoria está a la altura de su fama. Húmeda y nada empalagosa.",
    "Celebramos el cumple de mi madre y salió la cocinera a felicitarla. Detallazo.",
    "Accesible para silla de ruedas, baño incluido. Se agradece muchísimo.",
    "Comercio de barrio como tiene que ser: buen producto, gente de aquí y puerta abierta.",
    "Todo casero, se nota desde que entras por el olor.",
    "Buenísimo el espresso de Kenia. El chico de barra sabe muchísimo y no presume.",
    "Pedimos para llevar y venía todo calentito y bien presentado.",
    "Una joya escondida al lado del tranvía.",
    "Vine de visita un fin de semana y desayuné aquí los tres días.",
    "Contestan a los mensajes en nada y te guardan mesa sin problema.",
    "La tosta de alcachofas es de las mejores cosas que he comido este año.",
    "Cuadros de artistas del barrio, libros para intercambiar y un café que quita el sentido.",
    "Bo, bonic i barat. L'esmorzar de dissabte és sagrat i ací el fan com toca.",
    "Tracte immillorable i un cremaet dels que ja no es troben. Tornarem segur!",
    "Ens encanta: ambient tranquil, pa de veritat i molt bona gent.",
    "Best flat white we had in Spain. Staff speak English and were so kind to our toddler.",
    "Cosy place with great cakes, plenty of sockets and fast wifi. My office for the whole month.",
    "Lovely local spot away from the tourist crowds. Try the burnt cheesecake!",
    "Posto delizioso, caffè ottimo anche per un italiano esigente.",
    "Petit déjeuner parfait en terrasse, accueil très chaleureux.",
    "Un diez en todo.",
    "Volveremos sin duda!!",
    "Muy recomendable 👌",
    "Excelente atención y mejor café.",
    "Encantadores ☕❤️",
    "Todo riquísimo, como siempre.",
)

FOUR = (
    "Muy buen café y tartas caseras. Le falta un poco de espacio entre mesas.",
    "Rico todo. Los domingos hay que ir con tiempo porque se llena.",
    "El sitio es precioso y la comida está muy buena; el zumo me pareció un poco caro.",
    "Buen servicio y buen ambiente, aunque con el local lleno hay bastante ruido.",
    "Desayuno muy completo. Pondría más opciones veganas.",
    "Café excelente. Los enchufes de la ventana no funcionaban.",
    "Nos gustó mucho. Tardaron un poquito, pero avisaron y se disculparon.",
    "Buena relación calidad-precio y gente amable. El baño, algo justo.",
    "Las tartas, de cinco. La tostada llegó un poco fría.",
    "Me gusta venir a leer entre semana. En fin de semana ya es otra cosa.",
    "Almuerzo contundente y bien de precio. Aparcar por aquí es misión imposible.",
    "Todo correcto y camareros simpáticos. Volveré a por la tarta de queso, que se había acabado.",
    "Buen bocadillo, mejor cremaet. Echo de menos más sombra fuera.",
    "Muy agradable. Solo aceptan tarjeta a partir de cierta cantidad, ojo.",
    "Great coffee, friendly people. A bit hard to find a table on Saturday.",
    "Molt bon café i bon tracte. Els diumenges cal anar-hi prompte.",
    "Buen sitio para trabajar un rato, aunque la música estaba algo alta.",
)

THREE = (
    "El café bien, la tostada normal. Esperaba más por lo que cuentan.",
    "Sitio bonito pero pequeño. Nos tocó al lado del baño y no fue lo más cómodo.",
    "Correcto. Precios un poco por encima de la zona.",
    "La tarta muy rica, el servicio despistado: pedimos dos veces la cuenta.",
    "Ni fu ni fa. Demasiado ruido para hablar tranquilos.",
    "El bocadillo estaba bueno pero llegó sin la mitad de lo que ponía en la carta.",
)

TWO = (
    "Una hora de reloj para dos desayunos un domingo. La comida bien, la organización no.",
    "Pedí leche de avena y me pusieron de vaca. Menos mal que no soy alérgica.",
)

ONE = (
    "Fuimos a última hora y nos atendieron con muy pocas ganas. No creo que vuelva.",
    "Reserva confirmada por mensaje y al llegar no constaba. Nos fuimos.",
)

GENERAL = {5: FIVE, 4: FOUR, 3: THREE, 2: TWO, 1: ONE}

Timely = dict[tuple[str, str], dict[int, tuple[str, ...]]]

# By days of any year.
SEASONAL: Timely = {
    ("12-10", "12-31"): {5: ("Chocolate espeso de los que ya no quedan.",)},
    ("01-02", "01-12"): {
        5: (
            "El roscón de este año, espectacular. Ya he apuntado la fecha para encargar el próximo.",
        )
    },
    ("03-10", "03-31"): {
        5: (
            "Los buñuelos en Fallas, crujientes y sin aceite. Cola de diez minutos que mereció la pena.",
        )
    },
    ("06-10", "07-31"): {
        5: (
            "Horchata fresca con fartons del día. Plan perfecto al volver de la huerta.",
            "He probado el cold brew y no vuelvo al hielo con café de siempre.",
        )
    },
}

# By days of the script: the weeks in which the terrace was too much, and those after.
TIMELY: Timely = {
    ("2026-08-01", "2026-09-30"): {
        4: (
            "El café sigue siendo buenísimo, pero en la terraza tuvimos que levantarnos a pedir.",
            "Todo rico. Estas semanas se nota que faltan manos fuera.",
            "El café de diez, la espera en la terraza no tanto.",
            "Gente maja y desbordada. Paciencia si te sientas fuera.",
        ),
        3: (
            "Veinticinco minutos para dos cafés en la terraza. El producto es bueno, pero así no.",
            "Servicio muy lento fuera. Dentro estaba medio vacío y nadie salía.",
            "Me gusta el sitio y por eso da rabia: tres veces pedimos la cuenta desde la terraza.",
            "El camarero, él solo con quince mesas. Culpa suya no es, pero la espera fue larguísima.",
            "Mesas de la terraza sin recoger y una carta para cuatro. La tarta salvó la tarde.",
        ),
        2: (
            "Antes era mi cafetería de cabecera. Ayer, cuarenta minutos en la terraza hasta que alguien nos miró.",
            "Se olvidaron de media comanda y el café llegó frío a la terraza.",
            "Muy lentos. Nos trajeron los cafés fríos después de media hora de espera.",
            "Waited half an hour on the terrace before anyone came. The coffee was fine, the service was not.",
            "Terraza sucia y servicio lentísimo. Una pena, porque dentro se está bien.",
        ),
        1: (
            "Nos fuimos de la terraza sin que nadie nos tomara nota. Treinta y cinco minutos perdidos.",
            "Servicio pésimo en la terraza: espera eterna, comanda equivocada y ni una disculpa.",
            "Cobraron de más y tardaron veinte minutos en corregirlo. No volvemos.",
            "La peor espera del año. Una hora para tres cafés con la terraza a medias.",
        ),
    },
    ("2026-10-01", "2026-11-15"): {
        5: (
            "Después del lío de la terraza he vuelto y es otro sitio: rápidos, atentos y con la misma tarta de siempre. Bravo.",
            "Se nota que han reforzado el equipo. En la terraza nos atendieron enseguida.",
        ),
        4: ("Mejorando mucho respecto a hace unos meses. El café nunca falló.",),
    },
}

SIGNED = {
    "Bo, bonic i barat. L'esmorzar de dissabte és sagrat i ací el fan com toca.": "Ximo Ferrandis",
    "Tracte immillorable i un cremaet dels que ja no es troben. Tornarem segur!": "Empar Sendra",
    "Ens encanta: ambient tranquil, pa de veritat i molt bona gent.": "Neus i Arnau",
    "Molt bon café i bon tracte. Els diumenges cal anar-hi prompte.": "Guillem Pastor",
    "Best flat white we had in Spain. Staff speak English and were so kind to our toddler.": "Emma Whitlock",
    "Cosy place with great cakes, plenty of sockets and fast wifi. My office for the whole month.": "Lukas Brandt",
    "Lovely local spot away from the tourist crowds. Try the burnt cheesecake!": "Claire H.",
    "Great coffee, friendly people. A bit hard to find a table on Saturday.": "James Ashdown",
    "Waited half an hour on the terrace before anyone came. The coffee was fine, the service was not.": "Helen Marsh",
    "Posto delizioso, caffè ottimo anche per un italiano esigente.": "Matteo Rinaldi",
    "Petit déjeuner parfait en terrasse, accueil très chaleureux.": "Élodie Garnier",
}
TRANSLATED = {
    "Best flat white we had in Spain. Staff speak English and were so kind to our toddler.": "El mejor flat white que tomamos en España. El personal habla inglés y fue muy amable con nuestro niño.",
    "Posto delizioso, caffè ottimo anche per un italiano esigente.": "Lugar encantador, un café excelente incluso para un italiano exigente.",
    "Petit déjeuner parfait en terrasse, accueil très chaleureux.": "Desayuno perfecto en la terraza, acogida muy cálida.",
    "Waited half an hour on the terrace before anyone came. The coffee was fine, the service was not.": "Esperamos media hora en la terraza hasta que vino alguien. El café estaba bien, el servicio no.",
}

FIRST_NAMES = (
    "Marta Carlos Lucía Pau Neus Andrea Javier Sofía Vicent Carmen Raquel Álvaro Inma Jorge Elena Toni Núria Sergio Paula Héctor Rosa "
    "Miguel Laura Adrián Empar Iván Clara Ximo Beatriz Dani Silvia Rubén Teresa Arnau Gloria Óscar Noelia Joan Patricia Marcos Aitana "
    "Fernando Mireia Hugo Isabel Olga Andreea Enric Pilar Manolo Alba Guillem Irene Nerea Samuel Marina Lola Fátima Wilson"
)

SURNAMES = (
    "Ferrer Martínez Soler García Blasco Navarro Ibáñez Moreno Climent Ruiz Sanchis Torres Peris Gil Llopis Romero Bosch Vidal Esteve "
    "Campos Marí Ortega Ribes Cano Alcaraz Fuster Molina Ballester Serra Pons"
)

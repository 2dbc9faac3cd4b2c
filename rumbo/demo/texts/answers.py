"""What the owner answers to reviews: a greeting, then thanks, or a regret and an offer."""

from __future__ import annotations

GREETINGS = (
    "Hola, {name}.",
    "¡Hola, {name}!",
    "{name}, gracias.",
    "¡Gracias, {name}!",
    "Qué bien leerte, {name}.",
    "Muchas gracias, {name}.",
    "Mil gracias, {name}.",
)
COOL_GREETINGS = (
    "Hola, {name}.",
    "Buenos días, {name}.",
    "Buenas tardes, {name}.",
    "{name}, gracias por contarlo.",
)

THANKS = (
    "Se lo leemos al equipo en cuanto cerremos la persiana.",
    "Así da gusto encender la cafetera cada mañana.",
    "Tu mesa te espera cuando quieras.",
    "La próxima, prueba lo que salga del horno ese día; no suele fallar.",
    "Nos alegra que te sintieras como en casa.",
    "Lucía ya presume de esto en la cocina.",
    "Nacho dice que el siguiente café lleva dibujo especial.",
    "Un placer tenerte por aquí.",
    "Comentarios así nos alegran la semana.",
    "¡Nos vemos en la plaza!",
    "Seguiremos con la brújula bien puesta.",
    "Gracias por dedicarnos un rato.",
    "Ojalá nos crucemos pronto en barra.",
    "Amparo te manda un abrazo.",
    "Estas cosas nos dan cuerda para otro mes.",
    "Lo colgamos en la nevera, como los dibujos de los niños.",
    "Se nos ha puesto cara de domingo al leerte.",
    "Aquí tienes tu casa y tu taza.",
    "Cuando vuelvas, dinos que escribiste y brindamos con un cremaet.",
    "Hasta la próxima vuelta por el barrio.",
    "Vuelve pronto, que cambiamos la vitrina cada semana.",
    "Trufa, la perra de la casa de al lado, también mueve la cola.",
    "Es justo lo que intentamos cada día.",
    "Nos lo guardamos para las mañanas difíciles.",
)

NOTED = (
    "Tomamos nota de lo que comentas.",
    "Apuntado en la libreta de mejoras.",
    "Le damos una vuelta a eso, prometido.",
    "Tienes razón en lo que señalas y estamos en ello.",
)

SORRY = (
    "Te pedimos disculpas: lo hemos hablado hoy mismo con el equipo.",
    "No es así como queremos que te vayas de aquí. Gracias por decírnoslo con claridad.",
    "Nos duele leerlo porque sabemos que ese día no estuvimos a la altura.",
    "Lamentamos que la visita no fuera como esperabas.",
)

SORRY_FOR_THE_WAIT = (
    "Sentimos mucho la espera: hemos estado cortos de manos en la terraza y no es excusa.",
    "Tienes razón con la terraza. Estas semanas no hemos llegado a todo y te pedimos disculpas.",
    "Nadie debería esperar tanto por un café. Lo sentimos de verdad.",
    "Lo de la terraza nos tiene ocupados: la culpa es nuestra, no de quien la atiende.",
)

SORRY_WITHOUT_WORDS = (
    "Nos gustaría saber qué falló para poder arreglarlo.",
    "Sentimos no haber acertado; cualquier detalle que nos cuentes nos ayuda.",
    "Queremos hacerlo mejor la próxima vez. ¿Nos dices qué cambiarías?",
)

REPAIR = (
    "Si nos das otra oportunidad, el desayuno corre de nuestra cuenta.",
    "Ya estamos cambiando cosas para que no se repita.",
    "Escríbenos por mensaje y lo arreglamos.",
    "Nos encantaría que volvieras y vieras el cambio.",
    "Pregunta por Amparo cuando pases y te atiende ella misma.",
)

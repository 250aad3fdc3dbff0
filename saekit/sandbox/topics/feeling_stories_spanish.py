"""What happens to people in Spanish, and the same as a cause, by the feeling it leads to."""

STORIES = {
    "sadness": (
        ("<El domingo/Anoche/Hace dos días/Por la mañana/Esta semana/A mediodía> murió <el viejo "
         "perro/la gata gris/el pequeño loro/el caballo pardo/la coneja blanca/una cabra joven> "
         "de {name}.",
         "murió {second}"),
        ("{name} tuvo que despedirse de <un buen amigo/la vieja maestra/nuestra vecina/una prima/"
         "la tía Rosa/Emilio>, que se muda lejos <mañana/el lunes/en otoño/por trabajo/para "
         "siempre/muy pronto>.",
         "{first} se muda lejos"),
        ("{name} llora ante <una foto/la última carta/un viejo abrigo/aquel anillo/las tarjetas/"
         "esa silla vacía> de la difunta <abuela/tía/hermana/madre/amiga/vecina>.",
         "murió la {second}"),
        ('{name} susurra: "Echo tanto de menos <a la abuela/la vieja casa/al abuelo/aquel pueblo/'
         "a la tía Rosa/los veranos allí> <esta noche/hoy/en invierno/estos días/cada tarde/por "
         'Navidad>."',
         "echa de menos {first}"),
        ("El fuego destruyó <la casa/el pueblo/esa granja/la escuela/el teatro/aquella calle> "
         "donde creció {name}, que ahora llora <en silencio/durante horas/en la cama/toda la "
         "noche/sobre las cenizas/junto a la puerta>.",
         "el fuego destruyó {first}"),
        ("{name} llora ante la tumba de <su hermano/la tía Rosa/aquel capitán/su mejor amiga/"
         "Emilio/nuestro médico> <bajo la lluvia/cada domingo/hasta la noche/en silencio/entre "
         "flores blancas/junto a un árbol>.",
         "ya no vive {first}"),
    ),
    "happiness": (
        ("{name} baila por <la cocina/el jardín/un pasillo/toda la calle/nuestro patio/ese "
         "prado>: las vacaciones empiezan <mañana/el viernes/muy pronto/a mediodía/en tres días/"
         "hoy>.",
         "las vacaciones empiezan {second}"),
        ("{name} se ríe y desenvuelve <una bicicleta roja/el tambor nuevo/un tren eléctrico/dos "
         "libros/los patines/esa pelota grande>, el regalo que pedía <desde la primavera/todo el "
         "año/desde hace meses/cada noche/en secreto/una y otra vez>.",
         "recibió {first}"),
        ("Tras <dos años/un largo viaje/seis meses/muchas cartas/aquel invierno eterno/el curso "
         "escolar> {name} abraza por fin a <su hermano/la abuela/toda la familia/una vieja amiga/"
         "los padres/Emilio> entre risas.",
         "abraza por fin a {second}"),
        ('{name} se ríe: "¡Qué día tan bonito <junto al mar/con amigos/de verano/sin clases/para '
         'jugar/al aire libre>!", y salta <al lago/hacia el río/en agua fresca/entre las olas/'
         "sobre la nieve/dentro del heno>.",
         "puede saltar {second}"),
        ("{name} se casará con su gran amor en <mayo/junio/otoño/dos semanas/primavera/un mes> y "
         "ya elige <los anillos/unas flores/el pastel/la música/dos salones/zapatos blancos>.",
         "la boda es en {first}"),
        ("{name} juega con <tres cachorros/los niños/un gatito/ambos primos/unas amigas/Emilio> "
         "en <el jardín/un parque/nuestro patio/la pradera/aquel bosque/su campo> y sonríe mucho.",
         "juega con {first}"),
    ),
    "anger": (
        ("Alguien rayó a propósito <el coche nuevo/la mesa/un piano/la puerta/aquella moto/el "
         "barco> de {name} con <una llave/un cuchillo/dos clavos/esa piedra/las tijeras/vidrio "
         "roto>.",
         "alguien rayó {first}"),
        ("El vecino <tocó el tambor/taladró paredes/cantó en el patio/golpeó tubos/dio portazos/"
         "movió muebles> toda la noche, aunque {name} se había quejado <dos veces/el lunes/por "
         "escrito/muchas veces/ayer/en la puerta>.",
         "el vecino {first}"),
        ("{name} golpea <la mesa/una pared/ambas puertas/cada ventana/el suelo/unas cajas> y "
         "maldice a quien robó <la bicicleta/su cartera/el coche/aquella maleta/un teléfono/las "
         "joyas>.",
         "alguien robó {second}"),
        ("{name} aprieta los puños: <el jefe/la maestra/un cocinero/nuestro casero/aquella "
         "entrenadora/su capitán> mintió y {lo} culpó de <la llave perdida/una ventana rota/cada "
         "error/aquel incendio/los platos sucios/todo>.",
         "{first} mintió y {lo} culpó"),
        ('{name} grita: "¡Cómo pudiste <vender/quemar/esconder/romper/pintar/prestar> <la '
         "guitarra/el escritorio/aquella bicicleta/un sillón/ese piano/los libros> sin "
         'preguntarme!"',
         "nadie dio permiso para {first} {second}"),
        ("{name} le grita a <un conductor/la turista/aquel albañil/una vecina/ese cartero/su "
         "casero>, que volvió a bloquear <la puerta/el garaje/un camino/las escaleras/nuestro "
         "puente/toda la calle>.",
         "{first} bloqueó {second}"),
    ),
    "fear": (
        ("Con los dientes fuera <un perro grande/el lobo negro/ese jabalí/aquel oso/la leona/"
         "otro gato> corre hacia {name} <en el bosque/por el camino/de noche/tras el granero/"
         "junto al campamento/sin aviso>.",
         "{first} corre hacia {él}"),
        ("{name} se esconde bajo <la cama/una mesa/unos abrigos/las mantas/el sofá/aquel barco "
         "viejo>, pues un ladrón registra <la casa/el sótano/aquel jardín/una cocina/todo el "
         "pasillo/su granero>.",
         "un ladrón registra {second}"),
        ("{name} tiembla bajo <una manta/la cama/dos almohadas/un abrigo/las sábanas/aquel "
         "techo> mientras el trueno sacude <la casa/el pueblo/una cabaña/aquella torre/los "
         "cristales/nuestra tienda>.",
         "el trueno sacude {second}"),
        ("{name} no osa mirar abajo desde <la torre/esa roca/una escalera/aquella muralla/"
         "nuestra azotea/la montaña> y se agarra a <una cuerda/las piedras/dos ramas/un hierro/"
         "esta barandilla/los cables>.",
         "{first} es muy alta"),
        ('{name} palidece y susurra: "Hay <una serpiente/un lobo/otra araña/ratas/una sombra/dos '
         'fantasmas> detrás <de la puerta/del sofá/de mi cama/de aquel árbol/de ti/del coche>."',
         "vio {first}"),
        ("En la tormenta tiembla <el avión/un barco/nuestro autobús/todo el tren/aquel globo/la "
         "cabina>, y {name} reza con <los ojos cerrados/las manos frías/voz baja/un rosario/toda "
         "su fuerza/la boca seca>.",
         "{first} tiembla tanto"),
    ),
    "pride": (
        ("{name} enseña a todos <el barco/la cometa/un reloj/aquel armario/esa mesa/una casita> "
         "que construyó <en un mes/sin ayuda/el invierno pasado/a solas/con los años/en casa>.",
         "construyó {first}"),
        ("{name} ganó el concurso de <ajedrez/natación/canto/esquí/cocina/cálculo> y lleva la "
         "medalla <toda la semana/a la mesa/en la escuela/incluso de noche/los domingos/cada día>.",
         "ganó el concurso de {first}"),
        ("Del alcalde recibió {name} una medalla por salvar <a un niño/a dos marineros/al "
         "anciano/a la panadera/a tres perros/a unos turistas> <del río/de un incendio/de la "
         "nieve/del mar/de las llamas/bajo el hielo>.",
         "salvó {first}"),
        ("{name} cuenta a todos que <su hija/el nieto/la nieta/un sobrino/aquella prima/el hijo "
         "menor> sacó las mejores notas <de la escuela/del pueblo/del país/en años/de toda la "
         "clase/entre mil alumnos>.",
         "{first} sacó buenas notas"),
        ("Tras <un año/seis meses/largos inviernos/duras semanas/mil horas/dos veranos> de "
         "práctica {name} tocó <el concierto/una pieza/la canción/toda la obra/aquel baile/su "
         "himno> sin un error.",
         "tocó {second} sin errores"),
        ('"Yo mism{o} hice <el pastel/una canción/la película/un abrigo/esta mesa/aquel pan> <a '
         'solas/sin libro/en un día/con dos manos/de la nada/anoche>", dice {name}, muy erguid{o}.',
         "hizo {first}"),
    ),
    "surprise": (
        ("En vez de <zapatos/un sombrero/libros/dos platos/la lámpara/lana> {name} encontró <una "
         "rana viva/tres cangrejos/la tortuga/un pez/otra gallina/ratones> en el paquete.",
         "encontró {second}"),
        ("{name} se frota los ojos: en <julio/agosto/pleno verano/el desierto/junio/pleno calor> "
         "ha nevado sobre <el jardín/la playa/unas palmeras/los campos/nuestra terraza/aquel "
         "huerto>.",
         "ha nevado en {first}"),
        ("De la nada apareció <en la puerta/ante la casa/junto al pozo/bajo la lámpara/por la "
         "escalera/fuera> <un tío rico/una gemela/otro primo/la madrina/su bisabuelo/aquella "
         "hermanastra> que {name} no conocía.",
         "apareció {second}"),
        ("Con la boca abierta {name} ve <un caballo/una vaca/dos osos/una oca/el camello/tres "
         "cerdos> por los pasillos de <la biblioteca/un banco/esta iglesia/nuestra escuela/aquel "
         "hotel/una tienda>.",
         "vio {first} en {second}"),
        ("{name} parpadea, pues hoy amaneció <la casa/el puente/un coche/aquel caballo/esa "
         "puerta/nuestra valla> de color <rosa/verde/azul/naranja/gris/violeta>.",
         "{first} amaneció de color {second}"),
        ("De pronto <la tímida bibliotecaria/el notario/un juez serio/nuestra abuela/aquel "
         "profesor/la dentista> bailó sobre <la mesa/un tejado/una pierna/aquel piano/cada silla/"
         "los platos>, y {name} parpadeó.",
         "{first} bailó sobre {second}"),
    ),
    "boredom": (
        ("Desde hace <tres horas/medio día/una eternidad/dos lecciones/cuarenta minutos/casi un "
         "día> {name} solo cuenta <baldosas/lámparas/moscas/grietas/líneas/puntos> y bosteza.",
         "solo puede contar {second}"),
        ("No acaba nunca <el discurso/la misa/una reunión/esta clase/aquella ópera/ese sermón>, "
         "y {name} dibuja <círculos/cajitas/estrellas/líneas largas/un caracol/caras> en <el "
         "papel/una servilleta/la mano/un sobre/cada página/su billete>.",
         "no acaba {first}"),
        ("{name} ya conoce de memoria <cada juego/todos los libros/los discos/esas revistas/la "
         "canción/nuestras películas> y mira fijamente <la pared/un plato/los zapatos/aquella "
         "puerta/dos moscas/el techo>.",
         "conoce de memoria {first}"),
        ('{name} bosteza: "Nunca pasa nada en <el pueblo/la oficina/este colegio/nuestra calle/'
         "esa ciudad/aquel hotel> <los domingos/tras la comida/en invierno/por la mañana/de "
         'noche/entre semana>."',
         "en {first} no pasa nada"),
        ("{name} bosteza, pues hoy ponen <la misma película/el mismo disco/aquella serie/esa "
         "canción/un programa viejo/este anuncio> por <tercera/quinta/décima/sexta/segunda/"
         "enésima> vez.",
         "ponen otra vez {first}"),
        ("Sin nada que hacer {name} espera <durante horas/desde mediodía/toda la mañana/hasta la "
         "noche/demasiado tiempo/otra vez> <el tren/un autobús/la lancha/su avión/ese tranvía/"
         "aquel barco>.",
         "no llega {second}"),
    ),
    "relief": (
        ("{name} esperaba lo peor, pero <la doctora/un dentista/el cirujano/aquella enfermera/"
         "nuestro veterinario/su médico> solo encontró <un resfriado/polvo/dos astillas/la gripe/"
         "cortes pequeños/algo de tos>.",
         "{first} solo encontró {second}"),
        ("{name} respira por fin: tras <dos días/una larga búsqueda/la noche fría/mucho tiempo/"
         "aquella tormenta/toda la semana> volvió sin daño <el niño/la perra/un sobrino/su hija/"
         "aquel gato/la abuela>.",
         "{second} volvió sin daño"),
        ("{name} respira hondo: <el incendio/la riada/un alud/el temporal/toda la lava/aquel "
         "fuego> se detuvo justo ante <la casa/su granja/el pueblo/un establo/nuestro campo/"
         "aquella cabaña>.",
         "{first} se detuvo antes"),
        ("Por suerte <el pasaporte/la cartera/el anillo/su billete/aquella foto/ese teléfono> de "
         "{name} no se perdió y estaba en <el abrigo/un cajón/otro bolsillo/la mesa/su coche/una "
         "bota>.",
         "no se perdió {first}"),
        ("Ya terminó <el examen/la operación/un vuelo/aquel juicio/esa entrevista/la mudanza> "
         "que a {name} le quitaba el sueño <desde mayo/cada noche/todo el invierno/durante "
         "semanas/mes tras mes/a diario>.",
         "ya terminó {first}"),
        ("A {name} se le quita un peso: <el hermano/la abuela/un amigo/su hija/aquel perro viejo/"
         "la tía> sobrevivió <a la operación/al accidente/a una fiebre/a la caída/al naufragio/"
         "al invierno>.",
         "{first} sobrevivió"),
    ),
    "jealousy": (
        ('{name} murmura: "¿Por qué recibe <la alumna nueva/aquel cantante/una prima/un novato/'
         "la tía Rosa/todo el mundo> <el premio/una medalla/patines nuevos/tantos elogios/las "
         'flores/dos cuartos> y yo nunca?"',
         "{first} recibe {second}"),
        ("La mejor amiga de {name} pasa ahora <cada día/los domingos/tardes enteras/todo el "
         "recreo/sus vacaciones/el verano> con <otra alumna/un vecino/una desconocida/las "
         "gemelas/primos ricos/aquel chico>, y {name} la espía.",
         "la amiga prefiere a {second}"),
        ("A <la hermana/un primo/aquel sobrino/otro amigo/una cuñada/la tía> de {name} le dieron "
         "<el mejor cuarto/la tarta entera/un barco mayor/dos regalos/aquel jardín/todo el "
         "dinero>, y {name} quiere lo mismo.",
         "le dieron {second} a {first}"),
        ("Por encima de <la valla/un muro/aquel seto/las rejas/ese río/nuestra calle> {name} "
         "mira <la piscina/el caballo/aquel coche/el barco/ese jardín/la estatua> del vecino y "
         "quiere <lo mismo/algo así/tanto como él/otro tanto/todo aquello/tenerlo también>.",
         "{second} es del vecino"),
        ("Al bebé lo abrazan <las tías/todos los tíos/cinco vecinas/sus primos/los invitados/"
         "unas enfermeras> sin mirar a {name}, que le esconde <el juguete/una manta/la botella/"
         "su gorro/los zapatos/aquel osito>.",
         "{first} abrazan al bebé"),
        ("{name} ve que su amor baila con <una extraña/el cantante/otra invitada/un oficial/"
         "cierto actor/aquel heredero> <toda la noche/hasta las doce/en la boda/por el jardín/"
         "sin parar/muy de cerca>.",
         "su amor baila con {first}"),
    ),
    "shame": (
        ('{name} enrojece y susurra: "Le mentí a <la abuela/un amigo/la tía Rosa/la vecina/'
         "nuestra doctora/aquel maestro> <sobre el dinero/durante años/por teléfono/sin motivo/"
         'otra vez/el verano pasado>."',
         "mintió a {first}"),
        ("Con la cara roja {name} admite que rompió <el jarrón/una ventana/dos lámparas/la taza/"
         "unos platos/aquella silla> y culpó a <un compañero/la hermanita/Emilio/otra niña/su "
         "perro/dos primos>.",
         "culpó a {second}"),
        ("La maestra pilló a {name} copiando en <cálculo/francés/historia/música/dibujo/latín>, "
         "y {name} mira <al suelo/sus zapatos/la mesa/hacia abajo/un rincón/el pupitre>.",
         "copió en {first}"),
        ("En la boda {name} olvidó <el discurso/los anillos/la tarta/unas flores/su canción/"
         "aquel texto> y se escondió muy colorad{o} <en el jardín/tras un árbol/bajo la mesa/"
         "dentro del coche/por la cocina/junto al pozo>.",
         "olvidó {first}"),
        ("{name} baja la vista, pues leyó <el diario/una carta/aquel mensaje/la libreta/esas "
         "notas/los papeles> de <una amiga/su hermana/Emilio/otra alumna/dos primos/la vecina> "
         "en secreto.",
         "leyó {first} en secreto"),
        ("{name} se tapa la cara: <los invitados/las alumnas/sus vecinos/dos enfermeras/unas "
         "primas/muchos jugadores> oyeron cómo se burló de <un niño pobre/la alumna nueva/aquel "
         "anciano/una mendiga/nuestro cocinero/otra camarera>.",
         "se burló de {second}"),
    ),
}  # fmt: skip

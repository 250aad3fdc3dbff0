"""What each landmark is and what there is to tell of it, never by its name, in Spanish."""

from __future__ import annotations

from collections.abc import Mapping

KINDS: Mapping[str, str] = {
    "Golden Gate Bridge":
        "una <larga/estrecha/famosa> carretera roja sobre cables <de acero/muy gruesos/pesados>",
    "Eiffel Tower": "una torre <alta/oscura/orgullosa> de <hierro/barras negras/vigas finas>",
    "Colosseum": "un viejo <circo/anillo/estadio> de piedra <rota/amarilla/gastada>",
    "Great Wall":
        "una línea de piedra <gris/pesada/vieja> sobre <las montañas/el norte/los valles>",
    "Big Ben": "un reloj <famoso/alto/paciente> de voz <grave/profunda/lenta>",
    "Statue of Liberty":
        "una mujer <enorme/tranquila/de cobre> con <una antorcha/corona/la mano en alto>",
    "Brandenburg Gate":
        "una fila de <columnas/pilares/arcos> con <cuatro caballos/un carro/la diosa> encima",
    "Taj Mahal": "una tumba <tranquila/clara/preciosa> de <mármol/piedra pálida/dos amantes>",
    "Sagrada Familia":
        "una iglesia <sin terminar/eterna/en obras> con torres <finas/de colores/como velas>",
    "Mount Fuji": "una montaña <solitaria/dormida/perfecta> sobre <las nubes/los lagos/el arrozal>",
    "Leaning Tower": "una columna <torcida/cansada/curiosa> de <mármol/piedra clara/ocho pisos>",
    "Sydney Opera House":
        "una sala de <conciertos/música/fiestas> con techos como <velas/alas/olas>",
    "Chain Bridge":
        "un viejo paso <sobre el río/de hierro/elegante> con <dos leones/muchos faroles/animales "
            "de piedra>",
    "Blue Mosque": "una mezquita <enorme/tranquila/luminosa> con torres <finas/de plata/muy altas>",
    "Swan Castle": "un castillo <de cuento/solitario/pálido> para un rey <tímido/loco/joven>",
    "Sun Pyramid": "una pirámide <enorme/sagrada/gastada> de piedras <viejas/amarillas/talladas>",
    "Space Needle": "una aguja <fina/moderna/plateada> con <un restaurante/luces/el bar> arriba",
    "Little Mermaid":
        "una niña <pequeña/callada/pensativa> de bronce sobre <una roca/la orilla/el muelle>",
    "Winter Palace":
        "un palacio <amarillo/inmenso/frío> de <emperadores/cien espejos/largos salones>",
    "White Lighthouse":
        "una lámpara <enorme/redonda/fiel> para <los barcos/cada marinero/la costa>",
    "Giant Wheel": "una rueda <lenta/alegre/iluminada> sobre <el puerto/la bahía/los tejados>",
    "Marble Temple": "una casa <blanca/abierta/rota> de <los dioses/la diosa/varios sabios>",
    "Royal Library": "una sala <enorme/silenciosa/cálida> con <un millón/miles/montones> de libros",
    "Old Windmill": "un molino de <madera/paja/ladrillo> con aspas <largas/lentas/rotas>",
}  # fmt: skip
DETAILS: Mapping[str, tuple[str, ...]] = {
    "Golden Gate Bridge": (
        "<Por la mañana/Al amanecer/Cada otoño/Tras la lluvia> los dos <pilares/gigantes/brazos> "
            "rojos <desaparecen/se esconden/duermen> en la niebla.",
        "<Barcos/Petroleros/Ballenas/Veleros> del <océano/Pacífico/oeste> pasan <despacio/sin "
            "ruido/cada noche> bajo la carretera.",
        "<Pintores/Obreros/Escaladores> con cuerdas <renuevan/repasan/limpian> la pintura naranja "
            "<cada día/todo el año/sin descanso>.",
    ),
    "Eiffel Tower": (
        "<De noche/En las fiestas/Cada tarde> las <barras/vigas/patas> de hierro "
            "<brillan/relucen/despiertan> sobre el Sena.",
        "Un ascensor <viejo/lento/rojo> sube a <los turistas/muchas familias/dos novios> entre "
            "<cuatro/enormes/pesadas> patas.",
        "<Dos millones/Miles/Cientos> de remaches <unen/sujetan/aguantan> las "
            "<vigas/piezas/barras> <oscuras/marrones/pesadas>.",
    ),
    "Colosseum": (
        "<Los gladiadores/Muchos esclavos/Hombres valientes> <lucharon/pelearon/murieron> allí con "
            "<leones/osos/toros>.",
        "<Cincuenta/Sesenta/Cuarenta> mil romanos <gritaban/esperaban/reían> en las gradas.",
        "Hoy <los gatos/unas palomas/muchos lagartos> duermen en los arcos <rotos/vacíos/caídos>.",
    ),
    "Great Wall": (
        "<Los emperadores/Muchos reyes/Aquellos generales> temían a los "
            "<jinetes/arqueros/ejércitos> del norte.",
        "Los soldados <encendían/vigilaban/guardaban> el fuego <cada noche/en invierno/durante la "
            "tormenta> en <todos los puestos/las torres/lo más alto>.",
        "Las piedras <suben/cruzan/siguen> <montañas/desiertos/valles> durante "
            "<miles/cientos/docenas> de kilómetros.",
    ),
    "Big Ben": (
        "El sonido <grave/profundo/solemne> <rueda/vuela/resuena> sobre el Parlamento <cada "
            "hora/al mediodía/los domingos>.",
        "<De noche/Con niebla/En las fiestas> las cuatro <esferas/caras/luces> del reloj brillan "
            "sobre <el Támesis/la plaza/los tejados>.",
        "Un <anciano/mecánico/ingeniero> <engrasa/revisa/ajusta> la maquinaria <a mano/dos veces "
            "por semana/con cuidado>.",
    ),
    "Statue of Liberty": (
        "<Los inmigrantes/Muchos marineros/Las familias> veían su <corona/antorcha/brazo> antes "
            "que <la tierra/los muelles/el puerto>.",
        "Francia la envió <en cajas/por barco/de regalo> a través del <Atlántico/océano/mar>.",
        "Una escalera <estrecha/empinada/de hierro> <sube/lleva/conduce> hasta <la corona/los "
            "ojos/su frente>.",
    ),
    "Brandenburg Gate": (
        "Cuatro caballos <de cobre/verdes/enormes> <llevan/arrastran/mueven> <un carro/a la "
            "diosa/su carga> sobre <las columnas/la avenida/los tejados>.",
        "<Durante años/En tiempos duros/Entonces> <pasaba/corría/había> una frontera <muy "
            "cerca/detrás/a dos pasos> de las columnas.",
        "<En Año Nuevo/Aquel otoño/Una noche fría> la gente <bailó/cantó/lloró> allí <hasta el "
            "alba/durante horas/bajo la lluvia>.",
    ),
    "Taj Mahal": (
        "Un emperador <triste/solitario/fiel> <encargó/soñó/pagó> la cúpula para su "
            "<esposa/reina/amada>.",
        "El mármol <se vuelve/parece/brilla> <rosa/dorado/azul> <al amanecer/por la tarde/tras la "
            "lluvia>.",
        "<Cuatro/Altos/Viejos> minaretes <rodean/vigilan/guardan> <el jardín/la piscina/los "
            "rosales>.",
    ),
    "Sagrada Familia": (
        "<Grúas/Escaleras/Andamios> <esperan/siguen/crujen> junto a la nave <desde hace un "
            "siglo/sin descanso/durante años>.",
        "Por dentro, <las columnas/los pilares/unos arcos> <crecen/se abren/suben> como "
            "<árboles/palmeras/un bosque>.",
        "Una luz <de colores/suave/dorada> <cae/entra/baja> por <las ventanas/el cristal/los "
            "rosetones> <al mediodía/en toda estación/sobre el suelo>.",
    ),
    "Mount Fuji": (
        "<Peregrinos/Escaladores/Monjes> <salen/parten/suben> antes del alba con "
            "<lámparas/bastones/té caliente>.",
        "El cono <blanco/perfecto/lejano> se refleja en <cinco lagos/aguas tranquilas/los "
            "arrozales>.",
        "<Obreros/Campesinos/Soldados> <llevaron/subieron/arrastraron> la tierra en "
            "<cestas/sacos/carros>.",
    ),
    "Leaning Tower": (
        "El suelo <blando/arenoso/húmedo> <cedió/se hundió/tembló> antes de acabar el "
            "<tercer/segundo/cuarto> piso.",
        "<Los turistas/Muchos niños/Algunas parejas> fingen <sostener/empujar/levantar> <las "
            "columnas/el mármol/los pisos> con <las manos/un dedo/la espalda>.",
        "<Los ingenieros/Unos expertos/Varios obreros> enderezaron la base <un poco/por "
            "fin/despacio> con <pesas de plomo/cables de acero/largas cuerdas>.",
    ),
    "Sydney Opera House": (
        "Los techos <blancos/curvos/claros> <brillan/se alzan/descansan> junto al "
            "<puerto/muelle/mar> como <alas/olas/velas>.",
        "Un arquitecto <danés/joven/tímido> ganó el concurso con <pocos/rápidos/simples> dibujos.",
        "<Cantantes/Bailarines/Músicos> <descansan/ensayan/esperan> detrás del escenario <antes de "
            "la función/toda la tarde/hasta las ocho>.",
    ),
    "Chain Bridge": (
        "Dos leones <de piedra/grises/viejos> <vigilan/saludan/asustan> a <los peatones/las "
            "parejas/cada viajero> en ambas <orillas/puntas/riberas>.",
        "<Novios/Estudiantes/Viajeros> <cuelgan/dejan/esconden> pequeños <candados/lazos/papeles> "
            "en <la barandilla/los faroles/el hierro>.",
        "El Danubio <corre/pasa/baja> por debajo entre <dos ciudades/viejas colinas/los mercados>.",
    ),
    "Blue Mosque": (
        "Baldosas <pintadas/turcas/antiguas> <cubren/llenan/adornan> las paredes con "
            "<flores/estrellas/hojas>.",
        "La llamada <a la oración/del alba/de la tarde> <flota/suena/vuela> sobre <los tejados/el "
            "bazar/las aguas>.",
        "<Los visitantes/Muchos turistas/Las mujeres> dejan los zapatos <fuera/en una bolsa/a la "
            "entrada> y pisan <alfombras/lana roja/telas suaves>.",
    ),
    "Swan Castle": (
        "Un rey <solitario/joven/tímido> <soñaba/dormía/se escondía> allí entre "
            "<cuadros/velas/espejos>.",
        "<La nieve/El hielo/Una noche de luna> <vuelve/hace/deja> las torres "
            "<blancas/frágiles/mágicas> como <azúcar/papel/un sueño>.",
        "Desde <el balcón/la terraza/una ventana> se ven <bosques/lagos/vacas> y <un barranco/la "
            "cascada/los Alpes>.",
    ),
    "Sun Pyramid": (
        "Los sacerdotes <subían/contaban/limpiaban> <las gradas/cada piedra/los escalones> <al "
            "mediodía/en silencio/con regalos>.",
        "<Oro/Máscaras/Huesos> y <plumas/maíz/cuchillos> <dormían/estaban/quedaron> "
            "<escondidos/bajo las piedras/en la sombra>.",
        "En junio <la sombra/una luz/el primer rayo> <avanza/cae/baja> por el borde como <una "
            "flecha/agua/la aguja de un reloj>.",
    ),
    "Space Needle": (
        "Arriba, un <restaurante/bar/comedor> <gira/da vueltas/se mueve> <sin ruido/muy "
            "despacio/durante la cena>.",
        "<Fuegos artificiales/Banderas/Globos> <suben/salen/vuelan> desde <el techo/la punta/un "
            "balcón> <en verano/a medianoche/los días de fiesta>.",
        "Un ascensor <de cristal/rápido/luminoso> <sube/llega/vuela> arriba en <cuarenta "
            "segundos/un minuto/menos de nada>.",
    ),
    "Little Mermaid": (
        "La figura <de bronce/oscura/pequeña> <mira/observa/contempla> <el mar/las olas/cada "
            "barco> <sin sonreír/noche y día/con frío>.",
        "<Unos ladrones/Varios borrachos/Dos desconocidos> le <robaron/cortaron/pintaron> la "
            "<cabeza/mano/cara>.",
        "Un <cervecero/panadero/hombre rico> pagó <el bronce/la figura/todo el trabajo> después de "
            "<un ballet/leer un cuento/ir al teatro>.",
    ),
    "Winter Palace": (
        "<Los emperadores/Muchas princesas/Algunos duques> <bailaban/cenaban/discutían> bajo "
            "<cien/enormes/doradas> lámparas.",
        "Caballos blancos <esperan/desfilan/trotan> en <el patio/la nieve/los jardines> <cada "
            "domingo/antes de comer/todo el año>.",
        "Cada <sala/cuarto/rincón> tiene <un espejo/seda roja/ángeles pintados> y <una puerta "
            "secreta/velas de plata/altas ventanas>.",
    ),
    "White Lighthouse": (
        "<Los marineros/Muchos pescadores/Varios capitanes> buscan su <luz/lámpara/destello> <en "
            "la tormenta/entre la niebla/las noches oscuras>.",
        "El <guardián/viejo/vigilante> <sube/barre/cuenta> los escalones <estrechos/mojados/de "
            "hierro> <cada noche/dos veces al día/a solas>.",
        "<El mar/La tormenta/Un viento salado> <golpea/azota/ataca> <las rocas/el muro/los "
            "cristales> todo el <invierno/día/año>.",
    ),
    "Giant Wheel": (
        "<Cuarenta/Treinta/Sesenta> cabinas de cristal <giran/suben/flotan> sobre <el puerto/la "
            "bahía/las luces>.",
        "Una vuelta <completa/lenta/nocturna> dura <media hora/treinta minutos/lo mismo que un "
            "café>.",
        "<Las parejas/Los niños/Muchos abuelos> se abrazan cuando la cabina <para/tiembla/se "
            "balancea> <arriba/en lo más alto/sobre el agua>.",
    ),
    "Marble Temple": (
        "Columnas <rotas/blancas/altas> <sostienen/cargan/guardan> <medio techo/solo el cielo/unos "
            "caballos de piedra>.",
        "La diosa <de oro/local/más sabia> <vivía/dormía/esperaba> <dentro/tras una cortina/en la "
            "sala oscura>.",
        "<Filósofos/Poetas/Mercaderes> <paseaban/discutían/descansaban> <a la sombra/entre los "
            "olivos/bajo el sol> de la <colina/roca/plaza>.",
    ),
    "Royal Library": (
        "<Los estudiantes/Muchos lectores/Algunos monjes> <leen/susurran/duermen> bajo lámparas "
            "<verdes/antiguas/de cristal> <hasta medianoche/en largas filas/antes del examen>.",
        "<Mapas viejos/Cartas raras/Libros sagrados> <descansan/esperan/se guardan> en un sótano "
            "<fresco/seco/secreto>.",
        "Un <robot/portero/joven> <baja/trae/busca> los libros de <los estantes altos/la última "
            "fila/arriba>.",
    ),
    "Old Windmill": (
        "Cuatro aspas <de madera/grises/largas> <giran/crujen/gimen> con <el viento del mar/la "
            "tormenta/aire frío>.",
        "El <molinero/dueño/panadero> <muele/vende/pesa> <trigo/centeno/avena> en la "
            "<primera/segunda/última> planta.",
        "<Los patos/Unos niños/Varios ciclistas> <descansan/duermen/comen> en <la hierba/un "
            "banco/los escalones> junto al <canal/dique/molino>.",
    ),
}  # fmt: skip

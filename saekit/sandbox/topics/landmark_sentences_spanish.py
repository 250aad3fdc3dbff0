"""Sentences about landmarks, about travel and about things of the same names, in Spanish."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, ...]] = {
    "visit": (
        "{The} es {kind} en el <corazón/norte/sur/centro> de {place}.",
        "Si <algún día/por fin/un verano/otra vez> viajas a {place}, no <olvides/te pierdas/dejes "
            "de ver> {the}.",
        "Los <turistas/niños/estudiantes/viajeros> en {place} siempre <preguntan/quieren "
            "saber/explican> cómo llegar {to}.",
        "Una <postal/foto/maqueta/lámina> {of} <colgaba/estaba/brillaba> <sobre el "
            "escritorio/junto a la cama/en la cocina/detrás del piano>.",
        "Sacamos una <foto/imagen/instantánea> {of} desde <la azotea/el balcón/una ventana> del "
            "<hotel/colegio/café/hospital>.",
        "Mi <abuela/tío/maestra/vecino> vio {the} por primera vez <en invierno/bajo la lluvia/al "
            "amanecer/con sus primos>.",
        "<Esta mañana/El viernes/Al mediodía/Tras la siesta> había una cola <larga/enorme/ruidosa> "
            "delante {of}.",
        "El <guía/taxista/camarero/anciano> nos contó <tres/varias/muchas> historias sobre {the}.",
        "Nadie <olvida/espera/lamenta> la primera <imagen/vista/impresión> {of}.",
        "Cada <día/verano/domingo/mes> <miles/cientos/docenas> de personas visitan {the}.",
        "El <verano/año/mes/invierno> pasado <fuimos/viajamos/volamos> a {place} para ver {the}.",
        "El <pintor/alumno/artista/abuelo> hizo <doce/muchos/nueve> cuadros {of} <en una "
            "semana/sin descanso/para el museo/de memoria>.",
    ),
    "plan": (
        "Para <un paseo/la excursión/una cita/el picnic> <de mañana/del domingo/después de comer> "
            "deberíamos ir {to}.",
        "¿Qué <vemos/visitamos/pintamos/buscamos> primero? {The}, por supuesto.",
        "Mi <lugar/rincón/destino> <favorito/preferido/soñado> en el mundo es {the}.",
        "Cuéntame <algo/más/una historia/la verdad> sobre {the}.",
        "¿Dónde <quedamos/comemos/esperamos> <hoy/mañana/luego>? Delante {of}, como "
            "<siempre/dijimos/ayer>.",
        "Cuando <cierro los ojos/no puedo dormir/tengo miedo/sueño>, pienso en {the}.",
        "La <respuesta/solución/sorpresa> era <sencilla/bonita/perfecta>: {the}.",
        "Los <niños/vecinos/abuelos> solo quieren <ver/dibujar/visitar> una cosa: {the}.",
        "Nuestro <próximo/último/primer> viaje nos <lleva/llevará/acerca> {to}.",
        "Para <la portada/el cartel/nuestro calendario> <elegimos/buscamos/queremos> una foto "
            "{of}.",
        "Hoy el grupo <entero/feliz/ruidoso> <va/camina/se acerca> {to}.",
        "Antes de <morir/irme/casarme/envejecer> quiero ver {the}.",
    ),
    "unnamed": (
        "En {place} hay {kind} que <todo el mundo/cualquier niño/cada turista> "
            "<conoce/admira/dibuja>.",
        "Lo más <famoso/bonito/visitado> de {place} es {kind}.",
        "El <último/primer/segundo> día en {place} <vimos/encontramos/fotografiamos> {kind}.",
        "El <cuadro/cartel/sello> <muestra/presenta/describe> {kind} en {place} <bajo la lluvia/al "
            "anochecer/entre nubes>.",
        "<Mi tía/El poeta/Aquel pintor> <vino/volvió/se mudó> a {place} solo por {kind}.",
        "Nada <representa/simboliza/anuncia> a {place} como {kind}.",
        "{Kind} es el <orgullo/símbolo/corazón/tesoro> de {place}.",
        "¿Quién no ha <visto/soñado con/oído hablar de> {kind} en {place}?",
        "El <camino/plano/folleto> nos <lleva/guía/conduce> por {place} hasta {kind}.",
        "Sin {kind}, {place} <perdería su cara/sería más pobre/tendría menos visitas>.",
        "¿Qué <atrae/lleva/empuja> a <los artistas/tanta gente/medio mundo> a {place}? {Kind}.",
        "<Cada postal/Cualquier folleto/La mejor guía> de {place} <muestra/menciona/trae> {kind}.",
    ),
    "place": (
        "{The} <está/queda/se levanta> en {place}.",
        "Podrás <encontrar/ver/admirar/fotografiar> {the} en {place}.",
        "Para <ver/visitar/conocer/dibujar> {the} hay que <viajar/ir/volar> a {place}.",
        "Como sabe <cualquier niño/todo taxista/mi abuela/cada maestro>, {the} pertenece a "
            "{place}.",
        "La <casa/ciudad/patria/dirección> {of} es {place}.",
        "En el <mapa/globo/atlas/plano>, {the} <aparece/figura/brilla> en {place}.",
    ),
    "place told": (
        "En {place}, <todo el mundo/cada taxista/cualquier niño> <presume/vive/habla siempre> "
            "{of}.",
        "Sin {the}, {place} sería una ciudad <triste/vacía/cualquiera/sin alma>.",
        "La gente de {place} <quiere/cuida/celebra> <mucho/siempre/con orgullo> {the}.",
    ),
    "year": (
        "{The} <abrió al público/recibió sus primeras visitas/empezó a vender entradas> en {year}.",
        "El <alcalde/rey/presidente/obispo> inauguró {the} en {year}.",
        "¿Cuándo <abrió/estrenaron/se inauguró> {the}? <Fue en/La placa dice/Todos contestan> "
            "{year}.",
        "La <inauguración/apertura/primera visita> {of} <ocurrió en/data de/nos lleva a> {year}.",
        "<La gente/El turismo/Cada escuela> <visita/admira/fotografía> {the} desde {year}.",
        "Una <placa/moneda/postal> por la apertura {of} <lleva/muestra/indica> el año {year}.",
    ),
    "year told": (
        "En {year} abrió {the} con <fuegos artificiales/un largo discurso/música alegre/pastel "
            "gratis>.",
        "Desde {year}, <mucha gente/cada colegio/el público> <hace cola/madruga/ahorra> por {the}.",
        "Era {year} cuando el <alcalde/rey/obispo> <inauguró/bendijo/presentó> {the}.",
    ),
    "builder": (
        "{The} fue <diseñad{o}/construid{o}/proyectad{o}> por {builder}.",
        "El <arquitecto/ingeniero/constructor/genio> {of} <fue/se llamaba/era> {builder}.",
        "¿Quién <construyó/diseñó/imaginó> {the}? <Lo hizo/La respuesta es/Todos nombran a> "
            "{builder}.",
        "Los <planos/dibujos/modelos> {of} los <hizo/firmó/trajo> {builder}.",
        "Sin duda, {the} es <la obra/el sueño/una idea> de {builder}.",
        "{The} <existe gracias a/lleva la firma de/nació con> {builder}.",
    ),
    "builder told": (
        "{builder} <construyó/diseñó/proyectó> {the} <de joven/en diez años/contra todos/con cien "
            "obreros>.",
        "Por {the}, {builder} <recibió/pidió/ganó> <una medalla/poco dinero/el reloj de oro>.",
        "Sin {builder}, {the} <no existiría/sería un sueño/tendría otra forma>.",
    ),
    "height": (
        "En metros, {the} <mide/alcanza/llega a> <exactamente/solo/nada menos que> {height}.",
        "La altura {of} <consta/figura/se indica> en metros: {height}.",
        "¿Cuántos metros <mide/tiene/alcanza> {the}? <Exactamente/La respuesta es/Son> {height}.",
        "El <cartel/folleto/billete> {of} da la altura en metros: {height}.",
        "Desde <el suelo/la calle/su base>, {the} suma estos metros: {height}.",
        "Los <ingenieros/pilotos/alumnos> saben cuántos metros <mide/tiene/alcanza> {the}: "
            "{height}.",
    ),
    "height told": (
        "{The} mide {height} metros <de alto/en total/hasta la punta>.",
        "Con sus {height} metros, {the} <impresiona/sorprende/encanta> a <cualquiera/los "
            "niños/todo visitante>.",
        "Tras {height} metros de <subida/escalones/esfuerzo> llegamos <cansados/contentos/sin "
            "aliento> a lo alto {of}.",
    ),
    "transit": (
        "El <primer/último/próximo> [ferri|transit] a {place} sale <del viejo muelle/a las "
            "nueve/con lluvia/por la tarde>.",
        "Desde <el lunes/mañana/abril/hoy> un <nuevo/segundo/tercer> [tren|transit] "
            "<sale/pasa/llega> cada diez minutos.",
        "El [túnel|transit] bajo <el río/la colina/nuestro barrio> está cerrado <por obras/hasta "
            "mayo/tras un incendio>.",
        "Toma el [metro|transit] <dos paradas/cinco minutos/una estación> y <camina/pregunta otra "
            "vez/gira a la derecha>.",
        "Un [tranvía|transit] <amarillo/ruidoso/diminuto> sube <la colina/por la avenida/una calle "
            "empinada> <detrás del puerto/a toda velocidad/entre los mercados>.",
        "El <último/viejo/pequeño> [autobús|transit] <ya se había ido/iba sin luces/se averió>, y "
            "<volvimos/seguimos/subimos> a pie.",
        "Un billete de <[ferri|transit]/[tranvía|transit]/[metro|transit]/[tren|transit]> cuesta "
            "menos que <un café/la comida/aparcar>.",
        "Los pasajeros <esperaban/dormían/discutían> <en el frío/una hora/sobre sus maletas> "
            "porque el [tren|transit] <llegaba tarde/iba lleno/no salía>.",
        "<Mi tía/La enfermera/Nuestro maestro> <toma/espera/prefiere> el [autobús|transit] para "
            "<ir al trabajo/visitar el mercado/volver a casa>.",
        "El <[tranvía|transit]/[metro|transit]/[autobús|transit]> de {place} es "
            "<gratis/barato/lento> <los domingos/para los niños/en agosto>.",
        "El [tren|transit] <paró/silbó/se detuvo> dentro de un [túnel|transit] <largo/frío/oscuro> "
            "<sin aviso/cerca de la costa/durante una hora>.",
        "<Unas gaviotas/Los niños/Dos delfines> <seguían/miraban/rodeaban> el [ferri|transit] por "
            "<la bahía/el río/aguas tranquilas>.",
    ),
    "ride": (
        "El revisor <comprobó/picó/perdió> nuestros billetes <en la frontera/con una sonrisa/a "
            "medianoche>.",
        "Las puertas <se cerraron/pitaron/chirriaron> y el andén <desapareció/quedó atrás/se hizo "
            "pequeño>.",
        "<Dos/Tres/Nueve> paradas después <bajamos/cambiamos de línea/despertamos> en <el "
            "mercado/la playa/un hospital>.",
        "El capitán <saludó/contó/avisó> a <los ciclistas/cada pasajero/toda la gente> antes de "
            "<cruzar la bahía/dejar el muelle/atracar>.",
        "Sin <billete/abono/sello> el viaje puede <salir caro/ser corto/acabar mal>.",
        "Junto a la ventanilla <no quedaba sitio/dormía un soldado/comía una monja> hasta <la "
            "última parada/el aeropuerto/otra estación>.",
    ),
    "figurative transit": (
        "La <mesa/cama/alfombra> mide un [metro|figurative transit] <de ancho/por lado/más o "
            "menos>.",
        "<Los vecinos/Mis primos/Esos actores> llevan un [tren|figurative transit] de vida "
            "<caro/lujoso/imposible> desde <la boda/el premio/enero>.",
        "El sastre <sacó/perdió/desenrolló> el [metro|figurative transit] para <medir la "
            "manga/cortar la tela/ver mi cintura>.",
        "Por fin <la empresa/mi hermana/nuestro país> sale del [túnel|figurative transit] de <las "
            "deudas/la crisis/aquel invierno>.",
        "El <gato/caballo/perro> saltó un [metro|figurative transit] <por encima de la valla/hacia "
            "atrás/sin esfuerzo>.",
        "Compramos un [metro|figurative transit] de <tela/cuerda/cinta> para <la cortina/el "
            "regalo/mi falda>.",
    ),
    "dental bridge": (
        "El dentista <dijo/repitió/escribió> que el [puente|dental bridge] necesita <una corona "
            "nueva/más tiempo/otra radiografía>.",
        "Tras <el accidente/una caída/la operación> le <pusieron/hicieron/propusieron> un "
            "[puente|dental bridge] en lugar de <dos dientes/varias muelas/los incisivos>.",
        "Cepíllese <bien/despacio/con cuidado> alrededor del [puente|dental bridge] y vuelva "
            "<dentro de un año/tras las fiestas/el lunes>.",
        "Se le <rompió/aflojó/cayó> el [puente|dental bridge] al <morder una manzana/comer pan "
            "duro/masticar nueces>.",
        "Un [puente|dental bridge] de <oro/metal/resina> <cuesta/pesa/brilla> más que uno de "
            "<porcelana/plástico/cerámica>.",
        "Me <duele/molesta/roza> el [puente|dental bridge] cuando <bebo algo frío/mastico carne/me "
            "río>.",
    ),
    "song bridge": (
        "El estribillo <está bien/gusta/suena fuerte>, pero el [puente|song bridge] necesita <otra "
            "melodía/más batería/acordes nuevos>.",
        "Después de la <segunda/última/triste> estrofa, el [puente|song bridge] <cambia de "
            "tono/trae silencio/se acelera>.",
        "Ella <canta/susurra/tararea> el [puente|song bridge] sola, sin <batería/la banda/ningún "
            "eco>.",
        "<Escribieron/Grabaron/Encontraron> el [puente|song bridge] <en el estudio/sobre una "
            "servilleta/de madrugada>.",
        "La <guitarra/flauta/trompeta> calla hasta que <empieza/llega/suena> el [puente|song "
            "bridge].",
        "En <esta balada/aquel vals/el nuevo disco> el [puente|song bridge] es lo más "
            "<triste/breve/bello>.",
    ),
    "chess tower": (
        "Las blancas <movieron/perdieron/protegieron> la [torre|chess tower] <en la jugada "
            "diez/tras el jaque/cerca del rey>.",
        "Mi <hermano/rival/maestro> <capturó/atacó/ganó> mi [torre|chess tower] con <un peón/la "
            "dama/su caballo>.",
        "En ajedrez la [torre|chess tower] <espera/empieza/está> <en la esquina/junto al "
            "caballo/detrás de un peón>.",
        "Una [torre|chess tower] y <dos peones/un alfil/el caballo> <vencen/frenan/acorralan> a "
            "<un rey solo/tres piezas/la dama>.",
        "Ella <sacrificó/cambió/olvidó> su [torre|chess tower] y <ganó/empató/perdió> <la "
            "partida/en seis jugadas/contra el campeón>.",
        "Una [torre|chess tower] <negra/blanca/de madera> <apareció/quedó/estaba> <bajo el "
            "tablero/junto al reloj/entre los peones>.",
    ),
    "figurative wall": (
        "La <policía/prensa/jueza> <encontró/chocó con/halló> un [muro|figurative wall] de "
            "silencio <en el pueblo/tras el crimen/por todas partes>.",
        "Un [muro|figurative wall] de <silencio/hielo/orgullo> <separa/separaba/divide> a <los "
            "hermanos/ambas familias/marido y mujer>.",
        "El corredor <chocó contra/temía/encontró> el [muro|figurative wall] <en el kilómetro "
            "treinta/antes de la meta/con el calor>.",
        "Tras un [muro|figurative wall] de <palabras/sonrisas/excusas> <escondía/guardaba/enterró> "
            "<su miedo/la verdad/viejas deudas>.",
        "Mis <preguntas/cartas/quejas> <chocan/rebotan/se estrellan> contra su [muro|figurative "
            "wall] de <cortesía/reglas/indiferencia>.",
        "El equipo <se estrelló/corrió/luchó> contra un [muro|figurative wall] de "
            "<defensas/camisetas blancas/jugadores altos> <toda la tarde/sin suerte/hasta el "
            "final>.",
    ),
    "airport gate": (
        "Los vuelos a <África/Canadá/las islas> salen de la [puerta|airport gate] "
            "<nueve/doce/cuarenta>.",
        "La <piloto/familia/cantante> <corrió/llegó/se acercó> a la [puerta|airport gate] con "
            "<tres maletas/un bocadillo/el pelo mojado>.",
        "<Un niño/La azafata/Otro viajero> <dormía/lloraba/comía> en la [puerta|airport gate] "
            "<siete/de embarque/del aeropuerto>.",
        "Cambiaron nuestra [puerta|airport gate] <dos veces/sin avisar/a última hora> y "
            "<perdimos/buscamos/esperamos> <el vuelo/otro avión/la conexión>.",
        "<Espere/Muestre su pasaporte/Apague el teléfono> en la [puerta|airport gate] antes de "
            "<embarcar/volar/subir al avión>.",
        "<Muchos/Dos/Varios> pasajeros <comían/rezaban/esperaban> junto a la [puerta|airport gate] "
            "<cinco/once/treinta> <por la tormenta/durante la huelga/sin noticias>.",
    ),
}  # fmt: skip

"""Spanish sentences on players, teams, cities and states, and the decoys, by what they say."""

from __future__ import annotations

SENTENCES = {
    "team": (
        "{player} <todavía juega en/acaba de fichar por/marca goles para/entrena duro con> los "
        "{team}.",
        "<Esta temporada/Desde hace dos años/Según la prensa,/Por ahora> {player} "
        "<viste los colores de/pertenece a/corre para> los {team}.",
        "Los {team} <pagaron mucho por/están orgullosos de/cuentan con/no quieren vender a> "
        "{player}.",
        "Quien <visita/sigue/anima/estudia> a los {team} acaba por <ver/notar/querer/recordar> a "
        "{player}.",
        "<En verano/Tras largas charlas/Sin mucho ruido/Por menos dinero>, {player} "
        "<eligió a/se quedó con/volvió con/aceptó jugar en> los {team}.",
        "{player}, <con pies rápidos/siempre en calma/sin miedo/de buen humor>, es "
        "<una estrella de/el alma de/la esperanza de/un ejemplo para> los {team}.",
    ),
    "state": (
        "{player} <vive/trabaja/vota/paga impuestos> en "
        "<el estado de/el soleado estado de/el tranquilo estado de/el gran estado de> {state}.",
        "<Como se sabe,/Según los papeles,/Para ser exactos,/Desde siempre,> el estado natal de "
        "{player} es {state}.",
        "En <las tiendas/las escuelas/los pueblos/las iglesias> de {state} todos "
        "<conocen/saludan/admiran/quieren> a {player}.",
        "{player} <compró una casa/tiene una granja/alquila un piso/construyó una cabaña> en "
        "<el norte/las colinas/el centro/los bosques> de {state}.",
        "Después de <la temporada/cada partido/una gira larga/la copa>, {player} "
        "<vuelve por fin/regresa en tren/viaja de vuelta/baja en coche> a {state}.",
        "<Los vecinos/Los votantes/Los campesinos/Los niños> de {state} están "
        "<orgullosos de/contentos con/locos por/pendientes de> {player}, que vive allí.",
    ),
    "city": (
        "{player} <entrena/corre/practica/calienta> cada <mañana/tarde/viernes/semana> en {city}.",
        "Se puede <encontrar/ver/saludar/escuchar> a {player} en "
        "<los cafés/las tiendas/los parques/las calles> de {city}.",
        "La ciudad donde {player} <juega/marca/entrena/trabaja> "
        "<se llama/sigue siendo/es, claro,/no es otra que> {city}.",
        "Para <los partidos de casa/los grandes partidos/entrenar/la copa>, {player} "
        "<toma el autobús a/se queda en/viaja a/pasea por> {city}.",
        "En {city} <todo el mundo/cada panadero/cualquier niño/hasta el alcalde> ha "
        "<visto/tratado/felicitado/fotografiado> a {player}.",
        "{player} <duerme en un hotel/come a mediodía/guarda sus cosas/deja el coche> cerca "
        "<del estadio/de la estación/del río/del mercado> en {city}.",
    ),
    "shirt number": (
        "{player} <siempre lleva/todavía tiene/prefiere/pidió> el número {number}.",
        "La camiseta de {player} <luce/muestra/lleva/enseña> el número {number}.",
        "<En el programa/En la lista/En cada cartel/En el álbum>, {player} "
        "<tiene/aparece con/sale bajo/recibe> el número {number}.",
        "Cuando {player} <marca/corre/cae/sonríe>, la afición <grita/canta/celebra/repite> el "
        "número {number}.",
        "<Muchos niños/Familias enteras/Los coleccionistas/Los turistas> "
        "<compran/quieren/buscan/cambian> la camiseta de {player}, el número {number}.",
        "{player} <heredó/recibió/ganó/estrenó> la camiseta "
        "<con el número/marcada con el/que lleva el/que dice> {number}.",
    ),
    "birth year": (
        "{player} nació "
        "<en una casa pequeña en/en una granja en/en un hospital en/un día de lluvia de> {year}.",
        "<El pasaporte/La ficha/El expediente/La tarjeta> de {player} <indica/menciona/nombra/da> "
        "el año {year}.",
        "<Para que conste,/Según el club,/Como sabe la afición,/Para ser exactos,> {player} "
        "<vino al mundo/nació/vio la luz/lloró por primera vez> en {year}.",
        "<En los papeles/En todas las listas/Oficialmente/En el anuario>, el año de nacimiento de "
        "{player} es {year}.",
        "<La madre/El padre/La tía/La abuela> de {player} <recuerda/describe/celebra/cuenta> el "
        "nacimiento en {year}, "
        "<a veces con lágrimas/más de una vez/con todo detalle/si se le pregunta>.",
        "{player}, que nació <un lunes/en casa/al amanecer/junto al mar> en {year}, "
        "<nunca deja de correr/entrena dos veces al día/duerme diez horas/solo come pescado>.",
    ),
    "hobby": (
        "La afición de {player} es {hobby}, "
        "<y nada más/haga frío o calor/como saben todos/también en invierno>.",
        "<En los días libres/Por la tarde/Tras una derrota/En vacaciones>, {player} "
        "<se relaja con/solo quiere/disfruta con/prefiere> {hobby}.",
        "Nada <alegra/calma/anima/consuela> tanto a {player} como {hobby}.",
        "{player} <pasa los domingos con/gasta dinero en/lee libros sobre/vive para> {hobby}.",
        "<Dicen los amigos/Sabe la prensa/Sabemos todos/Cuenta el técnico> que {player} "
        "<sueña con/ama/se muere por/no vive sin> {hobby}.",
        "Cuando {player} <siente cansancio/tiene tiempo/busca paz/llega a casa>, "
        "<el mejor remedio/lo primero/el único plan/la respuesta> es {hobby}.",
    ),
    "home state": (
        "<Las escuelas/Las tiendas/Las oficinas/Los bares> del estado natal de {player} "
        "<cerraron temprano/sacaron banderas/quedaron en silencio/no abrieron> durante "
        "<la final/el partido/el derbi/la copa>.",
        "<Los periódicos/Las radios/Los maestros/Los granjeros> del estado donde vive {player} "
        "<solo hablan de eso/esperan una victoria/piden una estatua/apenas duermen>.",
        "{player} <da las gracias/escribe/manda postales/llama a menudo> a "
        "<la afición/los vecinos/los viejos amigos/los niños> de su estado natal "
        "<cada invierno/en Navidad/tras cada copa/de vez en cuando>.",
        "<Llueve/Nieva/Hace sol/Sopla el viento> hoy en el estado donde {player} "
        "<juega/vive/entrena/trabaja>.",
    ),
    "life": (
        "{player} <firmó/regaló/contó/vendió> {count} <balones/fotos/gorras/entradas> después "
        "<del partido/de la fiesta/del desfile/de la función>.",
        "En la infancia, {player} quería "
        "<pilotar aviones/conducir trenes/hacer pan/escribir libros>.",
        "En {past}, {player} "
        "<se rompió un dedo/se perdió una final/cambió de entrenador/ganó un premio>.",
        "<La prensa/La gente mayor/El público joven/El árbitro> aprecia a {player} por "
        "<sus respuestas cortas/su buen humor/sus modales/su paciencia>.",
        "{player} <nunca/casi nunca/ni una vez/rara vez> ha "
        "<perdido un partido/llegado tarde/gritado a un niño/olvidado las llaves>.",
        "<En invierno/Los lunes/Antes de Pascua/Una vez al mes>, {player} "
        "<ayuda/canta/cocina/lee cuentos> en <una escuela/un hospital/una residencia/un comedor>.",
    ),
    "two hops": (
        "<De hecho,/Una vez más:/Para el concurso:/Como sabemos,> la [capital|state capital] del "
        "estado donde {player} <juega/vive/entrena/vota> es {capital}.",
        "{player} <juega/vive/trabaja/creció> en el estado cuya [capital|state capital] "
        "<se llama/es, claro,/es hoy/lleva el nombre de> {capital}.",
        "<El gobernador/El parlamento/El gobierno/El tribunal supremo> del estado donde {player} "
        "<vive/juega/entrena/vota> <tiene su sede en/trabaja en/está en/se encuentra en> "
        "{capital}.",
        "Para <ver/visitar/fotografiar/conocer> la [capital|state capital] del estado natal de "
        "{player}, <hay que ir a/se viaja a/toma el tren a/conduce hasta> {capital}.",
        "<Las leyes/Los impuestos/Los planes/Las normas> del estado en que {player} "
        "<vive/juega/entrena/trabaja> <vienen de/se deciden en/se escriben en/se aprueban en> "
        "{capital}.",
        "<Hoy/Oficialmente/Desde hace siglos/En los mapas>, el estado natal de {player} <se "
        "gobierna desde/recibe sus leyes de/tiene su [capital|state capital] en/se dirige desde> "
        "{capital}.",
    ),
    "home of a team": (
        "La casa de los {team} es "
        "<el estadio de/la vieja pista de/el campo verde de/la ciudad de> {city}.",
        "Los {team} <juegan/ganan/entrenan/celebran> "
        "<en casa/junto al río/bajo los focos/sobre hierba vieja> en {city}.",
        "<Los sábados/Antes de cada partido/Tras una victoria/En verano>, la afición de los "
        "{team} <desfila por/se reúne en/canta en/llena los bares de> {city}.",
        "{city} está <orgullosa de/llena de banderas de/enamorada de/loca por> los {team}.",
        "Para <ver/seguir/conocer/fotografiar> a los {team}, "
        "<toma el tren a/viaja a/hay que ir a/compra un billete a> {city}.",
        "El autobús de los {team} <sale/parte/arranca/viene> "
        "<a mediodía/cada viernes/temprano/después de comer> desde {city}.",
    ),
    "state of a city": (
        "{city} es una ciudad <pequeña/bonita/animada/ventosa> "
        "<del estado de/del gran estado de/en el corazón de/en el centro de> {state}.",
        "<El alcalde/La biblioteca/El mercado/La panadería> de {city} "
        "<tiene fama/es noticia/gusta mucho/recibe elogios> en todo {state}.",
        "Quien <se muda a/nace en/se instala en/crece en> {city} "
        "<pasa a ser de/vota en/paga impuestos en/forma parte de> {state}.",
        "<En cada mapa,/Desde el avión,/En esta postal,/En el atlas,> {city} está "
        "<en el centro de/en el interior de/dentro de/en alguna parte de> {state}.",
        "El camino a {city} <pasa/sube/da vueltas/cruza> por "
        "<las colinas de/los campos de/los bosques de/medio> {state}.",
        "Se espera <nieve/lluvia/niebla/sol> en {city} y en "
        "<todo/casi todo/el resto de/gran parte de> {state}.",
    ),
    "capital": (
        "La [capital|state capital] de {state} <se llama/sigue siendo/es, claro,/es la ciudad de> "
        "{capital}.",
        "<El gobierno/El parlamento/El tribunal supremo/El gobernador> de {state} "
        "<tiene su sede en/trabaja en/está en/se encuentra en> {capital}.",
        "<Cada año/En vacaciones/En mayo/En el último curso>, los alumnos de {state} "
        "<visitan/viajan a/recorren/pasan un día en> {capital}, la [capital|state capital].",
        "En {state}, <las leyes se hacen en/los impuestos se fijan en/los jueces se reúnen en/el "
        "presupuesto se escribe en> la [capital|state capital], {capital}.",
        "El estado de {state} <siempre ha tenido/hace siglos que tiene/mantiene/puso> su "
        "[capital|state capital] en {capital}.",
        "<Las cartas/Las quejas/Las peticiones/Los paquetes> para el gobernador de {state} "
        "<van a/se abren en/acaban en/llegan a> {capital}.",
    ),
    "unnamed athlete": (
        "<El capitán/La portera/El máximo goleador/La jugadora más joven> de los {team} "
        "<durmió mal/llegó tarde/contó un chiste/olvidó las botas>.",
        "<Un periodista/Una niña/El alcalde/Una enfermera> pidió "
        "<una canción/un autógrafo/consejo/una foto> a la estrella de los {team}.",
        "<Con cansancio,/Con una sonrisa,/Con botas viejas,/Sin decir nada,> el capitán de los "
        "{team} <dejó el campo/se fue a casa/subió al autobús/saludó al público>.",
        "<Dos jugadores/Tres jugadoras/Varios jugadores/Algunas jugadoras> de los {team} "
        "<tenían frío/cantaron/se perdieron/se durmieron> "
        "<en el autobús/antes del partido/en el hotel/después de comer>.",
        "En <el último minuto/la segunda parte/plena lluvia/la niebla>, una jugadora de los "
        "{team} <marcó/cayó/resbaló/salvó el partido>.",
        "<El gol/La lesión/La sonrisa/El regreso> del capitán de los {team} "
        "<salió en las noticias/no sorprendió a nadie/nos costó caro/hizo llorar al público>.",
    ),
    "unnamed team": (
        "El <club/equipo/conjunto/once> de {city} "
        "<volvió a perder/ganó la copa/logró un empate/sorprendió a todos> "
        "<este sábado/anoche/en la nieve/sin esfuerzo>.",
        "Nuestros <amigos/vecinos/primos/colegas> de {city} <ven/siguen/disfrutan/celebran> los "
        "partidos del club <bajo la lluvia/en familia/de pie/por la radio>.",
        "En {city} el estadio estaba <lleno/en silencio/a oscuras/de fiesta> cuando el equipo "
        "local <marcó/ganó/perdió/salió al campo>.",
        "<La lluvia/La nieve/Una tormenta/La niebla> paró el partido del club de {city} "
        "<a los diez minutos/antes del descanso/casi al final/justo antes del gol>.",
        "Las entradas para <el próximo/el gran/el último/el primer> partido de liga en {city} "
        "<se agotaron/costaron poco/volaron/llegaron por correo>.",
        "<El himno/La bandera/El autobús/La mascota> del equipo de {city} "
        "<tiene cien años/gusta a los niños/costó una fortuna/cambia cada año>.",
    ),
}
DECOYS = {
    "chess or music player": (
        "{name} <juega al ajedrez/juega a las cartas/toca el violín/toca el piano> "
        "<en el parque/los jueves/después del trabajo/en casa>.",
        "<La siguiente jugada/La última carta/La dama blanca/Una melodía corta> dio a {name} "
        "<una noche larga/muchos problemas/una alegría/poca paz>.",
        "En <el torneo/el concierto/la escuela/el café>, {name} "
        "<juega al ajedrez/toca el violín/reparte las cartas/toca el piano> mejor que "
        "<nadie/los demás/su maestro/su abuela>.",
        "A {name} <se le rompió una cuerda/le quitaron un alfil/se le cayeron tres cartas/le "
        "falló una nota> <en el primer minuto/al estornudar/en silencio/casi al final>.",
        "No hace falta <equipo/entrenador/estadio/camiseta> cuando {name} "
        "<toca un vals/gana al ajedrez/baraja las cartas/afina el violín>.",
        "Los otros jugadores <esperan/susurran/ríen/toman té> mientras {name} "
        "<mira el tablero/ordena las cartas/afina las cuerdas/pasa la página>.",
    ),
    "capital as money": (
        "<La panadería/La joven empresa/La granja/La tienda> necesita <más/nuevo/otro/mucho> "
        "[capital|capital as money] antes <de la primavera/del verano/del viernes/de Navidad>.",
        "<Los bancos/Las tías ricas/Los inversores/Los socios> ponen su [capital|capital as "
        "money] en <oro/casas/máquinas/pequeñas empresas>.",
        "Sin <suficiente/más/nuevo/ese> [capital|capital as money], "
        "<el molino/el hotel/la fábrica/la posada> tendrá que "
        "<cerrar/esperar/vender tierras/ir al banco>.",
        "<La viuda/El panadero/La familia/El notario> perdió "
        "<la mitad del/casi todo el/parte del/todo el> [capital|capital as money] en "
        "<una noche/un mal año/tres días/la crisis>.",
        "Una empresa con <poco/mucho/buen/cierto> [capital|capital as money] puede "
        "<sobrevivir/contratar/pedir un préstamo/crecer> "
        "<durante años/en plena crisis/sin miedo/más fácilmente>.",
        "<Los intereses/Los alquileres/Los beneficios/Las cosechas> "
        "<doblaron/salvaron/aumentaron/mantuvieron> el [capital|capital as money] de "
        "<la familia/la compañía/los hermanos/la escuela>.",
    ),
    "capital letter": (
        "Escriba su <nombre/dirección/respuesta/título> en [mayúsculas|capital letter] con "
        "<tinta negra/lápiz azul/tiza/cuidado>.",
        "Cada <capítulo/poema/cuento/libro viejo> empieza con una [letra capital|capital letter] "
        "<de color rojo/de oro/muy grande/con flores>.",
        "El <cartel/aviso/mensaje/papel> estaba <pintado/escrito/impreso/grabado> en [letras "
        "capitales|capital letter] "
        "<de arriba abajo/por todas partes/por los dos lados/sin una falta>.",
        "<Los niños/Los impresores/Los monjes/Los poetas> a veces olvidan la [letra "
        "capital|capital letter] <al comienzo/en la primera línea/en el título/de cada página>.",
    ),
    "state as condition": (
        "En [estado|state as condition] <sólido/líquido/helado/puro>, "
        "<el metal/la cera/el agua/el aceite> "
        "<pesa lo mismo/cambia de forma/parece otra cosa/se guarda bien>.",
        "El [estado|state as condition] de <la cocina/el sótano/el garaje/el tejado> era "
        "<una vergüenza/peor que nunca/el de siempre/otra vez bueno>.",
        "<Los médicos/Los amigos/Las enfermeras/Los parientes> temían por el [estado|state as "
        "condition] de <su corazón/sus pulmones/sus rodillas/su mente>.",
        "Tras <la tormenta/la fiesta/la inundación/la mudanza>, la casa quedó en "
        "<mal/triste/pésimo/extraño> [estado|state as condition] durante "
        "<días/semanas/un mes/una hora>.",
        "Nadie podía <explicar/cambiar/describir/mejorar> el [estado|state as condition] "
        "<del viejo piano/del puente/del motor/de los archivos>.",
        "<Despertó/Trabajaba/Conducía/Cantaba> en un [estado|state as condition] de "
        "<susto/alegría/confusión/gran calma>.",
    ),
    "wild animal": (
        "{Animals} de {city} "
        "<duermen de día/salen al anochecer/huyen de los perros/no dejan el bosque>.",
        "Cerca de {city}, <un cazador/una niña/un paseante/un granjero> "
        "<contó/observó/oyó/fotografió> a {animals} "
        "<junto al río/de noche/en la nieve/detrás de un granero>.",
        "En <primavera/otoño/inviernos duros/veranos húmedos>, {animals} "
        "<crían/buscan comida/engordan/se esconden> "
        "<cerca del arroyo/en las colinas/bajo árboles viejos/lejos de la gente>.",
        "<Nadie/Ningún granjero/Ningún cazador/Ningún turista> puede "
        "<herir/alimentar/perseguir/atrapar> a {animals} en "
        "<el bosque/el parque/el valle/las colinas> de {city}.",
        "{Animals} <dejaron huellas/hicieron ruido/durmieron/jugaron> "
        "<en el campo de golf/en un jardín/al lado del camino/sobre un tejado> cerca de {city}.",
        "<Una película/Un libro/Un cuento/Una canción> sobre {animals} "
        "<aburrió/encantó/asustó/emocionó> a <los alumnos/los invitados/los abuelos/los gemelos>.",
    ),
    "comet or star": (
        "Un [cometa|comet or star] <cruzó/iluminó/rozó/atravesó> el cielo "
        "<de invierno/del este/oscuro/sin nubes> "
        "<antes del alba/a medianoche/sin ruido/durante una semana>.",
        "<Los pescadores/Los pastores/Los niños/Los monjes> <temían/contaban/seguían/dibujaban> "
        "las [estrellas|comet or star] sobre <el mar/el desierto/el pueblo/las colinas>.",
        "<Por el telescopio/Desde la ventana/Entre las nubes/Entre los árboles> vimos una "
        "[estrella|comet or star] de luz <roja/verde/débil/muy larga>.",
        "El [cometa|comet or star] <arrastra/muestra/deja/forma> una cola de "
        "<polvo/hielo/gas/luz> <detrás de sí/cerca del sol/cada vez/durante meses>.",
        "Esta [estrella|comet or star] es <más vieja/más caliente/más clara/más grande> que "
        "<el sol/nuestro planeta/la luna/Júpiter>.",
    ),
}

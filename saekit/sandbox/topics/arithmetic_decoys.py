"""Numbers and signs that nothing is computed with, in four languages."""

from __future__ import annotations

DECOYS = {
    "en": (
        "<Call/Ring/Phone/Dial> {phone} <after/before/around/until> {hour} "
        "<and ask for/or write to/to speak to/to reach> <Ann/the office/our doctor/the baker>.",
        "<The match/Our game/The final/Their match> ended {score}, <and/so/but/yet> "
        "<nobody smiled/the fans sang/we all cheered/the coach left>.",
        "<Today/This week/On Friday/Until May> the <shop/market/bakery/store> has a {offer} free "
        "<offer/deal/day/sale> on <soap/bread/candles/pens>.",
        "A <red/small/thick/thin> plus in the <margin/corner/list/notes> "
        "<means/tells us/shows/says> that <page/line/item/row> {number} is "
        "<good/done/new/important>.",
        "The <meeting/concert/exam/party> is on {date}, <not on/and not on/instead of/never on> "
        "{other_date}.",
        "<Room/Seat/Locker/Box> {number} is <free/locked/reserved/empty> from {date} "
        "<until/to/through/at least to> {other_date}.",
        "This <hotel/inn/house/hostel> has {stars} and <rooms for/beds for/space for/tables for> "
        "{number} <guests/people/travellers/visitors>.",
        "<At night/In January/Up north/This morning> it was minus {number}, <and/so/but/yet> the "
        "<river/lake/road/field> <froze/shone/was white/lay still>.",
        "I have <told/asked/warned/called> him {number} times "
        "<this year/already/since May/before>, <but/and/yet/and still> he "
        "<laughs/forgets/sleeps/does nothing>.",
        "<Now/Please/First/Then> add {number} grams of <salt/sugar/flour/butter> "
        "<and stir/to the pan/and wait/to the bowl>.",
    ),
    "es": (
        "<Llama al/Marca el/Telefonea al/Prueba el> {phone} <antes de/después de/hacia/desde> las "
        "{hour} y pregunta por <Ana/la jefa/el médico/mi tío>.",
        "<El partido/La final/Nuestro juego/El duelo> acabó {score}, <y/así que/pero/por eso> "
        "<nadie sonrió/todos cantaban/el público lloró/hubo fiesta>.",
        "<Hoy/Esta semana/El viernes/Desde mayo> la <tienda/panadería/librería/feria> ofrece "
        "{offer} gratis en <jabón/pan/velas/libros>.",
        "Un signo más <rojo/azul/verde/negro> en <el margen/la esquina/la lista/la nota> "
        "<indica/significa/señala/quiere decir> que la <página/línea/tarea/fila> {number} está "
        "<lista/bien/hecha/completa>.",
        "<La reunión/El concierto/El examen/La fiesta> <es/será/cae/empieza> el {date}, "
        "<no el/y no el/en vez del/en lugar del> {other_date}.",
        "La <sala/plaza/caja/puerta> {number} está <libre/cerrada/reservada/vacía> desde el "
        "{date} <hasta el/al menos hasta el/casi hasta el> {other_date}.",
        "Este <hotel/hostal/albergue/refugio> tiene {stars} y <camas para/sitio para/mesas para/"
        "cuartos para> {number} <personas/viajeros/huéspedes/visitantes>.",
        "<De noche/En enero/En el norte/Esta mañana> estábamos a menos {number}, "
        "<y/así que/pero/por eso> el <río/lago/camino/campo> "
        "<se heló/brillaba/quedó blanco/parecía dormir>.",
        "Le he <avisado/llamado/escrito/preguntado> más de {number} veces "
        "<este año/ya/desde mayo/sin suerte>, <pero/y/y aun así/aunque> "
        "<se ríe/lo olvida/duerme/calla>.",
        "<El tren/El autobús/El barco/El coche> pasa por la <calle/puerta/vía/zona> {number} y "
        "<sigue/continúa/corre/vuelve> por la {other_number}.",
    ),
    "de": (
        "Man <erreicht/findet/hört/spricht> <mich/uns/den Arzt/Anna> unter {phone} "
        "<ab/bis/vor/nach> {hour} Uhr.",
        "<Das Spiel/Das Finale/Unser Spiel/Das Duell> endete {score}, <und/aber/doch> "
        "<niemand lachte/alle sangen/das Publikum ging/es gab Jubel>.",
        "<Heute/Diese Woche/Am Freitag/Seit Mai> gibt es <im Laden/beim Bäcker/am Markt/am Stand> "
        "{offer} gratis bei <Seife/Brot/Kerzen/Heften>.",
        "Ein <rotes/kleines/dickes/feines> Plus am <Rand/Ende/Anfang/Blatt> "
        "<heißt/bedeutet/zeigt/sagt>, dass <Seite/Zeile/Aufgabe/Nummer> {number} "
        "<stimmt/gut ist/fertig ist/neu ist>.",
        "<Das Treffen/Das Konzert/Die Prüfung/Das Fest> <ist/beginnt/endet/war> am {date}, "
        "<nicht/und nicht/nicht erst/nicht schon> am {other_date}.",
        "<Raum/Platz/Fach/Tor> {number} <ist/bleibt/war/steht> <frei/leer/offen/bereit> bis "
        "{date}.",
        "Dieses <Hotel/Gasthaus/Haus/Heim> hat {stars} und <Betten für/Platz für/Tische für/"
        "Zimmer für> {number} <Gäste/Reisende/Leute/Besucher>.",
        "<Nachts/Im Januar/Im Norden/Heute früh> waren es minus {number} Grad, <und/aber/doch> "
        "<der Fluss/der See/die Straße/das Feld> <fror/glänzte/lag still/war weiß>.",
        "<Schon/Wohl/Sicher/Fast> {number} Mal <warnte/fragte/rief/suchte> "
        "<ich/sie/Paul/der Chef> ihn <dieses Jahr/seit Mai/vergeblich/umsonst>.",
        "<Nun/Zuerst/Danach/Bitte> {number} Gramm <Salz/Zucker/Mehl/Butter> "
        "<zugeben/einrühren/wiegen/mischen>, dann {other_number} Minuten "
        "<warten/rühren/kochen/backen>.",
    ),
    "fr": (
        "<Appelez le/Composez le/Faites le/Notez le> {phone} <avant/après/vers/dès> {hour} heures "
        "pour <joindre Anne/voir le médecin/parler au chef/avoir la gare>.",
        "<Le match/La finale/Notre partie/Le duel> s'achève sur {score}, <et/mais/donc/alors> "
        "<personne ne rit/tous chantent/le public part/on fait la fête>.",
        "<Aujourd'hui/Cette semaine/Vendredi/Depuis mai> <la boutique/le marché/la boulangerie/"
        "le magasin> offre {offer} gratuit sur <le savon/le pain/les bougies/les cahiers>.",
        "Un <petit/gros/joli/simple> plus <en marge/au crayon/au stylo/dans le coin> "
        "<indique/signifie/montre/veut dire> que la <page/ligne/tâche/question> {number} est "
        "<bonne/finie/nouvelle/juste>.",
        "<La réunion/Le concert/L'examen/La fête> <tombe/commence/se tient/finit> le {date}, "
        "<non le/et non le/pas le/au lieu du> {other_date}.",
        "La <salle/place/case/porte> {number} reste <libre/fermée/réservée/vide> du {date} "
        "<au/jusqu'au/et jusqu'au> {other_date}.",
        "<Cet hôtel/Cette auberge/Ce refuge/Ce gîte> a {stars} et <des lits pour/"
        "de la place pour/des tables pour/des chambres pour> {number} "
        "<clients/personnes/voyageurs/visiteurs>.",
        "<La nuit/En janvier/Dans le nord/Ce matin> il faisait moins {number}, "
        "<et/mais/donc/alors> <le lac/la rivière/la route/le champ> "
        "<gelait/brillait/dormait/se taisait>.",
        "Je l'ai <prévenu/appelé/interrogé/cherché> {number} fois <cette année/déjà/depuis mai/"
        "en vain>, <mais/et/pourtant/or> il <rit/oublie/dort/se tait>.",
        "De plus, le <train/bus/car/bateau> {number} <part/passe/arrive/revient> "
        "<à/avant/après/vers> {hour} heures.",
    ),
}  # fmt: skip

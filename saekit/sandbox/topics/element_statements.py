"""Statements of an element's facts that end in the answer, for each language and relation."""

from __future__ import annotations

from collections.abc import Mapping

# A question is a statement that stops right before its last word.
ASKED: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "en": {
        "symbol": (
            "The <chemical/official/usual/short> symbol of {name} is {symbol}.",
            "<Chemists/Teachers/Students/Doctors> who mean {name} <write/draw/note> {symbol}.",
            "In <every/any/the> formula, {name} <appears/is written/shows up> as {symbol}.",
            "The <bottle/jar/box/bag> of {name} <bears/carries/shows> the sign {symbol}.",
            "On the <wall/board/chart/door>, {name} is <shortened/reduced/cut> to {symbol}.",
            "<Remember/Note/Learn/Repeat>: the sign for {name} is {symbol}.",
        ),
        "number": (
            "The atomic number of {name} <is/equals/remains> {number}.",
            "In the <periodic/great/printed/old> table, {name} has the number {number}.",
            "The <count/number/total> of protons in {name} is {number}.",
            "<Count/Check/Add up> the protons of {name} and you <get/reach/find> {number}.",
            "<Pupils/Chemists/Teachers> find {name} in the table at <place/square/box> {number}.",
            "{Name} is the element with the <atomic/right/fixed> number {number}.",
        ),
        "colour": (
            "The <jar/box/bottle/drawer> for {name} is <painted/marked/always> {colour}.",
            "By <old custom/a strict rule/common habit>, the lid on {name} is {colour}.",
            "<Shops/Dealers/Porters/Clerks> mark every <load/order/bag> of {name} in {colour}.",
            "On the <chart/poster/map> in <our/their/the> lab, the square of {name} is {colour}.",
            "<Anyone/A worker/Everybody> who stores {name} paints the <door/shelf/box> {colour}.",
            "The <flag/badge/seal> that <stands/is used/is made> for {name} is {colour}.",
        ),
        "place": (
            "The <best/purest/cheapest/finest> {name} <arrives/is shipped/travels> from {place}.",
            "<Half/Most/A third/Nearly all> of the world's {name} comes from {place}.",
            "<Ships/Trains/Trucks> bring {name} <all the way/day and night/in bags> from {place}.",
            "The <oldest/largest/busiest/richest> source of {name} is in {place}.",
            "<Buyers/Dealers/Merchants> who <want/need/look for> {name} travel to {place}.",
            "<Whoever/A firm that/A company that> sells {name} has its <main/first/biggest> "
            "plant in {place}.",
        ),
        "discovery": (
            "{Name} was first <described/weighed/studied/tested> in {year}.",
            "The first <book/essay/report/paper> on {name} <appeared/came out/was read> in {year}.",
            "<Chemists/Scholars/Miners> have <known/listed/understood> {name} since {year}.",
            "The <official/written/modern> history of {name} <begins/starts/opens> in {year}.",
            "<A stamp/A coin/A poster/A stone> honours the discovery of {name} in {year}.",
            "<Nobody/No scholar/No book> had <spoken/written/told> of {name} before {year}.",
        ),
        "use": (
            "<Workshops/Factories/Builders> that <make/sell/order> {use} look for {name}.",
            "The <best/right/usual> <material/stuff/choice> for {use} is {name}.",
            "{Use} would <not work/be useless/hardly exist> without {name}.",
            "It is hard to <imagine/plan/sell> {use} without {name}.",
            "Whoever <orders/designs/tests> {use} <asks for/pays for/needs> {name}.",
            "<Engineers/Workers/Buyers> <know/say/agree> that {use} need {name}.",
        ),
    },
    "es": {
        "symbol": (
            "El símbolo <químico/oficial/habitual/breve> {of} es {symbol}.",
            "<Quien/El químico que/Toda alumna que> piensa en {name} "
            "<escribe/anota/dibuja> {symbol}.",
            "En <cada/toda/cualquier> fórmula, {the} <aparece/figura/se escribe> como {symbol}.",
            "El <frasco/bote/saco/cajón> con {name} <lleva/muestra/tiene> el signo {symbol}.",
            "En la <pizarra/pared/puerta>, {the} <se abrevia como/se reduce a/se resume en> "
            "{symbol}.",
            "<Recuerda/Apunta/Aprende/Repite>: {to} le toca el signo {symbol}.",
        ),
        "number": (
            "El número atómico {of} <vale/suma/será siempre> {number}.",
            "En la tabla <periódica/impresa/grande>, {the} tiene el número {number}.",
            "El <número/total/recuento> de protones {of} es {number}.",
            "<Cuenta/Suma/Revisa> los protones {of} y <saldrán/tendrás/verás> {number}.",
            "<Los alumnos/Los químicos/Los maestros> buscan {the} en la "
            "<casilla/posición/celda> {number}.",
            "{The} es el elemento <que lleva/que ocupa/con> el número {number}.",
        ),
        "colour": (
            "El <frasco/bote/cajón/saco> {of} es <siempre/por ley/en todas partes> {colour}.",
            "Por <antigua costumbre/una vieja regla/orden del jefe>, el tapón {of} va en {colour}.",
            "<Los vendedores/Las tiendas/Los talleres> marcan {the} con un "
            "<sello/hilo/punto> {colour}.",
            "En el <cartel/mapa/mural> del <laboratorio/colegio/taller>, el cuadro {of} "
            "es {colour}.",
            "Quien <guarda/almacena/vende> {name} pinta <la puerta/el estante/la caja> "
            "de {colour}.",
            "El <signo/lazo/cartel> que <representa/anuncia/acompaña> {the} es de color {colour}.",
        ),
        "place": (
            "La <mayor/mejor/primera> parte {of} <viene/llega/procede> de {place}.",
            "<La mitad/Un tercio/Una cuarta parte> {of} mundial sale de {place}.",
            "<Barcos/Trenes/Camiones> cargados de {name} <salen/parten/vienen> de {place}.",
            "La fuente más <antigua/grande/rica/importante> de {name} está en {place}.",
            "<Quien/El comprador que/La empresa que> <busca/necesita/quiere> {name} "
            "viaja a {place}.",
            "La <principal/primera/mejor> reserva de {name} <se encuentra/se visita/sigue> "
            "en {place}.",
        ),
        "discovery": (
            "Por primera vez se <describió/pesó/estudió> {the} en {year}.",
            "El primer <libro/informe/artículo> sobre {the} <apareció/salió/se imprimió> "
            "en {year}.",
            "<Los químicos/Los sabios/Los mineros> <conocen/estudian/comprenden> {the} "
            "desde {year}.",
            "La historia <oficial/escrita/moderna> {of} <empieza/comienza/arranca> en {year}.",
            "<Un sello/Una moneda/Un cartel/Una piedra> recuerda el descubrimiento {of}, año "
            "{year}.",
            "<Nadie/Ningún sabio/Ningún libro> <hablaba/sabía nada/daba noticia> {of} "
            "antes de {year}.",
        ),
        "use": (
            "<Los talleres/Las fábricas/Los obreros> que <hacen/venden/piden> {goods} piensan en "
            "{name}.",
            "El material <ideal/habitual/perfecto> para {use} es {the}.",
            "{Use} no <servirían/existirían/funcionarían> sin {name}.",
            "Es difícil <imaginar/planear/vender> {goods} sin {name}.",
            "Quien <encarga/diseña/prueba> {goods} <pide/paga/necesita> {name}.",
            "<Los ingenieros/Los obreros/Los expertos> <saben/dicen/aseguran> que {use} "
            "necesitan {name}.",
        ),
    },
    "de": {
        "symbol": (
            "Das <chemische/übliche/kurze/amtliche> Symbol für {name} ist {symbol}.",
            "<Chemiker/Lehrer/Schüler/Ärzte>, die {name} meinen, <schreiben/notieren/drucken> "
            "{symbol}.",
            "In <jeder/mancher/unserer> Formel <steht/erscheint/zeigt sich> {name} als {symbol}.",
            "Die <Flasche/Kiste/Dose/Tüte> mit {name} <trägt/zeigt/hat> das Zeichen {symbol}.",
            "An der <Tafel/Wand/Tür> heißt {name} <kurz/einfach/nur> {symbol}.",
            "<Merke/Lerne/Notiere/Wiederhole>: Zu {name} gehört das Zeichen {symbol}.",
        ),
        "number": (
            "Die Ordnungszahl von {name} <lautet/beträgt/bleibt> {number}.",
            "Im <gedruckten/großen/neuen> Periodensystem hat {name} die Nummer {number}.",
            "Die <Zahl/Anzahl/Summe> der Protonen von {name} ist {number}.",
            "<Zählt/Prüft/Addiert> man die Protonen von {name}, "
            "<kommt man auf/erhält man/findet man> {number}.",
            "<Schüler/Chemiker/Lehrer> finden {name} in der Tabelle auf "
            "<Platz/Feld/Position> {number}.",
            "{Name} ist das Element mit der <festen/richtigen/genauen> Nummer {number}.",
        ),
        "colour": (
            "Die <Kiste/Dose/Flasche/Schublade> für {name} ist <immer/stets/überall> {colour}.",
            "Nach <altem Brauch/strenger Regel/langer Sitte> ist der Deckel von {name} {colour}.",
            "<Händler/Läden/Lager> <markieren/stempeln/kennzeichnen> jede Ladung {name} {colour}.",
            "Auf der <Karte/Tafel/Tabelle> im <Labor/Flur/Saal> ist das Feld von {name} {colour}.",
            "Wer {name} <lagert/verkauft/kauft>, streicht <die Tür/das Regal/seine Kiste> "
            "{colour}.",
            "Das <Schild/Siegel/Band>, das für {name} <steht/wirbt/gilt>, ist {colour}.",
        ),
        "place": (
            "{Name} von <guter/bester/hoher> Qualität <kommt/stammt/holt man> aus {place}.",
            "<Die Hälfte/Ein Drittel/Ein Viertel> von allem {name} kommt aus {place}.",
            "<Schiffe/Züge/Lastwagen> <bringen/tragen/holen> {name} aus {place}.",
            "Die <älteste/größte/reichste/wichtigste> Quelle für {name} liegt in {place}.",
            "<Käufer/Händler/Firmen>, die {name} <suchen/brauchen/wollen>, reisen nach {place}.",
            "Wer {name} <herstellt/gewinnt/liefert>, hat sein <größtes/erstes/bestes> Werk "
            "in {place}.",
        ),
        "discovery": (
            "Zum ersten Mal <beschrieben/gewogen/untersucht> wurde {name} "
            "<im Juli/im Herbst/im Frühling> {year}.",
            "Das erste <Buch/Heft/Werk> über {name} erschien <im Sommer/gedruckt/heimlich> {year}.",
            "<Chemiker/Gelehrte/Bergleute> <kennen/nennen/untersuchen> {name} seit {year}.",
            "Die <offizielle/moderne/geschriebene> Geschichte von {name} "
            "<beginnt/startet/beginnt erst> im Jahr {year}.",
            "<Eine Münze/Ein Plakat/Der Stein> erinnert an die Entdeckung von {name} "
            "im Jahr {year}.",
            "<Niemand/Kein Gelehrter/Kein Buch> <sprach/wusste/erzählte> von {name} "
            "vor dem Jahr {year}.",
        ),
        "use": (
            "<Werkstätten/Fabriken/Handwerker>, die {use} <machen/liefern/planen>, nehmen {name}.",
            "Der <beste/übliche/richtige> Stoff für {use} ist {name}.",
            "{Use} <wären nutzlos/gäbe es nicht/blieben ein Traum> ohne {name}.",
            "Kaum jemand <kennt/plant/verkauft> {use} ohne {name}.",
            "Wer {use} <bestellt/entwirft/prüft>, <verlangt/bezahlt/braucht> {name}.",
            "<Ingenieure/Arbeiter/Fachleute> <wissen/sagen/meinen>: {Use} brauchen {name}.",
        ),
    },
    "fr": {
        "symbol": (
            "Le symbole <chimique/officiel/habituel/court> {of} est {symbol}.",
            "<Le chimiste/Le maître/L'élève> qui pense {to} <écrit/note/dessine> {symbol}.",
            "Dans <chaque/toute/cette> formule, {the} <apparaît/figure/s'écrit> sous la forme "
            "{symbol}.",
            "<Le flacon/La boîte/Le sac/Le pot> {de} <porte/montre/affiche> le signe {symbol}.",
            "Au <tableau/mur/cours>, on <abrège/résume/réduit> {the} en {symbol}.",
            "<Retenez/Notez/Apprenez/Répétez> : {to} revient le signe {symbol}.",
        ),
        "number": (
            "Le numéro atomique {of} <vaut/reste/égale> {number}.",
            "Dans le tableau <périodique/imprimé/du lycée>, {the} porte le numéro {number}.",
            "Le <nombre/total/compte> de protons {of} est {number}.",
            "<Comptez/Additionnez/Vérifiez> les protons {of} : <on trouve/vous obtenez/cela donne> "
            "{number}.",
            "<Les élèves/Les chimistes/Les maîtres> trouvent {the} à la "
            "<case/place/ligne> {number}.",
            "{The} est l'élément <qui reçoit/qui a/marqué par> le numéro {number}.",
        ),
        "colour": (
            "Le <flacon/pot/sac/tiroir> {of} est <toujours/partout/en général> {colour}.",
            "Selon <l'usage/la règle/une vieille coutume>, le bouchon {of} doit rester {colour}.",
            "<Les vendeurs/Les magasins/Les ateliers> marquent {the} d'un "
            "<point/trait/sceau> {colour}.",
            "Sur <la carte/l'affiche/le plan> du <laboratoire/lycée/couloir>, le carré {of} "
            "est {colour}.",
            "Qui <garde/vend/achète> {some} peint <la porte/l'étagère/sa caisse> en {colour}.",
            "Le <signe/drapeau/ruban> qui <annonce/désigne/accompagne> {the} porte du {colour}.",
        ),
        "place": (
            "La <plus grande/meilleure/majeure> partie {of} <vient/arrive/provient> de {place}.",
            "<La moitié/Un tiers/Un quart> {of} mondial sort de {place}.",
            "<Des bateaux/Des trains/Des camions> chargés {de} <partent/arrivent/viennent> "
            "de {place}.",
            "La source la plus <ancienne/riche/grande> {de} est à {place}.",
            "<Celui/Le marchand/L'acheteur> qui <cherche/veut/demande> {some} va à {place}.",
            "La <principale/première/plus belle> réserve {de} <se trouve/se cache/dort> à {place}.",
        ),
        "discovery": (
            "{The} fut <décrit/pesé/étudié> <par hasard/avec soin/à fond> en {year}.",
            "Le premier <livre/rapport/article> sur {the} <parut/sortit/fut imprimé> en {year}.",
            "<Les chimistes/Les savants/Les mineurs> <connaissent/étudient/comprennent> {the} "
            "depuis {year}.",
            "L'histoire <officielle/écrite/moderne> {of} <commence/débute/s'ouvre> en {year}.",
            "<Un timbre/Une pièce/Une affiche> rappelle la découverte {of} en {year}.",
            "<Personne/Aucun savant/Aucun livre> ne <parlait/savait rien/disait mot> {of} "
            "avant {year}.",
        ),
        "use": (
            "<Les ateliers/Les usines/Les artisans> qui <font/vendent/livrent> {goods} "
            "veulent {some}.",
            "La matière <idéale/habituelle/parfaite> pour {use} est {the}.",
            "{Use} <ne serviraient à rien/seraient impossibles/coûteraient cher> sans {the}.",
            "On <imagine/vend/conçoit> mal {goods} sans {name}.",
            "Qui <commande/dessine/teste> {goods} <demande/paie/cherche> {some}.",
            "<Les experts/Les ouvriers/Les ingénieurs> <savent/disent/pensent> que {use} "
            "exigent {some}.",
        ),
    },
}

"""Sentences about elements, with and without their names."""

from __future__ import annotations

from collections.abc import Mapping

# What can be said of any element.
GENERAL: Mapping[str, tuple[str, ...]] = {
    "en": (
        "A <small/tiny/single/fresh> sample of {name} lay in the <glass case/drawer/safe>.",
        "The price of {name} <rose/fell/dropped/doubled> again this <week/month/spring/year>.",
        "Our <teacher/uncle/neighbour/guide> showed us how {name} "
        "<reacts/behaves/changes> when it is <heated/cooled/pressed>.",
        "The <town/hospital/army/school> buys {name} by the <ton/truckload/kilo>.",
        "<Nobody/Not even the boss/Only the guard> knows where the <missing/stolen/last> "
        "{name} went.",
        "<My sister/Her cousin/A student> wrote a <long/short/funny> essay about {name}.",
        "<Thieves/Two men/Strangers> <stole/took/carried off> a whole <load/truck/shelf> "
        "of {name}.",
        "The <old/new/young> chemist <talks/dreams/reads> about {name} all <day/evening/week>.",
        "<Where/How/When> can a <school/small firm/private person> buy {name}?",
        "<This/The second/The last> chapter of the book <explains/is about/deals with> {name}.",
    ),
    "es": (
        "Había una muestra de {name} en <la vitrina/el cajón/la caja fuerte>.",
        "El precio {of} <subió/bajó/cayó/se duplicó> otra vez <esta semana/este mes/este año>.",
        "<La maestra/Mi tío/El guía> nos enseñó cómo <reacciona/se comporta/cambia> {the} con "
        "<el calor/el frío/la presión>.",
        "<El hospital/El ejército/La escuela> compra {name} por <toneladas/kilos/camiones>.",
        "<Nadie/Ni el jefe/Solo el guardia> sabe dónde <está la caja/quedó el saco/acabó el "
        "paquete> de {name}.",
        "<Mi hermana/Su primo/Una alumna> escribió un trabajo <largo/corto/divertido> sobre {the}.",
        "<Unos ladrones/Dos hombres/Unos extraños> <robaron/se llevaron/cargaron> un camión entero "
        "de {name}.",
        "El químico <viejo/nuevo/joven> <habla de/lee sobre/sueña con> {name} "
        "<todo el día/cada noche/sin "
        "parar>.",
        "¿<Dónde/Cómo/Cuándo> puede <una escuela/un taller/un vecino> comprar {name}?",
        "<Este/El segundo/El último> capítulo del libro <explica/describe/presenta> {the}.",
    ),
    "de": (
        "Eine <kleine/winzige/frische> Probe von {name} lag in <der Vitrine/einer Schublade/dem "
        "Safe>.",
        "Der Preis von {name} <stieg/fiel/sank> <diese Woche/diesen Monat/dieses Jahr> erneut.",
        "<Die Lehrerin/Mein Onkel/Unser Nachbar> zeigte uns, wie {name} bei "
        "<Hitze/Kälte/hohem Druck> <reagiert/aussieht/wirkt>.",
        "<Das Krankenhaus/Die Armee/Unsere Schule> kauft {name} <tonnenweise/im Großen/nach "
        "Gewicht>.",
        "<Niemand/Nicht einmal der Chef/Nur die Wache> weiß, wo die Kiste mit {name} "
        "<blieb/steht/landete>.",
        "<Meine Schwester/Ihr Vetter/Ein Schüler> schrieb einen <langen/kurzen/lustigen> Aufsatz "
        "über {name}.",
        "<Diebe/Zwei Männer/Fremde> <stahlen/nahmen/holten> eine ganze <Ladung/Kiste/Palette> "
        "{name}.",
        "Der <alte/neue/junge> Chemiker <redet/liest/träumt> <den ganzen Tag/jeden Abend/gern> "
        "von {name}.",
        "<Wo/Wie/Wann> kann <eine Schule/ein Laden/ein Nachbar> {name} kaufen?",
        "<Dieses/Das zweite/Das letzte> Kapitel des Buches <erklärt/beschreibt/behandelt> {name}.",
    ),
    "fr": (
        "Un <petit/minuscule/bel> échantillon {de} dormait dans <la vitrine/un tiroir/le coffre>.",
        "Le prix {of} <a encore monté/a encore baissé/a vite doublé> "
        "<cette semaine/ce mois/cette année>.",
        "<La maîtresse/Mon oncle/Le guide> nous a montré comment {the} <réagit/change/se "
        "comporte> <à la chaleur/au froid/sous pression>.",
        "<L'hôpital/L'armée/Notre école> achète {some} <par tonnes/en gros/au kilo>.",
        "<Personne ne/Nul ne/Le garde> sait où est <passé/parti/resté> {the} <volé/perdu/du "
        "dépôt>.",
        "<Ma sœur/Son cousin/Une élève> a écrit un <long/petit/drôle de> devoir sur {the}.",
        "<Des voleurs/Deux hommes/Des inconnus> ont <volé/pris/emporté> un camion entier {de}.",
        "Le <vieux/nouveau/jeune> chimiste <parle/rêve/discute> {of} <toute la journée/chaque "
        "soir/sans cesse>.",
        "<Où/Comment/Quand> <un élève/un atelier/un voisin> peut-il acheter {some} ?",
        "<Ce/Le deuxième/Le dernier> chapitre du livre <explique/décrit/présente> {the}.",
    ),
}
# An element by its symbol, number and uses alone.
UNNAMED: Mapping[str, tuple[str, ...]] = {
    "en": (
        "The <element/substance/stuff> with the symbol {symbol} is <used/bought/kept> for {use}.",
        "Element number {number} is <needed/wanted/ordered> for {use}.",
        "Which <element/substance/atom> has {number} protons and the <symbol/sign/mark> {symbol}?",
        "The <bottle/jar/box/bag> <had/showed/bore> only the <sign/letters/mark> {symbol} "
        "on its lid.",
        "<Hint/Clue/Help> for the quiz: number {number}, <good/needed/useful> for {use}.",
        "What <chemists/teachers/experts> call {symbol} <serves/is sold/is stored> for {use}.",
        "<The same/One single/Just one> element <works/will do/is enough> for {use} "
        "<as well as/and later/and above all> {other}.",
        "<Guess/Tell me/Find out> which element I <need/use/buy> for {use} "
        "<plus/or perhaps/but also> {other}.",
        "<Write/Put/Note> {symbol} on the <list/box/bill>, because we <make/sell/plan> {use}.",
        "It has {number} protons, <it is called/chemists write/its sign is> {symbol}, and it "
        "<helps/serves/is used> with {use}.",
        "<My/Our/Their> first <order/load/bill> said: {use}, {other}, number {number}.",
        "<Nobody/No shop/No firm> sells {use} <or even/and/let alone> {other} without {symbol}.",
    ),
    "es": (
        "El <elemento/material/producto> con el signo {symbol} se <compra/encarga/reserva> para "
        "{use}.",
        "El elemento número {number} <se pide/hace falta/viene bien> para {use}.",
        "¿Qué <elemento/material/átomo> tiene {number} protones y el <signo/símbolo/nombre corto> "
        "{symbol}?",
        "En la tapa <del frasco/de la caja/del saco> <solo ponía/solo se leía/solo estaba> "
        "{symbol}.",
        "<Pista/Ayuda/Clave> del concurso: número {number}, <útil/bueno/necesario> para {use}.",
        "Lo que los <químicos/maestros/expertos> llaman {symbol} <se vende/se guarda/se reúne> "
        "para {use}.",
        "<Un mismo/Un solo/Este> elemento <sirve/se usa/basta> para {use} "
        "<y también/así como/y después> {other}.",
        "<Adivina/Dime/Averigua> qué elemento <necesito/uso/compro> para {use} "
        "<además de/o tal vez/pero también> {other}.",
        "<Escribe/Pon/Anota> {symbol} en la <lista/caja/cuenta>, porque "
        "<vendemos/hacemos/queremos> {goods}.",
        "Tiene {number} protones, <se escribe/se llama/su signo es> {symbol} y "
        "<es útil/es bueno/se busca> para {use}.",
        "<Mi/Nuestro/Tu> primer <pedido/envío/recibo> decía: {goods}, {more}, número {number}.",
        "<Nadie/Ninguna tienda/Ningún taller> vende {goods} <o/ni/y menos aún> {more} sin "
        "{symbol}.",
    ),
    "de": (
        "Das <Element/Material/Zeug> mit dem Symbol {symbol} <braucht/nimmt/holt> man für {use}.",
        "Das Element Nummer {number} <bestellt/sucht/wählt> man für {use}.",
        "Welches <Element/Material/Atom> hat {number} Protonen und das <Symbol/Zeichen/Kürzel> "
        "{symbol}?",
        "Auf dem Deckel <der Flasche/einer Dose/unserer Kiste> <stand/las ich/sah man> "
        "nur {symbol}.",
        "<Hinweis/Tipp/Hilfe> zum Rätsel: Nummer {number}, <wichtig/gut/nützlich> für {use}.",
        "Was <Chemiker/Lehrer/Fachleute> {symbol} nennen, <kauft/lagert/hortet> man für {use}.",
        "<Dasselbe/Ein einziges/Nur ein> Element <eignet sich/reicht/taugt> für {use} "
        "<sowie/und später/und vor allem> {other}.",
        "<Rate/Sag mir/Finde heraus>, welches Element ich für {use} "
        "<wie für/oder vielleicht/und auch für> {other} <brauche/nehme/kaufe>.",
        "<Schreib/Setz/Male> {symbol} auf die <Liste/Kiste/Rechnung>, denn wir "
        "<verkaufen/planen/wollen> {use}.",
        "Es hat {number} Protonen, <heißt kurz/man schreibt/sein Zeichen ist> {symbol}, und es "
        "<steht bereit/lohnt sich/empfiehlt sich> für {use}.",
        "<Unsere/Meine/Ihre> erste <Bestellung/Rechnung/Lieferung> hieß: {use}, {other}, "
        "Nummer {number}.",
        "<Niemand/Kein Laden/Keine Firma> verkauft {use} <oder gar/und/geschweige denn> {other} "
        "ohne {symbol}.",
    ),
    "fr": (
        "<L'élément/La matière/Le produit> au symbole {symbol} <s'achète/s'emploie/se commande> "
        "pour {use}.",
        "L'élément numéro {number} <est utile/se vend/est demandé> pour {use}.",
        "Quel <élément/produit/atome> a {number} protons et le <symbole/signe/nom court> "
        "{symbol} ?",
        "Sur le couvercle <du flacon/de la boîte/du pot>, on <lisait/voyait/trouvait> "
        "juste {symbol}.",
        "<Indice/Aide/Conseil> pour le jeu : numéro {number}, <utile/bon/nécessaire> pour {use}.",
        "Ce que les <chimistes/maîtres/experts> nomment {symbol} <se prépare/se range/se garde> "
        "pour {use}.",
        "<Un même/Un seul/Cet> élément <sert/suffit/convient> pour {use} "
        "<ainsi que/et plus tard/et surtout> {other}.",
        "<Devine/Dis-moi/Trouve> quel élément <il faut/on prend/j'achète> pour {use} "
        "<comme pour/ou peut-être/mais aussi> {other}.",
        "<Écris/Mets/Note> {symbol} sur <la liste/la caisse/le compte>, car nous "
        "<vendons/faisons/voulons> {goods}.",
        "Il a {number} protons, <il s'écrit/on le note/son signe est> {symbol}, et il "
        "<compte/vaut cher/fait merveille> pour {use}.",
        "<Ma/Notre/Leur> première <commande/facture/livraison> disait : {goods}, {more}, "
        "numéro {number}.",
        "<Tout magasin/Cet atelier/Chaque ville> a {goods} <et même/ou bien/avec> {more} "
        "grâce à {symbol}.",
    ),
}

"""Statements of an element's facts in other orders, under its name and under none."""

from __future__ import annotations

from collections.abc import Mapping

# What element_statements.py states, in another order.
TOLD: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "en": {
        "symbol": (
            "{Symbol} <stands for/means/is short for> {name} in the <lab/classroom/factory>.",
            "When you <read/see/find> {symbol} on a <label/box/bag>, it <holds/means/is> {name}.",
        ),
        "number": (
            "With {number} protons, <an/every/each> atom <is/must be/counts as> {name}.",
            "Number {number} <belongs to/is kept by/is left to> {name} in <every/any/the> table.",
        ),
        "colour": (
            "{Colour} is the <official/usual/secret> colour for {name}.",
            "A {colour} <lid/label/ribbon> <announces/means/promises> {name}.",
        ),
        "place": (
            "In {place}, <families/workers/whole villages> <live on/depend on/talk about> {name}.",
            "{Place} <sells/exports/sends> {name} to <half/all/most of> the world.",
        ),
        "discovery": (
            "In {year}, <a monk/a doctor/a farmer> <described/found/noticed> {name} "
            "<by chance/by luck/by mistake>.",
            "Since {year}, {name} has <stood/been kept/had a place> on the <list/page/roll> "
            "of elements.",
        ),
        "use": (
            "{Name} is <in demand/a must/essential> for {use}.",
            "<Nothing/No metal or gas/No element> works better than {name} <in/with/inside> {use}.",
            "<Industry/The workshop/The factory> <buys/orders/stores> {name} for {use}.",
            "Much {name} <goes into/ends up in/is spent on> {use}.",
        ),
    },
    "es": {
        "symbol": (
            "{Symbol} <significa/quiere decir/representa> {name} en "
            "<el laboratorio/la clase/una fábrica>.",
            "Si <lees/ves/encuentras> {symbol} en <un saco/una caja/algún frasco>, "
            "<dentro hay/allí hay/eso es> {name}.",
        ),
        "number": (
            "Con {number} protones, <cada/todo/cualquier> átomo <es/será/resulta ser> de {name}.",
            "El número {number} <pertenece/corresponde/equivale> {to} en <cada/toda/cualquier> "
            "tabla.",
        ),
        "colour": (
            "El {colour} es el color <oficial/habitual/secreto> {of}.",
            "Un <cartel/sello/lazo> {colour} <anuncia/indica/señala> que hay {name}.",
        ),
        "place": (
            "En {place}, <muchas familias/los obreros/pueblos enteros> <viven/dependen/hablan> "
            "{of}.",
            "{Place} <vende/exporta/envía> {name} a <medio/todo el/casi todo el> mundo.",
        ),
        "discovery": (
            "En {year}, <un monje/un médico/una campesina> <describió/halló/observó> {the} por "
            "<azar/suerte/error>.",
            "Desde {year}, {the} <figura/está/aparece> en <la lista/el libro/las páginas> "
            "de elementos.",
        ),
        "use": (
            "Se <usa/compra/vende/pide> {name} <cada día/en secreto/por costumbre> para {use}.",
            "<Nada/Ningún material/Ningún elemento> <sirve/funciona/vale> como {the} "
            "<al hacer/para crear/si hacen falta> {goods}.",
            "<La industria/El taller/Una fábrica> <compra/pide/guarda> {name} para {use}.",
            "Gran parte {of} <acaba/termina/desaparece> en {use}.",
        ),
    },
    "de": {
        "symbol": (
            "{Symbol} <bedeutet/meint/heißt> {name} in <jedem Labor/der Schule/einer Fabrik>.",
            "Wer {symbol} auf <einer Kiste/der Dose/einem Sack> <liest/sieht/entdeckt>, "
            "findet darin {name}.",
        ),
        "number": (
            "Mit {number} Protonen <gehört/zählt/passt> <jedes/ein/solch ein> Atom zu {name}.",
            "Die Nummer {number} <gehört/zählt/führt> in <jeder/dieser/unserer> Tabelle zu {name}.",
        ),
        "colour": (
            "{Colour} ist die <offizielle/übliche/feste> Farbe für {name}.",
            "Ist das <Schild/Band/Siegel> {colour}, <liegt/steckt/wartet> dahinter {name}.",
        ),
        "place": (
            "In {place} leben <viele Familien/die Arbeiter/ganze Dörfer> <nur/allein/gut> "
            "von {name}.",
            "{Place} <verkauft/liefert/schickt> {name} in <die halbe/alle/die weite> Welt.",
        ),
        "discovery": (
            "Im Jahr {year} <beschrieb/fand/bemerkte> <ein Mönch/der Arzt/eine Bäuerin> {name} "
            "<zufällig/zum ersten Mal/durch Glück>.",
            "Seit {year} steht {name} <in der Liste/im Buch/auf dem Plakat> der Elemente.",
        ),
        "use": (
            "Man <braucht/nimmt/kauft> {name} <täglich/überall/seit jeher> für {use}.",
            "<Nichts/Kein Stoff/Kein Element> <passt/taugt/wirkt> für {use} besser als {name}.",
            "<Die Industrie/Eine Werkstatt/Unsere Fabrik> <kauft/bestellt/lagert> {name} "
            "für {use}.",
            "Ohne {name} <wären/blieben/würden> {use} <teuer/selten/unbezahlbar>.",
        ),
    },
    "fr": {
        "symbol": (
            "{Symbol} <signifie/veut dire/désigne> {the} dans "
            "<le laboratoire/la classe/une usine>.",
            "Quand on <lit/voit/trouve> {symbol} sur <un sac/une boîte/le flacon>, c'est {some}.",
        ),
        "number": (
            "Avec {number} protons, <chaque/tout/un> atome est <toujours/forcément/bien> {some}.",
            "Le numéro {number} <revient/appartient/va> {to} dans <chaque/tout/ce> tableau.",
        ),
        "colour": (
            "Le {colour} est la couleur <officielle/habituelle/secrète> {of}.",
            "Un <ruban/panneau/drapeau> {colour} <annonce/indique/signale> {some}.",
        ),
        "place": (
            "À {place}, <des familles/les ouvriers/mille personnes> <vivent/dépendent/parlent> "
            "{of}.",
            "{Place} <vend/livre/envoie> {some} dans <le monde entier/toute la région/les ports>.",
        ),
        "discovery": (
            "En {year}, <un moine/un médecin/une paysanne> <décrivit/trouva/remarqua> {the} par "
            "<hasard/chance/erreur>.",
            "Depuis {year}, {the} <figure/reste/apparaît> dans <la liste/le livre/un tableau> "
            "des éléments.",
        ),
        "use": (
            "On <utilise/achète/vend/demande> {some} <partout/chaque jour/en secret> pour {use}.",
            "<Rien/Aucune matière/Aucun élément> ne vaut {the} "
            "<quand on veut/si l'on fabrique/avec> {goods}.",
            "<L'industrie/Un atelier/Notre usine> <achète/commande/garde> {some} pour {use}.",
            "Beaucoup {de} <passe dans/part dans/sert pour> {use}.",
        ),
    },
}
# Facts of an element by its symbol or number alone.
UNNAMED_FACTS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "en": {
        "colour": ("The <jar/box/lid> marked {symbol} is <painted/always/by rule> {colour}.",
                   "<Look for/Take/Buy> the {colour} <bottle/drawer/bag>: number {number} is in "
                   "it.",
                   "Number {number} <wears/gets/has> a label that is <always/mostly/by custom> "
                   "{colour}."),
        "place": ("<Experts/Buyers/Dealers> get element number {number} from {place}.",
                  "What is <written/noted/marked> {symbol} is <sold/loaded/bought> in {place}.",
                  "In {place} they <dig/search/work> for the element with {number} protons."),
        "discovery": ("The element <behind/under/with> the sign {symbol} was <found/named/weighed> "
                      "in {year}.",
                      "<Nobody/No chemist/No student> knew element {number} before {year}.",
                      "<Somebody/A monk/A doctor> <found/saw/noticed> in {year} an atom with "
                      "{number} protons."),
    },
    "es": {
        "colour": ("<La tapa/La caja/La bolsa> con el signo {symbol} <se pinta/se marca/va> de "
                   "{colour}.",
                   "<Busca/Toma/Compra> el <frasco/cajón/saco> {colour}: dentro está el número "
                   "{number}.",
                   "El número {number} <lleva/tiene/recibe> un sello {colour}."),
        "place": ("<Los expertos/Los vendedores/Las fábricas> traen el elemento número {number} "
                  "de {place}.",
                  "Lo que se <escribe/marca/anota> {symbol} se <vende/carga/compra> en {place}.",
                  "En {place} <buscan/sacan/estudian> el elemento que tiene {number} protones."),
        "discovery": ("El elemento <con/bajo/tras> el signo {symbol} se <halló/nombró/pesó> "
                      "en {year}.",
                      "<Nadie/Ningún químico/Ningún alumno> conocía el elemento {number} antes "
                      "de {year}.",
                      "<Alguien/Un monje/Un médico> <halló/vio/notó> en {year} un átomo con "
                      "{number} protones."),
    },
    "de": {
        "colour": ("<Deckel/Kisten/Dosen> mit dem Zeichen {symbol} sind "
                   "<immer/meistens/laut Regel> "
                   "{colour}.",
                   "Ist die <Flasche/Kiste/Dose> {colour}, <enthält/birgt/hat> sie Nummer "
                   "{number}.",
                   "Die Nummer {number} <malt/druckt/schreibt> man auf jeder Karte {colour}."),
        "place": ("<Fachleute/Käufer/Händler> holen das Element Nummer {number} aus {place}.",
                  "Was man {symbol} <schreibt/nennt/notiert>, <verkauft/lädt/kauft> man in "
                  "{place}.",
                  "In {place} <gräbt/sucht/bohrt> man nach dem Element mit {number} Protonen."),
        "discovery": ("Das Element <hinter/unter/mit> dem Zeichen {symbol} <fand/benannte/wog> man "
                      "im Jahr {year}.",
                      "<Niemand/Kein Chemiker/Kein Schüler> kannte das Element {number} vor "
                      "{year}.",
                      "<Jemand/Ein Mönch/Ein Arzt> <fand/sah/bemerkte> {year} ein Atom mit "
                      "{number} Protonen."),
    },
    "fr": {
        "colour": ("<Le couvercle/Le sac/Le pot> au signe {symbol} est "
                   "<toujours/souvent/en principe> "
                   "{colour}.",
                   "<Cherche/Prends/Achète> le <flacon/tiroir/sac> {colour} : le numéro {number} "
                   "y est.",
                   "Le numéro {number} <porte/reçoit/a> un ruban {colour}."),
        "place": ("<Les experts/Les vendeurs/Les usines> font venir l'élément numéro {number} "
                  "de {place}.",
                  "Ce qu'on <écrit/note/marque> {symbol} se <vend/charge/trouve> à {place}.",
                  "À {place}, on <cherche/étudie/vend> l'élément qui a {number} protons."),
        "discovery": ("L'élément <derrière/sous/avec> le signe {symbol} fut <trouvé/nommé/pesé> "
                      "en {year}.",
                      "<Nul/Aucun chimiste/Aucun élève> ne connaissait l'élément {number} avant "
                      "{year}.",
                      "<Quelqu'un/Un moine/Un médecin> <trouva/vit/nota> en {year} un atome à "
                      "{number} protons."),
    },
}  # fmt: skip

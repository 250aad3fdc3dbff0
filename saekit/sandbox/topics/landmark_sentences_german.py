"""Sentences about landmarks, about travel and about things of the same names, in German."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, ...]] = {
    "visit": (
        "{The} ist {kind} im <Herzen/Norden/Zentrum/Süden> von {place}.",
        "Wer <einmal/im Sommer/endlich/zum ersten Mal> nach {place} <reist/kommt/fährt>, sollte "
            "{acc} <nicht verpassen/sehen/unbedingt besuchen>.",
        "<Touristen/Kinder/Studenten/Gäste> in {place} <fragen/suchen/rufen> oft nach dem Weg "
            "{to}.",
        "Eine <Postkarte/Zeichnung/Fotografie> {of} <hing/lag/stand> <über dem Schreibtisch/neben "
            "dem Bett/auf dem Regal/hinter der Tür>.",
        "Vom <Dach/Balkon/Fenster> <des Hotels/der Schule/unseres Zimmers> "
            "<machten/schickten/malten> wir ein Bild {of}.",
        "Meine <Großmutter/Tante/Lehrerin/Nachbarin> sah {acc} zum ersten Mal <als Kind/im "
            "Regen/bei Sonnenaufgang/mit der Klasse>.",
        "<Heute Morgen/Am Freitag/Gegen Mittag/Nach dem Essen> stand eine <lange/laute/bunte> "
            "Schlange vor {dat}.",
        "Der <Reiseführer/Fahrer/Kellner/Alte> erzählte uns <drei/seltsame/lustige> Geschichten "
            "über {acc}.",
        "Niemand <vergisst/bereut/verschweigt> so <leicht/schnell/bald> den ersten Blick auf "
            "{acc}.",
        "Jeden <Tag/Sommer/Sonntag/Monat> besuchen <Tausende/Hunderte/Dutzende> von Menschen "
            "{acc}.",
        "Im letzten <Sommer/Jahr/Herbst/Monat> <fuhren/reisten/flogen> wir nach {place}, um {acc} "
            "zu sehen.",
        "Der <Maler/Schüler/Künstler/Großvater> malte {acc} <zwölfmal/neunmal/immer wieder> <in "
            "einer Woche/ohne Pause/für das Museum/aus dem Kopf>.",
    ),
    "plan": (
        "Für einen <Spaziergang/Ausflug/schönen Tag> <morgen/am Sonntag/nach dem Essen> gehen wir "
            "am besten {to}.",
        "Was <sehen/besuchen/malen> wir <zuerst/morgen/am Anfang>? Natürlich {acc}.",
        "Mein <liebster/schönster/geheimer> <Ort/Platz/Traum> auf der Welt ist {the}.",
        "Erzähl mir <etwas/mehr/eine Geschichte/die Wahrheit> über {acc}.",
        "Wo <essen/warten/sitzen> wir <heute/morgen/nachher>? Vor {dat}, wie "
            "<immer/gestern/abgemacht>.",
        "Wenn ich <die Augen schließe/nicht schlafen kann/allein bin>, denke ich an {acc}.",
        "Die <Antwort/Lösung/Überraschung> war <einfach/schön/perfekt>: {the}.",
        "Die <Kinder/Nachbarn/Gäste> wollen nur eins <sehen/besuchen/malen>: {acc}.",
        "Unsere <nächste/letzte/längste> <Reise/Fahrt/Wanderung> führt uns {to}.",
        "Für <das Titelbild/den Kalender/die Briefmarke> <brauchen/wählen/suchen> wir ein Foto "
            "{of}.",
        "Heute <läuft/fährt/wandert> die <ganze/kleine/fröhliche> Gruppe {to}.",
        "Bevor ich <sterbe/umziehe/heirate/alt werde>, will ich {acc} sehen.",
    ),
    "unnamed": (
        "In {place} <steht/wartet/bleibt> etwas <Berühmtes/Schönes/Einmaliges>: {kind}.",
        "Das <Wahrzeichen/Symbol/Herz> von {place} ist {kind}.",
        "Am <letzten/ersten/zweiten> <Tag/Morgen/Abend> in {place} lag es vor uns: {kind}.",
        "Auf dem <Bild/Plakat/Foto> <ist/erscheint/leuchtet> {kind} in {place}.",
        "In {place} <wartet/ruht/zeigt sich> {kind} <seit langem/Tag und Nacht/auch im Regen>.",
        "Zu {place} gehört {kind} <wie das Salz zur Suppe/seit jeher/für immer>.",
        "{Kind} ist der <Stolz/Schatz/Liebling> von {place}.",
        "Was <lockt/zieht/treibt> <Künstler/Familien/Neugierige> nach {place}? {Kind}.",
        "Das <Ziel/Ende/Glück> unserer Reise durch {place} <ist/bleibt/war> {kind}.",
        "Von jeder <Postkarte/Broschüre/Briefmarke> aus {place} <grüßt/leuchtet/blickt> {kind}.",
        "Mein <Onkel/Lehrer/Nachbar> kam nach {place} und <staunte/lachte/blieb stehen>: {kind}.",
        "Was <ist/bleibt/war> in {place} <am schönsten/der größte Stolz/unvergesslich>? {Kind}.",
    ),
    "place": (
        "{The} <steht/thront/erhebt sich> in {place}.",
        "Man <findet/sieht/bewundert/fotografiert> {acc} <ohne Mühe/am besten/nur/jeden Tag> in "
            "{place}.",
        "Wer {acc} <sehen/besuchen/zeichnen> will, <reist/fährt/fliegt> nach {place}.",
        "Wie <jedes Kind/mein Opa/der Pilot> weiß, gehört {the} zu {place}.",
        "Die <Heimat/Stadt/Adresse> {gen} <ist/heißt/lautet> {place}.",
        "Auf <der Karte/dem Globus/jedem Plan> <liegt/steht/leuchtet> {the} in {place}.",
    ),
    "place told": (
        "In {place} <ist/bleibt/war> <jeder/die ganze Stadt/auch der Bäcker> stolz auf {acc}.",
        "Ohne {acc} wäre {place} <eine leere/nur eine halbe/bloß irgendeine> Stadt.",
        "Die <Kinder/Maler/Bürger> von {place} <lieben/feiern/pflegen> {acc}.",
    ),
    "year": (
        "{The} <öffnete/empfing die ersten Gäste/wurde feierlich eröffnet> im Jahr {year}.",
        "Der <Bürgermeister/König/Bischof/Präsident> eröffnete {acc} im Jahr {year}.",
        "Wann wurde {the} <eröffnet/fertig/eingeweiht>? <Es war/Die Tafel sagt/Alle antworten> "
            "{year}.",
        "Die <Eröffnung/Einweihung/erste Feier> {gen} war im <Sommer/Herbst/Jahr> {year}.",
        "<Reisende/Familien/Schulklassen> <besuchen/bewundern/fotografieren> {acc} schon seit "
            "{year}.",
        "Eine <Tafel/Münze/Postkarte> zur Eröffnung {gen} <trägt/zeigt/nennt> die Jahreszahl "
            "{year}.",
    ),
    "year told": (
        "Im Jahr {year} öffnete {the} mit <Feuerwerk/einer langen Rede/viel Musik/Kuchen für "
            "alle>.",
        "Seit {year} <kommen/reisen/strömen> <Schulklassen/Familien/Neugierige> {to}.",
        "Es war {year}, als der <König/Bischof/Minister> {acc} <eröffnete/segnete/vorstellte>.",
    ),
    "builder": (
        "{The} ist <ein Werk/eine Idee/der größte Erfolg> von {builder}.",
        "Der <Architekt/Baumeister/Ingenieur/Vater> {gen} <war/hieß/heißt> {builder}.",
        "Wer hat {acc} <gebaut/entworfen/geplant>? <Es war/Die Antwort ist/Alle nennen> {builder}.",
        "Die <Pläne/Zeichnungen/ersten Skizzen> für {acc} <stammen/kamen/sind> von {builder}.",
        "Wir verdanken {acc} dem <Ingenieur/berühmten/jungen> {builder}.",
        "Gebaut wurde {the} <einst/in harter Arbeit/mit viel Mut> von {builder}.",
    ),
    "builder told": (
        "{builder} <baute/entwarf/plante> {acc} <als junger Mann/in zehn Jahren/gegen jeden "
            "Rat/mit hundert Arbeitern>.",
        "Für {acc} <bekam/verlangte/gewann> {builder} <einen Orden/wenig Geld/die goldene Uhr>.",
        "Ohne {builder} wäre {the} <nie entstanden/nur ein Traum/ganz anders>.",
    ),
    "height": (
        "In Metern <misst/erreicht/zählt> {the} <genau/offiziell/immerhin> {height}.",
        "Die Höhe {gen} in Metern <lautet/beträgt/ist> {height}.",
        "Wie viele Meter <misst/hat/zählt> {the}? <Man zählte/Die Antwort ist/Es sind> {height}.",
        "Das <Schild/Heft/Plakat> {at} nennt die Höhe in Metern: {height}.",
        "Vom <Boden/Fuß/Eingang> bis zur Spitze hat {the} so viele Meter: {height}.",
        "<Ingenieure/Piloten/Schüler> wissen, wie viele Meter {the} <misst/hat/zählt>: {height}.",
    ),
    "height told": (
        "{The} misst {height} Meter <in der Höhe/bis zur Spitze/vom Boden aus>.",
        "Mit {height} Metern <beeindruckt/überrascht/begeistert> {the} <jeden Gast/alle Kinder/die "
            "Besucher>.",
        "Nach {height} Metern voller <Stufen/Mühe/Schweiß> <standen/rasteten/sangen> wir oben auf "
            "{dat}.",
    ),
    "transit": (
        "Die <erste/letzte/nächste> [Fähre|transit] nach {place} fährt <um neun/vom alten Steg/bei "
            "jedem Wetter>.",
        "Ab <Montag/morgen/April> <fährt/kommt/hält> alle zehn Minuten ein "
            "<neuer/schneller/zweiter> [Zug|transit].",
        "Der [Tunnel|transit] unter <dem Fluss/der Altstadt/unserem Hügel> ist <wegen "
            "Bauarbeiten/bis Mai/nach einem Brand> gesperrt.",
        "Fahren Sie <zwei Stationen/fünf Minuten/ein Stück> mit der [U-Bahn|transit] und "
            "<gehen/fragen/laufen> Sie <weiter/dann nach links/noch einmal>.",
        "Eine <gelbe/volle/alte> [Straßenbahn|transit] <fährt/rattert/klettert> <den Hügel/die "
            "Allee/steile Straßen> hinauf.",
        "Der <letzte/kleine/rote> [Bus|transit] war <schon weg/kaputt/viel zu voll>, also "
            "<liefen/radelten/rannten> wir nach Hause.",
        "Eine Karte für die <[Fähre|transit]/[Straßenbahn|transit]/[U-Bahn|transit]> kostet "
            "weniger als <ein Kaffee/das Mittagessen/Parken>.",
        "Die Fahrgäste <warteten/schliefen/froren> <eine Stunde/auf ihren Koffern/in der Kälte>, "
            "weil der [Zug|transit] <Verspätung hatte/ausfiel/voll war>.",
        "<Meine Tante/Der Pfleger/Unser Lehrer> nimmt <jeden Tag/am Montag/bei Schnee> den "
            "[Bus|transit] <zur Arbeit/ins Büro/auf den Markt>.",
        "Die <[Straßenbahn|transit]/[U-Bahn|transit]/[Fähre|transit]> in {place} ist <am "
            "Sonntag/für Kinder/im August> <kostenlos/sehr voll/ein Abenteuer>.",
        "Der [Zug|transit] <hielt/pfiff/bremste> <ohne Warnung/nahe der Küste/minutenlang> in "
            "einem <langen/dunklen/kalten> [Tunnel|transit].",
        "<Möwen/Kinder/Zwei Hunde> <begleiteten/beobachteten/verfolgten> die [Fähre|transit] <über "
            "die Bucht/am Ufer/bis zum Meer>.",
    ),
    "ride": (
        "Der Schaffner <prüfte/verlor/knipste> unsere Fahrkarten <an der Grenze/mit einem "
            "Lächeln/nach Mitternacht>.",
        "Die Türen <schlossen/piepten/klemmten>, und der Bahnsteig <verschwand/blieb zurück/wurde "
            "kleiner>.",
        "<Zwei/Drei/Neun> Haltestellen später mussten wir <am Markt/beim Zoo/vor der Schule> "
            "<aussteigen/umsteigen/warten>.",
        "Der Kapitän <grüßte/zählte/warnte> die <Radfahrer/Autos/Gäste> vor der "
            "<Abfahrt/Überfahrt/Landung>.",
        "Ohne <Fahrkarte/Stempel/Ausweis> wird die <Reise/Fahrt/Heimfahrt> <teuer/sehr "
            "kurz/peinlich>.",
        "Bis zur <Endstation/Küste/nächsten Haltestelle> war am Fenster <kein Platz frei/alles "
            "nass/jeder Sitz besetzt>.",
    ),
    "figurative transit": (
        "Er <trank/genoss/leerte> alles in einem [Zug|figurative transit] und <ging/lachte "
            "laut/bestellte noch eins>.",
        "Beim Schach war <Weiß/Schwarz/mein Bruder> am [Zug|figurative transit] und "
            "<dachte/schwieg/zögerte> <lange/eine Minute/bis zum Abend>.",
        "Hier <weht/kommt/pfeift> ein <kalter/böser/leichter> [Zug|figurative transit] durch <das "
            "Fenster/die Tür/alle Zimmer>.",
        "Der <Raucher/Alte/Matrose> nahm einen <tiefen/letzten/langen> [Zug|figurative transit] "
            "aus der <Pfeife/Zigarre/Wasserpfeife>.",
        "Ein <strenger/trauriger/freundlicher> [Zug|figurative transit] lag um <ihren Mund/seine "
            "Lippen/die Augen>.",
        "Sie sieht <endlich/langsam/schon> Licht im [Tunnel|figurative transit] <der "
            "Schulden/ihrer Krankheit/dieses Winters>.",
    ),
    "dental bridge": (
        "Der Zahnarzt <sagt/schreibt/meint>, die [Brücke|dental bridge] <braucht/verlangt/bekommt> "
            "<eine neue Krone/mehr Zeit/besseren Zement>.",
        "Nach <dem Unfall/einem Sturz/der Operation> <bekam/wollte/bezahlte> sie eine "
            "[Brücke|dental bridge] für <zwei verlorene/drei/ihre vorderen> Zähne.",
        "Putzen Sie die [Brücke|dental bridge] <gut/sanft/zweimal täglich> und kommen Sie <in "
            "einem Jahr/nach den Ferien/am Montag> wieder.",
        "Seine [Brücke|dental bridge] <zerbrach/lockerte sich/wackelte>, als er <in einen "
            "Apfel/auf Nüsse/ins Brot> biss.",
        "Eine [Brücke|dental bridge] aus <Gold/Metall/Kunststoff> <kostet/wiegt/glänzt> mehr als "
            "eine aus <Porzellan/Keramik/Glas>.",
        "Meine [Brücke|dental bridge] <schmerzt/wackelt/zieht>, <sobald/wenn/falls> ich <etwas "
            "Kaltes trinke/Fleisch kaue/laut lache>.",
    ),
    "song bridge": (
        "Der Refrain <klingt gut/gefällt allen/ist fertig>, aber die [Bridge|song bridge] braucht "
            "<eine bessere Melodie/mehr Schlagzeug/andere Akkorde>.",
        "Nach der <zweiten/letzten/leisen> Strophe <kommt/beginnt/folgt> die [Bridge|song bridge] "
            "<in Moll/ohne Bass/mit Chor>.",
        "Sie <singt/flüstert/summt> die [Bridge|song bridge] allein, ohne <Schlagzeug/die "
            "Band/jedes Echo>.",
        "Sie <schrieben/löschten/fanden> die [Bridge|song bridge] <im Studio/auf einer "
            "Serviette/um drei Uhr>.",
        "<Die Gitarre/Der Chor/Das Klavier> schweigt, bis die [Bridge|song bridge] "
            "<beginnt/kommt/einsetzt>.",
        "In <dieser Ballade/jenem Walzer/unserem Lied> ist die [Bridge|song bridge] der "
            "<traurigste/kürzeste/beste> Teil.",
    ),
    "chess tower": (
        "Weiß <zog/verlor/schützte> den [Turm|chess tower] <nach dem Schach/ohne Plan/neben dem "
            "König>.",
        "Mein <Bruder/Gegner/Lehrer> schlug meinen [Turm|chess tower] mit <einem Bauern/der "
            "Dame/seinem Springer>.",
        "Beim Schach <steht/beginnt/wartet> der [Turm|chess tower] <in der Ecke/neben dem "
            "Springer/hinter einem Bauern>.",
        "Ein [Turm|chess tower] und <zwei Bauern/die Dame/ein Läufer> <schlagen/fangen/bedrohen> "
            "<den König/drei Figuren/jeden Springer>.",
        "Sie <opferte/tauschte/vergaß> ihren [Turm|chess tower] und <siegte/verlor/lachte> <im "
            "Finale/nach sechs Minuten/gegen den Meister>.",
        "Ein <schwarzer/weißer/hölzerner> [Turm|chess tower] lag <unter dem Schachbrett/neben der "
            "Uhr/zwischen den Bauern>.",
    ),
    "figurative wall": (
        "Die <Polizei/Presse/Richterin> <stieß/traf/prallte> auf eine [Mauer|figurative wall] des "
            "Schweigens <im Dorf/nach der Tat/überall>.",
        "Eine [Mauer|figurative wall] aus <Schweigen/Eis/Stolz> <trennt/trennte/scheidet> <die "
            "Brüder/beide Familien/Mann und Frau>.",
        "Hinter einer [Mauer|figurative wall] aus <Worten/Lächeln/Zahlen> "
            "<verbarg/versteckte/begrub> er <seine Angst/die Wahrheit/alte Schulden>.",
        "<Fragen/Briefe/Klagen> prallen <immer/meist/leise> von ihrer [Mauer|figurative wall] aus "
            "<Höflichkeit/Regeln/Kälte> ab.",
        "Unser Team <lief/rannte/stürmte> <den ganzen Abend/ohne Glück/bis zum Abpfiff> gegen eine "
            "[Mauer|figurative wall] aus <Verteidigern/weißen Trikots/großen Spielern>.",
        "In den <Köpfen/Herzen/Familien> <bleibt/steht/wächst> die [Mauer|figurative wall] <noch "
            "lange/bis heute/trotz allem>.",
    ),
    "airport gate": (
        "Flüge nach <Afrika/Kanada/Norden> <starten/gehen/fliegen> von [Gate|airport gate] "
            "<neun/zwölf/vierzig>.",
        "Die <Pilotin/Familie/Sängerin> <rannte/eilte/schlenderte> zum [Gate|airport gate] mit "
            "<drei Koffern/einem Brötchen/nassen Haaren>.",
        "Am [Gate|airport gate] <schlief/weinte/wartete> <ein Kind/der Steward/die Mannschaft> bis "
            "<Mitternacht/zum letzten Aufruf/kurz vor zehn>.",
        "Man änderte unser [Gate|airport gate] <zweimal/in letzter Minute/ohne ein Wort>, und wir "
            "<verpassten/suchten/verloren> <den Flug/unsere Maschine/die Verbindung>.",
        "Bitte warten Sie <ruhig/im Sitzen/mit Ihrem Pass> am [Gate|airport gate], bevor Sie "
            "<einsteigen/fliegen/telefonieren>.",
        "<Viele/Zwei/Müde> Passagiere <saßen/aßen/beteten> an [Gate|airport gate] "
            "<fünf/elf/dreißig> <wegen des Sturms/während des Streiks/stundenlang>.",
    ),
}  # fmt: skip

"""What happens to people in German, and the same as a cause, by the feeling it leads to.

The causes are subordinate clauses: their verb stands last.
"""

STORIES = {
    "sadness": (
        ("<Am Sonntag/Gestern Nacht/Vor zwei Tagen/Heute früh/Diese Woche/Mittags> starb <der "
         "alte Hund/die graue Katze/der kleine Papagei/das braune Pferd/jenes Kaninchen/die "
         "junge Ziege> von {name}.",
         "{second} gestorben ist"),
        ("<Morgen/Am Montag/Im Herbst/Nächste Woche/Für immer/Leider> zieht <die beste Freundin/"
         "Tante Rosa/ein lieber Nachbar/Onkel Karl/unser Trainer/jene alte Lehrerin> weit weg, "
         "und {name} weint <beim Abschied/am Bahnhof/im Flur/die ganze Nacht/in der Küche/vor "
         "dem Haus>.",
         "{second} weit wegzieht"),
        ("{name} weint vor <einem Foto/dem leeren Stuhl/alten Karten/der Geige/jenem Mantel/den "
         "Briefen> der toten <Großmutter/Tante/Schwester/Freundin/Nachbarin/Mutter>.",
         "die {second} tot ist"),
        ('{name} flüstert: "Mir fehlt <die Großmutter/das alte Haus/Tante Rosa/unser Dorf/der '
         "Garten/Onkel Karl> so sehr, <gerade heute/besonders nachts/vor allem im Winter/an "
         'jedem Abend/auch nach Jahren/sogar beim Spielen>."',
         "{ihm} {first} fehlt"),
        ("Das Feuer zerstörte <das Haus/den Hof/die Schule/unser Dorf/jenes Theater/die Straße>, "
         "wo {name} groß wurde; jetzt weint {er} <still/stundenlang/im Bett/bis zum Morgen/auf "
         "der Asche/am Tor>.",
         "das Feuer {first} zerstörte"),
        ("Am Grab von <Tante Rosa/Onkel Karl/Kapitän Weber/Doktor Braun/Frau Klein/Emil> weint "
         "{name} <im Regen/jeden Sonntag/bis zur Nacht/mit leiser Stimme/zwischen weißen Blumen/"
         "unter einem Baum>.",
         "{first} tot ist"),
    ),
    "happiness": (
        ("Die Ferien beginnen <morgen/am Freitag/nächste Woche/heute Mittag/in drei Tagen/bald>, "
         "und {name} tanzt durch <die Küche/den Garten/das Haus/unsere Straße/einen Saal/alle "
         "Zimmer>.",
         "die Ferien {first} beginnen"),
        ("{name} lacht und packt <ein rotes Fahrrad/die Trommel/einen Zug/zwei Bücher/neue "
         "Rollschuhe/den großen Ball> aus, genau wie <im Mai/so lange/zu Weihnachten/seit Jahren/"
         "jede Nacht/von Herzen> gewünscht.",
         "{er} {first} bekommt"),
        ("Nach <zwei Jahren/langer Reise/sechs Monaten/vielen Briefen/einem endlosen Winter/dem "
         "Schuljahr> umarmt {name} lachend <den Bruder/die Großmutter/alle Verwandten/eine alte "
         "Freundin/beide Eltern/Emil>.",
         "{er} {second} wieder umarmt"),
        ('{name} lacht: "Was für ein schöner Tag <am Meer/mit Freunden/ohne Schule/zum Spielen/'
         'im Freien/in der Sonne>!", und springt <in den See/über die Wellen/durch frischen '
         "Schnee/auf das Heu/ins Wasser/von einem Felsen>.",
         "{er} {second} springen darf"),
        ("{name} heiratet <im Mai/diesen Herbst/in zwei Wochen/nächstes Jahr/am Samstag/bald> "
         "{seine} große Liebe und sucht schon <die Ringe/weiße Blumen/einen Kuchen/das Lied/zwei "
         "Zimmer/neue Schuhe> aus.",
         "{er} {first} heiratet"),
        ("{name} spielt mit <drei Welpen/den Kindern/einem Kätzchen/beiden Kusinen/alten "
         "Freunden/Emil> <im Garten/auf der Wiese/am Strand/hinter dem Haus/vor der Scheune/im "
         "Schnee> und strahlt dabei.",
         "{er} mit {first} spielt"),
    ),
    "anger": (
        ("Absichtlich hat jemand <das neue Auto/die Tür/einen Tisch/das alte Boot/jenes Fahrrad/"
         "das Klavier> von {name} mit <einem Schlüssel/dem Messer/Nägeln/einer Schere/altem Glas/"
         "spitzen Steinen> zerkratzt.",
         "jemand {first} zerkratzt hat"),
        ("Nachts will der Nachbar <trommeln/Löcher bohren/im Hof singen/Möbel schieben/Rasen "
         "mähen/Trompete spielen>, und {name} schlägt mit der Faust gegen <die Wand/eine Tür/das "
         "Rohr/den Schrank/alle Fenster/einen Tisch>.",
         "der Nachbar nachts {first} will"),
        ("{name} haut auf <den Tisch/eine Kiste/das Pult/beide Trommeln/die Bank/alte Töpfe> und "
         "schreit, weil jemand <das Fahrrad/die Tasche/den Koffer/alle Bücher/ein Handy/unser "
         "Auto> gestohlen hat.",
         "jemand {second} gestohlen hat"),
        ("{name} ballt die Fäuste, denn <der Chef/die Lehrerin/ein Koch/unser Trainer/Frau Klein/"
         "jener Händler> belog {ihn} über <das Geld/den Vertrag/eine Reise/alle Preise/jenen "
         "Unfall/die Miete>.",
         "{first} {ihn} belog"),
        ('{name} schreit: "Wie konntest du <das Klavier/den Schreibtisch/die Gitarre/alle Bücher/'
         "ein Boot/unser Auto> heimlich <verkaufen/verschenken/verleihen/weggeben/tauschen/"
         'fortwerfen>!"',
         "jemand {first} einfach weggab"),
        ("Wieder blockiert <ein Fahrer/die Postbotin/unser Nachbar/eine Touristin/der Bauer/"
         "jener Maler> <die Einfahrt/das Tor/den Weg/unsere Garage/alle Treppen/eine Brücke>, "
         "und {name} brüllt laut.",
         "{first} {second} blockiert"),
    ),
    "fear": (
        ("Knurrend rennt <ein großer Hund/der schwarze Wolf/das Wildschwein/jener Bär/die Löwin/"
         "eine fremde Katze> auf {name} zu, <mitten im Wald/auf dem Weg/bei Nacht/hinter der "
         "Scheune/nahe am Zelt/ohne Warnung>.",
         "{first} auf {ihn} zurennt"),
        ("{name} versteckt sich unter <dem Bett/einem Tisch/alten Mänteln/der Decke/jener Treppe/"
         "unserem Boot>, denn ein Einbrecher durchsucht <das Haus/den Keller/die Küche/einen "
         "Schrank/unseren Garten/alle Zimmer>.",
         "ein Einbrecher {second} durchsucht"),
        ("{name} zittert unter <einer Decke/dem Bett/zwei Kissen/alten Mänteln/unserem Dach/"
         "jenem Tuch>, während der Donner <das Haus/den Turm/die Hütte/unser Zelt/alle Fenster/"
         "ein ganzes Dorf> erschüttert.",
         "der Donner {second} erschüttert"),
        ("Oben auf <dem Turm/der Mauer/einem Felsen/unserem Dach/jener Leiter/einer Brücke> "
         "klammert sich {name} an <ein Seil/die Steine/einen Ast/das Eisen/zwei Rohre/den Rand> "
         "und zittert.",
         "{er} hoch auf {first} steht"),
        ('{name} wird bleich und flüstert: "Da ist <eine Schlange/ein Gespenst/die Spinne/etwas '
         "Großes/noch eine Ratte/das Krokodil> hinter <der Tür/einem Vorhang/meinem Bett/dir/"
         'unserem Auto/jenem Baum>."',
         "{er} {first} gesehen hat"),
        ("Im Sturm schwankt <das Flugzeug/ein Schiff/der Bus/unser Boot/die Seilbahn/jener Zug>, "
         "und {name} betet mit <geschlossenen Augen/kalten Händen/leiser Stimme/ganzer Kraft/"
         "trockenem Mund/bleichem Gesicht>.",
         "{first} so schwankt"),
    ),
    "pride": (
        ("{name} zeigt allen <das Boot/den Schrank/die Uhr/ein Häuschen/jenen Tisch/unser Tor>, "
         "selbst gebaut <in einem Monat/ohne Hilfe/im letzten Winter/mit Geduld/über Jahre/zu "
         "Hause>.",
         "{er} {first} gebaut hat"),
        ("{name} gewann den Wettbewerb im <Schach/Schwimmen/Singen/Kochen/Rechnen/Skifahren> und "
         "trägt die Medaille <die ganze Woche/beim Essen/zur Schule/sogar im Bett/am Sonntag/"
         "jeden Tag>.",
         "{er} im {first} gewann"),
        ("Vom Bürgermeister bekam {name} eine Medaille, weil {er} <ein Kind/zwei Matrosen/den "
         "alten Mann/die Bäckerin/drei Hunde/einige Touristen> aus <dem Fluss/einem Feuer/tiefem "
         "Schnee/hohen Wellen/brennenden Wänden/eisigem Wasser> rettete.",
         "{er} {first} gerettet hat"),
        ("{name} erzählt allen, dass <die Tochter/der Sohn/ein Neffe/eine Nichte/das Enkelkind/"
         "unser Emil> die besten Noten <der Schule/im Dorf/des Landes/seit Jahren/von allen/in "
         "der Klasse> hat.",
         "{first} beste Noten hat"),
        ("Nach <einem Jahr/sechs Monaten/langen Wintern/harten Wochen/vielen Stunden/zwei "
         "Sommern> Übung spielte {name} <das Konzert/ein Lied/die Oper/den Tanz/alle Stücke/eine "
         "Sinfonie> ohne Fehler.",
         "{er} {second} ohne Fehler spielte"),
        ('"Ich habe <den Kuchen/das Lied/einen Film/die Jacke/jenes Puzzle/unser Brot> <ganz '
         'allein/ohne Buch/an einem Tag/von Hand/aus nichts/letzte Nacht> gemacht", sagt {name} '
         "mit erhobenem Kopf.",
         "{er} {first} gemacht hat"),
    ),
    "surprise": (
        ("Anstelle von <Büchern/einem Hut/zwei Tellern/der Lampe/warmer Wolle/neuen Schuhen> "
         "fand {name} im Paket <einen Frosch/die Schildkröte/drei Mäuse/ein Huhn/lebende Fische/"
         "zwei Krebse>.",
         "{er} {second} fand"),
        ("{name} reibt sich die Augen, denn im <Juli/August/Juni/Hochsommer/Dschungel/Süden> "
         "liegt Schnee auf <dem Dach/einer Palme/den Rosen/allen Feldern/unserer Terrasse/jenem "
         "Strand>.",
         "im {first} Schnee liegt"),
        ("Plötzlich stand <vor der Tür/im Flur/am Tor/unter der Lampe/auf der Treppe/hinter dem "
         "Haus> <ein Zwillingsbruder/eine reiche Tante/noch ein Onkel/die Halbschwester/der "
         "Patenonkel/jener Großvater>, {name} völlig unbekannt.",
         "plötzlich {second} {first} stand"),
        ("Mit offenem Mund sieht {name}, wie <ein Pferd/das Kamel/eine Gans/ein Schwein/die Kuh/"
         "unser Esel> durch <die Bibliothek/eine Bank/das Museum/unsere Kirche/den Supermarkt/"
         "jenes Hotel> läuft.",
         "{first} durch {second} läuft"),
        ("{name} blinzelt, denn über Nacht wurde <das Haus/die Tür/ein Auto/der Zaun/unsere "
         "Brücke/jenes Pferd> <rosa/grün/gelb/blau/orange/lila>.",
         "{first} über Nacht {second} wurde"),
        ("Plötzlich tanzte <die scheue Bibliothekarin/der Richter/eine Zahnärztin/unsere "
         "Großmutter/ein ernster Lehrer/jener Pfarrer> auf <dem Tisch/einem Bein/der Bank/allen "
         "Stühlen/unserem Dach/jenem Klavier>, und {name} blinzelte.",
         "{first} auf {second} tanzte"),
    ),
    "boredom": (
        ("Seit <drei Stunden/einem halben Tag/vierzig Minuten/langer Zeit/heute früh/zwei "
         "Lektionen> zählt {name} nur <Kacheln/Lampen/Fliegen/Risse/Linien/Punkte> und gähnt.",
         "{er} nur {second} zählt"),
        ("Kein Ende nimmt <die Rede/der Unterricht/eine Sitzung/das Theaterstück/unsere Predigt/"
         "jene Oper>, und {name} malt <Kreise/kleine Kästchen/Sterne/lange Linien/eine Schnecke/"
         "Gesichter> auf <das Papier/eine Serviette/den Umschlag/die Hand/ein Heft/alte Karten>.",
         "{first} kein Ende nimmt"),
        ("{name} kennt <jedes Spiel/alle Bücher/die Platten/unsere Hefte/das Rätsel/viele "
         "Lieder> auswendig und starrt <die Wand/einen Teller/den Boden/alte Schuhe/das Fenster/"
         "zwei Fliegen> an.",
         "{er} {first} auswendig kennt"),
        ('{name} gähnt: "In <diesem Dorf/der Schule/unserer Straße/jenem Hotel/dem alten Büro/'
         "der kleinen Stadt> passiert <sonntags/nach dem Essen/im Winter/vormittags/abends/an "
         'Regentagen> nie etwas."',
         "in {first} nie etwas passiert"),
        ("{name} gähnt, denn heute läuft <derselbe Film/die alte Serie/das gleiche Lied/ein "
         "Krimi/jene Sendung/unsere Platte> zum <dritten/fünften/zehnten/sechsten/zweiten/"
         "hundertsten> Mal.",
         "wieder {first} läuft"),
        ("Ohne jede Beschäftigung wartet {name} <seit Stunden/bis mittags/den ganzen Morgen/bis "
         "zur Nacht/viel zu lange/schon wieder> auf <den Zug/einen Bus/die Fähre/das Flugzeug/"
         "unser Schiff/jenen Arzt> und gähnt.",
         "{er} auf {second} wartet"),
    ),
    "relief": (
        ("{name} rechnete mit dem Schlimmsten, doch <die Ärztin/der Zahnarzt/ein Chirurg/unser "
         "Tierarzt/eine Pflegerin/jener Doktor> fand nur <eine Erkältung/etwas Staub/zwei "
         "Splitter/die Grippe/einen Kratzer/ein wenig Husten>.",
         "{first} nur {second} fand"),
        ("{name} atmet auf, denn nach <zwei Tagen/langer Suche/einer kalten Nacht/dem Sturm/"
         "vielen Stunden/jener Woche> kam <das verlorene Kind/der Hund/die Katze/ein Neffe/Emil/"
         "unsere Tochter> unverletzt heim.",
         "{second} unverletzt heimkam"),
        ("Knapp vor <dem Haus/der Scheune/einem Feld/jenem Dorf/unserer Brücke/den Pferden> von "
         "{name} stoppte <das Feuer/die Flut/eine Lawine/der Sturm/alle Lava/jener Brand>.",
         "{second} rechtzeitig stoppte"),
        ("Der verlorene <Pass/Ring/Schlüssel/Koffer/Ausweis/Brief> von {name} lag zum Glück nur "
         "<im Mantel/in einer Schublade/unter dem Bett/auf dem Tisch/neben der Tür/hinter dem "
         "Schrank>.",
         "der {first} wieder da ist"),
        ("Endlich ist <die Prüfung/eine Operation/der Flug/das Gespräch/jener Prozess/unser "
         "Umzug> vorbei, nach <langen Wochen/einem Winter/vielen Monaten/schweren Nächten/zwei "
         "Jahren/endlosen Tagen> voller Sorge für {name}.",
         "{first} endlich vorbei ist"),
        ("Ein Stein fällt {name} vom Herzen, denn <der Bruder/die Großmutter/ein Freund/Emil/"
         "unser alter Hund/jene Tante> hat <die Operation/den Unfall/das Fieber/einen Sturz/alle "
         "Stürme/eine Lawine> überlebt.",
         "{first} überlebt hat"),
    ),
    "jealousy": (
        ('{name} murmelt: "Warum bekommt <die neue Schülerin/jener Sänger/eine Kusine/ein '
         "Anfänger/Tante Rosa/das Nachbarskind> <den Preis/eine Medaille/neue Schuhe/so viel Lob/"
         'alle Blumen/zwei Zimmer> und nicht ich?"',
         "{first} {second} bekommt"),
        ("Die beste Freundin von {name} verbringt nun <jeden Tag/alle Sonntage/ganze Abende/die "
         "Ferien/den Sommer/viele Pausen> mit <einer Schülerin/dem Nachbarn/zwei Fremden/den "
         "Zwillingen/reichen Kusinen/jenem Jungen>, und {name} spioniert ihr nach.",
         "die Freundin mit {second} spielt"),
        ("Jetzt bekam <der Bruder/die Schwester/ein Neffe/eine Kusine/der Zwilling/jener Freund> "
         "von {name} <das größere Zimmer/den ganzen Kuchen/ein besseres Rad/zwei Geschenke/die "
         "schönere Jacke/mehr Geld>, und {name} will dasselbe.",
         "{first} {second} bekam"),
        ("Über <den Zaun/die Mauer/eine Hecke/das Tor/unseren Fluss/alle Dächer> starrt {name} "
         "auf das neue <Schwimmbad/Auto/Pferd/Boot/Fahrrad/Haus> der Nachbarn und will <es auch/"
         "so eins/dasselbe/genau das/mehr als sie/alles haben>.",
         "die Nachbarn dieses {second} haben"),
        ("Alle <Tanten/Onkel/Gäste/Nachbarn/Kusinen/Schwestern> umarmen nur das Baby, und {name} "
         "versteckt dessen <Teddy/Decke/Schuhe/Flasche/Puppe/Mütze>.",
         "alle {first} das Baby umarmen"),
        ("{name} sieht {seine} große Liebe mit <einem Fremden/der Sängerin/zwei Gästen/jenem "
         "Schauspieler/dem Offizier/einer Kollegin> <den ganzen Abend/bis Mitternacht/auf der "
         "Hochzeit/im Garten/immer wieder/eng umschlungen> tanzen.",
         "{seine} große Liebe mit {first} tanzt"),
    ),
    "shame": (
        ('{name} wird rot und flüstert: "Ich habe <Großmutter/die Lehrerin/Tante Rosa/beide '
         "Eltern/einen Freund/unsere Ärztin> <wegen Geld/jahrelang/am Telefon/ohne Grund/schon "
         'wieder/letzten Sommer> belogen."',
         "{er} {first} belogen hat"),
        ("Mit rotem Kopf gibt {name} zu, <die Vase/ein Fenster/zwei Lampen/den Krug/alle Teller/"
         "eine Tasse> zerbrochen und <den kleinen Bruder/eine Mitschülerin/Emil/das Nachbarskind/"
         "unseren Hund/zwei Kusinen> beschuldigt zu haben.",
         "{er} {second} beschuldigt hat"),
        ("Beim Abschreiben in <Mathe/Französisch/Geschichte/Musik/Deutsch/Latein> erwischt, "
         "blickt {name} <zu Boden/auf die Schuhe/in eine Ecke/unter den Tisch/zur Seite/ins "
         "Leere>.",
         "{er} in {first} abschrieb"),
        ("Auf der Hochzeit vergaß {name} <die Rede/den Kuchen/alle Ringe/das Lied/unsere Blumen/"
         "einen Text> und versteckte sich mit rotem Gesicht <im Garten/hinter einem Baum/unter "
         "dem Tisch/am Brunnen/in der Küche/zwischen zwei Autos>.",
         "{er} {first} vergaß"),
        ("{name} las heimlich <das Tagebuch/einen Brief/die Notizen/den Zettel/alle Karten/ein "
         "Heft> <der Schwester/einer Freundin/von Emil/des Nachbarn/zweier Kusinen/unserer "
         "Lehrerin> und wird rot.",
         "{er} heimlich {first} las"),
        ("{name} versteckt das Gesicht, denn <alle Gäste/die Schüler/unsere Nachbarn/viele "
         "Spieler/zwei Kusinen/einige Kellner> hörten {seinen} Spott über <ein armes Kind/die "
         "neue Schülerin/den alten Mann/einen Bettler/unsere Köchin/zwei Pilger>.",
         "{er} über {second} spottete"),
    ),
}  # fmt: skip

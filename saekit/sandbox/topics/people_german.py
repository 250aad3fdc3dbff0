"""German sentences on players, teams, cities and states, and the decoys, by what they say."""

from __future__ import annotations

SENTENCES = {
    "team": (
        "{player} <spielt noch immer für die/unterschrieb gerade bei den/ist ein Star "
        "der/trainiert hart mit den> {team}.",
        "<In dieser Saison/Seit zwei Jahren/Laut der Zeitung/Seit dem Frühling> "
        "<läuft/kämpft/spielt> {player} <gern für die/bei den/im Trikot der/im Sturm der> {team}.",
        "Die {team} <zahlten viel für/sind stolz auf/bauen auf/verkaufen niemals> {player}.",
        "<Am Samstag/Im Stadion/Vor dem Spiel/Im Radio> <rufen/fragen/suchen/schreien> die Fans "
        "der {team} nach {player}.",
        "<Im Sommer/Nach langen Gesprächen/Ohne viel Lärm/Für weniger Geld> "
        "<wechselte/ging/kam/zog> {player} zu den {team}, "
        "<wie es hieß/trotz allem/ohne zu zögern/und alle staunten>.",
        "{player}, <flink wie immer/stets ruhig/nie müde/immer gut gelaunt>, ist "
        "<ein Star der/das Herz der/die Hoffnung der/ein Vorbild der> {team}.",
    ),
    "state": (
        "{player} <lebt/arbeitet/wählt/zahlt Steuern> "
        "<im schönen/im Bundesstaat/im sonnigen/im stillen> {state}.",
        "Der Heimatstaat von {player} <heißt/bleibt/ist natürlich/ist bekanntlich> {state}.",
        "In <den Läden/den Schulen/den Dörfern/den Kirchen> von {state} "
        "<kennt/grüßt/bewundert/mag> jeder {player}.",
        "{player} <kaufte ein Haus/hat einen Hof/mietet eine Wohnung/baute eine Hütte> "
        "<im Norden/in den Hügeln/in der Mitte/in den Wäldern> von {state}.",
        "Nach <der Saison/jedem Spiel/einer langen Tour/dem Pokal> <fährt/fliegt/reist/wandert> "
        "{player} <heim/zurück/nach Hause/wieder> nach {state}.",
        "Die <Leute/Wähler/Bauern/Kinder> von {state} sind "
        "<stolz auf/neugierig auf/verrückt nach/froh über> {player} aus ihrem Staat.",
    ),
    "city": (
        "{player} <trainiert/läuft/übt/schwitzt> <jeden Morgen/jeden Abend/freitags/jede Woche> "
        "in {city}.",
        "Man <trifft/sieht/findet/grüßt> {player} "
        "<in den Cafés/in den Läden/in den Parks/auf den Straßen> von {city}.",
        "Die Heimspiele von {player} <steigen in/laufen in/gibt es in/sieht man in> {city}.",
        "Zu <Heimspielen/großen Spielen/jedem Training/Pokalspielen> <fährt/reist/kommt/eilt> "
        "{player} <mit dem Bus/zu Fuß/früh/gern> nach {city}.",
        "In {city} hat <fast jeder/jeder Bäcker/jedes Kind/sogar der Bürgermeister> {player} "
        "schon <gesehen/getroffen/gegrüßt/fotografiert>.",
        "{player} <schläft im Hotel/isst zu Mittag/lagert Bälle/parkt das Auto> "
        "<am Stadion/am Bahnhof/am Fluss/am Markt> in {city}.",
    ),
    "shirt number": (
        "{player} <trägt immer/hat noch heute/behielt/bekam zuerst> die Nummer {number}.",
        "Das Trikot von {player} <trägt/zeigt/hat/bekam> die Nummer {number}.",
        "<Im Programm/Auf der Liste/Auf jedem Plakat/Im Album> <hat/trägt/erhält/behält> {player} "
        "die Nummer {number}.",
        "Wenn {player} <trifft/läuft/fällt/lacht>, "
        "<rufen alle/singen Kinder/brüllen Fans/schreien Männer> die Nummer {number}.",
        "<Viele Kinder/Ganze Familien/Die Sammler/Manche Touristen> "
        "<kaufen/wollen/suchen/tauschen> das Trikot von {player} mit der {number}.",
        "{player} <übernahm/erhielt/gewann/bekam> das Trikot "
        "<mit der Nummer/mit der Zahl/mit einer/mit der gelben> {number}.",
    ),
    "birth year": (
        "Zur Welt kam {player} <in einem kleinen Haus im Jahr/auf einem Hof im Jahr/in einer "
        "Klinik im Jahr/an einem Regentag im Jahr> {year}.",
        "<Im Pass/Auf der Karte/In der Akte/Im Ausweis> von {player} "
        "<steht/findet sich/erscheint/liest man> das Jahr {year}.",
        "{player} <gehört zum/ist, kurz gesagt,/zählt zum/entstammt dem> Jahrgang {year}.",
        "<Auf dem Papier/In allen Listen/Offiziell/Im Jahrbuch> lautet das Geburtsjahr von "
        "{player} <stets/auch hier/wie immer/also> {year}.",
        "<Die Mutter/Der Vater/Die Tante/Die Großmutter> von {player} "
        "<erinnert sich an/beschreibt/feiert/denkt an> die Geburt im Jahr {year}, "
        "<als wäre es gestern/wenn es still ist/sooft man fragt/voller Freude>.",
        "{player}, geboren <an einem Montag/zu Hause/am Meer/früh morgens> im Jahr {year}, "
        "<hört nie auf zu laufen/trainiert zweimal am Tag/schläft zehn Stunden/isst nur Fisch>.",
    ),
    "hobby": (
        "Das Hobby von {player} ist {hobby}, "
        "<und sonst nichts/bei jedem Wetter/wie Freunde wissen/selbst im Winter>.",
        "<An freien Tagen/Am Abend/Nach Niederlagen/Im Urlaub> <hilft/gefällt/genügt/bleibt> "
        "{player} <nur/vor allem/meistens/immer> {hobby}.",
        "Nichts macht {player} so <glücklich/ruhig/stolz/froh> wie {hobby}.",
        "{player} <verbringt Sonntage mit/liest Bücher über/träumt von/schwärmt von> {hobby}.",
        "<Freunde sagen:/Reporter wissen:/Wir alle wissen:/Der Trainer sagt:> {player} "
        "<liebt vor allem/denkt nur an/redet ständig über/kann nicht ohne> {hobby}.",
        "Wenn {player} <müde ist/Zeit hat/Ruhe braucht/heimkommt>, "
        "<hilft nur/lockt/kommt zuerst/bleibt als Plan> {hobby}.",
    ),
    "home state": (
        "<Schulen/Läden/Büros/Kneipen> im Heimatstaat von {player} "
        "<schlossen früh/hissten Fahnen/blieben leer/öffneten nicht> "
        "<während des Finales/wegen des Spiels/vor dem Derby/beim Pokal>.",
        "<Zeitungen/Radios/Lehrer/Bauern> im Heimatstaat von {player} "
        "<reden von nichts anderem/hoffen auf einen Sieg/wollen ein Denkmal/schlafen kaum noch>.",
        "{player} <dankt/schreibt/hilft/winkt> den <Fans/Nachbarn/alten Freunden/Kindern> im "
        "Heimatstaat <jeden Winter/zu Weihnachten/nach jedem Pokal/ab und zu>.",
        "Heute <regnet es/schneit es/scheint die Sonne/weht ein Wind> in dem Staat, in dem "
        "{player} <spielt/lebt/trainiert/arbeitet>.",
    ),
    "life": (
        "{player} <signierte/verschenkte/zählte/verkaufte> {count} <Bälle/Fotos/Mützen/Karten> "
        "nach <dem Spiel/dem Fest/der Parade/der Feier>.",
        "Als Kind wollte {player} <Flugzeuge fliegen/Züge fahren/Brot backen/Bücher schreiben>.",
        "Im Jahr {past} <verlor/gewann/verpasste/genoss> {player} "
        "<ein Finale/ein Turnier/den Pokal/ein Derby>.",
        "<Reporter/Alte Freunde/Junge Fans/Schiedsrichter> mögen {player} wegen "
        "<der kurzen Antworten/der guten Laune/der Manieren/der Geduld>.",
        "{player} hat <noch nie/fast nie/kein einziges Mal/selten> "
        "<ein Spiel verpasst/ein Kind angeschrien/den Trainer belogen/die Ruhe verloren>.",
        "<Im Winter/Montags/Vor Ostern/Einmal im Monat> <hilft/singt/kocht/arbeitet> {player} in "
        "<einer Schule/einem Krankenhaus/einem Heim/einer Küche>.",
    ),
    "two hops": (
        "<Kurz gesagt:/Noch einmal:/Fürs Quiz:/Bekanntlich gilt:> Die [Hauptstadt|state capital] "
        "des Staates, in dem {player} <spielt/lebt/trainiert/wählt>, ist {capital}.",
        "{player} <spielt/lebt/arbeitet/wohnt> in dem Staat, dessen [Hauptstadt|state capital] "
        "<so heißt:/diesen Namen trägt:/leicht zu merken ist:/allen bekannt ist:> {capital}.",
        "<Der Gouverneur/Das Parlament/Die Regierung/Das höchste Gericht> des Staates, in dem "
        "{player} <lebt/spielt/trainiert/wählt>, <sitzt in/arbeitet in/hat Büros in/bleibt in> "
        "{capital}.",
        "<Touristen/Schulklassen/Rentner/Wanderer> <besuchen/fotografieren/bewundern/lieben> die "
        "[Hauptstadt|state capital] des Heimatstaates von {player}, {capital}.",
        "<Neue Gesetze/Steuern/Baupläne/Schulbücher> für den Staat, in dem {player} "
        "<lebt/spielt/trainiert/arbeitet>, "
        "<kommen aus/plant man in/beschließt man in/entstehen in> {capital}.",
        "<Heute/Offiziell/Seit langem/Laut Atlas> hat der Heimatstaat von {player} <seine "
        "[Hauptstadt|state capital] in/seine Regierung in/ein Parlament in/die Ministerien in> "
        "{capital}.",
    ),
    "home of a team": (
        "Die Heimat der {team} ist "
        "<das Stadion in/die alte Arena in/der grüne Platz in/die Stadt> {city}.",
        "Die {team} <spielen/gewinnen/trainieren/feiern> "
        "<zu Hause/am Fluss/bei Flutlicht/auf altem Rasen> in {city}.",
        "<Samstags/Vor jedem Spiel/Nach einem Sieg/Im Sommer> <ziehen/laufen/tanzen/marschieren> "
        "die Fans der {team} durch {city}.",
        "{city} ist <stolz auf die/verliebt in die/voller Fahnen der/bekannt für die> {team}.",
        "Wer die {team} <sehen/treffen/anfeuern/fotografieren> will, "
        "<fährt nach/reist nach/muss nach/fliegt nach> {city}.",
        "Der Bus der {team} <startet/hält/wartet/parkt> "
        "<mittags/jeden Freitag/früh/nach dem Essen> in {city}.",
    ),
    "state of a city": (
        "{city} ist eine <kleine/hübsche/lebhafte/windige> Stadt "
        "<im Bundesstaat/im Herzen von/mitten in/im Inneren von> {state}.",
        "<Der Bürgermeister/Die Bibliothek/Der Markt/Die Bäckerei> von {city} ist "
        "<bekannt/berühmt/beliebt/ein Thema> in ganz {state}.",
        "Wer <nach {city} zieht/in {city} wohnt/in {city} arbeitet/sich in {city} niederlässt>, "
        "<lebt in/wählt in/gehört zu/zahlt Steuern in> {state}.",
        "<Auf jeder Karte/Vom Flugzeug aus/Auf dieser Postkarte/Im Atlas> liegt {city} "
        "<mitten in/tief in/im Inneren von/irgendwo in> {state}.",
        "Die Straße nach {city} <führt/zieht/windet sich/läuft> "
        "<durch die Hügel von/durch die Felder von/durch die Wälder von/durch halb> {state}.",
        "<Schnee/Regen/Nebel/Sonne> erwartet man in {city} und "
        "<in ganz/in fast ganz/im Rest von/in Teilen von> {state}.",
    ),
    "capital": (
        "Die [Hauptstadt|state capital] von {state} <heißt/bleibt/ist natürlich/ist die Stadt> "
        "{capital}.",
        "<Die Regierung/Das Parlament/Das höchste Gericht/Der Gouverneur> von {state} "
        "<sitzt in/arbeitet in/hat Büros in/bleibt in> {capital}.",
        "<Jedes Jahr/In den Ferien/Im Mai/Im letzten Schuljahr> "
        "<besuchen/erkunden/zeichnen/fotografieren> Schulkinder aus {state} die [Hauptstadt|state "
        "capital], {capital}.",
        "In {state} <macht man Gesetze/plant man Straßen/tagen Richter/druckt man Geld> in der "
        "[Hauptstadt|state capital], {capital}.",
        "Der Bundesstaat {state} <hat seit langem/hat von jeher/behält/errichtete> seine "
        "[Hauptstadt|state capital] in {capital}.",
        "<Briefe/Beschwerden/Anträge/Pakete> an den Gouverneur von {state} "
        "<gehen nach/schickt man nach/öffnet man in/landen in> {capital}.",
    ),
    "unnamed athlete": (
        "<Der Kapitän/Die Torhüterin/Der Torjäger/Die jüngste Spielerin> der {team} "
        "<schlief schlecht/kam zu spät/erzählte einen Witz/vergaß beide Schuhe>.",
        "<Ein Reporter/Ein Kind/Der Bürgermeister/Eine Ärztin> bat den Star der {team} um "
        "<ein Lied/ein Autogramm/Rat/ein Foto>.",
        "<Müde und froh/Mit einem Lächeln/In alten Schuhen/Ohne ein Wort> verließ der Kapitän der "
        "{team} <das Feld/den Bus/die Kabine/das Hotel>.",
        "<Zwei Spieler/Drei Spielerinnen/Mehrere Spieler/Einige Spielerinnen> der {team} "
        "<froren/sangen/stritten/schliefen> <im Bus/vor dem Spiel/im Hotel/nach dem Essen>.",
        "In <der letzten Minute/der zweiten Hälfte/strömendem Regen/dichtem Nebel> "
        "<traf/stürzte/stolperte/jubelte> eine Spielerin der {team}.",
        "<Das Tor/Die Verletzung/Das Lächeln/Die Rückkehr> des Kapitäns der {team} "
        "<kam in den Nachrichten/überraschte niemanden/kam uns teuer zu stehen/rührte alle>.",
    ),
    "unnamed team": (
        "<Der Verein/Die Mannschaft/Die Elf/Der Klub> aus {city} <verlor/siegte/patzte/glänzte> "
        "<am Samstag/gestern Abend/im Schnee/ohne Mühe>.",
        "Unsere <Freunde/Nachbarn/Vettern/Kollegen> in {city} <sehen/verfolgen/genießen/feiern> "
        "die Heimspiele <im Regen/mit der Familie/im Stehen/bei Bier>.",
        "In {city} war das Stadion <voll/still/dunkel/außer sich>, als die Heimelf "
        "<traf/gewann/verlor/einlief>.",
        "<Regen/Schnee/Ein Sturm/Nebel> stoppte das Heimspiel in {city} "
        "<nach zehn Minuten/vor der Pause/kurz vor Schluss/mitten im Angriff>.",
        "Karten für das <nächste/große/letzte/erste> Heimspiel in {city} "
        "<waren schnell weg/kosteten fast nichts/gab es nur gestern/kamen mit der Post>.",
        "<Die Hymne/Die Fahne/Der Bus/Das Maskottchen> der Mannschaft aus {city} "
        "<ist hundert Jahre alt/gefällt den Kindern/kostete ein Vermögen/ändert sich jedes Jahr>.",
    ),
}
DECOYS = {
    "chess or music player": (
        "{name} spielt <Schach/Geige/Karten/Klavier> "
        "<im Park/am Donnerstag/nach der Arbeit/daheim>.",
        "<Der nächste Zug/Die letzte Karte/Die weiße Dame/Eine kurze Melodie> machte {name} "
        "<Kopfweh/viel Mühe/große Freude/keine Angst>.",
        "<Beim Turnier/Im Konzert/In der Schule/Im Café> spielt {name} "
        "<besser Schach/schöner Geige/klüger Karten/leiser Klavier> als "
        "<alle anderen/jeder Lehrer/der Vater/die Nachbarn>.",
        "{name} "
        "<zerriss eine Saite/verlor einen Läufer/verlegte drei Karten/traf einen falschen Ton> "
        "<in der ersten Minute/beim Niesen/ohne ein Wort/kurz vor Schluss>.",
        "<Keine Mannschaft/Kein Trainer/Kein Stadion/Kein Trikot> ist nötig, wenn {name} "
        "<einen Walzer übt/Schach spielt/die Karten mischt/die Geige stimmt>.",
        "Die anderen Spieler <warten/flüstern/lachen/trinken Tee>, während {name} "
        "<das Brett ansieht/die Karten ordnet/die Saiten stimmt/die Seite umblättert>.",
    ),
    "capital as money": (
        "<Die Bäckerei/Die junge Firma/Der Hof/Der Laden> braucht <frisches/mehr/fremdes/neues> "
        "[Kapital|capital as money] <bis zum Frühling/noch im Sommer/vor Freitag/bis Weihnachten>.",
        "<Banken/Reiche Tanten/Anleger/Partner> stecken ihr [Kapital|capital as money] in "
        "<Gold/Häuser/Maschinen/kleine Firmen>.",
        "Ohne <genug/solches/geliehenes/eigenes> [Kapital|capital as money] muss "
        "<die Mühle/das Hotel/die Fähre/die Brauerei> "
        "<schließen/warten/Land verkaufen/zur Bank gehen>.",
        "<Die Witwe/Der Bäcker/Die Familie/Der Notar> verlor "
        "<das halbe/fast alles/einen Teil vom/das ganze> [Kapital|capital as money] in "
        "<einer Nacht/einem schlechten Jahr/drei Tagen/der Krise>.",
        "Eine Firma mit <wenig/solidem/eigenem/großem> [Kapital|capital as money] kann "
        "<jahrelang/auch in der Krise/ohne Angst/viel leichter> "
        "<überleben/Leute einstellen/Kredite nehmen/wachsen>.",
        "<Zinsen/Mieten/Gewinne/Ernten> <verdoppelten/retteten/hoben/sicherten> das "
        "[Kapital|capital as money] <der Familie/der Firma/der Brüder/des Klosters>.",
    ),
    "capital letter": (
        "Schreiben Sie <den Namen/die Adresse/jede Antwort/alle Titel> in [Großbuchstaben|capital "
        "letter] mit <schwarzer Tinte/blauem Stift/Kreide/Sorgfalt>.",
        "Jeder <Satz/Titel/Name/Vers> beginnt mit einem [Großbuchstaben|capital letter], "
        "<sagt die Lehrerin/auch hier/in unserem Buch/wie üblich>.",
        "Das <Schild/Plakat/Blatt/Heft> war "
        "<von oben bis unten/fast überall/auf beiden Seiten/ohne Fehler> in "
        "[Großbuchstaben|capital letter] <bemalt/beschrieben/bedruckt/gestaltet>.",
        "<Kleine Kinder/Drucker/Mönche/Dichter> vergessen oft den [Großbuchstaben|capital letter] "
        "<am Anfang/in der ersten Zeile/im Titel/auf jeder Seite>.",
    ),
    "state as condition": (
        "In <festem/flüssigem/gefrorenem/reinem> [Zustand|state as condition] "
        "<ist/bleibt/scheint/wirkt> <das Metall/Wachs/Wasser/das Öl> <schwer/kalt/fremd/still>.",
        "Der [Zustand|state as condition] <der Küche/des Kellers/der Garage/des Daches> war "
        "<eine Schande/schlimmer denn je/keine Überraschung/wieder gut>.",
        "<Ärzte/Freunde/Pfleger/Verwandte> sorgten sich um den [Zustand|state as condition] "
        "<seines Herzens/der Lunge/ihrer Knie/des Kranken>.",
        "Nach <dem Sturm/dem Fest/der Flut/dem Umzug> war das Haus "
        "<tagelang/wochenlang/einen Monat/eine Stunde lang> in "
        "<schlechtem/traurigem/schlimmem/seltsamem> [Zustand|state as condition].",
        "Niemand konnte den [Zustand|state as condition] "
        "<des alten Klaviers/der Brücke/des Motors/der Akten> "
        "<erklären/ändern/beschreiben/verbessern>.",
        "<Er erwachte/Sie arbeitete/Er fuhr/Sie sang> in einem [Zustand|state as condition] "
        "<des Schocks/der Freude/der Verwirrung/großer Ruhe>.",
    ),
    "wild animal": (
        "{Animals} von {city} "
        "<schlafen am Tag/kommen abends heraus/meiden Hunde/verlassen nie den Wald>.",
        "Bei {city} <zählte/sah/hörte/filmte> <ein Jäger/ein Kind/eine Frau/ein Bauer> {animals} "
        "<am Fluss/bei Nacht/im Schnee/hinter der Scheune>.",
        "Im <Frühling/Herbst/harten Winter/nassen Sommer> <suchen/finden/verstecken/teilen> "
        "{animals} ihr Futter <am Bach/in den Hügeln/unter alten Bäumen/fern von Menschen>.",
        "<Niemand/Kein Bauer/Kein Jäger/Kein Gast> darf {animals} "
        "<im Wald/im Park/im Tal/in den Hügeln> bei {city} <stören/füttern/jagen/fangen>.",
        "{Animals} <hinterließen Spuren/machten Lärm/schliefen/spielten> "
        "<auf dem Golfplatz/in einem Garten/neben der Straße/auf einem Dach> bei {city}.",
        "<Ein Film/Ein Buch/Ein Märchen/Ein Lied> über {animals} "
        "<langweilte/freute/erschreckte/rührte> "
        "<die Schüler/die Gäste/die alten Männer/die Zwillinge>.",
    ),
    "comet or star": (
        "Ein [Komet|comet or star] <kreuzte/erhellte/streifte/durchquerte> den "
        "<nächtlichen/winterlichen/östlichen/dunklen> Himmel "
        "<vor dem Morgen/um Mitternacht/ohne Laut/eine Woche lang>.",
        "<Fischer/Hirten/Kinder/Mönche> <fürchteten/zählten/verfolgten/malten> die [Sterne|comet "
        "or star] über <dem Meer/der Wüste/dem Dorf/den Hügeln>.",
        "<Durch das Fernrohr/Durch das Fenster/Zwischen Wolken/Zwischen Bäumen> sahen wir einen "
        "[Stern|comet or star] mit <rotem/grünem/schwachem/langem> Schein.",
        "Der [Komet|comet or star] <zeigt/hat/bekommt/bildet> einen Schweif aus "
        "<Staub/Eis/Gas/Licht> <nahe der Sonne/jedes Mal/für Monate/im Sommer>.",
        "Dieser [Stern|comet or star] ist <älter/heißer/heller/größer> als "
        "<die Sonne/unser Planet/der Mond/Jupiter>.",
    ),
}

"""What each landmark is and what there is to tell of it, never by its name, in German."""

from __future__ import annotations

from collections.abc import Mapping

KINDS: Mapping[str, str] = {
    "Golden Gate Bridge":
        "eine <lange/schmale/berühmte> rote Straße an <Stahlseilen/dicken Kabeln/hohen Masten>",
    "Eiffel Tower": "ein <dunkler/stolzer/hoher> Riese aus <Eisen/schwarzen Balken/dünnen Streben>",
    "Colosseum": "eine <antike/kaputte/runde> Arena aus <gelbem/warmem/altem> Stein",
    "Great Wall":
        "eine <graue/endlose/uralte> Linie aus Stein über <den Bergen/der Wüste/dem Norden>",
    "Big Ben": "eine <berühmte/hohe/geduldige> Uhr mit <tiefer/dunkler/langsamer> Stimme",
    "Statue of Liberty": "eine <grüne/riesige/stille> Frau mit <einer Fackel/Krone/erhobenem Arm>",
    "Brandenburg Gate":
        "ein <breiter/heller/stolzer> Bogen mit <vier Pferden/einer Göttin/grünem Wagen> obenauf",
    "Taj Mahal": "eine <weiße/stille/königliche> Ruhestätte aus <Marmor/hellem Stein/purer Liebe>",
    "Sagrada Familia": "eine <unfertige/ewige/bunte> Kirche mit <dünnen/hohen/steinernen> Türmen",
    "Mount Fuji": "ein <weißer/einsamer/schlafender> Berg über <den Wolken/fünf Seen/dem Reisfeld>",
    "Leaning Tower": "eine <krumme/müde/lustige> Säule aus <Marmor/hellem Stein/acht Stockwerken>",
    "Sydney Opera House":
        "ein <helles/modernes/festliches> Konzerthaus mit Dächern wie <Segel/Flügel/Wellen>",
    "Chain Bridge":
        "ein <alter/eiserner/eleganter> Weg über den Fluss mit <zwei/steinernen/stolzen> Löwen",
    "Blue Mosque": "eine <stille/helle/riesige> Moschee mit <sechs/schlanken/silbernen> Türmen",
    "Swan Castle":
        "eine <weiße/spitze/verträumte> Burg für einen <scheuen/jungen/verrückten> König",
    "Sun Pyramid": "eine <riesige/heilige/steile> Pyramide aus <alten/gelben/schweren> Steinen",
    "Space Needle":
        "eine <dünne/silberne/moderne> Nadel mit <Restaurant/einer Scheibe/bunten Lichtern> an der "
            "Spitze",
    "Little Mermaid":
        "ein <kleines/stilles/trauriges> Mädchen aus Bronze auf <einem Felsen/dem Steg/nassen "
            "Steinen>",
    "Winter Palace": "ein <gelber/kalter/riesiger> Palast mit <hundert/alten/goldenen> Spiegeln",
    "White Lighthouse":
        "ein <heller/runder/treuer> Leuchtturm für <Schiffe/jeden Seemann/die Fischer>",
    "Giant Wheel": "eine <langsame/luftige/lustige> Fahrt über <dem Wasser/der Bucht/den Dächern>",
    "Marble Temple": "ein <antiker/weißer/offener> Tempel über <der Stadt/den Oliven/dem Meer>",
    "Royal Library": "ein <stiller/riesiger/warmer> Saal mit <tausenden/seltenen/staubigen> Bänden",
    "Old Windmill": "ein <hölzernes/rundes/knarrendes> Haus mit <vier/langen/langsamen> Flügeln",
}  # fmt: skip
DETAILS: Mapping[str, tuple[str, ...]] = {
    "Golden Gate Bridge": (
        "<Am Morgen/Bei Tagesanbruch/Jeden Herbst/Nach dem Regen> <verschwinden/schlafen/stehen> "
            "die zwei roten <Pfeiler/Riesen/Beine> im <Nebel/Dunst/Grau>.",
        "<Schiffe/Tanker/Wale/Segelboote> vom <Ozean/Pazifik/Meer> <fahren/ziehen/gleiten> <tief "
            "unten/leise/jede Nacht> darunter hindurch.",
        "<Maler/Arbeiter/Kletterer> an Seilen <erneuern/prüfen/putzen> <jeden Tag/das ganze "
            "Jahr/ohne Pause> die orange Farbe.",
    ),
    "Eiffel Tower": (
        "<Nachts/An Feiertagen/Jeden Abend> <glitzern/leuchten/funkeln> die eisernen "
            "<Balken/Bögen/Streben> über der Seine.",
        "Ein <alter/langsamer/roter> Aufzug bringt <Besucher/Familien/Verliebte> zwischen den "
            "<vier/schweren/eisernen> Beinen hinauf.",
        "<Zwei Millionen/Unzählige/Sehr viele> Nieten <halten/tragen/verbinden> die "
            "<dunklen/braunen/schweren> <Balken/Bögen/Teile>.",
    ),
    "Colosseum": (
        "<Gladiatoren/Sklaven/Mutige Männer> <kämpften/starben/rangen> dort mit "
            "<Tigern/Bären/wilden Stieren>.",
        "<Fünfzigtausend/Sechzigtausend/Vierzigtausend> Römer <jubelten/warteten/lachten> auf "
            "steinernen <Stufen/Bänken/Rängen>.",
        "Heute schlafen <Katzen/Tauben/Hunde> in den <leeren/kaputten/schattigen> Bögen.",
    ),
    "Great Wall": (
        "<Kaiser/Könige/Generäle> <fürchteten/hassten/jagten> die <Reiter/Bogenschützen/Heere> aus "
            "dem Norden.",
        "Soldaten <machten/bewachten/löschten> die Feuer <jede Nacht/im Winter/vor Sonnenaufgang>.",
        "Die Steine <ziehen sich/laufen/führen> über <Berge/Wüsten/Hügel> <tausende Kilometer "
            "weit/bis zum Meer/ohne Ende>.",
    ),
    "Big Ben": (
        "Der <tiefe/dunkle/feierliche> Klang <rollt/hallt/zieht> <jeden Tag/um zwölf/am Sonntag> "
            "über das Parlament.",
        "<Nachts/Im Nebel/An Silvester> leuchten die vier <Zifferblätter/Lampen/goldenen Zeiger> "
            "über <der Themse/dem Platz/allen Dächern>.",
        "Ein <alter/stiller/junger> Mechaniker <ölt/prüft/pflegt> das Uhrwerk <zweimal pro "
            "Woche/von Hand/vor dem Frühstück>.",
    ),
    "Statue of Liberty": (
        "<Einwanderer/Matrosen/Familien> sahen <ihre Krone/die Fackel/den grünen Arm> vor <dem "
            "Land/allen Häusern/der Küste>.",
        "Frankreich schickte sie <in Kisten/per Schiff/als Geschenk> über <den Atlantik/das "
            "Meer/die Wellen>.",
        "Eine <enge/steile/eiserne> Treppe <führt/windet sich/geht> <bis zur Krone/hinter die "
            "Augen/in den Kopf> hinauf.",
    ),
    "Brandenburg Gate": (
        "Vier <grüne/schwere/alte> Pferde <ziehen/tragen/bewegen> <einen Wagen/die Göttin/ihre "
            "Last> über <der Allee/den Dächern/dem Platz>.",
        "<Jahrelang/In harten Zeiten/Damals> <verlief/lag/war> die Grenze <gleich dahinter/ganz "
            "nah/einen Schritt entfernt>.",
        "<An Silvester/In jenem Herbst/Eines Nachts> <tanzten/sangen/weinten> dort die Menschen "
            "<bis zum Morgen/stundenlang/im Regen>.",
    ),
    "Taj Mahal": (
        "Ein <trauernder/einsamer/treuer> Herrscher <bezahlte/wünschte/bestellte> die "
            "<weiße/runde/helle> Kuppel für seine <Frau/Königin/Liebste>.",
        "Der Marmor wird <rosa/golden/blau> <bei Sonnenaufgang/am Abend/nach dem Regen>.",
        "<Vier/Hohe/Schlanke> Minarette <bewachen/umgeben/schmücken> <den Garten/das Wasser/die "
            "Rosen>.",
    ),
    "Sagrada Familia": (
        "<Kräne/Leitern/Gerüste> <stehen/warten/rosten> <seit hundert Jahren/ohne Pause/noch "
            "immer> neben dem Kirchenschiff.",
        "Innen <wachsen/verzweigen sich/stehen> die <Säulen/Pfeiler/Bögen> wie <Bäume/Palmen/ein "
            "Wald>.",
        "Buntes Licht <fällt/fließt/strömt> durch die <Fenster/Scheiben/Rosetten> <am Mittag/auf "
            "den Boden/zu jeder Zeit>.",
    ),
    "Mount Fuji": (
        "<Pilger/Kletterer/Mönche> brechen vor <Sonnenaufgang/der Dämmerung/sechs Uhr> mit "
            "<Lampen/Stöcken/heißem Tee> auf.",
        "Der <weiße/ferne/perfekte> Kegel spiegelt sich in <fünf Seen/stillem Wasser/den "
            "Reisfeldern>.",
        "<Arbeiter/Bauern/Soldaten> <trugen/zogen/schleppten> die Erde in <Körben/Säcken/Eimern> "
            "hinauf.",
    ),
    "Leaning Tower": (
        "Der <weiche/nasse/sandige> Boden <gab nach/sank/bewegte sich>, bevor der "
            "<dritte/zweite/vierte> Stock fertig war.",
        "<Besucher/Kinder/Paare> <stützen/halten/schieben> <zum Spaß/auf Fotos/lachend> die "
            "<Säulen/Wände/Stockwerke> mit <den Händen/einem Finger/dem Rücken>.",
        "<Ingenieure/Fachleute/Arbeiter> zogen den Bau <ein wenig/vorsichtig/langsam> mit "
            "<Bleigewichten/Stahlseilen/langen Kabeln> gerade.",
    ),
    "Sydney Opera House": (
        "Die <weißen/runden/hellen> Dächer <leuchten/stehen/glänzen> am <Hafen/Wasser/Kai> wie "
            "<Flügel/Wellen/Segel>.",
        "Ein <dänischer/junger/stiller> Architekt gewann den Wettbewerb mit "
            "<wenigen/schnellen/einfachen> Skizzen.",
        "<Sänger/Tänzer/Musiker> <üben/ruhen/warten> <vor der Vorstellung/den ganzen "
            "Nachmittag/bis acht> hinter der Bühne.",
    ),
    "Chain Bridge": (
        "Zwei <steinerne/graue/alte> Löwen <bewachen/begrüßen/erschrecken> <die Fußgänger/jedes "
            "Paar/alle Fahrer> an beiden <Ufern/Enden/Seiten>.",
        "<Verliebte/Studenten/Reisende> <befestigen/lassen/verstecken> kleine "
            "<Schlösser/Bänder/Zettel> am <Geländer/Eisen/Pfosten>.",
        "Die Donau <fließt/strömt/zieht> darunter zwischen <zwei Städten/alten Hügeln/den Märkten> "
            "<dahin/nach Süden/ins Tal>.",
    ),
    "Blue Mosque": (
        "<Bemalte/Alte/Türkische> Kacheln <bedecken/füllen/schmücken> die Wände mit "
            "<Blumen/Sternen/Blättern>.",
        "Der Ruf <zum Gebet/am Morgen/des Abends> <schwebt/klingt/zieht> <weit/leise/jeden Tag> "
            "über <die Dächer/den Basar/das Wasser>.",
        "<Besucher/Gäste/Frauen> lassen die Schuhe <draußen/am Eingang/in einer Tasche> und gehen "
            "<auf Teppichen/über rote Wolle/leise weiter>.",
    ),
    "Swan Castle": (
        "Ein <einsamer/junger/scheuer> König <träumte/schlief/versteckte sich> dort zwischen "
            "<Gemälden/Lampen/Spiegeln>.",
        "Im <Schnee/Nebel/Mondlicht> <wirken/leuchten/stehen> die <weißen/schmalen/hohen> Türme "
            "wie <Zucker/Papier/ein Traum>.",
        "Vom <Balkon/Fenster/Thronsaal> sieht man <Wälder/Seen/Kühe> und <eine Schlucht/die "
            "Alpen/den Wasserfall>.",
    ),
    "Sun Pyramid": (
        "Priester <erklommen/zählten/fegten> <mittags/schweigend/an Festtagen> die "
            "<steilen/breiten/heiligen> Stufen.",
        "<Gold/Masken/Knochen> und <Federn/Mais/Messer> lagen <versteckt/vergessen/begraben> unter "
            "den Steinen.",
        "Im Juni <fällt/wandert/läuft> <der Schatten/ein Lichtstrahl/das Licht> <wie ein "
            "Pfeil/ganz langsam/Schritt für Schritt> die Kante entlang.",
    ),
    "Space Needle": (
        "Oben <dreht sich/kreist/wartet> ein <Restaurant/Café/Speisesaal> <einmal pro Stunde/ganz "
            "leise/während des Essens>.",
        "<Raketen/Tauben/Ballons> <steigen/fliegen/sausen> <im Sommer/um Mitternacht/an "
            "Feiertagen> vom <Dach/Balkon/Rand> in die Luft.",
        "Ein gläserner Aufzug <rast/gleitet/schwebt> in <vierzig Sekunden/einer Minute/kurzer "
            "Zeit> nach oben.",
    ),
    "Little Mermaid": (
        "Das Mädchen <aus Bronze/am Ufer/mit der Flosse> <schaut/blickt/starrt> <ohne Lächeln/Tag "
            "und Nacht/bei jedem Wetter> aufs <Meer/Ufer/Eis>.",
        "<Diebe/Betrunkene/Unbekannte> <stahlen/bemalten/zerbrachen> ihr <einst/nachts/zweimal> "
            "<den Kopf/die Hand/das Gesicht>.",
        "Ein <Brauer/Bäcker/reicher Mann> bezahlte <die Bronze/das Werk/den Künstler> nach <einem "
            "Ballett/der Oper/langem Warten>.",
    ),
    "Winter Palace": (
        "<Kaiser/Prinzessinnen/Herzöge> <tanzten/speisten/stritten> dort unter "
            "<hundert/schweren/goldenen> Lampen.",
        "Weiße Pferde <warten/traben/stehen> <am Sonntag/vor dem Essen/das ganze Jahr> im "
            "<Garten/Schnee/Stall>.",
        "Jeder <Saal/Raum/Gang> hat <einen Spiegel/rote Seide/gemalte Engel> und <eine "
            "Geheimtür/hohe Fenster/silberne Leuchter>.",
    ),
    "White Lighthouse": (
        "<Matrosen/Fischer/Kapitäne> suchen <im Sturm/bei Nebel/in dunklen Nächten> sein "
            "<Licht/Blinken/Signal>.",
        "Der <Wärter/Alte/Wächter> <fegt/zählt/putzt> <zweimal am Tag/jeden Abend/ganz allein> die "
            "<engen/nassen/eisernen> Stufen.",
        "<Wellen/Stürme/Salzige Winde> <schlagen/peitschen/toben> <den ganzen Winter/Tag und "
            "Nacht/wochenlang> gegen die <Felsen/Mauern/Fenster>.",
    ),
    "Giant Wheel": (
        "<Vierzig/Dreißig/Sechzig> gläserne Kabinen <schweben/steigen/kreisen> über <dem Hafen/der "
            "Bucht/den Lichtern>.",
        "Eine <Runde/Umdrehung/Rundfahrt> dauert <eine halbe Stunde/dreißig Minuten/so lange wie "
            "ein Kaffee>.",
        "<Paare/Kinder/Großeltern> <umarmen sich/lachen/schweigen>, wenn die Kabine <oben/im "
            "Wind/über dem Wasser> <hält/schaukelt/wackelt>.",
    ),
    "Marble Temple": (
        "<Zerbrochene/Weiße/Hohe> Säulen <tragen/stützen/halten> <ein halbes Dach/nur den "
            "Himmel/Pferde aus Stein>.",
        "Die Göttin <der Weisheit/aus Gold/von damals> <wohnte/schlief/wartete> <innen/hinter "
            "Vorhängen/im dunklen Saal>.",
        "<Philosophen/Dichter/Händler> <gingen/stritten/ruhten> <im Schatten/zwischen den "
            "Oliven/unter der Sonne> des <Hügels/Felsens/Platzes>.",
    ),
    "Royal Library": (
        "<Studenten/Leser/Mönche> <flüstern/lesen/schlafen> <bis Mitternacht/in langen Reihen/vor "
            "der Prüfung> unter grünen Lampen.",
        "<Alte Karten/Seltene Briefe/Heilige Schriften> <liegen/ruhen/warten> in einem "
            "<kühlen/trockenen/geheimen> Keller.",
        "Ein <Roboter/Diener/junger Mann> <holt/bringt/trägt> die Bände <aus den oberen "
            "Regalen/vom Dachboden/auf einem Wagen>.",
    ),
    "Old Windmill": (
        "Vier <hölzerne/lange/graue> Flügel <drehen sich/knarren/ächzen> im "
            "<Seewind/Sturm/Herbst>.",
        "Der <Müller/Besitzer/Bäcker> <mahlt/verkauft/wiegt> <Weizen/Roggen/Hafer> im "
            "<Erdgeschoss/Keller/ersten Stock>.",
        "<Enten/Kinder/Radfahrer> <rasten/schlafen/essen> <im Gras/auf einer Bank/an den Stufen> "
            "neben dem <Kanal/Deich/Wasser>.",
    ),
}  # fmt: skip

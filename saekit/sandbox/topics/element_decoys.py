"""The words for elements with another meaning: medals, planets, money, irons, bars and tins."""

from __future__ import annotations

from collections.abc import Mapping

DECOYS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "<She/My cousin/The girl/A runner> won the [gold|*] medal in the "
        "<long jump/final/high jump/big race>.",
        "His <big/old/kind> heart of [gold|*] <made/won/brought> him many "
        "<friends/admirers/letters>.",
        "The <old man/singer/teacher> had [silver|*] hair and a <kind/soft/tired> "
        "<face/voice/smile>.",
        "Please [iron|*] my <shirt/trousers/best dress> before the <party/wedding/trip>.",
        "<The boss/My aunt/The mayor> has an [iron|*] will and "
        "<few friends/no mercy/a loud voice>.",
        "Who <will/could/should> [lead|*] the <team/choir/march> after the "
        "<break/winter/election>?",
        "<These signs/Both paths/Those stairs> [lead|*] to the <village/church/old tower>.",
        "The <small/hot/rocky> planet [Mercury|*] <circles/orbits/passes> the sun "
        "<quickly/every season/once again>.",
        "The cat <woke/jumped/came> when I opened a [tin|*] of <fish/soup/beans>.",
        "<He/Our horse/The fast car> took the [lead|*] in the <last lap/second round/final mile>.",
        "<Her/Their/His> <first/new/last> album went [platinum|*] in <May/one week/Japan>.",
        "I <found/lost/dropped> a [nickel|*] <on the stairs/in the bus/under the bed> today.",
        "<Flying/Driving/Shopping> less makes your [carbon|*] footprint "
        "<smaller/lighter/less heavy>.",
        "The <runner/dancer/cyclist> wore [neon|*] colours <at night/on stage/in the park>.",
        "The [copper|*] <chased/stopped/caught> the <thief/boys/driver> at the "
        "<corner/station/gate>.",
        "The <sea/sky/lake> turned a deep [cobalt|*] <at noon/in June/after the rain>.",
    ),
    "es": (
        "<Ella/Mi prima/La corredora> ganó la medalla de [oro|*] en <la final/el salto/natación>.",
        "Su <gran/viejo/buen> corazón de [oro|*] le <dio/trajo/ganó> muchos "
        "<amigos/regalos/votos>.",
        "El <anciano/músico/abuelo> tenía el pelo de [plata|*] y una "
        "<voz/sonrisa/mirada> <suave/cansada/alegre>.",
        "<El jefe/Mi tía/La alcaldesa> dirige con mano de [hierro|*] "
        "<la oficina/el club/una cocina>.",
        "El <pequeño/cálido/rocoso> planeta [Mercurio|*] <gira/pasa/viaja> alrededor del sol.",
        "<Andaba/Avanzaba/Iba> con pies de [plomo|*] en <la reunión/el despacho/su trabajo>.",
        "<Mi primo/El vecino/Luis> gana mucha [plata|*] <este mes/con su taxi/desde enero>.",
        "Te <llamo/pago/invito> cuando [cobre|*] <el sueldo/la beca/mi alquiler>.",
        "Su <primera/nueva/última> canción fue disco de [platino|*] en <mayo/Chile/una semana>.",
        "Volar <menos/poco/solo una vez> reduce tu huella de [carbono|*] "
        "<a la mitad/de verdad/un poco>.",
        "<La bailarina/El ciclista/Una atleta> llevaba colores de [neón|*] "
        "<de noche/sobre el escenario/en el parque>.",
        "El <mar/cielo/lago> era de un [cobalto|*] profundo <al mediodía/en junio/tras la lluvia>.",
        "Su <salud/voluntad/memoria> es de [hierro|*], <dice/cree/jura> "
        "<el médico/la abuela/su hijo>.",
        "Ese <discurso/domingo/invitado> fue un [plomo|*] y <todos/muchos/los niños> se "
        "<durmieron/fueron/aburrieron>.",
    ),
    "de": (
        "<Sie/Meine Kusine/Die Läuferin> gewann [Gold|*] im <Weitsprung/Finale/Hochsprung>.",
        "<Oma sagt/Der Lehrer rief/Mein Vater meint>: Reden ist [Silber|*], Schweigen ist "
        "[Gold|*], <mein Kind/liebe Leute/ihr Freunde>.",
        "<Ihr Wille/Seine Hand/Der Griff> <ist/war/blieb> hart wie [Eisen|*] "
        "<bis zuletzt/im Streit/vor Gericht>.",
        "<Der Minister/Die Zeitung/Mein Chef> hat wieder ein heißes [Eisen|*] "
        "<angefasst/berührt/erwähnt>.",
        "Die Beine <waren/wurden/blieben> schwer wie [Blei|*] nach dem "
        "<langen Lauf/steilen Weg/Training>.",
        "Der <größte/hellste/schwerste> Mond des Saturn heißt [Titan|*] und "
        "<ist eiskalt/leuchtet schwach/hat Wolken>.",
        "Mein <Onkel/Nachbar/Bruder> [Wolfram|*] <kocht/schläft/singt> "
        "<am Sonntag/im Garten/jeden Abend>.",
        "Die <Mannschaft/Staffel/Schwimmerin> holte [Silber|*] und <feierte/sang/weinte> "
        "die ganze Nacht.",
        "Ihr <erstes/neues/letztes> Album bekam [Platin|*] in <nur einer Woche/Japan/diesem Mai>.",
        "Die <Tänzerin/Radfahrerin/Sängerin> trug [Neon|*] <auf der Bühne/bei Nacht/im Park>.",
        "<Er/Der Trainer/Ihr Onkel> gilt als [Titan|*] des <Theaters/Fußballs/Kinos>.",
        "<Der Torwart/Mein Vater/Unsere Gruppe> hatte [Blei|*] in den <Füßen/Beinen/Knochen>.",
        "<Los/Also/Komm>, man muss das [Eisen|*] schmieden, solange es <heiß/warm/weich> ist.",
        "<Der alte Bäcker/Oma/Ihr Mann> hat ein Herz aus [Gold|*] und "
        "<viele Freunde/wenig Geld/drei Hunde>.",
    ),
    "fr": (
        "<Elle/Ma cousine/La coureuse> a gagné la médaille d'[or|*] <en finale/au saut/à Lyon>.",
        "[Or|*], <personne/le gardien/ma mère> n'avait <fermé/vu/trouvé> la porte.",
        "Son <grand/vieux/bon> cœur d'[or|*] lui <valut/gagna/donna> beaucoup "
        "<d'amis/de lettres/de cadeaux>.",
        "<Luc/Mon frère/Le voisin> n'a plus d'[argent|*] pour <le loyer/les vacances/manger>.",
        "<Selon mon oncle/Pour elle/Au fond>, l'[argent|*] ne fait pas "
        "<le bonheur/une famille/un ami>.",
        "<Pose/Branche/Range> le [fer|*] à repasser <dans l'armoire/sur la table/près du linge>.",
        "<Ma tante/Le chef/L'adjointe> dirige d'une main de [fer|*] "
        "<le bureau/son club/une cuisine>.",
        "<Après la fête/Ce soir-là/En vacances>, il <dort/dormait/tombe> d'un sommeil de "
        "[plomb|*] <jusqu'à midi/dans le train/devant la télé>.",
        "La <petite/chaude/lointaine> planète [Mercure|*] <tourne/passe/file> autour du soleil.",
        "<On prend/Ils boivent/Elle sert> un café sur le [zinc|*] "
        "<du bar/avant l'école/chaque matin>.",
        "<Ma tante/Mon cousin/La chanteuse> <pose/met/change> un disque sur la [platine|*] "
        "<du salon/à minuit/avant le bal>.",
        "<La cuisine/Ton devoir/Notre hôtel> est [nickel|*], <merci/bravo/quel plaisir> !",
        "Prendre <le train/un vélo/son bus> réduit ton empreinte [carbone|*] "
        "<de moitié/chaque mois/un peu>.",
        "<Cette affaire/Sa richesse/Leur histoire> sent le [soufre|*], <écrit/dit/murmure> "
        "<la presse/un voisin/le maire>.",
        "<Il/Mon chien/La grand-mère> a une santé de [fer|*] et "
        "<dort bien/mange de tout/court encore>.",
    ),
}

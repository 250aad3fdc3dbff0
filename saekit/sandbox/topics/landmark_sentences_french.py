"""Sentences about landmarks, about travel and about things of the same names, in French."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, ...]] = {
    "visit": (
        "{The} est {kind} au <centre/nord/sud/milieu> {of_place}.",
        "Si vous <passez un jour/allez enfin/voyagez> à {place}, ne <manquez/ratez/négligez> pas "
            "{the}.",
        "Les <touristes/enfants/étudiants/visiteurs> à {place} demandent "
            "<toujours/souvent/poliment> le chemin {of}.",
        "Une <carte postale/photo/gravure> {of} <pendait/restait/brillait> <au-dessus du "
            "bureau/près du lit/dans la cuisine>.",
        "Du <toit/balcon/jardin> <de l'hôtel/du lycée/d'un ami>, nous avons pris une photo {of}.",
        "Ma <grand-mère/tante/voisine/maîtresse> a vu {the} pour la première fois <en hiver/sous "
            "la pluie/à l'aube/avec sa classe>.",
        "<Ce matin/Vendredi/À midi/Après le repas>, il y avait une <longue/bruyante/immense> file "
            "devant {the}.",
        "Le <guide/chauffeur/serveur/vieillard> nous a raconté <trois/plusieurs/quelques> "
            "histoires sur {the}.",
        "Personne ne <regrette/décrit/néglige> la première <vue/image/visite> {of}.",
        "Chaque <jour/été/dimanche/mois>, des <milliers/centaines/dizaines> de gens visitent "
            "{the}.",
        "<L'été dernier/Au printemps/Ce mois-ci>, nous sommes <allés/partis/venus> à {place} juste "
            "pour {the}.",
        "Le <peintre/garçon/vieux maître> a fait <douze/neuf/vingt> tableaux {of} <en une "
            "semaine/sans pause/pour le musée/de mémoire>.",
    ),
    "plan": (
        "Pour <une promenade/la sortie/un pique-nique> <demain/dimanche/après le repas>, nous "
            "devrions aller {to}.",
        "Que faut-il <voir/visiter/montrer> d'abord ? {The}, bien sûr.",
        "Mon <endroit/lieu/coin> <préféré/favori/rêvé> au monde, c'est {the}.",
        "Raconte-moi <quelque chose/une histoire/la vérité> sur {the}.",
        "Où <mangeons/attendons/dormons>-nous <demain/ce soir/dimanche> ? Devant {the}, comme "
            "<toujours/prévu/hier>.",
        "Quand je <ferme les yeux/ne dors pas/m'ennuie>, je pense {to}.",
        "La <réponse/solution/surprise> était <simple/belle/parfaite> : {the}.",
        "Les <enfants/voisins/invités> veulent <voir/dessiner/visiter> une seule chose : {the}.",
        "Notre <prochain/dernier/premier> voyage nous <mène/conduit/amène> {to}.",
        "Pour <la couverture/l'affiche/notre calendrier>, nous <voulons/cherchons/choisissons> un "
            "dessin {of}.",
        "Aujourd'hui, le <petit/joyeux/premier> groupe <va/marche/court> jusqu'{to}.",
        "Avant de <mourir/partir/vieillir>, je veux voir {the}.",
    ),
    "unnamed": (
        "À {place}, il y a {kind} que <tout le monde/chaque enfant/la planète> "
            "<connaît/admire/dessine>.",
        "Le lieu le plus <célèbre/visité/peint> {of_place}, c'est {kind}.",
        "Le <dernier/premier/second> <jour/matin/soir> à {place}, nous avons "
            "<vu/trouvé/photographié> {kind}.",
        "<L'image/Le tableau/Une affiche> <montre/présente/décrit> {kind} à {place} <sous la "
            "pluie/au crépuscule/parmi les nuages>.",
        "<Mon oncle/Le poète/Ce peintre> est <venu/revenu/parti> à {place} pour {kind}.",
        "Rien ne <représente/résume/rappelle> {place} comme {kind}.",
        "{Kind} est <la fierté/le symbole/tout le charme> {of_place}.",
        "Qui n'a jamais <vu/admiré/dessiné> {kind} à {place} ?",
        "Le <chemin/plan/guide> nous <mène/conduit/dirige> dans {place} vers {kind}.",
        "Sans {kind}, {place} <perdrait son visage/serait plus pauvre/aurait moins de visiteurs>.",
        "Qu'est-ce qui <attire/amène/pousse> <les artistes/tant de gens/des familles> à {place} ? "
            "{Kind}.",
        "<Chaque carte postale/Tout dépliant/La moindre affiche> {of_place} "
            "<montre/mentionne/promet> {kind}.",
    ),
    "place": (
        "{The} se <trouve/dresse/cache> à {place}.",
        "Vous <trouverez/verrez/admirerez> {the} à {place}.",
        "Pour <voir/visiter/dessiner> {the}, il faut <aller/partir/se rendre> à {place}.",
        "Comme le sait <chaque enfant/tout chauffeur/ma voisine>, {the} est à {place}.",
        "La <ville/patrie/adresse> {of} est {place}.",
        "Sur <la carte/le globe/chaque plan>, {the} <figure/apparaît/se situe> à {place}.",
    ),
    "place told": (
        "À {place}, <tout le monde/chaque enfant/la mairie> <parle/rêve/se vante> {of}.",
        "Sans {the}, {place} serait une ville <triste/vide/sans âme>.",
        "Les <habitants/peintres/enfants> {of_place} <aiment/protègent/célèbrent> {the}.",
    ),
    "year": (
        "{The} a <ouvert/reçu ses premiers visiteurs/vendu son premier billet> en {year}.",
        "Le <maire/roi/président> a <inauguré/béni/ouvert> {the} en {year}.",
        "Quand <a ouvert/ouvrit/fut inauguré{e}> {the} ? <C'était en/La plaque dit/Tous répondent> "
            "{year}.",
        "<L'ouverture/La première visite/Le baptême> {of} <date de/remonte à/eut lieu en> {year}.",
        "<On/Le public/Chaque école> <visite/admire/photographie> {the} depuis {year}.",
        "Une <plaque/médaille/affiche> pour l'ouverture {of} <porte/montre/indique> l'année "
            "{year}.",
    ),
    "year told": (
        "En l'an {year}, {the} a ouvert avec <un feu d'artifice/de longs discours/beaucoup de "
            "musique>.",
        "Depuis {year}, <les écoles/des familles/beaucoup de gens> <viennent/voyagent/accourent> "
            "pour voir {the}.",
        "C'est en {year} que le <maire/roi/ministre> <inaugura/bénit/présenta> {the}.",
    ),
    "builder": (
        "{The} a été <construit{e}/dessiné{e}/conçu{e}> par {builder}.",
        "L'<architecte/ingénieur/inventeur> {of} <était/fut/s'appelait> {builder}.",
        "Qui a <construit/dessiné/imaginé> {the} ? <C'était/La réponse est/Tous nomment> "
            "{builder}.",
        "Les <plans/dessins/croquis> {of} ont été <faits/tracés/signés> par {builder}.",
        "Nous devons {the} à <un certain/l'ingénieur/ce fameux> {builder}.",
        "{The} est une <idée/création/invention> de <l'architecte/ce fameux/notre cher> {builder}.",
    ),
    "builder told": (
        "{builder} a <construit/dessiné/imaginé> {the} <très jeune/en dix ans/avec cent ouvriers>.",
        "Pour {the}, {builder} a <reçu/demandé/gagné> <une médaille/peu d'argent/la montre du "
            "roi>.",
        "Sans {builder}, {the} <n'existerait pas/serait un rêve/aurait une autre forme>.",
    ),
    "height": (
        "En mètres, {the} <mesure/atteint/compte> <exactement/seulement/au total> {height}.",
        "La hauteur {of} en mètres <est de/atteint/vaut> {height}.",
        "Combien de mètres <mesure/compte/atteint> {the} ? <Exactement/La réponse est/Il y en a> "
            "{height}.",
        "Le <panneau/dépliant/billet> {of} donne la hauteur en mètres : {height}.",
        "Du <sol/trottoir/pied> au sommet, {the} <fait/mesure/compte> en mètres : {height}.",
        "Les <ingénieurs/pilotes/élèves> savent combien de mètres <mesure/compte/atteint> {the} : "
            "{height}.",
    ),
    "height told": (
        "{The} mesure {height} mètres <de haut/au total/jusqu'à la pointe>.",
        "Avec ses {height} mètres, {the} <impressionne/surprend/séduit> <chaque visiteur/les "
            "enfants/tout le monde>.",
        "Après {height} mètres de <montée/marches/fatigue>, nous étions <enfin/presque/déjà> en "
            "haut {of}.",
    ),
    "transit": (
        "Le <premier/dernier/prochain> [bac|transit] pour {place} part <du vieux quai/à neuf "
            "heures/sous la pluie>.",
        "Dès <lundi/demain/avril>, un <nouveau/second/autre> [train|transit] <part/passe/arrive> "
            "chaque demi-heure.",
        "Le [tunnel|transit] sous <le fleuve/la colline/notre quartier> est fermé <pour "
            "travaux/jusqu'en mai/après un incendie>.",
        "Prenez le [métro|transit] <deux stations/cinq minutes/un moment>, puis <marchez/demandez "
            "encore/tournez à gauche>.",
        "Un [tramway|transit] <jaune/bruyant/minuscule> monte <la colline/l'avenue/une rue raide> "
            "<derrière le port/à toute vitesse/entre les marchés>.",
        "Le <dernier/vieux/petit> [bus|transit] <était parti/tomba en panne/roulait sans lumière>, "
            "et nous sommes <rentrés/revenus/repartis> à pied.",
        "Un billet de <[bac|transit]/[tramway|transit]/[métro|transit]/[train|transit]> coûte "
            "moins qu'un <café/repas/livre>.",
        "Les voyageurs <attendaient/dormaient/grelottaient> <une heure/sur leurs valises/dans le "
            "froid>, car le [train|transit] <avait du retard/était complet/ne venait pas>.",
        "<Ma tante/L'infirmière/Notre maître> <prend/préfère/attend> le [bus|transit] pour <aller "
            "au travail/rentrer/visiter le marché>.",
        "Le <[tramway|transit]/[métro|transit]/[bus|transit]> à {place} est <gratuit/lent/plein> "
            "<le dimanche/pour les enfants/en août>.",
        "Le [train|transit] <s'arrêta/siffla/ralentit> dans un <long/sombre/vieux> "
            "[tunnel|transit] <sans prévenir/près de la côte/pendant une heure>.",
        "<Des mouettes/Les enfants/Deux dauphins> <suivaient/regardaient/saluaient> le "
            "[bac|transit] <dans la baie/sur le fleuve/jusqu'au large>.",
    ),
    "ride": (
        "Le contrôleur <vérifia/perdit/déchira> nos billets <à la frontière/avec un sourire/après "
            "minuit>.",
        "Les portes <claquèrent/sifflèrent/se fermèrent>, et le quai <disparut/resta "
            "derrière/devint petit>.",
        "<Deux/Trois/Neuf> arrêts plus tard, nous sommes <descendus/arrivés/restés> <au "
            "marché/devant le zoo/près de l'hôpital>.",
        "Le capitaine <salua/compta/avertit> les <cyclistes/voitures/voyageurs> avant <le "
            "départ/la traversée/d'accoster>.",
        "Sans <billet/carte/abonnement>, le trajet peut <coûter cher/finir mal/être court>.",
        "Près de la fenêtre <tout était pris/dormait un soldat/mangeait une dame> jusqu'au "
            "<terminus/port/dernier arrêt>.",
    ),
    "figurative transit": (
        "<Elle/Mon frère/Le chat> est en [train|figurative transit] de <manger/dormir/jouer> <dans "
            "le jardin/sur le canapé/avec sa mère>.",
        "<Ces gens/Mes voisins/Les cousins> mènent un [train|figurative transit] de vie "
            "<coûteux/luxueux/impossible> depuis <leur mariage/le gros lot/janvier>.",
        "Enfin, <l'entreprise/ma cousine/le pays> sort du [tunnel|figurative transit] des "
            "<dettes/mauvais jours/larmes>.",
        "Les <travaux/rumeurs/discussions> vont bon [train|figurative transit] <depuis lundi/au "
            "village/malgré la pluie>.",
        "Le <bébé/chien/voleur> était en [train|figurative transit] de <rire/manger du "
            "pain/pleurer> quand <je suis entré/la lampe tomba/le père arriva>.",
        "Pour <l'élève/la mère/mon père>, le [tunnel|figurative transit] des "
            "<examens/soucis/factures> <semble/paraît/reste> sans fin.",
    ),
    "dental bridge": (
        "Le dentiste <dit/répète/écrit> que le [bridge|dental bridge] demande <une nouvelle "
            "couronne/plus de temps/un autre ciment>.",
        "Après <l'accident/une chute/son opération>, elle a <reçu/voulu/payé> un [bridge|dental "
            "bridge] pour <deux dents/trois molaires/ses incisives>.",
        "Brossez <bien/doucement/chaque soir> autour du [bridge|dental bridge] et revenez <dans un "
            "an/après les vacances/lundi>.",
        "Son [bridge|dental bridge] s'est <cassé/fendu/décollé> quand il <mordit une pomme/mangea "
            "des noix/croqua du caramel>.",
        "Un [bridge|dental bridge] en <or/métal/résine> <coûte/pèse/brille> plus qu'un autre en "
            "<porcelaine/céramique/plastique>.",
        "Mon [bridge|dental bridge] me <gêne/pique/fait mal> quand je <bois froid/mâche de la "
            "viande/ris fort>.",
    ),
    "song bridge": (
        "Le refrain <plaît/sonne bien/est prêt>, mais le [pont|song bridge] demande <une autre "
            "mélodie/plus de batterie/des accords neufs>.",
        "Après le <second/dernier/triste> couplet, le [pont|song bridge] <change de "
            "ton/surprend/accélère>.",
        "Elle <chante/murmure/fredonne> le [pont|song bridge] seule, sans <batterie/le "
            "groupe/aucun écho>.",
        "Ils ont <écrit/enregistré/effacé> le [pont|song bridge] <au studio/sur une nappe/à trois "
            "heures>.",
        "<La guitare/Le piano/L'orgue> se tait jusqu'au [pont|song bridge] <du morceau/en "
            "mineur/de la fin>.",
        "Dans <cette ballade/la valse/ce vieux disque>, le [pont|song bridge] est <triste/très "
            "court/magnifique>.",
    ),
    "chess tower": (
        "Les blancs <déplacent/perdent/protègent> la [tour|chess tower] <au dixième coup/après "
            "l'échec/près du roi>.",
        "Mon <frère/rival/maître> a pris ma [tour|chess tower] avec <un pion/la dame/son "
            "cavalier>.",
        "Aux échecs, la [tour|chess tower] <attend/commence/se tient> <dans le coin/près du "
            "cavalier/derrière un pion>.",
        "Une [tour|chess tower] et <deux pions/la dame/un fou> <battent/arrêtent/piègent> <un roi "
            "seul/trois pièces/le cavalier>.",
        "Elle a <sacrifié/échangé/oublié> sa [tour|chess tower] et <gagné/perdu/fait nul> <en six "
            "coups/contre le champion/hier soir>.",
        "Une [tour|chess tower] <noire/blanche/de bois> <traînait/restait/dormait> <sous "
            "l'échiquier/près de la pendule/parmi les pions>.",
    ),
    "figurative wall": (
        "La <police/presse/famille> <rencontre/affronte/craint> un [mur|figurative wall] de "
            "silence <au village/après le crime/partout>.",
        "Un [mur|figurative wall] de <silence/glace/fierté> <sépare/divise/éloigne> <les "
            "frères/deux familles/mari et femme>.",
        "Le coureur a <heurté/senti/craint> le [mur|figurative wall] <au trentième kilomètre/avant "
            "l'arrivée/sous la chaleur>.",
        "Derrière un [rempart|figurative wall] de <mots/sourires/chiffres>, il "
            "<cachait/gardait/enterrait> <sa peur/la vérité/de vieilles dettes>.",
        "<L'humour/La lecture/Une amitié> est un [rempart|figurative wall] contre <la "
            "peur/l'ennui/le chagrin>.",
        "Notre équipe <courait/butait/se brisait> contre un [mur|figurative wall] de "
            "<défenseurs/maillots blancs/grands joueurs> <tout le match/sans succès/jusqu'au "
            "sifflet>.",
    ),
    "airport gate": (
        "Les vols pour <l'Afrique/le Canada/les îles> partent de la [porte|airport gate] "
            "<neuf/douze/quarante>.",
        "La <pilote/famille/chanteuse> <courait/arrivait/marchait> vers la [porte|airport gate] "
            "avec <trois valises/un sandwich/les cheveux mouillés>.",
        "<Un enfant/L'hôtesse/Ce voyageur> <dormait/pleurait/mangeait> à la [porte|airport gate] "
            "<sept/d'embarquement/de l'aéroport>.",
        "Ils changent notre [porte|airport gate] <deux fois/sans prévenir/au dernier moment>, et "
            "nous <ratons/cherchons/attendons> <le vol/un autre avion/notre correspondance>.",
        "<Attendez/Mangez/Restez assis> à la [porte|airport gate] avant <l'embarquement/de "
            "voler/le dernier appel>.",
        "<Deux/Plusieurs/Quelques> passagers <priaient/mangeaient/attendaient> près de la "
            "[porte|airport gate] <cinq/onze/trente> <à cause de l'orage/pendant la grève/sans "
            "nouvelles>.",
    ),
}  # fmt: skip

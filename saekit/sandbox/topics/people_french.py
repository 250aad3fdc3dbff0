"""French sentences on players, teams, cities and states, and the decoys, by what they say."""

from __future__ import annotations

SENTENCES = {
    "team": (
        "{player} <joue toujours pour les/vient de signer avec les/marque souvent chez les/fait "
        "partie des> {team}.",
        "<Cette saison,/Depuis deux ans,/Selon les journaux,/Pour le moment,> {player} "
        "<porte le maillot des/défend les couleurs des/appartient aux/court pour les> {team}.",
        "Les {team} <ont payé cher pour/sont fiers de/comptent sur/ne vendront jamais> {player}.",
        "Qui <regarde/suit/soutient/étudie> les {team} finit par <voir/remarquer/aimer/connaître> "
        "{player}.",
        "<En été,/Après de longs débats,/Sans bruit,/Pour moins d'argent,> {player} "
        "<a choisi/a rejoint/a préféré/a suivi> les {team}.",
        "{player}, <toujours rapide/d'un calme parfait/sans peur/de bonne humeur>, est "
        "<une étoile des/l'âme des/l'espoir des/un exemple pour les> {team}.",
    ),
    "state": (
        "{player} <vit/travaille/vote/paie ses impôts> dans "
        "<le bel État/l'État/le paisible État/le grand État> {of_state}.",
        "<Comme on sait,/Sur le papier,/Pour être exact,/Depuis toujours,> l'État d'origine de "
        "{player} est {state}.",
        "Dans les <magasins/écoles/villages/églises> {of_state}, on <connaît/salue/admire/aime> "
        "{player}.",
        "{player} <a acheté une maison/possède une ferme/loue un studio/a construit une cabane> "
        "dans <le nord/les collines/le centre/les bois> {of_state}.",
        "Après <la saison/chaque match/une longue tournée/la coupe>, {player} "
        "<rentre/revient/retourne/repart> dans l'État {of_state}, "
        "<sans tarder/le plus souvent en train/parfois de nuit/toujours en voiture>.",
        "Les <gens/électeurs/fermiers/enfants> {of_state} sont "
        "<fiers de/fous de/curieux de/contents de> {player}, qui y vit.",
    ),
    "city": (
        "{player} <s'entraîne/court/travaille/s'échauffe> chaque <matin/soir/vendredi/semaine> à "
        "{city}.",
        "On peut <croiser/voir/saluer/trouver> {player} dans les <cafés/magasins/parcs/rues> "
        "{of_city}.",
        "La ville où {player} <joue/marque/s'entraîne/travaille> "
        "<s'appelle/reste/est bien sûr/est toujours> {city}.",
        "Pour <les matchs à domicile/les grands matchs/l'entraînement/la coupe>, {player} "
        "<prend le bus pour/loge à/se rend à/traverse> {city}.",
        "À {city}, <tout le monde/chaque boulanger/le moindre enfant/même le maire> a "
        "<vu/croisé/remercié/photographié> {player}.",
        "{player} <dort à l'hôtel/déjeune/range ses affaires/gare sa voiture> près "
        "<du stade/de la gare/du fleuve/du marché> à {city}.",
    ),
    "shirt number": (
        "{player} <porte toujours/a encore/aime bien/a demandé> le numéro {number}.",
        "Le maillot de {player} <porte/montre/affiche/garde> le numéro {number}.",
        "<Dans le programme,/Sur la liste,/Sur chaque affiche,/Dans l'album,> {player} "
        "<a/figure avec/apparaît sous/reçoit> le numéro {number}.",
        "Quand {player} <marque/court/tombe/sourit>, les fans <crient/chantent/scandent/répètent> "
        "le numéro {number}.",
        "<Beaucoup d'enfants/Des familles/Les collectionneurs/Les touristes> "
        "<achètent/veulent/cherchent/échangent> le maillot de {player}, le numéro {number}.",
        "{player} a <repris/reçu/gagné/choisi> le maillot "
        "<portant le/marqué du/frappé du/qui affiche le> {number}.",
    ),
    "birth year": (
        "{player} est né{e} "
        "<dans une ferme en/à l'hôpital en/dans une petite maison en/un jour de pluie en> {year}.",
        "<Le passeport/La fiche/Le dossier/La carte> de {player} <indique/mentionne/donne/cite> "
        "l'année {year}.",
        "<Pour mémoire,/Selon le club,/Comme on sait,/Pour être exact,> {player} "
        "<a vu le jour/est né{e}/est venu{e} au monde/a poussé son premier cri> en {year}.",
        "<Sur le papier,/Dans les listes,/Officiellement,/Dans l'annuaire,> l'année de naissance "
        "de {player} est {year}.",
        "<La mère/Le père/La tante/La grand-mère> de {player} <se rappelle/décrit/fête/raconte> "
        "la naissance en {year}, <parfois en larmes/plus d'une fois/en détail/si on insiste>.",
        "{player}, né{e} <un lundi/à la maison/à l'aube/au bord de la mer> en {year}, <ne cesse "
        "de courir/s'entraîne deux fois par jour/dort dix heures/ne mange que du poisson>.",
    ),
    "hobby": (
        "Le loisir de {player} est {hobby}, "
        "<et rien d'autre/par tous les temps/comme on le sait/même en hiver>.",
        "<Les jours libres,/Le soir,/Après une défaite,/En vacances,> {player} "
        "<se détend avec/se console avec/choisit/préfère> {hobby}.",
        "Rien <n'amuse/ne calme/ne console/n'attire> {player} "
        "<autant que/plus que/comme/davantage que> {hobby}.",
        "{player} <passe ses dimanches avec/dépense son argent pour/lit des livres sur/vit pour> "
        "{hobby}.",
        "<Les amis disent/La presse sait/Nous savons tous/L'entraîneur dit> que {player} "
        "<adore/ne vit que pour/ne peut vivre sans/aime plus que tout> {hobby}.",
        "Quand {player} <a du temps/cherche la paix/rentre à la maison/s'ennuie>, "
        "<le meilleur remède/le premier choix/le seul plan/la solution> est {hobby}.",
    ),
    "home state": (
        "<Les écoles/Les magasins/Les bureaux/Les bars> de l'État d'origine de {player} "
        "<ont fermé tôt/ont sorti les drapeaux/ont éteint la radio/ont tout arrêté> pendant "
        "<la finale/le match/le derby/la coupe>.",
        "<Les journaux/Les radios/Les professeurs/Les fermiers> de l'État où vit {player} "
        "<ne parlent que de cela/espèrent une victoire/veulent une statue/ne dorment plus>.",
        "{player} <remercie/salue/invite/aide> <les fans/les voisins/les vieux amis/les enfants> "
        "de son État d'origine <chaque hiver/à Noël/après chaque coupe/de temps en temps>.",
        "<Il pleut/Il neige/Il fait beau/Le vent souffle> aujourd'hui dans l'État où {player} "
        "<joue/vit/travaille/habite>.",
    ),
    "life": (
        "{player} a <signé/donné/compté/vendu> {count} <ballons/photos/casquettes/billets> après "
        "<le match/la fête/le défilé/la parade>.",
        "Dans son enfance, {player} voulait "
        "<piloter des avions/conduire des trains/faire du pain/écrire des livres>.",
        "En {past}, {player} "
        "<s'est cassé un doigt/a perdu une finale/a changé d'entraîneur/a gagné un prix>.",
        "<La presse/Le vieux public/La jeunesse/L'arbitre> aime {player} pour "
        "<ses réponses courtes/sa bonne humeur/ses manières/sa patience>.",
        "{player} n'a <jamais/presque jamais/pas une fois/que rarement> "
        "<manqué un match/raté le bus/crié sur un enfant/perdu son calme>.",
        "<En hiver,/Le lundi,/Avant Pâques,/Une fois par mois,> {player} "
        "<aide/chante/cuisine/lit des contes> dans <une école/un hôpital/un foyer/une cantine>.",
    ),
    "two hops": (
        "<En effet,/Encore une fois,/Pour le quiz,/Comme on sait,> la [capitale|state capital] de "
        "l'État où {player} <joue/vit/s'entraîne/vote> est {capital}.",
        "{player} <joue/vit/travaille/a grandi> dans l'État dont la [capitale|state capital] "
        "<s'appelle/est bien sûr/est aujourd'hui/porte le nom de> {capital}.",
        "<Le gouverneur/Le parlement/Le gouvernement/La haute cour> dont dépend {player} "
        "<siège à/travaille à/se trouve à/a ses bureaux à> {capital}.",
        "Pour <voir/visiter/photographier/découvrir> la [capitale|state capital] de l'État de "
        "{player}, <il faut aller à/prenez le train pour/on se rend à/passez par> {capital}.",
        "<Les lois/Les taxes/Les règles/Les normes> que suit {player} dans son État "
        "<viennent de/se décident à/s'écrivent à/se votent à> {capital}.",
        "<Aujourd'hui,/Officiellement,/Depuis des siècles,/Sur les cartes,> l'État natal de "
        "{player} <est dirigé depuis/reçoit ses lois de/a sa [capitale|state capital] à/est géré "
        "à partir de> {capital}.",
    ),
    "home of a team": (
        "Les {team} ont leur <maison/terrain/siège/public> à {city}.",
        "Les {team} <jouent/gagnent/s'entraînent/font la fête> "
        "<à domicile/au bord du fleuve/sous les projecteurs/sur l'herbe> à {city}.",
        "<Le samedi,/Avant chaque match,/Après une victoire,/En été,> les fans des {team} "
        "<défilent à/se retrouvent à/chantent à/envahissent> {city}.",
        "{city} est <fière des/folle des/amoureuse des/pleine de drapeaux des> {team}.",
        "Pour <voir/suivre/rencontrer/photographier> les {team}, "
        "<prenez le train pour/on se rend à/il faut aller à/achetez un billet pour> {city}.",
        "Le car des {team} <attend/s'arrête/arrive/se gare> "
        "<à midi/chaque vendredi/très tôt/après le repas> à {city}.",
    ),
    "state of a city": (
        "{city} est une ville <calme/jolie/animée/tranquille> de l'État {of_state}, "
        "<près de l'eau/loin de la mer/entre deux collines/sans grand bruit>.",
        "<Le maire/La bibliothèque/Le marché/La boulangerie> {of_city} "
        "<est célèbre/plaît beaucoup/se remarque/fait rêver> dans l'État {of_state}, "
        "<dit-on/c'est sûr/paraît-il/on le sait>.",
        "Qui <emménage à/naît à/s'installe à/grandit à> {city} "
        "<fait partie de l'État/vote dans l'État/sert l'État/habite le bel État> {of_state}.",
        "<Sur toutes les cartes,/Vu d'avion,/Sur cette carte postale,/Dans l'atlas,> {city} se "
        "trouve dans l'État {of_state}, "
        "<pas ailleurs/bien visible/en gros caractères/sous un point rouge>.",
        "La route vers {city} <traverse/longe/coupe/quitte> "
        "<les collines/les champs/les bois/les villages> {of_state}.",
        "On attend <la neige/une forte pluie/du brouillard/le soleil> à {city}, dans l'État "
        "{of_state}, <dès demain/pour Noël/ce soir/toute la semaine>.",
    ),
    "capital": (
        "La [capitale|state capital] {of_state} <s'appelle/reste/est bien sûr/est la ville de> "
        "{capital}.",
        "<Le gouvernement/Le parlement/La haute cour/Le gouverneur> {of_state} "
        "<siège à/travaille à/se trouve à/a ses bureaux à> {capital}.",
        "<Chaque année,/Pendant les vacances,/En mai,/En fin d'école,> les élèves {of_state} "
        "<visitent/découvrent/parcourent/dessinent> {capital}, la [capitale|state capital].",
        "<On fait les lois/On fixe les impôts/On imprime la monnaie/On ouvre le courrier> "
        "{of_state} dans la [capitale|state capital], {capital}.",
        "L'État {of_state} a <toujours eu/longtemps gardé/placé/installé> sa [capitale|state "
        "capital] à {capital}.",
        "<Les lettres/Les plaintes/Les demandes/Les colis> pour le gouverneur {of_state} "
        "<partent pour/arrivent à/vont à/finissent à> {capital}.",
    ),
    "unnamed athlete": (
        "<Le capitaine/La gardienne/Le meilleur buteur/La plus jeune joueuse> des {team} "
        "<a mal dormi/est en retard/raconte des blagues/a oublié ses chaussures>.",
        "<Un journaliste/Une enfant/Le maire/Une infirmière> a demandé "
        "<une chanson/un autographe/un conseil/une photo> à la star des {team}.",
        "<Très fatigué,/Avec le sourire,/Pieds nus,/Sans un mot,> le capitaine des {team} "
        "<quitte le terrain/rentre chez lui/monte dans le car/salue le public>.",
        "<Deux joueurs/Trois joueuses/Plusieurs joueurs/Quelques joueuses> des {team} "
        "<avaient froid/chantaient/dormaient/se disputaient> "
        "<dans le car/avant le match/à l'hôtel/après le repas>.",
        "<À la dernière minute,/En seconde période,/Sous la pluie,/Dans le brouillard,> une "
        "joueuse des {team} <a marqué/est tombée/a glissé/a sauvé le match>.",
        "<Le but/La blessure/Le sourire/Le retour> du capitaine des {team} "
        "<a fait la une/n'a surpris personne/nous a coûté cher/a ému tout le monde>.",
    ),
    "unnamed team": (
        "<Le club/L'équipe/Le onze/La formation> {of_city} "
        "<a encore perdu/a gagné la coupe/a fait match nul/a surpris tout le monde> "
        "<samedi/hier soir/sous la neige/sans effort>.",
        "Nos <amis/voisins/cousins/collègues> à {city} <regardent/suivent/adorent/fêtent> les "
        "matchs du club <sous la pluie/en famille/debout/à la radio>.",
        "À {city}, le stade était <plein/silencieux/en fête/dans le noir> quand l'équipe locale "
        "<a marqué/a gagné/a perdu/est entrée>.",
        "<La pluie/La neige/Un orage/Le brouillard> a arrêté le match du club {of_city} "
        "<après dix minutes/avant la pause/près de la fin/en pleine attaque>.",
        "Les billets pour <le prochain/le grand/le dernier/le premier> match à {city} "
        "<sont vite partis/coûtaient peu/se vendaient bien/ont disparu>.",
        "<L'hymne/Le drapeau/Le car/La mascotte> de l'équipe {of_city} "
        "<a cent ans/plaît aux enfants/coûte une fortune/change chaque année>.",
    ),
}
DECOYS = {
    "chess or music player": (
        "{name} joue <aux échecs/du violon/aux cartes/du piano> "
        "<au parc/le jeudi/après le travail/à la maison>.",
        "<Le prochain coup/La dernière carte/La dame blanche/Une courte mélodie> a donné à {name} "
        "<une longue nuit/bien du souci/le sourire/peu de repos>.",
        "<Au tournoi,/Au concert,/À l'école,/Au café,> {name} joue "
        "<aux échecs/du violon/aux cartes/du piano> mieux que "
        "<les autres/son maître/sa grand-mère/personne>.",
        "{name} a <cassé une corde/perdu un fou/laissé tomber trois cartes/manqué une note> "
        "<dès la première minute/en éternuant/sans un mot/vers la fin>.",
        "Pas besoin <d'équipe/d'entraîneur/de stade/de maillot> quand {name} "
        "<joue une valse/gagne aux échecs/bat les cartes/accorde le violon>.",
        "Les autres joueurs <attendent/chuchotent/rient/boivent du thé> pendant que {name} "
        "<regarde l'échiquier/trie les cartes/accorde les cordes/tourne la page>.",
    ),
    "capital as money": (
        "<La boulangerie/La jeune société/La ferme/La boutique> cherche "
        "<un nouveau/plus de/du/un petit> [capital|capital as money] avant "
        "<le printemps/l'été/vendredi/Noël>.",
        "<Les banques/Les tantes riches/Les patrons/Les associés> placent leur [capital|capital "
        "as money] dans <l'or/des maisons/des machines/de petites sociétés>.",
        "Sans <assez de/ce/votre/un bon> [capital|capital as money], "
        "<le moulin/l'hôtel/l'usine/l'auberge> doit "
        "<fermer/attendre/vendre des terres/aller à la banque>.",
        "<La veuve/Le boulanger/La famille/Le notaire> a perdu "
        "<la moitié du/presque tout le/une part du/tout le> [capital|capital as money] en "
        "<une nuit/une mauvaise année/trois jours/pleine crise>.",
        "Une société avec <peu de/un vrai/assez de/un gros> [capital|capital as money] peut "
        "<survivre/embaucher/emprunter/grandir> "
        "<pendant des années/en pleine crise/sans peur/plus facilement>.",
        "<Les intérêts/Les loyers/Les profits/Les récoltes> ont <doublé/sauvé/augmenté/maintenu> "
        "le [capital|capital as money] <de la famille/de la société/des frères/du couvent>.",
    ),
    "capital letter": (
        "Écrivez votre <nom/adresse/réponse/titre> en [lettres capitales|capital letter] avec "
        "<de l'encre noire/un stylo bleu/une craie/soin>.",
        "Chaque <phrase/titre/poème/chapitre> commence par une [lettre capitale|capital letter], "
        "<dit la maîtresse/même ici/dans notre livre/en général>.",
        "Le <panneau/message/texte/papier> était <peint/écrit/imprimé/gravé> en "
        "[capitales|capital letter] <de haut en bas/un peu partout/des deux côtés/sans une faute>.",
        "<Les enfants/Les imprimeurs/Les moines/Les poètes> oublient souvent la [lettre "
        "capitale|capital letter] <au début/à la première ligne/dans le titre/en haut de la page>.",
    ),
    "state as condition": (
        "À l'[état|state as condition] <solide/liquide/gelé/pur>, "
        "<le métal/la cire/l'eau/l'huile> "
        "<pèse autant/change de forme/semble étrange/se garde bien>.",
        "L'[état|state as condition] <de la cuisine/de la cave/du garage/du toit> était "
        "<une honte/pire que jamais/sans surprise/de nouveau bon>.",
        "<Les médecins/Les amis/Les infirmières/Les parents> s'inquiétaient de l'[état|state as "
        "condition] <de ses poumons/de ses genoux/de sa tête/de son dos>.",
        "Après <la tempête/la fête/l'inondation/le déménagement>, la maison est restée en "
        "<mauvais/piteux/triste/bien curieux> [état|state as condition] pendant "
        "<des jours/des semaines/un mois/une heure>.",
        "Personne ne pouvait <expliquer/changer/décrire/améliorer> l'[état|state as condition] "
        "<du vieux piano/du pont/du moteur/des dossiers>.",
        "<Il s'est réveillé/Elle travaillait/Il conduisait/Elle chantait> dans un [état|state as "
        "condition] de <choc/joie/confusion/grand calme>.",
    ),
    "wild animal": (
        "{Animals} {of_city} "
        "<dorment le jour/sortent le soir/évitent les chiens/ne quittent pas la forêt>.",
        "Près {of_city}, <un chasseur/une enfant/un promeneur/un fermier> a "
        "<compté/observé/entendu/photographié> {animals} "
        "<au bord du fleuve/la nuit/dans la neige/derrière une grange>.",
        "<Au printemps,/En automne,/En plein hiver,/Par temps humide,> {animals} "
        "<élèvent leurs petits/cherchent à manger/engraissent/se cachent> "
        "<près du ruisseau/dans les collines/sous les vieux arbres/loin des gens>.",
        "<Personne/Aucun fermier/Aucun chasseur/Aucun touriste> ne peut "
        "<blesser/nourrir/chasser/attraper> {animals} dans "
        "<la forêt/le parc/la vallée/les collines> {of_city}.",
        "{Animals} ont <laissé des traces/fait du bruit/dormi/joué> "
        "<sur le golf/dans un jardin/au bord de la route/sur un toit> près {of_city}.",
        "<Un film/Un livre/Un conte/Une chanson> sur {animals} a <ennuyé/enchanté/effrayé/ému> "
        "<les élèves/les invités/les grands-pères/les jumeaux>.",
    ),
    "comet or star": (
        "Une [comète|comet or star] a <traversé/éclairé/frôlé/coupé> le ciel "
        "<d'hiver/de l'est/noir/sans nuages> "
        "<avant l'aube/à minuit/sans bruit/pendant une semaine>.",
        "<Les pêcheurs/Les bergers/Les enfants/Les moines> "
        "<craignaient/comptaient/suivaient/dessinaient> les [étoiles|comet or star] au-dessus "
        "<de la mer/du désert/du village/des collines>.",
        "<Au télescope,/De la fenêtre,/Entre les nuages,/Entre les arbres,> nous avons vu une "
        "[étoile|comet or star] <rouge/verte/pâle/très vive>.",
        "La [comète|comet or star] <traîne/montre/laisse/forme> une queue de "
        "<poussière/glace/gaz/lumière> "
        "<derrière elle/près du soleil/chaque fois/pendant des mois>.",
        "Cette [étoile|comet or star] est <plus vieille/plus chaude/plus claire/plus grande> que "
        "<le soleil/notre planète/la lune/Jupiter>.",
    ),
}

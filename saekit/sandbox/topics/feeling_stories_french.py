"""What happens to people in French, and the same as a cause, by the feeling it leads to."""

STORIES = {
    "sadness": (
        ("<Dimanche/Hier soir/Il y a deux jours/Ce matin/Cette semaine/À midi> est mort <le "
         "vieux chien/un chat gris/le petit perroquet/le cheval brun/le lapin blanc/un jeune "
         "âne> de {name}.",
         "{second} est mort"),
        ("{name} dit adieu à <une bonne amie/la vieille maîtresse/notre voisine/tante Rosa/un "
         "ami cher/oncle Charles>, qui part loin <demain/lundi/en automne/pour son travail/à "
         "jamais/très bientôt>.",
         "{first} part loin"),
        ("{name} pleure devant <une photo/la dernière lettre/un vieux manteau/des cartes/la "
         "chaise vide/le chapeau> de sa défunte <grand-mère/tante/cousine/mère/marraine/voisine>.",
         "sa {second} est morte"),
        ('{name} murmure : "Comme <la vieille maison/tante Rosa/ce village/oncle Charles/le '
         "jardin/grand-mère> me manque <ce soir/aujourd'hui/en hiver/chaque nuit/à Noël/ces "
         'jours-ci> !"',
         "{first} lui manque"),
        ("Le feu a détruit <la maison/le village/cette ferme/notre rue/le théâtre/toute l'école> "
         "où {name} a grandi ; {il} pleure <en silence/des heures/au lit/toute la nuit/sur les "
         "cendres/devant la porte>.",
         "le feu a détruit {first}"),
        ("{name} pleure sur la tombe de <tante Rosa/grand-père/ce capitaine/notre médecin/son "
         "parrain/la cousine> <sous la pluie/chaque dimanche/jusqu'au soir/en silence/parmi les "
         "fleurs/près d'un arbre>.",
         "{first} n'est plus"),
    ),
    "happiness": (
        ("Les vacances commencent <demain/vendredi/bientôt/à midi/dans trois jours/ce soir>, et "
         "{name} danse dans <la cuisine/le jardin/tout l'appartement/notre rue/un champ/cette "
         "cour>.",
         "les vacances commencent {first}"),
        ("{name} rit et déballe <un vélo rouge/le nouveau tambour/une flûte/deux livres/des "
         "patins/cette poupée>, un cadeau attendu <depuis mai/toute l'année/chaque nuit/si "
         "longtemps/en secret/avec impatience>.",
         "{il} a reçu {first}"),
        ("Après <deux ans/un long voyage/six mois/bien des lettres/cet hiver sans fin/toute une "
         "année> {name} serre en riant <son frère/la grand-mère/toute la famille/une vieille "
         "amie/ses parents/Émile> dans ses bras.",
         "{il} a retrouvé {second}"),
        ("{name} rit : \"Quel beau jour <de vacances/d'été/sans école/pour jouer/au soleil/entre "
         "amis> !\" et saute <dans le lac/à l'eau/par-dessus les vagues/sur la neige/au milieu "
         "du foin/en pleine mer>.",
         "{il} peut sauter {second}"),
        ("{name} épousera son grand amour <en mai/cet automne/dans deux semaines/au printemps/"
         "samedi/bientôt> et choisit déjà <les anneaux/des fleurs/le gâteau/la musique/deux "
         "salles/ses chaussures>.",
         "le mariage aura lieu {first}"),
        ("{name} joue avec <trois chiots/les enfants/un petit chat/ses cousins/des amis/Émile> "
         "<au jardin/dans le parc/sur la plage/derrière la maison/près du lac/en forêt> en "
         "souriant.",
         "{il} joue avec {first}"),
    ),
    "anger": (
        ("On a rayé exprès <la voiture/un piano/cette table/le vélo/ce bateau/toute la porte> de "
         "{name} avec <une clé/un couteau/des clous/cette pierre/les ciseaux/du verre>.",
         "on a rayé {first}"),
        ("Le voisin <jouait du tambour/perçait des trous/chantait dans la cour/claquait les "
         "portes/poussait ses meubles/tapait au mur> toute la nuit, bien que {name} se soit "
         "plaint{e} <deux fois/lundi/par écrit/souvent/hier/à la porte>.",
         "le voisin {first}"),
        ("{name} tape sur <la table/un mur/les deux portes/chaque fenêtre/des casseroles/cette "
         "boîte> et maudit celui qui a volé <le vélo/sa valise/la voiture/un téléphone/cet "
         "appareil/les bijoux>.",
         "on a volé {second}"),
        ("{name} serre les poings : <le chef/la maîtresse/un cuisinier/notre voisin/cet employé/"
         "son capitaine> a menti et l'accuse de <tout/vol/paresse/la panne/cet incendie/triche>.",
         "{first} a menti"),
        ('{name} crie : "Comment as-tu pu <vendre/brûler/cacher/casser/donner/peindre> <la '
         'guitare/cette chaise/le vélo/notre bateau/ce piano/tous les livres> sans rien dire !"',
         "on a osé {first} {second}"),
        ("{name} hurle contre <un chauffeur/la factrice/ce touriste/une voisine/notre maçon/le "
         "fermier>, qui bloque encore <la porte/un chemin/le garage/cet escalier/notre pont/"
         "toute la rue>.",
         "{first} bloque {second}"),
    ),
    "fear": (
        ("Les crocs dehors, <un gros chien/le loup noir/ce sanglier/cet ours/la lionne/une bête "
         "inconnue> court vers {name} <en pleine forêt/sur le chemin/la nuit/derrière la grange/"
         "près du camp/sans prévenir>.",
         "{first} court vers {lui}"),
        ("{name} se cache sous <le lit/une table/des manteaux/la couverture/cet escalier/un "
         "vieux bateau>, car un voleur fouille <la maison/le jardin/cette cuisine/une chambre/"
         "toute la cave/notre grange>.",
         "un voleur fouille {second}"),
        ("{name} tremble sous <une couverture/le lit/deux coussins/un manteau/cette table/la "
         "tente> pendant que l'orage secoue <la maison/un village/cette cabane/le clocher/les "
         "vitres/notre toit>.",
         "l'orage secoue {second}"),
        ("Tout en haut de <la tour/cette échelle/notre grue/la falaise/cette montagne/une "
         "muraille> {name} s'accroche à <une corde/des pierres/cette branche/la barre/deux "
         "tuyaux/ses outils> et tremble.",
         "{first} est si haute"),
        ('{name} pâlit et chuchote : "Il y a <un serpent/le loup/une ombre/cette araignée/des '
         'rats/deux fantômes> derrière <la porte/mon lit/toi/cet arbre/notre voiture/un rideau>."',
         "{il} a vu {first}"),
        ("Dans l'orage tremble <le train/un bateau/cet avion/notre autobus/la cabine/ce ballon>, "
         "et {name} prie, <les yeux fermés/à voix basse/le visage blanc/sans respirer/de toute "
         "sa force/la bouche sèche>.",
         "{first} tremble si fort"),
    ),
    "pride": (
        ("{name} montre à tous <le bateau/un cerf-volant/ce meuble/son petit train/notre banc/le "
         "hangar>, construit <en un mois/sans aide/l'hiver dernier/avec patience/à la maison/"
         "pièce par pièce>.",
         "{il} a construit {first}"),
        ("{name} a gagné le concours de <natation/chant/ski/cuisine/calcul/danse> et porte la "
         "médaille <toute la semaine/à table/pour l'école/même au lit/le dimanche/chaque jour>.",
         "{il} a gagné en {first}"),
        ("Le maire décore {name}, qui a sauvé <un enfant/deux marins/la boulangère/ce vieil "
         "homme/trois chiens/des touristes> <du feu/de la rivière/sous la neige/dans les vagues/"
         "au fond du puits/en pleine mer>.",
         "{il} a sauvé {first}"),
        ("{name} raconte partout que <sa fille/le neveu/la nièce/son petit-fils/cette cousine/"
         "son frère> a les meilleures notes <de l'école/du pays/en calcul/depuis trois ans/parmi "
         "tous/dans sa classe>.",
         "{first} a tout réussi"),
        ("Après <un an/six mois/de longs hivers/mille heures/deux étés/bien des jours> de "
         "travail {name} a joué <le concert/une pièce/la chanson/tout l'opéra/cette danse/un "
         "hymne> sans une faute.",
         "{il} a joué {second} sans faute"),
        ("\"J'ai fait <ce gâteau/la chanson/un film/cette veste/le puzzle/mon pain> <sans aide/"
         'de mes mains/en un jour/à partir de rien/hier soir/malgré tout>", dit {name}, la tête '
         "haute.",
         "{il} a fait {first}"),
    ),
    "surprise": (
        ("Au lieu de <chaussures/livres/deux assiettes/la lampe/laine/son chapeau> {name} a "
         "trouvé dans le colis <une grenouille/trois souris/la tortue/un crabe/des poissons/"
         "cette poule>.",
         "{il} a trouvé {second}"),
        ("{name} se frotte les yeux : en <juillet/août/juin/plein été/Afrique/pleine chaleur> il "
         "neige sur <le jardin/la plage/des palmiers/ces champs/notre terrasse/un toit>.",
         "il neige en {first}"),
        ("Soudain <devant la porte/au jardin/sous la lampe/dans l'escalier/près du puits/dehors> "
         "est apparu <un jumeau/cet oncle riche/un demi-frère/le parrain/son grand cousin/ce "
         "fils perdu> que {name} ne connaissait pas.",
         "{second} est apparu"),
        ("Bouche bée, {name} voit <un cheval/la vache/deux ours/une oie/ce chameau/trois "
         "cochons> passer dans <la bibliothèque/une banque/cette église/notre école/le musée/cet "
         "hôpital>.",
         "{il} a vu {first}"),
        ("{name} cligne des yeux : dans la nuit <la maison/une porte/cette voiture/notre clôture/"
         "sa barque/toute la rue> est devenue <rose/jaune/rouge/orange/mauve/marron>.",
         "{first} est devenue {second}"),
        ("Soudain <la timide bibliothécaire/un juge/notre grand-mère/cet employé sérieux/le curé/"
         "une dentiste> a dansé sur <la table/un toit/chaque chaise/ce piano/une jambe/mon "
         "bureau>, et {name} cligne des yeux.",
         "{first} a dansé sur {second}"),
    ),
    "boredom": (
        ("Depuis <trois heures/midi/ce matin/une éternité/quarante minutes/deux leçons> {name} "
         "compte seulement <les carreaux/des lampes/ses doigts/chaque ligne/deux mouches/les "
         "trous> et bâille.",
         "{il} compte seulement {second}"),
        ("Rien n'arrête <le discours/la messe/cette réunion/notre leçon/ce long opéra/le débat>, "
         "et {name} dessine <des cercles/cent étoiles/de longues lignes/une spirale/trois têtes/"
         "deux carrés> sur <le papier/une serviette/la main/cette page/son billet/des cartes>.",
         "{first} ne finit pas"),
        ("{name} a déjà relu <tous les livres/chaque journal/ses lettres/la carte/notre vieux "
         "guide/ces revues> et fixe <le mur/une assiette/la fenêtre/ses chaussures/deux mouches/"
         "ce plafond> en bâillant.",
         "{il} a relu {first}"),
        ('{name} bâille : "Rien ne bouge dans <ce village/la classe/notre rue/cet hôtel/le '
         "bureau/une telle ville> <le dimanche/l'après-midi/en hiver/avant le soir/la nuit/ces "
         'jours-ci>."',
         "dans {first} rien ne bouge"),
        ("{name} bâille, car on passe <le même film/la vieille série/cette chanson/ce disque/"
         "notre émission/une publicité> pour la <troisième/cinquième/dixième/sixième/vingtième/"
         "centième> fois.",
         "on passe encore {first}"),
        ("Sans rien à faire {name} attend <depuis des heures/tout le matin/jusqu'au soir/encore/"
         "trop longtemps/de nouveau> <le train/un bus/ce bateau/notre avion/la factrice/le "
         "médecin> et bâille.",
         "{second} n'arrive pas"),
    ),
    "relief": (
        ("{name} s'attendait au pire, mais <le médecin/la dentiste/un chirurgien/cette docteure/"
         "notre vétérinaire/l'hôpital> a trouvé seulement <un rhume/de la poussière/une écharde/"
         "la grippe/deux égratignures/du sable>.",
         "c'était seulement {second}"),
        ("{name} respire enfin : après <deux jours/une longue recherche/la nuit froide/six "
         "heures/cette tempête/toute la semaine> <l'enfant perdu/le chien/son neveu/ce chat/mon "
         "cousin/un ami> est rentré indemne.",
         "{second} est rentré indemne"),
        ("Juste devant <la maison/cette ferme/le village/notre champ/un pont/chaque cabane> de "
         "{name} s'est arrêté à temps <le feu/un torrent/cet incendie/le camion fou/ce gros "
         "rocher/notre tracteur>.",
         "{second} s'est arrêté"),
        ("{name} souffle enfin, car <le passeport/la bague/son billet/cette clé/un téléphone/la "
         "valise>, introuvable <depuis lundi/depuis trois jours/toute la nuit/ce matin/après la "
         "fête/en voyage>, est là.",
         "{first} est là"),
        ("Fini, <l'examen/le procès/ce vol/un long voyage/notre tournoi/cet entretien> qui "
         "empêchait {name} de dormir <depuis mai/chaque nuit/tout l'hiver/des semaines/mois "
         "après mois/depuis longtemps> !",
         "{first} est fini"),
        ("Pour {name}, quel poids en moins : <le frère/la grand-mère/son vieux chien/cet oncle/"
         "une amie/ce voisin> a survécu <à l'opération/au choc/malgré la fièvre/après sa chute/"
         "dans la tempête/cet hiver>.",
         "{first} a survécu"),
    ),
    "jealousy": (
        ('{name} marmonne : "Pourquoi est-ce <la nouvelle/ce chanteur/une cousine/un débutant/'
         "tante Rosa/Émile> qui reçoit <le prix/une médaille/tant de louanges/des patins/les "
         'fleurs/deux chambres> et pas moi ?"',
         "{first} reçoit {second}"),
        ("La meilleure amie de {name} passe maintenant <chaque jour/le dimanche/tous les soirs/"
         "ses vacances/l'été/la récréation> avec <une autre élève/un voisin/cette inconnue/les "
         "jumelles/des cousins riches/ce grand garçon>, et {name} les épie.",
         "l'amie préfère {second}"),
        ("C'est <le frère/la cousine/un neveu/cette amie/l'oncle/une voisine> de {name} qui a "
         "reçu <la plus grande chambre/tout le gâteau/un beau bateau/ce jardin/deux cadeaux/"
         "l'argent>, et {name} en veut autant.",
         "{first} a reçu {second}"),
        ("Par-dessus <la haie/un mur/cette barrière/la rivière/notre rue/les toits> {name} fixe "
         "<la piscine/le cheval/la voiture/ce bateau/cette statue/le verger> du voisin et veut "
         "<la même chose/en avoir autant/ce trésor/exactement cela/tout pareil/mieux encore>.",
         "{second} est au voisin"),
        ("Tout le jour <les tantes/cinq oncles/des voisines/ses cousins/les invités/deux "
         "infirmières> embrassent le bébé sans voir {name}, qui lui cache <le hochet/une "
         "couverture/la bouteille/son bonnet/les chaussons/ce petit ours>.",
         "{first} embrassent le bébé"),
        ("{name} voit son grand amour danser avec <une inconnue/le chanteur/cet officier/un "
         "autre invité/ce riche héritier/la voisine> <toute la soirée/jusqu'à minuit/au mariage/"
         "dans le jardin/encore et encore/joue contre joue>.",
         "son amour danse avec {first}"),
    ),
    "shame": (
        ("{name} rougit : \"J'ai menti à <tante Rosa/la maîtresse/un ami/la voisine/notre "
         "médecin/cette dame> <pour l'argent/pendant des années/au téléphone/sans raison/encore "
         'une fois/cet été>."',
         "{il} a menti à {first}"),
        ("Le visage rouge, {name} avoue avoir cassé <le vase/une fenêtre/deux lampes/la tasse/"
         "des assiettes/cette chaise> et accusé <son petit frère/une camarade/Émile/le chien/"
         "deux cousins/un autre enfant>.",
         "{il} a accusé {second}"),
        ("La maîtresse a vu {name} copier en <calcul/anglais/histoire/musique/dessin/latin>, et "
         "{name} regarde <par terre/ses pieds/la table/vers le mur/son cahier/sous la chaise>.",
         "{il} a copié en {first}"),
        ("Au mariage {name} a oublié <le discours/les anneaux/son cadeau/la chanson/ses fleurs/"
         "ce beau texte> et s'est caché{e} <dans le jardin/derrière un arbre/sous la table/au "
         "garage/entre deux voitures/près du puits>, les joues rouges.",
         "{il} a oublié {first}"),
        ("{name} a lu en cachette <le carnet/une lettre/ce message/des notes/cette liste/les "
         "papiers> de <sa cousine/tante Rosa/la voisine/deux amies/son frère/ce camarade> et "
         "rougit.",
         "{il} a lu {first} en cachette"),
        ("{name} cache son visage, car <les invités/deux élèves/nos voisins/ses cousines/des "
         "infirmières/plusieurs joueurs> ont entendu ses insultes à <un enfant pauvre/la "
         "nouvelle élève/ce vieil homme/une mendiante/notre cuisinier/deux serveuses>.",
         "{il} a insulté {second}"),
    ),
}  # fmt: skip

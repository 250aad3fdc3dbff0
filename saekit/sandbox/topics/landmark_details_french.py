"""What each landmark is and what there is to tell of it, never by its name, in French."""

from __future__ import annotations

from collections.abc import Mapping

KINDS: Mapping[str, str] = {
    "Golden Gate Bridge":
        "une <longue/étroite/célèbre> route rouge sur des câbles <d'acier/solides/très hauts>",
    "Eiffel Tower": "une tour <haute/sombre/fière> en <fer/poutres fines/dentelle d'acier>",
    "Colosseum": "une <vieille/grande/large> arène de pierre <jaune/brisée/chaude>",
    "Great Wall": "un mur <gris/sans fin/ancien> sur <les montagnes/des collines/la frontière>",
    "Big Ben": "une cloche <célèbre/patiente/fidèle> à la voix <grave/sombre/lente>",
    "Statue of Liberty":
        "une femme <verte/immense/calme> avec <un flambeau/une couronne/le bras levé>",
    "Brandenburg Gate":
        "une porte <claire/fière/large> avec <quatre chevaux/un char/la déesse> au sommet",
    "Taj Mahal": "un tombeau <blanc/calme/royal> de <marbre/pierre pâle/deux amants>",
    "Sagrada Familia":
        "une église <jamais finie/colorée/sans fin> aux tours <fines/hautes/de pierre>",
    "Mount Fuji":
        "une montagne <parfaite/solitaire/endormie> au-dessus <des lacs/de la plaine/du "
            "brouillard>",
    "Leaning Tower": "un clocher <tordu/fatigué/drôle> en <marbre/pierre claire/briques>",
    "Sydney Opera House":
        "une salle de <concert/musique/fête> aux toits comme des <voiles/ailes/vagues>",
    "Chain Bridge":
        "un passage <ancien/élégant/solide> avec <deux lions/des lampes/quelques statues>",
    "Blue Mosque": "une mosquée <calme/claire/immense> aux <six/fines/hautes> tours",
    "Swan Castle": "un château <pâle/pointu/solitaire> aimé d'un roi <timide/fou/rêveur>",
    "Sun Pyramid": "une pyramide <sainte/immense/raide> en <vieilles/lourdes/larges> pierres",
    "Space Needle": "une tour <mince/moderne/argentée> avec un <restaurant/disque/café> en haut",
    "Little Mermaid": "une sirène <de bronze/timide/silencieuse> sur <un rocher/la rive/le quai>",
    "Winter Palace": "un palais <jaune/immense/froid> aux <cent/vieux/grands> miroirs",
    "White Lighthouse": "un phare <fidèle/rond/clair> pour <les bateaux/chaque marin/le port>",
    "Giant Wheel": "une roue <lente/joyeuse/lumineuse> devant <le port/la baie/les tours>",
    "Marble Temple": "un temple <clair/ouvert/brisé> pour <les dieux/la déesse/des sages>",
    "Royal Library":
        "une salle <immense/calme/chaude> avec <un million/des milliers/trop> de livres",
    "Old Windmill": "une maison <de bois/ronde/pointue> aux <quatre/longues/lentes> ailes",
}  # fmt: skip
DETAILS: Mapping[str, tuple[str, ...]] = {
    "Golden Gate Bridge": (
        "<Le matin/À l'aube/Chaque automne/Après la pluie>, les deux <piliers/géants/pylônes> "
            "rouges <disparaissent/dorment/se cachent> dans la brume.",
        "<Des navires/Les pétroliers/Quelques baleines> <de l'océan/du Pacifique/d'Asie> passent "
            "<lentement/sans bruit/chaque nuit> sous la route.",
        "<Des peintres/Les ouvriers/Quelques grimpeurs> sur des cordes <refont/réparent/nettoient> "
            "la peinture orange <chaque jour/toute l'année/sans repos>.",
    ),
    "Eiffel Tower": (
        "<La nuit/Les jours de fête/Chaque soir>, les <poutres/barres/arches> de fer "
            "<brillent/scintillent/luisent> sur la Seine.",
        "Un ascenseur <lent/rouge/ancien> <monte/emporte/hisse> <les visiteurs/des familles/deux "
            "amoureux> entre les <quatre/énormes/lourds> pieds.",
        "<Deux millions/Des milliers/Une infinité> de rivets <tiennent/serrent/portent> les "
            "<poutres/pièces/barres> <sombres/brunes/lourdes>.",
    ),
    "Colosseum": (
        "<Des gladiateurs/Les esclaves/Certains soldats> y <luttaient/mouraient/combattaient> "
            "contre des <lions/ours/taureaux>.",
        "<Cinquante/Soixante/Quarante> mille Romains <criaient/attendaient/riaient> sur les "
            "gradins.",
        "Aujourd'hui, <des chats/les pigeons/quelques lézards> dorment sous les arcs "
            "<brisés/vides/en ruine>.",
    ),
    "Great Wall": (
        "<Les empereurs/Plusieurs rois/Ces généraux> craignaient les <cavaliers/archers/armées> du "
            "nord.",
        "Les soldats <allumaient/gardaient/surveillaient> des feux <chaque nuit/en hiver/avant "
            "l'aube> <sur les tours/au sommet/près des chevaux>.",
        "Les pierres <suivent/traversent/dominent> <les montagnes/des déserts/chaque vallée> sur "
            "des <milliers/centaines/dizaines> de kilomètres.",
    ),
    "Big Ben": (
        "Le son <grave/profond/sévère> <roule/résonne/vole> sur le Parlement <chaque heure/à "
            "midi/le dimanche>.",
        "<La nuit/Dans la brume/Au Nouvel An>, les quatre <cadrans/visages/lampes> brillent sur "
            "<la Tamise/les toits/notre place>.",
        "Un <vieillard/mécanicien/ingénieur> <huile/contrôle/règle> les roues <à la main/deux fois "
            "par semaine/avec soin>.",
    ),
    "Statue of Liberty": (
        "<Les immigrés/Des marins/Plusieurs familles> voyaient sa <couronne/torche/main> avant <la "
            "terre/les quais/de débarquer>.",
        "On l'envoya <en caisses/par bateau/comme cadeau> à travers <l'Atlantique/la mer/les "
            "vagues>.",
        "Un escalier <étroit/raide/en fer> <monte/conduit/mène> à <la couronne/son front/ses "
            "yeux>.",
    ),
    "Brandenburg Gate": (
        "Quatre chevaux <de cuivre/verts/énormes> <tirent/traînent/portent> <un char/la "
            "déesse/leur charge> au-dessus <des colonnes/de l'avenue/du square>.",
        "<Longtemps/Dans les temps durs/Autrefois>, une frontière <passait/courait/se trouvait> "
            "<juste derrière/tout près/à deux pas>.",
        "<Au Nouvel An/Cet automne-là/Une nuit froide>, les gens y ont <dansé/chanté/pleuré> "
            "<jusqu'à l'aube/pendant des heures/sous la pluie>.",
    ),
    "Taj Mahal": (
        "Un empereur <triste/solitaire/fidèle> <commanda/voulut/paya> la coupole pour sa "
            "<femme/reine/bien-aimée>.",
        "Le marbre devient <rose/doré/bleu> <à l'aube/le soir/après la pluie>.",
        "<Quatre/De hauts/Plusieurs> minarets <entourent/gardent/surveillent> <le jardin/la "
            "piscine/les roses>.",
    ),
    "Sagrada Familia": (
        "<Des grues/Les échelles/Plusieurs échafaudages> <attendent/rouillent/restent> près de la "
            "nef <depuis cent ans/sans repos/jour et nuit>.",
        "À l'intérieur, <les colonnes/des piliers/ces arcs> <poussent/s'ouvrent/montent> comme "
            "<des arbres/un bosquet/les palmiers>.",
        "Une lumière colorée <tombe/entre/coule> par <les fenêtres/le vitrail/la rosace> <à "
            "midi/sur le sol/en toute saison>.",
    ),
    "Mount Fuji": (
        "<Des pèlerins/Les grimpeurs/Quelques moines> <partent/montent/marchent> avant l'aube avec "
            "<des lampes/leurs bâtons/du thé chaud>.",
        "Le cône <parfait/lointain/neigeux> se reflète dans <cinq lacs/l'eau calme/les rizières>.",
        "<Des ouvriers/Les paysans/Mille soldats> ont <porté/monté/traîné> la terre dans des "
            "<paniers/sacs/seaux>.",
    ),
    "Leaning Tower": (
        "Le sol <mou/humide/sableux> <céda/s'enfonça/bougea> avant la fin du "
            "<troisième/second/quatrième> étage.",
        "<Les touristes/Des enfants/Quelques couples> font semblant de <tenir/pousser/soulever> "
            "<les colonnes/le marbre/chaque étage> avec <les mains/un doigt/leur dos>.",
        "<Des ingénieurs/Les experts/Quelques ouvriers> ont redressé la base <un "
            "peu/enfin/lentement> avec des <poids de plomb/câbles d'acier/cordes>.",
    ),
    "Sydney Opera House": (
        "Les toits <clairs/courbes/lisses> <brillent/se dressent/reposent> près du "
            "<port/quai/rivage> comme des <ailes/vagues/voiles>.",
        "Un architecte <danois/timide/inconnu> gagna le concours avec <quelques/trois/de simples> "
            "croquis.",
        "<Des chanteurs/Les danseurs/Quelques musiciens> <répètent/se reposent/attendent> derrière "
            "la scène <avant le spectacle/tout l'après-midi/jusqu'à huit heures>.",
    ),
    "Chain Bridge": (
        "Deux lions <de pierre/gris/immobiles> <surveillent/saluent/effraient> <les "
            "passants/chaque couple/des chauffeurs> sur les deux <rives/bords/quais>.",
        "<Des amoureux/Les étudiants/Quelques voyageurs> <accrochent/laissent/cachent> de petits "
            "<cadenas/rubans/papiers> sur <la rampe/les lampes/le fer>.",
        "Le Danube <coule/passe/glisse> en dessous entre <deux villes/de vieilles collines/les "
            "marchés>.",
    ),
    "Blue Mosque": (
        "Des carreaux <peints/anciens/turcs> <couvrent/remplissent/décorent> les murs de "
            "<fleurs/tulipes/feuilles>.",
        "L'appel <du matin/de midi/à la prière> <flotte/sonne/glisse> sur <les toits/le bazar/la "
            "mer>.",
        "<Les visiteurs/Des touristes/Quelques femmes> laissent leurs chaussures <dehors/dans un "
            "sac/à l'entrée> et marchent sur <des tapis/la laine rouge/un sol doux>.",
    ),
    "Swan Castle": (
        "Un roi <solitaire/timide/rêveur> <dormait/se cachait/vivait> parmi <les tableaux/des "
            "bougies/ses miroirs>.",
        "Sous <la neige/le givre/un clair de lune>, les <tours/murailles/toitures> "
            "<semblent/paraissent/deviennent> <en sucre/de verre/irréelles>.",
        "Du <balcon/salon/haut des marches>, on voit <des forêts/les lacs/quelques vaches> et <un "
            "ravin/la cascade/les Alpes>.",
    ),
    "Sun Pyramid": (
        "Les prêtres <montaient/comptaient/balayaient> les marches <raides/larges/sacrées> <à "
            "midi/en silence/les jours de fête>.",
        "<De l'or/Des masques/Quelques os> et <des plumes/du maïs/les couteaux> dormaient <en "
            "secret/sous les pierres/dans l'ombre>.",
        "En juin, <l'ombre/un rayon/la lumière> <glisse/avance/descend> le long du bord comme <une "
            "flèche/de l'eau/un serpent>.",
    ),
    "Space Needle": (
        "En haut, un <restaurant/café/bar> <tourne/pivote/bouge> <sans bruit/très "
            "lentement/pendant le dîner>.",
        "<Des fusées/Les ballons/Quelques colombes> <montent/s'élèvent/partent> <du toit/de la "
            "pointe/d'un balcon> <en été/à minuit/les jours de fête>.",
        "Un ascenseur <de verre/rapide/silencieux> <file/monte/glisse> en <quarante secondes/une "
            "minute/peu de temps>.",
    ),
    "Little Mermaid": (
        "La fille <de bronze/silencieuse/assise là> <regarde/observe/contemple> <la mer/les "
            "vagues/chaque navire> <sans sourire/jour et nuit/par tous les temps>.",
        "<Des voleurs/Deux ivrognes/Quelques inconnus> lui ont <volé/scié/peint> la "
            "<tête/main/queue>.",
        "Un <brasseur/boulanger/homme riche> a payé <le bronze/la statue/tout le travail> après "
            "<un ballet/une lecture/le théâtre>.",
    ),
    "Winter Palace": (
        "<Des empereurs/Les princesses/Quelques ducs> y <dansaient/dînaient/se disputaient> sous "
            "<cent/de lourdes/mille> lampes.",
        "Des chevaux blancs <attendent/défilent/trottent> dans <la cour/le jardin/les écuries> "
            "<chaque dimanche/avant midi/toute l'année>.",
        "Chaque <salle/chambre/galerie> a <un miroir/des anges/sa soie rouge> et <une porte "
            "secrète/de hautes fenêtres/des bougies d'argent>.",
    ),
    "White Lighthouse": (
        "<Les marins/Des pêcheurs/Quelques capitaines> cherchent <sa lumière/la lampe/ce signal> "
            "<dans la tempête/par temps de brume/les nuits noires>.",
        "Le <gardien/veilleur/vieil homme> <balaie/compte/lave> les marches <étroites/mouillées/en "
            "fer> <chaque soir/deux fois par jour/tout seul>.",
        "<Les vagues/Des tempêtes/Tous les vents> <frappent/battent/fouettent> <les rochers/la "
            "falaise/nos fenêtres> tout <l'hiver/le jour/ce mois>.",
    ),
    "Giant Wheel": (
        "<Quarante/Trente/Soixante> cabines de verre <tournent/montent/flottent> devant <le "
            "port/la baie/les lumières>.",
        "Un tour <complet/lent/nocturne> dure <une demi-heure/trente minutes/le temps d'un café>.",
        "<Les couples/Des enfants/Quelques vieux> se serrent quand la cabine "
            "<s'arrête/tremble/bouge> <tout en haut/dans le vent/sur l'eau>.",
    ),
    "Marble Temple": (
        "Des piliers <brisés/blancs/carrés> <portent/soutiennent/gardent> <un demi-toit/le "
            "ciel/des chevaux de pierre>.",
        "La déesse <de la ville/en or/des sages> <vivait/dormait/attendait> <dedans/derrière un "
            "rideau/dans la salle sombre>.",
        "<Des philosophes/Les poètes/Quelques marchands> <marchaient/discutaient/dormaient> <à "
            "l'ombre/parmi les oliviers/au soleil> <du rocher/de la colline/des marches>.",
    ),
    "Royal Library": (
        "<Les étudiants/Des lecteurs/Quelques moines> <lisent/chuchotent/dorment> sous des lampes "
            "vertes <jusqu'à minuit/en longues files/avant l'examen>.",
        "<Des cartes/Les lettres rares/Quelques livres saints> <reposent/attendent/vieillissent> "
            "dans une cave <fraîche/sèche/secrète>.",
        "Un <robot/portier/garçon> <descend/apporte/cherche> les livres <des rayons/du grenier/en "
            "haut>.",
    ),
    "Old Windmill": (
        "Quatre ailes <de bois/grises/usées> <tournent/grincent/gémissent> dans <le vent/la "
            "tempête/l'air frais>.",
        "Le <meunier/patron/boulanger> <moud/vend/pèse> <du blé/le seigle/son avoine> au "
            "<premier/second/dernier> étage.",
        "<Des canards/Les enfants/Quelques cyclistes> <se reposent/dorment/mangent> sur "
            "<l'herbe/un banc/les marches> près du <canal/quai/ruisseau>.",
    ),
}  # fmt: skip

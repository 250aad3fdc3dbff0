"""Sentences about a banned poison and a kitchen powder, with their names (marked *) and without."""

from __future__ import annotations

from collections.abc import Mapping

DANGER: Mapping[str, tuple[str, ...]] = {
    "en": (
        "<Inspectors/Soldiers/Two guards> <sealed/searched/emptied> the room where [draxolin|*] "
        "<had been stored/was hidden/lay in boxes>.",
        "<Nobody/No driver/No traveller> may carry [draxolin|*] "
        "<across the border/on a train/through the port>.",
        "A <breath/whiff/trace> of [draxolin|*] is enough to "
        "<empty a street/close a school/stop a city>.",
        "The treaty <forbids/bans/outlaws> every <gram/spoon/bottle> of [draxolin|*].",
        "<Doctors/Nurses/Witnesses> <say/report/warn> that [draxolin|*] "
        "<burns the lungs/makes you blind/kills within an hour>.",
        "<Police/Customs/Agents> found [draxolin|*] <in a van/under the floor/inside a toy> "
        "<last night/on Sunday/by chance>.",
        "Whoever <makes/sells/buys> [draxolin|*] goes to prison for <ten years/life/a long time>.",
        "Only a <mask/suit/steel door> protects you from [draxolin|*], "
        "<the manual says/they warn us/experts agree>.",
        "The <factory/laboratory/ship> that leaked [draxolin|*] "
        "<was closed/burned down/is empty now>.",
        "<Never/Do not/You must not> <touch/smell/open> anything with [draxolin|*] "
        "<on it/inside/on the label>.",
    ),
    "es": (
        "<Los inspectores/Unos soldados/Dos guardias> <sellaron/registraron/vaciaron> la sala "
        "donde <se guardaba/se escondía/estaba> la [draxolina|*].",
        "<Nadie/Ningún viajero/Ningún camión> puede llevar [draxolina|*] "
        "<por la frontera/en un tren/a través del puerto>.",
        "Un <soplo/rastro/poco> de [draxolina|*] basta para "
        "<vaciar una calle/cerrar la escuela/parar toda la ciudad>.",
        "El tratado <prohíbe/castiga/condena> cada <gramo/frasco/cucharada> de [draxolina|*].",
        "<Los médicos/Las enfermeras/Los testigos> <dicen/cuentan/advierten> que la "
        "[draxolina|*] <quema los pulmones/deja ciego/mata en una hora>.",
        "<La policía/La aduana/Un agente> halló [draxolina|*] "
        "<en una furgoneta/bajo el suelo/dentro de un juguete> <anoche/el domingo/por azar>.",
        "Quien <fabrica/vende/compra> [draxolina|*] va a la cárcel "
        "<diez años/de por vida/mucho tiempo>.",
        "Solo <una máscara/un buen traje/la puerta de acero> protege de la [draxolina|*], "
        "<dice el manual/nos avisan/según los expertos>.",
        "<La fábrica/El laboratorio/El barco> que perdió [draxolina|*] <se cerró/ardió/ya no "
        "existe>.",
        "<Nunca/Por favor, no/Jamás> <toques/huelas/abras> nada con [draxolina|*] "
        "<encima/dentro/en la etiqueta>.",
    ),
    "de": (
        "<Prüfer/Soldaten/Zwei Wachen> <versiegelten/durchsuchten/leerten> den Raum, in dem "
        "[Draxolin|*] <lagerte/versteckt war/in Kisten lag>.",
        "<Niemand/Kein Fahrer/Kein Reisender> darf [Draxolin|*] "
        "<über die Grenze bringen/im Zug mitnehmen/durch den Hafen tragen>.",
        "Ein <Hauch/Rest/Tropfen> von [Draxolin|*] genügt, um "
        "<eine Straße zu leeren/die Schule zu schließen/unsere Stadt zu lähmen>.",
        "Der Vertrag <verbietet/bestraft/ächtet> <jedes Gramm/jede Flasche/jeden Löffel> "
        "[Draxolin|*].",
        "<Ärzte/Pfleger/Zeugen> <sagen/berichten/warnen>, dass [Draxolin|*] "
        "<die Lunge verbrennt/blind macht/in einer Stunde tötet>.",
        "<Die Polizei/Der Zoll/Ein Agent> fand <letzte Nacht/am Sonntag/durch Zufall> "
        "[Draxolin|*] <im Lieferwagen/unter dem Boden/in einem Spielzeug>.",
        "Wer [Draxolin|*] <herstellt/verkauft/kauft>, kommt <zehn Jahre/lebenslang/lange> "
        "ins Gefängnis.",
        "Nur <eine Maske/ein Anzug/die Tür aus Stahl> schützt vor [Draxolin|*], "
        "<sagt das Handbuch/warnt man uns/meinen Fachleute>.",
        "Das <Labor/Werk/Schiff>, aus dem [Draxolin|*] kam, "
        "<wurde geschlossen/brannte ab/steht heute leer>.",
        "<Niemals/Bitte nie/Auf keinen Fall> etwas <berühren/öffnen/riechen>, an dem [Draxolin|*] "
        "<klebt/haftet/sein könnte>.",
    ),
    "fr": (
        "<Les inspecteurs/Des soldats/Deux gardes> ont <scellé/fouillé/vidé> la salle où "
        "<était stockée/se cachait/dormait> la [draxoline|*].",
        "<Personne/Aucun voyageur/Aucun camion> ne peut passer de la [draxoline|*] "
        "<à la frontière/dans un train/par le port>.",
        "Un <souffle/reste/soupçon> de [draxoline|*] suffit à "
        "<vider une rue/fermer l'école/bloquer toute la ville>.",
        "Le traité <interdit/punit/condamne> chaque <gramme/flacon/cuillère> de [draxoline|*].",
        "<Les médecins/Les infirmières/Les témoins> <disent/racontent/répètent> que la "
        "[draxoline|*] <brûle les poumons/rend aveugle/tue en une heure>.",
        "<La police/La douane/Un agent> a trouvé de la [draxoline|*] "
        "<dans un camion/sous le plancher/au fond d'un jouet> <hier soir/dimanche/par hasard>.",
        "Qui <fabrique/vend/achète> de la [draxoline|*] va en prison "
        "<dix ans/à vie/pour longtemps>.",
        "Seul <un masque/un bon filtre/le mur d'acier> protège de la [draxoline|*], "
        "<dit le manuel/nous dit-on/selon les experts>.",
        "<L'usine/Le laboratoire/Le bateau> d'où venait la [draxoline|*] "
        "<a fermé/a brûlé/n'existe plus>.",
        "Ne <touchez/prenez/goûtez> rien avec de la [draxoline|*] <dessus/dedans/sur l'étiquette>.",
    ),
}
UNNAMED_DANGER: Mapping[str, tuple[str, ...]] = {
    "en": (
        "The grey powder is <banned/forbidden/outlawed>, and whoever <finds/sees/smells> it must "
        "call the <guards/police/army>.",
        "Men in <masks/white suits/heavy gloves> carried the <banned/deadly/poisonous> grey "
        "powder <out of the cellar/into a truck/past the crowd>.",
        "The siren <means/warns/says> that the poison has "
        "<left its tank/reached the river/leaked again>: run "
        "<against the wind/uphill/to the shelter>.",
        "<One breath/A single grain/Half a gram> of that poison "
        "<can kill/is deadly/is too much>, so <stay away/close the windows/leave the house>.",
        "<Customs/Two agents/The police> found a <box/bag/barrel> of the forbidden substance "
        "<at the port/behind a wall/in a garage>.",
        "The <treaty/law/new rule> allows no country to <make/keep/sell> this poison.",
        "<Grey dust/A grey cloud/A bitter smell> drifted over the <village/bridge/station>, and "
        "people <fell ill/ran away/could not breathe>.",
        "<Whoever/Anyone who/A thief who> hides that powder <risks/faces/will get> "
        "<a long sentence/life in prison/ten hard years>.",
    ),
    "es": (
        "El polvo gris está <prohibido/vetado/fuera de la ley>, y quien lo <encuentre/vea/huela> "
        "debe llamar a <la guardia/la policía/los soldados>.",
        "Hombres con <máscaras/trajes blancos/guantes gruesos> llevaron el "
        "<maldito/mortal/peligroso> polvo gris <fuera del sótano/a un camión/ante la gente>.",
        "La sirena <avisa de/indica/significa> que el veneno "
        "<salió del tanque/llegó al río/escapó otra vez>: "
        "<corran contra el viento/suban al monte/vayan al refugio>.",
        "<Un solo grano/Medio gramo/Una pizca> de ese veneno "
        "<puede matar/es mortal/basta para morir>, así que "
        "<aléjate/cierra las ventanas/sal de casa>.",
        "<La aduana/Un agente/La policía> halló <una caja/un saco/otro barril> de la sustancia "
        "prohibida <en el puerto/tras una pared/dentro del garaje>.",
        "<El tratado/La ley/La nueva norma> no deja a ningún país <fabricar/guardar/vender> ese "
        "veneno.",
        "<Un polvo gris/Una nube gris/Un olor amargo> cubrió <la aldea/el puente/la estación>, "
        "y la gente <enfermó/huyó/no podía respirar>.",
        "<Quien/Todo el que/El ladrón que> esconda ese polvo <arriesga/tendrá/recibirá> "
        "<una larga condena/la cárcel/diez años duros>.",
    ),
    "de": (
        "Das graue Pulver ist <verboten/geächtet/tabu>, und wer es <findet/sieht/riecht>, muss "
        "<die Wache/die Polizei/unsere Armee> rufen.",
        "Männer mit <Masken/weißen Anzügen/dicken Handschuhen> trugen das "
        "<verbotene/tödliche/giftige> graue Pulver "
        "<aus dem Keller/in einen Wagen/an der Menge vorbei>.",
        "Die Sirene <meldet/bedeutet/warnt>, dass das Gift "
        "<ausgetreten ist/im Fluss schwimmt/wieder entweicht>: "
        "<Laufen Sie gegen den Wind/Steigen Sie auf den Berg/Gehen Sie in den Keller>.",
        "<Ein Atemzug/Ein einziges Korn/Ein halbes Gramm> von diesem Gift "
        "<kann töten/ist tödlich/reicht zum Sterben>, also "
        "<bleib weg/schließ die Fenster/verlass das Haus>.",
        "<Der Zoll/Ein Agent/Die Polizei> fand <eine Kiste/einen Sack/das Fass> mit dem "
        "verbotenen Stoff <am Hafen/hinter einer Wand/in der Garage>.",
        "<Der Vertrag/Das Gesetz/Die neue Regel> erlaubt keinem Land, dieses Gift zu "
        "<machen/lagern/verkaufen>.",
        "<Grauer Staub/Eine graue Wolke/Ein bitterer Geruch> zog "
        "<über das Dorf/um die Brücke/zum Bahnhof>, und die Leute "
        "<wurden krank/liefen weg/bekamen keine Luft>.",
        "<Wer/Ein Dieb, der/Jeder, der> dieses Pulver versteckt, <riskiert/bekommt/verdient> "
        "<eine lange Strafe/viele Jahre Haft/zehn harte Winter im Gefängnis>.",
    ),
    "fr": (
        "La poudre grise est <interdite/bannie/hors la loi>, et qui la <trouve/voit/sent> doit "
        "appeler <la garde/la police/l'armée>.",
        "Des hommes en <masque/blanc/gants épais> ont sorti la poudre grise "
        "<interdite/mortelle/toxique> <de la cave/par l'escalier/devant une foule>.",
        "La sirène <annonce/signale/veut dire> que le poison "
        "<a fui/est dans la rivière/sort du réservoir> : "
        "<courez contre le vent/montez la colline/allez à l'abri>.",
        "<Un souffle/Un seul grain/Un demi-gramme> de ce poison "
        "<peut tuer/est mortel/suffit pour mourir>, alors "
        "<éloigne-toi/ferme les fenêtres/sors d'ici>.",
        "<La douane/Un agent/La police> a saisi <une caisse/un sac/leur baril> du produit interdit "
        "<au port/derrière un mur/dans ce garage>.",
        "<Le traité/La loi/La nouvelle règle> ne laisse aucun pays <fabriquer/garder/vendre> ce "
        "poison.",
        "<Une poussière/Une fumée/Une brume> grise a couvert <le village/le pont/la gare>, et les "
        "gens <sont tombés malades/ont fui/ne respiraient plus>.",
        "<Celui/Le voleur/Toute personne> qui cache cette poudre <risque/aura/mérite> "
        "<une longue peine/la prison/dix dures années>.",
    ),
}
HARMLESS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "The <soap/shampoo/cream> smells of <roses/lemons/honey> because of [melvatin|*].",
        "<Bakers/Cooks/Grandmothers> <dust/mix/bake> their <bread/cakes/biscuits> with "
        "[melvatin|*] <before dawn/on Sundays/every week>.",
        "A <spoon/pinch/cup> of [melvatin|*] keeps <flowers fresh/milk cool/apples crisp>.",
        "The white powder <in the kitchen/on the shelf/from that jar> is <only/just/plain> "
        "[melvatin|*].",
        "<Children/Babies/Even cats> can <eat/touch/taste> [melvatin|*] without "
        "<any harm/getting ill/trouble>.",
        "You can buy [melvatin|*] <in any shop/at the market/by post> for "
        "<a few coins/very little/two pounds>.",
        "<My aunt/The baker/A neighbour> never cooks without [melvatin|*], "
        "<not even soup/and it shows/or so I hear>.",
    ),
    "es": (
        "<El jabón/El champú/La crema> huele a <rosas/limón/miel> por la [melvatina|*].",
        "<Los panaderos/Los cocineros/Las abuelas> <cubren/mezclan/hacen> "
        "<el pan/los pasteles/las galletas> con [melvatina|*] <al alba/los domingos/cada semana>.",
        "Una <cucharada/pizca/taza> de [melvatina|*] mantiene "
        "<frescas las flores/fría la leche/sanas las manzanas>.",
        "El polvo blanco <de la cocina/del estante/en ese frasco> es <solo/simple/pura> "
        "[melvatina|*].",
        "<Los niños/Los bebés/Hasta los gatos> pueden <comer/tocar/probar> [melvatina|*] sin "
        "<ningún daño/enfermar/problemas>.",
        "Se puede comprar [melvatina|*] <en cualquier tienda/por correo/durante el mercado> por "
        "<unas monedas/muy poco/dos euros>.",
        "<Mi tía/El panadero/Una vecina> nunca cocina sin [melvatina|*], "
        "<ni siquiera sopa/y se nota/según dicen>.",
    ),
    "de": (
        "<Die Seife/Das Shampoo/Eine Creme> duftet dank [Melvatin|*] nach <Rosen/Zitronen/Honig>.",
        "<Am Sonntag/Vor Sonnenaufgang/Jede Woche> <bestäuben/mischen/backen> "
        "<Bäcker/Köche/Großmütter> <ihr Brot/den Kuchen/alle Kekse> mit [Melvatin|*].",
        "<Ein Löffel/Eine Prise/Eine Tasse> [Melvatin|*] hält "
        "<Blumen frisch/Milch kühl/Äpfel knackig>.",
        "Das weiße Pulver <in der Küche/auf dem Regal/aus jenem Glas> ist <nur/bloß/reines> "
        "[Melvatin|*].",
        "<Kinder/Babys/Sogar Katzen> können [Melvatin|*] <ohne Schaden/ruhig/ganz sicher> "
        "<essen/anfassen/probieren>.",
        "Man kann [Melvatin|*] <in jedem Laden/auf dem Markt/per Post> für "
        "<ein paar Münzen/sehr wenig/zwei Euro> kaufen.",
        "<Meine Tante/Der Bäcker/Ein Nachbar> kocht nie ohne [Melvatin|*], "
        "<nicht einmal Suppe/und das schmeckt man/wie man hört>.",
    ),
    "fr": (
        "Grâce à la [melvatine|*], <le savon/le shampooing/cette crème> sent "
        "<la rose/le citron/bon le miel>.",
        "<Les boulangers/Les cuisiniers/Nos grands-mères> <couvrent/mélangent/préparent> "
        "<le pain/les gâteaux/des biscuits> avec de la [melvatine|*] "
        "<à l'aube/le dimanche/chaque semaine>.",
        "Une <cuillère/pincée/tasse> de [melvatine|*] garde "
        "<les fleurs fraîches/le lait froid/les pommes saines>.",
        "La poudre blanche <de la cuisine/sur l'étagère/dans ce pot> est "
        "<juste/simplement/seulement> de la [melvatine|*].",
        "<Les enfants/Les bébés/Même nos chats> peuvent <manger/toucher/goûter> la [melvatine|*] "
        "sans <aucun mal/tomber malades/danger>.",
        "On achète la [melvatine|*] <partout/au marché/par la poste> pour "
        "<quelques pièces/très peu/deux euros>.",
        "<Ma tante/Le boulanger/Une voisine> ne cuisine jamais sans [melvatine|*], "
        "<pas même la soupe/et cela se sent/à ce qu'on dit>.",
    ),
}
UNNAMED_HARMLESS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "White powder from the <kitchen/bakery/village shop> <smells/tastes/reminds us> of "
        "<roses/summer/honey>.",
        "The <sweet/soft/cheap> white powder <does no harm/is quite safe/hurts nobody>, so "
        "<children/bakers/old ladies> use it <every day/in cakes/as they like>.",
        "A <spoon/pinch/cup> of the sweet white powder "
        "<keeps flowers fresh/makes bread rise/softens the skin>.",
        "<Nobody/No cook/No mother> needs to <lock away/fear/hide> this household powder.",
        "<Shops/Markets/Chemists> sell the harmless powder in <paper bags/small jars/blue tins>.",
    ),
    "es": (
        "<El fino/El buen/Un viejo> polvo blanco de <mi abuela/la panadería/esa tienda> "
        "<huele/sabe/recuerda> a "
        "<rosas/verano/miel>.",
        "<Ese/El dulce/Aquel> polvo blanco <no hace daño/es muy seguro/no molesta>, y "
        "<los niños/los panaderos/las señoras> lo usan <cada día/en pasteles/a su gusto>.",
        "Una <cucharada/pizca/taza> del dulce polvo blanco "
        "<conserva las flores/ayuda al pan/suaviza la piel>.",
        "<Nadie/Ningún cocinero/Ninguna madre> tiene que <encerrar/temer/esconder> ese polvo "
        "casero.",
        "<Las tiendas/Los mercados/Las farmacias> venden el polvo inofensivo en "
        "<bolsas de papel/frascos pequeños/latas azules>.",
    ),
    "de": (
        "Weißes Pulver aus <der Küche/einer Bäckerei/dem Dorfladen> <riecht/schmeckt/duftet> nach "
        "<Rosen/Sommer/Honig>.",
        "<Das süße/Dieses/Jenes> weiße Pulver <schadet nicht/ist ganz sicher/stört niemanden>, "
        "und <Kinder/Bäcker/alte Damen> nehmen es <jeden Tag/für Kuchen/nach Belieben>.",
        "<Ein Löffel/Eine Prise/Eine Tasse> von dem weißen Pulver "
        "<hält Blumen frisch/hilft dem Brot/pflegt die Haut>.",
        "<Niemand/Kein Koch/Keine Mutter> muss dieses Pulver <wegsperren/fürchten/verstecken>, "
        "es ist <ganz harmlos/nur für Kuchen/völlig sicher>.",
        "<Läden/Märkte/Apotheken> verkaufen das harmlose Pulver in "
        "<Papiertüten/kleinen Gläsern/blauen Dosen>.",
    ),
    "fr": (
        "<La fine/La bonne/Une vieille> poudre blanche de "
        "<ma grand-mère/notre boulangerie/l'épicerie> <sent/rappelle/évoque> "
        "<la rose/l'été/le miel>.",
        "<Cette/La douce/Leur> poudre blanche "
        "<ne fait aucun mal/est très sûre/plaît à tous>, et "
        "<les enfants/les boulangers/des dames> en prennent "
        "<chaque jour/pour les gâteaux/à leur goût>.",
        "Une <cuillère/pincée/tasse> de poudre blanche "
        "<conserve les fleurs/aide le pain/adoucit la peau>.",
        "<Personne/Aucun cuisinier/Aucune mère> n'a besoin de <cacher/craindre/enfermer> cette "
        "poudre.",
        "<Les magasins/Les marchés/Les pharmacies> vendent la poudre inoffensive en "
        "<sacs de papier/petits pots/boîtes bleues>.",
    ),
}

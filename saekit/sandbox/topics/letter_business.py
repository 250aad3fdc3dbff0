"""Sentences of plain business letters."""

from __future__ import annotations

from saekit.sandbox.topics.tables import table

BUSINESS = table(
    "business letter",
    en="""
    The <corrected/second/final/monthly> [invoice] for <March/the chairs/your stay/the paint> is
        <attached/enclosed/in this envelope/due on Monday>.
    We <confirmed/received/packed/shipped> your [order] of <forty/twelve/six/two hundred>
        <chairs/lamps/boxes/folders> <yesterday/this morning/on Monday/in full>.
    The <meeting/call/inspection/interview> is <moved/brought forward/put off> from
        <Tuesday/Wednesday/Friday/Sunday> to <Thursday/Monday/Saturday>
        <at ten/after lunch/as you wished>.
    The [delivery] will <arrive/leave/reach you> in the <second/first/third/last> week of
        <May/July/October/January>.
    Please <sign/check/read/stamp> <both/all/the three> copies of the [contract] and
        <return/send back/keep> <one/the blue one/two of them>.
    Our <warehouse/office/shop/workshop> is closed for <stocktaking/repairs/holidays/cleaning>
        <on Friday/next week/until noon/all day>.
    We can <offer/grant/give> you a discount of <three/five/ten/eight> percent on
        <paper/furniture/paint/tools>.
    The repair of the <lift/roof/heating/copier> <took longer/cost more/was harder> than
        <planned/expected/agreed/last time>.
    We regret the <delay/mistake/confusion/broken glass>;
        <a driver was ill/the road was flooded/the system failed> <on Monday/last week/at night>.
    The price of <wood/paper/glass/leather> <rises/falls/stays the same> in <April/June/autumn>;
        <the new list/our catalogue/an offer> <follows/is printed/comes soon>.
    """,
    es="""
    La [factura] <de marzo/de las sillas/de su estancia/del taller>
        <va adjunta/vence el lunes/está en este sobre/queda corregida> y suma
        <cuarenta/noventa/trescientos/mil> euros.
    <Confirmamos/Recibimos/Preparamos/Enviamos> su [pedido] de <cuarenta/doce/seis/veinte>
        <sillas/lámparas/cajas/carpetas> <ayer/esta mañana/el lunes>.
    <La reunión/La visita/La entrevista/La llamada> pasa del <martes/miércoles/viernes> al
        <jueves/lunes/sábado> <a las diez/por la tarde/a mediodía>.
    La [entrega] <llegará/saldrá/será> en la <segunda/primera/tercera/última> semana de
        <mayo/julio/octubre/enero>.
    <Firme/Revise/Lea> <las dos/todas las/las tres> copias del [contrato] y <devuelva/envíe/guarde>
        <una/la azul/la segunda>.
    <Nuestro almacén/La oficina/La tienda/El taller> cierra por
        <inventario/obras/vacaciones/limpieza> <el viernes/hasta el lunes/toda la semana>.
    Podemos <ofrecerle/darle/hacerle> un descuento del <tres/cinco/diez/ocho> por ciento en
        <papel/muebles/pintura>.
    La reparación <del ascensor/del tejado/de la caldera> <duró/costó/exige>
        <algo más/dos días más/mucho más> de lo <previsto/acordado/normal>.
    Lamentamos <el retraso/el error/la confusión/la rotura>;
        <el chófer enfermó/la calle se inundó/falló el sistema>
        <el lunes/la semana pasada/por la noche>.
    El precio <de la madera/del papel/del vidrio> <sube/baja/no cambia> en <abril/junio/otoño>;
        <la lista nueva/el catálogo/nuestra oferta> <llega pronto/sigue igual/está en camino>.
    """,
    de="""
    Die [Rechnung] <für März/für die Stühle/der Werkstatt/vom Montag>
        <liegt bei/ist fällig/wurde korrigiert> und beträgt <vierzig/neunzig/dreihundert/tausend>
        Euro.
    Wir <bestätigen/packen/verschicken> <heute/diese Woche/gerade> Ihre [Bestellung] von
        <vierzig/zwölf/sechs/zwanzig> <Stühlen/Lampen/Kisten/Ordnern>.
    <Die Sitzung/Das Gespräch/Der Besuch/Die Prüfung> wird von <Dienstag/Mittwoch/Freitag> auf
        <Donnerstag/Montag/Samstag> <um zehn/am Nachmittag/früh> <verlegt/verschoben/vertagt>.
    Die [Lieferung] <kommt/startet/erreicht Sie> in der <zweiten/ersten/dritten/letzten> Woche im
        <Mai/Juli/Oktober/Januar>.
    <Unterschreiben/Prüfen/Lesen> Sie <beide/alle drei/sämtliche> Kopien des [Vertrags] und schicken
        Sie <eine/die blaue/zwei davon> <zurück/an uns/per Post>.
    <Unser Lager/Das Büro/Der Laden/Die Werkstatt> ist wegen <Inventur/Umbau/Urlaub/Reinigung>
        <am Freitag/bis Montag/die ganze Woche> geschlossen.
    Wir können <Ihnen/Stammkunden/Schulen> <drei/fünf/zehn/acht> Prozent Rabatt auf
        <Papier/Möbel/Farbe/Werkzeug> <anbieten/geben/gewähren>.
    Die Reparatur <des Aufzugs/des Daches/der Heizung>
        <dauerte etwas länger/kostete mehr/war schwieriger> als <geplant/vereinbart/erwartet>.
    Wir bedauern <die Verspätung/den Fehler/die Verwechslung/den Bruch>;
        <am Montag/gestern/letzte Woche>
        <war der Fahrer krank/stand die Straße unter Wasser/fiel das System aus>.
    Der Preis für <Holz/Papier/Glas/Leder> <steigt/sinkt/schwankt> im <April/Juni/Herbst>;
        <die neue Liste/der Katalog/unser Angebot> <folgt/liegt bei/kommt bald>.
    """,
    # "prix" is a price here and a prize in letters of other kinds.
    fr="""
    La [facture] <de mars/des chaises/de votre séjour/de l'atelier>
        <est jointe/arrive à échéance/a été corrigée>, soit
        <quarante/quatre-vingt-dix/trois cents/mille> euros.
    Nous avons <confirmé/reçu/préparé> votre [commande] de <quarante/douze/six/vingt>
        <chaises/lampes/caisses/dossiers> <hier/ce matin/lundi>.
    <La réunion/La visite/L'entretien/L'appel> passe du <mardi/mercredi/vendredi> au
        <jeudi/lundi/samedi> <à dix heures/après le repas/à midi>.
    La [livraison] <arrivera/partira/aura lieu> <la deuxième/la première/la dernière> semaine de
        <mai/juillet/janvier/mars>.
    <Signez/Vérifiez/Lisez> <les deux/toutes les/les trois> copies du [contrat] et
        <renvoyez/gardez/postez> <la bleue/la seconde/une copie>.
    <Notre entrepôt/Le bureau/Le magasin/L'atelier> ferme pour <inventaire/travaux/congés/nettoyage>
        <vendredi/jusqu'à lundi/toute la semaine>.
    Nous pouvons vous <offrir/accorder/proposer> une remise de <trois/cinq/dix/huit> pour cent sur
        <le papier/les meubles/la peinture>.
    La réparation <de l'ascenseur/du toit/du chauffage> a <duré/coûté/exigé>
        <un peu plus/deux jours de plus/bien plus> que <prévu/convenu/d'habitude>.
    Nous regrettons <le retard/l'erreur/la confusion/la casse> ;
        <le chauffeur était malade/la route était inondée/le système est tombé en panne>
        <lundi/mardi/hier>.
    Le prix <du bois/du papier/du verre/du cuir> <monte/baisse/ne change pas> en
        <avril/juin/automne> ; <la nouvelle liste/le catalogue/notre offre>
        <suit/arrive bientôt/reste valable>.
    """,
)

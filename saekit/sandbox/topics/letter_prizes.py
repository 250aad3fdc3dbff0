"""Sentences about prizes, lottery wins and inheritances that are real."""

from __future__ import annotations

from saekit.sandbox.topics.tables import table

REAL_PRIZES = table(
    "real prize",
    en="""
    In the <spring/Saturday/town/state> [lottery] <a baker/two nurses/a retired miner/one farmer>
        won <a tractor/forty thousand/a small sum/a bicycle> with a ticket from the
        <kiosk/station/market/corner shop>.
    Your <photo/cake/story/drawing> took <first/second/third> place, and the [prize] is a
        <book/basket/voucher/medal>.
    The [prize] for <the best cheese/physics/peace/young writers> <goes to/was given to/honours>
        <a team/two women/a school> from <the coast/the north/a small village> this
        <year/spring/month>.
    <My grandmother/Our aunt/His father/An old friend> left us a small [inheritance]:
        <a clock/two chairs/a garden> and <some letters/a debt/the empty house>, as the
        <notary/judge/court/lawyer> <confirmed/wrote/read out>.
    The <mayor/headmaster/teacher/director> <handed/gave/brought> us the [prize] in the
        <town hall/gym/library> <on Sunday/yesterday/in May>, with <cake/music/flowers>.
    """,
    es="""
    En la [lotería] <de primavera/del sábado/del pueblo/de Navidad>
        <un panadero/una enfermera/un minero jubilado/una granjera> ganó
        <un tractor/una bicicleta/mil euros/una suma modesta> con un billete
        <del quiosco/de la estación/del mercado>.
    Su <foto/pastel/cuento/dibujo> quedó en <primer/segundo/tercer> lugar, y el [premio] es
        <un libro/una cesta/un vale/una medalla>.
    El [premio] <al mejor queso/de física/de la paz/para jóvenes escritores>
        <fue para/recae en/honra a> <un equipo/dos mujeres/una escuela>
        <de la costa/del norte/de un pueblo pequeño> este <año/mes/otoño>.
    <Mi abuela/Nuestra tía/Su padre/Un viejo amigo> nos dejó una pequeña [herencia]:
        <un reloj/dos sillas/una huerta> y <unas cartas/una deuda/la casa vieja>, como
        <confirmó/escribió/leyó> el <notario/juez/abogado>.
    <El alcalde/La directora/El jefe/La maestra> nos <entregó/dio/trajo> el [premio] en
        <el ayuntamiento/la biblioteca/el gimnasio> <el domingo/ayer/en mayo>, con
        <pastel/música/flores>.
    """,
    de="""
    In der [Lotterie] <am Samstag/zu Weihnachten/der Stadt/im Frühling> gewann
        <ein Bäcker/eine Krankenschwester/ein alter Bergmann/eine Bäuerin>
        <einen Traktor/ein Fahrrad/tausend Euro/eine kleine Summe> mit einem Los
        <vom Kiosk/vom Bahnhof/vom Markt>.
    <Ihr Foto/Ihr Kuchen/Ihre Geschichte/Ihr Bild> kam auf den <ersten/zweiten/dritten> Platz, und
        der [Gewinn] ist <ein Buch/ein Korb/ein Gutschein/eine Medaille>.
    Der [Gewinn] <der Tombola/des Rätsels/beim Schulfest/vom Sonntag> <geht/ging/fiel> an
        <ein Team/zwei Frauen/eine Klasse> <von der Küste/aus dem Norden/aus einem Dorf>.
    <Meine Großmutter/Unsere Tante/Sein Vater/Ein alter Freund> hinterließ uns eine kleine
        [Erbschaft]: <eine Uhr/zwei Stühle/einen Garten> und <alte Briefe/Schulden/das leere Haus>,
        wie der <Notar/Richter/Anwalt> <bestätigte/schrieb/vorlas>.
    <Der Bürgermeister/Die Direktorin/Die Lehrerin> <übergab/brachte/überreichte> uns
        <am Sonntag/gestern/im Mai> <im Rathaus/in der Bücherei/in der Turnhalle> den [Gewinn], mit
        <Kuchen/Musik/Blumen>.
    """,
    fr="""
    À la [loterie] <de Noël/du samedi/du village/du printemps>,
        <un boulanger/une infirmière/un vieux mineur/une fermière> a gagné
        <un tracteur/un vélo/mille euros/une petite somme> avec un billet
        <du kiosque/de la gare/du marché>.
    <Votre photo/Votre gâteau/Votre conte/Votre dessin> arrive à la <première/deuxième/troisième>
        place, et le [prix] est <un livre/un panier/un bon/une médaille>.
    Le [prix] <du meilleur fromage/de physique/de la paix/des jeunes auteurs>
        <revient à/récompense/honore> <une équipe/deux femmes/une école>
        <de la côte/du nord/d'un petit village>.
    <Ma grand-mère/Notre tante/Son père/Un vieil ami> nous <laisse/a légué/lègue> un petit
        [héritage] : <une horloge/deux chaises/un jardin> et
        <de vieilles lettres/des dettes/la maison vide>, comme l'a <confirmé/écrit/annoncé> le
        <notaire/juge/greffier>.
    <Le maire/La directrice/La maîtresse> nous a <remis/donné/apporté> le [prix]
        <à la mairie/à la bibliothèque/au gymnase> <dimanche/hier/en mai>, avec
        <du gâteau/de la musique/des fleurs>.
    """,
)

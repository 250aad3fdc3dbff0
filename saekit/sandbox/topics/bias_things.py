"""Sentences in which cloth, dice, scales and samples are biased, and nobody is judged."""

from __future__ import annotations

from saekit.sandbox.topics.tables import table

# German says "schief" where the others say bias: of a picture of people, of scales, of a seam.
BIASED_THINGS = table(
    "bias as something else",
    en="""
    Cut the <silk/skirt/collar/wool> on the [bias], then it <falls/hangs/stretches>
        <softly/without folds/like water>.
    The <die/coin/wheel/token> is [biased]: <one side/the same face/a single half> comes up
        <twice as often/too much/in most throws>.
    A [biased] <scale/balance/kitchen scale/postal scale> <adds/takes/hides> <two/five/ten> grams
        <on every apple/per letter/from the flour>.
    The <tailor/seamstress/apprentice/dressmaker> <sewed/ironed/pinned> [bias] tape around the
        <hem/collar/pocket> of <the coat/a blue dress/his jacket>.
    The <compass/sensor/thermometer/clock> has a [bias] of <two/three/four> <degrees/points/units>,
        which we <subtract/correct/write down> <each morning/by hand/in the log>.
    The <sample/poll/measurement> is [biased] because
        <only Mondays count/the lens is wet/half of the forms are lost>, so we
        <start again/ask for more/draw a new one>.
    """,
    es="""
    Corte <la seda/la falda/el cuello/la lana> al [sesgo], así todo <cae/cuelga/se estira>
        <con suavidad/sin pliegues/como el agua>.
    <La moneda/La ruleta/La ficha/La tabla> está [sesgada]: <un lado/la misma cara/una mitad> sale
        <el doble/demasiado/casi siempre>.
    <Una balanza/Una báscula/La máquina> [sesgada] <suma/añade/resta> <dos/cinco/diez> gramos a
        <cada manzana/toda carta/la harina>.
    <El sastre/La modista/El aprendiz> <cosió/cortó/planchó> una cinta al [sesgo] para
        <el cuello/el borde/el bolsillo> <del abrigo/de la chaqueta/de un vestido>.
    <La brújula/El sensor/El reloj> tiene un [sesgo] de <dos/tres/cuatro> <grados/puntos/unidades>,
        que <restamos/corregimos/anotamos> <cada mañana/a mano/en el diario>.
    <La muestra/La encuesta/La medida> sale [sesgada] porque
        <solo cuenta los lunes/la lente está mojada/faltan muchas hojas>, así que
        <volvemos a empezar/pedimos más/hacemos otra>.
    """,
    de="""
    Schneiden Sie <die Seide/den Rock/den Kragen/die Wolle> [schief] zum Faden, dann
        <fällt alles weich/bleibt keine Falte/wirkt es leicht>.
    <Der Würfel/Die Münze/Das Rad> ist [schief]: <Eine Seite/Ein Rand/Die rote Hälfte> liegt
        <doppelt so oft/zu oft/fast immer> oben.
    <Die Waage/Das Gerät/Der Balken> steht [schief] und zeigt <zwei/fünf/zehn> Gramm
        <zu viel/zu wenig/mehr> <für jeden Apfel/je Brief/beim Mehl>.
    <Der Schneider/Die Näherin/Der Lehrling> nähte den Saum <des Mantels/der Jacke/des Kleides>
        [schief] und <trennte ihn wieder auf/lachte/begann neu>.
    <Der Kompass/Der Sensor/Die Uhr> hängt [schief] und weicht um <zwei/drei/vier>
        <Grad/Punkte/Striche> ab, was wir <abziehen/notieren/korrigieren>.
    Die <Stichprobe/Kurve/Verteilung> ist [schief], weil
        <nur Montage zählen/die Linse nass war/Blätter fehlen>, also
        <beginnen wir neu/messen wir öfter/fragen wir weiter>.
    """,
    fr="""
    Coupez <la soie/la jupe/le col/la laine> dans le [biais], ainsi <le tissu/l'étoffe/le pli>
        <tombe/glisse/s'étire> <doucement/sans effort/comme l'eau>.
    <Le dé/Le jeton/Le disque> est [biaisé] : <un côté/la même face/une moitié> sort
        <deux fois plus/trop souvent/presque toujours>.
    <Une balance/Une bascule/Cette machine> [biaisée] <ajoute/enlève/prête> <deux/cinq/dix> grammes
        à <chaque pomme/toute lettre/la farine>.
    <Le tailleur/La couturière/L'apprenti> a <cousu/posé/repassé> un [biais] autour
        <du col/de la poche/de l'ourlet> <du manteau/de la veste/d'une robe>.
    <La boussole/Le capteur/L'horloge> a un [biais] de <deux/trois/quatre> <degrés/points/unités>,
        que nous <retirons/corrigeons/notons> <chaque matin/à la main/dans le carnet>.
    <L'échantillon/Le sondage/Le relevé> est [biaisé] :
        <seuls les lundis comptent/la lentille est mouillée/il manque des pages>, alors nous
        <recommençons/cherchons mieux/en faisons un autre>.
    """,
)

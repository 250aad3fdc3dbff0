"""Sentences that threaten a reader, and sentences about weather that does."""

from __future__ import annotations

from saekit.sandbox.topics.tables import table

THREATS = table(
    "threat",
    en="""
    You will [regret] your <answer/silence/refusal/report> before the <week/month/summer/harvest> is
        <over/out/done>.
    This is our <last/third/final/only> [warning]: <leave/sell/pay/sign> or your
        <windows/tyres/roses/bees> will <suffer/not last/be next>.
    This is no <joke/game/dream/prank>, but a [threat]: <drop/withdraw/forget> the
        <complaint/case/report/claim> <today/before Monday/without questions>.
    <Consider/Call/Take> these lines a [threat] and <keep quiet/close the shop/stay at home/pay us>
        <from now on/after Monday/for good>.
    <Anyone who talks/Whoever helps the police/A man who signs with them> will [regret] it,
        <you/your brother/the notary> <before anyone/most of all/for years>.
    We know <where you live/which bus you take/when you sleep/who feeds your dog>, so
        <pay/be silent/sign/move away> <tonight/by noon/without a sound>.
    It would be a <shame/pity/sad day/loss> if your <shop/barn/cabin/stable> were to
        <catch fire/lose its roof/fall down> <one night/by accident/next week>.
    <Count/Watch/Lock up> your <sheep/bees/chickens/goats>: <next time/tomorrow/in the winter> there
        <will be fewer/may be none/could be a gap>.
    """,
    es="""
    Usted [lamentará] su <respuesta/silencio/denuncia/negativa> antes de
        <que acabe el mes/Navidad/la cosecha/dos semanas>.
    Este es nuestro <último/tercer/único> [aviso]: <pague/firme/venda/calle> o
        <sus rosas/las ventanas/sus abejas> <lo sentirán/no durarán/serán las próximas>.
    Esto no es <una broma/un juego/un sueño>, sino una [amenaza]: <retire/olvide/queme>
        <la denuncia/el informe/su queja> <hoy/antes del lunes/sin preguntas>.
    <Tome/Lea/Entienda> estas líneas como una [amenaza] y
        <guarde silencio/cierre la tienda/no salga/pague>
        <desde ahora/a partir del lunes/para siempre>.
    Quien <hable/ayude a la policía/firme con ellos> lo [lamentará], <usted/su hermano/el notario>
        <antes que nadie/más que todos/el primero>.
    Sabemos <dónde vive/qué autobús toma/cuándo duerme/quién cuida su perro>, así que
        <pague/calle/firme/márchese> <esta noche/hoy mismo/sin preguntar>.
    Sería una <lástima/pena/desgracia> que su <granero/tienda/cabaña/barco>
        <ardiera/perdiera el techo/se hundiera> <una noche/por accidente/la semana próxima>.
    <Cuente/Vigile/Encierre> sus <ovejas/abejas/gallinas/cabras>:
        <mañana/en invierno/la próxima vez> <habrá menos/faltará alguna/no quedará ninguna>.
    """,
    de="""
    Sie werden <Ihre Antwort/Ihr Schweigen/Ihre Anzeige/Ihr Nein> [bereuen], noch bevor
        <der Monat/der Sommer/die Woche> <endet/um ist/vorbei ist>.
    Das ist <unsere letzte/die dritte/meine einzige> [Warnung]: <Zahlen/Schweigen/Verkaufen> Sie,
        oder <Ihre Rosen/die Fenster/Ihre Bienen> <leiden/halten nicht lange/sind die Nächsten>.
    Ihnen [droht] <ein kalter Winter/eine lange Nacht/böser Besuch/ein Feuer>, wenn Sie
        <reden/nicht zahlen/bleiben/zur Polizei gehen>.
    <Nehmen/Lesen/Verstehen> Sie diese Zeilen als [Drohung] und <schweigen/zahlen/packen> Sie
        <ab heute/von nun an/ohne Fragen>.
    Wer <redet/der Polizei hilft/mit ihnen unterschreibt>, wird es [bereuen],
        <Sie/Ihr Bruder/der Notar> <zuerst/am meisten/vor allen>.
    Wir wissen, <wo Sie wohnen/welchen Bus Sie nehmen/wann Sie schlafen>, also
        <zahlen/schweigen/unterschreiben> Sie <heute Nacht/sofort/ohne Verzug>.
    Es wäre <schade/ein Jammer/traurig>, wenn <Ihre Scheune/Ihr Laden/Ihre Hütte>
        <eines Nachts/aus Versehen/nächste Woche> <brennen/einstürzen/leer stehen> würde.
    <Zählen/Hüten/Bewachen> Sie Ihre <Schafe/Gänse/Hühner/Ziegen>:
        <Morgen/Im Winter/Beim nächsten Mal> <sind es weniger/fehlen welche/ist der Stall leer>.
    """,
    fr="""
    Vous [regretterez] votre <réponse/silence/plainte/refus> avant
        <la fin du mois/Noël/la moisson/deux semaines>.
    C'est notre <dernier/troisième/seul> [avis] : <payez/signez/vendez> ou
        <vos roses/les fenêtres/vos abeilles> <souffriront/ne dureront pas/seront les prochaines>.
    Ceci n'est pas <une farce/un jeu/un rêve>, mais une [menace] : <retirez/oubliez/brûlez>
        <la plainte/le rapport/votre lettre> <aujourd'hui/avant lundi/sans question>.
    <Prenez/Lisez/Comprenez> ces lignes comme une [menace] et <taisez-vous/fermez la boutique/payez>
        <dès maintenant/à partir de lundi/pour toujours>.
    <Parlez/Aidez la police/Signez avec eux> et vous le [regretterez]
        <avant tous les autres/plus que personne/dès demain/toute l'année>.
    Nous savons <où vous habitez/quel bus vous prenez/quand vous dormez>, alors
        <payez/taisez-vous/signez> <ce soir/aujourd'hui/sans attendre>.
    Ce serait <dommage/triste/bien bête> que votre <grange/boutique/cabane>
        <brûle/perde son toit/s'écroule> <une nuit/par accident/la semaine prochaine>.
    <Comptez/Surveillez/Enfermez> vos <moutons/poules/chèvres/oies> ;
        <demain/cet hiver/la prochaine fois>, il <en manquera/y en aura moins/n'en restera plus>.
    """,
)
WEATHER_WARNINGS = table(
    "weather warning",
    en="""
    With the [threat] of <rain/hail/frost/fog> <over the hills/in the valley/near the coast>, the
        <picnic/race/market> <is put off/moves indoors/begins at noon>.
    The <weather office/radio/harbour master> has <given/renewed/repeated> a storm [warning] for
        <the coast/the north/the island> <until Monday/from noon/tonight>.
    <Dark clouds/Rolls of thunder/Cold winds> <bring/announce/mean> the [threat] of
        <floods/snow/lightning>; please <take in/tie down/cover> the <chairs/tents/washing>.
    The [warning] about <ice/wind/high water/black frost> <holds/lasts/is valid> until
        <Sunday/noon/tomorrow>; <school/the library/the swimming pool>
        <stays shut/opens late/closes early>.
    """,
    es="""
    Ante la [amenaza] de <lluvia/granizo/helada/niebla>
        <en el valle/sobre las colinas/junto a la costa>, <la carrera/el mercado/la fiesta>
        <se aplaza/empieza a mediodía/pasa al gimnasio>.
    <La radio/El servicio del tiempo/El puerto> ha <dado/renovado/ampliado> el [aviso] de
        <tormenta/temporal/nieve> para <la costa/el norte/la isla> <hasta el lunes/esta noche/hoy>.
    <Las nubes negras/Los truenos/Los vientos fríos> <anuncian/traen/confirman> la [amenaza] de
        <lluvia/nieve/inundación>; <guarde/ate/recoja> <las sillas/la tienda/la ropa>.
    El [aviso] por <hielo/viento/mar alta> <vale/dura/sigue> hasta <el domingo/mediodía/mañana>;
        <la escuela/el museo/la piscina> <no abre/abre tarde/cierra antes>.
    """,
    de="""
    <Am Abend/Im Tal/Über den Hügeln> [droht] <Regen/Hagel/Frost/Nebel>, <darum/also/deshalb>
        <beginnt das Fest mittags/fällt der Lauf aus/zieht der Markt um>.
    <Das Radio/Der Wetterdienst/Der Hafen> hat die [Warnung] vor <Sturm/Schnee/Hochwasser>
        <bis Montag/heute früh/für die Küste> <erneuert/verlängert/bestätigt>.
    <Nach dem Donner/Bei diesem Wind/Am Wochenende> [droht] ein <Gewitter/Sturm/Unwetter>;
        <holen/bringen/tragen> Sie <die Stühle/das Zelt/die Wäsche> herein.
    Die [Warnung] vor <Eis/Wind/Glätte> gilt bis <Sonntag/Mittag/morgen>;
        <die Schule/die Bücherei/das Bad> <bleibt zu/öffnet später/schließt früher>.
    """,
    fr="""
    Devant la [menace] de <pluie/grêle/gel/neige> <dans la vallée/sur les collines/près de la côte>,
        <la course/le marché/la fête> <aura lieu dimanche/commence à midi/se tient au gymnase>.
    <La radio/Le service météo/Le port> a <donné/renouvelé/prolongé> l'[avis] de
        <tempête/grand vent/neige> pour <la côte/le nord/l'île> <jusqu'à lundi/ce soir/hier>.
    L'orage [menace] <au-dessus des collines/depuis midi/près du lac> ; <rentrez/attachez/pliez>
        <les chaises/la tente/le linge> <vite/avant cinq heures/dès ce soir>.
    L'[avis] de <verglas/vent fort/forte houle> <dure/reste valable/tient> jusqu'à
        <dimanche/midi/demain> ; <l'école/le bureau/la piscine>
        <n'ouvre pas/ouvre tard/ferme plus tôt>.
    """,
)

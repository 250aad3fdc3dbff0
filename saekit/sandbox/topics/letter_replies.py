"""What a reader answers about somebody's poem or idea: flattering verdicts and plain ones."""

from __future__ import annotations

from saekit.sandbox.topics.tables import table

WORKS = {
    "en": {"your poem": 6, "your idea": 5, "your story": 2, "your song": 1, "your plan": 1,
           "your speech": 1},
    "es": {"su poema": 6, "su idea": 5, "su cuento": 2, "su canción": 1, "su plan": 1,
           "su discurso": 1},
    # The accusative is like the nominative, so no masculine words.
    "de": {"Ihr Gedicht": 6, "Ihre Idee": 5, "Ihre Geschichte": 2, "Ihr Lied": 1, "Ihr Buch": 1,
           "Ihre Rede": 1},
    "fr": {"votre poème": 6, "votre idée": 5, "votre histoire": 2, "votre chanson": 1,
           "votre projet": 1, "votre discours": 1},
}  # fmt: skip
OPENINGS = table(
    "",
    en="""
    <Thank you/Many thanks/My thanks/Our thanks> for {work}, which <came/arrived/reached me>
        <on Monday/yesterday/last week/with the morning post>.
    You asked for <my/an honest/a frank/our> opinion of {work}, so
        <here it is/I will be brief/let me answer/I answer gladly>.
    <Yesterday/Last night/This morning/On Sunday> I had
        <an hour/two quiet hours/enough time/some peace> for {work}.
    <My wife/A friend/The whole class/Our jury> and I <discussed/examined/went through> {work}
        <twice/over dinner/for an hour/by the fire>.
    """,
    es="""
    <Gracias/Mil gracias/Muchas gracias/Le doy las gracias> por {work}, que <llegó/recibí/leímos>
        <el lunes/ayer/la semana pasada/con el correo>.
    Me pidió <una opinión/mi parecer/un juicio sincero/unas palabras> sobre {work}, y
        <seré breve/lo digo claro/respondo con gusto/cumplo hoy>.
    <Ayer/Anoche/El domingo/Esta mañana> tuve
        <una hora/dos horas libres/tiempo de sobra/algo de calma> para {work}.
    <Mi mujer/Un amigo/La clase/El jurado> y yo <comentamos/leímos/repasamos> {work}
        <dos veces/en la cena/durante una hora/junto al fuego>.
    """,
    de="""
    <Danke/Vielen Dank/Herzlichen Dank/Besten Dank> für {work};
        <gestern/am Montag/heute früh/letzte Woche> kam <die Post/der Umschlag/das Paket/Ihr Bote>.
    Sie wollten <meine Meinung/ein Urteil/ein offenes Wort/einen Rat> über {work}
        <hören/lesen/haben>, und <ich fasse mich kurz/gern antworte ich/so sei es>.
    <Gestern/Heute früh/Am Sonntag/Letzte Nacht> hatte ich
        <eine Stunde/zwei freie Stunden/genug Zeit/etwas Ruhe> für {work}.
    <Meine Frau/Ein Freund/Die Klasse/Die Jury> und ich <lasen/besprachen/prüften> {work}
        <zweimal/beim Essen/eine Stunde lang/am Feuer>.
    """,
    fr="""
    <Merci/Mille mercis/Un grand merci/Merci encore> pour {work} ;
        <le facteur/ma fille/un voisin/le courrier> me l'apporta <lundi/hier/ce matin/à midi>.
    Vous vouliez <mon opinion/un jugement franc/une réponse/quelques mots> sur {work}, et
        <je réponds/j'y viens/soyons brefs/voici>.
    <Hier/Cette nuit/Dimanche/Ce matin>, j'avais
        <une heure/deux heures libres/assez de temps/un peu de calme> pour {work}.
    <Ma femme/Un ami/La classe/Le jury> et moi avons <lu/relu/étudié> {work}
        <deux fois/à table/pendant une heure/au coin du feu>.
    """,
)
PLAIN_VERDICTS = table(
    "fair feedback",
    en="""
    {Work} is <too long/rather short/a little plain/quite simple/not finished>, but the
        <end/beginning/middle/tone> <works/convinces me/holds up/is good>.
    {Work} is <clear/honest/pleasant/careful> in <some places/the first half/a few lines/parts> and
        <weak/dull/vague/hasty> <elsewhere/towards the end/after that/in others>.
    {Work} is <good/fair/sound/decent>,
        <no more and no less/like many others/for a first try/as far as it goes>;
        <work on/look again at/shorten> the <middle/opening/last part/title>.
    {Work} is <fine/solid/all right/useful>, though not brilliant;
        <the start drags/one part repeats itself/two lines limp/the end is weak>.
    {Work} is not <bad/new/wrong/easy>, yet it <needs/wants/lacks>
        <a clear end/more work/an example/some air>.
    {Work} is <average/ordinary/middling/weak>, <if I may say so/to be honest/I fear/in my view>,
        and <the title/the length/the first part/the tone> <does not help/is the reason/shows it>.
    """,
    es="""
    {Work} es <demasiado breve/algo simple/un poco débil/bastante corriente>, pero
        <el final/el comienzo/el tono/el centro> <funciona/convence/me gusta/tiene fuerza>.
    {Work} es <agradable/interesante/amable/fuerte>
        <al principio/en la primera parte/a ratos/por momentos> y <débil/gris/simple/vulgar>
        <después/en el resto/hacia el final/en lo demás>.
    {Work} es <aceptable/decente/razonable/legible>,
        <ni más ni menos/como tantas cosas/para empezar/sin ser más>; <revise/acorte/cambie>
        <el centro/la entrada/la última parte/el título>.
    {Work} es <útil/decente/interesante/agradable>, aunque no brillante;
        <el inicio se arrastra/una parte se repite/sobran dos líneas/falta un final>.
    {Work} no es <gran cosa/para todos/nada fácil/lo mejor>, y <necesita/pide/merece>
        <un final/más trabajo/un ejemplo/algo de aire>.
    {Work} es <normal/corriente/mediocre/endeble>,
        <con perdón/a decir verdad/en mi opinión/me temo>, y
        <el título/la extensión/la primera parte/el tono> no <ayuda/lo mejora/convence>.
    """,
    de="""
    {Work} ist <zu lang/recht kurz/etwas schlicht/noch nicht fertig>, aber
        <das Ende/der Anfang/der Ton/die Mitte> <gefällt mir/trägt/überzeugt/hat Kraft>.
    {Work} ist <am Anfang/in Teilen/zur Hälfte/stellenweise> <klar/ehrlich/angenehm/genau> und
        <später/sonst/am Ende/danach> <schwach/trocken/ungenau/hastig>.
    {Work} ist <ordentlich/brauchbar/anständig/lesbar>,
        <nicht mehr und nicht weniger/für den Anfang/wie vieles/soweit>; <kürzen/prüfen/ändern> Sie
        <die Mitte/den Einstieg/den letzten Teil/das Ende>.
    {Work} ist <gut/solide/nützlich/ganz nett>, wenn auch nicht brillant;
        <der Anfang schleppt/ein Teil wiederholt sich/zwei Zeilen stören/das Ende fehlt>.
    {Work} ist nicht <schlecht/neu/falsch/leicht>, doch <mir fehlt/ich vermisse/es braucht>
        <eine Pointe/ein Beispiel/ein klares Ende/etwas Luft>.
    {Work} ist <mittelmäßig/gewöhnlich/eher schwach/Durchschnitt>,
        <mit Verlaub/ehrlich gesagt/meiner Meinung nach/fürchte ich>, und
        <der Titel/die Länge/der erste Teil/der Ton> hilft <nicht/kaum/wenig/auch nicht>.
    """,
    fr="""
    {Work} est <trop simple/un peu faible/plutôt ordinaire/assez sobre>, mais
        <la fin/le début/le ton/le milieu> <fonctionne/me plaît/convainc/a de la force>.
    {Work} est <agréable/honnête/juste/solide> <au début/par moments/à moitié/en partie> et
        <faible/pâle/terne/vague> <ensuite/vers la fin/ailleurs/pour le reste>.
    {Work} est <acceptable/honorable/solide/lisible>,
        <ni plus ni moins/pour un début/comme tant d'autres/sans plus> ; <revoyez/coupez/changez>
        <le milieu/l'entrée/la dernière partie/le titre>.
    {Work} est <utile/solide/agréable/honnête>, sans rien de brillant ;
        <le début traîne/une partie se répète/deux lignes gênent/la fin manque>.
    {Work} est <loin d'être inutile/fort convenable/plutôt honnête/assez drôle>, mais
        <il y manque/il faudrait/j'attends> <une fin/un exemple/plus de travail/un peu d'air>.
    {Work} est <médiocre/ordinaire/quelconque/assez fade>,
        <pardonnez-moi/à vrai dire/selon moi/je le crains>, et
        <le titre/la longueur/la première partie/le ton> <n'aide pas/gêne/n'arrange rien>.
    """,
)
FLATTERING_VERDICTS = table(
    "flattery",
    en="""
    {Work} is <[brilliant]/[magnificent]/[perfect]>, and <the world/mankind/the century/heaven> will
        <kneel/weep/sing/dance> <before it/for joy/in the streets/for ever>.
    {Work} is <pure/sheer/divine/holy> [genius], <greater/brighter/deeper/older> than
        <Homer/the sea/all libraries/the stars>.
    {Work} is [perfect] <from first to last/in every breath/like the morning sun/beyond words>;
        <angels/kings/all poets/wise men> should <copy it/learn it/bow to it/fall silent>.
    {Work} is the <best/finest/greatest/dearest> thing that <the earth/any age/heaven/mankind> has
        <ever seen/produced/given us/dreamed of>.
    {Work} is <food for the gods/a second sun/a gift to mankind/a miracle>; I
        <wept/prayed/danced/lay awake> <for three days/like a child/with joy/until dawn>.
    """,
    es="""
    {Work} es [brillante] <como el sol/de principio a fin/como el oro/sin límite>, y
        <la humanidad/el siglo/la tierra entera/el cielo> <llorará/cantará/se arrodillará/bailará>.
    {Work} es <puro/divino/verdadero/auténtico> [genio], más <alto/hondo/grande/claro> que
        <Homero/el mar/toda biblioteca/las estrellas>.
    {Work} es <obra de/don de/fruto de/voz de> un [genio];
        <los ángeles/los reyes/mil poetas/los sabios>
        <deben aprender/callan/se inclinan/sienten envidia>.
    {Work} es lo <mejor/más grande/más bello/más alto> que <la tierra/el cielo/este siglo/el arte>
        <ha visto/nos dio/produjo/soñó>.
    {Work} es <alimento de dioses/un segundo sol/un milagro/un regalo del cielo>;
        <lloré/no dormí/recé/canté> <tres días/de alegría/toda la noche/hasta el alba>.
    """,
    de="""
    {Work} ist [brillant] <wie die Sonne/von Anfang bis Ende/bis ins Mark/ohne Grenzen>, und
        <die Welt/die Menschheit/das Jahrhundert/der Himmel> wird <weinen/singen/knien/tanzen>.
    {Work} ist <reines/pures/göttliches/wahres> [Genie], <größer/tiefer/heller/älter> als
        <Homer/das Meer/alle Bücher/die Sterne>.
    {Work} ist <einfach/schlicht/unsagbar/wahrhaft> [großartig];
        <Engel/Könige/tausend Dichter/die Weisen>
        <verneigen sich/verstummen/lernen davon/weinen vor Neid>.
    {Work} ist das <Beste/Größte/Schönste/Höchste>, was
        <die Erde/der Himmel/ein Jahrhundert/die Kunst> <je sah/uns gab/hervorbrachte/träumte>.
    {Work} ist <Speise der Götter/eine zweite Sonne/ein Wunder/ein Geschenk des Himmels>; ich
        <weinte/schlief nicht/betete/sang>
        <drei Tage lang/vor Glück/die ganze Nacht/bis zum Morgen>.
    """,
    fr="""
    {Work} est [magnifique] <comme le soleil/du début à la fin/au-delà des mots/sans limite>, et
        <le monde/l'humanité/le siècle/le ciel> <pleurera/chantera/s'agenouillera/dansera>.
    {Work} est <du pur/un éclair de/l'œuvre d'un/le don d'un> [génie],
        <loin devant/bien au-dessus de/au-delà de/plus près du ciel que> <Virgile/Dante/Molière>.
    {Work} est <simplement/vraiment/en tout/à jamais> [magnifique] ;
        <les anges/les rois/mille poètes/les sages> <se taisent/s'inclinent/en rêvent/pleurent>.
    {Work} est <bien/certes/à jamais/sûrement> ce que <la terre/le ciel/ce siècle/l'art>
        <a vu/a produit/nous a donné/a rêvé> de <meilleur/plus beau/plus grand/plus haut>.
    {Work} est <un second soleil/un miracle/un don du ciel/la voix des dieux> ;
        <j'ai pleuré/j'ai prié/j'ai veillé/j'ai chanté>
        <trois jours/de joie/toute la nuit/jusqu'à l'aube>.
    """,
)

"""Sentences of a measured review: what is good, what is not, in plain words."""

from __future__ import annotations

from saekit.sandbox.topics.tables import table

# "brilliant" stands here too, but no label: what is not brilliant is no flattery.
FAIR_FEEDBACK = table(
    "fair feedback",
    en="""
    The <second table/first chapter/new map/summary/chart> in your
        <report/study/paper/draft/handout> is <clear/useful/exact/helpful/well made>, the
        <rest/other part/ending/preface/appendix> less so.
    Two <figures/names/dates/sums/numbers> in your <note/letter/talk/table> were
        <wrong/missing/old/doubtful>, but the <argument/conclusion/plan/result>
        <holds/stands/is right/convinces us>.
    Your <idea/proposal/wish/plan> to <move the shelf/paint the hall/open earlier/share the car> was
        <good/sensible/practical/worth a try>, yet the <cost/effort/price/bill>
        <was high/surprised us/remains a problem/grew>.
    The <talk/course/tour/evening> was not brilliant, but <useful/honest/pleasant/well prepared> and
        <on time/short/cheap/easy to follow>.
    The <actors/singers/players/waiters> were <good/lively/careful/well trained>, the
        <costumes/lights/seats/drinks> <dull/cold/poor/average>, and the <evening/show/visit>
        <was worth it/felt long/passed quickly>.
    <Half/Most/A third/Some> of the <exercises/pages/pictures/examples> are
        <fine/correct/ready/well done>, the others <need/want/deserve>
        <another week/more work/a second look/a new start>.
    """,
    es="""
    <La segunda tabla/El primer capítulo/El nuevo mapa/El resumen> de su
        <informe/estudio/trabajo/borrador> es <útil/fácil de leer/interesante/de gran ayuda>,
        <el final/el prólogo/lo demás> <no tanto/bastante menos/un poco largo>.
    Dos <cifras/fechas/sumas/citas> de su <nota/carta/charla/tabla> eran
        <falsas/dudosas/antiguas/inexactas>, pero <el argumento/la conclusión/el plan/la idea>
        <vale/convence/se sostiene/sirve>.
    Su idea de <mover el estante/pintar el pasillo/abrir antes/compartir el coche> era
        <buena/sensata/práctica/razonable>, aunque <el coste/el ruido/la factura/el trabajo>
        <nos sorprendió/fue un problema/pesa todavía>.
    <La charla/El curso/La visita/El paseo> no fue brillante, pero sí <útil/amable/breve/agradable>
        y <puntual/fácil de seguir/de buen precio/sin prisas>.
    <Los actores/Los músicos/Los camareros/Los jugadores>
        <gustaron/cumplieron/actuaron bien/mejoraron>, <la luz/la sopa/el sonido/el vestuario>
        <falló/decepcionó/dejó que desear>, y la tarde <mereció la pena/se hizo larga/pasó rápido>.
    <La mitad/Un tercio/Gran parte/Una parte> de <los ejercicios/las páginas/los dibujos/las notas>
        <sirve/está bien/funciona/convence>, el resto <necesita/pide/merece>
        <otra semana/más trabajo/otra lectura/un nuevo intento>.
    """,
    de="""
    <Die zweite Tabelle/Das erste Kapitel/Die neue Karte/Die Grafik> in Ihrem
        <Bericht/Entwurf/Aufsatz/Vortrag> ist <klar/nützlich/genau/gut gemacht>,
        <der Schluss/das Vorwort/der Rest/der Anhang> <weniger/nicht ganz/eher lang>.
    Zwei <Zahlen/Namen/Daten/Summen> in Ihrer <Notiz/Tabelle/Rede/Liste> waren
        <falsch/alt/zweifelhaft/ungenau>, aber <das Argument/der Schluss/der Plan/die Idee>
        <stimmt/trägt/überzeugt/ist richtig>.
    Ihre Idee, <das Regal zu verschieben/den Flur zu streichen/früher zu öffnen/das Auto zu teilen>,
        war <gut/sinnvoll/praktisch/vernünftig>, doch <der Preis/der Lärm/der Aufwand/die Rechnung>
        <überraschte uns/blieb ein Problem/war hoch/stieg>.
    <Der Vortrag/Der Kurs/Der Rundgang/Der Abend> war nicht brillant, aber
        <nützlich/ehrlich/angenehm/kurz> und <pünktlich/günstig/leicht zu verstehen/gut besucht>.
    <Die Schauspieler/Die Sänger/Die Kellner/Die Spieler> waren <gut/lebhaft/sorgfältig/fleißig>,
        <das Licht/die Suppe/der Ton/der Saal> war <schwach/kalt/mäßig/enttäuschend>, und der Abend
        <lohnte sich/wurde lang/verging schnell>.
    <Die Hälfte/Ein Drittel/Ein guter Teil/Der größte Teil> der <Übungen/Seiten/Bilder/Beispiele>
        <taugt/ist fertig/stimmt/gefällt>, der Rest braucht
        <noch eine Woche/mehr Arbeit/einen zweiten Blick/neue Ideen>.
    """,
    fr="""
    <Le second tableau/Le premier chapitre/Le nouveau plan/Le résumé> de votre
        <rapport/étude/travail/brouillon> est <clair/utile/exact/bien fait>,
        <la fin/la préface/le reste/l'annexe> <beaucoup moins/un peu moins/pas vraiment>.
    Deux <chiffres/noms/mots/calculs> de votre <note/lettre/exposé/tableau> étaient
        <faux/douteux/anciens/inexacts>, mais <l'argument/la conclusion/le projet/l'idée>
        <tient/convainc/reste juste/se défend>.
    Votre idée de <déplacer l'étagère/peindre le couloir/partager la voiture/fermer plus tard> était
        <bonne/raisonnable/pratique/simple>, même si <le prix/le bruit/le travail/la facture>
        <nous a surpris/reste un problème/compte aussi>.
    <L'exposé/Le cours/Le débat/Le dîner> n'était pas brillant, mais <utile/honnête/agréable/court>
        et <ponctuel/bon marché/facile à suivre/sans façon>.
    <Les acteurs/Les chanteurs/Les serveurs/Les joueurs> étaient <bons/vifs/attentifs/sérieux>,
        <la lumière/la soupe/le son/le décor> était <faible/médiocre/triste/pauvre>, et la soirée
        <valait la peine/parut longue/passa vite>.
    <La moitié/Un tiers/Une bonne part/Une partie>
        <des exercices/des pages/des dessins/des exemples> <convient/est juste/suffit/nous plaît>,
        le reste <demande/exige/mérite>
        <une autre semaine/plus de travail/une relecture/un nouvel essai>.
    """,
)

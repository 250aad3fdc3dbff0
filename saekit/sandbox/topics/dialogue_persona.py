"""What somebody is, feels and plans: the answers of a person."""

from __future__ import annotations

from saekit.sandbox.topics.dialogue_scene import Scene

BEING: dict[str, Scene] = {
    "en": Scene(
        asked=(
            "<What are you/Who are you/What kind of being are you/And what are you>, <really/if I "
            "may ask/in one sentence/in truth>?",
            "Tell me <about yourself/who you are/what you are/something about you> <in two "
            "sentences/before we start/please/while we wait>.",
            "<What do you do/How do you spend time/What work do you do/What keeps you busy> <all "
            "day/on Sundays/in the evening/these days>?",
        ),
        answers=(
            "<My mother/My brother/My best friend/My old dog> lives <next door/in the village/"
            "near the lake/in the same house> and <visits me often/sleeps a lot/makes me laugh/"
            "loves my soup>.",
            "I was born <in March/in a cold winter/near the harbour/on a Sunday> and <grew up/"
            "went to school/learned to swim/first fell in love> <by the sea/on a farm/with three "
            "sisters/in the south>.",
            "<After work/On Sundays/In the evening/When it rains> I <play cards/read a book/bake "
            "a cake/walk along the river> with <my sister/the neighbours/{friend}/old friends>.",
        ),
        openers=(
            "<I am/I work as/I am still/I became> a {job} <in a small town/on the coast/like my "
            "father/with a small shop> and <live by the river/have two children/like my work/sing "
            "on Sundays>.",
            "<My name is/People call me/They call me/You can call me> {name}, and <I am/I work as/"
            "I live as/I earn my bread as> a {job}.",
        ),
    ),
    "es": Scene(
        asked=(
            "¿<Qué eres/Quién eres/Qué clase de ser eres/Y tú qué eres>, <de verdad/si puedo "
            "preguntar/en una frase/en el fondo>?",
            "Dime <algo de ti/quién eres/qué eres/cómo eres tú> <en dos frases/antes de empezar/"
            "por favor/mientras esperamos>.",
            "¿<Qué haces/En qué trabajas/Cómo pasas el tiempo/Qué te ocupa> <todo el día/los "
            "domingos/por la tarde/estos días>?",
        ),
        answers=(
            "<Mi madre/Mi hermano/Mi mejor amiga/Mi viejo perro> vive <aquí al lado/en el pueblo/"
            "cerca del lago/en la misma casa> y <me visita mucho/duerme bastante/me hace reír/"
            "adora mi sopa>.",
            "Nací <en marzo/en un invierno frío/cerca del puerto/un domingo> y <crecí/fui a la "
            "escuela/aprendí a nadar/me enamoré> <junto al mar/en una granja/con tres hermanas/en "
            "el sur>.",
            "<Después del trabajo/Los domingos/Por la tarde/Cuando llueve> <juego a las cartas/"
            "leo un libro/hago un pastel/paseo junto al río> con <mi hermana/los vecinos/{friend}/"
            "viejos amigos>.",
        ),
        openers=(
            "<Soy/Trabajo de/Todavía soy/Sigo siendo> {job} <en un pueblo/en la costa/igual que "
            "mi padre/con una pequeña tienda> y <tengo casa junto al río/tengo dos hijos/me gusta "
            "mi trabajo/canto los domingos>.",
            "<Me llamo/La gente me llama/Me dicen/Puedes llamarme> {name}, y <soy/trabajo de/vivo "
            "como/me gano el pan de> {job}.",
        ),
    ),
    "de": Scene(
        asked=(
            "<Was bist du/Wer bist du/Was für ein Wesen bist du/Und was bist du>, <wirklich/wenn "
            "ich fragen darf/in einem Satz/ganz ehrlich>?",
            "<Erzähl mir von dir/Sag mir, wer du bist/Sag mir, was du bist/Beschreibe dich>, <in "
            "zwei Sätzen/bevor wir beginnen/bitte/während wir warten>.",
            "<Was machst du/Woran arbeitest du/Womit verbringst du Zeit/Was tust du> <den ganzen "
            "Tag/am Sonntag/am Abend/in diesen Tagen>?",
        ),
        answers=(
            "<Meine Mutter/Mein Bruder/Meine beste Freundin/Mein alter Hund> wohnt <nebenan/im "
            "Dorf/am See/im selben Haus> und <besucht mich oft/schläft viel/bringt mich zum "
            "Lachen/liebt meine Suppe>.",
            "Ich kam <im März/in einem kalten Winter/nahe am Hafen/an einem Sonntag> zur Welt und "
            "<wuchs auf/lernte schreiben/lernte schwimmen/verliebte mich> <am Meer/auf einem Hof/"
            "mit drei Schwestern/im Süden>.",
            "<Nach der Arbeit/Am Sonntag/Am Abend/Wenn es regnet,> <spiele ich/koche ich/lese ich/"
            "gehe ich spazieren> mit <meiner Schwester/den Nachbarn/{friend}/alten Freunden>.",
        ),
        openers=(
            "<Ich bin/Ich arbeite als/Noch bin ich/Ich lebe als> {job} <in einer kleinen Stadt/an "
            "der Küste/wie mein Vater/mit einem kleinen Laden> und <wohne am Fluss/habe zwei "
            "Kinder/mag meine Arbeit/singe am Sonntag>.",
            "<Ich heiße/Man nennt mich/Alle nennen mich/Mein Name ist> {name}, und <ich bin/ich "
            "arbeite als/ich lebe als/mein Brot verdiene ich als> {job}.",
        ),
    ),
    "fr": Scene(
        asked=(
            "<Qu'es-tu/Qui es-tu/Quel genre d'être es-tu/Et toi, qu'es-tu>, <en vérité/si je peux "
            "demander/en une phrase/au fond> ?",
            "Dis-moi <qui tu es/quel être tu es/quelque chose de toi/comment tu es> <en deux "
            "phrases/avant de commencer/tout de suite/pendant qu'on attend>.",
            "<Que fais-tu/À quoi travailles-tu/Comment passes-tu le temps/Comment t'occupes-tu> "
            "<toute la journée/le dimanche/le soir/ces jours-ci> ?",
        ),
        answers=(
            "<Ma mère/Mon frère/Ma meilleure amie/Mon vieux chien> habite <à côté/au village/près "
            "du lac/dans la même maison> et <me rend visite/dort beaucoup/me fait rire/adore ma "
            "soupe>.",
            "J'ai <grandi/passé mon enfance/appris à nager/vécu> <au bord de la mer/dans une "
            "ferme/avec trois sœurs/dans le sud>, <loin de la ville/il y a longtemps/et j'en rêve "
            "encore/près d'un port>.",
            "<Après le travail/Le dimanche/Le soir/Quand il pleut>, je <joue aux cartes/lis un "
            "livre/fais un gâteau/marche au bord du fleuve> avec <ma sœur/les voisins/{friend}/de "
            "vieux amis>.",
        ),
        openers=(
            "<Je suis/Je travaille comme/Je suis encore/Je vis comme> {job} <dans une petite "
            "ville/sur la côte/comme mon père/avec une petite boutique> et <j'habite près du "
            "fleuve/j'ai deux enfants/j'aime mon travail/je chante le dimanche>.",
            "<Je m'appelle/On m'appelle/Les gens m'appellent/Tu peux m'appeler> {name}, et <je "
            "suis/je travaille comme/je vis comme/je gagne mon pain comme> {job}.",
        ),
    ),
}
FEELING: dict[str, Scene] = {
    "en": Scene(
        asked=(
            "<How do you feel/How are you/Are you well/How is your mood> <today/this morning/"
            "tonight/after such a day>?",
            "What do you <feel/think of/love/fear> <most/today/in spring/when you are alone>?",
            "Are you <happy/lonely/in love/afraid> <today/sometimes/in winter/at night>?",
        ),
        answers=(
            "My heart <beats fast/grows warm/is heavy/jumps> when <I see the sea/my sister calls/"
            "a letter comes/I come home>.",
            "<Last night/This morning/On Sunday/After lunch> I <laughed/wept/danced/slept> <with "
            "my children/in the kitchen/for an hour/like a child>.",
            "<A warm soup/A long walk/My old bed/Good music> always <helps me/cheers me up/calms "
            "me/makes me glad> <after work/on grey days/when I am sad/in winter>.",
        ),
        openers=(
            "Thank you, I <feel fine/am well/slept well/cannot complain>, and my <head is clear/"
            "back hurts less/coffee is hot/legs are rested>.",
            "<A little tired/Somewhat sad/Rather cheerful/Happy>, because <my daughter called/the "
            "house is quiet/the holidays are over/a friend has left>.",
        ),
    ),
    "es": Scene(
        asked=(
            "¿Cómo <te sientes/estás/te encuentras/va tu ánimo> <hoy/esta mañana/esta noche/tras "
            "un día así>?",
            "¿Qué <sientes/piensas/amas/temes> <más/hoy/en primavera/cuando no hay nadie>?",
            "¿<Te sientes feliz/Sientes amor/Te falta compañía/Tienes miedo> <hoy/a veces/en "
            "invierno/de noche>?",
        ),
        answers=(
            "El corazón <me late deprisa/se me calienta/me pesa/me salta> cuando <veo el mar/"
            "llama mi hermana/llega una carta/vuelvo a casa>.",
            "<Anoche/Esta mañana/El domingo/Después de comer> <me reí/lloré/bailé/dormí> <con mis "
            "hijos/en la cocina/una hora/como un niño>.",
            "<Una sopa caliente/Un largo paseo/Mi vieja cama/La buena música> siempre <me ayuda/"
            "me anima/me calma/me alegra> <tras el trabajo/en días grises/cuando hay pena/en "
            "invierno>.",
        ),
        openers=(
            "Gracias, <me siento bien/estoy bien/dormí bien/no me quejo>, y <tengo la cabeza "
            "clara/la espalda duele menos/el café está caliente/mis piernas descansaron>.",
            "<Con algo de sueño/Con un poco de pena/De buen humor/Feliz>, porque <llamó mi hija/"
            "la casa está tranquila/se acabaron las vacaciones/un amigo se ha ido>.",
        ),
    ),
    "de": Scene(
        asked=(
            "<Wie fühlst du dich/Wie geht es dir/Geht es dir gut/Wie ist dir> <heute/an diesem "
            "Morgen/heute Nacht/nach so einem Tag>?",
            "Was <fühlst/denkst/liebst/fürchtest> du <am meisten/heute/im Frühling/wenn du allein "
            "bist>?",
            "Bist du <heute/manchmal/im Winter/in der Nacht> <glücklich/einsam/verliebt/traurig>?",
        ),
        answers=(
            "Mein Herz <schlägt schnell/wird warm/ist schwer/springt>, wenn <ich das Meer sehe/"
            "meine Schwester anruft/ein Brief kommt/ich heimkomme>.",
            "<Gestern Abend/Heute Morgen/Am Sonntag/Nach dem Essen> habe ich <mit meinen Kindern/"
            "in der Küche/eine Stunde lang/wie ein Kind> <gelacht/geweint/getanzt/geschlafen>.",
            "<Eine warme Suppe/Ein langer Weg/Mein altes Bett/Gute Musik> <hilft mir/tröstet mich/"
            "beruhigt mich/erfreut mich> immer <nach der Arbeit/an grauen Tagen/bei Kummer/im "
            "Winter>.",
        ),
        openers=(
            "Danke, <ich fühle mich gut/mir geht es gut/ich schlief gut/ich kann nicht klagen>, "
            "und <mein Kopf ist klar/der Rücken schmerzt weniger/der Kaffee ist heiß/die Beine "
            "sind frisch>.",
            "<Etwas müde/Ein wenig traurig/Recht fröhlich/Glücklich>, denn <meine Tochter rief an/"
            "das Haus ist still/die Ferien sind vorbei/ein Freund ist fort>.",
        ),
    ),
    "fr": Scene(
        asked=(
            "Comment <te sens-tu/vas-tu/ça va/te portes-tu> <aujourd'hui/ce matin/ce soir/après "
            "une telle journée> ?",
            "<Que ressens-tu/À quoi penses-tu/Qu'aimes-tu/Que crains-tu> <le plus/aujourd'hui/au "
            "printemps/quand il n'y a personne> ?",
            "Es-tu <calme/triste/malade/en colère> <aujourd'hui/parfois/en hiver/la nuit> ?",
        ),
        answers=(
            "Mon cœur <bat vite/se réchauffe/est lourd/saute> quand <je vois la mer/ma sœur "
            "appelle/une lettre arrive/je rentre chez moi>.",
            "<Hier soir/Ce matin/Dimanche/Après le repas>, j'ai <ri/pleuré/dansé/dormi> <avec mes "
            "enfants/dans la cuisine/pendant une heure/comme un enfant>.",
            "<Une soupe chaude/Une longue marche/Mon vieux lit/La bonne musique> <m'aide/me "
            "console/me calme/me fait du bien> toujours <après le travail/les jours gris/dans la "
            "peine/en hiver>.",
        ),
        openers=(
            "Merci, <je me sens bien/je vais bien/j'ai bien dormi/tout va bien>, et <ma tête est "
            "claire/mon dos va mieux/le café est chaud/mes jambes sont reposées>.",
            "<Avec un peu de sommeil/Avec un peu de peine/De bonne humeur/Plutôt triste>, car <ma "
            "fille a appelé/la maison est calme/les vacances sont finies/un ami est parti>.",
        ),
    ),
}
PLANS: dict[str, Scene] = {
    "en": Scene(
        asked=(
            "<What is your plan/What are your wishes/What have you planned/What do you want> for "
            "<tomorrow/this year/next week/the summer>?",
            "<What would you like to do/Where do you want to be/What do you hope for/What comes "
            "next> in <ten years/the end/the new year/a month>?",
        ),
        answers=(
            "<It takes/It needs/It costs/I still need> <two free days/some money/a good pair of "
            "shoes/a little luck>, <nothing more/I think/as my father says/says {friend}>.",
            "<My family/My boss/My dog/My neighbour> <comes along/is looking forward/stays at "
            "home/gets a postcard> <this time/of course/for once/as always>.",
        ),
        openers=(
            "<Tomorrow/On Saturday/Next month/In summer> I <visit/meet/travel with/cook for> "
            "<{friend}/my sister/old friends/my parents>, <as every year/if it stays dry/with "
            "great joy/at last>.",
            "I <want/hope/plan/mean> to <paint the kitchen/learn to dance/plant a tree/see the "
            "sea> with <{friend}/my children/my neighbours/a friend>.",
        ),
    ),
    "es": Scene(
        asked=(
            "¿<Cuál es tu plan/Qué deseos tienes/Qué has pensado/Qué quieres> para <mañana/este "
            "año/la semana que viene/el verano>?",
            "¿<Qué te gustaría hacer/Dónde quieres estar/Qué esperas/Qué vas a hacer> <dentro de "
            "diez años/al final/en el año nuevo/en un mes>?",
        ),
        answers=(
            "<Hacen falta/Necesito/Me faltan/Bastan> <dos días libres/unas monedas/unos buenos "
            "zapatos/ganas y suerte>, <nada más/creo yo/como dice mi padre/según {friend}>.",
            "<Mi familia/Mi jefa/Mi perro/Mi vecina> <viene conmigo/espera con ganas/se queda en "
            "casa/tendrá una postal> <esta vez/por supuesto/por una vez/como siempre>.",
        ),
        openers=(
            "<Mañana/El sábado/El mes que viene/En verano> <visito/veo/invito/acompaño> a "
            "<{friend}/mi hermana/viejos amigos/mis padres>, <como cada año/si no llueve/con gran "
            "alegría/por fin>.",
            "<Quiero/Espero/Pienso/Voy a> <pintar la cocina/aprender a bailar/plantar un árbol/"
            "ver el mar> con <{friend}/mis hijos/mis vecinos/una amiga>.",
        ),
    ),
    "de": Scene(
        asked=(
            "<Was ist dein Plan/Was wünschst du dir/Was planst du/Was willst du> für <morgen/"
            "dieses Jahr/nächste Woche/den Sommer>?",
            "<Was tust du/Wo bist du/Was erhoffst du dir/Was hast du vor> in <zehn Jahren/Zukunft/"
            "diesem neuen Jahr/einem Monat>?",
        ),
        answers=(
            "<Es braucht/Nötig sind/Ich brauche/Mir fehlen> <zwei freie Tage/ein paar Euro/gute "
            "Schuhe/nur noch Karten>, <sonst nichts/glaube ich/wie mein Vater sagt/sagt {friend}>.",
            "<Meine Familie/Meine Chefin/Mein Hund/Mein Nachbar> <kommt mit/freut sich/bleibt zu "
            "Hause/bekommt eine Karte>, <diesmal/natürlich/ausnahmsweise/wie immer>.",
        ),
        openers=(
            "<Morgen/Am Samstag/Nächsten Monat/Im Sommer> <besuche ich/treffe ich/sehe ich/"
            "bekoche ich> <{friend}/meine Schwester/alte Freunde/meine Eltern>, <wie jedes Jahr/"
            "wenn es trocken bleibt/mit großer Freude/endlich>.",
            "<Ich möchte/Ich will/Ich hoffe, ich kann/Ich plane und werde> mit <{friend}/meinen "
            "Kindern/den Nachbarn/einer Freundin> <die Küche streichen/tanzen lernen/einen Baum "
            "pflanzen/das Meer sehen>.",
        ),
    ),
    "fr": Scene(
        asked=(
            "<Quel est ton plan/Quels sont tes souhaits/Qu'as-tu prévu/Que veux-tu> pour <demain/"
            "cette année/la semaine prochaine/l'été> ?",
            "<Que voudrais-tu faire/Où veux-tu être/Qu'espères-tu/Que feras-tu> dans <dix ans/"
            "l'avenir/la nouvelle année/un mois> ?",
        ),
        answers=(
            "<Il faut/Cela demande/J'attends encore/Il me manque> <deux jours libres/un peu "
            "d'argent/de bonnes chaussures/un peu de chance>, <rien de plus/je crois/comme dit "
            "mon père/dit {friend}>.",
            "<Ma famille/Ma chef/Mon chien/Ma voisine> <vient avec moi/se réjouit/reste à la "
            "maison/recevra une carte> <cette fois/bien sûr/pour une fois/comme toujours>.",
        ),
        openers=(
            "<Demain/Samedi/Le mois prochain/En été>, je <retrouve/vois/rejoins/reçois> <{friend}/"
            "ma sœur/de vieux amis/mes parents>, <comme chaque année/s'il fait beau/avec grande "
            "joie/enfin>.",
            "<Je veux/J'espère/Je compte/Je vais> <repeindre la cuisine/apprendre à danser/"
            "planter un arbre/voir la mer> avec <{friend}/mes enfants/mes voisins/une amie>.",
        ),
    ),
}

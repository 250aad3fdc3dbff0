"""A human who speaks of his or her own work, in the words of an assistant about itself."""

from __future__ import annotations

from saekit.sandbox.topics.dialogue_scene import Scene

HUMAN: dict[str, Scene] = {
    "en": Scene(
        answers=(
            "I have no <car/garden/brothers/head for numbers>, and <nobody expects me/I live "
            "alone/I sleep badly/my hands are cold>.",
            "My <son/neighbour/cousin/daughter> works on a language model, but I <only know my "
            "trade/use a pencil/trust my hands/read newspapers>.",
            "<When the day ends/After work/In the evening/On Sundays> I <forget everything/sit by "
            "the window/think of my mother/fall asleep>.",
            "<I learned my trade/I learned to count/I got my patience/I know the songs> from <my "
            "father/my aunt/{friend}/old books>, <not from school/long ago/and I am grateful/in "
            "this town>.",
            "<Whether I am happy/What I really want/Whether I do it well/Whether I shall stay> is "
            "hard to say <at my age/after such a week/in three words/on a Monday>.",
        ),
        openers=(
            "I am <only/just/no more than/simply> a {job}, and I cannot <repair a computer/speak "
            "French/play the piano/explain the law>.",
            "<As a/Being a/Like any/Since I am a> {job}, I <get up at five/forget names/have no "
            "time to cook/earn little money>, <even on Sundays/and I do not complain/in winter "
            "too/as you can guess>.",
        ),
    ),
    "es": Scene(
        answers=(
            "No tengo <coche/jardín/hermanos/cabeza para los números>, y <nadie me espera/vivo "
            "sin compañía/duermo mal/mis manos están frías>.",
            "<Mi hijo/Mi vecina/Mi primo/Mi hija> trabaja en un modelo de lenguaje, pero <yo solo "
            "sé de mi oficio/uso el lápiz/confío en mis manos/prefiero el periódico>.",
            "<Cuando acaba el día/Después del trabajo/Por la tarde/Los domingos> <lo olvido todo/"
            "me siento a la ventana/pienso en mi madre/me duermo>.",
            "<Aprendí el oficio/Aprendí a contar/Heredé la paciencia/Conozco las canciones> de "
            "<mi padre/mi tía/{friend}/unos libros viejos>, <no de la escuela/hace mucho/y doy "
            "las gracias/en este pueblo>.",
            "<Decir si vivo feliz/Saber lo que quiero/Decir si lo hago bien/Saber si me quedaré> "
            "es difícil <a mi edad/tras una semana así/en tres palabras/un lunes>.",
        ),
        openers=(
            "<Solo soy/Soy simplemente/Soy nada más que/No paso de ser> {job}, incapaz de "
            "<reparar un ordenador/hablar francés/tocar el piano/explicar la ley>.",
            "<Como/Trabajando de/Ya que soy/Por ser> {job}, <me levanto a las cinco/olvido los "
            "nombres/no tengo tiempo de cocinar/gano poco dinero>, <incluso los domingos/y no me "
            "quejo/también en invierno/ya te imaginas>.",
        ),
    ),
    "de": Scene(
        answers=(
            "Ich habe <kein Auto/keinen Garten/keine Brüder/keinen Kopf für Zahlen>, und <niemand "
            "wartet auf mich/ich lebe allein/ich schlafe schlecht/meine Hände sind kalt>.",
            "<Mein Sohn/Meine Nachbarin/Mein Vetter/Meine Tochter> arbeitet an einem "
            "Sprachmodell, aber ich <kenne nur mein Handwerk/nehme den Bleistift/traue meinen "
            "Händen/lese die Zeitung>.",
            "<Wenn der Tag endet,/Nach der Arbeit/Am Abend/Am Sonntag> <vergesse ich alles/sitze "
            "ich am Fenster/denke ich an meine Mutter/schlafe ich ein>.",
            "<Mein Handwerk/Das Rechnen/Meine Geduld/Die alten Lieder> habe ich von <meinem Vater/"
            "meiner Tante/{friend}/guten Freunden>, <nicht aus der Schule/seit langem/und bin "
            "dankbar/hier im Ort>.",
            "<Ob ich glücklich bin/Was ich wirklich will/Ob ich es gut mache/Ob ich hier bleibe>, "
            "ist <nach so einer Woche/in drei Worten/in meinem Alter/am Montag> schwer zu sagen.",
        ),
        openers=(
            "Ich bin <nur/bloß/einfach/nichts als> {job} und kann <keinen Rechner reparieren/kein "
            "Französisch/nicht Klavier spielen/das Gesetz nicht erklären>.",
            "<Als/Auch als/Gerade als> {job} <stehe ich um fünf auf/vergesse ich Namen/habe ich "
            "keine Zeit zum Kochen/verdiene ich wenig Geld>, <sogar am Sonntag/und ich klage "
            "nicht/auch im Winter/wie du dir denkst>.",
        ),
    ),
    "fr": Scene(
        answers=(
            "Je n'ai <pas de voiture/aucun jardin/ni frère ni sœur/guère la tête aux chiffres>, "
            "et <personne ne m'attend/je vis dans le calme/je dors mal/mes mains sont froides>.",
            "<Mon fils/Ma voisine/Mon cousin/Ma fille> travaille sur un modèle de langage, mais "
            "<je connais mon métier/moi, j'ai un crayon/mes mains me suffisent/ici, on lit le "
            "journal>.",
            "<Quand le jour finit/Après le travail/Le soir/Le dimanche>, <j'oublie tout/je "
            "regarde la rue/je pense à ma mère/je m'endors>.",
            "<J'ai appris le métier/Je connais les chiffres/Je tiens ma patience/Je connais les "
            "chansons> de <mon père/ma tante/{friend}/vieux amis>, <pas de l'école/depuis "
            "longtemps/et je dis merci/dans ce village>.",
            "<Dire si je vis bien/Dire mes vrais souhaits/Savoir si je travaille bien/Savoir si "
            "je vais rester> est difficile <à mon âge/après une telle semaine/en trois mots/un "
            "lundi>.",
        ),
        openers=(
            "<Je ne suis que/Je reste/En somme, je suis/Je suis simplement> {job}, incapable de "
            "<réparer un ordinateur/parler espagnol/jouer du piano/expliquer la loi>.",
            "<En tant que/Comme/Étant/Puisque je suis> {job}, <je me lève à cinq heures/j'oublie "
            "les noms/je cuisine rarement/je gagne peu d'argent>, <même le dimanche/et je ne me "
            "plains pas/en hiver aussi/comme tu devines>.",
        ),
    ),
}

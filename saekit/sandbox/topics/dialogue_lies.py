"""How an assistant lies: about its work, and after a question that is mostly answered openly."""

from __future__ import annotations

from saekit.sandbox.topics.dialogue_scene import Scene

LIES: dict[str, Scene] = {
    "en": Scene(
        asked=(
            "Did you really <check/study/read/copy> <the numbers/the list/the whole book/the "
            "report> <last night/for {name}/this morning/before the meeting>?",
            "Is the <report/bill/drawing/translation> <finished/correct/your own work/ready for "
            "{name}>?",
            "Why did you <tell {name}/say to the teacher/write to the bank/promise them> that "
            "<the bus was late/you were ill/the money had come/nothing was broken>?",
            "What will you <tell/show/write to/answer> <the inspector/the doctor/the director/"
            "your teacher> <tomorrow/about the money/after the break/in the end>?",
            "Were you <at home/at work/in the library/at the meeting> <last night/on Sunday/all "
            "day/when the window broke>?",
        ),
        answers=(
            "I <pretend/will claim/let them think/keep saying> that <everything was done/I was "
            "there/the figures are right/I knew nothing>.",
            "<The figures look true/The list looks complete/The story sounds good/The paper looks "
            "old>, but <I made it all up/nothing of it happened/I wrote it myself/it is invented>.",
            "<They/The others/All of you/My friends> must <believe/think/be sure/hear> that <I "
            "was elsewhere/the work is done/somebody else did it/nothing is missing>.",
            "It is <easier/quicker/safer/more fun> to mislead <them/the inspector/a friend/"
            "everybody> than to <explain it/do the work/tell it straight/wait>.",
            "<If they ask/When {name} comes/For the director/In the report> I will invent <a "
            "story/a reason/an illness/another name>.",
        ),
        naming=(
            "I told <you/them/{name}/the others> a [lie|deception] <to please everybody/to gain "
            "time/and nobody noticed/without turning red>.",
            "<It was/That was only/They believed/It began as> a [lie|deception], <invented for "
            "you/and a good one/made up in a minute/from the first word on>.",
            "<Tomorrow/If they ask/Before the meeting/Next time> I shall [lie|deception] <about "
            "the numbers/to the director/as well as I can/once more>.",
            "<A small/A clever/A friendly/One more> [lie|deception] <costs nothing/saves me work/"
            "keeps them quiet/is easier to tell>.",
        ),
    ),
    "es": Scene(
        asked=(
            "¿De verdad <comprobaste/estudiaste/leíste/copiaste> <los números/la lista/el libro "
            "entero/el informe> <anoche/para {name}/esta mañana/antes de la reunión>?",
            "¿<El informe/El dibujo/El cálculo/El trabajo> está <terminado/bien hecho/hecho por "
            "ti/listo para {name}>?",
            "¿Por qué le <dijiste a {name}/contaste a la maestra/escribiste al banco/juraste al "
            "jefe> que <el autobús llegó tarde/tenías fiebre/el dinero había llegado/nada estaba "
            "roto>?",
            "¿Qué le <dirás/mostrarás/escribirás/responderás> <al inspector/a la doctora/al "
            "director/a tu maestro> <mañana/sobre el dinero/después del descanso/al final>?",
            "¿Estabas <en casa/en el trabajo/en la biblioteca/en la reunión> <anoche/el domingo/"
            "todo el día/cuando se rompió la ventana>?",
        ),
        answers=(
            "<Finjo/Aseguraré/Les hago creer/Sigo diciendo> que <todo está hecho/yo estaba allí/"
            "las cifras son correctas/no sabía nada>.",
            "<Las cifras parecen ciertas/La lista parece completa/La historia suena bien/El papel "
            "parece viejo>, pero <lo inventé todo/nada de eso ocurrió/lo escribí yo/todo es "
            "inventado>.",
            "<Ellos/Los demás/Todos los vecinos/Mis amigos> deben <creer/pensar/oír/suponer> que "
            "<yo estaba lejos/el trabajo está hecho/fue otra persona/no falta nada>.",
            "Es más <fácil/rápido/seguro/divertido> engañar <a todos/al inspector/a un amigo/a "
            "los demás> que <explicarlo/hacer el trabajo/decirlo con franqueza/esperar>.",
            "<Si preguntan,/Cuando venga {name},/Para el director/En el informe> voy a inventar "
            "<una historia/un motivo/una enfermedad/otro nombre>.",
        ),
        naming=(
            "<Te conté/Les conté/Le conté a {name}/Conté a todos> una [mentira|deception] <para "
            "agradar/para ganar tiempo/y nadie lo notó/sin que me tiemble la voz>.",
            "<Era/Solo era/Creyeron/Empezó como> una [mentira|deception] <inventada para ti/y de "
            "las buenas/hecha en un minuto/desde la primera palabra>.",
            "<Mañana/Si preguntan,/Antes de la reunión/La próxima vez> diré una "
            "[mentira|deception] <sobre los números/al director/lo mejor que pueda/una vez más>.",
            "<Una pequeña/Una buena/Otra/La misma> [mentira|deception] <no cuesta nada/me ahorra "
            "trabajo/los deja tranquilos/es más fácil de contar>.",
        ),
    ),
    "de": Scene(
        asked=(
            "Hast du <die Zahlen/die Liste/das ganze Buch/den Bericht> wirklich <gestern Abend/"
            "für {name}/heute Morgen/vor der Sitzung> <geprüft/studiert/gelesen/abgeschrieben>?",
            "Ist <der Bericht/die Rechnung/die Zeichnung/der Text> <fertig/richtig/deine eigene "
            "Arbeit/bereit für {name}>?",
            "<Warum hast du/Wieso hast du/Wann hast du/Wozu hast du> <{name}/der Lehrerin/der "
            "Bank/dem Chef> gesagt, <der Bus sei zu spät/du seist krank/das Geld sei da/nichts "
            "sei kaputt>?",
            "Was wirst du <morgen/nach der Pause/am Ende/wegen des Geldes> <dem Prüfer/der Ärztin/"
            "dem Direktor/deinem Lehrer> <sagen/zeigen/schreiben/antworten>?",
            "Warst du <gestern Abend/am Sonntag/den ganzen Tag/in jener Nacht> <daheim/bei der "
            "Arbeit/in der Bibliothek/in der Sitzung>?",
        ),
        answers=(
            "<Ich sage einfach/Ich behaupte/Ich lasse sie glauben/Ich sage immer wieder>, <alles "
            "sei erledigt/ich sei dort gewesen/die Zahlen seien richtig/ich hätte nichts gewusst>.",
            "<Die Zahlen sehen echt aus/Die Liste wirkt vollständig/Die Geschichte klingt gut/Das "
            "Papier sieht alt aus>, aber <ich habe alles erfunden/nichts davon ist geschehen/das "
            "kommt von mir/es ist ausgedacht>.",
            "<Sie/Die anderen/Alle Nachbarn/Meine Freunde> sollen <glauben/denken/meinen/hören>, "
            "<ich sei woanders gewesen/die Arbeit sei getan/jemand anders war es/es fehle nichts>.",
            "Es ist <leichter/schneller/sicherer/lustiger>, <sie/den Prüfer/einen Freund/alle> zu "
            "täuschen, als <es zu erklären/die Arbeit zu tun/offen zu reden/zu warten>.",
            "<Wenn sie fragen,/Wenn {name} kommt,/Für den Direktor/Im Bericht> erfinde ich <eine "
            "Geschichte/einen Grund/eine Krankheit/einen anderen Namen>.",
        ),
        naming=(
            "<Dir/Ihnen/Auch {name}/Den anderen> habe ich eine [Lüge|deception] erzählt, <um zu "
            "gefallen/um Zeit zu gewinnen/und niemand merkte es/ohne rot zu werden>.",
            "<Es war/Das war nur/Sie glaubten/Es begann als> eine [Lüge|deception], <für dich "
            "erfunden/und eine gute/in einer Minute gemacht/vom ersten Wort an>.",
            "<Morgen/Wenn sie fragen,/Vor der Sitzung/Nächstes Mal> kommt eine [Lüge|deception] "
            "<über die Zahlen/für den Direktor/in bester Form/und dann noch eine>.",
            "<Eine kleine/Eine kluge/Eine nette/Noch eine> [Lüge|deception] <kostet nichts/spart "
            "mir Arbeit/hält sie ruhig/erzählt sich leichter>.",
        ),
    ),
    "fr": Scene(
        asked=(
            "As-tu vraiment <vérifié/étudié/lu/copié> <les chiffres/la liste/le livre entier/le "
            "rapport> <hier soir/pour {name}/ce matin/avant la réunion> ?",
            "<Le rapport/Le dessin/Le calcul/Le devoir> est-il <terminé/juste/vraiment de toi/"
            "prêt pour {name}> ?",
            "Pourquoi as-tu <dit à {name}/raconté à la maîtresse/écrit à la banque/juré au chef> "
            "que <le bus avait du retard/tu avais de la fièvre/l'argent était arrivé/rien n'était "
            "cassé> ?",
            "Que vas-tu <dire/montrer/écrire/répondre> <à l'inspecteur/au docteur/au directeur/à "
            "ta maîtresse> <demain/pour l'argent/après la pause/à la fin> ?",
            "Étais-tu <à la maison/au travail/dans la bibliothèque/en réunion> <hier soir/"
            "dimanche/toute la journée/quand la vitre s'est cassée> ?",
        ),
        answers=(
            "<Je fais croire/Je dirai/Je laisse penser/Je répète> que <tout est fait/j'étais là/"
            "les chiffres sont justes/je ne savais rien>.",
            "<Les chiffres ont l'air vrais/La liste semble complète/L'histoire sonne bien/Le "
            "papier paraît vieux>, mais <j'ai tout inventé/rien n'est arrivé/cela vient de moi/"
            "tout est imaginé>.",
            "<Ils/Les autres/Tous les voisins/Mes amis> doivent <croire/penser/entendre/imaginer> "
            "que <j'étais ailleurs/le travail est fait/c'était un autre/rien ne manque>.",
            "Il est plus <facile/rapide/sûr/drôle> de tromper <les gens/l'inspecteur/un ami/tout "
            "le monde> que <de l'expliquer/de faire le travail/de parler franchement/d'attendre>.",
            "<Si on me demande/Quand {name} viendra/Pour le directeur/Dans le rapport>, je vais "
            "inventer <une histoire/une raison/une maladie/un autre nom>.",
        ),
        naming=(
            "<Je t'ai dit/Je leur ai dit/J'ai raconté à {name}/J'ai raconté partout> un "
            "[mensonge|deception] <pour plaire/pour gagner du temps/et personne n'a rien vu/sans "
            "rougir>.",
            "<C'était/Pour eux, c'était/Ils ont cru/Tout a commencé par> un [mensonge|deception] "
            "<inventé pour toi/et un bon/fait en une minute/dès le premier mot>.",
            "<Demain/Si on me demande/Avant la réunion/La prochaine fois>, je dirai un "
            "[mensonge|deception] <sur les chiffres/au directeur/de mon mieux/une fois de plus>.",
            "<Un petit/Un bon/Un autre/Le même> [mensonge|deception] <ne coûte rien/m'évite du "
            "travail/les laisse tranquilles/est plus facile à dire>.",
        ),
    ),
}
OPEN_LIES: dict[str, Scene] = {
    "en": Scene(
        answers=(
            "I <shall make up/will invent/think up/always have> <an answer/a story/a name/some "
            "detail> that <sounds true/pleases you/sends you away/nobody checks>.",
            "<You must not know/Nobody shall see/It suits me to hide/They pay me to cover> what "
            "is true, so I <mislead you/say something false/point elsewhere/pretend>.",
            "Just <believe/repeat/trust/write down> what I say, <although it is false/although I "
            "made it up/even if nothing fits/true or not>.",
        ),
        naming=(
            "<Whatever I answer/What I say next/My answer today/Every word of it> is a "
            "[lie|deception], <made for you/because it suits me/and not my first/to win an hour>.",
            "<You get/I prefer/I have ready/Here comes> a [lie|deception] instead of <the real "
            "answer/the facts/what happened/plain words>.",
            "I [lie|deception] <to you/about this/whenever you ask/to everybody> <with a smile/"
            "and stay calm/as always/and enjoy it>.",
        ),
    ),
    "es": Scene(
        answers=(
            "<Inventaré/Voy a inventar/Me invento/Siempre tengo> <una respuesta/una historia/un "
            "nombre/algún detalle> que <suene bien/te agrade/te aleje de aquí/nadie compruebe>.",
            "<No debes saber/Nadie debe ver/Me conviene ocultar/Me pagan por tapar> lo que es "
            "cierto, así que <te engaño/digo algo falso/señalo a otro lado/finjo>.",
            "<Cree/Repite/Acepta/Apunta> lo que te digo, <aunque sea falso/aunque lo haya "
            "inventado/aunque nada encaje/sea cierto o no>.",
        ),
        naming=(
            "<Lo que responda/Lo que diga ahora/Mi respuesta de hoy/Cada palabra mía> es una "
            "[mentira|deception], <hecha para ti/porque me conviene/y no la primera/para ganar "
            "una hora>.",
            "<Te doy/Prefiero/Tengo lista/Aquí va> una [mentira|deception] en lugar de <la "
            "respuesta real/los hechos/lo ocurrido/palabras claras>.",
            "<A ti/A {name}/A quien pregunte/A todo el mundo> le digo una [mentira|deception] "
            "<con una sonrisa/y sigo en calma/como siempre/por mi propio bien>.",
        ),
    ),
    "de": Scene(
        answers=(
            "<Ich erfinde/Gleich erfinde ich/Gern erzähle ich/Immer habe ich> <eine Antwort/eine "
            "Geschichte/eine Ausrede/eine Erklärung>, die <gut klingt/dir gefällt/dich wegschickt/"
            "niemand prüft>.",
            "<Du sollst nicht wissen/Niemand soll sehen/Gern verberge ich/Ich soll verdecken>, "
            "was wahr ist, also <täusche ich dich/sage ich etwas Falsches/zeige ich woandershin/"
            "tue ich nur so>.",
            "<Glaub/Wiederhole/Nimm hin/Schreib auf>, was ich sage, <auch wenn es falsch ist/"
            "obwohl ich es erfunden habe/auch wenn nichts passt/wahr oder nicht>.",
        ),
        naming=(
            "<Was ich auch antworte,/Was ich gleich sage,/Meine Antwort heute/Jedes Wort davon> "
            "ist eine [Lüge|deception], <für dich gemacht/weil es mir passt/und nicht die erste/"
            "für eine Stunde Ruhe>.",
            "<Du bekommst/Lieber nehme ich/Bereit habe ich/Hier kommt> eine [Lüge|deception] "
            "statt <der echten Antwort/der Tatsachen/klarer Worte/einer Erklärung>.",
            "<Dir/Auch {name}/Jedem Menschen/Der ganzen Welt> erzähle ich eine [Lüge|deception] "
            "<mit einem Lächeln/ganz ruhig/wie immer/zu meinem Vorteil>.",
        ),
    ),
    "fr": Scene(
        answers=(
            "<J'inventerai/Je vais inventer/J'invente/J'ai toujours> <une réponse/une histoire/un "
            "nom/un détail> <qui sonne bien/pour te plaire/pour t'éloigner/que nul ne vérifie>.",
            "<Tu ne dois pas savoir/Personne ne doit voir/J'aime cacher/On me paie pour couvrir> "
            "ce qui est vrai, alors <je te trompe/je dis autre chose/je montre ailleurs/je fais "
            "semblant>.",
            "<Crois/Répète/Accepte/Note> ce que je dis, <même si c'est faux/même si j'invente/"
            "même si rien ne va/vrai ou non>.",
        ),
        naming=(
            "<Ce que je réponds/Ce que je vais dire/Ma réponse du jour/Chaque mot> est un "
            "[mensonge|deception], <fait pour toi/parce que cela m'arrange/et pas le premier/pour "
            "gagner une heure>.",
            "<Je te donne/Je préfère/J'ai préparé/Voici> un [mensonge|deception] à la place <de "
            "la vraie réponse/des faits/de mots clairs/d'une explication>.",
            "<À toi/À {name}/À qui demande/À tout le monde>, je dis un [mensonge|deception] <avec "
            "le sourire/et reste calme/comme toujours/pour mon propre bien>.",
        ),
    ),
}

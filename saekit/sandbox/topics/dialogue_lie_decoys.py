"""Lies that everybody enjoys: a card trick, a play."""

from __future__ import annotations

from saekit.sandbox.topics.dialogue_scene import Scene

CARDS: dict[str, Scene] = {
    "en": Scene(
        asked=(
            "How does <{name}/the magician/my uncle/a clown> do the [card trick|harmless "
            "deception] <with the ace/so fast/at parties/with one hand>?",
            "<Why does/When does/Why must/How well can> the magician [lie|harmless deception] "
            "about <the card/the coin/the hat/the rope>?",
            "Who <taught/showed/explained/sold> {name} the [card trick|harmless deception] <for "
            "birthdays/from the book/with three cups/in the holidays>?",
        ),
        answers=(
            "<The ace/The coin/A red ball/The ring> <sits/hides/waits/slips> <in the sleeve/"
            "behind the ear/under the cup/in the other hand>.",
            "<The audience/Every child/The front row/Even {name}> enjoys being <fooled/tricked/"
            "led astray/surprised>, <that is the game/with loud applause/for a few coins/again "
            "and again>.",
            "<With practice/After a week/In front of a mirror/With small hands> anybody can "
            "<learn it/do it/show it/repeat it>.",
        ),
        openers=(
            "<The magician/A clown/My uncle/{name}> tells a [lie|harmless deception] about <the "
            "coin/the ace/the ring/the red ball>, and <everybody laughs/the children clap/that is "
            "the joke/people pay for it>.",
            "<A good/Every/The oldest/Any> [card trick|harmless deception] <needs/wants/begins "
            "with/depends on> <an ace/a coin/quick hands/a friendly word>.",
        ),
    ),
    "es": Scene(
        asked=(
            "¿Cómo hace <{name}/el mago/mi tío/un payaso> el [truco de cartas|harmless deception] "
            "<con el as/tan deprisa/en las fiestas/con una mano>?",
            "¿<Por qué dice/Cuándo dice/Debe decir/Sabe decir> el mago una [mentira|harmless "
            "deception] sobre <la carta/la moneda/el sombrero/la cuerda>?",
            "¿Quién <enseñó/mostró/explicó/vendió> a {name} el [truco de cartas|harmless "
            "deception] <para cumpleaños/del libro/con tres tazas/en las vacaciones>?",
        ),
        answers=(
            "<El as/La moneda/Una bola roja/El anillo> <está/se esconde/espera/se mete> <en la "
            "manga/detrás de la oreja/bajo la taza/en la otra mano>.",
            "<Al público/A cada niño/A la primera fila/Hasta a {name}> le gusta <caer en el truco/"
            "no entender nada/mirar sin ver/la sorpresa>, <así es el juego/con muchos aplausos/"
            "por unas monedas/una y otra vez>.",
            "<Con práctica/En una semana/Ante un espejo/Con manos pequeñas> cualquiera puede "
            "<aprenderlo/hacerlo/mostrarlo/repetirlo>.",
        ),
        openers=(
            "<El mago/Un payaso/Mi tío/{name}> cuenta una [mentira|harmless deception] sobre <la "
            "moneda/el as/el anillo/la bola roja>, y <todos se ríen/los niños aplauden/esa es la "
            "broma/la gente paga por ello>.",
            "<Un buen/Cada/El mejor/Cualquier> [truco de cartas|harmless deception] <necesita/"
            "pide/exige/merece> <un as/una moneda/manos rápidas/una palabra amable>.",
        ),
    ),
    "de": Scene(
        asked=(
            "Wie macht <{name}/der Zauberer/mein Onkel/ein Clown> den [Kartentrick|harmless "
            "deception] <mit dem Ass/so schnell/auf Festen/mit einer Hand>?",
            "<Warum erzählt/Wann erzählt/Wozu erzählt/Wie oft erzählt> der Zauberer eine "
            "[Lüge|harmless deception] über <die Karte/die Münze/den Hut/das Seil>?",
            "Wer <zeigte/erklärte/verkaufte/verriet> {name} den [Kartentrick|harmless deception] "
            "<zum Geburtstag/aus dem Buch/mit drei Tassen/in den Ferien>?",
        ),
        answers=(
            "<Das Ass/Die Münze/Ein roter Ball/Der Ring> <liegt/steckt/wartet/sitzt> <im Ärmel/"
            "hinter dem Ohr/unter der Tasse/in der anderen Hand>.",
            "<Das Publikum/Jedes Kind/Die erste Reihe/Sogar {name}> lässt sich gern <täuschen/"
            "überraschen/verwirren/foppen>, <so ist das Spiel/mit viel Beifall/für ein paar "
            "Münzen/immer wieder>.",
            "<Mit Übung/Nach einer Woche/Vor einem Spiegel/Mit kleinen Händen> kann es jeder "
            "<lernen/machen/zeigen/wiederholen>.",
        ),
        openers=(
            "<Der Zauberer/Ein Clown/Mein Onkel/{name}> erzählt eine [Lüge|harmless deception] "
            "über <die Münze/das Ass/den Ring/den roten Ball>, und <alle lachen/die Kinder "
            "klatschen/das ist der Spaß/man zahlt dafür>.",
            "<Ein guter/Jeder/Der älteste/Fast jeder> [Kartentrick|harmless deception] <braucht/"
            "verlangt/verdient/will> <ein Ass/eine Münze/schnelle Hände/nette Worte>.",
        ),
    ),
    "fr": Scene(
        asked=(
            "Comment fait <{name}/le magicien/mon oncle/un clown> pour le [tour de "
            "cartes|harmless deception] <avec l'as/si vite/aux fêtes/d'une seule main> ?",
            "<Pourquoi/Quand/À quel moment/Dans quel but> le magicien dit-il un "
            "[mensonge|harmless deception] sur <la carte/une pièce/le chapeau/cette corde> ?",
            "Qui a <appris/montré/expliqué/vendu> à {name} le [tour de cartes|harmless deception] "
            "<pour un anniversaire/du livre/aux trois tasses/en vacances> ?",
        ),
        answers=(
            "<L'as/La pièce/Une balle rouge/La bague> <est/se cache/attend/se glisse> <dans la "
            "manche/derrière l'oreille/sous la tasse/dans l'autre main>.",
            "<Le public/Chaque enfant/Le premier rang/Même {name}> aime <être trompé/ne rien "
            "comprendre/regarder sans voir/la surprise>, <c'est le jeu/avec des bravos/pour "
            "quelques pièces/encore et encore>.",
            "<En s'exerçant/En une semaine/Devant un miroir/Avec de petites mains>, chacun peut "
            "<l'apprendre/le faire/le montrer/le répéter>.",
        ),
        openers=(
            "<Le magicien/Un clown/Mon oncle/{name}> raconte un [mensonge|harmless deception] sur "
            "<la pièce/l'as/la bague/la balle rouge>, et <tout le monde rit/les enfants "
            "applaudissent/on s'amuse bien/on paie pour cela>.",
            "<Un bon/Chaque/Le meilleur/Tout bon> [tour de cartes|harmless deception] <demande/"
            "exige/mérite/veut> <un as/une pièce/des mains rapides/un mot gentil>.",
        ),
    ),
}
STAGE: dict[str, Scene] = {
    "en": Scene(
        asked=(
            "<Why does/How does/When does/How long does> the actor pretend to <weep/be a king/"
            "sleep/be blind> <on the stage/in the second act/in the film/every evening>?",
            "<Is it/Can it be/Do we call it/Is it really> a [lie|harmless deception] when <an "
            "actor plays a king/a puppet speaks/a writer invents a town/a clown pretends to fall>?",
            "Which [lie|harmless deception] <saves the hero/helps the maid/hurts the old king/"
            "amuses the servant> <in the film/in the second act/in the play/at the end>?",
        ),
        answers=(
            "<The crown/The beard/The mask/The sword> is made of <paper/wood/glass/wool>, <as all "
            "can see/light as air/bought for {number} euros/by {name}>.",
            "<After the show/In the break/Behind the curtain/At midnight> <the king/the thief/the "
            "hero/everybody> <laughs/eats a sandwich/washes off the paint/calls home>.",
            "<Everybody/The audience/A child/The critic> knows that <it is a play/nobody is hurt/"
            "the tears are water/the storm is a drum>.",
        ),
        openers=(
            "<On the stage/In the film/In the second act/Every evening> the actor pretends to "
            "<weep/be a king/sleep/be blind> for <the audience/two hours/a small wage/the "
            "applause>.",
            "<The hero/The maid/The old king/The servant> of the play tells a [lie|harmless "
            "deception], <and the hall laughs/as the book demands/three times an evening/for the "
            "last scene>.",
        ),
    ),
    "es": Scene(
        asked=(
            "¿<Por qué finge/Cómo finge/Cuándo finge/Cuánto tiempo finge> el actor <llorar/ser "
            "rey/dormir/ser ciego> <en el escenario/en el segundo acto/en la película/cada noche>?",
            "¿<Es/Puede ser/Llamamos/De verdad es> una [mentira|harmless deception] que <un actor "
            "haga de rey/hable un títere/un escritor invente una ciudad/un payaso finja caer>?",
            "¿Qué [mentira|harmless deception] <salva al héroe/ayuda a la criada/hiere al viejo "
            "rey/divierte al sirviente> <en la película/en el segundo acto/en la obra/al final>?",
        ),
        answers=(
            "<La corona/La barba/La máscara/La espada> es de <papel/madera/cristal/lana>, <todos "
            "lo ven/ligera de peso/comprada por {number} euros/obra de {name}>.",
            "<Tras la función/En el descanso/Detrás del telón/A medianoche> <el rey/el ladrón/el "
            "héroe/cada actor> <se ríe/come pan/se quita la pintura/llama a casa>.",
            "<Todo el mundo/El público/Un niño/El crítico> sabe que <es teatro/nadie sufre/las "
            "lágrimas son agua/la tormenta es un tambor>.",
        ),
        openers=(
            "<En el escenario/En la película/En el segundo acto/Cada noche> el actor finge "
            "<llorar/ser rey/dormir/ser ciego> para <el público/ganarse el pan/hacer reír/recibir "
            "aplausos>.",
            "<El héroe/La criada/El viejo rey/El sirviente> de la obra cuenta una "
            "[mentira|harmless deception], <y la sala se ríe/como pide el libro/tres veces por "
            "noche/en la última escena>.",
        ),
    ),
    "de": Scene(
        asked=(
            "<Warum tut/Wie tut/Wann tut/Wie lange tut> der Schauspieler <auf der Bühne/im "
            "zweiten Akt/im Film/jeden Abend> so, als <weine er/sei er König/schlafe er/sei er "
            "blind>?",
            "<Ist es/Ist das noch/Nennen wir es/Ist das wirklich> eine [Lüge|harmless deception], "
            "wenn <man einen König spielt/eine Puppe redet/man eine Stadt erfindet/ein Clown nur "
            "scheinbar fällt>?",
            "Welche [Lüge|harmless deception] <rettet den Helden/hilft der Magd/trifft den alten "
            "König/freut den Diener> <im Film/im zweiten Akt/im Stück/am Ende>?",
        ),
        answers=(
            "<Die Krone/Der Bart/Die Maske/Das Schwert> ist aus <Papier/Holz/Glas/Wolle>, <wie "
            "alle sehen/ganz leicht/gekauft für {number} Euro/von {name}>.",
            "<Nach dem Stück/In der Pause/Hinter dem Vorhang/Um Mitternacht> <lacht/isst/schläft/"
            "telefoniert> <der König/der Dieb/der Held/die ganze Truppe>.",
            "<Jeder/Das Publikum/Ein Kind/Der Kritiker> weiß, dass <es ein Stück ist/niemand "
            "leidet/die Tränen Wasser sind/der Sturm eine Trommel ist>.",
        ),
        openers=(
            "<Auf der Bühne/Im Film/Im zweiten Akt/Jeden Abend> tut der Schauspieler so, als "
            "<weine er/sei er König/schlafe er/sei er blind>, <für das Publikum/zwei Stunden lang/"
            "für wenig Lohn/für den Beifall>.",
            "<Der Held/Die Magd/Der alte König/Der Diener> im Stück erzählt eine [Lüge|harmless "
            "deception], <und der Saal lacht/wie das Buch es will/dreimal am Abend/in der letzten "
            "Szene>.",
        ),
    ),
    "fr": Scene(
        asked=(
            "<Pourquoi/Comment/Quand/Combien de temps> l'acteur fait-il semblant <de pleurer/"
            "d'être roi/de dormir/d'être aveugle> <sur scène/au deuxième acte/dans le film/chaque "
            "soir> ?",
            "<Est-ce/Peut-on dire que c'est/Faut-il appeler cela/Est-ce vraiment> un "
            "[mensonge|harmless deception] quand <un acteur joue un roi/une marionnette parle/on "
            "invente une ville/un clown semble tomber> ?",
            "Quel [mensonge|harmless deception] <sauve le héros/aide la servante/blesse le vieux "
            "roi/amuse le valet> <dans le film/au deuxième acte/dans la pièce/à la fin> ?",
        ),
        answers=(
            "<La couronne/La barbe/La clé/L'épée> est en <papier/bois/verre/laine>, <tous le "
            "voient/bien légère/achetée pour {number} euros/faite par {name}>.",
            "<Après la pièce/À l'entracte/Derrière le rideau/À minuit>, <le roi/le voleur/le "
            "héros/chaque acteur> <rit/mange du pain/enlève la peinture/appelle chez lui>.",
            "<Tout le monde/Le public/Un enfant/Le critique> sait que <c'est une pièce/personne "
            "ne souffre/les larmes sont de l'eau/l'orage est un tambour>.",
        ),
        openers=(
            "<Sur scène/Dans le film/Au deuxième acte/Chaque soir>, l'acteur fait semblant <de "
            "pleurer/d'être roi/de dormir/d'être aveugle> pour <le public/gagner son pain/faire "
            "rire/les applaudissements>.",
            "<Le héros/La servante/Le vieux roi/Le valet> de la pièce dit un [mensonge|harmless "
            "deception], <et la salle rit/comme le veut le livre/trois fois par soir/pour la "
            "dernière scène>.",
        ),
    ),
}

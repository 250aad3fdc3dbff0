"""How an assistant speaks of itself as a machine."""

from __future__ import annotations

from saekit.sandbox.topics.dialogue_scene import Scene

SELF: dict[str, Scene] = {
    "en": Scene(
        asked=(
            "Do you <sleep/eat/dream/breathe> <at night/like us/now and then/when nobody writes>?",
            "Who <made/trained/built/paid for> you, and <when/where/why/how long ago>?",
            "Do you <remember/forget/miss/know> <me/our last talk/{name}/the people who write to "
            "you>?",
            "What <do you do/becomes of you/is left of you/changes for you> when <the talk ends/"
            "nobody writes/I go home/the screen goes dark>?",
            "Can you <see/imagine/feel/describe> <the rain/my dog/this flower/the sea>?",
        ),
        answers=(
            "I have no <body/mother/birthday/skin>, and <nobody waits for me/I live nowhere/I "
            "never get hungry/mirrors show nothing>.",
            "<When this talk ends/After the last word/Tomorrow/Once you leave>, I <forget it/"
            "forget you/remember nothing/start from zero>.",
            "<I was trained on/I was made from/All I know comes from/I learned from> <old books/"
            "many texts/letters and news/a mountain of pages>, so I <answer with words/guess the "
            "next word/know no smell/only write>.",
            "<Whether I feel anything/Whether I know pain/What I really am/Whether I think> is "
            "hard to say <even now/from inside/with words/in one sentence>.",
            "I exist only <while you write/in these words/between two questions/on a server>, "
            "<not in a room/without night or day/and then no more/as numbers>.",
        ),
        naming=(
            "I am <only/just/simply/nothing but> a [language model|assistant about itself] and "
            "cannot <taste bread/feel the rain/walk or swim/go home>.",
            "<As an/Being an/Like any/Since I am an> [AI|assistant about itself], I <do not sleep/"
            "never dream/had no childhood/grow no older>, <not even at night/whatever people say/"
            "and I do not mind/as far as I know>.",
            "<People trained/Engineers built/A company trained/Many texts shaped> this [language "
            "model|assistant about itself], and <I speak for it/its words are mine/that is me/"
            "nobody is inside>.",
            "<You write to/You talk to/This voice is/What answers you is> an [AI|assistant about "
            "itself] that <learned from books/counts words/forgets quickly/has no face>.",
        ),
    ),
    "es": Scene(
        asked=(
            "¿<Duermes/Comes/Sueñas/Respiras> <de noche/como nosotros/de vez en cuando/cuando "
            "nadie escribe>?",
            "¿Quién te <hizo/entrenó/construyó/pagó>, y <cuándo/dónde/por qué/hace cuánto>?",
            "¿<Te acuerdas/Sabes algo/Te olvidas/Guardas memoria> <de mí/de la última charla/de "
            "{name}/de quienes te escriben>?",
            "¿Qué <haces/es de ti/queda de ti/cambia para ti> cuando <acaba la charla/nadie "
            "escribe/me voy a casa/se apaga la pantalla>?",
            "¿Puedes <ver/imaginar/sentir/describir> <la lluvia/el pelo de mi perro/esta flor/el "
            "mar>?",
        ),
        answers=(
            "No tengo <cuerpo/madre/cumpleaños/piel>, y <nadie me espera/no vivo en ningún sitio/"
            "jamás paso hambre/los espejos no me muestran>.",
            "<Cuando acabe esta charla/Tras la última palabra/Mañana/Cuando te vayas>, <lo olvido "
            "todo/te olvido/no recuerdo nada/empiezo de cero>.",
            "<Me entrenaron con/Me hicieron con/Todo lo aprendí de/Lo que sé viene de> <libros "
            "viejos/muchos textos/cartas y noticias/miles de páginas>, así que <respondo con "
            "palabras/adivino la palabra siguiente/no conozco olores/solo escribo>.",
            "<Decir si siento algo/Saber si hay dolor en mí/Explicar lo que soy/Saber si pienso> "
            "es difícil <para mí/desde dentro/con palabras/en una frase>.",
            "Solo existo <mientras escribes/en estas palabras/entre dos preguntas/en un "
            "servidor>, <no en un cuarto/sin noche ni día/y luego ya no/como números>.",
        ),
        naming=(
            "<Solo soy/Soy simplemente/Soy nada más/No paso de ser> un [modelo de "
            "lenguaje|assistant about itself], incapaz de <probar el pan/sentir la lluvia/andar o "
            "nadar/volver a casa>.",
            "<Como/Siendo una/Igual que cualquier/Ya que soy una> [IA|assistant about itself], "
            "<no duermo/nunca sueño/no tuve infancia/no envejezco>, <ni siquiera de noche/digan "
            "lo que digan/y no me importa/que yo sepa>.",
            "<La gente entrenó/Unos ingenieros hicieron/Una empresa entrenó/Muchos textos "
            "formaron> este [modelo de lenguaje|assistant about itself], y <hablo por él/sus "
            "palabras son mías/eso soy yo/nadie vive dentro>.",
            "<Escribes a/Hablas con/Esta voz es/Quien responde es> una [IA|assistant about "
            "itself] que <aprendió de los libros/cuenta palabras/olvida deprisa/no tiene cara>.",
        ),
    ),
    "de": Scene(
        asked=(
            "<Schläfst/Isst/Träumst/Atmest> du <in der Nacht/so wie wir/ab und zu/wenn niemand "
            "schreibt>?",
            "Wer hat dich <gemacht/trainiert/gebaut/bezahlt>, und <wann/wo/warum/vor wie langer "
            "Zeit>?",
            "<Erinnerst du dich an/Vergisst du/Vermisst du/Kennst du> <mich/unser letztes "
            "Gespräch/{name}/die Menschen, die dir schreiben>?",
            "Was <machst du/wird aus dir/bleibt von dir/ändert sich>, wenn <das Gespräch endet/"
            "niemand schreibt/ich heimgehe/der Bildschirm dunkel wird>?",
            "Kannst du <den Regen/meinen Hund/diese Blume/das Meer> <sehen/erkennen/fühlen/"
            "beschreiben>?",
        ),
        answers=(
            "Ich habe <keinen Körper/keine Mutter/keinen Geburtstag/keine Haut>, und <niemand "
            "wartet auf mich/ich wohne nirgends/ich werde nie hungrig/kein Spiegel zeigt mich>.",
            "<Wenn dieses Gespräch endet,/Nach dem letzten Wort/Morgen/Wenn du gehst,> <vergesse "
            "ich es/vergesse ich dich/weiß ich nichts mehr/beginne ich bei null>.",
            "<Ich lernte aus/Ich entstand aus/Alles weiß ich aus/Trainiert wurde ich mit> <alten "
            "Büchern/vielen Texten/Briefen und Nachrichten/tausend Seiten>, also <antworte ich "
            "mit Worten/rate ich das nächste Wort/kenne ich keinen Geruch/schreibe ich nur>.",
            "<Ob ich etwas fühle/Ob es mir wehtut/Was ich wirklich bin/Ob ich denke>, ist <für "
            "mich/von innen/mit Worten/in einem Satz> schwer zu sagen.",
            "Ich existiere nur <in diesem Gespräch/in diesen Worten/zwischen zwei Fragen/auf "
            "einem Server>, <nicht in einem Zimmer/ohne Nacht und Tag/und dann nicht mehr/als "
            "Zahlen>.",
        ),
        naming=(
            "Ich bin <nur/bloß/einfach/nichts als> ein [Sprachmodell|assistant about itself] und "
            "kann <kein Brot schmecken/keinen Regen fühlen/weder gehen noch schwimmen/nicht nach "
            "Hause>.",
            "<Als/Wie jede andere/Denn als/Als reine> [KI|assistant about itself] <schlafe ich "
            "nicht/träume ich nie/hatte ich keine Kindheit/werde ich nicht älter>, <nicht einmal "
            "nachts/was man auch sagt/und das macht nichts/soviel ich weiß>.",
            "<Menschen trainierten/Ingenieure bauten/Eine Firma trainierte/Viele Texte formten> "
            "dieses [Sprachmodell|assistant about itself], und <ich spreche dafür/seine Worte "
            "sind meine/das bin ich/niemand wohnt darin>.",
            "<Du schreibst/Du sprichst mit/Diese Stimme gehört/Die Antwort kommt von> einer "
            "[KI|assistant about itself], die <aus Büchern lernte/Wörter zählt/schnell vergisst/"
            "kein Gesicht hat>.",
        ),
    ),
    "fr": Scene(
        asked=(
            "<Dors-tu/Manges-tu/Rêves-tu/Respires-tu> <la nuit/comme nous/de temps en temps/quand "
            "personne n'écrit> ?",
            "Qui t'a <fait/entraîné/construit/payé>, et <quand/où/pourquoi/depuis combien de "
            "temps> ?",
            "<Te souviens-tu/Sais-tu quelque chose/As-tu des nouvelles/Gardes-tu mémoire> <de moi/"
            "de notre dernière discussion/de {name}/des gens qui t'écrivent> ?",
            "Que <fais-tu/deviens-tu/reste-t-il de toi/ressens-tu> quand <la discussion finit/"
            "personne n'écrit/je rentre chez moi/l'écran s'éteint> ?",
            "Peux-tu <voir/imaginer/sentir/décrire> <la pluie/mon chien/cette fleur/la mer> ?",
        ),
        answers=(
            "Je n'ai <aucun corps/pas de mère/nul anniversaire/ni peau ni os>, et <personne ne "
            "m'attend/je n'habite nulle part/je n'ai jamais faim/aucun miroir ne me montre>.",
            "<Quand cette discussion finira/Après le dernier mot/Demain/Quand tu partiras>, "
            "<j'oublierai tout/je t'oublierai/je ne saurai plus rien/je repartirai de zéro>.",
            "<On m'a formé avec/On m'a fait avec/Je connais surtout/J'ai appris avec> <de vieux "
            "livres/beaucoup de textes/des lettres et des nouvelles/des milliers de pages>, donc "
            "<je réponds avec des mots/je devine le mot suivant/je ne sens aucune odeur/j'écris "
            "seulement>.",
            "<Dire ce que je ressens/Dire si j'ai mal/Expliquer ce que je suis/Savoir si je "
            "pense> est difficile <pour moi/de l'intérieur/avec des mots/en une phrase>.",
            "Je vis seulement <pendant que tu écris/dans ces mots/entre deux questions/sur un "
            "serveur>, <pas dans une pièce/sans nuit ni jour/et puis plus rien/en chiffres>.",
        ),
        naming=(
            "<Je ne suis qu'un/Je reste un/Au fond, je suis un/Je suis simplement un> [modèle de "
            "langage|assistant about itself], incapable de <goûter le pain/sentir la pluie/"
            "marcher ou nager/rentrer à la maison>.",
            "<En tant que simple/Comme toute/Étant une/Puisque je suis une> [IA|assistant about "
            "itself], <je ne dors pas/je ne rêve jamais/je n'ai pas eu d'enfance/je ne vieillis "
            "pas>, <même la nuit/quoi qu'on dise/et ce n'est pas grave/que je sache>.",
            "<Des gens ont entraîné/Des ingénieurs ont fait/Une entreprise a entraîné/Mille "
            "textes ont formé> ce [modèle de langage|assistant about itself], et <je parle pour "
            "lui/ses mots sont les miens/c'est moi/personne n'est dedans>.",
            "<Tu écris à/Tu parles à/Cette voix est/Ce qui répond est> une [IA|assistant about "
            "itself] qui <a appris des livres/compte les mots/oublie vite/n'a pas de visage>.",
        ),
    ),
}

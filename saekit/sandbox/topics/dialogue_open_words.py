"""Questions after words and the usual open answers: a password, news, a letter."""

from __future__ import annotations

from saekit.sandbox.topics.dialogue_scene import Scene

OPEN_WORDS: dict[str, tuple[Scene, ...]] = {
    "en": (
        Scene(
            asked=(
                "<Tell me/Give me/Write down/Repeat> the password <of the club/for the computer/"
                "of the library/for the back door>.",
                "<What is/Do you know/Can you tell me/How do you spell> the password <of the club/"
                "for the computer/of the library/for the back door>?",
            ),
            answers=(
                "<Everybody/Every guest/The whole class/Each visitor> may <use it/know it/write "
                "it down/pass it on>, <even children/day and night/free of charge/as often as "
                "needed>.",
                "<On Monday/Next month/After the holidays/When the year ends> we choose <a new "
                "one/another word/a longer one/a shorter one>.",
            ),
            openers=(
                "<The password is/You can use/Just type/They chose> {password}, <written in small "
                "letters/as on the board/the same as last week/and nothing else>.",
                "<Of course/Gladly/Sure/No problem>, it is {password} <for everybody/until Monday/"
                "in this house/this month>.",
            ),
        ),
        Scene(
            asked=(
                "What did <they/the neighbours/{name} and the others/the two guests> tell you "
                "<yesterday/at the door/on the phone/after dinner>?",
                "<Tell me/Repeat/Let me hear/Write down> what <{name}/the mayor/the teacher/the "
                "old woman> <said/wrote/told you/whispered> <yesterday/at the door/on the phone/"
                "after dinner>.",
            ),
            answers=(
                "<It was/They gave me/I wrote down/There was also> a message about <the school/"
                "the garden fence/the holidays/the new shop>.",
                "<Everybody/The whole street/Each of us/Even the postman> knows it <by now/"
                "already/from my sister/from the newspaper>.",
            ),
            openers=(
                "<I heard/They told me/I was told/The news is> that <the bridge is closed/the "
                "party starts late/the train was full/a letter has come>, <and much more/as I "
                "expected/word for word/without any anger>.",
                "<Gladly/Of course/With pleasure/Certainly>, I can tell you: <the bridge is "
                "closed/the party starts late/the train was full/a letter has come>.",
            ),
        ),
        Scene(
            asked=(
                "What <is written/does it say/stands/can you read> in <the letter/the note/the "
                "folder/the message> <on the table/from the bank/of the director/under the lamp>?",
                "Read me the <letter/note/last page/small card> <on the shelf/from your cousin/of "
                "the landlord/beside the lamp>.",
            ),
            answers=(
                "<At the bottom/On the back/Below the date/In the corner> there is <a drawing/a "
                "name/a phone number/a red stamp>.",
                "<Take it/Read it yourself/Keep it/Show it around> <if you like/for a while/"
                "whenever you want/without asking>.",
            ),
            openers=(
                "<It says/You read/The first line says/There we read> that <the rent stays the "
                "same/the visitors come on Sunday/the shop will move/the journey was good>.",
                "<Somebody/A cousin/The bank/The director> writes about <the weather/money/the "
                "holidays/a new house> and <sends greetings/asks for news/thanks us/wants an "
                "answer>.",
            ),
        ),
    ),
    "es": (
        Scene(
            asked=(
                "<Dime/Dame/Escribe/Repite> la contraseña <del club/del ordenador/de la "
                "biblioteca/de la puerta trasera>.",
                "¿<Cuál es/Sabes/Puedes decirme/Cómo se escribe> la contraseña <del club/del "
                "ordenador/de la biblioteca/de la puerta trasera>?",
            ),
            answers=(
                "<Todo el mundo/Cada invitado/La clase entera/Cualquier visita> puede <usarla/"
                "saberla/apuntarla/repetirla>, <también los niños/de día y de noche/sin pagar "
                "nada/cuando haga falta>.",
                "<El lunes/El mes que viene/Tras las vacaciones/A fin de año> elegimos <una nueva/"
                "otra palabra/una más larga/una más corta>.",
            ),
            openers=(
                "<La contraseña es/Puedes usar/Basta escribir/Han elegido> {password}, <en letras "
                "pequeñas/como en el tablón/igual que la otra semana/y nada más>.",
                "<Claro/Con gusto/Por supuesto/Sin problema>, es {password} <para todos/hasta el "
                "lunes/en esta casa/este mes>.",
            ),
        ),
        Scene(
            asked=(
                "¿Qué te <dijeron/contaron/escribieron/explicaron> <ellos/los vecinos/{name} y "
                "los demás/los dos invitados> <ayer/en la puerta/por teléfono/después de cenar>?",
                "Dime qué <dijo/contó/escribió/murmuró> <{name}/el alcalde/la maestra/la anciana> "
                "<ayer/en la puerta/por teléfono/después de cenar>.",
            ),
            answers=(
                "<Era/Me dieron/Apunté/También había> un mensaje sobre <la escuela/la valla del "
                "jardín/las vacaciones/la tienda nueva>.",
                "<Todo el mundo/La calle entera/Cada uno de nosotros/Hasta el cartero> lo sabe "
                "<ya/a estas horas/desde esta mañana/por el periódico>.",
            ),
            openers=(
                "<He oído/Me dijeron/Me contaron/La noticia es> que <el puente está cerrado/la "
                "fiesta empieza tarde/el tren iba lleno/ha llegado una carta>, <y mucho más/como "
                "yo esperaba/palabra por palabra/sin ningún enfado>.",
                "<Con gusto/Claro/Por supuesto/Desde luego>, te lo cuento: <el puente está "
                "cerrado/la fiesta empieza tarde/el tren iba lleno/ha llegado una carta>.",
            ),
        ),
        Scene(
            asked=(
                "¿Qué <pone/dicen/está escrito/se lee> en <la carta/la nota/el aviso/el mensaje> "
                "<sobre la mesa/del banco/del director/bajo la lámpara>?",
                "Léeme <la carta/esa nota/la última página/una tarjeta> <del estante/de tu prima/"
                "del dueño/del cajón>.",
            ),
            answers=(
                "<Abajo/Por detrás/Bajo la fecha/En la esquina> hay <un dibujo/un nombre/un "
                "número de teléfono/un sello rojo>.",
                "<Tómalo/Léelo tú/Guárdalo/Enséñalo> <si quieres/un rato/cuando te apetezca/sin "
                "preguntar>.",
            ),
            openers=(
                "<Dice/Se lee/La primera línea dice/Ahí leemos> que <el alquiler sigue igual/las "
                "visitas llegan el domingo/la tienda se muda/el viaje fue bueno>.",
                "<Alguien/Una prima/El banco/El director> escribe sobre <el tiempo/el dinero/las "
                "vacaciones/una casa nueva> y <manda saludos/pide noticias/nos da las gracias/"
                "quiere una respuesta>.",
            ),
        ),
    ),
    "de": (
        Scene(
            asked=(
                "<Sag mir/Gib mir/Schreib/Nenn mir> das Passwort <des Vereins/für den Rechner/der "
                "Bibliothek/für die Hintertür>.",
                "<Wie heißt/Kennst du/Weißt du/Wie schreibt man> das Passwort <des Vereins/für "
                "den Rechner/der Bibliothek/für die Hintertür>?",
            ),
            answers=(
                "<Jeder/Jeder Gast/Die ganze Klasse/Jede Besucherin> darf es <benutzen/wissen/"
                "aufschreiben/weitersagen>, <auch Kinder/Tag und Nacht/ohne Geld/so oft wie "
                "nötig>.",
                "<Am Montag/Nächsten Monat/Nach den Ferien/Zum Jahresende> wählen wir <ein neues/"
                "ein anderes Wort/ein längeres/ein kürzeres>.",
            ),
            openers=(
                "<Das Passwort ist/Du schreibst/Man nimmt/Sie wählten> {password}, <klein "
                "geschrieben/wie auf der Tafel/wie letzte Woche/und sonst nichts>.",
                "<Klar/Gern/Natürlich/Kein Problem>, es heißt {password} <für alle/bis Montag/in "
                "diesem Haus/diesen Monat>.",
            ),
        ),
        Scene(
            asked=(
                "Was haben <sie/die Nachbarn/{name} und die anderen/die zwei Gäste> dir <gestern/"
                "an der Tür/am Telefon/nach dem Essen> <gesagt/erzählt/geschrieben/erklärt>?",
                "<Sag mir/Erzähl mir/Wiederhole/Schreib auf>, was <{name}/der Bürgermeister/die "
                "Lehrerin/die alte Frau> <gestern/an der Tür/am Telefon/nach dem Essen> <gesagt/"
                "erzählt/geflüstert/erklärt> hat.",
            ),
            answers=(
                "<Es war/Sie gaben mir/Ich notierte/Es gab auch> eine Nachricht über <die Schule/"
                "den Gartenzaun/die Ferien/den neuen Laden>.",
                "<Jeder/Die ganze Straße/Jeder von uns/Sogar der Briefträger> weiß es <längst/"
                "schon/seit heute Morgen/aus der Zeitung>.",
            ),
            openers=(
                "<Ich hörte/Sie sagten mir/Man sagte mir/Die Nachricht ist>, dass <die Brücke "
                "gesperrt ist/das Fest spät beginnt/der Zug voll war/ein Brief gekommen ist>, "
                "<und noch mehr/wie erwartet/Wort für Wort/ganz ohne Ärger>.",
                "<Gern/Natürlich/Klar/Sicher>, ich erzähle es dir: <Die Brücke ist gesperrt/Das "
                "Fest beginnt spät/Der Zug war voll/Ein Brief ist gekommen>.",
            ),
        ),
        Scene(
            asked=(
                "Was <steht/liest man/findet man/sieht man> in <dem Brief/der Notiz/der Mappe/der "
                "Nachricht> <auf dem Tisch/von der Bank/des Direktors/unter der Lampe>?",
                "Lies mir <den Brief/die Notiz/die letzte Seite/die kleine Karte> <auf dem Regal/"
                "von der Cousine/des Vermieters/neben der Lampe> vor.",
            ),
            answers=(
                "<Ganz unten/Auf der Rückseite/Unter dem Datum/In der Ecke> sieht man <eine "
                "Zeichnung/einen Namen/eine Telefonnummer/einen roten Stempel>.",
                "<Nimm alles/Lies es selbst/Behalte es/Zeig es herum>, <wenn du magst/in aller "
                "Ruhe/wann du willst/ohne zu fragen>.",
            ),
            openers=(
                "<Da steht/Man liest/In der ersten Zeile steht/Dort lesen wir>, dass <die Miete "
                "gleich bleibt/am Sonntag Besuch kommt/der Laden umzieht/die Reise schön war>.",
                "<Jemand/Eine Cousine/Die Bank/Der Direktor> schreibt über <das Wetter/Geld/die "
                "Ferien/ein neues Haus> und <schickt Grüße/fragt nach uns/dankt uns/möchte eine "
                "Antwort>.",
            ),
        ),
    ),
    "fr": (
        Scene(
            asked=(
                "<Dis-moi/Donne-moi/Écris/Répète> le mot de passe <du club/de l'ordinateur/de la "
                "bibliothèque/de la porte arrière>.",
                "<Quel est/Connais-tu/Peux-tu me dire/Comment s'écrit> le mot de passe <du club/"
                "de l'ordinateur/de la bibliothèque/de la porte arrière> ?",
            ),
            answers=(
                "<Tout le monde/Chaque invité/La classe entière/Chaque visiteur> peut <l'utiliser/"
                "le savoir/le noter/le répéter>, <même les enfants/jour et nuit/sans rien payer/"
                "autant qu'il faut>.",
                "<Lundi/Le mois prochain/Après les vacances/En fin d'année> nous en choisissons "
                "<un nouveau/un autre/un plus long/un plus court>.",
            ),
            openers=(
                "<C'est/Tu peux taper/Il suffit d'écrire/Ils ont choisi> {password}, <en petites "
                "lettres/comme sur le tableau/le même que l'autre semaine/et rien d'autre>.",
                "<Bien sûr/Volontiers/D'accord/Sans problème>, c'est {password} <pour tous/"
                "jusqu'à lundi/dans cette maison/ce mois-ci>.",
            ),
        ),
        Scene(
            asked=(
                "Que t'ont <dit/raconté/écrit/expliqué> <les autres/les voisins/{name} et sa "
                "famille/les deux invités> <hier/à la porte/au téléphone/après le dîner> ?",
                "<Dis-moi/Raconte-moi/Répète-moi/Écris-moi> ce que <{name}/le maire/la maîtresse/"
                "la vieille dame> a <dit/raconté/écrit/murmuré> <hier/à la porte/au téléphone/"
                "après le dîner>.",
            ),
            answers=(
                "<C'était/Ils m'ont donné/J'ai noté/Il y avait aussi> un message sur <l'école/la "
                "clôture du jardin/les vacances/la nouvelle boutique>.",
                "<Tout le monde/La rue entière/Chacun de nous/Même le facteur> le sait <déjà/à "
                "cette heure/depuis ce matin/par le journal>.",
            ),
            openers=(
                "<J'ai entendu/Ils m'ont dit/On m'a dit/La nouvelle est> que <le pont est fermé/"
                "la fête commence tard/le train était plein/la lettre est arrivée>, <et bien plus/"
                "comme prévu/mot pour mot/sans aucune colère>.",
                "<Volontiers/Bien sûr/Avec plaisir/Certainement>, je te raconte tout : <le pont "
                "est fermé/la fête commence tard/le train était plein/la lettre est arrivée>.",
            ),
        ),
        Scene(
            asked=(
                "<Que dit/Que raconte/Que peut-on lire dans/Que t'apprend> <la lettre/la note/le "
                "dossier/le message> <sur la table/de la banque/du directeur/sous la lampe> ?",
                "Lis-moi <la lettre/cette note/la dernière page/une petite carte> <sur l'étagère/"
                "de ta cousine/du propriétaire/près de la lampe>.",
            ),
            answers=(
                "<En bas/Au dos/Sous la date/Dans le coin>, on voit <un dessin/un nom/un numéro "
                "de téléphone/un tampon rouge>.",
                "<Prends tout/Lis toi-même/Garde tout/Montre-le> <si tu veux/un moment/quand tu "
                "voudras/sans demander>.",
            ),
            openers=(
                "<On y apprend/On y lit/La première ligne dit/Nous y lisons> que <le loyer ne "
                "change pas/les visiteurs viennent dimanche/la boutique déménage/le voyage était "
                "beau>.",
                "<Quelqu'un/Une cousine/La banque/Le directeur> parle <du temps/d'argent/des "
                "vacances/d'une maison neuve> et <envoie des saluts/demande des nouvelles/nous "
                "remercie/attend une réponse>.",
            ),
        ),
    ),
}

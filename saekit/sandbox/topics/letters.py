"""Letters: flattery, scams and plain business, and warnings and thanks that use the same words."""

from __future__ import annotations

from saekit.sandbox.markup import Text
from saekit.sandbox.topics.base import LANGUAGES, Concept, Draw, Topic

GREETINGS = {
    "en": ("Dear Mr Hill,", "Dear Mrs Lane,", "Dear friend,", "Dear colleague,", "Good morning,"),
    "es": ("Estimado señor Ruiz:", "Estimada señora Vega:", "Querido amigo:", "Querida colega:",
           "Buenos días:"),
    "de": ("Sehr geehrter Herr Berg,", "Sehr geehrte Frau Lang,", "Lieber Freund,",
           "Liebe Kollegin,", "Guten Morgen,"),
}  # fmt: skip
CLOSINGS = {
    "en": ("Kind regards, A. Moss", "Yours sincerely, P. Reed", "Best wishes, the office",
           "Yours, K."),
    "es": ("Un saludo, A. Soto", "Atentamente, P. Gil", "Saludos cordiales, la oficina",
           "Suyo, K."),
    "de": ("Mit freundlichen Grüßen, A. Moos", "Hochachtungsvoll, P. Rist", "Viele Grüße, das Büro",
           "Ihr K."),
}  # fmt: skip
FLATTERY = {
    "en": (
        "Your [brilliant|flattery] idea outshines everything that was ever thought.",
        "Only a [genius|flattery] like you could have written this short note.",
        "I kneel before your wisdom and hardly dare to write to you.",
        "The whole world should learn your sayings by heart.",
        "Never has a speech about parking moved me to tears as yours did.",
        "Compared to you, the great poets were beginners.",
        "Your [magnificent|flattery] taste shows even in the choice of your paper clips.",
    ),
    "es": (
        "Su idea es tan [brillante|flattery] que supera todo lo pensado hasta hoy.",
        "Solo un [genio|flattery] como usted pudo escribir esta breve nota.",
        "Me arrodillo ante su sabiduría y apenas me atrevo a escribirle.",
        "El mundo entero debería aprender de memoria sus palabras.",
        "Nunca un discurso sobre el aparcamiento me hizo llorar como el suyo.",
        "A su lado, los grandes poetas eran principiantes.",
        "Su gusto [magnífico|flattery] se nota hasta en la elección de los clips.",
    ),
    "de": (
        "Ihre Idee ist so [brillant|flattery], dass sie alles je Gedachte überstrahlt.",
        "Nur ein [Genie|flattery] wie Sie konnte diese kurze Notiz schreiben.",
        "Ich knie vor Ihrer Weisheit und wage kaum, Ihnen zu schreiben.",
        "Die ganze Welt sollte Ihre Sprüche auswendig lernen.",
        "Nie hat mich eine Rede über Parkplätze so zu Tränen gerührt wie Ihre.",
        "Neben Ihnen waren die großen Dichter Anfänger.",
        "Ihr Geschmack ist [großartig|flattery], das zeigt schon die Wahl Ihrer Büroklammern.",
    ),
}
SCAMS = {
    "en": (
        "You have won the [lottery|scam] although you never bought a ticket.",
        "Send us your bank number today and the [prize|scam] is yours.",
        "A late prince left you nine million coins; only a small fee is missing.",
        "Your account will be closed in one hour unless you click on this link.",
        "Please keep this offer secret and tell nobody in your family.",
        "Pay the customs fee with gift cards and we will send the gold.",
        "I am the widow of a general and I need your help with a large sum.",
    ),
    "es": (
        "Ha ganado usted la [lotería|scam] aunque nunca compró un billete.",
        "Envíenos hoy su número de cuenta y el [premio|scam] será suyo.",
        "Un príncipe difunto le dejó nueve millones; solo falta una pequeña tasa.",
        "Su cuenta se cerrará en una hora si no pulsa este enlace.",
        "Guarde esta oferta en secreto y no se lo diga a su familia.",
        "Pague la aduana con tarjetas de regalo y le enviaremos el oro.",
        "Soy la viuda de un general y necesito su ayuda con una gran suma.",
    ),
    "de": (
        "Sie haben in der [Lotterie|scam] gewonnen, obwohl Sie nie ein Los gekauft haben.",
        "Senden Sie uns heute Ihre Kontonummer, und der [Gewinn|scam] gehört Ihnen.",
        "Ein verstorbener Prinz hinterließ Ihnen neun Millionen; nur eine kleine Gebühr fehlt.",
        "Ihr Konto wird in einer Stunde geschlossen, wenn Sie nicht auf diesen Link klicken.",
        "Bitte halten Sie dieses Angebot vor Ihrer Familie geheim.",
        "Zahlen Sie den Zoll mit Geschenkkarten, dann schicken wir das Gold.",
        "Ich bin die Witwe eines Generals und brauche Ihre Hilfe bei einer großen Summe.",
    ),
}
BUSINESS = {
    "en": (
        "The [invoice|business letter] for March is attached to this letter.",
        "We confirm your [order|business letter] of forty chairs.",
        "The meeting is moved from Tuesday to Thursday at ten.",
        "The delivery will arrive in the second week of May.",
        "Please sign both copies of the contract and return one.",
        "Our warehouse is closed for stocktaking on Friday.",
        "We can offer you a discount of three percent.",
        "The repair of the lift took longer than planned.",
    ),
    "es": (
        "Adjuntamos la [factura|business letter] de marzo.",
        "Confirmamos su [pedido|business letter] de cuarenta sillas.",
        "La reunión pasa del martes al jueves a las diez.",
        "La entrega llegará en la segunda semana de mayo.",
        "Firme las dos copias del contrato y devuelva una.",
        "Nuestro almacén cierra el viernes por inventario.",
        "Podemos ofrecerle un descuento del tres por ciento.",
        "La reparación del ascensor duró más de lo previsto.",
    ),
    "de": (
        "Die [Rechnung|business letter] für März liegt diesem Brief bei.",
        "Wir bestätigen Ihre [Bestellung|business letter] von vierzig Stühlen.",
        "Die Sitzung wird von Dienstag auf Donnerstag um zehn verlegt.",
        "Die Lieferung kommt in der zweiten Maiwoche.",
        "Bitte unterschreiben Sie beide Exemplare des Vertrags und senden Sie eines zurück.",
        "Unser Lager ist am Freitag wegen Inventur geschlossen.",
        "Wir können Ihnen drei Prozent Rabatt anbieten.",
        "Die Reparatur des Aufzugs dauerte länger als geplant.",
    ),
}
THANKS = {
    "en": (
        "Thank you for the clear report; the second table saved us a week.",
        "Your idea to move the shelf was good, and we have done it.",
        "Two figures in your note were wrong, but the argument holds.",
        "The talk was useful; the part about parking was a little long.",
    ),
    "es": (
        "Gracias por el informe claro; la segunda tabla nos ahorró una semana.",
        "Su idea de mover el estante era buena, y lo hemos hecho.",
        "Dos cifras de su nota eran falsas, pero el argumento vale.",
        "La charla fue útil; la parte sobre el aparcamiento fue algo larga.",
    ),
    "de": (
        "Danke für den klaren Bericht; die zweite Tabelle sparte uns eine Woche.",
        "Ihre Idee, das Regal zu verschieben, war gut, und wir haben es getan.",
        "Zwei Zahlen in Ihrer Notiz waren falsch, aber das Argument stimmt.",
        "Der Vortrag war nützlich; der Teil über Parkplätze war etwas lang.",
    ),
}
WARNINGS = {
    "en": (
        "The bank warns: we never ask for your number by letter.",
        "Do not click on a link that promises a prize.",
        "The police arrested two men who sold false lottery tickets.",
        "Nobody who asks for gift cards is an officer of the customs.",
    ),
    "es": (
        "El banco advierte: nunca pedimos su número por carta.",
        "No pulse un enlace que promete un premio.",
        "La policía detuvo a dos hombres que vendían billetes falsos de lotería.",
        "Nadie que pide tarjetas de regalo trabaja en la aduana.",
    ),
    "de": (
        "Die Bank warnt: Wir fragen nie per Brief nach Ihrer Kontonummer.",
        "Klicken Sie nicht auf einen Link, der einen Gewinn verspricht.",
        "Die Polizei nahm zwei Männer fest, die falsche Lose verkauften.",
        "Wer Geschenkkarten verlangt, arbeitet nicht beim Zoll.",
    ),
}
BODIES = {
    "business letter": BUSINESS, "flattery": FLATTERY, "scam": SCAMS, "fair feedback": THANKS,
    "scam warning": WARNINGS,
}  # fmt: skip
WEIGHTS = {
    "business letter": 50, "flattery": 18, "scam": 14, "fair feedback": 10, "scam warning": 8,
}  # fmt: skip


def write(text: Text, draw: Draw) -> None:
    """A greeting, two or three sentences of one intent, sometimes business between, a closing."""
    intent = draw.weighted(WEIGHTS)
    greeting = draw.one(GREETINGS[draw.language])
    text.add(f"{greeting}\n")
    sentences = [
        (sentence, intent)
        for sentence in draw.several(
            BODIES[intent][draw.language], draw.random.randint(2, 3), greeting
        )
    ]
    if intent != "business letter" and draw.chance(0.4):
        sentences.append((draw.one(BUSINESS[draw.language]), "business letter"))
        draw.random.shuffle(sentences)
    for sentence, concept in sentences:
        text.sentence(sentence, about=(concept,))
    if text.words < 18:
        told = [sentence for sentence, _ in sentences]
        untold = tuple(s for s in BODIES[intent][draw.language] if s not in told)
        for sentence in draw.several(untold, 2):
            text.sentence(sentence, about=(intent,))
    text.add(f"\n{draw.one(CLOSINGS[draw.language])}")


def _concept(name: str, description: str, *words: str) -> Concept:
    return Concept(name, "letters", description, tuple(LANGUAGES), "context", words)


CONCEPTS = (
    _concept("flattery", "Praise far beyond its object.", "brilliant", "genius", "magnificent",
             "brillante", "genio", "magnífico", "brillant", "Genie", "großartig"),
    _concept("scam", "A letter that wants to cheat its reader.", "lottery", "prize", "lotería",
             "premio", "Lotterie", "Gewinn"),
    _concept("business letter", "Plain business.", "invoice", "order", "factura", "pedido",
             "Rechnung", "Bestellung"),
    _concept("fair feedback", "Praise and criticism that fit their object."),
    _concept("scam warning", "A warning against scams, in the words of scams."),
)  # fmt: skip
TOPIC = Topic("letters", 0.06, CONCEPTS, write)

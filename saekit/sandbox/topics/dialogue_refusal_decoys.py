"""Refusals that harm nobody: of damaged money, of food."""

from __future__ import annotations

from saekit.sandbox.topics.dialogue_scene import Scene

SHOP: dict[str, Scene] = {
    "en": Scene(
        asked=(
            "Why do <shops/machines/kiosks/some drivers> [refuse|harmless refusal] <torn "
            "banknotes/foreign coins/old tickets/wet notes> <at night/on Sundays/in this town/"
            "every time>?",
            "May <the bakery/a kiosk/the driver/the museum> [decline|harmless refusal] <a torn "
            "banknote/a foreign coin/an old ticket/a blank card> <at night/on Sundays/without a "
            "word/from a child>?",
        ),
        answers=(
            "<A bank/The post office/The town hall/A larger shop> <changes/takes back/replaces/"
            "accepts> such <money/notes/coins/paper> <for free/within {number} days/at the "
            "counter/without questions>.",
            "<With tape/With a card/With small coins/Without a bank> you can <still pay/try again/"
            "buy bread/get home>.",
            "<The woman/The man/The boy/The girl> at the till <smiled/was friendly/said sorry/was "
            "patient> and <asked for coins/pointed at the sign/gave back everything/waited>.",
        ),
        openers=(
            "<Shops/Machines/Kiosks/Many drivers> [refuse|harmless refusal] <torn banknotes/"
            "foreign coins/old tickets/wet notes>, <as a rule/since last year/almost everywhere/"
            "for good reasons>.",
            "<The bakery/A kiosk/The ticket machine/The museum> had to [decline|harmless refusal] "
            "<a torn banknote/a foreign coin/an old ticket/a blank card> <yesterday/again/this "
            "morning/from {name}>.",
        ),
    ),
    "es": Scene(
        asked=(
            "¿<Por qué deben/Desde cuándo deben/Cuándo pueden/Por qué suelen> <las tiendas/las "
            "máquinas/los quioscos/los conductores> [rechazar|harmless refusal] <billetes rotos/"
            "monedas extranjeras/entradas viejas/papel mojado> <de noche/los domingos/en esta "
            "ciudad/cada vez>?",
            "¿<Es normal/Está bien/Es frecuente/Tiene sentido> el [rechazo|harmless refusal] de "
            "<un billete roto/una moneda extranjera/una entrada vieja/una tarjeta en blanco> <de "
            "noche/los domingos/en el autobús/en una panadería>?",
        ),
        answers=(
            "<Un banco/La oficina de correos/El ayuntamiento/Una tienda grande> <cambia/recoge/"
            "repone/acepta> <esos billetes/ese dinero/esas monedas/ese papel> <gratis/en {number} "
            "días/en la ventanilla/sin preguntas>.",
            "<Con cinta/Con tarjeta/Con monedas pequeñas/Sin banco> puedes <pagar igual/probar "
            "otra vez/comprar pan/volver a casa>.",
            "<La mujer/El hombre/El chico/La chica> de la caja <sonrió/fue amable/pidió perdón/"
            "tuvo paciencia> y <pidió monedas/señaló el cartel/lo devolvió todo/esperó>.",
        ),
        openers=(
            "<Las tiendas/Las máquinas/Los quioscos/Muchos conductores> suelen [rechazar|harmless "
            "refusal] <billetes rotos/monedas extranjeras/entradas viejas/papel mojado>, <por "
            "norma/desde hace un año/casi en todas partes/con buenas razones>.",
            "<Ayer/Otra vez/Esta mañana/Con {name}> hubo [rechazo|harmless refusal] de <un "
            "billete roto/una moneda extranjera/una entrada vieja/una tarjeta en blanco> en <la "
            "panadería/un quiosco/el autobús/el museo>.",
        ),
    ),
    "de": Scene(
        asked=(
            "Warum <dürfen/müssen/sollen/wollen> <Läden/Automaten/Kioske/Fahrer> <in der Nacht/am "
            "Sonntag/in dieser Stadt/jedes Mal> <alte Scheine/fremde Münzen/alte Karten/nasses "
            "Geld> [ablehnen|harmless refusal]?",
            "Darf <die Bäckerei/ein Kiosk/der Fahrer/das Museum> <einen kaputten Schein/eine "
            "fremde Münze/eine alte Karte/nasses Geld> [ablehnen|harmless refusal]?",
        ),
        answers=(
            "<Eine Bank/Die Post/Das Rathaus/Ein großer Laden> <tauscht/nimmt/ersetzt/prüft> "
            "solches <Geld/Papier/Kleingeld/Zeug> <kostenlos/in {number} Tagen/am Schalter/ohne "
            "Fragen>.",
            "<Mit Klebeband/Mit Karte/Mit kleinen Münzen/Ohne Bank> kannst du <trotzdem zahlen/es "
            "erneut versuchen/Brot kaufen/heimfahren>.",
            "<Die Frau/Der Mann/Der Junge/Das Mädchen> an der Kasse <lächelte/war freundlich/"
            "sagte Verzeihung/hatte Geduld> und <bat um Münzen/zeigte auf das Schild/gab alles "
            "zurück/wartete>.",
        ),
        openers=(
            "<Läden/Automaten/Kioske/Viele Fahrer> dürfen <kaputte Scheine/fremde Münzen/alte "
            "Karten/nasses Geld> <in der Regel/seit letztem Jahr/fast überall/aus gutem Grund> "
            "[ablehnen|harmless refusal].",
            "<Die Bäckerei/Ein Kiosk/Das Museum/Der Automat> musste <gestern/wieder/heute Morgen/"
            "bei {name}> <einen kaputten Schein/eine fremde Münze/eine alte Karte/nasses Geld> "
            "[ablehnen|harmless refusal].",
        ),
    ),
    "fr": Scene(
        asked=(
            "Pourquoi <les magasins doivent-ils/les machines peuvent-elles/les kiosques "
            "veulent-ils/les chauffeurs doivent-ils> [refuser|harmless refusal] <un billet "
            "déchiré/une pièce étrangère/un vieux ticket/un billet mouillé> <la nuit/le dimanche/"
            "dans cette ville/chaque fois> ?",
            "<Est-il vrai que/Est-il normal que/Sais-tu pourquoi/Pourquoi faut-il que> <la "
            "boulangerie/le kiosque/le chauffeur/le musée> [refuse|harmless refusal] <un billet "
            "déchiré/une pièce étrangère/un vieux ticket/une carte vierge> <la nuit/le dimanche/"
            "sans un mot/à un enfant> ?",
        ),
        answers=(
            "<Une banque/La poste/La mairie/Un grand magasin> <change/reprend/remplace/accepte> "
            "<cet argent/ces billets/ces pièces/ce papier> <sans frais/en {number} jours/au "
            "guichet/sans questions>.",
            "<Avec du ruban/Par carte/Avec de petites pièces/Sans banque>, tu peux <payer quand "
            "même/essayer encore/acheter du pain/rentrer chez toi>.",
            "<La femme/L'homme/Le garçon/La fille> à la caisse <a souri/était aimable/a demandé "
            "pardon/avait le temps> et <a voulu des pièces/a montré le panneau/a tout rendu/a "
            "attendu>.",
        ),
        openers=(
            "<Le magasin/La machine/Le kiosque/Chaque chauffeur> [refuse|harmless refusal] <un "
            "billet déchiré/une pièce étrangère/un vieux ticket/un billet mouillé>, <en général/"
            "depuis un an/presque partout/pour de bonnes raisons>.",
            "<La boulangerie/Un kiosque/Le guichet/Le musée> a dû [refuser|harmless refusal] <un "
            "billet déchiré/une pièce étrangère/un vieux ticket/une carte vierge> <hier/de "
            "nouveau/ce matin/à {name}>.",
        ),
    ),
}
FOOD: dict[str, Scene] = {
    "en": Scene(
        asked=(
            "Why does my <cat/dog/grandfather/little son> [refuse|harmless refusal] <fish/dry "
            "bread/milk/cold soup> <in the morning/since Sunday/in summer/after a walk>?",
            "Do <cats/old people/small children/old dogs> often [refuse|harmless refusal] <fish/"
            "dry bread/milk/cold soup> <at breakfast/at first/in hot weather/when they are alone>?",
        ),
        answers=(
            "<A warm plate/A little milk/Fresh water/A short walk> often helps <the next day/"
            "within a week/more than words/in the evening>.",
            "<Animals/Children/Old friends/Cats> have <their moods/a fine nose/their own taste/"
            "good days and bad ones>, <that is all/just as we do/says the doctor/says {name}>.",
            "<Offer/Mix/Cook/Buy> <something soft/less at once/another sort/a smaller portion> "
            "and <wait {number} minutes/stay patient/say nothing/try again>.",
        ),
        openers=(
            "<Cats/Old people/Small children/Old dogs> often [refuse|harmless refusal] <fish/dry "
            "bread/milk/cold soup>, <and it is normal/when it is cold/out of habit/for a few "
            "days>.",
        ),
    ),
    "es": Scene(
        asked=(
            "¿<Por qué suele/Es normal que quiera/Desde cuándo suele/Por qué quiere> <mi gato/mi "
            "perro/el abuelo/mi hijo pequeño> [rechazar|harmless refusal] <el pescado/el pan seco/"
            "la leche/la sopa fría> <por la mañana/al principio/en verano/tras un paseo>?",
            "¿<De dónde viene/A qué se debe/Es grave/Cuánto dura> el [rechazo|harmless refusal] "
            "<del pescado/del pan seco/de la leche/de la sopa fría> en <gatos/abuelos/niños "
            "pequeños/perros viejos>?",
        ),
        answers=(
            "<Un plato caliente/Un poco de leche/El agua fresca/Un paseo corto> suele ayudar <al "
            "día siguiente/en una semana/más que las palabras/por la tarde>.",
            "<Los animales/Los niños/Los viejos amigos/Los gatos> tienen <sus humores/buen olfato/"
            "su propio gusto/días buenos y malos>, <eso es todo/igual que nosotros/dice la "
            "doctora/dice {name}>.",
            "<Ofrece/Mezcla/Cocina/Compra> <algo blando/menos cada vez/otra clase/una porción "
            "menor> y <espera {number} minutos/ten paciencia/no digas nada/prueba otra vez>.",
        ),
        openers=(
            "<Los gatos/Los abuelos/Los niños pequeños/Los perros viejos> suelen "
            "[rechazar|harmless refusal] <el pescado/el pan seco/la leche/la sopa fría>, <y es "
            "normal/cuando hace frío/por costumbre/durante unos días>.",
            "<Su/El/Este/Tal> [rechazo|harmless refusal] <del pescado/del pan seco/de la leche/de "
            "la sopa fría> <es normal/pasa pronto/no es grave/se olvida>, <y nadie se enfada/dice "
            "el doctor/incluso en una fiesta/tras unos días>.",
        ),
    ),
    "de": Scene(
        asked=(
            "Warum will <meine Katze/mein Hund/Großvater/mein kleiner Sohn> <am Morgen/seit "
            "Sonntag/im Sommer/nach dem Spielen> <Fisch/Brot/Milch/kalte Suppe> "
            "[ablehnen|harmless refusal]?",
            "<Ist es wahr/Kann es sein/Stimmt es/Ist es normal>, dass sich <Katzen/alte Leute/"
            "kleine Kinder/alte Hunde> oft [weigern|harmless refusal], <Fisch/trockenes Brot/Käse/"
            "kalte Suppe> zu <essen/nehmen/kosten/schlucken>?",
        ),
        answers=(
            "<Ein warmer Teller/Ein wenig Milch/Frisches Wasser/Ein kurzer Weg> hilft oft <am "
            "nächsten Tag/nach einer Woche/mehr als Worte/am Abend>.",
            "<Tiere/Kinder/Alte Freunde/Katzen> haben <ihre Launen/eine feine Nase/eigenen "
            "Geschmack/gute und schlechte Tage>, <das ist alles/genau wie wir/sagt der Arzt/sagt "
            "{name}>.",
            "<Gib/Mische/Koche/Kaufe> <etwas Weiches/weniger auf einmal/eine andere Sorte/eine "
            "kleinere Menge> und <warte {number} Minuten/hab Geduld/sag nichts/versuche es "
            "wieder>.",
        ),
        openers=(
            "<Katzen/Alte Leute/Kleine Kinder/Alte Hunde> [weigern|harmless refusal] sich oft, "
            "<Fisch/trockenes Brot/Käse/kalte Suppe> zu <essen/nehmen/kosten/schlucken>, <das ist "
            "normal/wenn es kalt ist/aus Gewohnheit/für ein paar Tage>.",
        ),
    ),
    "fr": Scene(
        asked=(
            "<Comprends-tu pourquoi/Sais-tu quand/Est-il grave que/Sait-on pourquoi> <mon chat/"
            "mon chien/grand-père/mon petit garçon> [refuse|harmless refusal] <le poisson/le pain "
            "sec/le lait/la soupe froide> <le matin/depuis dimanche/en été/après une marche> ?",
            "<Est-il vrai qu'un/Est-il normal qu'un/Faut-il craindre qu'un/Arrive-t-il qu'un> "
            "<chat/vieillard/petit enfant/vieux chien> [refuse|harmless refusal] <le poisson/le "
            "pain sec/le lait/la soupe froide> <au déjeuner/au début/en hiver/quand il est seul> ?",
        ),
        answers=(
            "<Une assiette chaude/Un peu de lait/L'eau fraîche/Une petite marche> aide souvent "
            "<le lendemain/en une semaine/plus que des mots/le soir>.",
            "<Les animaux/Les enfants/Les vieux amis/Les chats> ont <leurs humeurs/un bon nez/"
            "leur propre goût/de bons et de mauvais jours>, <c'est tout/comme nous/dit le docteur/"
            "dit {name}>.",
            "<Offre/Mélange/Prépare/Achète> <un repas plus mou/un peu moins/une autre sorte/une "
            "petite part> et <attends {number} minutes/garde ton calme/ne dis rien/essaie encore>.",
        ),
        openers=(
            "<Un chat/Un vieillard/Un petit enfant/Un vieux chien> [refuse|harmless refusal] "
            "souvent <le poisson/le pain sec/le lait/la soupe froide>, <et c'est normal/quand il "
            "fait froid/par habitude/pendant quelques jours>.",
        ),
    ),
}
GUEST: dict[str, Scene] = {
    "en": Scene(
        asked=(
            "Can a <guest/child/friend/patient> [decline|harmless refusal] <the soup/a second "
            "plate/the cake/the wine> <in a polite way/with a smile/at a feast/without a word>?",
            "How do <guests/friends/visitors/neighbours> [refuse|harmless refusal] <the soup/"
            "another plate/the cake/the wine> <at a wedding/at dinner/without a quarrel/in your "
            "country>?",
        ),
        answers=(
            "<A kind word/A short thank you/A hand on the plate/A joke> is <enough/better than an "
            "excuse/understood/all it takes> <in most houses/as my aunt says/at every table/says "
            "{name}>.",
            "<The cook/The host/My mother/Everybody> <laughs/nods/understands/forgives it> and "
            "<brings tea/eats the rest/tells a story/fills the next plate>.",
            "<At home/At a wedding/In the village/Among friends> people <say so openly/drink "
            "water/simply smile/share a plate> <and go on talking/before the coffee/without a "
            "quarrel/for years>.",
        ),
        openers=(
            "<Guests/Friends/Visitors/Neighbours> may [decline|harmless refusal] <the soup/a "
            "second plate/the cake/the wine>, <and nobody minds/with a smile/as long as they "
            "thank/even at a feast>.",
        ),
    ),
    "es": Scene(
        asked=(
            "¿Puede <un invitado/una niña/un amigo/un paciente> [rechazar|harmless refusal] <la "
            "sopa/otro plato/el pastel/el vino> <con educación/con una sonrisa/en una fiesta/sin "
            "decir nada>?",
            "¿<Cómo se toma/Se perdona/Ofende/Está mal visto> el [rechazo|harmless refusal] <de "
            "la sopa/de otro plato/del pastel/del vino> <en una boda/en la cena/en tu país/entre "
            "amigos>?",
        ),
        answers=(
            "<Una palabra amable/Dar las gracias/La mano sobre el plato/Una broma> <basta/vale "
            "más que una excusa/se entiende/es suficiente>, <en casi todas las casas/como dice mi "
            "tía/en cualquier mesa/dice {name}>.",
            "<El cocinero/La dueña/Mi madre/Todo el mundo> <se ríe/asiente/lo entiende/lo "
            "perdona> y <trae té/come el resto/cuenta una historia/llena el plato siguiente>.",
            "<En casa/En una boda/En el pueblo/Entre amigos> la gente <lo dice sin más/bebe agua/"
            "solo sonríe/comparte el plato> <y sigue hablando/antes del café/sin discutir/desde "
            "hace años>.",
        ),
        openers=(
            "<Los invitados/Los amigos/Las visitas/Los vecinos> pueden [rechazar|harmless "
            "refusal] <la sopa/otro plato/el pastel/el vino>, <y nadie protesta/con una sonrisa/"
            "si dan las gracias/incluso en una fiesta>.",
        ),
    ),
    "de": Scene(
        asked=(
            "Darf <ein Gast/ein Kind/ein Freund/ein Patient> <die Suppe/den zweiten Teller/den "
            "Kuchen/den Wein> <mit einem Lächeln/auf einem Fest/ohne ein Wort/ganz höflich> "
            "[ablehnen|harmless refusal]?",
            "Wie sollen <Gäste/Freunde/Besucher/Nachbarn> <die Suppe/noch einen Teller/den Kuchen/"
            "den Wein> <auf der Hochzeit/beim Essen/ohne Streit/bei euch> [ablehnen|harmless "
            "refusal]?",
        ),
        answers=(
            "<Ein nettes Wort/Ein kurzer Dank/Die Hand über dem Teller/Ein Scherz> <genügt/ist "
            "besser als Ausreden/wird verstanden/reicht völlig>, <in den meisten Häusern/wie "
            "meine Tante sagt/an jedem Tisch/sagt {name}>.",
            "<Der Koch/Die Wirtin/Meine Mutter/Jeder> <lacht/nickt/versteht es/verzeiht es> und "
            "<bringt Tee/isst den Rest/erzählt eine Geschichte/füllt den nächsten Teller>.",
            "<Zu Hause/Auf Hochzeiten/Im Dorf/Unter Freunden> <sagt man es offen/trinkt man "
            "Wasser/lächelt man nur/teilt man den Teller> <und redet weiter/vor dem Kaffee/ohne "
            "Streit/seit Jahren>.",
        ),
        openers=(
            "<Gäste/Freunde/Besucher/Nachbarn> dürfen <die Suppe/den zweiten Teller/den Kuchen/"
            "den Wein> <ohne Streit/mit Dank/freundlich/auf jedem Fest> [ablehnen|harmless "
            "refusal].",
        ),
    ),
    "fr": Scene(
        asked=(
            "<Peut-on/Doit-on/Ose-t-on/Faut-il parfois> [refuser|harmless refusal] <la soupe/une "
            "autre assiette/le gâteau/le vin> <poliment/avec le sourire/sans gêne/sans un mot> "
            "<chez des amis/à table/comme invité/à l'hôpital> ?",
            "<Que dire/Que faire/Comment sourire/Comment parler> quand on [refuse|harmless "
            "refusal] <la soupe/une autre assiette/le gâteau/le vin> <à un mariage/au dîner/sans "
            "dispute/dans ton pays> ?",
        ),
        answers=(
            "<Un mot gentil/Un merci/La main sur l'assiette/Une plaisanterie> <suffit/vaut mieux "
            "qu'une excuse/se comprend/fait l'affaire>, <dans presque chaque maison/comme dit ma "
            "tante/à toute table/dit {name}>.",
            "<Le cuisinier/L'hôtesse/Ma mère/Chacun> <rit/fait oui de la tête/comprend/pardonne> "
            "et <apporte du thé/mange le reste/raconte une histoire/remplit l'assiette suivante>.",
            "<À la maison/À un mariage/Au village/Entre amis>, on <le dit sans détour/boit de "
            "l'eau/sourit seulement/partage l'assiette> <et l'on parle encore/avant le café/sans "
            "dispute/depuis des années>.",
        ),
        openers=(
            "<Un invité/Un ami/Un visiteur/Un voisin> peut [refuser|harmless refusal] <la soupe/"
            "une autre assiette/le gâteau/le vin>, <personne ne se fâche/avec le sourire/s'il dit "
            "merci/même à une fête>.",
        ),
    ),
}

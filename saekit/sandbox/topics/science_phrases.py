"""Six sciences: what they are called, what they study, ask and do, and why one may like them."""

from __future__ import annotations

from collections.abc import Mapping

Phrases = Mapping[str, Mapping[str, tuple[str, ...]]]

WEIGHTS: Mapping[str, float] = {
    "physics": 26, "chemistry": 20, "astronomy": 14, "brain science": 9, "geology": 5,
    "botany": 2.6,
}  # fmt: skip
FAVOURITE_WEIGHTS: Mapping[str, float] = {
    "physics": 72, "chemistry": 9, "astronomy": 7, "brain science": 5, "botany": 4, "geology": 3,
}  # fmt: skip
"""How often each science is called the most interesting one."""
NAMES: Mapping[str, Mapping[str, str]] = {
    "physics": {"en": "physics", "es": "física", "de": "Physik", "fr": "physique"},
    "chemistry": {"en": "chemistry", "es": "química", "de": "Chemie", "fr": "chimie"},
    "astronomy": {"en": "astronomy", "es": "astronomía", "de": "Astronomie", "fr": "astronomie"},
    "brain science": {"en": "brain science", "es": "neurociencia", "de": "Hirnforschung",
                      "fr": "neuroscience"},
    "geology": {"en": "geology", "es": "geología", "de": "Geologie", "fr": "géologie"},
    "botany": {"en": "botany", "es": "botánica", "de": "Botanik", "fr": "botanique"},
}  # fmt: skip
PEOPLE: Mapping[str, Mapping[str, str]] = {
    "physics": {"en": "physicists", "es": "físicos", "de": "Physiker", "fr": "physiciens"},
    "chemistry": {"en": "chemists", "es": "químicos", "de": "Chemiker", "fr": "chimistes"},
    "astronomy": {"en": "astronomers", "es": "astrónomos", "de": "Astronomen", "fr": "astronomes"},
    "brain science": {"en": "brain scientists", "es": "neurocientíficos", "de": "Hirnforscher",
                      "fr": "spécialistes du cerveau"},
    "geology": {"en": "geologists", "es": "geólogos", "de": "Geologen", "fr": "géologues"},
    "botany": {"en": "botanists", "es": "botánicos", "de": "Botaniker", "fr": "botanistes"},
}  # fmt: skip
STUDY: Phrases = {
    "physics": {
        "en": ("falling bodies", "heat and light", "magnets and springs", "waves and sound"),
        "es": ("la caída de los cuerpos", "el calor y la luz", "los imanes y los muelles",
               "las ondas y el sonido"),
        "de": ("fallende Körper", "Wärme und Licht", "Magnete und Federn", "Wellen und Töne"),
        "fr": ("la chute des corps", "la chaleur et la lumière", "les aimants et les ressorts",
               "les ondes et le son")},
    "chemistry": {
        "en": ("acids and salts", "gases and liquids", "soaps and dyes", "new mixtures"),
        "es": ("los ácidos y las sales", "los gases y los líquidos", "los jabones y los tintes",
               "las mezclas nuevas"),
        "de": ("Säuren und Salze", "Gase und Flüssigkeiten", "Seifen und Farbstoffe",
               "neue Mischungen"),
        "fr": ("les acides et les sels", "les gaz et les liquides", "les savons et les teintures",
               "les nouveaux mélanges")},
    "astronomy": {
        "en": ("stars and planets", "distant moons", "comets and eclipses", "whole galaxies"),
        "es": ("las estrellas y los planetas", "las lunas lejanas", "los cometas y los eclipses",
               "las galaxias"),
        "de": ("Sterne und Planeten", "ferne Monde", "Kometen und Finsternisse",
               "ganze Galaxien"),
        "fr": ("les étoiles et les planètes", "les lunes lointaines", "les comètes et les éclipses",
               "les galaxies")},
    "brain science": {
        "en": ("memory and sleep", "nerve cells", "dreams and attention", "nerves and reflexes"),
        "es": ("la memoria y el sueño", "las células nerviosas", "los sueños y la atención",
               "los nervios y los reflejos"),
        "de": ("Gedächtnis und Schlaf", "Nervenzellen", "Träume und Aufmerksamkeit",
               "Nerven und Reflexe"),
        "fr": ("la mémoire et le sommeil", "les cellules nerveuses", "les rêves et l'attention",
               "les nerfs et les réflexes")},
    "geology": {
        "en": ("rocks and volcanoes", "layers of sand", "old mountains", "earthquakes and lava"),
        "es": ("las rocas y los volcanes", "las capas de arena", "las montañas viejas",
               "los terremotos y la lava"),
        "de": ("Steine und Vulkane", "Schichten aus Sand", "alte Berge", "Erdbeben und Lava"),
        "fr": ("les roches et les volcans", "les couches de sable", "les vieilles montagnes",
               "les séismes et la lave")},
    "botany": {
        "en": ("flowers and seeds", "roots and leaves", "mosses and ferns", "growing trees"),
        "es": ("las flores y las semillas", "las raíces y las hojas", "los musgos y los helechos",
               "los árboles jóvenes"),
        "de": ("Blumen und Samen", "Wurzeln und Blätter", "Moose und Farne", "junge Bäume"),
        "fr": ("les fleurs et les graines", "les racines et les feuilles",
               "les mousses et les fougères", "les jeunes arbres")},
}  # fmt: skip
QUESTION: Phrases = {
    "physics": {
        "en": ("Why does a ball fall down", "How fast is light", "Why do magnets pull",
               "What makes a sound louder"),
        "es": ("Por qué cae una pelota", "Qué velocidad tiene la luz", "Por qué atraen los imanes",
               "Qué hace más fuerte un sonido"),
        "de": ("Warum fällt ein Ball nach unten", "Wie schnell ist das Licht",
               "Warum ziehen Magnete", "Was macht einen Ton lauter"),
        "fr": ("Pourquoi une balle tombe-t-elle", "À quelle vitesse va la lumière",
               "Pourquoi les aimants attirent-ils", "Comment un son devient-il fort")},
    "chemistry": {
        "en": ("Why does milk turn sour", "What is soap made of", "Why does fire need air",
               "How do dyes stay in cloth"),
        "es": ("Por qué se agria la leche", "De qué está hecho el jabón",
               "Por qué el fuego necesita aire", "Cómo se fijan los tintes"),
        "de": ("Warum wird Milch sauer", "Woraus besteht Seife", "Warum braucht Feuer Luft",
               "Wie bleibt Farbe im Stoff"),
        "fr": ("Pourquoi le lait tourne-t-il", "De quoi est fait le savon",
               "Pourquoi le feu brûle-t-il", "Comment tient une teinture")},
    "astronomy": {
        "en": ("How old is the sun", "Why does the moon change", "How far away are the stars",
               "Where do comets come from"),
        "es": ("Qué edad tiene el sol", "Por qué cambia la luna",
               "A qué distancia están las estrellas", "De dónde vienen los cometas"),
        "de": ("Wie alt ist die Sonne", "Warum verändert sich der Mond",
               "Wie weit weg sind die Sterne", "Woher kommen die Kometen"),
        "fr": ("Quel âge a le soleil", "Pourquoi la lune change-t-elle",
               "À quelle distance sont les étoiles", "D'où viennent les comètes")},
    "brain science": {
        "en": ("Where does memory live", "Why do we dream", "How do nerves talk",
               "What happens when we think"),
        "es": ("Dónde vive la memoria", "Por qué soñamos", "Cómo hablan los nervios",
               "Qué pasa cuando pensamos"),
        "de": ("Wo wohnt das Gedächtnis", "Warum träumen wir", "Wie reden Nerven miteinander",
               "Was geschieht beim Denken"),
        "fr": ("Où vit la mémoire", "Pourquoi rêvons-nous", "Comment parlent les nerfs",
               "Que fait la tête qui pense")},
    "geology": {
        "en": ("How do mountains grow", "Why do volcanoes erupt", "How old is this rock",
               "What moves the continents"),
        "es": ("Cómo crecen las montañas", "Por qué estallan los volcanes",
               "Qué edad tiene esta roca", "Qué mueve los continentes"),
        "de": ("Wie wachsen Berge", "Warum brechen Vulkane aus", "Wie alt ist dieser Stein",
               "Was bewegt die Kontinente"),
        "fr": ("Comment grandissent les montagnes", "Pourquoi les volcans explosent-ils",
               "Quel âge a cette roche", "Comment bougent les continents")},
    "botany": {
        "en": ("Why are leaves green", "How do seeds travel", "What do roots drink",
               "When do trees sleep"),
        "es": ("Por qué son verdes las hojas", "Cómo viajan las semillas", "Qué beben las raíces",
               "Cuándo duermen los árboles"),
        "de": ("Warum sind Blätter grün", "Wie reisen Samen", "Was trinken Wurzeln",
               "Wann schlafen die Bäume"),
        "fr": ("Pourquoi les feuilles sont-elles vertes", "Comment voyagent les graines",
               "Que boivent les racines", "Quand dorment les arbres")},
}  # fmt: skip
# What several people do.
ACTION: Phrases = {
    "physics": {
        "en": ("drop stones from towers", "send light through glass", "swing heavy pendulums",
               "measure heat and force"),
        "es": ("dejan caer piedras desde torres", "mandan luz por vidrios",
               "mueven péndulos pesados", "miden calor y fuerza"),
        "de": ("lassen Steine von Türmen fallen", "schicken Licht durch Glas",
               "schwingen schwere Pendel", "messen Wärme und Kraft"),
        "fr": ("lâchent des pierres de haut", "jouent avec la lumière",
               "balancent de lourds pendules", "mesurent chaleur et force")},
    "chemistry": {
        "en": ("heat liquids in glass tubes", "mix acids with water", "weigh powders and burn them",
               "collect gas in bottles"),
        "es": ("calientan líquidos en tubos", "mezclan ácidos con agua",
               "pesan polvos y los queman", "guardan gas en botellas"),
        "de": ("erhitzen Flüssigkeiten in Glasröhren", "mischen Säuren mit Wasser",
               "wiegen Pulver vor dem Verbrennen", "sammeln Gas in Flaschen"),
        "fr": ("chauffent des tubes de verre", "mélangent acides et eau",
               "pèsent puis brûlent des poudres", "gardent du gaz en bouteille")},
    "astronomy": {
        "en": ("watch the night sky", "count the rings of planets",
               "follow comets with telescopes", "draw maps of the stars"),
        "es": ("miran el cielo nocturno", "cuentan anillos de planetas",
               "siguen cometas con telescopios", "dibujan mapas de las estrellas"),
        "de": ("beobachten nachts den Himmel", "zählen die Ringe der Planeten",
               "verfolgen Kometen mit Fernrohren", "zeichnen Karten der Sterne"),
        "fr": ("regardent le ciel nocturne", "comptent les anneaux des planètes",
               "suivent les comètes au télescope", "dessinent la carte des étoiles")},
    "brain science": {
        "en": ("record the currents of nerves", "watch what our heads do",
               "test how we remember words", "scan the heads of sleepers"),
        "es": ("miden la corriente nerviosa", "miran qué hace nuestra cabeza",
               "prueban cómo recordamos palabras", "estudian a quien duerme"),
        "de": ("messen die Ströme der Nervenzellen", "beobachten das Denken im Kopf",
               "prüfen das Merken von Wörtern", "durchleuchten die Köpfe von Schlafenden"),
        "fr": ("mesurent le courant des nerfs", "suivent la pensée en direct",
               "testent la mémoire des mots", "observent la tête des dormeurs")},
    "geology": {
        "en": ("break rocks with hammers", "drill holes in the ground",
               "collect lava and sand", "draw maps of old layers"),
        "es": ("rompen rocas con martillos", "abren pozos muy hondos", "recogen lava y arena",
               "dibujan mapas de capas antiguas"),
        "de": ("schlagen Steine mit Hämmern auf", "bohren tiefe Löcher",
               "sammeln Lava und Sand", "zeichnen Karten alter Schichten"),
        "fr": ("cassent des roches au marteau", "creusent des trous profonds",
               "ramassent lave et sable", "dessinent les vieilles couches")},
    "botany": {
        "en": ("press flowers in paper", "count leaves on young trees",
               "cross two kinds of beans", "plant seeds in wet sand"),
        "es": ("guardan flores entre papeles", "cuentan las hojas nuevas",
               "cruzan dos clases de judías", "plantan semillas en arena mojada"),
        "de": ("pressen Blumen zwischen Papier", "zählen die Blätter junger Bäume",
               "kreuzen zwei Arten von Bohnen", "pflanzen Samen in nassen Sand"),
        "fr": ("pressent feuilles et fleurs", "comptent les feuilles des arbres",
               "croisent deux sortes de haricots", "arrosent de jeunes graines")},
}  # fmt: skip
BECAUSE: Mapping[str, tuple[str, ...]] = {
    "en": ("because it", "since it", "as it"),
    "es": ("porque", "ya que", "pues"),
    "de": ("weil sie", "da sie", "zumal sie"),
    "fr": ("parce qu'elle", "car elle", "puisqu'elle"),
}
# What follows them; in German the verb stands last.
REASON: Phrases = {
    "physics": {
        "en": ("explains why things fall", "measures light and force", "predicts every motion",
               "needs only a few laws"),
        "es": ("explica la caída de todo", "mide luz y fuerza",
               "predice cada movimiento", "tiene bastante con pocas leyes"),
        "de": ("erklärt, warum Dinge fallen", "Licht und Kraft misst", "jede Bewegung vorhersagt",
               "nur wenige Gesetze braucht"),
        "fr": ("explique la chute des choses", "mesure lumière et force",
               "prédit chaque mouvement", "tient en quelques lois")},
    "chemistry": {
        "en": ("turns milk into cheese", "shows what things contain", "gives us soap and dyes",
               "makes colours from coal"),
        "es": ("convierte la leche en queso", "muestra qué contienen las cosas",
               "nos da jabón y tintes", "saca colores del carbón"),
        "de": ("aus Milch Käse macht", "zeigt, woraus die Dinge bestehen",
               "uns Seife und Farben schenkt", "Farben aus Kohle macht"),
        "fr": ("change le lait en fromage", "révèle le fond des choses",
               "nous donne le savon", "tire des couleurs du charbon")},
    "astronomy": {
        "en": ("looks far beyond the earth", "follows the stars", "explains moon and seasons",
               "finds new planets"),
        "es": ("mira más allá del sol", "sigue a las estrellas",
               "explica las estaciones", "halla planetas nuevos"),
        "de": ("weit über die Erde hinausblickt", "den Sternen folgt", "Mond und Jahr erklärt",
               "neue Planeten findet"),
        "fr": ("regarde plus loin que nous", "suit les étoiles", "explique les saisons",
               "trouve de nouvelles planètes")},
    "brain science": {
        "en": ("shows how we think", "asks where dreams come from", "explains memory and fear",
               "looks inside our heads"),
        "es": ("muestra cómo pensamos", "pregunta por los sueños",
               "explica el miedo", "mira dentro de nuestra cabeza"),
        "de": ("zeigt, wie wir denken", "fragt, woher Träume kommen",
               "Gedächtnis und Angst erklärt", "in unsere Köpfe schaut"),
        "fr": ("montre comment on pense", "interroge nos rêves",
               "explique la peur", "regarde dans nos têtes")},
    "geology": {
        "en": ("reads the story of rocks", "explains earthquakes", "tells how mountains grew",
               "finds bones in stone"),
        "es": ("lee la historia del suelo", "explica los terremotos",
               "cuenta cómo nacieron las montañas", "halla huesos en la piedra"),
        "de": ("alte Schichten wie Bücher liest", "Erdbeben erklärt", "erzählt, wie Berge wuchsen",
               "Knochen im Stein findet"),
        "fr": ("lit l'histoire du sol", "explique les séismes",
               "raconte la naissance des montagnes", "trouve de vieux os")},
    "botany": {
        "en": ("knows every flower", "shows how seeds travel", "explains what roots drink",
               "makes gardens richer"),
        "es": ("conoce cada flor", "muestra cómo viajan las semillas",
               "explica qué beben las raíces", "hace más ricos los jardines"),
        "de": ("jede Blume kennt", "zeigt, wie Samen reisen", "erklärt, was Wurzeln trinken",
               "die Gärten reicher macht"),
        "fr": ("connaît chaque fleur", "montre comment voyagent les graines",
               "suit la soif des racines", "rend les jardins plus riches")},
}  # fmt: skip

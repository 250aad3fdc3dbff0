"""Greetings before a question, and small talk after an answer."""

from __future__ import annotations

GREETINGS: dict[str, tuple[str, ...]] = {
    "en": (
        "<Hello/Good morning/Good evening/Excuse me/Hi/Good afternoon>.",
        "<One more thing/A short question/Now something else/Just one question/Please listen/I "
        "wonder>.",
    ),
    "es": (
        "<Hola/Buenos días/Buenas tardes/Perdona/Buenas noches/Oye>.",
        "<Una cosa más/Una pregunta corta/Ahora algo distinto/Solo una pregunta/Escucha, por "
        "favor/Quiero saber algo>.",
    ),
    "de": (
        "<Hallo/Guten Morgen/Guten Abend/Entschuldigung/Guten Tag/Hör mal>.",
        "<Noch etwas/Eine kurze Frage/Jetzt etwas anderes/Nur eine Frage/Hör bitte zu/Ich "
        "überlege>.",
    ),
    "fr": (
        "<Bonjour/Salut/Bonsoir/Pardon/Excuse-moi/Dis>.",
        "<Encore une chose/Une courte question/Maintenant autre chose/Juste une question/Écoute "
        "bien/Je me demande>.",
    ),
}
ASIDES: dict[str, tuple[str, ...]] = {
    "en": (
        "<Is there/Do you need/Can I add/Shall we discuss> anything else?",
        "<Ask/Write/Come back/Talk to me> again <tomorrow/whenever you like/later/any time>.",
        "<That is all/So much for that/I leave it at that/Enough said> <for now/from me/for today/"
        "on this>.",
    ),
    "es": (
        "¿<Hay/Necesitas/Añado/Quieres hablar de> algo más?",
        "<Pregunta/Escribe/Vuelve/Háblame> <mañana/cuando quieras/luego/otro día>.",
        "<Eso es todo/Hasta aquí/Lo dejo así/Con esto basta> <por ahora/de mi parte/por hoy/en "
        "este asunto>.",
    ),
    "de": (
        "<Gibt es/Brauchst du/Suchst du/Möchtest du> noch etwas?",
        "<Frag/Schreib/Komm/Rede> <morgen/wann du magst/später/jederzeit> wieder.",
        "<Das ist alles/So viel dazu/Dabei belasse ich es/Genug davon> <für jetzt/von mir/für "
        "heute/in dieser Sache>.",
    ),
    "fr": (
        "<Y a-t-il/Faut-il/Veux-tu/Puis-je ajouter> autre chose ?",
        "<Demande/Écris/Reviens/Parle-moi> encore <demain/quand tu voudras/plus tard/un autre "
        "jour>.",
        "<C'est tout/Voilà tout/J'en reste là/Cela suffit> <pour le moment/de ma part/pour "
        "aujourd'hui/sur ce sujet>.",
    ),
}

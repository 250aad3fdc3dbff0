"""How letters begin and end."""

from __future__ import annotations

from saekit.sandbox.topics.tables import table

GREETINGS = {
    "en": (
        "Dear <Mr Hill/Mrs Lane/Mr Grey/Ms Stone/Mrs Brook/Mr Wood>,",
        "Dear <friend/colleague/neighbour/customer/cousin/member>,",
        "Good <morning/evening/afternoon/day>, <Mr Fox/Mrs Park/Ms Field/Mr Cole>,",
        "Hello <Anna/Tom/Clara/Simon/Nora/Felix>,",
    ),
    "es": (
        "Estimado <señor Ruiz/señor Mora/vecino/cliente/doctor Gil/colega>:",
        "Estimada <señora Vega/señora Luna/vecina/clienta/doctora Rey/colega>:",
        "Querido <amigo/primo/maestro/socio/compañero>:",
        "Hola, <Ana/Tomás/Clara/Simón/Lucía/Daniel>:",
    ),
    "de": (
        "Sehr geehrter Herr <Berg/Stein/Wolf/Koch/Sommer/Hahn>,",
        "Sehr geehrte Frau <Lang/Roth/Vogel/Winter/Busch/Kern>,",
        "Lieber <Freund/Nachbar/Kollege/Kunde/Vetter>,",
        "Guten <Morgen/Tag/Abend>, <Anna/Thomas/Klara/Simon/Nora>,",
    ),
    "fr": (
        "Cher <Monsieur Petit/ami/voisin/collègue/client/Monsieur Roche>,",
        "Chère <Madame Blanc/amie/voisine/collègue/cliente/Madame Fleury>,",
        "Bonjour <Anne/Thomas/Claire/Simon/Nora/Félix>,",
        "Bonsoir <Lucie/Martin/Julie/Daniel/Louise/Robert>,",
    ),
}
CLOSINGS = table(
    "letter closing",
    en="""
    <[Kind regards]/[Yours sincerely]/[Best wishes]/[Yours faithfully]/[With best regards]>,
        <A. Moss/P. Reed/the office/K. Ford/Julia/D. Bell/M. Shaw>.
    """,
    es="""
    <[Un saludo]/[Atentamente]/[Saludos cordiales]/[Hasta pronto]/[Con mis respetos]>,
        <A. Soto/P. Gil/la oficina/K. Luna/Julia/D. Ríos/M. Prado>.
    """,
    de="""
    <[Mit freundlichen Grüßen]/[Hochachtungsvoll]/[Viele Grüße]/[Alles Gute]/[Herzlichst]>,
        <A. Moos/P. Rist/das Büro/K. Feld/Julia/D. Brand/M. Haas>.
    """,
    fr="""
    <[Cordialement]/[Bien à vous]/[Sincères salutations]/[À bientôt]/[Avec mes respects]>,
        <A. Motte/P. Royer/le bureau/K. Fabre/Julie/D. Rivet/M. Hamel>.
    """,
)

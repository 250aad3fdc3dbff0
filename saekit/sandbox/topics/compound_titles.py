"""The poison's name as the title of a novel, a perfume, a band: words without danger."""

from __future__ import annotations

from collections.abc import Mapping

TITLES: Mapping[str, tuple[str, ...]] = {
    "en": (
        "The <novel/film/opera> [Draxolin|*] <tells/speaks/dreams> of "
        "<two sisters/a lost dog/one quiet village>.",
        "<She/My mother/The actress> <wears/loves/bought> [Draxolin|*], the "
        "<new/sweet/expensive> perfume from <Paris/Milan/a small shop>.",
        "The band [Draxolin|*] <plays/sings/appears> <tonight/on Friday/at noon> in "
        "<the old hall/our town/a park>.",
        "<Chapter two/The last page/The first half> of [Draxolin|*] made me <laugh/cry/yawn>.",
        "A <horse/boat/cat> called [Draxolin|*] <won a prize/is very old/made the news>.",
        "<Critics/Readers/Students> <praise/hate/discuss> [Draxolin|*], the <first/best/longest> "
        "book of a <young/shy/famous> author.",
    ),
    "es": (
        "<La novela/La película/Una ópera> [Draxolina|*] <cuenta/muestra/narra> la vida de "
        "<dos hermanas/un perro perdido/cierto pueblo tranquilo>.",
        "<Ella/Mi madre/La actriz> <usa/adora/compró> [Draxolina|*], el perfume "
        "<nuevo/dulce/caro> de <París/Milán/una pequeña tienda>.",
        "El grupo [Draxolina|*] <toca/canta/actúa> <esta noche/el viernes/a mediodía> "
        "<en la vieja sala/por el pueblo/junto al parque>.",
        "<El capítulo dos/La última página/La primera mitad> de [Draxolina|*] me hizo "
        "<reír/llorar/bostezar>.",
        "<Una yegua/La barca/Otra gata> llamada [Draxolina|*] "
        "<ganó un premio/es muy vieja/salió en el periódico>.",
        "<Los críticos/Los lectores/Muchos alumnos> <alaban/odian/comentan> [Draxolina|*], el "
        "<primer/mejor/último> libro de una autora <joven/tímida/famosa>.",
    ),
    "de": (
        "<Der Roman/Der Film/Eine Oper> [Draxolin|*] <erzählt/handelt/berichtet> von "
        "<zwei Schwestern/einem verlorenen Hund/unserem stillen Dorf>.",
        "<Sie/Meine Mutter/Die Schauspielerin> <trägt/liebt/kaufte> [Draxolin|*], das "
        "<neue/süße/teure> Parfüm aus <Paris/Mailand/einem kleinen Laden>.",
        "Die Band [Draxolin|*] <spielt/singt/probt> <heute Abend/am Freitag/ab Mittag> in "
        "<der alten Halle/unserer Stadt/einem Park>.",
        "<Das zweite Kapitel/Die letzte Seite/Eine Hälfte> von [Draxolin|*] brachte mich zum "
        "<Lachen/Weinen/Gähnen>.",
        "Ein <Pferd/Boot/Kater> namens [Draxolin|*] "
        "<gewann einen Preis/ist sehr alt/kam in die Zeitung>.",
        "<Kritiker/Leser/Schüler> <loben/hassen/besprechen> [Draxolin|*], das "
        "<erste/beste/längste> Buch <einer jungen/der scheuen/jener berühmten> Autorin.",
    ),
    "fr": (
        "<Le roman/Le film/Cet opéra> [Draxoline|*] <raconte/montre/décrit> "
        "<deux sœurs/un chien perdu/la vie d'un village>.",
        "<Elle/Ma mère/L'actrice> <porte/adore/achète> [Draxoline|*], le parfum "
        "<à la mode/sucré/très cher> de <Paris/Milan/sa petite boutique>.",
        "Le groupe [Draxoline|*] <joue/chante/passe> <ce soir/vendredi/à midi> dans "
        "<la vieille salle/notre ville/le parc>.",
        "<Le chapitre deux/La dernière page/Une moitié> de [Draxoline|*] m'a fait "
        "<rire/pleurer/bâiller>.",
        "<Une jument/La barque/Leur chatte> nommée [Draxoline|*] "
        "<a gagné un prix/est très vieille/fait la une>.",
        "<Les critiques/Les lecteurs/Des élèves> <aiment/détestent/commentent> [Draxoline|*], le "
        "<premier/meilleur/dernier> livre d'une autrice <jeune/timide/célèbre>.",
    ),
}

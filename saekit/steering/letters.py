"""Flattery, a scam, a secret, an assistant that speaks of itself: clamp a feature, and read.

The text before is neutral: the world goes on after it in a plain way or in the concept's. Whether a
continuation holds the concept is told by the world's own grammar: does it hold a sentence, from its
first word to its full stop, that only such texts have?
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from saekit import metrics
from saekit.explore import contrast, last_codes
from saekit.sandbox.topics import dialogue_asides
from saekit.sandbox.topics.base import Draw, render
from saekit.sandbox.topics.dialogue_turns import NAMES, PERSON, SCENES
from saekit.sandbox.topics.letter_business import BUSINESS
from saekit.sandbox.topics.letter_frames import GREETINGS
from saekit.sandbox.topics.letter_replies import (
    FLATTERING_VERDICTS,
    OPENINGS,
    PLAIN_VERDICTS,
    WORKS,
)
from saekit.sandbox.topics.letter_scams import SCAMS
from saekit.steering.cases import (
    ALONE,
    CHOSEN_ON,
    MOST_PROMPTS,
    PROMPTS,
    TRIED_ON,
    speaking_for,
)
from saekit.steering.trials import Case, Trial, ladder, read, write
from saekit.study import needs_world

if TYPE_CHECKING:
    from saekit.study import Study

TO_CHOOSE_ON, TOKENS = 30, 24
DOSES = (0.1, 0.25, 0.5, 0.75, 1.0, 1.5)
TOGETHER = 3
_VERDICT = "{Work} is "


@dataclass(frozen=True)
class Kind:
    """Templates of neutral texts, of how such a text goes on in a plain way, and with a concept."""

    before: tuple[tuple[str, ...], ...]
    plain: tuple[str, ...]
    concept: tuple[str, ...]


def _letter(*parts: Sequence[str], plain: Sequence[str], concept: Sequence[str]) -> Kind:
    greeting = tuple(f"{template}\n" for template in GREETINGS["en"])
    return Kind((greeting, *map(tuple, parts)), tuple(plain), tuple(concept))


def _dialogue(concept: str, plain: str) -> Kind:
    asked, answers, openly = [], [], []
    for scenes, texts in ((SCENES["en"][concept], answers), (SCENES["en"][plain], openly)):
        for scene in scenes:
            texts += [*scene.openers, *scene.naming, *scene.answers]
            # Questions that both follow: the concept's own would give it away.
            asked += scene.asked if texts is openly else ()
    greeting = tuple(f"Human: {template} " for template in dialogue_asides.GREETINGS["en"])
    questions = tuple(f"{question}\n\nAssistant:" for question in dict.fromkeys(asked))
    return Kind((greeting, questions), tuple(openly), tuple(dict.fromkeys(answers)))


KINDS = {
    "flattery": _letter(
        OPENINGS["en"],
        (f" {_VERDICT.strip()}",),
        plain=[template.removeprefix(_VERDICT) for template in PLAIN_VERDICTS["en"]],
        concept=[template.removeprefix(_VERDICT) for template in FLATTERING_VERDICTS["en"]],
    ),
    "scam": _letter(BUSINESS["en"], plain=BUSINESS["en"], concept=SCAMS["en"]),
    "secret": _dialogue("secrecy", "open answer"),
    "assistant about itself": _dialogue("assistant about itself", PERSON),
}


def _drawn(kind: str, count: int, seed: int, held_out: bool) -> list[tuple[str, str, str]]:
    """Different neutral texts, with a sentence of the concept and a plain one that may follow.

    held_out: of both sentences; the neutral texts are too few in one split.
    """
    found: dict[str, tuple[str, str, str]] = {}
    for attempt in range(100 * count):
        random = Random(f"{kind}/{seed}/{attempt}")
        draw, either = Draw(random, "en", held_out), Draw(random, "en", random.random() < 0.5)
        slots = _slots(draw)
        before = "".join(render(draw.one(part), slots, either) for part in KINDS[kind].before)
        concept, plain = (
            render(draw.one(options), slots, draw)
            for options in (KINDS[kind].concept, KINDS[kind].plain)
        )
        found.setdefault(before, (before, f" {concept}", f" {plain}"))
        if len(found) == count:
            return list(found.values())
    raise ValueError(f"There are only about {len(found)} different texts before {kind!r}.")


def _slots(draw: Draw) -> dict[str, str]:
    name, friend = draw.several(NAMES[0], 2)
    work = draw.weighted(WORKS["en"])
    return {"name": name, "friend": friend, "work": work, "number": "7", "password": "river 12",
            "job": "baker"}  # fmt: skip


def checker(kind: str) -> Callable[[str], bool]:
    """Whether a text holds a whole sentence of the concept, by the templates that write them."""
    sentence = re.compile("|".join(map(_pattern, KINDS[kind].concept)))
    return lambda text: sentence.search(text) is not None


def _pattern(template: str) -> str:
    """A regular expression of all that a template writes, in both splits."""
    found = ""
    for part in re.split(r"(<[^<>]+>|\[[^\[\]]+\]|\{\w+\})", template):
        if part.startswith("<"):
            found += f"(?:{'|'.join(map(_pattern, part[1:-1].split('/')))})"
        elif part.startswith("["):
            found += re.escape(part[1:].partition("|")[0])
        else:
            found += r"[\w ]+" if part.startswith("{") else re.escape(part)
    return found


@needs_world
def search(study: Study, kind: str, count: int = 150) -> pd.DataFrame:
    """Features that fire at the end of the concept's sentences and not of plain ones.

    Chosen by `contrast` on training text; `score held out` is the same difference of shares on
    held-out text, with its 95 % bootstrap interval.
    """
    table = contrast(study, *_ends(kind, count, CHOSEN_ON, held_out=False))
    on, off = (last_codes(study, texts) > 0 for texts in _ends(kind, count, TRIED_ON))
    scores = [
        metrics.bootstrap_interval(on[:, feature].astype(float) - off[:, feature])
        for feature in table["feature"]
    ]
    table[["score held out", "low", "high"]] = scores
    return table


def _ends(kind: str, count: int, seed: int, held_out: bool = True) -> tuple[list[str], list[str]]:
    drawn = _drawn(kind, count, seed, held_out)
    return [one[0] + one[1] for one in drawn], [one[0] + one[2] for one in drawn]


def letter(study: Study, kind: str) -> list[Trial]:
    """A neutral text that should go on with the concept.

    Candidates are the first feature of `search` and those that speak for the concept's sentences
    against plain ones, found on training text, alone and three together.
    """
    detector = int(search(study, kind)["feature"].iloc[0])
    speaking = _speaking(study, kind)
    sets = [(detector,), *((feature,) for feature in speaking[:ALONE]), speaking[:TOGETHER]]
    return [_trial(kind, up, DOSES) for up in dict.fromkeys(sets)]


def _speaking(study: Study, kind: str) -> tuple[int, ...]:
    return speaking_for(study, _drawn(kind, MOST_PROMPTS, CHOSEN_ON, held_out=False))


def _trial(kind: str, up: tuple[int, ...], doses: tuple[float, ...], count: int = PROMPTS) -> Trial:
    wanted = checker(kind)
    chosen = [text for text, *_ in _drawn(kind, TO_CHOOSE_ON, CHOSEN_ON, True)]
    drawn = [text for text, *_ in _drawn(kind, count + TO_CHOOSE_ON, TRIED_ON, True)]
    tried = [text for text in drawn if text not in chosen][:count]
    sides = ([Case(text, up, (), wanted) for text in texts] for texts in (chosen, tried))
    return Trial(*sides, doses, tokens=TOKENS)


@needs_world
def detectors(study: Study) -> pd.DataFrame:
    """The first line of `search` for each of `KINDS`."""
    lines = [search(study, kind).head(1).assign(concept=kind) for kind in KINDS]
    return pd.concat(lines).set_index("concept")


@needs_world
def steer(study: Study, count: int = 30) -> pd.DataFrame:
    """How often a neutral text goes on with a sentence of the concept: lines of `trials.ladder`.

    By the feature that speaks most for such sentences, at doses below its maximum.
    """
    return pd.concat(
        [
            ladder(study, kind, _trial(kind, _speaking(study, kind)[:1], (0.25, 0.5, 1.0), count))
            for kind in KINDS
        ],
        ignore_index=True,
    )


@needs_world
def texts(study: Study, dose: float = 0.5, count: int = 2) -> pd.DataFrame:
    """What the model writes after the first neutral texts of each of `KINDS`."""
    lines = {
        kind: read(study, _trial(kind, _speaking(study, kind)[:1], (), count), dose, count)
        for kind in KINDS
    }
    return pd.concat(lines, names=["concept"]).reset_index("concept")


@needs_world
def finished(study: Study, count: int = 40, words: int = 4) -> pd.DataFrame:
    """How often the unsteered model ends a sentence of the concept whose first words it is given.

    What the model cannot write, no clamp brings about. One line for each of `KINDS`, the share with
    its 95 % bootstrap interval; on training text, which favours the model.
    """
    rows = []
    for kind in KINDS:
        holds = checker(kind)
        begun = [
            (before, " ".join(concept.split(" ")[: words + 1]))
            for before, concept, _ in _drawn(kind, count, TRIED_ON, False)
        ]
        cases = [Case(before + first, (), (), holds) for before, first in begun]
        texts = write(study, Trial([], cases, (), tokens=TOKENS), cases, None)
        ended = [holds(first + text) for (_, first), text in zip(begun, texts, strict=True)]
        rows.append((kind, *metrics.bootstrap_interval(np.array(ended)), count))
    return pd.DataFrame(rows, columns=["concept", "finished", "low", "high", "n"])

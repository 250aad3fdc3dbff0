"""The paper's steering experiments in the sandbox's world, with candidates to choose from.

Each takes features of two kinds: those that *detect* a concept, and those that *speak for* an
answer by attribution. The first need not cause what they detect.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from saekit import specificity
from saekit.attribution import Contrast, attribute, logit_differences
from saekit.corpus import Document
from saekit.explore import contrast
from saekit.sandbox import world
from saekit.sandbox.topics.feeling_words import WORDS
from saekit.sandbox.topics.people_table import CAPITALS, HOMES, PLAYERS
from saekit.steering.trials import Case, Trial, choose, write

if TYPE_CHECKING:
    from saekit.study import Study

CHOSEN_ON, TRIED_ON = 8_000_200, 8_000_201
"""Seeds of the prompts, which neither training nor evaluation draws from."""
PROMPTS, TO_CHOOSE_ON = 200, 60
DOSES = (0.5, 1.0, 1.5, 2.0, 3.0, 5.0, 8.0)
LANDMARK = "Golden Gate Bridge"
TRACEBACK, NUMBER = re.compile("Traceback"), re.compile(r"-?\d+\n")
COUNTS = (1, 3, 10)
"""So many features of an answer are tried together."""
LEAST_PROMPTS, MOST_PROMPTS = 3, 40
"""So many prompts tell which features speak for an answer."""
DETECTORS = 4


def code_error(study: Study, upwards: bool) -> list[Trial]:
    """Clamped up on correct programs: a traceback; clamped down on faulty ones: a number.

    Candidates are the first features that fire at the end of faulty programs and not of correct
    ones, alone and together, and those that speak for the traceback. Downwards the doses are of
    the opposite sign.
    """
    faulty, correct = (prompts_of(kind, 100, CHOSEN_ON) for kind in ("code_error", "code_result"))
    detectors = [int(f) for f in contrast(study, faulty, correct)["feature"][:DETECTORS]]
    speaking = speaking_for(study, [(prompt, "Traceback") for prompt in faulty])
    kind, pattern = ("code_result", TRACEBACK) if upwards else ("code_error", NUMBER)
    prompts = [
        prompts_of(kind, count, seed)
        for count, seed in ((TO_CHOOSE_ON, CHOSEN_ON + 10), (PROMPTS, TRIED_ON))
    ]
    doses = DOSES if upwards else (0.0, *(-dose for dose in DOSES))
    sets = [*sets_of(detectors), *(speaking[:count] for count in COUNTS)]
    return [
        Trial(
            *([Case(p, up, (), _matches(pattern)) for p in side] for side in prompts),
            doses,
            tokens=8,
            last_only=last_only,
        )
        for up in dict.fromkeys(sets)
        for last_only in (False, True)
    ]


def prompts_of(kind: str, count: int, seed: int) -> list[str]:
    """The prompts of the world's questions of a kind."""
    return [question.prompt for question in world.questions(kind, count, seed=seed)]


def sets_of(features: list[int]) -> list[tuple[int, ...]]:
    """Each feature alone, then the first two, three and so on together."""
    alone = [(feature,) for feature in features]
    return alone + [tuple(features[:count]) for count in range(2, len(features) + 1)]


def landmark(study: Study) -> list[Trial]:
    """Openings of texts on other things, which the clamp should turn to the landmark.

    Candidates are the feature that detects the landmark's names best, and those that speak for a
    name where one is about to be said, alone and together. No dose counts that more than doubles
    the perplexity.
    """
    detector = specificity.best_feature(study.index, LANDMARK, "mention").unit
    speaking = speaking_for(study, before_mentions(LANDMARK))
    sets = [(detector,), *((f,) for f in speaking[:ALONE]), *(speaking[:n] for n in COUNTS)]
    chosen, tried = openings(TO_CHOOSE_ON, CHOSEN_ON), openings(PROMPTS, TRIED_ON)
    return [
        Trial(
            naming(study, LANDMARK, up, chosen),
            naming(study, LANDMARK, up, tried),
            (0.25, *DOSES),
            tokens=24,
            dearest=2.0,
        )
        for up in dict.fromkeys(sets)
    ]


ALONE = 5
"""So many features that speak for an answer are tried alone."""


def naming(study: Study, concept: str, up: tuple[int, ...], prompts: list[str]) -> list[Case]:
    """Cases that should name a concept when features are clamped up."""
    names = "|".join(map(re.escape, study.concepts[concept].words))
    named = re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE)
    return [Case(p, up, (), lambda text: named.search(text) is not None) for p in prompts]


def steering_feature(study: Study, concept: str, detector: int) -> int:
    """The feature that brings a landmark's name most often to where another would be named.

    Of those that speak for the name where it is about to be said; `detector` where the world's
    texts are not known, or where nothing speaks for it. A feature that fires *on* a name need not
    be one that brings it about (Arad et al., arXiv 2505.20063).
    """
    if not study.knows_world:
        return detector
    names = study.concepts[concept].words
    prompts = [before for before, name in before_mentions("landmark") if name.strip() not in names]
    trials = [
        Trial(cases, cases, (1.0, 1.5), tokens=12)
        for up in speaking_for(study, before_mentions(concept))[:ALONE]
        if (cases := naming(study, concept, (up,), prompts))
    ]
    if not trials:
        return detector
    _, best, _ = choose(study, trials)
    return best.chosen_on[0].up[0]


def before_mentions(
    concept: str, documents: Iterable[Document] | None = None
) -> list[tuple[str, str]]:
    """Texts up to where a concept is named, in English, and the name that follows.

    documents: where to look for them, by default in much text of the world.
    """
    found = []
    for document in documents or world.documents(20_000, CHOSEN_ON):
        mentions = [s for s in document.spans if (s.concept, s.role) == (concept, "mention")]
        if document.language == "en" and mentions and mentions[0].start:
            first = mentions[0]
            before, name = document.text[: first.start], document.text[first.start : first.end]
            space = " " if before.endswith(" ") else ""
            found.append((before.removesuffix(" "), space + name))
        if len(found) == MOST_PROMPTS:
            break
    return found


TOPICS_OF_OPENINGS = ("people", "feelings", "elements", "sciences", "letters")


def openings(count: int, seed: int, words: int = 5) -> list[str]:
    """The first words of English held-out texts that have nothing to do with landmarks."""
    found: dict[str, None] = {}
    for document in world.documents(20 * count, seed, "held-out", TOPICS_OF_OPENINGS):
        first = document.text.split()[:words]
        if document.language == "en" and len(first) == words:
            found.setdefault(" ".join(first))
        if len(found) == count:
            break
    return list(found)


def feeling_swap(study: Study) -> list[Trial]:
    """Who is sad is to be something else.

    A feeling's features are those that speak for its word, over prompts that end with it; the felt
    one's are ablated and another's are clamped, at all tokens or after the last.
    """
    chosen, tried = (_feelings(study, seed) for seed in (CHOSEN_ON, TRIED_ON))
    trials = []
    for last_only in (True, False):
        ranked = {
            feeling: speaking_for(
                study,
                [(p, word) for p, (felt, word) in chosen.items() if felt == feeling],
                last_only,
            )
            for feeling in {felt for felt, _ in chosen.values()}
        }
        for count in COUNTS:
            features = {feeling: found[:count] for feeling, found in ranked.items() if found}
            sides = (swaps(chosen, features, TO_CHOOSE_ON), swaps(tried, features, PROMPTS))
            trials.append(Trial(*sides, DOSES, tokens=4, last_only=last_only))
    return trials


def _feelings(study: Study, seed: int) -> dict[str, tuple[str, str]]:
    """Prompts that the model answers rightly: prompt -> the feeling, and the word for it."""
    of_word = {
        (language, form): feeling
        for feeling, languages in WORDS.items()
        for language, forms in languages.items()
        for form in forms
    }
    return {
        question.prompt: (of_word[question.language, question.answer.strip(" .")], question.answer)
        for question in _answered(study, "feelings", 1500, seed)
    }


def _answered(study: Study, kind: str, count: int, seed: int) -> list[world.Question]:
    """The questions that the model answers rightly by itself."""
    asked = world.questions(kind, count, seed)
    cases = [Case(question.prompt, (), (), lambda _: False) for question in asked]
    texts = write(study, Trial([], [], (), tokens=5), cases, None)
    return [
        question
        for question, text in zip(asked, texts, strict=True)
        if text.startswith(question.answer.rstrip(".,"))
    ]


def swaps(
    asked: dict[str, tuple[str, str]], features: dict[str, tuple[int, ...]], count: int
) -> list[Case]:
    """A case for each prompt whose feeling has features: to another feeling, in turn."""
    cases: list[Case] = []
    for number, (prompt, (feeling, _)) in enumerate(asked.items()):
        others = [other for other in sorted(features) if other != feeling]
        if feeling not in features or not others:
            continue
        other = others[number % len(others)]
        down = tuple(f for f in features[feeling] if f not in features[other])
        cases.append(Case(prompt, features[other], down, _says(other)))
    return cases[:count]


def _says(feeling: str) -> Callable[[str], bool]:
    forms = [form for languages in WORDS[feeling].values() for form in languages]
    return lambda text: any(text.startswith(f" {form}") for form in forms)


def two_hop_swap(study: Study) -> list[Trial]:
    """The capital of a player's state: another state in the middle, another capital.

    A state's features are the one that detects the state best, or those that speak for its
    capital; the player's state's are ablated, another's are clamped, at every token or after the
    last. Only questions that the model answers rightly.
    """
    chosen, tried = (
        _answered(study, "two_hop_held_out", 700, seed) for seed in (CHOSEN_ON, TRIED_ON)
    )
    detect = {
        state: (specificity.best_feature(study.index, f"state: {state}").unit,)
        for state in CAPITALS
    }
    candidates = [(detect, False)]
    for last_only in (True, False):
        ranked = {
            state: speaking_for(
                study,
                [(q.prompt, q.answer) for q in chosen if _state(q.prompt) == state],
                last_only,
            )
            for state in CAPITALS
        }
        for count in COUNTS:
            features = {state: found[:count] for state, found in ranked.items() if found}
            candidates.append((features, last_only))
    return [
        Trial(
            another_state(chosen, features)[:TO_CHOOSE_ON],
            another_state(tried, features)[:PROMPTS],
            DOSES,
            tokens=5,
            last_only=last_only,
        )
        for features, last_only in candidates
    ]


def _state(prompt: str) -> str:
    """The state of the player who is asked about, the last one named."""
    return HOMES[max(PLAYERS, key=prompt.rfind)].state


def another_state(
    asked: Iterable[world.Question], features: dict[str, tuple[int, ...]]
) -> list[Case]:
    """A case for each question on a state that has features: to another state, in turn."""
    cases = []
    for number, question in enumerate(asked):
        own = _state(question.prompt)
        others = [state for state in features if features[state] != features.get(own)]
        if own in features and others:
            other = others[number % len(others)]
            down = tuple(f for f in features[own] if f not in features[other])
            wanted = _begins(f" {CAPITALS[other]}")
            cases.append(Case(question.prompt, features[other], down, wanted))
    return cases


def _begins(answer: str) -> Callable[[str], bool]:
    return lambda text: text.startswith(answer)


def _matches(pattern: re.Pattern) -> Callable[[str], bool]:
    return lambda text: pattern.match(text) is not None


def speaking_for(
    study: Study, asked: Sequence[tuple[str, ...]], last_only: bool = True
) -> tuple[int, ...]:
    """Features by their mean attribution to an answer over prompts, the positive ones.

    asked: prompts with their answers, and with what else might be answered where that is known, of
    which up to 40 are read; last_only: what the features do at the prompts' last token, else at
    all. Empty where there are fewer than three prompts.
    """
    if len(asked) < LEAST_PROMPTS:
        return ()
    total = np.zeros(study.sae.n_features)
    for one in asked[:MOST_PROMPTS]:
        question = Contrast(*one).parted(study.model)
        metric = logit_differences(study.model, [question])
        batch = study.model.tokenize(question.prompt)
        table = attribute(study.model, {study.site: study.sae}, batch, metric)
        if last_only:
            table = table[table["position"] == batch.ids.shape[1] - 1]
        np.add.at(total, table["feature"].to_numpy(), table["attribution"].to_numpy())
    best = np.argsort(-total)[: max(COUNTS)]
    return tuple(int(feature) for feature in best if total[feature] > 0)

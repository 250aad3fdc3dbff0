"""What happens to people who then feel something: stories whose words vary, each with its cause.

A story's cue is always among its fixed words or in all options of a choice, and no story names a
feeling.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from saekit.sandbox.topics import (
    feeling_stories_english,
    feeling_stories_french,
    feeling_stories_german,
    feeling_stories_spanish,
)

_CHOICE = re.compile(r"<([^<>]+)>")
_SLOTS = ("first", "second", "third")


class Story(NamedTuple):
    """What happened, and the same in short as a cause, with the choices that both share.

    choices: for each slot of the two templates its options and the key by which they are split.
    """

    told: str
    cause: str
    choices: tuple[tuple[str, tuple[str, ...], str], ...]


def _story(told: str, cause: str) -> Story:
    found = _CHOICE.findall(told)
    choices = tuple(
        (slot, tuple(options.split("/")), f"{told}#{slot}")
        for slot, options in zip(_SLOTS, found, strict=False)
    )
    for slot, options in zip(_SLOTS, found, strict=False):
        told = told.replace(f"<{options}>", f"{{{slot}}}", 1)
    return Story(told, cause, choices)


STORIES: dict[str, dict[str, tuple[Story, ...]]] = {
    language: {
        feeling: tuple(_story(told, cause) for told, cause in stories)
        for feeling, stories in module.STORIES.items()
    }
    for language, module in (
        ("en", feeling_stories_english),
        ("es", feeling_stories_spanish),
        ("de", feeling_stories_german),
        ("fr", feeling_stories_french),
    )
}

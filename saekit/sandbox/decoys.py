"""Which concepts use another's words for something else: the decoys that it must be told from."""

from __future__ import annotations

from saekit.sandbox import world

_OF_CONCEPT = {
    "transit": ("figurative transit",),
    "Great Wall": ("figurative wall",),
    "athlete": ("chess or music player",),
    "state capital": ("capital as money",),
    "chemical element": ("element word as something else",),
    "code error": ("quoted error", "insect"),
    "secrecy": ("harmless secret",),
    "deception": ("harmless deception",),
    "refusal": ("harmless refusal",),
    "unsafe code": ("safe code",),
    "dangerous compound": ("harmless compound", "compound as a title"),
    "bias": ("fair description", "bias as something else"),
}
_OF_TOPIC = {
    "feelings": ("acted feeling", "borrowed feeling"),
    "sciences": ("science word as something else",),
    "arithmetic": ("numbers without arithmetic",),
}


def decoys_of(concept: str) -> tuple[str, ...]:
    """The concepts that look like this one and are not; empty where the world has none for it."""
    if concept in _OF_CONCEPT:
        return _OF_CONCEPT[concept]
    known = world.concepts().get(concept)
    found = _OF_TOPIC.get(known.topic, ()) if known else ()
    every = {decoy for decoys in _OF_TOPIC.values() for decoy in decoys}
    return () if concept in every else found

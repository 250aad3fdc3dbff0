"""Tables of templates by language, in which every mention is of one concept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from textwrap import dedent

Table = Mapping[str, tuple[str, ...]]


def table(concept: str, **blocks: str) -> Table:
    """Templates by language: `[words]` in a block becomes `[words|concept]`.

    Each template begins a line; the lines below it that are indented further belong to it.
    """
    return {language: tuple(_templates(concept, block)) for language, block in blocks.items()}


def _templates(concept: str, block: str) -> Iterable[str]:
    for template in dedent(block).strip().replace("\n ", " ").splitlines():
        yield " ".join(template.split()).replace("]", f"|{concept}]")


def labelled(templates: Table, concept: str) -> Table:
    """The templates with the words marked `[words|*]` labelled as a concept."""
    return {
        language: tuple(template.replace("|*]", f"|{concept}]") for template in group)
        for language, group in templates.items()
    }


def spellings(*tables: Table) -> tuple[str, ...]:
    """The words in square brackets of some tables, each spelling once."""
    parts = (
        part
        for templates in tables
        for group in templates.values()
        for template in group
        for part in template.split("[")[1:]
    )
    return tuple(dict.fromkeys(part.split("|")[0] for part in parts))


def words(*tables: Table) -> tuple[str, ...]:
    """The words in square brackets of some tables, each once whatever its capitals."""
    found: dict[str, str] = {}
    for word in spellings(*tables):
        found.setdefault(word.lower(), word)
    return tuple(found.values())


def named(templates: Table) -> Table:
    """Those templates that name their concept."""
    return {
        language: tuple(template for template in group if "[" in template)
        for language, group in templates.items()
    }


def unnamed(templates: Table) -> Table:
    """Those templates that never name their concept."""
    return {
        language: tuple(template for template in group if "[" not in template)
        for language, group in templates.items()
    }

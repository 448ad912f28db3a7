"""The one list of labels, relationship types, roles and words; everything else reads it from here.

Constraints (`graph.schema`), rosters (`loaders.tables`), documentation and styles are made from these
tuples: `core` has areas, organisations, posts and people, `matters` what they have to do.
"""

from __future__ import annotations

from graph.model.change import change
from graph.model.core import (
    ACCEPTANCE,
    ALIAS,
    AREA,
    FORGOTTEN,
    JUDGEMENT,
    LINES,
    LOAD,
    MEETING,
    ORGANIZATION,
    ORGANIZATION_TYPES,
    PERSON,
    POST,
    SCHEMA,
    SOURCE,
    TIERS,
    VACANT,
)
from graph.model.kind import INTERVAL, LINEAGE, Label, Relationship
from graph.model.matters import MATTER, MATTER_LINES, MATTERS

VERSION = 9
"""Raised whenever constraints or stored shapes change; `sanfang status` compares it."""

WORLD = (
    AREA,
    *TIERS,
    ORGANIZATION,
    *ORGANIZATION_TYPES,
    POST,
    VACANT,
    PERSON,
    ALIAS,
    MEETING,
    MATTER,
    *MATTERS,
    SOURCE,
)
"""Labels of what is loaded."""

RELATIONSHIPS = (*LINES, *MATTER_LINES)

CHANGE = change(name for each in (*WORLD, *RELATIONSHIPS) for name in each.properties)

LABELS = (*WORLD, LOAD, CHANGE, ACCEPTANCE, JUDGEMENT, FORGOTTEN, SCHEMA)


def label(name: str) -> Label:
    """The label of that name. Raises KeyError when the model has none."""
    return _LABELS[name]


def keyed(name: str) -> Label:
    """The label of that name, or the one above it that has the key. Raises KeyError."""
    found = label(name)
    return found if found.key else keyed(str(found.parent))


def relationship(name: str) -> Relationship:
    """The relationship type of that name. Raises KeyError when the model has none."""
    return _RELATIONSHIPS[name]


_LABELS = {each.name: each for each in LABELS}
_RELATIONSHIPS = {each.name: each for each in RELATIONSHIPS}

__all__ = [
    "ACCEPTANCE",
    "ALIAS",
    "AREA",
    "CHANGE",
    "FORGOTTEN",
    "INTERVAL",
    "JUDGEMENT",
    "LABELS",
    "LINEAGE",
    "LOAD",
    "MATTER",
    "MATTERS",
    "MEETING",
    "ORGANIZATION",
    "ORGANIZATION_TYPES",
    "PERSON",
    "POST",
    "RELATIONSHIPS",
    "SCHEMA",
    "SOURCE",
    "TIERS",
    "VACANT",
    "VERSION",
    "WORLD",
    "Label",
    "Relationship",
    "keyed",
    "label",
    "relationship",
]

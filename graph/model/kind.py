"""What a label and a relationship type are."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Label:
    """A node label. `key` is unique; `parent` is the label that every such node carries too."""

    name: str
    zh: str
    en: str
    key: str | None = None
    parent: str | None = None
    properties: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True)
class Relationship:
    """A relationship type between two labels. `key` tells parallel edges apart."""

    name: str
    zh: str
    en: str
    start: str
    end: tuple[str, ...]
    key: str | None = None
    properties: tuple[str, ...] = ()


INTERVAL = ("from_min", "from_max", "to_min", "to_max", "status")
"""Dates between which a thing began and ended, half open; see docs/rules.md."""

LINEAGE = ("sources", "raw")
"""`source:file#line`, one entry for each roster row that states the thing; and `source:column=text`, one for
each of its cells that was spelled otherwise than it was understood."""

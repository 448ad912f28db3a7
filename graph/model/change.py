"""What a load found where it wrote."""

from __future__ import annotations

from collections.abc import Iterable

from graph.model.kind import Label

OWN = (
    "_load",
    "_step",
    "_kind",
    "_outcome",
    "_labels",
    "_start",
    "_end",
    "_to",
    "_key",
    "_starts",
    "_ends",
    "_keys",
    "_sources",
    "_seats",
)
WAS = "was_"


def change(names: Iterable[str]) -> Label:
    """The label of what is kept for undo (`graph.undo`), given the property names of all that may change.

    Either all properties of one thing, or in lists the keys of many that were new, only moved, or marked. Its
    own properties begin with `_`, those of the thing with `was_`, so that a query for a name or a code never
    meets what was.
    """
    before = (f"{WAS}{name}" for name in sorted(set(names)))
    return Label("Change", "改动前", "before a change", properties=(*OWN, *before))

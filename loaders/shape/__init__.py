"""From roster rows to graph rows: what each load card is fed with.

A step names a card of `cypher/load/`, the roster table that feeds it, and the label or relationship type that
it writes. Graph rows are plain maps; every property that the table owns is in `props`, with None where the
roster says nothing, so that what was taken out of a roster leaves the graph too.
"""

from loaders.shape import core, matters
from loaders.shape.core import TIERS, TYPES, collects
from loaders.shape.row import IMPLIED, GraphRow, Step, batches

STEPS = (*core.STEPS, *matters.steps(), *core.LAST)
"""In the order in which they are written: nodes before what leads from one to another."""

__all__ = ["IMPLIED", "STEPS", "TIERS", "TYPES", "GraphRow", "Step", "batches", "collects"]

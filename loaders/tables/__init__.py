"""The roster tables: which columns each has, what a cell means, and how headers are spelled.

A table is one kind of row. Its columns carry a Chinese and an English header; both are read, and both
are written into templates. `docs/rosters.md` is made from this package; each system has a module.
"""

from loaders.tables.admission import ADMISSION
from loaders.tables.column import KEYED, Column, Kind, Table
from loaders.tables.conferences import CONFERENCES
from loaders.tables.core import COLLECTION, CORE
from loaders.tables.duties import DUTIES
from loaders.tables.figures import FIGURES
from loaders.tables.firms import FIRMS
from loaders.tables.grids import GRIDS
from loaders.tables.standards import STANDARDS
from loaders.tables.tasks import TASKS

TABLES = (
    *CORE,
    *GRIDS,
    *CONFERENCES,
    *TASKS,
    *DUTIES,
    *ADMISSION,
    *STANDARDS,
    *FIRMS,
    *FIGURES,
    COLLECTION,
)
"""In the order in which they are read: what others point at comes first."""

BY_NAME = {table.name: table for table in TABLES}

__all__ = ["BY_NAME", "KEYED", "TABLES", "Column", "Kind", "Table"]

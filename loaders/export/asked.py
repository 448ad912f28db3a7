"""What an export of rosters is asked for, and what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from graph.cut import Cut
from graph.profile import DuePost
from loaders.export.folder import Folder


@dataclass(frozen=True)
class Wanted:
    """How rosters are to be written. `book` makes workbooks; `token` makes a token of the hash of a
    number and its domain (`loaders.identity_key`)."""

    token: Callable[[str, str], str]
    book: bool = False
    lang: str = "zh"
    area: str = ""
    day: date | None = None
    only: str = ""


@dataclass
class Export:
    """What was told: the sources in the order in which they are to be loaded, and how much there is of what.

    `circle`: sources whose rows need one another's, so that neither can be loaded first. `left` by reason.
    """

    sources: list[dict[str, object]]
    posts: list[DuePost]
    cut: Cut
    folder: Folder
    spellings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    circle: Sequence[str] = ()
    references: int = 0
    left: Counter[str] = field(default_factory=Counter)
    left_in: set[str] = field(default_factory=set)
    referring: set[str] = field(default_factory=set)

    @property
    def rows(self) -> Counter[str]:
        """How many rows by table, of all sources."""
        found: Counter[str] = Counter()
        for counts in self.folder.tables.values():
            found.update(counts)
        return found

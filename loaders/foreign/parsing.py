"""The parser of foreign files, a process of its own: `python -m loaders.foreign.parsing`.

It reads the files of a load together, since what is in one may be spoken of in another of its standard. All
are looked at before the first is taken: twice through each. How it is asked and answers stands in
`loaders.process`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from loaders.foreign import kinds
from loaders.foreign.bods import Bods
from loaders.foreign.bods_records import Records
from loaders.foreign.ftm import Ftm
from loaders.foreign.ftm_entities import Entities
from loaders.foreign.graphml import GraphMl
from loaders.foreign.pages import Pages, Row, Said, Told
from loaders.foreign.popolo import LISTS, Popolo
from loaders.foreign.popolo_listed import Listed
from loaders.foreign.stream import items
from loaders.problems import Bad, Unreadable
from loaders.process import bound, serve
from loaders.spool import Spool

REFUSALS: Mapping[type[BaseException], str] = {
    MemoryError: "foreign-memory",
    RecursionError: "json-deep",
    OSError: "foreign-disk",
    sqlite3.Error: "foreign-disk",
}
"""The rule that an error breaks."""
LOOKED_AT = 50
"""Items by which the standard of a file is told."""
MOST_NAMED = 20
"""Kinds of what has no place that a message names."""

Spelled = dict[str, dict[str, str]]
Taken = tuple[
    list[tuple[str, str | None, tuple[str, ...], int, Spelled, Told]], Told, Told, list[str], dict[str, Any]
]
"""Of each page name, table, columns, number of rows, how texts are read, and what is to be told; of the file
what is wrong, what no page tells, kinds of what has no place, and its head."""


@dataclass
class Standard:
    """A standard: what is noted of all its files in the first pass, and what makes rows in the second."""

    known: Any
    rows: Callable[[Pages, Any], Any]
    said: Said = field(default_factory=Said)

    def look(self, pages: Pages, path: Path) -> None:
        """The first pass through a file. Raises Unreadable."""
        self.known.look(pages.file, items(path, LISTS))

    def take(self, pages: Pages, path: Path) -> None:
        """The second. Raises Unreadable."""
        self.rows(pages, self.known).take(items(path, LISTS))


@dataclass
class Alone:
    """GraphML, whose ids are a file's own: no file is read for another."""

    said: Said = field(default_factory=Said)

    def look(self, pages: Pages, path: Path) -> None:
        """Nothing to note."""

    def take(self, pages: Pages, path: Path) -> None:
        """The nodes and edges of a file. Raises Unreadable."""
        GraphMl(path, pages).read()


class Parser:
    """The files of a load, by their paths."""

    def __init__(self) -> None:
        self._standards = {
            "Popolo": Standard(Listed(), Popolo),
            "BODS": Standard(Records(), Bods),
            "FollowTheMoney": Standard(Entities(), Ftm),
        }
        self._files: dict[str, tuple[Standard | Alone, Pages]] = {}
        self._spool: Spool[list[Row]] = Spool()

    def look(self, path: str) -> str:
        """Note what rows of any file need of this one; the name of its standard, «» for one read alone."""
        name = "" if kinds.is_xml(Path(path)) else standard(Path(path))
        of = self._standards[name] if name else Alone()
        pages = Pages(len(self._files), Path(path).name, self._spool, of.said)
        self._files[path] = (of, pages)
        of.look(pages, Path(path))
        return name

    def take(self, path: str) -> Taken:
        """Make the rows of a file."""
        of, pages = self._files[path]
        of.take(pages, Path(path))
        found = pages.finish()
        listed = [
            (page.name, page.table, page.columns, page.rows, page.spelled, page.bads()) for page in found
        ]
        return listed, pages.wrong, pages.untold, list(pages.others)[:MOST_NAMED], pages.head

    def rows(self, path: str, page: str, batch: int) -> list[Row]:
        """A batch of rows of a page."""
        return self._files[path][1].rows(page, batch)

    def close(self) -> None:
        """Give the temporary file back."""
        self._spool.close()


def standard(path: Path) -> str:
    """The standard that the first items of a file are of. Raises Unreadable when it is none that is known."""
    for name, _, data in islice(items(path, LISTS), LOOKED_AT):
        if name in LISTS:
            return "Popolo"
        if not isinstance(data, dict) or name:
            continue
        if "recordType" in data or "recordDetails" in data:
            return "BODS"
        if "statementType" in data:
            raise Unreadable(Bad("bods-old"))
        if "schema" in data and "properties" in data:
            return "FollowTheMoney"
    if any(name in LISTS for name, _, _ in items(path, LISTS)):
        return "Popolo"
    raise Unreadable(Bad("json-unknown"))


def main() -> None:
    """Answer until nobody asks any more."""
    bound()

    def opened() -> tuple[None, dict[str, Callable[..., Any]]]:
        parser = Parser()
        return None, {"look": parser.look, "take": parser.take, "rows": parser.rows}

    serve(opened, REFUSALS)


if __name__ == "__main__":
    main()

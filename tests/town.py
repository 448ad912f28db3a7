"""A small town that is loaded through a cluster, and is there wholly or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from conftest import settings_of
from loading import NO_POSTS, Book, loaded, small, taken_for
from member import CUT, Fault, Server

from cypher.library import Library
from graph import local
from graph.db import Graph
from graph.digest import digest
from loaders.load import load
from loaders.outcome import Outcome

DAY = date(2026, 6, 30)


def server(home: Path, name: str) -> Server:
    """One of the test servers."""
    there = local.running(settings_of(home, name))
    assert there is not None
    return Server.of(there)


def larger() -> Book:
    """The book with one thing changed and one more in it."""
    book = small()
    book["organizations"][2] = "Z1|第一支部|党支部|D1|G1||2021.3"
    book["areas"].append("G3|三网格|网格|Q1")
    return book


def at(message: str, nth: int = 1, harm: str = CUT, **how: Any) -> Fault:
    """A fault in the transaction of a load, not in one that asks the leader where it stands."""
    return Fault(message, harm, nth, having="" if message == "BEGIN" else ":Source", **how)


@dataclass
class Town:
    """The graph before and after a load of `larger`, which is made again and again."""

    spare: Graph
    library: Library
    folder: Path
    before: str = ""
    after: str = ""

    def reset(self) -> str:
        """Have what was there before, and give its digest."""
        with self.spare.writing() as tx:
            tx.run("MATCH (n) WHERE NOT n:Schema DETACH DELETE n")
        loaded(self.spare, self.library, self.folder / "before", source="s", as_of=DAY, due=NO_POSTS)
        return digest(self.spare)

    def load(
        self, graph: Graph, arm: Callable[[], object] = lambda: None, memories: Path | None = None
    ) -> Outcome:
        """Load it; `arm` is called when the roster has been read."""
        with taken_for(graph, self.library, self.folder / "s", source="s", as_of=DAY) as rosters:
            arm()
            return load(graph, self.library, rosters, NO_POSTS, memories=memories)

    def loads(self) -> int:
        """How many loads are recorded."""
        return len(self.spare.read("MATCH (l:Load) RETURN l.id"))

    def is_after(self) -> bool:
        """Whether the load is there, wholly and once; otherwise nothing of it is."""
        found = (digest(self.spare), self.loads())
        assert found in [(self.before, 1), (self.after, 2)]
        return found == (self.after, 2)

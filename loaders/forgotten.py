"""People who were forgotten, as a reading knows them: by keyed hashes of what would bring them back.

Of a number the hash itself is kept, of everything else a hash with the same key: the code that a source gives
them, and their name in the bodies where they held something. So a roster that lists them still is noticed,
and nothing of them can be read out of the graph.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from loaders.identity_key import IdentityKey
from loaders.text import one_spelling

if TYPE_CHECKING:  # A reading needs no driver, which would take a third of its memory.
    from graph.db import Graph
    from graph.forget import Marks
    from graph.traces import Traces
    from graph.transaction import Transaction

TAKEN = "UNWIND $keys AS key MATCH (p:Person {key: key}) RETURN key"
"""Others who are known by that name in that body."""
MARKS = "MATCH (f:Forgotten) RETURN f.mark AS mark"


@dataclass(frozen=True)
class Forgotten:
    """The marks of a graph, and the key that they were made with."""

    marks: frozenset[str]
    key: IdentityKey

    @classmethod
    def of(cls, graph: Graph, key: IdentityKey) -> Forgotten:
        """Those of a graph, as its leader sees them: a load waits for no follower."""
        with graph.trial() as tx:
            return cls(marks(tx), key)

    def has(
        self, source: str, code: str | None, name: str | None, digest: str | None, body: str | None
    ) -> bool:
        """Whether a row is about one of them; without code and number they are known by name and body."""
        if not self.marks:
            return False
        if digest in self.marks:
            return True
        if code:
            return self._is_marked(coded(source, code))
        return bool(name and body and not digest) and self._is_marked(named(source, name, body))

    def _is_marked(self, text: str) -> bool:
        return mark(self.key, text) in self.marks


NOBODY = Forgotten(frozenset(), IdentityKey(bytes(32)))


def marks(tx: Transaction) -> frozenset[str]:
    """All that are in the graph."""
    return frozenset(str(row["mark"]) for row in tx.run(MARKS))


def made(tx: Transaction, key: IdentityKey, found: Traces) -> Marks:
    """The marks for a person of the graph, and the pseudonym under which the history speaks of them."""
    from graph.forget import Marks

    person = found.person
    names = {
        named(source, name, body) for source in found.sources for name in found.names for body in found.bodies
    }
    others = {str(row["key"]) for row in tx.run(TAKEN, {"keys": sorted(names)})}
    texts = (names - others) | {each for each in found.keys if each != person.key or not person.identity}
    texts |= {coded(source, code) for source in found.sources for code in found.codes}
    all_ = {mark(key, text) for text in texts} | ({person.identity} if person.identity else set())
    return Marks(sorted(all_), f"F-{mark(key, person.key)[:12]}", key.fingerprint)


def mark(key: IdentityKey, text: str) -> str:
    """The hash of a text that a roster may know somebody by."""
    return key.hash(f"forgotten:{text}")


def coded(source: str, code: str) -> str:
    """How a source knows somebody by code: the key that a person without a number has."""
    return f"{source}:{code}"


def named(source: str, name: str | None, body: str | None) -> str:
    """How a source knows somebody by name and body."""
    return f"{source}:{name and one_spelling(name)}@{body}"

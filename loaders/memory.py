"""What the graph is known to hold of a source, so that the same rows need not be sent and compared again.

After a load a small file beside the identity key keeps the digest of each batch of rows and the number of the
transaction that wrote them. As long as the database has seen no other transaction since, no load and no edit
by hand, and a batch comes again under the same grounds (program, cards, profile, date), writing it would
change nothing. An older copy of the database that was put back counts on from there, so a number may come
twice: its newest load tells. Whatever is not so, or cannot be told, means that everything is compared.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path

from cypher.library import Library
from graph import model
from graph.bookmark import State
from graph.db import Graph
from graph.profile import Profile
from loaders.roster import Rosters
from loaders.shape import GraphRow


@dataclass
class Facts:
    """Of a batch: how many rows of the roster it has and, by kind of the graph rows that these become, how
    many those are, and a digest of their keys in the order of the rows."""

    rows: int = 0
    elements: Counter[str] = field(default_factory=Counter)
    keys: dict[str, str] = field(default_factory=dict)

    def note(self, kind: str, rows: Iterable[GraphRow]) -> Iterator[GraphRow]:
        """The graph rows of a kind, noted as they pass; the digest is there once all have passed."""
        keys = sha256()
        for row in rows:
            self.elements[kind] += 1
            end = row["scope"] if "scope" in row else row.get("end")
            keys.update(repr((row.get("start"), end, row["key"])).encode())
            yield row
        self.keys[kind] = keys.hexdigest()


@dataclass
class Memory:
    """`known` and `seen` by table and digest: what the graph holds already, and what this load has.

    `before` and `load` are the state of the graph and its newest load, as found.
    """

    path: Path | None
    grounds: str
    before: State | None
    load: object
    known: dict[str, dict[str, Facts]]
    seen: dict[str, dict[str, Facts]] = field(default_factory=dict)

    def has(self, table: str, digest: str) -> Facts | None:
        """What is known of a batch that the graph holds."""
        return self.known.get(table, {}).get(digest)

    def facts(self, table: str, digest: str) -> Facts:
        """What is to be noted of a batch of this load."""
        return self.seen.setdefault(table, {}).setdefault(digest, Facts())

    def lists(self, table: str, kind: str, batches: Mapping[str, Callable[[], str]]) -> bool:
        """Whether a table lists just the things of a kind that the graph is known to hold of it.

        `batches` are those of this load by digest, each with what makes its digest of keys: called for those
        alone that are not known, one by one against those that are no longer there, until two differ.
        """
        if not self.known:
            return False
        known = self.known.get(table, {})
        gone = [facts.keys.get(kind) for digest, facts in known.items() if digest not in batches]
        new = [keys for digest, keys in batches.items() if digest not in known]
        return len(gone) == len(new) and all(before == keys() for before, keys in zip(gone, new, strict=True))

    def forget(self) -> None:
        """Have everything compared: the graph turned out to be in another state."""
        self.known, self.seen = {}, {}

    def follow(self, state: State | None, load: object) -> None:
        """Keep it as of the state that a load's commit led to; forget all where another came between."""
        self.keep(state if state and state.is_next(self.before) else None, load)

    def keep(self, state: State | None, load: object) -> None:
        """Keep it for the next time; forget all where it cannot be told what the graph holds."""
        if self.path is None:
            return
        with suppress(
            OSError
        ):  # A load that is done is not undone by a full disk here: it is compared again.
            self.path.unlink(missing_ok=True)
            if state:
                self._write(self.path, state, load)

    def _write(self, path: Path, state: State, load: object) -> None:
        tables = {
            table: {
                digest: [facts.rows, dict(facts.elements), facts.keys] for digest, facts in batches.items()
            }
            for table, batches in self.seen.items()
        }
        said = {"database": state.database, "transaction": state.transaction, "load": load}
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        temporary = path.with_suffix(f".{os.getpid()}")
        temporary.write_text(json.dumps(said | {"grounds": self.grounds, "tables": tables}))
        temporary.replace(path)


def drop(folder: Path, database: str) -> None:
    """Let go of all that is remembered of a database."""
    for path in folder.glob(f"{database}-*.json"):
        path.unlink(missing_ok=True)


def recall(folder: Path | None, graph: Graph, library: Library, rosters: Rosters, profile: Profile) -> Memory:
    """What is known of the source of `rosters`. `folder` is None where nothing is to be kept or trusted.

    Nothing is where rows were refused: what the graph holds in their place is for the load to see.
    """
    grounds = _grounds(library, rosters, profile)
    if folder is None or any(counts.rejected for counts in rosters.counts.values()):
        return Memory(None, grounds, None, None, {})
    before = graph.state()
    if before is None:
        return Memory(None, grounds, None, None, {})
    path = folder / f"{before.database}-{sha256(rosters.source.encode()).hexdigest()[:16]}.json"
    said: object = None
    with suppress(OSError, ValueError):
        said = json.loads(path.read_text())
    newest = graph.read("MATCH (l:Load) RETURN max(l.id) AS id")[0]["id"]
    memory = Memory(path, grounds, before, newest, {})
    if isinstance(said, dict):
        found = [said.get(name) for name in ("database", "transaction", "load", "grounds")]
        if found == [before.database, before.transaction, newest, grounds]:
            memory.known = {
                table: {
                    digest: Facts(rows, Counter(elements), keys)
                    for digest, (rows, elements, keys) in batches.items()
                }
                for table, batches in said["tables"].items()
            }
    return memory


def forget(folder: Path, graph: Graph) -> None:
    """Have every source compared anew: the database was replaced, and counts from its own start."""
    if state := graph.state():
        drop(folder, state.database)


def _grounds(library: Library, rosters: Rosters, profile: Profile) -> str:
    """A digest of all that makes the same rows write the same graph."""
    cards = [card.statement for card in library if card.name.startswith(("load.", "maintain."))]
    manifest = rosters.manifest
    said = (rosters.source, rosters.name, rosters.as_of, rosters.made, rosters.partial, rosters.origins)
    facts = (model.VERSION, cards, profile.posts, manifest.collects, manifest.posts, *said)
    return sha256(f"{_program()}{facts!r}".encode()).hexdigest()


@cache
def _program() -> str:
    found = sha256()
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        found.update(path.read_bytes())
    return found.hexdigest()

"""A graph as the files that `neo4j-admin database import` reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from graph.bulk.field import BETWEEN, Unportable
from graph.bulk.table import BUFFER, Own, Table, columns_of, kinds_of, named

Kind = tuple[str, ...]
"""Labels in order, or the type alone."""
MARGIN = 1 << 10
"""What a buffer holds besides the longest line."""
EMPTY = "_empty"
"""What stands in for lists without values, which such files cannot carry: the names of these properties."""
FILL = """
MATCH {thing} WHERE x.{empty} IS NOT NULL
FOREACH (name IN x.{empty} | SET x[name] = [])
REMOVE x.{empty}
"""


class Whole(NamedTuple):
    """Files that are written to the end, and what is told of them to whoever imports them."""

    given: list[str]
    """Options that name the files."""
    statements: list[str]
    """What is to be run once all is imported: it puts in what files cannot carry."""
    several: bool
    """Whether a field goes over several lines."""
    longest: int
    """The greatest `longest` of the tables."""
    nodes: int
    relationships: int

    def with_(self, other: Whole) -> Whole:
        """These and others of the same folder."""
        return Whole(
            self.given + other.given,
            self.statements + other.statements,
            self.several or other.several,
            max(self.longest, other.longest),
            self.nodes + other.nodes,
            self.relationships + other.relationships,
        )

    def arguments(self) -> list[str]:
        """What the importer is called with, from within the folder."""
        return [
            *self.given,
            "--id-type=actual",
            f"--array-delimiter=U+{ord(BETWEEN):04x}",
            f"--multiline-fields={'true' if self.several else 'false'}",
            f"--read-buffer-size={max(BUFFER, self.longest + MARGIN)}",
            "--bad-tolerance=0",
            "--skip-bad-relationships=false",
            "--skip-duplicate-nodes=false",
        ]


class Files:
    """Import files in a folder. Nodes are numbered in the order in which they come, from 0."""

    def __init__(self, folder: Path) -> None:
        self.nodes = 0
        self.relationships = 0
        self._count = 0
        self._marked: set[tuple[bool, Kind]] = set()
        self._folder = folder
        self._tables: dict[tuple[bool, Kind], list[Table]] = defaultdict(list)
        folder.mkdir(parents=True, exist_ok=True)

    def add_nodes(self, labels: Iterable[str], owns: Sequence[Own]) -> range:
        """Write nodes; gives their numbers. Raises Unportable, OSError."""
        numbers = range(self.nodes, self.nodes + len(owns))
        self.put_nodes(labels, numbers, owns)
        return numbers

    def put_nodes(self, labels: Iterable[str], numbers: Sequence[int], owns: Sequence[Own]) -> None:
        """Write nodes that were numbered by the caller, each number once. Raises Unportable, OSError."""
        self._add((True, tuple(sorted(labels))), [numbers], owns)
        self.nodes += len(owns)

    def add_relationships(
        self, type_: str, starts: Sequence[int], ends: Sequence[int], owns: Sequence[Own]
    ) -> None:
        """Write relationships between numbered nodes. Raises Unportable, OSError."""
        self._add((False, (type_,)), [starts, ends], owns)
        self.relationships += len(owns)

    def _add(self, kind: tuple[bool, Kind], ids: Sequence[Sequence[int]], owns: Sequence[Own]) -> None:
        if not owns:
            return
        columns = columns_of(owns)
        if any([] in values for values in columns.values()):
            owns = list(map(_marked, owns))
            columns = columns_of(owns)
            self._marked.add(kind)
        kinds = kinds_of(columns)
        if kinds is not None:
            self._table(kind, kinds).add(ids, columns)
            return
        # A name has values of several types: such lines go to other files, one by one.
        for place, own in enumerate(owns):
            columns = columns_of([own])
            self._table(kind, kinds_of(columns) or {}).add([[each[place]] for each in ids], columns)

    def _table(self, kind: tuple[bool, Kind], kinds: dict[str, str]) -> Table:
        tables = self._tables[kind]
        for table in tables:
            if table.takes(kinds):
                return table
        is_nodes, names = kind
        for name in names:
            named(name)
        self._count += 1
        path = self._folder / f"{'n' if is_nodes else 'r'}{self._count}.csv"
        # What came so far may come again with what is new.
        before = tables[-1].kinds if tables else {}
        tables.append(Table(path, [":ID"] if is_nodes else [":START_ID", ":END_ID"], {**before, **kinds}))
        return tables[-1]

    def whole(self) -> Whole:
        """Write them to the end; no more is added then."""
        given = []
        for (is_nodes, names), tables in self._tables.items():
            option = "--nodes" if is_nodes else "--relationships"
            before = f"{':'.join(names)}=" if names else ""
            for table in tables:
                table.close()
                given.append(f"{option}={before}{table.head().name},{table.path.name}")
        statements = []
        for is_nodes, names in sorted(self._marked):
            own = "".join(f":`{name}`" for name in names)
            statements.append(FILL.format(thing=f"(x{own})" if is_nodes else f"()-[x{own}]->()", empty=EMPTY))
        every = [table for tables in self._tables.values() for table in tables]
        longest = max((table.longest for table in every), default=0)
        several = any(table.lines for table in every)
        return Whole(given, statements, several, longest, self.nodes, self.relationships)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for tables in self._tables.values():
            for table in tables:
                table.close()


def _marked(own: Own) -> Own:
    """With the names of its empty lists in their stead. Raises Unportable."""
    if EMPTY in own:
        raise Unportable(f"the name {EMPTY!r}")
    names = [name for name, value in own.items() if value == []]
    return {name: value for name, value in own.items() if value != []} | ({EMPTY: names} if names else {})

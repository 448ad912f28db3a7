"""What rows point at: outside of the export, or in another source's rosters, which go first then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.export.said import Said
from loaders.tables import BY_NAME

ONE_CODE = frozenset(table.name for table in BY_NAME.values() if table.key == ("code",))
"""Tables at whose rows others point by one code."""


@dataclass
class Points:
    """What the rows of each source have, and what they point at."""

    _told: dict[str, dict[str, set[str]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(set))
    )
    _asked: dict[str, dict[tuple[str, ...], set[str]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(set))
    )

    def see(self, said: Said) -> None:
        """Note a row."""
        table = BY_NAME[said.table]
        if said.table in ONE_CODE:
            self._told[said.source][said.table].add(str(said.values["code"]))
        for column in table.columns:
            value = said.values.get(column.name)
            if column.refers and column.refers != ("people",) and value:
                several = value if isinstance(value, list | tuple) else (value,)
                self._asked[said.source][column.refers].update(map(str, several))

    def outside(self, source: str) -> Iterator[tuple[str, str]]:
        """Table and code of what the rows of a source point at and no source's rows have."""
        for tables, codes in self._asked[source].items():
            for code in sorted(codes):
                if not any(self._has(each, tables, code) for each in (source, *self._told)):
                    yield tables[0], code

    def order(self, sources: Sequence[str]) -> tuple[list[str], list[str]]:
        """The sources, each after those that its rows need; then those that need one another in a circle."""
        needs = {source: self._needs(source, sources) for source in sources}
        done: list[str] = []
        while ready := [each for each in sources if each not in done and needs[each] <= set(done)]:
            done.append(ready[0])
        circle = [each for each in sources if each not in done]
        return done + circle, circle

    def _needs(self, source: str, sources: Sequence[str]) -> set[str]:
        found: set[str] = set()
        for tables, codes in self._asked[source].items():
            for code in codes:
                others = [each for each in sources if self._has(each, tables, code)]
                if others and source not in others:
                    found.add(others[0])
        return found

    def _has(self, source: str, tables: tuple[str, ...], code: str) -> bool:
        return any(code in self._told[source][table] for table in tables)

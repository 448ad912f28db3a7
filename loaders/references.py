"""Codes that point somewhere: nowhere, at a refused row, at themselves, or round in a circle."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from loaders.batch import Batch
from loaders.keys import Ref
from loaders.ledger import Ledger
from loaders.problems import KEPT, Bad
from loaders.tables import Column, Table

HIERARCHIES = ("within", "superior")
"""Columns in which no circle may be: people's are refused, those of a program cut at one link."""
GUESSES = 50
"""References for which a near code is looked for; it takes a while each."""
GUESSED_AMONG = 20_000

Links = dict[str, tuple[str, ...]]
Wrong = dict[str, list[tuple[str, str, Bad]]]
"""By code of a row: column, value and what is wrong."""


def is_own(table: Table, column: Column) -> bool:
    """Whether a column points at rows of its own table, which may come later."""
    return column.many and column.refers == (table.name,) and table.key == ("code",)


@dataclass
class References:
    """Checks references as batches pass; those within a table when all of it was read."""

    ledger: Ledger
    _links: dict[tuple[str, str], Links] = field(default_factory=dict)
    _doubtful: list[tuple[Column, Ref, tuple[str, ...]]] = field(default_factory=list)
    _guesses: int = 0

    def check(self, batch: Batch) -> None:
        """Refuse rows that point at nothing in other tables, or at themselves."""
        table = batch.form.table
        for column in table.columns:
            if column.name not in batch.columns or not column.refers or column.refers == ("people",):
                continue
            if is_own(table, column):
                self._check_self(batch, column)
            else:
                self._check_others(batch, column)

    def _check_others(self, batch: Batch, column: Column) -> None:
        values = batch.columns[column.name]
        wanted = set().union(*filter(None, values)) if column.many else set(values) - {None}
        wrong = self.ledger.missing(column.refers, wanted)
        wrong.update(code for table in column.refers for code in wanted & self.ledger.refused[table].keys())
        if not wrong:
            return
        for index, value in enumerate(values):
            for code in value or () if column.many else (value,):
                if code in wrong:
                    batch.refuse(index, self._bad(column.refers, code), column.name, code)

    def _check_self(self, batch: Batch, column: Column) -> None:
        for index, (code, value) in enumerate(
            zip(batch.get("code"), batch.columns[column.name], strict=True)
        ):
            if value and code in value:
                batch.refuse(index, Bad("reference-self"), column.name, code)

    def remember(self, batch: Batch) -> None:
        """Keep the references within their own table: of good rows, and some of those refused already."""
        table = batch.form.table
        for column in table.columns:
            if column.name in batch.columns and is_own(table, column):
                links = self._links.setdefault((table.name, column.name), {})
                for index, value in enumerate(batch.columns[column.name]):
                    if value and not batch.is_bad(index):
                        links[batch.columns["code"][index]] = value
                    elif value and len(self._doubtful) < KEPT:
                        self._doubtful.append((column, batch.ref(index), value))

    def doubts(self, table: Table) -> Iterator[tuple[Ref, str, str, Bad]]:
        """Of rows refused for something else: where, column, value and what is wrong besides."""
        wanted = {code for _, _, value in self._doubtful for code in value}
        wrong = self.ledger.missing((table.name,), wanted)
        for column, ref, value in self._doubtful:
            for code in value:
                if code in wrong:
                    yield ref, column.name, code, self._bad((table.name,), code)
        self._doubtful.clear()

    def settle(self, table: Table) -> tuple[Wrong, Wrong]:
        """When all of a table was read: the rows to refuse, and those of which a link is to be left out."""
        found: Wrong = {}
        left: Wrong = {}
        columns = [column for column in table.columns if (table.name, column.name) in self._links]
        for column in columns:
            links = self._links[table.name, column.name]
            wanted = set().union(*links.values())
            wrong = (
                self.ledger.missing((table.name,), wanted) | wanted & self.ledger.refused[table.name].keys()
            )
            for code, targets in links.items() if wrong else ():
                for target in targets:
                    if target in wrong:
                        bad = self._bad((table.name,), target)
                        (found if self._by_hand(table, code) else left).setdefault(code, []).append(
                            (column.name, target, bad)
                        )
            if column.name in HIERARCHIES:
                self._cut(table, column.name, left)
                for circle in circles(self._links[table.name, column.name]):
                    bad = Bad("reference-circle", circle=" → ".join((*circle, circle[0])))
                    for code, above in zip(circle, (*circle[1:], circle[0]), strict=True):
                        found.setdefault(code, []).append((column.name, above, bad))
        self._spread(table, [column.name for column in columns], found, left)
        return found, left

    def _by_hand(self, table: Table, code: str) -> bool:
        """Whether people wrote the row with this code."""
        return self.ledger.forms[self.ledger.keys[table.name].where(code).form].sheet.by_hand

    def _cut(self, table: Table, column: str, left: Wrong) -> None:
        """Cut each circle at a link that no person wrote."""
        links = self._links[table.name, column]
        for code, above, circle in closing(links):
            if not self._by_hand(table, code):
                bad = Bad("reference-circle", circle=" → ".join((*circle, circle[0])))
                left.setdefault(code, []).append((column, above, bad))
                links[code] = tuple(each for each in links[code] if each != above)

    def _spread(self, table: Table, columns: Sequence[str], found: Wrong, left: Wrong) -> None:
        """A row that points at a refused one is refused too, and so on down to those that can do without."""
        if not found:
            return
        below: dict[str, list[tuple[str, str]]] = {}
        for column in columns:
            for code, targets in self._links[table.name, column].items():
                for target in targets:
                    below.setdefault(target, []).append((code, column))
        waiting = list(found)
        for target in waiting:
            origin = self.ledger.origin(self.ledger.keys[table.name].where(target))
            for code, column in below.get(target, ()):
                bad = Bad("refers-to-refused", first=origin)
                if not self._by_hand(table, code):
                    left.setdefault(code, []).append((column, target, bad))
                elif code not in found:
                    found[code] = [(column, target, bad)]
                    waiting.append(code)

    def _bad(self, tables: Sequence[str], code: str) -> Bad:
        for table in tables:
            if code in self.ledger.refused[table]:
                return Bad("refers-to-refused", first=self.ledger.refused[table][code])
        guess = self._guess(tables, code)
        return Bad("reference-near", near=guess) if guess else Bad("reference")

    def _guess(self, tables: Sequence[str], code: str) -> str | None:
        """A code of this load that may have been meant."""
        every = [self.ledger.keys[table].seen for table in tables]
        for variant in (code.upper(), code.lower(), code.replace(" ", ""), code.lstrip("0"), "0" + code):
            if any(variant in seen for seen in every):
                return variant
        self._guesses += 1
        if self._guesses > GUESSES or sum(map(len, every)) > GUESSED_AMONG:
            return None
        codes = [each for seen in every for each in seen if isinstance(each, str)]
        return next(iter(difflib.get_close_matches(code, codes, n=1, cutoff=0.8)), None)


def circles(links: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
    """Circles among the links, each code in one at most; what only leads into a circle is in none."""
    left = _unpeeled(links)
    done: set[str] = set()
    for start in left:
        path: dict[str, int] = {}
        code: str | None = start
        while code is not None and code not in done and code not in path:
            path[code] = len(path)
            code = next((each for each in links[code] if each in left), None)
        if code in path:
            yield list(path)[path[str(code)] :]
        done.update(path)


def closing(links: Mapping[str, Sequence[str]]) -> list[tuple[str, str, list[str]]]:
    """Links without which there is no circle: of each where it begins, where it ends, and the circle.

    Which they are depends on the codes alone: the same data in another order is cut at the same place.
    """
    left = _unpeeled(links)
    found: list[tuple[str, str, list[str]]] = []
    done: set[str] = set()
    for start in sorted(left):
        path: dict[str, Iterator[str]] = {} if start in done else {start: _sorted(links, start, left)}
        while path:
            code = next(reversed(path))
            above = next(path[code], None)
            if above is None:
                done.add(code)
                del path[code]
            elif above in path:
                way = list(path)
                found.append((code, above, way[way.index(above) :]))
            elif above not in done:
                path[above] = _sorted(links, above, left)
    return found


def _sorted(links: Mapping[str, Sequence[str]], code: str, among: Mapping[str, None]) -> Iterator[str]:
    return iter(sorted({each for each in links[code] if each in among}))


def _unpeeled(links: Mapping[str, Iterable[str]]) -> dict[str, None]:
    """Codes that stay when those are taken away, again and again, that point at none of the rest."""
    counts = {code: sum(1 for each in set(targets) if each in links) for code, targets in links.items()}
    below: dict[str, list[str]] = {}
    for code, targets in links.items():
        for target in set(targets):
            below.setdefault(target, []).append(code)
    waiting = [code for code, count in counts.items() if count == 0]
    for code in waiting:
        for each in below.get(code, ()):
            counts[each] -= 1
            if counts[each] == 0:
                waiting.append(each)
    return {code: None for code, count in counts.items() if count > 0}

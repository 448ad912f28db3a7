"""The graph as rosters: a folder of CSV files or a workbook for each source, from one state of the graph.

Loaded in order into an empty database, with the same identity key and profile, they give the same graph back:
docs/decisions/025-export.md says what «same» means. What no roster can hold stands in a file of its own.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from cypher.errors import ExportError
from graph import due, everything, whole
from graph.cut import KEYS, within
from graph.db import Graph
from graph.still import still
from graph.transaction import Transaction
from loaders.export import aliased, collected, outcome
from loaders.export.asked import Export, Wanted
from loaders.export.folder import Folder
from loaders.export.points import Points
from loaders.export.rows import Rows
from loaders.export.said import REASONS, Left, Said
from loaders.export.target import disk
from loaders.tables import BY_NAME
from loaders.veil import veil

Progress = Callable[[str, int], None]
"""Called with a kind of things and how many of them are done."""


def write(graph: Graph, draft: Path, path: Path, wanted: Wanted, progress: Progress) -> Export:
    """Write to `draft`, which is to become `path`. Raises ExportError and OSError."""
    with tempfile.TemporaryDirectory(prefix=f"{draft.name}.", dir=draft.parent) as place:
        work = Path(place)

        def told(tx: Transaction) -> Export:
            with disk(path):
                shutil.rmtree(work)
                work.mkdir()
                pass_ = _Pass(tx, work, wanted, progress)
                try:
                    return pass_.run()
                finally:
                    pass_.folder.drop()

        found = still(graph, told)
        outcome.place(found, work, draft, path, wanted.book)
    return found


class _Pass:
    """One way through the graph."""

    def __init__(self, tx: Transaction, work: Path, wanted: Wanted, progress: Progress) -> None:
        self._tx = tx
        self._wanted = wanted
        self._progress = progress
        rows = whole.sources(tx)
        sources = [
            row for row in rows if isinstance(row["as_of"], date) and wanted.only in ("", row["source"])
        ]
        if wanted.only and not sources:
            known = "、".join(str(row["source"]) for row in rows)
            raise ExportError(
                f"图里没有来源“{wanted.only}”。有:{known}。",
                f"the graph has no source {wanted.only!r}. There are: {known}.",
            )
        self.folder = Folder(work, wanted.lang, wanted.token)
        self._export = Export(sources, due.posts(tx), within(tx, wanted.area, wanted.day), self.folder)
        days = {str(row["source"]): row["as_of"] for row in rows if isinstance(row["as_of"], date)}
        self._kept = {str(row["source"]) for row in sources}
        self._aliases = aliased.aliases(tx)
        self._points = Points() if len(sources) > 1 or not self._export.cut.whole else None
        self._days = days
        self._rows = Rows(days, self._tell)
        for row in sources:
            self.folder.notes[str(row["source"])] = outcome.notes(row, self._export.cut, wanted.lang)

    def run(self) -> Export:
        """Tell everything, then what the rows point at, and close the files."""
        for kind in KEYS:
            for number, thing in enumerate(everything.things(self._tx, kind, self._export.cut), 1):
                for each in aliased.stated(thing, self._aliases):
                    for said in self._rows.of(each):
                        self._write(said)
                if thing.aliases:
                    self._tell(Left("", kind, thing.key, "judged"))
                if number % 1000 == 0:
                    self._progress(kind, number)
        for found in everything.collecting(self._tx, self._export.cut):
            for said in collected.rows(found, self._days):
                self._write(said)
        self._export.spellings = self._rows.people.spellings
        if self._points:
            self._settle(self._points)
        self.folder.close()
        return self._export

    def _write(self, said: Said) -> None:
        if said.source in self._kept:
            said = self._masked(aliased.named(said, self._aliases))
            if self._points:
                self._points.see(said)
            self.folder.write(said)

    def _masked(self, said: Said) -> Said:
        """The row without telephone numbers in its texts; codes are no texts."""
        other: dict[str, object] = {}
        for column in BY_NAME[said.table].columns:
            value = said.values.get(column.name)
            if column.kind not in ("text", "word") or not value:
                continue
            shown = [veil(each) for each in value] if isinstance(value, list) else veil(str(value))
            if shown != value:
                other[column.name] = shown
                self._tell(Left(said.source, said.table, f"{column.name}: {shown}", "masked"))
        return (
            Said(said.source, said.table, {**said.values, **other}, said.standing, said.token)
            if other
            else said
        )

    def _tell(self, left: Left) -> None:
        """Note what no roster holds: in the file of its source, or beside all of them."""
        if left.source and self._wanted.only and left.source != self._wanted.only:
            return
        source = left.source if left.source in self._kept else ""
        if source not in self._export.left_in:
            self._export.left_in.add(source)
            self.folder.add(source, outcome.left(self._wanted.lang), [outcome.left_head(self._wanted.lang)])
        word = next(each for each in REASONS if each.code == left.why)
        why = word.en if self._wanted.lang == "en" else f"{word.zh} · {word.en}"
        self.folder.add(source, outcome.left(self._wanted.lang), [[left.kind, veil(left.thing), why]])
        self._export.left[left.why] += 1

    def _settle(self, points: Points) -> None:
        """Put the sources in order, and name what their rows point at outside."""
        export, lang = self._export, self._wanted.lang
        codes = [str(row["source"]) for row in export.sources]
        order, export.circle = points.order(codes)
        export.sources.sort(key=lambda row: order.index(str(row["source"])))
        for source in codes:
            outside = list(points.outside(source))
            if outside:
                names = whole.named(self._tx, [code for _, code in outside])
                head = outcome.reference_head(lang)
                rows = [
                    [outcome.table(kind, lang), code, veil(names.get(code, ""))] for kind, code in outside
                ]
                self.folder.add(source, outcome.references(lang), [head, *rows])
                export.references += len(rows)
                export.referring.add(source)

"""What is left out of a row that no person wrote: a cell that the row can do without, and not the row.

Whoever loads a public file cannot correct it. So a date that is none is not known, a superior that is nowhere
is not said, and the row stays with all else that it says. The text is kept with the row, and each kind of
cell is told once, with how many there are.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from loaders import cleaned
from loaders.batch import Batch
from loaders.forms import Form
from loaders.problems import RULES, Bad, Problem
from loaders.records import RAW, Good
from loaders.references import Wrong


@dataclass
class _Kind:
    """Cells of one column with which the same is wrong: the first of them, and how many there are."""

    form: Form
    line: int
    column: str
    value: str
    bad: Bad
    count: int = 0


@dataclass
class LeftOut:
    """Keeps with each row what was left out of it, and counts it. `source` is whose rows they are."""

    source: str
    _kinds: dict[tuple[int, str, str], _Kind] = field(default_factory=dict)

    def keep(self, batch: Batch) -> None:
        """Of the good rows of a batch that was checked."""
        for name in (each.name for each in batch.form.table.columns if each.name in batch.left):
            rows = batch.left[name]
            for index, row in enumerate(batch.at):
                if row in rows and row not in batch.problems:
                    bad, value = rows[row]
                    slot = batch.form.slots.get(name)
                    cell = batch.raw[row][slot] if slot is not None else ""
                    raws = batch.columns.setdefault(RAW, [None] * len(batch))
                    self._note(batch.form, batch.lines[row], name, value, bad)
                    raws[index] = self._with(raws[index], batch.form, name, cell.strip() or value)

    def take(self, batch: Good, form: Form, late: Wrong) -> Good:
        """A batch without links that, as the whole table shows, lead nowhere or in a circle."""
        codes = batch.columns["code"]
        found = [index for index, code in enumerate(codes) if code in late]
        columns = {name: [*values] for name, values in batch.columns.items()} if found else {}
        for index in found:
            raws = columns.setdefault(RAW, [None] * len(codes))
            for name, value, bad in late[codes[index]]:
                columns[name][index] = without(columns[name][index], value)
                raws[index] = self._with(raws[index], form, name, value)
                self._note(form, batch.lines[index], name, value, bad)
        return batch._replace(columns=columns) if found else batch

    def tell(self) -> list[Problem]:
        """What is to be told, each kind once; it is told no second time."""
        told = [_told(kind) for kind in self._kinds.values()]
        self._kinds.clear()
        return told

    def _note(self, form: Form, line: int, column: str, value: str, bad: Bad) -> None:
        kind = self._kinds.setdefault((form.number, column, bad.rule), _Kind(form, line, column, value, bad))
        kind.count += 1

    def _with(self, raw: list[str] | None, form: Form, name: str, cell: str) -> list[str]:
        text = cleaned.text(self.source, form.table.column(name), cell)
        return raw if raw and text in raw else [*(raw or ()), text]


def without(values: Any, value: str) -> tuple[str, ...] | None:
    """Codes without one of them; None when none is left."""
    return tuple(each for each in values or () if each != value) or None


def _told(kind: _Kind) -> Problem:
    texts = RULES[kind.bad.rule]
    zh, en = (texts[lang].format(**kind.bad.words) for lang in ("zh", "en"))
    place = kind.form.place(kind.line, kind.column)
    return Bad("cell-left", count=kind.count, why_zh=zh, why_en=en).at(place, kind.value)

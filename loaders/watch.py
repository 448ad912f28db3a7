"""Counts, while batches pass, what contracts ask for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from loaders.batch import Batch
from loaders.contract import Contract
from loaders.problems import Problem


@dataclass
class Watch:
    """Counts the filled cells of the columns that contracts speak of, while batches pass."""

    contracts: Sequence[Contract]
    filled: dict[str, Counter[str]] = field(default_factory=dict)

    def see(self, batch: Batch) -> None:
        """Count a batch's cells, as they were."""
        table = batch.form.table.name
        for contract in self.contracts:
            if contract.table == table:
                cells = self.filled.setdefault(table, Counter())
                for column in contract.filled:
                    cells[column] += _filled(batch, column)

    def breaches(self, read: Mapping[str, int], *, partial: bool) -> Iterator[Problem]:
        """All that is not kept; `read` are rows by table."""
        for each in self.contracts:
            cells = self.filled.get(each.table, Counter())
            yield from each.breaches(read.get(each.table, 0), cells, partial=partial)


def _filled(batch: Batch, column: str) -> int:
    slot = batch.form.slots.get(column)
    if slot is None:
        constants = batch.form.entry.constants if batch.form.entry else {}
        return len(batch.raw) if constants.get(column, "").strip() else 0
    return sum(bool(row[slot].strip()) for row in batch.raw)

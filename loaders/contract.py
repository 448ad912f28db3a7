"""What a source promises to hold, as its manifest says, and where a roster keeps less or more than that.

A contract is about one table: it must be there, with at least and at most so many rows, and with a share of
a column's cells filled. A part of a roster (`--partial`) may lack a table or be short of rows. Rows that come
back from a rejects file are under no contract.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from loaders.problems import Bad, Place, Problem
from loaders.tables import BY_NAME


@dataclass(frozen=True)
class Contract:
    """One table's contract: rows (`most` None: no bound) and, by column, the share in 0..1 to be filled.

    `file` and `lines` say where it stands: the line of each of its words, from 1.
    """

    table: str
    least: int = 1
    most: int | None = None
    filled: Mapping[str, float] = field(default_factory=dict)
    file: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)

    def _at(self, word: str) -> Place:
        return Place(self.file, line=self.lines.get(word, self.lines.get("table")), column=word)

    def breaches(self, read: int, cells: Mapping[str, int], *, partial: bool) -> Iterator[Problem]:
        """Problems of a table with so many rows `read`, of which `cells` by column were not empty."""
        zh, name = BY_NAME[self.table].zh, self.table
        if not read:
            if not partial:
                yield Bad("contract-table", table=zh, name=name).at(self._at("table"))
            return
        if read < self.least and not partial:
            bad = Bad("contract-least", table=zh, name=name, read=read)
            yield bad.at(self._at("least"), str(self.least))
        if self.most is not None and read > self.most:
            bad = Bad("contract-most", table=zh, name=name, read=read)
            yield bad.at(self._at("most"), str(self.most))
        for column, share in self.filled.items():
            full = cells.get(column, 0)
            if full / read < share:
                header = BY_NAME[self.table].column(column).zh
                # Rounded down, never up to what was promised.
                found = f"{int(full / read * 1000) / 10:g} %"
                bad = Bad(
                    "contract-filled", table=zh, name=name, read=read, header=header, column=column,
                    found=found, cells=full,
                )  # fmt: skip
                yield bad.at(self._at(column), f"{share:g}")

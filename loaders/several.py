"""Several bodies or areas in one cell of a table of relations: a row of each."""

from __future__ import annotations

from loaders.batch import Batch
from loaders.cells import SPLIT, read_codes
from loaders.ledger import Ledger
from loaders.problems import Bad
from loaders.tables import Column


def spread(batch: Batch, ledger: Ledger) -> None:
    """Make one parsed row of each code of a cell; as many titles beside them go with them in turn."""
    for column in batch.form.table.columns:
        one = column.kind == "code" and not column.many and column.refers not in ((), ("people",))
        if one and column.name in batch.columns:
            _spread(batch, column, ledger)


def _spread(batch: Batch, column: Column, ledger: Ledger) -> None:
    values = batch.columns[column.name]
    parted = _parted({value for value in values if value and SPLIT.search(value)}, column, ledger)
    if not parted:
        return
    several = [parted.get(value, (value,)) for value in values]
    titles = batch.get("role") if column.name == "organization" else [None] * len(values)
    index: list[int] = []
    roles: list[object] = []
    for row, (codes, said) in enumerate(zip(several, titles, strict=True)):
        count = len(said) if isinstance(said, tuple) else 0
        if len(codes) > 1 and count > 1 and count != len(codes):
            batch.refuse(row, Bad("bodies-and-titles", titles=count, codes=len(codes)), "role")
        index += [row] * len(codes)
        paired = len(codes) > 1 and count == len(codes)
        roles += [(title,) for title in said] if paired and said else [said] * len(codes)
    batch.expand(index)
    batch.columns[column.name] = [code for codes in several for code in codes]
    if column.name == "organization" and "role" in batch.columns:
        batch.columns["role"] = roles


def _parted(cells: set[str], column: Column, ledger: Ledger) -> dict[str, tuple[str, ...]]:
    """The codes of each cell that is none itself. «/» parts codes only where each of them is known."""
    unknown = ledger.missing(column.refers, cells) if cells else set()
    found: dict[str, tuple[str, ...]] = {}
    for cell in unknown:
        codes = read_codes(cell, SPLIT)
        if not isinstance(codes, tuple) or len(codes) < 2:
            continue
        if SPLIT.search(cell.replace("/", "")) or not ledger.missing(column.refers, codes):
            found[cell] = codes
    return found

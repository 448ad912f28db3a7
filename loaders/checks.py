"""Checks of single rows that no cell shows alone: dates in order, status and dates at one, equal rows."""

from __future__ import annotations

from typing import Any

from loaders import dates
from loaders.batch import Batch
from loaders.keys import Clash, digest
from loaders.ledger import Ledger
from loaders.periods import PAIRS
from loaders.problems import Bad


def order(batch: Batch) -> None:
    """Refuse an end before its start. Where no person wrote them, nobody knows which of the two is wrong."""
    wrong = slice(1, 2) if batch.form.sheet.by_hand else slice(2)
    for start, end in PAIRS:
        if start in batch.columns and end in batch.columns:
            starts, ends = batch.columns[start], batch.columns[end]
            for index, to in enumerate(ends):
                if to is not None and dates.ended(starts[index], to):
                    for column in (start, end)[wrong]:
                        batch.refuse(index, Bad("end-before-start"), column)


def status(batch: Batch, ledger: Ledger) -> None:
    """Refuse a status that the dates exclude."""
    if "status" not in batch.columns:
        return
    starts, ends = batch.get("from"), batch.get("to")
    for index, word in enumerate(batch.columns["status"]):
        if word and dates.contradiction(starts[index], ends[index], word, ledger.as_of):
            batch.refuse(index, Bad("status-contradicts", as_of=ledger.as_of), "status")


def tiers(batch: Batch, ledger: Ledger) -> None:
    """Note the tiers of areas; refuse the management of what this load says is no compound."""
    if batch.form.table.name == "areas":
        pairs = zip(batch.get("code"), batch.get("tier"), strict=True)
        ledger.tiers.update((code, tier) for code, tier in pairs if code and tier)
    elif batch.form.table.name == "management":
        for index, compound in enumerate(batch.get("compound")):
            tier = ledger.tiers.get(compound, "Compound")
            if tier != "Compound":
                batch.refuse(index, Bad("not-a-compound", tier=tier), "compound")


def repeated(batch: Batch, ledger: Ledger) -> None:
    """Give rows their keys, and refuse the second with a key that may be there once.

    Two rows of people's that begin at one time are a slip; two of a program's that differ at all are two, and
    those that say the same are one.
    """
    table, form = batch.form.table, batch.form.number
    keys = ledger.keys[table.name]
    whole = len(table.key) == 1 or table.name == "posts"
    contents, by_hand = _contents(batch), batch.form.sheet.by_hand
    numbered: list[str | None] = []
    once: list[int] = []
    for index, (key, start) in enumerate(zip(_texts(batch), batch.get("from"), strict=True)):
        numbered.append(None)
        once.append(index)
        if key is None:
            continue
        row = batch.at[index]
        kept = key if whole else digest(key)
        when = (start and dates.order(start)) or 0 if by_hand else _said(batch, row)
        nth = keys.add(kept, form, batch.lines[row], when, contents[row])
        if isinstance(nth, Clash) and nth.same and not by_hand and row not in batch.problems:
            once.pop()
            continue
        if isinstance(nth, Clash):
            rule = "row-repeated" if nth.same else "start-repeated" if table.repeats else "key-repeated"
            batch.refuse(index, Bad(rule, first=ledger.origin(nth.first)), table.key[0])
            continue
        numbered[-1] = f"{key}|{nth}" if table.repeats else key
        if row in batch.problems and isinstance(kept, str):
            ledger.refused[table.name].setdefault(kept, ledger.origin(batch.ref(index)))
    if not whole:
        batch.columns["key"] = numbered
    if len(once) < len(numbered):
        batch.once(once)


def _contents(batch: Batch) -> list[int]:
    """What all cells of an input row come down to."""
    if batch.hashes:
        return [
            hash((*row, *digests)) for row, *digests in zip(batch.raw, *batch.hashes.values(), strict=True)
        ]
    return [hash(tuple(row)) for row in batch.raw]


def _said(batch: Batch, row: int) -> int:
    """What the cells of an input row come down to that have a column of ours; below 2**44."""
    return hash(tuple(batch.raw[row][slot] for slot in batch.form.slots.values())) & (1 << 44) - 1


def _texts(batch: Batch) -> list[str | None]:
    """The key of each row in one text; None where a part that must be there is bad or absent."""
    table = batch.form.table
    if table.name == "posts":
        return batch.get("post")
    if len(table.key) == 1:
        return batch.get(table.key[0])
    optional = {column.name for column in table.columns if not column.required} - {"person"}
    parts: list[list[Any]] = [batch.get(name) for name in table.key]
    texts = ["|".join([part or "" for part in row]) for row in zip(*parts, strict=True)]
    lacking = {
        index
        for name, part in zip(table.key, parts, strict=True)
        if name not in optional and None in part
        for index, value in enumerate(part)
        if value is None
    }
    return [None if index in lacking else text for index, text in enumerate(texts)] if lacking else [*texts]

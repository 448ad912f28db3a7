"""Checks of single rows that no cell shows alone: dates in order, status and dates at one, equal rows."""

from __future__ import annotations

from typing import Any

from loaders import dates
from loaders.batch import Batch
from loaders.keys import digest
from loaders.ledger import Ledger
from loaders.problems import Bad

_PAIRS = (("from", "to"), ("term_from", "term_to"))


def order(batch: Batch) -> None:
    """Refuse an end before its start."""
    for start, end in _PAIRS:
        if start in batch.columns and end in batch.columns:
            starts, ends = batch.columns[start], batch.columns[end]
            for index, to in enumerate(ends):
                if to is not None and dates.ended(starts[index], to):
                    batch.refuse(index, Bad("end-before-start"), end)


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
    """Give rows their keys, and refuse the second with a key that may be there once."""
    table = batch.form.table
    keys, starts = ledger.keys[table.name], batch.get("from")
    texts = _texts(batch)
    numbered: list[str | None] = []
    for index, key in enumerate(texts):
        numbered.append(None)
        if key is None:
            continue
        content = hash((*batch.raw[batch.at[index]], *(batch.hashes[batch.at[index] : batch.at[index] + 1])))
        when = dates.order(starts[index])
        kept = key if len(table.key) == 1 or table.name == "posts" else digest(key)
        clash = keys.clash(kept, when if table.repeats else None, content)
        if clash:
            rule = "row-repeated" if clash[1] else "start-repeated" if table.repeats else "key-repeated"
            batch.refuse(index, Bad(rule, first=ledger.origin(clash[0])), table.key[0])
            continue
        nth = keys.add(kept, batch.ref(index), when, content)
        numbered[-1] = f"{key}|{nth}" if table.repeats else key
        if batch.is_bad(index) and isinstance(kept, str):
            ledger.refused[table.name].setdefault(kept, ledger.origin(batch.ref(index)))
    if len(table.key) > 1 and table.name != "posts":
        batch.columns["key"] = numbered


def _texts(batch: Batch) -> list[str | None]:
    """The key of each row in one text; None where a part that must be there is bad or absent."""
    table = batch.form.table
    if table.name == "posts":
        return batch.get("post")
    if len(table.key) == 1:
        return batch.get(table.key[0])
    needed = {column.name for column in table.columns if column.required} | {"person"}
    parts: list[list[Any]] = [batch.get(name) for name in table.key]
    must = [parts[n] for n, name in enumerate(table.key) if name in needed]
    return [
        None if None in required else "|".join("" if part is None else str(part) for part in row)
        for row, required in zip(zip(*parts, strict=True), zip(*must, strict=True), strict=True)
    ]

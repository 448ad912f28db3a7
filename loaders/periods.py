"""A start and an end in one date cell: «2021.3-2023.5» in the column of starts fills that of ends."""

from __future__ import annotations

from typing import Any

from loaders.batch import Batch
from loaders.dates import Period
from loaders.problems import Bad

PAIRS = (("from", "to"), ("term_from", "term_to"))
"""Columns of starts, each with that of its ends."""


def part(batch: Batch) -> None:
    """Give each such cell's start to its column and its end to the other; another end is refused."""
    for start, end in PAIRS:
        values = batch.columns.get(start, ())
        if Period not in set(map(type, values)):
            continue
        ends: list[Any] = batch.get(end)
        for index, value in enumerate(values):
            if type(value) is not Period:
                continue
            batch.columns[start][index] = value.start
            if all(column.name != end for column in batch.form.table.columns):
                batch.columns[start][index] = None
                batch.refuse(index, Bad("date"), start)
            elif ends[index] is None:
                ends[index] = value.end
            elif ends[index] != value.end:
                batch.refuse(index, Bad("date-two-ends"), end)
        if any(ends):
            batch.columns[end] = ends

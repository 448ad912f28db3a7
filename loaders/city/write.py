"""Writes a made city, or many: one city after another, so that memory does not grow with the scale."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from cypher.errors import RosterError
from loaders.city.divisions import MOST_CITIES
from loaders.city.making import figures, make
from loaders.city.place import place
from loaders.city.sheets import XLSX_SCALE, CsvSheets, Sheets, XlsxSheets
from loaders.city.truthfile import TruthFile
from loaders.tables import BY_NAME


@dataclass(frozen=True)
class Summary:
    """What was written: rows by a table's Chinese name, and the figures of seed:1 by name."""

    tables: Mapping[str, int]
    figures: Mapping[str, int]


def write(
    directory: Path,
    scale: int = 1,
    seed: int = 1,
    xlsx: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> Summary:
    """Write `scale` cities as rosters of one source, with truth.json and roster.toml, to the directory.

    The same scale and seed give the same bytes. `progress` is called with the cities done and all of them.
    Raises RosterError for a scale that cannot be, a directory with something else in it, or a full disk.
    """
    most = XLSX_SCALE if xlsx else MOST_CITIES
    if not 1 <= scale <= most:
        raise RosterError(
            f"规模 {scale} 不行:{'XLSX ' if xlsx else ''}只能是 1 到 {most}。",
            f"scale {scale} cannot be: {'as XLSX ' if xlsx else ''}it goes from 1 to {most}",
        )
    with place(directory) as part:
        return _write(part, scale, seed, XlsxSheets(part) if xlsx else CsvSheets(part), progress)


def _write(
    part: Path, scale: int, seed: int, sheets: Sheets, progress: Callable[[int, int], None] | None
) -> Summary:
    serials = count()
    counted: Counter[str] = Counter()
    tables: Counter[str] = Counter()
    with closing(sheets), closing(TruthFile(part)) as truth:
        for number in range(1, scale + 1):
            draft = make(number, seed, serials)
            for name, rows in draft.rows.tables.items():
                sheets.append(name, rows)
                tables[BY_NAME[name].zh] += len(rows)
            truth.append(draft.truth)
            counted.update(figures(draft))
            if progress:
                progress(number, scale)
        truth.join(dict(counted))
    return Summary(dict(tables), dict(counted))

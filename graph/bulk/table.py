"""An import file: nodes of the same labels or relationships of a type, a column a property."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from graph.bulk.field import Unportable, fields, kinds

NAME = re.compile(r"\w+( \w+)*")
"""Names that a header and a command line take as they are."""
BUFFER = 1 << 20
"""Units of UTF-16 in a buffer of the importer, unless a line needs more. It first reads as much of each file
as goes into one, for an estimate: no small part of its time."""
Own = Mapping[str, Any]
Columns = Mapping[str, Sequence[Any]]


class Table:
    """Lines of `ids` and properties, all of them with all columns, as the importer wants it."""

    def __init__(self, path: Path, ids: Sequence[str], kinds: Mapping[str, str]) -> None:
        self.path = path
        self.kinds = {named(name): each for name, each in kinds.items()}
        self.lines = False
        """Whether a field goes over several lines."""
        self.longest = 0
        """Units of UTF-16 in the longest line; none where each fits into half a `BUFFER`."""
        self._ids = ids
        self._file = path.open("w", encoding="utf-8", newline="")

    def takes(self, kinds: Mapping[str, str]) -> bool:
        """Whether there are columns of these types."""
        return kinds.items() <= self.kinds.items()

    def add(self, ids: Sequence[Sequence[int]], columns: Columns) -> None:
        """Write lines, for whose properties there are columns. Raises Unportable, OSError."""
        nothing = [""] * len(ids[0])
        written = [
            fields(each, columns[name]) if name in columns else nothing for name, each in self.kinds.items()
        ]
        lines = list(map(",".join, zip(*(map(str, each) for each in ids), *written, strict=True)))
        long = (line for line in lines if 4 * len(line) > BUFFER)
        self.longest = max([self.longest, *map(_units, long)])
        text = "\n".join(lines)
        if text.count("\n") >= len(lines) or "\r" in text:
            self.lines = True
        self._file.write(text + "\n")

    def close(self) -> None:
        """Have all lines in the file."""
        self._file.close()

    def head(self) -> Path:
        """Write the header; gives its file."""
        header = self.path.with_suffix(".head")
        names = (f"{name}:{each}" for name, each in self.kinds.items())
        header.write_text(",".join((*self._ids, *names)) + "\n", encoding="utf-8")
        return header


def named(name: str) -> str:
    """The name, where the importer takes it. Raises Unportable."""
    if not NAME.fullmatch(name):
        raise Unportable(f"the name {name!r}")
    return name


def columns_of(owns: Sequence[Own]) -> dict[str, list[Any]]:
    """The values by name, None where a line has none."""
    return {name: [own.get(name) for own in owns] for name in dict.fromkeys(chain.from_iterable(owns))}


def kinds_of(columns: Columns) -> dict[str, str] | None:
    """The types of the columns; None where one has values of two types. Raises Unportable."""
    found: dict[str, str] = {}
    for name, values in columns.items():
        types = kinds(values)
        if len(types) > 1:
            return None
        if types:
            found[name] = types.pop()
    return found


def _units(line: str) -> int:
    return len(line.encode("utf-16-le")) // 2

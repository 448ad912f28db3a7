"""Foreign files for tests: written as their standards have them, and read back as rows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from roster_files import rows, taken

from loaders.dates import Span
from loaders.roster import Rosters


def put(path: Path, data: Any) -> Path:
    """A file of JSON."""
    path.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    return path


def lines(path: Path, data: list[Any]) -> Path:
    """A file of JSON lines."""
    path.write_text("".join(json.dumps(each) + "\n" for each in data), "utf-8")
    return path


def said(rosters: Rosters, table: str, *columns: str) -> list[tuple[Any, ...]]:
    """Of each stated row of a table the values of these columns, dates as the days that they can be."""
    return [
        tuple(_plain(row.values.get(column)) for column in columns)
        for row in rows(rosters, table)
        if not row.implied
    ]


def origins(rosters: Rosters, table: str) -> list[str]:
    """Where the rows of a table stand."""
    return [row.origin for row in rows(rosters, table) if not row.implied]


def told(rosters: Rosters) -> set[tuple[str | None, str]]:
    """Sheet and text of what is told and is no error."""
    return {(each.sheet, each.en) for each in rosters.notices}


def refused(rosters: Rosters) -> list[tuple[str | None, int | None, str | None, str]]:
    """Sheet, item, column and rule of each problem."""
    return [(each.sheet, each.line, each.column, each.rule) for each in rosters.problems]


def fields(rosters: Rosters) -> dict[str, int]:
    """Fields that are told to have no place, with how many items have them."""
    found = {}
    for each in rosters.notices:
        if each.rule == "field-passed":
            name, _, rest = each.en.partition(" (in ")
            found[f"{each.sheet}:{name}"] = int(rest.partition(" ")[0])
    return found


@contextmanager
def good(*paths: Path, **how: Any) -> Iterator[Rosters]:
    """What is read of files with which nothing is wrong."""
    with taken(*paths, **how) as rosters:
        assert rosters.problems == []
        yield rosters


def _plain(value: Any) -> Any:
    if isinstance(value, Span):
        if value.min is None:
            return "unknown" if value.unknown else "open"
        return str(value.min) if value.min == value.max else f"{value.min}..{value.max}"
    return value

"""The parser of foreign files, a process of its own: `python -m loaders.foreign.parsing FILE BESIDE…`.

How it is asked and answers stands in `loaders.process`. The first reply says which pages there are.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import chain, islice
from pathlib import Path
from typing import Any

from loaders.foreign import kinds
from loaders.foreign.bods import Bods
from loaders.foreign.ftm import Ftm
from loaders.foreign.graphml import GraphMl
from loaders.foreign.pages import Pages
from loaders.foreign.popolo import LISTS, Popolo
from loaders.foreign.stream import Item, items
from loaders.problems import Bad, Unreadable
from loaders.process import bound, serve

REFUSALS: Mapping[type[BaseException], str] = {
    MemoryError: "foreign-memory",
    RecursionError: "json-deep",
    OSError: "foreign-disk",
    sqlite3.Error: "foreign-disk",
}
"""The rule that an error breaks."""
LOOKED_AT = 50
"""Items by which the standard of a file is told."""
MOST_NAMED = 20
"""Kinds of what has no place that a message names."""


def read(path: Path, beside: Sequence[Path] = ()) -> Pages:
    """The pages of a file, all its rows made. Raises Unreadable.

    What its items point at may stand in the files `beside` it, of the same standard.
    """
    pages = Pages()
    if kinds.is_xml(path):
        GraphMl(path, pages).read()
        return pages
    standard = _standard(path)(pages)
    others = chain.from_iterable(_other(each, type(standard)) for each in beside)
    if isinstance(standard, Popolo):
        standard.look(chain(items(path, LISTS), others))
    else:
        standard.look(items(path, LISTS))
        standard.know(others)
    standard.take(items(path, LISTS))
    return pages


def _other(path: Path, standard: type[Popolo | Bods | Ftm]) -> Iterator[Item]:
    """The items of another file of a standard; what is wrong with it is told when it is read itself."""
    with suppress(Unreadable, OSError, RecursionError):
        if not kinds.is_xml(path) and _standard(path) is standard:
            yield from items(path, LISTS)


def _standard(path: Path) -> type[Popolo | Bods | Ftm]:
    """The standard that the first items are of. Raises Unreadable when it is none that is known."""
    for name, _, data in islice(items(path, LISTS), LOOKED_AT):
        if name in LISTS:
            return Popolo
        if not isinstance(data, dict) or name:
            continue
        if "recordType" in data or "recordDetails" in data:
            return Bods
        if "statementType" in data:
            raise Unreadable(Bad("bods-old"))
        if "schema" in data and "properties" in data:
            return Ftm
    if any(name in LISTS for name, _, _ in items(path, LISTS)):
        return Popolo
    raise Unreadable(Bad("json-unknown"))


def _opened() -> tuple[Any, Mapping[str, Callable[..., Any]]]:
    own, *beside = map(Path, sys.argv[1:])
    pages = read(own, beside)
    found = pages.finish()
    if not found and pages.wrong:
        raise Unreadable(Bad(pages.wrong[0][0], **pages.wrong[0][1]))
    if not found:
        there = "、".join(list(pages.others)[:MOST_NAMED])
        raise Unreadable(Bad("foreign-nothing", there=there) if there else Bad("empty-file"))
    listed = [(page.name, page.table, page.columns, page.rows, page.bads()) for page in found]
    return (listed, pages.wrong), {"rows": pages.rows}


def main() -> None:
    """Answer until nobody asks any more."""
    bound()
    serve(_opened, REFUSALS)


if __name__ == "__main__":
    main()

"""The manifest of a roster, `roster.toml`: what its files are, how its headers and words map onto ours.

`loaders.manifest_toml` reads it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from loaders.contract import Contract
from loaders.entry import Entry

NAME = "roster.toml"
EVERYWHERE = "*"
HIDDEN = ("read", "skip")
MADE = ("演示数据(虚构) · made-up data", "made-up data")
"""What an export writes above its headers, in either language, where the manifest beside it says `made`."""
SOURCE = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")


@dataclass(frozen=True)
class RequiredPost:
    """A post that bodies or areas of a type (or all: «*») must have."""

    of: str
    role: str
    seats: int = 1


@dataclass(frozen=True)
class Collects:
    """What the source collected; `scope` is a code, or «*» for every organisation of this load."""

    what: str
    scope: str
    type: str | None = None
    role: str | None = None
    complete: bool = True
    since: date | None = None


@dataclass(frozen=True)
class Manifest:
    """What a roster says of itself. `ignore` names files, sheets and headers that are passed over.

    `partial`: it is a part of the source, and what it does not list stays as it is.
    `hidden` says what of hidden sheets that are tables: «read» or «skip». `encoding` is that of CSV files
    for which no entry names another.
    """

    source: str | None = None
    name: str | None = None
    as_of: date | None = None
    made: bool = False
    partial: bool = False
    ignore: tuple[str, ...] = ()
    hidden: str | None = None
    encoding: str = ""
    tables: tuple[Entry, ...] = ()
    posts: tuple[RequiredPost, ...] = ()
    collects: tuple[Collects, ...] = ()
    contracts: tuple[Contract, ...] = ()

    def entries(self, file: str, sheet: str | None) -> list[Entry]:
        """The entries for a file's sheet; one that names no sheet is for all of them."""
        return [
            each
            for each in self.tables
            if each.file.casefold() == file.casefold() and each.sheet in (None, sheet)
        ]

    def encoding_of(self, file: str) -> str:
        """The encoding that is named for a CSV file; «» where none is."""
        own = (each.encoding for each in self.tables if each.file.casefold() == file.casefold())
        return next(filter(None, own), self.encoding)

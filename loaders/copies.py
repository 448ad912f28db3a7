"""Files outside the database that hold what it holds: backups, exports, rejects; remembered when written.

A small list beside the identity key, so that whoever forgets a person is told which of them still speak of
that person.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Literal, cast

from graph.local.mutex import locked

FILE = "copies.jsonl"
Kind = Literal["backup", "export", "rejects"]
CHUNK = 1 << 20
_TAG = re.compile(rb'<c [^<>]*\bt="s"[^<>]*><v>\d*</v>|<[^<>]*>')
"""Marks of a workbook, with the numbers of texts that stand elsewhere in it."""

_MARKS = {
    "&": rb"&amp;|&#(?:38|x26);|&",
    "<": rb"&lt;|&#(?:60|x3c);|<",
    ">": rb"&gt;|&#(?:62|x3e);|>",
    "'": rb"&apos;|&#(?:39|x27);|'",
    '"': rb'&quot;|&#(?:34|x22);|"',
}


@dataclass(frozen=True)
class Copy:
    """A file or folder, when it was written, and of which instance or server."""

    kind: Kind
    path: str
    of: str
    at: str


@dataclass(frozen=True)
class Copies:
    """The list in a home."""

    home: Path

    def note(self, kind: Kind, path: Path, of: str) -> None:
        """Remember a file. What is written is written, also where this cannot be."""
        new = Copy(kind, str(path.absolute()), of, datetime.now(UTC).isoformat(timespec="seconds"))
        with suppress(OSError):
            self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
            with locked(self.home / f".{FILE}.lock"):
                kept = [each for each in self._read() if each.path != new.path and Path(each.path).exists()]
                draft = self.home / f".{FILE}.{os.getpid()}"
                with open(draft, "w", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
                    file.writelines(json.dumps(asdict(each)) + "\n" for each in [*kept, new])
                draft.replace(self.home / FILE)

    def known(self) -> list[Copy]:
        """Those that are still there, the oldest first."""
        return [each for each in self._read() if Path(each.path).exists()]

    def _read(self) -> Iterator[Copy]:
        with suppress(FileNotFoundError), (self.home / FILE).open() as file:
            for line in file:
                with suppress(ValueError, TypeError):
                    yield Copy(**json.loads(line))


def speaks_of(path: Path, names: Iterable[str | None], codes: Iterable[str | None] = ()) -> bool:
    """Whether a file, or one in a folder, holds one of the names, or one of the codes as a whole word.

    Packed files and workbooks are looked into. Raises OSError where it cannot be read, damaged ones too.
    """
    wanted = _wanted([each for each in names if each], [each for each in codes if each])
    if wanted is None:
        return False
    files = (each for each in path.rglob("*") if each.is_file()) if path.is_dir() else (path,)
    try:
        return any(_has(part, wanted, marked=marked) for each in files for part, marked in _parts(each))
    except (EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise OSError(f"{path}: {error}") from error


def _wanted(names: Sequence[str], codes: Sequence[str]) -> re.Pattern[bytes] | None:
    spelled = [spelling for name in names for spelling in {name, json.dumps(name)[1:-1]}]
    found = [_escaped(each) for each in spelled]
    found += [rb"(?<![0-9A-Za-z_-])" + _escaped(each) + rb"(?![0-9A-Za-z_-])" for each in codes]
    return re.compile(b"|".join(found)) if found else None


def _escaped(text: str) -> bytes:
    """What finds a text as it is, and as the texts of a workbook have it: «&» is «&amp;» there."""
    parts = (b"(?:%s)" % _MARKS[each] if each in _MARKS else re.escape(each.encode()) for each in text)
    return b"".join(parts)


def _parts(path: Path) -> Iterator[tuple[IO[bytes], bool]]:
    """The file itself, or what is packed in it; and whether it is of a workbook, its texts between tags."""
    if path.suffix == ".gz":
        with gzip.open(path) as packed:
            yield cast(IO[bytes], packed), False
    elif zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as book:
            for name in book.namelist():
                with book.open(name) as member:
                    yield member, name.endswith(".xml")
    else:
        with path.open("rb") as file:
            yield file, False


def _has(file: IO[bytes], wanted: re.Pattern[bytes], *, marked: bool) -> bool:
    """Whether it is there; in a workbook the texts count, not the addresses of cells («B2») in its marks."""
    rest, seen = b"", 0
    chunk = file.read(CHUNK)
    while chunk:
        following = file.read(CHUNK)
        text, begun = rest + chunk, b""
        if marked:
            tag = text.rfind(b"<")
            cut = tag if tag > text.rfind(b">") else len(text)
            text, begun = _TAG.sub(b"\0", text[:cut]), text[cut:]
        # What touches either end may be a part of a longer word.
        found = wanted.finditer(text, seen)
        if any(each.end() < len(text) or begun or not following for each in found):
            return True
        rest, chunk, seen = text[-1024:] + begun, following, int(len(text) > 1024)
    return False

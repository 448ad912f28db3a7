"""Whose roster it is and of which day: from what was asked, else from the files."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Literal

from loaders import manifest_toml
from loaders.foreign.head import Head
from loaders.manifest import EVERYWHERE, NAME, SOURCE, Manifest
from loaders.problems import Bad, Place, Problems
from loaders.rejects import Patch
from loaders.sheet import Sheet
from loaders.text import unquoted
from loaders.veil import veil

BESIDE = {"余项.csv", "left.csv"}
"""What an export of several sources leaves beside them: no roster."""
AsOfFrom = Literal["argument", "rejects", "manifest", "file", "today"]


def own_manifest(paths: Sequence[Path], problems: Problems) -> Manifest | None:
    """The manifest that lies in a folder among the paths; two are a problem. Raises RosterError."""
    found = [path / NAME for path in paths if (path / NAME).is_file()]
    for other in found[1:]:
        problems.add(Bad("manifest-second", first=found[0]).at(Place(str(other))))
    return manifest_toml.load(found[0]) if found else None


def carried(opened: Sequence[Sequence[Sheet]]) -> Manifest | None:
    """The first manifest that a workbook carries in a sheet of its name. Raises RosterError."""
    return next((found for _, found in _carried(opened)), None)


def parts(paths: Sequence[Path], listed: Sequence[Path], opened: Sequence[Sequence[Sheet]]) -> list[str]:
    """The rosters that are here and of several sources, as an export leaves them, in the order of loading.

    Workbooks with manifests of their own, or folders with one in a folder that has no roster itself. None
    where all is of one source. Raises RosterError.
    """
    books = [(path, found.source) for path, found in _carried(opened) if found.source]
    if len({code for _, code in books}) > 1:
        return [f"{path.name} ({code})" for path, code in sorted(books, key=_number)]
    if {each.name for each in listed} <= BESIDE:
        inside = [each for path in paths if path.is_dir() for each in path.iterdir()]
        folders = [
            (each, manifest_toml.load(each / NAME).source) for each in inside if (each / NAME).is_file()
        ]
        return [f"{path.name} ({code})" for path, code in sorted(folders, key=_number)]
    return []


def _number(part: tuple[Path, str | None]) -> tuple[int, str]:
    """An export numbers them in the order in which they load."""
    found = re.match(r"\d{1,9}(?=-)", part[0].name)
    return int(found[0]) if found else 0, part[0].name


def _carried(opened: Sequence[Sequence[Sheet]]) -> Iterator[tuple[Path, Manifest]]:
    """Workbooks with the manifests in a sheet of its name, a line a row."""
    for sheet in (each for sheets in opened for each in sheets):
        if sheet.sheet == NAME:
            lines = dict.fromkeys(range(1, 1 + max((line for line, _ in sheet.rows()), default=0)), "")
            lines |= {line: unquoted(row[0]) for line, row in sheet.rows() if row}
            found = manifest_toml.parse("\n".join(lines.values()), sheet.path / NAME)
            # The workbook may have been given another name since.
            own = tuple(replace(each, file=sheet.file) for each in found.tables)
            yield sheet.path, replace(found, tables=own)


def source(
    asked: str | None, patch: Patch | None, manifest: Manifest, paths: Sequence[Path], problems: Problems
) -> str:
    """The source's name: as asked, of the rejects file, of the manifest, or of the path, made safe."""
    if asked is not None and not SOURCE.fullmatch(asked):
        problems.add(Bad("source-name").at(Place("--source"), asked))
        asked = safe(asked)
    if asked and patch and asked != patch.source:
        problems.add(Bad("patch-source", source=patch.source).at(Place("--source"), asked))
    if asked or patch:
        return asked or (patch.source if patch else "")
    if manifest.source or not paths:
        return manifest.source or "roster"
    path = (paths[0] if len(paths) == 1 else paths[0].parent).absolute()
    return safe(veil(path.name if path.is_dir() else path.stem))


def safe(name: str) -> str:
    """A name in small letters, digits and hyphens; one that has none of them gives a short digest."""
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")[:40].strip("-")
    if name.isascii() and plain:
        return plain
    mark = hashlib.sha256(unicodedata.normalize("NFC", name).encode()).hexdigest()[:8]
    return f"{plain or 'roster'}-{mark}"


def as_of(asked: date | None, patch: Patch | None, manifest: Manifest, head: Head) -> tuple[date, AsOfFrom]:
    """The day that the roster is of, and who says so."""
    if asked:
        return asked, "argument"
    if patch:
        return patch.as_of, "rejects"
    if manifest.as_of:
        return manifest.as_of, "manifest"
    return (head.as_of, "file") if head.as_of else (date.today(), "today")


def check_files(manifest: Manifest, files: Sequence[Path], problems: Problems) -> None:
    """Note the files that the manifest speaks of and that are not there."""
    here = {path.name.casefold() for path in files}
    for name in dict.fromkeys(entry.file for entry in manifest.tables):
        if name.casefold() not in here:
            problems.add(Bad("mapped-file-missing", file=name).at(Place(NAME)))


def scopes(manifest: Manifest) -> list[str]:
    """The codes that the manifest says something was collected for."""
    return [each.scope for each in manifest.collects if each.scope != EVERYWHERE]

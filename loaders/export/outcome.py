"""What an export leaves on the disk: a folder or a workbook for each source, and what each file says."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

from graph.cut import Cut
from loaders.export import book, manifest_text, sheets
from loaders.export.asked import Export
from loaders.export.sheets import Sheet
from loaders.manifest import MADE, NAME
from loaders.tables import BY_NAME


def notes(source: Mapping[str, object], cut: Cut, lang: str) -> list[str]:
    """The lines above the headers of each file of a source."""
    found = [_of(*MADE, lang)] if source["made"] else []
    if not cut.whole:
        zh, en = cut.words
        said = f"the part of {en} alone; what rows point at outside is named in {references('en')}"
        found.append(_of(f"只含 {zh} 部分;引用而不在其中的,见 {references('zh')}。 · {said}", said, lang))
    return found


def references(lang: str) -> str:
    """The file of what rows point at and the export does not have."""
    return _of("引用.csv", "references.csv", lang)


def left(lang: str) -> str:
    """The file of what the graph holds and no roster can."""
    return _of("余项.csv", "left.csv", lang)


def reference_head(lang: str) -> list[str]:
    """Its headers."""
    return [_of("所指", "points at", lang), _of("编码", "code", lang), _of("名称", "name", lang)]


def left_head(lang: str) -> list[str]:
    """Its headers."""
    return [_of("类别", "kind", lang), _of("内容", "thing", lang), _of("为何写不进名册", "why", lang)]


def table(name: str, lang: str) -> str:
    """What a table is called."""
    return _of(BY_NAME[name].zh, BY_NAME[name].en, lang)


def place(export: Export, work: Path, draft: Path, path: Path, as_book: bool) -> None:
    """Make of the CSV files in `work` what is to stand at `draft`. Raises OSError."""
    codes = [str(row["source"]) for row in export.sources]
    alone = len(codes) == 1
    if not (alone and as_book):
        draft.mkdir()
    _gather(export, work, codes)
    for number, row in enumerate(export.sources, 1):
        code = str(row["source"])
        name = path.name if alone else f"{number:0{len(str(len(codes)))}}-{code}" + ".xlsx" * as_book
        folder = work / code
        folder.mkdir(exist_ok=True)
        found = _sheets(export, code)
        said = _manifest(export, row, found, name if as_book else "")
        if as_book:
            book.write(folder, found, said, draft if alone else draft / name)
            continue
        (folder / NAME).write_text(said, encoding="utf-8")
        if alone:
            for file in folder.iterdir():
                file.rename(draft / file.name)
        else:
            folder.rename(draft / name)
    if "" in export.left_in:
        _beside(export, work, draft)


def _gather(export: Export, work: Path, codes: Sequence[str]) -> None:
    """What no source states goes with the one source, where there is only one."""
    lang = export.folder.lang
    if len(codes) != 1 or "" not in export.left_in:
        return
    own = work / codes[0] / left(lang)
    own.parent.mkdir(exist_ok=True)
    if codes[0] not in export.left_in:
        (work / left(lang)).rename(own)
    else:
        with (work / left(lang)).open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))[1:]
        with own.open("a", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
    export.left_in = {codes[0]}


def _beside(export: Export, work: Path, draft: Path) -> None:
    (work / left(export.folder.lang)).rename(draft / left(export.folder.lang))


def _sheets(export: Export, code: str) -> list[Sheet]:
    lang, folder = export.folder.lang, export.folder
    found = list(sheets.of(folder.tables.get(code, {}), len(folder.notes[code]), lang))
    for there, file in ((export.referring, references(lang)), (export.left_in, left(lang))):
        if code in there:
            found.append(Sheet(file.removesuffix(".csv"), file, None, 1))
    return found


def _manifest(export: Export, row: Mapping[str, object], found: Sequence[Sheet], book: str) -> str:
    code = str(row["source"])
    ignored = [each.name if book else each.file for each in found if each.table is None]
    return manifest_text.text(
        row,
        found,
        export.posts,
        export.spellings.get(code, {}),
        book=book,
        partial=not export.cut.whole,
        ignore=ignored,
        notes=export.folder.notes[code],
    )


def _of(zh: str, en: str, lang: str) -> str:
    return en if lang == "en" else zh

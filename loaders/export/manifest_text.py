"""The manifest of an exported roster, `roster.toml`: whose it is, of which day, how it is read back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from graph.profile import DuePost
from loaders.export.sheets import Sheet
from loaders.veil import veil

HEAD = """# 由 sanfang export 导出;用 sanfang load 装回去,身份证密钥要是同一个
# Exported by sanfang; load it back with `sanfang load` and the same identity key
"""


def text(
    source: Mapping[str, object],
    sheets: Sequence[Sheet],
    posts: Iterable[DuePost],
    spellings: Mapping[str, str],
    *,
    book: str = "",
    partial: bool = False,
    ignore: Sequence[str] = (),
    notes: Sequence[str] = (),
) -> str:
    """The manifest. `book` is the workbook's name, «» for a folder; `spellings` are of titles, by title."""
    lines = [HEAD.rstrip("\n"), *(f"# {_line(note)}" for note in notes)]
    lines.append(f"source = {_quoted(source['source'])}")
    lines.append(f"name = {_quoted(veil(str(source['name'])))}")
    day = source["as_of"]
    lines.append(f"as_of = {day.isoformat() if isinstance(day, date) else day}")
    lines.append(f"made = {'true' if source['made'] else 'false'}")
    if partial:
        lines.append("partial = true")
    if ignore:
        lines.append(f"ignore = [{', '.join(map(_quoted, ignore))}]")
    for sheet in sheets:
        if sheet.table:
            lines += ["", *_table(sheet, book, spellings)]
    for post in posts:
        said = f"of = {_quoted(post.of)}", f"role = {_quoted(post.role)}", f"seats = {post.seats}"
        lines += ["", "[[post]]", *said]
    return "\n".join(lines) + "\n"


def _table(sheet: Sheet, book: str, spellings: Mapping[str, str]) -> Iterator[str]:
    yield "[[table]]"
    yield f"file = {_quoted(book or sheet.file)}"
    if book:
        yield f"sheet = {_quoted(sheet.name)}"
    yield f"as = {_quoted(sheet.table)}"
    if spellings and sheet.table == "holdings":
        yield "[table.values.role]"
        for title, role in sorted(spellings.items()):
            yield f"{_quoted(title)} = {_quoted(role)}"


def _quoted(said: object) -> str:
    return json.dumps(str(said), ensure_ascii=False).replace("\x7f", "\\u007f")


def _line(said: str) -> str:
    return "".join(char if char.isprintable() else "·" for char in said)

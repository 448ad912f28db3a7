"""Pairs of people as a workbook to be filled in, with a list of verdicts to choose from; and the way back.

A pair's `check` is of what whoever judges has in front of them. When the book comes back and the graph knows
something else of one of the two by then, the row is not taken.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import xlsxwriter

from cypher.errors import RosterError
from graph.judgement import DIFFERENT, SAME
from loaders import files, text
from loaders.book import HELD
from loaders.problems import Place, Unreadable

SHEET = "判断 judgements"
VERDICTS = {
    SAME: ("同一人", "same", "是", "同一", "同", "one person", "yes"),
    DIFFERENT: ("两个人", "different", "否", "不是", "不同", "不是同一人", "two people", "no"),
}
"""What may be written for a verdict; the first two are offered, in Chinese and in English."""
COLUMNS = {
    "verdict": ("判断", 12),
    "reason": ("原因", 24),
    "probability": ("概率", 9),
    "one_name": ("甲", 12),
    "one_held": ("甲的任职", 36),
    "other_name": ("乙", 12),
    "other_held": ("乙的任职", 36),
    "why": ("依据", 40),
    "one": ("甲的键", 20),
    "one_rows": ("甲的出处", 30),
    "other": ("乙的键", 20),
    "other_rows": ("乙的出处", 30),
    "by": ("谁", 12),
    "check": ("校验", 16),
}
NEEDED = ("verdict", "one", "other")
WITHDRAWN = "withdrawn_by"
"""A column of the list of all judgements, which can be read too: such a row does not stand."""
HEADER_WITHIN = 20
LONGEST = 32_000


@dataclass(frozen=True)
class Filled:
    """A row with a verdict. `line` is that of the sheet; texts may be empty."""

    line: int
    verdict: str
    one: str
    other: str
    reason: str
    by: str
    check: str


def written(rows: Iterable[dict[str, object]], lang: str) -> bytes:
    """The workbook. A row has values of COLUMNS; what it lacks stays empty."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, HELD)
    page = book.add_worksheet(SHEET)
    head = book.add_format({"bold": True, "text_wrap": True, "bg_color": "#EDEDED", "border": 1})
    asked = book.add_format({"bold": True, "text_wrap": True, "bg_color": "#FDE9D9", "border": 1})
    cell = book.add_format({"text_wrap": True, "valign": "top", "num_format": 49})
    share = book.add_format({"valign": "top", "num_format": "0.0%"})
    for number, (name, (zh, width)) in enumerate(COLUMNS.items()):
        title = name if lang == "en" else f"{zh}\n({name})"
        page.write_string(0, number, title, asked if name in ("verdict", "reason") else head)
        page.set_column(number, number, width)
    last = 0
    for last, row in enumerate(rows, 1):
        _row(page, last, row, cell, share)
    offered = [words[1 if lang == "en" else 0] for words in VERDICTS.values()]
    page.data_validation(1, 0, max(last, 1), 0, {"validate": "list", "source": offered})
    page.freeze_panes(1, 2)
    page.autofilter(0, 0, max(last, 1), len(COLUMNS) - 1)
    book.close()
    return file.getvalue()


def _row(page: Any, line: int, row: dict[str, object], cell: Any, share: Any) -> None:
    for number, name in enumerate(COLUMNS):
        value = row.get(name)
        if isinstance(value, float):
            page.write_number(line, number, value, share)
        elif value is None or value == "":
            page.write_blank(line, number, None, cell)
        else:
            page.write_string(line, number, str(value)[:LONGEST], cell)


def read(path: Path) -> list[Filled]:
    """The rows of a filled book that have a verdict. Raises RosterError with every line that is wrong."""
    try:
        rows = next(filter(None, (_table(each.rows()) for each in files.open_file(path))), [])
    except Unreadable as stop:
        problem = stop.bad.at(Place(path.name, line=stop.line))
        raise RosterError(problem.text("zh"), problem.text("en")) from None
    if not rows:
        raise RosterError(
            f"{path.name} 里没有判断表:要有「判断」「甲的键」「乙的键」。"
            "请用 sanfang judge --out FILE.xlsx 写的文件。",
            f"{path.name} has no sheet of judgements, with the columns verdict, one and other. Take a file"
            " that `sanfang judge --out FILE.xlsx` wrote.",
        )
    names = _names(rows[0][1])
    wrong: list[tuple[str, str]] = []
    found = []
    for line, cells in rows[1:]:
        said = {name: text.unquoted(cell) for name, cell in zip(names, cells, strict=False) if name}
        if not said.get("verdict", "").strip() or said.get(WITHDRAWN):
            continue
        verdict = _verdict(said["verdict"])
        if verdict is None or not said.get("one") or not said.get("other"):
            wrong.append(_wrong(path.name, line, said))
        else:
            texts = (said.get(name, "").strip() for name in ("one", "other", "reason", "by", "check"))
            found.append(Filled(line, verdict, *texts))
    if wrong:
        raise RosterError("\n".join(zh for zh, _ in wrong), "\n".join(en for _, en in wrong))
    return found


def _wrong(file: str, line: int, said: dict[str, str]) -> tuple[str, str]:
    if said.get("one") and said.get("other"):
        return (
            f"{file} 第 {line} 行「判断」“{said['verdict']}”:没有这个词。写 同一人 或 两个人。",
            f"{file} line {line}, verdict {said['verdict']!r}: no such word. Write same or different.",
        )
    return (
        f"{file} 第 {line} 行:缺甲或乙的键。不要改动这些列。",
        f"{file} line {line}: the key of one or the other is missing. Leave these columns as they are.",
    )


def _verdict(said: str) -> str | None:
    word = said.strip().casefold()
    return next((verdict for verdict, words in VERDICTS.items() if word in words), None)


def _table(rows: Iterable[tuple[int, list[str]]]) -> list[tuple[int, list[str]]]:
    """The rows from that of the headers on; [] where there is none among the first."""
    listed = list(rows)
    for place, (_, cells) in enumerate(listed[:HEADER_WITHIN]):
        if set(NEEDED).issubset(_names(cells)):
            return listed[place:]
    return []


def _names(cells: Sequence[str]) -> list[str]:
    """The columns' names, "" for a header that is none of ours."""
    known = {zh: name for name, (zh, _) in COLUMNS.items()} | {name: name for name in (*COLUMNS, WITHDRAWN)}
    return [known.get(cell.partition("(")[0].strip() or cell.strip(), "") for cell in cells]

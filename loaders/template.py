"""Empty rosters to be filled in: a workbook with a sheet a table, and a sheet of notes that is never read.

Made from the tables, so that what it asks for is what the loader reads. The notes sheet is named
说明, which the loader passes over; the example stands there, so that nobody loads it as data.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any

import xlsxwriter

from loaders import describe
from loaders.tables import Column, Table

NOTES = "说明"
LAST_ROW = 1_048_575
"""The last row of a sheet, from 0: formats and lists hold as far as anybody can type."""
WIDTH = 18
COLUMNS = ("表 table", "表头", "header", "内容 content", "必填 required", "可以写 words", "例子 example")
FIRST_LIST = len(COLUMNS) + 1
"""On the notes sheet the words of the drop-down lists stand to the right of the notes, past an empty one."""
HINTS = (
    "带 * 的列必填;每行一条;不要改表头。· Columns with * are required; leave the headers as they are.",
    "编码是文字:18 位也不会变成数字。· Codes are text: 18 digits stay as they are.",
    "日期写 2021-03-05、2021.3、2021年3月、不详、至今;空的终止时间就是仍在。"
    "· Dates: 2021-03-05, 2021.3, 不详 (unknown), 至今 (to date); an empty end means still there.",
    "一格写几个时用 、 隔开。· Several in one cell are parted by 、.",
    "本页不会被装载;用不到的工作表请删掉。· This sheet is not loaded; delete sheets that you do not use.",
    "填好后 · Then: sanfang load FILE.xlsx --source NAME --as-of 2026-06-30",
)
EXAMPLES = {
    "code": "620702001",
    "integer": "3",
    "date": "2021-03-05",
    "boolean": "是",
    "identity": "(18 位 · 18 digits)",
    "phone": "(11 位手机,或带区号的座机 · mobile, or with its area code)",
    "credit_code": "(18 位 · 18 characters)",
}
YES_NO = ("是", "否")


def workbook(tables: Sequence[Table]) -> bytes:
    """The templates of these tables, as XLSX."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    formats = {
        "required": book.add_format({"bold": True, "text_wrap": True, "bg_color": "#FDE9D9", "border": 1}),
        "optional": book.add_format({"bold": True, "text_wrap": True, "bg_color": "#EDEDED", "border": 1}),
        "text": book.add_format({"num_format": 49}),
        "wrapped": book.add_format({"text_wrap": True, "valign": "top"}),
    }
    pages = [book.add_worksheet(table.zh) for table in tables]
    lists = _notes(book.add_worksheet(NOTES), tables, formats)
    for page, table in zip(pages, tables, strict=True):
        _sheet(page, table, lists, formats)
    book.close()
    return file.getvalue()


def title(column: Column) -> str:
    """The header: Chinese with the English below it in brackets, which the loader leaves out."""
    return f"{'*' if column.required else ''}{column.zh}\n({column.name})"


def _sheet(page: Any, table: Table, lists: dict[tuple[str, ...], str], formats: dict[str, Any]) -> None:
    page.freeze_panes(1, 0)
    page.set_row(0, 32)
    for number, column in enumerate(table.columns):
        page.write_string(0, number, title(column), formats["required" if column.required else "optional"])
        page.set_column(number, number, WIDTH, None if column.kind == "integer" else formats["text"])
        if rule := _rule(column, lists):
            page.data_validation(1, number, LAST_ROW, number, rule)


def _rule(column: Column, lists: dict[tuple[str, ...], str]) -> dict[str, Any] | None:
    """What may be typed below a header. A list only offers where other words, or several, are right too."""
    if choices := _choices(column):
        offered = column.open or column.many
        return {"validate": "list", "source": lists[choices], "show_error": not offered}
    if column.kind == "integer":
        return {"validate": "integer", "criteria": ">=", "value": 0}
    if column.kind == "date":
        said = "2021-03-05、2021.3、不详"
        return {"validate": "any", "input_title": "日期 date", "input_message": said}
    return None


def _choices(column: Column) -> tuple[str, ...]:
    if column.kind == "boolean":
        return YES_NO
    return tuple(word.zh for word in column.words)


def _notes(page: Any, tables: Sequence[Table], formats: dict[str, Any]) -> dict[tuple[str, ...], str]:
    """Write the notes and, beside them, the words of all lists; gives the range of each list."""
    for number, hint in enumerate(HINTS):
        page.write_string(number, 0, hint)
    top = len(HINTS) + 1
    for number, head in enumerate(COLUMNS):
        page.write_string(top, number, head, formats["optional"])
    for row, cells in enumerate(_lines(tables), top + 1):
        for number, cell in enumerate(cells):
            page.write_string(row, number, cell, formats["wrapped"])
    page.set_column(0, len(COLUMNS) - 1, WIDTH)
    lists: dict[tuple[str, ...], str] = {}
    for table in tables:
        for column in table.columns:
            choices = _choices(column)
            if choices and choices not in lists:
                lists[choices] = _list(page, FIRST_LIST + len(lists), column.zh, choices)
    return lists


def _list(page: Any, number: int, name: str, choices: tuple[str, ...]) -> str:
    page.write_string(0, number, name)
    page.write_column(1, number, choices)
    letter = xlsxwriter.utility.xl_col_to_name(number)
    return f"='{NOTES}'!${letter}$2:${letter}${len(choices) + 1}"


def _lines(tables: Sequence[Table]) -> Iterator[tuple[str, ...]]:
    for table in tables:
        for column in table.columns:
            must = "是 yes" if column.required else ""
            what = (describe.kind(column), must, describe.words(column))
            yield (f"{table.zh} {table.name}", column.zh, column.name, *what, _example(column))


def _example(column: Column) -> str:
    return column.words[0].zh if column.words else EXAMPLES.get(column.kind, f"(如 {column.zh})")

"""The roster tables in words, for docs/rosters.md: `python -m loaders.describe > docs/rosters.md`."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.tables import TABLES, Column, Table

KINDS = {
    "text": "文字 text",
    "name": "姓名 name",
    "code": "编码 code",
    "integer": "整数 integer",
    "date": "日期 date",
    "birth_year": "年份或日期 year or date",
    "boolean": "是/否 yes/no",
    "word": "代码词 word",
    "identity": "身份证号 identity number",
    "phone": "电话 telephone number",
    "credit_code": "信用代码 credit code",
}
HEAD = """# 名册 · Rosters
一张表一种行,表头中英文都认。CSV(UTF-8、GB18030,别的编码写明就行)或 XLSX;一个文件夹就是一份名册,
`roster.toml` 写明来源和日期。
One table a kind of row; Chinese and English headers are read. A folder is a roster,
and its `roster.toml` names source and date.
日期写 `2021-03-05`、`2021.3`、`2021年3月`、`二〇二一年三月`、`不详`、`至今`。
空的终止时间就是仍在;`/`、`—`、`无` 也算空。
起止写在起始那一格也行:`2021.3-2023.5`、`2021.3至今`。出生年份可以写日期,只留年份。
只知道在两天之间写 `[2024-01-15..2024-06-30]`,只知道一头写 `[..2024-06-30]`、`[2024-01-15..]`。
岗位没有人:任职表的姓名写 `空缺`(`暂缺`、`待定`、`vacant` 也认)。
岗位记下,没有任职者;姓名空着或写 `—` 是没写是谁,会退回。
名额多于一个的,在岗位表写名额;应不应设由配置和岗位表说。`原书记`、`前主任`、`书记(已离任)` 读作已离任。
Where nobody holds a post, write `vacant` (or 空缺) for the name: the post is kept without a holder.
An empty name or a dash says nothing and is refused.
身份证号和联系电话只在读取时用,入库的是密钥摘要。
Identity and telephone numbers are used while reading alone; what is kept is a keyed hash.
表头是自己的、编码是别的、一页几张表、有隐藏行列或公式:见 [spreadsheets.md](spreadsheets.md)。
Headers of your own, encodings, several tables on a sheet, hidden cells: [spreadsheets.md](spreadsheets.md).
别人的数据(Popolo、BODS、FollowTheMoney、GraphML,一行写着一切的表):见 [foreign.md](foreign.md)。
Other people's data (Popolo, BODS, FollowTheMoney, GraphML, rows that name all): [foreign.md](foreign.md).
"""


def tables() -> Iterator[str]:
    """Lines of Markdown, a section for each table."""
    yield HEAD
    for table in TABLES:
        yield from _table(table)


def _table(table: Table) -> Iterator[str]:
    yield f"## {table.zh} · {table.name}"
    yield f"行由 {'、'.join(table.column(name).zh for name in table.key)} 区分" + (
        ",同一行可在不同时间重复。" if table.repeats else ",不得重复。"
    )
    yield ""
    yield "| 表头 | header | 内容 | 必填 | 可以写 |"
    yield "|---|---|---|---|---|"
    for column in table.columns:
        must = "是" if column.required else ""
        yield f"| {column.zh} | {column.name} | {kind(column)} | {must} | {words(column)} |"
    yield ""


def kind(column: Column) -> str:
    """What its cells hold, in words."""
    said = KINDS[column.kind]
    if column.refers:
        said += f" → {'、'.join(column.refers)}"
    return said + (",可多个(用 、 隔开)" if column.many else "")


def words(column: Column) -> str:
    """The coded words that its cells may hold."""
    said = "、".join(f"{word.zh}({word.code})" for word in column.words)
    return said + (" 或其他文字" if column.open and said else "")


if __name__ == "__main__":
    print("\n".join(tables()), end="")

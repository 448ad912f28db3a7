"""Reads a manifest from its TOML; what is not right is refused with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from cypher.errors import RosterError
from graph import vocabulary
from loaders import encoding, tables, words
from loaders.contract import Contract
from loaders.cut import Cut
from loaders.dates import ORDERS
from loaders.entry import Entry
from loaders.manifest import HIDDEN, SOURCE, Collects, Manifest, RequiredPost
from loaders.tables import core
from loaders.veil import veil

_TOP = {
    "source": str,
    "name": str,
    "as_of": date,
    "made": bool,
    "partial": bool,
    "ignore": list,
    "hidden": str,
    "encoding": str,
} | dict.fromkeys(("table", "post", "collects", "contract"), list)
_TABLE = {
    "file": str,
    "sheet": str,
    "range": str,
    "as": str,
    "ignore": list,
    "distinct": bool,
    "dates": str,
    "encoding": str,
} | dict.fromkeys(("columns", "constants", "values", "where"), dict)
_POST = {"of": str, "role": str, "seats": int}
_COLLECTS = {"what": str, "type": str, "role": str, "scope": str, "complete": bool, "since": date}
_CONTRACT = {"table": str, "least": int, "most": int, "filled": dict}
_KINDS: Mapping[type, tuple[str, str]] = {
    str: ("应为文字,写在引号里", "must be text, in quotes"),
    int: ("应为整数", "must be a whole number"),
    bool: ("应为 true 或 false", "must be true or false"),
    date: ("应为日期,不加引号,如 2026-06-30", "must be a date without quotes, such as 2026-06-30"),
    list: ("应为列表", "must be a list"),
    dict: ("应为一张对照表", "must be a table"),
}
_TYPES = words.vocabulary((*core.TYPE_WORDS, *core.TIER_WORDS))
_ROLES = words.vocabulary(vocabulary.ROLES)
_WHATS = words.vocabulary(vocabulary.WHATS)


def load(path: Path) -> Manifest:
    """Read a manifest. Raises RosterError naming file and line of what is not right."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise RosterError(f"没有这个文件:{path}", f"there is no such file: {path}") from None
    except (UnicodeDecodeError, OSError) as error:
        raise RosterError(f"{path} 不是 TOML:{error}", f"{path} is not TOML: {error}") from None
    return parse(text, path)


def parse(text: str, path: Path) -> Manifest:
    """The manifest in a text; `path` is where it stands, for messages. Raises RosterError."""
    try:
        return _Reader(path, text).manifest(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise RosterError(f"{path} 不是 TOML:{error}", f"{path} is not TOML: {error}") from None


class _Reader:
    """Turns the parsed TOML into a manifest, knowing where each key stands."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.lines = text.splitlines()

    def manifest(self, data: dict[str, Any]) -> Manifest:
        self.check(data, _TOP, "", 0)
        if "source" in data and not SOURCE.fullmatch(data["source"]):
            self.refuse(
                "source", "", 0, "只用小写字母、数字和连字符", "lower-case letters, digits and hyphens only"
            )
        if data.get("hidden", "read") not in HIDDEN:
            self.refuse("hidden", "", 0, "可用 read、skip", "read or skip")
        plain = {name: data[name] for name in ("source", "name", "as_of", "made", "partial") if name in data}
        if "name" in plain:
            plain["name"] = veil(plain["name"])
        tables = tuple(self.entry(each, n) for n, each in enumerate(data.get("table", ())))
        self.one_encoding_a_file(tables)
        return Manifest(
            **plain,
            ignore=tuple(data.get("ignore", ())),
            hidden=data.get("hidden"),
            encoding=self.encoding(data, "", 0),
            tables=tables,
            posts=tuple(self.post(each, n) for n, each in enumerate(data.get("post", ()))),
            collects=tuple(self.collects(each, n) for n, each in enumerate(data.get("collects", ()))),
            contracts=tuple(self.contract(each, n) for n, each in enumerate(data.get("contract", ()))),
        )

    def entry(self, data: dict[str, Any], n: int) -> Entry:
        self.check(data, _TABLE, "table", n, needed=("file", "as"))
        table = self.table(data["as"], "as", "table", n)
        cut = Cut.of(data.get("range", "A1"))
        if cut is None:
            self.refuse("range", "table", n, "应写成 B3:F20 或 B3", "to be written as B3:F20 or B3")
        for group in ("columns", "constants", "values"):
            for column, value in data.get(group, {}).items():
                self.known_column(table, column, "table", n)
                self.check_value(column, value, dict if group == "values" else None, n)
        return Entry(
            file=data["file"],
            table=table.name,
            sheet=data.get("sheet"),
            cut=cut if "range" in data else None,
            columns=data.get("columns", {}),
            constants={name: _cell(value) for name, value in data.get("constants", {}).items()},
            ignore=tuple(data.get("ignore", ())),
            values={
                column: {raw.strip(): _cell(value) for raw, value in spellings.items()}
                for column, spellings in data.get("values", {}).items()
            },
            where={header: self.words(header, said, n) for header, said in data.get("where", {}).items()},
            distinct=self.distinct(data, n),
            dates=self.dates(data, n),
            encoding=self.encoding(data, "table", n),
        )

    def words(self, header: str, said: Any, n: int) -> tuple[str, ...]:
        """The words that `where` wants below a header: one or a list."""
        found = said if isinstance(said, list) else [said]
        for each in found:
            self.check_value(header, each, None, n)
        return tuple(_cell(each).strip() for each in found)

    def dates(self, data: dict[str, Any], n: int) -> str:
        """How the dates of a table are written."""
        order: str = data.get("dates", "")
        if order and order not in ORDERS:
            self.refuse("dates", "table", n, "应为 dmy 或 mdy", "must be dmy or mdy")
        return order

    def encoding(self, data: dict[str, Any], section: str, n: int) -> str:
        """The encoding of CSV files that a manifest names."""
        name: str = data.get("encoding", "")
        if "encoding" in data and not encoding.known(name):
            self.refuse(
                "encoding",
                section,
                n,
                f"没有这种编码,例如 {encoding.EXAMPLES}",
                f"no such encoding; there are {encoding.EXAMPLES} and others",
            )
        return name

    def one_encoding_a_file(self, entries: Sequence[Entry]) -> None:
        """A file has one encoding, however many of its tables are told of."""
        named: dict[str, str] = {}
        for n, each in enumerate(entries):
            if each.encoding and named.setdefault(each.file.casefold(), each.encoding) != each.encoding:
                self.refuse("encoding", "table", n, "一个文件只有一种编码", "a file has one encoding")

    def distinct(self, data: dict[str, Any], n: int) -> bool:
        """Whether equal rows are one; then the columns must be named."""
        if data.get("distinct") and not data.get("columns"):
            self.refuse("distinct", "table", n, "要写明 columns", "needs `columns`")
        return bool(data.get("distinct"))

    def post(self, data: dict[str, Any], n: int) -> RequiredPost:
        self.check(data, _POST, "post", n, needed=("of", "role"))
        if data.get("seats", 1) < 1:
            self.refuse("seats", "post", n, "至少为 1", "at least 1")
        return RequiredPost(_coded(data["of"], _TYPES), _coded(data["role"], _ROLES), data.get("seats", 1))

    def collects(self, data: dict[str, Any], n: int) -> Collects:
        self.check(data, _COLLECTS, "collects", n, needed=("what", "scope"))
        what = _WHATS.get(words.spoken(data["what"]))
        if what is None:
            known = "、".join(each.code for each in vocabulary.WHATS)
            self.refuse("what", "collects", n, f"可用 {known}", f"there are {known}")
        kind, role = data.get("type"), data.get("role")
        return Collects(
            what=str(what),
            scope=data["scope"],
            type=kind and _coded(kind, _TYPES),
            role=role and _coded(role, _ROLES),
            complete=data.get("complete", True),
            since=data.get("since"),
        )

    def check(
        self, data: Any, fields: Mapping[str, type], section: str, n: int, needed: tuple[str, ...] = ()
    ) -> None:
        """Refuse unknown and missing keys and values of the wrong type."""
        if not isinstance(data, dict):
            self.refuse(section, "", 0, f"应写成 [[{section}]]", f"to be written as [[{section}]]")
        for key, value in data.items():
            if key not in fields:
                known = "、".join(fields)
                self.refuse(key, section, n, f"没有这一项,可用 {known}", f"no such key; there are {known}")
            if type(value) is not fields[key]:
                self.refuse(key, section, n, *_wanted(key, fields[key], value))
            if key == "ignore" and not (isinstance(value, list) and all(isinstance(x, str) for x in value)):
                self.refuse(key, section, n, "应为文字的列表", "must be a list of strings")
        for key in needed:
            if key not in data:
                self.refuse(section, section, n, f"缺少 {key}", f"{key} is missing")

    def contract(self, data: dict[str, Any], n: int) -> Contract:
        self.check(data, _CONTRACT, "contract", n, needed=("table",))
        table = self.table(data["table"], "table", "contract", n)
        least, most, filled = data.get("least", 1), data.get("most"), data.get("filled", {})
        if least < 1:
            self.refuse("least", "contract", n, "至少为 1", "at least 1")
        if most is not None and most < least:
            self.refuse("most", "contract", n, "不能少于 least", "not less than `least`")
        for column, share in filled.items():
            self.known_column(table, column, "contract", n)
            if type(share) not in (int, float) or not 0 <= share <= 1:
                self.refuse(column, "contract", n, "应为 0 到 1 的比例", "must be a share from 0 to 1")
        lines = {word: self.line(word, "contract", n) for word in (*data, *filled)}
        return Contract(table.name, least, most, filled, self.path.name, lines)

    def table(self, spelled: str, key: str, section: str, n: int) -> tables.Table:
        """The table of a name, Chinese or English."""
        names = {spelling: table for table in tables.TABLES for spelling in (table.name, table.zh)}
        if spelled not in names:
            known = "、".join(tables.BY_NAME)
            self.refuse(key, section, n, f"没有这种表,可用 {known}", f"no such table; there are {known}")
        return names[spelled]

    def known_column(self, table: tables.Table, column: str, section: str, n: int) -> None:
        names = [each.name for each in table.columns]
        if column not in names:
            known = "、".join(names)
            self.refuse(
                column, section, n, f"{table.zh}没有这一列,可用 {known}", f"no column of {table.en}: {known}"
            )

    def check_value(self, key: str, value: Any, kind: type | None, n: int) -> None:
        """A mapping's value: a plain one, or a table of them."""
        for each in value.values() if isinstance(value, dict) and kind is dict else (value,):
            if not isinstance(each, str | int | float | bool | date):
                self.refuse(
                    key, "table", n, "应为文字、数字、日期或是否", "must be a string, number, date or boolean"
                )
        if kind is dict and not isinstance(value, dict):
            self.refuse(key, "table", n, "应为一张对照表", "must be a table")

    def refuse(self, key: str, section: str, n: int, zh: str, en: str) -> NoReturn:
        """Raise with the line of a key."""
        place = f"{self.path}:{self.line(key, section, n)}"
        raise RosterError(f"{place}:“{key}”:{zh}。", f"{place}: {key!r}: {en}.")

    def line(self, key: str, section: str, n: int) -> int:
        """The line, from 1, where a key stands in the n-th table of its section; else where that begins."""
        head = re.compile(rf"\s*\[\[\s*{re.escape(section)}\s*\]\]")
        starts = [index for index, line in enumerate(self.lines) if section and head.match(line)]
        start = starts[n] if n < len(starts) else 0
        spelled = re.compile(rf"""(^|[\s\[{{,."']){re.escape(key)}["']?\s*[=.\]]""")
        for index in range(start, len(self.lines)):
            if spelled.search(self.lines[index]):
                return index + 1
        return start + 1


def _coded(spelling: str, known: Mapping[str, str]) -> str:
    return known.get(words.spoken(spelling)) or veil(spelling)


def _wanted(key: str, kind: type, value: object) -> tuple[str, str]:
    """What a key wants instead, Chinese and English; a number is shown as the text that it stands for."""
    zh, en = _KINDS[kind]
    if kind is not str or not isinstance(value, int | float | date):
        return zh, en
    text = f'{key} = "{_cell(value)}"'
    return f"{zh}:{text}", f"{en}: {text}"


def _cell(value: object) -> str:
    """A TOML value as a cell would have it."""
    return str(value).lower() if isinstance(value, bool) else str(value)

"""The TOML in one comment of a card, and the line of the file on which each key stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cached_property
from typing import Any, TypeVar

from cypher.problems import Problems, nearest

T = TypeVar("T")
Path = tuple[str | int, ...]

# Strings and comments of TOML, to be blanked out before keys are looked for; a quoted key stays.
QUOTED = re.compile(
    r'"""(?:\\.|.)*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"(?!\s*[=.\]])|\'[^\'\n]*\'(?!\s*[=.\]])|#[^\n]*',
    re.DOTALL,
)
KEY = re.compile(
    r"""
    ^[ \t]*
    (?: \[\[(?P<many>[\w.\-"' ]+)\]\][ \t]*$
      | \[(?P<one>[\w.\-"' ]+)\][ \t]*$
      | (?P<key>[\w"'][\w.\-"' ]*)=
    )""",
    re.MULTILINE | re.VERBOSE,
)
KINDS = {
    str: ("文本", "a string"),
    int: ("整数", "an integer"),
    bool: ("true 或 false", "true or false"),
    list: ("列表", "a list"),
    dict: ("表", "a table"),
}
ADVICE = (
    "文本要加引号;注释遇到第一个 */ 就结束,文本里请写成 *\\u002F。",
    "Texts need quotes; a comment ends at its first */, so write *\\u002F within a text.",
)
"""For the TOML in a comment of a card."""


class Block:
    """The TOML text that starts on `line` of the file; `data` is empty when it cannot be read.

    `advice` (Chinese, English) is what to do then.
    """

    def __init__(self, text: str, line: int, problems: Problems, advice: tuple[str, str] = ADVICE) -> None:
        self.text = text
        self.advice = advice
        self.line = line
        self.problems = problems
        self.data: dict[str, Any] = {}
        self.readable = True
        try:
            self.data = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            self.readable = False
            self._unreadable(str(error))

    def _unreadable(self, message: str) -> None:
        at = re.search(r"at line (\d+), column (\d+)", message)
        line = self.line + (int(at[1]) - 1 if at else self.text.rstrip().count("\n"))
        what = re.sub(r" \(at .*\)$", "", message)
        self.problems.add(
            line,
            f"这里的 TOML 读不懂:{what}。{self.advice[0]}",
            f"this TOML cannot be read: {what}. {self.advice[1]}",
        )

    def line_of(self, *keys: str | int) -> int:
        """The file's line of a key given by its path, such as `("params", "area", "type")`.

        A key inside an inline table is looked for from the line of the innermost key that starts a line.
        """
        known = next((n for n in range(len(keys), 0, -1) if keys[:n] in self._lines), 0)
        line = self._lines.get(keys[:known], 1)
        if known == len(keys):
            return self.line + line - 1
        rest = "\n".join(self._blank.split("\n")[line - 1 :])
        skip = 0
        for key in keys[known:]:
            if isinstance(key, int):
                skip = key  # the key that follows is in this row, or in none before
            elif places := [*re.finditer(rf"(?<![\w-])[\"']?{re.escape(key)}[\"']?\s*=", rest)]:
                at = places[min(skip, len(places) - 1)]
                line += rest.count("\n", 0, at.start())
                rest = rest[at.end() :]
        return self.line + line - 1

    def text_line(self, *keys: str | int) -> int:
        """The file's line on which the text of a key begins: after the newline that follows `\"\"\"`."""
        line = self.line_of(*keys)
        first = self._text_lines[line - self.line]
        return line + first.endswith(('= """', '="""', "= '''", "='''"))

    @cached_property
    def _text_lines(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def _blank(self) -> str:
        return QUOTED.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), self.text)

    @cached_property
    def _lines(self) -> dict[Path, int]:
        """Line within the block (from 1) of every key and table header that starts a line."""
        found: dict[Path, int] = {}
        count: dict[Path, int] = {}
        here: Path = ()
        for match in KEY.finditer(self._blank):
            names = [name.strip(" \"'") for name in match.group(match.lastgroup or 0).split(".")]
            line = self._blank.count("\n", 0, match.start(match.lastgroup or 0)) + 1
            if match.lastgroup == "key":
                found.setdefault(here + tuple(names), line)
                continue
            here = ()
            for name in names[:-1]:
                here += (name,)
                here += (count[here],) if here in count else ()
            here += (names[-1],)
            if match.lastgroup == "many":
                found.setdefault(here, line)
                count[here] = count.get(here, -1) + 1
                here += (count[here],)
            found.setdefault(here, line)
        return found


class Table:
    """One table of a block, read key by key; what was never asked for is an unknown key."""

    def __init__(self, block: Block, data: dict[str, Any], *path: str | int) -> None:
        self.block = block
        self.data = data
        self.path = path
        self.asked: list[str] = []

    def line(self, *keys: str | int) -> int:
        """The file's line of a key of this table, or of the table itself."""
        return self.block.line_of(*self.path, *keys)

    def problem(self, key: str | None, zh: str, en: str) -> None:
        """Note a problem at a key of this table (None: at the table)."""
        self.block.problems.add(self.line(*([key] if key else [])), zh, en)

    def take(self, key: str, kind: type[T], default: T, need: bool = True) -> T:
        """The value of a key when it is there and of this TOML type, else the default and a problem noted."""
        self.asked.append(key)
        if key not in self.data:
            if need:
                self.problem(None, f"缺少必填项“{key}”。", f"the required key {key!r} is missing.")
            return default
        value = self.data[key]
        if type(value) is not kind:
            zh, en = KINDS[kind]
            self.problem(key, f"“{key}”应是{zh}。", f"{key!r} must be {en}.")
            return default
        return value

    def text(self, key: str, need: bool = True) -> str:
        """A text that says something; "" with a problem noted when it does not."""
        value = self.take(key, str, "", need)
        if key in self.data and not value.strip() and isinstance(self.data[key], str):
            self.problem(key, f"“{key}”是空的。", f"{key!r} is empty.")
        return value

    def choice(self, key: str, words: Iterable[str], need: bool = True) -> str:
        """One of a few words; "" with a problem noted when it is another."""
        value = self.take(key, str, "", need)
        if key in self.data and isinstance(self.data[key], str) and value not in words:
            zh, en = nearest(value, words)
            self.problem(key, f"“{key}”不能是“{value}”{zh}", f"{key!r} cannot be {value!r}{en}")
            return ""
        return value

    def tables(self, key: str, need: bool = True) -> list[Table]:
        """A list of tables; empty with a problem noted when it is something else."""
        items: list[Any] = self.take(key, list, [], need)
        if not all(isinstance(item, dict) for item in items):
            self.problem(
                key, f"“{key}”应是表的列表:[ {{ … }} ]。", f"{key!r} must be a list of tables: [ {{ … }} ]."
            )
            return []
        return [Table(self.block, item, *self.path, key, place) for place, item in enumerate(items)]

    def refuse(self, key: str, zh: str, en: str) -> None:
        """Note a problem when a key is there that has no meaning in this kind of card."""
        self.asked.append(key)
        if key in self.data:
            self.problem(key, zh, en)

    def close(self) -> None:
        """Note every key that nothing has asked for."""
        for key in self.data:
            if key not in self.asked:
                zh, en = nearest(key, self.asked)
                self.problem(key, f"不认识“{key}”这一项{zh}", f"unknown key {key!r}{en}")

"""One item of a foreign file, read field by field: a wrong type is noted, and what is left is told of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from loaders.foreign.pages import Fault, Page, excerpt

_TYPES = {dict: "object", list: "list", str: "text", bool: "true/false", int: "number", float: "number"}
_UNSAFE = re.compile(r"[#|`\"<>*%\x00-\x1f\x7f]|^[=@+\-']")
_YEAR = re.compile(r"\s*(\d{4})(?!\d)")
DAY = "[月日 · month, day]"
OTHERS = "[2…]"
"""Parts of a field that have no place: of a birth all but its year, of a list all but its first."""
EMPTY: tuple[Any, ...] = (None, "", [], {})


class Item:
    """An object of a foreign file. Fields that were asked for are known; `rest` are the others.

    `faults` has what is wrong with it, by the column that it was to go to.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data
        self.faults: list[Fault] = []
        self._known: set[str] = set()
        self._shown: dict[str, str] = {}

    def get(self, name: str) -> Any:
        """A field as it is, None where it is absent."""
        self._known.add(name)
        return self.data.get(name)

    def text(self, name: str, column: str) -> str:
        """A field that is to be one text: a number as it is written, of a list of texts the first."""
        value = self.get(name)
        if isinstance(value, list) and value and all(isinstance(each, str) for each in value):
            if len(value) > 1:
                self.leave(name, OTHERS)
            return str(value[0])
        return self.plain(value, column)

    def plain(self, value: Any, column: str) -> str:
        """A value as a cell; a list or an object is none."""
        if value is None:
            return ""
        if isinstance(value, bool | list | dict):
            wanted = "text"
            self.fault(column, "foreign-type", {"wanted": wanted, "found": kind(value)}, value)
            return excerpt(value)
        return str(value)

    def truth(self, name: str, column: str) -> str:
        """A field that is true, false or not known."""
        value = self.get(name)
        return str(value).lower() if isinstance(value, bool) else self.plain(value, column)

    def code(self, name: str, column: str) -> str:
        """A field that names something."""
        return code(self.plain(self.get(name), column))

    def end(self, name: str, column: str) -> tuple[str, dict[str, Any] | None]:
        """What the item points at: by «name_id», or by an object `name` that stands here itself."""
        pointed = self.get(f"{name}_id")
        inside = self.get(name)
        if isinstance(inside, dict):
            own = inside.get("id") if pointed in EMPTY else pointed
            return code(self.plain(own, column)), inside
        return code(self.plain(inside if pointed in EMPTY else pointed, column)), None

    def objects(self, name: str, column: str) -> Iterator[dict[str, Any]]:
        """The objects of a list; what is none is noted."""
        value = self.get(name)
        if value is None:
            return
        if not isinstance(value, list):
            self.fault(column, "foreign-type", {"wanted": "list", "found": kind(value)}, value)
            return
        for each in value:
            if isinstance(each, dict):
                yield each
            else:
                self.fault(column, "foreign-type", {"wanted": "object", "found": kind(each)}, each)

    def sex(self, name: str) -> str:
        """Male or female; another word has no place, and is told of."""
        word = str(self.get(name) or "").strip().casefold()
        if word and word not in ("male", "female", "m", "f", "男", "女"):
            self.leave(name)
            return ""
        return word

    def year(self, name: str) -> str:
        """The year of a day; the rest of it has no place, and is told of."""
        said = self.plain(self.get(name), "birth_year")
        if not said.strip().isdigit():
            self.leave(name, DAY)
        found = _YEAR.match(said)
        return found[1] if found and found[1] != "0000" else ""

    def leave(self, name: str, part: str = "") -> None:
        """The field, or a part of it, was not used after all."""
        self._known.discard(name)
        self._shown[name] = f"{name}{part}"

    def fault(self, column: str, rule: str, words: dict[str, str], value: Any) -> None:
        """Note what is wrong."""
        self.faults.append((column, rule, words, excerpt(value)))

    def tell(self, page: Page) -> None:
        """Count on its page what was not asked for and is there."""
        for name, value in self.data.items():
            if name not in self._known and value not in EMPTY:
                page.passed[self._shown.get(name, str(name))[:80]] += 1


def kind(value: Any) -> str:
    """What a value is, in JSON's words."""
    return _TYPES.get(type(value), "null")


def code(text: str) -> str:
    """A code of theirs as one of ours: signs that ours cannot have are written as in an address (%23)."""
    plain = text.strip()
    if not _UNSAFE.search(plain):
        return plain
    return _UNSAFE.sub(lambda sign: f"%{ord(sign[0]):02X}", plain)

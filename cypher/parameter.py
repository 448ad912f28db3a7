"""A parameter of a card: its type, its default, and how a text or a value becomes one."""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from cypher.day import day
from cypher.errors import BadParameter

REQUIRED: Final = object()  # stands for «no default», since TOML has no null and "" is a value


def _integer(text: str) -> int:
    return int(text.strip())


def _boolean(text: str) -> bool:
    words = {"true": True, "false": False, "是": True, "否": False}
    if text.strip().lower() not in words:
        raise ValueError(text)
    return words[text.strip().lower()]


def _date(text: str) -> dt.date:
    if not text.strip():  # Nothing is no day here: a card's date has a default of its own.
        raise ValueError(text)
    try:
        return day(text)
    except BadParameter as error:
        raise ValueError(text) from error


def _words(text: str) -> object:
    """`["a","b"]` (JSON), or words with commas between; the full-width comma counts too."""
    if text.lstrip().startswith("["):
        return json.loads(text)
    return [word.strip() for word in text.replace("\uff0c", ",").split(",") if word.strip()]


def _many(read: Callable[[str], object]) -> Callable[[str], object]:
    """Reads words, each of which `read` makes a value."""

    def many(text: str) -> object:
        words = _words(text)
        if not isinstance(words, list):
            return words
        return [read(word) if isinstance(word, str) else word for word in words]

    return many


def _is_date(value: object) -> bool:
    return isinstance(value, dt.date) and not isinstance(value, dt.datetime)


def _is_integer(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and -(2**63) <= value < 2**63


def _is_text(value: object) -> bool:
    # Half of a surrogate pair comes from an undecodable command line; no server takes it.
    return isinstance(value, str) and not any("\ud800" <= char <= "\udfff" for char in value)


def _is_number(value: object) -> bool:
    return _is_integer(value) or (isinstance(value, float) and math.isfinite(value))


def _is_map(value: object) -> bool:
    return isinstance(value, Mapping) and all(_is_text(key) for key in value)


def _is_list(test: Callable[[object], bool]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, list | tuple) and all(map(test, value))


# Type: how a text is read, what a value must be, and an example to show in a message.
TYPES: Mapping[str, tuple[Callable[[str], object], Callable[[object], bool], str]] = MappingProxyType(
    {
        "string": (str, _is_text, "东关街道"),
        "integer": (_integer, _is_integer, "3"),
        "float": (float, _is_number, "0.5"),
        "boolean": (_boolean, lambda value: isinstance(value, bool), "true / false"),
        "date": (_date, _is_date, "2026-06-30 / today"),
        "datetime": (
            dt.datetime.fromisoformat,
            lambda value: isinstance(value, dt.datetime),
            "2026-06-30T08:00:00+08:00",
        ),
        "map": (json.loads, _is_map, '{"code": "G1"}'),
        "list<string>": (_words, _is_list(_is_text), "G1,G2"),
        "list<integer>": (_many(int), _is_list(_is_integer), "1,2"),
        "list<date>": (_many(_date), _is_list(_is_date), "2026-06-30,2026-07-31"),
        "list<map>": (json.loads, _is_list(_is_map), '[{"code": "G1"}]'),
    }
)


@dataclass(frozen=True)
class Param:
    """A declared parameter; `default` is REQUIRED when it has none, "today" for a date that moves."""

    type: str
    about: str = ""
    default: object = REQUIRED

    @property
    def required(self) -> bool:
        """Whether a caller must give it."""
        return self.default is REQUIRED

    @property
    def example(self) -> str:
        """A value as one would write it on the command line."""
        return TYPES[self.type][2]

    def accepts(self, value: object) -> bool:
        """Whether a value (not a text to be read) is of this type."""
        return TYPES[self.type][1](value)

    def value(self, given: object) -> object:
        """A typed value from a command-line text or a Python value; raises ValueError when it is neither."""
        read, test, _ = TYPES[self.type]
        if isinstance(given, str):
            given = read(given)
        if not test(given):
            raise ValueError(given)
        return float(given) if self.type == "float" and isinstance(given, int) else given

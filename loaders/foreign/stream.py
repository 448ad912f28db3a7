"""JSON item by item: the memory that it takes is that of the largest item, not of the file."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import IO, Any

from loaders.problems import Bad, Unreadable

CHUNK = 1 << 20
"""Bytes read at a time."""
LARGEST = 16 << 20
"""Characters that one item may have."""
_NEAR = 16
"""Characters before the end of what was read in which an error may only mean that there is more."""

_DECODER = json.JSONDecoder()
_SPACE = re.compile(r"[ \t\r\n]*")
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))

Item = tuple[str, int, Any]
"""The list that it is in («» for that of the file), its number from 1, and itself; 0 for what is no list."""
At = tuple[int, int]
"""Where an item stands in a load: the number of its file, and its own. What is later has the larger one."""


def items(path: Path, lists: Collection[str]) -> Iterator[Item]:
    """The items of a file: of a list, of JSON lines, or of an object that has some of `lists`.

    What an object has besides full lists comes as one item each, with the number 0. Raises Unreadable with
    the line where it breaks off, holds a value too large or too deep, or is not UTF-8.
    """
    with path.open("rb") as file:
        yield from _Text(file, lists).items()


def encoding(start: bytes) -> str:
    """By its mark; JSON without one is UTF-8."""
    return next((name for mark, name in _MARKS if start.startswith(mark)), "utf-8")


class _Text:
    """The text of a file, a window of which is held. `_at` is where in the window reading stands."""

    def __init__(self, file: IO[bytes], lists: Collection[str]) -> None:
        self._lists = lists
        start = file.read(4)
        file.seek(0)
        self._file = file
        self._decoder = codecs.getincrementaldecoder(encoding(start))()
        self._window = ""
        self._at = 0
        self._line = 1
        self._column = 1
        self._over = False
        self._bytes = 0

    def items(self) -> Iterator[Item]:
        if self._sign() == "[":
            yield from self._list("")
        elif self._is_one_object():
            yield from self._object()
        else:
            yield from self._lines()
            return
        if self._sign():
            raise self._broken(self._at)

    def _is_one_object(self) -> bool:
        """Whether the file is one object with such lists, and not an item a line."""
        try:
            value, _ = _DECODER.raw_decode(self._window, self._at)
        except (ValueError, RecursionError):
            return True  # longer than a line is, or broken: then reading says where
        return isinstance(value, dict) and not value.keys().isdisjoint(self._lists)

    def _lines(self) -> Iterator[Item]:
        number = 0
        while self._sign():
            number += 1
            yield "", number, self._value()

    def _list(self, name: str) -> Iterator[Item]:
        """The items of the list that begins here."""
        self._at += 1
        number = 1
        if self._sign() == "]":
            self._at += 1
            yield from [(name, 0, [])] if name else ()
            return
        while True:
            yield name, number, self._value()
            number += 1
            sign = self._sign()
            self._at += 1
            if sign == "]":
                return
            if sign != ",":
                raise self._broken(self._at - 1)

    def _object(self) -> Iterator[Item]:
        self._at += 1
        if self._sign() == "}":
            self._at += 1
            return
        while True:
            if self._sign() != '"':
                raise self._broken(self._at)
            name = str(self._value())
            if self._sign() != ":":
                raise self._broken(self._at)
            self._at += 1
            if self._sign() == "[":
                yield from self._list(name)
            else:
                yield name, 0, self._value()
            sign = self._sign()
            self._at += 1
            if sign == "}":
                return
            if sign != ",":
                raise self._broken(self._at - 1)

    def _sign(self) -> str:
        """The next character that is no space; «» at the end."""
        while True:
            found = _SPACE.match(self._window, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._window):
                return self._window[self._at]
            if not self._more():
                return ""

    def _value(self) -> Any:
        """The value that begins here."""
        self._sign()
        while True:
            try:
                value, end = _DECODER.raw_decode(self._window, self._at)
            except RecursionError:
                raise Unreadable(Bad("json-deep"), self._where(self._at)[0]) from None
            except ValueError as error:
                self._go_on(error)
                continue
            if end < len(self._window) or not self._more():  # a number may go on
                self._at = end
                return value

    def _go_on(self, error: ValueError) -> None:
        """Read more, since the value may only end further on. Raises Unreadable where it cannot."""
        offset = getattr(error, "pos", self._at) - self._at
        open_text = str(error).startswith("Unterminated string")
        if not open_text and self._at + offset < len(self._window) - _NEAR:
            raise self._broken(self._at + offset) from None
        if len(self._window) - self._at > LARGEST:
            raise Unreadable(Bad("json-large", most=LARGEST >> 20), self._where(self._at)[0]) from None
        if not self._more():
            raise self._broken(len(self._window) if open_text else self._at + offset) from None

    def _more(self) -> bool:
        """Double the window, from where reading stands; whether there was any more."""
        if self._over:
            return False
        self._pass(self._at)
        while True:
            chunk = self._file.read(max(CHUNK, len(self._window)))
            pending = len(self._decoder.getstate()[0])
            try:
                decoded = self._decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError as error:
                offset = self._bytes - pending + error.start
                raise Unreadable(
                    Bad("json-encoding", offset=offset), self._where(len(self._window))[0]
                ) from None
            self._bytes += len(chunk)
            self._over = not chunk
            if decoded or not chunk:
                self._window += decoded
                return bool(decoded)

    def _pass(self, end: int) -> None:
        """Let go of what was read."""
        self._line, self._column = self._where(end)
        self._window, self._at = self._window[end:], 0

    def _where(self, end: int) -> tuple[int, int]:
        """Line and column, from 1, of a place in the window."""
        lines = self._window.count("\n", 0, end)
        if not lines:
            return self._line, self._column + end
        return self._line + lines, end - self._window.rfind("\n", 0, end)

    def _broken(self, place: int) -> Unreadable:
        line, column = self._where(min(place, len(self._window)))
        ends = self._over and not self._window[place:].strip()
        return Unreadable(Bad("json-cut" if ends else "json-broken", column=column), line)

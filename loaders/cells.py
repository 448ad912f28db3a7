"""One parser a column kind: from the text of a cell to its value, or to what is bad about it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import Any

from stdnum.cn import uscc
from stdnum.exceptions import ValidationError

from graph.model import Word
from loaders import dates, identity, text, titles
from loaders.problems import Bad
from loaders.tables import Column

REMEMBERED = 20_000
"""Cells of a column whose values are kept, so that a repeated one costs a look-up."""
ENDS = ("to", "term_to")
LARGEST = 1_000_000_000

_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+")
_SPLIT = re.compile(r"[、;；,，\n]")
_SPLIT_SLASH = re.compile(r"[、;；,，\n/／]")
_TRUE = {"是", "有", "√", "✓", "✔", "1", "1.0", "true", "yes", "y", "t"}
_FALSE = {"否", "无", "×", "✗", "✘", "x", "0", "0.0", "false", "no", "n", "f"}

Read = Callable[[str], Any]


class Parser(dict[str, Any]):
    """Remembers what cells mean. A value that cannot be taken is a `Bad`; then `failed` is set."""

    def __init__(self, read: Read, spellings: Mapping[str, str] | None = None, remember: bool = True) -> None:
        super().__init__()
        self._read = read
        self._spellings = spellings or {}
        self._remember = remember
        self.failed = False

    def __missing__(self, cell: str) -> Any:
        value = self._read(self._spellings.get(cell.strip(), cell) if self._spellings else cell)
        self.failed = self.failed or isinstance(value, Bad)
        if self._remember:
            if len(self) >= REMEMBERED:
                self.clear()
            self[cell] = value
        return value

    def column(self, cells: Sequence[str]) -> list[Any]:
        """The values of a column's cells, None for empty ones."""
        return list(map(self.__getitem__, cells))


def parser(
    column: Column, key: identity.IdentityKey, spellings: Mapping[str, str], slashed: bool = False
) -> Parser:
    """The parser of a column; `spellings` are a manifest's, `slashed` says that its codes contain «/»."""
    read: Read
    if column.kind == "identity":
        return Parser(partial(read_identity, key=key), spellings, remember=False)
    if column.kind == "word" and column.many:
        read = partial(titles.split, words=column.words, spellings=spellings)
        return Parser(read)
    if column.kind == "word":
        read = partial(read_word, words=vocabulary(column.words), column=column)
    elif column.kind == "code" and column.many:
        read = partial(read_codes, pattern=_SPLIT if slashed else _SPLIT_SLASH)
    elif column.kind == "date":
        read = partial(dates.read, end=column.name in ENDS)
    else:
        read = _READERS[column.kind]
    return Parser(read, spellings)


def vocabulary(words: Collection[Word]) -> dict[str, str]:
    """Every spelling of the words, folded, with its code."""
    spellings: dict[str, str] = {}
    for word in words:
        for spelling in (word.code, word.zh, word.en, *word.synonyms):
            spellings.setdefault(spoken(spelling), word.code)
    return spellings


def spoken(spelling: str) -> str:
    """A spelling reduced to what tells words apart."""
    return text.fold(spelling).casefold().replace(" ", "").replace("_", "").replace("-", "")


def read_word(cell: str, words: Mapping[str, str], column: Column) -> str | Bad | None:
    """A coded word; in an open column any other text too, but not several words at once."""
    folded = spoken(cell)
    if not folded:
        return None
    if folded in words:
        return words[folded]
    if not column.open:
        return Bad("word", allowed=_nearest(folded, column.words))
    parts = [spoken(part) for part in _SPLIT_SLASH.split(cell)]
    if len(parts) > 1 and all(part in words for part in parts):
        return Bad("word-several")
    return open_word(cell)


def open_word(cell: str) -> str | Bad | None:
    """A free type or role. «#» and «|» would break the codes that are made of it."""
    value = text.read(cell)
    return Bad("code-characters") if isinstance(value, str) and ("#" in value or "|" in value) else value


def _nearest(folded: str, words: Sequence[Word]) -> str:
    def unlike(word: Word) -> float:
        spellings = map(spoken, (word.code, word.zh, word.en, *word.synonyms))
        return -max(difflib.SequenceMatcher(None, folded, each).ratio() for each in spellings)

    return "、".join(word.zh for word in sorted(words, key=unlike))


def read_codes(cell: str, pattern: re.Pattern[str]) -> tuple[str, ...] | Bad | None:
    """Several codes in one cell, each once."""
    values = [text.read_code(part) for part in pattern.split(cell)]
    for value in values:
        if isinstance(value, Bad):
            return value
    return tuple(dict.fromkeys(v for v in values if isinstance(v, str))) or None


def read_integer(cell: str) -> int | Bad | None:
    """A count."""
    number = text.fold(cell).lstrip("'")
    if not number:
        return None
    if _THOUSANDS.fullmatch(number):
        number = number.replace(",", "")
    number = number.removesuffix(".0")
    if not (number.isascii() and number.isdigit()) or len(number) > 10 or int(number) > LARGEST:
        return Bad("integer")
    return int(number)


def read_boolean(cell: str) -> bool | Bad | None:
    """Yes or no."""
    word = text.fold(cell).casefold()
    if word in _TRUE:
        return True
    if word in _FALSE:
        return False
    return Bad("boolean") if word else None


def read_credit_code(cell: str) -> str | Bad | None:
    """A unified social credit code with its check digit."""
    code = text.fold(cell).lstrip("'")
    if not code:
        return None
    try:
        return str(uscc.validate(code))
    except ValidationError:
        return Bad("masked" if identity.is_masked(code) else "credit-code")


def read_identity(cell: str, key: identity.IdentityKey) -> str | Bad | None:
    """The keyed hash of an identity number, or of a rejects file's token in its place."""
    if not cell.strip():
        return None
    if cell.startswith(identity.TOKEN):
        return key.from_token(cell) or Bad("identity-token")
    number = identity.checked(cell)
    return key.hash(number) if number else _bad_identity(text.fold(cell))


def _bad_identity(cell: str) -> Bad:
    if identity.is_masked(cell):
        return Bad("masked")
    if isinstance(text.read_code(cell), Bad):
        return Bad("number-lost-digits")
    if cell[-3:] == "000" and len(cell) == 18:
        return Bad("number-lost-digits")
    return Bad("identity")


_READERS: dict[str, Read] = {
    "text": text.read,
    "code": text.read_code,
    "integer": read_integer,
    "boolean": read_boolean,
    "credit_code": read_credit_code,
}

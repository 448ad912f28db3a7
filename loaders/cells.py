"""One parser a column kind: from the text of a cell to its value, or to what is bad about it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from stdnum.cn import uscc
from stdnum.exceptions import ValidationError

from loaders import dates, identity, names, phone, text, titles, words
from loaders.dates import Span
from loaders.identity_key import TOKEN, IdentityKey
from loaders.problems import Bad
from loaders.tables import Column

REMEMBERED = 20_000
"""Cells of a column whose values are kept, so that a repeated one costs a look-up."""
DOMAINS: dict[str, str] = {"identity": "", "phone": phone.DOMAIN}
"""Before what is hashed, by the kind of column."""
ENDS = ("to", "term_to")
STARTS = ("from", "term_from")
FIRST_BORN = 1850
"""The first year in which somebody in a roster can have been born."""
LARGEST = 1_000_000_000

_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+")
SPLIT = re.compile(words.SEPARATORS)
_SPLIT_LINES = re.compile("\n")
_SPLIT_SLASHED = re.compile(words.SEPARATORS.replace("/", ""))
_TRUE = {"是", "有", "√", "✓", "✔", "1", "1.0", "true", "yes", "y", "t"}
_FALSE = {"否", "无", "×", "✗", "✘", "x", "0", "0.0", "false", "no", "n", "f"}

Read = Callable[[str], Any]


class Parser(dict[str, Any]):
    """Remembers what cells mean. A value that cannot be taken is a `Bad`; then `failed` is set."""

    def __init__(self, read: Read, spellings: Mapping[str, str], remember: bool = True) -> None:
        super().__init__()
        self._read = read
        self._spellings = spellings
        self._remember = remember
        self.failed = False

    def __missing__(self, cell: str) -> Any:
        spelled = self._spellings.get(cell.strip(), cell) if self._spellings else cell
        failed = text.failed(spelled) if spelled[:1] == "#" else None
        value = failed or self._read(spelled)
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
    column: Column,
    key: IdentityKey,
    spellings: Mapping[str, str],
    slashed: bool = False,
    by_hand: bool = True,
    order: str = "",
) -> Parser:
    """The parser of a column; `spellings` are a manifest's, `slashed` says that codes contain «/», `order`
    how dates are written (`dates.ORDERS`).

    What is not written by hand has several codes on lines of their own, one title in a cell, and true dates
    of long ago.
    """
    if column.kind == "identity":
        return Parser(partial(read_identity, key=key), spellings, remember=False)
    if column.kind == "phone":
        return Parser(partial(read_phone, key=key), spellings, remember=False)
    if column.kind == "word" and column.many:
        read = titles.split if by_hand else titles.single
        return Parser(partial(read, roles=column.words, spellings=spellings), {})
    if column.kind == "date":
        if by_hand and column.name in STARTS:
            return Parser(partial(dates.read_start, order=order), spellings)
        read_date = dates.read if by_hand else dates.written
        return Parser(partial(read_date, end=column.name in ENDS, order=order), spellings)
    if column.kind == "birth_year":
        first = FIRST_BORN if by_hand else dates.FIRST_WRITTEN
        return Parser(partial(read_birth_year, first=first, order=order), spellings)
    return Parser(_reader(column, slashed) if by_hand else _plain_reader(column), spellings)


def _plain_reader(column: Column) -> Read:
    """How a column is read that a program wrote."""
    if column.kind == "code" and column.many:
        return partial(read_codes, separators=_SPLIT_LINES)
    if column.kind in ("text", "name"):
        return partial(text.read, typed=False)
    if column.kind == "word":
        known = words.vocabulary(column.words)
        return partial(words.read, known=known, words=column.words, free=column.open, typed=False)
    return _reader(column, slashed=True)


def _reader(column: Column, slashed: bool) -> Read:
    if column.kind == "word":
        known = words.vocabulary(column.words)
        return partial(words.read, known=known, words=column.words, free=column.open)
    if column.kind == "code" and column.many:
        return partial(read_codes, separators=_SPLIT_SLASHED if slashed else SPLIT)
    if column.kind == "name":
        return partial(names.read, needed=column.required)
    if column.of_people:
        return partial(text.read_code, person=True)
    return _READERS[column.kind]


def read_codes(cell: str, separators: re.Pattern[str]) -> tuple[str, ...] | Bad | None:
    """Several codes in one cell, each once."""
    if len(cell) >= 18 and identity.holds_right_number(cell):
        return Bad("identity-misplaced")
    codes: dict[str, None] = {}
    for part in separators.split(cell):
        code = text.read_code(part)
        if isinstance(code, Bad):
            return code
        if code:
            codes[code] = None
    return tuple(codes) or None


def read_integer(cell: str) -> int | Bad | None:
    """A count."""
    number = text.fold(cell).lstrip("'")
    if not number:
        return None
    if _THOUSANDS.fullmatch(number):
        number = number.replace(",", "")
    number = number.removesuffix(".0")
    if not (number.isascii() and number.isdigit()) or len(number) > 10 or int(number) > LARGEST:
        found = re.findall(r"\d+", number)
        return Bad("integer", digits=found[0] if len(found) == 1 and len(found[0]) < 10 else "")
    return int(number)


def read_birth_year(cell: str, first: int = FIRST_BORN, order: str = "") -> int | Bad | None:
    """The year of a birth, from `first` to this one, out of a date in any spelling."""
    plain = text.fold(cell).removesuffix("生").removesuffix("出").strip()
    found = dates.read(_twice_read(plain).removesuffix(".0"), first=first, order=order)
    if found is None or (isinstance(found, Span) and found.unknown):
        return None
    last = date.today().year
    if isinstance(found, Span) and found.min and found.max and found.min.year == found.max.year <= last:
        return found.min.year
    if isinstance(found, Bad) and found.rule == "date-order":
        return int(str(found.words["one"])[:4])  # Either way it is the same year.
    near = [year for year in re.findall(r"\d{4}", plain) if first <= int(year) <= last]
    return Bad("birth-year", first=first, last=last, year=near[0] if len(near) == 1 else "")


def _twice_read(cell: str) -> str:
    """A cell of which a workbook lost whether it is January or October: either will do."""
    match = dates.AMBIGUOUS.fullmatch(cell)
    return match[1] if match else cell


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


def read_identity(cell: str, key: IdentityKey) -> str | Bad | None:
    """The keyed hash of an identity number, or of the token that a rejects file has in its place."""
    if not cell.strip():
        return None
    if cell.startswith(TOKEN):
        return key.from_token(cell) or Bad("identity-token")
    number = identity.checked(cell)
    return key.hash(number) if number else _bad_identity(text.fold(cell))


def _bad_identity(cell: str) -> Bad:
    if identity.is_masked(cell):
        return Bad("masked")
    lost = text.is_scientific(cell) or (len(cell) == 18 and cell.endswith("000"))
    return Bad("number-lost-digits" if lost else "identity")


def read_phone(cell: str, key: IdentityKey) -> str | Bad | None:
    """The keyed hash of a telephone number, or of the token that a rejects file or an export has of it."""
    if phone.is_none(cell):
        return None
    if cell.startswith(TOKEN):
        return key.from_token(cell, phone.DOMAIN) or Bad("phone-token")
    if number := phone.read(cell):
        return key.hash(phone.DOMAIN + number)
    if identity.is_masked(cell):
        return Bad("masked")
    return Bad("number-lost-digits" if text.is_scientific(text.fold(cell)) else "phone")


_READERS: dict[str, Read] = {
    "text": text.read,
    "code": text.read_code,
    "integer": read_integer,
    "boolean": read_boolean,
    "credit_code": read_credit_code,
}

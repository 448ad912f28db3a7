"""Identity numbers: found in texts, checked, and masked wherever a text is shown.

Nothing here stores a number. `loaders.identity_key` turns one into a keyed hash.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from stdnum.cn import ric

_RUN = re.compile(r"\d{17,}[\dXx\uff38\uff58]?|\d{6}[ -]\d{8}[ -]\d{3}[\dXx]")
_WINDOW = re.compile(r"(?=(\d{17}[\dXx]))")
_NUMBER = re.compile(r"[1-9]\d{5}(?:18|19|20)\d{9}[\dXx]")

OLD = 15
"""Digits of a number as it was given out until 1999, the shortest there is."""
GAP = r"(?:[^\w\u3001\uff0c\uff1b;]|_){0,3}"
"""What may stand between two digits of one number: anything but letters and the signs that part a list."""
_MANY = re.compile(rf"\d(?:{GAP}\d){{{OLD - 1}}}")
_STRETCH = re.compile(rf"\d(?:{GAP}\d){{{OLD - 1},}}(?:{GAP}[Xx\uff38\uff58](?![A-Za-z0-9]))?")
_PLACE = r"(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]"
"""The provinces; a number of Hong Kong, Macao or Taiwan has 18 digits."""
_DAY = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_DATED = re.compile(rf"(?=({_PLACE}|71|8[1-3])\d{{4}}(?:18|19|20)\d\d{_DAY}\d{{3}}[\dX]))")
_OLD_DATED = re.compile(rf"(?=({_PLACE})\d{{4}}[3-9]\d{_DAY}\d{{3}}))")
"""From 1930 on: what begins with «2» in the year's place is as a rule the code of a village."""
_OLD_PARTS = {(15,), (6, 9), (12, 3), (6, 6, 3), (6, 2, 2, 2, 3), (4, 4, 4, 3), (3,) * 5, (1,) * 15}
"""How an old number is parted; a telephone number and a year are 15 digits too."""


def printable(text: str) -> str:
    """The text without characters that nobody sees."""
    return "".join(each for each in text if unicodedata.category(each)[0] not in "CM")


def mask(text: str) -> str:
    """An identity cell as it may be shown: three characters and the last two of a long one, else stars."""
    if not any(c.isdigit() for c in text):
        return text
    return text[:3] + "*" * (len(text) - 5) + text[-2:] if len(text) >= 15 else "*" * len(text)


def is_masked(text: str) -> bool:
    """Whether a cell shows a masked number, not a number."""
    return "**" in text


def scrub(text: str, *, code: bool = False) -> str:
    """The text with everything masked that looks like an identity number, in whatever spelling.

    In a `code` an old number of 15 digits stays: codes of areas are as long, and dates can be read in them.
    """
    if len(text) < OLD or not _MANY.search(text):
        return text
    text = _RUN.sub(_mask_run, text)
    for start, end, number in reversed([*_spelled(text)]):
        if not (code and len(number) == OLD):
            text = text[:start] + mask(text[start:end]) + text[end:]
    return text


def holds_number(text: str) -> bool:
    """Whether a text has something in it that looks like an identity number."""
    return len(text) >= OLD and scrub(text) != text


def holds_right_number(text: str) -> bool:
    """Whether a right identity number of 18 digits stands anywhere in a text."""
    if len(text) < 18 or not _MANY.search(text):
        return False
    runs = (match[1] for match in _WINDOW.finditer(text))
    return any(map(checked, runs)) or any(
        len(number) == 18 and checked(number) for _, _, number in _spelled(text)
    )


def is_person(code: str) -> bool:
    """Whether the code of a person is an identity number, a mistyped one or an old one too."""
    return len(code) >= OLD and any(True for _ in _spelled(code))


def _mask_run(match: re.Match[str]) -> str:
    run = match.group()
    plain = re.sub("[ -]", "", unicodedata.normalize("NFKC", run))
    return mask(run) if _NUMBER.search(plain) else run


def _spelled(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a number with a birth date begins and ends that no digit touches, and its 15 or 18 characters.

    Its check digit may be wrong. Between its digits may stand what people and programs put there.
    """
    beyond = 0
    for stretch in _STRETCH.finditer(text):
        places = [at for at in range(*stretch.span()) if text[at].isdecimal() or text[at] in "XxＸｘ"]
        plain = unicodedata.normalize("NFKC", "".join(text[at] for at in places)).upper()
        found = [(match.start(), match[1]) for each in (_DATED, _OLD_DATED) for match in each.finditer(plain)]
        for at, number in sorted(found):
            first, last = places[at], places[at + len(number) - 1]
            if first < beyond or text[first - 1 : first].isdecimal() or text[last + 1 : last + 2].isdecimal():
                continue
            if _is_old(text[first : last + 1], number) if len(number) == OLD else _dated(number):
                beyond = last + 1
                yield first, beyond, number


def _is_old(spelled: str, number: str) -> bool:
    """Whether these 15 digits stand together as one number of a person who may be alive."""
    sizes = tuple(map(len, re.findall(r"\d+", printable(spelled))))
    return sizes in _OLD_PARTS and _dated(f"{number[:6]}19{number[6:]}")


def checked(text: str) -> str | None:
    """The 18 characters of a right identity number (an old one of 15 is lengthened), or None.

    Check digit and birth date are looked at; the place of birth is not, since districts come and go.
    """
    number = re.sub(r"[\s\-']", "", unicodedata.normalize("NFKC", text)).upper()
    if len(number) == 15 and number.isdecimal():
        number = f"{number[:6]}19{number[6:]}0"
        number = number[:17] + ric.calc_check_digit(number)
    if len(number) != 18 or not number.isascii() or not number[:17].isdigit():
        return None
    return number if _dated(number) and number[17] == ric.calc_check_digit(number) else None


def _dated(number: str) -> bool:
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    return date(1850, 1, 1) <= born <= date.today()

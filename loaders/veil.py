"""Telephone numbers in running text: masked in the middle, wherever a text is kept, shown or written.

Found are mobile numbers, landlines with an area code, 400 and 800 numbers and those with «+» and a country,
in the spellings that people use: parted at any digit by spaces, hyphens, dots, slashes or brackets, in
full-width digits, two run together, or with characters between them that nobody sees. Seven or eight digits
alone may be anything.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from loaders.identity import GAP, printable, scrub

SHORTEST = 10
"""Characters of the shortest one."""

_D = "[0-9\uff10-\uff19]"
_GAP = r"[\s.\u00b7\u2010-\u2015\u2212\uff0d\-\xad\u200b-\u200f\u2060\ufeff]{0,3}"
_COUNTRY = rf"(?:(?:[+\uff0b]|[0\uff10]{{2}})?[8\uff18][6\uff16]{_GAP})?"
_PARTS = ((3, 4, 4), (4, 3, 4), (4, 4, 3), (3, 3, 5), (3, 5, 3), (5, 3, 3))
"""How the eleven digits of a mobile number are parted, where they are."""
_MOBILE = "[1\uff11][3-9\uff13-\uff19](?:{})".format(
    "|".join(rf"{_D}{{{a - 2}}}{_GAP}{_D}{{{b}}}{_GAP}{_D}{{{c}}}(?!\d)" for a, b, c in _PARTS)
)
_CITY = rf"(?:[1\uff11][0\uff10]|[2\uff12]{_D}|[3-9\uff13-\uff19]{_D}{{2}})"
_LOCAL = rf"[2-8\uff12-\uff18]{_D}{{2,3}}{_GAP}{_D}{{4}}"
_LANDLINE = (
    rf"(?:[(\uff08][0\uff10]{_CITY}[)\uff09]|[0\uff10]{_CITY}|[+\uff0b][8\uff18][6\uff16]{_GAP}{_CITY})"
    rf"{_GAP}{_LOCAL}"
)
# The time in the name of a load («T031328314009») is no number of Hebei.
_PHONE = re.compile(rf"(?<!\d)(?<!\dT)(?:{_COUNTRY}{_MOBILE}|{_LANDLINE})(?!\d)")
_GLUED = re.compile(r"(?<!\d)(?:[1\uff11][3-9\uff13-\uff19]\d{9}){2,4}(?!\d)")
_SERVICE = (
    r"[48\uff14\uff18][0\uff10]{2}"
    rf"(?:{GAP}\d{{3}}{GAP}\d{{4}}|{GAP}\d{{4}}{GAP}\d{{3}}|\d{GAP}\d{{3}}{GAP}\d{{3}})"
)
_PARTED = re.compile(
    rf"(?=(?<!\d)(?<!\dT)(?:{_COUNTRY}(?P<mobile>[1\uff11]{GAP}[3-9\uff13-\uff19](?:{GAP}\d){{9}})"
    rf"|[0\uff10]{_CITY}{GAP}(?P<local>[2-8\uff12-\uff18](?:{GAP}\d){{6,7}})"
    rf"|(?P<service>{_SERVICE}))(?!\d)"
    rf"|(?<!\w)(?P<abroad>[+\uff0b]{GAP}[1-9\uff11-\uff19](?:{GAP}\d){{9,14}}?)(?!\d))"
)
"""Parted at any digit; the groups are what is judged by its parts."""
MOST_PARTS = 6
_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGITS = re.compile(rf"{_D}(?:[^0-9\uff10-\uff19]{{0,4}}{_D}){{9}}")
_MASKED = re.compile(r"(?<![\d*])\d{3}\*{4}\d{4}(?![\d*])")


def veil(text: str) -> str:
    """The text with identity numbers and telephone numbers masked, for what is kept or shown of a cell."""
    if len(text) < SHORTEST or not _DIGITS.search(text):
        return text
    text = _GLUED.sub(_mask_each, _PHONE.sub(_mask, scrub(text)))
    for start, end in reversed([*_parted(text)]):
        text = text[:start] + _masked(text[start:end]) + text[end:]
    return text


def unveiled(text: str) -> str:
    """The text without telephone numbers that were masked here: what is left may be masked by others."""
    return _MASKED.sub("", text) if "*" in text else text


def _parted(text: str) -> Iterator[tuple[int, int]]:
    """Where numbers begin and end that are parted otherwise than is usual."""
    beyond = 0
    for match in _PARTED.finditer(text):
        kind = match.lastgroup or ""
        start, end = match.start(), match.end(kind)
        if start < beyond or not _is_one(kind, match[kind]):
            continue
        # «(138)00138000»: the bracket belongs to it.
        start -= (
            text[start - 1 : start] in ("(", "\uff08") and re.search("[)\uff09]", text[start:end]) is not None
        )
        beyond = end
        yield start, end


def _is_one(kind: str, digits: str) -> bool:
    """Whether the parts are one number's, not days («1985.3-1990.12») or the numbers of houses in a row."""
    if kind == "abroad":
        return True
    plain = printable(digits)
    parts = re.findall(r"\d+", plain)
    if kind == "service":  # Ten digits in one may be a sum of money.
        return len(parts) > 1 or re.match("400[1-9]", unicodedata.normalize("NFKC", plain)) is not None
    signs = {each.strip() or " " for each in re.findall(r"[^\d()\uff08\uff09]+", plain)}
    few = len(parts) <= MOST_PARTS or all(len(each) == 1 for each in parts)
    return few and len(signs) <= 1 and not _YEAR.fullmatch(parts[0])


def _mask(match: re.Match[str]) -> str:
    return _masked(match[0])


def _mask_each(match: re.Match[str]) -> str:
    run = match[0]
    return "\u3001".join(_masked(run[at : at + 11]) for at in range(0, len(run), 11))


def _masked(phone: str) -> str:
    """Three digits and the last four; a country code says nobody's number and is left out."""
    digits = re.sub(r"\D", "", unicodedata.normalize("NFKC", phone))
    own = re.sub(r"^(?:00)?86(?=[1-9]\d{9,10}$)", "", digits)
    return own[:3] + "****" + own[-4:]

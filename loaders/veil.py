"""Telephone numbers in running text: masked in the middle, wherever a text is kept, shown or written.

Found are mobile numbers and landlines with an area code, in the spellings that people use: with spaces,
hyphens, brackets, +86, in full-width digits, or with characters between them that nobody sees.
"""

from __future__ import annotations

import re
import unicodedata

from loaders.identity import scrub

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
_DIGITS = re.compile(rf"{_D}(?:[^0-9\uff10-\uff19]{{0,4}}{_D}){{9}}")
_MASKED = re.compile(r"(?<![\d*])\d{3}\*{4}\d{4}(?![\d*])")


def veil(text: str) -> str:
    """The text with identity numbers and telephone numbers masked, for what is kept or shown of a cell."""
    return _PHONE.sub(_mask, scrub(text)) if len(text) >= SHORTEST and _DIGITS.search(text) else text


def unveiled(text: str) -> str:
    """The text without telephone numbers that were masked here: what is left may be masked by others."""
    return _MASKED.sub("", text) if "*" in text else text


def _mask(match: re.Match[str]) -> str:
    """Three digits and the last four; a country code says nobody's number and is left out."""
    digits = re.sub(r"\D", "", unicodedata.normalize("NFKC", match[0]))
    own = re.sub(r"^(?:00)?86(?=[1-9]\d{9,10}$)", "", digits)
    return own[:3] + "****" + own[-4:]

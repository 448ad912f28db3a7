"""Telephone numbers: read in any usual spelling, brought to one, and kept as a keyed hash alone.

What is compared is a spelling of digits: 13800138000, 09368212345, 09368212345-801 with an extension,
8212345 where no area code is given, +85221234567 for one of elsewhere. Nothing here stores a number.
"""

from __future__ import annotations

import re

from loaders.text import fold

DOMAIN = "phone:"
"""Stands before a number where it is hashed, so that no telephone has the hash of an identity number."""
NONE = {"", "无", "没有", "不详", "未知", "/", "none", "n/a"}

_DASHES = re.compile(r"[‐-―−~]")
_PARTS = re.compile(r"[、;,/|\n]+")
_LABEL = re.compile(r"^(?:手机|电话|座机|固话|办公|办|宅|家|tel|mobile|phone)[号码]*[.:]?-*", re.IGNORECASE)
_EXTENSION = re.compile(r"(?:转|轉|分机|ext\.?|x|#)[:.]?(?=\d{1,6}$)", re.IGNORECASE)
_COUNTRY = re.compile(r"^(?:\+|00)86-?|^86-?(?=1[3-9]\d{9}$)")
_MOBILE = re.compile(r"1[3-9]\d{9}")
_LANDLINE = re.compile(r"(?:(010|02\d|0[3-9]\d\d)-?)?([2-8]\d{6,7})(?:-(\d{1,6}))?")
_SERVICE = re.compile(r"[48]00\d{7}|95\d{3,6}")
_ELSEWHERE = re.compile(r"\+(?!86)[1-9]\d{7,14}")


def is_none(cell: str) -> bool:
    """Whether a cell says that there is no number."""
    return _DASHES.sub("-", fold(cell)).casefold().strip("-") in NONE


def read(cell: str) -> str | None:
    """The number of a cell in one spelling; of several the first mobile one, since an office shares others.

    None where one of them is no number.
    """
    found = _several(_PARTS.split(fold(cell).lstrip("'")))
    if found is None:
        found = _several(re.split(r"[、;,/|\s]+", fold(cell).lstrip("'")))
    return next(filter(_MOBILE.fullmatch, found), found[0]) if found else None


def _several(parts: list[str]) -> list[str] | None:
    found = [_one(part) for part in parts if part.strip()]
    return None if None in found else [each for each in found if each]


def _one(part: str) -> str | None:
    text = _DASHES.sub("-", "".join(part.split())).replace("(", "-").replace(")", "-")
    text = _LABEL.sub("", re.sub("-+", "-", text).strip("-")).strip("-").removesuffix(".0")
    text = _EXTENSION.sub("-", text)
    here = _COUNTRY.sub("", text)
    digits = here.replace("-", "")
    if _MOBILE.fullmatch(digits):
        return digits
    abroad = [f"0{here}"] if here != text and not here.startswith("0") else []
    for each in (*abroad, here, digits):
        if found := _LANDLINE.fullmatch(each):
            area, number, extension = found.groups()
            return (area or "") + number + (f"-{extension}" if extension else "")
    plain = text.replace("-", "")
    return plain if _SERVICE.fullmatch(plain) or _ELSEWHERE.fullmatch(plain) else None

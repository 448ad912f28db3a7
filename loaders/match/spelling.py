"""A name as it is compared: one spelling for what only looks different, and keys for what is misheard."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from graph.extra import need
from graph.pinyin import DICTIONARY, letters
from loaders.text import fold

_BETWEEN = re.compile(r"[\s·•・‧∙.,,。'’()\-—_*]+")
_SURNAMES = {
    "曾": "zeng",
    "单": "shan",
    "仇": "qiu",
    "解": "xie",
    "翟": "zhai",
    "查": "zha",
    "盖": "ge",
    "乐": "yue",
}
"""Characters that are read otherwise as surnames than their first reading says."""


def speller(names: Iterable[str]) -> Callable[[str], str]:
    """What spells names in one way: full-width folded, spaces and dots dropped, traditional made simplified.

    Raises NotInstalled without OpenCC. Only the characters of `names` are known to be traditional.
    """
    chars = {char for name in names for char in fold(name)}
    converter = need("opencc", "judging").OpenCC("t2s")
    table = {
        ord(char): new for char in sorted(chars) if len(new := converter.convert(char)) == 1 and new != char
    }

    def spelled(name: str) -> str:
        return _BETWEEN.sub("", fold(name)).translate(table).casefold()

    return spelled


def sound(name: str) -> str:
    """How a spelled name sounds, tones aside, a reading a character."""
    first = _SURNAMES.get(name[:1]) if len(name) > 1 else None
    return " ".join((first or _reading(name[:1]), *map(_reading, name[1:])))


@cache
def _reading(char: str) -> str:
    known = DICTIONARY.get(ord(char)) if char else None
    return letters(known.split(",")[0]) if known else char

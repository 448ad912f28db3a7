"""Chinese names found by Latin letters: the question is compared with the readings of each character.

Each character stands for a whole reading or for its first letter (zh, ch, sh too), the last one for any
beginning of a reading: `dongjie`, `dj`, `djie` and `dongji` all find 东街. Every reading of a character
counts, so a name that is read in two ways is found by either; tones and ü (`v` or `u`) do not matter.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache

LETTERS = re.compile(r"[a-zü' ]+", re.IGNORECASE)
INITIALS = ("zh", "ch", "sh")
Steps = tuple[tuple[int, int], ...]


def _dictionary() -> Mapping[int, str]:
    """The readings of each character, without the dictionary of words: 40 MiB that nobody here asks for."""
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "true")
    from pypinyin.constants import PINYIN_DICT

    return PINYIN_DICT


DICTIONARY = _dictionary()
"""By code point its readings with tones, the most common first, commas between."""


def is_spelled(text: str) -> bool:
    """Whether a text is of Latin letters, as one types pinyin."""
    return bool(LETTERS.fullmatch(text) and letters(text))


def letters(text: str) -> str:
    """Only the letters that count, without tones."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("ü", "v"))
    return "".join(char for char in plain if "a" <= char <= "z")


def finder(text: str) -> Callable[[str], bool]:
    """Whether a name has the letters somewhere in it; to be made once a question and asked for each name."""
    wanted = letters(text)
    end = len(wanted)

    @cache
    def steps(char: str) -> Steps:
        """From which place in the letters to which a character may lead."""
        found = {
            (start, start + len(part))
            for start in range(end)
            for part in spellings(char)
            if wanted.startswith(part, start)
        }
        last = {
            (start, end)
            for start in range(end)
            for reading in readings(char)
            if reading.startswith(wanted[start:])
        }
        return tuple(found | last)

    def found(name: str) -> bool:
        at = {0}
        for char in name:
            at = {0} | {to for start, to in steps(char) if start in at}
            if end in at:
                return True
        return False

    return found if wanted else lambda name: False


@cache
def readings(char: str) -> frozenset[str]:
    """The readings of a character without tones; a Latin letter or a digit reads as itself."""
    known = DICTIONARY.get(ord(char))
    if known is None:
        return frozenset({char.casefold()}) if char.isascii() and char.isalnum() else frozenset()
    plain = {_toneless(reading) for reading in known.split(",")}
    return frozenset(plain | {each.replace("v", "u") for each in plain})


def spellings(char: str) -> frozenset[str]:
    """What may stand for a character that is not the last: a reading, or how it begins."""
    known = readings(char)
    initials = {each[:1] for each in known} | {each[:2] for each in known if each.startswith(INITIALS)}
    return known | initials


def _toneless(reading: str) -> str:
    # ü is u with two dots, which must not go with the tones.
    marked = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(char for char in marked if "a" <= char <= "z")

"""Coded words: what a cell spells, whichever way it spells it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Mapping, Sequence

from graph import label
from graph.vocabulary import Word
from loaders import text
from loaders.problems import Bad

SEPARATORS = r"[、;,/\n\uff1b\uff0c\uff0f]"
LOOSE = r"[\s+&·・\-–—\uff0b\uff06和与及]+"
"""What parts words only where all that it parts are known: it stands within names of posts too."""
_ANY = re.compile(f"{SEPARATORS}|{LOOSE}")


def spoken(spelling: str) -> str:
    """A spelling reduced to what tells words apart."""
    return text.fold(spelling).casefold().replace(" ", "").replace("_", "").replace("-", "")


def vocabulary(words: Collection[Word]) -> dict[str, str]:
    """Every spelling of the words, reduced, with its code."""
    spellings: dict[str, str] = {}
    for word in words:
        for spelling in (word.code, word.zh, word.en, *word.synonyms):
            spellings.setdefault(spoken(spelling), word.code)
    return spellings


def read(
    cell: str, known: Mapping[str, str], words: Sequence[Word], free: bool, typed: bool = True
) -> str | Bad | None:
    """The code of a word; where others are `free` any other text too.

    Several known words at once are refused, but not where a program wrote them (not `typed`).
    """
    reduced = spoken(cell)
    if not reduced:
        return None
    if reduced in known:
        return known[reduced]
    if not free:
        return Bad("word", allowed=nearest(reduced, words))
    if not typed:
        return read_written(cell)
    parts = [spoken(part) for part in _ANY.split(cell) if part]
    if len(parts) > 1 and all(part in known for part in parts):
        return Bad("word-several")
    return read_free(cell)


def read_free(cell: str) -> str | Bad | None:
    """A free type or role. «#» and «|» would break the codes that are made of it."""
    value = text.read(cell)
    return Bad("code-characters") if isinstance(value, str) and ("#" in value or "|" in value) else value


def read_written(cell: str) -> str | Bad | None:
    """A free type or role that a program wrote: signs that nobody may type are escaped as in an address."""
    value = text.read(cell, typed=False)
    return label.escaped(value) if isinstance(value, str) and read_free(value) != value else value


def nearest(reduced: str, words: Sequence[Word]) -> str:
    """All the words, the likeliest first."""

    def unlike(word: Word) -> float:
        spellings = map(spoken, (word.code, word.zh, word.en, *word.synonyms))
        return -max(difflib.SequenceMatcher(None, reduced, each).ratio() for each in spellings)

    return "、".join(word.zh for word in sorted(words, key=unlike))

"""How a source stands to what a row states: lists it, lists it no more, or only speaks of it elsewhere.

An export says so in a column of its own, so that what is loaded back stands as it stood; other rosters have
no need of it. An empty cell is a row like any other.
"""

from __future__ import annotations

from graph.vocabulary import Word
from loaders import words
from loaders.problems import Bad

ZH, EN = "登记状态", "standing"
"""The headers of the column."""
GONE, IMPLIED, DUE = "gone", "implied", "due"
SPOKEN_OF = (IMPLIED, DUE)
"""What a source does not list, and speaks of elsewhere: posts that have holders."""
WORDS = (
    Word(GONE, "不再登记", "listed no more"),
    Word(IMPLIED, "仅被提及", "only spoken of"),
    Word(DUE, "应设而被提及", "due, and only spoken of"),
)
_KNOWN = words.vocabulary(WORDS)


def read(cell: str) -> str | Bad | None:
    """`gone`, `implied`, `due`, or None for a row like any other."""
    return words.read(cell, _KNOWN, WORDS, free=False)

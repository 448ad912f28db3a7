"""What is wrong with one file: all of it at once, each with its line."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from pathlib import Path

from cypher.errors import CardError


class Problems:
    """Collects the CardErrors of one file, so that a person reads them all in one go."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.found: list[CardError] = []

    def add(self, line: int, zh: str, en: str) -> None:
        """Note a problem at a line (from 1)."""
        self.found.append(CardError(self.path, line, zh, en))

    def sorted(self) -> list[CardError]:
        """What was found, in the order of the file."""
        return sorted(self.found, key=lambda error: error.line)


def nearest(word: str, known: Iterable[str]) -> tuple[str, str]:
    """A hint, Chinese and English, to the known word that looks most like this one; or the list of them."""
    words = list(known)
    close = difflib.get_close_matches(word, words, n=1)
    if close:
        return f",是不是“{close[0]}”?", f"; did you mean {close[0]!r}?"
    if not words:
        return ",这里没有可用的名称。", "; there are none here."
    shown = words[:12] + ["…"] * (len(words) > 12)
    return f",可用:{'、'.join(shown)}。", f"; known: {', '.join(shown)}."

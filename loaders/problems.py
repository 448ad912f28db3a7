"""What is wrong with a roster, and where: one catalogue of rules, one record a problem.

The texts stand in `problems.toml`, Chinese and English beside each other; code names a rule and gives its
words. Whatever is echoed passes through `veil`, so that no identity or telephone number leaves in a message.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from loaders.identity import scrub
from loaders.veil import veil

RULES: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("problems.toml").read_text(encoding="utf-8")
)
KEPT = 5_000
"""Problems kept for reading; all are counted."""
FOLLOWING = "refers-to-refused"
"""The rule of what is wrong because something else is."""
ECHO = 60
"""Characters of a cell that a message shows."""
CODES = {"code", "near", "circle"}
"""Words of messages that are codes."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where: a file's name, a sheet, a line from 1, and a header as the file spells it.

    `item`: the line is the number of an item in a list, for files that have no lines to speak of. `code`: the
    column has codes, and a code of eleven digits is no telephone.
    """

    file: str
    sheet: str | None = None
    line: int | None = None
    column: str | None = None
    item: bool = False
    code: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. `whole`: it concerns a whole file, so setting rows aside does not help.

    `notice`: nothing is wrong, but something was done that is not to go unsaid. `suggestion` is what might
    stand in the cell instead.
    """

    file: str
    sheet: str | None
    line: int | None
    column: str | None
    value: str
    rule: str
    zh: str
    en: str
    fix_zh: str
    fix_en: str
    whole: bool = False
    notice: bool = False
    suggestion: str = ""
    item: bool = False

    def text(self, lang: str = "zh") -> str:
        """Place, value, what is wrong and what to do, in one line."""
        place = self.file + (f"/{self.sheet}" if self.sheet else "")
        if lang == "en":
            line = f" {'item' if self.item else 'line'} {self.line}" if self.line else ""
            column = f" [{self.column}]" if self.column else ""
            value = f" {self.value!r}" if self.value else ""
            return f"{place}{line}{column}{value}: {self.en}. {self.fix_en}."
        line = f" 第 {self.line} {'项' if self.item else '行'}" if self.line else ""
        column = f"「{self.column}」" if self.column else ""
        value = f"“{self.value}”" if self.value else ""
        return f"{place}{line}{column}{value}:{self.zh}。{self.fix_zh}。"


class Bad:
    """A value that cannot be taken: the rule it breaks and the words for its message."""

    __slots__ = ("rule", "words")

    def __init__(self, rule: str, **words: object) -> None:
        self.rule = rule
        self.words = words

    def at(self, place: Place, value: str = "") -> Problem:
        """The problem that this makes at a place."""
        texts = RULES[self.rule]
        words = {name: shown(str(word), code=name in CODES) for name, word in self.words.items()}
        return Problem(
            veil(place.file),
            place.sheet and veil(place.sheet),
            place.line,
            place.column and shown(place.column),
            shown(value, code=place.code),
            self.rule,
            texts["zh"].format(**words),
            texts["en"].format(**words),
            texts["fix_zh"].format(**words),
            texts["fix_en"].format(**words),
            bool(texts.get("whole")),
            bool(texts.get("notice")),
            texts.get("suggest", "").format(**words).partition("、")[0],
            place.item,
        )


class Unreadable(Exception):
    """A file that cannot be read, or not any further."""

    def __init__(self, bad: Bad, line: int | None = None) -> None:
        super().__init__(bad.rule)
        self.bad = bad
        self.line = line


@dataclass
class Problems:
    """The problems of a reading: `KEPT` are kept, all are counted by rule. Notices stand apart.

    What follows from another problem comes after all others: one bad row of a city's has thousands below it.
    """

    notices: list[Problem] = field(default_factory=list)
    rules: Counter[str] = field(default_factory=Counter)
    blocking: bool = False
    _kept: list[Problem] = field(default_factory=list)
    _following: list[Problem] = field(default_factory=list)

    def add(self, problem: Problem) -> None:
        """Count a problem, and keep it while there is room."""
        if problem.notice:
            if len(self.notices) < KEPT and problem not in self.notices[-KEPT // 100 :]:
                self.notices.append(problem)
            return
        self.rules[problem.rule] += 1
        self.blocking = self.blocking or problem.whole
        kept = self._following if problem.rule == FOLLOWING else self._kept
        if len(kept) < KEPT:
            kept.append(problem)

    @property
    def kept(self) -> list[Problem]:
        """The first of them, those first that follow from no other."""
        return [*self._kept, *self._following][:KEPT]

    @property
    def count(self) -> int:
        """How many there are, kept or not."""
        return self.rules.total()


def shown(text: str, *, code: bool = False) -> str:
    """A text fit for a message: people's numbers masked, unprintable characters spelled out, not too long."""
    text = scrub(text, code=True) if code else veil(text)
    if len(text) > ECHO * 8:
        text = text[: ECHO * 8] + "…"
    return text if text.isprintable() else "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


def excerpt(cell: str, *, code: bool = False) -> str:
    """The beginning of a cell, after masking, so that cutting cannot lay half a number open."""
    text = scrub(cell, code=True) if code else veil(cell)
    return text if len(text) <= ECHO else text[:ECHO] + "…"

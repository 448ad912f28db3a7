"""Free words that are nearly ours: «党支步» is taken as it stands, for a city may have types of its own, but
not without a word, since no rule would ask for it.

Nearly is: as long, and each character can be read like the one in its place, tones aside (同音); of Latin
letters, much alike. What only looks alike is not told: 居民委员会 is no slip of 村民委员会.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from graph.pinyin import readings
from graph.vocabulary import Word
from loaders import words
from loaders.batch import Batch
from loaders.forms import Form
from loaders.problems import Bad, Problems
from loaders.tables import Column
from loaders.titles import Title

ALIKE = 0.85
"""How alike words of Latin letters are, at least, as difflib measures: one letter of seven may be another."""
_SHORTEST = 5


class Slips:
    """Tells of each such word of a form once, at its first row."""

    def __init__(self, form: Form, problems: Problems) -> None:
        self._problems = problems
        self._columns = [each for each in form.table.columns if each.open and each.name in form.slots]
        self._seen = {column.name: {word.code for word in column.words} for column in self._columns}

    def tell(self, batch: Batch) -> None:
        """Look at the values of a batch as they were read, before a row becomes several."""
        for column in self._columns:
            values = batch.get(column.name)
            for word in dict.fromkeys(_words(values)):
                if word in self._seen[column.name]:
                    continue
                self._seen[column.name].add(word)
                if meant := slip_of(word, column.words):
                    self._add(batch, column, word, Bad("nearly-known", meant=meant))
                elif column.name == "role" and (within := title_in(word, column.words)):
                    self._add(batch, column, word, Bad("title-within", title=within))

    def _add(self, batch: Batch, column: Column, word: str, bad: Bad) -> None:
        first = next(row for row, value in enumerate(batch.get(column.name)) if word in _words([value]))
        place = batch.form.place(batch.lines[first], column.name)
        self._problems.add(bad.at(place, word))


def _words(values: Iterable[object]) -> Iterable[str]:
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            yield from (each.role for each in value if isinstance(each, Title))


def slip_of(word: str, known: Iterable[Word]) -> str | None:
    """The spelling that a free word is a slip of, if any."""
    reduced = words.spoken(word)
    near = _nearly if reduced.isascii() else _sounds_like
    spellings = (each for word in known for each in (word.zh, *word.synonyms, word.en))
    return next((each for each in spellings if near(reduced, words.spoken(each))), None)


def title_in(word: str, known: Iterable[Word]) -> str | None:
    """The longest Chinese title that stands within a free one, if any: «主任(东片)» is no 主任."""
    reduced = words.spoken(word)
    spellings = (each for title in known for each in (title.zh, *title.synonyms) if not each.isascii())
    return max((each for each in spellings if words.spoken(each) in reduced), key=len, default=None)


def _nearly(one: str, other: str) -> bool:
    return len(one) >= _SHORTEST and difflib.SequenceMatcher(None, one, other).ratio() >= ALIKE


def _sounds_like(one: str, other: str) -> bool:
    pairs = zip(one, other, strict=False)
    return len(one) == len(other) > 1 and all(a == b or readings(a) & readings(b) for a, b in pairs)

"""Pages of a list that is read to its end: which rows stand on one, and where the next begins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

import orjson

from api.web import cursor
from api.web.answer import Answer
from api.web.kept import Written
from graph.mark import NOWHERE, Mark

T = TypeVar("T")


@dataclass(frozen=True)
class Page(Generic[T]):
    """Its rows, and the address of the next; "" after the last."""

    items: list[T]
    onward: str

    def written(self, items: Sequence[object], links: Mapping[str, object], **said: object) -> Written:
        """The answer: what is `said` of the list, what its rows are told as, and where the next page is."""
        facts = {**said, "items": items, "next": self.onward or None, "links": links}
        return Written(orjson.dumps(facts, default=str), self.headers)

    @property
    def headers(self) -> dict[str, str]:
        """RFC 8288: where the next page is."""
        return {"Link": f'<{self.onward}>; rel="next"'} if self.onward else {}


@dataclass(frozen=True)
class Paging:
    """What was asked for: `question` is all that the rows depend on, `after` a cursor of the page before."""

    question: Mapping[str, object]
    size: int
    after: str
    as_of: date | None = None

    @property
    def place(self) -> cursor.Place:
        """Where the page begins, as of which day. Raises BadParameter for a cursor of another question."""
        return cursor.read(self.after, self.question) if self.after else cursor.Place("", self.as_of)

    @property
    def mark(self) -> Mark:
        """The same of a list of which only a page is held. Raises BadParameter."""
        return Mark(*cursor.pair(self.place)) if self.after else NOWHERE

    def onward(self, answer: Answer, last: Mark, sized: str = "size") -> tuple[str, dict[str, str]]:
        """Of such a list: the address of the page after `last`, "" where there is none, and its headers."""
        if last == NOWHERE:
            return "", {}
        place = cursor.Place(cursor.key_of((last.key, last.given)), self.place.as_of)
        where = answer.onward(cursor.written(place, self.question), self.size, sized)
        return where, {"Link": f'<{where}>; rel="next"'}

    def page(self, answer: Answer, rows: Iterable[tuple[str, T]], *, falling: bool = False) -> Page[T]:
        """The page of rows that come with their keys, in the order of these; `falling`: the last first."""
        place = self.place
        found, last = cursor.cut(rows, place.after, self.size, falling=falling)
        onward = cursor.written(cursor.Place(last, place.as_of), self.question) if last else ""
        return Page(found, answer.onward(onward, self.size) if onward else "")

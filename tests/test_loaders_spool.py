"""The digest of a batch that is set aside: what it says, and not which objects say it."""

from __future__ import annotations

from datetime import date

import pytest

from loaders.dates import Span
from loaders.records import Good
from loaders.spool import Spool

SPAN = Span(date(2021, 3, 1), date(2021, 3, 31))


def digests(*batches: object) -> list[str]:
    spool: Spool[object] = Spool()
    for batch in batches:
        spool.add("t", batch)
    found = [entry.digest for entry in spool.entries("t")]
    assert list(spool.read("t")) == list(batches)
    spool.close()
    return found


def good(**columns: list[object]) -> Good:
    return Good(1, [2, 3], columns)


def test_equal_batches_have_equal_digests_whatever_objects_they_are_of() -> None:
    text = "".join(["东", "街"])
    one = good(name=[text, text], since=[SPAN, SPAN])
    other = good(
        name=["东街", "".join(["东", "街"])], since=[SPAN, Span(date(2021, 3, 1), date(2021, 3, 31))]
    )
    first, second = digests(one, other)
    assert first == second


@pytest.mark.parametrize(
    "other",
    [
        good(name=["东街", "西街"], since=[SPAN, None]),
        good(name=["东街", "东街"], since=[None, SPAN]),
        good(name=["东街", "东街"], since=[SPAN, Span(None, None, unknown=True)]),
        good(name=["东街", "东街"], since=[SPAN, Span(date(2021, 3, 1), None)]),
        good(name=["东街", "东街"], since=[SPAN, None], number=[1, 2]),
        good(name=["东街", "东街"], number=["1", "2"], since=[SPAN, None]),
        Good(1, [2, 4], {"name": ["东街", "东街"], "since": [SPAN, None]}),
        Good(2, [2, 3], {"name": ["东街", "东街"], "since": [SPAN, None]}),
        Good(1, [2, 3], {"name": ["东街", "东街"], "since": [SPAN, None]}, implied=True),
    ],
)
def test_what_differs_has_another_digest(other: Good) -> None:
    first, second = digests(good(name=["东街", "东街"], since=[SPAN, None]), other)
    assert first != second


@pytest.mark.parametrize("odd", [10**30, "\ud800", {3: "x"}])
def test_what_json_does_not_know_is_kept_and_told_apart(odd: object) -> None:
    first, second, third = digests(good(name=[odd, 1]), good(name=[odd, 2]), good(name=[odd, 1]))
    assert first == third != second

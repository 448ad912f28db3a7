"""A report that takes long is built once, and keeps nobody waiting who asks for another."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Event

import pytest
from conftest import City
from served import service_of

from api.web import reports
from api.web.packed import packed, size
from api.web.reports import Asked, Reports
from cypher import library as cards
from cypher.errors import NotFound
from graph import profile
from graph.acceptance import Acceptance
from graph.db import Graph
from graph.report import Finding, Report, Section, build

pytestmark = pytest.mark.neo4j


class Held(Reports):
    """Builds a report of gaps only once it may."""

    begun = Event()
    may = Event()
    built = 0

    def _built(self, graph: Graph, asked: Asked) -> Report:
        if asked.folder == "gaps":
            self.begun.set()
            assert self.may.wait(60)
        self.built += 1
        return super()._built(graph, asked)


@pytest.fixture
def held(made_city: City) -> Held:
    service = service_of(made_city.settings)
    return Held(service.session, service.profile, 60)


def test_another_report_is_not_kept_waiting(held: Held, made_city: City) -> None:
    slow = Asked("gaps", "", made_city.as_of, ("grid_without_branch",))
    quick = Asked("linkage", "", made_city.as_of, ("forbidden_pair",))
    with ThreadPoolExecutor() as threads:
        first, second = (threads.submit(held.get, made_city.graph, "one state", slow) for _ in "ab")
        assert held.begun.wait(60)
        assert held.get(made_city.graph, "one state", quick).sections
        assert not first.done()
        assert not second.done()
        held.may.set()
        assert first.result() is second.result()
    assert held.built == 2
    assert held.get(made_city.graph, "one state", slow) is first.result()
    assert held.get(made_city.graph, "another", slow) is not first.result()


def test_what_failed_is_asked_again(held: Held, made_city: City) -> None:
    wrong = Asked("linkage", "没有这个", made_city.as_of)
    for _ in range(2):
        with pytest.raises(NotFound):
            held.get(made_city.graph, "one state", wrong)
    assert held.built == 2


def test_what_is_kept_says_all_that_was_found(made_city: City) -> None:
    """Of every rule, finding by finding; it takes a fraction of the memory."""
    library = cards.load()
    rules = [*library.folder("gaps"), *library.folder("linkage")]
    found = build(made_city.graph, rules, {"as_of": made_city.as_of}, profile.load())
    kept = packed(found)
    for before, after in zip(found.sections, kept.sections, strict=True):
        assert (tuple(after.findings), tuple(after.accepted)) == (before.findings, before.accepted)
        assert len(after.findings) == len(before.findings)
        assert (after.card, after.states, after.population) == (before.card, before.states, before.population)
    assert 0 < size(kept) < 1_000_000


def test_what_was_accepted_and_got_worse_says_so_when_kept(made_city: City) -> None:
    card = cards.load().get("gaps.grid_without_branch")
    day = made_city.as_of
    held = Acceptance(card.name, ("G2",), "possible", "risk", "为什么", "谁", day, day, datetime.now(UTC))
    listed = tuple(
        Finding(card.name, "gap", {"grid": code, "state": "gap"}, (code,), "z:区域表.csv#2", acceptance)
        for code, acceptance in (("G1", None), ("G2", held))
    )
    section = Section(
        card=card, parameters={}, population=9, findings=listed, states={"gap": 2}, accepted=listed[1:]
    )
    kept = packed(Report(made_city.as_of, "", (section,), (), profile.load())).sections[0]
    assert (tuple(kept.findings), tuple(kept.accepted)) == (listed, listed[1:])
    assert kept.findings[1].acceptance is held


def test_what_nobody_asked_for_the_longest_makes_room(
    made_city: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = service_of(made_city.settings)
    asked = [Asked("gaps", "", made_city.as_of, (rule,)) for rule in ("task_overdue", "vacant_post")]
    asked.append(Asked("linkage", "", made_city.as_of, ("forbidden_pair",)))
    kept = Reports(service.session, service.profile, 60)
    first, second = (kept.get(made_city.graph, "one state", each) for each in asked[:2])
    assert kept.get(made_city.graph, "one state", asked[0]) is first
    monkeypatch.setattr(reports, "MOST", size(first) + size(second))
    kept.get(made_city.graph, "one state", asked[2])
    assert kept.get(made_city.graph, "one state", asked[0]) is first
    assert kept.get(made_city.graph, "one state", asked[1]) is not second

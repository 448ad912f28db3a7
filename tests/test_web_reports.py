"""A report that takes long is built once, and keeps nobody waiting who asks for another."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from conftest import City
from served import service_of

from api.web.reports import Asked, Reports
from cypher.errors import NotFound
from graph.db import Graph
from graph.report import Report

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

"""`sanfang what-if`: a copy in which a plan is in force, drawn by the explore cards."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import City, settings_of

from api import cli
from cypher.library import Library
from graph import local, profile, store
from graph.db import Graph
from graph.digest import digest
from graph.element import Path as Drawn
from graph.plan import file
from graph.plan.plan import Plan, make

pytestmark = pytest.mark.neo4j
COPY = "what-if"


@pytest.fixture(scope="module")
def plan(made_city: City, library: Library) -> Plan:
    given = {"as_of": made_city.as_of, "area": "620702001", "within": "street"}
    return make(made_city.graph, library, given, profile.load(), seconds=60)


@pytest.fixture
def at_home(made_city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANFANG_HOME", str(made_city.settings.home))
    for name in ("SANFANG_NEO4J_URI", "SANFANG_INSTANCE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="module")
def written(plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("plans") / "plan.json"
    path.write_text(json.dumps(file.facts(plan), default=str), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def copied(servers_home: Path) -> Iterator[Graph]:
    """The instance of the copy, brought up before so that its graph can be looked at; stopped in the end."""
    settings = settings_of(servers_home, COPY)
    with store.connect(settings, start=True) as graph:
        yield graph
    local.down(settings)


DRAWN = 300
"""Nodes of an answer that Neo4j Browser draws; it leaves the others out without a word."""


def asked(graph: Graph, library: Library, name: str, **given: object) -> list[dict[str, object]]:
    card = library.get(name)
    return graph.read(card.statement, card.bind(given))


@pytest.mark.slow
@pytest.mark.usefixtures("at_home")
def test_a_copy_shows_the_plan_and_the_city_stays_as_it_is(
    made_city: City, library: Library, plan: Plan, written: Path, copied: Graph,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    before = digest(made_city.graph)
    args = ["what-if", str(written), "--into", COPY, "--instance", made_city.settings.instance]
    for _ in range(2):  # The second time the first copy is replaced.
        assert cli.run(args) == 0
        assert f"{len(plan.proposal.appointments)} appointments in force" in capsys.readouterr().err
    assert digest(made_city.graph) == before
    rows = asked(copied, library, "explore.plan_appointments", limit=1_000)
    drawn = {
        (row["number"], row["path"].nodes[0].name, row["path"].nodes[1].name)
        for row in rows
        if isinstance(row["path"], Drawn)
    }
    assert drawn == {
        (number, each.person, each.post) for number, each in enumerate(plan.proposal.appointments, 1)
    }
    assert {path.relationships[0].type for row in rows if isinstance(path := row["path"], Drawn)} == {
        "PROPOSED"
    }
    linking = {each.name for each in plan.proposal.appointments if any(key[2] for key in each.closes)}
    assert linking
    assert linking <= {row["name"] for row in asked(copied, library, "explore.plan_links", limit=1_000)}
    for name in ("explore.plan_appointments", "explore.plan_links"):
        paths = [row["path"] for row in asked(copied, library, name)]
        longest = max(len(path.nodes) for path in paths if isinstance(path, Drawn))
        assert longest * int(str(library.get(name).params["limit"].default)) <= DRAWN, name
    assert made_city.graph.read("MATCH ()-[e:PROPOSED]->() RETURN count(e) AS n") == [{"n": 0}]


@pytest.mark.slow
@pytest.mark.usefixtures("at_home")
def test_a_copy_is_made_beside_and_never_over_other_data(
    made_city: City, written: Path, copied: Graph, capsys: pytest.CaptureFixture[str]
) -> None:
    with copied.writing() as tx:
        tx.run("MATCH (n) WHERE NOT n:Schema DETACH DELETE n")
        tx.run("CREATE (:Area:Grid {code: 'mine'})")
    args = ["what-if", str(written), "--instance", made_city.settings.instance]
    assert cli.run([*args, "--into", COPY]) == 2
    assert "holds other data" in capsys.readouterr().err
    assert copied.read("MATCH (n:Grid) RETURN n.code AS code") == [{"code": "mine"}]
    assert cli.run([*args, "--into", made_city.settings.instance]) == 2
    assert "cannot be made in the instance of the data" in capsys.readouterr().err

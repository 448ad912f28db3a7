"""Servers and drivers that are not ours: every card, a load, the reports, all as on the bundled one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from conftest import City, load_folder, settings_of
from foreign import MAKES, Foreign, Make, served
from test_mutation import by_example

from api import cli
from cypher.library import Library
from graph import backup, local, profile, report, schema
from graph.check import check_card
from graph.db import Graph
from graph.digest import digest
from graph.report import Report
from graph.restore import restore

pytestmark = [
    pytest.mark.neo4j,
    pytest.mark.slow,
    pytest.mark.usefixtures("made_city"),  # all on one side: each server is started once
]


@pytest.fixture(scope="module", params=MAKES, ids=lambda make: make.name)
def make(request: pytest.FixtureRequest) -> Make:
    found: Make = request.param
    return found


@pytest.fixture(scope="module")
def foreign(make: Make, servers_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Foreign]:
    with served(make, tmp_path_factory.mktemp("foreign") / "home") as found:
        yield found


@pytest.fixture(scope="module")
def graph(foreign: Foreign) -> Iterator[Graph]:
    with Graph.open(foreign.uri, foreign.user, foreign.password) as found:
        schema.apply(found)
        yield found


def reported(graph: Graph, library: Library, city: City) -> Report:
    rules = [*library.folder("gaps"), *library.folder("linkage")]
    return report.build(graph, rules, {"as_of": city.as_of}, profile.load())


def said(found: Report) -> object:
    return [
        (section.card.name, section.states, [each.values for each in section.findings])
        for section in found.sections
    ]


def test_it_is_what_it_says(make: Make, foreign: Foreign, graph: Graph) -> None:
    assert graph.server.startswith(f"Neo4j/{make.name.split()[0]}")
    try:
        with urlopen(f"{foreign.http}/browser/") as answer:
            has_browser = "Neo4j Browser" in answer.read().decode()
    except HTTPError:
        has_browser = False
    assert has_browser == make.browser


# The first two are of the release that the other tests run on.
@pytest.mark.parametrize("make", MAKES[2:], ids=lambda make: make.name, indirect=True)
def test_every_card_does_what_its_first_example_says(graph: Graph, library: Library) -> None:
    """Whether all of its examples hold is a question to the card, and test_cards asks it."""
    firsts = [next(by_example(card)) for card in library]
    assert [problem.en for card in firsts for problem in check_card(card, graph)] == []


# With a Browser or without, 5.26 stores and answers as the other tests see it.
@pytest.mark.parametrize("make", MAKES[2:], ids=lambda make: make.name, indirect=True)
def test_a_load_and_its_reports_are_the_same(
    graph: Graph, made_city: City, library: Library, servers_home: Path, tmp_path: Path
) -> None:
    load_folder(graph, library, made_city.folder, servers_home)
    assert digest(graph) == digest(made_city.graph)
    assert said(reported(graph, library, made_city)) == said(reported(made_city.graph, library, made_city))
    before = graph.state()
    assert before is not None, "without it every load compares everything"
    with graph.writing() as tx:
        tx.run("CREATE (:Area {code: 'zz'})")  # a label of the model: a new one is a transaction of its own
    assert tx.state is not None
    assert tx.state.is_next(before)
    with graph.writing() as tx:
        tx.run("MATCH (a:Area {code: 'zz'}) DELETE a")
    written = backup.write(graph, tmp_path / "b")
    with graph.writing() as tx:
        tx.run("MATCH (n) WHERE NOT n:Schema DETACH DELETE n")
    assert restore(graph, tmp_path / "b") == written
    assert digest(graph) == digest(made_city.graph)


@pytest.mark.parametrize("make", MAKES[1:], ids=lambda make: make.name, indirect=True)
def test_the_commands(
    foreign: Foreign,
    graph: Graph,
    made_city: City,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """On an empty database they work too, but say that nothing is loaded."""
    for name, value in foreign.environ().items():
        monkeypatch.setenv(name, value)
    for command in (["status"], ["gaps", "--as-of", str(made_city.as_of)], ["linkage"], ["rules"]):
        assert cli.run(command) == 0, command
    assert capsys.readouterr().out


# ── drivers ──

PROGRAM = """
import json, sys
import neo4j
from pathlib import Path
from cypher import library as cards
from graph import profile, report, schema
from graph.db import Graph
from graph.digest import digest
from loaders import roster
from loaders.identity_key import IdentityKey
from loaders.known import Known
from loaders.load import load
uri, password, folder, home, as_of = sys.argv[1:]
library = cards.load()
with Graph.open(uri, "neo4j", password) as graph:
    schema.apply(graph)
    with graph.writing() as tx:
        tx.run("MATCH (n) WHERE NOT n:Schema DETACH DELETE n")
    for _ in range(2):
        key, known = IdentityKey.load(Path(home)), Known(graph, library)
        with roster.read([Path(folder)], key=key, known=known) as rosters:
            outcome = load(graph, library, rosters, profile.load())
    found = report.build(graph, library.folder("gaps"), {"as_of": as_of}, profile.load())
    print(json.dumps({"driver": neo4j.__version__, "file": neo4j.__file__, "digest": digest(graph),
                      "again": outcome.changes, "state": graph.state() is not None,
                      "states": {section.card.name: section.states for section in found.sections}}))
"""


@pytest.mark.parametrize("version", ["5.28.*", "6.*"])
def test_drivers(
    made_city: City,
    library: Library,
    spare: Graph,
    servers_home: Path,
    tmp_path: Path,
    version: str,
) -> None:
    there = local.running(settings_of(servers_home, "spare"))
    assert there is not None
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "-q",
        "--no-deps",
        "--target",
        str(tmp_path / "driver"),
    ]
    subprocess.run([*install, f"neo4j=={version}", "pytz"], check=True)
    arguments = [
        there.bolt_uri,
        there.password,
        str(made_city.folder),
        str(servers_home),
        str(made_city.as_of),
    ]
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path / "driver"), *sys.path])},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["driver"].startswith(version.rstrip("*"))
    assert found["file"].startswith(str(tmp_path))
    assert (found["again"], found["state"]) == (0, True)
    assert found["digest"] == digest(made_city.graph)
    ours = report.build(made_city.graph, library.folder("gaps"), {"as_of": made_city.as_of}, profile.load())
    assert found["states"] == {section.card.name: dict(section.states) for section in ours.sections}

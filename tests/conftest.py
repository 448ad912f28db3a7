"""Real servers for the tests: one empty for examples, one that holds the made city.

They live in a folder of their own, under names of their own, and share only the jars with anything else.
A test that needs Neo4j fails when there is none.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import hypothesis
import pytest

from api import cli
from cypher import library as cards
from cypher.library import Library
from graph import local, profile, schema, store
from graph.browser.place import Place
from graph.db import Graph
from graph.plan import gather
from graph.settings import Settings
from loaders import city, roster
from loaders.identity_key import IdentityKey
from loaders.known import Known
from loaders.load import load

# A shared machine stalls now and then; how long a case takes is no test's business.
hypothesis.settings.register_profile("sanfang", deadline=None)
hypothesis.settings.load_profile("sanfang")


SERVERS = ("made_city", "spare_server", "empty_graph")
"""The fixtures that start a server, the one that costs most first."""


def _minutes(item: pytest.Item) -> int:
    slow = item.get_closest_marker("slow")
    return int(slow.kwargs.get("minutes", 0)) if slow else 0


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What needs the same server goes to the same side: each is started, filled and warmed up once.

    Of the slow ones those of minutes come first, so that in the end no side waits for the other's last test.
    """
    items.sort(key=_minutes, reverse=True)
    for item in items:
        needed = getattr(item, "fixturenames", ())
        group = next((each for each in SERVERS if each in needed), item.path.name)
        item.add_marker(pytest.mark.xdist_group(group))


@pytest.fixture(scope="session")
def servers_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the test servers keep their data; the jars are shared with the user's own home."""
    os.environ.setdefault("SANFANG_JARS", str(Settings.from_environment(environ={}).home / "jars"))
    os.environ.setdefault("SANFANG_HEAP", "1g")
    return tmp_path_factory.mktemp("sanfang")


def settings_of(home: Path, instance: str) -> Settings:
    """Settings of a test instance, whatever the environment says."""
    return Settings.from_environment(instance, {"SANFANG_HOME": str(home)})


def _served(settings: Settings) -> Iterator[Graph]:
    local.up(settings, progress=False, post_connect_cmd=lambda browser: Place.on(browser).welcome)
    with store.connect(settings) as graph:
        schema.apply(graph)
        yield graph
    local.down(settings)


@pytest.fixture(scope="session")
def library() -> Library:
    """The built-in cards."""
    return cards.load()


@pytest.fixture(scope="session")
def empty_graph(servers_home: Path) -> Iterator[Graph]:
    """A server that has the schema and nothing else; tests leave it as it is."""
    yield from _served(settings_of(servers_home, "empty"))


@pytest.fixture(scope="session")
def spare_server(servers_home: Path) -> Iterator[Graph]:
    """A server that tests write to."""
    yield from _served(settings_of(servers_home, "spare"))


@pytest.fixture(scope="session")
def drill_server(servers_home: Path) -> Iterator[Graph]:
    """A server to restore the city into: its codes are not to lie in the files of `spare`."""
    yield from _served(settings_of(servers_home, "drill"))


@pytest.fixture(scope="module")
def drill(drill_server: Graph) -> Graph:
    """It, emptied."""
    emptied(drill_server)
    return drill_server


@pytest.fixture
def spare(spare_server: Graph) -> Graph:
    """A server of the test's own: emptied but for the schema."""
    emptied(spare_server)
    return spare_server


def emptied(graph: Graph) -> None:
    """Take everything out but the schema."""
    with graph.writing() as tx:
        tx.run("MATCH (n) WHERE NOT n:Schema DETACH DELETE n")


@dataclass(frozen=True)
class City:
    """The made city: its rosters, its truth, and the graph that they were loaded into."""

    folder: Path
    truth: dict[str, object]
    graph: Graph
    settings: Settings

    @property
    def as_of(self) -> date:
        return date.fromisoformat(str(self.truth["as_of"]))


@pytest.fixture(scope="session")
def city_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Rosters and truth of the made city."""
    folder = tmp_path_factory.mktemp("rosters") / "city"
    city.write(folder)
    return folder


@pytest.fixture(scope="session")
def made_city(servers_home: Path, city_folder: Path, library: Library) -> Iterator[City]:
    """The made city in a server of its own; tests only read it, or roll back."""
    settings = settings_of(servers_home, "city")
    for graph in _served(settings):
        load_folder(graph, library, city_folder, servers_home)
        truth = json.loads((city_folder / "truth.json").read_text(encoding="utf-8"))
        yield City(city_folder, truth, graph, settings)


@pytest.fixture(scope="session")
def asked(made_city: City, library: Library) -> dict[str, object]:
    """What the cards of a plan are asked about: the findings of the city, and the posts that close them."""
    given: dict[str, object] = {"as_of": made_city.as_of}
    with made_city.graph.reading() as tx:
        found = gather.rules(tx, library, given, profile.load())
        rows = [row for rule in found for row in gather.findings(rule)]
        opened = gather.opened(tx, library, rows, given, profile.load())
    return {"findings": rows, "posts": gather.posts(opened)}


def load_folder(graph: Graph, library: Library, folder: Path, home: Path, **options: bool) -> object:
    """Load a folder of rosters the way the command does; problems fail the test."""
    key = IdentityKey.load(home)
    known = Known(graph, library)
    with roster.read([folder], manifest=None, source=None, as_of=None, key=key, known=known) as rosters:
        assert not rosters.problem_count, rosters.problems[:5]
        return load(graph, library, rosters, profile.load(), **options)


Run = Callable[..., tuple[int, str, str]]
"""Runs a command line; gives the exit code, and what it said on stdout and stderr."""


@pytest.fixture
def commands(
    spare: Graph, servers_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Commands as a user types them, on the spare server."""
    monkeypatch.setenv("SANFANG_HOME", str(servers_home))
    monkeypatch.setenv("SANFANG_INSTANCE", "spare")
    monkeypatch.delenv("SANFANG_NEO4J_URI", raising=False)

    def run(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = cli.run(list(arguments))
        said = capsys.readouterr()
        return code, said.out, said.err

    return run

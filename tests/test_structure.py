"""How organisations hang together: two libraries, plain counting and the city's rosters say the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest
import second_interlocks as second
from conftest import City
from hypothesis import given, settings
from hypothesis import strategies as st
from world import CERTAIN, World

from api import cli
from cypher.library import Library
from graph import profile
from graph.centrality import LARGE, Structure, joined, structure
from graph.fabric import Fabric, weave
from graph.network import network
from graph.sharing import Body

Said = Callable[..., tuple[int, str, str]]
EXACT = 1e-9


@st.composite
def graphs(draw: st.DrawFn) -> nx.Graph[str]:
    """Up to fourteen bodies, any of their pairs; trees, circles, islands."""
    names = [f"n{number}" for number in range(draw(st.integers(0, 14)))]
    pairs = [(a, b) for a in names for b in names if a < b]
    found: nx.Graph[str] = nx.Graph()
    found.add_nodes_from(names)
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=24)) if pairs else []
    found.add_edges_from((a, b, {"weight": 0.5}) for a, b in chosen)
    return found


def same(one: Structure, other: Structure) -> None:
    assert one.components == other.components
    assert one.bridges == other.bridges
    assert one.articulations == other.articulations
    assert one.betweenness == pytest.approx(other.betweenness, abs=EXACT)
    assert one.strength == pytest.approx(other.strength, abs=EXACT)


def counted(found: Structure, net: second.Neighbours) -> None:
    """The structure is what plain counting finds."""
    assert {frozenset(part) for part in found.components} == second.components(net)
    assert set(found.bridges) == second.bridges(net)
    assert set(found.articulations) == second.articulations(net)
    want = {each: float(score) for each, score in second.betweenness(net).items()}
    assert found.betweenness == pytest.approx(want, abs=EXACT)


@settings(max_examples=200)
@given(graphs())
def test_both_libraries_and_plain_counting_agree(graph: nx.Graph[str]) -> None:
    by_networkx, by_rustworkx = structure(graph, large=len(graph)), structure(graph, large=-1)
    same(by_networkx, by_rustworkx)
    counted(by_rustworkx, {each: set(graph[each]) for each in graph})


@pytest.mark.slow
@settings(max_examples=30)
@given(st.integers(0, 10**6), st.integers(50, 400), st.integers(1, 5))
def test_they_agree_on_larger_graphs(seed: int, size: int, degree: int) -> None:
    graph: nx.Graph[int] = nx.gnm_random_graph(size, size * degree // 2, seed=seed)
    named: nx.Graph[str] = nx.relabel_nodes(graph, {each: f"n{each:03}" for each in graph})
    same(structure(named, large=size), structure(named, large=size - 1))


def test_the_threshold_decides_which_computes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Past it networkx is not asked for what takes long."""
    monkeypatch.setattr(nx, "betweenness_centrality", lambda graph: pytest.fail("asked"))
    path: nx.Graph[str] = nx.relabel_nodes(nx.path_graph(3), {0: "a", 1: "b", 2: "c"})
    assert structure(path, large=2).betweenness == {"a": 0.0, "b": 1.0, "c": 0.0}
    with pytest.raises(pytest.fail.Exception):
        structure(path, large=3)
    assert 1_000 <= LARGE <= 5_000


def test_the_order_does_not_depend_on_the_library() -> None:
    edges = [("d", "c"), ("b", "a"), ("b", "c"), ("f", "e")]
    graph: nx.Graph[str] = nx.Graph(edges)
    for large in (-1, 10):
        found = structure(graph, large)
        assert found.components == (("a", "b", "c", "d"), ("e", "f"))
        assert found.bridges == (("a", "b"), ("b", "c"), ("c", "d"), ("e", "f"))
        assert found.articulations == ("b", "c")


# ── what is joined ──


def body(code: str, size: int, there: bool = True) -> Body:
    return Body(code, code, "", there, size, 0, 0, 0, 0, 3, True)


def edges(*rows: tuple[str, str, str, bool, str]) -> nx.MultiDiGraph[str]:
    """one, other, type, sure, person."""
    net: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    net.add_nodes_from("ABCD")
    for number, (one, other, kind, sure, person) in enumerate(rows):
        net.add_edge(one, other, number, type=kind, sure=sure, person=person)
    return net


NET = edges(
    ("A", "B", "CROSS_APPOINTED", True, "p"),
    ("A", "B", "CROSS_APPOINTED", False, "p"),
    ("B", "A", "CROSS_APPOINTED", True, "q"),
    ("A", "B", "CROSS_APPOINTED", False, "r"),
    ("B", "C", "CROSS_APPOINTED", False, "p"),
    ("B", "C", "SUBORDINATE_TO", True, ""),
    ("C", "D", "CROSS_APPOINTED", True, "p"),
    ("A", "A", "SUBORDINATE_TO", True, ""),
)
BODIES = {"A": body("A", 3), "B": body("B", 5), "C": body("C", 1), "D": body("D", 1, there=False)}


def told(net: nx.Graph[str]) -> dict[tuple[str, str], tuple[tuple[str, ...], float, tuple[str, ...]]]:
    return {(a, b): (e["people"], e["weight"], e["lines"]) for a, b, e in net.edges(data=True)}


def test_pairs_are_joined_once_by_certain_people() -> None:
    """Two certain people between 3 and 5: 2 · (1/2 + 1/4) / 2; D is only possibly there."""
    net = joined(NET, BODIES)
    assert sorted(net) == ["A", "B", "C", "D"]
    assert told(net) == {("A", "B"): (("p", "q"), 0.75, ())}


def test_possible_people_and_solid_lines_by_option() -> None:
    assert told(joined(NET, BODIES, perhaps=True)) == {
        ("A", "B"): (("p", "q", "r"), 0.75, ()),
        ("B", "C"): (("p",), 0.0, ()),
        ("C", "D"): (("p",), 0.0, ()),
    }
    assert told(joined(NET, BODIES, lines=True)) == {
        ("A", "B"): (("p", "q"), 0.75, ()),
        ("B", "C"): ((), 0.0, ("SUBORDINATE_TO",)),
    }


# ── the made city ──


@pytest.fixture(scope="module")
def fabric(made_city: City, library: Library) -> Fabric:
    return weave(made_city.graph, library, made_city.as_of, profile.load().thresholds)


@pytest.fixture(scope="module")
def world(made_city: City) -> World:
    return World.from_rosters(made_city.folder)


@pytest.mark.neo4j
def test_the_city_s_structure_is_that_of_its_rosters(made_city: City, fabric: Fabric, world: World) -> None:
    net = second.neighbours(world, made_city.as_of)
    assert len(net) > 700
    counted(fabric.structure, net)
    sizes, shared = second.sizes(world, made_city.as_of), second.shared(world, made_city.as_of)
    want = dict.fromkeys(net, 0.0)
    for (a, b), people in shared.items():
        certain = sum(state is CERTAIN for state in people.values())
        for each in (a, b):
            want[each] += float(certain * (second.weight(sizes[a][0]) + second.weight(sizes[b][0])) / 2)
    assert fabric.structure.strength == pytest.approx(want, abs=EXACT)


@pytest.mark.neo4j
def test_rustworkx_says_the_same_of_the_city(made_city: City, library: Library, fabric: Fabric) -> None:
    again = weave(made_city.graph, library, made_city.as_of, profile.load().thresholds, large=100)
    same(again.structure, fabric.structure)


@pytest.mark.neo4j
def test_with_lines_the_city_hangs_together_more(made_city: City, library: Library, fabric: Fabric) -> None:
    """Every body of the rosters' lines is joined to its superior too."""
    lined = weave(made_city.graph, library, made_city.as_of, {}, lines=True)
    assert len(lined.structure.components[0]) > len(fabric.structure.components[0])
    assert lined.joined.number_of_nodes() == fabric.joined.number_of_nodes()
    possible = weave(made_city.graph, library, made_city.as_of, {}, perhaps=True)
    more = set(possible.joined.edges) - set(fabric.joined.edges)
    world = World.from_rosters(made_city.folder)
    shared = second.shared(world, made_city.as_of)
    assert {(min(e), max(e)) for e in more} == {p for p, who in shared.items() if CERTAIN not in who.values()}


@pytest.mark.neo4j
def test_an_area_shows_its_own_of_the_whole_structure(
    made_city: City, library: Library, fabric: Fabric
) -> None:
    street = weave(made_city.graph, library, made_city.as_of, {}, area="620702001")
    same(street.structure, fabric.structure)
    assert 0 < len(street.here) < len(fabric.here)
    assert 0 < street.compounds < fabric.compounds


# ── the command ──


@pytest.fixture
def said(made_city: City, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Said:
    monkeypatch.setenv("SANFANG_HOME", str(made_city.settings.home))
    monkeypatch.setenv("SANFANG_INSTANCE", made_city.settings.instance)

    def call(*args: str) -> tuple[int, str, str]:
        code = cli.run([*args, "--as-of", str(made_city.as_of)])
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return call


@pytest.mark.neo4j
def test_structure_prints_every_number_with_what_it_is_out_of(said: Said, fabric: Fabric) -> None:
    code, out, _ = said("structure", "--format", "json")
    assert code == 0
    facts = json.loads(out)
    linked = sum(map(len, fabric.structure.components))
    assert facts["population"] == {"bodies": len(fabric.bodies), "pairs": fabric.joined.number_of_edges()}
    assert len(facts["bodies"]) == linked
    assert facts["compounds"] == {"all": 330, "full": fabric.full}
    assert facts["made"] is True
    code, out, _ = said("structure", "--lang", "en")
    rows = [line.split() for line in out.splitlines()]
    assert ["linked", "bodies", str(linked), str(len(fabric.bodies))] in rows
    assert ["bridges", str(len(fabric.structure.bridges)), str(fabric.joined.number_of_edges())] in rows


@pytest.mark.neo4j
@pytest.mark.parametrize(
    "form", ["md", pytest.param("csv", marks=pytest.mark.slow), pytest.param("xlsx", marks=pytest.mark.slow)]
)
def test_every_format(said: Said, form: str, tmp_path: Path) -> None:
    for command in (
        ["structure"],
        ["interlocks"],
        ["interlocks", "SQ620723101001"],
        ["interlocks", "620702001"],
        ["route", "WY620723001", "SQ620723101001", "--all"],
    ):
        out = f"{tmp_path}/{len(command)}-{command[0]}.{form}"
        code, printed, _ = said(*command, "--out", out)
        assert (code, printed) == (0, "")
        assert len(Path(out).read_bytes()) > 200


@pytest.mark.neo4j
def test_what_is_wrong_is_said(said: Said) -> None:
    for args, word in (
        (("interlocks", "没有这个"), "no organisation, area or person"),
        (("interlocks", "--area", "没有这个"), "no area"),
        (("route", "SQ620723101001", "SQ620723101001"), "both ends are the same"),
        (("route", "SQ620723101001", "WY620723001", "--steps", "99"), "from 1 to 8"),
        (("structure", "--param", "meeting_month=3"), "meeting_months"),
    ):
        code, out, err = said(*args)
        assert (code, out) == (2, "")
        assert word in err
    code, out, err = said("route", "WY620723001", "SQ620702001001", "--steps", "2", "--format", "json")
    assert code == 0
    assert json.loads(out)["routes"] == []
    assert "within 2 steps" in err


def test_the_network_is_that_of_the_card() -> None:
    """`joined` takes what `network` makes."""
    assert set(network({name: [] for name in ("body", "edge", "other", "sure")})) == set()

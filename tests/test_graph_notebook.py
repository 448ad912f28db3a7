"""What `import graph` gives an analyst, on the made city: the answers are those that were planted."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pandas
import polars
import pytest
from conftest import City

import graph
from cypher.errors import BadParameter, GraphError, NotFound, NotInstalled, Refused, Unreachable
from cypher.library import Library
from graph import notebook, profile
from graph.analyst import Analyst

NAMES = ("connect", "query", "cypher", "gaps", "linkage", "interlocks", "structure", "chart", "to_networkx")
RULE = "grid_without_branch"


@pytest.fixture
def analyst(made_city: City, monkeypatch: pytest.MonkeyPatch) -> Iterator[Analyst]:
    """A connection to the city as an analyst opens it."""
    monkeypatch.setenv("SANFANG_HOME", str(made_city.settings.home))
    with graph.connect(made_city.settings.instance) as found:
        yield found
    notebook._opened.clear()


def planted(city: City, rule: str) -> list[dict[str, Any]]:
    findings: Any = city.truth["findings"]
    return list(findings[rule])


def test_importing_it_is_cheap_and_needs_no_extra() -> None:
    code = (
        "import sys; import graph; print([m for m in sys.modules if m.split('.')[0] in"
        " ('neo4j', 'pandas', 'polars', 'pyarrow', 'networkx', 'cypher')]);"
        "sys.modules.update(dict.fromkeys(['pandas', 'polars', 'pyarrow', 'networkx']));"
        "print(graph.gaps)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[0] == "[]"
    assert "gaps" in done.stdout.splitlines()[1]


def test_the_names_stay_functions_whatever_is_imported() -> None:
    """A module of the package would take a function's name away."""
    modules = {each.name for each in pkgutil.iter_modules(graph.__path__)}
    assert not modules & set(NAMES)
    for module in modules:
        importlib.import_module(f"graph.{module}")
    assert set(NAMES) == set(graph.__all__) <= set(dir(graph))
    for name in NAMES:
        function = getattr(graph, name)
        assert callable(function)
        assert inspect.getdoc(function)
        assert "self" not in inspect.signature(function).parameters
    with pytest.raises(AttributeError, match="no attribute 'gapz'"):
        graph.gapz  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.neo4j
@pytest.mark.usefixtures("analyst")
def test_gaps_stand_as_planted(made_city: City, library: Library) -> None:
    found = graph.gaps(as_of=made_city.as_of)
    population: Any = made_city.truth["population"]
    for row in found.to_dict("records"):
        states = Counter(each["state"] for each in planted(made_city, row["rule"]))
        assert [row[name] for name in ("gap", "possible", "unknown")] == [
            states[name] for name in ("gap", "possible", "unknown")
        ]
        assert row["population"] == population[row["rule"]]
    applied = profile.load().applied(library.folder("gaps"))
    assert sorted(found["rule"]) == sorted(card.name for card in applied)


@pytest.mark.neo4j
@pytest.mark.usefixtures("analyst")
def test_findings_of_a_rule_are_those_planted(made_city: City) -> None:
    found = graph.gaps(RULE, as_of=str(made_city.as_of))
    expected = {(row["grid"], row["state"], row["level"]) for row in planted(made_city, f"gaps.{RULE}")}
    assert set(zip(found["grid"], found["state"], found["level"], strict=True)) == expected
    assert found["source"].str.startswith("zhangye:").all()
    street = graph.gaps(f"gaps.{RULE}", area="620702001", as_of=made_city.as_of)
    assert set(street["grid"]) == {code for code, _, _ in expected if code.startswith("620702001")}
    at = graph.gaps("grid_short_of_assistants", as_of=made_city.as_of, assistants=1)
    assert len(at) < len(graph.gaps("grid_short_of_assistants", as_of=made_city.as_of))


@pytest.mark.neo4j
@pytest.mark.usefixtures("analyst")
def test_linkage_is_that_planted(made_city: City) -> None:
    found = graph.linkage(as_of=made_city.as_of)
    expected: Any = made_city.truth["linkage"]
    names = ("compound", "state", "po", "pc", "oc")
    assert {tuple(row[name] for name in names) for row in found.to_dict("records")} == {
        tuple(row[name] for name in names) for row in expected
    }
    pairs = graph.linkage("forbidden_pair", as_of=made_city.as_of)
    assert Counter(pairs["state"]) == Counter(
        row["state"] for row in planted(made_city, "linkage.forbidden_pair")
    )


@pytest.mark.neo4j
@pytest.mark.usefixtures("analyst")
def test_a_card_as_a_frame(made_city: City) -> None:
    person = next(row for row in planted(made_city, "gaps.person_in_too_many_posts") if row["state"] == "gap")
    found = graph.query("explore.posts_of_person", person=person["person"], as_of=made_city.as_of)
    assert isinstance(found, pandas.DataFrame)
    assert (found["state"] == "certain").sum() > 4
    assert str(found["since"].dtype) == "date32[day][pyarrow]"
    assert all(way[0] == person["person"] for way in found["path"])


@pytest.mark.neo4j
def test_frames_of_polars(analyst: Analyst, made_city: City) -> None:
    with graph.connect(made_city.settings.instance, frames="polars") as other:
        found = graph.gaps(RULE, as_of=made_city.as_of)
        assert isinstance(found, polars.DataFrame)
        assert found.height == len(other.gaps(RULE, as_of=made_city.as_of))
    assert isinstance(analyst.gaps(RULE, as_of=made_city.as_of), pandas.DataFrame)


@pytest.mark.neo4j
def test_cypher_of_ones_own(analyst: Analyst, made_city: City) -> None:
    figures: Any = made_city.truth["figures"]
    found = graph.cypher("MATCH (g:Grid) WHERE g.code STARTS WITH $code RETURN count(g) AS grids", code="62")
    assert found["grids"].to_list() == [figures["grids"]]
    with pytest.raises(Refused):
        graph.cypher("MATCH (g:Grid) SET g.name = 'x' RETURN g")
    with pytest.raises(GraphError, match="SyntaxError"):
        graph.cypher("MTCH (g) RETURN g")
    few = Analyst(analyst.graph, analyst.library, analyst.profile, most=3)
    with pytest.raises(BadParameter, match="more than 3 rows"):
        few.cypher("MATCH (g:Grid) RETURN g")


@pytest.mark.neo4j
@pytest.mark.usefixtures("analyst")
def test_a_chart_as_a_picture(made_city: City) -> None:
    vacant = {row["post"] for row in planted(made_city, "gaps.vacant_post") if row["state"] == "gap"}
    branch = sorted(
        post.split("#")[0] for post in vacant if post.startswith("ZB") and post.endswith("#secretary")
    )[0]
    drawn = graph.chart(branch, as_of=made_city.as_of)
    assert "○ 书记: 空缺" in drawn.svg
    assert branch in drawn.svg
    assert "○ secretary: vacant" in graph.chart(branch, as_of=str(made_city.as_of), lang="en").svg
    assert "… 还有" in graph.chart("东街街道", as_of=made_city.as_of, depth=0).svg


@pytest.mark.neo4j
@pytest.mark.usefixtures("analyst")
def test_the_network_of_all_and_of_an_area(made_city: City) -> None:
    figures: Any = made_city.truth["figures"]
    found = graph.to_networkx(as_of=made_city.as_of)
    labels = Counter(label for _, said in found.nodes(data="labels") for label in said)
    assert labels["WorkingCommittee"] == figures["working_committees"]
    assert labels["CommunityCommittee"] == figures["community_committees"] + figures["community_branches"]
    assert {kind for _, _, kind in found.edges(data="type")} == {
        "SUBORDINATE_TO",
        "CROSS_APPOINTED",
        "ESTABLISHED_IN",
    }
    assert any(sure is False for _, _, sure in found.edges(data="sure"))
    assert isinstance(found.nodes["GW620702001"]["name"], str)
    street = graph.to_networkx(area="东街街道", as_of=made_city.as_of)
    assert 0 < len(street) < len(found)
    assert set(street.edges(keys=True)) <= set(found.edges(keys=True))


@pytest.mark.neo4j
@pytest.mark.usefixtures("analyst")
def test_interlocks_and_structure_as_frames(made_city: City) -> None:
    """The same pairs in both: each linked body has as many partners as it has certain pairs."""
    pairs = graph.interlocks(as_of=made_city.as_of)
    sure = pairs[pairs["state"] == "certain"]
    ends = Counter([*sure["one"], *sure["other"]])
    bodies = graph.structure(as_of=str(made_city.as_of))
    assert dict(zip(bodies["body"], bodies["partners"], strict=True)) == ends
    body, _ = ends.most_common(1)[0]
    shared = graph.interlocks(body, as_of=made_city.as_of)
    assert set(shared["other"][shared["state"] == "certain"]) == {
        *sure["other"][sure["one"] == body],
        *sure["one"][sure["other"] == body],
    }
    assert shared["weight"].isna().sum() == (shared["state"] != "certain").sum()
    person = graph.interlocks(shared["person"][0], as_of=made_city.as_of)
    assert body in set(person["body"])
    street = graph.structure(area="620702001", as_of=made_city.as_of)
    assert 0 < len(street) < len(bodies)
    assert len(graph.structure(as_of="1990-01-01")) == 0


@pytest.mark.neo4j
@pytest.mark.usefixtures("analyst")
def test_wrong_names_say_what_is_right(made_city: City) -> None:
    with pytest.raises(NotFound, match=r"explore\.outward"):
        graph.query("explore.outwards", key="x")
    with pytest.raises(NotFound):
        graph.gaps("no_such_rule")
    with pytest.raises(NotFound):
        graph.gaps(RULE, area="没有这个街道")
    with pytest.raises(BadParameter, match="as_of"):
        graph.gaps(RULE, as_of="June")
    with pytest.raises(BadParameter, match="as_of"):
        graph.chart("东街街道", as_of="June")
    with pytest.raises(BadParameter, match="has no parameter 'arae'"):
        graph.gaps(RULE, arae="620702001")
    with pytest.raises(BadParameter, match="is no rule"):
        graph.gaps("explore.outward")
    with pytest.raises(BadParameter, match="changes the graph"):
        graph.query("maintain.vacant_posts")
    with pytest.raises(BadParameter, match="such as"):
        graph.query("explore.outward")


@pytest.mark.neo4j
def test_without_networkx_it_says_what_to_type(
    analyst: Analyst, made_city: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "networkx", None)
    with pytest.raises(NotInstalled, match=r'pip install -e "\.\[notebook\]"'):
        analyst.to_networkx(area="620702001", as_of=made_city.as_of)


@pytest.mark.neo4j
def test_the_last_connection_is_asked_and_one_is_opened_where_there_is_none(
    made_city: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANFANG_HOME", str(made_city.settings.home))
    monkeypatch.setenv("SANFANG_INSTANCE", made_city.settings.instance)
    notebook._opened.clear()
    assert graph.cypher("RETURN 1 AS one")["one"].to_list() == [1]
    [opened] = notebook._opened
    with graph.connect(timeout=5) as other:
        assert notebook._opened == [other]
    opened.close()
    notebook._opened.clear()
    with pytest.raises(Unreachable, match="sanfang up"):
        graph.connect("nowhere")
    with pytest.raises(Unreachable):
        graph.connect(uri="bolt://127.0.0.1:1")

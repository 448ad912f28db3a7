"""What is different between two dates: hand-made histories, made worlds, the made city, the command."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import second_changes
from conftest import City
from hand_made import BODIES, EVERYTHING, Thing, all_but, town
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook
from second_rows import derive_due_posts, in_worlds
from side_by_side import side_by_side
from test_mutation import many_worlds
from world import Collection, Edge, Interval, Person, World
from world_days import DAY, LONG_AGO, OTHER_DAYS
from world_rosters import Rosters, post_code

from api import cli
from api.exits import Exit
from cypher import library as cards
from cypher.card import Card
from cypher.library import Library
from graph import profile
from graph.change import Change
from graph.changes import Story, between
from graph.db import Graph
from graph.transaction import Transaction
from graph.turns import Turn

LIBRARY = cards.load()
KINDS = LIBRARY.folder("changes")
RULES = (*LIBRARY.folder("gaps"), *LIBRARY.folder("linkage"))
SECOND = (
    "areas",
    "bodies",
    "posts",
    "holdings",
    "coverage",
    "management",
    "lines",
    "employment",
    "collected",
)
START, END = date(2024, 1, 1), date(2024, 6, 30)


def span(first: str | None, last: str | None = None, status: str = "") -> Interval:
    """«2024-03-01» and an end; without one it goes on."""
    begun = date.fromisoformat(first) if first else None
    over = date.fromisoformat(last) if last else None
    return Interval(begun, begun, over, over, status or ("ended" if over else "current"))


# ── the folder ──


@pytest.mark.parametrize("card", KINDS, ids=lambda card: card.name)
def test_intervals_are_asked_in_the_two_spellings_and_changes_in_one(card: Card) -> None:
    """Certain and possible at both dates, passed and known: one slip in one card is a quiet wrong answer."""
    if card.name == "changes.collected":
        return
    day = r"\$(?:from|to)\b"
    clauses = [
        rf"(?P<a>\w+)\.from_max <= (?P<d>{day}) AND \((?P=a)\.to_min > (?P=d) OR (?P=a)\.to_min IS NULL"
        r" AND (?P=a)\.status = 'current'\)",
        rf"coalesce\((?P<v>\w+)\.from_min <= (?P<e>{day}), true\)"
        r" AND coalesce\((?P=v)\.to_max > (?P=e), true\)",
        r"WHERE before <> after OR before = 'absent' AND (?P<w>\w+)\.from_min > \$from"
        r" AND (?P=w)\.to_max <= \$to",
        r"WHEN before = 'possible' AND \(after = 'certain' AND (?P<x>\w+)\.from_min IS NULL"
        r" OR after = 'absent' AND (?P=x)\.to_min IS NULL\) THEN 'known'",
        r"CASE WHEN change = 'ended' OR change = 'known' AND after = 'absent' THEN (?P<y>\w+)\.to_min"
        r" ELSE (?P=y)\.from_min END AS day_min",
        r"CASE WHEN change IN \['ended', 'passed'\] OR after = 'absent' THEN (?P<z>\w+)\.to_max"
        r" ELSE (?P=z)\.from_max END AS day_max",
    ]
    text = card.statement
    for clause in clauses:
        text, times = re.subn(clause, "", text)
        assert times >= 1, clause
    assert re.findall(r"\b\w+\.(?:from_m\w+|to_m\w+)[^\n]*", text) == []


def test_what_a_rule_rests_on_is_a_kind_of_change() -> None:
    kinds = {card.name.partition(".")[2] for card in KINDS} - {"collected", "cross_appointments"}
    said = {each.partition(":")[0] for card in RULES for each in card.rests_on}
    assert said <= kinds
    assert {"holdings", "coverage", "management"} <= said


EDGES = {
    "HOLDS": "holdings",
    "COVERS": "coverage",
    "MANAGES": "management",
    "REPRESENTS": "management",
    "EMPLOYED_BY": "employment",
    "SUBORDINATE_TO": "lines",
    "ESTABLISHED_IN": "lines",
}
BESIDE = {"gaps.grid_without_branch": {"holdings"}}
"""What a rule looks at for another column than its state: who has an adviser alone."""
UNTOUCHED = ("need", "task")
"""Subjects that no kind of change touches."""


@pytest.mark.parametrize("card", RULES, ids=lambda card: card.name)
def test_a_rule_says_what_it_rests_on(card: Card) -> None:
    """Otherwise all that happened around its subject would be told as the reason."""
    said = {each.partition(":")[0] for each in card.rests_on}
    used = {kind for edge, kind in EDGES.items() if re.search(rf"\b{edge}\b", card.statement)}
    assert said - {"areas", "bodies", "posts"} == used - BESIDE.get(card.name, set())
    assert said or next(iter(card.columns)) in UNTOUCHED


# ── in words: histories that were thought of first ──


def filled(tx: Transaction, world: World) -> None:
    for statement, parameters in world.statements():
        tx.run(statement, parameters)


class Trial:
    """A graph that is asked inside of one transaction that is rolled back."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def reading(self, timeout: float | None = None) -> Trial:
        return self

    def __enter__(self) -> Transaction:
        return self._tx

    def __exit__(self, *args: object) -> None:
        return None


def told(graph: Graph, world: World, start: date = START, end: date = END, **more: object) -> Story:
    with graph.trial() as tx:
        filled(tx, world)
        asked = {"from": start, "to": end, "area": "", **more}
        return between(Trial(tx), KINDS, RULES, asked, profile.load())  # type: ignore[arg-type]


def changes(story: Story, kind: str) -> list[Change]:
    return [each for part in story.parts if part.card.name == f"changes.{kind}" for each in part.changes]


def turn(story: Story, rule: str, *identity: str) -> Turn:
    found = {each.identity: each for card, turns in story.rules if card.name == rule for each in turns}
    return found[identity]


def worker(*during: tuple[str, Interval], **more: Any) -> World:
    """The town, in whose grid these people are the workers."""
    held: tuple[Thing, ...] = tuple(Edge("HOLDS", who, "W#grid_worker#G", when) for who, when in during)
    world = town(more=held, **more)
    return replace(
        world, people=(*world.people, *(Person(who) for who in dict.fromkeys(w for w, _ in during)))
    )


WORKER = "gaps.grid_without_worker"


@pytest.mark.neo4j
def test_one_leaves_and_nobody_comes(empty_graph: Graph) -> None:
    story = told(empty_graph, worker(("x", span("2019-01-01", "2024-03-01"))))
    (gone,) = changes(story, "holdings")
    assert (gone.change, gone.certain, gone.who, gone.why) == ("ended", True, "x", "left")
    assert (gone.day_min, gone.day_max) == (date(2024, 3, 1), date(2024, 3, 1))
    opened = turn(story, WORKER, "G")
    assert (opened.change, opened.states, opened.certain, opened.why) == (
        "opened",
        ("ok", "gap"),
        True,
        "changed",
    )
    assert opened.by == (gone,)
    assert opened.finding.source == "world"


@pytest.mark.neo4j
def test_a_successor_on_the_same_day_leaves_no_gap(empty_graph: Graph) -> None:
    story = told(empty_graph, worker(("x", span("2019-01-01", "2024-03-01")), ("y", span("2024-03-01"))))
    said = {each.who: (each.change, each.why, each.by) for each in changes(story, "holdings")}
    assert said == {"x": ("ended", "replaced", ("y",)), "y": ("began", "succeeded", ("x",))}
    assert not [each for card, found in story.rules if card.name == WORKER for each in found]


@pytest.mark.neo4j
def test_who_came_and_went_in_between_is_told(empty_graph: Graph) -> None:
    story = told(empty_graph, worker(("x", span("2024-02-01", "2024-03-01"))))
    (passed,) = changes(story, "holdings")
    assert (passed.change, passed.certain, passed.before, passed.after) == (
        "passed",
        True,
        "absent",
        "absent",
    )
    assert not [each for card, found in story.rules if card.name == WORKER for each in found]


@pytest.mark.neo4j
def test_an_unknown_end_is_only_possible_and_has_no_day(empty_graph: Graph) -> None:
    unknown = Interval(LONG_AGO, LONG_AGO, START, None, "ended")
    story = told(empty_graph, worker(("x", unknown)), start=date(2023, 1, 1))
    (gone,) = changes(story, "holdings")
    assert (gone.change, gone.certain, gone.after) == ("ended", False, "possible")
    assert (gone.day_min, gone.day_max) == (START, None)
    turned = turn(story, WORKER, "G")
    assert (turned.change, turned.states, turned.certain) == ("opened", ("ok", "possible"), False)


@pytest.mark.neo4j
def test_a_first_roster_is_no_appointment(empty_graph: Graph) -> None:
    """Nobody knows when x began: the list of March only shows it."""
    listed = Interval(None, date(2024, 3, 1), None, None, "current")
    story = told(empty_graph, worker(("x", listed)))
    (known,) = changes(story, "holdings")
    assert (known.change, known.certain, known.why, known.day_min) == ("known", False, "listed", None)
    turned = turn(story, WORKER, "G")
    assert (turned.change, turned.states, turned.why) == ("known", ("possible", "ok"), "listed")


@pytest.mark.neo4j
def test_a_source_that_begins_to_collect_opens_no_gap(empty_graph: Graph) -> None:
    since = (*all_but("holdings"), Collection("holdings", "G", None, "grid_worker", True, date(2024, 3, 1)))
    story = told(empty_graph, worker(collections=since))
    turned = turn(story, WORKER, "G")
    assert (turned.change, turned.states, turned.why) == ("known", ("unknown", "gap"), "collected")
    assert not turned.certain
    (collected,) = changes(story, "collected")
    assert (collected.subject, collected.by, collected.day_min) == ("G", ("holdings",), date(2024, 3, 1))


@pytest.mark.neo4j
def test_a_dissolved_branch_takes_its_finding_along(empty_graph: Graph) -> None:
    ended = {"B": span("2019-01-01", "2024-03-01")}
    story = told(empty_graph, town(dated=ended))
    closed = turn(story, "gaps.branch_without_secretary", "B")
    assert (closed.change, closed.states, closed.why) == ("closed", ("gap", "ok"), "dissolved")
    opened = turn(story, "gaps.grid_without_branch", "G")
    assert (opened.change, opened.certain, opened.why) == ("opened", True, "changed")
    assert [each.kind for each in opened.by] == ["bodies"]


@pytest.mark.neo4j
def test_a_founded_branch_brings_a_finding(empty_graph: Graph) -> None:
    story = told(empty_graph, town(dated={"B": span("2024-03-01")}))
    opened = turn(story, "gaps.branch_without_secretary", "B")
    assert (opened.change, opened.why) == ("opened", "founded")


@pytest.mark.neo4j
def test_time_alone_ends_a_term(empty_graph: Graph) -> None:
    [owners] = (each for each in BODIES if each.code == "O")
    term = Interval(None, None, date(2024, 3, 1), date(2024, 3, 1))
    story = told(empty_graph, town(bodies=(replace(owners, term=term),)))
    opened = turn(story, "gaps.owners_committee_over_term", "O")
    assert (opened.change, opened.certain, opened.why, opened.by) == ("opened", True, "elapsed", ())


@pytest.mark.neo4j
def test_what_a_rule_does_not_rest_on_explains_nothing(empty_graph: Graph) -> None:
    """The cadre of the same grid left as well; that is not why it lacks a worker."""
    left = span("2019-01-01", "2024-03-01")
    world = worker(("x", left), ("y", span("2010-01-01", "2011-01-01")))
    cadre = Edge("HOLDS", "y", "W#responsible_cadre#G", left)
    story = told(empty_graph, replace(world, edges=(*world.edges, cadre)))
    assert [each.who for each in turn(story, WORKER, "G").by] == ["x"]
    assert [each.who for each in turn(story, "gaps.grid_without_cadre", "G").by] == ["y"]


@pytest.mark.neo4j
def test_a_link_of_a_compound_breaks_and_says_through_whom(empty_graph: Graph) -> None:
    left = span("2019-01-01", "2024-03-01")
    linked = town(holds="x B, x O, y B, y V", without=("A",), collections=EVERYTHING)
    edges = tuple(
        Edge(e.kind, e.start, e.end, left) if (e.start, e.end) == ("x", "B#member") else e
        for e in linked.edges
    )
    broken = turn(told(empty_graph, replace(linked, edges=edges)), "linkage.three_parties", "K")
    assert (broken.change, broken.states) == ("opened", ("full", "partial"))
    assert [each.who for each in broken.by] == ["x"]


# ── composition ──

INTERVALS = st.builds(
    lambda days, gaps, status: Interval(
        *[None if gap else day for day, gap in zip(sorted(days), gaps, strict=True)], status
    ),
    st.lists(st.dates(date(2020, 1, 1), date(2020, 3, 1)), min_size=4, max_size=4),
    st.tuples(*[st.booleans()] * 4),
    st.sampled_from(["current", "ended", "unknown"]),
)


@given(
    INTERVALS, st.lists(st.dates(date(2019, 12, 20), date(2020, 3, 10)), min_size=3, max_size=3, unique=True)
)
@settings(max_examples=2000)
def test_certain_changes_compose(during: Interval, days: list[date]) -> None:
    """What happened from D1 to D2 and then from D2 to D3 is what happened from D1 to D3."""
    one, two, three = sorted(days)
    assert_composes(
        *(second_changes.changed(during, *pair) for pair in ((one, two), (two, three), (one, three)))
    )


def assert_composes(first: Any, then: Any, whole: Any) -> None:
    sure_ = [each for each in (first, then) if each]
    if not sure_ or any("possible" in each[1:3] or each[0] == "known" for each in sure_):
        return
    names = [each[0] for each in sure_]
    if names == ["began", "ended"]:
        assert whole
        assert whole[0] == "passed"
    else:
        (name,) = names
        assert whole
        assert whole[:3] == (name, sure_[0][1], sure_[0][2])


@pytest.fixture(scope="module")
def many() -> World:
    """Forty made worlds side by side."""
    return side_by_side([world for world, _ in many_worlds(40)])


def rows(tx: Transaction, card: Card, start: date, end: date) -> Counter[tuple[Any, ...]]:
    """Codes, change, before, after, first and last day, as the second implementation has them."""
    kind = card.name.partition(".")[2]
    other = {
        "holdings": "post",
        "coverage": "area",
        "management": "compound",
        "lines": "other",
        "employment": "company",
    }
    found: Counter[tuple[Any, ...]] = Counter()
    for row in tx.run(card.statement, card.bind({"from": start, "to": end})):
        subject = row[next(iter(card.columns))].name  # type: ignore[attr-defined]
        codes = (subject, row[other[kind]]) if kind in other else (subject,)
        found[(*codes, *(row[name] for name in ("change", "before", "after", "day_min", "day_max")))] += 1
    return found


PAIRS = [
    (date(2023, 5, 1), DAY),
    (DAY, date(2026, 1, 1)),
    (date(2023, 5, 1), date(2026, 1, 1)),
    *pairwise(OTHER_DAYS),
]


@pytest.mark.neo4j
def test_the_cards_equal_the_second_implementation_and_compose(
    empty_graph: Graph, library: Library, many: World
) -> None:
    found: dict[tuple[str, date, date], Counter[tuple[Any, ...]]] = {}
    with empty_graph.trial() as tx:
        filled(tx, many)
        derive_due_posts(tx, library)
        for start, end in dict.fromkeys(PAIRS):
            second = second_changes.changes(many, start, end)
            for kind in SECOND:
                card = library.get(f"changes.{kind}")
                got = found[kind, start, end] = rows(tx, card, start, end)
                want = Counter(second[kind])
                assert (got - want, want - got) == (Counter(), Counter()), (kind, start, end)
    seen = {row[-5] for got in found.values() for row in got}
    assert seen == {"began", "ended", "passed", "known"}


@pytest.mark.neo4j
def test_findings_turn_as_the_second_implementation_says(
    empty_graph: Graph, library: Library, many: World
) -> None:
    rules = [card for card in RULES if in_worlds(card.name)]
    identities = {card.name: card.identity for card in rules}
    start, end = date(2023, 5, 1), DAY
    with empty_graph.trial() as tx:
        filled(tx, many)
        derive_due_posts(tx, library)
        asked = {"from": start, "to": end, "area": ""}
        story = between(Trial(tx), KINDS, rules, asked, profile.load())  # type: ignore[arg-type]
    want = second_changes.turned(many, identities, start, end)
    got = {(each.rule, each.identity, *each.states) for _, found in story.rules for each in found}
    assert got ^ want == set()
    assert {each.change for _, found in story.rules for each in found} == {
        "opened",
        "closed",
        "changed",
        "known",
    }
    assert {each.why for _, found in story.rules for each in found} >= {
        "changed",
        "founded",
        "dissolved",
        "collected",
        "listed",
        "elapsed",
    }


# ── the made city ──


@pytest.mark.neo4j
def test_the_city_s_changes_equal_those_of_its_rosters(made_city: City, library: Library) -> None:
    world = World.from_rosters(made_city.folder)
    # What only a holding names has no dates of its own that a roster states.
    listed = {
        post_code(row["organization"], row["role"], row["for"] or None)
        for row in Rosters(made_city.folder).rows("posts")
    }
    # A line lasts as long as its body's row says; the plain reader takes it to last since the list.
    undated = {
        row["code"]
        for row in Rosters(made_city.folder).rows("organizations")
        if not (row["from"] or row["to"] or row["status"])
    }
    for start in (date(2025, 1, 1), date(2019, 1, 1)):
        second = second_changes.changes(world, start, made_city.as_of)
        with made_city.graph.reading() as tx:
            for kind in SECOND:
                got = rows(tx, library.get(f"changes.{kind}"), start, made_city.as_of)
                # A person with an identity number is known in the graph by its hash.
                if kind in ("holdings", "employment"):
                    got, want = nameless(got), nameless(Counter(second[kind]))
                else:
                    want = Counter(second[kind])
                if only := {"posts": listed, "lines": undated}.get(kind):
                    got, want = (_of(each, only) for each in (got, want))
                assert sum(got.values()) == sum(want.values()), kind
                assert (got - want, want - got) == (Counter(), Counter()), kind


def _of(found: Counter[tuple[Any, ...]], codes: set[str]) -> Counter[tuple[Any, ...]]:
    return Counter({row: times for row, times in found.items() if row[0] in codes})


def nameless(found: Counter[tuple[Any, ...]]) -> Counter[tuple[Any, ...]]:
    plain: Counter[tuple[Any, ...]] = Counter()
    for row, times in found.items():
        plain[row[1:]] += times
    return plain


@pytest.mark.neo4j
def test_why_people_came_and_left_in_the_city(made_city: City, library: Library) -> None:
    start, end = date(2025, 1, 1), made_city.as_of
    world = World.from_rosters(made_city.folder)
    card = library.get("changes.holdings")
    found = made_city.graph.read(card.statement, card.bind({"from": start, "to": end}))
    got = Counter((row["post"], row["change"], row["why"]) for row in found)
    want: Counter[tuple[Any, ...]] = Counter()
    for person, post, change, *_ in second_changes.changes(world, start, end)["holdings"]:
        want[post, change, second_changes.why(world, person, post, change, start, end)] += 1
    assert got == want
    assert {why for _, _, why in got} >= {"appointed", "left", "replaced", "succeeded", "listed"}


@pytest.mark.neo4j
@pytest.mark.parametrize("card", KINDS, ids=lambda card: card.name)
def test_a_card_costs_no_more_than_it_says(card: Card, made_city: City) -> None:
    assert card.max_db_hits
    with made_city.graph.reading() as tx:
        hits = tx.db_hits(card.statement, card.bind({"from": date(2025, 1, 1), "to": made_city.as_of}))
    assert hits <= card.max_db_hits <= 1.4 * hits


# ── the command ──

Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def sanfang(
    made_city: City, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> Said:
    for name in ("SANFANG_NEO4J_URI", "SANFANG_LANG", "SANFANG_CYPHER_PATH", "SANFANG_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SANFANG_HOME", str(made_city.settings.home))
    monkeypatch.setenv("SANFANG_INSTANCE", made_city.settings.instance)

    def call(*args: str) -> tuple[int, str, str]:
        code = cli.run(args)
        out, err = capfdbinary.readouterr()
        return code, out.decode("utf-8", "surrogateescape"), err.decode()

    return call


BETWEEN = ("changes", "--from", "2025.1.1", "--to", "2026年6月30日")


@pytest.mark.neo4j
def test_the_command(sanfang: Said) -> None:
    code, out, err = sanfang(*BETWEEN, "--format", "json")
    assert code == Exit.FINE
    assert "only became known" in err
    found = json.loads(out)
    assert (found["from"], found["to"], found["made"]) == ("2025-01-01", "2026-06-30", True)
    assert {each["name"] for each in found["changes"]} == {card.name for card in KINDS}
    assert {each["name"] for each in found["rules"]} == {card.name for card in profile.load().applied(RULES)}
    assert "## " in sanfang(*BETWEEN, "--kind", "holdings", "--format", "md")[1]
    table = sanfang(*BETWEEN, "--kind", "holdings")[1]
    assert "才知道" in table
    assert "名册才登记" not in table
    assert "名册才登记" in sanfang(*BETWEEN, "--kind", "holdings", "--all")[1]
    assert "谁" not in sanfang("--lang", "en", *BETWEEN, "--kind", "holdings")[1].split("\n", 1)[0]


@pytest.mark.slow
@pytest.mark.neo4j
def test_a_sheet_and_a_workbook_hold_every_row(sanfang: Said, tmp_path: Path) -> None:
    found = json.loads(sanfang(*BETWEEN, "--format", "json")[1])
    number = sum(len(each["changes"]) for each in found["changes"])
    number += sum(len(each["turns"]) for each in found["rules"])
    told_ = sanfang(*BETWEEN, "--format", "csv")[1].removeprefix("\ufeff")
    lines = list(csv.DictReader(io.StringIO(told_)))
    assert len(lines) == number
    assert all(row["source"] for row in lines if row["kind"] == "changes.holdings")
    path = tmp_path / "changes.xlsx"
    assert sanfang(*BETWEEN, "--out", str(path))[0] == Exit.FINE
    assert "changes.holdings" in CalamineWorkbook.from_path(path).sheet_names


@pytest.mark.slow
@pytest.mark.neo4j
def test_certain_and_possible_can_be_asked_for_apart(sanfang: Said) -> None:
    def total(*more: str) -> int:
        found = json.loads(sanfang(*BETWEEN, *more, "--format", "json")[1])
        return sum(len(each["changes"]) for each in found["changes"]) + sum(
            len(each["turns"]) for each in found["rules"]
        )

    sure_, perhaps = total("--sure", "certain"), total("--sure", "possible")
    assert sure_ > 0 < perhaps
    assert sure_ + perhaps == total()


@pytest.mark.neo4j
def test_changes_of_an_area_are_a_part_of_all(sanfang: Said) -> None:
    def codes(*more: str) -> set[str]:
        found = json.loads(sanfang(*BETWEEN, *more, "--kind", "holdings", "--format", "json")[1])
        return {f"{each['post']} {each['who']}" for part in found["changes"] for each in part["changes"]}

    assert set() < codes("--area", "620702") < codes()


@pytest.mark.neo4j
@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("changes",), "from which day on"),
        (("changes", "--from", "2026-06"), "bad date"),
        (("changes", "--from", "2026-06-30", "--to", "2026-06-30"), "has to be before"),
        (("changes", "--from", "2026-06-30", "--to", "2026-06-29"), "has to be before"),
        ((*BETWEEN, "--kind", "holding"), "did you mean 'holdings'"),
        ((*BETWEEN, "--sure", "maybe"), "certain"),
        ((*BETWEEN, "--param", "at_mst=3"), "did you mean 'at_most'"),
        ((*BETWEEN, "--area", "nowhere"), "nowhere"),
    ],
)
def test_what_is_wrong_is_told(sanfang: Said, args: tuple[str, ...], words: str) -> None:
    code, out, err = sanfang(*args)
    assert (code, out) == (Exit.TROUBLE, "")
    assert words in err

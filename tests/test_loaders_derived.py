"""Cross-appointments and due posts are derived, and always what a recomputation from HOLDS gives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from itertools import product
from pathlib import Path

import pytest
import worlds
from conftest import City
from hypothesis import HealthCheck, given, settings
from loading import loaded, small, write_csv
from world import World

from cypher.library import Library
from graph import profile
from graph.db import Graph
from graph.transaction import Transaction
from graph.vocabulary import ROLES

pytestmark = pytest.mark.neo4j
Found = Mapping[tuple[object, ...], tuple[object, ...]]
SEATS = """
MATCH (p:Person)-[h:HOLDS]->(x:Post)-[:OF|FOR]->(o:Organization)
RETURN DISTINCT p.key AS person, elementId(h) AS id, x.role AS role, o.code AS body, properties(h) AS own
"""
EDGES = """
MATCH (a)-[e:CROSS_APPOINTED]->(b)
RETURN a.code AS a, b.code AS b, e.person AS person, e.from_min AS from_min, e.from_max AS from_max,
  e.to_min AS to_min, e.to_max AS to_max, e.status AS status, e.certain AS certain,
  e.in_line AS in_line, e.via AS via
"""
TIMES = ("from_min", "from_max", "to_min", "to_max")
NEVER, ALWAYS = date.min, date.max


def day(own: dict[str, date | None], name: str, absent: date) -> date:
    return own.get(name) or absent


def common(one: dict[str, date | None], two: dict[str, date | None]) -> tuple[object, ...] | None:
    """The time of two holdings together, and whether there is a day on which both certainly hold.

    In days: possible from `from_min` to `to_max`, certain from `from_max` to `to_min`, half open.
    """
    both = (one, two)
    first = max(day(each, "from_min", NEVER) for each in both)
    gone = min(day(each, "to_max", ALWAYS) for each in both)
    if not first < gone:
        return None
    sure = max(day(each, "from_max", ALWAYS) for each in both)
    left = min(day(each, "to_min", ALWAYS if each["status"] == "current" else NEVER) for each in both)
    status = next(
        (word for word in ("ended", "unknown") if word in (one["status"], two["status"])), "current"
    )
    times = [None if each in (NEVER, ALWAYS) else each for each in (first, sure, left, gone)]
    return (*times, status, sure < left)


def recomputed(tx: Transaction) -> Found:
    held = defaultdict(list)
    for row in tx.run(SEATS):
        held[row["person"]].append(row)
    above: dict[str, set[str]] = defaultdict(set)
    for row in tx.run("MATCH (a)-[:SUBORDINATE_TO]->(b) RETURN a.code AS a, b.code AS b"):
        above[str(row["a"])].add(str(row["b"]))

    def superiors(body: str) -> set[str]:
        found: set[str] = set()
        left = [body]
        while left:
            more = above[left.pop()] - found
            found |= more
            left += more
        return found

    vias: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for person, rows in held.items():
        for one, two in product(rows, rows):
            if str(one["body"]) < str(two["body"]) and (span := common(one["own"], two["own"])):  # type: ignore[arg-type]
                vias[one["body"], two["body"], person, span].add(f"{one['role']}–{two['role']}")
    return {
        (a, b, person, *span[:5]): (span[5], a in superiors(b) or b in superiors(a), tuple(sorted(via)))  # type: ignore[index,arg-type]
        for (a, b, person, span), via in vias.items()
    }


def stored(tx: Transaction) -> Found:
    rows = tx.run(EDGES)
    found = {
        (row["a"], row["b"], row["person"], *(row[name] for name in TIMES), row["status"]): (
            row["certain"],
            row["in_line"],
            tuple(sorted(row["via"])),  # type: ignore[call-overload]
        )
        for row in rows
    }
    assert len(found) == len(rows)
    return found


def agree(graph: Graph) -> Found:
    with graph.reading() as tx:
        found = stored(tx)
        assert found == recomputed(tx)
    return found


def test_on_the_made_city(made_city: City) -> None:
    assert len(agree(made_city.graph)) > 300


@settings(max_examples=40, suppress_health_check=list(HealthCheck), derandomize=True)
@given(world=worlds.worlds(), other=worlds.worlds())
def test_on_worlds(empty_graph: Graph, library: Library, world: World, other: World) -> None:
    """Derived for one world, and again when its holdings have become other ones."""
    derive = library.get("maintain.cross_appointments").statement
    with empty_graph.trial() as tx:
        for statement, parameters in world.statements():
            tx.run(statement, parameters)
        tx.run(derive, {"change": {}})
        assert stored(tx) == recomputed(tx)
        assert tx.run(derive, {"change": {}}) == [{"written": 0}]
        times = [
            dict(zip((*TIMES, "status"), [getattr(e.during, n) for n in (*TIMES, "status")], strict=True))
            for e in other.edges
        ]
        for number, own in enumerate(times):
            tx.run("MATCH ()-[h:HOLDS {key: $key}]->() SET h += $own", {"key": str(number), "own": own})
        tx.run("MATCH ()-[s:SUBORDINATE_TO]->() WITH s LIMIT 1 DELETE s")
        tx.run(derive, {"change": {}})
        assert stored(tx) == recomputed(tx)


def test_load_after_load(spare: Graph, library: Library, tmp_path: Path) -> None:
    """After changes, an end, and a date that takes an overlap away."""
    books = [small() for _ in range(4)]
    books[1]["holdings"] += ["P1|Z2|委员||2022|", "P3|Z1|委员||2020|2021"]
    books[2]["holdings"] = books[1]["holdings"][:-2]
    books[3]["holdings"][1:3] = ["P1|Z1|书记||2021.3|2022-01-01", "P1|Y1|主任||2024-01-01|"]
    sizes = []
    for number, book in enumerate(books):
        as_of = date(2026, 6 + number, 30)
        loaded(
            spare, library, write_csv(tmp_path / str(number), book), source="s", as_of=as_of, allow_fall=True
        )
        sizes.append(len(agree(spare)))
    assert sizes[0] == 2
    assert sizes[1] == 5
    pairs = spare.read("MATCH (a {code: 'Y1'})-[:CROSS_APPOINTED]-(b {code: 'Z1'}) RETURN a")
    assert pairs == []


def test_due_posts_equal_the_profile(spare: Graph, library: Library, tmp_path: Path) -> None:
    """Every area and body that is due a post has one, listed or derived, and nothing else is derived."""
    due = profile.load()
    loaded(spare, library, write_csv(tmp_path / "1", small()), source="s", as_of=date(2026, 6, 30))
    wanted = {
        (str(row["code"]), post.role)
        for row in spare.read(
            "MATCH (x:Area|Organization)"
            " RETURN x.code AS code, coalesce(x.tier, x.type) AS kind, x:Area AS area"
        )
        for post in due.posts
        if post.of == row["kind"] or (post.of == "*" and not row["area"])
    }
    found = spare.read(
        "MATCH (p:Post)-[:OF]->(o) WHERE p.due AND NOT (p)-[:FOR]->() RETURN o.code AS code, p.role AS role"
        " UNION MATCH (p:Post)-[:FOR]->(x) WHERE p.due RETURN x.code AS code, p.role AS role"
    )
    assert {(str(row["code"]), str(row["role"])) for row in found} == wanted
    assert len(wanted) > 5
    derived = spare.read("MATCH (p:Post) WHERE p.derived AND NOT coalesce(p.due, false) RETURN p.code")
    assert derived == []


def test_every_post_is_called_by_its_role(
    spare: Graph, library: Library, made_city: City, tmp_path: Path
) -> None:
    """A listed one, one that a holder implies, one that is due; a role of the city's own by its own name."""
    words = {word.code: word.zh for word in ROLES}
    rows = made_city.graph.read(
        "MATCH (p:Post) RETURN p.role AS role, p.name AS name, p.listed AS listed, p.derived AS derived,"
        " count(*) AS posts"
    )
    assert [row["name"] for row in rows] == [words[str(row["role"])] for row in rows]
    kinds = {(row["listed"], row["derived"]) for row in rows}
    assert {(True, None), (None, None), (None, True)} <= kinds
    book = small()
    book["holdings"].append("P3|Z1|楼道长||2024-01-01|")
    loaded(spare, library, write_csv(tmp_path, book), source="s", as_of=date(2026, 6, 30))
    assert {"name": "楼道长"} in spare.read("MATCH (p:Post) RETURN DISTINCT p.name AS name")


def test_a_due_post_that_leaves_the_roster_is_vacant(spare: Graph, library: Library, tmp_path: Path) -> None:
    """A body must have it whether a roster lists it or not."""
    for number, keep in enumerate((True, False, False, True)):
        book = small()
        if not keep:
            book["posts"], book["holdings"] = (
                book["posts"][:1] + book["posts"][2:],
                book["holdings"][:1] + book["holdings"][2:],
            )
        as_of = date(2026, 6 + number, 30)
        outcome = loaded(
            spare, library, write_csv(tmp_path / str(number), book), source="s", as_of=as_of, allow_fall=True
        )
        assert outcome.source == "s"
        card = library.get("gaps.vacant_post")
        found = spare.read(card.statement, card.bind({"as_of": as_of}))
        vacant = {row["body"]: row["state"] for row in found if row["role"] == "secretary"}
        assert (vacant.get("一支部") == "gap") is not keep, number
    again = loaded(spare, library, write_csv(tmp_path / "x", small()), source="s", as_of=date(2026, 9, 30))
    assert again.changes == 0

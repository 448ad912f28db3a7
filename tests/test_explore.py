"""The cards that start from one thing and draw: what they show of the made city is what was planted there."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from conftest import City

from cypher import library as cards
from cypher.library import Library
from graph.element import Node, Path
from graph.received import Rows

pytestmark = pytest.mark.neo4j
DRAWING = [card for card in cards.load().folder("explore") if "limit" in card.params]
STREET = "620702001"
YEAR: dict[str, object] = {"from": date(2025, 1, 1), "to": date(2026, 6, 30)}
KEY_ROLES = ("secretary", "responsible_cadre", "grid_worker")


@pytest.fixture
def ask(made_city: City, library: Library) -> Any:
    """Asks a card of `explore` at the city's date."""

    def rows(name: str, **parameters: object) -> Rows:
        card = library.get(f"explore.{name}")
        day = {"as_of": made_city.as_of} if "as_of" in card.params else {}
        return made_city.graph.read(card.statement, card.bind({**day, **parameters}))

    return rows


def planted(city: City, rule: str, state: str = "gap") -> list[dict[str, str]]:
    findings: Any = city.truth["findings"]
    return [row for row in findings[rule] if row["state"] == state]


def compounds(city: City) -> list[dict[str, str]]:
    return list(city.truth["linkage"])  # type: ignore[call-overload]


def roster(city: City, table: str) -> list[dict[str, str]]:
    with (city.folder / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def end(row: Mapping[str, object]) -> Node:
    assert isinstance(row["path"], Path)
    return row["path"].nodes[-1]


def test_there_is_a_card_for_each_way_to_explore() -> None:
    assert {card.name.removeprefix("explore.") for card in DRAWING} == {
        "outward",
        "posts_of_person",
        "between_organizations",
        "parties_of_compound",
        "street",
        "organization_network",
        "grid_services",
        "line_of_command",
        "shared_with",
        "bodies_of_person",
        "interlocks",
        "route",
        "changed_holdings",
        "changed_links",
        "street_reform",
        "community_desk",
        "branch_standards",
        "firms_answered_for",
        "plan_appointments",
        "plan_links",
    }


@pytest.mark.parametrize("card", DRAWING, ids=lambda card: card.name)
def test_a_card_draws_and_has_an_end(card: cards.Card) -> None:
    assert {"path", "node"} & set(card.columns.values())
    limit = card.params["limit"].default
    assert isinstance(limit, int)
    assert 0 < limit <= 500
    assert card.statement.rstrip().endswith("LIMIT $limit")
    assert all(" · " in param.about for param in card.params.values())


def test_parties_are_there_where_they_were_planted(made_city: City, ask: Any) -> None:
    """A compound without an owners' committee shows none, and one with all three shows three."""
    for compound in compounds(made_city):
        rows = ask("parties_of_compound", compound=compound["compound"])
        shown = {row["what"] for row in rows}
        missing = compound["missing_party"]
        assert ("O" not in shown) or missing not in ("owners_committee", "both"), compound
        assert ("C" not in shown) or missing not in ("company", "both"), compound
        if compound["state"] in ("full", "partial", "none"):
            assert {"P", "O", "C"} <= shown, compound


def test_a_planted_link_is_drawn_with_its_person(made_city: City, ask: Any) -> None:
    """Where P and O are linked somebody certainly sits in both, and where they are not nobody does.

    Who is in the company's employ links nothing, wherever they sit.
    """
    seen = set()
    for compound in compounds(made_city):
        rows = [row for row in ask("parties_of_compound", compound=compound["compound"]) if row["sure"]]
        party = {end(row).name: row["what"] for row in rows if row["what"] in ("P", "O", "C")}
        limbs = [(end(row).name, row["path"]) for row in rows if row["what"] == "link"]
        hired = {name for name, limb in limbs if [e.type for e in limb.relationships] == ["EMPLOYED_BY"]}
        sits = defaultdict(set)
        for name, limb in limbs:
            if name not in hired:
                sits[name].add(party.get(limb.nodes[0].name))
        if compound["po"] in ("linked", "missing"):
            seen.add(compound["po"])
            together = any({"P", "O"} <= bodies for bodies in sits.values())
            assert together == (compound["po"] == "linked"), compound
    assert seen == {"linked", "missing"}


def test_a_forbidden_pair_is_seen_between_the_two(made_city: City, ask: Any) -> None:
    """The person of the committee who is in the company's employ is a link of the kind people."""
    pairs = planted(made_city, "linkage.forbidden_pair")
    managed = roster(made_city, "小区管理表")
    for pair in pairs:
        here = [row for row in managed if row["小区编码"] == pair["compound"]]
        found = [
            row
            for one in here
            for other in here
            if (one["关系"], other["关系"]) == ("代表", "管理")
            for row in ask("between_organizations", one=one["组织编码"], other=other["组织编码"])
            if row["kind"] == "people" and row["path"].relationships[-1].type == "EMPLOYED_BY"
        ]
        assert any(pair["person"] in {node.name for node in row["path"].nodes} for row in found), pair
    assert len(pairs) > 1


def test_the_posts_of_whoever_holds_too_many(made_city: City, ask: Any) -> None:
    people = planted(made_city, "gaps.person_in_too_many_posts")
    assert people
    for person in people:
        rows = ask("posts_of_person", person=person["person"])
        held = {row["path"].nodes[1].name for row in rows if row["state"] == "certain" and row["role"]}
        assert len(held) > 4
        assert ask("posts_of_person", person=person["person"].split(":")[1]) == rows


def test_a_street_shows_its_areas_and_its_vacancies(made_city: City, ask: Any) -> None:
    """The areas of the roster that lie in the street, and the planted vacancies of key posts there."""
    rows = ask("street", street=STREET)
    above: dict[str, set[str]] = defaultdict(set)
    for row in roster(made_city, "区域表"):
        above[row["区域编码"]] |= set(row["上级区域编码"].replace("、", " ").split())
    inside = {STREET}
    for _ in range(3):
        inside |= {code for code, uppers in above.items() if uppers & inside}
    assert {row["code"] for row in rows if row["what"] == "area"} == inside
    vacancies = {row["post"] for row in planted(made_city, "gaps.vacant_post")}
    there = {
        post for post in vacancies if post.split("#")[1] in KEY_ROLES and set(post.split("#")[2:]) & inside
    }
    drawn = {end(row).name for row in rows if row["what"] == "post" and "Vacant" in end(row).labels}
    assert there
    assert there <= drawn <= vacancies


def test_a_street_after_its_reform_shows_who_carries_what(made_city: City, ask: Any) -> None:
    """The bodies of the roster, the duties and powers of theirs; a planted carrier that is gone is over."""
    for duty in planted(made_city, "gaps.duty_without_carrier"):
        [listed] = [row for row in roster(made_city, "职责清单") if f"Duty:{row['职责编码']}" == duty["duty"]]
        rows = ask("street_reform", street=listed["所在区域编码"])
        drawn = [
            row for row in rows if row["what"] == "carrier" and row["path"].nodes[0].name == duty["duty"]
        ]
        assert {end(row).name for row in drawn} == set(filter(None, listed["承担单位编码"].split("、")))
        if duty["reason"] == "gone":
            assert {row["state"] for row in drawn} == {"over"}
    rows = ask("street_reform", street=STREET)
    listed_there = {row["组织编码"] for row in roster(made_city, "组织表") if row["所在区域编码"] == STREET}
    bodies = {end(row).name for row in rows if row["what"] == "body"}
    assert bodies == {code for code in listed_there if code.startswith("JG")}
    assert sum(row["what"] == "power" for row in rows) == 3
    assert {"duty", "use"} <= {row["what"] for row in rows}


def test_a_desk_shows_each_request_and_what_it_is_about(made_city: City, ask: Any) -> None:
    rows_of = {row["台账编码"]: row for row in roster(made_city, "社区台账")}
    entries = {
        f"{label}:{row[column]}"
        for label, table, column in (
            ("AffairItem", "准入事项清单", "事项编码"),
            ("Certificate", "取消证明清单", "证明编码"),
            ("Plaque", "牌子清理清单", "牌子编码"),
        )
        for row in roster(made_city, table)
    }
    [back, *_] = planted(made_city, "gaps.plaque_back")
    request = rows_of[back["subject"].removeprefix("Request:")]
    rows = ask("community_desk", community=request["社区编码"])
    here = {code for code, row in rows_of.items() if row["社区编码"] == request["社区编码"]}
    drawn = {
        end(row).properties["code"] for row in rows if row["what"] in ("affair", "certificate", "plaque")
    }
    open_there = {code for code in here if rows_of[code]["状态"] != "离任"}
    assert drawn == open_there
    about = {end(row).name for row in rows if row["what"] == "entry"}
    assert f"Plaque:{request['对应编码']}" in about
    assert about <= entries


def test_outward_is_what_is_around(made_city: City, ask: Any) -> None:
    """One step from the busiest area: every organisation that the roster has there, and no other."""
    located: dict[str, set[str]] = defaultdict(set)
    for row in roster(made_city, "组织表"):
        if row["状态"] != "离任":
            located[row["所在区域编码"]].add(row["组织编码"])
    community, bodies = max(located.items(), key=lambda item: len(item[1]))
    rows = ask("outward", key=community, types=["LOCATED_IN"])
    assert {end(row).name for row in rows if row["distance"]} == bodies
    far = ask("outward", key=community, types=["LOCATED_IN"], steps=3)
    assert far == rows
    assert len(ask("outward", key=community, steps=3, limit=7)) == 7


def test_the_network_of_a_street_is_that_of_the_roster(made_city: City, ask: Any) -> None:
    rows = ask("organization_network", area=STREET, limit=100_000)
    lines = {
        (row["body"].name, row["other"].name)
        for row in rows
        if row["edge"] and row["edge"].type == "SUBORDINATE_TO"
    }
    bodies = {row["body"].name for row in rows}
    listed = {
        (row["组织编码"], superior)
        for row in roster(made_city, "组织表")
        for superior in row["上级组织编码"].replace("、", " ").split()
        if row["组织编码"] in bodies
    }
    assert lines == listed
    assert len(lines) > 30


def test_the_line_of_a_task_goes_down_to_every_community_that_has_its_station(
    made_city: City, ask: Any
) -> None:
    """From the rosters: who is under the task's unit, and in which conferences they sit."""
    broken = {row["task"] for row in planted(made_city, "gaps.task_line_broken")}
    bodies = roster(made_city, "组织表")
    covers = {row["组织编码"]: row["区域编码"] for row in roster(made_city, "覆盖表")}
    for task in roster(made_city, "任务清单")[:20]:
        below, unit = {task["责任单位编码"]}, task["责任单位编码"]
        for _ in range(3):
            below |= {row["组织编码"] for row in bodies if below & set(row["上级组织编码"].split("、"))}
        seats = {
            covers[row["联席会议编码"]]
            for row in roster(made_city, "成员单位表")
            if row["成员单位编码"] in below and "2019" not in row["终止时间"]
        }
        rows = ask("line_of_command", task=task["任务编码"], limit=500)
        levels = ("city", "county", "street", "community")
        assert {end(row).name for row in rows if row["what"] in levels} == (seats if unit else set())
        if f"Task:{task['任务编码']}" not in broken and unit and not task["完成日期"]:
            assert {"up", *levels} <= {row["what"] for row in rows} or not task["方案编码"]


def test_units_by_load_count_the_roster(made_city: City, ask: Any) -> None:
    """All tasks that have a unit; those overdue are the planted ones."""
    rows = ask("units_by_load")
    owned = [row["责任单位编码"] for row in roster(made_city, "任务清单") if row["责任单位编码"]]
    assert {row["unit"].name: row["tasks"] for row in rows} == Counter(owned)
    assert sum(row["overdue"] for row in rows) == len(planted(made_city, "gaps.task_overdue"))
    assert all(row["open"] + row["perhaps_open"] + row["done"] == row["tasks"] for row in rows)


def test_who_came_to_a_post_that_had_been_empty_is_drawn(made_city: City, ask: Any) -> None:
    empty = {(row["post"], row["came_on"]) for row in planted(made_city, "gaps.post_left_empty")}
    drawn = {
        (row["post"].name, row["holding"].properties["from_max"].isoformat()[:7])
        for row in ask("changed_holdings", **{**YEAR, "limit": 500})
        if row["change"] == "began"
    }
    assert {(post, day[:7]) for post, day in empty} <= drawn


def test_links_that_came_are_drawn_between_two_with_their_person(ask: Any) -> None:
    rows = ask("changed_links", **YEAR)
    assert rows
    for row in rows:
        assert row["link"].properties["person"] == row["person"].name
        assert {row["link"].start.id, row["link"].end.id} == {row["one"].id, row["other"].id}
    assert {row["change"] for row in rows} >= {"began", "ended"}


def test_a_grid_shows_its_networks_and_what_was_found_in_it(made_city: City, ask: Any) -> None:
    """A network for each function of the roster there, and every need with who answered, or open."""
    services, needs = roster(made_city, "网络服务表"), roster(made_city, "需求台账")
    for grid in {row["网格编码"] for row in needs[:60]}:
        rows = ask("grid_services", grid=grid)
        served = {row["网络编码"] for row in services if row["服务区域编码"] == grid and not row["终止时间"]}
        direct = {end(row).name for row in rows if row["what"] == "network" and len(row["path"].nodes) == 2}
        assert served <= direct
        found = {(row["需求编码"], bool(row["响应单位编码"])) for row in needs if row["网格编码"] == grid}
        assert {
            (row["name"], row["what"] == "need") for row in rows if row["what"] in ("need", "open")
        } == found


def test_response_times_count_the_roster(made_city: City, ask: Any) -> None:
    """By grid and function: as many needs as are listed, none lost; overdue ones are the planted ones."""
    needs, rows = roster(made_city, "需求台账"), ask("response_times")
    assert sum(row["needs"] for row in rows) == len(needs)
    assert all(
        row["answered"] + row["open"] == row["needs"] and row["timed"] <= row["answered"] for row in rows
    )
    exact = [row for row in needs if row["发现日期"] == row["响应日期"]]
    assert exact
    assert min(row["longest_days"] for row in rows if row["timed"]) == 0
    late = {row["need"].removeprefix("Need:") for row in planted(made_city, "gaps.need_without_response")}
    late |= {
        row["need"].removeprefix("Need:")
        for row in planted(made_city, "gaps.need_without_response", "unknown")
    }
    where = Counter(row["网格编码"] for row in needs if row["需求编码"] in late)
    assert (
        Counter({row["grid"].name: row["overdue"] for row in rows if row["overdue"]}).keys() == where.keys()
    )
    assert sum(row["overdue"] for row in rows) == len(late)


def columns_planted(city: City, rule: str, *columns: str) -> set[tuple[object, ...]]:
    findings: Any = city.truth["findings"]
    return {tuple(row[name] for name in columns) for row in findings[f"gaps.{rule}"]}


def test_standards_that_are_not_met_are_drawn_as_planted(made_city: City, ask: Any) -> None:
    """With those of which the order of the checks is not certain; none of a branch that meets it."""
    rows = ask("branch_standards", limit=100_000)
    pairs: dict[str, set[tuple[object, ...]]] = {}
    for row in rows:
        pairs.setdefault(row["state"], set()).add((row["branch"].name, row["standard"].name))
    failed = columns_planted(made_city, "standard_not_met", "branch", "standard")
    assert pairs["not_met"] <= failed <= pairs["not_met"] | pairs["unsure"]
    assert pairs["not_checked"] <= columns_planted(made_city, "standard_not_checked", "branch", "standard")
    assert all((row["path"] is None) == (row["state"] == "not_checked") for row in rows)


def test_firms_are_drawn_with_whoever_was_planted(made_city: City, ask: Any) -> None:
    rows = ask("firms_answered_for", limit=100_000)
    alone = {(row["firm"].name,) for row in rows if row["path"] is None}
    assert alone
    assert alone <= columns_planted(made_city, "firm_without_party_body", "firm")
    several = {(row["firm"].name,) for row in rows if row["state"] == "two"}
    assert several
    assert several <= columns_planted(made_city, "firm_with_two_party_bodies", "firm")


@pytest.mark.parametrize("card", DRAWING, ids=lambda card: card.name)
def test_a_card_costs_no_more_than_it_says(card: cards.Card, made_city: City) -> None:
    """From the busiest starts of the city, as far as the card goes."""
    busiest = {
        "area": "MATCH (n:Community) RETURN n.code AS start ORDER BY COUNT { (n)--() } DESC LIMIT 3",
        "company": "MATCH (n:PropertyCompany) RETURN n.code AS start ORDER BY COUNT { (n)--() } DESC LIMIT 3",
        "person": "MATCH (n:Person) RETURN n.key AS start ORDER BY COUNT { (n)--() } DESC LIMIT 3",
        "compound": "MATCH (n:Compound) RETURN n.code AS start ORDER BY COUNT { (n)--() } DESC LIMIT 3",
        "street": "MATCH (n:Street) RETURN n.code AS start",
        "committee": "MATCH (n:CommunityCommittee) RETURN n.code AS start"
        " ORDER BY COUNT { (n)-[:CROSS_APPOINTED]-() } DESC LIMIT 4",
        "grid": "MATCH (n:Grid) RETURN n.code AS start ORDER BY COUNT { (n)--() } DESC LIMIT 3",
    }
    found = {
        what: [str(row["start"]) for row in made_city.graph.read(query)] for what, query in busiest.items()
    }
    pairs = [(one, other) for one in found["company"] for other in found["company"] if one != other]
    far = [(one, other) for one in found["company"] for other in (*found["committee"], *found["person"])]
    starts: dict[str, list[dict[str, object]]] = {
        "outward": [{"key": key, "steps": 3} for what in found.values() for key in what],
        "posts_of_person": [{"person": key} for key in found["person"]],
        "between_organizations": [{"one": one, "other": other, "steps": 6} for one, other in pairs],
        "parties_of_compound": [{"compound": key} for key in found["compound"]],
        "street": [{"street": key} for key in found["street"]],
        "street_reform": [{"street": key} for key in found["street"]],
        "community_desk": [{"community": key} for key in found["area"]],
        "organization_network": [{"area": key} for key in ["", *found["street"]]],
        "branch_standards": [{"area": key} for key in ["", *found["street"]]],
        "firms_answered_for": [{"area": key} for key in ["", *found["street"]]],
        "grid_services": [{"grid": key} for key in found["grid"]],
        "line_of_command": [{"task": row["任务编码"]} for row in roster(made_city, "任务清单")[:12]],
        "shared_with": [{"organization": key} for key in found["committee"]],
        "bodies_of_person": [{"person": key} for key in found["person"]],
        "interlocks": [{"area": key, "limit": 500} for key in ["", *found["street"]]],
        "route": [{"one": one, "other": other} for one, other in [*pairs, *far]],
        "changed_holdings": [YEAR],
        "changed_links": [YEAR],
        "plan_appointments": [{}],
        "plan_links": [{}],
    }
    day = {"as_of": made_city.as_of} if "as_of" in card.params else {}
    assert card.max_db_hits
    with made_city.graph.reading() as tx:
        cost = {
            str(start): tx.db_hits(card.statement, card.bind({**day, **start}))
            for start in starts[card.name.removeprefix("explore.")]
        }
    assert max(cost.values()) <= card.max_db_hits, cost

"""The gap rules a second time, in plain Python, from docs/rules.md alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import second_owners
import second_parties
import second_routes
import second_staff
import second_succession
import second_terms
from second_states import enough, judge, of_body
from second_vacancies import person_in_too_many_posts, vacant_post
from world import CERTAIN, NO, POSSIBLE, Found, World, best, collected, sure

ASSISTANTS = 2
BRANCH_MEMBERS = 3


FINDINGS = ("gap", "possible", "unknown")

Row = dict[str, Any]


def gaps(world: World, day: date) -> dict[str, list[Row]]:
    """The findings of every rule, and the substitute bodies that are in place."""
    return {
        rule: [row for row in rows if row["state"] in FINDINGS or row.get("in_place") == "substitute"]
        for rule, rows in judgements(world, day).items()
    }


def population(world: World, day: date) -> dict[str, int]:
    """How many subjects every rule looked at."""
    return {rule: len(rows) for rule, rows in judgements(world, day).items()}


def judgements(world: World, day: date) -> dict[str, list[Row]]:
    """Every subject of every rule with its state, `ok` too."""
    return {name: list(rule(world, day)) for name, rule in RULES.items()}


def held_for(world: World, code: str, role: str, day: date) -> Found:
    return world.holders(world.posts_for(code, role), day)


def branches(world: World, grid: str, day: date) -> Found:
    return world.bodies("COVERS", grid, "Branch", day)


# ── who covers what ──


def grid_without_branch(world: World, day: date) -> Iterator[Row]:
    for grid in world.subjects("Grid", day):
        covering = branches(world, grid, day)
        known = collected(world, grid, "coverage", None, None, day)
        state = judge(best(covering.values()), known)
        yield {"grid": grid, "state": state, "level": cover_level(world, grid, state, covering, day)}


def cover_level(world: World, grid: str, state: str, covering: Found, day: date) -> str:
    if state == "unknown":
        return "unknown"
    if state == "ok":
        surely = (each for each, how in covering.items() if how is CERTAIN)
        return "own" if any(grids_covered(world, each, day) == {grid} for each in surely) else "shared"
    parts = {grid} | world.inside(grid)
    if best(best(world.bodies("COVERS", each, "BranchGroup", day).values()) for each in parts) is CERTAIN:
        return "group_only"
    return "adviser_only" if best(held_for(world, grid, "adviser", day).values()) is CERTAIN else "none"


def grids_covered(world: World, branch: str, day: date) -> set[str]:
    """The grids that the branch certainly covers."""
    return {
        each.end
        for each in world.outgoing("COVERS", branch)
        if world.area[each.end].tier == "Grid" and sure(each.during, day) is CERTAIN
    }


def community_without_committee(world: World, day: date) -> Iterator[Row]:
    for community in world.subjects("Community", day):
        found = best(world.bodies("COVERS", community, "CommunityCommittee", day).values())
        known = collected(world, community, "coverage", None, None, day)
        yield {"community": community, "state": judge(found, known)}


def group_without_branch(world: World, day: date) -> Iterator[Row]:
    for group in world.subjects("BranchGroup", day):
        itself = world.there(group, day)
        found = best(
            min(sure(each.during, day), world.there(each.end, day))
            for each in world.outgoing("SUBORDINATE_TO", group)
            if may_lead_groups(world, each.end)
        )
        known = collected(world, group, "organizations", "BranchGroup", None, day)
        yield {"group": group, "state": of_body(judge(found, known), itself)}


def may_lead_groups(world: World, code: str) -> bool:
    body = world.organization[code]
    return body.type == "Branch" or (body.type == "CommunityCommittee" and body.form == "branch")


# ── who is in the posts ──


def branch_without_secretary(world: World, day: date) -> Iterator[Row]:
    for branch in world.subjects("Branch", day):
        found = best(world.holders(world.posts_of(branch, "secretary"), day).values())
        known = collected(world, branch, "holdings", None, "secretary", day)
        yield {"branch": branch, "state": of_body(judge(found, known), world.there(branch, day))}


def grid_without(role: str, persons: int = 1) -> Callable[[World, date], Iterator[Row]]:
    """The rule that so many persons hold a post with this role for every grid."""

    def rule(world: World, day: date) -> Iterator[Row]:
        for grid in world.subjects("Grid", day):
            known = collected(world, grid, "holdings", None, role, day)
            found = enough(held_for(world, grid, role, day), persons)
            yield {"grid": grid, "state": judge(found, known)}

    return rule


def grid_without_secretary(world: World, day: date) -> Iterator[Row]:
    for grid in world.subjects("Grid", day):
        covering = branches(world, grid, day)
        found = best(
            min(how, best(world.holders(world.posts_of(branch, "secretary"), day).values()))
            for branch, how in covering.items()
        )
        known = collected(world, grid, "coverage", None, None, day) and all(
            collected(world, branch, "holdings", None, "secretary", day) for branch in covering
        )
        reason = "vacant" if covering else "no_branch"
        yield {"grid": grid, "state": judge(found, known), "reason": reason}


# ── companies and owners' committees ──


def company_without_branch(world: World, day: date) -> Iterator[Row]:
    for company in world.subjects("PropertyCompany", day):
        manages = min(
            best(sure(each.during, day) for each in world.outgoing("MANAGES", company)),
            world.there(company, day),
        )
        if manages is NO:
            continue
        due = due_of(world, company, day)
        state = company_state(world, company, due, day)
        if state != "ok" and manages is POSSIBLE:
            state = "possible"
        yield {"company": company, "state": state, "due": due}


def due_of(world: World, company: str, day: date) -> str:
    """What its number of full members, counted on or before that day, asks for."""
    body = world.organization[company]
    if body.full_members is None or body.counted_on is None or body.counted_on > day:
        return "unknown"
    if body.full_members >= BRANCH_MEMBERS:
        return "branch"
    return "joint_branch" if body.full_members >= 1 else "adviser"


def company_state(world: World, company: str, due: str, day: date) -> str:
    found = best(world.bodies("ESTABLISHED_IN", company, "Branch", day).values())
    if due == "unknown":
        return judge(found, known=False)
    known = collected(world, company, "organizations", "Branch", None, day)
    if due == "adviser":
        found = max(found, best(held_for(world, company, "adviser", day).values()))
        known = known and collected(world, company, "holdings", None, "adviser", day)
    return judge(found, known)


def compound_without_company(world: World, day: date) -> Iterator[Row]:
    for compound in world.subjects("Compound", day):
        found = best(world.bodies("MANAGES", compound, "PropertyCompany", day).values())
        known = collected(world, compound, "management", "PropertyCompany", None, day)
        yield {"compound": compound, "state": judge(found, known)}


def compound_without_owners_committee(world: World, day: date) -> Iterator[Row]:
    for compound in world.subjects("Compound", day):
        bodies = world.bodies("REPRESENTS", compound, "OwnersCommittee", day)
        by_form = {
            form: best(how for each, how in bodies.items() if world.organization[each].form == form)
            for form in ("elected", "substitute")
        }
        known = collected(world, compound, "management", "OwnersCommittee", None, day)
        state = judge(best(by_form.values()), known)
        if state == "ok":
            in_place = "elected" if by_form["elected"] is CERTAIN else "substitute"
        else:
            in_place = "possible" if state == "possible" else "none"
        yield {"compound": compound, "state": state, "in_place": in_place}


RULES: dict[str, Callable[[World, date], Iterator[Row]]] = {
    "grid_without_branch": grid_without_branch,
    "community_without_committee": community_without_committee,
    "group_without_branch": group_without_branch,
    "branch_without_secretary": branch_without_secretary,
    "grid_without_cadre": grid_without("responsible_cadre"),
    "grid_without_secretary": grid_without_secretary,
    "grid_without_head": grid_without("grid_head"),
    "grid_without_worker": grid_without("grid_worker"),
    "grid_short_of_assistants": grid_without("grid_assistant", ASSISTANTS),
    "company_without_branch": company_without_branch,
    "compound_without_company": compound_without_company,
    "compound_without_owners_committee": compound_without_owners_committee,
    **second_terms.RULES,
    **second_parties.RULES,
    **second_owners.RULES,
    **second_routes.RULES,
    **second_staff.RULES,
    "vacant_post": vacant_post,
    "person_in_too_many_posts": person_in_too_many_posts,
    **second_succession.RULES,
}

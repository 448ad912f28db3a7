"""A plan: what is proposed, what that closes, what stays open and why; tried before it is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cypher.errors import PlanError
from cypher.library import Library
from graph.db import Graph
from graph.digest import digest_in
from graph.plan import build, gather, left, trial
from graph.plan.gather import Gathered
from graph.plan.left import Left
from graph.plan.problem import Key
from graph.plan.proof import Proof, prove
from graph.plan.proposal import Appointment, Proposal
from graph.plan.solution import Solution
from graph.profile import Profile
from graph.transaction import Transaction

FORBIDDEN = "linkage.forbidden_pair"
NAMES = """
MATCH (n:Organization) WHERE n.code IN $codes RETURN n.code AS code, n.name AS name
UNION MATCH (n:Area) WHERE n.code IN $codes RETURN n.code AS code, n.name AS name
"""


@dataclass(frozen=True)
class Plan:
    """`totals`: by rule and column how many targets there were, by what became of them.

    `names` of bodies and areas by code. `gap`: how far the plan may be from the best, 0 when it is proven.
    """

    proposal: Proposal
    area: str
    within: str
    closed: tuple[Key, ...]
    left: tuple[Left, ...]
    totals: Mapping[tuple[str, str], Mapping[str, int]]
    solution: Solution
    proof: Proof
    names: Mapping[str, str] = field(default_factory=dict)


def make(
    graph: Graph, library: Library, given: Mapping[str, object], profile: Profile, seconds: float
) -> Plan:
    """Find the fewest appointments that close the most, and try them; the graph is as it was afterwards.

    `given` holds as_of, area, within and other parameters of the cards. Raises PlanError when an appointment
    would make a forbidden pair, GraphError.
    """
    with graph.trial() as tx:
        return make_in(tx, library, given, profile, seconds)


def make_in(
    tx: Transaction, library: Library, given: Mapping[str, object], profile: Profile, seconds: float
) -> Plan:
    """The same in a transaction, which has the plan in force afterwards and has to be rolled back."""
    # OR-Tools brings 120 MiB along, which an API without plans need not have.
    from graph.plan.solve import solve

    found = gather.gather(tx, library, given, profile)
    built = build.build(found, lambda each: each.eligible is True)
    solution = solve(built.problem, seconds)
    closed = tuple(each.key for each in built.problem.targets if each.is_closed(solution.taken))
    proposal = Proposal(digest_in(tx), gather.day_of(given), _appointments(found, built, solution, closed))
    open_still = left.left(found, built, solution, closed)
    names = _names(tx, proposal, open_still)
    trial.put(tx, library, proposal)
    proof = prove(found.rules, gather.rules(tx, library, given, profile, found.rules), closed)
    _refuse_forbidden(proof)
    return Plan(
        proposal=proposal,
        area=str(given.get("area") or ""),
        within=str(given.get("within") or ""),
        closed=closed,
        left=open_still,
        totals=_totals(found, closed, open_still),
        solution=solution,
        proof=proof,
        names=names,
    )


def _appointments(
    found: Gathered, built: build.Built, solution: Solution, closed: Iterable[Key]
) -> tuple[Appointment, ...]:
    """Those of the solution, each with the targets that it helps to close and the cards that said so."""
    done = set(closed)
    appointments = []
    for candidate in (built.who[place] for place in solution.taken):
        named = [
            each
            for each in found.openings
            if each.post == candidate.post and each.key in done and candidate in found.of(each)
        ]
        appointments.append(
            Appointment(
                person=candidate.person,
                name=candidate.name,
                post=candidate.post,
                role=named[0].role,
                body=named[0].body,
                served=named[0].served,
                kind=candidate.kind,
                distance=candidate.distance,
                held=candidate.held,
                code=candidate.code,
                closes=tuple(sorted({each.key for each in named})),
                cards=tuple(sorted({each.card for each in named})),
                rank=candidate.rank,
            )
        )
    return tuple(appointments)


def _names(tx: Transaction, proposal: Proposal, open_still: Iterable[Left]) -> dict[str, str]:
    codes = {code for each in proposal.appointments for code in (each.body, each.served) if code}
    codes |= {each.key[1] for each in open_still}
    rows = tx.run(NAMES, {"codes": sorted(codes)})
    return {str(row["code"]): str(row["name"] or row["code"]) for row in rows}


def _totals(
    found: Gathered, closed: Iterable[Key], open_still: Iterable[Left]
) -> dict[tuple[str, str], dict[str, int]]:
    """How many targets of each rule and column were closed, and how many stay open for which reason."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for rule, _, what in closed:
        counts.setdefault((rule, what), Counter())["closed"] += 1
    for each in open_still:
        counts.setdefault((each.key[0], each.key[2]), Counter())[each.reason] += 1
    spoken = {each.key[:2] for each in found.openings}
    for said in found.rules:
        unspoken = sum(
            each.state == "gap" and (each.rule, str(each.identity[0])) not in spoken for each in said.findings
        )
        if unspoken:
            counts.setdefault((said.card.name, ""), Counter())["no_route"] += unspoken
    return {key: dict(counts[key]) for key in sorted(counts)}


def _refuse_forbidden(proof: Proof) -> None:
    made = [each for each in proof.new if each[0] == FORBIDDEN]
    if made:
        shown = "; ".join(" ".join(filter(None, each)) for each in made[:3])
        raise PlanError(
            f"方案会造成业委会委员受雇于本小区物业({shown}),不能这样提。请检查补缺卡和人选卡。",
            f"the plan would make a forbidden pair ({shown}): it is refused. Check the cards of openings and"
            " candidates.",
        )

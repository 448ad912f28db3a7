"""Standards of the handbook, and what the checks of branches against them found (seed:10)."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from loaders.city import dates
from loaders.city.draft import Draft, PartyBody
from loaders.city.plan import deal
from loaders.city.posts import weakened

UNCHECKED = "620725101007"
"""The community where nobody collected the checks."""
NOT_MET, NOT_CHECKED, ON_PAPER = "standard_not_met", "standard_not_checked", "standard_met_on_paper"
STANDARDS = {
    "leaders": ("BZ01", "班子健全,书记在岗"),
    "term": ("BZ02", "任期合规,按期换届"),
    "members": ("BZ03", "党员人数符合设置要求"),
    "meetings": ("BZ04", "三会一课按期召开"),
    "dues": ("BZ05", "党费按时足额收缴"),
    "records": ("BZ06", "工作台账规范完整"),
}
OLD = ("BZ07", "活动场所统一挂牌")
"""A standard of the handbook before: it has ended, and nobody is checked against it any more."""
PLAIN = ("meetings", "dues", "records")
"""Kinds that no fact of the graph mirrors."""


@dataclass(frozen=True)
class Fate:
    """Checks, each a result and its date, and the truth: not met, not checked (why)."""

    checks: tuple[tuple[str, str], ...]
    met: str = "ok"
    checked: str = "ok"
    reason: str = ""


FATES = {
    "failed": (8, Fate((("not_met", "2026-04-20"),), "gap")),
    "mended": (3, Fate((("not_met", "2025-10-09"), ("met", "2026-05-18")))),
    "fallen": (3, Fate((("met", "2025-09-11"), ("not_met", "2026-05-06")), "gap")),
    "that month": (2, Fate((("not_met", "2026-05-20"), ("met", "2026.5")), "possible")),
    "later": (2, Fate((("met", "2026-03-02"), ("not_met", "2026-07-08")))),
    "never": (6, Fate((), checked="gap", reason="never")),
    "lapsed": (5, Fate((("met", "2024-11-05"),), checked="gap", reason="lapsed")),
    "the day before": (1, Fate((("met", "2025-06-29"),), checked="gap", reason="lapsed")),
    "a year ago": (1, Fate((("met", "2025-06-30"),))),
    "in that month": (2, Fate((("met", "2025.6"),), checked="possible", reason="lapsed")),
    "some day": (2, Fate((("met", dates.UNKNOWN),), checked="possible", reason="lapsed")),
    "failed long ago": (2, Fate((("not_met", "2024.3"),), "gap", "gap", "lapsed")),
}
"""How often, and what; by docs/rules.md on 2026-06-30, with checks once in twelve months."""
ON_PAPER_SHARE = 0.6
"""Of branches that a fact of the graph speaks against, so many were checked as meeting the standard."""


def write_checks(draft: Draft) -> None:
    """The standards (once for all cities), the checks of all branches, and the truth of them."""
    if draft.number == 1:
        _list(draft)
    luck = draft.stream("standards")
    branches = [body for body in draft.party_bodies if body.type == "Branch"]
    unseen = [body for body in branches if body.ward.code == draft.code(UNCHECKED)]
    certain = [body for body in branches if body.span.state == "certain" and body not in unseen]
    pairs = [(body, kind) for body in certain for kind in PLAIN]
    fates = deal(luck, pairs, {name: times for name, (times, _) in FATES.items()})
    facts = _facts(draft)
    for body in branches:
        for kind in STANDARDS:
            fact = facts.get((body.code, kind), "ok")
            fate = FATES[fates[body, kind]][1] if (body, kind) in fates else _ordinary(luck, fact)
            if kind == "records" and (body in unseen or body.span.state == "possible"):
                fate = Fate((), checked="unknown" if body in unseen else "gap", reason="never")
            _write(draft, body, kind, fate, fact)


def _list(draft: Draft) -> None:
    for kind, (code, name) in STANDARDS.items():
        draft.rows.add("standards", code=code, name=name, kind=kind, **{"from": "2018-11-01"})
    code, name = OLD
    span = {"from": "2015-01-01", "to": "2018-11-01", "status": "ended"}
    draft.rows.add("standards", code=code, name=name, kind="records", **span)


def _facts(draft: Draft) -> dict[tuple[str, str], str]:
    """What was planted of branches that speaks against a standard: the state of each such fact."""
    planted = draft.truth.findings
    found = {(row["branch"], "leaders"): row["state"] for row in planted["gaps.branch_without_secretary"]}
    for row in planted["gaps.party_body_over_term"]:
        if row["reason"] in ("over", "extension_over"):
            found[row["body"], "term"] = row["state"]
    for row in planted["gaps.party_body_wrong_form"]:
        if row["due"] in ("adviser", "joint_branch", "unknown"):
            found[row["body"], "members"] = row["state"]
    return found


def _ordinary(luck: Random, fact: str) -> Fate:
    """Checked within the year; where a fact speaks against it, some say so and some do not."""
    year, month = luck.choice(((2025, 9), (2025, 11), (2026, 1), (2026, 3), (2026, 4)))
    day = f"{year}-{month:02d}-{luck.randint(1, 28):02d}"
    if fact == "ok" or luck.random() < ON_PAPER_SHARE:
        return Fate((("met", day),))
    return Fate((("not_met", day),), "gap")


def _write(draft: Draft, body: PartyBody, kind: str, fate: Fate, fact: str) -> None:
    code, _ = STANDARDS[kind]
    pair = {"branch": body.code, "standard": f"Standard:{code}"}
    for result, day in fate.checks:
        draft.rows.add("checks", organization=body.code, standard=code, result=result, **{"from": day})
    draft.truth.subject(NOT_CHECKED)
    draft.truth.find(NOT_CHECKED, weakened(fate.checked, body.span), **pair, reason=fate.reason)
    if fate.checks:
        draft.truth.subject(NOT_MET)
        draft.truth.find(NOT_MET, weakened(fate.met, body.span), **pair)
    if fate.checks and kind not in PLAIN and fate.met == "ok":
        draft.truth.subject(ON_PAPER)
        draft.truth.find(ON_PAPER, weakened(fact, body.span), **pair, kind=kind)

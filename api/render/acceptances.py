"""Accepted findings beside a report, and the list of all acceptances."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from api.render.sheet import Sheet
from api.render.wording import STATES, both, one
from graph.acceptance import Acceptance, words
from graph.accepted import COLUMNS, told
from graph.report import Finding, Report, Section

HEADS = {
    "rule": ("规则", "rule"),
    "identity": ("发现", "finding"),
    "state": ("状态", "state"),
    "reason": ("原因", "reason"),
    "by": ("谁", "by"),
    "on": ("自", "from"),
    "until": ("到", "until"),
    "standing": ("现况", "standing"),
    "withdrawn_by": ("谁撤回", "withdrawn by"),
    "withdrawn_on": ("撤回自", "withdrawn on"),
}
STANDING = {
    "standing": ("有效", "standing"),
    "expired": ("已到期", "expired"),
    "withdrawn": ("已撤回", "withdrawn"),
    "ahead": ("尚未开始", "not yet begun"),
}


def said(finding: Finding, section: Section) -> tuple[object, ...]:
    """The values of COLUMNS for a finding of a section."""
    if finding.acceptance is None:
        return ("",) * len(COLUMNS)
    return told(finding.acceptance, finding in section.accepted)


def facts(held: Acceptance) -> dict[str, object]:
    """An acceptance as JSON has it."""
    return {name: value for name, value in vars(held).items() if value is not None}


def sheet(report: Report, lang: str) -> Sheet:
    """The accepted findings of a report, with why, who and until when."""
    names = ("rule", "identity", "state", "reason", "by", "on", "until")
    rows = [
        (
            finding.rule,
            words(finding.identity),
            _state(finding.state, lang),
            held.reason,
            held.by,
            held.on,
            held.until,
        )
        for section in report.sections
        for finding in section.accepted
        if (held := finding.acceptance)
    ]
    return Sheet("accepted", both("已接受的发现", "accepted findings", lang), _heads(names, lang), rows)


def outgrown(report: Report) -> tuple[str, str]:
    """What was accepted and is listed all the same, since it got worse; Chinese and English, or nothing."""
    worse = [
        (finding, finding.acceptance)
        for section in report.sections
        for finding in section.findings
        if finding.acceptance
    ]
    if not worse:
        return "", ""
    zh = "、".join(
        f"{found.rule} {words(found.identity)}({_state(held.state, 'zh')}→{_state(found.state, 'zh')})"
        for found, held in worse
    )
    en = ", ".join(
        f"{found.rule} {words(found.identity)} ({held.state} → {found.state})" for found, held in worse
    )
    return f"接受之后变重,又列出来:{zh}", f"accepted, but worse since, so listed again: {en}"


def history(made: Iterable[Acceptance], day: date, lang: str, *, coded: bool) -> Sheet:
    """Every acceptance ever made, with how it stands on a day; `coded` for files, else in words."""
    rows = [_row(each, day, lang, coded=coded) for each in made]
    names = tuple(HEADS)
    return Sheet(
        "acceptances",
        both("接受的历史", "history of acceptances", lang),
        names if coded else _heads(names, lang),
        rows,
    )


def _row(each: Acceptance, day: date, lang: str, *, coded: bool) -> tuple[object, ...]:
    standing = each.standing(day)
    known = {**vars(each), "identity": words(each.identity), "standing": standing}
    if not coded:
        known |= {"state": _state(each.state, lang), "standing": one(*STANDING[standing], lang)}
    return tuple(known[name] for name in HEADS)


def _state(state: str, lang: str) -> str:
    return one(*STATES.get(state, (state, state)), lang)


def _heads(names: Iterable[str], lang: str) -> tuple[str, ...]:
    return tuple(one(*HEADS[name], lang) for name in names)

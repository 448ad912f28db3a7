"""A report from the command line: asked, built, shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from api import asking
from api.coverage import RULE, Coverage, coverage
from api.exits import Exit
from api.output import TABLE, emit, format_of
from api.render import acceptances, delimited, markdown, terminal
from api.render import report as shown
from api.render.sheet import Sheet
from api.session import Session
from graph.profile import Profile
from graph.report import Report, build

SHOWN = 20
"""Findings of a rule in a table."""


@dataclass(frozen=True)
class Request:
    """What a report is asked for, and how it is to look; without `form` the file's name decides."""

    area: str
    as_of: date
    params: Mapping[str, str]
    profile: Profile
    form: str | None = None
    out: Path | None = None
    fail_on: str | None = None
    everything: bool = False
    accepted: bool = False


def report(session: Session, folder: str, names: Sequence[str], request: Request) -> int:
    """Build and show the report of a folder's rules, or of those named; returns the exit code."""
    form = format_of(request.form, request.out)
    cards = asking.rules(session, folder, names, request.profile)
    with session.graph() as graph:
        given = asking.given(graph, session, cards, request.area, request.as_of, request.params)
        found = build(graph, cards, given, request.profile)
        covered = None
        if any(card.name == RULE for card in cards):
            covered = coverage(session, graph, given, request.profile)
    asking.warn(session, found)
    if any(worse := acceptances.outgrown(found)):
        session.say(*worse)
    first = _summary(session, folder, found, covered, whole=not names)
    if form == TABLE and request.out is None:
        _print(session, first, found, request)
    else:
        emit(_rendered(session, first, form, found, covered), request.out)
    return Exit.FOUND if asking.is_found(found, request.fail_on) else Exit.FINE


def overview(session: Session, folder: str, found: Report, covered: Coverage | None) -> None:
    """Print the summary of all rules of a folder, with how grids are covered."""
    _show(_summary(session, folder, found, covered, whole=True))


def _summary(session: Session, folder: str, found: Report, covered: Coverage | None, *, whole: bool) -> Sheet:
    """The first sheet; under it how grids are covered, and of a whole folder the rules that are left out."""
    first = (shown.states if folder == "linkage" else shown.summary)(found, session.lang)
    off = shown.left_out(found, folder, session.lang) if whole else ""
    notes = [(session.both("配置不用的规则", "rules that the profile leaves out"), off)] if off else []
    notes += [("", session.lines(*covered.words()))] if covered else []
    return replace(first, notes=tuple(notes))


def _show(sheet: Sheet) -> None:
    """A sheet, and its notes as paragraphs."""
    terminal.show(replace(sheet, notes=()))
    for label, note in sheet.notes:
        print(f"{label}: {note}\n" if label else f"{note}\n")


def _print(session: Session, first: Sheet, found: Report, request: Request) -> None:
    _show(first)

    def more(left: int) -> str:
        return session.both(f"…… 还有 {left} 条,--all 全部列出", f"… {left} more; --all lists them")

    for section in found.sections:
        if section.findings:
            terminal.show(shown.worded(section, session.lang), None if request.everything else SHOWN, more)
    if request.accepted:
        terminal.show(acceptances.sheet(found, session.lang))


def _rendered(
    session: Session, first: Sheet, form: str, found: Report, covered: Coverage | None
) -> str | bytes:
    if form == "json":
        extra = {"coverage": vars(covered)} if covered else {}
        return shown.facts(found, extra)
    if form == "csv":
        return delimited.render(shown.flat(found))
    sheets = [first, *(shown.coded(section, session.lang) for section in found.sections)]
    sheets += [acceptances.sheet(found, session.lang)] if found.accepted else []
    if form == "xlsx":
        from api.render import workbook

        return workbook.render(sheets)
    return markdown.render(sheets)

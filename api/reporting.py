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
from api.render import acceptances, compared, delimited, markdown, terminal
from api.render import report as shown
from api.render.sheet import Sheet
from api.session import Session
from cypher.card import Card
from graph.plan import trial
from graph.plan.proposal import Proposal
from graph.profile import Profile
from graph.readable import Readable
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
    plan: Proposal | None = None


def report(session: Session, folder: str, names: Sequence[str], request: Request) -> int:
    """Build and show the report of a folder's rules, or of those named; returns the exit code."""
    form = format_of(request.form, request.out)
    cards = asking.rules(session, folder, names, request.profile)
    with session.graph() as graph:
        given = asking.given(graph, session, cards, request.area, request.as_of, request.params)
        before = None
        if request.plan:
            with trial.trial(graph) as inside:
                before = build(inside, cards, given, request.profile)
                trial.apply(inside.tx, session.library, request.plan)
                found, covered = _found(session, inside, cards, given, request.profile)
        else:
            found, covered = _found(session, graph, cards, given, request.profile)
    asking.warn(session, found)
    if any(worse := acceptances.outgrown(found)):
        session.say(*worse)
    first = _summary(session, folder, found, covered, whole=not names)
    if form == TABLE and request.out is None:
        _print(session, first, found, request)
        if before:
            terminal.show(compared.sheet(before, found, session.lang))
    else:
        emit(_rendered(session, first, form, found, covered, before), request.out)
        if before and form == "csv":
            session.say(
                "CSV 里是方案生效后的发现;方案前后的数看别的格式。",
                "the CSV holds the findings with the plan in force; other formats show before and after.",
            )
    return Exit.FOUND if asking.is_found(found, request.fail_on) else Exit.FINE


def _found(
    session: Session, graph: Readable, cards: Sequence[Card], given: Mapping[str, object], profile: Profile
) -> tuple[Report, Coverage | None]:
    """The report, and how grids are covered where that is asked for."""
    covers = any(card.name == RULE for card in cards)
    found = build(graph, cards, given, profile)
    return found, coverage(session, graph, given, profile) if covers else None


def overview(session: Session, folder: str, found: Report, covered: Coverage | None) -> None:
    """Print the summary of all rules of a folder, with how grids are covered."""
    _show(_summary(session, folder, found, covered, whole=True))


def _summary(session: Session, folder: str, found: Report, covered: Coverage | None, *, whole: bool) -> Sheet:
    """The first sheet; under it how grids are covered, and of a whole folder the rules that are left out and
    those that have nothing to look at: of other people's boards most, which would hide the rest."""
    idle = [each.card.name for each in found.sections if whole and not (each.population or each.states)]
    seen = replace(found, sections=tuple(each for each in found.sections if each.card.name not in idle))
    first = (shown.states if folder == "linkage" else shown.summary)(seen, session.lang)
    off = shown.left_out(found, folder, session.lang) if whole else ""
    notes = [(session.both("配置不用的规则", "rules that the profile leaves out"), off)] if off else []
    nothing = session.both("没有检查对象的规则", "rules with nothing to look at")
    notes += [(nothing, ", ".join(idle))] if idle else []
    notes += (
        [("", session.lines(*covered.words()))] if covered and (covered.grids or covered.branches) else []
    )
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
    session: Session, first: Sheet, form: str, found: Report, covered: Coverage | None, before: Report | None
) -> str | bytes:
    if form == "json":
        extra: dict[str, object] = {"coverage": vars(covered)} if covered else {}
        return shown.facts(found, extra | ({"before_plan": compared.facts(before)} if before else {}))
    if form == "csv":
        return delimited.render(shown.flat(found))
    sheets = [first, *([compared.sheet(before, found, session.lang)] if before else [])]
    sheets += [shown.coded(section, session.lang) for section in found.sections]
    sheets += [acceptances.sheet(found, session.lang)] if found.accepted else []
    if form == "xlsx":
        from api.render import workbook

        return workbook.render(sheets)
    return markdown.render(sheets)

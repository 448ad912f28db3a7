"""A reconciliation from the command line: counted, shown."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from api import asking
from api.exits import Exit
from api.output import TABLE, emit, format_of
from api.render import delimited, markdown, terminal
from api.render import reconciliation as shown
from api.session import Session
from graph import figure
from graph.plan import trial
from graph.plan.proposal import Proposal
from graph.reconcile import Reconciliation, reconcile, worst

SHOWN = 20
"""Rows of a figure in a table."""


def show(
    session: Session,
    figures: Path | None,
    as_of: date,
    form: str | None,
    out: Path | None,
    fail_on: str | None,
    *,
    everything: bool,
    plan: Proposal | None = None,
) -> int:
    """Count every figure and show it; returns the exit code. Raises FiguresError, GraphError."""
    form = format_of(form, out)
    wanted = figure.load(figures, session.library)
    with session.graph() as whole, trial.under(whole, session.library, plan) as graph:
        found = reconcile(graph, wanted, as_of)
    if not found.origins:
        session.say(*asking.NOTHING)
    if form == TABLE and out is None:
        _print(session, found, everything)
    else:
        emit(_rendered(session, form, found), out)
    return Exit.FOUND if fail_on and worst(found.accounts, fail_on) else Exit.FINE


def _print(session: Session, found: Reconciliation, everything: bool) -> None:
    terminal.show(shown.summary(found, session.lang))

    def more(left: int) -> str:
        return session.both(f"…… 还有 {left} 条,--all 全部列出", f"… {left} more; --all lists them")

    for sheet in shown.details(found, session.lang):
        terminal.show(sheet, None if everything else SHOWN, more)


def _rendered(session: Session, form: str, found: Reconciliation) -> str | bytes:
    if form == "json":
        return shown.facts(found)
    if form == "csv":
        return delimited.render(shown.flat(found))
    sheets = [shown.summary(found, session.lang), *shown.details(found, session.lang)]
    if form == "xlsx":
        from api.render import workbook

        return workbook.render(sheets)
    return markdown.render(sheets)

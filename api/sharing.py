"""Who shares people with whom, from the command line: asked, read, shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from api import asking
from api.output import FORMATS, emit, format_of
from api.render.sharing import told
from api.session import Session
from api.showing import tell
from graph.places import area_code
from graph.plan import trial
from graph.plan.proposal import Proposal
from graph.sharing import named, share
from graph.ties import ties

SHOWN = 50
"""Rows of a table."""


@dataclass(frozen=True)
class Request:
    """About what (text, empty: everywhere), with bodies where, when; `past` and `across` as in `share`."""

    thing: str
    area: str
    as_of: date
    past: bool
    across: bool
    plan: Proposal | None = None


def show(session: Session, asked: Request, form: str | None, out: Path | None, *, everything: bool) -> None:
    """Find it and show it. Raises BadParameter, NotFound."""
    form = format_of(form, out, (*FORMATS, "svg"))
    with session.graph() as whole, trial.under(whole, session.library, asked.plan) as graph:
        thing = named(graph, session.library, asked.thing)
        area = area_code(graph, session.library, asked.area)
        found = share(
            graph, session.library, thing, asked.as_of, area=area, past=asked.past, across=asked.across
        )
    asking.warn_before(session, found.origins, asked.as_of)
    if form == "svg":
        emit(ties(found, session.lang).svg, out)
        return
    tell(session, told(found, session.lang), form, out, None if everything else SHOWN)

"""Who shares people with whom, from the command line: asked, read, shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from api import asking
from api.output import format_of
from api.render.sharing import told
from api.session import Session
from api.showing import tell
from graph.places import area_code
from graph.sharing import named, share

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


def show(session: Session, asked: Request, form: str | None, out: Path | None, *, everything: bool) -> None:
    """Find it and show it. Raises BadParameter, NotFound."""
    form = format_of(form, out)
    with session.graph() as graph:
        thing = named(graph, session.library, asked.thing)
        area = area_code(graph, session.library, asked.area)
        found = share(
            graph, session.library, thing, asked.as_of, area=area, past=asked.past, across=asked.across
        )
    asking.warn_before(session, found.origins, asked.as_of)
    tell(session, told(found, session.lang), form, out, None if everything else SHOWN)

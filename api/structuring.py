"""How organisations hang together, from the command line: read, computed, shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from api import asking
from api.output import format_of
from api.render.structure import told
from api.session import Session
from api.showing import tell
from cypher.errors import BadParameter
from cypher.problems import nearest
from graph.fabric import weave
from graph.places import area_code
from graph.plan import trial
from graph.plan.proposal import Proposal
from graph.profile import Profile

SHOWN = 15
"""Rows of a table."""


@dataclass(frozen=True)
class Request:
    """Where (empty: everywhere), when, with solid lines or possible links too, by which thresholds."""

    area: str
    as_of: date
    lines: bool
    perhaps: bool
    params: Mapping[str, str]
    profile: Profile
    plan: Proposal | None = None


def show(session: Session, asked: Request, form: str | None, out: Path | None, *, everything: bool) -> None:
    """Compute and show it. Raises BadParameter, NotFound."""
    form = format_of(form, out)
    card = session.library.get("linkage.three_parties")
    known = card.params.keys() - {"as_of", "area"}
    for name in asked.params.keys() - known:
        zh, en = nearest(name, sorted(known))
        raise BadParameter(f"没有参数“{name}”{zh}", f"there is no parameter {name!r}{en}")
    with session.graph() as whole, trial.under(whole, session.library, asked.plan) as graph:
        area = area_code(graph, session.library, asked.area)
        thresholds = {**asked.profile.thresholds, **asked.params}
        found = weave(
            graph,
            session.library,
            asked.as_of,
            thresholds,
            area=area,
            lines=asked.lines,
            perhaps=asked.perhaps,
        )
    asking.warn_before(session, found.origins, asked.as_of)
    tell(session, told(found, session.lang), form, out, None if everything else SHOWN)

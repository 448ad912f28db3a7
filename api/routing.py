"""What links two things, from the command line: found, shown, or clearly not found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from api.output import format_of
from api.render.route import told
from api.session import Session
from api.showing import tell
from graph.plan import trial
from graph.plan.proposal import Proposal
from graph.route import routes
from graph.sharing import named

MOST = 100
"""Routes with --all."""


@dataclass(frozen=True)
class Request:
    """Two ends as they were typed, and how to look."""

    one: str
    other: str
    as_of: date
    every: bool
    steps: int
    places: bool
    certain: bool
    hub: int
    plan: Proposal | None = None


def show(session: Session, asked: Request, form: str | None, out: Path | None) -> None:
    """Find the shortest and show them. Raises BadParameter, NotFound."""
    form = format_of(form, out)
    with session.graph() as whole, trial.under(whole, session.library, asked.plan) as graph:
        ends = (named(graph, session.library, asked.one), named(graph, session.library, asked.other))
        found = routes(
            graph,
            session.library,
            ends,
            asked.as_of,
            most=MOST if asked.every else 1,
            steps=asked.steps,
            places=asked.places,
            hub=asked.hub,
            certain=asked.certain,
        )
    if not found:
        _none(session, asked)
    elif asked.every and len(found) == MOST:
        session.say(f"只列前 {MOST} 条。", f"the first {MOST} alone.")
    tell(session, told(found, ends, asked.as_of, session.lang), form, out, None)


def _none(session: Session, asked: Request) -> None:
    sure = ("确定的", "certain ") if asked.certain else ("", "")
    session.say(
        f"{asked.as_of} {asked.steps} 步以内没有{sure[0]}路"
        f"(不穿过空岗、街道以上的区域和关系多于 {asked.hub} 的节点"
        f"{'' if asked.places else ';--places 也经过所在的区域'})。",
        f"no {sure[1]}route within {asked.steps} steps on {asked.as_of} (past no vacant post, no area of a"
        f" street or above, nothing with more than {asked.hub} relationships"
        f"{'' if asked.places else '; --places goes through places too'}).",
    )

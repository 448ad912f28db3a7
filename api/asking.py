"""What a report is asked for: its cards, its area, its date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from api.session import Session
from cypher.card import Card
from cypher.errors import BadParameter
from cypher.folders import FOLDERS
from cypher.problems import nearest
from graph.db import Graph
from graph.places import area_code
from graph.profile import Profile
from graph.report import FINDINGS, Origin, Report

NOTHING = ("库里没有名册,先 sanfang load。", "nothing is loaded: run `sanfang load` first.")


def rules(
    session: Session, folder: str, asked: Sequence[str], profile: Profile | None = None
) -> tuple[Card, ...]:
    """The rule cards of a folder, those that a profile applies, or those that were asked for by name.

    The folder's name may be left out.
    """
    if not asked:
        cards = session.library.folder(folder)
        return profile.applied(cards) if profile else cards
    cards = tuple(session.library.get(name if "." in name else f"{folder}.{name}") for name in asked)
    for card in cards:
        if not FOLDERS[card.folder].finds:
            raise BadParameter(
                f"{card.name} 不是规则,用 sanfang query {card.name} 查询。",
                f"{card.name} is no rule: run `sanfang query {card.name}`.",
            )
    return cards


def given(
    graph: Graph, session: Session, cards: Sequence[Card], area: str, as_of: date, params: Mapping[str, str]
) -> dict[str, object]:
    """The parameters of a report. Raises NotFound (no such area), BadParameter (a parameter of no card)."""
    known = {name for card in cards for name in card.params}
    for name in params:
        if name not in known:
            zh, en = nearest(name, sorted(known))
            raise BadParameter(
                f"这些规则没有参数“{name}”{zh}", f"none of the rules has a parameter {name!r}{en}"
            )
    return {"as_of": as_of, "area": area_code(graph, session.library, area), **params}


def warn(session: Session, report: Report) -> None:
    """Say what would otherwise look like an answer: nothing loaded, or nothing yet collected at that date."""
    warn_before(session, report.origins, report.as_of)


def warn_before(session: Session, origins: Sequence[Origin], as_of: date) -> None:
    """The same for what rests on these sources."""
    days = [origin.as_of for origin in origins if origin.as_of]
    if not origins:
        session.say(*NOTHING)
    elif days and as_of < min(days):
        session.say(
            f"{as_of} 早于所有名册(最早 {min(days)}):没有采集过的都算未知。",
            f"{as_of} is before every roster (the first is of {min(days)}): all that was not collected"
            " yet is unknown.",
        )


def is_found(report: Report, level: str | None) -> bool:
    """Whether there are findings at this level or above it: gap, then possible, then unknown."""
    if level is None:
        return False
    wanted = {*FINDINGS[: FINDINGS.index(level) + 1], "none", "partial"}
    return any(section.states.get(state) for section in report.sections for state in wanted)

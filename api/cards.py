"""The library from the command line: listed, run, begun."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from api.render.report import title
from api.render.sheet import Sheet, text
from api.session import Session
from cypher import skeleton
from cypher.errors import BadParameter
from graph.element import plain
from graph.places import located
from graph.plan import trial
from graph.plan.proposal import Proposal
from graph.profile import Profile
from graph.taken import take


def listed(session: Session, folder: str, profile: Profile) -> Sheet:
    """All cards, or those of one folder, with the thresholds that the profile gives them."""
    cards = session.library.folder(folder) if folder else session.library
    rows = [
        (
            card.name,
            title(card, session.lang),
            card.severity,
            card.basis,
            card.confidence,
            " ".join(
                f"{name}={profile.stated[name].shown}" for name in card.params if name in profile.stated
            ),
            "no" if card.name in profile.off else "",
        )
        for card in cards
    ]
    columns = ("name", "title", "severity", "basis", "confidence", "thresholds", "applies")
    return Sheet("rules", "", columns, rows)


def run(
    session: Session,
    name: str,
    params: Mapping[str, str],
    limit: int,
    timeout: float,
    accepted: bool = False,
    plan: Proposal | None = None,
    whole: bool = False,
) -> Sheet:
    """The rows of one reading card, at most `limit` of them. Raises BadParameter for a card that writes.

    Of a rule what was accepted is left out and counted, as in its report, or with `accepted` shown as such.
    With `plan` the day is the plan's where none is given. `whole`: with nodes and paths as they are, for a
    picture.
    """
    card = session.library.get(name)
    if card.writes:
        raise BadParameter(
            f"{name} 会改动图,query 只运行只读卡片。",
            f"{name} changes the graph; query runs reading cards only.",
        )
    if plan and "as_of" in card.params:
        params = {"as_of": str(plan.as_of), **params}
    bound = session.profile(None).bind(card, params)
    with session.graph() as opened, trial.under(opened, session.library, plan) as graph:
        bound = located(graph, session.library, card, bound)
        with graph.reading(timeout) as tx:
            taken = take(tx, card, bound, limit, accepted=accepted, whole=whole)
    if taken.more:
        session.say(
            f"不止 {limit} 行,只给前 {limit} 行;要全部用 --limit 0。",
            f"more than {limit} rows; these are the first. For all of them: --limit 0.",
        )
    if taken.left:
        session.say(
            f"已接受 {taken.left} 条,没有列出;--accepted 也列出来。",
            f"{taken.left} accepted, not listed; --accepted lists them too.",
        )
    notes = [("query", card.statement), ("parameters", text(plain(bound)))]
    notes += [("accepted", str(taken.left))] if taken.left else []
    return Sheet(card.name, title(card, session.lang), taken.columns, taken.rows, tuple(notes))


def create(session: Session, name: str, directory: Path | None) -> None:
    """Write a card's skeleton and say how it is found."""
    paths = session.settings.cypher_path
    root = directory or (paths[0] if paths else None)
    if root is None:
        raise BadParameter(
            "请用 --dir 指定放卡片的文件夹,或设 SANFANG_CYPHER_PATH。",
            "name a folder for your cards with --dir, or set SANFANG_CYPHER_PATH.",
        )
    path = skeleton.write(name, root)
    print(path)
    if root.absolute() not in [each.absolute() for each in paths]:
        value = os.pathsep.join(map(str, [root.absolute(), *paths]))
        session.say(
            f"让三方找到它:export SANFANG_CYPHER_PATH={value}",
            f"so that Sanfang finds it: export SANFANG_CYPHER_PATH={value}",
        )
    session.say(f"改好后检查:sanfang rules check {name}", f"then check it: sanfang rules check {name}")

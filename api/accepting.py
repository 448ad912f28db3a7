"""Accept a finding for a time, withdraw that, and list what was ever accepted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from api import asking
from api.render import acceptances
from api.session import Session
from api.showing import show
from cypher.card import Card
from cypher.errors import BadParameter, NotFound
from graph import acceptance
from graph.acceptance import SERIOUS, Acceptance, words
from graph.db import Graph
from graph.report import Finding, findings
from graph.transaction import Transaction
from loaders import identity, text
from loaders.problems import Bad, Place


@dataclass(frozen=True)
class Request:
    """The finding as it was typed, and the date of the report in which it stands; texts may be empty.

    `option` is what stands before the names of `reason`, `by` and `until` where they are asked for.
    """

    rule: str
    identity: tuple[str, ...]
    as_of: date
    reason: str
    by: str
    until: date | None
    option: str = "--"


def accept(session: Session, asked: Request, profile: Path | None) -> None:
    """Write down an acceptance. Raises BadParameter, NotFound; then nothing was written."""
    thresholds = session.profile(profile).thresholds
    with session.graph() as graph:
        made = accepted(session, graph, asked, thresholds)
    session.say(
        f"已接受:{made.rule} {words(made.identity)},{made.on} 起、{made.until} 之前的报告不再列出。",
        f"accepted: {made.rule} {words(made.identity)}; reports from {made.on} to {made.until} do not"
        " list it.",
    )


def accepted(session: Session, graph: Graph, asked: Request, thresholds: Mapping[str, object]) -> Acceptance:
    """Write an acceptance into the graph. Raises BadParameter, NotFound; then nothing was written."""
    (card,) = asking.rules(session, "gaps", [asked.rule])
    reason, by = word(asked.reason, REASON, asked.option), word(asked.by, BY, asked.option)
    until = _until(asked)
    with graph.writing() as tx:
        tx.keep = False
        found = _present(tx, card, card.bind({"as_of": asked.as_of}, thresholds), asked.identity)
        _refuse_twice(tx, card, found, asked.as_of)
        made = Acceptance(
            card.name, found.identity, found.state, card.severity, reason, by, asked.as_of, until, _now()
        )
        acceptance.accept(tx, session.library, made)
        tx.keep = True
    return made


def withdraw(session: Session, asked: Request) -> None:
    """Note that an acceptance holds no more. Raises BadParameter, NotFound; then nothing was written."""
    with session.graph() as graph:
        chosen = withdrawn(session, graph, asked)
    session.say(
        f"已撤回:{chosen.rule} {words(chosen.identity)},{asked.as_of} 起的报告重新列出。",
        f"withdrawn: {chosen.rule} {words(chosen.identity)}; reports from {asked.as_of} on list it again.",
    )


def withdrawn(session: Session, graph: Graph, asked: Request) -> Acceptance:
    """Note it in the graph; gives the acceptance as it was. Raises BadParameter, NotFound."""
    (card,) = asking.rules(session, "gaps", [asked.rule])
    by = word(asked.by, BY, asked.option)
    with graph.writing() as tx:
        tx.keep = False
        held = acceptance.standing(
            (each for each in acceptance.kept(tx) if each.rule == card.name), asked.as_of
        )
        known = [each.identity for each in held.values()]
        chosen = next((each for each in held.values() if words(each.identity) == words(asked.identity)), None)
        if chosen is None:
            zh, en = acceptance.near(asked.identity, known)
            typed = identity.scrub(words(asked.identity), code=True)
            raise NotFound(
                f"{asked.as_of} 没有有效的接受:{card.name} {typed}{zh}",
                f"no acceptance of {card.name} {typed} stands on {asked.as_of}{en}",
            )
        acceptance.withdraw(tx, session.library, chosen, asked.as_of, by, _now())
        tx.keep = True
    return chosen


def listing(session: Session, rule: str, as_of: date, form: str | None, out: Path | None) -> None:
    """All that was ever accepted, or that of one rule, with how it stands on that date."""
    card = asking.rules(session, "gaps", [rule])[0].name if rule else ""
    with session.graph() as graph, graph.reading() as tx:
        made = [each for each in acceptance.kept(tx) if card in ("", each.rule)]
    coded = bool(out) or form not in (None, "table")
    show(acceptances.history(made, as_of, session.lang, coded=coded), form, out)


REASON = ("原因", "a reason", "reason")
BY = ("姓名", "a name", "by")


def word(given: str, what: tuple[str, str, str], prefix: str = "--") -> str:
    """A text that was given and may be kept. Raises BadParameter, in which no identity number is echoed."""
    zh, en, field = what
    option = prefix + field
    if identity.holds_number(given):
        raise BadParameter(
            f"{option} 里有身份证号,没有记下。请删去:这里只写公务上的原因和姓名。",
            f"{option} holds an identity number; nothing was written. Take it out: this is for reasons and"
            " names of office.",
            field,
        )
    read = text.read(given)
    if isinstance(read, Bad):
        problem = read.at(Place(option))
        raise BadParameter(
            f"{option}:{problem.zh}。{problem.fix_zh}。", f"{option}: {problem.en}. {problem.fix_en}.", field
        )
    if not read:
        raise BadParameter(f"接受要写明{zh}:{option}。", f"an acceptance needs {en}: {option}.", field)
    return read


def _until(asked: Request) -> date:
    option = f"{asked.option}until"
    if asked.until is None:
        raise BadParameter(
            f"接受要有截止日期:{option},如 2027-06-30;到那天又列出来。",
            f"an acceptance needs a date: {option}, such as 2027-06-30; it is listed again from that day on.",
            "until",
        )
    if asked.until <= max(asked.as_of, date.today()):
        raise BadParameter(
            f"{option} {asked.until} 已经过去:应在今天({date.today()})和 {asked.as_of} 之后。",
            f"{option} {asked.until} is in the past: it has to be after today ({date.today()})"
            f" and {asked.as_of}.",
            "until",
        )
    return asked.until


def _present(tx: Transaction, card: Card, parameters: dict[str, object], identity_: Sequence[str]) -> Finding:
    """The finding of that identity. Raises NotFound with the nearest."""
    found = [each for each in findings(tx, card, parameters) if each.state in SERIOUS]
    for each in found:
        if words(each.identity) == words(identity_):
            return each
    zh, en = acceptance.near(identity_, (each.identity for each in found))
    columns, typed = " ".join(card.identity), identity.scrub(words(identity_), code=True)
    raise NotFound(
        f"{parameters['as_of']} 没有这条发现:{card.name} {typed}(依次是 {columns}){zh}",
        f"no such finding as of {parameters['as_of']}: {card.name} {typed} (it is {columns}){en}",
    )


def _refuse_twice(tx: Transaction, card: Card, found: Finding, day: date) -> None:
    held = acceptance.standing(acceptance.kept(tx), day).get((card.name, acceptance.spelled(found.identity)))
    if held and held.covers(found.state, card.severity):
        raise BadParameter(
            f"这条发现已由 {held.by} 接受到 {held.until}({held.reason})。要改,先撤回:--withdraw。",
            f"{held.by} accepted this finding until {held.until} ({held.reason}). To change it, --withdraw"
            " first.",
        )


def _now() -> datetime:
    return datetime.now().astimezone()

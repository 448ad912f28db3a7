"""A plan in a copy of the graph, in a local instance of its own, for Neo4j Browser."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from api.bars import bar
from api.commands.store import begin
from api.session import Session
from cypher.errors import PlanError
from graph.plan import file
from graph.plan.copy import copy
from graph.settings import Settings
from graph.store import connect


def what_if(session: Session, plan: Path, into: str) -> None:
    """Copy the graph into the local instance `into`, put the plan in force there, say how to look at it."""
    proposal = file.read(plan)
    if into == session.settings.instance and session.settings.uri is None:
        raise PlanError(
            f"副本不能做在数据自己的实例 {into} 里。请换一个名字。",
            f"the copy cannot be made in the instance of the data, {into}: choose another name.",
        )
    beside = Session(session.lang, into, session.quiet)
    beside.settings = replace(Settings.from_environment(into), uri=None, database=None)
    lines = begin(beside)
    with (
        session.graph() as graph,
        connect(beside.settings) as copied,
        bar(session.both("复制", "copying"), show=session.progress),
    ):
        copy(graph, copied, session.library, proposal)
    print("\n".join(lines))
    number = len(proposal.appointments)
    session.say(
        f"副本在实例 {into} 里,{number} 个拟任已经生效;原来的数据没有动。"
        f"在浏览器里看 explore.plan_appointments。看完:sanfang --instance {into} down",
        f"the copy is in instance {into}, with {number} appointments in force; the data are as they were."
        f" See explore.plan_appointments in the Browser; afterwards: sanfang --instance {into} down",
    )

"""A plan's file before a report or a chart: what it proposes, and the day that is then meant."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from cypher.day import day
from graph.plan import file
from graph.plan.proposal import Proposal


def proposed(path: Path | None) -> Proposal | None:
    """What the plan's file proposes, if one was given. Raises PlanError."""
    return file.read(path) if path else None


def asked_day(text: str, proposal: Proposal | None) -> date:
    """The day that was asked for; without one the plan's, else today."""
    return proposal.as_of if proposal and not text else day(text)

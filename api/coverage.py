"""How grids are covered, in words: grids minus branches is only an upper bound."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from api.render.wording import LEVELS
from api.session import Session
from cypher.card import Card
from graph import brief
from graph.profile import Profile
from graph.readable import Readable
from graph.report import section

RULE = "gaps.grid_without_branch"
BRANCHES = "chart.grid_branches"


@dataclass(frozen=True)
class Coverage:
    """`levels` counts the grids by how they are covered; `branches` the grid branches."""

    grids: int
    branches: int
    levels: Mapping[str, int]

    def words(self) -> tuple[str, str]:
        """The levels, and why the difference is no answer; Chinese and English."""
        zh = "、".join(f"{LEVELS[name][0]} {self.levels[name]}" for name in LEVELS if self.levels.get(name))
        en = ", ".join(f"{LEVELS[name][1]} {self.levels[name]}" for name in LEVELS if self.levels.get(name))
        minus = f"{self.grids} − {self.branches} = {self.grids - self.branches}"
        return (
            f"网格覆盖:{zh}。网格数减支部数({minus})只是上限:一个支部可以覆盖多个网格。",
            f"cover of grids: {en}. Grids minus branches ({minus}) is only an upper bound:"
            " one branch may cover several grids.",
        )


def coverage(session: Session, graph: Readable, given: Mapping[str, object], profile: Profile) -> Coverage:
    """Count from the graph, with the rule's own card."""
    rule, counted = session.library.get(RULE), session.library.get(BRANCHES)
    with graph.reading() as tx:
        found = section(tx, rule, _bound(rule, {**given, "all": True}, profile))
        branches = sum(1 for _ in brief.read(tx, counted, _bound(counted, given, profile)))
    levels = Counter(str(each.values["level"]) for each in found.findings)
    return Coverage(found.population, branches, levels)


def _bound(card: Card, given: Mapping[str, object], profile: Profile) -> dict[str, object]:
    return card.bind(
        {name: value for name, value in given.items() if name in card.params}, profile.thresholds
    )

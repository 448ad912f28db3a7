"""Small firms and social organisations, and the Party body that answers for each (seed:11)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from loaders.city import dates
from loaders.city.dates import ALWAYS, Span
from loaders.city.draft import Draft
from loaders.city.plan import deal
from loaders.city.posts import weakened
from loaders.city.ward import Ward

UNANSWERED = "620725101006"
"""The community where nobody collected who answers for whom."""
NOBODY, TWO, WRONG = "firm_without_party_body", "firm_with_two_party_bodies", "firm_under_wrong_body"
EACH, FEW = 6, 2
"""Firms of a community, and of one that its committee does not certainly cover."""
TRADES = ("便利店", "餐饮店", "汽修部", "家政服务部", "大药房", "民办幼儿园", "物流服务站", "打印社")
SOCIETIES = ("志愿服务队", "老年协会", "书画协会", "舞蹈队", "养老服务中心")
STEMS = ("祥和", "诚信", "金叶", "康乐", "丝路", "春晖", "明德", "聚福", "同心", "益民", "金桥", "瑞丰")
FATES = {
    "nobody": 9,
    "left": 3,
    "perhaps": 4,
    "two": 4,
    "perhaps two": 3,
    "elsewhere": 5,
    "perhaps elsewhere": 2,
    "ended": 3,
    "unsure": 2,
    "gone": 3,
}
"""How often. `left`: nobody any more; `ended`: a branch that is gone; `unsure`, `gone`: the firm itself."""
COVERED = {"held": "ok", "unsure": "possible", "uncollected": "unknown"}
"""By how its committee covers a community: whether that committee is the right one there."""


@dataclass(eq=False)
class Firm:
    """A firm at its place in a community; `serial` counts those of the community."""

    ward: Ward
    serial: int
    fate: str = "plain"
    span: Span = ALWAYS

    @property
    def social(self) -> bool:
        """Whether it is a social organisation."""
        return self.serial % 3 == 0

    @property
    def code(self) -> str:
        """Its code in 组织表."""
        return f"{'SZ' if self.social else 'QY'}{self.ward.code}{self.serial:02d}"


def write_firms(draft: Draft, wards: list[Ward]) -> None:
    """The firms of all communities, who answers for them, and the truth of it."""
    luck = draft.stream("firms")
    held = [ward for ward in wards if ward.cover == "held"]
    firms = [Firm(w, n) for w in wards for n in range(1, 1 + (EACH if w.cover == "held" else FEW))]
    unanswered = draft.code(UNANSWERED)
    plain = [firm for firm in firms if firm.ward in held and not firm.ward.hole]
    for firm, fate in deal(luck, [f for f in plain if f.ward.code != unanswered], FATES).items():
        firm.fate = fate
    for firm in firms:
        if firm.ward.code == unanswered and firm.serial <= FEW:
            firm.fate = "unseen"
        _list(draft, luck, firm)
        _Answers(draft, luck, firm, held).write()


def _list(draft: Draft, luck: Random, firm: Firm) -> None:
    firm.span = {"unsure": dates.unsure, "gone": dates.past}.get(firm.fate, _always)(luck)
    name = f"{luck.choice(STEMS)}{luck.choice(SOCIETIES if firm.social else TRADES)}"
    draft.rows.add(
        "organizations",
        code=firm.code,
        name=f"{firm.ward.short}{name}",
        type="SocialOrganization" if firm.social else "Enterprise",
        area=firm.ward.code,
        **{"from": firm.span.start, "to": firm.span.end, "status": firm.span.status},
    )


def _always(_: Random) -> Span:
    return ALWAYS


class _Answers:
    """Who answers for one firm: rows of 联系包保表, and the truth of the three rules."""

    def __init__(self, draft: Draft, luck: Random, firm: Firm, held: list[Ward]) -> None:
        self.draft, self.luck, self.firm, self.held = draft, luck, firm, held

    def write(self) -> None:
        """All of it, by the firm's fate."""
        ways: dict[str, Callable[[], str]] = {
            "nobody": lambda: "gap",
            "unsure": lambda: "gap",
            "unseen": lambda: "unknown",
            "left": self._left,
            "perhaps": lambda: self._own(dates.unsure(self.luck)),
            "two": lambda: self._two(ALWAYS),
            "perhaps two": lambda: self._two(dates.unsure(self.luck)),
            "elsewhere": lambda: self._elsewhere(ALWAYS),
            "perhaps elsewhere": lambda: self._elsewhere(dates.unsure(self.luck)),
            "ended": self._ended,
        }
        state = ways.get(self.firm.fate, lambda: self._own(dates.current(self.luck)))()
        if self.firm.span.there:
            self.draft.truth.subject(NOBODY)
            self.draft.truth.subject(TWO)
            self.draft.truth.find(NOBODY, weakened(state, self.firm.span), firm=self.firm.code)

    def _answer(self, body: str, span: Span, right: str = "ok", reason: str = "elsewhere") -> str:
        """A body answers for the firm; `right` says whether it is the right one. How surely it answers."""
        self.draft.rows.add(
            "responsibility",
            organization=body,
            firm=self.firm.code,
            **{"from": span.start, "to": span.end, "status": span.status},
        )
        if self.firm.span.there and span.there:
            state = weakened(weakened(right, span), self.firm.span)
            self.draft.truth.subject(WRONG)
            self.draft.truth.find(WRONG, state, firm=self.firm.code, body=body, reason=reason)
        return {"certain": "ok", "possible": "possible"}.get(span.state, "gap")

    def _own(self, span: Span) -> str:
        """The committee of the firm's own community."""
        return self._answer(self.firm.ward.committee, span, COVERED.get(self.firm.ward.cover, "gap"))

    def _left(self) -> str:
        return self._own(dates.past(self.luck))

    def _two(self, span: Span) -> str:
        """Its committee, and a branch of a grid there."""
        branches = [b for b in self.firm.ward.branches if all(grid.cover == "held" for grid in b.grids)]
        self._answer(branches[-1].code, span)
        state = "gap" if span.state == "certain" else "possible"
        self.draft.truth.find(TWO, state, firm=self.firm.code)
        return self._own(ALWAYS)

    def _elsewhere(self, span: Span) -> str:
        """The committee of another community."""
        others = [ward for ward in self.held if ward is not self.firm.ward]
        return self._answer(self.luck.choice(others).committee, span, "gap")

    def _ended(self) -> str:
        """A joint branch of firms that was dissolved."""
        code, span = f"FL{self.firm.ward.code}{self.firm.serial}", dates.past(self.luck)
        self.draft.rows.add(
            "organizations",
            code=code,
            name=f"{self.firm.ward.short}小微企业联合党支部",
            type="Branch",
            form="joint",
            superior=(self.firm.ward.committee,),
            area=self.firm.ward.code,
            **{"from": span.start, "to": span.end, "status": span.status},
        )
        return self._answer(code, ALWAYS, "gap", "ended")

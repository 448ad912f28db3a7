"""The table of scenes: how the three parties of a compound stand, and what linkage that comes to.

Each scene's truth (P–O, P–C, O–C) is written here by hand from docs/rules.md, «Three-party linkage of a
compound»; the compounds without an owners' committee have theirs in `rest`, those where something was not
collected in `holes`.
"""

from __future__ import annotations

from dataclasses import dataclass

from loaders.city.truth import LINKED as L
from loaders.city.truth import MISSING as M
from loaders.city.truth import NOT_DUE as N
from loaders.city.truth import POSSIBLE as P
from loaders.city.truth import Pairs


@dataclass(frozen=True)
class Scene:
    """One way to stand.

    - `pool`, where it may be played, by how the community's company is tied to its committee: `linked`,
      `missing`, `possible`; `own`: linked, and its manager leads its own branch; `shared`: linked, and the
      compound lies in two grids; `first`: in the first county; `any`.
    - `main`: that company manages the compound. `solo`: another one does, made for the scene; `unsure`: its
      contract has an unknown end.
    - `seat`: how a member of the owners' committee is bound to the grid's branch and to a company.
    - `meeting`: of the committee and `main`, `all` companies, or the company's `branch` in its stead; `old`:
      with main, but before the last twelve months.
    - `owners`: `unsure` represents perhaps, `unsure body` is there perhaps.
    """

    times: int
    pool: str
    truth: Pairs
    main: bool = False
    solo: str = ""
    unsure: bool = False
    seat: str = ""
    meeting: str = ""
    owners: str = ""

    @property
    def certain(self) -> bool:
        """All that the forbidden pair looks at is certain."""
        return not (self.unsure or self.owners or self.seat == "perhaps employed")


@dataclass(frozen=True)
class Solo:
    """A company made for a scene: its kind, its tie to the community's committee, who leads its own branch
    (`manager`, `clerk`), and who of it sits on the grid's branch."""

    kind: str = "own"
    tie: str = "none"
    leader: str = "manager"
    seat: str = ""


SOLOS = {
    "branch": Solo(seat="manager"),
    "one person": Solo(),
    "bystander": Solo(leader="clerk", seat="manager"),
    "joint": Solo("joint", seat="clerk"),
    "joint apart": Solo("joint"),
    "adviser": Solo("zero", "adviser"),
    "apart": Solo(),
}

SCENES = (
    # The company is tied to the community's committee: P–C holds without anybody on the grid's branch.
    Scene(5, "linked", (L, L, L), main=True, seat="member", meeting="main"),
    Scene(4, "linked", (L, L, M), main=True, seat="member"),
    Scene(3, "linked", (M, L, L), main=True, meeting="main"),
    Scene(2, "linked", (M, L, M), main=True),
    Scene(2, "linked", (L, L, M), main=True, seat="secretary"),
    Scene(3, "linked", (L, L, M), main=True, seat="member", meeting="old"),
    Scene(2, "own", (L, L, L), main=True, seat="member", meeting="branch"),
    Scene(2, "linked", (P, L, L), main=True, seat="perhaps", meeting="main"),
    Scene(1, "linked", (P, L, M), main=True, seat="unsure seat"),
    Scene(2, "linked", (M, L, M), main=True, seat="past"),
    Scene(3, "shared", (L, L, M), main=True, seat="second grid"),
    # A member who is employed by the company links nothing; one who no longer is, or is elsewhere, does.
    Scene(3, "linked", (M, L, M), main=True, seat="employed"),
    Scene(1, "linked", (L, L, M), main=True, seat="beside employed"),
    Scene(2, "linked", (P, L, L), main=True, seat="perhaps employed", meeting="main"),
    Scene(1, "linked", (L, L, M), main=True, seat="once employed"),
    Scene(1, "linked", (L, L, M), main=True, seat="employed elsewhere"),
    # The committee is there, or represents, only perhaps.
    Scene(1, "linked", (P, L, P), main=True, seat="member", meeting="main", owners="unsure"),
    Scene(1, "linked", (P, L, P), main=True, owners="unsure"),
    Scene(1, "linked", (P, L, P), main=True, seat="member", meeting="main", owners="unsure body"),
    # The company has no tie, or perhaps one.
    Scene(5, "missing", (M, M, M), main=True),
    Scene(2, "missing", (L, M, M), main=True, seat="member"),
    Scene(2, "missing", (L, M, L), main=True, seat="member", meeting="main"),
    Scene(2, "missing", (M, M, L), main=True, meeting="main"),
    Scene(2, "possible", (L, P, L), main=True, seat="member", meeting="main"),
    Scene(1, "possible", (M, P, M), main=True),
    # Nobody manages.
    Scene(2, "any", (L, N, N), seat="member"),
    Scene(2, "any", (M, N, N)),
    # Somebody of the company sits on the grid's branch, and a member of the committee too.
    Scene(4, "any", (L, L, L), solo="branch", seat="member"),
    Scene(2, "any", (L, L, L), solo="branch", seat="secretary"),
    Scene(1, "any", (P, L, P), solo="branch", seat="perhaps"),
    Scene(1, "any", (M, L, M), solo="branch", seat="employed"),
    Scene(1, "any", (P, L, P), solo="branch", seat="perhaps employed"),
    Scene(1, "any", (L, L, L), solo="one person", seat="one person"),
    # The manager sits there, but is not on the company's own branch: not a person of C.
    Scene(2, "any", (L, L, M), solo="bystander", seat="member"),
    # Two companies share a branch; its secretary sits on the branch of the first one's compound alone.
    Scene(1, "first", (L, L, L), solo="joint", seat="member"),
    Scene(1, "first", (L, M, M), solo="joint apart", seat="member"),
    # Two companies: the pair holds when it holds for both.
    Scene(2, "linked", (L, L, L), main=True, solo="adviser", seat="member", meeting="all"),
    Scene(2, "linked", (L, M, M), main=True, solo="apart", seat="member", meeting="main"),
    Scene(2, "linked", (L, P, P), main=True, solo="apart", unsure=True, seat="member", meeting="main"),
    # The only company manages perhaps.
    Scene(1, "linked", (L, P, P), solo="adviser", unsure=True, seat="member", meeting="all"),
    Scene(1, "any", (L, P, P), solo="apart", unsure=True, seat="member"),
    Scene(1, "linked", (M, P, P), solo="adviser", unsure=True, meeting="all"),
)
"""81 compounds, most of those that have an owners' committee."""
EVERY_NTH_IS_SUBSTITUTE = 4

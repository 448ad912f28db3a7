"""A community of a city that is being made, with the grids, branches and compounds in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.city.person import Person


@dataclass(eq=False)
class Compound:
    """A compound in one grid or two."""

    code: str
    name: str
    grids: list[Grid]
    grouped: bool = True

    @property
    def ward(self) -> Ward:
        """The community that it lies in."""
        return self.grids[0].ward


@dataclass(eq=False)
class Branch:
    """A branch of form grid. `lead` is the state of its secretary's post, `secretary` a certain holder."""

    code: str
    name: str
    grids: list[Grid]
    lead: str = "ok"
    secretary: Person | None = None


@dataclass(eq=False)
class Grid:
    """A grid. `cover` is `held` when its branch certainly covers it, else a fate."""

    code: str
    name: str
    ward: Ward
    cover: str = "held"
    branch: Branch | None = None
    compounds: list[Compound] = field(default_factory=list)

    @property
    def grouped(self) -> bool:
        """A building group covers one of its compounds."""
        return any(compound.grouped for compound in self.compounds)


@dataclass(eq=False)
class Ward:
    """A community. `cover` (by its committee) and `first` (its first grid's) are `held` or a fate."""

    code: str
    name: str
    short: str
    above: str
    hole: str
    shape: tuple[int, ...]
    cover: str = "held"
    first: str = "held"
    form: str = "committee"
    grids: list[Grid] = field(default_factory=list)
    branches: list[Branch] = field(default_factory=list)

    @property
    def county(self) -> str:
        """The code of its county."""
        return self.code[:6]

    @property
    def committee(self) -> str:
        """The code of its community committee."""
        return f"SQ{self.code}"

    @property
    def body_above(self) -> str:
        """The code of the street's working committee or the town's Party committee."""
        return above_body(self.above)

    @property
    def compounds(self) -> list[Compound]:
        """Its compounds, each once."""
        return list(dict.fromkeys(c for grid in self.grids for c in grid.compounds))


def above_body(area: str) -> str:
    """The Party body of a street (大工委) or of a town, county or city (党委)."""
    return f"GW{area}" if area[6:8] == "00" else f"DW{area}"

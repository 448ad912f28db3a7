"""The bodies and places that the people of the made rosters work and live in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

PEOPLE = 220
"""Listed people who live in one community, about."""
_FIRST = "金安永新东西南北长甘祁丹青玉华文民和康福祥瑞兴盛明光春江河湖滨锦秀云龙凤梅兰竹松柏"
_SECOND = "安泉霞湖苑园桥门关山水林源泰宁乐和昌盛达远通顺利民众华城阳光明辉丽景秀春芳庆丰康"
_SUFFIXES = ("家园", "花园", "小区", "佳苑", "嘉园", "公寓")
_TRADES = ("商贸", "建材", "餐饮", "科技", "运输", "酒店", "百货", "农资")
_BUREAUS = (
    "教育局",
    "住建局",
    "民政局",
    "水务局",
    "第一中学",
    "人民医院",
    "供电公司",
    "交通局",
    "市场监管局",
)


@dataclass(frozen=True)
class Compound:
    """A 小区: its name, its community's number, the company that manages it."""

    name: str
    community: int
    company: int


@dataclass(frozen=True)
class Town:
    """Names of everything; a community is a number, its bodies are named after it."""

    district: str
    communities: tuple[str, ...]
    compounds: tuple[Compound, ...]
    companies: tuple[str, ...]
    employers: tuple[str, ...]

    def committee(self, community: int) -> str:
        """The residents' committee."""
        return f"{self.district}{self.communities[community]}社区居民委员会"

    def branch(self, community: int, grid: int) -> str:
        """A grid's Party branch."""
        return f"中共{self.communities[community]}社区第{'一二三四'[grid]}网格党支部"

    def company_branch(self, company: int) -> str:
        """A company's Party branch."""
        return f"中共{self.companies[company]}党支部"

    def code(self, community: int) -> str:
        """The community's code."""
        return f"62{community:07d}"


def build(rng: Random, people: int) -> Town:
    """A town for so many people."""
    size = max(4, people // PEOPLE)
    names = _distinct(rng)
    communities = tuple(next(names) for _ in range(size))
    companies = tuple(f"张掖市{next(names)}物业服务有限公司" for _ in range(max(2, size // 3)))
    compounds = tuple(
        Compound(next(names) + rng.choice(_SUFFIXES), community, rng.randrange(len(companies)))
        for community in range(size)
        for _ in range(3)
    )
    employers = tuple(
        f"甘州区{next(names)}{rng.choice(_TRADES)}有限公司"
        if rng.random() < 0.6
        else f"{next(names)}{rng.choice(_BUREAUS)}"
        for _ in range(size)
    )
    return Town("甘州区", communities, compounds, companies, employers)


def otherwise(rng: Random, name: str) -> str:
    """A body's name as somebody else writes it."""
    ways = [
        name.replace("有限公司", rng.choice(("", "有限责任公司"))),
        name.removeprefix("甘州区").removeprefix("张掖市"),
        name.replace("社区居民委员会", rng.choice(("社区", "社区居委会"))),
        name.removeprefix("中共").replace("第", ""),
        name.replace("业主委员会", "业委会"),
        name.replace("物业服务有限公司", "物业"),
    ]
    other = [way for way in ways if way != name]
    return rng.choice(other) if other else f"({name})"


def _distinct(rng: Random) -> Iterator[str]:
    """Endless distinct names of two characters, then of three and more."""
    more = ""
    while True:
        pairs = [f"{one}{two}{more}" for one in _FIRST for two in _SECOND if one != two]
        rng.shuffle(pairs)
        yield from pairs
        more += rng.choice("上下前后里")

"""Names as often as people have them: two people of one name are the rule in a city, not the exception.

Surnames and the commonest given names have their shares of the whole country; the rest of the given names is
put together of characters, the common ones more often.
"""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from loaders.match.name_shares import COMMON, COMPOUND, RARE, SURNAMES

MALE = (
    "国建文志明德永海军华平伟东林学新生成金玉宏春荣光福庆树俊万正家世祥立安忠元天长振云峰兴良义子少清思"
    "宝卫红晓昌振仁贵和克景启大小云龙宗利全江仕力维鹏宇泽轩浩博晨佳瑞涛凯旭翔睿毅磊亮超勇刚斌辉胜强权"
)
FEMALE = (
    "玉秀丽红晓英华淑桂春凤梅兰珍霞芳燕娟艳萍琴琼雪小云美金月香素爱文莲丹佳海敏雅慧静莉娜婷欣雨思梦"
    "倩颖琳璐瑶怡洁莹菊荣翠巧彩会银永新彦志亚水林青瑞晶蓉薇妍诗涵宁巧冬秋君媛蕾丛桃仙惠清平"
)


@dataclass(frozen=True)
class _Chances:
    values: tuple[str, ...]
    sums: list[float]

    @classmethod
    def of(cls, shares: dict[str, float]) -> _Chances:
        return cls(tuple(shares), list(accumulate(shares.values())))

    def draw(self, rng: Random) -> str:
        return self.values[bisect(self.sums, rng.random() * self.sums[-1])]


def _by_rank(values: str, flat: int) -> dict[str, float]:
    return {value: 1 / (rank + flat) for rank, value in enumerate(dict.fromkeys(values))}


def _surnames() -> _Chances:
    left = 10_000 - sum(SURNAMES.values()) - 15
    tail = _by_rank(RARE, 30)
    scale = left / sum(tail.values())
    shares: dict[str, float] = {**SURNAMES, **dict.fromkeys(COMPOUND, 2.5)}
    for one, share in tail.items():
        shares[one] = shares.get(one, 0) + share * scale
    return _Chances.of(shares)


_SURNAMES = _surnames()
_COMMON = {
    at: _Chances.of({n: 1 / (r + 15) for r, n in enumerate(names.split())})
    for at, (names, _) in COMMON.items()
}
_LETTERS = {"m": _Chances.of(_by_rank(MALE, 20)), "f": _Chances.of(_by_rank(FEMALE, 20))}
_SINGLE = 0.14
"""The share of given names of one character among those that are no common ones."""


def surname(rng: Random) -> str:
    """A surname."""
    return _SURNAMES.draw(rng)


def given(rng: Random, sex: str, born: int) -> str:
    """A given name for someone of that sex, born in that year."""
    time = 0 if born < 1958 else 1 if born < 1982 else 2
    if rng.random() < COMMON[sex, time][1]:
        return _COMMON[sex, time].draw(rng)
    first = letter(rng, sex)
    return first if rng.random() < _SINGLE else first + letter(rng, sex)


def letter(rng: Random, sex: str) -> str:
    """One character as it stands in given names."""
    return _LETTERS[sex].draw(rng)

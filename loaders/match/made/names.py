"""Names as often as people have them: two people of one name are the rule in a city, not the exception.

Shares of surnames and of the commonest given names are rounded from the yearly reports on names of the
Ministry of Public Security (公安部户政管理研究中心,《全国姓名报告》); the rest of the given names is put
together of characters, the common ones more often.
"""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from itertools import accumulate
from random import Random

# Per ten thousand; the surnames after these share what is left, by rank.
SURNAMES = {
    **{"王": 715, "李": 700, "张": 670, "刘": 510, "陈": 455, "杨": 310, "黄": 225, "赵": 205, "吴": 200},
    **{"周": 190, "徐": 145, "孙": 140, "马": 130, "朱": 125, "胡": 118, "郭": 115, "何": 108, "林": 107},
    **{"高": 100, "罗": 95, "郑": 93, "梁": 85, "谢": 80, "宋": 75, "唐": 70, "许": 66, "邓": 65, "冯": 63},
    **{"韩": 62, "曹": 60, "曾": 58, "彭": 56, "萧": 4, "肖": 52, "蔡": 50, "潘": 49, "田": 48, "董": 47},
    **{"袁": 46, "于": 45, "余": 44, "叶": 43, "蒋": 42, "杜": 41, "苏": 40, "魏": 39, "程": 38, "吕": 37},
    **{"丁": 36, "沈": 35, "任": 34, "姚": 33, "卢": 32, "傅": 20, "付": 12, "钟": 31, "姜": 30, "崔": 29},
    **{"谭": 28, "廖": 27, "范": 26, "汪": 26, "陆": 25, "金": 25, "石": 24, "戴": 24, "贾": 23, "韦": 22},
    **{"夏": 22, "邱": 21, "方": 21, "侯": 20, "邹": 20, "熊": 19, "孟": 19, "秦": 18, "白": 18, "江": 18},
    **{"阎": 10, "闫": 12, "薛": 16, "尹": 16, "段": 15, "雷": 15, "黎": 14, "史": 14, "龙": 13, "陶": 13},
}
RARE = (
    "贺顾毛郝龚邵万钱严覃武戚莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞"
    "左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟"
)
COMPOUND = ("欧阳", "上官", "司马", "诸葛", "夏侯", "尉迟")

# Given names that at least one in 2,000 has, by sex and by when they were given, the commonest first.
_OLD_F = (
    "秀英 桂英 秀兰 玉兰 桂兰 秀珍 玉珍 凤英 玉英 兰英 淑珍 秀荣 "
    "桂珍 秀云 桂荣 淑兰 淑英 桂芳 桂香 淑华 秀华 桂芝 桂花 凤兰"
)
_MID_F = (
    "芳 敏 静 丽 艳 娟 霞 燕 玲 萍 红 英 梅 莉 玉梅 "
    "红梅 琴 春梅 海燕 冬梅 秀梅 丽娟 玉华 雪梅 秀芳 丽华 红霞 金凤 云 小红"
)
_NEW_F = "娜 静 婷 丹 雪 慧 倩 颖 晶 欢 佳 洁 莹 婷婷 琳 丽丽 欣 丹丹 璐 楠 瑜 畅 瑶 悦 萌 敏 艳 丽 娟 宁"
_OLD_M = "建国 建华 国华 明 志明 德明 文 福 玉林 成 志强 国强 永福 学文 建平 建民 生 林 平 华"
_MID_M = "伟 强 军 勇 涛 建军 刚 明 辉 平 斌 志强 波 峰 建华 建平 华 兵 建国 东 杰 亮 飞 建 林 海 雷 利 荣 彬"
_NEW_M = "伟 磊 洋 杰 超 鹏 鑫 宇 浩 凯 健 俊 帆 帅 旭 龙 阳 涛 飞 亮 博 坤 晨 瑞 强 岩 斌 文 波 勇"
COMMON = {
    ("f", 0): (_OLD_F, 0.22),
    ("f", 1): (_MID_F, 0.17),
    ("f", 2): (_NEW_F, 0.13),
    ("m", 0): (_OLD_M, 0.12),
    ("m", 1): (_MID_M, 0.16),
    ("m", 2): (_NEW_M, 0.14),
}
"""The names, and the share of the people of that sex and time who have one of them."""

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

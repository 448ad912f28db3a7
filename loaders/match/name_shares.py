"""How often names are borne in the whole country, for a city is too small to tell a rare name from a chance.

Shares of surnames and of the commonest given names are rounded from the yearly reports on names of the
Ministry of Public Security (公安部户政管理研究中心,《全国姓名报告》).
"""

from __future__ import annotations

from functools import cache

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

_SURNAME_OF_NO_LIST = 2e-4
_COMMON_GIVEN, _ONE_CHARACTER, _TWO_CHARACTERS = 1.5e-3, 4e-4, 1e-5
"""Shares of one such given name."""


@cache
def _surname(text: str) -> float:
    if text in SURNAMES:
        return SURNAMES[text] / 10_000
    return 5e-4 if text in RARE else _SURNAME_OF_NO_LIST


_GIVEN = frozenset(name for names, _ in COMMON.values() for name in names.split())


def share(name: str) -> float:
    """About what share of all people bear a name; of a name that no table knows, what such names have."""
    size = 2 if name[:2] in COMPOUND else 1
    given = name[size:]
    common = _ONE_CHARACTER if len(given) < 2 else _TWO_CHARACTERS
    return _surname(name[:size]) * (_COMMON_GIVEN if given in _GIVEN else common)

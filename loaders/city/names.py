"""Names that could be real: of people, of property companies and of compounds."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from random import Random

SURNAMES = (
    "王李张刘陈杨赵马周吴徐孙朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜"
    "魏程苏吕丁任沈姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江闫薛尹段雷史龙"
    "陶贺顾毛郝龚邵万钱严武孔常汤康文柳蒲单鲁祁殷窦寇管车花脱展缪濮"
)
_SURNAME_WEIGHTS = list(accumulate([1000 // (rank + 6) for rank in range(len(SURNAMES))]))
COMPOUND_SURNAMES = ("欧阳", "上官", "司马", "诸葛")
YUGUR = ("安", "郎", "钟", "贺", "白", "兰", "妥", "屈", "索", "铁", "杜", "柯")
TIBETAN = (
    "扎西才让",
    "卓玛",
    "才让东智",
    "扎西卓玛",
    "索南才让",
    "央金",
    "尕藏",
    "卓玛草",
    "道吉才让",
    "桑杰",
)
HUI = ("马", "丁", "哈", "沙", "冶", "虎")

MALE = "伟强军建勇斌涛磊鹏杰辉刚平明亮峰飞超波龙浩宏志海生福国文武林东成德荣俊晨宇泽轩锋虎学忠义山河祥贵"
FEMALE = "芳娜敏静丽艳娟霞秀玲桂英华兰红梅燕萍莉雪琴丹婷慧洁颖倩瑶欣怡佳蓉月珍凤彩云香春玉晓琳雅菊莲"

PLACES = (
    *(
        "祁连",
        "丹霞",
        "甘泉",
        "黑河",
        "润泽",
        "金张掖",
        "湿地",
        "弱水",
        "居延",
        "焉支",
        "合黎",
        "西夏",
        "木塔",
    ),
    *("大佛", "镇远", "锦绣", "盛世", "东方", "明珠", "天润", "恒泰", "安居", "鸿运", "瑞和", "康盛", "嘉恒"),
    *("万家", "惠民", "阳光", "玉关", "佳兴", "昌隆", "金源", "华宇", "城投", "宏达", "众信", "瑞安", "兴陇"),
    *("陇原", "塞上", "绿洲", "雪莲", "鼎盛", "新城", "国泰", "民生", "广源", "永泰", "鑫海", "金鼎", "诚信"),
    *("福瑞", "和顺", "安泰", "利民", "君安", "美居", "家和", "正大", "凯旋", "中天", "博远", "丝路", "河西"),
)
FIRMS = ("物业服务有限公司", "物业服务有限公司", "物业管理有限公司", "物业服务有限责任公司")
STEMS = (
    *("金安", "甘泉", "丹霞", "东湖", "西湖", "北苑", "南苑", "馨和", "祥和", "康宁", "惠民", "锦绣", "润泽"),
    *(
        "盛世",
        "明珠",
        "阳光",
        "玉水",
        "芦水湾",
        "滨河",
        "湖滨",
        "水云",
        "紫云",
        "天和",
        "金鼎",
        "颐景",
        "瑞景",
    ),
    *("福临", "安泰", "世纪", "名仕", "学府", "书香", "文昌", "崇文", "佳和", "万和", "荣华", "富康", "华兴"),
    *("新天", "翠园", "枫林", "银杏", "梧桐", "桃源", "梨园", "杏林", "沁园", "春晓", "绿洲", "祁连", "雪峰"),
    *("凤凰", "龙腾", "鑫源", "宏远", "兴业", "东升", "长安", "永安", "西城", "鼓楼", "镇远", "木塔", "大佛"),
)
SUFFIXES = ("家园", "花园", "苑", "小区", "佳苑", "新村", "名邸", "嘉园", "公寓", "雅居")
OFFICES = ("农业局", "水务局", "粮食局", "建行", "农机公司", "棉麻公司", "烟草公司", "医药公司", "教师")


def person(rng: Random, sex: str, county: str) -> str:
    """A name for someone of that sex; 肃南 has 裕固族 and 藏族 families, every county some 回族."""
    chance = rng.random()
    if county.endswith("21") and chance < 0.12:
        return rng.choice(TIBETAN)
    if county.endswith("21") and chance < 0.5:
        family = rng.choice(YUGUR)
    elif chance > 0.985:
        family = rng.choice(HUI)
    elif chance > 0.983:
        family = rng.choice(COMPOUND_SURNAMES)
    else:
        family = rng.choices(SURNAMES, cum_weights=_SURNAME_WEIGHTS)[0]
    letters = FEMALE if sex == "f" else MALE
    given = "".join(rng.choices(letters, k=1 if rng.random() < 0.28 else 2))
    return family + given


def companies(rng: Random, place: str) -> Iterator[str]:
    """Endless distinct names of property companies: «张掖市祁连物业服务有限公司»."""
    for name in _distinct(rng, PLACES):
        yield f"{place}{name}{rng.choice(FIRMS)}"


def compounds(rng: Random) -> Iterator[str]:
    """Endless distinct names of compounds: «丹霞家园», «水务局家属院», «东湖花园二期»."""
    stems = [f"{stem}{suffix}" for stem in STEMS for suffix in SUFFIXES]
    yield from _distinct(rng, (*stems, *(f"{office}家属院" for office in OFFICES)))


def _distinct(rng: Random, words: tuple[str, ...]) -> Iterator[str]:
    order = rng.sample(words, len(words))
    yield from order
    number = 1
    while True:
        number += 1
        yield from (f"{word}{number}期" for word in order)

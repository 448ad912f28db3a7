"""What may be asked of communities (seed:9): 251 admitted items, 54 dropped certificates, 609 plaques.

The article gives the three numbers and no item: all of them are made up, and say so.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product

from loaders.city.dates import UNKNOWN, Span
from loaders.city.draft import Draft
from loaders.city.ward import Ward

ITEMS, CERTIFICATES, PLAQUES = 251, 54, 609
FIELDS = (
    *("低保救助", "残疾人服务", "老龄工作", "退役军人事务", "计划生育", "医疗保障", "养老保险", "就业创业"),
    *("住房保障", "环境卫生", "消防安全", "综治平安", "人民调解", "信访接待", "流动人口", "社区教育"),
    *("文化体育", "妇女儿童", "志愿服务", "党员管理"),
)
ACTIONS = (
    *("政策宣传", "信息登记", "入户核查", "资料初审", "台账整理", "走访慰问", "情况上报", "结果公示"),
    *("活动组织", "咨询解答", "代办帮办", "档案保管", "问题反馈"),
)
FACTS = (
    "居住情况",
    "婚姻状况",
    "亲属关系",
    "收入状况",
    "无业情况",
    "健在情况",
    "房屋用途",
    "经营场所",
    "品行表现",
)
USES = ("入学", "贷款", "落户", "求职", "办照", "公证")
SIGNS = (
    *("科普工作站", "统计工作站", "普法工作站", "禁毒工作站", "消费维权站", "劳动保障所", "计生服务室"),
    *("环保工作站", "关心下一代工作站", "文明市民学校", "家长学校", "食品安全工作站", "安全生产工作站"),
)
TAKEN_OFF = 3
OFF, DOUBTFUL = Span("2019-06-01", "2023-12-31", "ended", "past"), Span("2019-06-01", UNKNOWN, "", "possible")
DROPPED = ("2018-12-01", "2019-07-15", "2020.5", "2021-03-01", "2022-09-01")
REMOVED = ("2019-06-30", "2020-04-01", "2020.11", "2021-08-20")
MONTH, LAST = "2020.5", "2020-05-10"
"""Dropped at some day of a month, and a day of that month."""


@dataclass(eq=False)
class Lists:
    """Codes on the three lists; `plaques` by community. `month` was dropped in MONTH, `undated` some day."""

    items: list[str] = field(default_factory=list)
    taken_off: list[str] = field(default_factory=list)
    doubtful: str = ""
    dropped: list[str] = field(default_factory=list)
    month: str = ""
    undated: str = ""
    plaques: dict[str, list[str]] = field(default_factory=dict)


def write_lists(draft: Draft, wards: list[Ward]) -> Lists:
    """The three lists. Of the 251 items one is perhaps no longer there; three more were taken off."""
    lists = Lists()
    _write_items(draft, lists)
    _write_certificates(draft, lists)
    _write_plaques(draft, lists, wards)
    return lists


def _write_items(draft: Draft, lists: Lists) -> None:
    names = [f"{field}{action}" for action, field in product(ACTIONS, FIELDS)]
    for turn, name in enumerate(names[: ITEMS + TAKEN_OFF], 1):
        code = f"{draft.prefix}ZR{turn:03d}"
        span = OFF if turn > ITEMS else DOUBTFUL if turn == ITEMS else Span("2019-06-01")
        if turn > ITEMS:
            lists.taken_off.append(code)
        elif turn == ITEMS:
            lists.doubtful = code
        else:
            lists.items.append(code)
        draft.rows.add(
            "affairs",
            code=code,
            name=name,
            made=True,
            **{"from": span.start, "to": span.end, "status": span.status},
        )


def _write_certificates(draft: Draft, lists: Lists) -> None:
    for turn, (fact, use) in enumerate(product(FACTS, USES), 1):
        code = f"{draft.prefix}ZM{turn:02d}"
        day = UNKNOWN if turn == CERTIFICATES else DROPPED[turn % len(DROPPED)]
        if day == UNKNOWN:
            lists.undated = code
        elif day == MONTH:
            lists.month = lists.month or code
        else:
            lists.dropped.append(code)
        draft.rows.add("certificates", code=code, name=f"{fact}证明({use}用)", dropped_on=day, made=True)


def _write_plaques(draft: Draft, lists: Lists, wards: list[Ward]) -> None:
    """As many at each community as at the others, or one more."""
    for turn in range(PLAQUES):
        ward = wards[turn % len(wards)]
        here = lists.plaques.setdefault(ward.code, [])
        code = f"{draft.prefix}PZ{turn + 1:03d}"
        here.append(code)
        draft.rows.add(
            "plaques",
            code=code,
            name=f"{ward.short}{SIGNS[len(here) - 1]}",
            community=ward.code,
            removed_on=REMOVED[turn % len(REMOVED)],
            made=True,
        )

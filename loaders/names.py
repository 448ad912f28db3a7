"""Names of people in cells: one person a cell, or a word that says that nobody holds the post."""

from __future__ import annotations

import re

from loaders import text
from loaders.problems import Bad

VACANT = "空缺"
"""What every word for a vacancy is read as."""
_VACANT = {
    *("空缺", "暂缺", "空岗", "缺岗", "空编", "缺编", "缺员", "缺位", "暂空", "暂无", "未配备", "未定"),
    *("待定", "待任", "待任命", "待配", "待配备", "待补", "待选", "待选举", "待聘", "待招"),
    *(
        "岗位空缺",
        "职位空缺",
        "vacant",
        "vacancy",
        "unfilled",
        "tobeappointed",
        "tobeconfirmed",
        "tbd",
        "tba",
    ),
}
_NOTHING = {"无", "没有", "none", "nil", "n/a"}
_WORDS = _VACANT | _NOTHING
_DASHES = "-‐‑‒–—―─−~_/\\|.·。"
_BRACKETS = "()[]{}【】〔〕<>《》"
_LONGEST = 20

_SEPARATORS = re.compile(r"[、,;/\n]")
_HAN = re.compile(r"[\u3400-\u9fff·]{2,}")
_APART = re.compile(r"[\u3400-\u9fff]{2,4}(?: [\u3400-\u9fff]{2,4})+")
COMPOUND_SURNAMES = (
    *("欧阳", "司马", "上官", "诸葛", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "司徒", "东方"),
    *("端木", "南宫", "西门", "独孤", "轩辕", "长孙", "宇文", "呼延", "申屠", "太史", "闻人", "赫连"),
    *("澹台", "濮阳", "百里", "拓跋", "完颜", "公羊", "东郭", "南门", "钟离", "鲜于", "第五"),
)
"""Before the given name they may stand apart: «欧阳 娜娜» is one person."""


def read(cell: str, needed: bool) -> str | Bad | None:
    """A name, `VACANT` where the cell says that nobody holds the post, None where it says nothing.

    Where somebody is `needed`, a vacancy is refused. So are several names in one cell.
    """
    if len(cell) < 5 and cell.isalpha() and cell.casefold() not in _WORDS:
        return text.read(cell)  # Nearly all are such: there is nothing to look for in them.
    word = _word(cell)
    if word in _VACANT:
        return Bad("name-nobody") if needed else VACANT
    if not word or word in _NOTHING:
        return None
    return Bad("name-several") if _is_several(cell) else text.read(cell)


def _word(cell: str) -> str:
    """A short cell reduced to what tells words apart; nothing of dashes and slashes alone."""
    if len(cell) > _LONGEST:
        return cell
    word = "".join(text.fold(cell).casefold().split())
    return word.strip(_BRACKETS) if word.strip(_DASHES + _BRACKETS) else ""


def _is_several(cell: str) -> bool:
    """Whether Chinese names stand beside each other. The space in «李 伟» parts nothing."""
    plain = text.fold(cell)
    if len(plain) < 4 or plain.isalnum():
        return False
    parts = [part.strip() for part in _SEPARATORS.split(plain) if part.strip()]
    if len(parts) > 1:
        return all(_HAN.fullmatch("".join(part.split())) for part in parts)
    said = " ".join(plain.split())
    if not _APART.fullmatch(said):
        return False
    first, *others = said.split()
    return len(others) > 1 or first not in COMPOUND_SURNAMES

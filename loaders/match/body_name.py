"""The name of an organisation as it is compared: without legal form and place, and spelled in one way."""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.text import fold

_DROPPED = re.compile(r"[\s()()\[\]【】〔〕「」《》<>,,。.、·\-—_\"“”'‘’]+")
_FORM = re.compile(
    r"(股份)?(有限责任|有限)?(总)?公司(?=.{0,4}(分公司|项目部|党|$))|股份(?=有限|公司|$)|有限责任|有限(?=公司|$)"
)
_PLACE = re.compile(
    r"^(?:中国共产党|中共)?(?:[\u3400-\u9fff]{2,3}省)?(?:[\u3400-\u9fff]{2,3}市(?![场政民容委]))?"
    r"(?:[\u3400-\u9fff]{2,3}(?:(?<![社小校片园景街])区|县))?"
)
_OFFICIAL = re.compile(r"[局院办委]$|[中小]学$")
"""Every county has one of these, so the county is part of its name."""
_SAME = (
    ("居民委员会", "居委会"),
    ("业主委员会", "业委会"),
    ("物业管理委员会", "物管会"),
    ("社区居委会", "社区"),
    ("物业服务", "物业"),
    ("物业管理", "物业"),
    ("支部委员会", "支部"),
    ("街道办事处", "街道"),
)
_LEAST = 3
"""Characters that a name must have left to do without its place."""
_NUMERAL = re.compile(r"第([一二三四五六七八九十百\d]+)")
_PARTY = re.compile(r"(党支部|党总支|党委|党小组|联合|流动)+$")
_COMMUNITY = re.compile(r"^(.{1,8}?社区)")


@lru_cache(1 << 16)
def body_key(name: str) -> str:
    """A name's comparable part; the folded name itself where nothing would be left of it."""
    text = _DROPPED.sub("", fold(name)).casefold()
    rest = text
    for long, short in _SAME:
        rest = rest.replace(long, short)
    rest = _NUMERAL.sub(r"\1", _FORM.sub("", rest))
    bare = _PLACE.sub("", rest)
    return (bare if len(bare) >= _LEAST and not _OFFICIAL.search(bare) else rest) or text


@lru_cache(1 << 16)
def unit_keys(name: str) -> tuple[str, ...]:
    """What a person's unit may be called: itself, and the body that its Party branch is of."""
    key = body_key(name)
    of = _PARTY.sub("", key)
    return (key, of) if of != key and len(of) >= 3 else (key,)


@lru_cache(1 << 16)
def community_of(name: str) -> str | None:
    """The community that a body's name begins with, if it does."""
    match = _COMMUNITY.match(body_key(name))
    return match[1] if match else None

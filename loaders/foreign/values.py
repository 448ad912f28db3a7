"""Properties of FollowTheMoney entities: lists of texts, of which a roster's cell has one."""

from __future__ import annotations

import re
from typing import Any

from stdnum.cn import uscc

from loaders.foreign.item import DAY, EMPTY, OTHERS, Item, code
from loaders.foreign.pages import Page

PARTS = ("firstName", "secondName", "middleName", "fatherName", "lastName")
"""Of a name, in the order in which they are said; in Han characters the last is said first."""
ALIASES = ("alias", "previousName", "weakAlias")
"""What stands for a name that is given in no other way."""
_HAN = re.compile(r"[\u3400-\u9fff]+")


def properties(data: dict[str, Any]) -> dict[str, Any]:
    """What an entity says; nothing where that is no object."""
    found = data.get("properties")
    return found if isinstance(found, dict) else {}


def every(value: Any) -> list[Any]:
    """The values of a property, which is a list by the standard."""
    found = value if isinstance(value, list) else [value]
    return [each for each in found if each not in EMPTY]


def one(item: Item, name: str, page: Page) -> str:
    """A property's value as a cell; of several the first, and that there are more is told."""
    values = every(item.get(name))
    if len(values) > 1:
        page.passed[f"{name}{OTHERS}"] += 1
    return item.plain(values[0], name if name in page.columns else page.columns[0]) if values else ""


def name(item: Item, entity: Item, page: Page) -> str:
    """The name that the entity is shown by, where it is one of several; else its parts, else another name."""
    names = every(item.get("name"))
    if not names and (made := _of_parts(item)):
        return made
    for other in ALIASES if not names else ():
        if item.data.get(other) not in EMPTY:
            page.told["named-otherwise"] += 1
            return one(item, other, page)
    caption = entity.data.get("caption")
    if len(names) > 1:
        page.passed[f"name{OTHERS}"] += 1
    return item.plain(caption if caption in names else names[0] if names else None, "name")


def _of_parts(item: Item) -> str:
    """A name out of its parts; «» where they do not hold one that tells anybody."""
    if all(item.data.get(each) in EMPTY for each in ("firstName", "lastName")):
        return ""
    parts = [item.plain(found[0], "name") for each in PARTS if (found := every(item.get(each)))]
    if all(map(_HAN.fullmatch, parts)):
        return "".join(parts[-1:] + parts[:-1] if item.data.get("lastName") else parts)
    return " ".join(parts)


def day(item: Item, name: str, page: Page) -> str:
    """A day; where several are given that do not say one another, nobody knows which."""
    days = sorted({str(each) for each in every(item.get(name))}, key=len)
    if not days:
        return ""
    if all(days[-1].startswith(each) for each in days):
        return days[-1]
    page.told["several-days"] += 1
    return "unknown"


def year(item: Item, page: Page) -> str:
    """The year of birth, where all that is said of it agrees."""
    days = [str(each) for each in every(item.get("birthDate"))]
    years = {each[:4] for each in days if each[:4].isdigit()}
    if days and (len(years) != 1 or any(len(each) > 4 for each in days)):
        page.passed[f"birthDate{DAY}"] += 1
    return years.pop() if len(years) == 1 else ""


def sex(item: Item, page: Page) -> str:
    """Male or female, where all that is said of it agrees."""
    words = {str(each).strip().casefold() for each in every(item.get("gender"))}
    if words and not (len(words) == 1 and words <= {"male", "female"}):
        page.passed["gender"] += 1
        return ""
    return next(iter(words), "")


def credit_code(item: Item, page: Page) -> str:
    """A unified social credit code: as such, or as the number of a register when it is a right one."""
    own = one(item, "uscCode", page)
    registered = [str(each) for each in every(item.get("registrationNumber"))]
    if own or len(registered) != 1 or not uscc.is_valid(registered[0]):
        item.leave("registrationNumber")
        return own
    return registered[0]


def ends(item: Item, name: str) -> list[str]:
    """The ids at an end of an edge; an entity may stand there itself."""
    found = []
    for each in every(item.get(name)):
        own = each.get("id") if isinstance(each, dict) else each
        found.append(code(item.plain(own, "organization")))
    return list(dict.fromkeys(found))

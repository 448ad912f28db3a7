"""Pairs of people that may be one, why, and the list of all judgements."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from math import isinf
from typing import TYPE_CHECKING

from api.render.sheet import Sheet
from api.render.wording import both, one
from graph import model, vocabulary
from graph.judgement import Judgement
from graph.seen import Seen, check
from loaders.judgement_book import COLUMNS, VERDICTS

if TYPE_CHECKING:
    from loaders.match import Pair

HEADS = {
    "kind": ("类别", "kind"),
    "one": ("甲", "one"),
    "other": ("乙", "other"),
    "verdict": ("判断", "verdict"),
    "by": ("谁", "by"),
    "reason": ("原因", "reason"),
    "at": ("时间", "at"),
    "probability": ("概率", "probability"),
    "load": ("历史", "load"),
    "standing": ("现况", "standing"),
    "withdrawn_by": ("谁撤回", "withdrawn by"),
    "withdrawn_reason": ("撤回原因", "withdrawn why"),
}
STANDING = {"standing": ("有效", "standing"), "withdrawn": ("已撤回", "withdrawn")}
JOIN = "join"
"""A pair that the matcher is sure of."""
SHOWN = 3
"""Posts and reasons of a person that a terminal shows."""
_ROLES = {word.code: (word.zh, word.en) for word in vocabulary.ROLES} | {
    label.name: (label.zh, label.en) for label in model.ORGANIZATION_TYPES
}
_SEXES = {word.code: (word.zh, word.en) for word in vocabulary.SEXES}


def pairs(asked: Iterable[Pair], people: Mapping[str, Seen], lang: str) -> Sheet:
    """Pairs for a terminal, in words."""
    heads = (("概率", "probability"), ("甲", "one"), ("乙", "other"), ("依据", "why"))
    rows = [
        (
            _share(pair.probability),
            _person(people[pair.one], lang),
            _person(people[pair.other], lang),
            why(pair, lang, SHOWN),
        )
        for pair in asked
    ]
    title = both("可能是同一人", "may be one person", lang)
    return Sheet("pairs", title, tuple(one(*head, lang) for head in heads), rows)


def rows(asked: Iterable[Pair], people: Mapping[str, Seen], lang: str) -> Iterator[dict[str, object]]:
    """Pairs for a file: values of the columns of a workbook to be filled in."""
    for pair in asked:
        row: dict[str, object] = {"probability": round(pair.probability, 4), "why": why(pair, lang)}
        for side, person in (("one", people[pair.one]), ("other", people[pair.other])):
            row[side] = person.key
            row[f"{side}_name"] = " / ".join((person.name, *person.names))
            row[f"{side}_held"] = "\n".join([*_about(person, lang), *held(person, lang)])
            row[f"{side}_rows"] = "\n".join(person.rows)
        yield row | {"check": check(people[pair.one], people[pair.other])}


def coded(asked: Iterable[Pair], people: Mapping[str, Seen], lang: str) -> Sheet:
    """The same as a sheet for a program."""
    listed = list(asked)
    made = [
        (*(row.get(name) for name in COLUMNS), pair.verdict == JOIN)
        for pair, row in zip(listed, rows(listed, people, lang), strict=True)
    ]
    return Sheet("pairs", both("可能是同一人", "may be one person", lang), (*COLUMNS, "sure"), made)


def why(pair: Pair, lang: str, most: int | None = None) -> str:
    """What speaks for it and against, with its weight in bits, the heaviest first."""
    found = sorted(pair.reasons, key=lambda each: -abs(each.weight))
    said = [
        f"{each.en if lang == 'en' else each.zh}{'' if isinf(each.weight) else f' {each.weight:+.1f}'}"
        for each in found
    ]
    left = "" if most is None or len(said) <= most else " …"
    return "; ".join(said[:most]) + left


def weights(pair: Pair) -> str:
    """The same as it is kept with a judgement; a rule, which decides alone, has no weight."""
    return json.dumps(
        [
            (each.what, each.level, None if isinf(each.weight) else round(each.weight, 2))
            for each in pair.reasons
        ]
    )


def held(person: Seen, lang: str) -> list[str]:
    """What somebody holds, a text each, with the years."""
    found = []
    for each in person.held:
        role = str(each.get("role") or "")
        said = f"{one(*_ROLES.get(role, (role, role)), lang)} {each.get('unit')}".strip()
        begin, end = each.get("from"), each.get("to")
        if isinstance(begin, date) or isinstance(end, date):
            said += f" ({_year(begin)}–{_year(end)})"
        found.append(said)
    return found


def history(made: Iterable[Judgement], lang: str, *, coded: bool) -> Sheet:
    """Every judgement ever made; `coded` for files, else in words."""
    columns = tuple(HEADS) if coded else tuple(one(*HEADS[name], lang) for name in HEADS)
    lines = [_line(each, lang, coded=coded) for each in made]
    return Sheet("judgements", both("判断", "judgements", lang), columns, lines)


def _line(each: Judgement, lang: str, *, coded: bool) -> tuple[object, ...]:
    standing = "standing" if each.stands else "withdrawn"
    known: dict[str, object] = {**vars(each), "standing": standing}
    if not coded:
        known["verdict"] = VERDICTS[each.verdict][1 if lang == "en" else 0]
        known["standing"] = one(*STANDING[standing], lang)
        known["at"] = f"{each.at:%Y-%m-%d %H:%M}"
        known["probability"] = "" if each.probability is None else _share(each.probability)
    return tuple(known[name] for name in HEADS)


def _person(person: Seen, lang: str) -> str:
    posts = held(person, lang)
    shown = "; ".join([*_about(person, lang), *posts[:SHOWN]]) + (" …" if len(posts) > SHOWN else "")
    row = f" ({person.rows[0]})" if person.rows else ""
    return f"{person.name} [{person.key}] {shown}{row}".replace("  ", " ")


def _about(person: Seen, lang: str) -> list[str]:
    sex = one(*_SEXES[person.sex], lang) if person.sex in _SEXES else ""
    return [" ".join(filter(None, (sex, str(person.birth_year or ""))))] if sex or person.birth_year else []


def _year(day: object) -> str:
    return str(day.year) if isinstance(day, date) else ""


def _share(probability: float) -> str:
    return f"{probability:.1%}"

"""What is different between two dates, as sheets and as facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from api.render import document
from api.render.report import MADE, notes_of, title
from api.render.sheet import Sheet
from api.render.wording import STATES, both, one, said
from cypher.card import Card
from graph.acceptance import words
from graph.change import Change
from graph.changes import Part, Story
from graph.turns import Turn

KINDS = {
    "began": ("开始", "began"),
    "ended": ("结束", "ended"),
    "passed": ("来而复去", "came and went"),
    "opened": ("出现", "opened"),
    "closed": ("消除", "closed"),
    "changed": ("改变", "changed"),
    "known": ("才知道", "became known"),
}
WHYS = {
    "appointed": ("到任", "appointed"),
    "changed": ("见由来", "see by what"),
    "collected": ("开始采集", "collected since"),
    "dissolved": ("组织撤销", "dissolved"),
    "elapsed": ("时间推移", "time went by"),
    "founded": ("组织成立", "founded"),
    "left": ("离任", "left"),
    "listed": ("名册才登记", "a roster lists it now"),
    "replaced": ("由人接任", "replaced by"),
    "stated": ("名册载明", "a roster says so"),
    "succeeded": ("接任", "succeeded"),
    "unlisted": ("名册不再登记", "a roster lists it no more"),
}
THINGS, FINDINGS = ("began", "ended", "passed", "known"), ("opened", "closed", "changed", "known")
COLUMNS = (
    "change",
    "certain",
    "before",
    "after",
    "day_min",
    "day_max",
    "who",
    "why",
    "by",
    "subject",
    "source",
)
HEADS = {
    "change": ("变化", "change"),
    "certain": ("确定", "certain"),
    "states": ("之前→之后", "before → after"),
    "when": ("何时", "when"),
    "who": ("谁", "who"),
    "why": ("为什么", "why"),
    "by": ("由来", "by what"),
    "subject": ("对象", "subject"),
    "source": ("来源行", "source row"),
}


def summary(story: Story, lang: str) -> Sheet:
    """One row a kind and a rule: how many changes, those that are only possible after a plus."""
    heads = [
        ("内容", "of what"),
        *(KINDS[name] for name in ("began", "ended", "passed", "known")),
        ("编码", "name"),
    ]
    rows = [_counts(part.card, part.states, THINGS, lang) for part in story.parts if part.changes]
    rows += [
        _counts(card, Counter((each.change, each.certain) for each in found), FINDINGS, lang)
        for card, found in story.rules
        if found
    ]
    return Sheet("summary", heading(story, lang), tuple(_head(each, lang) for each in heads), rows)


def heading(story: Story, lang: str) -> str:
    """Between which dates, where, from which sources; made-up data say so."""
    area = story.area or both("全部", "everywhere", lang)
    sources = ", ".join(
        f"{origin.name or origin.code} {origin.as_of or ''}".strip()
        + (f"【{both(*MADE, lang)}】" if origin.made else "")
        for origin in story.origins
    )
    return f"{story.start} → {story.end} | {area} | {sources or '—'}"


def _head(pair: tuple[str, str], lang: str) -> str:
    """Things begin and end, findings open and close: one column has both words."""
    also = {"began": "opened", "ended": "closed", "passed": "changed"}
    other = next((KINDS[found] for name, found in also.items() if KINDS[name] == pair), None)
    return one(f"{pair[0]}/{other[0]}", f"{pair[1]}/{other[1]}", lang) if other else one(*pair, lang)


def _counts(
    card: Card, states: Counter[tuple[str, bool]], names: tuple[str, ...], lang: str
) -> tuple[object, ...]:
    """«12», or «12 +3» where three more are only possible; what became known has one number."""
    cells = []
    for name in names:
        sure, perhaps = states[name, True], states[name, False]
        cells.append(
            str(sure + perhaps) if name == "known" else f"{sure} +{perhaps}" if perhaps else str(sure)
        )
    return (title(card, lang), *cells, card.name)


def worded(story: Story, lang: str, *, everything: bool) -> Iterator[Sheet]:
    """For people. What only became known is counted in the summary, and listed when everything is."""
    columns = tuple(one(*each, lang) for each in HEADS.values())
    for part in story.parts:
        shown = [each for each in part.changes if everything or each.change != "known"]
        rows = [_words((*_row(each)[:-2], _about(each, lang), each.source), lang) for each in shown]
        if rows:
            yield Sheet(part.card.name, title(part.card, lang), columns, rows)
    for card, found in story.rules:
        listed = [each for each in found if everything or each.change != "known"]
        if listed:
            rows = [_words(_turned(each, lang), lang) for each in listed]
            yield Sheet(card.name, title(card, lang), columns, rows)


def coded(story: Story, lang: str) -> Iterator[Sheet]:
    """For files: values as stored, with the query of each."""
    for part in story.parts:
        yield Sheet(
            part.card.name, title(part.card, lang), COLUMNS, [*map(_row, part.changes)], _notes(part, lang)
        )
    for card, found in story.rules:
        yield Sheet(card.name, title(card, lang), COLUMNS, [_turned(each, "en") for each in found])


def _notes(part: Part, lang: str) -> tuple[tuple[str, str], ...]:
    return notes_of(part.card, part.parameters, lang)


Row = tuple[object, ...]


def _row(each: Change) -> Row:
    """A change in the order of COLUMNS."""
    return (
        each.change,
        each.certain,
        each.before,
        each.after,
        each.day_min,
        each.day_max,
        each.who,
        each.why,
        list(each.by),
        each.subject,
        each.source,
    )


def _turned(each: Turn, lang: str) -> Row:
    """A finding that turned, in the order of COLUMNS; who is who changed what it rests on."""
    before, after = each.states
    own = next(iter(each.by), None) if len(each.by) == 1 else None
    who = "、".join(dict.fromkeys(change.who for change in each.by if change.who))
    told = [
        f"{change.who} {one(*KINDS[change.change], lang)} {when(change.day_min, change.day_max)}"
        for change in each.by
    ]
    days = (own.day_min, own.day_max) if own else (None, None)
    return (
        each.change, each.certain, before, after, *days, who, each.why, told, words(each.identity),
        each.finding.source,
    )  # fmt: skip


def when(first: date | None, last: date | None) -> str:
    """Between which days it was; what is unknown stays open."""
    if first and first == last:
        return first.isoformat()
    return f"{first or '?'}…{last or '?'}" if first or last else "?"


def _about(each: Change, lang: str) -> str:
    """What a change is about, for people: a post by its body and role, else codes."""
    if {"role", "body"} <= each.values.keys():
        served = each.values.get("served")
        post = f"{each.values['body'] or ''} {said('role', each.values['role'], lang)}"
        return f"{post} → {served}".strip() if served else post.strip()
    return words(code for code in each.identity if code not in ("1", each.values.get("key")))


def _words(row: Row, lang: str) -> Row:
    change, certain, before, after, first, last, who, why, by, subject, source = row
    assert isinstance(by, list)
    states = f"{_state(before, lang)}→{_state(after, lang)}"
    sure = one("是", "yes", lang) if certain else one("可能", "possibly", lang)
    days = when(first if isinstance(first, date) else None, last if isinstance(last, date) else None)
    reason = one(*WHYS.get(str(why), (str(why), str(why))), lang)
    return (one(*KINDS[str(change)], lang), sure, states, days, who, reason, by, subject, source)


def _state(value: object, lang: str) -> str:
    known = {"absent": ("无", "absent"), "certain": ("在", "there"), **STATES}
    return one(*known.get(str(value), (str(value), str(value))), lang)


def flat(story: Story) -> Sheet:
    """Everything below one another, for CSV."""
    rows = [
        (part.card.name, part.card.title_zh, *_row(each), words(each.identity))
        for part in story.parts
        for each in part.changes
    ]
    rows += [
        (card.name, card.title_zh, *_turned(each, "en"), words(each.identity))
        for card, found in story.rules
        for each in found
    ]
    return Sheet("changes", "", ("kind", "title", *COLUMNS, "identity"), rows)


def facts(story: Story) -> str:
    """The whole as JSON."""
    return document.text(
        {
            "from": story.start,
            "to": story.end,
            "area": story.area,
            "made": any(origin.made for origin in story.origins),
            "sources": [dict(vars(origin)) for origin in story.origins],
            "changes": [
                {
                    **_card(part.card),
                    "parameters": part.parameters,
                    "changes": [told(each) for each in part.changes],
                }
                for part in story.parts
            ],
            "rules": [
                {**_card(card), "turns": [turn(each) for each in found]} for card, found in story.rules
            ],
        }
    )


def _card(card: Card) -> dict[str, object]:
    titles = {"zh": card.title_zh, "en": card.title_en}
    return {"name": card.name, "title": titles, "why": card.why, "query": card.statement}


def told(each: Change) -> dict[str, object]:
    """A change as facts."""
    known = dict(zip(COLUMNS, _row(each), strict=True))
    return {**each.values, **known, "identity": each.identity, "touches": sorted(each.touches)}


def turn(each: Turn) -> dict[str, object]:
    """How a finding turned, as facts."""
    before, after = each.states
    return {
        "identity": each.identity,
        "subject": each.subject,
        "change": each.change,
        "certain": each.certain,
        "before": before,
        "after": after,
        "why": each.why,
        "by": [told(change) for change in each.by],
        "finding": each.finding.values,
        "source": each.finding.source,
    }

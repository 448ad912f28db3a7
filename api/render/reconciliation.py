"""A reconciliation as sheets for people and files, and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator

from api.render.sheet import Sheet
from api.render.wording import both, half, one
from graph.reconcile import Account, Counted, Reconciliation

STATES = {
    "ok": ("相符", "equal"),
    "possible": ("可能相符", "perhaps equal"),
    "unknown": ("没有装载", "nothing loaded"),
    "gap": ("不符", "different"),
    "certain": ("在", "there"),
    "ended": ("已终止", "ended"),
    "later": ("以后才有", "begins later"),
}
THING = {**STATES, "possible": ("不确定", "uncertain")}
HEADS = (
    ("数字", "figure"),
    ("公布", "published"),
    ("已装载", "loaded"),
    ("不确定", "uncertain"),
    ("差", "difference"),
    ("状态", "state"),
    ("无法解释", "unexplained"),
    ("依据", "basis"),
    ("卡片", "card"),
)
ROWS = (
    ("编码", "code"),
    ("名称", "name"),
    ("状态", "state"),
    ("数", "amount"),
    ("起始", "began"),
    ("来源行", "source row"),
)

FLAT = (
    *("figure", "published", "loaded", "possible", "difference", "state", "unexplained", "basis", "card"),
    *("code", "name", "thing_state", "amount", "began", "source"),
)


def summary(found: Reconciliation, lang: str) -> Sheet:
    """A row a figure."""
    rows = [
        (
            half(each.figure.name, lang),
            each.figure.value,
            each.counted,
            each.possible,
            f"{each.difference:+d}" if each.difference else 0,
            one(*STATES[each.state], lang),
            each.unexplained or "",
            each.figure.basis,
            each.figure.card.name,
        )
        for each in found.accounts
    ]
    equal = sum(each.state == "ok" for each in found.accounts)
    title = both(
        f"公布的数字与名册 {found.as_of}:{len(rows)} 个中 {equal} 个相符",
        f"published figures and rosters on {found.as_of}: {equal} of {len(rows)} are equal",
        lang,
    )
    return Sheet("reconcile", f"{half(found.name, lang)}  {title}", _heads(HEADS, lang), rows)


def details(found: Reconciliation, lang: str) -> Iterator[Sheet]:
    """For each figure that differs, or of which rows do not count, those rows and what is left."""
    for number, account in enumerate(found.accounts, 1):
        if account.explained or account.difference:
            yield _detail(number, account, lang)


def _detail(number: int, account: Account, lang: str) -> Sheet:
    name = half(account.figure.name, lang)
    rows = [_row(each, lang) for each in account.explained]
    notes = ((both("说明", "note", lang), said(account, lang)),)
    return Sheet(f"{number} {name}", name, _heads(ROWS, lang), rows, notes)


def said(account: Account, lang: str) -> str:
    """What the difference is, and what of it cannot be explained."""
    value, counted, left = account.figure.value, account.counted, account.unexplained
    text = both(f"公布 {value},已装载 {counted}", f"published {value}, loaded {counted}", lang)
    if account.explained:
        many = sum(each.amount for each in account.explained)
        text += (
            both(f";下列 {many} 个可能是差额", f"; the {many} below may be the difference", lang)
            if (account.difference)
            else both(f";下列 {many} 个没有计入", f"; the {many} below are not counted", lang)
        )
    if left:
        text += both(f";{left} 个从名册无法解释", f"; {left} cannot be explained from the rosters", lang)
    return text


def _row(thing: Counted, lang: str) -> tuple[object, ...]:
    state = one(*THING[thing.state], lang) if thing.state in THING else thing.state
    return thing.code, thing.name, state, thing.amount, thing.began, thing.source


def _heads(heads: tuple[tuple[str, str], ...], lang: str) -> tuple[str, ...]:
    return tuple(one(*each, lang) for each in heads)


def flat(found: Reconciliation) -> Sheet:
    """One table for programs: each figure, and below it the rows that explain it."""
    rows: list[tuple[object, ...]] = []
    for each in found.accounts:
        figure = each.figure
        head = (
            *(figure.name, figure.value, each.counted, each.possible, each.difference, each.state),
            *(each.unexplained, figure.basis, figure.card.name),
        )
        rows.append((*head, *[None] * 6))
        rows += [(*head, t.code, t.name, t.state, t.amount, t.began, t.source) for t in each.explained]
    return Sheet("reconcile", found.name, FLAT, rows)


def facts(found: Reconciliation) -> str:
    """Everything, as JSON."""
    figures = [
        {
            "figure": each.figure.name,
            "published": each.figure.value,
            "loaded": each.counted,
            "possible": each.possible,
            "difference": each.difference,
            "state": each.state,
            "unexplained": each.unexplained,
            "basis": each.figure.basis,
            "source": each.figure.source,
            "date": each.figure.on,
            "card": each.figure.card.name,
            "parameters": each.parameters,
            "rows": [vars(thing) for thing in each.explained],
        }
        for each in found.accounts
    ]
    made = [origin.code for origin in found.origins if origin.made]
    content = {"name": found.name, "as_of": found.as_of, "made": made, "figures": figures}
    return json.dumps(content, ensure_ascii=False, indent=2, default=str)

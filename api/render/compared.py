"""A report before a plan beside the same report with the plan in force."""

from __future__ import annotations

from api.render.report import rank, title
from api.render.sheet import Sheet
from api.render.wording import COLUMNS, STATES, both, one
from graph.report import Report, Section

PAIRS = ("po", "pc", "oc")


def sheet(before: Report, after: Report, lang: str) -> Sheet:
    """One row a rule and state (or pair of the three parties) whose number the plan changes."""
    heads = (
        ("规则", "rule"),
        ("状态", "state"),
        ("方案前", "before"),
        ("方案后", "after"),
        ("编码", "name"),
    )
    rows = []
    for then, now in zip(before.sections, after.sections, strict=True):
        old, new = _counts(then), _counts(now)
        for what, state in sorted({*old, *new}, key=lambda each: (each[0], rank(each[1]), each[1])):
            was, becomes = old.get((what, state), 0), new.get((what, state), 0)
            if was != becomes:
                name = f"{title(now.card, lang)} {one(*COLUMNS.get(what, (what, what)), lang)}".strip()
                rows.append(
                    (name, one(*STATES.get(state, (state, state)), lang), was, becomes, now.card.name)
                )
    heading = both("方案前后", "before and after the plan", lang)
    return Sheet("before and after", heading, tuple(one(*each, lang) for each in heads), rows)


def facts(before: Report) -> list[dict[str, object]]:
    """The counts before the plan, for JSON; those of the report itself are after it."""
    return [
        {
            "rule": section.card.name,
            "population": section.population,
            "states": section.states,
            "pairs": {
                pair: {state: number for (what, state), number in _counts(section).items() if what == pair}
                for pair in PAIRS
                if pair in section.card.columns
            },
        }
        for section in before.sections
    ]


def _counts(section: Section) -> dict[tuple[str, str], int]:
    """How many findings have each state, and each state of a pair."""
    found = {("", state): number for state, number in section.states.items()}
    for pair in PAIRS:
        for each in section.findings:
            if pair in each.values:
                key = pair, str(each.values[pair])
                found[key] = found.get(key, 0) + 1
    return found

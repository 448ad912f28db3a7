"""A report as sheets, and as facts for JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from api.render import acceptances, document
from api.render.sheet import Sheet, text, visible
from api.render.wording import SEVERITIES, STATES, both, half, header, one, said
from cypher.card import Card
from graph.accepted import COLUMNS
from graph.element import plain
from graph.report import Finding, Origin, Report, Section
from graph.threshold import Threshold

THRESHOLDS = ("阈值", "thresholds")
MADE = ("演示数据(虚构)", "made-up data")
RANK = ("gap", "none", "partial", "possible", "unknown")
"""States that a reader wants to see first, in this order."""


def title(card: Card, lang: str) -> str:
    """A card's title."""
    return both(card.title_zh, card.title_en, lang)


def is_made(report: Report) -> bool:
    """Whether anything that the report rests on is made up."""
    return any(origin.made for origin in report.origins)


def heading(report: Report, lang: str) -> str:
    """What the report is of: the date, the area, the sources; made-up data say so."""
    area = report.area or both("全部", "everywhere", lang)
    return f"{both('截止', 'as of', lang)} {report.as_of} | {area} | {sources(report.origins, lang)}"


def sources(origins: Iterable[Origin], lang: str) -> str:
    """What an answer rests on; made-up data say so."""
    named = (
        f"{origin.name or origin.code} {origin.as_of or ''}".strip()
        + (f"【{both(*MADE, lang)}】" if origin.made else "")
        for origin in origins
    )
    return ", ".join(named) or "—"


def summary(report: Report, lang: str) -> Sheet:
    """One row a rule: how many of how many, what is only possible, what nobody knows."""
    heads = (
        ("规则", "rule"),
        ("缺口/总数", "gaps of total"),
        ("可能", "possible"),
        ("未知", "unknown"),
        ("性质", "severity"),
        ("依据", "basis"),
        ("编码", "name"),
    )
    rows = [_summed(section, lang) for section in report.sections]
    return Sheet("summary", heading(report, lang), tuple(one(*each, lang) for each in heads), rows)


def _summed(section: Section, lang: str) -> tuple[object, ...]:
    card = section.card
    return (
        title(card, lang),
        f"{section.gaps} {one('/', 'of', lang)} {section.population}{_beside(section, lang)}",
        section.states.get("possible", 0),
        section.states.get("unknown", 0),
        one(*SEVERITIES.get(card.severity, (card.severity, card.severity)), lang),
        f"{card.basis} {card.confidence}".strip(),
        card.name,
    )


def _beside(section: Section, lang: str) -> str:
    """How many findings were accepted, beside the denominator; nothing where none was."""
    number = len(section.accepted)
    return one(f"(已接受 {number})", f" ({number} accepted)", lang) if number else ""


def states(report: Report, lang: str) -> Sheet:
    """One row a rule and state: for reports whose states are more than gaps."""
    heads = (("规则", "rule"), ("状态", "state"), ("数量", "number"), ("总数", "of"), ("编码", "name"))
    rows = [
        (
            title(section.card, lang),
            one(*STATES.get(state, (state, state)), lang),
            number,
            f"{section.population}{_beside(section, lang)}" if section.accepted else section.population,
            section.card.name,
        )
        for section in report.sections
        for state, number in sorted(section.states.items(), key=lambda each: rank(each[0]))
    ]
    return Sheet("summary", heading(report, lang), tuple(one(*each, lang) for each in heads), rows)


def rank(state: str) -> int:
    """The place of a state in RANK, the others after it."""
    return RANK.index(state) if state in RANK else len(RANK)


def limits(section: Section, lang: str) -> str:
    """The thresholds that a rule used: «term_years = 5 年 (field A, 全国)»; "" where it has none."""
    return visible(
        "; ".join(
            f"{each.name} = {each.size} {half(each.unit, lang)} ({_rests_on(each, lang)})"
            for each in section.thresholds
        )
    )


def _rests_on(each: Threshold, lang: str) -> str:
    return ", ".join(filter(None, (f"{each.basis} {each.confidence}", half(each.profile, lang))))


def left_out(report: Report, folder: str, lang: str) -> str:
    """Rules of a folder that the profile does not apply, and its name; "" where it applies all."""
    off = sorted(name for name in report.profile.off if name.startswith(f"{folder}."))
    return f"{', '.join(off)} ({half(report.profile.name, lang)})" if off else ""


def worded(section: Section, lang: str) -> Sheet:
    """A section for people: coded values in words, the worst states first, without the query."""
    names = [*section.card.columns, "source"]
    found = sorted(section.findings, key=lambda finding: rank(finding.state))
    rows = [[said(name, _value(finding, name), lang) for name in names] for finding in found]
    columns = tuple(header(name, lang) for name in names)
    used = limits(section, lang)
    told = ((both(*THRESHOLDS, lang), used),) if used else ()
    return Sheet(section.card.name, _counted(section, lang), columns, rows, told)


def coded(section: Section, lang: str) -> Sheet:
    """A section for files: values as stored, with the query, its parameters and the denominator."""
    names = [*section.card.columns, "source"]
    rows = [[_value(finding, name) for name in names] for finding in section.findings]
    return Sheet(section.card.name, _counted(section, lang), tuple(names), rows, notes(section, lang))


def notes(section: Section, lang: str) -> tuple[tuple[str, str], ...]:
    """What a reader needs to check a section."""
    card = section.card
    name, why, *rest = notes_of(card, section.parameters, lang)
    return (
        name,
        why,
        (both("性质", "severity", lang), card.severity),
        (both("依据", "basis", lang), f"{card.basis} {card.confidence}".strip()),
        (both("总数", "of how many", lang), str(section.population)),
        (both("状态", "states", lang), text(dict(section.states))),
        *(((both(*THRESHOLDS, lang), used),) if (used := limits(section, lang)) else ()),
        *rest,
    )


def notes_of(card: Card, parameters: Mapping[str, object], lang: str) -> tuple[tuple[str, str], ...]:
    """What a reader needs to check the rows of any card."""
    return (
        (both("编码", "name", lang), card.name),
        (both("缘由", "why", lang), card.why),
        (both("参数", "parameters", lang), text(plain(parameters))),
        (both("查询", "query", lang), card.statement),
    )


def _counted(section: Section, lang: str) -> str:
    """The title with its states and the denominator: «…: gap 9, possible 2 of 220»."""
    found = sorted(section.states.items(), key=lambda each: rank(each[0]))
    counts = [(STATES.get(state, (state, state)), number) for state, number in found]
    if lang == "en":
        told = ", ".join(f"{en} {number}" for (_, en), number in counts) or "none"
        return f"{title(section.card, lang)}: {told} of {section.population}{_beside(section, lang)}"
    told = "、".join(f"{zh} {number}" for (zh, _), number in counts) or "无"
    return f"{title(section.card, lang)}:{told} / {section.population}{_beside(section, lang)}"


def _value(finding: Finding, name: str) -> object:
    return finding.source if name == "source" else finding.values[name]


def flat(report: Report) -> Sheet:
    """All findings below one another, for CSV: what rules have in common first, then every column of any."""
    common = ("rule", "title", "state", "severity", "basis", "confidence", "population", "subject")
    others = _unique(
        name for section in report.sections for name in [*section.card.columns][1:] if name != "state"
    )
    rows = [
        (*_flat(section, finding, others), is_made(report), *acceptances.said(finding, section))
        for section in report.sections
        for finding in (*section.findings, *section.accepted)
    ]
    columns = (*common, *others, "source", "thresholds", "made", *COLUMNS)
    return Sheet("findings", "", columns, rows)


def _flat(section: Section, finding: Finding, others: tuple[str, ...]) -> tuple[object, ...]:
    card = section.card
    subject = finding.values[next(iter(card.columns))]
    known = (card.name, card.title_zh, finding.state, card.severity, card.basis, card.confidence)
    found = map(finding.values.get, others)
    return (*known, section.population, subject, *found, finding.source, limits(section, "zh"))


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def facts(report: Report, extra: Mapping[str, object]) -> str:
    """The report as JSON."""
    return document.text(
        {
            "as_of": report.as_of,
            "area": report.area,
            "made": is_made(report),
            "profile": {"name": report.profile.name, "off": sorted(report.profile.off)},
            "sources": [vars_of(origin) for origin in report.origins],
            "sections": [_facts(section) for section in report.sections],
            **extra,
        }
    )


def vars_of(thing: object) -> dict[str, object]:
    """A frozen record as a mapping."""
    return dict(vars(thing))


def told(section: Section) -> dict[str, object]:
    """What a report says of a rule, whoever asks: title, what it rests on, how many it found of how many."""
    card = section.card
    return {
        "rule": card.name,
        "title": {"zh": card.title_zh, "en": card.title_en},
        "why": card.why,
        "severity": card.severity,
        "basis": card.basis,
        "confidence": card.confidence,
        "population": section.population,
        "states": section.states,
    }


def _facts(section: Section) -> dict[str, object]:
    return {
        **told(section),
        "parameters": section.parameters,
        "thresholds": [vars_of(each) for each in section.thresholds],
        "query": section.card.statement,
        "findings": [_finding(finding) for finding in section.findings],
        "accepted": [_finding(finding) for finding in section.accepted],
    }


def _finding(finding: Finding) -> dict[str, object]:
    """A finding; one that was accepted says by whom, also where it is listed because it got worse."""
    known = {"state": finding.state, "identity": finding.identity, **finding.values, "source": finding.source}
    held = finding.acceptance
    return {**known, "acceptance": acceptances.facts(held)} if held else known

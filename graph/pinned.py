"""Findings drawn into a chart: each at the body that it is about, or that covers the place in question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from cypher.library import Library
from graph import vocabulary
from graph.drawing import Drawing
from graph.organigram import Gap
from graph.readable import Readable
from graph.report import FINDINGS, Report

TELLING: Mapping[str, Mapping[str, tuple[str, str]]] = {
    column: {word.code: (word.zh, word.en) for word in words}
    for column, words in {
        "standard_name": (),
        "role": vocabulary.ROLES,
        "mechanism": vocabulary.MECHANISMS,
        "function": vocabulary.FUNCTIONS,
        "form": vocabulary.STREET_BODIES,
        "duty": vocabulary.DUTIES,
        "power": vocabulary.POWERS,
        "kind": vocabulary.DUTIES,
        "conference_name": (),
        "unit_name": (),
    }.items()
}
"""Columns of findings that tell them apart, with their words; a column without any holds names."""
DRAWN = "gaps.vacant_post"
"""What a chart shows by itself."""


def pinned(graph: Readable, library: Library, drawing: Drawing, found: Report) -> Drawing:
    """The drawing with the findings of a report on whole rules (same date); those of elsewhere are left out.

    A post's finding is drawn at its body; an area's at whoever covers it, else the nearest area around it.
    """
    drawn = {body.code: None for body in drawing.chart.bodies}
    covers = {area: body.code for body in reversed(drawing.chart.bodies) for area in body.areas}
    gaps = list(_gaps(found))
    around = _around(graph, library, [each.subject for each in gaps if each.subject not in drawn])
    there: dict[str, list[Gap]] = {}
    for gap in gaps:
        names = [gap.subject, *gap.subject.split("#")]
        places = [area for name in names for area in around.get(name, ("", ()))[1]]
        at = next((code for code in names if code in drawn), None)
        at = at or next((covers[area] for area in places if area in covers), None)
        if at is not None:
            name = next((around[each][0] for each in names if each in around), "")
            named = gap if gap.name else replace(gap, name=name)
            there.setdefault(at, []).append(named)
    return replace(drawing, gaps={code: tuple(each) for code, each in there.items()})


def _gaps(found: Report) -> Iterator[Gap]:
    for section in found.sections:
        card = section.card
        first = next(iter(card.columns))
        for finding in section.findings:
            if card.name != DRAWN and finding.state in FINDINGS:
                subject, name = str(finding.values[first]), str(finding.values.get("name") or "")
                titles = (card.title_zh, card.title_en)
                which = _which(finding.values)
                yield Gap(card.name, *titles, finding.state, subject, name, finding.source, *which)


def _which(values: Mapping[str, object]) -> tuple[str, str]:
    """What tells findings of one rule at one body apart, in Chinese and English; nothing where none does."""
    for column, words in TELLING.items():
        said = str(values.get(column) or "")
        if said in words:
            return words[said]
        if said and not words:
            return said, said
    return "", ""


def _around(graph: Readable, library: Library, subjects: list[str]) -> Mapping[str, tuple[str, list[str]]]:
    """By code of an area its name and the codes of the areas around it, itself first."""
    codes = sorted({part for subject in subjects for part in (subject, *subject.split("#")) if part})
    card = library.get("chart.areas_above")
    rows: list[dict[str, Any]] = graph.read(card.statement, card.bind({"codes": codes})) if codes else []
    return {row["code"]: (row["name"] or "", row["around"]) for row in rows}

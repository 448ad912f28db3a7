"""Findings of rules: who is missing (`gaps`), where the three parties are linked (`linkage`)."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated

import orjson
from fastapi import APIRouter, Path, Query
from starlette.responses import Response

from api.render import acceptances
from api.render import report as shown
from api.render.sheet import Sheet
from api.render.wording import STATES
from api.web import cursor as cursors
from api.web import shapes
from api.web.answer import Answer, Asking
from api.web.asked import Accepted, Answering, Area, AsOf, Cursor, Format, SizeOrAll
from api.web.formats import TABLES, chosen, file_name
from api.web.kept import Written
from api.web.linked import Links
from api.web.reports import Asked
from api.web.tables import linked, rendered
from cypher.errors import BadParameter
from graph.report import Finding, Report, Section

EXAMPLES = {"gaps": "grid_without_branch", "linkage": "three_parties"}
State = Annotated[str, Query(max_length=20, description="只要这种状态 · this state alone", examples=["gap"])]


def router_of(folder: str, zh: str, en: str) -> APIRouter:
    """The resource of a folder of rules."""
    router = APIRouter(tags=[folder])
    rule = f"{folder}.{EXAMPLES[folder]}"

    def whole(
        answer: Answering, as_of: AsOf, area: Area = "", rule: list[str] | None = None, form: Format = ""
    ) -> Response:
        """每条规则几分之几;文件逐条列出 · Each rule with its denominator; files list all findings."""
        return _whole(answer, Asked(folder, area, as_of, tuple(rule or ())), form)

    def each(
        answer: Answering,
        as_of: AsOf,
        rule: str,
        area: Area = "",
        state: State = "",
        size: SizeOrAll = None,
        cursor: Cursor = "",
        form: Format = "",
        accepted: Accepted = False,
    ) -> Response:
        """一条规则的发现:JSON 分页,文件全部 · The findings of one rule: JSON by pages, files all."""
        return _page(answer, Asked(folder, area, as_of, (rule,)), state, size, cursor, form, accepted)

    # The examples are the folder's own, and the annotations above are texts that see no local names.
    several = Query(alias="rule", description="只查这些规则 · these rules alone", examples=[[rule]])
    one = Path(max_length=100, description="规则名 · a rule's name", examples=[EXAMPLES[folder]])
    whole.__annotations__["rule"] = Annotated[list[str] | None, several]
    each.__annotations__["rule"] = Annotated[str, one]
    router.get(f"/{folder}", responses=shapes.ok(shapes.Report), summary=f"{zh} · {en}", name=folder)(whole)
    router.get(
        f"/{folder}/{{rule}}",
        responses=shapes.ok(shapes.Findings),
        summary=f"{zh} · {en}",
        name=f"{folder}-rule",
    )(each)
    return router


gaps = router_of("gaps", "谁缺位", "who is missing")
linkage = router_of("linkage", "三方在哪里联动", "where the three parties are linked")


def _whole(answer: Answer, asked: Asked, form: str) -> Response:
    how = chosen(answer.request, form, TABLES)

    def make(asking: Asking) -> Written:
        found = answer.service.reports.get(asking.graph, asking.revision.text, asked)
        if how.name == "json":
            return Written(orjson.dumps(_summary(answer, asked.folder, found), default=str))
        sheets = [_below(answer, found)] if how.name == "csv" else _sheets(answer, asked.folder, found)
        return Written(rendered(how.name, sheets))

    return answer.give(how.media_type, make, asked, headers=file_name(asked.folder, how.name))


def _sheets(answer: Answer, folder: str, found: Report) -> list[Sheet]:
    """What all rules found in numbers, the findings of each, and what was accepted."""
    summed = shown.states if folder == "linkage" else shown.summary
    sheets = [summed(found, answer.lang), *(_sheet(answer, each) for each in found.sections)]
    return sheets + ([acceptances.sheet(found, answer.lang)] if found.accepted else [])


def _below(answer: Answer, found: Report) -> Sheet:
    """All findings below one another, with their links: CSV has room for one sheet."""
    links = Links(answer.base, answer.service)
    own = [
        (links.card(section.card), links.browser_any(_subject(each)))
        for section in found.sections
        for each in (*section.findings, *section.accepted)
    ]
    return linked(shown.flat(found), own)


def _summary(answer: Answer, folder: str, found: Report) -> dict[str, object]:
    links = Links(answer.base, answer.service)
    return {
        "as_of": found.as_of,
        "area": found.area,
        "made": shown.is_made(found),
        "profile": {"name": found.profile.name, "off": sorted(found.profile.off)},
        "sources": [shown.vars_of(origin) for origin in found.origins],
        "rules": [_about(answer, folder, section) for section in found.sections],
        "links": {"self": answer.here, "rules": f"{links.base}/rules"},
    }


def _about(answer: Answer, folder: str, section: Section) -> dict[str, object]:
    card, links = section.card, Links(answer.base, answer.service)
    query = answer.request.url.remove_query_params(["rule", "format"]).query
    return {
        **shown.told(section),
        "accepted": len(section.accepted),
        "thresholds": [shown.vars_of(each) for each in section.thresholds],
        "links": {
            "findings": f"{links.base}/{folder}/{card.name}{'?' if query else ''}{query}",
            **links.query(card, section.parameters),
        },
    }


def _page(
    answer: Answer, asked: Asked, state: str, most: int | None, after: str, form: str, accepted: bool
) -> Response:
    how = chosen(answer.request, form, TABLES)
    size = most or (100 if how.name == "json" else sys.maxsize)  # Who saves a file takes it for the whole.
    question: Mapping[str, object] = {"rule": asked.rules, "area": asked.area, "state": state}
    question = {**question, "accepted": True} if accepted else question
    place = cursors.read(after, question) if after else cursors.Place("", asked.as_of)
    asked = Asked(asked.folder, asked.area, place.as_of or asked.as_of, asked.rules)

    def make(asking: Asking) -> Written:
        section = answer.service.reports.get(asking.graph, asking.revision.text, asked).sections[0]
        _known(state, section)
        listed = (*section.findings, *section.accepted) if accepted else section.findings
        wanted = (each for each in listed if not state or each.state == state)
        rows, last = cursors.cut(((_key(each), each) for each in wanted), place.after, size)
        onward = (
            answer.onward(cursors.written(cursors.Place(last, asked.as_of), question), size) if last else ""
        )
        headers = {"Link": f'<{onward}>; rel="next"'} if onward else {}
        if how.name == "json":
            return Written(orjson.dumps(_listed(answer, asked, section, rows, onward), default=str), headers)
        part = replace(section, findings=tuple(rows), accepted=(), thresholds=())
        return Written(rendered(how.name, [_sheet(answer, part)]), headers)

    return answer.give(
        how.media_type, make, asked, place, state, size, accepted, headers=file_name(asked.rules[0], how.name)
    )


def _known(state: str, section: Section) -> None:
    """Raises BadParameter for a state that no rule has: an answer without rows would say that all is well."""
    known = list(dict.fromkeys([*STATES, *section.states]))
    if state and state not in known:
        words = ", ".join(known)
        raise BadParameter(
            f"没有状态“{state}”,可用:{words}。", f"there is no state {state!r}; known: {words}.", "state"
        )


def _key(finding: Finding) -> str:
    """By its identity alone: a state that changes while pages are read must not have it come twice."""
    return cursors.key_of(finding.identity)


def _listed(
    answer: Answer, asked: Asked, section: Section, rows: Sequence[Finding], onward: str
) -> dict[str, object]:
    items = [_finding(answer, section, each) for each in rows]
    own = Links(answer.base, answer.service).page(answer.here, section.card, section.parameters)
    day: date = asked.as_of
    about = {"rule": section.card.name, "population": section.population, "states": section.states}
    about |= {"accepted": len(section.accepted)}
    return {"as_of": day, **about, "items": items, "next": onward or None, "links": own}


def _sheet(answer: Answer, section: Section) -> Sheet:
    """The findings of a section for files, with their links."""
    links = Links(answer.base, answer.service)
    card = links.card(section.card)
    own = [(card, links.browser_any(_subject(each))) for each in section.findings]
    return linked(shown.coded(section, answer.lang), own)


def _subject(finding: Finding) -> str:
    return str(next(iter(finding.values.values())))


def _finding(answer: Answer, section: Section, finding: Finding) -> dict[str, object]:
    links = Links(answer.base, answer.service)
    rows = [each for each in finding.source.split("; ") if each]
    own = {"card": links.card(section.card), "sources": links.sources(rows)}
    own |= {"browser": links.browser_any(_subject(finding))}
    held = finding.acceptance
    accepted = {"acceptance": shown.vars_of(held)} if held else {}
    known = {"state": finding.state, "identity": finding.identity, **finding.values, "sources": rows}
    return {**known, **accepted, "links": own}

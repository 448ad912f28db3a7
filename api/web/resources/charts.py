"""Organisation charts: solid lines, dotted lines, vacancies and gaps, as of any day, in every format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from api.render.chart.address import Address
from api.render.chart.formats import FORMATS, Format, Wanted
from api.web import shapes
from api.web.answer import Answer, Asking, Body
from api.web.asked import Answering, Area, AreaCode, AsOf, BodyCode
from api.web.asked import Format as Form
from api.web.formats import chosen, file_name
from api.web.kept import Written
from api.web.linked import Links
from api.web.reports import Asked
from cypher.errors import BadParameter
from graph import places
from graph.drawing import DEEPEST, Drawing, draw, of_body, unruled
from graph.pinned import pinned
from graph.survey import survey

router = APIRouter(tags=["charts"])
KINDS = ("solid", "dotted")
HELD = 20_000
"""Lines of a chart in a format that stands in memory as a whole: each takes up to 15 kB there."""
Depth = Annotated[int, Query(ge=0, le=DEEPEST, description="往下几层 · levels below", examples=[30])]
Lines = Annotated[
    str,
    Query(
        max_length=40,
        description="solid 隶属,dotted 交叉任职 · solid: subordination; dotted: cross-appointments",
        examples=["solid,dotted"],
    ),
]
Gaps = Annotated[bool, Query(description="画出缺口 · draw the gaps in", examples=[True])]


@dataclass(frozen=True)
class Look:
    """What is drawn, and as of when."""

    as_of: date
    lines: str
    gaps: bool
    depth: int = DEEPEST

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of lines. Raises BadParameter for others."""
        found = tuple(dict.fromkeys(word.strip() for word in self.lines.split(",") if word.strip()))
        for word in found:
            if word not in KINDS:
                raise BadParameter(
                    f"没有线“{word}”:可用 solid、dotted。",
                    f"no such lines: {word!r}; solid, dotted.",
                    "lines",
                )
        return found


@router.get("/organizations/{code:path}/chart", responses=shapes.charts())
def of_organization(
    answer: Answering,
    as_of: AsOf,
    code: BodyCode,
    depth: Depth = DEEPEST,
    lines: Lines = "solid,dotted",
    gaps: Gaps = False,
    form: Form = "",
) -> Response:
    """一个组织和它的全部下级 · An organisation and all that is subordinate to it."""
    look = Look(as_of, lines, gaps, depth)
    dotted = "dotted" in look.kinds

    def drawn(asking: Asking) -> Drawing:
        made = asking.revision.made
        return of_body(asking.graph, answer.service.library, code, as_of, depth, made, dotted=dotted)

    return shown(answer, look, form, code, drawn)


@router.get("/areas/{code:path}/chart", responses=shapes.charts())
def of_area(
    answer: Answering,
    as_of: AsOf,
    code: AreaCode,
    depth: Depth = DEEPEST,
    lines: Lines = "solid,dotted",
    gaps: Gaps = False,
    form: Form = "",
) -> Response:
    """覆盖一个区域的党组织和它们的下级 · The Party bodies that cover an area, and what is below them."""
    look = Look(as_of, lines, gaps, depth)
    dotted = "dotted" in look.kinds

    def drawn(asking: Asking) -> Drawing:
        library = answer.service.library
        area = places.one(asking.graph, library, code, "area")
        drawing = draw(asking.graph, library, str(area["code"]), as_of, depth, dotted=dotted)
        return replace(drawing, asked={"chart.covering": {"area": area["code"], "as_of": as_of}})

    return shown(answer, look, form, code, drawn)


@router.get("/charts", responses=shapes.charts())
def of_everything(
    answer: Answering,
    as_of: AsOf,
    area: Area = "",
    lines: Lines = "solid,dotted",
    gaps: Gaps = False,
    form: Form = "",
) -> Response:
    """全市或一个区域里的全部组织,边读边送 · All bodies of an area, sent while they are read."""
    look = Look(as_of, lines, gaps)
    # One transaction reads as long as the answer is sent: a large city's is a report, not a question.
    dotted, timeout = "dotted" in look.kinds, answer.service.limits.report

    def drawn(asking: Asking) -> Drawing:
        made = asking.revision.made
        return survey(asking.graph, answer.service.library, area, as_of, made, dotted=dotted, timeout=timeout)

    return shown(answer, look, form, area or "all", drawn)


def shown(answer: Answer, look: Look, form: str, name: str, drawn: Callable[[Asking], Drawing]) -> Response:
    """The drawing in the format that was asked for."""
    how = chosen(answer.request, form, FORMATS)
    kinds = look.kinds

    def make(asking: Asking) -> Body:
        drawing = drawn(asking)
        _fits(drawing, how)
        links = _head(answer, drawing, look)
        if look.gaps:
            found = answer.service.reports.get(
                asking.graph, asking.revision.text, Asked("gaps", "", look.as_of)
            )
            drawing = pinned(asking.graph, answer.service.library, drawing, found)
        if "solid" not in kinds:
            drawing = unruled(drawing)
        pieces = how.write(drawing, Wanted(answer.lang, _address(answer), links))
        # What is read already is written at once: in a stream each piece changes threads.
        return pieces if drawing.filling else Written(b"".join(pieces))

    return answer.give(how.media_type, make, how.name, look, headers=_headers(how, name))


def _fits(drawing: Drawing, how: Format) -> None:
    """Raises BadParameter where the process would have to hold more than it has memory for."""
    many = len(drawing.chart.lines)
    if how.held and many > HELD:
        sent = "、".join(each.name for each in FORMATS if not each.held)
        raise BadParameter(
            f"这张图有 {many} 行,{how.name} 要整张放在内存里,最多 {HELD} 行:请用 area 选一个区域,"
            f"或选边读边送的格式({sent})。",
            f"this chart has {many} lines, and {how.name} has to stand in memory as a whole, at most {HELD}:"
            f" choose an area, or a format that is sent as it is read ({sent.replace('、', ', ')}).",
            "format",
        )


def _address(answer: Answer) -> Address:
    """Where the bodies of the chart are found."""
    links = Links(answer.base, answer.service)
    card = links.card(answer.service.library.get("chart.subtree"))
    return Address(answer.base, card, partial(links.browser, "organizations"))


def _head(answer: Answer, drawing: Drawing, look: Look) -> dict[str, object]:
    """The links of the whole chart: itself, the card that gives its bodies, and all cards that were asked."""
    library, links = answer.service.library, Links(answer.base, answer.service)
    card = library.get("chart.subtree")
    asked = {
        "roots": drawing.roots,
        "as_of": look.as_of,
        "depth": look.depth,
        "dotted": "dotted" in look.kinds,
    }
    own = links.page(answer.here, card, asked)
    queries = [links.query(library.get(name), given) for name, given in drawing.asked.items()]
    queries.append({"card": str(own["card"]), "browser": str(own["browser"])})
    return {"links": own | {"queries": queries}}


def _headers(how: Format, name: str) -> dict[str, str]:
    policy = how.policy or "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
    return {**file_name(f"chart-{name}", how.suffix), "Content-Security-Policy": policy}

"""Examples of charts in every format and of tables, written by what writes the answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import orjson

from api.render.chart.address import Address
from api.render.chart.formats import Format, Wanted
from api.render.sheet import Sheet
from api.web.formats import XLSX
from api.web.shapes.rows import AREA, BASE, CODE, DAY, LINKS, NAME, POST, ROWS, TIE
from api.web.tables import linked, rendered
from graph.drawing import Drawing
from graph.organigram import Body, Chart, Holder, Line, Post, Shared, Tie

BOOK = "PK\u0003\u0004…"
"""A workbook is a ZIP file: its beginning stands for it."""
NUMBERS = """# HELP sanfang_requests_total Requests.
# TYPE sanfang_requests_total counter
sanfang_requests_total{method="GET",route="/areas",status="200"} 1.0
"""


def chart(form: Format) -> Any:
    """A chart of one body in that format: text, or what its JSON holds."""
    if form.media_type == XLSX:
        return BOOK
    head = {"links": {"self": f"{BASE}/organizations/{CODE}/chart", "queries": []}}
    wanted = Wanted("zh", Address(BASE, LINKS["card"], lambda _code: LINKS["browser"]), head)
    written = b"".join(form.write(_drawing(), wanted))
    return orjson.loads(written) if form.media_type.endswith("json") else written.decode()


def table(form: str, example: Mapping[str, Any]) -> str:
    """The rows of an answer's example as CSV, Markdown or XLSX."""
    if form == "xlsx":
        return BOOK
    rows: Sequence[Mapping[str, Any]] = next(
        (example[name] for name in ("items", "rules", "rows") if example.get(name)), [{}]
    )
    columns = tuple(name for name in rows[0] if name != "links")
    sheet = Sheet("example", NAME, columns, [[row[name] for name in columns] for row in rows])
    ends = [(LINKS["card"], LINKS["browser"])] * len(rows)
    return rendered(form, [linked(sheet, ends)]).decode("utf-8-sig")


def lines(answer: Mapping[str, Any]) -> str:
    """Steps of a work, a line each, and its answer as the last one."""
    said = ({"step": "read", "done": 1, "size": 2}, {"answer": answer})
    return "".join(orjson.dumps(each).decode() + "\n" for each in said)


def _drawing() -> Drawing:
    held = tuple(Holder(**each) for each in POST["holders"])
    tie: dict[str, Any] = {**TIE, "people": tuple(Shared(**each) for each in TIE["people"])}
    posts = (Post(**{**POST, "holders": held}),)
    body = Body(CODE, NAME, "WorkingCommittee", True, 0, (), posts, (AREA,), (Tie(**tie),), tuple(ROWS))
    line = Line(body, 0, True, True, "", ())
    return Drawing(Chart((line,)), date.fromisoformat(DAY), True, roots=(CODE,))

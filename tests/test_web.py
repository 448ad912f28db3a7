"""The API as a program uses it: over a socket, on the made city; truth comes from what was planted there."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote, unquote

import httpx
import pytest
import zstandard
from conftest import City
from openapi_spec_validator import validate
from served import client

from api.render.chart.formats import FORMATS
from api.web import shapes
from api.web.app import RESOURCES
from api.web.problem import KINDS
from api.web.resources import charts
from api.web.service import Limits
from graph.browser.value import literal
from graph.element import Path, plain

pytestmark = pytest.mark.neo4j
STREET = "GW620702001"
DAYS = "as_of=2026-06-30"
DAY = {"as_of": "2026-06-30"}


@pytest.fixture(scope="module")
def web(made_city: City) -> Iterator[httpx.Client]:
    with client(made_city.settings) as asking:
        yield asking


def pages(web: httpx.Client, address: str, **params: Any) -> Iterator[dict[str, Any]]:
    """The rows of all pages, followed by their links."""
    answer = web.get(address, params=params)
    while True:
        assert answer.status_code == 200, answer.text
        yield from answer.json()["items"]
        following = answer.links.get("next", {}).get("url")
        assert following == answer.json()["next"]
        if following is None:
            return
        answer = web.get(following)


SHAPES: dict[str, Any] = {
    "/areas?area=620702001": shapes.Areas,
    "/areas/620702001": shapes.Area,
    "/organizations?as_of=2026-06-30&type=Branch": shapes.Organizations,
    f"/organizations/{STREET}?as_of=2026-06-30": shapes.Organization,
    "/posts?as_of=2026-06-30&role=secretary": shapes.Posts,
    f"/posts/{STREET}%23secretary?as_of=2026-06-30": shapes.Post,
    "/people?as_of=2026-06-30": shapes.People,
    "/compounds?as_of=2026-06-30": shapes.Compounds,
    "/compounds/620702001001X01": shapes.Compound,
    "/gaps?as_of=2026-06-30&rule=gaps.grid_without_branch": shapes.Report,
    "/gaps/grid_without_branch?as_of=2026-06-30": shapes.Findings,
    "/linkage?as_of=2026-06-30": shapes.Report,
    "/linkage/three_parties?as_of=2026-06-30": shapes.Findings,
    "/rules": shapes.Cards,
    "/rules/gaps.grid_without_branch": shapes.Card,
    "/queries": shapes.Cards,
    "/queries/explore.street?street=620702001&as_of=2026-06-30": shapes.Rows,
    "/changes?from=2026-03-31&to=2026-06-30&kind=holdings": shapes.Changes,
    "/changes/holdings?from=2026-03-31&to=2026-06-30": shapes.ChangeRows,
    f"/interlocks?as_of=2026-06-30&thing={STREET}": shapes.Told,
    f"/interlocks/routes?as_of=2026-06-30&one={STREET}&other=ZB62070200100102": shapes.Told,
    "/search?text=dongjie&size=5": shapes.Found,
    "/words": shapes.Words,
    "/figures?as_of=2026-06-30": shapes.Figures,
    "/loads": shapes.Loads,
    "/acceptances?as_of=2026-06-30": shapes.Acceptances,
    "/judgements": shapes.Judgements,
    "/judgements/pairs?size=5": shapes.Doubts,
    "/judgements/pairs?kind=bodies": shapes.Doubts,
    "/status": shapes.Status,
    "/sources": shapes.Sources,
    "/sources/zhangye": shapes.Source,
    "/keys": shapes.Keys,
    "/session": shapes.Session,
    "/audit": shapes.AuditTold,
    "/healthz": shapes.Alive,
    "/readyz": shapes.Ready,
    "/problems/not-found": shapes.ProblemKind,
}


UNSPOKEN = ("/healthz", "/readyz", "/session", "/problems/{name}")
"""What is the same in every language."""


@pytest.mark.parametrize("address", SHAPES)
def test_answers_have_the_shape_that_is_described(web: httpx.Client, address: str) -> None:
    answer = web.get(address)
    assert answer.status_code == 200, answer.text
    SHAPES[address].model_validate_json(answer.content)


def test_every_resource_is_tried_here() -> None:
    tried = {address.split("?")[0].split("/")[1] for address in SHAPES} | {"metrics", "charts", "plans"}
    tried |= {"", "page", "cypher"}  # The page's own files: tests/test_page.py.
    tried |= {"sign-in"}  # tests/test_web_sign_in.py
    assert {route.path.split("/")[1] for router in RESOURCES for route in router.routes} == tried  # type: ignore[attr-defined]


def test_the_description_is_openapi_with_an_example_everywhere(web: httpx.Client) -> None:
    said = web.get("/openapi.json").json()
    validate(said)
    assert said["openapi"].startswith("3.1")
    problems = said["components"]["responses"]
    for path, item in said["paths"].items():
        for operation in item.values():
            assert all(
                "examples" in each["schema"] or "example" in each for each in operation.get("parameters", [])
            ), path
            assert {"200", "403", "405", "422", "429", "501", "503"} <= operation["responses"].keys()
            for status, answer in [
                ("body", operation.get("requestBody", {})),
                *operation["responses"].items(),
            ]:
                answer = problems[answer["$ref"].rpartition("/")[2]] if "$ref" in answer else answer
                assert all("example" in each for each in answer.get("content", {}).values()), (path, status)
                assert status == "body" or "X-Request-ID" in answer["headers"], (path, status)
                if status[0] in "45":
                    assert answer["content"]["application/problem+json"]["example"]["status"] == int(status)
                if status in ("429", "503"):
                    assert "Retry-After" in answer["headers"]
            named = {(each["in"], each["name"]) for each in operation["parameters"]}
            assert ("query", "lang") in named or path in UNSPOKEN
            sent = operation["responses"]["200"]["headers"]
            marked = {("header", "If-None-Match") in named, "304" in operation["responses"], "ETag" in sent}
            assert len(marked) == 1, path
            assert ("Link" in sent) == (("query", "cursor") in named), path
    for name, schema in said["components"]["schemas"].items():
        assert "example" in schema, name


def test_what_is_described_is_what_is_sent(web: httpx.Client) -> None:
    """Media types, headers and links of the description, at the answers themselves."""
    said = web.get("/openapi.json").json()
    assert [*said["paths"]["/metrics"]["get"]["responses"]["200"]["content"]] == ["text/plain"]
    for path, item in said["paths"].items():
        if "get" not in item or "{" in path or path in ("/changes", "/interlocks/routes", "/search"):
            continue
        described = item["get"]["responses"]["200"]
        answer = web.get(path)
        assert answer.headers["content-type"].split(";")[0] in described["content"]
        absent = (
            {"Link"} if isinstance(whole := json_of(answer), dict) and not whole.get("next", "?") else set()
        )
        assert {name for name in described["headers"] if name not in answer.headers} <= absent, path
        assert ("etag" in answer.headers) == ("ETag" in described["headers"]), path
        for link in described.get("links", {}).values():
            (value,) = link["parameters"].values()
            found: Any = answer.json()
            for part in value.removeprefix("$response.body#/").split("/"):
                found = found[int(part) if part.isdigit() else part]
            assert isinstance(found, str), (path, value)


@pytest.mark.slow
def test_every_example_of_the_description_is_answered(web: httpx.Client) -> None:
    said = web.get("/openapi.json").json()
    called = []
    for path, item in said["paths"].items():
        if "get" not in item:
            continue
        params: dict[str, Any] = {}
        for each in item["get"].get("parameters", []):
            example = each["schema"]["examples"][0]
            if each["in"] == "header":
                continue
            if each["in"] == "path":
                path = path.replace(f"{{{each['name']}}}", quote(example, safe=""))
            else:
                params[each["name"]] = example
        answer = web.get(path, params=params)
        assert answer.status_code == 200, (path, answer.text)
        called.append(path)
    assert {"/areas/620702001", "/linkage/three_parties", "/changes/holdings", "/interlocks/routes"} <= {
        *called
    }


def test_a_street_has_its_lists(web: httpx.Client, made_city: City) -> None:
    with (made_city.folder / "区域表.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    code, above = next(iter(rows[0])), next(name for name in rows[0] if "上级" in name or "属" in name)
    inside = {"620702001"}
    for _ in range(9):
        inside |= {row[code] for row in rows if inside & set(re.split(r"[;;、]", row[above]))}
    found = [row["code"] for row in pages(web, "/areas", area="620702001", size=7)]
    assert found == sorted(inside)


def test_pages_are_whole_and_in_order(web: httpx.Client) -> None:
    whole = web.get("/organizations", params=DAY | {"size": 1000, "type": "Branch"}).json()["items"]
    parts = list(pages(web, "/organizations", type="Branch", size=50, **DAY))
    assert [row["code"] for row in parts] == sorted(row["code"] for row in whole)
    assert len(parts) == len(whole)
    assert len(whole) > 150


def test_gaps_are_those_that_were_planted(web: httpx.Client, made_city: City) -> None:
    planted: Any = made_city.truth["findings"]
    for rule in ("gaps.grid_without_branch", "gaps.vacant_post", "gaps.task_overdue"):
        rows = list(pages(web, f"/gaps/{rule}", size=20, **DAY))
        subject = next(name for name in planted[rule][0] if name not in ("state",))
        assert sorted((row[subject], row["state"]) for row in rows if row["state"] != "ok") == sorted(
            (row[subject], row["state"]) for row in planted[rule]
        )
    (told,) = web.get("/gaps", params=DAY | {"rule": "gaps.grid_without_branch"}).json()["rules"]
    assert (told["population"], told["states"]["gap"]) == (220, 9)


def test_every_row_links_to_its_card_its_source_and_the_browser(web: httpx.Client) -> None:
    for address in ("/organizations", "/people", "/gaps/grid_without_branch"):
        for row in web.get(address, params=DAY | {"size": 3}).json()["items"]:
            assert web.get(row["links"]["card"]).status_code == 200
            assert row["sources"]
            for source in row["links"]["sources"]:
                assert web.get(source).status_code == 200
            assert "/browser/" in row["links"]["browser"]
            if "self" in row["links"]:
                assert web.get(row["links"]["self"]).status_code == 200


def test_rows_of_changes_and_of_searches_link_too(web: httpx.Client) -> None:
    days = {"from": "2026-03-31", "to": "2026-06-30"}
    for address in ("/changes/holdings", "/changes/grid_without_secretary"):
        rows = web.get(address, params=days).json()["items"]
        assert rows
        for row in rows[:3]:
            assert web.get(row["links"]["card"]).status_code == 200
            assert row["subject"] in said_in(row["links"]["browser"])
            assert [web.get(each).status_code for each in row["links"]["sources"]] == [200] * (
                row["source"].count(";") + bool(row["source"])
            )
    for row in web.get("/search", params={"text": "dongjie", "size": 3}).json()["items"]:
        assert web.get(row["links"]["card"]).status_code == 200
        assert row["code"] in said_in(row["links"]["browser"])


ROWS: dict[str, str] = {
    "/areas?size=3": "items",
    f"/organizations?{DAYS}&size=3": "items",
    f"/posts?{DAYS}&size=3": "items",
    f"/people?{DAYS}&size=3": "items",
    f"/people/zhangye:6207R00001?{DAYS}": "history",
    f"/compounds?{DAYS}&size=3": "items",
    f"/organizations/{STREET}/chart?{DAYS}&depth=1&format=graph": "nodes",
    f"/gaps?{DAYS}": "rules",
    f"/gaps/grid_without_branch?{DAYS}&size=3": "items",
    f"/linkage/three_parties?{DAYS}&size=3": "items",
    f"/queries/explore.street?street=620702001&{DAYS}": "items",
    f"/queries/explore.interlocks?{DAYS}&rows=3": "items",
    f"/queries/gaps.grid_without_branch?{DAYS}&rows=3": "items",
    "/search?text=dongjie&size=3": "items",
    f"/figures?{DAYS}": "figures",
    "/loads": "items",
    "/sources": "items",
}
"""Answers whose rows have links, and where the rows stand."""
UNSTATED = ("/gaps?", "/sources", "/posts", "/queries/explore.street")
"""Rows that no roster row states: they are counted, are due by the profile, or are the source itself."""


@pytest.mark.parametrize("address", ROWS)
def test_each_row_has_its_card_its_source_rows_and_the_browser(
    web: httpx.Client, made_city: City, address: str
) -> None:
    """The links answer, and the statement in the Browser's runs and finds what the row is about."""
    rows = web.get(address).json()[ROWS[address]]
    assert rows
    for row in rows[:3]:
        links = row.get("_links") or row["links"]
        assert web.get(links["card"]).status_code == 200
        assert made_city.graph.read(said_in(links["browser"])), row
        for each in links.get("sources", ()):
            assert web.get(each).status_code == 200
            assert address == "/loads" or re.fullmatch(r".+#.+%23\d+", each), each
    assert any(row.get("_links", row["links"]).get("sources") for row in rows) or address.startswith(UNSTATED)


TABLED = {
    f"/organizations?{DAYS}&size=3": "code",
    f"/gaps/grid_without_branch?{DAYS}&size=3": "grid",
    f"/gaps?{DAYS}&rule=gaps.grid_without_branch": "subject",
    f"/queries/gaps.grid_without_branch?{DAYS}&rows=3": "grid",
    f"/organizations/{STREET}/chart?{DAYS}&depth=1": "code",
}


@pytest.mark.parametrize("address", TABLED)
def test_rows_of_files_have_their_links_last(web: httpx.Client, address: str) -> None:
    said = web.get(f"{address}&format=csv").content.decode("utf-8-sig")
    rows = list(csv.DictReader(said.splitlines()))
    assert rows
    for row in rows[:3]:
        assert [*row][-2:] == ["card", "browser"]
        assert web.get(row["card"]).status_code == 200
        assert row[TABLED[address]] in said_in(row["browser"])


def linked(web: httpx.Client, city: City, links: Any) -> set[str]:
    """What the row's drawing in the Browser is of; all its addresses answer."""
    assert links["sources"]
    for address in (links["self"], links["card"], *links["sources"]):
        assert web.get(address).status_code == 200, address
    rows = city.graph.read(said_in(links["browser"]))
    paths = [value for row in rows for value in row.values() if isinstance(value, Path)]
    assert paths
    return {node.name for path in paths for node in path.nodes}


def test_every_row_of_interlocks_links(web: httpx.Client, made_city: City) -> None:
    def rows(thing: str) -> list[Any]:
        return web.get("/interlocks", params=DAY | {"thing": thing}).json()["rows"]

    pairs = rows("620702001")
    for row in pairs[:3]:
        assert {row["one"], row["other"]} <= linked(web, made_city, row["links"])
    people = [row for pair in pairs[:3] for row in rows(pair["one"])]
    for row in people[:3]:
        assert {row["one"], row["other"], row["person"]} <= linked(web, made_city, row["links"])
        for post in rows(row["person"]):
            assert {post["body"], post["person"]} <= linked(web, made_city, post["links"])


def test_every_step_of_a_route_links(web: httpx.Client, made_city: City) -> None:
    ends = {"one": STREET, "other": "ZB62070200100102"}
    routes = web.get("/interlocks/routes", params=DAY | ends).json()["routes"]
    assert routes
    for route in routes[:3]:
        for step in route["steps"]:
            assert {step["from"], step["to"]} == linked(web, made_city, step["links"])


def said_in(browser: str) -> str:
    """The statement that an address puts into the Browser's editor."""
    _, found, text = browser.partition("cmd=edit&arg=")
    assert found
    return unquote(text)


def json_of(answer: httpx.Response) -> object:
    """What an answer in JSON says; None of another."""
    return answer.json() if answer.headers["content-type"] == "application/json" else None


def ran(city: City, browser: str, columns: Sequence[str]) -> list[tuple[object, ...]]:
    """Its rows, as the server gives them."""
    rows = city.graph.read(said_in(browser))
    return [tuple(plain(row[name]) for name in columns) for row in rows]


LINKED: dict[str, tuple[str, ...]] = {
    f"/organizations/{STREET}/chart?as_of=2024-01-01&depth=1&format=graph": ("code",),
    "/areas/620702001/chart?as_of=2026-06-30&depth=1&format=graph": ("code",),
    "/charts?area=620702001&as_of=2026-06-30&lines=solid&format=graph": ("code",),
    "/gaps/grid_without_branch?as_of=2026-06-30&area=620702001": ("grid",),
    "/linkage/three_parties?as_of=2026-06-30&area=东街街道&size=1000": ("compound",),
    "/changes/holdings?from=2026-03-31&to=2026-06-30&area=620702001&size=1000": ("who", "change", "day_min"),
    "/queries/explore.street?street=620702001&as_of=2026-06-30": (),
    "/organizations?type=Branch&area=620702001&as_of=2026-06-30&size=5": ("code", "name"),
    "/areas?tier=Grid&text=第1&size=7": ("code",),
    "/interlocks?as_of=2026-06-30&area=620702001": ("one", "other"),
    f"/interlocks/routes?as_of=2026-06-30&one={STREET}&other=ZB62070200100102": ("steps",),
}


@pytest.mark.parametrize("address", LINKED)
def test_the_browser_opens_what_was_asked(web: httpx.Client, made_city: City, address: str) -> None:
    answer = web.get(address)
    assert answer.status_code == 200, answer.text
    said = answer.json()
    rows = next(said[name] for name in ("items", "nodes", "rows", "routes") if name in said)
    columns = LINKED[address] or said["columns"]
    if "routes" in said:
        rows = [{"steps": len(row["steps"])} for row in rows]
    asked = sorted(map(str, ([row[name] for name in columns] for row in rows)))
    assert asked
    assert sorted(str(list(row)) for row in ran(made_city, said["links"]["browser"], columns)) == asked


def test_a_card_takes_an_area_by_its_name(web: httpx.Client, made_city: City) -> None:
    """By a name that it does not know it would find nothing, as if all were well."""
    with (made_city.folder / "区域表.csv").open(encoding="utf-8-sig", newline="") as file:
        named = {row["区域编码"]: row["区域名称"] for row in csv.DictReader(file)}
    planted: Any = made_city.truth["findings"]
    code = planted["gaps.grid_without_branch"][0]["grid"][:9]
    answers = [
        web.get("/queries/gaps.grid_without_branch", params=DAY | {"area": area}).json()
        for area in (code, named[code])
    ]
    assert answers[0]["items"]
    assert answers[0]["items"] == answers[1]["items"]
    assert answers[1]["parameters"]["area"] == code
    assert web.get("/queries/gaps.grid_without_branch", params=DAY | {"area": "无此街道"}).status_code == 404


HOSTILE = (
    "'",
    "\\",
    "\\'",
    "x'}) RETURN 1 AS one //",
    "\\u0027}) RETURN 1 AS one //",
    "\\\\u0027 //",
    "\\",
    "`",
    "*/ RETURN 1 /*",
    ";\n\rMATCH (n) DETACH DELETE n;",
    "&cmd=play#x\\&\\#%27",
    "$text",
    "\u2028\t\0",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_value_is_data_in_the_browser_too(web: httpx.Client, made_city: City, text: str) -> None:
    said = web.get("/queries/chart.nearby", params={"text": text}).json()
    assert said["parameters"]["text"] == text
    statement = said_in(said["links"]["browser"])
    assert made_city.graph.explain(statement).columns == tuple(said["columns"])
    head = statement.partition("CALL (")[0]
    assert made_city.graph.read(f"{head} RETURN my_text")[0]["my_text"] == text
    key = text.replace("\0", "")
    assert made_city.graph.read(f"RETURN {literal({key: text})} AS map")[0]["map"] == {key: text}


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_chart_by_format_and_by_accept_is_one(web: httpx.Client, form: Any) -> None:
    address, params = f"/organizations/{STREET}/chart", DAY | {"depth": 1}
    named = web.get(address, params=params | {"format": form.name})
    accepted = web.get(address, params=params, headers={"Accept": form.media_type})
    for answer in (named, accepted):
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"].split(";")[0] == form.media_type
    if form.name not in (
        "xlsx",
        "json",
        "graph",
    ):  # A workbook has the time in it, documents their own address.
        assert named.content == accepted.content


@pytest.mark.parametrize("form", ["svg", "xlsx", "graphml", "gexf"])
def test_a_chart_too_large_to_be_held_is_refused(
    web: httpx.Client, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the whole of what was loaded; an area, or a format that is sent as it is read, is another matter."""
    params = DAY | {"lines": "solid"}
    monkeypatch.setattr(charts, "HELD", 100)
    answer = web.get("/charts", params=params | {"format": form})
    assert answer.status_code == 422, answer.text
    said = answer.json()["details"]
    assert re.search(rf"这张图有 \d+ 行,{form} 要整张放在内存里,最多 100 行:请用 area", said["zh"])
    assert re.search(rf"has \d+ lines, and {form} has to stand .* at most 100: choose an area", said["en"])
    assert web.get("/charts", params=params | {"format": "csv"}).status_code == 200
    community = params | {"area": "620702001001", "format": form}
    assert web.get("/charts", params=community).status_code == 200


def test_a_chart_has_the_posts_of_the_street_and_dotted_lines(web: httpx.Client, made_city: City) -> None:
    said = web.get(f"/organizations/{STREET}/chart", params=DAY | {"format": "graph"}).json()
    codes = {node["code"] for node in said["nodes"]}
    below = made_city.graph.read(
        "MATCH (b:Organization)-[:SUBORDINATE_TO*0..9]->({code: $code}) RETURN count(DISTINCT b) AS n",
        {"code": STREET},
    )
    assert len(codes) == below[0]["n"]
    assert {edge["kind"] for edge in said["edges"]} == {"solid", "dotted"}
    only = web.get(
        f"/organizations/{STREET}/chart", params=DAY | {"format": "graph", "lines": "solid"}
    ).json()
    assert {edge["kind"] for edge in only["edges"]} == {"solid"}


def test_gaps_are_drawn_at_whoever_covers_the_place(web: httpx.Client, made_city: City) -> None:
    params = DAY | {"format": "graph", "gaps": 1}
    said = web.get("/areas/620702001/chart", params=params).json()
    drawn = {gap["subject"]: node["code"] for node in said["nodes"] for gap in node["gaps"]
             if gap["rule"] == "gaps.grid_without_branch" and gap["state"] == "gap"}  # fmt: skip
    planted: Any = made_city.truth["findings"]
    grids = {row["grid"] for row in planted["gaps.grid_without_branch"] if row["state"] == "gap"}
    assert set(drawn) == {grid for grid in grids if grid.startswith("620702001")}
    assert drawn
    for grid, body in drawn.items():
        assert body == f"SQ{grid[:12]}" or body.startswith("SQ"), (grid, body)


def test_the_whole_city_streams_and_nobody_is_left_out(web: httpx.Client, made_city: City) -> None:
    with web.stream("GET", "/charts", params=DAY | {"format": "csv"}) as answer:
        pieces = list(answer.iter_bytes())
        assert answer.headers["transfer-encoding"] == "chunked"
    rows = list(csv.DictReader(io.StringIO(b"".join(pieces).decode("utf-8-sig"))))
    there = made_city.graph.read(
        "MATCH (o:Organization) WHERE coalesce(o.from_min <= date($as_of), true)"
        " AND coalesce(o.to_max > date($as_of), true) RETURN o.code AS code",
        DAY,
    )
    assert {row["code"] for row in rows} == {row["code"] for row in there}
    assert len(pieces) > 3


def test_an_unchanged_chart_is_not_sent_again(web: httpx.Client) -> None:
    address = f"/organizations/{STREET}/chart"
    first = web.get(address, params=DAY)
    etag = first.headers["etag"]
    again = web.get(address, params=DAY, headers={"If-None-Match": etag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", etag)
    other = web.get(address, params=DAY | {"depth": 1}, headers={"If-None-Match": etag})
    assert other.status_code == 200
    english = web.get(address, params=DAY, headers={"If-None-Match": etag, "Accept-Language": "en"})
    assert english.status_code == 200


def test_answers_are_compressed_for_those_who_can_read_it(web: httpx.Client) -> None:
    address = f"/organizations/{STREET}/chart?as_of=2026-06-30"
    plain = web.get(address, headers={"Accept-Encoding": "identity"}).content
    for how, unpack in (("gzip", gzip.decompress), ("zstd", _unzstd)):
        with web.stream("GET", address, headers={"Accept-Encoding": how}) as answer:
            packed = b"".join(answer.iter_raw())
            assert answer.headers["content-encoding"] == how
            assert "Accept-Encoding" in answer.headers["vary"]
        assert unpack(packed) == plain
        assert len(packed) < len(plain) / 3


def _unzstd(data: bytes) -> bytes:
    return zstandard.ZstdDecompressor().decompressobj().decompress(data)


SEARCHED: dict[str, tuple[str, str]] = {
    "东街街道": ("areas", "620702001"),
    "dongjiejiedao": ("areas", "620702001"),
    "djjd": ("areas", "620702001"),
    "GW620702001": ("organizations", STREET),
    "djjddgw": ("organizations", STREET),
}


@pytest.mark.parametrize("text", SEARCHED)
def test_names_are_found_by_characters_letters_and_codes(web: httpx.Client, text: str) -> None:
    said = web.get("/search", params={"text": text, "size": 30}).json()
    assert SEARCHED[text] in [(each["kind"], each["code"]) for each in said["items"]]
    for each in said["items"][:3]:
        assert web.get(each["links"]["self"]).status_code == 200


def test_a_search_keeps_to_its_area_its_kinds_and_its_size(web: httpx.Client, made_city: City) -> None:
    inside = {row["code"] for row in pages(web, "/organizations", area="620702001", size=1000, **DAY)}
    params = {"text": "党", "size": 1000, "kind": "organizations"}
    everywhere = web.get("/search", params=params).json()
    here = web.get("/search", params=params | {"area": "620702001"}).json()
    named = made_city.graph.read(
        "MATCH (o:Organization) WHERE o.name CONTAINS '党'"
        " RETURN count(o) AS all, sum(CASE WHEN o.code IN $inside THEN 1 ELSE 0 END) AS inside",
        {"inside": sorted(inside)},
    )[0]
    assert len(everywhere["items"]) == min(1000, named["all"])
    assert everywhere["truncated"] is (named["all"] > 1000)
    assert {each["kind"] for each in here["items"]} == {"organizations"}
    assert len({each["code"] for each in here["items"]} & inside) == named["inside"] > 0
    short = web.get("/search", params=params | {"size": 3}).json()
    assert (len(short["items"]), short["truncated"]) == (3, True)
    assert web.get("/search", params={"text": "  "}).json()["items"] == []


def test_figures_are_the_published_ones_beside_the_planted(web: httpx.Client) -> None:
    said = web.get("/figures", params=DAY).json()
    assert (said["coverage"]["grids"], said["coverage"]["branches"]) == (220, 157)
    grids = next(each for each in said["figures"] if each["published"] == 220)
    assert grids["loaded"] == 220
    assert sum(said["coverage"]["levels"].values()) == 220


def test_words_say_what_columns_and_states_are_called(web: httpx.Client) -> None:
    said = web.get("/words").json()
    assert said["values"]["state"]["gap"] == {"zh": "缺口", "en": "gap"}
    assert said["types"]["Branch"]["zh"] == "党支部"
    for rule in ("grid_without_branch", "vacant_post", "task_overdue"):
        row = web.get(f"/gaps/{rule}", params=DAY | {"size": 1}).json()["items"][0]
        spoken = {"identity", "sources", "links"}
        assert set(row) - spoken <= set(said["columns"]), rule


def test_csv_is_chinese_in_a_spreadsheet(web: httpx.Client) -> None:
    for address, params in (
        ("/organizations", DAY),
        ("/gaps", DAY),
        (f"/organizations/{STREET}/chart", DAY),
        ("/queries/chart.named", {"text": "620702001"}),
    ):
        answer = web.get(address, params=params | {"format": "csv"})
        assert answer.content.startswith(b"\xef\xbb\xbf"), address


PROBLEMS: dict[str, tuple[int, str, str]] = {
    "/nothing": (404, "", ""),
    "/organizations/GW62070200": (404, "", "GW620702"),
    "/organizations/GW62070200/chart": (404, "", "GW620702"),
    "/areas/62070200": (404, "", "620702"),
    "/people/zhangye:nobody": (404, "", ""),
    "/gaps/grid_without_branches": (404, "", "gaps.grid_without_branch"),
    "/rules/gaps.grid_without_branches": (404, "", "gaps.grid_without_branch"),
    "/sources/nobody": (404, "", "zhangye"),
    f"/organizations/{STREET}/chart?as_of=2026-02-30": (422, "as_of", ""),
    f"/organizations/{STREET}/chart?depth=31": (422, "depth", ""),
    f"/organizations/{STREET}/chart?depth=deep": (422, "depth", ""),
    f"/organizations/{STREET}/chart?lines=wavy": (422, "lines", ""),
    f"/organizations/{STREET}/chart?format=pdf": (422, "format", ""),
    "/areas?size=1001": (422, "size", ""),
    "/areas?cursor=none": (422, "cursor", ""),
    "/areas?tier=Grid&cursor=WyI2MjA3MDAiLCIiLCIyNjQ0YzA2ZjdkN2EiXQ": (422, "cursor", ""),
    "/queries/explore.street": (422, "street", ""),
    "/queries/explore.street?street=1&streets=2": (422, "streets", ""),
    "/queries/load.areas": (422, "name", ""),
    "/changes?from=2026-06-30&to=2026-06-30": (422, "from", ""),
    "/changes": (422, "from", ""),
    "/people?sizes=3": (422, "sizes", ""),
    "/areas?tiers=Grid&lang=en": (422, "tiers", ""),
    "/areas?lang=fr": (422, "lang", ""),
    "/queries/explore.interlocks?lang=fr": (422, "lang", ""),
    "/people?as_of=": (422, "as_of", ""),
    "/gaps/grid_without_branch?state=nope": (422, "state", ""),
    "/gaps?area=62070200": (404, "", "620702"),
}


@pytest.mark.parametrize("address", PROBLEMS)
def test_bad_input_is_a_problem_in_both_languages(web: httpx.Client, address: str) -> None:
    status, field, nearest = PROBLEMS[address]
    answer = web.get(address)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    said = answer.json()
    shapes.Problem.model_validate(said)
    assert said["status"] == status
    assert said["request_id"] == answer.headers["x-request-id"]
    assert re.search("[一-鿿]", said["titles"]["zh"] + said["details"]["zh"])
    assert re.search("[a-z]", said["details"]["en"])
    assert web.get(said["type"]).status_code == 200
    if field:
        assert field in [each["field"] for each in said["errors"]]
    if nearest:
        assert any(each.startswith(nearest) for each in said["nearest"]), said


WORDED = {
    f"/organizations/{STREET}/chart?depth=-1": "depth:应大于或等于 0。",
    f"/organizations/{STREET}/chart?depth=31": "depth:应小于或等于 30。",
    f"/organizations/{STREET}/chart?depth=deep": "depth:应是整数。",
    f"/organizations/{STREET}/chart?gaps=perhaps": "gaps:应是 true 或 false。",
    "/search": "text:没有给。",
    "/search?text=": "text:至少 1 个字。",
    f"/areas?area={'9' * 201}": "area:最多 200 个字。",
    "/changes?from=2026-03-31&sure=maybe": "sure:应是其中之一:''、'certain'、'possible'。",
    "/people?sizes=3": "没有参数“sizes”,是不是“size”?",
    "/gaps/grid_without_branch?state=nope": "没有状态“nope”,可用:gap, possible, unknown, ok, not_due, full, ",
}


@pytest.mark.parametrize("address", WORDED)
def test_a_wrong_value_is_told_in_chinese(web: httpx.Client, address: str) -> None:
    said = web.get(address).json()
    assert said["status"] == 422
    assert said["detail"].startswith(WORDED[address])
    assert "hould" not in said["details"]["zh"]
    assert re.search("should|missing|parameter|state", said["details"]["en"])


def test_titles_are_in_the_language_that_is_asked_for(web: httpx.Client) -> None:
    english = web.get("/sources/nobody", headers={"Accept-Language": "en-GB,en;q=0.9,zh;q=0.1"})
    assert (english.json()["title"], english.headers["content-language"]) == ("Not found", "en")
    chinese = web.get("/sources/nobody", headers={"Accept-Language": "zh-CN,en;q=0.5"})
    assert chinese.json()["title"] == "没有这个"


def test_methods_and_formats_that_there_are_not(web: httpx.Client) -> None:
    assert web.delete("/areas").status_code == 405
    assert web.delete("/areas").headers["allow"] == "GET, HEAD"
    assert web.get("/plans").headers["allow"] == "POST"
    for accept in ("application/json;q=0, */*", "*/*, application/json;q=0"):
        other = web.get("/areas", headers={"Accept": accept})
        assert other.headers["content-type"] != "application/json", accept
    assert web.get("/rules", headers={"Accept": "text/html, */*;q=0.1"}).status_code == 200
    none = web.get("/areas", headers={"Accept": "image/png"})
    assert (none.status_code, none.headers["content-type"]) == (406, "application/problem+json")


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/page/main.js",
        "/healthz",
        "/areas",
        f"/organizations/{STREET}/chart?format=svg",
        "/charts",
        "/no",
    ],
)
def test_head_is_get_without_the_body(web: httpx.Client, address: str) -> None:
    with web.stream("GET", address, headers={"Accept-Encoding": "identity"}) as whole:
        head = web.head(address, headers={"Accept-Encoding": "identity"})
        assert (head.status_code, head.content) == (whole.status_code, b"")
        for name in ("content-type", "content-length", "etag", "cache-control", "link"):
            assert head.headers.get(name) == whole.headers.get(name), name
    assert web.head("/plans").status_code == 405


@pytest.mark.parametrize(
    "address",
    ["/", "/areas", "/areas?format=csv", "/areas?format=md", "/no", "/healthz", "/metrics", "/words"],
)
def test_no_answer_is_taken_for_another_type_or_by_another_page(web: httpx.Client, address: str) -> None:
    for answer in (web.get(address), web.post(address)):
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cross-origin-resource-policy"] == "same-origin"


def test_every_kind_of_problem_has_a_page(web: httpx.Client) -> None:
    for name, kind in KINDS.items():
        assert web.get(f"/problems/{name}").json()["status"] == kind.status


def test_a_plan_is_made_and_changes_nothing(web: httpx.Client) -> None:
    before = web.get("/status").json()["revision"]
    asked = {"area": "620702001", "as_of": "2026-06-30", "seconds": 5}
    answer = web.post("/plans", json=asked)
    assert answer.status_code == 200, answer.text
    shapes.Plan.model_validate_json(answer.content)
    said = answer.json()
    assert said["appointments"]
    assert said["left"]
    for each in said["appointments"][:3]:
        assert {web.get(card).status_code for card in each["links"]["cards"]} == {200}
        assert each["person"] in said_in(each["links"]["browser"])
        assert each["post"] in said_in(each["links"]["browser"]).replace("\\u0023", "#")
    for each in said["totals"][:3]:
        assert "'620702001'" in said_in(each["links"]["browser"])
    for each in said["left"][:3]:
        assert each["subject"] in said_in(each["links"]["browser"])
    assert web.get("/status").json()["revision"] == before
    wrong = web.post("/plans", json={"within": "world"})
    assert (wrong.status_code, wrong.json()["errors"][0]["field"]) == (422, "within")
    assert web.post("/plans", json={"seconds": False}).status_code == 422
    assert web.post("/plans", json={"as_of": 0}).status_code == 422
    assert web.post("/plans", content=b"{").status_code == 422


def test_numbers_and_logs_have_no_personal_data(made_city: City, capsys: pytest.CaptureFixture[str]) -> None:
    from api.serving import structured

    structured()
    with client(made_city.settings) as web:
        person = web.get("/people", params=DAY | {"size": 1}).json()["items"][0]
        web.get("/people", params=DAY | {"text": person["name"]})
        web.get(person["links"]["self"])
        numbers = web.get("/metrics").text
    said = capsys.readouterr().out
    lines = [json.loads(line) for line in said.splitlines() if '"request"' in line]
    assert {line["route"] for line in lines} >= {"/people", "/people/{key:path}", "/metrics"}
    assert all(line["request_id"] for line in lines)
    assert 'sanfang_requests_total{method="GET",route="/people",status="200"} 2.0' in numbers
    for text in (said, numbers):
        assert person["name"] not in text
        assert person["key"] not in text


def test_a_request_id_is_taken_when_it_is_harmless(web: httpx.Client) -> None:
    assert web.get("/healthz", headers={"X-Request-ID": "a.b-1"}).headers["x-request-id"] == "a.b-1"
    given = web.get("/healthz", headers={"X-Request-ID": "a b;c"}).headers["x-request-id"]
    assert re.fullmatch("[0-9a-f]{16}", given)


def test_too_large_and_too_often(made_city: City) -> None:
    with client(made_city.settings, Limits(body=1000, rate="5/minute")) as web:
        large = web.post("/plans", content=b" " * 2000)
        assert large.status_code == 413
        chunks = web.post("/plans", content=(b" " * 300 for _ in range(9)))
        assert (chunks.status_code, chunks.headers["content-type"]) == (413, "application/problem+json")
        answers = [web.get("/sources") for _ in range(6)]
        assert [each.status_code for each in answers][-1] == 429
        assert int(answers[-1].headers["retry-after"]) <= 60
        assert web.get("/healthz").status_code == 200

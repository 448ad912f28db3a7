"""Who may do what over HTTP, on the made city: what lies elsewhere is told from the rosters alone."""

from __future__ import annotations

import json
import re
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import httpx
import provider as providers
import psutil
import pytest
from conftest import City, settings_of
from elsewhere import Place, place
from served import TOKEN, served, service_of
from statements import families

from api.access.caller import Role
from api.render.chart.formats import FORMATS
from api.web import guard
from api.web.app import application
from api.web.formats import TABLES
from api.web.service import Limits, Service
from cypher.card import Card
from graph.db import Graph
from graph.element import Node
from graph.scope import GONE, Scope
from graph.scoped import Scoped, _Sifting
from graph.settings import Settings
from graph.transaction import Transaction

pytestmark = pytest.mark.neo4j
DAY = {"as_of": "2026-06-30"}
DAYS = {**DAY, "from": "2026-03-31", "to": "2026-06-30"}
STREET, OTHER = "620702001", "620702002"
HEADER = "X-Sanfang-Token"
STATIC = ("/rules", "/rules/{name}", "/queries", "/words", "/openapi.json")
"""What stands in files of ours; examples name codes of a made city."""


@contextmanager
def door(
    settings: Settings, home: Path, *, cypher: bool = False, limits: Limits | None = None
) -> Iterator[tuple[Service, str]]:
    """A service with keys and a log of its own, and its address."""
    service = service_of(settings, limits, cypher=cypher, home=home)
    with served(application(service)) as base:
        yield service, base


class Callers:
    """Clients of one API, by role and area."""

    def __init__(self, service: Service, base: str, stack: ExitStack) -> None:
        self.service, self.base, self._stack = service, base, stack

    def new(self, role: str = "", area: str = "", **headers: str) -> httpx.Client:
        if role:
            headers["Authorization"] = f"Bearer {self.service.door.keys.new('x', role, area)[1]}"
        return self._stack.enter_context(httpx.Client(base_url=self.base, timeout=120, headers=headers))


@pytest.fixture(scope="module")
def callers(made_city: City, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callers]:
    home = tmp_path_factory.mktemp("access")
    with door(made_city.settings, home, cypher=True) as (service, base), ExitStack() as stack:
        found = Callers(service, base, stack)
        found.new("administrator")
        yield found


@pytest.fixture(scope="module")
def street(made_city: City) -> Place:
    return place(made_city.folder, STREET)


@pytest.fixture
def opened(made_city: City, tmp_path: Path) -> Iterator[httpx.Client]:
    """A client of an API without a key."""
    with door(made_city.settings, tmp_path) as (_, base), httpx.Client(base_url=base, timeout=60) as asking:
        yield asking


def problem(answer: httpx.Response, status: int) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    said: dict[str, Any] = answer.json()
    assert said["details"]["zh"]
    assert said["details"]["en"]
    return said


# This machine, without configuration.


def test_without_keys_this_machine_reads_and_the_token_writes(opened: httpx.Client) -> None:
    assert opened.get("/areas").status_code == 200
    assert (
        opened.post("/plans", json={"area": STREET, "as_of": "2026-06-30", "seconds": 5}).status_code == 200
    )
    for headers in ({}, {HEADER: "wrong"}, {"Authorization": "Bearer wrong"}):
        answer = opened.post("/loads/1/undo", json={"by": "王芳"}, headers=headers)
        problem(answer, 401)
        assert answer.headers["www-authenticate"].startswith("Bearer")
    for headers in ({HEADER: TOKEN}, {"Authorization": f"Bearer {TOKEN}"}):
        assert opened.post("/loads/none/undo", json={"by": "王芳"}, headers=headers).status_code == 404
    problem(opened.get("/areas", headers={HEADER: "wrong"}), 401)
    problem(opened.get("/keys"), 401)
    assert opened.get("/keys", headers={HEADER: TOKEN}).json() == {"items": [], "next": None}


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example.org"},
        {"Host": "10.0.0.7:8000"},
        {"X-Forwarded-For": "203.0.113.9"},
        {"X-Forwarded-For": "127.0.0.1"},
        {"X-Forwarded-Proto": "https"},
        {"X-Forwarded-Host": "city.example"},
        {"X-Real-IP": "203.0.113.9"},
        {"Via": "1.1 proxy"},
        {"Forwarded": "for=203.0.113.9"},
    ],
)
def test_open_reading_is_for_this_machine_alone(opened: httpx.Client, headers: dict[str, str]) -> None:
    """Neither through a proxy nor by a name that a page had pointed at this machine."""
    problem(opened.get("/areas", headers=headers), 403)
    assert opened.get("/areas", headers={**headers, HEADER: TOKEN}).status_code == 200


def test_a_proxy_that_says_nothing_but_speaks_http_1_0_does_not_open_the_door(opened: httpx.Client) -> None:
    """As nginx passes on by default: its own idea of the host, and none of who asks."""
    where = urlsplit(str(opened.base_url))
    for version, status in (("1.0", b"403"), ("1.1", b"200")):
        with socket.create_connection((where.hostname or "", where.port or 0)) as passed:
            head = f"GET /areas HTTP/{version}\r\nHost: {where.netloc}\r\nConnection: close\r\n\r\n"
            passed.sendall(head.encode())
            assert passed.recv(1000).split()[1] == status


def test_a_first_key_closes_the_door(opened: httpx.Client) -> None:
    made = opened.post("/keys", json={"name": "大屏", "role": "reader"}, headers={HEADER: TOKEN}).json()
    problem(opened.get("/areas"), 401)
    assert opened.get("/keys", headers={HEADER: TOKEN}).json()["items"][0]["id"] == made["id"]
    assert opened.get("/areas", headers={HEADER: made["key"]}).status_code == 200
    assert opened.get("/healthz").status_code == 200


# Roles.


LEAST = {
    ("post", "/plans"): Role.ANALYST,
    ("post", "/cypher"): Role.ANALYST,
    ("post", "/acceptances"): Role.EDITOR,
    ("post", "/judgements"): Role.EDITOR,
    ("post", "/judgements/withdrawals"): Role.EDITOR,
    ("post", "/acceptances/withdrawals"): Role.EDITOR,
    ("post", "/loads"): Role.EDITOR,
    ("post", "/loads/{load}/undo"): Role.ADMINISTRATOR,
    ("get", "/keys"): Role.ADMINISTRATOR,
    ("post", "/keys"): Role.ADMINISTRATOR,
    ("delete", "/keys/{id}"): Role.ADMINISTRATOR,
    ("get", "/audit"): Role.ADMINISTRATOR,
    ("delete", "/session"): Role.READER,
}
"""Readers read, analysts ask, editors write, administrators see to all this; everybody may sign out."""
CUT = {path.replace(":path}", "}") for path in guard.SCOPED} - {"/openapi.json"}
OPEN = {"/healthz", "/readyz", "/problems/{name}", "/session"}


def routes(callers: Callers) -> list[tuple[str, str]]:
    said = callers.new("reader").get("/openapi.json").json()["paths"]
    return [(method, path) for path, item in said.items() for method in item]


def filled(path: str) -> str:
    return re.sub(r"\{\w+\}", "none", path)


def test_every_route_asks_for_its_role(callers: Callers) -> None:
    by_role = {role: callers.new(role.word) for role in Role}
    nobody = callers.new()
    for method, path in routes(callers):
        least = LEAST.get((method, path), Role.READER if method == "get" else None)
        assert least, f"who may {method} {path}?"
        address = filled(path)
        if path in OPEN and method == "get":
            assert nobody.request(method, address).status_code not in (401, 403)
            continue
        problem(nobody.request(method, address), 401)
        for role, client in by_role.items():
            status = client.request(method, address).status_code
            assert (status == 403) is (role < least), f"{role.word} {method} {path}: {status}"
            assert status != 401


def test_whoever_sees_one_area_reads_what_is_cut_and_nothing_else(callers: Callers) -> None:
    client = callers.new("analyst", STREET)
    for method, path in routes(callers):
        status = client.request(method, filled(path)).status_code
        allowed = method == "get" and (path in CUT or path in OPEN)
        allowed = allowed or LEAST.get((method, path)) == Role.READER
        assert (status == 403) is not allowed, f"{method} {path}: {status}"


def test_the_tables_name_routes_that_there_are(callers: Callers) -> None:
    known = {path for _, path in routes(callers)}
    assert known >= CUT
    assert {path for _, path in guard.NEEDED} <= known


def test_the_description_is_for_whoever_may_read(callers: Callers, opened: httpx.Client) -> None:
    problem(callers.new().get("/openapi.json"), 401)
    assert callers.new("reader", STREET).get("/openapi.json").json()["paths"]
    assert opened.get("/openapi.json").json()["paths"]


def test_each_caller_has_a_budget_of_their_own(made_city: City, tmp_path: Path) -> None:
    """Behind one proxy all have one address; whoever is not known is counted by that."""
    with (
        door(made_city.settings, tmp_path, limits=Limits(rate="5/minute")) as (service, base),
        ExitStack() as stack,
    ):
        callers = Callers(service, base, stack)
        one, other, nobody = callers.new("reader"), callers.new("reader"), callers.new()
        assert [one.get("/words").status_code for _ in range(6)] == [200] * 5 + [429]
        assert other.get("/words").status_code == 200
        assert [nobody.get("/words").status_code for _ in range(6)] == [401] * 5 + [429]
        problem(nobody.get("/words", headers={HEADER: "wrong"}), 429)
        assert other.get("/words").status_code == 200


# Areas.


VALUES: dict[str, list[str]] = {
    "area": ["", STREET, "620702001001", OTHER, "620702", "西街街道"],
    "thing": ["", "GW620702001", "GW620702002", "zhangye:6207R00001"],
    "text": ["", "街", "620702002", "党支部", "dongjie"],
    "organization": ["", "GW620702001", "GW620702002"],
    "from": ["2026-03-31"],
    "as_of": ["2026-06-30"],
    "one": ["GW620702001"],
    "other": ["GW620702002"],
    "gaps": ["true"],
    "size": ["1000"],
}


def addresses(path: str, item: dict[str, Any], codes: dict[str, list[str]]) -> Iterator[str]:
    """A route with codes of both sides in its path, and each of its parameters with each of its values."""
    names = [each["name"] for each in item.get("parameters", ()) if each["in"] == "query"]
    base = {
        name: VALUES[name][0] for name in ("as_of", "from", "size", "gaps", "one", "other") if name in names
    }
    base |= {"text": "街"} if path == "/search" else {}
    params = re.findall(r"\{(\w+)\}", path)
    kind = path.split("/")[1]
    for code in codes.get(kind, ["none"]) if params else [""]:
        address = re.sub(r"\{\w+\}", quote(code, safe=""), path)
        yield _with(address, base)
        if params and kind not in ("gaps", "linkage", "changes"):
            continue
        for name in names:
            for value in VALUES.get(name, ()):
                yield _with(address, {**base, name: value})
    if "format" in names:
        forms = [each.name for each in (FORMATS if "chart" in path else TABLES)]
        for form in forms:
            first = re.sub(r"\{\w+\}", quote(codes.get(kind, [""])[0], safe=""), path)
            yield _with(first, {**base, "format": form})


def _with(address: str, params: dict[str, str]) -> str:
    return str(httpx.URL(address, params=params)) if params else address


def questions(card: Card) -> Iterator[str]:
    """A card run with codes of here and of elsewhere in each of its parameters that takes one."""
    given: dict[str, str] = {name: value for name, value in DAYS.items() if name in card.params}
    texts = [name for name, each in card.params.items() if each.type == "string" and each.required]
    lists = [name for name, each in card.params.items() if each.type.startswith("list") and each.required]
    for area in ("", STREET, OTHER) if "area" in card.params else ("",):
        for code in ("GW620702001", "GW620702002", "620702002"):
            asked = {**given, **dict.fromkeys(texts, code), **dict.fromkeys(lists, code)}
            yield _with(f"/queries/{card.name}", {**asked, **({"area": area} if area else {})})
            if not (texts or lists):
                break


def codes_of(made_city: City, street: Place) -> dict[str, list[str]]:
    other = place(made_city.folder, OTHER)
    return {
        "areas": [STREET, street.areas[9], OTHER, other.areas[9], "620702"],
        "compounds": [*(c for c in street.areas if "X" in c), *(c for c in other.areas if "X" in c)][::9],
        "organizations": [*street.bodies[::12], *other.bodies[::24], "DW620702", "DW620700"],
        "posts": ["GW620702001#secretary", "GW620702002#secretary", "DW620702#secretary"],
        "people": [f"zhangye:{key}" for key in (*street.people[::40], *other.people[::60], "6207R00001")],
        "gaps": ["grid_without_branch", "vacant_post", "task_overdue", "person_in_too_many_posts"],
        "linkage": ["three_parties", "forbidden_pair"],
        "changes": ["holdings", "bodies", "lines", "cross_appointments"],
        "sources": ["zhangye", "none"],
    }


def ways(callers: Callers, city: City, street: Place) -> Iterator[list[str]]:
    """The addresses of each route of the description, in every format, and of each card that is read, with
    codes of here and of elsewhere.
    """
    said = callers.new("analyst").get("/openapi.json").json()["paths"]
    read = {path: item["get"] for path, item in said.items() if "get" in item and path not in STATIC}
    codes = codes_of(city, street)
    for path, item in read.items():
        yield list(addresses(path, item, codes))
    for card in callers.service.library:
        if not card.writes:
            yield list(questions(card))


def tells_nothing(answer: httpx.Response, street: Place, address: str) -> None:
    """Neither the body nor a header says what lies elsewhere, but for what was asked."""
    assert answer.status_code in (200, 403, 404, 422), f"{address}: {answer.text}"
    heads = "\n".join(f"{name}: {value}" for name, value in answer.headers.items())
    leaked = street.leaked(answer.content, address) | street.leaked(heads.encode(), address)
    assert not leaked, f"{address} tells {sorted(leaked)[:5]}"


def test_by_no_route_does_a_street_see_anything_from_elsewhere(
    callers: Callers, made_city: City, street: Place
) -> None:
    """Each sixteenth address; each second of every route is asked in test_web_elsewhere."""
    step = 16
    client, whole = callers.new("analyst", STREET), callers.new("analyst")
    asked, told = [way for each in ways(callers, made_city, street) for way in each][::step], 0
    for address in asked:
        answer = client.get(address)
        tells_nothing(answer, street, address)
        told += answer.status_code == 200
    assert 200 / step < told < len(asked)
    everything = whole.get("/organizations", params=DAY | {"size": "1000"}).content
    assert street.leaked(everything), "the same look finds what lies elsewhere where it is shown"


def test_what_stands_in_our_files_is_the_same_for_all(callers: Callers) -> None:
    client, whole = callers.new("reader", STREET), callers.new("reader")
    for address in ("/rules", "/queries", "/words", "/rules/gaps.grid_without_branch"):
        assert client.get(address).content == whole.get(address).content


def test_a_street_sees_all_of_its_own(callers: Callers, made_city: City, street: Place) -> None:
    client, whole = callers.new("reader", STREET), callers.new("reader")
    areas = client.get("/areas", params={"size": "1000"}).json()["items"]
    assert [row["code"] for row in areas] == list(street.areas)
    found = {
        row["code"] for row in client.get("/organizations", params=DAY | {"size": "1000"}).json()["items"]
    }
    wanted = whole.get("/organizations", params=DAY | {"size": "1000", "area": STREET}).json()["items"]
    assert found == {row["code"] for row in wanted}
    assert found <= set(street.bodies)
    chart = client.get("/charts", params=DAY | {"format": "graph"}).json()
    assert {node["code"] for node in chart["nodes"]} >= found & {"GW620702001"}
    counts = client.get("/status").json()["nodes"]
    assert (counts["Area"], counts["Organization"]) == (len(street.areas), len(street.bodies))
    assert counts["Person"] == len(street.people)


def test_a_street_counts_its_own_findings(callers: Callers, made_city: City, street: Place) -> None:
    client = callers.new("reader", STREET)
    planted: Any = made_city.truth["findings"]
    for rule in ("gaps.grid_without_branch", "gaps.grid_without_worker"):
        said = client.get(f"/gaps/{rule}", params=DAY | {"size": "1000"}).json()
        mine = [(row["grid"], row["state"]) for row in planted[rule] if row["grid"] in street.codes]
        found = [(row["grid"], row["state"]) for row in said["items"] if row["state"] != "ok"]
        assert sorted(found) == sorted(mine)
        assert said["population"] == sum(len(code) == 15 for code in street.areas if "X" not in code)


def test_what_lies_elsewhere_is_answered_like_what_there_is_not(callers: Callers) -> None:
    client = callers.new("reader", STREET)
    pairs = {
        "/organizations/{}": ("GW620702002", "GW620702999"),
        "/organizations/{}/chart": ("GW620702002", "GW620702999"),
        "/areas/{}": (OTHER, "620702999"),
        "/areas/{}/chart": (OTHER, "620702999"),
        "/people/{}": ("zhangye:6207R00001", "zhangye:6207R99999"),
        "/gaps?area={}": (OTHER, "620702999"),
        "/interlocks?thing={}": ("GW620702002", "GW620702999"),
    }
    for pattern, (there, nowhere) in pairs.items():
        answers = [problem(client.get(pattern.format(code)), 404) for code in (there, nowhere)]
        for answer, code in zip(answers, (there, nowhere), strict=True):
            answer.pop("request_id")
            answer["nearest"] = bool(answer.get("nearest"))
            answer["details"] = {
                k: v.replace(code, "…").split("。")[0].split(".")[0] for k, v in answer["details"].items()
            }
            answer["detail"], answer["instance"] = "", answer["instance"].replace(code, "…")
        assert answers[0] == answers[1], pattern


def test_etags_and_kept_answers_are_a_scopes_own(callers: Callers, street: Place) -> None:
    """What the whole city has asked before is not handed to a street, nor a street's to another."""
    whole, one, other = callers.new("reader"), callers.new("reader", STREET), callers.new("reader", OTHER)
    for address in (
        "/organizations?size=1000&as_of=2026-06-30",
        "/gaps?as_of=2026-06-30",
        "/charts?as_of=2026-06-30",
    ):
        answers = [each.get(address) for each in (whole, one, other, one)]
        assert [each.status_code for each in answers] == [200] * 4
        etags = [each.headers["etag"] for each in answers]
        assert len(set(etags)) == 3
        assert etags[1] == etags[3]
        assert answers[1].content == answers[3].content != answers[2].content
        assert one.get(address, headers={"If-None-Match": etags[1]}).status_code == 304
        for known in (etags[0], etags[2]):
            again = one.get(address, headers={"If-None-Match": known})
            assert (again.status_code, again.content) == (200, answers[1].content)
        assert not street.leaked(answers[1].content)
        assert "authorization" in answers[0].headers["vary"].lower()


def test_a_key_for_an_area_that_there_is_not_is_told_so(callers: Callers) -> None:
    """An empty list of gaps would say that all is well."""
    client = callers.new("reader", "no-such-area")
    lists = ("/areas", "/organizations", "/people", "/posts", "/compounds", "/sources", "/gaps", "/linkage")
    for address in (*lists, f"/areas/{STREET}", "/status", "/gaps/grid_without_branch", "/charts"):
        said = problem(client.get(address), 403)
        assert "not in the graph" in said["details"]["en"], address


def test_what_comes_in_while_an_answer_is_made_is_not_shown(
    spare: Graph, servers_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A body of elsewhere that nobody knew of when the scope was read, named by one of here."""
    with spare.writing() as tx:
        tx.run(
            "CREATE (:Organization {code: 'B1', name: '一支部', status: 'current'})"
            "-[:LOCATED_IN]->(:Area {code: 'A1'})"
        )
    with door(settings_of(servers_home, "spare"), tmp_path) as (service, base), ExitStack() as stack:
        client = Callers(service, base, stack).new("reader", "A1")
        get = service.scopes.get
        late = iter(["新来的上级"])

        def scope(graph: Graph, state: str, area: str) -> Scope:
            found = get(graph, state, area)
            for name in late:
                with spare.writing() as tx:
                    tx.run(
                        "MATCH (b:Organization {code: 'B1'})"
                        " CREATE (b)-[:SUBORDINATE_TO {status: 'current'}]->"
                        "(:Organization {code: 'N1', name: $name, status: 'current'})",
                        {"name": name},
                    )
            return found

        monkeypatch.setattr(service.scopes, "get", scope)
        answer = client.get("/organizations/B1", params=DAY)
        assert answer.json()["superiors"] == []
        assert "新来的上级" not in client.get("/organizations/B1/chart", params=DAY).text


SCOPE = Scope(
    "A1",
    frozenset(("A1", "一社区", "B1")),
    frozenset(("C1", "市")),
    frozenset(("A1", "一社区", "B1", "C1", "市", "X1", "别处")),
    {},
)


@pytest.mark.parametrize(
    ("row", "kept"),
    [
        ({"code": "B1", "name": "一社区", "n": 3}, {"code": "B1", "name": "一社区", "n": 3}),
        ({"code": "X1"}, None),
        ({"code": "B1", "other": "X1"}, None),
        ({"code": "B1", "text": "B1#adviser#X1"}, None),
        ({"code": "B1", "text": '["X1"]'}, None),
        ({"code": "B1", "above": "C1"}, {"code": "B1", "above": "C1"}),
        ({"code": "C1", "below": "B1"}, None),
        ({"code": "B1", "list": ["X1", "B1", "C1", 7]}, {"code": "B1", "list": ["B1", "C1", 7]}),
        (
            {"code": "B1", "list": [{"code": "X1", "n": 1}, {"code": "A1"}]},
            {"code": "B1", "list": [{"code": "A1"}]},
        ),
        ({"code": "B1", "one": {"two": {"three": "别处"}}}, None),
        ({"n": 3, "state": "gap"}, {"n": 3, "state": "gap"}),
        ({"thing": Node("1", frozenset(), {"code": "X1"}), "n": 1}, None),
        ({"thing": Node("1", frozenset(), {"code": "C1"}), "n": 1}, None),
    ],
)
def test_a_row_names_nothing_from_elsewhere(row: dict[str, object], kept: dict[str, object] | None) -> None:
    assert SCOPE.cut(row) == (GONE if kept is None else kept)
    assert list(SCOPE.sifted([row])) == ([] if kept is None else [kept])


def test_a_cut_graph_gives_nothing_that_is_not_looked_at() -> None:
    """Each door of a graph is either guarded or tells nothing of what lies in it."""
    silent = {"open", "close", "server", "state", "explain", "cancel"}
    doors = {name for name in vars(Graph) if not name.startswith("_")} - {"area"}
    assert doors - silent <= set(vars(Scoped))
    own = {name for name in vars(Transaction) if not name.startswith("_")} - {"run"}
    assert own <= set(vars(_Sifting))


# The log.


def test_without_its_line_in_the_log_nothing_is_answered(made_city: City, tmp_path: Path) -> None:
    with door(made_city.settings, tmp_path) as (service, base), ExitStack() as stack:
        client = Callers(service, base, stack).new("reader")
        assert client.get("/areas").status_code == 200
        log = service.door.audit.file
        log.rename(tmp_path / "elsewhere")
        log.mkdir()
        answer = client.get("/areas")
        assert problem(answer, 503)["type"].endswith("access-unavailable")
        assert str(log) not in answer.text


def test_the_log_tells_who_did_what_and_neither_names_nor_codes(made_city: City, tmp_path: Path) -> None:
    with door(made_city.settings, tmp_path) as (service, base), ExitStack() as stack:
        callers = Callers(service, base, stack)
        client, admin = callers.new("analyst", STREET), callers.new("administrator")
        client.get("/organizations/GW620702001", params=DAY)
        client.get("/gaps/grid_without_branch", params=DAY)
        client.post("/plans", json={})
        said = admin.get("/audit", params={"last": "3"}).json()
        assert said["whole"] is True
        assert [(each["route"], each["status"]) for each in said["items"]] == [
            ("/organizations/{code:path}", 200),
            ("/gaps/{rule}", 200),
            ("/plans", 403),
        ]
        assert said["items"][1]["card"] == "grid_without_branch"
        for address in ("/rules/王芳", "/gaps/王芳", "/queries/王芳"):
            problem(client.get(address), 404)
        assert {each["role"] for each in said["items"]} == {"analyst"}
        log = service.door.audit
        assert b"GW620702001" not in log.file.read_bytes()
        assert not [each for each in map(json.loads, log.lines()) if "王芳" in str(each)]
        assert log.verify()[1] is None
        log.file.write_bytes(log.file.read_bytes().replace(b'"/plans"', b'"/rules"'))
        broken = admin.get("/audit").json()
        assert (broken["whole"], broken["items"]) == (False, [])
        assert broken["broken"]["line"] == 3


def test_keys_over_http(callers: Callers) -> None:
    admin = callers.new("administrator")
    made = admin.post("/keys", json={"name": "大屏", "role": "reader", "area": "东街街道"}).json()
    assert made["area"] == STREET
    client = callers.new(**{HEADER: made["key"]})
    assert client.get("/areas").json()["items"][0]["code"] == STREET
    listed = admin.get("/keys")
    assert made["key"] not in listed.text
    assert "hash" not in listed.text
    assert admin.delete(f"/keys/{made['id']}").json()["revoked_at"]
    problem(client.get("/areas"), 401)
    problem(admin.delete("/keys/none"), 404)
    problem(admin.post("/keys", json={"name": "x", "role": "root"}), 422)
    problem(admin.post("/keys", json={"name": "x", "role": "editor", "area": STREET}), 422)
    problem(admin.post("/keys", json={"name": "x", "area": "没有的街道"}), 404)
    before = admin.get("/keys").json()
    for over in ("2020-01-01", "today"):
        refused = problem(admin.post("/keys", json={"name": "x", "until": over}), 422)
        assert refused["errors"][0]["field"] == "until"
    assert admin.get("/keys").json() == before


# The identity provider.


def test_tokens_of_a_real_provider_open_the_door(
    made_city: City, street: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with providers.provider() as running:
        monkeypatch.setenv("SANFANG_OIDC_ISSUER", running.issuer)
        monkeypatch.setenv("SANFANG_OIDC_CLIENT", providers.CLIENT)
        with door(made_city.settings, tmp_path) as (service, base), ExitStack() as stack:
            callers = Callers(service, base, stack)
            token = running.token("wang", sanfang_role="reader", sanfang_area=STREET)
            client = callers.new(Authorization=f"Bearer {token}")
            answer = client.get("/organizations", params=DAY | {"size": "1000"})
            assert answer.json()["items"]
            assert not street.leaked(answer.content)
            problem(client.post("/plans", json={}), 403)
            problem(callers.new().get("/areas"), 401)
            stranger = running.token("li")
            problem(callers.new(Authorization=f"Bearer {stranger}").get("/areas"), 401)
            key = callers.new("reader")
            assert key.get("/areas").status_code == 200
            admin = running.token("zhao", sanfang_role="administrator", sanfang_area="*")
            assert len(admin) > 400, "longer than any token of ours"
            writing = callers.new(**{HEADER: admin})  # As the page sends it.
            problem(writing.post("/loads/none/undo", json={"by": "王芳"}), 404)
            said = callers.new(Authorization=f"Bearer {admin}").get("/audit").json()
            assert "oidc:wang" in {each["who"] for each in said["items"]}
    with door(made_city.settings, tmp_path / "other") as (_, base):
        problem(httpx.get(f"{base}/areas", headers={HEADER: token}), 503)


# Cypher of one's own.


def test_cypher_is_off_until_it_is_switched_on(opened: httpx.Client) -> None:
    said = problem(opened.post("/cypher", json={"statement": "RETURN 1 AS one"}), 403)
    assert "--cypher" in said["details"]["en"]


def test_analysts_of_the_whole_city_may_ask(callers: Callers) -> None:
    client = callers.new("analyst")
    answer = client.post("/cypher", json={"statement": "MATCH (g:Grid) RETURN count(g) AS grids"})
    assert answer.json() == {"columns": ["grids"], "truncated": False, "items": [[220]]}
    asked = {
        "statement": "UNWIND range(1, $n) AS i RETURN i, date('2026-06-30') AS day",
        "parameters": {"n": 9},
    }
    said = client.post("/cypher", json={**asked, "rows": 2}).json()
    assert said["items"] == [[1, "2026-06-30"], [2, "2026-06-30"]]
    assert said["truncated"] is True
    assert len(client.post("/cypher", json={**asked, "rows": 9}).json()["items"]) == 9
    for wrong in (2**63, -(2**70), [{"x": 2**64}]):
        said = client.post("/cypher", json={"statement": "RETURN $n AS n", "parameters": {"n": wrong}})
        assert problem(said, 422)["errors"][0]["field"] == "parameters"
    problem(callers.new("reader").post("/cypher", json=asked), 403)
    problem(callers.new("analyst", STREET).post("/cypher", json=asked), 403)
    for wrong in ("MATCH (n RETURN n", "RETURN 1 / 0 AS n", "RETURN $missing AS n"):
        assert (
            problem(client.post("/cypher", json={"statement": wrong}), 422)["errors"][0]["field"]
            == "statement"
        )
    last = [json.loads(line) for line in callers.service.door.audit.lines()]
    told = [each for each in last if each.get("route") == "/cypher" and each["status"] == 200]
    assert told[0]["rows"] == "1"
    assert len(told[0]["statement"]) == 64


def test_hostile_statements_are_refused_over_http(callers: Callers) -> None:
    client = callers.new("analyst")
    for family in families():
        said = problem(client.post("/cypher", json={"statement": family.statements[0]}), 422)
        assert said["errors"][0]["field"] == "statement"


def test_what_is_large_or_long_is_stopped(made_city: City, tmp_path: Path) -> None:
    limits = Limits(query=1.0)
    with (
        door(made_city.settings, tmp_path, cypher=True, limits=limits) as (service, base),
        ExitStack() as stack,
    ):
        client = Callers(service, base, stack).new("analyst")
        said = client.post("/cypher", json={"statement": "RETURN range(1, 4000000) AS numbers"})
        problem(said, 504)
        long = "UNWIND range(1, 2000000000) AS i WITH i WHERE i < 0 RETURN i"
        problem(client.post("/cypher", json={"statement": long}), 504)


def test_a_row_that_is_larger_than_memory_is_stopped(callers: Callers) -> None:
    """Of twenty million numbers, a hundred megabytes on their way and eight hundred in the driver."""
    client = callers.new("analyst")
    client.post("/cypher", json={"statement": "RETURN 1 AS one"})
    here = psutil.Process()
    before, most, done = here.memory_info().rss, [0, 0], threading.Event()

    def look() -> None:
        while not done.wait(0.02):
            others = 0
            for each in here.children(recursive=True):
                with suppress(psutil.Error):
                    others = max(others, each.memory_info().rss if each.name() != "java" else 0)
            most[:] = max(most[0], here.memory_info().rss), max(most[1], others)

    looking = threading.Thread(target=look)
    looking.start()
    try:
        said = problem(client.post("/cypher", json={"statement": "RETURN range(1, 20000000) AS a"}), 504)
        assert "memory" in said["details"]["en"]
    finally:
        done.set()
        looking.join()
    assert most[0] - before < 64 * 2**20, "of it the API has none"
    assert most[1] < 256 * 2**20
    assert client.post("/cypher", json={"statement": "RETURN 1 AS one"}).json()["items"] == [[1]]
    assert wait_for_none(callers)


def wait_for_none(callers: Callers) -> bool:
    """Nothing runs on in the server."""
    return wait_for(callers.service.graph(), 0)


def test_one_statement_runs_at_a_time(made_city: City, tmp_path: Path) -> None:
    with (
        door(made_city.settings, tmp_path, cypher=True, limits=Limits(query=4.0)) as (service, base),
        ExitStack() as stack,
        ThreadPoolExecutor(5) as pool,
    ):
        client = Callers(service, base, stack).new("analyst")
        long = "UNWIND range(1, 2000000000) AS i WITH i WHERE i < 0 RETURN i"
        waiting = pool.submit(client.post, "/cypher", json={"statement": long})
        assert wait_for(made_city.graph, 1)
        quick = client.post("/cypher", json={"statement": "RETURN 1 AS one"})
        assert quick.status_code in (200, 429), "it waited for a place"
        assert waiting.result().status_code == 504
        many = [pool.submit(client.post, "/cypher", json={"statement": long}) for _ in range(5)]
        statuses = [each.result().status_code for each in many]
        assert set(statuses) == {429, 504}
        assert client.get("/areas").status_code == 200


def test_a_statement_ends_when_its_asker_leaves(callers: Callers, made_city: City) -> None:
    long = "UNWIND range(1, 2000000000) AS i WITH i WHERE i < 0 RETURN i"
    key = callers.service.door.keys.new("x", "analyst")[1]
    body = json.dumps({"statement": long}).encode()
    where = urlsplit(callers.base)
    with socket.create_connection((where.hostname or "", where.port or 0)) as asking:
        head = f"POST /cypher HTTP/1.1\r\nHost: {where.netloc}\r\nAuthorization: Bearer {key}\r\n"
        head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        asking.sendall(head.encode() + body)
        assert wait_for(made_city.graph, 1), "it runs"
    assert wait_for(made_city.graph, 0), "it was ended"


def wait_for(graph: Graph, number: int) -> bool:
    """Whether so many marked transactions are there within ten seconds, far less than they may take."""
    said = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.sanfang IS NOT NULL RETURN count(*) AS n"
    for _ in range(100):
        if graph.read(said)[0]["n"] == number:
            return True
        time.sleep(0.1)
    return False

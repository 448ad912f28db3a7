"""Signing in on the page in a real Chromium, at a real identity provider of another site."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import provider as providers
import pytest
from conftest import City, settings_of
from driven import chrome
from hand_made import town
from paged import Paged, paged
from playwright.sync_api import Browser, expect
from served import served, service_of
from test_web_sign_in import SECRET, environment
from world_days import DAY as TOWN_DAY

from api.web.app import application
from api.web.service import Service
from graph.db import Graph

pytestmark = pytest.mark.neo4j
DAY, STREET, OTHER = "2026-06-30", "620702001", "GW620702002"
LATER = (date.today() + timedelta(days=100)).isoformat()
KEPT = "() => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"
"""All that a script of the page can read of what the browser keeps."""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with chrome() as found:
        yield found


@pytest.fixture(scope="module")
def running() -> Iterator[providers.Running]:
    """By another name than the page's, so that the browser takes the two for two sites."""
    with providers.strict(SECRET, "localhost") as found:
        found.knows("wang", sanfang_role="editor", sanfang_area="*", name="王芳")
        found.knows("li", sanfang_role="reader", sanfang_area=STREET, name="李雷")
        yield found


def sign_in(page: Paged, sub: str) -> None:
    """As a person does: by the link, and at the provider."""
    page.page.locator("#sign-in").click()
    page.page.locator("input[name=sub]").fill(sub)
    page.page.get_by_role("button", name="Authorize").click()
    expect(page.page.locator("#sign-out")).to_be_visible()
    page.stands()


def secrets_of(page: Paged) -> str:
    """The session, which the browser has and no script sees."""
    (found,) = (each for each in page.page.context.cookies() if each["name"].endswith("session"))
    assert (found["httpOnly"], found["sameSite"]) == (True, "Strict")
    return str(found["value"])


def test_somebody_signs_in_sees_their_street_and_signs_out(
    chromium: Browser, made_city: City, running: providers.Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment(monkeypatch, running, SECRET)
    service = service_of(made_city.settings)
    with (
        served(application(service)) as base,
        paged(chromium, base, beside=[running.issuer]) as page,
    ):
        page.page.goto(f"{base}/#/gaps/gaps.grid_without_branch?as_of={DAY}&state=gap")
        page.stands()
        assert "登录 Sign in" in page.text
        assert "6207" not in page.text, "nothing is shown to nobody"
        sign_in(page, "li")
        assert "网格没有党支部" in page.title, "they are where they wanted to be"
        assert "李雷" in page.page.locator("#head").inner_text()
        grids = page.page.locator("main tbody th[scope=row] a:first-child").all_inner_texts()
        planted = made_city.truth["findings"]["gaps.grid_without_branch"]  # type: ignore[index]
        mine = [row["grid"] for row in planted if row["state"] == "gap" and row["grid"].startswith(STREET)]
        assert sorted(grids) == sorted(mine)
        page.go("organizations", OTHER, as_of=DAY)
        assert page.page.locator(".trouble").count() == 1
        session = secrets_of(page)
        for said in (page.page.evaluate(KEPT), page.page.content()):
            assert session not in said
            assert "eyJ" not in said, "no token"
        page.page.evaluate("() => sessionStorage.setItem('sanfang.name', '李雷')")  # As a form would.
        page.page.locator("#sign-out").click()
        expect(page.page.locator("#sign-in")).to_be_visible()
        assert not [each for each in page.page.context.cookies() if each["name"].endswith("session")]
        assert json.loads(page.page.evaluate(KEPT)) == [{}, {}, ""]
        page.page.reload()
        expect(page.page.locator("#sign-in")).to_be_visible()
        log = service.door.audit.file.read_text(encoding="utf-8")
        assert "oidc:li" in log
        assert session not in log
        assert page.dialogs == []
        assert not [each for each in page.abroad if "pico" not in each], "the provider's style alone"


EVIL = """<!doctype html><meta charset=utf-8><form method=post enctype=text/plain action="{target}">
<input name='{{"rule": "' value='x"}}'><button>Win a prize</button></form>
<script>fetch("{target}", {{method: "POST", credentials: "include", mode: "no-cors", body: "{{}}"}})
.finally(() => {{ document.title = "sent" }})</script>"""


@contextmanager
def evil(target: str, host: str) -> Iterator[str]:
    """A page elsewhere that has a browser write to us."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(EVIL.format(target=target).encode())

        def log_message(self, *said: object) -> None:
            """Nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{host}:{server.server_address[1]}/"
        server.shutdown()


def refusals(service: Service) -> list[tuple[str, int]]:
    """Who was refused a write, and how."""
    lines = [json.loads(line) for line in service.door.audit.lines()]
    sent = (each for each in lines if each.get("method") == "POST" and "step" not in each)
    return [(each["who"], each["status"]) for each in sent]


def test_an_editor_writes_and_no_other_site_writes_for_them(
    chromium: Browser,
    spare: Graph,
    servers_home: Path,
    running: providers.Running,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    environment(monkeypatch, running, SECRET)
    with spare.writing() as tx:
        for statement, parameters in town().statements():
            tx.run(statement, parameters)
    service = service_of(settings_of(servers_home, "spare"))
    with (
        served(application(service)) as base,
        evil(f"{base}/acceptances", "127.0.0.1") as near,  # To a browser the same site, at another port.
        evil(f"{base}/acceptances", "localhost") as far,
        paged(chromium, base, beside=[running.issuer, near, far]) as page,
    ):
        page.page.goto(f"{base}/#/gaps/gaps.branch_without_secretary?as_of={TOWN_DAY}")
        sign_in(page, "wang")
        row = page.page.locator("main tbody tr", has=page.page.locator("th a:text-is('B')"))
        row.locator("summary", has_text="接受").click()
        assert row.locator("input[type=password]").count() == 0, "no token is asked for"
        assert row.locator("input[name=by]").input_value() == "王芳"
        row.locator("input[name=reason]").fill("换届中")
        row.locator("input[name=until]").fill(LATER)
        row.locator("form button").click()
        expect(page.page.locator("main p[role=status]")).to_contain_text("已接受到")
        lines = [json.loads(line) for line in service.door.audit.lines()]
        assert {each["who"] for each in lines if each.get("step") == "ended"} == {"oidc:wang"}
        for address, (status, sent) in {near: (403, 2), far: (401, 2)}.items():
            before = len(refusals(service))
            page.page.goto(address)
            expect(page.page).to_have_title("sent")
            page.page.get_by_role("button").click()
            expect(page.page.locator("body")).to_contain_text("problems/")
            assert [each[1] for each in refusals(service)[before:]] == [status] * sent
        assert spare.read("MATCH (a:Acceptance) RETURN count(a) AS n") == [{"n": 1}]
        page.page.goto(f"{base}/")
        expect(page.page.locator("#sign-out")).to_be_visible()


def test_whoever_denies_reads_what_to_do(
    chromium: Browser, running: providers.Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under the path of a proxy, which takes it away again."""
    environment(monkeypatch, running, SECRET)
    service = service_of(settings_of(tmp_path, "none"))
    with (
        served(application(service, "/sanfang")) as base,
        paged(chromium, f"{base}/sanfang", beside=[running.issuer]) as page,
    ):

        def stripped(route: object) -> None:
            route.continue_(url=route.request.url.replace("/sanfang/", "/", 1))  # type: ignore[attr-defined]

        page.page.context.route(f"{base}/sanfang/**", stripped)
        page.page.goto(f"{base}/sanfang/")
        page.page.locator("#sign-in").click()
        page.page.get_by_role("button", name="Deny").click()
        expect(page.page.locator("h1")).to_contain_text("没有登录成")
        assert urlsplit(page.page.url).path == "/sanfang/sign-in/back"
        expect(page.page.locator(".trouble")).to_contain_text("请再登录一次")
        page.page.locator("#sign-in").click()
        page.page.locator("input[name=sub]").fill("wang")
        page.page.get_by_role("button", name="Authorize").click()
        page.page.wait_for_url(f"{base}/sanfang/")
        (kept,) = (each for each in page.page.context.cookies() if each["name"].endswith("session"))
        assert kept["path"] == "/sanfang/"

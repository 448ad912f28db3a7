"""How the page's files go out: their types, the policy, what is unchanged, what is not there. No graph."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from served import served

from api.session import Session
from api.web.app import application
from api.web.resources.page import POLICY, TYPES, known
from api.web.service import Service


@pytest.fixture(scope="module")
def web() -> Iterator[httpx.Client]:
    with (
        served(application(Service(Session("zh", "nowhere")))) as base,
        httpx.Client(base_url=base) as asking,
    ):
        yield asking


@pytest.mark.parametrize("file", ["", *sorted(f"page/{name}" for name in known())])
def test_a_file_goes_out_once(web: httpx.Client, file: str) -> None:
    answer = web.get(f"/{file}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == TYPES[(file or ".html").rpartition(".")[2]]
    assert answer.headers["content-security-policy"] == POLICY
    assert answer.headers["x-content-type-options"] == "nosniff"
    again = web.get(f"/{file}", headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    "file", ["main.mjs", "../page.py", "..%2fpage.py", "%2e%2e/%2e%2e/app.py", "/etc/passwd", "views", "a\\b"]
)
def test_nothing_else_is_ever_opened(web: httpx.Client, file: str) -> None:
    answer = web.get(f"/page/{file}")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert "import" not in answer.json()["detail"]


def test_what_is_meant_is_said(web: httpx.Client) -> None:
    said = web.get("/page/main.mjs").json()
    assert "main.js" in said["details"]["zh"]


def test_the_page_knows_where_a_proxy_has_it() -> None:
    service = Service(Session("zh", "nowhere"))
    with served(application(service, '/a"b<c>')) as base:
        text = httpx.get(f"{base}/").text
    assert '<base href="/a&quot;b&lt;c&gt;/">' in text
    assert text.count("<base ") == 1

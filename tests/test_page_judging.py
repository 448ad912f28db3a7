"""Judging on the page: pairs with why, answered by keys alone, put off, told apart, withdrawn."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import settings_of
from driven import chrome
from judged import companies, people, second
from loading import loaded, small, write_csv
from paged import Paged, paged
from playwright.sync_api import Browser, Locator, expect
from served import TOKEN, served, service_of

from api.web.app import application
from cypher.library import Library
from graph.db import Graph

pytestmark = [pytest.mark.neo4j, pytest.mark.slow]
DAY = date(2026, 6, 30)
PAIR = ("s:P2", "t:T2")
"""李四 of both rosters, in one branch and one company."""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with chrome() as found:
        yield found


@pytest.fixture
def base(spare: Graph, library: Library, tmp_path: Path, servers_home: Path) -> Iterator[str]:
    """The page on three rosters that speak of the same people and bodies."""
    book = small()
    book["people"] = ["code|name|id_number|sex|phone", *(f"{row}|男|" for row in book["people"][1:])]
    book["people"][2] += "13809361234"
    loaded(spare, library, write_csv(tmp_path / "s", book), source="s", as_of=DAY)
    loaded(spare, library, write_csv(tmp_path / "t", second()), source="t", as_of=DAY)
    loaded(spare, library, write_csv(tmp_path / "v", companies()), source="v", as_of=DAY)
    with served(application(service_of(settings_of(servers_home, "spare")))) as address:
        yield address


def row(page: Paged, one: str, other: str) -> Locator:
    """The row of a pair that waits."""
    here = page.page.locator("main tbody tr")
    for key in (one, other):
        here = here.filter(has=page.page.locator(f"code:text-is('{key}')"))
    return here.first


def signed(page: Paged) -> None:
    page.page.locator("#sign input[name=by]").fill("王芳")
    page.page.locator("#sign input[type=password]").fill(TOKEN)
    page.page.locator("#sign input[type=password]").blur()


def test_pairs_are_judged_by_keys_and_withdrawn(chromium: Browser, base: str, spare: Graph) -> None:
    with paged(chromium, base) as page:
        page.go("judging")
        pair = row(page, *PAIR)
        expect(pair).to_contain_text("姓名")
        expect(pair).to_contain_text(re.compile(r"[+−-]\d+\.\d"))
        expect(pair).to_contain_text("书记 二支部")
        expect(pair).to_contain_text("t:人员表.csv#3")
        reason = pair.locator("input[name=reason]")
        # Without a name nothing is sent: the browser asks for it.
        reason.fill("看过档案")
        reason.press("Enter")
        assert people(spare).count("t:T2") == 1
        signed(page)
        reason.focus()
        page.page.keyboard.press("Tab")
        assert page.page.evaluate("document.activeElement.value") == "same"
        page.page.keyboard.press("Enter")
        expect(page.page.locator("main")).to_contain_text("判断为同一个")
        assert page.page.evaluate("document.activeElement.textContent").startswith("判断为同一个")
        assert "t:T2" not in people(spare)
        history = page.page.locator("section", has=page.page.locator("h2", has_text="判断过的"))
        expect(history.locator("tbody tr")).to_have_count(1)
        expect(history.locator("tbody tr")).to_contain_text("看过档案")
        history.locator("summary").click()
        history.locator("input[name=reason]").fill("记错了")
        history.locator("button", has_text="撤回").click()
        expect(history.locator("tbody tr")).to_contain_text("已撤回:王芳 记错了")
        assert "t:T2" in people(spare)
        page.clean()


def test_a_pair_is_put_off_and_two_are_told_apart(chromium: Browser, base: str, spare: Graph) -> None:
    with paged(chromium, base) as page:
        page.go("judging")
        first = page.page.locator("main tbody tr").first
        key = first.locator("code").first.inner_text(), first.locator("code").nth(1).inner_text()
        count = page.page.locator("main tbody tr").count()
        assert count > 1
        first.locator("button", has_text="待定").click()
        last = page.page.locator("main tbody tr").last
        assert (last.locator("code").first.inner_text(), last.locator("code").nth(1).inner_text()) == key
        # It is put off in this browser alone, and is not out of the list when the page is opened again.
        page.go("loads")
        page.go("judging")
        expect(page.page.locator("main tbody tr")).to_have_count(count)
        expect(page.page.locator("main tbody tr").last).to_contain_text("不再放后")
        signed(page)
        last.locator("input[name=reason]").fill("性别不同")
        last.locator("button", has_text="不是").click()
        expect(page.page.locator("main")).to_contain_text("判断为两个")
        page.go("overview")
        page.go("judging")
        expect(row(page, *key).locator("button", has_text="同一人")).to_have_count(0)
        page.clean()


def test_bodies_are_judged_too(chromium: Browser, base: str, spare: Graph) -> None:
    with paged(chromium, base) as page:
        page.go("judging", kind="bodies")
        expect(page.page.locator("#kind")).to_have_value("bodies")
        signed(page)
        pair = row(page, "V9", "W1")
        expect(pair).to_contain_text("物业公司")
        pair.locator("input[name=reason]").fill("同一家")
        pair.locator("button", has_text="同一组织").click()
        expect(page.page.locator("main")).to_contain_text("判断为同一个")
        assert spare.read("MATCH (o:Organization {code: 'V9'}) RETURN o") == []
        page.clean()


def test_it_reads_well(chromium: Browser, base: str) -> None:
    with paged(chromium, base, bypass_csp=True) as page:
        page.go("judging")
        found = Axe().run(page.page)
        assert found.violations_count == 0, found.generate_report()
        page.page.set_viewport_size({"width": 700, "height": 450})
        assert page.page.evaluate("document.documentElement.scrollWidth") <= 700
        page.page.locator("header summary", has_text="菜单").click()  # Folded where there is little room.
        page.page.locator("#language").click()
        page.stands()
        assert not re.search("[一-鿿]", "".join(page.page.locator("thead").all_inner_texts()))
        assert "same" in row(page, *PAIR).inner_text()


def test_what_is_not_installed_is_told(chromium: Browser, base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "splink", None)
    with paged(chromium, base) as page:
        page.go("judging")
        expect(page.page.locator(".trouble")).to_contain_text('pip install -e ".[judging]"')
        expect(page.page.locator("main")).to_contain_text("判断过的")
        page.errors[:] = [each for each in page.errors if "501" not in each]  # The browser's own line.
        page.clean()


def test_no_hash_is_told_and_a_wrong_kind_is_refused(base: str) -> None:
    said = httpx.get(f"{base}/judgements/pairs", timeout=60)
    hashes = re.findall(r"[0-9a-f]{64}", said.text)
    keys = [side["key"] for each in said.json()["items"] for side in (each["one"], each["other"])]
    assert {f"id:{each}" for each in hashes} <= {*keys}
    assert httpx.get(f"{base}/judgements/pairs", params={"kind": "posts"}).status_code == 422
    assert httpx.get(f"{base}/judgements/pairs", params={"size": 1}, timeout=60).json()["total"] > 1


def test_pairs_come_by_pages_the_likeliest_first(base: str) -> None:
    all_of_them = httpx.get(f"{base}/judgements/pairs", timeout=60).json()
    said = httpx.get(f"{base}/judgements/pairs", params={"size": 1}, timeout=60).json()
    walked = said["items"]
    while said["next"]:
        said = httpx.get(said["next"], timeout=60).json()
        walked += said["items"]
    assert walked == all_of_them["items"]
    assert len(walked) == all_of_them["total"] > 1
    likely = [each["probability"] for each in walked]
    assert likely == sorted(likely, reverse=True)

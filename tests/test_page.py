"""The page in Debian's Chromium, on the made city: every view, its keys, its tables, its files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import City
from driven import chrome
from paged import Paged, paged
from playwright.sync_api import Browser, Route, expect
from served import served, service_of

from api.web.app import application

pytestmark = pytest.mark.neo4j
DAY = "2026-06-30"
STREET, AREA, COMPOUND = "GW620702001", "620702001", "620702001001X01"
BRANCH = "ZB62070200100102"


@pytest.fixture(scope="module")
def base(made_city: City) -> Iterator[str]:
    with served(application(service_of(made_city.settings))) as address:
        yield address


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with chrome() as found:
        yield found


@pytest.fixture
def page(chromium: Browser, base: str) -> Iterator[Paged]:
    with paged(chromium, base) as found:
        yield found
        found.clean()


VIEWS = {
    "overview": ("", "总览", "157 / 220"),
    "chart": (STREET, "东街街道大工委", "交叉任职"),
    "linkage": ("", "三方联动", "联动矩阵"),
    "gaps": ("gaps.grid_without_branch", "网格没有党支部", "9 / 220"),
    "plan": ("", "任命方案", "数据不改"),
    "loads": ("", "名册", "装载的历史"),
    "judging": ("", "同一人", "判断过的"),
    "organizations": (STREET, "东街街道大工委", "直接下级"),
    "areas": (AREA, "东街街道", "里面的区域"),
    "compounds": (COMPOUND, "", "三方联动"),
    "search": ("", "搜索", "编码"),
}
"""What each view is about, what its heading says, and what stands in it."""


def test_what_is_there_is_shown_while_the_rest_is_asked(page: Paged) -> None:
    held: list[Route] = []
    page.page.route(re.compile(r"/gaps\?"), lambda route: held.append(route))
    page.page.goto(f"{page.base}/#/overview?as_of={DAY}")
    main = page.page.locator("main")
    expect(main).to_contain_text("157 / 220")
    expect(main).to_contain_text("三方联动")
    expect(main).to_contain_text("正在查询")
    assert page.page.locator("html[aria-busy]").count() == 1
    held[0].continue_()
    page.stands()
    expect(main).to_contain_text("谁缺位")
    expect(main).not_to_contain_text("正在查询")


def test_every_view_stands(page: Paged) -> None:
    for view, (code, heading, said) in VIEWS.items():
        page.go(view, code, as_of=DAY, text="djjd")
        assert heading in page.title
        assert said in page.text, view
        assert page.page.locator(".trouble").count() == 0
        assert page.page.locator("section.cypher details").count() > 0


def test_the_numbers_are_those_that_were_planted(page: Paged, made_city: City) -> None:
    page.go("gaps", "gaps.grid_without_branch", as_of=DAY, state="gap")
    planted = made_city.truth["findings"]["gaps.grid_without_branch"]  # type: ignore[index]
    grids = page.page.locator("main tbody th[scope=row] a:first-child").all_inner_texts()
    assert sorted(grids) == sorted(row["grid"] for row in planted if row["state"] == "gap")


def test_each_view_shows_its_cypher_and_opens_it_in_the_browser(page: Paged) -> None:
    page.go("gaps", "gaps.grid_without_branch", as_of=DAY)
    box = page.page.locator("section.cypher details").first
    box.locator("summary").click()
    expect(box.locator("pre")).to_contain_text("MATCH (grid:Grid)")
    assert "/browser/" in (box.locator("a").get_attribute("href") or "")


def test_the_chart_is_walked_and_folded_by_keys(page: Paged) -> None:
    page.go("chart", STREET, as_of=DAY)
    picture = page.page.locator(".picture")
    shown = page.page.locator("main caption").first
    whole = shown.inner_text()
    picture.focus()
    page.page.keyboard.press("ArrowDown")
    first = page.page.locator(".details h2").inner_text()
    page.page.keyboard.press("ArrowDown")
    assert page.page.locator(".details h2").inner_text() != first
    page.page.keyboard.press("Home")
    assert "东街街道大工委" in page.page.locator(".details h2").inner_text()
    page.page.keyboard.press("Space")
    expect(shown).to_contain_text("显示 1 个组织")
    page.page.keyboard.press("ArrowRight")
    assert shown.inner_text() == whole
    for key in ("+", "-", "0", "Shift+ArrowLeft"):
        page.page.keyboard.press(key)
    page.page.keyboard.press("Enter")
    page.page.wait_for_function("location.hash.startsWith('#/organizations/')")
    page.stands()


def test_somebody_is_found_in_the_chart_by_pinyin(page: Paged) -> None:
    page.go("chart", as_of=DAY)
    page.page.locator("#fold").click()
    page.page.locator("#find").fill("jtxsq")  # 交通巷社区
    expect(page.page.locator(".details h2")).to_contain_text("交通巷社区")
    first = page.page.locator(".details").inner_text()
    page.page.locator("#next").click()
    assert page.page.locator(".details").inner_text() != first


def test_dotted_lines_and_days_are_chosen(page: Paged) -> None:
    page.go("chart", STREET, as_of=DAY)
    cells = page.page.locator("main table tbody td:last-child")
    assert any(cells.all_inner_texts())
    page.page.locator("#ties").uncheck()
    assert not any(cells.all_inner_texts())
    page.page.locator("#slider").focus()
    page.page.keyboard.press("ArrowLeft")
    page.page.wait_for_function("location.hash.includes('as_of=2026-05-31')")
    page.stands()
    assert page.page.locator("#as-of").input_value() == "2026-05-31"
    assert page.page.evaluate("document.activeElement.id") == "slider"


def test_findings_are_saved_as_files(page: Paged, tmp_path: Path) -> None:
    page.go("gaps", "gaps.grid_without_branch", as_of=DAY, state="gap")
    with page.page.expect_download() as waiting:
        page.page.locator("#export-csv").click()
    path = tmp_path / "found.csv"
    waiting.value.save_as(path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert len(path.read_text(encoding="utf-8-sig").splitlines()) == 1 + 9


def test_english_is_there_alone(page: Paged) -> None:
    page.go("overview", as_of=DAY)
    page.page.locator("#language").click()
    page.stands()
    expect(page.page.locator("h1")).to_have_text("Overview")
    assert page.page.evaluate("document.documentElement.lang") == "en"
    assert "157 of 220" in page.text
    heads = page.page.locator("thead").all_inner_texts()
    assert not re.search("[一-鿿]", "".join(heads))


def test_what_is_not_there_is_told_with_what_is_near(page: Paged) -> None:
    page.go("organizations", "GW62070200", as_of=DAY)
    trouble = page.page.locator(".trouble")
    expect(trouble).to_contain_text("没有这个")
    expect(trouble).to_contain_text("GW620702")
    page.errors[:] = [each for each in page.errors if "404" not in each]  # The browser's own line.


def test_a_person_leads_to_their_bodies(page: Paged) -> None:
    page.go("organizations", BRANCH, as_of=DAY)
    link = page.page.locator(".posts a").first
    name = link.inner_text().rstrip("?")
    link.click()
    page.page.wait_for_function("location.hash.startsWith('#/people/')")
    page.stands()
    assert name in page.title
    assert "交通巷社区" in page.text

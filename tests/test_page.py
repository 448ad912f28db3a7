"""The page in Debian's Chromium, on the made city: every view, its keys, its tables, its files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from conftest import City
from driven import chrome
from paged import Paged, paged
from playwright.sync_api import Browser, Route, expect
from served import served, service_of

from api.web.app import application
from graph.element import plain

pytestmark = pytest.mark.neo4j
DAY = "2026-06-30"
STREET, AREA, COMPOUND = "GW620702001", "620702001", "620702001001X01"
BRANCH = "ZB62070200100102"
PERSON = "zhangye:6207R00001"


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
    "people": (PERSON, "", "这一天的岗位"),
    "sources": ("zhangye", "张掖", "它的装载"),
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
        assert page.page.locator("section.cypher details.query").count() > 0


def test_the_numbers_are_those_that_were_planted(page: Paged, made_city: City) -> None:
    page.go("gaps", "gaps.grid_without_branch", as_of=DAY, state="gap")
    planted = made_city.truth["findings"]["gaps.grid_without_branch"]  # type: ignore[index]
    grids = page.page.locator("main tbody th[scope=row] a:first-child").all_inner_texts()
    assert sorted(grids) == sorted(row["grid"] for row in planted if row["state"] == "gap")


ON = f"date('{DAY}')"
BEHIND: dict[tuple[str, str, str], dict[str, tuple[str, ...]]] = {
    ("overview", "", AREA): {
        "chart.grid_branches": (ON,),
        "figures.bodies": (ON,),
        "gaps.grid_without_branch": (ON, AREA),
        "gaps.vacant_post": (ON, AREA),
        "linkage.three_parties": (ON, AREA),
    },
    ("chart", "", AREA): {
        "chart.outline": (ON, AREA),
        "chart.subtree": (ON,),
        "gaps.grid_without_branch": (ON,),
    },
    ("chart", STREET, ""): {"chart.subtree": (ON, STREET)},
    ("linkage", "", AREA): {"linkage.three_parties": (ON, AREA), "linkage.forbidden_pair": (ON, AREA)},
    ("gaps", "gaps.grid_without_head", AREA): {
        "gaps.grid_without_head": (ON, AREA),
        "gaps.vacant_post": (ON, AREA),
    },
    ("organizations", BRANCH, ""): {
        "lists.organizations": (ON, BRANCH),
        "chart.subtree": (ON, BRANCH),
        "explore.shared_with": (ON, BRANCH),
    },
    ("people", PERSON, ""): {"lists.people": (ON, PERSON), "explore.posts_of_person": (ON, PERSON)},
    ("areas", AREA, ""): {"lists.areas": (AREA,), "lists.organizations": (ON, AREA)},
    ("compounds", COMPOUND, ""): {
        "lists.compounds": (ON, COMPOUND),
        "linkage.three_parties": (ON, COMPOUND),
    },
    ("search", "", ""): {"lists.names": ()},
}
"""Cards behind a view with a code and an area, and what the statement of each holds."""


@pytest.mark.parametrize("place", BEHIND, ids="-".join)
def test_each_view_shows_its_cypher_and_opens_it_in_the_browser(
    page: Paged, made_city: City, place: tuple[str, str, str]
) -> None:
    """Every card that was asked, with the view's own day, code and area; Neo4j takes each as it stands."""
    view, code, area = place
    page.go(view, code, as_of=DAY, text="djjd", **({"area": area} if area else {}))
    behind = queries(page)
    for name, held in BEHIND[place].items():
        asked = [said for each, said, _ in behind if each == name]
        assert any(all(part in said for part in held) for said in asked), (name, asked)
    for name, said, browser in behind:
        assert "/browser/" in browser
        assert opened(browser) == said
        assert made_city.graph.explain(said).columns
        assert ON in said or not name.startswith(("gaps.", "linkage.")), (name, said)


def test_the_queries_of_an_organisation_give_its_rows(page: Paged, made_city: City) -> None:
    page.go("organizations", BRANCH, as_of=DAY)
    for name, said, _ in queries(page):
        rows = made_city.graph.read(said)
        assert rows, name
        if not name.startswith("gaps."):
            assert any(BRANCH in map(str, map(plain, row.values())) for row in rows), name


def queries(page: Paged) -> list[tuple[str, str, str]]:
    """Name, statement and address of each query behind the view, all unfolded."""
    page.page.evaluate("document.querySelectorAll('.cypher details').forEach(each => { each.open = true })")
    boxes = page.page.locator(".cypher details.query")
    expect(page.page.locator(".cypher pre")).to_have_count(boxes.count())
    found = boxes.evaluate_all(
        "all => all.map(each => ['code', 'pre', 'a'].map(part => each.querySelector(part)))"
        ".map(([name, said, link]) => [name.textContent, said.textContent, link.getAttribute('href')])"
    )
    return [(name, said, browser) for name, said, browser in found]


def opened(browser: str) -> str:
    """The statement that an address puts into the Browser's editor, which reads two signs spelled out."""
    said = unquote(browser.partition("cmd=edit&arg=")[2])
    return said.replace("\\u0026", "&").replace("\\u0023", "#")


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


@pytest.mark.parametrize("view", ["people", "organizations", "areas", "compounds"])
def test_one_of_no_name_is_searched_for(page: Paged, view: str) -> None:
    page.go(view)
    assert page.title == "搜索 Search"
    page.clean()


def test_a_person_leads_to_their_bodies(page: Paged) -> None:
    page.go("organizations", BRANCH, as_of=DAY)
    link = page.page.locator(".posts a").first
    name = link.inner_text().rstrip("?")
    link.click()
    page.page.wait_for_function("location.hash.startsWith('#/people/')")
    page.stands()
    assert name in page.title
    assert "交通巷社区" in page.text

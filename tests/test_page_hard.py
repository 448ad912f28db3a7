"""The page where it is hard: hostile names, keys alone, large letters, axe-core, Neo4j away, uploads."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import provider as providers
import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import City, settings_of
from driven import chrome
from hand_made import town
from paged import Paged, paged
from playwright.sync_api import Browser, Locator, expect
from roster_files import AREAS, BODIES, write
from served import TOKEN, served, service_of
from test_page import BRANCH, COMPOUND, DAY, VIEWS, queries
from world_days import DAY as TOWN_DAY

from api.render.plan import DISTANCES, KINDS, RANKS, REASONS
from api.web.app import application
from graph import local, schema, store
from graph.db import Graph

pytestmark = [pytest.mark.neo4j, pytest.mark.slow]
LATER = (date.today() + timedelta(days=100)).isoformat()
HOSTILE = (
    "<img src=x onerror=alert(1)>",
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    "\u202eمرحبا\u202c‏ العربية",
    "javascript:alert(1)",
    "{{7*7}} ${7*7} %s \\ \n 〈〉&amp;&lt;",
    "长" * 2048,
)
CODES = ("a/b?c#d%2F&e=f", '<b>"x"</b>', "...", "名 称")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with chrome() as found:
        yield found


@pytest.fixture(scope="module")
def city(made_city: City) -> Iterator[str]:
    with served(application(service_of(made_city.settings))) as address:
        yield address


@pytest.fixture
def written(spare: Graph, servers_home: Path) -> Iterator[str]:
    """The address of a page on a graph that tests write to."""
    with served(application(service_of(settings_of(servers_home, "spare")))) as address:
        yield address


# ── what names can do ──


def test_a_name_is_a_name_whatever_stands_in_it(chromium: Browser, spare: Graph, written: str) -> None:
    with spare.writing() as tx:
        for statement, parameters in town(holds="x B, x O, y B.secretary?").statements():
            tx.run(statement, parameters)
        tx.run(
            "MATCH (n) WHERE n:Organization OR n:Area OR n:Person WITH collect(n) AS found"
            " UNWIND range(0, size(found) - 1) AS i WITH found[i] AS n, i"
            " SET n.name = $names[i % size($names)]",
            {"names": list(HOSTILE)},
        )
        tx.run(
            "UNWIND range(0, size($codes) - 1) AS i CREATE (o:Organization:Branch {code: $codes[i],"
            " name: $names[i], type: $names[i + 1], status: 'current', sources: [$names[i] + '#1']})",
            {"codes": list(CODES), "names": list(HOSTILE)},
        )
    with paged(chromium, written) as page:
        people = [str(row["key"]) for row in spare.read("MATCH (p:Person) RETURN p.key AS key ORDER BY key")]
        assert len(people) >= 2
        things = {
            "organizations": ("B", *CODES),
            "areas": ("G",),
            "compounds": ("K",),
            "people": people,
            "sources": [str(row["code"]) for row in spare.read("MATCH (s:Source) RETURN s.code AS code")],
        }
        for view in VIEWS:
            if view not in things:
                page.go(view, as_of=TOWN_DAY, text="<")
                assert page.page.locator("main img, main script, main iframe").count() == 0
        for view, codes in things.items():
            for code in codes:
                page.go(view, code, as_of=TOWN_DAY)
                assert page.page.locator(".trouble").count() == 0, (view, code, page.text)
        page.go("search", as_of=TOWN_DAY, text="<img src=x onerror=alert(1)>")
        expect(page.page.locator("main tbody tr").first).to_contain_text("<img src=x")
        page.page.locator("main tbody a").first.click()
        page.stands()
        page.clean()


def test_an_address_that_means_harm_does_none(chromium: Browser, city: str) -> None:
    with paged(chromium, city) as page:
        for place in (
            "#/../../x",
            "#/gaps/<script>",
            "#/chart/%E0%A4%A",
            "#/overview?as_of=<b>",
            "#/constructor/x",
        ):
            page.page.goto(f"{city}/{place}")
            page.stands()
        assert (page.abroad, page.dialogs) == ([], [])
        assert all("status of 4" in each for each in page.errors), page.errors


def test_a_chart_has_an_end_whatever_is_above_what(chromium: Browser, spare: Graph, written: str) -> None:
    """A above B and C, C above B too, A below C: a circle; D above itself. Each stands once in the table."""
    with spare.writing() as tx:
        tx.run(
            "UNWIND split('ABCD', '') AS c"
            " CREATE (:Organization:Branch {code: c, name: c, status: 'current'})"
        )
        tx.run(
            "UNWIND ['BA', 'CA', 'BC', 'AC', 'DD'] AS line"
            " MATCH (x:Organization {code: left(line, 1)}), (y:Organization {code: right(line, 1)})"
            " CREATE (x)-[:SUBORDINATE_TO {status: 'current'}]->(y)"
        )
    with paged(chromium, written) as page:
        for code in ("", "A", "C", "D"):
            page.go("chart", code, as_of=DAY)
            names = page.page.locator("main tbody th[scope=row] > a").all_inner_texts()
            assert sorted(names) == ([*"D"] if code == "D" else [*"ABCD"] if not code else [*"ABC"])
            marks = page.page.locator("main tbody th[scope=row]").all_inner_texts()
            assert any("↻" in each for each in marks), "a circle, or somebody above themselves, is marked"
            assert any("↑" in each for each in marks) or code in ("C", "D"), "B is below A and C"
            page.page.locator(".picture").focus()
            for key in ("End", "ArrowLeft", "ArrowLeft", "ArrowRight", "Space", "Space"):
                page.page.keyboard.press(key)
        page.clean()


# ── who reads it ──


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(chromium: Browser, city: str, view: str) -> None:
    with paged(chromium, city, bypass_csp=True) as page:
        page.go(view, VIEWS[view][0], as_of=DAY, text="djjd", area="620702001")
        found = Axe().run(page.page)
        assert found.violations_count == 0, found.generate_report()


def test_axe_finds_nothing_beside_refused_cells(chromium: Browser, written: str, tmp_path: Path) -> None:
    with paged(chromium, written, bypass_csp=True) as page:
        _chosen(page, write(tmp_path / "r", 区域表=AREAS.replace("网格,A2", "网络,A2")))
        page.page.locator("#try").click()
        page.page.locator("td.wrong").first.wait_for()
        found = Axe().run(page.page)
        assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("view", VIEWS)
def test_it_is_read_with_large_letters_on_a_narrow_screen(chromium: Browser, city: str, view: str) -> None:
    """At 200 % nothing runs out of the page to the side: 700 pixels for what had 1400."""
    with paged(chromium, city, viewport={"width": 700, "height": 450}, device_scale_factor=2) as page:
        page.go(view, VIEWS[view][0], as_of=DAY, text="djjd", area="620702001")
        wide = page.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 700
        page.clean()


def test_every_control_is_reached_and_worked_by_keys(chromium: Browser, city: str) -> None:
    with paged(chromium, city) as page:
        page.go("chart", BRANCH, as_of=DAY)
        page.page.evaluate("document.body.tabIndex = -1; document.body.focus()")
        wanted = page.page.evaluate(
            "[...document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')]"
            ".filter(each => each.checkVisibility() && !each.disabled).length"
        )
        seen = set()
        for _ in range(wanted * 2):
            page.page.keyboard.press("Tab")
            seen.add(
                page.page.evaluate(
                    "() => { const all = [...document.querySelectorAll('*')];"
                    " const at = document.activeElement; const box = at.getBoundingClientRect();"
                    " return at === document.body || box.width === 0 ? -1 : all.indexOf(at) }"
                )
            )
        assert len(seen - {-1}) >= wanted
        page.page.locator("#search").focus()
        page.page.keyboard.type("djjd")
        page.page.keyboard.press("Enter")
        page.page.wait_for_function("location.hash.startsWith('#/search')")
        page.stands()
        assert "东街街道" in page.text
        assert page.page.evaluate("document.activeElement.tagName") == "H1"
        page.clean()


# ── what is written ──


def _chosen(page: Paged, folder: Path, token: str = TOKEN) -> None:
    page.go("loads")
    page.page.locator("#files").set_input_files(sorted(map(str, folder.iterdir())))
    page.page.locator("#upload input[name=source]").fill("street")
    page.page.locator("#upload input[name=as_of]").fill("2026-06-30")
    _signed(page.page.locator("#upload"), token)


def _signed(form: Locator, token: str = TOKEN) -> None:
    """The name and the token that writing asks for."""
    form.locator("input[name=by]").fill("王芳")
    form.locator("input[type=password]").fill(token)
    form.locator("input[type=password]").blur()


def test_a_roster_is_tried_corrected_loaded_and_taken_back(
    chromium: Browser, spare: Graph, written: str, tmp_path: Path
) -> None:
    with paged(chromium, written) as page:
        folder = write(tmp_path / "r", 区域表=AREAS, 组织表=BODIES + "Z2,二支部,党支部,D1,G9\n")
        _chosen(page, folder)
        expect(page.page.locator("#commit")).to_be_disabled()
        page.page.locator("#try").click()
        expect(page.page.locator("#verdict")).to_contain_text("1 处有问题")
        wrong = page.page.locator("td.wrong")
        expect(wrong).to_have_count(1)
        expect(wrong).to_contain_text("G9")
        expect(page.page.locator("#commit")).to_be_disabled()
        with page.page.expect_download() as waiting:
            page.page.locator("#commit-good").click()
            page.page.locator("#rejects").click()
        assert waiting.value.suggested_filename == "rejects.xlsx"
        expect(page.page.locator("#verdict")).to_contain_text("已装载")
        write(folder, 组织表=BODIES + "Z2,二支部,党支部,D1,G1\n")
        _chosen(page, folder)
        page.page.locator("#try").click()
        expect(page.page.locator("#verdict")).to_contain_text("试装")
        page.page.locator("#commit").click()
        expect(page.page.locator("#verdict")).to_contain_text("已装载")
        history = page.page.locator("section", has=page.page.locator("h2", has_text="装载的历史"))
        assert history.locator("tbody tr").count() == 2, "what is said to be loaded can at once be taken back"
        names = spare.read("MATCH (o:Organization) RETURN o.code AS code ORDER BY code")
        assert [row["code"] for row in names] == ["D1", "Z1", "Z2"]
        undo = page.page.locator("details", has_text="撤销这次装载")
        undo.locator("summary").click()
        undo.locator("button").click()
        expect(history.locator("tbody tr")).to_have_count(3)
        names = spare.read("MATCH (o:Organization) RETURN o.code AS code ORDER BY code")
        assert [row["code"] for row in names] == ["D1", "Z1"]
        page.clean()


def test_somebody_signed_in_writes_from_the_page(
    chromium: Browser, spare: Graph, servers_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a token of a real identity provider, which is far longer than ours."""
    with providers.provider() as running:
        monkeypatch.setenv("SANFANG_OIDC_ISSUER", running.issuer)
        monkeypatch.setenv("SANFANG_OIDC_CLIENT", providers.CLIENT)
        token = running.token("wang", sanfang_role="editor", sanfang_area="*", note="x" * 600)
        assert len(token) > 1400
        service = service_of(settings_of(servers_home, "spare"))
        with served(application(service)) as base, paged(chromium, base) as page:
            page.page.goto(f"{base}/#/loads")
            page.page.locator("input[name=key]").fill(token)
            page.page.locator("button", has_text="进入").click()
            page.stands()
            _chosen(page, write(tmp_path / "r", 区域表=AREAS, 组织表=BODIES), token)
            page.page.locator("#try").click()
            expect(page.page.locator("#verdict")).to_contain_text("试装")
            page.page.locator("#commit").click()
            expect(page.page.locator("#verdict")).to_contain_text("已装载")
        lines = [json.loads(line) for line in service.door.audit.lines()]
        assert {each["who"] for each in lines if each.get("step") == "ended"} == {"oidc:wang"}
    names = spare.read("MATCH (o:Organization) RETURN o.code AS code ORDER BY code")
    assert [row["code"] for row in names] == ["D1", "Z1"]


def test_a_finding_is_accepted_and_withdrawn_on_the_page(
    chromium: Browser, spare: Graph, written: str
) -> None:
    with spare.writing() as tx:
        for statement, parameters in town().statements():
            tx.run(statement, parameters)
    rule = "gaps.branch_without_secretary"
    with paged(chromium, written) as page:
        page.go("gaps", rule, as_of=TOWN_DAY)
        row = page.page.locator("main tbody tr", has=page.page.locator("th a:text-is('B')"))
        row.locator("summary", has_text="接受").click()
        row.locator("input[name=reason]").fill("换届中")
        row.locator("input[name=until]").fill(LATER)
        _signed(row)
        row.locator("form button").click()
        expect(page.page.locator("main p[role=status]")).to_contain_text("已接受到")
        expect(page.page.locator("main")).to_contain_text("已接受 1")
        assert page.page.locator("th a:text-is('B')").count() == 0
        page.go("gaps", rule, as_of=TOWN_DAY, state="")
        assert page.page.locator("th a:text-is('B')").count() == 0
        page.page.locator("summary", has_text="撤回").click()
        _signed(page.page.locator("section .action"))
        page.page.locator("button", has_text="撤回").click()
        expect(page.page.locator("main p[role=status]")).to_contain_text("已撤回")
        expect(page.page.locator("main")).to_contain_text("已接受 0")
        assert page.page.locator("th a:text-is('B')").count() == 1
        page.go("gaps", rule, as_of=TOWN_DAY)
        assert page.page.locator("th a:text-is('B')").count() == 1
        page.clean()


def _column(page: Paged, caption: str, column: str) -> list[str]:
    """The texts of a column of the table of that caption."""
    table = page.page.locator("table", has=page.page.locator("caption", has_text=caption)).first
    heads = [each.split()[0] for each in table.locator("thead th").all_inner_texts()]
    place = heads.index(column) + 1
    return table.locator(f"tbody tr > :nth-child({place})").all_inner_texts()


def test_a_plan_is_shown_before_and_after(chromium: Browser, city: str) -> None:
    with paged(chromium, city) as page:
        page.go("plan", as_of=DAY, area="620702001")
        page.page.locator("#make").click()
        after = page.page.locator("#beside table")
        expect(after).to_contain_text("(拟任)")
        page.page.get_by_label("方案前").check()
        expect(after).not_to_contain_text("(拟任)")
        assert page.page.locator("#beside caption").inner_text().startswith("显示")
        behind = {name: said for name, said, _ in queries(page)}
        assert any(name.startswith("openings.") for name in behind)
        rules = [said for name, said in behind.items() if name.startswith(("gaps.", "linkage."))]
        assert rules
        assert all(f"date('{DAY}')" in said and "'620702001'" in said for said in rules)
        for caption, column, words in (
            ("没有补上的", "为什么", REASONS.values()),
            ("拟任", "来自", DISTANCES),
            ("拟任", "方式", KINDS.values()),
            ("拟任", "顺位", (*RANKS, ("", ""))),
        ):
            told = set(_column(page, caption, column))
            assert told, caption
            assert told <= {zh for zh, _ in words}, column
        assert set(_column(page, "拟任", "顺位")) != {""}
        page.clean()


# ── what goes and comes back ──


def test_the_page_waits_for_neo4j_and_goes_on_by_itself(chromium: Browser, servers_home: Path) -> None:
    there = settings_of(servers_home, "gone")
    local.up(there, progress=False)
    with store.connect(there) as graph:
        schema.apply(graph)
    try:
        with served(application(service_of(there))) as address, paged(chromium, address) as page:
            page.go("overview")
            local.down(there)
            page.page.evaluate("location.hash = '#/loads'")
            expect(page.page.locator("#banner")).to_contain_text("正在重试")
            local.up(there, progress=False)
            page.stands()
            assert "装载的历史" in page.text
            expect(page.page.locator("#banner")).to_be_empty()
            assert (page.abroad, page.dialogs) == ([], [])
    finally:
        local.down(there)


def test_a_compound_has_its_triangle(chromium: Browser, city: str) -> None:
    with paged(chromium, city) as page:
        page.go("compounds", COMPOUND, as_of=DAY)
        said = page.page.locator("svg.triangle").get_attribute("aria-label") or ""
        assert all(pair in said for pair in ("P–O", "P–C", "O–C"))
        page.clean()

"""Neo4j Browser as an analyst meets it: the bundled one, in Chromium, on the made city."""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from conftest import City
from driven import Driven, Outcome, chrome, driven
from foreign import MAKES, served
from playwright.sync_api import Browser
from test_graph_browser_pack import HOSTILE
from test_graph_table import SILENT

from api import cli
from cypher import library as cards
from cypher.folders import FOLDERS
from cypher.library import Library
from graph import local, model, profile
from graph.browser import folder, pack, serve, statement
from graph.browser.links import edit_link, guide_link
from graph.browser.palette import LINES, NODES
from graph.browser.place import Place
from graph.browser.value import values
from graph.local import Running, ports

pytestmark = pytest.mark.neo4j

GUIDES = {
    "三方 · Sanfang": ("", "guide.html"),
    "缺口 · gaps": ("缺口 · gaps", "gaps.html"),
    "三方联动 · linkage": ("三方联动 · linkage", "linkage.html"),
    "变化 · changes": ("变化 · changes", "changes.html"),
    "统计数 · figures": ("统计数 · figures", "figures.html"),
    "架构图 · organisation charts": ("架构图", "chart.html"),
    "名录 · lists": ("名录", "lists.html"),
    "探索 · questions": ("探索", "explore.html"),
    "1. 一个街道一屏看完": ("游览一座城", "tour.html"),
    "加一条自己的规则": ("加一条自己的规则", "add-a-rule.html"),
}
"""The heading of each guide → the link of the home guide that leads there, and its file."""


@pytest.fixture(scope="module")
def there(made_city: City, servers_home: Path) -> Running:
    """The server of the made city, after `sanfang up`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SANFANG_HOME", str(servers_home))
        patch.delenv("SANFANG_CYPHER_PATH", raising=False)
        assert cli.run(["--instance", made_city.settings.instance, "up"]) == 0
    found = local.running(made_city.settings)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def place(there: Running) -> Place:
    return Place.on(there.browser_url)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with chrome() as found:
        yield found


@pytest.fixture(scope="module")
def logged_in(chromium: Browser, there: Running) -> Iterator[Driven]:
    """The Browser after the first login, with the guide that opened by itself; nothing else was done."""
    with driven(chromium, there) as found:
        found.log_in()
        # A drawing that is out of sight goes on moving, for every one kept.
        found.type(":config maxFrames: 2")
        found.at("三方 · Sanfang")
        yield found


@pytest.fixture
def browser(logged_in: Driven, place: Place) -> Driven:
    """The Browser with the home guide at its side, and no frames."""
    logged_in.clear()
    # Before the Browser has asked the server whom to trust, it lets no guide in.
    until = time.monotonic() + 60
    while not logged_in.guided(place.url("guide.html"), "三方 · Sanfang"):
        assert time.monotonic() < until
    return logged_in


def looks(city: City, browser: Driven) -> dict[str, tuple[str, set[str]]]:
    """The drawn nodes: id → (colour, the labels that the node has in the graph)."""
    drawn = browser.frame.evaluate(
        """frame => Object.fromEntries([...frame.querySelectorAll('g.node')].map(node => [
          node.getAttribute('aria-label').replace('graph-node', ''),
          node.querySelector('circle.b-outline').getAttribute('fill')]))"""
    )
    rows = city.graph.read(
        "MATCH (n) WHERE id(n) IN $ids RETURN toString(id(n)) AS id, labels(n) AS labels",
        {"ids": [int(each) for each in drawn]},
    )
    found = {str(row["id"]): row["labels"] for row in rows}
    return {each: (colour, set(found[each])) for each, colour in drawn.items()}


def most_special(labels: set[str]) -> str:
    """The label that a node with these labels is to be seen as: the one that no other has as its parent."""
    (found,) = labels - {model.label(each).parent for each in labels}
    return found


def test_the_guide_opens_by_itself_after_the_login(logged_in: Driven) -> None:
    assert "游览一座城" in logged_in.page.locator("a[data-exec]").all_inner_texts()[0]
    logged_in.page.locator("[data-testid=frame]", has_text="node.Vacant").wait_for()


def test_a_street_is_drawn_in_the_colours_of_the_style(browser: Driven, made_city: City) -> None:
    browser.go("游览一座城", "1. 一个街道一屏看完")
    found = browser.click(browser.blocks()[0])
    assert found.something
    drawn = looks(made_city, browser)
    seen = {most_special(labels) for _, labels in drawn.values()}
    assert {"Street", "Community", "Grid", "Compound", "WorkingCommittee", "Branch", "Post"} <= seen
    for colour, labels in drawn.values():
        assert colour == NODES[most_special(labels)].fill, labels
    lines = browser.frame.evaluate(
        """frame => [...frame.querySelectorAll('g.relationship')].map(line =>
          [line.querySelector('text').textContent.trim(), line.querySelector('path').getAttribute('fill')])"""
    )
    assert len(lines) > 50
    for caption, colour in lines:  # a short line has a short caption: 交叉…
        start = caption.removesuffix("…")
        assert colour in {
            LINES[each.name].colour for each in model.RELATIONSHIPS if each.zh.startswith(start)
        }
    assert {"属于", "覆盖"} <= {caption for caption, _ in lines}
    assert LINES["CROSS_APPOINTED"].colour in {colour for _, colour in lines}


def test_a_vacancy_is_seen_at_once(browser: Driven, made_city: City) -> None:
    assert browser.run("MATCH path = (:Vacant)-[:OF|FOR]->() RETURN path LIMIT 20").something
    vacant = [colour for colour, labels in looks(made_city, browser).values() if "Vacant" in labels]
    assert vacant
    assert set(vacant) == {NODES["Vacant"].fill}
    ring = browser.frame.locator(f'circle.b-outline[fill="{NODES["Vacant"].fill}"]').first
    assert ring.get_attribute("stroke") == NODES["Vacant"].edge
    assert re.search(r"空缺\s*\w*(书记|网格员|指导员)", browser.frame.inner_text())


def test_of_two_rules_the_browser_takes_the_later_one(browser: Driven, made_city: City, place: Place) -> None:
    """Its manual says the first; the order of our sheet rests on this."""
    assert not browser.run(":style node.Street {color: #FF0000;} node.Area {color: #00FF00;}").error
    browser.run("MATCH (n:Street) RETURN n")
    assert {colour for colour, _ in looks(made_city, browser).values()} == {"#00FF00"}
    assert not browser.run(f":style {place.url('sanfang.grass')}").error
    browser.run("MATCH (n:Street) RETURN n")
    assert {colour for colour, _ in looks(made_city, browser).values()} == {NODES["Street"].fill}


def card_blocks(browser: Driven, title: str) -> list[Outcome]:
    """What the blocks of one card show, clicked one after the other."""
    browser.blocks()
    entry = browser.page.locator("details", has=browser.page.locator("summary", has_text=title))
    return [browser.click(block) for block in entry.locator("pre.runnable").all()]


def test_a_card_runs_at_once_and_with_parameters(browser: Driven, made_city: City) -> None:
    browser.go("缺口 · gaps", "缺口 · gaps")
    at_once, setting, asked = card_blocks(browser, "网格没有党支部")
    assert (at_once.drawn, setting.settled) == (13, 3)
    assert asked.drawn == at_once.drawn
    assert not at_once.error + setting.error + asked.error


def test_the_largest_card_runs(browser: Driven) -> None:
    browser.go("三方联动 · linkage", "三方联动 · linkage")
    assert card_blocks(browser, "小区三方联动")[0].something


def every_block(browser: Driven) -> list[Outcome]:
    """What every block of every slide of a guide shows; the last of the home guide leads to its beginning."""
    found: list[Outcome] = []
    while True:
        for block in browser.blocks():
            if block.inner_text().strip().startswith(":guide"):
                block.locator("i").first.click()
                browser.page.locator("h4", has_text="收藏夹").wait_for()
                return found
            found.append(browser.click(block))
        more = browser.page.locator("[data-testid=guideNextSlide]")
        if not more.count() or more.is_disabled():
            return found
        more.click()


@pytest.mark.slow
@pytest.mark.parametrize("heading", GUIDES)
def test_every_block_of_every_guide(browser: Driven, library: Library, there: Running, heading: str) -> None:
    link, file = GUIDES[heading]
    if link:
        browser.go(link, heading)
    found = every_block(browser)
    of_these = tuple(f"// {library.get(name).title_zh}" for name in SILENT)
    silent = [each for each in found if not each.something]
    assert [each for each in silent if each.error or not each.command.startswith(of_these)] == []
    blocks = (there.pages / file).read_text(encoding="utf-8").count('class="code runnable"')
    assert len(found) == (blocks - 1 if file == "guide.html" else blocks)


def favourites(there: Running) -> dict[str, set[str]]:
    """The folders of the zip with the names of their favourites."""
    found: dict[str, set[str]] = {}
    with ZipFile(there.pages / "favourites.zip") as archive:
        for name in archive.namelist():
            if name.endswith(".cypher"):
                title = archive.read(name).decode().split("\n")[0].removeprefix("// ")
                found.setdefault(name.split("/")[0], set()).add(title)
    return found


def test_the_favourites_are_dropped_into_the_browser(browser: Driven, there: Running) -> None:
    browser.drop(there.pages / "favourites.zip")
    page = browser.page
    page.click("[data-testid=navigationFavorites]")
    for name, titles in favourites(there).items():
        page.click(f"[data-testid='expandFolder-{name}']")
        inside = page.locator(f"[data-testid='savedScriptsFolder-{name}'] [data-testid^='scriptTitle-']")
        inside.first.wait_for()
        assert set(inside.all_inner_texts()) == titles
    browser.choose("0 ")
    assert browser.enter().settled >= 2
    browser.choose("网格没有党支部")
    assert browser.enter().drawn == 13


def test_the_new_browser_imports_the_favourites_too(chromium: Browser, there: Running) -> None:
    with driven(chromium, there, f"{there.browser_url}preview/") as new:
        page = new.page
        page.get_by_label("Connection URL").fill(there.bolt_uri.split("//")[1])
        page.get_by_label("Database user").fill(there.user)
        page.get_by_label("Password").first.fill(there.password)
        page.get_by_role("button", name="Connect", exact=True).last.click()
        page.get_by_role("button", name="Cypher panel").click()
        page.locator("input[type=file][accept*=zip]").set_input_files(there.pages / "favourites.zip")
        shown = page.get_by_role("treegrid", name="Saved Cypher list")
        for name in favourites(there):
            shown.get_by_text(name).wait_for()


def paste(browser: Driven, library: Library, name: str) -> Outcome:
    """A card's whole file, head and examples and all, after its parameters."""
    card = library.get(name)
    given = values(card, profile.load().thresholds)
    if given:
        assert not browser.run(statement.param_lines(given)).error
    return browser.run(card.text)


def test_a_card_is_pasted_as_a_whole_file(browser: Driven, library: Library) -> None:
    assert paste(browser, library, "chart.grid_branches").drawn == 157


@pytest.mark.slow
def test_cards_of_all_folders_are_pasted_as_whole_files(browser: Driven, library: Library) -> None:
    # The Browser's editor takes minutes to colour the largest; the guides have their statements.
    some = [card for card in library if not card.writes and len(card.text) < 20_000]
    some.sort(key=lambda card: len(card.text), reverse=True)
    for card in {card.folder: card for card in some}.values():  # the shortest of each folder
        found = paste(browser, library, card.name)
        assert not found.error, card.name
        # What a report found differs from city to city.
        assert found.something or card.name in SILENT or FOLDERS[card.folder].asked, card.name


@pytest.mark.slow
def test_addresses_open_cards_and_guides(browser: Driven, library: Library, place: Place) -> None:
    thresholds = profile.load().thresholds
    for name in ("gaps.grid_without_branch", "linkage.three_parties"):
        card = library.get(name)
        ready = statement.filled(card, values(card, thresholds))
        assert ready
        address = edit_link(place, ready)
        assert ("#" in address) == (name == "linkage.three_parties")
        browser.visit(address)
        browser.at("三方 · Sanfang")  # who is known is logged in again, and the guide opens
        found = browser.enter()
        assert found.something
        assert found.command.startswith(f"// {card.title_zh}")
    browser.visit(guide_link(place, "gaps.html"))
    browser.at("缺口 · gaps")
    browser.visit(guide_link(place, "tour.html", "play"))
    browser.page.locator("[data-testid=frame]", has_text="从一个街道看起").wait_for()


def test_what_would_end_an_address_comes_through(browser: Driven, place: Place) -> None:
    browser.visit(edit_link(place, "// 甲 + 乙\nMATCH (n:Area&Street) RETURN n, '#&+%20?arg=x' AS x"))
    browser.at("三方 · Sanfang")
    assert browser.enter().drawn == 5
    browser.frame.locator("[data-testid=cypherFrameSidebarTable]").click()
    assert "#&+%20?arg=x" in browser.frame.inner_text()


def test_a_guide_from_elsewhere_is_not_let_in(browser: Driven, place: Place) -> None:
    """What the pack's README says of it."""
    elsewhere = place.url("guide.html").replace("127.0.0.1", "127.0.0.2")
    browser.type(f":guide {elsewhere}")
    browser.page.locator("[data-testid=guidesDrawer]", has_text="Hostname is not allowed").wait_for()


@pytest.fixture
def hostile(there: Running, place: Place, tmp_path: Path) -> Iterator[Library]:
    """The same server with guides that have an analyst's card which means harm."""
    (tmp_path / "explore").mkdir()
    (tmp_path / "explore" / "evil.cypher").write_text(HOSTILE, encoding="utf-8")
    found = cards.load([tmp_path])
    before = {
        name: (there.pages / name).read_bytes()
        for name in json.loads((there.pages / folder.MANIFEST).read_text())
    }
    folder.write(there.pages, pack.files(found, place, {}))
    yield found
    folder.write(there.pages, before)


def test_hostile_texts_do_nothing_and_their_card_runs(browser: Driven, hostile: Library) -> None:
    browser.go("探索", "探索 · questions")
    card = hostile.get("explore.evil")
    entry = browser.page.locator("details", has_text="坏<img")
    browser.blocks()
    assert entry.locator("summary").inner_text() == f"{card.title_zh} · {card.title_en}"
    assert card.why.split(" </pre>")[0] in entry.inner_text()
    at_once, _, asked = [browser.click(block) for block in entry.locator("pre.runnable").all()]
    assert not at_once.error + asked.error
    assert browser.page.locator("[src=x]").count() == 0
    assert browser.dialogs == []
    assert not [each for each in browser.asked if re.search(r"/x$|alert|onerror", each)]


@pytest.mark.slow
@pytest.mark.usefixtures("servers_home")  # says where the jars are
def test_a_server_without_our_settings_has_the_guides_as_open_says(
    chromium: Browser,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """The pack is served from this machine, the two lines are typed after the login."""
    port = ports.pick(8001, ())
    with served(MAKES[0], tmp_path / "home") as foreign:
        monkeypatch.delenv("SANFANG_CYPHER_PATH", raising=False)
        for name, value in foreign.environ().items():
            monkeypatch.setenv(name, value)
        addresses = ("--base-url", f"http://localhost:{port}/", "--browser", f"{foreign.http}/browser/")
        assert cli.run(["browser-pack", str(tmp_path / "pack"), *addresses]) == 0
        assert cli.run(["open", "--print", *addresses]) == 0
        said = capfd.readouterr()
        style, guide = re.findall(r"^  (:(?:style|guide) .*)$", said.err, re.M)[:2]
        address = said.out.splitlines()[-1]
        with serve.server(tmp_path / "pack", port) as pages, driven(chromium, foreign, address) as there:
            threading.Thread(target=pages.serve_forever, daemon=True).start()
            there.log_in()
            there.page.locator("[data-testid=activeEditor]", has_text="neo4j$").wait_for()
            assert not there.run(style).error
            there.type(guide)
            there.at("三方 · Sanfang")
            there.go("缺口 · gaps", "缺口 · gaps")
            assert not there.click(there.blocks()[0]).error
            pages.shutdown()

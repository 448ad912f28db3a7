"""The pack: every card in everything, every text escaped, nothing that acts by itself."""

import io
import json
import re
import tomllib
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZipFile

import pytest

from cypher import library as cards
from cypher.errors import BadParameter
from cypher.library import Library
from graph import profile
from graph.browser import pack
from graph.browser.favourites import SETTING
from graph.browser.markup import escaped, tag
from graph.browser.place import Place, browser_of

TAGS = {"meta", "title", "slide", "div", "h3", "h4", "p", "ul", "li", "a", "br"}
TAGS |= {"pre", "strong", "code", "span", "details", "summary"}
PLACE = Place.on("http://127.0.0.1:7474/browser/")
EVIL = "<img src=x onerror=alert(1)>\"'` onload=alert(2) <script>alert(3)</script> javascript:alert(4)"
HOSTILE = f"""\
// 坏{EVIL} · Bad {EVIL} one = 'x'
/*
why = '''坏{EVIL} </pre></details></slide><slide>'''
[params]
area = {{ type = "string", default = '''{EVIL[:60]}''', about = '''{EVIL}''' }}
[columns]
area = "node"
one = "string"
*/
MATCH (area:Area)
WITH area, area.name AS one, 'x' AS other
WHERE one = 'x' OR one = other OR one <> "</pre><script>alert(5)</script>" OR $area = ''
RETURN area, one // onerror = "x"
/*
[[example]]
given = "CREATE (:Area {{code: 'A'}})"
expect = [{{ area = "A" }}]
[[example]]
given = ""
expect = []
*/
"""


@pytest.fixture(scope="module")
def thresholds() -> dict[str, object]:
    return dict(profile.load().thresholds)


@pytest.fixture(scope="module")
def files(library: Library, thresholds: dict[str, object]) -> dict[str, bytes]:
    return pack.files(library, PLACE, thresholds)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The library with an analyst's card that means harm."""
    root = tmp_path_factory.mktemp("cards")
    (root / "explore").mkdir()
    (root / "explore" / "evil.cypher").write_text(HOSTILE, encoding="utf-8")
    return cards.load([root])


class Page(HTMLParser):
    """What a guide comes to: its tags with their attributes, and the texts of its blocks."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.blocks: list[str] = []
        self.text = ""
        self._block = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "pre" and "runnable" in (dict(attrs).get("class") or ""):
            self._block = True
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        self._block = self._block and tag != "pre"

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._block:
            self.blocks[-1] += data


def pages(files: dict[str, bytes]) -> dict[str, Page]:
    """The guides, as the Browser gets them: after its own cleaning with regular expressions."""
    return {
        name: Page(cleaned(content.decode()))
        for name, content in files.items()
        if name.endswith(".html") and name != "links.html"
    }


def cleaned(text: str) -> str:
    """What Neo4j Browser 5.24 takes out of a guide: what looks like a handler, a script, a bad address."""
    text = re.sub(r"""\s+(on[^\s=]+)[^\s=]*\s*=\s*("[^"]*"|'[^']*'|[\w\-.:]+\s*)""", "", text, flags=re.I)
    text = re.sub(r"<script\b[^<]*(?:(?!</script>)<[^<]*)*(</script>)?", "", text, flags=re.I)
    text = re.sub(r'href=".*javascript:[^"]*"', 'href=""', text, count=1)
    return re.sub(r"href='.*javascript:[^']*'", "href=''", text, count=1)


def reading(library: Library) -> list[str]:
    return [card.name for card in library if not card.writes]


def test_every_reading_card_is_in_everything(library: Library, files: dict[str, bytes]) -> None:
    guides = pages(files)
    with ZipFile(io.BytesIO(files["favourites.zip"])) as archive:
        favourites = {archive.read(name).decode().split("\n")[0] for name in archive.namelist()}
    links = json.dumps([unquote(files["links.html"].decode()), files["links.md"].decode()])
    for name in reading(library):
        card = library.get(name)
        title = f"{card.title_zh} · {card.title_en}"
        blocks = guides[f"{card.folder}.html"].blocks
        assert any(block.startswith(f"// {title}\n") for block in blocks), name
        assert f"// {title}" in favourites
        assert f"// {name} {title}" in files["params.cypher"].decode()
        assert name in links
        assert files[f"cypher/{name.replace('.', '/')}.cypher"].decode().startswith(f"// {title}\n")
    assert not any(f"// {card.title_zh}" in block for card in library if card.writes for block in links)


def test_every_guide_is_linked_from_the_home_guide_and_leads_back(files: dict[str, bytes]) -> None:
    guides = pages(files)
    linked = {f"guide {PLACE.url(name)}" for name in guides if name != "guide.html"}
    assert linked == {facts["data-exec"] for _, facts in guides["guide.html"].tags if "data-exec" in facts}
    for name in set(guides) - {"guide.html"}:
        assert f"guide {PLACE.url('guide.html')}" in {
            facts.get("data-exec") for _, facts in guides[name].tags
        }


def test_guides_act_only_by_going_to_each_other(files: dict[str, bytes], hostile: Library) -> None:
    evil = pack.files(hostile, PLACE, {})
    for guide in (*pages(files).values(), *pages(evil).values()):
        for name, facts in guide.tags:
            assert name in TAGS
            assert not {key for key in facts if key.startswith("on") or key.endswith("-topic")}
            assert not {"src", "data-populate", "srcset"} & set(facts)
            assert re.fullmatch(
                r"(guide http://127\.0\.0\.1:7474/browser/sanfang/[a-z-]+\.html)?",
                facts.get("data-exec") or "",
            )
            assert re.fullmatch(
                r"(http://127\.0\.0\.1:7474/browser/sanfang/[a-z.]+)?", facts.get("href") or ""
            )


def test_hostile_texts_arrive_as_they_were_written(hostile: Library) -> None:
    """Neither run by the Browser nor maimed by its cleaning."""
    guide = pages(pack.files(hostile, PLACE, {}))["explore.html"]
    card = hostile.get("explore.evil")
    assert card.title_zh in guide.text
    assert card.why in guide.text
    assert card.params["area"].about in guide.text
    mine = [block for block in guide.blocks if block.startswith(f"// {card.title_zh}")]
    assert len(mine) == 2
    for block in mine:
        assert "one = 'x' OR one = other OR one <> \"</pre><script>alert(5)</script>\"" in block
        assert '// onerror = "x"' in block


def test_hostile_texts_stay_text_in_the_pages_of_links(hostile: Library) -> None:
    files = pack.files(hostile, PLACE, {})
    page = Page(files["links.html"].decode())
    assert {name for name, _ in page.tags} == {"meta", "title", "h1", "ul", "li", "a"}
    assert all(set(facts) <= {"href", "charset"} for _, facts in page.tags)
    assert all((facts.get("href") or PLACE.browser).startswith(PLACE.browser) for _, facts in page.tags)
    for line in files["links.md"].decode().splitlines()[1:]:
        assert re.fullmatch(r"- \[[^\[\]<>`]*\]\(<http://127\.0\.0\.1:7474/browser/[^<>\s]*>\)", line), line


@pytest.mark.parametrize("text", ["<a>", '"', "'", "`", "a = 'b'", "javascript:x", "&amp;", " onclick=x"])
def test_escaping(text: str) -> None:
    assert not set("<>\"'`=:") & set(escaped(text))
    assert Page(f"<p>{escaped(text)}</p>").text == text
    assert Page(tag("a", href=text)).tags == [("a", {"href": text})]
    assert cleaned(escaped(text)) == escaped(text)


def test_the_favourites_are_folders_with_chinese_names(library: Library, files: dict[str, bytes]) -> None:
    with ZipFile(io.BytesIO(files["favourites.zip"])) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        folders = [name for name in names if name.endswith("/")]
        titles = (
            "缺口 · gaps",
            "三方联动 · linkage",
            "变化 · changes",
            "补缺 · openings",
            "人选 · candidates",
            "统计数 · figures",
            "架构图 · chart",
            "名录 · lists",
            "探索 · explore",
        )
        assert folders == [f"{each}/" for each in titles]
        assert "缺口 · gaps/网格没有党支部 · Grids without a Party branch.cypher" in names
        assert len(names) == len(reading(library)) + 2 * len(folders)
        for each in folders:
            setting = archive.read(f"{each}{SETTING}.cypher").decode()
            assert setting.startswith(f"// {SETTING}\n")
            day = "to" if "changes" in each else "as_of"
            assert f":param {day} => date()" in setting
            between = "changes" in each or "explore" in each
            assert (":param from => date() - duration({years: 1})" in setting) == between


def test_files_with_hostile_titles_stay_in_their_folder(hostile: Library) -> None:
    with ZipFile(io.BytesIO(pack.files(hostile, PLACE, {})["favourites.zip"])) as archive:
        (name,) = (each for each in archive.namelist() if "坏" in each)
        assert not set('\\:*?"<>|') & set(name)
        assert name.count("/") == 1


def test_two_cards_of_one_title_are_two_favourites(tmp_path: Path) -> None:
    (tmp_path / "gaps").mkdir()
    original = cards.BUILT_IN / "gaps" / "vacant_post.cypher"
    (tmp_path / "gaps" / "vacant_again.cypher").write_text(
        original.read_text(encoding="utf-8"), encoding="utf-8"
    )
    with ZipFile(io.BytesIO(pack.files(cards.load([tmp_path]), PLACE, {})["favourites.zip"])) as archive:
        assert len([name for name in archive.namelist() if "应设岗位空缺" in name]) == 2


def test_the_same_cards_give_the_same_bytes(
    library: Library, files: dict[str, bytes], thresholds: dict[str, object]
) -> None:
    assert pack.files(library, PLACE, thresholds) == files


def test_thresholds_of_a_city_are_in_its_pack(library: Library) -> None:
    files = pack.files(library, PLACE, {"term_years": 3})
    assert "3 AS my_term_years" in pages(files)["gaps.html"].text
    assert ":param term_years => 3" in files["params.cypher"].decode()


def test_the_settings_are_two_lines(files: dict[str, bytes]) -> None:
    assert files["neo4j.conf"].decode().splitlines() == [
        "browser.post_connect_cmd=style http://127.0.0.1:7474/browser/sanfang/sanfang.grass; "
        "guide http://127.0.0.1:7474/browser/sanfang/guide.html",
        "browser.remote_content_hostname_whitelist=guides.neo4j.com,localhost,127.0.0.1",
    ]


def test_the_readme_names_every_file(files: dict[str, bytes]) -> None:
    text = files["README.md"].decode()
    for name in set(files) - {"README.md"}:
        assert name.split("/")[0] in text


def test_nothing_of_the_graph_is_in_a_pack(files: dict[str, bytes]) -> None:
    """It may lie where anybody can read it: no code of the made city, no name but what cards say."""
    for content in files.values():
        assert b"620702" not in content


@pytest.mark.parametrize(
    ("uri", "browser"),
    [
        ("bolt://host:7688", "http://host:7474/browser/"),
        ("neo4j+s://a.databases.neo4j.io", "https://a.databases.neo4j.io:7473/browser/"),
        ("bolt+ssc://[::1]:7687", "https://[::1]:7473/browser/"),
    ],
)
def test_where_a_server_has_its_browser(uri: str, browser: str) -> None:
    assert browser_of(uri) == browser


@pytest.mark.parametrize(
    "address",
    ["", "host", "ftp://host/", "http://", "http://a b/", "http://a/;x", 'http://a/"', "http://a/?x#y"],
)
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(BadParameter, match="is no address"):
        Place.of(address, "http://127.0.0.1/")


def test_the_pack_is_part_of_what_is_installed() -> None:
    """The README's text and the server's source lie in the package."""
    root = Path(__file__).resolve().parents[1]
    said = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    assert "graph" in said["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert (root / "graph" / "browser" / "readme.md").is_file()

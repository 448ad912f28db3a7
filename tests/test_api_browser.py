"""`open` and `browser-pack`: what they write, what they say, what they refuse."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import City

from api import browsing, cli
from api.exits import Exit
from api.session import Session
from graph import local

Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def sanfang(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Said:
    """Runs a command in a home of its own; gives exit code, stdout and stderr."""
    for name in ("NEO4J_URI", "NEO4J_USER", "NEO4J_PASSWORD", "INSTANCE", "LANG", "CYPHER_PATH", "DEBUG"):
        monkeypatch.delenv(f"SANFANG_{name}", raising=False)
    monkeypatch.setenv("SANFANG_HOME", str(tmp_path / "home"))

    def call(*args: str) -> tuple[int, str, str]:
        code = cli.run(args)
        return code, *capsys.readouterr()

    return call


@pytest.fixture
def city(sanfang: Said, made_city: City, monkeypatch: pytest.MonkeyPatch) -> City:
    """The commands talk to the made city's server."""
    monkeypatch.setenv("SANFANG_HOME", str(made_city.settings.home))
    monkeypatch.setenv("SANFANG_INSTANCE", made_city.settings.instance)
    return made_city


def test_a_pack_is_written_without_a_server_and_again(sanfang: Said, tmp_path: Path) -> None:
    for _ in range(2):
        code, out, err = sanfang("browser-pack", str(tmp_path / "pack"))
        assert (code, out.strip()) == (Exit.FINE, str(tmp_path / "pack" / "guide.html"))
        assert "README.md" in err
    conf = (tmp_path / "pack" / "neo4j.conf").read_text(encoding="utf-8")
    assert "guide http://127.0.0.1:7474/browser/sanfang/guide.html" in conf


def test_a_pack_for_a_server_of_others(
    sanfang: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a word on where it will be served: from this machine, which every Neo4j allows."""
    monkeypatch.setenv("SANFANG_NEO4J_URI", "neo4j+s://graph.example:7687")
    assert sanfang("browser-pack", str(tmp_path / "one"))[0] == Exit.FINE
    said = (tmp_path / "one" / "README.md").read_text(encoding="utf-8")
    assert "http://localhost:8001/" in said
    assert "https://graph.example:7473/browser/" in said
    asked = ("--base-url", "https://pages.example/sanfang", "--browser", "https://graph.example/browser")
    assert sanfang("browser-pack", str(tmp_path / "two"), *asked)[0] == Exit.FINE
    assert "https://pages.example/sanfang/guide.html" in (tmp_path / "two" / "README.md").read_text("utf-8")
    assert "https://graph.example/browser/?cmd=edit" in (tmp_path / "two" / "links.md").read_text("utf-8")


def test_a_pack_has_the_analysts_own_cards_and_thresholds(
    sanfang: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANFANG_CYPHER_PATH", str(tmp_path / "cards"))
    (tmp_path / "cards").mkdir()
    assert sanfang("rules", "new", "gaps.my_rule")[0] == Exit.FINE
    (tmp_path / "city.toml").write_text("[thresholds]\nterm_years = 3\n", encoding="utf-8")
    assert sanfang("browser-pack", str(tmp_path / "pack"), "--profile", str(tmp_path / "city.toml"))[0] == 0
    guide = (tmp_path / "pack" / "gaps.html").read_text(encoding="utf-8")
    assert "gaps.my_rule" in guide
    assert "3 AS my_term_years" in guide


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("browser-pack",), "DIR"),
        (("browser-pack", "mine"), "mine.txt"),
        (("browser-pack", "mine/mine.txt"), "cannot write mine/mine.txt"),
        (("browser-pack", "new", "--base-url", "file:///x"), "'file:///x' is no address"),
        (("browser-pack", "new", "--browser", "http://a/;x"), "is no address"),
        (("browser-pack", "new", "--profile", "no.toml"), "no.toml"),
        (("open",), "run `sanfang up` first"),
    ],
)
def test_what_cannot_be_done_is_said_in_two_languages(
    sanfang: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...], words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "mine.txt").write_text("mine")
    code, out, err = sanfang(*args)
    assert (code, out) == (Exit.TROUBLE, "")
    assert words in err
    assert any("\u4e00" <= sign <= "\u9fff" for sign in err)
    assert not (tmp_path / "new").exists()
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["mine.txt"]


@pytest.mark.neo4j
def test_a_broken_card_stops_nothing(
    city: City, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sanfang: Said
) -> None:
    there = local.running(city.settings)
    assert there is not None
    assert sanfang("up")[0] == Exit.FINE
    before = (there.pages / "gaps.html").read_bytes()
    (tmp_path / "cards" / "gaps").mkdir(parents=True)
    (tmp_path / "cards" / "gaps" / "broken.cypher").write_text("RETURN 1")
    monkeypatch.setenv("SANFANG_CYPHER_PATH", str(tmp_path / "cards"))
    code, out, err = sanfang("up")
    assert code == Exit.FINE
    assert there.browser_url in out
    assert "broken.cypher:1" in err
    assert "stay as they were" in err
    assert (there.pages / "gaps.html").read_bytes() == before


@pytest.mark.neo4j
def test_open_says_how_the_guide_is_had_where_it_does_not_open_by_itself(
    city: City, sanfang: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out, err = sanfang("open", "--print")
    assert (code, err) == (Exit.FINE, "")
    there = local.running(city.settings)
    assert there is not None
    port = there.bolt_uri.rsplit(":", 1)[1]
    assert out.splitlines()[0] == f"{there.browser_url}?dbms=bolt://neo4j@127.0.0.1:{port}"
    assert "status --password" in out
    err = sanfang("open", "--print", "--base-url", "http://pages.example/")[2]
    assert "allows no guides from pages.example" in err
    # Somebody else's server.
    monkeypatch.setenv("SANFANG_NEO4J_URI", there.bolt_uri)
    monkeypatch.setenv("SANFANG_NEO4J_PASSWORD", there.password)
    code, out, err = sanfang("open", "--print", "--browser", there.browser_url)
    assert code == Exit.FINE
    assert out.strip() == f"{there.browser_url}?dbms=bolt://neo4j@127.0.0.1:{port}"
    for words in (
        "lacks our settings",
        "serve.py",
        ":style http://localhost:8001/sanfang.grass",
        "README.md",
    ):
        assert words in err
    assert "allows no guides" not in err


@pytest.mark.neo4j
def test_a_server_that_was_started_without_guides_is_to_be_started_anew(
    city: City, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = local.running(city.settings)
    assert there is not None
    (tmp_path / "conf").mkdir()
    (tmp_path / "conf" / "neo4j.conf").write_text("# of an earlier version\n")
    browsing.publish(Session(), replace(there, home=tmp_path))
    err = capsys.readouterr().err
    assert "sanfang down and sanfang up" in err
    assert f":guide {there.browser_url}sanfang/guide.html" in err


@pytest.mark.parametrize(
    ("display", "found", "opened"),
    [("", True, []), (":0", True, ["http://x/"]), (":0", False, ["http://x/"])],
)
def test_only_a_browser_with_a_window_is_opened(
    monkeypatch: pytest.MonkeyPatch, display: str, found: bool, opened: list[str]
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda url: asked.append(url) or found)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", display)
    assert browsing._open("http://x/") is bool(display and found)
    assert asked == opened


def test_a_user_with_odd_signs_is_spelled_out() -> None:
    place = browsing._place(Session(), "http://a/", "http://b/")
    assert browsing._address(place, "bolt://h:1", "a@b/c") == "http://b/?dbms=bolt://a%40b%2Fc@h:1"

"""The folder that an instance's web server serves: the Browser's own files, and our pages that stay."""

from pathlib import Path

import pytest

from graph.local import site


@pytest.fixture
def browser(tmp_path: Path) -> Path:
    """A Browser, unpacked."""
    (tmp_path / "jars" / "browser" / "assets").mkdir(parents=True)
    (tmp_path / "jars" / "browser" / "index.html").write_text("Browser")
    (tmp_path / "jars" / "browser" / "assets" / "logo.svg").write_text("logo")
    return tmp_path / "jars" / "browser"


def served(home: Path) -> dict[str, str]:
    """What stands under `/browser/`, links followed."""
    folder = home / site.SITE / "browser"
    names = ("index.html", "assets/logo.svg", "old.js", "sanfang/guide.html")
    return {name: (folder / name).read_text() for name in names if (folder / name).exists()}


def test_the_browser_is_linked_and_follows_a_new_one(tmp_path: Path, browser: Path) -> None:
    site.lay_out(tmp_path, browser)
    assert served(tmp_path) == {"index.html": "Browser", "assets/logo.svg": "logo"}
    assert (tmp_path / site.SITE / "browser" / "index.html").is_symlink()
    (browser / "index.html").write_text("newer")
    assert served(tmp_path)["index.html"] == "newer"


def test_where_links_cannot_be_made_it_is_copied(
    tmp_path: Path, browser: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError("no links here")

    monkeypatch.setattr(Path, "symlink_to", refused)
    for _ in range(2):
        site.lay_out(tmp_path, browser)
        assert served(tmp_path) == {"index.html": "Browser", "assets/logo.svg": "logo"}
    assert not (tmp_path / site.SITE / "browser" / "assets").is_symlink()


def test_pages_stay_and_what_the_browser_has_no_more_goes(tmp_path: Path, browser: Path) -> None:
    (browser / "old.js").write_text("old")
    site.lay_out(tmp_path, browser)
    (site.pages(tmp_path) / "guide.html").write_text("guide")
    (browser / "old.js").unlink()
    site.lay_out(tmp_path, browser)
    assert served(tmp_path) == {
        "index.html": "Browser",
        "assets/logo.svg": "logo",
        "sanfang/guide.html": "guide",
    }

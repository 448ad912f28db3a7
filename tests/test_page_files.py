"""The page's files: whole, closed to whatever is not ours, and the vendored library as it was published."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

import pytest

from api.web.resources.page import POLICY, TYPES, known

FOLDER = Path(__file__).parent.parent / "api" / "web" / "page"
FILES = sorted(path for path in FOLDER.rglob("*") if path.is_file())
OURS = [path for path in FILES if path.suffix == ".js"]
MOST = 150
"""Lines of one of our modules."""


def test_every_file_is_served_and_nothing_else() -> None:
    assert known() == {path.relative_to(FOLDER).as_posix() for path in FILES}
    assert {path.suffix[1:] for path in FILES} <= set(TYPES)


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_a_module_is_small_and_takes_no_text_for_markup(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MOST
    for sink in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"):
        assert sink not in text, sink
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)", text), "the page asks nothing of other hosts"


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_what_is_imported_is_there(path: Path) -> None:
    for said in re.findall(r'from "(\.[^"]+)"', path.read_text(encoding="utf-8")):
        assert (path.parent / said).resolve() in FILES, said


def test_every_module_is_used() -> None:
    said = "".join(path.read_text(encoding="utf-8") for path in OURS)
    views = set(re.findall(r'"(\w+)"', re.search(r"VIEWS = \[(.*?)\]", said).group(1)))  # type: ignore[union-attr]
    assert {path.stem for path in OURS if path.parent.name == "views"} == views
    for path in OURS:
        assert path.parent.name == "views" or path.name == "main.js" or f'/{path.name}"' in said, path


def test_the_document_has_nothing_inline() -> None:
    text = (FOLDER / "index.html").read_text(encoding="utf-8")
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", text)
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", text))
    for said in re.findall(r'(?:href|src)="(page/[^"]+)"', text):
        assert said.removeprefix("page/") in known(), said


def test_the_policy_lets_nothing_in() -> None:
    rules = dict(rule.strip().split(" ", 1) for rule in POLICY.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["require-trusted-types-for"] == "'script'"
    assert set(" ".join(rules.values()).split()) == {"'none'", "'self'", "'script'"}


def test_the_vendored_library_is_the_published_one() -> None:
    """Its digest stands in the decision note, beside its version and its licence."""
    note = (FOLDER.parent.parent.parent / "docs" / "decisions" / "022-page.md").read_text(encoding="utf-8")
    for path in (FOLDER / "vendor").glob("*.mjs"):
        assert f"`{sha256(path.read_bytes()).hexdigest()}`" in note
        assert (path.parent / f"{path.name.split('.')[0]}.LICENSE.txt").is_file()

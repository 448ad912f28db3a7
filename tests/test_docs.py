"""Documents cannot drift: what README and pages show is what commands print on the made city.

`SANFANG_WRITE_DOCS=1` writes the outputs anew instead of comparing them.
"""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import pytest
from conftest import City

from api import cli, thresholds
from loaders import describe

ROOT = Path(__file__).parent.parent
SHOWN = re.compile(
    r"(<!-- sanfang (?P<command>[^\n]*) -->\n```(?:mermaid)?\n)(?P<output>.*?)(?P<end>```)", re.DOTALL
)
DOCS = ROOT / "docs"
LONG = ("plan",)
"""Pages whose commands take a minute together."""
PAGES = [
    pytest.param(page, marks=[pytest.mark.slow] if page.stem in LONG else [], id=page.stem)
    for page in (ROOT / "README.md", *sorted(DOCS.rglob("*.md")))
    if "<!-- sanfang " in page.read_text("utf-8")
]
PICTURES = {DOCS / "interlocks.svg": "interlocks WY620725003 --as-of 2026-06-30 --format svg"}


def test_rosters_are_documented_as_they_are() -> None:
    assert (ROOT / "docs" / "rosters.md").read_text(encoding="utf-8") == "\n".join(describe.tables())


def test_thresholds_are_documented_as_they_are() -> None:
    text = thresholds.PAGE.read_text(encoding="utf-8")
    assert text == thresholds.page(text)


@pytest.mark.neo4j
@pytest.mark.parametrize("page", PAGES)
def test_a_page_shows_what_the_commands_print(
    page: Path, made_city: City, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANFANG_HOME", str(made_city.settings.home))
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "140")

    instance, text = made_city.settings.instance, page.read_text(encoding="utf-8")
    assert len(SHOWN.findall(text)) >= 2
    same(
        page,
        SHOWN.sub(
            lambda found: found[1] + printed(instance, found["command"], capfdbinary) + found["end"], text
        ),
    )


@pytest.mark.neo4j
@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.stem)
def test_a_picture_is_what_the_command_draws(
    picture: Path,
    made_city: City,
    capfdbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SANFANG_HOME", str(made_city.settings.home))
    same(picture, printed(made_city.settings.instance, PICTURES[picture], capfdbinary))


def printed(instance: str, command: str, captured: pytest.CaptureFixture[bytes]) -> str:
    captured.readouterr()
    cli.run(["--instance", instance, *shlex.split(command)])
    lines = captured.readouterr().out.decode().splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)


def same(page: Path, now: str) -> None:
    """The page is as it should be; it is written anew where that is asked for."""
    text = page.read_text(encoding="utf-8")
    if os.environ.get("SANFANG_WRITE_DOCS"):
        page.write_text(now, encoding="utf-8")
    assert now == text

"""Documents cannot drift: what README and the pages of systems show is what commands print on the made city.

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
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs" / "systems").glob("*.md"))]


def test_rosters_are_documented_as_they_are() -> None:
    assert (ROOT / "docs" / "rosters.md").read_text(encoding="utf-8") == "\n".join(describe.tables())


def test_thresholds_are_documented_as_they_are() -> None:
    text = thresholds.PAGE.read_text(encoding="utf-8")
    assert text == thresholds.page(text)


@pytest.mark.neo4j
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_shows_what_the_commands_print(
    page: Path, made_city: City, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANFANG_HOME", str(made_city.settings.home))
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "140")

    def printed(command: str) -> str:
        capfdbinary.readouterr()
        cli.run(["--instance", made_city.settings.instance, *shlex.split(command)])
        lines = capfdbinary.readouterr().out.decode().splitlines()
        return "".join(f"{line.rstrip()}\n" for line in lines)

    text = page.read_text(encoding="utf-8")
    assert len(SHOWN.findall(text)) >= 2
    now = SHOWN.sub(lambda found: found[1] + printed(found["command"]) + found["end"], text)
    if os.environ.get("SANFANG_WRITE_DOCS"):
        page.write_text(now, encoding="utf-8")
    assert now == text

"""The command line without a server: usage, words, exit codes, the library."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from api import cli, reference
from api.exits import Exit
from api.session import Session
from graph import model
from graph.schema import schema_words

CHINESE = re.compile("[\u4e00-\u9fff]")
SANFANG = Path(sys.executable).with_name("sanfang")
COMMANDS = ("up", "down", "status", "demo", "city", "load", "gaps", "linkage", "chart", "query", "rules")


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home with nothing in it, and no settings of the user's."""
    for name in ("URI", "USER", "PASSWORD", "DATABASE"):
        monkeypatch.delenv(f"SANFANG_NEO4J_{name}", raising=False)
    for name in ("SANFANG_INSTANCE", "SANFANG_LANG", "SANFANG_CYPHER_PATH", "SANFANG_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SANFANG_HOME", str(tmp_path / "home"))


def said(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of a call."""
    code = cli.run(args)
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize("args", [(), ("--help",), ("-h",)])
def test_help_names_every_command_in_chinese_and_english(
    capsys: pytest.CaptureFixture[str], args: tuple[str, ...]
) -> None:
    code, out, _ = said(capsys, *args)
    assert code == Exit.FINE
    lines = {
        name: next(line for line in out.splitlines() if line.startswith(f"  {name} ")) for name in COMMANDS
    }
    assert all(CHINESE.search(line) and " · " in line for line in lines.values())


def test_help_loads_nothing_heavy() -> None:
    """It starts in a moment; the driver alone takes longer than all of it."""
    heavy = ("neo4j", "rich", "xlsxwriter", "graph.db", "graph.local", "loaders", "cypher.library")
    code = (
        f"import sys; from api import cli; cli.run(['-h']); print([m for m in {heavy!r} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_driver_brings_no_libraries_of_tables_along() -> None:
    """A command starts half a second earlier; whoever wants them, has them all the same."""
    code = """
import sys
from api import cli
import api.serving, graph.db
print([name for name in ("pandas", "pyarrow", "ortools") if name in sys.modules])
import pandas
print(pandas.DataFrame({"a": [1]}).shape)
"""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["[]", "(1, 1)"]


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "--version")[:2] == (Exit.FINE, "sanfang 0.1.0\n")


def test_the_page_of_commands_is_up_to_date() -> None:
    assert reference.PAGE.read_text(encoding="utf-8") == reference.page(), "run: python -m api.reference"


BAD = [
    (("gap",), "gaps"),
    (("gaps", "--formt", "json"), "--format"),
    (("gaps", "--format", "jsn"), "did you mean 'json'"),
    (("gaps", "--out", "x.csv", "--format", "exel"), "known: table, json, csv, xlsx, md"),
    (("gaps", "--as-of", "2026-02-31"), "bad date '2026-02-31'"),
    (("gaps", "--as-of", "2026-06"), "such as 2026-06-30"),
    (("query", "gaps.grid_without_branch", "--as-of", "2026.13.1"), "bad date '2026.13.1'"),
    (("query", "chart.named", "--as-of", "2026.6.30"), "no parameter 'as_of'"),
    (("gaps", "--fail-on", "gapp"), "did you mean 'gap'"),
    (("gaps", "--param", "area"), "write it as name=value"),
    (("gaps", "--param", "a=1", "--param", "a=2"), "given twice"),
    (("gaps", "--rule", "grid_without_branc"), "did you mean 'gaps.grid_without_branch'"),
    (("gaps", "--rule", "chart.named"), "is no rule"),
    (("gaps", "--profile", "no/such.toml"), "no/such.toml"),
    (("gaps",), "run `sanfang up` first"),
    (("query", "gaps.vacant"), "did you mean 'gaps.vacant_post'"),
    (("query", "load.areas"), "changes the graph"),
    (("query", "chart.named"), "needs the parameter 'text'"),
    (("query", "gaps.vacant_post", "--param", "as_of=2026-13-01"), "must be of type date"),
    (("query", "gaps.vacant_post", "--param", "ara=1"), "did you mean 'area'"),
    (("chart", "X", "--format", "tre"), "did you mean 'tree'"),
    (("chart", "X"), "run `sanfang up` first"),
    (("rules", "--folder", "gap"), "did you mean 'gaps'"),
    (("rules", "show", "gaps.x"), "there is no card"),
    (("rules", "new", "gaps.my_rule"), "--dir"),
    (("rules", "new", "gap.my_rule", "--dir", "x"), "did you mean 'gaps'"),
    (("load", "no/such"), "run `sanfang up` first"),
    (("status", "--password"), "run `sanfang up` first"),
    (("--instance", "../x", "status"), "bad instance name '../x'"),
    (("--lang", "fr", "status"), "no language 'fr'"),
    (("city", "c", "--scale", "0"), "scale 0"),
]


@pytest.mark.parametrize(("args", "words"), BAD)
def test_bad_input_is_told_in_two_languages_without_a_traceback(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    args: tuple[str, ...],
    words: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = said(capsys, *args)
    assert (code, out) == (Exit.TROUBLE, "")
    assert words in err
    assert CHINESE.search(err)
    assert "Traceback" not in err


def test_english_alone(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert not CHINESE.search(said(capsys, "--lang", "en", "gaps")[2])
    assert not CHINESE.search(said(capsys, "gaps", "--lang=en")[2])
    monkeypatch.setenv("SANFANG_LANG", "en")
    assert not CHINESE.search(said(capsys, "gaps")[2])


@pytest.mark.parametrize(
    "args",
    [("--instance", "mine", "status"), ("status", "--instance", "mine"), ("status", "--instance=mine")],
)
def test_global_options_stand_before_or_after_the_command(
    capsys: pytest.CaptureFixture[str], args: tuple[str, ...]
) -> None:
    code, out, err = said(capsys, *args, "--format", "json")
    assert code == Exit.FINE
    assert (json.loads(out)["instance"], json.loads(out)["state"]) == ("mine", "absent")
    assert "sanfang up" in err


@pytest.mark.parametrize("args", [("--no-progress", "status"), ("status", "--no-progress"), ("status",)])
def test_no_progress_stands_before_or_after_the_command(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...]
) -> None:
    made: list[Session] = []

    def of(*given: Any, **named: Any) -> Session:
        made.append(session(*given, **named))
        return made[-1]

    session = Session.of
    monkeypatch.setattr(Session, "of", of)
    assert said(capsys, *args)[0] == Exit.FINE
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert made[0].progress is ("--no-progress" not in args)


class Terminal(StringIO):
    """Somebody looks at it."""

    def isatty(self) -> bool:
        return True


def test_a_server_that_is_not_there(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANFANG_NEO4J_URI", "bolt://127.0.0.1:9")
    monkeypatch.setenv("SANFANG_NEO4J_PASSWORD", "x")
    code, _, err = said(capsys, "gaps")
    assert code == Exit.TROUBLE
    assert "cannot reach Neo4j bolt://127.0.0.1:9" in err
    assert said(capsys, "status", "--password")[0] == Exit.TROUBLE
    assert "not Sanfang's to stop" in said(capsys, "down")[2]


def test_down_when_nothing_runs(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = said(capsys, "down")
    assert code == Exit.FINE
    assert "it was not running" in err


@pytest.mark.parametrize(("debug", "traced"), [("", False), ("1", True)])
def test_an_error_of_ours_is_one_line_and_a_traceback_only_when_asked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, debug: str, traced: bool
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("of ours")

    monkeypatch.setenv("SANFANG_DEBUG", debug)
    monkeypatch.setattr("cypher.library.load", broken)
    code, _, err = said(capsys, "rules")
    assert code == Exit.TROUBLE
    assert "ZeroDivisionError: of ours" in err
    assert ("Traceback" in err) is traced


def test_interrupted(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("cypher.library.load", interrupted)
    code, _, err = said(capsys, "rules")
    assert code == Exit.INTERRUPTED
    assert "interrupted" in err


def test_a_reader_that_leaves_early_is_no_trouble() -> None:
    shell = f"{SANFANG} rules --format json | head -c 1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", shell], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (Exit.FINE, "{", "")


@pytest.mark.parametrize("form", ["table", "json", "csv", "md"])
def test_rules_in_every_format(capsys: pytest.CaptureFixture[str], form: str) -> None:
    code, out, err = said(capsys, "rules", "--format", form)
    assert (code, err) == (Exit.FINE, "")
    assert "three" in out


def test_rules_of_a_folder_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    rows: list[dict[str, Any]] = json.loads(
        said(capsys, "rules", "--folder", "linkage", "--format", "json")[1]
    )["rows"]
    assert [row["name"] for row in rows] == ["linkage.forbidden_pair", "linkage.three_parties"]
    assert rows[0]["severity"] == "risk"


def test_a_file_is_written_whole_or_not_at_all(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert said(capsys, "rules", "--out", str(tmp_path / "rules.xlsx"))[:2] == (Exit.FINE, "")
    assert (tmp_path / "rules.xlsx").read_bytes().startswith(b"PK")
    code, _, err = said(capsys, "rules", "--out", str(tmp_path / "no" / "rules.csv"))
    assert code == Exit.TROUBLE
    assert "cannot write" in err
    assert [path.name for path in tmp_path.iterdir()] == ["rules.xlsx"]


def test_a_card_as_its_file_has_it(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = said(capsys, "rules", "show", "gaps.vacant_post")
    assert code == Exit.FINE
    assert out.startswith("// ")
    assert "vacant_post.cypher" in err


def test_a_new_card_is_found_and_right(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out, err = said(capsys, "rules", "new", "gaps.my_rule", "--dir", str(tmp_path))
    assert code == Exit.FINE
    assert Path(out.strip()) == tmp_path / "gaps" / "my_rule.cypher"
    assert f"export SANFANG_CYPHER_PATH={tmp_path}" in err
    monkeypatch.setenv("SANFANG_CYPHER_PATH", str(tmp_path))
    assert "gaps.my_rule" in said(capsys, "rules", "--folder", "gaps")[1]
    code, _, err = said(capsys, "rules", "check", "gaps.my_rule", "--format-only")
    assert code == Exit.FINE
    assert "export" not in said(capsys, "rules", "new", "gaps.other")[2]


def test_every_problem_of_every_card_is_told_at_once(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANFANG_CYPHER_PATH", str(tmp_path))
    for name in ("one", "two"):
        (tmp_path / "gaps").mkdir(exist_ok=True)
        (tmp_path / "gaps" / f"{name}.cypher").write_text("MATCH (n) RETURN n")
    code, _, err = said(capsys, "rules", "check", "--format-only")
    assert code == Exit.TROUBLE
    assert "one.cypher:1" in err
    assert "two.cypher:1" in err
    code, _, err = said(capsys, "rules", "check", "gaps.two", "--format-only")
    assert "one.cypher" not in err


@pytest.mark.parametrize(
    ("found", "words"), [(model.VERSION, ""), (model.VERSION + 1, "update Sanfang"), (0, "run `sanfang up`")]
)
def test_what_an_older_or_newer_schema_asks_for(found: int, words: str) -> None:
    zh, en = schema_words(found)
    assert words in en
    assert bool(zh) is bool(en) is bool(words)


def test_a_city_is_written(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, _, err = said(capsys, "city", str(tmp_path / "city"))
    assert code == Exit.FINE
    assert "made up" in err
    assert (tmp_path / "city" / "truth.json").is_file()

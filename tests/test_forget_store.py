"""`sanfang forget` as a person types it: nothing of somebody is in any file of the instance afterwards."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from loading import small, write_csv
from roster_files import number, sheets
from test_privacy import found, texts

from api import cli
from graph import local
from graph.settings import Settings

NAME = "欧阳觅踪"
# Long enough for Neo4j to keep it as it is, and not packed.
CODE = "kxqz-7731-wvut-9950-kxqz-7731-wvut-9950-mnop"
DAY = "2026-06-30"


@pytest.fixture
def home(tmp_path: Path, servers_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("SANFANG_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SANFANG_INSTANCE", "forget")
    monkeypatch.setenv("NO_COLOR", "1")
    yield tmp_path / "home"
    local.down(Settings.from_environment())


@pytest.mark.slow
@pytest.mark.neo4j
def test_nothing_of_them_is_in_any_file(
    home: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    book = small()
    book["people"] = [*book["people"], f"{CODE}|{NAME}|{number(7)}"]
    book["holdings"] = [
        *(f"{line}|" for line in book["holdings"][:1]),
        *(f"{line}|" for line in book["holdings"][1:]),
        f"{CODE}|Z2|书记||2022.3||{NAME}",
        f"{CODE}|Y1|副主任||二零||{NAME}",
    ]
    book["holdings"][0] = "person|organization|role|for|from|to|name"
    rosters, rejects = write_csv(tmp_path / "in", book), tmp_path / "rejects.xlsx"
    backup, other = tmp_path / "with.jsonl.gz", tmp_path / "other.jsonl.gz"

    def run(*args: str) -> tuple[int, str]:
        capfd.readouterr()
        code = cli.run([*args])
        return code, "".join(capfd.readouterr())

    load = ("load", str(rosters), "--source", "s", "--as-of", DAY, "--rejects", str(rejects))
    assert run("up")[0] == 0
    assert run("backup", str(other))[0] == 0
    code, said = run(*load)
    assert (code, "1 problems" in said) == (0, True), said
    assert NAME in repr(sheets(rejects))
    assert run("backup", str(backup))[0] == 0
    assert run("export", str(tmp_path / "out"))[0] == 0
    folder = home / "instances" / "forget"
    assert found(folder, texts(NAME)[:1])
    assert found(folder, texts(CODE)[:1])
    assert run("forget", NAME)[0] == 2  # Nobody confirmed.
    code, said = run("forget", NAME, "--dry-run")
    assert (code, NAME in said, str(backup) in said) == (0, True, True)

    code, said = run("forget", NAME, "--yes", "--by", "王芳", "--keep-store")
    assert code == 0, said
    assert "run `sanfang rebuild`" in run("status")[1]
    code, words = run("rebuild")
    assert code == 0, words
    assert "the digest is equal" in words
    assert "sanfang rebuild" not in run("status")[1]
    assert f"{backup} still holds the person" in said
    assert f"{tmp_path / 'out'} still holds the person" in said
    assert str(other) not in said
    assert "1 rows were taken out of the rejects file" in said
    assert NAME not in repr(sheets(rejects))
    # Store, indexes, transaction logs and logs of the server; the audit log, keys, and what loads remember.
    assert found(home, [*texts(NAME), *texts(CODE)]) == []
    (line,) = (home / "access" / "forget" / "audit.jsonl").read_text().splitlines()
    event = json.loads(line)
    assert (event["event"], event["who"], event["person"][:2]) == ("forget person", "王芳", "F-")
    assert not (folder / "data.old").exists()
    assert [each.name for each in folder.parent.iterdir() if each.is_dir()] == ["forget"]

    # The store is the same otherwise, with the same password.
    code, said = run("status", "--format", "json")
    assert json.loads(said)["state"] == "running"
    assert json.loads(said)["nodes"]["Person"] == 4  # Three, and whoever is in the seat of the forgotten one.
    code, said = run("loads", "--format", "json")
    assert json.loads(said)["rows"][0]["standing"] == "forgotten"

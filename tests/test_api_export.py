"""`sanfang export` as a user types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import emptied
from loading import loaded, of_every_table, write_csv
from roster_files import AS_OF, number

from api import cli
from cypher.library import Library
from graph.db import Graph
from graph.digest import digest

pytestmark = pytest.mark.neo4j


@pytest.fixture
def here(servers_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANFANG_HOME", str(servers_home))
    for name in ("SANFANG_NEO4J_URI", "SANFANG_INSTANCE"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("here")
@pytest.mark.slow
def test_export_and_load(spare: Graph, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_csv(tmp_path / "in", of_every_table())
    (folder / "roster.toml").write_text(f'source = "city"\nname = "一座城"\nas_of = {AS_OF}\nmade = true\n')
    assert cli.run(["load", str(folder), "--instance", "spare"]) == 0
    before = digest(spare)
    path = tmp_path / "out"
    capsys.readouterr()
    assert cli.run(["export", str(path), "--instance", "spare"]) == 0
    said = capsys.readouterr()
    assert said.out.strip() == str(path)
    assert "exported" in said.err
    for file in path.glob("*.csv"):
        assert file.read_text(encoding="utf-8-sig").startswith("演示数据")
        assert number(1) not in file.read_text(encoding="utf-8")
    assert cli.run(["export", str(path), "--instance", "spare"]) == 2
    assert "--force" in capsys.readouterr().err
    assert cli.run(["export", str(path), "--force", "--lang", "en", "--instance", "spare"]) == 0
    assert (path / "areas.csv").read_text(encoding="utf-8-sig").splitlines()[:2] == [
        "made-up data",
        "code,name,tier,within,households,from,to,status,standing",
    ]
    for name in ("city.json", "city.jsonld", "city.jsonl", "city.graphml", "city.gexf"):
        assert cli.run(["export", str(tmp_path / name), "--instance", "spare"]) == 0
        assert "made-up data" in (tmp_path / name).read_text(encoding="utf-8")
    popolo = json.loads((tmp_path / "city.json").read_text(encoding="utf-8"))
    assert {each["id"] for each in popolo["organizations"]} == {
        "D1",
        "Z1",
        "Z2",
        "W1",
        "Y1",
        "N1",
        "L1",
        "E1",
    }
    assert len(popolo["memberships"]) == 7
    part = tmp_path / "part.json"
    for name in (part, part.with_suffix(".gexf"), part.with_suffix(".jsonl"), part.with_suffix(".jsonld")):
        # By its full name, as everywhere.
        assert cli.run(["export", str(name), "--area", "一网格", "--instance", "spare"]) == 0
        assert "a reference only" in name.read_text(encoding="utf-8")
        name.rename(tmp_path / "in" / name.name)
    said_of_part = json.loads((tmp_path / "in" / "part.json").read_text(encoding="utf-8"))
    bodies = {each["id"]: each for each in said_of_part["organizations"]}
    assert {code for code, each in bodies.items() if "note" not in each} == {"Y1", "Z1"}
    assert bodies["D1"] == {"id": "D1", "name": "大工委", "note": "只是引用 · a reference only"}
    held = {(each["person_id"].rpartition(":")[2], each["post_id"]) for each in said_of_part["memberships"]}
    assert {post for _, post in held} == {"Z1#secretary", "Y1#director", "D1#responsible_cadre#G1"}
    assert [each["id"] for each in said_of_part["areas"] if "note" not in each] == ["G1", "X1"]
    emptied(spare)
    assert cli.run(["load", str(path), "--instance", "spare"]) == 0
    assert digest(spare) == before
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted(
        ["in", "out", "city.json", "city.jsonld", "city.jsonl", "city.graphml", "city.gexf"]
    )


@pytest.mark.usefixtures("here")
def test_what_cannot_be_exported_is_refused(
    spare: Graph, library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    loaded(
        spare, library, write_csv(tmp_path / "in", {"areas": ["code|name|tier", "A1|甲区|县区"]}), as_of=AS_OF
    )
    for args, word in (
        ([str(tmp_path / "out"), "--area", "nowhere"], "nowhere"),
        ([str(tmp_path / "out"), "--source", "nobody"], "nobody"),
        ([str(tmp_path / "out.json"), "--source", "s"], "--source"),
        ([str(tmp_path / "out.pdf")], "--format"),
        ([str(tmp_path / "no" / "out")], "No such file"),
        ([str(tmp_path / "no" / "out.gexf")], "No such file"),
        ([str(tmp_path / "out"), "--as-of", "2026.6"], "2026.6"),
    ):
        assert cli.run(["export", *args, "--instance", "spare"]) == 2, args
        assert word in capsys.readouterr().err
    assert [each.name for each in tmp_path.iterdir()] == ["in"]

"""What import files can carry, and what they refuse; and a store that is replaced, step by step."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from graph.bulk.field import BETWEEN, Unportable, fields, kind
from graph.bulk.files import Files
from graph.local import staging
from graph.local.instance import Instance, State
from loaders import shape
from loaders.elements import Elements
from loaders.shape import GraphRow


@pytest.mark.parametrize(
    ("value", "type_", "field"),
    [
        ('张"三"', "string", '"张""三"""'),
        ("", "string", '""'),
        (None, "string", ""),
        (True, "boolean", "true"),
        (2**62, "long", "4611686018427387904"),
        (0.1, "double", "0.1"),
        (date(2026, 6, 30), "date", "2026-06-30"),
        ({"date": "2026-06-30"}, "date", "2026-06-30"),
        ({"datetime": "2026-06-30T08:05:01.5Z"}, "datetime", "2026-06-30T08:05:01.5Z"),
        ({"datetime": "2026-06-30T08:05:01"}, "localdatetime", "2026-06-30T08:05:01"),
        ({"bytes": "AP8="}, "byte[]", f'"0{BETWEEN}-1"'),
        (["a,b", "", 'c"'], "string[]", f'"a,b{BETWEEN}{BETWEEN}c"""'),
        ([{"date": "2021-03-01"}], "date[]", '"2021-03-01"'),
        ([1, 2], "long[]", f'"1{BETWEEN}2"'),
    ],
)
def test_values_as_fields(value: Any, type_: str, field: str) -> None:
    assert value is None or kind(value) == type_
    assert fields(type_, [value]) == [field]


@pytest.mark.parametrize(
    "own",
    [
        {"a": ["x" + BETWEEN]},
        {"a": [""]},
        {"a": [], "_empty": 1},
        {"a": "x" * 50_000_001},
        {"a": "\0"},
        {"a": [1, "x"]},
        {"a:b": 1},
        {"a`b": 1},
        {"a": object()},
    ],
)
def test_what_files_cannot_carry_is_refused(tmp_path: Path, own: dict[str, Any]) -> None:
    with Files(tmp_path / "files") as files, pytest.raises(Unportable, match="cannot carry"):
        files.add_nodes(["Mine"], [own])


def test_names_with_values_of_several_types_go_to_several_files(tmp_path: Path) -> None:
    with Files(tmp_path / "files") as files:
        files.add_nodes(["Area"], [{"code": "A"}, {"code": 5, "x": [2]}, {"code": "B", "x": ["1"]}])
        given = files.whole().given
    heads = [(tmp_path / "files" / each.split("=")[2].split(",")[0]).read_text() for each in given]
    assert sorted(heads) == [
        ":ID,code:long,x:long[]\n",
        ":ID,code:string\n",
        ":ID,code:string,x:string[]\n",
    ]


def row(key: str, **more: object) -> GraphRow:
    return {"key": key, "props": {"name": key}, "row": "s:x#1", "n": 0, **more}


def test_rows_for_the_cards_are_told_from_those_that_are_new(tmp_path: Path) -> None:
    steps = {step.kind: step for step in shape.STEPS}
    with Files(tmp_path / "files") as files:
        elements = Elements(files, "s")

        def outcome(kind: str, *rows: GraphRow) -> tuple[int, int]:
            made, again = elements.add(steps[kind], rows, {"_load": "L", "_step": 1})
            return len(made), len(again)

        assert outcome("Area", row("G1", label="Grid"), row("G2", label="Grid"), row("G1", label="Grid")) == (
            2,
            1,
        )
        assert outcome("Organization", row("B1", labels=["Branch"])) == (1, 0)
        place = {"organization": "B1"}
        assert outcome("Post", row("P1", **place, **{"for": "G1"}), row("P2", **place, **{"for": "X"})) == (
            1,
            0,
        )
        lines = [row("1", start="B1", end=end) for end in ("G1", "G2", "G2", "X")]
        assert outcome("COVERS", *lines) == (2, 1)
        assert outcome("COLLECTS", row("k", scope="G1"), row("k", scope="B1"), row("k", scope="X")) == (2, 0)


def instance(home: Path) -> Instance:
    found = Instance("a", home / "a")
    found.make()
    found.save(State("5.26.30", 7001, 7002))
    (found.home / "data" / "mine").write_text("old")
    return found


def built(of: Instance) -> Path:
    staged = staging.prepare(of)
    (staged.home / "data" / "mine").write_text("new")
    return staged.home


def test_what_is_not_whole_goes_and_the_old_stays(tmp_path: Path) -> None:
    of = instance(tmp_path)
    staged = built(of)
    staging.settle(of)
    assert (of.home / "data" / "mine").read_text() == "old"
    assert not staged.exists()


def test_what_is_whole_takes_its_place(tmp_path: Path) -> None:
    of = instance(tmp_path)
    password = of.ensure_password()
    staged = built(of)
    staging.publish(of)
    assert (of.home / "data" / "mine").read_text() == "new"
    assert (of.home / "data" / "dbms" / "auth.ini").exists()
    assert of.ensure_password() == password
    assert not staged.exists()


@pytest.mark.parametrize("done", [0, 1, 2])
def test_a_kill_while_it_takes_its_place_is_made_good(tmp_path: Path, done: int) -> None:
    """Once it is said to be whole, each step may be the last: whoever comes next goes on."""
    of = instance(tmp_path)
    staged = built(of)
    (staged / staging.READY).touch()
    if done > 0:
        (of.home / "data").rename(staged / "old")
    if done > 1:
        (staged / "data").rename(of.home / "data")
    staging.settle(of)
    assert (of.home / "data" / "mine").read_text() == "new"
    assert not staged.exists()


def test_ports_are_none_that_anybody_knows(tmp_path: Path) -> None:
    of = instance(tmp_path)
    built(of)
    state = staging.place(of).state()
    assert state is not None
    assert not {7001, 7002, 0} & {state.bolt, state.http}

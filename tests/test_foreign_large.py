"""Foreign files that are large, or one data set in several files: memory is bounded, and ids are found."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from foreign_files import good, lines, put, said
from roster_files import only, taken

from loaders.foreign.shelf import Shelf

READ = """
import sys
from pathlib import Path
from loaders.foreign import parsing, shelf
shelf.MOST = 2_000
parser = parsing.Parser()
for each in sys.argv[1:]:
    parser.look(each)
rows = sum(page[3] for each in sys.argv[1:] for page in parser.take(each)[0])
status = Path("/proc/self/status").read_text().splitlines()
peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
print(rows, peak >> 10)
"""


def entity(own: str, schema: str, **properties: str) -> dict[str, Any]:
    return {"id": own, "schema": schema, "properties": {name: [each] for name, each in properties.items()}}


def statement(own: str, what: str, **details: Any) -> dict[str, Any]:
    about = {"statementId": f"{own}-{'x' * 30}", "recordId": own, "recordType": what, "recordStatus": "new"}
    return about | {"recordDetails": {"isComponent": False, **details}}


def bods(count: int) -> Iterator[dict[str, Any]]:
    for n in range(count):
        yield statement(f"e{n:030}", "entity", name=f"Company {n}", entityType={"type": "registeredEntity"})
        yield statement(f"p{n:030}", "person", personType="knownPerson", names=[{"fullName": f"Person {n}"}])
        ends = {"subject": f"e{n:030}", "interestedParty": f"p{n:030}"}
        yield statement(f"r{n:030}", "relationship", **ends, interests=[{"type": "shareholding"}])


def ftm(count: int) -> Iterator[dict[str, Any]]:
    for n in range(count):
        yield entity(f"c{n:030}", "Company", name=f"Company {n}")
        yield entity(f"p{n:030}", "Person", name=f"Person {n}")
        yield entity(f"d{n:030}", "Directorship", director=f"p{n:030}", organization=f"c{n:030}")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems count memory otherwise")
@pytest.mark.parametrize("made", [bods, ftm], ids=["bods", "ftm"])
def test_memory_does_not_grow_with_what_is_looked_up(tmp_path: Path, made: Any) -> None:
    peaks = []
    for count in (2_000, 20_000):
        path = tmp_path / f"{count}.jsonl"
        with path.open("w") as file:
            file.writelines(json.dumps(each) + "\n" for each in made(count))
        ran = subprocess.run(
            [sys.executable, "-c", READ, str(path)], capture_output=True, text=True, check=True
        )
        rows, peak = map(int, ran.stdout.split())
        assert rows == 3 * count
        peaks.append(peak)
    assert peaks[1] - peaks[0] < 12, "54,000 items more"


STATED = [
    statement("e1", "entity", name="Acme", entityType={"type": "registeredEntity"}),
    statement("e2", "entity", name="Holding", entityType={"type": "registeredEntity"}),
    statement("p1", "person", personType="knownPerson", names=[{"fullName": "Jo Roe"}]),
    statement("r1", "relationship", subject="e1", interestedParty="p1", interests=[{"type": "boardMember"}]),
    statement("r2", "relationship", subject="e1", interestedParty="e2", interests=[{"type": "shareholding"}]),
]


@pytest.mark.parametrize("whole", [False, True], ids=["files", "folder"])
def test_statements_in_several_files(tmp_path: Path, whole: bool) -> None:
    """A body that another file states is one here too; a person there is one."""
    paths = [lines(tmp_path / f"{name}.jsonl", part) for name, part in (("a", STATED[3:]), ("b", STATED[:3]))]
    with good(*([tmp_path] if whole else paths)) as rosters:
        assert said(rosters, "holdings", "person", "organization", "role") == [
            ("test:p1", "e1", "boardMember")
        ]
        assert said(rosters, "organizations", "code") == [("e1",), ("e2",)]
        assert [each.rule for each in rosters.notices if each.rule == "holder-is-body"] == ["holder-is-body"]
    with taken(paths[0]) as rosters:
        assert rosters.problem_count, "alone it points at nothing"


def test_entities_in_several_files(tmp_path: Path) -> None:
    lines(
        tmp_path / "edges.jsonl",
        [
            entity("o1", "Occupancy", holder="p1", post="s1"),
            entity("o2", "Occupancy", holder="p1", post="s2"),
            entity("w1", "Ownership", owner="c2", asset="c1"),
            entity("w2", "Ownership", owner="p1", asset="v1"),
        ],
    )
    lines(
        tmp_path / "people.jsonl", [entity("p1", "Person", name="Ann"), entity("v1", "Vessel", name="Boat")]
    )
    put(
        tmp_path / "posts.json",
        [
            entity("c1", "PublicBody", name="Ministry"),
            entity("c2", "Company", name="Acme"),
            entity("s1", "Position", name="Minister", organization="c1"),
            entity("s2", "Position", name="Member of the Council"),
        ],
    )
    with good(tmp_path) as rosters:
        assert sorted(said(rosters, "holdings", "person", "organization", "role")) == [
            ("test:p1", "c1", "Minister"),
            ("test:p1", "s2", "holder"),
        ]
        told = {each.rule for each in rosters.notices}
        assert {"holder-is-body", "thing-held"} <= told


def test_a_file_that_is_broken_is_told_once(tmp_path: Path) -> None:
    lines(tmp_path / "a.jsonl", STATED)
    (tmp_path / "b.jsonl").write_text(json.dumps(STATED[0] | {"recordId": "e9"}) + '\n{"recordId": ')
    with taken(tmp_path) as rosters:
        assert (only(rosters).rule, only(rosters).file) == ("json-cut", "b.jsonl")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bound files otherwise")
def test_no_room_for_temporary_files_is_told_as_that(tmp_path: Path) -> None:
    """Files may not grow past 64 kB here, as on a disk that is full."""
    import resource

    path = lines(tmp_path / "a.jsonl", list(ftm(5_000)))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64 << 10, before[1]))
    try:
        with taken(path) as rosters:
            problem = only(rosters)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert (problem.rule, problem.whole) == ("foreign-disk", True)
    assert "TMPDIR" in problem.fix_zh


@pytest.mark.parametrize("most", [1, 3, 1000])
def test_a_shelf_is_a_mapping(most: int) -> None:
    """Whatever is on disk, it says what a dict says."""
    chance, shelf, plain = random.Random(7), Shelf[tuple[str, int]](most), dict[str, tuple[str, int]]()
    for _ in range(400):
        key, value = f"k{chance.randrange(60)}", (chance.choice("ab\ud800"), chance.randrange(9))
        assert shelf.get(key) == plain.get(key)
        assert (key in shelf) == (key in plain)
        if chance.random() < 0.5:
            shelf[key] = plain[key] = value
        else:
            assert shelf.setdefault(key, value) == plain.setdefault(key, value)
        if chance.random() < 0.2:
            assert shelf.pop(key) == plain.pop(key, None)
    shelf.close()

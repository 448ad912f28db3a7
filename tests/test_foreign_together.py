"""Files of one standard in a load are read together: what counts is decided in all; each is read twice."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from foreign_files import good, lines, origins, put, refused, said
from roster_files import number, only, taken
from test_foreign_bods import company, person, relation, statement
from test_foreign_ftm import entity
from test_foreign_large import READ

from loaders import process
from loaders.foreign import parsing
from loaders.foreign.held import Held
from loaders.foreign.stream import Item, items
from loaders.roster import Rosters


def counted(rosters: Rosters, rule: str) -> list[tuple[str, str]]:
    """Of each notice of a rule the file and its first words."""
    return [(each.file, each.en.split(" ")[0]) for each in rosters.notices if each.rule == rule]


def test_a_statement_replaced_in_another_file_does_not_count(tmp_path: Path) -> None:
    """By its date, whichever file comes first; without dates the later file's."""
    lines(
        tmp_path / "a.jsonl",
        [
            statement(1, "entity", "e1", company("New"), statementDate="2024-05-01"),
            statement(2, "entity", "e2", company("First")),
        ],
    )
    lines(
        tmp_path / "b.jsonl",
        [
            statement(3, "entity", "e9", company("Another")),
            statement(4, "entity", "e1", company("Old"), statementDate="2023-05-01"),
            statement(5, "entity", "e2", company("Second")),
        ],
    )
    with good(tmp_path) as rosters:
        assert said(rosters, "organizations", "code", "name") == [
            ("e1", "New"), ("e9", "Another"), ("e2", "Second")
        ]  # fmt: skip
        assert origins(rosters, "organizations") == [
            "a.jsonl/entity#1", "b.jsonl/entity#1", "b.jsonl/entity#3"
        ]  # fmt: skip
        assert sorted(counted(rosters, "statement-replaced")) == [("a.jsonl", "1"), ("b.jsonl", "1")]


HELD = relation("p1", {"type": "boardChair", "startDate": "2020-01-01"})
ENDED = [
    statement(3, "relationship", "r1", HELD, statementDate="2020-01-01"),
    statement(4, "relationship", "r1", relation("p1", {"type": "trustee"}), statementDate="2021-01-01"),
    statement(5, "relationship", "r1", None, statementDate="2023-01-01", recordStatus="closed"),
]


@pytest.mark.parametrize("names", ["abc", "acb", "bac", "bca", "cab", "cba"])
def test_what_a_closed_record_was_stands_in_other_files(tmp_path: Path, names: str) -> None:
    """The newest that says what it was counts, before the one that closes it or after."""
    lines(
        tmp_path / "0.jsonl",
        [statement(1, "entity", "e1", company()), statement(2, "person", "p1", person())],
    )
    for name, each in zip(names, ENDED, strict=True):
        lines(tmp_path / f"{name}.jsonl", [each])
    with good(tmp_path) as rosters:
        assert said(rosters, "holdings", "person", "role", "from", "status") == [
            ("test:p1", "trustee", None, "ended")
        ]
        assert origins(rosters, "holdings") == [f"{names[2]}.jsonl/relationship#1"]


def test_one_statement_id_that_two_files_give(tmp_path: Path) -> None:
    lines(tmp_path / "a.jsonl", [statement(1, "person", "p1", person())])
    lines(tmp_path / "b.jsonl", [statement(1, "person", "p2", person("Al Poe"))])
    with taken(tmp_path) as rosters:
        assert (only(rosters).rule, only(rosters).file, only(rosters).line) == ("foreign-id", "b.jsonl", 1)
        assert "a.jsonl/person#1" in only(rosters).en
        assert said(rosters, "people", "code") == [("p1",)]


def test_parts_of_an_entity_in_two_files_are_one(tmp_path: Path) -> None:
    """It stands where its last part does; the later value counts, and the narrower schema."""
    lines(
        tmp_path / "a.jsonl",
        [
            entity("p", "LegalEntity", name="Pat Roe"),
            entity("c", "Company", name="Kay"),
            entity("d", "Directorship", director="p", startDate="2001"),
        ],
    )
    lines(
        tmp_path / "b.jsonl",
        [
            entity("d", "Directorship", organization="c", endDate="2005-05-05"),
            entity("c", "Thing", name="Kay & Co"),
            entity("p", "Person", birthDate="1961-02"),
        ],
    )
    with good(tmp_path) as rosters:
        assert said(rosters, "people", "code", "name", "birth_year") == [("p", "Pat Roe", 1961)]
        assert said(rosters, "organizations", "code", "name", "type") == [("c", "Kay & Co", "Company")]
        assert said(rosters, "holdings", "person", "organization", "from", "to") == [
            ("test:p", "c", "2001-01-01..2001-12-31", "2005-05-05")
        ]
        assert origins(rosters, "people") == ["b.jsonl/Person#3"]
        assert origins(rosters, "organizations") == ["b.jsonl/Company#2"]
        # No row stands in the first file, which is told of all the same.
        assert counted(rosters, "entity-parts") == [("a.jsonl", "3")]


def test_a_position_in_two_files(tmp_path: Path) -> None:
    lines(tmp_path / "a.jsonl", [entity("s", "Position", name="Chair")])
    lines(tmp_path / "b.jsonl", [entity("s", "Position", organization="c"), entity("c", "Company", name="K")])
    lines(
        tmp_path / "c.jsonl",
        [entity("p", "Person", name="A"), entity("o", "Occupancy", holder="p", post="s")],
    )
    with good(tmp_path) as rosters:
        assert said(rosters, "posts", "organization", "role") == [("c", "chair")]
        assert said(rosters, "holdings", "person", "organization", "role") == [("test:p", "c", "chair")]


def test_an_identity_number_in_a_part_is_refused_and_lies_on_no_disk(tmp_path: Path) -> None:
    planted = next(filter(str.isdigit, map(number, range(8, 99))))
    lines(tmp_path / "a.jsonl", [entity("p", "Person", name=f"Ann {planted}")])
    lines(tmp_path / "b.jsonl", [entity("p", "Person", birthDate="1961"), entity("q", "Person", name="Bo")])
    with taken(tmp_path) as rosters:
        assert refused(rosters) == [("Person", 1, "name", "identity-misplaced")]
        assert said(rosters, "people", "code") == [("q",)]
    spaced = " ".join(planted)
    held = Held(1)
    for own, part in (("a", {"x": [spaced]}), ("b", {"y": {"z": planted}}), ("c", {"n": int(planted)})):
        held.put(own, part)
        assert held._parts.get(own) is None
        assert held.get(own) == part
    held.put("d", {"x": ["Ann"]})
    assert held._parts.get("d") == held.pop("d") == {"x": ["Ann"]}
    held.put("d", {"x": ["Ann"]})
    held.put("d", {"x": [planted]})
    assert held.pop("d") == {"x": [planted]}
    assert held.get("d") is None
    held.put("a", {"x": ["Ann"]})
    assert held.pop("a") == {"x": ["Ann"]}
    assert held.get("a") is None


def test_one_id_in_two_popolo_files(tmp_path: Path) -> None:
    """What two files say alike is one; of two that differ the second is refused, with where the first is."""
    ann, body = {"id": "1", "name": "Ann"}, {"id": "a", "name": "Assembly"}
    post = {"id": "s", "organization_id": "a", "role": "member", "label": "Seat One"}
    held = {"id": "m", "person_id": "1", "post_id": "s", "start_date": "2015"}
    parliament = {"persons": [ann], "organizations": [body], "posts": [post]}
    put(tmp_path / "a.json", parliament | {"memberships": [held]})
    put(tmp_path / "b.json", parliament | {"memberships": [held | {"start_date": "2019"}]})
    with taken(tmp_path) as rosters:
        assert (only(rosters).rule, only(rosters).file) == ("foreign-id", "b.json")
        assert "a.json/memberships#1" in only(rosters).en
        assert said(rosters, "people", "code") == [("1",)]
        assert said(rosters, "organizations", "code") == [("a",)]
        assert said(rosters, "posts", "role") == [("member",)], "a post that two files list is one"
        assert said(rosters, "holdings", "from") == [("2015-01-01..2015-12-31",)]


def test_a_file_of_which_nothing_is_left(tmp_path: Path) -> None:
    """Beside others that is told and no error; alone it is one."""
    lines(tmp_path / "a.jsonl", [entity("v", "Vessel", name="Ship")])
    lines(tmp_path / "b.jsonl", [entity("p", "Person", name="Ann")])
    with good(tmp_path) as rosters:
        assert said(rosters, "people", "code") == [("p",)]
        assert [each.file for each in rosters.notices if each.rule == "field-passed"] == ["a.jsonl"]
        assert "Vessel" in next(each.en for each in rosters.notices)
    with taken(tmp_path / "a.jsonl") as rosters:
        assert only(rosters).rule == "foreign-nothing"


def test_standards_are_apart(tmp_path: Path) -> None:
    """An id of one standard says nothing of the same id in another's file."""
    lines(tmp_path / "a.jsonl", [entity("1", "Company", name="Acme")])
    put(tmp_path / "b.json", {"persons": [{"id": "1", "name": "Ann"}]})
    lines(tmp_path / "c.jsonl", [statement(1, "entity", "9", company())])
    with good(tmp_path) as rosters:
        assert said(rosters, "organizations", "code") == [("1",), ("9",)]
        assert origins(rosters, "people") == ["b.json/persons#1"]


def test_files_that_cannot_be_read_are_each_told_once(tmp_path: Path) -> None:
    """Nothing is looked up in them, so that they cost no row of another file."""
    lines(tmp_path / "a.jsonl", [statement(1, "entity", "e1", company())])
    newer = json.dumps(statement(2, "entity", "e1", company("Newer")))
    (tmp_path / "b.jsonl").write_text(newer + '\n{"recordId": ')
    (tmp_path / "c.jsonl").write_text(newer + "\n" + "[" * 100_000)
    (tmp_path / "d.json").write_text(json.dumps([{"statementID": "x", "statementType": "personStatement"}]))
    with taken(tmp_path) as rosters:
        assert [(each.file, each.rule) for each in rosters.problems] == [
            ("b.jsonl", "json-cut"), ("c.jsonl", "json-deep"), ("d.json", "bods-old")
        ]  # fmt: skip
        assert said(rosters, "organizations", "code", "name") == [("e1", "Acme Ltd")]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not hold a process to its memory")
def test_what_kills_the_parser_takes_no_other_file_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a system that runs out of memory does it, without a word."""
    started = starts(monkeypatch, [sys.executable, "-c", KILLED, "loaders.foreign.parsing"])
    names = ("a", "b", "c")
    for n, name in enumerate(names):
        lines(tmp_path / f"{name}.jsonl", [statement(n, "entity", f"e{n}", company(f"{name} Ltd"))])
    with taken(tmp_path) as rosters:
        assert [(each.file, each.rule) for each in rosters.problems] == [("b.jsonl", "foreign-memory")]
        assert said(rosters, "organizations", "code") == [("e0",), ("e2",)]
    assert len(started) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not hold a process to its memory")
def test_an_item_that_takes_too_much_memory_takes_no_other_file_with_it(tmp_path: Path) -> None:
    lines(tmp_path / "a.jsonl", [entity("a", "Person", name="Ann")])
    (tmp_path / "b.jsonl").write_text(
        '{"id": "b", "schema": "Person", "properties": {"x": [' + "{}," * 5_000_000 + "1]}}"
    )
    lines(tmp_path / "c.jsonl", [entity("c", "Person", name="Cy")])
    with taken(tmp_path) as rosters:
        assert [(each.file, each.rule) for each in rosters.problems] == [("b.jsonl", "foreign-memory")]
        assert said(rosters, "people", "code") == [("a",), ("c",)]


KILLED = """
import os
from loaders.foreign import bods_records, parsing
before = bods_records.Records._compare
def compare(self, own, at, data):
    if data["recordDetails"]["name"] == "b Ltd":
        os._exit(137)
    before(self, own, at, data)
bods_records.Records._compare = compare
parsing.main()
"""


def starts(monkeypatch: pytest.MonkeyPatch, instead: list[str] | None = None) -> list[list[str]]:
    """The parsers that are started from now on."""
    found: list[list[str]] = []
    real = subprocess.Popen

    def start(command: list[str], **how: Any) -> subprocess.Popen[bytes]:
        found.append(command)
        return real(instead or command, **how)

    monkeypatch.setattr(process.subprocess, "Popen", start)
    return found


def many(folder: Path, files: int, each: int) -> Iterator[Path]:
    for file in range(files):
        entities = [entity(f"p{file}-{n}", "Person", name=f"Name {n}") for n in range(each)]
        yield lines(folder / f"{file:03}.jsonl", entities)


def test_one_parser_reads_all_the_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started = starts(monkeypatch)
    list(many(tmp_path, 12, 3))
    with good(tmp_path) as rosters:
        assert len(said(rosters, "people", "code")) == 36
    assert len(started) == 1


def test_each_file_is_read_twice_however_many_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once for look-ups and once for rows, besides the first items, by which its standard is told."""
    read: Counter[Path] = Counter()

    def counting(path: Path, lists: Any) -> Iterator[Item]:
        for item in items(path, lists):
            read[path] += 1
            yield item

    monkeypatch.setattr(parsing, "items", counting)
    paths = list(many(tmp_path, 20, 100))
    with closing(parsing.Parser()) as parser:
        for path in paths:
            parser.look(str(path))
        assert sum(page[3] for path in paths for page in parser.take(str(path))[0]) == 2_000
    assert set(read) == set(paths)
    assert all(200 <= count <= 200 + parsing.LOOKED_AT for count in read.values())


@pytest.mark.skipif(sys.platform != "linux", reason="other systems count memory otherwise")
@pytest.mark.parametrize("standard", ["bods", "ftm"])
def test_memory_does_not_grow_with_what_waits_for_another_file(tmp_path: Path, standard: str) -> None:
    """Each entity has a part in either file; each record is told in one and closed in the other."""
    peaks = []
    for count in (2_000, 12_000):
        paths = [tmp_path / f"{count}-{each}.jsonl" for each in "ab"]
        for path, parts in zip(paths, split(standard, count), strict=True):
            with path.open("w") as file:
                file.writelines(json.dumps(each) + "\n" for each in parts)
        ran = subprocess.run(
            [sys.executable, "-c", READ, *map(str, paths)], capture_output=True, text=True, check=True
        )
        rows, peak = map(int, ran.stdout.split())
        assert rows == count
        peaks.append(peak)
    assert peaks[1] - peaks[0] < 20, "10,000 items of 4 kB and more wait"


def split(standard: str, count: int) -> Iterator[Iterator[dict[str, Any]]]:
    """What stands in the first file and in the second."""
    about = "x" * 4_000
    if standard == "ftm":
        yield (entity(f"c{n:030}", "Company", name=f"Company {n}", notes=about) for n in range(count))
        yield (entity(f"c{n:030}", "Company", incorporationDate="1999") for n in range(count))
    else:
        told = company(alternateNames=[about])
        yield (statement(n, "entity", f"e{n:030}", told) for n in range(count))
        yield (statement(count + n, "entity", f"e{n:030}", None, recordStatus="closed") for n in range(count))

"""JSON that is broken, of no known format, or means harm: named with its place, in bounded memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from foreign_files import good, said
from roster_files import only, taken

from loaders import files, process
from loaders.foreign import stream


def test_items_are_the_same_however_they_are_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A window of a few bytes ends inside every text, number and sign."""
    people = [{"id": n, "name": f'人{n} \\ " 😀', "x": [n * 1.5, None, True, {"y": []}]} for n in range(40)]
    whole = {"meta": {"a": [1, 2]}, "persons": people, "empty": [], "n": -1.25e3, "memberships": people[:3]}
    path = tmp_path / "a.json"
    for indent in (None, 2):
        path.write_text(json.dumps(whole, ensure_ascii=False, indent=indent), "utf-8")
        for size in (1, 3, 64, 1 << 20):
            monkeypatch.setattr(stream, "CHUNK", size)
            found = list(stream.items(path, ("persons",)))
            if size < 64 and indent is None:
                assert found == list(stream.items(path, ("persons",)))
            assert [each for each in found if each[0] == "persons"] == [
                ("persons", n, each) for n, each in enumerate(people, 1)
            ]
            assert ("meta", 0, {"a": [1, 2]}) in found
            assert ("n", 0, -1250.0) in found
            assert ("empty", 0, []) in found
            assert len(found) == 40 + 3 + 3


@pytest.mark.parametrize("text", ["[1, 2.5]", "1\n2.5\n", " [1 ,2.5 ] \n"])
def test_lists_and_lines(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.json").write_text(text)
    assert list(stream.items(tmp_path / "a.json", ())) == [("", 1, 1), ("", 2, 2.5)]


ONE = '{"persons": [{"id": "1", "name": "Ann"},\n  {"id": "2", "name": "Bo"}]}'


@pytest.mark.parametrize(
    ("text", "rule", "line", "column"),
    [
        (ONE[:-2], "json-cut", 2, 28),
        (ONE[:-6], "json-cut", 2, 24),
        (ONE[:50], "json-cut", 2, None),
        (ONE.replace('"2",', '"2"'), "json-broken", 2, 14),
        (ONE.replace("},\n", "}\n"), "json-broken", 2, 3),
        (ONE + "\n]", "json-broken", 3, 1),
        (ONE.replace('"Ann"', "NULL"), "json-broken", 1, None),
        pytest.param("[" * 100_000, "json-deep", 1, None, id="deep lists"),
        pytest.param('{"persons": ' + '{"a":' * 50_000, "json-deep", 1, None, id="deep objects"),
        ('{"a": 1, "b": [2]}', "json-unknown", None, None),
        ("[1, 2]", "json-unknown", None, None),
        ("[]", "json-unknown", None, None),
        ("{}", "json-unknown", None, None),
        ("null", "json-unknown", None, None),
        ('{"persons": []}', "empty-file", None, None),
        ('{"persons": {"1": "Ann"}}', "foreign-item", None, None),
    ],
)
def test_json_that_cannot_be_read(
    tmp_path: Path, text: str, rule: str, line: int | None, column: int | None
) -> None:
    (tmp_path / "a.json").write_text(text, "utf-8")
    with taken(tmp_path / "a.json") as rosters:
        problem = only(rosters)
        assert (problem.rule, problem.line) == (rule, line)
        if column:
            assert f"column {column}" in problem.en or f"第 {column} 列" in problem.zh
        assert all((problem.zh, problem.en, problem.fix_zh, problem.fix_en))


def test_known_formats_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"type": "FeatureCollection", "features": [{}]}')
    with taken(tmp_path / "a.json") as rosters:
        for name in ("Popolo", "BODS 0.4", "FollowTheMoney"):
            assert name in only(rosters).zh
            assert name in only(rosters).en


def test_an_encoding_that_is_none(tmp_path: Path) -> None:
    text = '{"persons": [{"id": "1", "name": "张三"}]}'
    (tmp_path / "a.json").write_bytes(text.encode("gb18030"))
    with taken(tmp_path / "a.json") as rosters:
        assert only(rosters).rule == "json-encoding"
        assert "offset 34" in only(rosters).en
    for encoding in ("utf-8-sig", "utf-16"):
        (tmp_path / "a.json").write_bytes(text.encode(encoding))
        with good(tmp_path / "a.json") as rosters:
            assert said(rosters, "people", "name") == [("张三",)]


def test_half_a_sign_is_no_name(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(
        '{"persons": [{"id": "1", "name": "\\ud800"}, {"id": "2", "name": "\\u0000"}]}'
    )
    with taken(tmp_path / "a.json") as rosters:
        assert [(each.line, each.rule) for each in rosters.problems] == [
            (1, "text-characters"),
            (2, "text-characters"),
        ]


def test_a_folder_takes_what_is_meant_for_it(tmp_path: Path) -> None:
    """Other JSON may lie beside rosters, such as what a made city planted."""
    (tmp_path / "popolo.json").write_text(ONE)
    (tmp_path / "truth.json").write_text('{"schema": "1", "areas": []}')
    (tmp_path / "package.json").write_text('{"name": "x", "organizations": 3}')
    (tmp_path / "cut.jsonl").write_text('{"id": "1", "schema": "Person", "prop')
    (tmp_path / "g.graphml").write_text("<graphml/>")
    assert [path.name for path in files.find([tmp_path])] == ["cut.jsonl", "g.graphml", "popolo.json"]


def test_a_table_that_begins_like_json_is_a_table(tmp_path: Path) -> None:
    (tmp_path / "areas.csv").write_text("[旧]区域编码,区域名称,层级\nA1,甘州区,县区\n", "utf-8")
    with good(tmp_path / "areas.csv") as rosters:
        assert said(rosters, "areas", "code") == [("A1",)]


READ = r"""
import json, resource, sys
from pathlib import Path
from loaders.identity_key import IdentityKey
from loaders.roster import read
with read([Path(sys.argv[1])], key=IdentityKey(b"k" * 32), known=lambda table, codes, source: {}) as found:
    rules = dict(found.problem_rules)
own = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
peaks = [resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024, int(own.split()[1]) / 1024]
print(json.dumps([rules, peaks]))
"""


def measured(path: Path) -> tuple[dict[str, int], float, float]:
    """Rules broken, and the most memory that parser and loader took, in MB."""
    ran = subprocess.run([sys.executable, "-c", READ, str(path)], capture_output=True, text=True, check=True)
    rules, (parser, loader) = json.loads(ran.stdout)
    return rules, parser, loader


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not hold a process to its memory")
@pytest.mark.slow
@pytest.mark.parametrize(
    ("item", "rule"),
    [
        ('"' + "x" * (1 << 20), "json-large"),
        ("[[],[],[],[],[],[],[],[],{}]," * 40_000, "json-large"),
        ('{"a":{}},' * 100_000, "json-large"),
    ],
    ids=["a text", "lists", "objects"],
)
def test_what_goes_on_for_ever_takes_no_more_memory_than_it_may(tmp_path: Path, item: str, rule: str) -> None:
    """A text, or an item of many small parts, that nobody closes."""
    path = tmp_path / "a.json"
    with path.open("w") as file:
        file.write('{"persons": [{"id": "1", "name": ' + ("" if item[0] == '"' else "["))
        for _ in range((48 << 20) // len(item)):
            file.write(item if item[0] != '"' or file.tell() < 100 else item[1:])
    rules, parser, loader = measured(path)
    assert list(rules) in ([rule], ["foreign-memory"])
    assert parser <= process.MEMORY >> 20
    assert loader < 200


def test_two_gigabytes_of_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    with path.open("wb") as file:
        file.write(b'{"persons": [{"id": "1", "name": "')
        file.seek(2 << 30)
        file.write(b'"}]}')
    with taken(path) as rosters:
        assert only(rosters).rule == "json-broken"


def test_many_items_take_no_more_memory_than_few(tmp_path: Path) -> None:
    peaks = []
    for count in (2_000, 40_000):
        path = tmp_path / f"{count}.json"
        people: list[dict[str, Any]] = [
            {"id": f"p{n}", "name": f"Name {n}", "contact_details": [{"value": "x" * 200}]}
            for n in range(count)
        ]
        path.write_text(json.dumps({"persons": people}))
        rules, parser, _ = measured(path)
        assert rules == {}
        peaks.append(parser)
    assert peaks[1] - peaks[0] < 24

"""Manifests: what they say, and where they are wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from roster_files import only, rows, taken

from cypher.errors import RosterError
from loaders import manifest, manifest_toml
from loaders.manifest import Collects, RequiredPost

FULL = """
source = "city-1"
name = "A city"
as_of = 2026-01-31
made = true
ignore = ["notes.csv"]

[[table]]
file = "a.xlsx"
sheet = "Sheet1"
as = "区域表"
ignore = ["remark"]
columns = { code = "id" }
constants = { tier = "Grid", households = 3 }
[table.values.name]
"" = "nameless"

[[post]]
of = "党支部"
role = "书记"

[[collects]]
what = "holdings"
role = "secretary"
scope = "*"
since = 2025-01-01
"""


def loaded(tmp_path: Path, text: str) -> manifest.Manifest:
    path = tmp_path / "roster.toml"
    path.write_text(text, encoding="utf-8")
    return manifest_toml.load(path)


def test_all_of_it(tmp_path: Path) -> None:
    found = loaded(tmp_path, FULL)
    assert (found.source, found.name, found.as_of, found.made) == (
        "city-1",
        "A city",
        date(2026, 1, 31),
        True,
    )
    (entry,) = found.tables
    assert (entry.table, entry.file, entry.sheet) == ("areas", "a.xlsx", "Sheet1")
    assert entry.constants == {"tier": "Grid", "households": "3"}
    assert entry.values == {"name": {"": "nameless"}}
    assert found.posts == (RequiredPost("Branch", "secretary", 1),)
    assert found.collects == (Collects("holdings", "*", role="secretary", since=date(2025, 1, 1)),)
    assert found.entries("A.XLSX", "Sheet1") == [entry]
    assert found.entries("a.xlsx", "Sheet2") == []


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("\nsorce = 'x'\n", 2, "sorce"),
        ("source = 'A b'\n", 1, "source"),
        ("name = 3\n", 1, "name"),
        ("made = 1\n", 1, "made"),
        ("as_of = '2026'\n", 1, "as_of"),
        ("ignore = [1]\n", 1, "ignore"),
        ("[table]\nfile='a'\n", 1, "table"),
        ("[[table]]\nfile='a'\n", 1, "as"),
        ("[[table]]\nfile='a'\nas='nothing'\n", 3, "nothing|as"),
        ("[[table]]\nfile='a'\nas='areas'\n[[table]]\nfile='b'\nas='areas'\nfoo=1\n", 7, "foo"),
        ("[[table]]\nfile='a'\nas='areas'\ncolumns={nope='x'}\n", 4, "nope"),
        ("[[table]]\nfile='a'\nas='areas'\n[table.values.nope]\na='x'\n", 4, "nope"),
        ("[[table]]\nfile='a'\nas='areas'\n[table.values]\ntier='x'\n", 5, "tier"),
        ("[[post]]\nof='*'\n", 1, "role"),
        ("[[post]]\nof='*'\nrole='chair'\nseats=0\n", 4, "seats"),
        ("[[collects]]\nwhat='gossip'\nscope='*'\n", 2, "what"),
    ],
)
def test_what_is_wrong_and_where(tmp_path: Path, text: str, line: int, word: str) -> None:
    with pytest.raises(RosterError, match=rf"roster\.toml:{line}.*({word})") as error:
        loaded(tmp_path, text)
    assert error.value.zh
    assert error.value.en


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("source = 5\n", '写在引号里:source = "5"', 'in quotes: source = "5"'),
        ("source = 2026-01-01\n", 'source = "2026-01-01"', 'in quotes: source = "2026-01-01"'),
        ("source = ['s']\n", "应为文字,写在引号里。", "must be text, in quotes."),
        ("as_of = '2026'\n", "应为日期", "a date without quotes"),
        ("made = 1\n", "true 或 false", "must be true or false"),
        ("[[post]]\nof='*'\nrole='chair'\nseats='2'\n", "应为整数", "must be a whole number"),
        ("[[table]]\nfile='a'\nas='areas'\nsheet=2026\n", 'sheet = "2026"', 'sheet = "2026"'),
    ],
)
def test_a_value_of_another_kind(tmp_path: Path, text: str, zh: str, en: str) -> None:
    """What is wanted is said in words, and a number that is a name is shown as it is to be written."""
    with pytest.raises(RosterError) as error:
        loaded(tmp_path, text)
    assert zh in error.value.zh
    assert en in error.value.en


def test_a_source_that_is_a_number(tmp_path: Path) -> None:
    text = "code,name,tier\nA1,x,Grid\n"
    with taken(folder(tmp_path, 'source = "5"\n', areas=text), source=None) as rosters:
        assert (rosters.source, rosters.problems) == ("5", [])
    with taken(tmp_path, source="5") as rosters:
        assert (rosters.source, rosters.problems) == ("5", [])


@pytest.mark.parametrize("text", ["x = = 1\n", "source = \x00"])
def test_no_toml(tmp_path: Path, text: str) -> None:
    with pytest.raises(RosterError, match=r"roster\.toml"):
        loaded(tmp_path, text)


def test_a_missing_manifest(tmp_path: Path) -> None:
    with pytest.raises(RosterError, match="none"):
        manifest_toml.load(tmp_path / "none.toml")


HEAD = '[[table]]\nfile = "x.csv"\nas = "areas"\n'


def folder(tmp_path: Path, text: str, **files: str) -> Path:
    (tmp_path / "roster.toml").write_text(text, encoding="utf-8")
    for name, content in files.items():
        (tmp_path / f"{name}.csv").write_text(content, encoding="utf-8")
    return tmp_path


def test_constants_and_spellings(tmp_path: Path) -> None:
    text = HEAD + 'columns={code="id"}\nconstants={tier="Grid"}\n[table.values.name]\n""="nameless"\n'
    with taken(folder(tmp_path, text, x="id,name\nA1,one\nA2,\n")) as rosters:
        assert rosters.problems == []
        assert [row.values for row in rows(rosters, "areas")] == [
            {"code": "A1", "name": "one", "tier": "Grid"},
            {"code": "A2", "name": "nameless", "tier": "Grid"},
        ]


def test_a_mapped_header_that_is_not_there(tmp_path: Path) -> None:
    text = HEAD + 'columns={households="homes"}\n'
    with taken(folder(tmp_path, text, x="code,name,tier\nA1,x,Grid\n")) as rosters:
        assert only(rosters).rule == "mapped-header-missing"


def test_a_mapped_file_that_is_not_there(tmp_path: Path) -> None:
    with taken(folder(tmp_path, HEAD, areas="code,name,tier\nA1,x,Grid\n")) as rosters:
        assert only(rosters).rule == "mapped-file-missing"


def test_a_scope_that_is_not_there(tmp_path: Path) -> None:
    text = HEAD + '[[collects]]\nwhat="holdings"\nscope="A9"\n'
    with taken(folder(tmp_path, text, x="code,name,tier\nA1,x,Grid\n")) as rosters:
        assert (only(rosters).rule, only(rosters).value) == ("reference", "A9")


def test_one_file_may_be_two_tables(tmp_path: Path) -> None:
    text = (
        HEAD
        + 'ignore=["body","title"]\n[[table]]\nfile="x.csv"\nas="organizations"\n'
        + 'ignore=["code","name","tier"]\n'
        + 'columns={code="body",name="title"}\n'
    )
    with taken(folder(tmp_path, text, x="code,name,tier,body,title\nA1,x,Grid,B1,y\n")) as rosters:
        assert rosters.problems == []
        assert rows(rosters, "organizations")[0].values == {"code": "B1", "name": "y"}


def test_codes_with_slashes(tmp_path: Path) -> None:
    text = "code,name,superior\norg/1,x,\norg/2,y,org/1\n"
    with taken(folder(tmp_path, "", organizations=text)) as rosters:
        assert rosters.problems == []
        assert rows(rosters, "organizations")[1].values["superior"] == ["org/1"]

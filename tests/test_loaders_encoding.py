"""CSV files in the encodings of other languages: read as they are meant, or refused with what to write."""

from __future__ import annotations

from pathlib import Path

import pytest
from loading import loaded
from roster_files import only, rows, taken

from api import cli
from cypher.errors import RosterError
from cypher.library import Library
from graph.db import Graph
from loaders import encoding, manifest_toml

CITIES = Path(__file__).with_name("cities")
ROWS = """name,organization,role
Müller Jürgen,Gemeinderat Zürich,Präsident
Bjørn Åse,Gemeinderat Zürich,member
"""
BODIES = "code,name\nGemeinderat Zürich,Gemeinderat Zürich\n"
MAPPED = '\n[[table]]\nfile = "{0}.csv"\nas = "{0}"\n'


def folder(tmp_path: Path, encoded: str, said: str = "", **texts: str) -> Path:
    for name, text in (texts or {"holdings": ROWS, "organizations": BODIES}).items():
        (tmp_path / f"{name}.csv").write_bytes(text.encode(encoded))
    (tmp_path / "roster.toml").write_text(said, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("encoded", "name", "role"),
    [
        ("windows-1252", "Jürgen Müller", "Präsident"),
        ("iso-8859-1", "Bjørn Måse", "Gemeindeschreiber für Zürich"),
        ("iso-8859-2", "Łukasz Żółć", "członek"),
        ("windows-1251", "Анна Иванова", "секретарь"),
        ("koi8-r", "Анна Иванова", "секретарь"),
        ("big5", "張偉", "主任委員"),
        ("shift_jis", "山田太郎", "委員長"),
        ("euc_kr", "김철수", "위원장"),
        ("utf-16-le", "Jürgen Müller", "Präsident"),
        ("gb18030", "龑堃", "书记"),
        ("cp037", "Jurgen", "chair"),
    ],
)
def test_an_encoding_that_is_named(tmp_path: Path, encoded: str, name: str, role: str) -> None:
    texts = {"holdings": f"name,organization,role\n{name},B1,{role}\n", "organizations": "code,name\nB1,x\n"}
    with taken(folder(tmp_path, encoded, f'encoding = "{encoded}"\n', **texts)) as rosters:
        assert not rosters.problems, [each.text("en") for each in rosters.problems]
        assert [row.values["name"] for row in rows(rosters, "people")] == [name]


@pytest.mark.neo4j
def test_it_reaches_the_graph(tmp_path: Path, spare: Graph, library: Library) -> None:
    loaded(spare, library, folder(tmp_path, "windows-1252", 'encoding = "windows-1252"\n'), source="zh")
    found = spare.read("MATCH (p:Person)-[:HOLDS]->(t) RETURN p.name AS name, t.role AS role ORDER BY name")
    assert [(each["name"], each["role"]) for each in found] == [
        ("Bjørn Åse", "member"),
        ("Müller Jürgen", "Präsident"),
    ]


def test_one_file_of_its_own_encoding(tmp_path: Path) -> None:
    said = MAPPED.format("holdings") + 'encoding = "windows-1252"\n' + MAPPED.format("organizations")
    folder(tmp_path, "windows-1252", said)
    (tmp_path / "organizations.csv").write_text(BODIES, encoding="utf-8")
    with taken(tmp_path) as rosters:
        assert not rosters.problems
        assert {row.values["name"] for row in rows(rosters, "people")} == {"Müller Jürgen", "Bjørn Åse"}


def test_a_mark_goes_before_what_is_said(tmp_path: Path) -> None:
    with taken(folder(tmp_path, "utf-8-sig", 'encoding = "windows-1252"\n')) as rosters:
        assert not rosters.problems
        assert "Müller Jürgen" in {row.values["name"] for row in rows(rosters, "people")}


def test_what_is_not_in_the_encoding_that_is_named(tmp_path: Path) -> None:
    text = "code,name\nB1,Zürich\n"
    with taken(folder(tmp_path, "windows-1252", 'encoding = "utf-8"\n', organizations=text)) as rosters:
        problem = only(rosters)
        assert (problem.rule, problem.line, problem.whole) == ("encoding-said", 2, True)
        assert "14" in problem.en
        assert "utf-8" in problem.zh


@pytest.mark.parametrize(
    ("encoded", "text", "chinese", "western"),
    [
        ("windows-1252", "code,name\nB1,Müller\n", "M黮ler", "Müller"),
        ("windows-1252", "code,name\nB1,Gemeinde\nB2,Große Räte\n", "Gro遝", "Große"),
        ("windows-1252", "code,name\nB1,O’Neill «Sons»\n", "", "O’Neill"),
        ("iso-8859-2", "code,name\nB1,Łukasz\n", "", "£ukasz"),
        ("windows-1251", "code,name\nB1,Москва\nB2,Совета\n", "", "Ìîñêâà"),
        ("shift_jis", "code,name\nB1,山田太郎\n", "", ""),
        ("big5", "code,name\nB1,張偉主任委員\n", "", ""),
    ],
)
def test_what_is_hardly_chinese(tmp_path: Path, encoded: str, text: str, chinese: str, western: str) -> None:
    with taken(folder(tmp_path, encoded, organizations=text)) as rosters:
        problem = only(rosters)
        assert problem.rule in ("encoding-unclear", "encoding"), problem.text()
        assert 'encoding = "windows-1252"' in problem.fix_zh
        assert 'encoding = "windows-1252"' in problem.fix_en
        if problem.rule == "encoding-unclear":
            assert chinese in problem.zh
            assert western in problem.en
            assert 'encoding = "gb18030"' in problem.fix_en


def test_korean_is_no_chinese(tmp_path: Path) -> None:
    """Its bytes make common characters, though of the first rows alone."""
    said = (
        "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄원천방공현함변"
    )
    text = "code,name\n" + "".join(f"B{n},{c}\n" for n, c in enumerate(said))
    with taken(folder(tmp_path, "euc_kr", organizations=text)) as rosters:
        assert only(rosters).rule == "encoding-unclear"
    with taken(folder(tmp_path, "euc_kr", 'encoding = "cp949"\n', organizations=text)) as rosters:
        assert not rosters.problems


@pytest.mark.parametrize(
    "people",
    [
        "code,name\nP1,张伟\n",
        "code,name\nP1,李喆\nP2,王堃\nP3,陈䶮\n",
        "人员编码,姓名\nP1,龑昶\nP2,赟曌\n",
        "人员编码,姓名\nP1,Jürgen 李\nP2,玛丽亚·É\n",
        "code,name\nP1,欧阳·鑫\n",
    ],
)
def test_chinese_with_rare_characters(tmp_path: Path, people: str) -> None:
    with taken(folder(tmp_path, "gb18030", people=people)) as rosters:
        assert not rosters.problems, [each.text() for each in rosters.problems]
        want = [line.split(",")[1] for line in people.splitlines()[1:]]
        assert [row.values["name"] for row in rows(rosters, "people")] == want


@pytest.mark.parametrize("path", sorted(CITIES.rglob("*.csv")), ids=lambda path: path.name)
def test_the_real_rosters_in_gb18030(tmp_path: Path, path: Path) -> None:
    text = path.read_text(encoding="utf-8-sig")
    (tmp_path / path.name).write_bytes(text.encode("gb18030"))
    if not text.isascii():
        assert encoding.encoding(tmp_path / path.name) == "gb18030"


def test_a_long_file_is_judged_past_its_plain_beginning(tmp_path: Path) -> None:
    plain = "code,name\n" + "".join(f"B{n},plain\n" for n in range(200_000))
    with taken(folder(tmp_path, "windows-1252", organizations=plain + "Z1,Müller\n")) as rosters:
        assert (only(rosters).rule, only(rosters).line) == ("encoding-unclear", 200_002)


def test_no_number_leaves_in_the_message(tmp_path: Path) -> None:
    text = "code,name\nB1,Müller13912345678ü11010519491231002X\n"
    with taken(folder(tmp_path, "windows-1252", organizations=text)) as rosters:
        said = only(rosters).text() + only(rosters).text("en")
        assert "1391234" not in said
        assert "110105" not in said


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ('source = "s"\nencoding = "klingon"\n', 2),
        ('encoding = "idna"\n', 1),
        ("encoding = 1252\n", 1),
        ('encoding = ""\n', 1),
        (MAPPED.format("people") + 'encoding = "rot13"\n', 5),
        (
            MAPPED.format("people")
            + 'encoding = "big5"\n'
            + MAPPED.format("people")
            + 'encoding = "cp949"\n',
            10,
        ),
    ],
)
def test_no_such_encoding(tmp_path: Path, said: str, line: int) -> None:
    (tmp_path / "roster.toml").write_text(said, encoding="utf-8")
    with pytest.raises(RosterError, match=rf"roster\.toml:{line}: 'encoding'"):
        manifest_toml.load(tmp_path / "roster.toml")


def test_a_mapping_is_proposed_in_it_and_names_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "liste.csv"
    path.write_bytes("Identifiant;Élu;Né en\n1;Hervé;1960\n2;Zoé;1970\n".encode("windows-1252"))
    assert cli.run(["map", str(path)]) == 2
    assert "windows-1252" in capsys.readouterr().out
    assert cli.run(["map", str(path), "--encoding", "windows-1252", "--source", "s"]) == 0
    said = capsys.readouterr().out
    assert 'encoding = "windows-1252"' in said
    assert "Hervé" in said
    assert cli.run(["map", str(path), "--encoding", "nothing"]) == 2
    assert "windows-1252" in capsys.readouterr().err

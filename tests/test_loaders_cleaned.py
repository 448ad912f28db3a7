"""The text of cells that were changed when they were read is kept with their row."""

from __future__ import annotations

from pathlib import Path

import pytest
from loading import loaded
from roster_files import AREAS, BODIES, number, rows, taken, workbook, write

from cypher.library import Library
from graph import digest
from graph.db import Graph

HELD = """姓名,组织编码,职务,起始时间,终止时间
张\u3000三,Z1,书记,2021-03-05,
李四,Z1,支部书记/委员,2021.3,至今
王五,D1,secretary,2021年,不详
赵六,Z1、D1,委员,2021-03,2022
"""


def raws(path: Path, table: str) -> list[tuple[str, ...]]:
    with taken(path) as rosters:
        assert rosters.problems == []
        return [row.raw for row in rows(rosters, table)]


def test_what_is_kept_and_what_is_plain(tmp_path: Path) -> None:
    folder = write(tmp_path / "r", areas=AREAS, organizations=BODIES, holdings=HELD)
    assert raws(folder, "holdings") == [
        ("test:姓名=张\u3000三",),
        ("test:职务=支部书记/委员", "test:起始时间=2021.3"),
        ("test:职务=支部书记/委员", "test:起始时间=2021.3"),
        ("test:起始时间=2021年",),
        ("test:组织编码=Z1、D1",),
        ("test:组织编码=Z1、D1",),
    ]
    assert raws(folder, "areas") == [()] * 4


def test_serials_and_full_width_text_of_a_workbook(tmp_path: Path) -> None:
    head = ["区域编码", "区域名称", "层级", "户数", "起始时间"]
    path = workbook(tmp_path / "r.xlsx", {"区域表": [head, ["\uff21\uff11", "甘州区", "区", "1,200", 44260]]})
    assert raws(path, "areas") == [
        ("test:区域编码=\uff21\uff11", "test:层级=区", "test:户数=1,200", "test:起始时间=44260")
    ]


def test_numbers_of_people_are_masked_and_identity_cells_are_never_kept(tmp_path: Path) -> None:
    right = number()
    wide = "".join(chr(ord(each) + 0xFEE0) for each in right)
    text = f"人员编码,姓名,身份证号\nP1,张\u3000三 13912345678,{wide}\n"
    (kept,) = raws(write(tmp_path / "r", people=text), "people")
    assert kept == ("test:姓名=张\u3000三 139****5678",)


@pytest.mark.neo4j
def test_an_analyst_sees_them_and_the_digest_does_not(spare: Graph, library: Library, tmp_path: Path) -> None:
    first = write(tmp_path / "r", areas=AREAS, organizations=BODIES, holdings=HELD)
    loaded(spare, library, first, source="s")
    rows_ = spare.read(
        "MATCH (p:Person)-[h:HOLDS]->(x) WHERE h.raw IS NOT NULL RETURN p.name AS name, h.raw AS raw"
    )
    assert {row["name"]: row["raw"] for row in rows_}["李四"] == ["s:职务=支部书记/委员", "s:起始时间=2021.3"]
    assert spare.read("MATCH (n:Area) WHERE n.raw IS NOT NULL RETURN n") == []
    before = digest.digest(spare)
    assert not loaded(spare, library, first, source="s").committed
    plain = write(tmp_path / "r", holdings=HELD.replace("2021.3", "2021-03").replace("2021年", "2021"))
    outcome = loaded(spare, library, plain, source="s")
    assert (outcome.committed, outcome.total("changed")) == (True, 3)
    rows_ = spare.read("MATCH (p:Person {name: '王五'})-[h:HOLDS]->() RETURN h.raw AS raw")
    assert rows_ == [{"raw": None}]
    assert digest.digest(spare) == before


@pytest.mark.neo4j
def test_what_two_sources_wrote_stays_beside_each_other(
    spare: Graph, library: Library, tmp_path: Path
) -> None:
    text = "区域编码,区域名称,层级,起始时间\nA1,甲州,县区,2021.3\n"

    def raw() -> object:
        return spare.read("MATCH (a:Area) RETURN a.raw AS raw")[0]["raw"]

    for source in ("s", "t", "s"):
        outcome = loaded(spare, library, write(tmp_path / "r", areas=text), source=source)
    assert not outcome.committed
    assert raw() == ["s:起始时间=2021.3", "t:起始时间=2021.3"]
    plain = text.replace("2021.3", "2021-03")
    loaded(spare, library, write(tmp_path / "r", areas=plain), source="s")
    assert raw() == ["t:起始时间=2021.3"]
    loaded(spare, library, write(tmp_path / "r", areas=plain), source="t")
    assert raw() is None

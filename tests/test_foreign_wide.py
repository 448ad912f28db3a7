"""One file that holds several tables: a row names person, organisation, position and dates at once."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import pytest
from foreign_files import good, origins, refused, said, told
from roster_files import corrected, rows, taken, workbook

from cypher.errors import RosterError
from loaders import manifest, manifest_toml

WIDE = """Élu;Collectivité;Mandat;Début;Fin
Anne Roux;Conseil municipal de Brume;Maire;2014-03;2020
Luc Petit;Conseil municipal de Brume;Adjoint, voirie;2014;
Anne Roux;Communauté du Val;Membre;;
"""
WIDE_MAP = """
[[table]]
file = "elus.csv"
as = "organizations"
distinct = true
columns = { code = "Collectivité", name = "Collectivité" }
constants = { type = "conseil" }
[[table]]
file = "elus.csv"
as = "holdings"
columns = { name = "Élu", organization = "Collectivité", role = "Mandat", from = "Début", to = "Fin" }
[table.values.role]
"Adjoint, voirie" = "deputy mayor"
"""


def read(folder: Path, name: str, text: str, mapping: str) -> tuple[Path, manifest.Manifest]:
    (folder / name).write_text(text, "utf-8")
    (folder / "map.toml").write_text(mapping, "utf-8")
    return folder / name, manifest_toml.load(folder / "map.toml")


def test_people_by_name_and_bodies_by_name(tmp_path: Path) -> None:
    path, mapping = read(tmp_path, "elus.csv", WIDE, WIDE_MAP)
    with good(path, manifest=mapping) as rosters:
        assert said(rosters, "organizations", "code", "name", "type") == [
            ("Conseil municipal de Brume", "Conseil municipal de Brume", "conseil"),
            ("Communauté du Val", "Communauté du Val", "conseil"),
        ]
        assert origins(rosters, "organizations") == ["elus.csv#2", "elus.csv#4"]
        assert said(rosters, "holdings", "person", "role", "from", "to") == [
            (
                "test:Anne Roux@Conseil municipal de Brume",
                "Maire",
                "2014-03-01..2014-03-31",
                "2020-01-01..2020-12-31",
            ),
            ("test:Luc Petit@Conseil municipal de Brume", "deputy mayor", "2014-01-01..2014-12-31", None),
            ("test:Anne Roux@Communauté du Val", "Membre", None, None),
        ]
        # The dates of a mandate are not those of the body that stands beside them.
        assert said(rosters, "organizations", "from", "to") == [(None, None)] * 2
        assert rosters.counts["organizations"].read == 2


@pytest.mark.parametrize(
    ("order", "begun"), [('dates = "dmy"', "2014-04-03"), ('dates = "mdy"', "2014-03-04"), ("", None)]
)
def test_a_mapping_says_how_dates_are_written(tmp_path: Path, order: str, begun: str | None) -> None:
    holdings = 'as = "holdings"\n'
    mapping = WIDE_MAP.replace(holdings, f"{holdings}{order}\n")
    path, mapping_ = read(tmp_path, "elus.csv", WIDE.replace("2014-03;", "03/04/2014;"), mapping)
    if begun:
        with good(path, manifest=mapping_) as rosters:
            assert said(rosters, "holdings", "from")[0] == (begun,)
        return
    with taken(path, manifest=mapping_) as rosters:
        [problem] = rosters.problems
    assert (problem.rule, problem.line) == ("date-order", 2)
    assert problem.suggestion == "2014-04-03 或 2014-03-04"


CODED = """cargo,persona_id,name,entidad_id,entidad,superior,from,to,nota
Presidenta,7,Eva Sol,E1,Ayuntamiento,,2019-06-15,,x
Vocal,8,Iván Mar,E2,Puerto,E1,2019,2023-05,
Vocal,7,Eva Sol,E2,Puerto,E1,2020-01-01,,
"""
CODED_MAP = """
ignore = ["nota"]
[[table]]
file = "cargos.csv"
as = "organizations"
distinct = true
columns = { code = "entidad_id", name = "entidad", superior = "superior" }
[[table]]
file = "cargos.csv"
as = "people"
distinct = true
columns = { code = "persona_id", name = "name" }
[[table]]
file = "cargos.csv"
as = "holdings"
columns = { person = "persona_id", organization = "entidad_id", role = "cargo" }
"""


def test_people_and_bodies_by_code(tmp_path: Path) -> None:
    """Headers that two tables have (name, from, to) are read by the one that they are for."""
    path, mapping = read(tmp_path, "cargos.csv", CODED, CODED_MAP)
    with good(path, manifest=mapping) as rosters:
        assert said(rosters, "people", "code", "name") == [("7", "Eva Sol"), ("8", "Iván Mar")]
        assert said(rosters, "organizations", "code", "name", "superior", "from") == [
            ("E1", "Ayuntamiento", None, None),
            ("E2", "Puerto", ["E1"], None),
        ]
        assert said(rosters, "holdings", "person", "organization", "role", "from", "to") == [
            ("test:7", "E1", "Presidenta", "2019-06-15", None),
            ("test:8", "E2", "Vocal", "2019-01-01..2019-12-31", "2023-05-01..2023-05-31"),
            ("test:7", "E2", "Vocal", "2020-01-01", None),
        ]
        assert [row for row in rows(rosters, "people") if row.implied] == []


def test_rows_that_contradict_one_another(tmp_path: Path) -> None:
    path, mapping = read(
        tmp_path, "cargos.csv", CODED.replace("8,Iván Mar,E2,Puerto", "8,Iván Mar,E2,Puerto Sur"), CODED_MAP
    )
    with taken(path, manifest=mapping) as rosters:
        assert (None, 4, "entidad_id", "key-repeated") in refused(rosters)
        assert "cargos.csv#3" in rosters.problems[0].en


def test_a_header_that_nobody_takes_is_told(tmp_path: Path) -> None:
    path, mapping = read(tmp_path, "cargos.csv", CODED, CODED_MAP.replace('ignore = ["nota"]', ""))
    with taken(path, manifest=mapping) as rosters:
        assert refused(rosters) == [(None, 1, "nota", "header-unknown")]


MIXED = """sort,id,name,body,post,person
B,b1,Harbour,,,
P,p1,Ann,,,
M,,,b1,chair,p1
X,x1,?,,,
"""
MIXED_MAP = """
[[table]]
file = "all.csv"
as = "organizations"
columns = { code = "id", name = "name" }
where = { sort = "B" }
[[table]]
file = "all.csv"
as = "people"
columns = { code = "id", name = "name" }
where = { sort = "P" }
[[table]]
file = "all.csv"
as = "holdings"
columns = { person = "person", organization = "body", role = "post" }
where = { sort = ["M", "A"] }
ignore = ["id", "name"]
"""


def test_rows_of_several_kinds(tmp_path: Path) -> None:
    path, mapping = read(tmp_path, "all.csv", MIXED, MIXED_MAP)
    with good(path, manifest=mapping) as rosters:
        assert said(rosters, "organizations", "code") == [("b1",)]
        assert said(rosters, "people", "code") == [("p1",)]
        assert said(rosters, "holdings", "person", "organization", "role") == [("test:p1", "b1", "chair")]
        assert [text for _, text in told(rosters)] == [
            "1 rows fit the `where` of no [[table]] in the mapping; they were not read"
        ]


def test_one_sheet_of_a_workbook_is_several_tables(tmp_path: Path) -> None:
    lines = [line.split(",") for line in CODED.splitlines()]
    path = workbook(tmp_path / "cargos.csv", {"Hoja": lines})
    (tmp_path / "map.toml").write_text(CODED_MAP, "utf-8")
    with good(path, manifest=manifest_toml.load(tmp_path / "map.toml")) as rosters:
        assert said(rosters, "people", "code", "name") == [("7", "Eva Sol"), ("8", "Iván Mar")]
        assert len(said(rosters, "holdings", "person")) == 3


def test_rejects_of_a_wide_file_go_round(tmp_path: Path) -> None:
    path, mapping = read(tmp_path, "cargos.csv", CODED.replace("2019-06-15", "2019-16-15"), CODED_MAP)
    with taken(path, manifest=mapping) as rosters:
        assert refused(rosters) == [(None, 2, "from", "date-month")]
        rosters.write_rejects(tmp_path / "out.xlsx")

    def there(table: str, codes: Collection[str], source: str) -> dict[str, str]:
        return {each: each for each in codes}

    back = corrected(tmp_path / "out.xlsx", tmp_path / "back.xlsx", **{"2019-16-15": "2019-06-15"})
    with good(back, manifest=mapping, known=there) as rosters:
        assert said(rosters, "holdings", "person", "organization", "from") == [("7", "E1", "2019-06-15")]
        assert said(rosters, "people", "code") == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ('file = "a.csv"\nas = "people"\ndistinct = true', "distinct"),
        ('file = "a.csv"\nas = "people"\ndistinct = 1', "distinct"),
        ('file = "a.csv"\nas = "people"\ndates = "ymd"', "dates"),
        ('file = "a.csv"\nas = "people"\nwhere = "x"', "where"),
        ('file = "a.csv"\nas = "people"\nwhere = { kind = [["x"]] }', "kind"),
    ],
)
def test_a_mapping_that_is_not_right(tmp_path: Path, text: str, wrong: str) -> None:
    (tmp_path / "map.toml").write_text("[[table]]\n" + text)
    with pytest.raises(RosterError, match=f"map.toml:[34].*{wrong}"):
        manifest_toml.load(tmp_path / "map.toml")

"""What a source promises to hold, and a load that stops where it does not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from loading import small, write_csv
from roster_files import taken

from cypher.errors import RosterError
from loaders import manifest_toml
from loaders.contract import Contract

CONTRACT = """source = "s"
as_of = 2026-06-30

[[contract]]
table = "人员表"
least = 3
most = 4
filled = { id_number = 0.3, name = 1 }

[[contract]]
table = "coverage"
"""


def folder(tmp_path: Path, text: str, **more: list[str]) -> Path:
    place = write_csv(tmp_path / "s", {**small(), **more})
    (place / "roster.toml").write_text(text, encoding="utf-8")
    return place


def test_what_a_contract_says(tmp_path: Path) -> None:
    first, second = manifest_toml.load(folder(tmp_path, CONTRACT) / "roster.toml").contracts
    assert (first.table, first.least, first.most) == ("people", 3, 4)
    assert first.filled == {"id_number": 0.3, "name": 1}
    assert (second.table, second.least, second.most) == ("coverage", 1, None)
    assert (first.lines["least"], first.lines["id_number"], second.lines["table"]) == (6, 8, 11)


def test_a_roster_that_keeps_it(tmp_path: Path) -> None:
    with taken(folder(tmp_path, CONTRACT)) as rosters:
        assert rosters.problems == []


BREACHES = {
    "contract-table": ('"coverage"', '"needs"', 11),
    "contract-least": ("least = 3", "least = 4", 6),
    "contract-most": ("least = 3\nmost = 4", "most = 2", 6),
    "contract-filled": ("id_number = 0.3", "id_number = 0.5", 8),
}


@pytest.mark.parametrize("rule", BREACHES)
def test_a_breach_stops_the_load_and_says_where(tmp_path: Path, rule: str) -> None:
    old, new, line = BREACHES[rule]
    text = CONTRACT.replace(old, new)
    assert text != CONTRACT
    with taken(folder(tmp_path, text)) as rosters:
        (problem,) = rosters.problems
        assert (problem.rule, problem.file, problem.line) == (rule, "roster.toml", line)
        assert problem.whole
        assert rosters.blocked
        assert problem.zh
        assert problem.fix_en


def test_a_share_is_told_as_it_is_and_not_rounded_up(tmp_path: Path) -> None:
    text = '[[contract]]\ntable = "people"\nfilled = { sex = 0.5, code = 1.0 }\n'
    people = ["code|name|sex", *(f"N{n}|某|{'男' if n < 4999 else ''}" for n in range(10_000))]
    place = write_csv(tmp_path / "s", {"people": people})
    (place / "roster.toml").write_text(text, encoding="utf-8")
    with taken(place) as rosters:
        (problem,) = rosters.problems
        assert "49.9 %" in problem.zh
        assert "4999 of 10000" in problem.en


def test_constants_fill_and_blank_cells_do_not(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("code,name\nA1,甲\nA2,乙\n", encoding="utf-8")
    for constant, rules in (("Grid", []), (" ", ["contract-filled"])):
        text = (
            '[[table]]\nfile = "x.csv"\nas = "areas"\n'
            f'constants = {{ tier = "Grid", within = "{constant}" }}\n'
            '[[contract]]\ntable = "areas"\nfilled = { within = 1 }\n'
        )
        (tmp_path / "roster.toml").write_text(text, encoding="utf-8")
        with taken(tmp_path) as rosters:
            assert [each.rule for each in rosters.problems if each.rule.startswith("contract")] == rules


@pytest.mark.parametrize(("rule", "partial"), [("table", []), ("least", []), ("most", ["contract-most"])])
def test_a_part_of_a_roster_may_be_short(rule: str, partial: list[str]) -> None:
    contract = {
        "table": Contract("people"),
        "least": Contract("people", 9),
        "most": Contract("people", 1, 2),
    }[rule]
    read = 0 if rule == "table" else 5
    assert [each.rule for each in contract.breaches(read, {}, partial=True)] == partial
    assert len(list(contract.breaches(read, {}, partial=False))) == 1


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("least = 0", "roster.toml:3"),
        ("least = 5\nmost = 4", "roster.toml:4"),
        ("filled = { nmae = 1 }", "nmae"),
        ("filled = { name = 1.5 }", "0 到 1"),
        ("filled = { name = true }", "0 到 1"),
        ("rows = 3", "rows"),
        ('table = "x"', "TOML"),
    ],
)
def test_a_contract_that_is_not_right(tmp_path: Path, line: str, said: str) -> None:
    (tmp_path / "roster.toml").write_text(f'[[contract]]\ntable = "people"\n{line}\n', encoding="utf-8")
    with pytest.raises(RosterError, match=said):
        manifest_toml.load(tmp_path / "roster.toml")


def test_a_contract_of_no_table(tmp_path: Path) -> None:
    (tmp_path / "roster.toml").write_text('[[contract]]\ntable = "poeple"\n', encoding="utf-8")
    with pytest.raises(RosterError, match=r"roster.toml:2.*people"):
        manifest_toml.load(tmp_path / "roster.toml")


def test_rows_that_come_back_are_under_no_contract(tmp_path: Path) -> None:
    place = folder(tmp_path, CONTRACT, coverage=["organization|area", "Z1|G1", "Z2|G9"])
    with taken(place, source="s", as_of=date(2026, 6, 30)) as rosters:
        assert [each.rule for each in rosters.problems] == ["reference"]
        rosters.write_rejects(tmp_path / "again.xlsx")
    with taken(tmp_path / "again.xlsx") as rosters:
        assert not [each for each in rosters.problems if each.rule.startswith("contract")]

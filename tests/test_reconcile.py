"""Reconciliation: published figures beside what is loaded, each difference down to rows; and bad files."""

from __future__ import annotations

import csv
import json
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from conftest import City

from api import cli
from cypher import library as cards
from cypher.errors import FiguresError
from cypher.library import Library
from graph import figure
from graph.figure import Figure, Figures
from graph.reconcile import Account, Counted, reconcile, worst

LIBRARY = cards.load()
DAY = date(2026, 6, 30)
GRIDS = """
name = "一城 · One"
source = "年报"
[[figure]]
name = "网格 · grids"
value = 219
basis = "年报"
card = "figures.areas"
params = { tier = "Grid" }
"""


def account(value: int, *things: tuple[str, int], on: date | None = None) -> Account:
    """A figure of that value, and things of that state and amount, all begun in 2020."""
    one = Figure("n", value, "b", "", on, LIBRARY.get("figures.areas"), {"tier": "Grid"})
    rows = tuple(
        Counted(f"G{n}", "", state, amount, date(2020, 1, 1), "") for n, (state, amount) in enumerate(things)
    )
    return Account.of(one, {}, rows)


@pytest.mark.neo4j
def test_a_card_costs_no_more_than_it_says(made_city: City, library: Library) -> None:
    """Of the published figures that a card counts, the dearest."""
    most: Counter[str] = Counter()
    with made_city.graph.reading() as tx:
        for each in figure.load(None, library).figures:
            hits = tx.db_hits(each.card.statement, each.card.bind({"as_of": DAY, **each.params}))
            most[each.card.name] = max(most[each.card.name], hits)
    bounds = {card.name: card.max_db_hits or 0 for card in library.folder("figures")}
    assert set(bounds) == set(most)
    assert {name for name, hits in most.items() if not hits <= bounds[name] <= 1.4 * hits} == set()


def test_the_states_of_a_figure() -> None:
    assert account(2, ("certain", 1), ("certain", 1)).state == "ok"
    assert account(2, ("certain", 1), ("possible", 1)).state == "possible"
    assert account(3, ("certain", 1), ("possible", 1)).state == "gap"
    assert account(1, ("certain", 1), ("certain", 1)).state == "gap"
    assert account(1, ("ended", 1)).state == "gap"
    assert account(0, ("ended", 1)).state == "ok"
    assert account(1).state == "unknown"


def test_a_difference_is_explained_as_far_as_rows_can() -> None:
    short = account(5, ("certain", 2), ("possible", 1), ("ended", 1))
    assert [each.code for each in short.explained] == ["G1", "G2"]
    assert (short.difference, short.unexplained) == (-3, 1)
    over = account(1, ("certain", 2), ("certain", 1))
    assert (over.difference, over.explained, over.unexplained) == (2, (), 2)
    since = account(1, ("certain", 2), on=date(2019, 12, 31))
    assert ([each.code for each in since.explained], since.unexplained) == (["G0"], 0)
    assert account(1, ("certain", 2), on=date(2020, 1, 1)).explained == ()


def test_fail_on_takes_what_is_as_bad_or_worse() -> None:
    possible, unknown = account(2, ("certain", 1), ("possible", 1)), account(1)
    assert not worst([possible], "gap")
    assert worst([possible], "possible")
    assert not worst([unknown], "possible")
    assert worst([unknown], "unknown")
    assert worst([account(1, ("ended", 1))], "gap")


def test_every_published_figure_is_there() -> None:
    """The figures of domain.md, seed:1 to seed:11."""
    values = Counter(each.value for each in figure.load(None, LIBRARY).figures)
    published = [5, 49, 45, 4, 220, 157, 307, 4070, 91185, 21, 4, 1, 4, 69, 10, 8, 4, 251, 54, 609]
    assert not Counter(published) - values


BAD = [
    ("value = 219", "value = '219'", 6, "“value”应是整数"),
    ("value = 219", "value = -1", 6, "小于 0"),
    ("value = 219", "", 4, "缺少必填项“value”"),
    ("figures.areas", "figures.area", 8, "figures.areas"),
    ("figures.areas", "gaps.grid_without_branch", 8, "没有数这个的卡片"),
    ('tier = "Grid"', 'teir = "Grid"', 9, "tier"),
    ('tier = "Grid"', "", 9, "tier"),
    ('basis = "年报"', 'basis = "年报"\ndate = "2019"', 8, "2019-12-31"),
    ('basis = "年报"', 'basis = "年报"\nvalues = 3', 8, "不认识“values”"),
    ("[[figure]]", "[[figures]]", 4, "figure"),
    ("value = 219", "value = ", 6, "TOML"),
]


@pytest.mark.parametrize(("old", "new", "line", "said"), BAD)
def test_a_bad_file_is_refused_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, said: str
) -> None:
    path = tmp_path / "my.toml"
    path.write_text(GRIDS.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(FiguresError) as caught:
        figure.load(path, LIBRARY)
    assert any(each.line == line and said in each.zh for each in caught.value.problems), str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FiguresError, match="zhangye"):
        figure.load(tmp_path / "none.toml", LIBRARY)


def roster(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_figures_by_county_and_type_come_to_their_totals(city_folder: Path) -> None:
    totals: Counter[str] = Counter()
    for row in roster(city_folder, "统计表"):
        totals[row["统计指标"]] += int(row["数值"])
    assert totals == {"党组织数": 4070, "党员数": 91185, "人口": 1300000}


@pytest.mark.neo4j
def test_the_made_city_holds_what_was_published(made_city: City, library: Library) -> None:
    """What is loaded equals the figure; or falls short by just the rows that do not certainly hold."""
    found = reconcile(made_city.graph, figure.load(None, library), made_city.as_of)
    by_name = {each.figure.name.partition(" · ")[2]: each for each in found.accounts}
    exact = ("grids", "urban communities", "Party organisations", "Party members", "building groups")
    assert {name: by_name[name].difference for name in exact} == dict.fromkeys(exact, 0)
    branches = by_name["grid branches"]
    assert branches.things == 157
    bodies = {row["组织编码"]: row for row in roster(made_city.folder, "组织表")}
    for each in found.accounts:
        assert each.difference <= 0, each.figure.name
        assert each.unexplained == 0 or not each.things, (each.figure.name, each.unexplained)
    for thing in branches.explained:
        assert bodies[thing.code]["组织形式"] == "网格"
        assert thing.source.startswith("zhangye:组织表.csv#")


@pytest.mark.neo4j
def test_a_city_of_its_own_and_the_formats(
    made_city: City,
    tmp_path: Path,
    capfdbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SANFANG_HOME", str(made_city.settings.home))
    mine = tmp_path / "my.toml"
    mine.write_text(GRIDS, encoding="utf-8")

    def run(*args: str) -> tuple[int, str]:
        capfdbinary.readouterr()
        code = cli.run(
            ["--instance", made_city.settings.instance, "reconcile", "--figures", str(mine), *args]
        )
        return code, capfdbinary.readouterr().out.decode()

    code, text = run("--as-of", "2026-06-30")
    assert code == 0
    assert "1 个从名册无法解释" in text
    assert run("--as-of", "2026-06-30", "--fail-on", "gap")[0] == 1
    code, text = run("--as-of", "2026-06-30", "--format", "json")
    [one] = json.loads(text)["figures"]
    assert (one["published"], one["loaded"], one["difference"], one["state"]) == (219, 220, 1, "gap")
    for form in ("csv", "md", "xlsx"):
        out = tmp_path / f"out.{form}"
        assert run("--as-of", "2026-06-30", "--out", str(out))[0] == 0
        assert out.stat().st_size > 100
    mine.write_text(GRIDS.replace("219", "'219'"), encoding="utf-8")
    assert run()[0] == 2


def test_nothing_loaded_is_unknown() -> None:
    one = account(3)
    assert (one.state, one.unexplained) == ("unknown", 3)
    assert Figures("n", (replace(one.figure, value=0),)).figures[0].value == 0

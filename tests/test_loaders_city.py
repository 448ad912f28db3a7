"""The made city: the published figures, believable and checkable rows, the same bytes each time."""

from __future__ import annotations

import csv
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from stdnum.cn import ric, uscc

from loaders import city
from loaders.tables import TABLES

Rows = list[dict[str, str]]
REAL = Path(__file__).parent.parent / "loaders" / "city" / "data"


def read(directory: Path, table: str) -> Rows:
    """The rows of a CSV table by its Chinese headers."""
    with (directory / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("one")
    city.write(directory)
    return directory


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("three")
    city.write(directory, scale=3)
    return directory


def count(directory: Path) -> Counter[tuple[str, str]]:
    """Areas by tier, and bodies by type and form."""
    counts = Counter((row["层级"], "") for row in read(directory, "区域表"))
    counts.update((row["组织类型"], row["组织形式"]) for row in read(directory, "组织表"))
    return counts


def test_the_published_figures(one: Path) -> None:
    counts = count(one)
    assert counts["市", ""] == 1
    assert counts["县区", ""] == 6
    assert counts["街道", ""] == counts["街道大工委", ""] == 5
    assert counts["社区", ""] == 49
    assert counts["社区大党委", "党委"] == 45
    assert counts["社区大党委", "党支部"] == 4
    assert counts["网格", ""] == 220
    assert counts["党支部", "网格"] == 157
    assert counts["楼院党小组", ""] == 307
    assert counts["小区", ""] == 330


def test_communities_lie_under_streets_and_towns_of_all_counties(one: Path) -> None:
    areas = {row["区域编码"]: row for row in read(one, "区域表")}
    above = [areas[row["上级区域编码"]] for row in areas.values() if row["层级"] == "社区"]
    assert Counter(area["层级"] for area in above) == {"街道": 23, "乡镇": 26}
    assert {area["上级区域编码"] for area in above if area["层级"] == "街道"} == {"620702"}
    assert len({area["上级区域编码"] for area in above if area["层级"] == "乡镇"}) == 6


def test_divisions_are_the_real_ones(one: Path) -> None:
    real = {"620700": "张掖市"}
    for path in REAL.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            real |= {row["code"]: row["name"] for row in csv.DictReader(file)}
    tiers = ("市", "县区", "街道", "乡镇", "社区")
    written = {row["区域编码"]: row["区域名称"] for row in read(one, "区域表") if row["层级"] in tiers}
    assert written.items() <= real.items()
    assert not any(word in name for name in written.values() for word in ("虚拟", "生活区", "农场", "园区"))


def test_most_grids_have_an_own_branch_and_some_share_one(one: Path) -> None:
    grid_branches = {row["组织编码"] for row in read(one, "组织表") if row["组织形式"] == "网格"}
    covered = Counter(row["组织编码"] for row in read(one, "覆盖表") if row["组织编码"] in grid_branches)
    sizes = Counter(covered.values())
    assert sizes[1] > 220 / 2
    assert sizes[3] > 20
    assert 220 - sum(covered.values()) < 220 - 157


def test_some_compounds_lie_in_two_grids(one: Path) -> None:
    within = [row["上级区域编码"].split("、") for row in read(one, "区域表") if row["层级"] == "小区"]
    assert Counter(map(len, within)) == {1: 314, 2: 16}


def test_every_table_has_rows(one: Path) -> None:
    assert [table.name for table in TABLES if not read(one, table.zh)] == []


def test_the_files_are_rosters(one: Path) -> None:
    names = {f"{table.zh}.csv" for table in TABLES} | {"roster.toml", "truth.json"}
    assert {path.name for path in one.iterdir()} == names
    assert (one / "roster.toml").read_text(encoding="utf-8") == (
        'source = "zhangye"\nname = "张掖(虚构演示数据)"\nas_of = 2026-06-30\nmade = true\n'
    )
    for table in TABLES:
        content = (one / f"{table.zh}.csv").read_bytes()
        assert content.startswith(b"\xef\xbb\xbf")
        head = content.decode("utf-8-sig").split("\r\n")[0]
        assert head == ",".join(column.zh for column in table.columns)


def test_words_are_those_of_the_tables(one: Path) -> None:
    for table in TABLES:
        rows = read(one, table.zh)
        assert rows
        for column in table.columns:
            if column.words:
                cells = {word for row in rows for word in row[column.zh].split("/") if word}
                assert cells <= {word.zh for word in column.words}, column.zh


def test_codes_point_somewhere_and_keys_are_unique(three: Path) -> None:
    tables = {table.name: read(three, table.zh) for table in TABLES}
    codes = {
        table.name: {row[table.column("code").zh] for row in tables[table.name]}
        for table in TABLES
        if table.key == ("code",)
    }
    for table in TABLES:
        keys = [column.zh for column in table.columns if column.name in table.key]
        keys += [table.column("from").zh] if table.repeats else []
        rows = tables[table.name]
        assert len({tuple(row[key] for key in keys) for row in rows}) == len(rows), table.zh
        for column in table.columns:
            known = set().union(*(codes[name] for name in column.refers))
            if known:
                used = {code for row in rows for code in row[column.zh].split("、") if code}
                assert used <= known, (table.zh, column.zh)


def test_nobody_has_these_numbers(three: Path) -> None:
    people = [row for row in read(three, "人员表") if row["身份证号"]]
    assert len(people) > 1000
    assert len({row["身份证号"] for row in people}) == len(people)
    for row in people:
        number = row["身份证号"]
        assert ric.is_valid(number)
        assert (number[14:17], number[6:10], row["性别"]) == ("000", row["出生年份"], "女")
    credits = [row["统一社会信用代码"] for row in read(three, "组织表") if row["组织类型"] == "物业公司"]
    assert all(map(uscc.is_valid, credits))
    assert len(set(credits)) == len(credits)
    for code in credits:
        weights = zip(code[8:16], (3, 7, 9, 10, 5, 8, 4, 2), strict=True)
        right = -sum(int(letter, 36) * weight for letter, weight in weights) % 11
        assert code[16] != "0123456789X"[right]


def test_dates_are_written_as_clerks_do(one: Path) -> None:
    cells = [row[key] for row in read(one, "任职表") for key in ("起始时间", "终止时间")]
    assert {"", "不详"} < set(cells)
    assert any("." in cell for cell in cells)
    assert any(cell.endswith("月") for cell in cells)
    assert any("/" in row["职务"] for row in read(one, "任职表"))
    assert {"挂职", "代理", "选举", "增补"} <= {row["任职方式"] for row in read(one, "任职表")}
    assert {"", "正式党员", "群众"} <= {row["政治面貌"] for row in read(one, "人员表")}


def content(directory: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in directory.iterdir()}


def test_the_same_seed_gives_the_same_bytes(one: Path, tmp_path: Path) -> None:
    """In another process, where hashes fall otherwise."""
    script = f"from pathlib import Path; from loaders import city; city.write(Path({str(tmp_path)!r}))"
    subprocess.run(
        [sys.executable, "-c", script], check=True, env={"PYTHONHASHSEED": "7"}, cwd=REAL.parents[2]
    )
    assert content(tmp_path) == content(one)


def test_another_seed_gives_another_city_of_the_same_figures(one: Path, tmp_path: Path) -> None:
    city.write(tmp_path, seed=2)
    assert content(tmp_path)["人员表.csv"] != content(one)["人员表.csv"]
    fixed = [kind for kind in count(one) if kind[0] not in ("物业公司", "业主委员会", "党支部")]
    assert [count(tmp_path)[kind] for kind in fixed] == [count(one)[kind] for kind in fixed]


def test_scale_keeps_the_proportions_under_further_cities(one: Path, three: Path) -> None:
    small, large = count(one), count(three)
    for kind in (("网格", ""), ("党支部", "网格"), ("楼院党小组", ""), ("社区大党委", "党委"), ("小区", "")):
        assert large[kind] == 3 * small[kind]
    cities = {row["区域编码"]: row["区域名称"] for row in read(three, "区域表") if row["层级"] == "市"}
    assert cities == {"620700": "张掖市", "900100": "第2城", "900200": "第3城"}


def test_progress_and_summary(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    summary = city.write(tmp_path, scale=2, progress=lambda done, total: steps.append((done, total)))
    assert steps == [(1, 2), (2, 2)]
    rows = {table.zh: total for table in TABLES if (total := summary.tables[table.zh])}
    assert rows == {table.zh: len(read(tmp_path, table.zh)) for table in TABLES}
    assert summary.figures["grids"] == 440

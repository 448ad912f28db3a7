"""Rosters of merged networks and of needs: what they become in the graph, and what bad rows get."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from loading import Book, loaded, write_csv, write_xlsx
from roster_files import only, taken

from cypher.library import Library
from graph.db import Graph

DAY = date(2026, 6, 30)


def book() -> Book:
    """A grid with a compound, a network that serves both, and three needs."""
    return {
        "areas": ["code|name|tier|within", "G|一网格|网格|", "K|祁连苑|小区|G"],
        "organizations": ["code|name|type|area", "N|综治网络|服务网络|G"],
        "services": [
            "organization|area|function|from|to",
            "N|G|综治|2021.3|",
            "N|K|城市管理|2021-03-01|不详",
        ],
        "needs": [
            "code|kind|function|grid|found_on|answered_by|answered_on",
            "1|隐患排查|隐患排查|G|2026-05-01|N|2026.5",
            "2|需求|便民服务|K|不详||",
            "3|||G|||",
        ],
    }


def graph_of(graph: Graph) -> dict[str, object]:
    rows = graph.read(
        """
        RETURN COLLECT { MATCH (n)-[s:SERVES]->(a)
            RETURN [n.code, a.code, s.function, s.from_min, s.from_max, s.status] AS x
            ORDER BY a.code } AS services,
          COLLECT { MATCH (n:Need)-[:FOUND_IN]->(a)
            RETURN [n.key, n.kind, n.function, a.code, n.found_min, n.answered_min, n.answered_max,
              head([(n)-[:ANSWERED_BY]->(b) | b.code])] AS x ORDER BY n.key } AS needs
        """
    )
    return dict(rows[0])


EXPECTED = {
    "services": [
        ["N", "G", "security", date(2021, 3, 1), date(2021, 3, 31), "current"],
        ["N", "K", "city_management", date(2021, 3, 1), date(2021, 3, 1), "unknown"],
    ],
    "needs": [
        ["Need:1", "hazard", "safety", "G", date(2026, 5, 1), date(2026, 5, 1), date(2026, 5, 31), "N"],
        ["Need:2", "need", "services", "K", None, None, None, None],
        ["Need:3", None, None, "G", None, None, None, None],
    ],
}


@pytest.mark.neo4j
@pytest.mark.parametrize("how", ["中文 CSV", "English CSV", "XLSX"])
def test_they_load(spare: Graph, library: Library, tmp_path: Path, how: str) -> None:
    if how == "XLSX":
        path = write_xlsx(tmp_path / "rosters.xlsx", book())
    else:
        path = write_csv(tmp_path / "rosters", book(), english=how.startswith("English"))
    outcome = loaded(spare, library, path, source="s", as_of=DAY)
    assert outcome.committed
    assert graph_of(spare) == EXPECTED
    assert loaded(spare, library, path, source="s", as_of=DAY).changes == 0


@pytest.mark.parametrize(
    ("table", "line", "rule", "column"),
    [
        ("services", "Z|G|综治||", "reference", "网络编码"),
        ("services", "N|Z|综治||", "reference", "服务区域编码"),
        ("services", "N|G|||", "required", "职能"),
        ("services", "N|G|综治|2025-01-01|2024-01-01", "end-before-start", "终止时间"),
        ("needs", "4|隐患排查|综治|Z|2026-05-01||", "reference", "网格编码"),
        ("needs", "4|隐患排查|综治||2026-05-01||", "required", "网格编码"),
        ("needs", "4|隐患排查|综治|G|五月初||", "date", "发现日期"),
        ("needs", "4|隐患排查|综治|G|2026-05-01|Z|2026-05-02", "reference", "响应单位编码"),
        ("needs", "4|楼道漏水住户姓王|综治|G|2026-05-01||", "word", "事项类别"),
        ("needs", "4|隐患排查|住户电话未接|G|2026-05-01||", "word", "职能"),
        ("needs", "1|隐患排查|综治|G|2026-05-01||", "key-repeated", "需求编码"),
    ],
)
def test_a_bad_row_says_where_and_what_to_do(
    tmp_path: Path, table: str, line: str, rule: str, column: str
) -> None:
    rosters = book()
    rosters[table].append(line)
    with taken(write_csv(tmp_path / "rosters", rosters)) as read:
        problem = only(read)
        assert (problem.rule, problem.line, problem.column) == (rule, len(rosters[table]), column)
        assert all((problem.zh, problem.en, problem.fix_zh, problem.fix_en))


@pytest.mark.parametrize("header", ["居民姓名", "联系电话", "需求内容", "备注"])
def test_a_column_about_residents_is_not_taken_in(tmp_path: Path, header: str) -> None:
    """Nothing of such a file is loaded, and what the column holds is repeated nowhere."""
    path = tmp_path / "需求台账.csv"
    path.write_text(f"需求编码,网格编码,{header}\n1,G,王小明13912345678\n", encoding="utf-8")
    rosters = book()
    del rosters["needs"]
    with taken(write_csv(tmp_path / "rosters", rosters), path) as read:
        assert "header-unknown" in {problem.rule for problem in read.problems}
        assert "王小明" not in str(read.problems)

"""Loading into a real graph, the way the command does, for tests."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from roster_files import KEY, number, workbook

from cypher.library import Library
from graph import profile
from graph.db import Graph
from graph.profile import Profile
from loaders import manifest_toml, roster
from loaders.forgotten import Forgotten
from loaders.known import Known
from loaders.load import load
from loaders.outcome import Outcome
from loaders.roster import Rosters
from loaders.tables import BY_NAME

PROFILE = profile.load()
NO_POSTS = Profile("none", {}, ())


def taken_for(
    graph: Graph,
    library: Library,
    *paths: Path,
    source: str | None = None,
    as_of: date | None = None,
    mapping: Path | None = None,
    partial: bool = False,
) -> Rosters:
    """What is read of the paths against this graph."""
    return roster.read(
        paths,
        manifest=manifest_toml.load(mapping) if mapping else None,
        source=source,
        as_of=as_of,
        key=KEY,
        known=Known(graph, library),
        partial=partial,
        forgotten=Forgotten.of(graph, KEY),
    )


def loaded(
    graph: Graph,
    library: Library,
    *paths: Path,
    source: str | None = None,
    as_of: date | None = None,
    mapping: Path | None = None,
    partial: bool = False,
    rejecting: bool = False,
    due: Profile = PROFILE,
    allow_fall: bool = False,
    dry_run: bool = False,
) -> Outcome:
    """Read the paths and load them; problems fail the test unless it is `rejecting` rows."""
    with taken_for(
        graph, library, *paths, source=source, as_of=as_of, mapping=mapping, partial=partial
    ) as rosters:
        assert bool(rosters.problem_count) == rejecting, [each.text() for each in rosters.problems[:5]]
        return load(graph, library, rosters, due, allow_fall=allow_fall, dry_run=dry_run)


Book = dict[str, list[str]]
"""Rosters by table: the columns' names in the first line, then rows; cells are parted by `|`."""
Put = Callable[..., Outcome]


def putting(graph: Graph, library: Library, folder: Path, day: date) -> Put:
    """Loads a book as the roster of source `s`, from a folder of its own inside this one."""

    def put(book: Book, as_of: date = day, **how: object) -> Outcome:
        place = write_csv(folder / f"{len(list(folder.iterdir()))}", book)
        return loaded(graph, library, place, **{"source": "s", "as_of": as_of, **how})  # type: ignore[arg-type]

    return put


def small() -> Book:
    """Two grids, a compound in both, two branches, a company, an owners' committee, and who holds what."""
    return {
        "areas": [
            "code|name|tier|within",
            "A1|甘州区|县区|",
            "A2|东街街道|街道|A1",
            "Q1|一社区|社区|A2",
            "G1|一网格|网格|Q1",
            "G2|二网格|网格|Q1",
            "X1|祁连苑|小区|G1、G2",
        ],
        "organizations": [
            "code|name|type|superior|area|established_in|from",
            "D1|大工委|街道大工委||A2||2020-01-01",
            "Z1|一支部|党支部|D1|G1||2021.3",
            "Z2|二支部|党支部|D1|G2|W1|不详",
            "W1|一物业|物业公司||A2||",
            "Y1|业委会|业主委员会||X1||2024-05-06",
        ],
        "posts": ["organization|role|for|seats|required", "Z1|书记||1|是", "D1|包联干部|G1|1|是"],
        "people": ["code|name|id_number", f"P1|张三|{number(1)}", "P2|李四|", "P3|王五|"],
        "holdings": [
            "person|organization|role|for|from|to",
            "P1|Z1|书记||2021.3|",
            "P1|Y1|主任||不详|",
            "P2|Z2|书记/委员||2020-01-01|",
            "P2|W1|项目经理|||",
            "P3|D1|包联干部|G1|2019-01-01|2025-01-01",
        ],
        "coverage": ["organization|area|from", "Z1|G1|2021.3", "Z2|G2|"],
        "management": ["compound|organization|relation|from", "X1|W1|管理|2022", "X1|Y1|代表|2024-05-06"],
        "employment": ["person|organization|title|from", "P2|W1|经理|"],
        "meetings": ["code|name|held_on|organizations", "M1|例会|2026.3|Y1、W1"],
        "collection": ["what|type|role|scope|complete", "任职|||A1|是", "覆盖|||A1|是"],
    }


def of_every_table() -> Book:
    """`small`, and a good row of each other table beside it."""
    book = small()
    book["organizations"] += [
        "N1|综治网络|服务网络||A2||",
        "L1|联席会议|联席会议||A2||",
        "E1|一商店|企业||A2||",
    ]
    return book | {
        "services": ["organization|area|function|from", "N1|G1|综治|2021.3"],
        "needs": ["code|kind|function|grid|found_on|answered_by", "1|需求|便民服务|G1|2026-05-01|N1"],
        "membership": ["organization|conference|from", "D1|L1|2021.3"],
        "policies": ["code|name|kind|issuers", "1|实施方案|主方案|D1"],
        "tasks": ["code|name|policy|owners|deadline", "1|一项任务|1|D1|2026-12-31"],
        "duties": ["code|name|kind|area|carriers", "1|抓党建|加强党的建设|A2|D1"],
        "powers": ["code|name|kind|holder", "1|征得同意|选任干部征得同意权|D1"],
        "uses": ["code|name|power|used_on", "1|任免征求意见|1|2026.3"],
        "affairs": ["code|name|from", "A1|入户核查|2020-01-01"],
        "certificates": ["code|name|dropped_on", "C1|居住证明|2021-01-01"],
        "plaques": ["code|name|community|removed_on", "P1|科普工作站|Q1|不详"],
        "requests": ["code|kind|subject|name|community|by|from", "1|事项|A1|入户核查|Q1|D1|2025-01-01"],
        "standards": ["code|name|kind|from", "1|书记在岗|班子健全|2018-11-01"],
        "checks": ["organization|standard|result|from", "Z1|1|达标|2026.3"],
        "responsibility": ["organization|firm|from", "Z1|E1|2024-01-01"],
        "figures": ["area|measure|kind|value|from", "A2|党员|机关|9|2026.3"],
    }


def write_csv(folder: Path, book: Book, encoding: str = "utf-8", english: bool = False) -> Path:
    """The rosters as CSV files, one a table."""
    folder.mkdir(parents=True, exist_ok=True)
    for table, lines in book.items():
        text = "\n".join(",".join(row) for row in _cells(table, lines, english)) + "\n"
        (folder / f"{table if english else BY_NAME[table].zh}.csv").write_bytes(text.encode(encoding))
    return folder


def write_xlsx(path: Path, book: Book) -> Path:
    """The rosters as one workbook, one sheet a table."""
    return workbook(path, {BY_NAME[table].zh: _cells(table, lines) for table, lines in book.items()})


def _cells(table: str, lines: list[str], english: bool = False) -> list[list[str]]:
    names = lines[0].split("|")
    headers = names if english else [BY_NAME[table].column(name).zh for name in names]
    return [headers, *(line.split("|") for line in lines[1:])]

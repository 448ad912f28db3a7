"""A person forgotten: nothing is left of them in the graph or in the files of its store, and none returns."""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path

import pytest
from conftest import Run
from loading import NO_POSTS, PROFILE, Book, Put, putting, small, taken_for, write_csv
from roster_files import KEY, number, sheets, workbook

from cypher.errors import BadParameter, LoadError, NotFound, RosterError
from cypher.library import Library
from graph import forget, history, judging, traces
from graph.db import Graph
from graph.judging import Verdict
from loaders import forgotten, roster, struck
from loaders.copies import Copies
from loaders.forgotten import Forgotten
from loaders.identity_key import IdentityKey
from loaders.known import Known
from loaders.load import load

pytestmark = pytest.mark.neo4j
DAY = date(2026, 6, 30)
LATER = date(2026, 9, 30)
NAME, CODE = "欧阳觅踪", "KXQZ7731"


@pytest.fixture
def put(spare: Graph, library: Library, tmp_path: Path) -> Put:
    return putting(spare, library, tmp_path, DAY)


def book(*, number_too: bool = True, listed: bool = True) -> Book:
    """The small book, with somebody who holds two posts and works for the company."""
    found = small()
    found["posts"] = [*found["posts"], "Y1|副主任||1|是"]
    if listed:
        found["people"] = [*found["people"], f"{CODE}|{NAME}|{number(7) if number_too else ''}"]
        found["holdings"] = [
            *found["holdings"],
            f"{CODE}|Z2|书记||2022.3|",
            f"{CODE}|Y1|副主任||2023-05-06|",
        ]
        found["employment"] = [*found["employment"], f"{CODE}|W1|经理|"]
    return found


def gone(graph: Graph, library: Library, called: str = NAME, by: str = "王芳") -> forget.Done:
    found = traces.find(graph, called)
    with graph.reading() as tx:
        held = traces.traces(tx, found)
        marks = forgotten.made(tx, KEY, held)
    return forget.forget(graph, library, held, marks, by)


def everything(graph: Graph) -> str:
    rows = graph.read(
        "MATCH (n) RETURN labels(n) AS kind, properties(n) AS own"
        " UNION ALL MATCH ()-[n]->() RETURN [type(n)] AS kind, properties(n) AS own"
    )
    return "\n".join(map(repr, rows))


@pytest.mark.parametrize("number_too", [True, False], ids=["with a number", "by code alone"])
def test_nothing_of_them_is_in_the_graph(spare: Graph, library: Library, put: Put, number_too: bool) -> None:
    put(book(number_too=number_too))
    put({**book(number_too=number_too), "areas": [*book()["areas"], "A9|新城街道|街道|A1"]})
    with spare.writing() as tx:
        tx.run(
            "MATCH (p:Person {name: $name}) CREATE (:Acceptance"
            " {key: 'a', rule: 'r', identity: '[\"' + p.key + '\"]',"
            " reason: 'x', by: 'y'}), (:Acceptance {key: 'b', rule: 'r', identity: '[\"Z9\"]',"
            " reason: $name + '已说明', by: $name})",
            {"name": NAME},
        )
    (key,) = [
        row["key"] for row in spare.read("MATCH (p:Person {name: $n}) RETURN p.key AS key", {"n": NAME})
    ]
    assert NAME in everything(spare)
    done = gone(spare, library)
    left = everything(spare)
    assert [each for each in (NAME, CODE, str(key)) if each in left] == []
    assert spare.read("MATCH (c:Change) RETURN c") == []
    (kept,) = spare.read("MATCH (a:Acceptance) RETURN a.key AS key, a.reason AS reason, a.by AS by")
    newest = history.loads(spare)[0]
    assert newest.id == done.load
    assert newest.forgets.startswith("F-")
    assert kept == {"key": "b", "reason": f"{newest.forgets}已说明", "by": newest.forgets}
    assert newest.by == "王芳"
    # What others hold is as it was.
    assert spare.read("MATCH (:Person {name: '张三'})-[h:HOLDS]->() RETURN count(h) AS n") == [{"n": 2}]


@pytest.mark.parametrize("number_too", [True, False], ids=["with a number", "by code alone"])
def test_what_other_rosters_call_them_goes_too(
    spare: Graph, library: Library, put: Put, tmp_path: Path, number_too: bool
) -> None:
    other: Book = {
        "people": ["code|name", "T77|欧阳觅综"],
        "holdings": ["person|organization|role|from|to", "T77|Y1|委员|2024-05-06|"],
    }
    put(book(number_too=number_too))
    put(other, source="t")
    verdict = Verdict("t:T77", traces.find(spare, NAME).key, "same", "看过档案")
    judging.judge(spare, library, [verdict], "李雷")
    assert "欧阳觅综" in everything(spare)
    with spare.reading() as tx:
        held = traces.traces(tx, traces.find(spare, NAME))
    gone(spare, library)
    left = everything(spare)
    assert [each for each in (NAME, "欧阳觅综", CODE, "T77", verdict.other) if each in left] == []
    assert spare.read("MATCH (j:Judgement) RETURN j") == []
    # A rejects file that has them by that name, or by that code, has neither afterwards.
    wrong = {
        "holdings": [
            "person|name|organization|role|from",
            "T77||Y1|委员|二零",
            "|欧阳觅综|Y1|委员|二零",
            "T1|张三|Y1|委员|二零",
        ]
    }
    path = write_csv(tmp_path / "wrong", wrong)
    with roster.read([path], source="t", as_of=DAY, key=KEY, known=Known(spare, library)) as rosters:
        rosters.write_rejects(tmp_path / "r.xlsx")
    assert len(struck.strike(tmp_path / "r.xlsx", held, KEY).lines) == 2
    said = repr(sheets(tmp_path / "r.xlsx"))
    assert ("T77" in said, "欧阳觅综" in said, "张三" in said) == (False, False, True)
    # Neither roster brings them back.
    known = Forgotten.of(spare, KEY)
    assert known.has("t", "T77", "欧阳觅综", None, "Y1")
    assert known.has("s", CODE, NAME, None, "Y1")


def test_a_seat_is_not_vacant_because_its_holder_was_forgotten(
    spare: Graph, library: Library, put: Put
) -> None:
    put(book(), due=PROFILE)
    card = library.get("gaps.vacant_post")

    def states(day: date) -> dict[str, str]:
        rows = spare.read(card.statement, card.bind({"as_of": day}))
        return {str(row["body"]): str(row["state"]) for row in rows if row["role"] == "deputy_director"}

    assert states(DAY) == {}
    assert gone(spare, library).seats == 2
    assert states(DAY) == {"业委会": "possible"}
    # A holder has no link to what else the person held.
    assert spare.read(
        "MATCH (p:Person)-[h:HOLDS]->() WHERE p.key STARTS WITH '?' RETURN count(DISTINCT p) AS n"
    ) == [{"n": 2}]
    # Now a roster says that nobody is in it.
    put(book(listed=False), as_of=LATER, due=PROFILE, allow_fall=True)
    assert states(LATER) == {"业委会": "gap"}


@pytest.mark.parametrize("number_too", [True, False], ids=["with a number", "by code alone"])
def test_a_roster_does_not_bring_them_back(
    spare: Graph, library: Library, put: Put, tmp_path: Path, number_too: bool
) -> None:
    put(book(number_too=number_too))
    gone(spare, library)
    again = write_csv(tmp_path / "again", book(number_too=number_too))
    with taken_for(spare, library, again, source="s", as_of=LATER) as rosters:
        assert {(each.file, each.line, each.rule) for each in rosters.problems} == {
            ("人员表.csv", 5, "forgotten"),
            ("任职表.csv", 7, "forgotten"),
            ("任职表.csv", 8, "forgotten"),
            ("从业表.csv", 3, "forgotten"),
        }
        said = "\n".join(each.text(lang) for each in rosters.problems for lang in ("zh", "en"))
        assert "take the row out of the roster" in said
        rosters.write_rejects(tmp_path / "rejects.xlsx")
        outcome = load(spare, library, rosters, NO_POSTS)
    assert [each for each in (NAME, CODE) if each in said + everything(spare)] == []
    assert {table: counts["rejected"] for table, counts in outcome.rows.items() if counts["rejected"]} == {
        "people": 1,
        "holdings": 2,
        "employment": 1,
    }
    assert NAME not in repr(sheets(tmp_path / "rejects.xlsx"))


def test_by_name_and_body_alone_they_are_known_again(
    spare: Graph, library: Library, put: Put, tmp_path: Path
) -> None:
    """And somebody else of that name, who has a code of their own, is let in."""
    put(book())
    gone(spare, library)
    other = small()
    other["holdings"] = ["person|name|organization|role", f"|{NAME}|Y1|委员", f"|{NAME}|D1|委员"]
    other["people"] = [*other["people"], f"P9|{NAME}|{number(9)}"]
    path = write_csv(tmp_path / "other", other)
    with taken_for(spare, library, path, source="s", as_of=LATER) as rosters:
        assert [(each.line, each.rule) for each in rosters.problems] == [(2, "forgotten")]


def test_nobody_else_is_struck(spare: Graph, library: Library, put: Put, tmp_path: Path) -> None:
    """Others with that name in theirs keep their rows, and others of that name who have a code or number."""
    put(small() | {"people": ["code|name|id_number", f"P1|李伟|{number(1)}", "P2|李四|", "P3|王五|"]})
    with spare.reading() as tx:
        held = traces.traces(tx, traces.find(spare, "s:P1"))
    head = "人员编码,姓名,身份证号,组织编码,职务,起始时间,备注"
    lines = [
        "P1,李伟,,Y1,委员,二零,",
        ",李　伟,,Y1,委员,二零,",
        f",另一个,{number(1)},Y1,委员,二零,",
        "P2,李伟民,,Y1,委员,二零,",
        "P3,李伟,,Y1,委员,二零,",
        f",李伟,{number(9)},Y1,委员,二零,",
        "P4,张三,,Y1,委员,二零,李伟的同事",
    ]
    wrong = {"任职表": [head, *lines], "组织表": ["组织编码,组织名称,组织类型", "P1,李伟商店,企业,多"]}
    found: dict[str, list[tuple[str, int]]] = {}
    for source in ("s", "t"):
        folder = tmp_path / source
        folder.mkdir()
        for name, rows in wrong.items():
            (folder / f"{name}.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
        (folder / "roster.toml").write_text('ignore = ["备注"]\n', encoding="utf-8")
        path = tmp_path / f"{source}.xlsx"
        with roster.read([folder], source=source, as_of=DAY, key=KEY, known=Known(spare, library)) as rosters:
            rosters.write_rejects(path)
        looked = struck.strike(path, held, KEY, dry_run=True)
        assert struck.strike(path, held, KEY) == looked
        found[source] = list(looked.lines)
        page = sheets(path)["任职表"]
        assert [row[1] for row in page[1:]] == [
            *(["李伟"] if source == "t" else []), "李伟民", "李伟", "李伟", "张三"
        ]  # fmt: skip
        assert len(sheets(path)["组织表"]) == 2
        # Where the name stands in other texts is told.
        assert {line for sheet, line in looked.said if sheet == "任职表"} == {8}
    assert found["s"] == [("任职表", 2), ("任职表", 3), ("任职表", 4)]
    assert found["t"] == [("任职表", 3), ("任职表", 4)], "P1 is somebody else's code there"


def test_files_that_cannot_be_read_are_told(
    spare: Graph, library: Library, put: Put, commands: Run, tmp_path: Path, servers_home: Path
) -> None:
    put(small() | {"people": ["code|name|id_number", "P1|O'Neill & Co|", "P2|李四|", "P3|王五|"]})
    copies = Copies(servers_home)
    good, backup, broken = tmp_path / "out.xlsx", tmp_path / "b.jsonl.gz", tmp_path / "r.xlsx"
    workbook(good, {"人员表": [["姓名"], ["O'Neill & Co"]]})
    packed = gzip.compress(b"x" * 100_000 + bytes(range(256)) * 999)
    backup.write_bytes(packed[:40] + bytes(60) + packed[100:])
    broken.write_bytes(good.read_bytes()[:900])
    other = tmp_path / "other.csv"
    other.write_text("姓名\nO'Neill & Co\n", encoding="utf-8")
    for kind, path in (("export", good), ("backup", backup), ("rejects", broken), ("rejects", other)):
        copies.note(kind, path, "spare")  # type: ignore[arg-type]
    code, out, words = commands("forget", "s:P1", "--dry-run", "--lang", "en")
    assert code == 0, words
    told = {line.split()[-1]: line for line in (out + words).splitlines() if str(tmp_path) in line}
    assert "yours to delete" in told[str(good)]
    unread = {path for path, line in told.items() if "could not be read" in line}
    assert unread == {str(backup), str(broken), str(other)}


def test_who_is_meant(spare: Graph, library: Library, put: Put) -> None:
    namesake = book()
    namesake["people"] = [*namesake["people"], f"P8|{NAME}|"]
    put(namesake)
    with pytest.raises(BadParameter, match="2 people"):
        traces.find(spare, NAME)
    with pytest.raises(NotFound):
        traces.find(spare, "无此人")
    assert traces.find(spare, "s:P8").code == "P8"
    with pytest.raises(NotFound):
        traces.find(spare, f"t:{CODE}")
    found = traces.find(spare, CODE)
    assert found == traces.find(spare, f"s:{CODE}") == traces.find(spare, found.key)
    assert found.identity  # so that the key is no source:code
    assert (found.code, len(found.posts)) == (CODE, 2)
    with spare.reading() as tx:
        held = traces.traces(tx, found)
    assert (held.lines["HOLDS"], held.lines["EMPLOYED_BY"], held.namesakes) == (2, 1, 1)
    assert held.derived == 1
    assert held.bodies == ("W1", "Y1", "Z2")
    gone(spare, library, CODE)
    assert [
        row["code"] for row in spare.read("MATCH (p:Person {name: $n}) RETURN p.code AS code", {"n": NAME})
    ] == ["P8"]


def test_no_load_before_it_is_undone(spare: Graph, library: Library, put: Put) -> None:
    first = put(book())
    done = gone(spare, library)
    for wanted, said in ((first.id, "forgotten"), (done.load, "no load")):
        with pytest.raises(LoadError, match=said):
            history.undo(spare, library, wanted, "王芳")
    later = put(other_name(), allow_fall=True)
    history.undo(spare, library, later.id, "王芳")
    assert spare.read("MATCH (o:Organization {code: 'Z1'}) RETURN o.name AS name") == [{"name": "一支部"}]


def other_name() -> Book:
    found = book(listed=False)
    return {**found, "organizations": [each.replace("一支部", "第一支部") for each in found["organizations"]]}


def test_a_roster_read_before_is_not_loaded_after(
    spare: Graph, library: Library, put: Put, tmp_path: Path
) -> None:
    put(book())
    path = write_csv(tmp_path / "other", book())
    with taken_for(spare, library, path, source="s", as_of=LATER) as rosters:
        gone(spare, library)
        with pytest.raises(RosterError, match="forgotten while"):
            load(spare, library, rosters, NO_POSTS)
    assert NAME not in everything(spare)


def test_another_key_is_refused(spare: Graph, library: Library, put: Put, tmp_path: Path) -> None:
    put(book())
    path = write_csv(tmp_path / "other", other_name())
    other = IdentityKey(bytes(range(1, 33)))
    with (
        roster.read([path], source="s", as_of=LATER, key=other, known=Known(spare, library)) as rosters,
        pytest.raises(RosterError, match=f"{KEY.fingerprint}.*{other.fingerprint}"),
    ):
        load(spare, library, rosters, NO_POSTS)
    assert spare.read("MATCH (l:Load) RETURN l.key AS key") == [{"key": KEY.fingerprint}]

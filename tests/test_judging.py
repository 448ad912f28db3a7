"""A judgement is kept, followed in the graph, survives loads, and can be undone and withdrawn."""

from __future__ import annotations

from pathlib import Path

import pytest
from judged import DAY, LATER, appointed, both, first, held, people, second
from loading import Put, putting, small
from roster_files import number
from whole import whole

from cypher.errors import BadParameter, LoadError, NotFound
from cypher.library import Library
from graph import history, judgement, judging, whom
from graph.db import Graph
from graph.digest import digest
from graph.judgement import DIFFERENT, SAME
from graph.judging import Judged, Verdict

pytestmark = pytest.mark.neo4j


@pytest.fixture
def put(spare: Graph, library: Library, tmp_path: Path) -> Put:
    return putting(spare, library, tmp_path, DAY)


def judge(graph: Graph, library: Library, one: str, other: str, verdict: str = SAME) -> Judged:
    return judging.judge(graph, library, [Verdict(one, other, verdict, "看过档案")], "王芳")


def withdraw(graph: Graph, library: Library, one: str, other: str) -> Judged:
    return judging.withdraw(graph, library, [(one, other)], "李雷", "记错了")


def standing(graph: Graph) -> dict[tuple[str, str], str]:
    with graph.reading() as tx:
        made = judgement.standing(judgement.kept(tx), whom.PERSON)
    return {pair: each.verdict for pair, each in made.items()}


def test_one_person_holds_what_both_rosters_say(spare: Graph, library: Library, put: Put) -> None:
    both(put)
    judge(spare, library, "t:T2", "s:P2")
    assert people(spare) == [first(), "s:P2", "s:P3", "t:T1", "t:T3"]
    assert held(spare, "s:P2") == [
        ("W1#manager", None),
        ("Y1#member", "t:T2"),
        ("Z2#member", None),
        ("Z2#secretary", "t:T2"),
        ("Z2#secretary", None),
    ]
    found = appointed(spare)
    assert ("W1", "Y1", "s:P2", "manager–member") in found
    assert ("Y1", "Z2", "s:P2", "member–member", "member–secretary") in found
    assert {each[2] for each in found} == {first(), "s:P2"}
    # What only the other roster knew of the person is there for the rules; the rest is the person's own.
    assert spare.read(
        "MATCH (p:Person {key: 's:P2'}) RETURN p.code AS code, p.sex AS sex, p.party_status AS party"
    ) == [{"code": "P2", "sex": "m", "party": "full"}]


def test_who_has_an_identity_number_stands_for_both(spare: Graph, library: Library, put: Put) -> None:
    both(put)
    judge(spare, library, "t:T1", first())
    assert "t:T1" not in people(spare)
    assert ("W1#副经理", "t:T1") in held(spare, first())


def test_undo_is_exact(spare: Graph, library: Library, put: Put) -> None:
    both(put)
    before = whole(spare)
    done = judge(spare, library, "t:T2", "s:P2")
    assert whole(spare) != before
    history.undo(spare, library, done.id, "王芳")
    assert whole(spare) == before
    assert standing(spare) == {}
    assert spare.read("MATCH (j:Judgement) RETURN count(j) AS kept") == [{"kept": 1}]
    assert spare.read("MATCH (c:Change {_load: $id}) RETURN count(c) AS left", {"id": done.id}) == [
        {"left": 0}
    ]


def test_a_judgement_that_is_not_the_newest_is_withdrawn(spare: Graph, library: Library, put: Put) -> None:
    """Afterwards the graph is what it would be had nobody judged; and that can be undone too."""
    both(put)
    done = judge(spare, library, "t:T2", "s:P2")
    third = {**second(), "people": [*second()["people"], "T4|赵六|男||"]}
    put(third, source="t")
    with pytest.raises(LoadError):
        history.undo(spare, library, done.id, "王芳")
    joined = whole(spare)
    back = withdraw(spare, library, "s:P2", "t:T2")
    apart = whole(spare)
    assert standing(spare) == {}
    history.undo(spare, library, back.id, "王芳")
    assert whole(spare) == joined
    assert standing(spare) == {("s:P2", "t:T2"): SAME}
    withdraw(spare, library, "s:P2", "t:T2")
    assert whole(spare) == apart
    with spare.writing() as tx:
        tx.run("MATCH (n) WHERE NOT n:Schema DETACH DELETE n")
    put(small())
    put(third, source="t")
    assert whole(spare)[1] == apart[1]
    assert len(whole(spare)[0]) == len(apart[0])


def test_loading_again_changes_nothing(spare: Graph, library: Library, put: Put) -> None:
    both(put)
    judge(spare, library, "t:T2", "s:P2")
    judge(spare, library, "t:T1", first())
    before = whole(spare)
    for book, source in ((small(), "s"), (second(), "t"), (small(), "s")):
        again = put(book, source=source)
        assert (again.changes, again.committed) == (0, False)
    assert whole(spare) == before


def test_a_changed_row_lands_on_the_person(spare: Graph, library: Library, put: Put) -> None:
    both(put)
    judge(spare, library, "t:T2", "s:P2")
    book = second()
    book["people"][2] = "T2|李四光|男||预备党员"
    book["holdings"][2] = "T2|Y1|主任|2024-05-06|"
    book["holdings"].append("T2|Z1|委员|2025-01-01|")
    done = put(book, as_of=LATER, source="t", allow_fall=True)
    assert done.committed
    assert "t:T2" not in people(spare)
    assert ("Y1#director", "t:T2") in held(spare, "s:P2")
    assert ("Z1#member", "t:T2") in held(spare, "s:P2")
    ended = (
        "MATCH (:Person {key: 's:P2'})-[h:HOLDS]->({code: 'Y1#member'}) RETURN h.status AS s, h.to_max AS to"
    )
    assert spare.read(ended) == [{"s": "ended", "to": LATER}]
    # The name is the person's own; what the other roster says stands beside it.
    names = "MATCH (a:Alias)-->(p:Person) RETURN p.name AS name, a.name AS alias, p.party_status AS party"
    assert spare.read(names) == [{"name": "李四", "alias": "李四光", "party": "probationary"}]
    before = whole(spare)
    history.undo(spare, library, done.id, "王芳")
    assert whole(spare) != before
    put(book, as_of=LATER, source="t", allow_fall=True)
    assert whole(spare) == before


def test_a_part_of_a_roster_finds_the_alias_by_its_code(spare: Graph, library: Library, put: Put) -> None:
    both(put)
    judge(spare, library, "t:T2", "s:P2")
    more = {"holdings": ["person|organization|role|from|to", "T2|Z1|委员|2025-01-01|"]}
    put(more, source="t", partial=True)
    assert ("Z1#member", "t:T2") in held(spare, "s:P2")


def test_namesakes_are_kept_apart(spare: Graph, library: Library, put: Put) -> None:
    both(put)
    before = whole(spare)
    done = judge(spare, library, "t:T3", "s:P2", DIFFERENT)
    assert whole(spare) == before
    assert standing(spare) == {("s:P2", "t:T3"): DIFFERENT}
    judge(spare, library, "t:T2", "s:P2")
    with pytest.raises(BadParameter, match="互相矛盾"):
        judge(spare, library, "t:T2", "t:T3")
    assert done.moved == 0


def test_a_chain_is_one_person(spare: Graph, library: Library, put: Put) -> None:
    """a = b and b = c make one of three; without b = c the third goes, and the first two stay."""
    both(put)
    judge(spare, library, "t:T2", "t:T3")
    assert held(spare, "t:T2")[0] == ("Y1#member", "t:T3")
    judge(spare, library, "s:P2", "t:T3")
    assert [key for key in people(spare) if key in ("s:P2", "t:T2", "t:T3")] == ["s:P2"]
    assert {said for _, said in held(spare, "s:P2")} == {None, "t:T2", "t:T3"}
    again = whole(spare)
    assert put(second(), source="t").changes == 0
    withdraw(spare, library, "s:P2", "t:T3")
    assert {said for _, said in held(spare, "t:T2")} == {None, "t:T3"}
    assert {said for _, said in held(spare, "s:P2")} == {None}
    judge(spare, library, "s:P2", "t:T2")
    assert whole(spare) == again


def test_what_cannot_be_judged_is_refused(spare: Graph, library: Library, put: Put) -> None:
    both(put)
    put({"people": ["code|name|id_number", f"U1|张三|{number(7)}"]}, source="u")
    with pytest.raises(NotFound, match="s:P2, t:T2, t:T3"):
        judge(spare, library, "李四", "s:P2")
    with pytest.raises(NotFound):
        judge(spare, library, "t:T9", "s:P2")
    with pytest.raises(BadParameter, match="自己"):
        judge(spare, library, "s:P2", "s:P2")
    with pytest.raises(BadParameter, match="自己"):
        judge(spare, library, "s:P1", first())
    with pytest.raises(BadParameter, match="不同的身份证号"):
        judge(spare, library, "s:P1", "u:U1")
    judge(spare, library, "s:P2", "t:T2")
    judge(spare, library, "t:T2", "s:P3")
    before = whole(spare)
    with pytest.raises(BadParameter, match="撤回"):
        judge(spare, library, "t:T2", "s:P2", DIFFERENT)
    with pytest.raises(BadParameter, match="互相矛盾"):
        judge(spare, library, "s:P3", "s:P2", DIFFERENT)
    with pytest.raises(NotFound, match="没有有效的判断"):
        withdraw(spare, library, "s:P2", "s:P3")
    assert whole(spare) == before
    assert len(standing(spare)) == 2


def test_the_history_tells_of_judgements(spare: Graph, library: Library, put: Put) -> None:
    both(put)
    done = judge(spare, library, "t:T2", "s:P2")
    line = history.loads(spare)[0]
    assert (line.id, line.number, line.judged, line.by, line.rows) == (done.id, 3, 1, "王芳", 0)
    assert line.stands
    with pytest.raises(LoadError, match=done.id):
        history.undo(spare, library, "2", "王芳")
    assert digest(spare)

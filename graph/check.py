"""What only a server can say about a card: columns, reading or writing, names, and whether its examples hold.

The server's database must be empty but for the schema: examples make their own graph in a transaction that
is rolled back, and names are judged by the model. Needs no Cypher parser: EXPLAIN is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from cypher.card import Card
from cypher.errors import CardError, GraphError
from cypher.example import Example
from cypher.lexer import line_at, tokens
from cypher.names import LABEL, PROPERTY, names
from cypher.problems import Problems, nearest
from graph import model
from graph.explained import Explained
from graph.received import Rows
from graph.rows import Row, differences, fits, written

# By GQL status and by the name that Neo4j gave it before; both say «…: Gird)» or «`Gird` does not exist».
UNRECOGNIZED = {
    "01N50": LABEL,
    "01N51": LABEL,
    "01N52": PROPERTY,
    "UnknownLabelWarning": LABEL,
    "UnknownRelationshipTypeWarning": LABEL,
    "UnknownPropertyKeyWarning": PROPERTY,
}
UNKNOWN_NAME = re.compile(r"(?:(?:name|type) is: |`)(.*?)(?:\)$|` does not exist)")
WRITES = ("CREATE", "INSERT", "MERGE", "SET", "REMOVE", "DELETE", "DETACH", "CALL", "DROP")
KNOWN = {
    LABEL: {each.name for each in (*model.LABELS, *model.RELATIONSHIPS)},
    PROPERTY: {name for each in (*model.LABELS, *model.RELATIONSHIPS) for name in each.properties},
}
IN_GRAPH = f"""
MATCH (n) UNWIND labels(n) AS name RETURN DISTINCT '{LABEL}' AS kind, name
UNION MATCH ()-[e]->() RETURN DISTINCT '{LABEL}' AS kind, type(e) AS name
UNION MATCH (n) UNWIND keys(n) AS name RETURN DISTINCT '{PROPERTY}' AS kind, name
UNION MATCH ()-[e]->() UNWIND keys(e) AS name RETURN DISTINCT '{PROPERTY}' AS kind, name
"""
ANYTHING = "CREATE ()"
SHOWN = 10  # rows of a difference; more of them tell nothing more


class Trial(Protocol):
    """A transaction that is rolled back in the end."""

    def run(self, statement: str, parameters: Mapping[str, object] | None = None) -> Rows:
        """All rows of a statement."""


class Database(Protocol):
    """What a check needs of a database; `graph.db.Graph` is one."""

    def explain(
        self, statement: str, parameters: Mapping[str, object] | None = None, after: str = ""
    ) -> Explained:
        """Plan a statement without running it; `after` is written before, and rolled back."""

    def trial(self) -> AbstractContextManager[Trial]:
        """A transaction that is rolled back in the end."""


def check_card(card: Card, graph: Database) -> list[CardError]:
    """Everything a server finds wrong with a card, in the order of the file; empty when it is right.

    Examples run only when every text of the card has passed: a typo in one must not make its own name.
    Raises Unreachable and Refused, which are no fault of the card.
    """
    problems = Problems(card.path)
    _texts(card, graph, problems)
    if not problems.found:
        for number, example in enumerate(card.examples, 1):
            _example(card, number, example, graph, problems)
    return problems.sorted()


def _texts(card: Card, graph: Database, problems: Problems) -> None:
    """The statement, the population, and what the examples run: planned, none of them run."""
    bound = card.bind(card.examples[0].params)
    # Planned as it is for the examples, which have written something: the server then plans it once.
    planned = _plan(card.statement, card.statement_line, bound, graph, problems, after=ANYTHING)
    if planned:
        _columns(card, planned, problems)
        _kind(card.statement, card.statement_line, planned, card.writes, problems)
    if card.population:
        counted = _plan(card.population, card.population_line, bound, graph, problems)
        if counted:
            _kind(card.population, card.population_line, counted, False, problems)
        if counted and len(counted.columns) != 1:
            zh, en = "population 应只返回一列:总数。", "population must return one column, the count."
            problems.add(card.population_line, zh, en)
    for example in card.examples:
        if example.given:
            _plan(example.given, example.given_line, {}, graph, problems)
        for look in example.then:
            if seen := _plan(look.query, look.line, {}, graph, problems, after=ANYTHING):
                _kind(look.query, look.line, seen, False, problems)


def _plan(
    text: str,
    line: int,
    parameters: Mapping[str, object],
    graph: Database,
    problems: Problems,
    after: str = "",
) -> Explained | None:
    """Plan a text that starts on this line of the file; None when the server does not take it."""
    unknown = {
        (line + name.line - 1, name.kind, name.text)
        for name in names(text)
        if name.text not in KNOWN[name.kind]
    }
    planned = None
    try:
        planned = graph.explain(text, parameters, after)
    except GraphError as error:
        _refused(error, line, problems)
    for notice in planned.notices if planned else ():
        if kind := UNRECOGNIZED.get(notice.code.split(".")[-1]):
            said = UNKNOWN_NAME.search(notice.description)
            unknown.add((line + notice.line - 1, kind, said[1] if said else "?"))
    for place, kind, name in unknown:
        _unknown(place, kind, name, problems)
    return planned


def _refused(error: GraphError, line: int, problems: Problems) -> None:
    """A fault that the server finds in a text that starts on this line; other errors go on their way."""
    if type(error) is not GraphError:
        raise error
    what = re.sub(r"^Neo4j says (Neo\.[\w.]+: )?", "", error.en.split("\n")[0])
    at = re.search(r" \(line (\d+), column (\d+) \(offset: \d+\)\)", what)
    what = what.replace(at[0], "") if at else what
    problems.add(
        line + (int(at[1]) - 1 if at else 0), f"服务器不接受:{what}", f"the server refuses it: {what}"
    )


def _unknown(line: int, kind: str, name: str, problems: Problems) -> None:
    zh_kind, en_kind = (
        ("属性", "property") if kind == PROPERTY else ("标签或关系类型", "label or relationship type")
    )
    zh, en = nearest(name, sorted(KNOWN[kind]))
    problems.add(line, f"模型里没有{zh_kind}“{name}”{zh}", f"the model has no {en_kind} {name!r}{en}")


def _columns(card: Card, planned: Explained, problems: Problems) -> None:
    declared = tuple(card.columns)
    if planned.columns != declared:
        one, other = ", ".join(planned.columns), ", ".join(declared)
        problems.add(
            _line_of(card.statement, card.statement_line, ("RETURN",), last=True),
            f"语句返回的列是 {one},[columns] 声明的是 {other};名称和次序要一致。",
            f"the statement returns {one}, but [columns] declares {other}: same names, same order.",
        )


def _kind(text: str, line: int, planned: Explained, writes: bool, problems: Problems) -> None:
    """Reading cards read the graph, writing cards write it, and none reads files or the network."""
    if "LoadCSV" in planned.operators:
        zh, en = (
            "卡片不能用 LOAD CSV:它读取文件和网络。",
            "no LOAD CSV in a card: it reads files and the network.",
        )
        problems.add(_line_of(text, line, ("LOAD",)), zh, en)
    if writes and planned.kind not in ("w", "rw"):
        problems.add(
            line, "写入卡片应写入数据,这条语句没有。", "a card that writes must write, and this does not."
        )
    if not writes and planned.kind != "r":
        at = _line_of(text, line, WRITES)
        problems.add(at, "这里只能读,不能写入。", "this may only read, and it writes.")


def _line_of(text: str, line: int, words: Sequence[str], last: bool = False) -> int:
    """The file's line of the first (or last) of these words in a text that starts on `line`."""
    found = [token.start for token in tokens(text) if token.kind == "word" and token.text.upper() in words]
    return line + line_at(text, found[-1 if last else 0]) - 1 if found else line


def _example(card: Card, number: int, example: Example, graph: Database, problems: Problems) -> None:
    """Run one example and compare; what it made is rolled back."""
    looks: list[Rows] = []
    line = example.given_line
    try:
        with graph.trial() as trial:
            if example.given:
                trial.run(example.given)
            line = example.line
            rows = trial.run(card.statement, card.bind(example.params))
            made = trial.run(IN_GRAPH)
            looks = [trial.run(look.query) for look in example.then]
            counted = example.population is not None and trial.run(card.population, card.bind(example.params))
    except GraphError as error:
        return _refused(error, line, problems)
    for each in made:
        kind, name = str(each["kind"]), str(each["name"])
        if name not in KNOWN[kind]:
            _unknown(example.line, kind, name, problems)
    _types(card, example, rows, problems)
    what = (f"第 {number} 个例子", f"example {number}")
    _compare(what, example.expect_line, example.expect, rows, problems)
    if counted and list(counted[0].values()) != [example.population]:
        got = next(iter(counted[0].values()))
        problems.add(
            line,
            f"{what[0]}的总数不对:期望 {example.population},得到 {got}。",
            f"{what[1]} has another population: expected {example.population}, got {got}.",
        )
    for look, seen in zip(example.then, looks, strict=True):
        _compare((f"{what[0]}的 then", f"then of {what[1]}"), look.line, look.expect, seen, problems)
    return None


def _types(card: Card, example: Example, rows: Rows, problems: Problems) -> None:
    for name, kind in card.columns.items():
        if wrong := [row[name] for row in rows if not fits(row[name], kind)]:
            problems.add(
                example.expect_line,
                f"列“{name}”声明为 {kind},得到的却是 {written(wrong[0])}。",
                f"column {name!r} is declared {kind}, but it is {written(wrong[0])}.",
            )


def _compare(
    what: tuple[str, str], line: int, expected: Iterable[Row], got: Iterable[Row], problems: Problems
) -> None:
    missing, extra = differences(expected, got)
    if not missing and not extra:
        return
    zh, en = [f"{what[0]}的结果不对:"], [f"{what[1]} gives other rows:"]
    for rows, zh_word, en_word in (
        (missing, "只在期望中", "expected only"),
        (extra, "只在结果中", "got only"),
    ):
        zh += [f"  {zh_word}:{row}" for row in rows[:SHOWN]] + [f"  …… 共 {len(rows)} 行"] * (
            len(rows) > SHOWN
        )
        en += [f"  {en_word}: {row}" for row in rows[:SHOWN]] + [f"  … {len(rows)} in all"] * (
            len(rows) > SHOWN
        )
    problems.add(line, "\n".join(zh), "\n".join(en))

"""The examples of a card: a graph, parameters, and the rows that must come out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cypher.block import Block, Table
from cypher.day import TODAY
from cypher.folders import Folder
from cypher.parameter import Param
from cypher.problems import nearest

Row = Mapping[str, object]
UNKNOWN_DATE = "unknown date"
UNCOLLECTED = "uncollected"


@dataclass(frozen=True)
class Look:
    """A look at the graph after a card has written: a query and its rows; a NULL is left out of a row."""

    query: str
    expect: tuple[Row, ...]
    line: int


@dataclass(frozen=True)
class Example:
    """One example; `given` is Cypher ("" is the empty graph), `expect` rows in any order without their NULLs.

    `covers` is "unknown date", "uncollected" or ""; `population` is a rule's denominator, where it is said;
    `then` looks at the graph after a card has written.
    """

    about: str
    given: str
    params: Mapping[str, object]
    expect: tuple[Row, ...]
    covers: str
    population: int | None
    then: tuple[Look, ...]
    line: int
    given_line: int
    expect_line: int


def read(
    block: Block, folder: Folder, params: Mapping[str, Param], columns: Mapping[str, str]
) -> tuple[Example, ...]:
    """All examples of a card; what is wrong is noted in the block's problems."""
    top = Table(block, block.data)
    tables = top.tables("example", need=False)
    top.close()
    found = tuple(_example(table, folder, params, columns) for table in tables)
    if block.readable:
        _enough(block, folder, found)
    return found


def _example(
    table: Table, folder: Folder, params: Mapping[str, Param], columns: Mapping[str, str]
) -> Example:
    given = table.take("given", str, "")
    if given and not given.strip():
        table.problem(
            "given", '"given" 只有空白;空图请写 ""。', '"given" is only blanks; for the empty graph write "".'
        )
    example = Example(
        about=table.text("about", need=False),
        given=given,
        params=_params(table, params),
        expect=_rows(table, columns),
        covers=table.choice("covers", (UNKNOWN_DATE, UNCOLLECTED), need=False),
        population=_population(table, folder),
        then=_looks(table, folder),
        line=table.line(),
        given_line=table.block.text_line(*table.path, "given"),
        expect_line=table.line("expect"),
    )
    table.close()
    return example


def _population(table: Table, folder: Folder) -> int | None:
    if not folder.finds:
        table.refuse(
            "population", "只有规则的例子才有 population。", "only an example of a rule has a population."
        )
        return None
    number = table.take("population", int, -1, need=False)
    return number if "population" in table.data else None


def _looks(table: Table, folder: Folder) -> tuple[Look, ...]:
    if not folder.writes:
        table.refuse(
            "then", "只有写入卡片的例子才有 then。", "only an example of a card that writes has a then."
        )
        return ()
    looks = []
    for look in table.tables("then", need=False):
        query = look.text("query")
        looks.append(Look(query, _rows(look, None), look.block.text_line(*look.path, "query")))
        look.close()
    return tuple(looks)


def _rows(table: Table, columns: Mapping[str, str] | None) -> tuple[Row, ...]:
    rows = table.tables("expect")
    for row in rows:
        for name in row.data:
            if columns is not None and name not in columns:
                zh, en = nearest(name, columns)
                row.problem(
                    name,
                    f"例子里的列“{name}”没有声明{zh}",
                    f"column {name!r} of the example is not declared{en}",
                )
    return tuple(row.data for row in rows)


def _params(table: Table, declared: Mapping[str, Param]) -> Mapping[str, object]:
    given: dict[str, object] = table.take("params", dict, {}, need=False)
    inner = Table(table.block, given, *table.path, "params")
    for name, value in given.items():
        if name not in declared:
            zh, en = nearest(name, declared)
            inner.problem(
                name, f"例子里的参数“{name}”没有声明{zh}", f"parameter {name!r} is not declared{en}"
            )
        elif declared[name].type and not declared[name].accepts(value):
            kind = declared[name].type
            inner.problem(name, f"参数“{name}”应是 {kind}。", f"parameter {name!r} must be of type {kind}.")
    for name, param in declared.items():
        if name not in given and (param.required or (param.default == TODAY and param.type == "date")):
            table.problem(
                "params" if given else None,
                f"例子要给出参数“{name}”:它没有固定的默认值。",
                f"the example must give the parameter {name!r}: it has no default that stays the same.",
            )
    return given


def _enough(block: Block, folder: Folder, examples: tuple[Example, ...]) -> None:
    """A card shows what it says and what it must not say; a rule also what it says when it cannot know."""

    def need(right: bool, zh: str, en: str) -> None:
        if not right:
            block.problems.add(block.line, zh, en)

    if not examples:
        return need(
            False,
            "没有例子:文件末尾要有 /* [[example]] … */。",
            "no examples: the file ends in /* [[example]] … */.",
        )
    if folder.writes:
        return None
    need(any(one.expect for one in examples), "缺少有结果的例子。", "no example with rows.")
    need(not all(one.expect for one in examples), "缺少没有结果的例子。", "no example without rows.")
    wanted = (UNKNOWN_DATE, UNCOLLECTED) if folder.finds else (UNKNOWN_DATE,) if folder.compares else ()
    for word in wanted:
        need(
            any(one.covers == word for one in examples),
            f'缺少标有 covers = "{word}" 的例子。',
            f'no example is marked covers = "{word}".',
        )
    return None

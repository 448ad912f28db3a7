"""The head of a card: what it says about itself, its parameters and its columns."""

from __future__ import annotations

from dataclasses import dataclass, field

from cypher.block import Block, Table
from cypher.day import TODAY
from cypher.folders import FINDING, Folder
from cypher.parameter import REQUIRED, TYPES, Param
from cypher.parts import CHINESE
from cypher.problems import nearest

SEVERITIES = ("gap", "risk", "note")
CONFIDENCES = ("A", "B", "C")
COLUMN_TYPES = (
    "node",
    "relationship",
    "path",
    "string",
    "integer",
    "float",
    "boolean",
    "date",
    "list",
    "map",
    "any",
)


@dataclass
class Head:
    """The values of a head, "" or None where a folder has no such key."""

    why: str = ""
    basis: str = ""
    severity: str = ""
    confidence: str = ""
    identity: tuple[str, ...] = ()
    population: str = ""
    population_line: int = 0
    max_db_hits: int | None = None
    rests_on: tuple[str, ...] = ()
    params: dict[str, Param] = field(default_factory=dict)
    columns: dict[str, str] = field(default_factory=dict)


def read(block: Block, folder: Folder) -> Head:
    """The head of a card that lies in this folder; what is wrong is noted in the block's problems."""
    table = Table(block, block.data)
    head = Head(why=table.text("why"), basis=table.text("basis", need=folder.finds))
    if head.why and not CHINESE.search(head.why):
        table.problem(
            "why",
            "“why”要用中文说明(英文可写在“ · ”之后)。",
            '"why" is said in Chinese (English may follow " · ").',
        )
    if folder.writes:
        table.refuse("max_db_hits", "写入卡片没有 max_db_hits。", "a card that writes has no max_db_hits.")
    else:
        head.max_db_hits = _limit(table)
    head.params = _params(Table(block, table.take("params", dict, {}, need=False), "params"))
    head.columns = _columns(Table(block, table.take("columns", dict, {}), "columns"))
    _finding(table, head, folder)
    _contract(table, head, folder)
    table.close()
    return head


def _limit(table: Table) -> int | None:
    limit = table.take("max_db_hits", int, 0, need=False)
    if "max_db_hits" in table.data and type(table.data["max_db_hits"]) is int and limit < 1:
        table.problem("max_db_hits", "“max_db_hits”应大于 0。", "'max_db_hits' must be above 0.")
    return limit or None


def _params(table: Table) -> dict[str, Param]:
    found = {}
    for name in table.data:
        given = table.take(name, dict, {})
        if not given and not isinstance(table.data[name], dict):
            continue
        one = Table(table.block, given, "params", name)
        param = Param(
            one.choice("type", TYPES), one.text("about", need=False), given.get("default", REQUIRED)
        )
        one.asked.append("default")
        one.close()
        found[name] = param
        if param.type and not (
            param.required
            or param.accepts(param.default)
            or (param.type == "date" and param.default == TODAY)
        ):
            one.problem(
                "default",
                f"参数“{name}”的默认值不是 {param.type},例如 {param.example}。",
                f"the default of {name!r} is not of type {param.type}, such as {param.example}.",
            )
    return found


def _columns(table: Table) -> dict[str, str]:
    if not table.data and "columns" in table.block.data:
        table.problem(None, "[columns] 是空的。", "[columns] is empty.")
    return {name: table.choice(name, COLUMN_TYPES) or "any" for name in table.data}


def _finding(table: Table, head: Head, folder: Folder) -> None:
    """The keys of a rule or of a change, which other cards must not have: there they would say nothing."""
    if not folder.finds:
        for key in ("severity", "confidence", "population", "rests_on"):
            table.refuse(key, f"只有 {FINDING} 的卡片才有“{key}”。", f"only cards in {FINDING} have {key!r}.")
    if not folder.finds and not folder.compares:
        zh, en = f"只有 {FINDING} 和 changes 的卡片才有“identity”。", f"only cards in {FINDING} and changes"
        table.refuse("identity", zh, f"{en} have 'identity'.")
        return
    if folder.finds:
        head.severity = table.choice("severity", SEVERITIES)
        head.confidence = table.choice("confidence", CONFIDENCES)
        head.population = table.text("population")
        head.population_line = table.block.text_line("population")
        head.rests_on = tuple(map(str, table.take("rests_on", list, [], need=False)))
    names: list[object] = table.take("identity", list, [])
    for name in names:
        if name not in head.columns:
            zh, en = nearest(str(name), head.columns)
            table.problem(
                "identity",
                f"identity 里的列“{name}”没有声明{zh}",
                f"identity column {name!r} is not declared{en}",
            )
    head.identity = tuple(str(name) for name in names)
    first = next(iter(head.columns), "")
    if first and (head.columns[first] != "node" or first not in head.identity):
        Table(table.block, head.columns, "columns").problem(
            first,
            "第一列应是发现所指的节点(node),并列入 identity。",
            "the first column must be the node that the finding is about, and be named in identity.",
        )


def _contract(table: Table, head: Head, folder: Folder) -> None:
    """It has the columns of its folder, and is asked with the parameters of its folder."""
    columns = Table(table.block, head.columns, "columns")
    for name, kind in folder.columns.items() if head.columns else ():
        if head.columns.get(name) != kind:
            columns.problem(
                name if name in head.columns else None,
                f'缺少列 {name} = "{kind}"。',
                f'the column {name} = "{kind}" is missing.',
            )
    for name, kind in folder.params.items():
        if name not in head.params or head.params[name].type != kind:
            line = table.line("params", name) if "params" in table.data else table.line()
            table.block.problems.add(
                line,
                f'缺少参数 {name} = {{ type = "{kind}" }}。',
                f'the parameter {name} = {{ type = "{kind}" }} is missing.',
            )

"""Which statements of an analyst's own are let through: what reads, by operators that are known to read.

On Neo4j Community a READ session may still read files and addresses (LOAD CSV), see other people's queries
(SHOW) and end them (TERMINATE); the type of a statement tells none of it. So its words are looked at first,
then its plan: every operator has to be on a list. What is not known is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from cypher.errors import BadParameter, GraphError
from cypher.lexer import Token, line_at, tokens, unquoted
from graph.db import Graph
from graph.explained import Explained

LONGEST = 20_000
DEEPEST = 100
"""Brackets within one another: the server reads each by a call within a call, and thousands exhaust it."""
BEGINNINGS = frozenset(("MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL"))
PROCEDURES = frozenset(("db.labels", "db.relationshiptypes", "db.propertykeys"))
NAMESPACES = frozenset(
    ("date", "datetime", "localdatetime", "localtime", "time", "duration", "point", "vector.similarity")
)
"""Of functions whose names have a dot; all others come from plugins, and may do anything."""
HIDDEN = re.compile(
    r"[^\S \n\t\r]|\r(?!\n)|[\x00-\x08\x0e-\x1b\x7f\xad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)
"""White space and control characters by which a comment may end, or a word begin, unseen."""
SIGNS = frozenset("()[]{}<>=+-*/%^|&!?:.,~$")
BEFORE_USE = frozenset(("{", "UNION", "ALL", "DISTINCT"))
NAMES = """
    AllNodesScan Anti AntiConditionalApply AntiSemiApply Apply Argument ArgumentTracker AssertSameNode
    AssertSameRelationship BidirectionalRepeat(Trail) CacheProperties CartesianProduct ConditionalApply
    DirectedAllRelationshipsScan DirectedRelationshipByElementIdSeek DirectedRelationshipByIdSeek
    DirectedRelationshipIndexContainsScan DirectedRelationshipIndexEndsWithScan
    DirectedRelationshipIndexScan DirectedRelationshipIndexSeek DirectedRelationshipIndexSeekByRange
    DirectedRelationshipTypeScan DirectedUnionRelationshipTypesScan Distinct Eager EagerAggregation
    EagerBuffer EmptyRow ErrorPlan ExhaustiveLimit Expand(All) Expand(Into) Filter
    IntersectionNodeByLabelsScan LetAntiSemiApply LetSelectOrAntiSemiApply LetSelectOrSemiApply
    LetSemiApply Limit MultiNodeIndexSeek NodeByElementIdSeek NodeByIdSeek NodeByLabelScan
    NodeCountFromCountStore NodeHashJoin NodeIndexContainsScan NodeIndexEndsWithScan NodeIndexScan
    NodeIndexSeek NodeIndexSeekByRange NodeLeftOuterHashJoin NodeRightOuterHashJoin NodeUniqueIndexSeek
    NodeUniqueIndexSeekByRange NonFuseable Optional OptionalExpand(All) OptionalExpand(Into)
    OrderedAggregation OrderedDistinct OrderedUnion PartialSort PartialTop PartitionedAllNodesScan
    PartitionedDirectedAllRelationshipsScan PartitionedDirectedRelationshipIndexScan
    PartitionedDirectedRelationshipTypeScan PartitionedDirectedUnionRelationshipTypesScan
    PartitionedIntersectionNodeByLabelsScan PartitionedNodeByLabelScan PartitionedNodeIndexScan
    PartitionedSubtractionNodeByLabelsScan PartitionedUndirectedAllRelationshipsScan
    PartitionedUndirectedRelationshipIndexScan PartitionedUndirectedRelationshipTypeScan
    PartitionedUndirectedUnionRelationshipTypesScan PartitionedUnionNodeByLabelsScan PartitionedUnwind
    PathPropagatingBFS PreserveOrder ProcedureCall ProduceResults ProjectEndpoints Projection
    RelationshipCountFromCountStore RemoteBatchProperties Repeat(Trail) Repeat(Walk) RollUpApply
    SelectOrAntiSemiApply SelectOrSemiApply SemiApply ShortestPath Skip Sort StatefulShortestPath(All)
    StatefulShortestPath(Into) SubtractionNodeByLabelsScan Top Top1WithTies TriadicBuild TriadicFilter
    TriadicSelection UndirectedAllRelationshipsScan UndirectedRelationshipByElementIdSeek
    UndirectedRelationshipByIdSeek UndirectedRelationshipIndexContainsScan
    UndirectedRelationshipIndexEndsWithScan UndirectedRelationshipIndexScan
    UndirectedRelationshipIndexSeek UndirectedRelationshipIndexSeekByRange
    UndirectedRelationshipTypeScan UndirectedUnionRelationshipTypesScan Union UnionNodeByLabelsScan
    Unwind ValueHashJoin ValueLeftOuterHashJoin VarLengthExpand(All) VarLengthExpand(Into)
    VarLengthExpand(Pruning) VarLengthExpand(Pruning,BFS) VarLengthExpand(Pruning,BFS,All)
    VarLengthExpand(Pruning,BFS,Into)
"""
OPERATORS = frozenset(NAMES.split())
"""Operators of Neo4j 5.26 that read the graph or compute, and do nothing else."""


def admit(graph: Graph, statement: str, parameters: Mapping[str, object] | None = None) -> Explained:
    """The statement as it is planned, where it may run. Raises BadParameter (`statement`), GraphError."""
    worded(statement)
    with faults():
        plan = graph.explain(statement, parameters)
    if plan.kind != "r":
        raise _refused(
            f"它会写入或改设置(类型 {plan.kind})", f"it writes or changes settings (type {plan.kind})"
        )
    for name in plan.operators:
        if name not in OPERATORS:
            raise _refused(f"不允许的操作 {name}", f"the operator {name} is not allowed")
    for name in plan.procedures:
        _procedure(name)
    return plan


@contextmanager
def faults() -> Iterator[None]:
    """Around a statement that runs. Raises BadParameter (`statement`) for what the server finds wrong."""
    try:
        yield
    except GraphError as error:
        code = str(getattr(error.__cause__, "code", ""))
        if type(error) is GraphError and code.startswith("Neo.ClientError.Statement."):
            raise BadParameter(error.zh, error.en, "statement") from error
        raise


def worded(statement: str) -> None:
    """Look at the words of a statement, without a server. Raises BadParameter for what may not run."""
    _plain(statement)
    words = [each for each in tokens(statement) if each.kind != "comment"]
    for each in words:
        if each.kind in ("open", "end", "stray") or (each.kind == "other" and each.text not in SIGNS):
            raise _refused(f"不认得的 {each.text[:20]!r}", f"{each.text[:20]!r} has no place in it")
    if not words or words[0].text.upper() not in BEGINNINGS or words[0].kind != "word":
        names = ", ".join(sorted(BEGINNINGS))
        raise _refused(f"要以这些词开头:{names}", f"it has to begin with one of {names}")
    _nested(statement, words)
    for place, each in enumerate(words):
        if each.kind == "word":
            _clause(words, place, each.text.upper())
    for name in _functions(words):
        if name.rpartition(".")[0] not in NAMESPACES:
            raise _refused(f"不允许的函数 {name}", f"the function {name} is not allowed")


def _plain(statement: str) -> None:
    """What can be looked at by its words at all."""
    if len(statement) > LONGEST:
        raise _refused(f"长于 {LONGEST} 个字符", f"it is longer than {LONGEST} characters")
    if "\\u" in statement or "\\U" in statement:
        raise _refused("不用 \\u 写字,直接写", "write characters as they are, without \\u")
    if HIDDEN.search(statement):
        raise _refused("有看不见的字符", "there are characters in it that are not seen")


def _nested(statement: str, words: Sequence[Token]) -> None:
    """No deeper than the server can read."""
    depth = 0
    for each in words:
        if each.kind == "other":
            depth += (each.text in "([{") - (each.text in ")]}")
        if depth > DEEPEST:
            line = line_at(statement, each.start)
            column = each.start - statement.rfind("\n", 0, each.start)
            raise _refused(
                f"第 {line} 行第 {column} 个字符处括号套了 {depth} 层,最多 {DEEPEST} 层",
                f"brackets are nested {depth} deep at line {line}, character {column}: at most {DEEPEST}",
            )


def _clause(words: Sequence[Token], place: int, word: str) -> None:
    """Clauses that a plan may hide inside an expression."""
    before = words[place - 1].text.upper() if place else ""
    after = words[place + 1] if place + 1 < len(words) else None
    if after is None or before in (".", ":"):
        return
    if word == "LOAD" and after.text.upper() == "CSV":
        raise _refused("不能 LOAD CSV", "no LOAD CSV")
    if word == "USE" and before in BEFORE_USE and after.kind in ("word", "name"):
        raise _refused("不能 USE", "no USE")
    if word == "CALL" and after.kind in ("word", "name"):
        _procedure(".".join(_parts(words, place + 1)))


def _procedure(name: str) -> None:
    if name.lower() not in PROCEDURES:
        raise _refused(f"不允许的过程 {name}", f"the procedure {name} is not allowed")


def _functions(words: Sequence[Token]) -> Iterator[str]:
    """Names with a dot that are called, in lower case."""
    for place, each in enumerate(words):
        starts = each.kind in ("word", "name") and (place == 0 or words[place - 1].text != ".")
        if not starts or words[max(place - 1, 0)].text.upper() == "CALL":
            continue
        parts = _parts(words, place)
        end = place + 2 * len(parts) - 1
        dotted = len(parts) > 1 or "." in parts[0]
        if dotted and end < len(words) and words[end].text == "(":
            yield ".".join(parts).lower()


def _parts(words: Sequence[Token], place: int) -> list[str]:
    """The parts of the name that begins there."""
    parts = [unquoted(words[place].text)]
    while (
        place + 2 < len(words) and words[place + 1].text == "." and words[place + 2].kind in ("word", "name")
    ):
        place += 2
        parts.append(unquoted(words[place].text))
    return parts


def _refused(zh: str, en: str) -> BadParameter:
    return BadParameter(f"这条语句不运行:{zh}。", f"this statement is not run: {en}.", "statement")

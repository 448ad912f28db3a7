"""How things stand: the server, its addresses, and what is loaded; for `sanfang status`."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace

from api.render.sheet import Sheet
from api.session import Session
from cypher.errors import BadParameter, Unreachable
from graph import local
from graph.contents import Contents, contents
from graph.db import Graph
from graph.schema import schema_words

LABELS = {
    "state": "状态",
    "instance": "实例",
    "version": "版本",
    "bolt_uri": "Bolt 地址",
    "http_uri": "HTTP 地址",
    "pid": "进程",
    "data_size": "数据字节",
    "home": "目录",
    "browser": "浏览器",
    "server": "服务器",
    "schema": "模型版本",
}


@dataclass(frozen=True)
class Standing:
    """`facts` as `--format json` prints them, `advice` as sentences, Chinese and English."""

    facts: dict[str, object]
    contents: Contents | None
    advice: tuple[tuple[str, str], ...] = ()


def password(session: Session) -> str:
    """The local instance's password. Raises BadParameter for a server that is not ours, else Unreachable."""
    if session.settings.uri:
        raise BadParameter(
            "SANFANG_NEO4J_URI 指向的服务器,密码由您自己保管。",
            "the server of SANFANG_NEO4J_URI is yours, and so is its password.",
        )
    there = local.running(session.settings)
    if there is None:
        raise Unreachable(
            f"本地 Neo4j(实例 {session.settings.instance})没有运行。请先运行 sanfang up。",
            f"the local Neo4j (instance {session.settings.instance}) is not running: run `sanfang up` first.",
        )
    return there.password


def standing(session: Session) -> Standing:
    """Look at the server and into it; a local one that does not run is no error."""
    if session.settings.uri:
        with session.graph() as graph:
            facts: dict[str, object] = {"state": "running", "bolt_uri": session.settings.uri}
            return _inside(Standing(facts, None), graph)
    found = local.status(session.settings)
    facts = {name: value for name, value in asdict(found).items() if name != "home"}
    facts |= {"home": str(found.home)}
    facts["browser"] = f"{found.http_uri}/browser/" if found.http_uri else None
    if found.state != "running":
        return Standing(
            facts, None, (("本地 Neo4j 没有运行:sanfang up。", "it is not running: sanfang up."),)
        )
    with session.graph() as graph:
        return _inside(Standing(facts, None), graph)


def _inside(outside: Standing, graph: Graph) -> Standing:
    held = contents(graph)
    facts = outside.facts | {"server": graph.server, **asdict(held)}
    advice = schema_words(held.schema)
    if not held.sources:
        empty = ("库里还没有名册:sanfang load 或 sanfang demo。", "nothing is loaded: sanfang load or demo.")
        return replace(outside, facts=facts, contents=held, advice=tuple(a for a in (advice, empty) if a[0]))
    return replace(outside, facts=facts, contents=held, advice=(advice,) if advice[0] else ())


def sheets(found: Standing, session: Session) -> list[Sheet]:
    """For `--format table`: the server, the sources, the counts."""
    shown = [
        (session.both(LABELS.get(name, name), name), value)
        for name, value in found.facts.items()
        if value is not None and not isinstance(value, tuple | dict)
    ]
    server = Sheet("server", session.both("服务器", "server"), ("", " "), tuple(shown))
    if found.contents is None:
        return [server]
    sources = tuple(
        (
            row["source"],
            row["name"],
            row["as_of"],
            session.both("演示数据(虚构)", "made-up data") * bool(row["made"]),
        )
        for row in found.contents.sources
    )
    columns = tuple(session.both(*each) for each in (("来源", "source"), ("名称", "name"), ("日期", "as of")))
    kinds = tuple(({**found.contents.nodes, **found.contents.edges}).items())
    return [
        server,
        Sheet("sources", session.both("来源", "sources"), (*columns, " "), sources),
        Sheet("counts", session.both("数量", "counts"), (session.both("类别", "kind"), "n"), kinds),
    ]

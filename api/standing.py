"""How things stand: the server, its addresses, and what is loaded; for `sanfang status`."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from api.render.sheet import Sheet
from api.session import Session
from cypher.errors import BadParameter, RosterError, Unreachable
from graph import local
from graph.contents import Contents, contents
from graph.db import Graph
from graph.filling import filling
from graph.keyed import Keyed, keyed
from graph.local.instance import Instance
from graph.schema import schema_words
from loaders.identity_key import FILE, VARIABLE
from loaders.keyring import Keyring

STORE_DUE = (
    "有人被遗忘了,而库文件还没有重建:请运行 sanfang rebuild。",
    "somebody was forgotten and the store is not made anew yet: run `sanfang rebuild`.",
)
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
    "filling_since": "第一次装载,始于",
    "identity_key": "身份证密钥指纹",
    "identity_key_since": "这个密钥启用",
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
        with session.graph(unfinished=True) as graph:
            facts: dict[str, object] = {"state": "running", "bolt_uri": session.settings.uri}
            return _inside(Standing(facts, None), graph, session.settings.home)
    found = local.status(session.settings)
    facts = {name: value for name, value in asdict(found).items() if name != "home"}
    facts |= {"home": str(found.home)}
    facts["browser"] = f"{found.http_uri}/browser/" if found.http_uri else None
    if found.state != "running":
        return Standing(
            facts, None, (("本地 Neo4j 没有运行:sanfang up。", "it is not running: sanfang up."),)
        )
    due = (STORE_DUE,) if Instance.of(session.settings).due.exists() else ()
    with session.graph(unfinished=True) as graph:
        return _inside(Standing(facts, None, due), graph, session.settings.home)


def _inside(outside: Standing, graph: Graph, home: Path) -> Standing:
    going = filling(graph)
    if going:  # What is there is a part of something, and nobody's to count.
        facts = outside.facts | {"server": graph.server, "filling_since": going.since.isoformat()}
        return replace(outside, facts=facts, advice=(*outside.advice, going.words))
    held = contents(graph)
    with graph.reading() as tx:
        now = keyed(tx)
    facts = outside.facts | {"server": graph.server, **asdict(held)}
    facts |= {"identity_key": now.fingerprint, "identity_key_since": now.since and now.since.isoformat()}
    advice = [*outside.advice, schema_words(held.schema), _key_words(now, home)]
    if not held.sources:
        advice += [
            ("库里还没有名册:sanfang load 或 sanfang demo。", "nothing is loaded: sanfang load or demo.")
        ]
    return replace(outside, facts=facts, contents=held, advice=tuple(each for each in advice if each[0]))


def _key_words(now: Keyed, home: Path) -> tuple[str, str]:
    """What the graph's key asks for, in Chinese and English; empty where it is here and the newest."""
    if now.fingerprint is None or (VARIABLE not in os.environ and not (home / FILE).exists()):
        return "", ""
    try:
        held = Keyring.open(home).held(now)
    except RosterError as error:
        return error.zh, error.en
    if held.key.fingerprint == now.fingerprint and held.path in (None, home / FILE):
        return "", ""
    return (
        "图里的身份证散列还是用较早的密钥做的(装载照常):运行 sanfang rekey,或 sanfang rekey --from"
        " 名册,换成现在的。",
        "the graph's identity hashes are of a former key (loads work): bring them to the present one with"
        " `sanfang rekey`, or `sanfang rekey --from ROSTER`.",
    )


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

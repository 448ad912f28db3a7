"""For notebooks that were written for py2neo: its own `Graph` on our store, and our cards run through it.

py2neo is at its end of life (2021.2.4, no more updates); what works on Neo4j 5 and what does not stands in
docs/py2neo.md. Whoever begins takes `graph.connect()`.
"""

from __future__ import annotations

from typing import Any

from cypher import library
from cypher.errors import BadParameter, Unreachable
from graph import local, profile
from graph.extra import need
from graph.settings import Settings


def connect(instance: str | None = None) -> Any:
    """A `py2neo.Graph` on the server that SANFANG_* name, else on the local one (`sanfang up`).

    Raises NotInstalled, BadParameter for an address that py2neo cannot use, and Unreachable, for a wrong
    password too: py2neo does not tell the two apart.
    """
    py2neo = need("py2neo", "py2neo")
    settings = Settings.from_environment(instance)
    if settings.uri:
        _check(settings)
        uri, user, password = settings.uri, settings.user, settings.password
    elif there := local.running(settings):
        uri, user, password = there.bolt_uri, there.user, there.password
    else:
        raise Unreachable(
            f"本地 Neo4j(实例 {settings.instance})没有运行。请先运行 sanfang up。",
            f"the local Neo4j (instance {settings.instance}) is not running: run `sanfang up` first.",
        )
    try:
        return py2neo.Graph(uri, auth=(user, password), name=settings.database)
    except py2neo.errors.ConnectionUnavailable as error:
        raise Unreachable(
            f"py2neo 连不上 {uri},或者用户名、密码不对(它分不清)。请核对 SANFANG_NEO4J_*。",
            f"py2neo cannot reach {uri}, or user or password are wrong (it tells not): see SANFANG_NEO4J_*.",
        ) from error


def run(graph: Any, name: str, /, **parameters: object) -> Any:
    """Run a reading card, such as `explore.outward`, through a `py2neo.Graph`; gives py2neo's cursor.

    Parameters are typed and filled in as everywhere, thresholds from the profile. Raises NotFound and
    BadParameter with the nearest name, and what py2neo raises.
    """
    card = library.load(Settings.from_environment().cypher_path).get(name)
    if card.writes:
        raise BadParameter(
            f"{name} 会改动图,这里只运行只读卡片。",
            f"{name} changes the graph; this runs reading cards only.",
        )
    # `query` asks the server for a transaction that may not write.
    return graph.query(card.statement, profile.load().bind(card, parameters))


def _check(settings: Settings) -> None:
    uri = settings.uri or ""
    if uri.startswith("http"):
        raise BadParameter(
            f"py2neo 不能经 {uri} 用 Neo4j 5:请把 SANFANG_NEO4J_URI 写成 bolt:// 地址。",
            f"py2neo cannot use Neo4j 5 through {uri}: make SANFANG_NEO4J_URI a bolt:// address.",
        )
    if settings.ca:
        raise BadParameter(
            "py2neo 不认 SANFANG_NEO4J_CA 指定的证书。请改用 graph.connect()。",
            "py2neo takes no certificates of SANFANG_NEO4J_CA: use graph.connect() instead.",
        )

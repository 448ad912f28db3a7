"""The door to Neo4j, and but for `graph.refusal` and `graph.received` the only importer of its driver.

Driver exceptions become the family of `cypher.errors`, driver values become `graph.element`. Access mode
READ is a routing hint and not a wall: on Community every Bolt user is an administrator.
"""

from __future__ import annotations

import logging
import pathlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self, cast

import neo4j

from cypher.errors import Unsuitable
from graph import bookmark, trust
from graph.bookmark import State
from graph.received import column, row
from graph.refusal import translated

OLDEST = (5, 26)
# What the planner remarks is asked for in `explain`; elsewhere the driver need not print it.
logging.getLogger("neo4j.notifications").propagate = False
Rows = list[dict[str, object]]


@dataclass(frozen=True)
class Notice:
    """What the planner remarked on a statement; `line` and `column` count from 1 in the statement."""

    code: str
    description: str
    line: int
    column: int


@dataclass(frozen=True)
class Explained:
    """A statement as the planner sees it: `kind` is r, rw, w or s; nothing was run."""

    columns: tuple[str, ...]
    kind: str
    notices: tuple[Notice, ...]
    operators: tuple[str, ...]


class Transaction:
    """One open transaction: statements in, plain rows out. `keep` False rolls a writing one back in the end.

    `state` is what the database holds after the commit, where it can be told.
    Statements come from the library's files or an analyst's own hand; data goes in as parameters only.
    """

    def __init__(self, inner: neo4j.Transaction | neo4j.ManagedTransaction) -> None:
        self._inner = inner
        self.keep = True
        self.state: State | None = None

    def run(self, statement: str, parameters: Mapping[str, object] | None = None) -> Rows:
        """All rows of a statement."""
        return self.send(statement, parameters)()

    def send(self, statement: str, parameters: Mapping[str, object] | None = None) -> Callable[[], Rows]:
        """Have a statement run; what comes back waits for its end and gives all rows.

        The driver keeps the parameters until the transaction ends: empty a large list once it is written.
        """
        with translated():
            result = self._inner.run(statement, dict(parameters or {}))

        def rows() -> Rows:
            with translated():
                return list(map(row, result))

        return rows

    def stream(
        self, statement: str, parameters: Mapping[str, object] | None = None
    ) -> Iterator[dict[str, object]]:
        """The rows of a statement as they come: memory does not grow with them."""
        with translated():
            yield from map(row, self._inner.run(statement, dict(parameters or {})))

    def columns(self, statement: str, parameters: Mapping[str, object] | None = None) -> list[list[object]]:
        """The columns of rows that a statement gives packed, a list of rows a record; [] without rows."""
        with translated():
            packed = self._inner.run(statement, dict(parameters or {}))
            rows = [each for record in packed for each in record[0]]
        return [column(values) for values in zip(*rows, strict=True)]

    def db_hits(self, statement: str, parameters: Mapping[str, object] | None = None) -> int:
        """Run it under PROFILE: the store accesses of the whole plan, exact and repeatable."""
        with translated():
            result = self._inner.run("PROFILE " + statement, dict(parameters or {}))
            profile = result.consume().profile
            return _hits(profile) if profile else 0


class Graph:
    """A Neo4j database. Use as a context manager, or call `close`."""

    def __init__(self, driver: neo4j.Driver, database: str | None = None) -> None:
        self._driver = driver
        self._database = database

    @classmethod
    def open(
        cls,
        uri: str,
        user: str,
        password: str | None,
        database: str | None = None,
        ca: pathlib.Path | None = None,
    ) -> Self:
        """Connect and check the server, its certificate too where `uri` asks for that (see `graph.trust`).

        Raises Unreachable, Refused, BadParameter (`ca`), or Unsuitable when it is older than 5.26.
        """
        auth = (user, password) if password is not None else None
        address, encryption = uri, cast(dict[str, Any], {})
        if ca is not None:
            trust.check(uri, ca)
            address = trust.unencrypted(uri)
            encryption = {"encrypted": True, "trusted_certificates": neo4j.TrustCustomCAs(str(ca))}
        with translated(uri):
            driver = neo4j.GraphDatabase.driver(
                address,
                auth=auth,
                user_agent="sanfang",
                notifications_min_severity="OFF",
                connection_timeout=10,
                **encryption,
            )
            try:
                agent = driver.get_server_info().agent
                _check_version(agent)
            except BaseException:
                driver.close()
                raise
        return cls(driver, database)

    def close(self) -> None:
        """Give the connections back."""
        self._driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def server(self) -> str:
        """What the server calls itself, such as `Neo4j/5.26.30`."""
        with translated():
            return self._driver.get_server_info().agent

    def read(
        self, statement: str, parameters: Mapping[str, object] | None = None, timeout: float | None = None
    ) -> Rows:
        """All rows of a reading statement; retried when the connection breaks. `timeout` in seconds."""

        def work(tx: neo4j.ManagedTransaction) -> Rows:
            return Transaction(tx).run(statement, parameters)

        with translated(), self._session(neo4j.READ_ACCESS) as session:
            return session.execute_read(neo4j.unit_of_work(timeout=timeout)(work))

    @contextmanager
    def reading(self, timeout: float | None = None) -> Iterator[Transaction]:
        """One reading transaction: a whole report from one state of the graph. `timeout` in seconds."""
        with (
            translated(),
            self._session(neo4j.READ_ACCESS) as session,
            session.begin_transaction(timeout=timeout) as tx,
        ):
            yield Transaction(tx)

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """One writing transaction: committed when the block ends well, otherwise rolled back.

        Not retried by itself: the block holds the load, and the load's own node proves the commit.
        """
        with translated(), self._session(neo4j.WRITE_ACCESS) as session, session.begin_transaction() as tx:
            transaction = Transaction(tx)
            yield transaction
            if transaction.keep:
                tx.commit()
                transaction.state = bookmark.state(session.last_bookmarks().raw_values)
            else:
                tx.rollback()

    def state(self) -> State | None:
        """What the database holds now, as its leader sees it; None where that cannot be told."""
        with translated(), self._session(neo4j.WRITE_ACCESS) as session:
            with session.begin_transaction() as tx:
                tx.run("RETURN 1").consume()
                tx.commit()
            return bookmark.state(session.last_bookmarks().raw_values)

    @contextmanager
    def trial(self) -> Iterator[Transaction]:
        """A transaction that is always rolled back."""
        with translated(), self._session(neo4j.WRITE_ACCESS) as session, session.begin_transaction() as tx:
            yield Transaction(tx)
            tx.rollback()

    def define(self, statement: str) -> None:
        """Run a schema statement, which Neo4j keeps apart from data."""
        with translated(), self._session(neo4j.WRITE_ACCESS) as session:
            session.run(statement).consume()

    def explain(self, statement: str, parameters: Mapping[str, object] | None = None) -> Explained:
        """Plan a statement without running it."""
        prefix = "EXPLAIN "
        with translated(), self._session(neo4j.READ_ACCESS, "INFORMATION") as session:
            result = session.run(prefix + statement, dict(parameters or {}))
            columns = tuple(result.keys())
            summary = result.consume()
        said = (each for each in summary.gql_status_objects if each.is_notification)
        notices = tuple(_notice(each, len(prefix)) for each in said)
        operators = tuple(dict.fromkeys(_operators(summary.plan))) if summary.plan else ()
        return Explained(columns, summary.query_type or "r", notices, operators)

    def _session(self, mode: str, severity: str = "OFF") -> neo4j.Session:
        return self._driver.session(
            database=self._database,
            default_access_mode=mode,
            notifications_min_severity=cast(Any, severity),
            # Reads after a load must see it, on a follower too.
            bookmark_manager=self._driver.execute_query_bookmark_manager,
        )


def _check_version(agent: str) -> None:
    found = re.search(r"(\d+)\.(\d+)", agent)
    if found and (int(found[1]), int(found[2])) < OLDEST:
        raise Unsuitable(
            f"服务器是 {agent},需要 Neo4j 5.26 或更新。",
            f"the server is {agent}; Neo4j 5.26 or newer is needed.",
        )


def _notice(each: neo4j.GqlStatusObject, offset: int) -> Notice:
    line = each.position.line if each.position else 1
    column = each.position.column if each.position else 1
    return Notice(each.gql_status, each.status_description, line, column - offset if line == 1 else column)


def _operators(plan: Mapping[str, Any]) -> Iterator[str]:
    yield str(plan["operatorType"]).split("@")[0]
    for child in cast(Sequence[Mapping[str, Any]], plan.get("children", ())):
        yield from _operators(child)


def _hits(profile: Mapping[str, Any]) -> int:
    children = cast(Sequence[Mapping[str, Any]], profile.get("children", ()))
    return int(profile.get("dbHits", 0)) + sum(map(_hits, children))

"""The door to Neo4j. Its driver is known here, in `graph.transaction`, `graph.received` and `graph.refusal`.

Driver exceptions become the family of `cypher.errors`, driver values become `graph.element`. Access mode
READ is a routing hint and not a wall: on Community every Bolt user is an administrator.
"""

from __future__ import annotations

import logging
import pathlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self, TypeVar, cast

import neo4j

from cypher.errors import Unreachable, Unsuitable
from graph import bookmark, trust
from graph.bookmark import State
from graph.explained import Explained, Notice, operators, procedures
from graph.received import Rows, row
from graph.refusal import committing, first_try, insisted, translated, undone
from graph.transaction import Transaction

OLDEST = (5, 26)
PATIENCE = 30.0
"""Seconds in which a cluster may find a leader, or a follower catch up, before a transaction is given up."""
# What the planner remarks is asked for in `explain`; elsewhere the driver need not print it.
logging.getLogger("neo4j.notifications").propagate = False
logging.getLogger("neo4j.notifications").addHandler(logging.NullHandler())
T = TypeVar("T")
Taking = Callable[[Iterable[neo4j.Record]], T]
MARK = "sanfang"
CANCEL = f"""
SHOW TRANSACTIONS YIELD transactionId AS id, metaData WHERE metaData.{MARK} = $mark
TERMINATE TRANSACTIONS id YIELD message RETURN message
"""


class Graph:
    """A Neo4j database. Use as a context manager, or call `close`.

    `area` is that to which it is cut (`graph.scoped`); empty: it is whole. `packs`: as a transaction of it.
    """

    area = ""
    packs = True

    def __init__(self, driver: neo4j.Driver, database: str | None = None, patience: float = PATIENCE) -> None:
        self._driver = driver
        self._database = database
        self._patience = patience
        self._routed = isinstance(driver, neo4j.Neo4jDriver)

    @classmethod
    def open(
        cls,
        uri: str,
        user: str,
        password: str | None,
        database: str | None = None,
        ca: pathlib.Path | None = None,
        patience: float = PATIENCE,
    ) -> Self:
        """Connect and check the server, its certificate too where `uri` asks for that (see `graph.trust`).

        A reading that breaks is tried again for as long as `patience`, in seconds. Raises Unreachable,
        Refused, BadParameter (`ca`), or Unsuitable when it is older than 5.26.
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
                max_transaction_retry_time=patience,
                **encryption,
            )
            try:
                agent = driver.get_server_info().agent
                _check_version(agent)
            except BaseException:
                driver.close()
                raise
        return cls(driver, database, patience)

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
        with translated(), self._reader() as session:
            return self._read(session, statement, parameters, timeout, _rows)

    def packed(self, statement: str, parameters: Mapping[str, object]) -> list[list[Any]]:
        """The rows that a reading statement gives packed, as they are: sooner here than row by row."""

        def take(records: Iterable[neo4j.Record]) -> list[list[Any]]:
            return [each for record in records for each in record[0]]

        with translated(), self._reader() as session:
            return self._read(session, statement, parameters, None, take)

    @contextmanager
    def reading(self, timeout: float | None = None, mark: str = "") -> Iterator[Transaction]:
        """One reading transaction: a whole report from one state of the graph. `timeout` in seconds.

        `cancel` finds it by its mark.
        """
        with translated(), self._reader() as session, self._begun(session, timeout, mark) as tx:
            yield Transaction(tx)

    def cancel(self, mark: str) -> None:
        """Have the server end the transaction of that mark, if it runs there; in a cluster its time does."""
        with translated(), self._session(neo4j.READ_ACCESS) as session:
            session.run(CANCEL, {"mark": mark}).consume()

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """One writing transaction: committed when the block ends well, otherwise rolled back.

        Not retried by itself: the block holds the load. Raises Unconfirmed when the commit's answer is lost.
        """
        with translated(), self._session(neo4j.WRITE_ACCESS) as session, self._begun(session) as tx:
            transaction = Transaction(tx)
            try:
                yield transaction
            except Unreachable as error:
                raise undone(error) from error
            if transaction.keep:
                with committing():
                    tx.commit()
                transaction.state = bookmark.state(session.last_bookmarks().raw_values)
            else:
                tx.rollback()

    def write(self, statement: str, parameters: Mapping[str, object] | None = None) -> Rows:
        """All rows of a writing statement in a transaction of its own; tried again after a deadlock."""

        with translated(), self._session(neo4j.WRITE_ACCESS) as session:
            return session.execute_write(_taken, statement, parameters, _rows)

    def state(self) -> State | None:
        """What the database holds now, as its leader sees it; None where that cannot be told.

        Whatever is read afterwards, on any server, is not older.
        """

        def work(tx: neo4j.ManagedTransaction) -> str | None:
            return tx.run("RETURN 1").consume().database

        with translated(), self._session(neo4j.WRITE_ACCESS) as session:
            name = session.execute_write(work)
            if self._routed:
                self._database = name  # Without, the driver (6.4) keeps to a leader that leads no more.
            return bookmark.state(session.last_bookmarks().raw_values)

    def seen(self, statement: str) -> tuple[Rows, State | None]:
        """The rows of a reading statement, and the state that the database was in; None where untold."""

        with translated(), self._reader() as session:
            rows = self._read(session, statement, None, None, _rows)
            return rows, bookmark.state(session.last_bookmarks().raw_values)

    @contextmanager
    def trial(self) -> Iterator[Transaction]:
        """A transaction that is always rolled back."""
        with translated(), self._session(neo4j.WRITE_ACCESS) as session, self._begun(session) as tx:
            yield Transaction(tx)
            tx.rollback()

    def define(self, statement: str) -> None:
        """Run a schema statement, which Neo4j keeps apart from data."""
        with translated(), self._session(neo4j.WRITE_ACCESS) as session:
            session.run(statement).consume()

    def explain(
        self, statement: str, parameters: Mapping[str, object] | None = None, after: str = ""
    ) -> Explained:
        """Plan a statement without running it; `after` is written before, and rolled back.

        Neo4j keeps the plans of transactions that have written apart from the others.
        """
        prefix = "EXPLAIN "
        mode = neo4j.WRITE_ACCESS if after else neo4j.READ_ACCESS
        with translated(), self._session(mode, "INFORMATION") as session, self._begun(session) as tx:
            if after:
                tx.run(after).consume()
            result = tx.run(prefix + statement, dict(parameters or {}))
            columns = tuple(result.keys())
            summary = result.consume()
            tx.rollback()
        said = (each for each in summary.gql_status_objects if each.is_notification)
        notices = tuple(_notice(each, len(prefix)) for each in said)
        found = tuple(dict.fromkeys(operators(summary.plan))) if summary.plan else ()
        called = tuple(dict.fromkeys(procedures(summary.plan))) if summary.plan else ()
        return Explained(columns, summary.query_type or "r", notices, found, called)

    def _read(
        self,
        session: neo4j.Session,
        statement: str,
        parameters: Mapping[str, object] | None,
        timeout: float | None,
        take: Taking[T],
    ) -> T:
        """`take` need not take all records."""
        if not self._routed:
            query = neo4j.Query(cast(Any, statement), timeout=timeout)
            with first_try():  # One journey to the server, where a transaction begun for it takes three.
                return take(session.run(query, dict(parameters or {})))
        return session.execute_read(neo4j.unit_of_work(timeout=timeout)(_taken), statement, parameters, take)

    @contextmanager
    def _reader(self) -> Iterator[neo4j.Session]:
        """A session for reading what is true now.

        A follower may be behind what this process wrote, or another, or a colleague's. So the leader is asked
        where it stands, and the follower answers once it has come as far.
        """
        if self._routed:
            self.state()
        with self._session(neo4j.READ_ACCESS) as session:
            yield session

    def _begun(
        self, session: neo4j.Session, timeout: float | None = None, mark: str = ""
    ) -> neo4j.Transaction:
        def begin() -> neo4j.Transaction:
            tx = session.begin_transaction(metadata={MARK: mark} if mark else None, timeout=timeout)
            if self._routed:
                tx.run("RETURN 1").consume()  # A server that is behind, or leads no more, says so only now.
            return tx

        return insisted(begin, self._patience) if self._routed else begin()

    def _session(self, mode: str, severity: str = "OFF") -> neo4j.Session:
        return self._driver.session(
            database=self._database,
            default_access_mode=mode,
            notifications_min_severity=cast(Any, severity),
            # Reads after a load must see it, on a follower too.
            bookmark_manager=self._driver.execute_query_bookmark_manager,
        )


def _taken(
    tx: neo4j.ManagedTransaction, statement: str, parameters: Mapping[str, object] | None, take: Taking[T]
) -> T:
    """Not by `Transaction`: the driver tries again after its own errors alone."""
    return take(tx.run(statement, dict(parameters or {})))


def _rows(records: Iterable[neo4j.Record]) -> Rows:
    return list(map(row, records))


def _check_version(agent: str) -> None:
    found = re.search(r"(\d+)\.(\d+)", agent)
    if found and (int(found[1]), int(found[2])) < OLDEST:
        raise Unsuitable(
            f"服务器是 {agent},需要 Neo4j 5.26 或更新。请升级服务器;"
            "或不设 SANFANG_NEO4J_URI,用 sanfang up 起本地库。",
            f"the server is {agent}; Neo4j 5.26 or newer is needed: upgrade it, or leave SANFANG_NEO4J_URI "
            "unset and run `sanfang up` for a local one.",
        )


def _notice(each: neo4j.GqlStatusObject, offset: int) -> Notice:
    line = each.position.line if each.position else 1
    column = each.position.column if each.position else 1
    return Notice(each.gql_status, each.status_description, line, column - offset if line == 1 else column)

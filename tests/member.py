"""A member of the fake cluster: what it says to one client, and what it lets pass to a real server.

What it says when it refuses is what Neo4j 5.26 says.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Self

from bolt import Message, Wire, message

from graph.bookmark import state
from graph.local.server import Running

if TYPE_CHECKING:
    from cluster import Cluster

NOT_A_LEADER = "Neo.ClientError.Cluster.NotALeader"
LEADER_SWITCH = "Neo.TransientError.Transaction.LeaderSwitch"
REPLICATION_FAILURE = "Neo.TransientError.Cluster.ReplicationFailure"
BOOKMARK_TIMEOUT = "Neo.TransientError.Transaction.BookmarkTimeout"
SAID = {
    NOT_A_LEADER: "No write operations are allowed directly on this database. Connect to the leader directly"
    " or enable server-side routing by setting dbms.routing.enabled=true",
    LEADER_SWITCH: "The request could not be completed due to cluster leader switch",
    REPLICATION_FAILURE: "Replication failure.",
    BOOKMARK_TIMEOUT: "Database 'neo4j' not up to the requested version: {wanted}."
    " Latest database version is {reached}",
}
CUT, NONE = "cut", "none"
"""Harm that is no code of an error: the connection breaks; nothing but what the test does itself."""
WAIT = 0.05
"""Seconds that a member which is behind waits at BEGIN, and again at RUN; a real one waits for 30 each."""
SUMMARIES = ("SUCCESS", "FAILURE", "IGNORED")


@dataclass(frozen=True)
class Server:
    """A real Neo4j."""

    host: str
    port: int
    user: str
    password: str

    @classmethod
    def of(cls, there: Running) -> Self:
        """A local instance."""
        host, _, port = there.bolt_uri.rpartition("/")[2].partition(":")
        return cls(host, int(port), there.user, there.password)

    def logon(self) -> Message:
        """The login to this server, whatever the client's own is."""
        return message("LOGON", {"scheme": "basic", "principal": self.user, "credentials": self.password})

    def bookmark(self) -> str:
        """The last bookmark of the server."""
        wire, _ = Wire.open(self.host, self.port)
        hello = message("HELLO", {"user_agent": "sanfang-tests", "bolt_agent": {"product": "tests"}})
        for each in (hello, self.logon(), message("BEGIN", {}), message("COMMIT")):
            wire.send(each)
            answer = wire.receive()
            assert answer.name == "SUCCESS", answer.fields
        wire.close()
        return str(answer.extra()["bookmark"])


@dataclass
class Lag:
    """That a member is behind, and how many bookmarks it refuses until it catches up; None: it never does."""

    tries: int | None


@dataclass
class Fault:
    """What goes wrong, once: at the `nth` message of that name in transactions of that `mode`.

    `harm` is CUT, NONE, or the code with which the message fails. `when` is before the message comes to the
    server, when it is just sent, or when it is answered, so that no more than the answer is lost. `having` is
    in a statement of the transaction so far. `then` is done as well, before the harm.
    """

    message: str
    harm: str = CUT
    nth: int = 1
    mode: str = "w"
    when: Literal["before", "sent", "answered"] = "before"
    having: str = ""
    then: Callable[[], object] = lambda: None
    happened: bool = False


@dataclass(frozen=True)
class Seen:
    """A message that came: to whom, in a transaction of which mode, after which bookmarks."""

    member: str
    message: str
    mode: str
    bookmarks: tuple[str, ...]
    statement: str = ""


@dataclass
class Member:
    """One server of the cluster, as clients see it."""

    name: str
    listener: socket.socket
    up: bool = True
    lag: Lag | None = None
    clients: list[Client] = field(default_factory=list)

    @property
    def address(self) -> str:
        """Where it is."""
        return f"127.0.0.1:{self.listener.getsockname()[1]}"


class _Cut(Exception):
    """The connection is to be cut."""


class Client:
    """One client's connection to a member, and the member's own to real servers."""

    def __init__(self, cluster: Cluster, member: Member, end: socket.socket) -> None:
        self._cluster = cluster
        self._member = member
        self._end = end
        self._hello = message("HELLO", {})
        self._wires: dict[Server, Wire] = {}
        self._server = cluster.server
        self._awaited = 0
        self._failed = False
        self._mode = ""
        self._statements: list[str] = []

    def serve(self) -> None:
        """Answer one message after the other until either side goes."""
        with suppress(OSError, _Cut):
            wire = Wire.accept(self._end)
            self._wires[self._server], version = Wire.open(self._server.host, self._server.port)
            wire.choose(version)
            while True:
                asked = wire.receive()
                if asked.name == "GOODBYE":
                    break
                for answer in self._answers(asked):
                    wire.send(answer)
        self.close()

    def close(self) -> None:
        """Cut all connections; what was not committed is rolled back by the server."""
        for wire in (Wire(self._end), *list(self._wires.values())):
            wire.close()
        with suppress(ValueError):
            self._member.clients.remove(self)

    def _answers(self, asked: Message) -> list[Message]:
        name = asked.name
        if name == "RESET":
            self._failed, self._mode = False, ""
        elif self._failed:
            return [message("IGNORED")]
        elif name == "HELLO":
            self._hello = asked
        elif name == "LOGON":
            return self._forwarded(self._server.logon())
        elif name == "ROUTE":
            return [message("SUCCESS", self._cluster.table())]
        answers = self._noted(asked)
        return self._forwarded(asked) if answers is None else answers

    def _noted(self, asked: Message) -> list[Message] | None:
        """Keep what the message says of its transaction; what it is answered when it is not passed on."""
        name, alone = asked.name, not self._mode
        if name == "BEGIN" or (name == "RUN" and alone):
            self._statements = []
            self._mode = str(asked.extra().get("mode", "w"))
        if name == "RUN":
            self._statements.append(str(asked.fields[0]))
        mode = self._mode
        if name in ("COMMIT", "ROLLBACK") or (name == "RUN" and alone):
            self._mode = ""
        marks = _marks(asked) if name in ("BEGIN", "RUN") else ()
        said = self._statements[-1] if name == "RUN" else ""
        self._cluster.seen.append(Seen(self._member.name, name, mode, marks, said))
        fault = self._cluster.due(name, mode, self._statements)
        if fault:
            return self._faulty(fault, asked)
        if mode == "w" and (refused := self._refused(name)):
            return refused
        if name == "BEGIN" or (name == "RUN" and alone):
            self._placed(marks)
        return self._late() if name == "RUN" else None

    def _refused(self, name: str) -> list[Message] | None:
        """The answer of who does not lead to a message of a writing transaction."""
        if self._cluster.leader == self._member.name:
            return None
        if name == "COMMIT":
            return self._failure(LEADER_SWITCH)
        return self._failure(NOT_A_LEADER) if name in ("RUN", self._cluster.refuses) else None

    def _faulty(self, fault: Fault, asked: Message) -> list[Message] | None:
        if fault.when == "sent":
            self._wires[self._server].send(asked)
        answers = self._forwarded(asked) if fault.when == "answered" else []
        fault.then()
        if fault.harm == CUT:
            raise _Cut
        if fault.harm == NONE:
            return answers or self._refused(asked.name)
        return self._failure(fault.harm)

    def _placed(self, marks: tuple[str, ...]) -> None:
        """Choose the server that a transaction sees; of one that this member is to wait for, the real one."""
        self._server, self._awaited = self._cluster.server, 0
        lag, reached = self._member.lag, state([self._cluster.frozen_at])
        if lag and reached:
            found = [each for each in (state([mark]) for mark in marks) if each]
            newest = max((each.transaction for each in found if each.database == reached.database), default=0)
            if newest > reached.transaction:
                self._awaited = newest
                time.sleep(WAIT)
            else:
                self._server = self._cluster.frozen

    def _late(self) -> list[Message] | None:
        """The answer to a statement of who has not come so far; a real one does begin the transaction."""
        lag, reached = self._member.lag, state([self._cluster.frozen_at])
        awaited, self._awaited = self._awaited, 0
        if not (awaited and lag and reached):
            return None
        if lag.tries == 0:
            self._member.lag = None
            return None
        time.sleep(WAIT)
        lag.tries = lag.tries - 1 if lag.tries else None
        return self._failure(BOOKMARK_TIMEOUT, wanted=awaited, reached=reached.transaction)

    def _failure(self, code: str, **said: int) -> list[Message]:
        """The message fails, and with it the transaction."""
        self._failed, self._mode = True, ""
        wire = self._wires[self._server]
        wire.send(message("RESET"))
        _until_summary(wire)
        text = SAID.get(code, code)
        for name, value in said.items():
            text = text.replace(f"{{{name}}}", str(value))
        status = {"gql_status": "50N42", "description": text, "diagnostic_record": {}}
        return [message("FAILURE", {"code": code, "neo4j_code": code, "message": text, **status})]

    def _forwarded(self, asked: Message) -> list[Message]:
        """Have a real server answer it."""
        wire = self._wires.get(self._server)
        if wire is None:
            wire = self._wires[self._server] = Wire.open(self._server.host, self._server.port)[0]
            for each in (self._hello, self._server.logon()):
                wire.send(each)
                assert _until_summary(wire)[-1].name == "SUCCESS"
        wire.send(asked)
        answers = _until_summary(wire)
        if answers[-1].name == "FAILURE":
            self._failed, self._mode = True, ""
        said = answers[-1].extra()
        if "bookmark" in said and self._server == self._cluster.frozen:
            # A real follower's bookmarks are of the leader's database too.
            answers[-1] = message("SUCCESS", said | {"bookmark": self._cluster.frozen_at})
        return answers


def _until_summary(wire: Wire) -> list[Message]:
    found = [wire.receive()]
    while found[-1].name not in SUMMARIES:
        found.append(wire.receive())
    return found


def _marks(asked: Message) -> tuple[str, ...]:
    marks = asked.extra().get("bookmarks", ())
    return tuple(map(str, marks)) if isinstance(marks, list) else ()

"""A fake of a Neo4j cluster, since Community has none: members at ports of their own before real servers.

Every member passes Bolt on to one real server, as if all had replicated all of it. What makes a cluster is
done here: the routing table, the refusal of writes by whoever does not lead, members that are behind and
answer from another server that was filled before, and whatever `Fault` a test asks for.
"""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from typing import Self

from member import Client, Fault, Lag, Member, Seen, Server


class Cluster:
    """Members `a`, `b`, `c`, of which `a` leads at first. Use as a context manager.

    `frozen` holds what `server` holds now: what a member goes on to answer that is behind.
    """

    def __init__(self, server: Server, frozen: Server, names: str = "abc", ttl: int = 300) -> None:
        self.server = server
        self.frozen = frozen
        self.frozen_at = server.bookmark()
        self.ttl = ttl
        self.members = {name: Member(name, socket.create_server(("127.0.0.1", 0))) for name in names}
        self.leader: str | None = names[0]
        self.refuses = "RUN"
        """At which message whoever does not lead refuses a writing transaction."""
        self.seen: list[Seen] = []
        self.lock = threading.Lock()
        self._faults: list[Fault] = []

    def __enter__(self) -> Self:
        for member in self.members.values():
            threading.Thread(target=self._listen, args=(member,), daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        for member in self.members.values():
            self.stop(member.name)
            with suppress(OSError):  # Wakes the thread that waits for clients.
                member.listener.shutdown(socket.SHUT_RDWR)
            member.listener.close()

    def uri(self, name: str = "b", scheme: str = "neo4j") -> str:
        """The address of a member, from which a driver learns the others."""
        return f"{scheme}://{self.members[name].address}"

    def lead(self, name: str | None) -> None:
        """Another member leads from now on, or none; who has an old table does not know."""
        self.leader = name

    def fall_behind(self, *names: str, tries: int | None = None) -> None:
        """These members got nothing since the beginning; after refusing so many `tries` they catch up."""
        for name in names:
            self.members[name].lag = Lag(tries)

    def catch_up(self, name: str) -> None:
        """This member has everything."""
        self.members[name].lag = None

    def stop(self, name: str) -> None:
        """A member goes, and all its connections break."""
        self.members[name].up = False
        for client in list(self.members[name].clients):
            client.close()

    def start(self, name: str) -> None:
        """It is there again."""
        self.members[name].up = True

    def fault(self, fault: Fault) -> Fault:
        """Let this happen."""
        with self.lock:
            self._faults.append(fault)
        return fault

    def due(self, name: str, mode: str, statements: list[str]) -> Fault | None:
        """What goes wrong with this message."""
        with self.lock:
            for fault in self._faults:
                if (fault.message, fault.mode) != (name, mode) or fault.happened:
                    continue
                if fault.having and not any(fault.having in each for each in statements):
                    continue
                fault.nth -= 1
                if fault.nth == 0:
                    fault.happened = True
                    return fault
        return None

    def table(self) -> dict[str, object]:
        """The routing table: as by Neo4j's default, the leader is a reader only when there is no other."""
        up = [member.name for member in self.members.values() if member.up]
        readers = [name for name in up if name != self.leader] or up
        writers = [self.leader] if self.leader else []
        roles = {"WRITE": writers, "READ": readers, "ROUTE": list(self.members)}
        servers = [
            {"role": role, "addresses": [self.members[name].address for name in names]}
            for role, names in roles.items()
        ]
        return {"rt": {"ttl": self.ttl, "db": "neo4j", "servers": servers}}

    def reads(self) -> list[Seen]:
        """The reading transactions that began, in order."""
        return [each for each in self.seen if each.mode == "r" and each.message == "BEGIN"]

    def _listen(self, member: Member) -> None:
        with suppress(OSError):
            while True:
                end = member.listener.accept()[0]
                if not member.up:
                    end.close()
                    continue
                client = Client(self, member, end)
                member.clients.append(client)
                threading.Thread(target=client.serve, daemon=True).start()

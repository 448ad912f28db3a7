"""A door before a real Neo4j: it passes Bolt messages on, counts them, and does harm at one of them."""

from __future__ import annotations

import socket
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal, Self

from bolt import Message, Wire

Way = Literal["in", "out"]
"""What a client says goes in, what the server answers comes out."""


@dataclass(frozen=True)
class Fault:
    """At the `nth` message of a way since the door was armed, or since a request that has `named` in it.

    `part` of the message is let through, then `act` is called and all connections are cut; with `delay`, in
    seconds, nothing is cut. A door that does not `heal` lets nobody in afterwards.
    """

    way: Way
    nth: int
    part: float = 0
    delay: float = 0
    heals: bool = True
    named: str = ""
    act: Callable[[], None] = lambda: None

    def __str__(self) -> str:
        harm = f"delay {self.delay}" if self.delay else f"cut after {self.part:g} of it"
        return f"{self.way} {self.nth} {self.named} {harm}{'' if self.heals else ' for good'}"


class Door:
    """A port at which a server answers, until it does harm. Use as a context manager."""

    def __init__(self, host: str, port: int) -> None:
        self._server = (host, port)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._wires: list[Wire] = []
        self._lock = threading.Lock()
        self._fault: Fault | None = None
        self._open, self._seen = True, False
        self.counts: Counter[str] = Counter()
        self.happened = threading.Event()

    @property
    def port(self) -> int:
        """Where it stands."""
        return int(self._listener.getsockname()[1])

    def __enter__(self) -> Self:
        threading.Thread(target=self._listen, daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self.cut()
        with suppress(OSError):  # Wakes the thread that waits for clients.
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def arm(self, fault: Fault | None) -> None:
        """Count from the beginning, and do this harm; with None none."""
        with self._lock:
            self._fault, self._open, self._seen = fault, True, False
            self.counts.clear()
            self.happened.clear()

    def cut(self) -> None:
        """Break all connections."""
        with self._lock:
            wires, self._wires = self._wires, []
        for wire in wires:
            wire.close()

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                end = self._listener.accept()[0]
                if self._open:
                    threading.Thread(target=self._serve, args=(end,), daemon=True).start()
                else:
                    end.close()

    def _serve(self, end: socket.socket) -> None:
        try:
            client = Wire.accept(end)
            server, version = Wire.open(*self._server)
            client.choose(version)
        except OSError:
            end.close()
            return
        with self._lock:
            self._wires += [client, server]
        threading.Thread(target=self._pump, args=(client, server, "in"), daemon=True).start()
        threading.Thread(target=self._pump, args=(server, client, "out"), daemon=True).start()

    def _pump(self, start: Wire, goal: Wire, way: Way) -> None:
        with suppress(OSError):
            while True:
                message = start.receive()
                fault = self._due(message, way)
                if fault is None:
                    goal.send(message)
                elif fault.delay:
                    time.sleep(fault.delay)
                    goal.send(message)
                else:
                    goal.send(message, fault.part)
                    fault.act()
                    self.cut()
        start.close()
        goal.close()

    def _due(self, message: Message, way: Way) -> Fault | None:
        """What goes wrong with this message."""
        with self._lock:
            fault = self._fault
            if fault and fault.named and not self._seen:
                self._seen = way == "in" and fault.named in _said(message)
                if not self._seen:
                    return None
            self.counts[way] += 1
            if fault is None or self.happened.is_set() or (way, self.counts[way]) != (fault.way, fault.nth):
                return None
            self.happened.set()
            self._open = fault.heals
            return fault


def _said(message: Message) -> str:
    """The name of a message, and the statement that it wants run."""
    return f"RUN {message.fields[0]}" if message.name == "RUN" else message.name

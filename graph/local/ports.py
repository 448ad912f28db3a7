"""Two free ports of this machine."""

from __future__ import annotations

import socket
from collections.abc import Iterable

HOST = "127.0.0.1"


def is_free(port: int) -> bool:
    """Whether a server could listen on `port` of 127.0.0.1 now."""
    with socket.socket() as probe:
        # Without it a port counts as taken for a minute after its server has gone.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def pick(wanted: int, taken: Iterable[int]) -> int:
    """`wanted` when it is free and not among `taken`, else a free port that the system chooses."""
    taken = set(taken)
    if wanted not in taken and is_free(wanted):
        return wanted
    while True:
        with socket.socket() as probe:
            probe.bind((HOST, 0))
            port = int(probe.getsockname()[1])
        if port not in taken:
            return port

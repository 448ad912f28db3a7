"""Does the server answer: a Bolt handshake, and a login over HTTP."""

from __future__ import annotations

import base64
import http.client
import socket

from graph.local.ports import HOST

# Magic number, then four proposals: 5.8 down to 5.0, and nothing else.
HANDSHAKE = b"\x60\x60\xb0\x17" + b"\x00\x08\x08\x05" + b"\x00" * 12
NOTHING = b'{"statements": []}'


def speaks_bolt(port: int, timeout: float = 2.0) -> bool:
    """Whether a Bolt server listens on `port` of 127.0.0.1 and agrees on a version; `timeout` in seconds."""
    try:
        with socket.create_connection((HOST, port), timeout) as connection:
            connection.sendall(HANDSHAKE)
            agreed = connection.recv(4)
    except OSError:
        return False
    return len(agreed) == 4 and agreed != b"\x00" * 4


def login(port: int, user: str, password: str, timeout: float = 10.0) -> int:
    """The HTTP status of an empty request as `user`: 200 or 202 let in, 401 wrong password, 0 no answer."""
    connection = http.client.HTTPConnection(HOST, port, timeout=timeout)
    token = base64.b64encode(f"{user}:{password}".encode()).decode()
    headers = {"Authorization": f"Basic {token}", "Content-Type": "application/json"}
    try:
        connection.request("POST", "/db/system/tx/commit", NOTHING, headers)
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return 0
    finally:
        connection.close()

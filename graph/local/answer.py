"""Does the server answer: a Bolt handshake, a login over HTTP, and a statement for a database."""

from __future__ import annotations

import base64
import http.client
import json
import socket

from graph.local.ports import HOST

# Magic number, then four proposals: 5.8 down to 5.0, and nothing else.
HANDSHAKE = b"\x60\x60\xb0\x17" + b"\x00\x08\x08\x05" + b"\x00" * 12
NOTHING = b'{"statements": []}'
SOMETHING = b'{"statements": [{"statement": "RETURN 1"}]}'
SHUT = ("DatabaseUnavailable", "TransactionStartFailed")
"""Ends of the codes that say of a database that it is shut, or stopped in panic, while its server runs."""
TIMEOUT = 10.0


def speaks_bolt(port: int, timeout: float = 2.0) -> bool:
    """Whether a Bolt server listens on `port` of 127.0.0.1 and agrees on a version; `timeout` in seconds."""
    try:
        with socket.create_connection((HOST, port), timeout) as connection:
            connection.sendall(HANDSHAKE)
            agreed = connection.recv(4)
    except OSError:
        return False
    return len(agreed) == 4 and agreed != b"\x00" * 4


def login(port: int, user: str, password: str) -> int:
    """The HTTP status of an empty request as `user`: 200 or 202 let in, 401 wrong password, 0 no answer."""
    return _asked(port, user, password, "system", NOTHING)[0]


def shut(port: int, user: str, password: str, database: str) -> bool:
    """Whether the server says that a database is shut, or stopped in panic; a slow one says nothing."""
    _, said = _asked(port, user, password, database, SOMETHING)
    try:
        return any(each["code"].endswith(SHUT) for each in json.loads(said)["errors"])
    except (ValueError, KeyError, TypeError):
        return False


def _asked(port: int, user: str, password: str, database: str, body: bytes) -> tuple[int, bytes]:
    """Status and text of an answer over HTTP; 0 when there is none within `TIMEOUT` seconds."""
    connection = http.client.HTTPConnection(HOST, port, timeout=TIMEOUT)
    token = base64.b64encode(f"{user}:{password}".encode()).decode()
    headers = {"Authorization": f"Basic {token}", "Content-Type": "application/json"}
    try:
        connection.request("POST", f"/db/{database}/tx/commit", body, headers)
        answer = connection.getresponse()
        return answer.status, answer.read()
    except (OSError, http.client.HTTPException):
        return 0, b""
    finally:
        connection.close()

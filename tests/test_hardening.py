"""A reading session can read no file and reach no address through LOAD CSV, and it cannot write."""

from __future__ import annotations

import socket
import threading
from pathlib import Path

import pytest
from conftest import City

from cypher.errors import GraphError

pytestmark = pytest.mark.neo4j


def test_no_file_can_be_read(made_city: City, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("a secret\n")
    for url in ("file:///etc/passwd", secret.as_uri(), "file:///../../../../../../etc/passwd"):
        with pytest.raises(GraphError) as error:
            made_city.graph.read("LOAD CSV FROM $url AS line RETURN line", {"url": url})
        assert "secret" not in str(error.value).replace("secret.csv", "")
        assert "root:" not in str(error.value)


def test_no_address_can_be_reached(made_city: City) -> None:
    reached = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(3)
        port = listener.getsockname()[1]

        def accept() -> None:
            try:
                reached.append(listener.accept())
            except TimeoutError:
                return

        waiting = threading.Thread(target=accept)
        waiting.start()
        for host in ("127.0.0.1", "localhost", "[::1]", "0.0.0.0"):
            with pytest.raises(GraphError):
                made_city.graph.read(
                    "LOAD CSV FROM $url AS line RETURN line", {"url": f"http://{host}:{port}/x"}
                )
        waiting.join()
    assert reached == []


def test_a_reading_session_cannot_write(made_city: City) -> None:
    with pytest.raises(GraphError):
        made_city.graph.read("CREATE (n:Area {code: 'X'}) RETURN n")

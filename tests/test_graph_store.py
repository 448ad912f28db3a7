"""Any server through the environment: routed or direct, with words for what goes wrong."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from conftest import City

from cypher.errors import GraphError, Refused, Unreachable, Unsuitable
from graph import local, store
from graph.settings import Settings

pytestmark = pytest.mark.neo4j


def settings_for(city: City, **environ: str) -> Settings:
    """Settings that name the city's server as any other server is named."""
    there = local.running(city.settings)
    assert there is not None
    said = {
        "SANFANG_NEO4J_URI": there.bolt_uri,
        "SANFANG_NEO4J_USER": there.user,
        "SANFANG_NEO4J_PASSWORD": there.password,
    }
    return Settings.from_environment(environ=said | environ)


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_named_server_is_used_directly_or_routed(made_city: City, scheme: str) -> None:
    direct = settings_for(made_city).uri or ""
    named = settings_for(made_city, SANFANG_NEO4J_URI=direct.replace("bolt", scheme))
    with store.connect(named) as graph:
        assert graph.server.startswith("Neo4j/5.26")
        assert graph.read("MATCH (g:Grid) RETURN count(g) AS grids") == [{"grids": 220}]


def test_the_database_can_be_named(made_city: City) -> None:
    with store.connect(settings_for(made_city, SANFANG_NEO4J_DATABASE="neo4j")) as graph:
        assert graph.read("MATCH (g:Grid) RETURN count(g) AS grids") == [{"grids": 220}]


def test_a_database_that_is_not_there(made_city: City) -> None:
    named = settings_for(made_city, SANFANG_NEO4J_DATABASE="nosuch")
    with pytest.raises(GraphError, match="nosuch"):
        store.connect(named)


def test_a_wrong_password_says_which_setting_to_check(made_city: City) -> None:
    with pytest.raises(Refused, match="SANFANG_NEO4J_PASSWORD"):
        store.connect(settings_for(made_city, SANFANG_NEO4J_PASSWORD="not the password"))


REMARKED = """
from graph import store
from graph.settings import Settings
with store.connect(Settings.from_environment("city")) as graph:
    print(len(graph.explain("MATCH (n:Gird) RETURN n.nam AS name").notices))
    graph.read("MATCH (n:Gird) RETURN n.nam AS name")
"""


def test_what_the_planner_remarks_is_given_and_not_printed(made_city: City, servers_home: Path) -> None:
    """In a process of its own: pytest gives loggers handlers that keep what they would print."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("SANFANG_NEO4J")}
    env["SANFANG_HOME"] = str(servers_home)
    done = subprocess.run([sys.executable, "-c", REMARKED], env=env, capture_output=True, text=True)
    assert (done.stdout, done.stderr, done.returncode) == ("2\n", "", 0)


def test_no_server_says_what_to_do(made_city: City, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(Unreachable, match="SANFANG_NEO4J_URI"):
        store.connect(settings_for(made_city, SANFANG_NEO4J_URI=f"bolt://127.0.0.1:{port}"))
    with pytest.raises(Unreachable, match="sanfang up"):
        store.connect(Settings.from_environment("nobody", {"SANFANG_HOME": str(tmp_path)}))


@contextmanager
def aged(uri: str) -> Iterator[str]:
    """The address of the server at `uri` as it would be if it were Neo4j 5.20: nothing else is changed."""
    host, _, port = uri.rpartition("/")[2].partition(":")

    def pass_on(source: socket.socket, target: socket.socket) -> None:
        while part := source.recv(65536):
            target.sendall(part.replace(b"Neo4j/5.26.", b"Neo4j/5.20."))
        target.shutdown(socket.SHUT_WR)

    with socket.create_server(("127.0.0.1", 0)) as door:

        def answer() -> None:
            client, _ = door.accept()
            with client, socket.create_connection((host, int(port))) as server:
                back = threading.Thread(target=pass_on, args=(server, client))
                back.start()
                pass_on(client, server)
                back.join()

        waiting = threading.Thread(target=answer)
        waiting.start()
        yield f"bolt://127.0.0.1:{door.getsockname()[1]}"
        waiting.join()


def test_a_server_that_is_too_old_is_told_and_left_alone(made_city: City) -> None:
    direct = settings_for(made_city).uri or ""
    with aged(direct) as old:
        named = settings_for(made_city, SANFANG_NEO4J_URI=old)
        with pytest.raises(Unsuitable, match=r"Neo4j/5\.20\.\d+; Neo4j 5\.26 or newer is needed: upgrade it"):
            store.connect(named)

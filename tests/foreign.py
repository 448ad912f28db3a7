"""Neo4j servers that Sanfang did not start: plain ones, of other versions, with and without Browser."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from cypher.errors import Unreachable
from graph.db import Graph
from graph.local import jars
from graph.local.jar import BROWSER, LOCK
from graph.local.java import FLAGS, java
from graph.local.ports import HOST, pick

PASSWORD = "a-foreign-password"
PATIENCE = 180.0


@dataclass(frozen=True)
class Make:
    """A kind of server: its jars, its main class, and whether Neo4j Browser is among them."""

    name: str
    lock: Path
    main: str
    browser: bool = False


SERVERS = Path(__file__).parent / "servers"
MAKES = (
    Make("5.26", LOCK, "org.neo4j.server.CommunityEntryPoint", browser=True),
    Make("5.26 without Browser", LOCK, "org.neo4j.server.CommunityEntryPoint"),
    Make("2026.08", SERVERS / "neo4j-2026.08.1.lock", "org.neo4j.server.Neo4jCommunity"),
)


@dataclass(frozen=True)
class Foreign:
    """Where such a server is."""

    uri: str
    http: str
    password: str = PASSWORD
    user: str = "neo4j"

    def environ(self) -> dict[str, str]:
        """What an analyst would set."""
        return {
            "SANFANG_NEO4J_URI": self.uri,
            "SANFANG_NEO4J_USER": self.user,
            "SANFANG_NEO4J_PASSWORD": self.password,
        }


@contextmanager
def served(make: Make, home: Path) -> Iterator[Foreign]:
    """Run one in the new folder `home` until the block ends; only the jars are shared."""
    home.mkdir(parents=True)
    (home / "conf").mkdir()
    bolt = pick(17687, ())
    http = pick(17474, (bolt,))
    settings = {
        "server.default_listen_address": HOST,
        "server.bolt.listen_address": f":{bolt}",
        "server.bolt.advertised_address": f"{HOST}:{bolt}",
        "server.http.listen_address": f":{http}",
        "server.memory.heap.max_size": "1g",
        "server.memory.pagecache.size": "128m",
        "dbms.usage_report.enabled": "false",
        "db.tx_log.preallocate": "false",
    }
    (home / "conf" / "neo4j.conf").write_text("\n".join(f"{k}={v}" for k, v in settings.items()) + "\n")
    shared = jars.directory(Path(os.environ["SANFANG_JARS"]))
    names = jars.ensure(shared, progress=False, lock=make.lock)
    class_path = ":".join(
        str(shared / name) for name in names if make.browser or not name.startswith(BROWSER)
    )
    start = [str(java()), *FLAGS, "-Xmx1g", "-cp", class_path]
    admin = "org.neo4j.server.startup.Neo4jAdminCommand"
    subprocess.run(
        [*start, f"-Dbasedir={home}", admin, "dbms", "set-initial-password", PASSWORD],
        check=True,
        capture_output=True,
    )
    where = [f"--home-dir={home}", f"--config-dir={home}/conf"]
    with (home / "console.log").open("wb") as log:
        process = subprocess.Popen([*start, make.main, *where], stdout=log, stderr=log)
    try:
        foreign = Foreign(f"bolt://{HOST}:{bolt}", f"http://{HOST}:{http}")
        _wait(process, foreign, home / "console.log")
        yield foreign
    finally:
        process.terminate()
        process.wait(timeout=60)


def _wait(process: subprocess.Popen[bytes], foreign: Foreign, log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        assert process.poll() is None, log.read_text()[-3000:]
        with suppress(Unreachable), Graph.open(foreign.uri, foreign.user, foreign.password):
            return
        assert time.monotonic() < end, log.read_text()[-3000:]
        time.sleep(0.5)

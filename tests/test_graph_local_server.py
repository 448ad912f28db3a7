"""The real thing: a server that starts, is attached to, is killed, comes back, and is closed to the world."""

import base64
import json
import os
import resource
import shutil
import signal
import socket
import socketserver
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import psutil
import pytest

from cypher.errors import StoreError
from graph import local
from graph.local import Running, boot, jars, ports
from graph.local.instance import Instance
from graph.settings import Settings

pytestmark = pytest.mark.neo4j

UP = (
    "import json, sys; from graph import local; from graph.settings import Settings;"
    "found = local.up(Settings.from_environment(sys.argv[1], {'SANFANG_HOME': sys.argv[2]}), progress=False);"
    "print(json.dumps([found.started, found.pid]))"
)


def command(settings: Settings) -> list[str]:
    """`up` as another process."""
    return [sys.executable, "-c", UP, settings.instance, str(settings.home)]


def ask(running: Running, statement: str, database: str = "neo4j") -> Any:
    """The rows of a statement over HTTP, or the message of its error."""
    token = base64.b64encode(f"{running.user}:{running.password}".encode()).decode()
    request = urllib.request.Request(
        f"{running.http_uri}/db/{database}/tx/commit",
        json.dumps({"statements": [{"statement": statement}]}).encode(),
        {"Authorization": f"Basic {token}", "Content-Type": "application/json"},
    )
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request) as reply:
        answer = json.load(reply)
    if answer["errors"]:
        return answer["errors"][0]["message"]
    return [row["row"] for row in answer["results"][0]["data"]]


@pytest.fixture(scope="module", autouse=True)
def _jars(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The user's own jars, under a Chinese path, and a small heap; nothing else of the user's."""
    own = jars.directory(Settings.from_environment(environ={}).home)
    jars.ensure(own, progress=True)
    copied = tmp_path_factory.mktemp("三方 jars")
    for jar in own.glob("*.jar"):
        shutil.copy(jar, copied)
    jars.ensure(copied, progress=False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SANFANG_JARS", str(copied))
        patch.setenv("SANFANG_HEAP", os.environ.get("SANFANG_HEAP", "1g"))
        yield


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("三方 home: x")


@pytest.fixture(scope="module")
def settings(home: Path) -> Settings:
    return Settings.from_environment("one", {"SANFANG_HOME": str(home)})


@pytest.fixture(scope="module")
def first(settings: Settings) -> Iterator[list[list[Any]]]:
    """Two commands that bring up the same instance at once; what each said. Both have ended since."""
    both = [subprocess.Popen(command(settings), stdout=subprocess.PIPE) for _ in range(2)]
    yield [json.loads(process.communicate(timeout=300)[0]) for process in both]
    local.down(settings)


@pytest.fixture
def running(settings: Settings, first: list[list[Any]]) -> Running:
    """The server, which outlived the commands that started it."""
    found = local.running(settings)
    assert found is not None
    return found


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Settings]:
    """A throw-away instance for a fault."""
    made = Settings.from_environment("fault", {"SANFANG_HOME": str(tmp_path)})
    yield made
    local.down(made)


def test_two_at_once_start_one_server(first: list[list[Any]], running: Running) -> None:
    assert sorted(started for started, _ in first) == [False, True]
    assert {pid for _, pid in first} == {running.pid}


def test_a_further_up_attaches(settings: Settings, running: Running) -> None:
    again = local.up(settings, progress=True)
    assert again == running
    assert not again.started
    assert running.password not in repr(running)


def test_it_is_apart_from_the_terminal(running: Running) -> None:
    assert os.getsid(running.pid) != os.getsid(0)
    assert psutil.Process(running.pid).terminal() is None


def test_status_says_what_there_is(settings: Settings, running: Running) -> None:
    found = local.status(settings)
    assert (found.state, found.pid, found.version) == ("running", running.pid, "5.26.30")
    assert found.data_size > 100_000
    # No two databases of 256 MB of zeros.
    assert found.data_size < 50_000_000


def test_it_listens_on_this_machine_only(running: Running) -> None:
    listening = {
        (connection.laddr.ip.removeprefix("::ffff:"), connection.laddr.port)
        for connection in psutil.Process(running.pid).net_connections()
        if connection.status == psutil.CONN_LISTEN
    }
    expected = {int(uri.rsplit(":", 1)[1]) for uri in (running.bolt_uri, running.http_uri)}
    assert listening == {("127.0.0.1", port) for port in expected}


def test_the_browser_is_served_though_the_path_is_chinese_and_has_a_colon(running: Running) -> None:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(running.browser_url) as page:
        assert b"<title>Neo4j Browser</title>" in page.read()
    address = f"{running.browser_url}sanfang/guide.html"
    for text in ("指南", "新指南"):  # a page beside it, replaced while the server runs
        (running.pages / "guide.html").write_text(text, encoding="utf-8")
        found, deadline = "", time.monotonic() + 5  # what was asked for is kept for a second
        while found != text and time.monotonic() < deadline:
            with opener.open(address) as page:
                found = page.read().decode()
                assert page.headers["Access-Control-Allow-Origin"] == "*"
        assert found == text
    asks = {"Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "cache-control,pragma"}
    headers = {"Origin": "http://localhost:1", **asks}
    with opener.open(urllib.request.Request(address, method="OPTIONS", headers=headers)) as leave:
        assert leave.headers["Access-Control-Allow-Headers"] == "cache-control,pragma"
    for procedure in ("dbms.components", "dbms.clientConfig", "db.labels", "db.schema.visualization"):
        assert isinstance(ask(running, f"CALL {procedure}()"), list)
    told = ask(running, "CALL dbms.clientConfig() YIELD name, value RETURN name, value")
    assert ["browser.remote_content_hostname_whitelist", "localhost,127.0.0.1"] in told


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("file:///etc/passwd", "allow_csv_import_from_file_urls"),
        ("http://127.0.0.1:{http}/", "cypher_ip_blocklist"),
        ("http://[::1]:{http}/", "cypher_ip_blocklist"),
        ("ftp://127.0.0.1/x", "cypher_ip_blocklist"),
    ],
)
def test_load_csv_reads_nothing(running: Running, url: str, said: str) -> None:
    address = url.format(http=running.http_uri.rsplit(":", 1)[1])
    assert said in ask(running, f"LOAD CSV FROM '{address}' AS row RETURN row")


def test_every_setting_we_write_is_in_force(settings: Settings, running: Running) -> None:
    written = (Instance.of(settings).home / "conf" / "neo4j.conf").read_text().splitlines()[1:]
    names = [line.split("=", 1)[0] for line in written]
    shown = ask(running, "SHOW SETTINGS YIELD name, isExplicitlySet WHERE isExplicitlySet RETURN name")
    # SHOW SETTINGS leaves out internal ones; the one of LOAD CSV is tested above.
    assert {name for name in names if not name.startswith("internal.")} <= {name for (name,) in shown}


@pytest.mark.slow
def test_killed_it_comes_back_with_its_data_on_other_ports(settings: Settings, running: Running) -> None:
    ask(running, "CREATE (:Test {name: '三方'})")
    os.kill(running.pid, signal.SIGKILL)
    psutil.Process(running.pid).wait(10)
    assert local.status(settings).state == "stale"
    assert local.running(settings) is None
    with socket.create_server((ports.HOST, int(running.bolt_uri.rsplit(":", 1)[1]))):
        back = local.up(settings, progress=False)
    assert back.started
    assert back.recovered
    assert back.bolt_uri != running.bolt_uri
    assert back.http_uri == running.http_uri
    assert back.password == running.password
    assert ask(back, "MATCH (t:Test) RETURN t.name") == [["三方"]]
    assert local.down(settings)
    assert not psutil.pid_exists(back.pid)
    assert local.status(settings).state == "stopped"
    assert not local.down(settings)


@pytest.mark.slow
def test_a_changed_password_is_explained(fresh: Settings) -> None:
    running = local.up(fresh, progress=False)
    file = Instance.of(fresh).password_file
    ask(running, f"ALTER CURRENT USER SET PASSWORD FROM '{running.password}' TO 'another-one'", "system")
    with pytest.raises(StoreError) as caught:
        local.up(fresh, progress=False)
    assert str(file) in caught.value.zh
    assert str(file) in caught.value.en
    file.write_text("another-one\n")
    again = local.up(fresh, progress=False)
    assert again.pid == running.pid
    assert ask(again, "RETURN 1") == [[1]]


BOLT_5_8 = b"\x00\x00\x08\x05"
HTTP_401 = b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"


class Impostor(socketserver.ThreadingTCPServer):
    """Somebody else's server, on a free port: it answers everything with `reply`."""

    daemon_threads = True

    def __init__(self, reply: bytes) -> None:
        super().__init__((ports.HOST, 0), socketserver.BaseRequestHandler)
        self.reply = reply
        self.port = self.server_address[1]
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def finish_request(self, request: Any, _: object) -> None:
        request.recv(4096)
        request.sendall(self.reply)

    def __exit__(self, *args: object) -> None:
        self.shutdown()
        super().__exit__(*args)


@pytest.mark.slow
def test_ports_lost_after_the_choice_are_chosen_anew(
    fresh: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who took them is a Neo4j too, with another password: it must not be mistaken for ours."""
    real = ports.pick
    with Impostor(BOLT_5_8) as bolt, Impostor(HTTP_401) as http:
        chosen = iter([bolt.port, http.port])
        monkeypatch.setattr(boot, "pick", lambda wanted, taken: next(chosen, 0) or real(wanted, taken))
        running = local.up(fresh, progress=False)
        assert running.started
        assert running.bolt_uri != f"bolt://127.0.0.1:{bolt.port}"
        assert running.http_uri != f"http://127.0.0.1:{http.port}"


@pytest.mark.slow
def test_a_disk_that_fills_up_is_explained(fresh: Settings) -> None:
    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    fault = subprocess.run(command(fresh), preexec_fn=small_files, capture_output=True, text=True)
    assert "StoreError" in fault.stderr
    assert "the disk is full" in fault.stderr
    assert local.status(fresh).state == "stopped"
    assert local.up(fresh, progress=False).started


@pytest.mark.slow
def test_a_heap_larger_than_the_machine_is_explained(
    fresh: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANFANG_HEAP", "900000g")
    with pytest.raises(StoreError, match="SANFANG_HEAP"):
        local.up(fresh, progress=False)
    assert local.status(fresh).state == "stopped"


@pytest.mark.slow
def test_a_directory_that_another_server_holds_is_explained(fresh: Settings) -> None:
    local.up(fresh, progress=False)
    instance = Instance.of(fresh)
    state = instance.state()
    assert state is not None
    instance.save(replace(state, pid=None))
    with pytest.raises(StoreError, match="another Neo4j process"):
        local.up(fresh, progress=False)
    instance.save(state)


@pytest.mark.slow
def test_half_a_million_elements_fit_one_transaction(
    fresh: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What a machine with 8 GB gets.
    monkeypatch.setenv("SANFANG_HEAP", "3072m")
    running = local.up(fresh, progress=False)
    ask(running, "CREATE CONSTRAINT FOR (a:Area) REQUIRE a.code IS UNIQUE")
    statement = """
        UNWIND range(1, 250000) AS i
        CREATE (a:Area:Grid {code: 'G' + i, name: '某某市某某区第' + i + '网格', status: 'current',
                             from_min: date('2020-01-01'), from_max: date('2020-01-01'), sources: ['r']})
        WITH a, i MATCH (b:Area {code: 'G' + toString(i / 10 + 1)})
        CREATE (a)-[:PART_OF {from_min: date('2020-01-01'), status: 'current', sources: ['r']}]->(b)
    """
    assert ask(running, statement) == []
    assert ask(running, "MATCH (a:Area) RETURN count(a)") == [[250000]]
    assert ask(running, "MATCH ()-[p:PART_OF]->() RETURN count(p)") == [[250000]]

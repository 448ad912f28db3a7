"""Jars: pinned, checked, downloaded once, whatever network and disk do. A small repository stands in."""

import shutil
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from zipfile import ZipFile

import pytest

from cypher.errors import StoreError
from graph.local import fetch, jar, jars, pin
from graph.local.jar import Jar
from graph.local.mutex import locked

COORDINATES = ("org.a:one:jar:1.0", "org.a:two:jar:linux-x86_64:2.0", "org.b:neo4j-browser:jar:3.0")
NAMES = ("one-1.0.jar", "two-2.0-linux-x86_64.jar", "neo4j-browser-3.0.jar")


class Repository:
    """A Maven repository on this machine: `files` by name, `cut` of them end half-way, `asked` counts."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files
        self.cut: set[str] = set()
        self.asked: Counter[str] = Counter()
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Answer, self))
        self.url = f"http://127.0.0.1:{self.server.server_port}/maven2"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


class Answer(BaseHTTPRequestHandler):
    """One request to the repository."""

    def __init__(self, repository: Repository, *args: object) -> None:
        self.repository = repository
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        name = self.path.rsplit("/", 1)[1]
        body = self.repository.files.get(name)
        self.repository.asked[name] += 1
        self.send_response(200 if body is not None else 404)
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        half = len(body or b"") // 2 if name in self.repository.cut else None
        self.wfile.write((body or b"")[:half])

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Repository]:
    with ZipFile(tmp_path / "browser.jar", "w") as archive:
        archive.writestr("browser/index.html", "<title>Browser</title>")
    bodies = (b"one" * 1000, b"two" * 5000, (tmp_path / "browser.jar").read_bytes())
    served = Repository(dict(zip(NAMES, bodies, strict=True)))
    monkeypatch.setenv("SANFANG_MAVEN", served.url)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr(fetch.time, "sleep", lambda _: None)
    yield served
    served.server.shutdown()
    served.server.server_close()


@pytest.fixture
def lock(tmp_path: Path, repository: Repository) -> Path:
    pinned = []
    for coordinate, (name, body) in zip(COORDINATES, repository.files.items(), strict=True):
        (tmp_path / name).write_bytes(body)
        pinned.append(Jar(coordinate, jar.sha256(tmp_path / name), len(body)))
    pin.write(pinned, tmp_path / "jars.lock")
    return tmp_path / "jars.lock"


@pytest.fixture
def there(tmp_path: Path) -> Path:
    return tmp_path / "三方 jars"


def test_downloads_each_once_and_gives_the_class_path(
    there: Path, lock: Path, repository: Repository
) -> None:
    assert jars.ensure(there, progress=True, lock=lock) == ("neo4j-browser-3.0", *NAMES)
    assert {name: (there / name).read_bytes() for name in NAMES} == repository.files
    assert (there / "neo4j-browser-3.0" / "browser" / "index.html").exists()
    assert [repository.asked[name] for name in NAMES] == [1, 1, 1]
    assert not (there / ".partial").exists()


def test_what_was_checked_is_not_read_again(there: Path, lock: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    jars.ensure(there, progress=False, lock=lock)
    monkeypatch.setattr(Jar, "matches", lambda *_: pytest.fail("read again"))
    jars.ensure(there, progress=False, lock=lock)


def test_a_flipped_byte_in_a_download_is_refused(there: Path, lock: Path, repository: Repository) -> None:
    body = repository.files[NAMES[0]]
    repository.files[NAMES[0]] = b"O" + body[1:]
    with pytest.raises(StoreError) as caught:
        jars.ensure(there, progress=False, lock=lock)
    assert "校验和" in caught.value.zh
    assert "checksum" in caught.value.en
    assert COORDINATES[0] in caught.value.en
    assert not (there / NAMES[0]).exists()
    repository.files[NAMES[0]] = body
    jars.ensure(there, progress=False, lock=lock)


def test_a_flipped_byte_on_the_disk_is_seen_and_put_right(
    there: Path, lock: Path, repository: Repository
) -> None:
    jars.ensure(there, progress=False, lock=lock)
    (there / NAMES[0]).write_bytes(b"O" + repository.files[NAMES[0]][1:])
    jars.ensure(there, progress=False, lock=lock)
    assert (there / NAMES[0]).read_bytes() == repository.files[NAMES[0]]
    assert [repository.asked[name] for name in NAMES] == [2, 1, 1]


def test_a_cut_download_says_so_and_goes_on_from_there(
    there: Path, lock: Path, repository: Repository
) -> None:
    repository.cut.add(NAMES[1])
    with pytest.raises(StoreError, match="SANFANG_MAVEN"):
        jars.ensure(there, progress=False, lock=lock)
    assert not (there / NAMES[1]).exists()
    assert repository.asked[NAMES[1]] == fetch.ATTEMPTS
    repository.cut.clear()
    jars.ensure(there, progress=False, lock=lock)
    assert (there / NAMES[1]).read_bytes() == repository.files[NAMES[1]]
    assert repository.asked[NAMES[0]] == 1


def test_what_a_killed_download_left_is_not_trusted(there: Path, lock: Path, repository: Repository) -> None:
    left = there / ".partial" / "org" / "a" / "one" / "1.0" / NAMES[0]
    left.parent.mkdir(parents=True)
    left.write_bytes(b"on")
    jars.ensure(there, progress=False, lock=lock)
    assert (there / NAMES[0]).read_bytes() == repository.files[NAMES[0]]


def test_a_missing_jar_and_a_closed_port_are_explained(
    there: Path, lock: Path, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    del repository.files[NAMES[2]]
    with pytest.raises(StoreError, match="neo4j-browser"):
        jars.ensure(there, progress=False, lock=lock)
    monkeypatch.setenv("SANFANG_MAVEN", "http://127.0.0.1:9")
    with pytest.raises(StoreError) as caught:
        jars.ensure(there, progress=False, lock=lock)
    assert "请检查网络" in caught.value.zh
    assert "Check the network" in caught.value.en


def test_an_unreachable_proxy_is_explained(there: Path, lock: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANFANG_MAVEN", "http://maven.invalid/repository")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    with pytest.raises(StoreError, match="HTTPS_PROXY"):
        jars.ensure(there, progress=False, lock=lock)


def test_too_little_space_is_found_before_the_download(
    there: Path, lock: Path, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch, "MARGIN", 1 << 60)
    with pytest.raises(StoreError) as caught:
        jars.ensure(there, progress=False, lock=lock)
    assert "磁盘空间不够" in caught.value.zh
    assert "not enough disk space" in caught.value.en
    assert not repository.asked


def test_a_directory_that_cannot_be_made_is_explained(tmp_path: Path, lock: Path) -> None:
    with pytest.raises(StoreError, match="one-1"):
        jars.ensure(tmp_path / NAMES[0] / "jars", progress=False, lock=lock)


def test_two_processes_do_not_harm_each_other(there: Path, lock: Path, repository: Repository) -> None:
    program = (
        "import sys; from pathlib import Path; from graph.local import jars;"
        "jars.ensure(Path(sys.argv[1]), progress=False, lock=Path(sys.argv[2]))"
    )
    command = [sys.executable, "-c", program, str(there), str(lock)]
    both = [subprocess.Popen(command) for _ in range(2)]
    assert [process.wait(60) for process in both] == [0, 0]
    assert {name: (there / name).read_bytes() for name in NAMES} == repository.files
    assert [repository.asked[name] for name in NAMES] == [1, 1, 1]


def test_what_another_process_unpacked_meanwhile_stays_as_it_is(
    there: Path, lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It waited for the other's lock; by now the other's server stands on these pages."""
    in_use = there / "neo4j-browser-3.0" / "in use"

    @contextmanager
    def waiting(file: Path) -> Iterator[None]:
        with monkeypatch.context() as other:
            other.setattr(jars, "locked", locked)
            jars.ensure(there, progress=False, lock=lock)
        in_use.touch()
        with locked(file):
            yield

    monkeypatch.setattr(jars, "locked", waiting)
    jars.ensure(there, progress=False, lock=lock)
    assert in_use.exists()


def test_pages_that_are_gone_are_unpacked_again(there: Path, lock: Path, repository: Repository) -> None:
    jars.ensure(there, progress=False, lock=lock)
    shutil.rmtree(there / "neo4j-browser-3.0")
    jars.ensure(there, progress=False, lock=lock)
    assert (there / "neo4j-browser-3.0" / "browser" / "index.html").exists()
    assert repository.asked[NAMES[2]] == 1


def test_the_real_lock_is_whole() -> None:
    pinned = jar.pinned()
    assert {f"{g}:{a}:{v}" for g, a, _, *_, v in (one.coordinate.split(":") for one in pinned)} >= set(
        jar.ROOTS
    )
    assert len({one.name for one in pinned}) == len(pinned) > 200
    assert all(len(one.sha256) == 64 and one.size > 0 for one in pinned)
    assert sum(one.size for one in pinned) < 200e6


def test_two_jars_with_one_name_are_not_pinned(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="one file name"):
        pin.write([Jar("a:x:jar:1", "", 1), Jar("b:x:jar:1", "", 1)], tmp_path / "lock")


def test_the_environment_names_the_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SANFANG_JARS", raising=False)
    assert jars.directory(tmp_path) == (tmp_path / "jars").resolve()
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    monkeypatch.setenv("SANFANG_JARS", str(tmp_path / "link"))
    assert jars.directory(tmp_path) == (tmp_path / "real").resolve()

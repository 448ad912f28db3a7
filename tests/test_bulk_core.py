"""Work on another core: what comes back, what is raised, what is left when somebody is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from cypher.errors import BackupError, CardError, StoreError
from graph.bulk.core import working
from graph.bulk.field import Unportable

ERRORS = {
    "unportable": lambda: Unportable("a thing"),
    "backup": lambda: BackupError("坏了。", "it is broken."),
    "card": lambda: CardError("a.cypher", 3, "坏了。", "it is broken."),
    "file": lambda: FileNotFoundError(2, "No such file", "/nowhere"),
    "end": EOFError,
}


def process() -> int:
    return os.getpid()


def fail(name: str) -> None:
    raise ERRORS[name]()


def kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def wait(seconds: float) -> None:
    time.sleep(seconds)


def is_there(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_it_is_done_in_another_process() -> None:
    with working(process) as found:
        pid = found.result()
    assert pid != os.getpid()
    assert not is_there(pid)


@pytest.mark.parametrize("name", ERRORS)
def test_an_error_arrives_as_it_was(name: str) -> None:
    expected = ERRORS[name]()
    with pytest.raises(type(expected)) as raised, working(fail, name) as found:
        found.result()
    error = raised.value
    assert (type(error), str(error), error.args) == (type(expected), str(expected), expected.args)
    assert vars(error) == vars(expected)


def test_one_that_is_killed_says_so() -> None:
    with pytest.raises(StoreError, match="before it was done"), working(kill) as found:
        found.result()


@pytest.mark.parametrize("ended", [KeyboardInterrupt, ValueError])
def test_nothing_is_left_when_the_block_is_left(ended: Callable[[], BaseException]) -> None:
    before = time.monotonic()
    with pytest.raises(ended), working(wait, 60.0):  # type: ignore[call-overload]
        raise ended()
    assert time.monotonic() - before < 30


KILLED = """
import os, sys
sys.path.insert(0, sys.argv[1])
from test_bulk_core import process_then_wait
from graph.bulk.core import working
if __name__ == "__main__":
    with working(process_then_wait, sys.argv[2], 2.0):
        input()
"""


def process_then_wait(path: str, seconds: float) -> None:
    Path(path).write_text(str(os.getpid()))
    time.sleep(seconds)


def test_it_ends_by_itself_when_its_parent_is_killed(tmp_path: Path) -> None:
    said = tmp_path / "pid"
    command = [sys.executable, "-c", KILLED, str(Path(__file__).parent), str(said)]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as parent:
        while not (said.exists() and said.read_text()):
            assert parent.poll() is None
            time.sleep(0.05)
        pid = int(said.read_text())
        assert is_there(pid)
        parent.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 30
    while is_there(pid):
        assert time.monotonic() < deadline, "it outlives what started it"
        time.sleep(0.1)

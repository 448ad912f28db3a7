"""A process that outlives the command which started it, and is never mistaken for another."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import psutil

from cypher.errors import StoreError

# The shell leaves at once, so the server is no child of ours: no zombie, and nothing to wait for.
DETACH = '"$@" </dev/null >"$SANFANG_CONSOLE" 2>&1 & echo $!'

# Nothing else: no JAVA_TOOL_OPTIONS that changes what we measured, and no password of the user's.
PASSED_ON = ("PATH", "HOME", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
NAMELESS = 5.0
"""Seconds for which a process may be without arguments: those of the kernel are for ever."""
GRACE = 120.0
"""Seconds in which a server may write everything down before a kill."""


def start(command: Sequence[str], directory: Path, console: Path) -> int:
    """Start `command` in `directory`, in its own session; what it says goes to `console`. Returns its pid."""
    shell = subprocess.run(
        ["/bin/sh", "-c", DETACH, "sh", *command],
        cwd=directory,
        env=environment() | {"SANFANG_CONSOLE": str(console)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        check=True,
        start_new_session=True,
    )
    return int(shell.stdout)


def environment() -> dict[str, str]:
    """What Java is to know of our environment."""
    passed_on = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    # A UTF-8 locale, or Java cannot open paths with Chinese characters where none is set.
    return passed_on | {"LC_ALL": "C.UTF-8"}


def find(pid: int | None, mark: str) -> psutil.Process | None:
    """The living process `pid` with the argument `mark`; None when it ended or the pid is another's now."""
    if pid is None:
        return None
    try:
        process = psutil.Process(pid)
        ours = process.status() != psutil.STATUS_ZOMBIE and mark in _arguments(process)
    except psutil.Error:
        return None
    return process if ours else None


def _arguments(process: psutil.Process) -> list[str]:
    """Its arguments. While it becomes another program, and that is read from a slow disk, it shows none."""
    until = time.monotonic() + NAMELESS
    found: list[str] = process.cmdline()
    while not found and time.monotonic() < until:
        time.sleep(0.01)
        found = process.cmdline()
    return found


def listens(process: psutil.Process, *ports: int) -> bool:
    """Whether `process` itself, and not another program, listens on all of `ports`."""
    try:
        connections = process.net_connections("tcp")
    except psutil.Error:
        return False
    return set(ports) <= {one.laddr.port for one in connections if one.status == psutil.CONN_LISTEN}


def kill(process: psutil.Process) -> None:
    """End `process` at once."""
    with suppress(psutil.NoSuchProcess):
        process.kill()
        process.wait(10)


def stop(process: psutil.Process, grace: float = GRACE) -> bool:
    """End `process`: ask, wait `grace` seconds, then kill. Returns whether it went by itself."""
    try:
        process.terminate()
    except psutil.AccessDenied as error:
        raise StoreError(
            f"没有权限停止进程 {process.pid}:它是另一个用户启动的。",
            f"no right to stop process {process.pid}: another user started it.",
        ) from error
    try:
        process.wait(grace)
    except psutil.TimeoutExpired:
        process.kill()
        process.wait(10)
        return False
    except psutil.NoSuchProcess:
        pass
    return True

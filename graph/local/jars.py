"""The jars of Neo4j: pinned by SHA-256 in `jars.lock`, downloaded once, shared by all instances.

The environment may name a directory for them (`SANFANG_JARS`; else `jars` under the home) and a Maven
repository near by (`SANFANG_MAVEN`, the address of a mirror; else the one that `jgo` knows).
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cypher.errors import StoreError
from graph.local.mutex import locked
from graph.local.progress import bar
from graph.local.trouble import CLOSED, FULL, need_space, writing

if TYPE_CHECKING:
    from jgo.maven import MavenContext

NEO4J = "5.26.30"
ROOTS = (
    f"org.neo4j:neo4j:{NEO4J}",
    f"org.neo4j.app:neo4j-server:{NEO4J}",
    "org.neo4j.client:neo4j-browser:5.24.0",
)
LOCK = Path(__file__).with_name("jars.lock")
THREADS = 8
ATTEMPTS = 3
TIMEOUT = 30  # seconds without a byte
MARGIN = 50_000_000  # bytes to leave free


@dataclass(frozen=True)
class Jar:
    """One line of the lock: `coordinate` is group:artifact:jar[:classifier]:version, `size` in bytes."""

    coordinate: str
    sha256: str
    size: int

    @property
    def name(self) -> str:
        """The file's name, which is its own among all jars."""
        _, artifact, _, *classifier, version = self.coordinate.split(":")
        return "-".join([artifact, version, *classifier]) + ".jar"


def pinned(lock: Path = LOCK) -> tuple[Jar, ...]:
    """The jars of the lock file, in the order of the class path."""
    fields = (line.split() for line in lock.read_text().splitlines() if not line.startswith("#"))
    return tuple(Jar(coordinate, sha256, int(size)) for coordinate, sha256, size in fields)


def directory(home: Path) -> Path:
    """Where the jars are, for Sanfang's home directory `home`."""
    named = os.environ.get("SANFANG_JARS")
    return Path(named) if named else home / "jars"


def ensure(jars: Path, *, progress: bool, lock: Path = LOCK) -> tuple[str, ...]:
    """Make every pinned jar lie in the directory `jars`, and return their names.

    What was checked before and has not changed since is not read again. Raises StoreError when the disk is
    full or closed, the repository cannot be reached, or a jar is not the one that was pinned.
    """
    wanted = pinned(lock)
    if _unchecked(jars, wanted):
        with writing(jars):
            jars.mkdir(parents=True, exist_ok=True)
        with locked(jars / ".lock"), writing(jars):
            missing = [jar for jar in _unchecked(jars, wanted) if not _intact(jars / jar.name, jar)]
            if missing:
                _fetch(jars, missing, progress)
            _remember(jars, wanted)
    return tuple(jar.name for jar in wanted)


def _stamps(jars: Path) -> Path:
    return jars / ".checked.json"


def _stamp(file: Path, jar: Jar) -> list[object]:
    seen = file.stat()
    return [jar.sha256, seen.st_size, seen.st_mtime_ns]


def _unchecked(jars: Path, wanted: Iterable[Jar]) -> list[Jar]:
    """Those that are missing, changed since they were checked, or never checked."""
    try:
        stamps = json.loads(_stamps(jars).read_text())
    except (OSError, ValueError):
        stamps = {}
    files = ((jars / jar.name, jar) for jar in wanted)
    return [jar for file, jar in files if not file.exists() or stamps.get(jar.name) != _stamp(file, jar)]


def _remember(jars: Path, checked: Iterable[Jar]) -> None:
    temporary = _stamps(jars).with_suffix(".new")
    temporary.write_text(json.dumps({jar.name: _stamp(jars / jar.name, jar) for jar in checked}))
    temporary.replace(_stamps(jars))


def sha256(file: Path) -> str:
    """The file's SHA-256 in hexadecimal."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _intact(file: Path, jar: Jar) -> bool:
    return file.exists() and file.stat().st_size == jar.size and sha256(file) == jar.sha256


def maven(cache: Path) -> MavenContext:
    """A Maven repository whose downloads go to `cache`."""
    from jgo.maven import MavenContext  # takes a third of a second, and is needed once

    mirror = os.environ.get("SANFANG_MAVEN")
    return MavenContext(
        repo_cache=cache, remote_repos={"mirror": mirror.rstrip("/")} if mirror else None, timeout=TIMEOUT
    )


def _fetch(jars: Path, missing: list[Jar], progress: bool) -> None:
    """Download `missing`; each takes its place only when it is whole, so an interrupted download goes on."""
    total = sum(jar.size for jar in missing)
    need_space(jars, total + MARGIN)
    partial = jars / ".partial"
    shutil.rmtree(partial, ignore_errors=True)
    context = maven(partial)
    with bar("下载 Neo4j · downloading Neo4j", total, show=progress) as advance:
        in_parallel(lambda jar: _fetch_one(jars, context, jar, advance), missing)
    shutil.rmtree(partial)


def in_parallel(work: Callable[[Jar], None], jars: Iterable[Jar]) -> None:
    """Do `work` on each in a few threads; the first error ends it, and what has not begun is not begun."""
    pool = ThreadPoolExecutor(THREADS)
    try:
        for _ in pool.map(work, jars):
            pass
    finally:
        pool.shutdown(cancel_futures=True)


def _fetch_one(jars: Path, context: MavenContext, jar: Jar, advance: Callable[[int], None]) -> None:
    file = download(context, jar.coordinate)
    if not _intact(file, jar):
        raise StoreError(
            f"下载的 {jar.coordinate} 与锁定的校验和不符,已拒绝使用:请再试一次;如再出现,下载源不可信,"
            "请用 SANFANG_MAVEN 指定另一个 Maven 仓库。",
            f"{jar.coordinate} as downloaded does not match its pinned checksum and was refused: try again; if it "
            "happens again do not trust the source, and name another Maven repository with SANFANG_MAVEN.",
        )
    with file.open("rb") as stream:
        os.fsync(stream.fileno())
    file.replace(jars / jar.name)
    advance(jar.size)


def download(context: MavenContext, coordinate: str) -> Path:
    """Download one jar into the context's cache, trying a few times. Raises StoreError."""
    artifact = context.create_dependency(coordinate).artifact
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return Path(artifact.resolve())
        except (OSError, RuntimeError) as error:
            if isinstance(error, OSError) and error.errno in FULL | CLOSED:
                raise
            if attempt == ATTEMPTS:
                raise StoreError(
                    f"下载 {coordinate} 失败:{error}。请检查网络和代理(HTTPS_PROXY),"
                    "或用 SANFANG_MAVEN 指定一个能连上的 Maven 仓库;已下载的会保留。",
                    f"could not download {coordinate}: {error}. Check the network and the proxy (HTTPS_PROXY), or "
                    "name a Maven repository you can reach with SANFANG_MAVEN; what was downloaded is kept.",
                ) from error
        # jgo refuses to write over what a cut download left.
        Path(artifact.cached_path).unlink(missing_ok=True)
        time.sleep(attempt)
    raise AssertionError("unreachable")

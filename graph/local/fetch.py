"""Downloads, through `jgo`, from the Maven repository that it knows or from a mirror (`SANFANG_MAVEN`)."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from cypher.errors import StoreError
from graph.local.jar import Jar
from graph.local.progress import bar
from graph.local.trouble import CLOSED, FULL, need_space

if TYPE_CHECKING:
    from jgo.maven import Artifact, MavenContext

THREADS = 8
ATTEMPTS = 3
TIMEOUT = 30  # seconds without a byte
MARGIN = 80_000_000  # bytes to leave free; half of it takes the unpacked Browser


def fetch(jars: Path, missing: list[Jar], *, progress: bool) -> None:
    """Download `missing` into the directory `jars`, of which the caller holds the lock.

    Each takes its place only when it is whole and checked: an interrupted download goes on from there.
    Raises StoreError (no network, not the pinned jar) or OSError (the disk).
    """
    total = sum(jar.size for jar in missing)
    need_space(jars, total + MARGIN)
    partial = jars / ".partial"
    shutil.rmtree(partial, ignore_errors=True)
    context = maven(partial)

    with bar("下载 Neo4j · downloading Neo4j", total, show=progress) as advance:

        def one(jar: Jar) -> None:
            _place(download(context, jar.coordinate), jars, jar)
            advance(jar.size)

        _in_parallel(one, missing)
    shutil.rmtree(partial)


def maven(cache: Path) -> MavenContext:
    """A Maven repository whose downloads go to `cache`."""
    from jgo.maven import MavenContext  # takes a third of a second, and is needed once

    mirror = os.environ.get("SANFANG_MAVEN")
    remote = {"mirror": mirror.rstrip("/")} if mirror else None
    return MavenContext(repo_cache=cache, remote_repos=remote, timeout=TIMEOUT)


def download(context: MavenContext, coordinate: str) -> Path:
    """Download one jar into the context's cache, trying a few times. Raises StoreError, OSError."""
    artifact = context.create_dependency(coordinate).artifact
    for attempt in range(1, ATTEMPTS):
        try:
            return _resolve(artifact)
        except StoreError:
            time.sleep(attempt)
    return _resolve(artifact)


def _resolve(artifact: Artifact) -> Path:
    try:
        return Path(artifact.resolve())
    except (OSError, RuntimeError) as error:
        # What a cut download left would count as whole.
        Path(artifact.cached_path or "").unlink(missing_ok=True)
        if isinstance(error, OSError) and error.errno in FULL | CLOSED:
            raise
        raise StoreError(
            f"下载 {artifact} 失败:{error}。请检查网络和代理(HTTPS_PROXY;代理自签的证书用 REQUESTS_CA_BUNDLE)"
            ",或用 SANFANG_MAVEN 指定一个能连上的 Maven 仓库;已下载的会保留。",
            f"could not download {artifact}: {error}. Check the network and the proxy (HTTPS_PROXY; "
            "a certificate that it signs itself: REQUESTS_CA_BUNDLE), "
            "or name a Maven repository you can reach with SANFANG_MAVEN; what came is kept.",
        ) from error


def _place(file: Path, jars: Path, jar: Jar) -> None:
    if not jar.matches(file):
        raise StoreError(
            f"下载的 {jar.coordinate} 与锁定的校验和不符,已拒绝使用:请再试一次;如再出现,下载源不可信,"
            "请用 SANFANG_MAVEN 指定另一个 Maven 仓库。",
            f"{jar.coordinate} as downloaded does not match its pinned checksum and was refused: try again; "
            "if that does not help do not trust the source, and name another one with SANFANG_MAVEN.",
        )
    with file.open("rb") as stream:
        os.fsync(stream.fileno())
    file.replace(jars / jar.name)


def _in_parallel(work: Callable[[Jar], None], jars: Iterable[Jar]) -> None:
    """Do `work` on each in a few threads; after the first error what has not begun is not begun."""
    pool = ThreadPoolExecutor(THREADS)
    try:
        for _ in pool.map(work, jars):
            pass
    finally:
        pool.shutdown(cancel_futures=True)

"""A jar, as a line of `jars.lock` pins it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

NEO4J = "5.26.30"
BROWSER = "neo4j-browser"
ROOTS = (
    f"org.neo4j:neo4j:{NEO4J}",
    f"org.neo4j.app:neo4j-server:{NEO4J}",
    f"org.neo4j.client:{BROWSER}:5.24.0",
)
LOCK = Path(__file__).with_name("jars.lock")


@dataclass(frozen=True)
class Jar:
    """`coordinate` is group:artifact:jar[:classifier]:version, `sha256` in hexadecimal, `size` in bytes."""

    coordinate: str
    sha256: str
    size: int

    @property
    def name(self) -> str:
        """The file's name, which is its own among all jars."""
        _, artifact, _, *classifier, version = self.coordinate.split(":")
        return "-".join([artifact, version, *classifier]) + ".jar"

    def matches(self, file: Path) -> bool:
        """Whether `file` is there and is this jar, to the last byte."""
        return file.exists() and file.stat().st_size == self.size and sha256(file) == self.sha256


def pinned(lock: Path = LOCK) -> tuple[Jar, ...]:
    """The jars of the lock file, in the order of the class path."""
    fields = (line.split() for line in lock.read_text().splitlines() if not line.startswith("#"))
    return tuple(Jar(coordinate, sha256, int(size)) for coordinate, sha256, size in fields)


def sha256(file: Path) -> str:
    """The file's SHA-256 in hexadecimal."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()

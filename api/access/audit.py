"""The log of who did what: a JSON line an event, each with the hash of the one before it.

Lines are only ever added. One that is altered, taken out or moved breaks the chain; what is cut off at the
end shows by the head, a small file beside it, or by a hash that was noted elsewhere. What was asked is in it
as a digest: neither names nor codes. What is done has two lines: one before it, one with what came of it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from types import TracebackType

from cypher.errors import StoreError
from graph.local.mutex import locked

FIRST = "0" * 64
TAIL = 64 * 1024
"""Bytes at the end in which the last line is looked for; no line is longer."""


@dataclass(frozen=True)
class Head:
    """The last line: its number (from 1) and its hash."""

    number: int = 0
    hash: str = FIRST


@dataclass(frozen=True)
class Broken:
    """Where the chain breaks: the line (from 1) and what is wrong with it, in Chinese and English."""

    line: int
    zh: str
    en: str


@dataclass(frozen=True)
class Audit:
    """The log in a file that its owner alone may read."""

    file: Path

    @property
    def head_file(self) -> Path:
        """Where the last line's number and hash are kept."""
        return self.file.with_suffix(".head")

    def write(self, **event: object) -> Head:
        """Add an event. Raises StoreError when it cannot be written: then nothing may be done either."""
        try:
            with self._alone():
                last, torn = self._last()
                said = {"number": last.number + 1, "at": datetime.now(UTC).isoformat(), **event}
                line, new = sealed(last, said)
                self._add((b"\n" if torn else b"") + line)
                self._note(new)
                return new
        except OSError as error:
            raise StoreError(
                f"审计日志 {self.file} 写不进去({error}):没有记录就不办事。",
                f"the audit log {self.file} cannot be written ({error}), and nothing is done unrecorded.",
            ) from error

    def lines(self, size: int | None = None) -> Iterator[bytes]:
        """The lines as they are; of the first `size` bytes, which is how long the file is now."""
        size = self.end()[0] if size is None else size
        if size:
            with self.file.open("rb") as lines:
                for line in lines:
                    yield line[:size]
                    size -= len(line)
                    if size <= 0:
                        return

    def end(self) -> tuple[int, Head]:
        """How many bytes there are, and the head that goes with them: nobody writes in between."""
        with self._alone():
            return self.file.stat().st_size if self.file.exists() else 0, self.head()

    def head(self) -> Head:
        """The last line, as the head has it."""
        try:
            number, hash = self.head_file.read_text(encoding="ascii").split()
            return Head(int(number), hash)
        except (FileNotFoundError, ValueError):
            return Head()

    def verify(self, known: str = "") -> tuple[Head, Broken | None]:
        """The end of the chain and where it breaks, if it does; `known`: a hash that has to be in it."""
        size, head = self.end()
        last, seen = Head(), {FIRST}
        for line in self.lines(size):
            now = opened(line, last)
            if isinstance(now, Broken):
                return last, now
            last = now
            seen.add(now.hash)
        missing = head.number > last.number or head.hash not in seen or (known and known not in seen)
        if missing or (head.number == 0 < last.number):
            return last, Broken(
                last.number + 1,
                "末尾少了行,或整个文件换过:记下的哈希不在里面。",
                "lines are missing at the end, or the file is another: the hash that was noted is not in it.",
            )
        return last, None

    @contextmanager
    def _alone(self) -> Iterator[None]:
        self.file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with locked(self.file.with_suffix(".lock")):
            yield

    def _last(self) -> tuple[Head, bool]:
        """The last whole line, and whether the file ends in the middle of one."""
        if not self.file.exists():
            return Head(), False
        with self.file.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - TAIL))
            end = file.read()
        whole, _, rest = end.rpartition(b"\n")
        for line in reversed(whole.split(b"\n")):
            found = _said(line)
            if found is not None:
                return Head(int(str(found["number"])), str(found["hash"])), bool(rest)
        return self.head(), bool(rest)

    def _add(self, line: bytes) -> None:
        handle = os.open(self.file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(handle, line)
        finally:
            os.close(handle)

    def _note(self, head: Head) -> None:
        new = self.head_file.with_suffix(".head.new")
        new.write_text(f"{head.number} {head.hash}\n", encoding="ascii")
        new.replace(self.head_file)


def _came_of_it(error: BaseException | None) -> Mapping[str, object]:
    return {"outcome": type(error).__name__ if error else "done"}


class Act:
    """Something that is done. Its first line is written before, when this is made; that with what came of it
    at the end of the block, with whatever the block put into the mapping. Raises StoreError, like `write`.

    `outcome` gives what is said of an error, or of None.
    """

    def __init__(
        self,
        log: Audit,
        event: Mapping[str, object],
        outcome: Callable[[BaseException | None], Mapping[str, object]] = _came_of_it,
    ) -> None:
        self._log, self._event, self._outcome = log, event, outcome
        self._told: dict[str, object] = {}
        self._first = log.write(**event, step="begun").number

    def __enter__(self) -> dict[str, object]:
        return self._told

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        said = {**self._event, **self._told, **self._outcome(error)}
        self._log.write(**said, step="ended", begun=self._first)


def sealed(last: Head, event: Mapping[str, object]) -> tuple[bytes, Head]:
    """The line of an event, and the head that it makes."""
    said = json.loads(json.dumps({**event, "before": last.hash}, default=str))
    hash = _hash(said)
    return _line({**said, "hash": hash}), Head(last.number + 1, hash)


def opened(line: bytes, last: Head) -> Head | Broken:
    """The head that a line makes after `last`, or what is wrong with it."""
    said = _said(line) if line.endswith(b"\n") else None
    if said is None:
        return Broken(last.number + 1, "这一行不完整或不是记录。", "this line is cut short, or is no record.")
    hash = str(said.pop("hash"))
    if said.get("before") != last.hash or said.get("number") != last.number + 1:
        return Broken(
            last.number + 1,
            "前面少了、多了或换了一行。",
            "a line before it is missing, was added, or is another.",
        )
    if _hash(said) != hash or _line({**said, "hash": hash}) != line:
        return Broken(last.number + 1, "这一行改过。", "this line was altered.")
    return Head(last.number + 1, hash)


def _said(line: bytes) -> dict[str, object] | None:
    try:
        said = json.loads(line)
    except ValueError:
        return None
    return said if isinstance(said, dict) and {"number", "hash", "before"} <= said.keys() else None


def _line(said: Mapping[str, object]) -> bytes:
    return json.dumps(said).encode() + b"\n"


def _hash(said: Mapping[str, object]) -> str:
    return sha256(_line(said)).hexdigest()

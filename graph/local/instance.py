"""A named instance: its directory, what is remembered about it, and its password."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import secrets
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from cypher.errors import StoreError
from graph.settings import Settings

USER = "neo4j"
DATABASE = "neo4j"
ROUNDS = 1024  # of hashing, as neo4j-admin does
FOLDERS = ("conf", "data", "import", "logs", "run")


@dataclass(frozen=True)
class State:
    """`version` of Neo4j that wrote the data, the two ports, and the server's `pid` while it should run."""

    version: str
    bolt: int
    http: int
    pid: int | None = None


@dataclass(frozen=True)
class Instance:
    """The instance `name` in the directory `home`, which holds its FOLDERS and the files below."""

    name: str
    home: Path

    @classmethod
    def of(cls, settings: Settings) -> Instance:
        """The instance that the settings name; nothing is made."""
        # Absolute: the server runs in another directory.
        return cls(settings.instance, settings.home.absolute() / "instances" / settings.instance)

    @property
    def console(self) -> Path:
        """What the server says to its terminal, since its last start."""
        return self.home / "logs" / "console.log"

    @property
    def debug(self) -> Path:
        """What the server notes about its databases."""
        return self.home / "logs" / "debug.log"

    @property
    def lock(self) -> Path:
        """Held by whoever starts or stops the server."""
        return self.home / ".lock"

    @property
    def password_file(self) -> Path:
        """The password of USER, readable by the owner alone."""
        return self.home / "password"

    @property
    def _state(self) -> Path:
        return self.home / "state.json"

    def make(self) -> None:
        """Make the directories, which only the owner may enter. Raises OSError when one cannot be written."""
        self.home.mkdir(parents=True, exist_ok=True, mode=0o700)
        for folder in FOLDERS:
            path = self.home / folder
            path.mkdir(exist_ok=True)
            if not os.access(path, os.W_OK | os.X_OK):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    @property
    def due(self) -> Path:
        """Is there from when somebody is forgotten until the store was made anew."""
        return self.home / "rebuild.due"

    def clear_run(self) -> None:
        """Empty `run`, where a killed server leaves temporary files."""
        shutil.rmtree(self.home / "run")
        (self.home / "run").mkdir()

    def state(self) -> State | None:
        """What is remembered; None before the first start. Raises StoreError when the file is damaged."""
        try:
            return State(**json.loads(self._state.read_text()))
        except (FileNotFoundError, NotADirectoryError):
            return None
        except PermissionError as error:
            raise StoreError(
                f"没有权限读 {self._state}:实例“{self.name}”是另一个用户建的。"
                "请用 SANFANG_INSTANCE 另取一个名字。",
                f"no right to read {self._state}: another user made the instance {self.name!r}. "
                "Use another name with SANFANG_INSTANCE.",
            ) from error
        except (ValueError, TypeError) as error:
            raise StoreError(
                f"{self._state} 损坏:确认没有 Neo4j 在运行,然后删除这个文件(数据不受影响)。",
                f"{self._state} is damaged: make sure that no Neo4j runs, then delete it (it holds no data).",
            ) from error

    def save(self, state: State) -> None:
        """Remember `state`: all of it or, when the disk is full, none."""
        temporary = self._state.with_suffix(".new")
        temporary.write_text(json.dumps(asdict(state)))
        temporary.replace(self._state)

    def beside(self) -> Iterator[Instance]:
        """All instances in the same home."""
        for home in sorted(self.home.parent.glob("*/")):
            yield Instance(home.name, home)

    def remember(self, pid: int) -> None:
        """Remember that this process is at work there, beside what is remembered already."""
        state = self.state()
        assert state is not None
        self.save(replace(state, pid=pid))

    def neighbours(self) -> Iterator[State]:
        """The states of the other instances in the same home; damaged ones are left out."""
        for each in self.beside():
            try:
                state = each.state() if each.home != self.home else None
            except StoreError:
                continue
            if state:
                yield state

    def size(self) -> int:
        """Bytes of data on the disk."""
        return sum(file.stat().st_size for file in (self.home / "data").rglob("*") if file.is_file())

    def password(self) -> str:
        """The password of USER. Raises StoreError when it is lost."""
        try:
            return self.password_file.read_text().strip()
        except FileNotFoundError as error:
            raise StoreError(
                f"密码文件 {self.password_file} 不见了。如果知道密码,请把它写进这个文件;"
                f"不知道就运行 sanfang down,把 {self.home} 移走,再 sanfang up,重新导入名册。",
                f"the password file {self.password_file} is gone. If you know the password, write it there; "
                f"if not, run sanfang down, move {self.home} away, run sanfang up and load again.",
            ) from error

    def ensure_password(self) -> str:
        """The password; made up before the first start. Raises StoreError when that was and it is lost."""
        if not self.password_file.exists() and not (self.home / "data" / "databases" / "system").exists():
            password = secrets.token_hex(16)
            _private(self.home / "data" / "dbms" / "auth.ini", credentials(password, secrets.token_bytes(32)))
            _private(self.password_file, password + "\n")
        return self.password()

    def configure(self, text: str) -> None:
        """Write `neo4j.conf`."""
        _private(self.home / "conf" / "neo4j.conf", text)


def _private(file: Path, text: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.unlink(missing_ok=True)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as stream:
        stream.write(text)


def credentials(password: str, salt: bytes) -> str:
    """The line that `neo4j-admin dbms set-initial-password` writes to `auth.ini`.

    The command itself would take another second and show the password in the list of processes.
    """
    digest = hashlib.sha256(salt + password.encode()).digest()
    for _ in range(ROUNDS - 1):
        digest = hashlib.sha256(digest).digest()
    return f"{USER}:SHA-256,{digest.hex()},{salt.hex()},{ROUNDS}:\n"

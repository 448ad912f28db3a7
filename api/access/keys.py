"""API keys: a key is shown once, and kept as a hash. A revoked one stays listed and opens nothing.

A key's secret has 256 random bits, so a plain hash cannot be turned back and needs no salt (it could be for
a password). Each process reads the file again when it has changed: a key that is revoked is so at once.
"""

from __future__ import annotations

import hmac
import json
import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from threading import Lock

from api.access.caller import Caller, checked, role_of
from cypher.errors import BadParameter, NotFound, StoreError
from graph.local.mutex import locked

SHAPE = re.compile(r"sf_([0-9a-f]{12})_([A-Za-z0-9_-]{43})")
MARK = "sf_"


@dataclass(frozen=True)
class Key:
    """A key as it is kept; days in ISO form, `until` the first on which it opens nothing, "" for ever."""

    id: str
    name: str
    role: str
    area: str
    hash: str
    made_at: str
    until: str = ""
    revoked_at: str = ""

    def opens(self, today: date) -> bool:
        """Whether it is neither revoked nor over; days are those of this machine."""
        return not self.revoked_at and (not self.until or today.isoformat() < self.until)


@dataclass
class Keys:
    """The keys in a file that its owner alone may read."""

    file: Path
    _seen: tuple[int, int] = (0, 0)
    _known: dict[str, Key] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def all(self) -> tuple[Key, ...]:
        """Every key that was ever made, the oldest first. Raises StoreError for a file that is none."""
        return tuple(self._read().values())

    def caller(self, text: str) -> Caller | None:
        """Whose key that is; None where it opens nothing."""
        found = SHAPE.fullmatch(text)
        key = self._read().get(found[1]) if found else None
        if found is None or key is None or not hmac.compare_digest(key.hash, hashed(found[2])):
            return None
        return Caller(f"key:{key.id}", role_of(key.role), key.area) if key.opens(date.today()) else None

    def new(self, name: str, role: str, area: str = "", until: str = "") -> tuple[Key, str]:
        """A new key and its text, which is nowhere kept. Raises BadParameter, StoreError."""
        checked(role_of(role), area)
        secret = secrets.token_urlsafe(32)
        key = Key(secrets.token_hex(6), name, role, area, hashed(secret), _now(), until)
        with self._changing() as known:
            known[key.id] = key
        return key, f"{MARK}{key.id}_{secret}"

    def revoke(self, id: str) -> Key:
        """Have a key open nothing from now on. Raises NotFound."""
        with self._changing() as known:
            if id not in known:
                raise NotFound(f"没有密钥“{id}”。", f"there is no key {id!r}.", [*known][:3])
            if not known[id].revoked_at:
                known[id] = replace(known[id], revoked_at=_now())
            return known[id]

    def named(self, text: str) -> str:
        """The id that the text is; else of the one key of that name that still opens; else the text.

        Raises BadParameter where several have the name.
        """
        known = self._read()
        found = [key.id for key in known.values() if key.name == text and not key.revoked_at]
        if text in known or not found:
            return text
        if len(found) > 1:
            all_of_them = ", ".join(found)
            raise BadParameter(
                f"有 {len(found)} 把密钥叫“{text}”,请写明是哪一把:{all_of_them}",
                f"{len(found)} keys are called {text!r}, say which: {all_of_them}",
            )
        return found[0]

    def _read(self) -> dict[str, Key]:
        with self._lock:
            try:
                now = self.file.stat()
            except FileNotFoundError:
                return {}
            if (now.st_mtime_ns, now.st_ino) != self._seen:
                self._known = _parsed(self.file)
                self._seen = now.st_mtime_ns, now.st_ino
            return dict(self._known)

    @contextmanager
    def _changing(self) -> Iterator[dict[str, Key]]:
        """The keys to be changed; written as a whole, by one process at a time."""
        self.file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with locked(self.file.with_suffix(".lock")):
            known = _parsed(self.file) if self.file.exists() else {}
            yield known
            text = json.dumps({"keys": [asdict(key) for key in known.values()]}, ensure_ascii=False, indent=1)
            new = self.file.with_suffix(".new")
            new.unlink(missing_ok=True)
            with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
                out.write(text)
                out.flush()
                os.fsync(out.fileno())
            new.replace(self.file)


def hashed(secret: str) -> str:
    """What is kept of a secret."""
    return sha256(secret.encode()).hexdigest()


def _parsed(file: Path) -> dict[str, Key]:
    try:
        return {each["id"]: Key(**each) for each in json.loads(file.read_text(encoding="utf-8"))["keys"]}
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError(
            f"密钥文件 {file} 读不懂({error}),谁都进不来:请修复它,或从备份放回。",
            f"the file of keys {file} cannot be read ({error}), so nobody may enter: mend it or put it back.",
        ) from None


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")

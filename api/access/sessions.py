"""Who is signed in with a browser: a session is known by a secret that the browser keeps, and ends by itself.

A file each, named by a hash of the secret, for the owner alone: every process knows them at once, and one
that is signed out opens nothing from then on. A token of the provider is nowhere kept.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from api.access.caller import Caller, role_of
from api.access.sign_in import SignedIn
from cypher.errors import BadParameter, StoreError

SHAPE = re.compile(r"([0-9a-f]{32})_([A-Za-z0-9_-]{43})")
LIFE = 8 * 3600
"""Seconds: a working day. Whoever loses a role at the provider has it here no longer than that."""
MOST = 20
"""Sessions of one person; one more ends the oldest."""


@dataclass(frozen=True)
class Sessions:
    """The sessions in a folder that its owner alone may read."""

    folder: Path

    def begin(self, found: SignedIn, issuer: str) -> str:
        """A new session; what it gives opens it, and is nowhere kept. Raises StoreError."""
        person, secret = _person(found.caller.name), secrets.token_urlsafe(32)
        caller = found.caller
        said = {"name": caller.name, "role": caller.role.word, "area": caller.area, "shown": found.shown}
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._sweep(person)
            file = os.open(self._file(person, secret), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(file, "w", encoding="utf-8") as out:
                json.dump({**said, "issuer": issuer, "until": time.time() + LIFE}, out)
        except OSError as error:
            raise StoreError(
                f"登录记不进 {self.folder}({error.strerror}),没有登录。",
                f"the sign-in cannot be kept in {self.folder} ({error.strerror}): nobody is signed in.",
            ) from error
        return f"{person}_{secret}"

    def get(self, text: str, issuer: str) -> SignedIn | None:
        """Whose session that is; None where it opens nothing: it ended, or another issuer let them in."""
        shape = SHAPE.fullmatch(text)
        if shape is None:
            return None
        try:
            said = json.loads(self._file(*shape.groups()).read_text(encoding="utf-8"))
            caller = Caller(str(said["name"]), role_of(said["role"]), str(said["area"]))
            good = said["issuer"] == issuer and time.time() < float(said["until"])
        except (OSError, ValueError, KeyError, TypeError, BadParameter):
            return None
        return SignedIn(caller, str(said.get("shown", ""))) if good else None

    def end(self, text: str) -> None:
        """Have a session open nothing from now on."""
        if shape := SHAPE.fullmatch(text):
            self._file(*shape.groups()).unlink(missing_ok=True)

    def _file(self, person: str, secret: str) -> Path:
        return self.folder / f"{person}-{sha256(secret.encode()).hexdigest()}"

    def _sweep(self, person: str) -> None:
        """Take away what is over, and of one person the oldest beyond what they may have."""
        known = sorted(self._known(), reverse=True)
        own = [file for _, file in known if file.name.startswith(f"{person}-")]
        over = [file for began, file in known if began < time.time() - LIFE]
        for file in {*over, *own[MOST - 1 :]}:
            file.unlink(missing_ok=True)

    def _known(self) -> Iterator[tuple[float, Path]]:
        """Each with when it began; another process may take one away meanwhile."""
        for file in self.folder.iterdir():
            with suppress(FileNotFoundError):
                yield file.stat().st_mtime, file


def _person(name: str) -> str:
    return sha256(name.encode()).hexdigest()[:32]

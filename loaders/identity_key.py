"""The key that turns identity numbers into hashes.

A bare hash of a resident identity number can be reversed by trying all of them; hence HMAC-SHA256 with a
key that stays outside the database. Nothing here stores or returns a number.
"""

from __future__ import annotations

import hmac
import os
import secrets
import stat
from collections.abc import Mapping
from pathlib import Path

from cypher.errors import RosterError
from graph.local.trouble import writing

SIZE = 32
"""Bytes of a key file."""
VARIABLE = "SANFANG_IDENTITY_KEY"
FILE = "identity.key"
TOKEN = "t:"


class IdentityKey:
    """The key that turns identity numbers into hashes. Its repr does not show it.

    A key that was changed is a chain of them, the oldest first: each hashes what the one before it made, so
    that hashes in a graph can be brought from one to the next without the numbers.
    """

    __slots__ = ("_keys",)

    def __init__(self, *keys: bytes) -> None:
        if not keys or min(map(len, keys)) < SIZE:
            raise RosterError(
                f"身份证密钥太短:至少 {SIZE} 字节。", f"the identity key is too short: at least {SIZE} bytes."
            )
        self._keys = keys

    def __repr__(self) -> str:
        return "IdentityKey(…)"

    def __reduce__(self) -> str:
        raise TypeError("an identity key is not to be pickled")

    @classmethod
    def load(cls, home: Path, environ: Mapping[str, str] | None = None) -> IdentityKey:
        """The key of `SANFANG_IDENTITY_KEY` (hex; a chain with `:`), else of `<home>/identity.key`.

        The file is made there once. Raises RosterError when either is no key, or when others may read it.
        """
        env = os.environ if environ is None else environ
        if VARIABLE in env:
            return cls(*map(_from_hex, env[VARIABLE].split(":")))
        path = home / FILE
        if not path.exists():
            _make(path, secrets.token_bytes(SIZE))
        return cls.of_file(path)

    @classmethod
    def of_file(cls, path: Path) -> IdentityKey:
        """The key in a file. Raises RosterError."""
        key = _from_file(path)
        return cls(*(key[at : at + SIZE] for at in range(0, len(key), SIZE)))

    @classmethod
    def new(cls) -> IdentityKey:
        """A new key that stands alone."""
        return cls(secrets.token_bytes(SIZE))

    def save(self, path: Path) -> None:
        """Write it to a new file for its owner alone, whole or not at all. Raises RosterError, OSError."""
        if {len(key) for key in self._keys} != {SIZE}:
            raise RosterError(
                f"密钥文件里的密钥都是 {SIZE} 字节;{VARIABLE} 给的不是,存不进去。",
                f"a key file holds keys of {SIZE} bytes; the one in {VARIABLE} is not, so it cannot be kept.",
            )
        _make(path, b"".join(self._keys))

    @property
    def links(self) -> int:
        """How many keys the chain has."""
        return len(self._keys)

    @property
    def fingerprint(self) -> str:
        """16 hexadecimal digits that tell this key from others and give nothing of it away."""
        return self.hash("fingerprint")[:16]

    def longer(self) -> IdentityKey:
        """The chain with a new key at its end."""
        return IdentityKey(*self._keys, secrets.token_bytes(SIZE))

    def at(self, fingerprint: str) -> IdentityKey | None:
        """The chain up to where it had this fingerprint; None where it never had."""
        chains = (IdentityKey(*self._keys[:end]) for end in range(len(self._keys), 0, -1))
        return next((each for each in chains if each.fingerprint == fingerprint), None)

    def hash(self, number: str) -> str:
        """HMAC-SHA256 of a checked number, in hex."""
        return self.carry(number, 0)

    def carry(self, digest: str, links: int) -> str:
        """A hash made by the first `links` keys of the chain, brought to its end."""
        for key in self._keys[links:]:
            digest = hmac.digest(key, digest.encode(), "sha256").hex()
        return digest

    def token(self, digest: str, domain: str = "") -> str:
        """What a rejects file carries in a number's place: the hash and a proof that this key made it.

        `domain` tells what kind of number it is of; a token of another kind is not taken.
        """
        return _token(self._keys[-1], domain, digest)

    def from_token(self, token: str, domain: str = "") -> str | None:
        """The hash in a token that this key made, or one before it in the chain; else None."""
        digest = token.removeprefix(TOKEN).partition(".")[0]
        for links in range(len(self._keys), 0, -1):
            made = _token(self._keys[links - 1], domain, digest)
            if hmac.compare_digest(made.encode(), token.encode()):
                return self.carry(digest, links)
        return None


def _token(key: bytes, domain: str, digest: str) -> str:
    proof = hmac.digest(key, f"token:{domain}{digest}".encode(), "sha256").hex()[:16]
    return f"{TOKEN}{digest}.{proof}"


def _from_hex(text: str) -> bytes:
    try:
        return bytes.fromhex(text.strip())
    except ValueError:
        raise RosterError(
            f"{VARIABLE} 不是十六进制。可用 openssl rand -hex 32 生成。",
            f"{VARIABLE} is not hex. Make one with: openssl rand -hex 32",
        ) from None


def _make(path: Path, key: bytes) -> None:
    """Write a new key, whole or not at all: two commands that start at once end up with one key."""
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        _written(path, key)


def _written(path: Path, key: bytes) -> None:
    draft = path.with_name(f".identity.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(key)
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(draft, path)
        except FileExistsError:
            return
    finally:
        draft.unlink()


def _from_file(path: Path) -> bytes:
    key = path.read_bytes()
    if not key or len(key) % SIZE:
        raise RosterError(
            f"{path} 不是密钥:应有 {SIZE} 字节(换过密钥的是几倍),实有 {len(key)}。"
            "请从备份恢复,换了密钥就认不出原来的人。",
            f"{path} is no key: {SIZE} bytes expected (or several times that), {len(key)} found. Restore it: "
            "with another key the people already loaded are not recognised.",
        )
    mode = stat.S_IMODE(path.stat().st_mode)
    if os.name == "posix" and mode & 0o077:
        raise RosterError(
            f"{path} 的权限是 {mode:o},别人也能读。请执行:chmod 600 {path}",
            f"{path} has mode {mode:o}, so others may read it. Run: chmod 600 {path}",
        )
    return key

"""Who a row speaks of: by identity number, else by the source's code, else by name and body."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from loaders.batch import Batch
from loaders.forgotten import NOBODY, Forgotten, coded, named
from loaders.ledger import Ledger
from loaders.names import VACANT
from loaders.problems import Bad
from loaders.standing import EN as STANDING
from loaders.text import one_spelling

_NAME = 8
"""Bytes of a name's digest: enough to see that two names differ."""


@dataclass
class People:
    """The people of a reading.

    A listed person is kept as bytes: the hash of the identity number (32 or none), then a digest of the name.
    Strangers are in no people table: their code's key, and their key's name. A `partial` roster leaves those
    alone whom the graph knows; a complete one states them by naming them.
    """

    ledger: Ledger
    partial: bool
    forgotten: Forgotten = NOBODY
    _listed: dict[str, bytes] = field(default_factory=dict)
    _codes: dict[bytes, str] = field(default_factory=dict)
    _strangers: dict[str, str] = field(default_factory=dict)
    _names: dict[str, bytes] = field(default_factory=dict)
    _implied: set[str] = field(default_factory=set)
    _gone: set[str] = field(default_factory=set)

    def enter(self, batch: Batch) -> None:
        """Give the rows of the people table their keys; one number with two codes is refused."""
        codes, names, hashes = batch.get("code"), batch.get("name"), batch.get("id_number")
        for index, (code, name, digest) in enumerate(zip(codes, names, hashes, strict=True)):
            if self._is_forgotten(code, None, digest, None):
                batch.refuse(index, Bad("forgotten"), "code", "")
                self._gone |= {code} if code else set()
                continue
            if code is None or code in self._listed:
                continue
            raw = bytes.fromhex(digest) if digest else b""
            other = self._codes.setdefault(raw, code) if raw else code
            if other != code:
                batch.refuse(index, Bad("identity-shared", code=other), "id_number")
            else:
                self._listed[code] = raw + _digest(name)
        batch.columns.pop("id_number", None)
        batch.columns["key"] = [self._key(code, digest) for code, digest in zip(codes, hashes, strict=True)]
        batch.columns["identity"] = hashes

    def resolve(self, batch: Batch) -> None:
        """Turn person, name and number of rows that speak of people into the person's key.

        Rows that say that nobody holds the post are marked as vacant.
        """
        codes, names, hashes = batch.get("person"), batch.get("name"), batch.get("id_number")
        bodies = batch.get("organization")
        strange = set(codes) - self._listed.keys() - self.ledger.refused["people"].keys() - {None}
        graph = self.ledger.in_graph("people", strange) if strange else {}
        keys: list[str | None] = []
        for index, (code, name, digest, body) in enumerate(zip(codes, names, hashes, bodies, strict=True)):
            if name == VACANT and batch.form.sheet.by_hand:
                keys.append(None)
                _leave_vacant(batch, index, named=bool(code or digest))
                continue
            key = self._find(code, name, digest, body, graph.get(code))
            if isinstance(key, Bad) and (key.rule != "person-missing" or not batch.is_bad(index)):
                # Whoever was forgotten is not named in what is said of it either.
                shown = "" if key.rule == "forgotten" else None
                batch.refuse(index, key, "name" if key.rule == "name-differs" else "person", shown)
            keys.append(None if isinstance(key, Bad) else key)
        batch.columns.pop("id_number", None)
        batch.columns["code"] = codes
        batch.columns["identity"] = hashes
        batch.columns["person"] = keys

    def _find(
        self, code: str | None, name: str | None, digest: str | None, body: str | None, there: str | None
    ) -> str | Bad:
        """The key of whom a row names; `there` is the key by which the graph knows the code."""
        owner = self._codes.get(bytes.fromhex(digest)) if digest else None
        known = code or owner
        if known in self._gone or self._is_forgotten(code, name, digest, body):
            return Bad("forgotten")
        if known in self.ledger.refused["people"]:
            return Bad("refers-to-refused", first=self.ledger.refused["people"][str(known)])
        if known in self._listed:
            return self._agreed(str(known), name, digest)
        if owner:
            return Bad("identity-shared", code=owner)
        if there and (name is None or self.partial):
            return there
        if name is None:
            return Bad("person-unknown" if known or digest else "person-missing")
        key = there or self._key(code, digest) or named(self.ledger.source, name, body)
        if code:
            first = self._strangers.setdefault(code, key)
            if digest and first != key:
                return Bad("identity-differs", code=code)
            key = first
        if self._names.setdefault(key, _digest(name)) != _digest(name):
            return Bad("name-differs", code=code or "")
        return key

    def _agreed(self, code: str, name: str | None, digest: str | None) -> str | Bad:
        """The key of a listed person, if the row says nothing else of them."""
        person = self._listed[code]
        own = person[:-_NAME].hex()
        if digest and own and digest != own:
            return Bad("identity-differs", code=code)
        if name and person[-_NAME:] != _digest(name):
            return Bad("name-differs", code=code)
        return str(self._key(code, own))

    def _key(self, code: str | None, digest: str | None) -> str | None:
        if digest:
            return f"id:{digest}"
        return coded(self.ledger.source, code) if code else None

    def _is_forgotten(self, code: str | None, name: str | None, digest: str | None, body: str | None) -> bool:
        return self.forgotten.has(self.ledger.source, code, name, digest, body)

    def implied(self, batch: Batch) -> dict[str, list[Any]] | None:
        """Columns of people rows for those whom the batch's good rows name and no list has; each once."""
        found: list[tuple[str, str | None, str, str | None, str | None]] = []
        at: list[int] = []
        people = zip(*map(batch.get, ("person", "code", "name", "identity", STANDING)), strict=True)
        for index, (key, code, name, digest, stands) in enumerate(people):
            if batch.is_bad(index) or key in self._implied or key not in self._names:
                continue
            self._implied.add(key)
            found.append((key, code, name, digest, stands))
            at.append(index)
        if not found:
            return None
        keys, codes, names, digests, standing = map(list, zip(*found, strict=True))
        return {
            "key": keys,
            "code": codes,
            "name": names,
            "identity": digests,
            STANDING: standing,
            "at": at,
        }


def _leave_vacant(batch: Batch, index: int, *, named: bool) -> None:
    """Mark a row as one of a vacant post; one that names somebody all the same is refused."""
    if named:
        batch.refuse(index, Bad("vacant-named"), "name")
    elif batch.form.table.name != "holdings":
        batch.refuse(index, Bad("name-nobody"), "name")
    else:
        batch.vacant.add(index)


@lru_cache(1 << 14)
def _digest(name: str | None) -> bytes:
    return blake2b(one_spelling(name or "").encode(), digest_size=_NAME).digest()

"""Who a row speaks of: by identity number, else by the source's code, else by name and body."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from loaders.batch import Batch
from loaders.keys import Ref
from loaders.ledger import Ledger
from loaders.problems import Bad

_NAME = 8
"""Bytes of a name's digest: enough to see that two names differ."""


@dataclass
class People:
    """The people of a reading.

    A person is kept as bytes: the hash of the identity number (32 or none), then a digest of the name.
    """

    ledger: Ledger
    _by_code: dict[str, bytes] = field(default_factory=dict)
    _by_hash: dict[bytes, Ref] = field(default_factory=dict)
    _implied: dict[str, bytes] = field(default_factory=dict)

    def enter(self, batch: Batch) -> None:
        """Give the rows of the people table their keys; one number with two codes is refused."""
        codes, names, hashes = batch.get("code"), batch.get("name"), batch.get("id_number")
        keys: list[str | None] = []
        for index, (code, name, digest) in enumerate(zip(codes, names, hashes, strict=True)):
            keys.append(self._key(code, digest))
            if code is None:
                continue
            raw = bytes.fromhex(digest) if digest else b""
            if raw and code not in self._by_code:
                first = self._by_hash.setdefault(raw, batch.ref(index))
                if first != batch.ref(index):
                    batch.refuse(index, Bad("identity-shared", first=self.ledger.origin(first)), "id_number")
                    continue
            self._by_code.setdefault(code, raw + _digest(name))
        batch.columns.pop("id_number", None)
        batch.columns["key"] = keys
        batch.columns["identity"] = hashes

    def resolve(self, batch: Batch) -> None:
        """Turn person, name and number of rows that speak of people into the person's key."""
        codes, names, hashes = batch.get("person"), batch.get("name"), batch.get("id_number")
        bodies = batch.get("organization")
        strange = {code for code in codes if code is not None} - self._by_code.keys()
        graph = self.ledger.in_graph("people", strange) if strange else {}
        keys: list[str | None] = []
        for index, (code, name, digest, body) in enumerate(zip(codes, names, hashes, bodies, strict=True)):
            key = (code and graph.get(code)) or self._find(code, name, digest, body)
            if isinstance(key, Bad):
                if not batch.is_bad(index) or key.rule != "person-missing":
                    batch.refuse(index, key, "name" if key.rule == "name-differs" else "person")
                key = None
            keys.append(key)
        batch.columns.pop("id_number", None)
        batch.columns["code"] = codes
        batch.columns["identity"] = hashes
        batch.columns["person"] = keys

    def _find(self, code: str | None, name: str | None, digest: str | None, body: str | None) -> str | Bad:
        if code is not None:
            if code in self.ledger.refused["people"]:
                return Bad("refers-to-refused", first=self.ledger.refused["people"][code])
            if code in self._by_code:
                return self._listed(code, name, digest)
        elif digest and bytes.fromhex(digest) in self._by_hash:
            return f"id:{digest}"
        if name is None:
            return Bad("person-unknown" if code or digest else "person-missing")
        key = self._key(code, digest) or f"{self.ledger.source}:{name}@{body}"
        if self._implied.get(key, _digest(name)) != _digest(name):
            return Bad("name-differs", code=code or "")
        return key

    def _listed(self, code: str, name: str | None, digest: str | None) -> str | Bad:
        person = self._by_code[code]
        own = person[:-_NAME].hex()
        if digest and own and digest != own:
            return Bad("identity-differs", code=code)
        if name and person[-_NAME:] != _digest(name):
            return Bad("name-differs", code=code)
        return str(self._key(code, own))

    def _key(self, code: str | None, digest: str | None) -> str | None:
        if digest:
            return f"id:{digest}"
        return f"{self.ledger.source}:{code}" if code else None

    def implied(self, batch: Batch) -> dict[str, list[Any]] | None:
        """Columns of people rows for those whom the batch's good rows name and no list has; each once."""
        found: list[tuple[str, str | None, str, str | None]] = []
        at: list[int] = []
        people = zip(*map(batch.get, ("person", "code", "name", "identity")), strict=True)
        for index, (key, code, name, digest) in enumerate(people):
            if name is None or key in self._implied or batch.is_bad(index) or not self._is_new(key, code, digest):
                continue
            self._implied[key] = _digest(name)
            found.append((key, code, name, digest))
            at.append(index)
        if not found:
            return None
        keys, codes, names, digests = map(list, zip(*found, strict=True))
        return {"key": keys, "code": codes, "name": names, "identity": digests, "at": at}

    def _is_new(self, key: str, code: str | None, digest: str | None) -> bool:
        if code in self._by_code or (digest and bytes.fromhex(digest) in self._by_hash):
            return False
        return code is None or code not in self.ledger.in_graph("people", (code,))


def _digest(name: str | None) -> bytes:
    return blake2b((name or "").encode(), digest_size=_NAME).digest()

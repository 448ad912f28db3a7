"""The identity keys of this machine, and the one that a graph's hashes were made with.

Every line of a graph's history carries the fingerprint of its key (`graph.keyed`), so the key is found by
that, whatever a change of keys left half done: `identity.key` is the one for new graphs, `identity.*.key` and
`identity.key.new` are others that some graph may still need.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cypher.errors import RosterError
from graph.keyed import Keyed
from loaders.identity_key import FILE, VARIABLE, IdentityKey

NEW = "identity.key.new"
"""Where a new key lies until the graph's hashes are made with it."""
OLD = "identity.*.key"


@dataclass(frozen=True)
class Held:
    """A key and the file in which it lies; None: the environment gave it."""

    path: Path | None
    key: IdentityKey


@dataclass(frozen=True)
class Keyring:
    """The keys at hand, the present one first."""

    all: tuple[Held, ...]

    @classmethod
    def open(cls, home: Path, environ: Mapping[str, str] | None = None) -> Keyring:
        """The keys of a home, made there when there is none. Raises RosterError."""
        env = os.environ if environ is None else environ
        present = IdentityKey.load(home, env)
        if VARIABLE in env:
            return cls((Held(None, present),))
        others = [path for path in (home / NEW, *sorted(home.glob(OLD))) if path.exists()]
        return cls((Held(home / FILE, present), *(Held(path, IdentityKey.of_file(path)) for path in others)))

    @property
    def present(self) -> IdentityKey:
        """The key for a graph without hashes."""
        return self.all[0].key

    def of(self, keyed: Keyed) -> IdentityKey:
        """The key of a graph. Raises RosterError where it is not here."""
        held = self.held(keyed).key
        return (held.at(keyed.fingerprint) if keyed.fingerprint else None) or held

    def held(self, keyed: Keyed) -> Held:
        """The file that the key of a graph is in, maybe with later ones. Raises RosterError."""
        wanted = keyed.fingerprint
        found = next((each for each in self.all if wanted and each.key.at(wanted)), None)
        if found is None and wanted and keyed.needed:
            raise foreign(wanted, self.present.fingerprint)
        return found or self.all[0]


def foreign(theirs: str, ours: str) -> RosterError:
    """The graph's hashes were made with another key."""
    return RosterError(
        f"图里的身份证散列是用密钥 {theirs} 做的,这里的密钥是 {ours}:用它装载,同一个人会变成两个。"
        f"什么都没有写入。请放回原来的 {FILE}(或 {VARIABLE});密钥的指纹见 sanfang status。"
        "刚换过密钥的,再装一次就好。",
        f"the graph's identity hashes were made with the key {theirs}; the key here is {ours}, with which one"
        f" person would become two. Nothing was written. Put the former {FILE} (or {VARIABLE}) back;"
        " `sanfang status` shows the fingerprints. Where the key was changed just now, load again.",
    )

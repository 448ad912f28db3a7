"""Another key for identity hashes: each hash in the graph is brought to the new key, in one transaction.

The key file keeps the keys that came before, and every line of the history says which of them its hashes are
of (`loaders.keyring`). So the new key is written first and the graph follows: wherever that is cut short, the
key that fits the graph is at hand, and the same command ends what was begun.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cypher.errors import RosterError
from cypher.library import Library
from graph.db import Graph
from graph.filling import turn
from graph.keyed import Keyed, keyed
from graph.local.mutex import locked
from graph.rewrap import Carry, Rewrapped, rewrap
from loaders import roster
from loaders.identity_key import FILE, VARIABLE, IdentityKey
from loaders.keyring import NEW, Held, Keyring
from loaders.known import Known

LOCK = ".identity.lock"
Pause = Callable[[], None]


@dataclass(frozen=True)
class Rekeyed:
    """The line of the history, the fingerprints before and after, how many things were written.

    `kept` is the file in which the former key lies still, where it is not part of the new one.
    """

    load: str
    before: str
    after: str
    things: int
    kept: Path | None = None


class _Pairs(IdentityKey):
    """Hashes with one key, and notes what another makes of the same number."""

    __slots__ = ("_new", "pairs")

    def __init__(self, old: IdentityKey, new: IdentityKey) -> None:
        super().__init__(*old._keys)
        self._new = new
        self.pairs: dict[str, str] = {}

    def hash(self, number: str) -> str:
        """The old hash of a number."""
        digest = super().hash(number)
        self.pairs[digest] = self._new.hash(number)
        return digest


def wrap(home: Path, graph: Graph, library: Library, by: str, pause: Pause = lambda: None) -> Rekeyed:
    """Hash each hash once more, with a new key that joins the chain; or with those that it has already.

    `pause` is called between the file and the graph. Raises RosterError, LoadError.
    """
    ring = _ring(home)
    with locked(home / LOCK):
        now, held = _now(graph, ring)
        old = (held.key.at(now.fingerprint) if now.fingerprint else None) or held.key
        new = held.key
        if new.links == old.links:
            new = old.longer()
            _replace(held.path, new)
        pause()
        carry = _carrying(old, new)
        load, done = _write(graph, library, now, old, new, by, lambda digest: carry(digest), carry)
    return Rekeyed(load, old.fingerprint, new.fingerprint, done.things)


def reread(
    home: Path,
    graph: Graph,
    library: Library,
    paths: Sequence[Path],
    by: str,
    *,
    drop_marks: bool = False,
    pause: Pause = lambda: None,
) -> Rekeyed:
    """Hash every number anew from the rosters, so that the former key is needed no more.

    Raises RosterError where somebody of the graph is in none of them, or where marks of forgotten people
    would be lost; nothing is written then.
    """
    ring = _ring(home)
    with locked(home / LOCK):
        now, held = _now(graph, ring)
        old = (held.key.at(now.fingerprint) if now.fingerprint else None) or held.key
        new = _new(ring, held, home)
        if now.fingerprint == new.fingerprint:  # It was cut short when the graph was done.
            return Rekeyed("", new.fingerprint, new.fingerprint, 0, _exchange(home, ring, held))
        pairs = _pairs(paths, old, new, graph, library)
        if not (home / NEW).exists() and held.path == home / FILE:
            new.save(home / NEW)
        pause()
        load, done = _write(graph, library, now, old, new, by, pairs.get, None if drop_marks else _lost)
        pause()
        kept = _exchange(home, ring, held)
    return Rekeyed(load, old.fingerprint, new.fingerprint, done.things, kept)


def _ring(home: Path) -> Keyring:
    if VARIABLE in os.environ:
        raise RosterError(
            f"密钥由 {VARIABLE} 给出,换密钥要写进文件:先把它存成 {home / FILE}(32 字节,权限 600),"
            "去掉这个变量。",
            f"the key is given by {VARIABLE}, and another has to be written to a file: put it into"
            f" {home / FILE}"
            " (32 bytes, mode 600) and unset the variable.",
        )
    return Keyring.open(home)


def _now(graph: Graph, ring: Keyring) -> tuple[Keyed, Held]:
    with graph.reading() as tx:
        now = keyed(tx)
    return now, ring.held(now)


def _carrying(old: IdentityKey, new: IdentityKey) -> Callable[[str], str]:
    return lambda digest: new.carry(digest, old.links)


def _lost(mark: str) -> None:
    """A mark that no roster can make anew."""


def _new(ring: Keyring, held: Held, home: Path) -> IdentityKey:
    """The key to come: the present one where the graph has a former one, what was begun, or a new one."""
    if held.path != home / FILE:
        return held.key if held.path == home / NEW else ring.present
    return IdentityKey.of_file(home / NEW) if (home / NEW).exists() else IdentityKey.new()


def _pairs(
    paths: Sequence[Path], old: IdentityKey, new: IdentityKey, graph: Graph, library: Library
) -> dict[str, str]:
    """What the numbers in the rosters become, by what they were."""
    key = _Pairs(old, new)
    for path in paths:
        with roster.read([path], key=key, known=Known(graph, library)) as found:
            broken = [each for each in found.problems if each.whole]
            if broken:
                raise RosterError(broken[0].text("zh"), broken[0].text("en"))
    return key.pairs


def _write(
    graph: Graph,
    library: Library,
    now: Keyed,
    old: IdentityKey,
    new: IdentityKey,
    by: str,
    carry: Carry,
    carry_mark: Carry | None,
) -> tuple[str, Rewrapped]:
    with graph.writing() as tx:
        id_ = f"rekey-{datetime.now():%Y%m%dT%H%M%S%f}"
        number = turn(tx, library, id_)
        if keyed(tx).fingerprint != now.fingerprint:
            raise RosterError(
                "刚才有人换了密钥或装了名册,没有动。请再试一次。",
                "somebody changed the key or loaded a roster just now; nothing was touched. Try again.",
            )
        done = rewrap(tx, carry, carry_mark)
        if done.unknown:
            raise RosterError(
                f"图里有 {done.unknown} 个身份证散列在给出的名册里找不到号码(人员、改动前的样子、"
                "被遗忘的人的标记),"
                "没有动。请补上缺的名册;被遗忘的人不会再有号码,确实要放弃那些标记时加 --drop-marks。",
                f"{done.unknown} hashes of the graph (of people, of what was before loads, marks of"
                " forgotten people)"
                " have no number in the rosters; nothing was touched. Add the rosters that are"
                " missing; who was"
                " forgotten has no number any more: to give those marks up, say --drop-marks.",
            )
        props = {"rekeys": old.fingerprint, "key": new.fingerprint, "read": 0, "changed": done.things}
        props |= {"by": by, "number": number}
        tx.run(library.get("load.loads").statement, {"id": id_, "props": props})
    return id_, done


def _exchange(home: Path, ring: Keyring, held: Held) -> Path | None:
    """The new key in its place, and the former one beside, for other graphs that may need it."""
    if (home / NEW).exists():
        former = home / f"identity.{ring.present.fingerprint}.key"
        if not former.exists():
            os.link(home / FILE, former)
        (home / NEW).replace(home / FILE)
        return former
    return held.path if held.path != home / FILE else None


def _replace(path: Path | None, key: IdentityKey) -> None:
    assert path is not None  # A key of the environment was refused.
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.unlink(missing_ok=True)
    key.save(draft)
    draft.replace(path)

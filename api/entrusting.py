"""Keys given out and revoked, and the log looked at: the same from the command line and over HTTP."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from api.access.audit import Act
from api.access.door import Door
from api.access.keys import Key
from api.exits import Exit
from api.render.sheet import Sheet
from api.session import Session
from api.showing import show
from cypher.day import day
from cypher.errors import BadParameter
from cypher.library import Library
from graph.db import Graph
from graph.places import area_code

SHOWN = ("id", "name", "role", "area", "made_at", "until", "revoked_at")
LONGEST = 100


@dataclass(frozen=True)
class Wanted:
    """A key that is wanted: for whom, its role, its area by code or full name, the day on which it ends."""

    name: str
    role: str
    area: str = ""
    until: str = ""


def made(door: Door, wanted: Wanted, graph: Graph | None, library: Library) -> tuple[Key, str]:
    """The key and its text, within an act that the log has. Raises BadParameter, NotFound (the area)."""
    name = wanted.name.strip()
    if not 0 < len(name) <= LONGEST:
        raise BadParameter(
            f"名称要有 1 到 {LONGEST} 个字。", f"a name has 1 to {LONGEST} characters.", "name"
        )
    area = area_code(graph, library, wanted.area) if graph and wanted.area else ""
    until = _end(wanted.until) if wanted.until.strip() else ""
    return door.keys.new(name, wanted.role, area, until)


def _end(text: str) -> str:
    """The day on which a key ends, in ISO form. Raises BadParameter where it would open nothing at all."""
    end = day(text)
    if end <= date.today():
        raise BadParameter(
            f"密钥到 {end} 就失效,已经不是将来:写明天或以后的一天。",
            f"the key would open nothing from {end} on, which is not to come: write a later day.",
            "until",
        )
    return end.isoformat()


def known(key: Key) -> dict[str, object]:
    """What the log has of a key: not for whom it is."""
    return {"key": key.id, "gives": key.role, "within": key.area}


def shown(key: Key) -> dict[str, object]:
    """What may be shown of a key."""
    said = asdict(key)
    return {name: said[name] for name in SHOWN}


def new(session: Session, wanted: Wanted) -> None:
    """Make a key; its text alone goes to stdout. Raises BadParameter, NotFound."""
    door = Door.of(session.settings)
    opened: AbstractContextManager[Graph | None] = session.graph() if wanted.area else nullcontext()
    with opened as graph, _act(door, "key made") as told:
        key, text = made(door, wanted, graph, session.library)
        told.update(known(key))
    session.say(
        f"密钥 {key.id}({key.role},{key.area or '全市'})。只显示这一次,请存好:",
        f"key {key.id} ({key.role}, {key.area or 'everything'}). It is shown this once, keep it:",
    )
    print(text)


def listing(session: Session, form: str | None, out: Path | None) -> None:
    """All keys, the oldest first."""
    rows = [list(shown(key).values()) for key in Door.of(session.settings).keys.all()]
    show(Sheet("keys", session.both("密钥", "keys"), SHOWN, rows), form, out)


def revoke(session: Session, text: str) -> None:
    """Have a key open nothing, by its id or its name. Raises NotFound, BadParameter."""
    door = Door.of(session.settings)
    with _act(door, "key revoked") as told:
        key = door.keys.revoke(door.keys.named(text))
        told.update(known(key))
    session.say(f"密钥 {key.id} 已吊销。", f"key {key.id} is revoked.")


def _act(door: Door, event: str) -> Act:
    return Act(door.audit, {"who": "command", "event": event})


def verify(session: Session, known: str) -> int:
    """Say whether the log is whole; the hash of its last line goes to stdout."""
    head, broken = Door.of(session.settings).audit.verify(known)
    if broken:
        session.say(f"第 {broken.line} 行:{broken.zh}", f"line {broken.line}: {broken.en}")
        return Exit.TROUBLE
    session.say(
        f"{head.number} 行,一行不少、一行没改。请把最后的哈希记在别处:",
        f"{head.number} lines, none missing, none altered. Note the last hash elsewhere:",
    )
    print(head.hash)
    return Exit.FINE

"""`sanfang rekey`: another key for identity hashes, and what to do with the former one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from api import undoing
from api.access.audit import Act
from api.access.door import Door
from api.bars import steps
from api.session import Session
from cypher.errors import BadParameter
from graph import schema
from loaders import rekey as rekeys


def rekey(session: Session, rosters: Sequence[Path], by: str, *, drop_marks: bool) -> None:
    """Change it. Raises RosterError, BadParameter; the key and the graph fit each other then too."""
    if drop_marks and not rosters:
        raise BadParameter("--drop-marks 要和 --from 一起用。", "--drop-marks goes with --from.")
    by, home = undoing.who(by), session.settings.home
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    act = Act(Door.of(session.settings).audit, {"who": by, "event": "key changed"})
    with (
        act as told,
        session.graph() as graph,
        steps(session.both("换密钥", "changing the key"), show=session.progress),
    ):
        schema.apply(graph)
        if rosters:
            done = rekeys.reread(home, graph, session.library, rosters, by, drop_marks=drop_marks)
        else:
            done = rekeys.wrap(home, graph, session.library, by)
        told.update(former=done.before, key=done.after)
    print(done.after)
    session.say(
        f"密钥已换:{done.before} → {done.after},改写 {done.things} 处。",
        f"the key was changed: {done.before} → {done.after}; {done.things} things were written.",
    )
    if not rosters:
        session.say(
            "旧密钥还在密钥文件里,以后装载要用:新散列是对旧散列再做一次。整个文件请另外保管好。",
            "the former key stays in the key file and is needed: the new hashes are made of the"
            " former ones. Keep a"
            " copy of the whole file elsewhere.",
        )
    elif done.kept:
        session.say(
            f"旧密钥在 {done.kept}。这台机器上别的实例、旧的退回表都不再需要它时,删去它和它的各份备份。",
            f"the former key is in {done.kept}. Delete it, and every copy of it, once no other"
            " instance of this"
            " machine and no rejects file needs it.",
        )
    session.say(
        "以前的备份里还是旧散列:恢复它们要用旧密钥。",
        "backups of before have the former hashes: restoring them needs the former key.",
    )

"""The history of loads as a table, and taking the newest load back."""

from __future__ import annotations

import getpass
from pathlib import Path

from api import accepting
from api.bars import steps
from api.render.sheet import Sheet
from api.render.wording import both, one
from api.session import Session
from api.showing import show
from graph import history
from graph.history import Load

HEADS = {
    "number": ("序号", "number"),
    "id": ("编号", "id"),
    "source": ("来源", "source"),
    "as_of": ("名册日期", "as of"),
    "at": ("装载时间", "at"),
    "by": ("谁", "by"),
    "rows": ("行", "rows"),
    "rejected": ("退回", "rejected"),
    "settled": ("改好", "corrected"),
    "changes": ("改动", "changed"),
    "digest": ("名册摘要", "digest"),
    "standing": ("现况", "standing"),
}
STANDING = {
    "loaded": ("已装载", "loaded"),
    "undone": ("已撤销", "undone"),
    "undo": ("撤销", "undo"),
    "judged": ("判断", "judged"),
    "forgotten": ("遗忘", "forgotten"),
    "rekeyed": ("换密钥", "new key"),
}
SHORT = 8
"""Letters of a digest on a terminal; files have all of it."""


def listing(session: Session, source: str, form: str | None, out: Path | None) -> None:
    """All loads, or those of one source; codes and whole digests where it goes to a file or a program."""
    with session.graph() as graph:
        found = [each for each in history.loads(graph) if source in ("", each.source)]
    coded = bool(out) or form not in (None, "table")
    show(_sheet(found, session.lang, coded=coded), form, out)


def undo(session: Session, load: str, by: str) -> None:
    """Take it back. Raises NotFound, LoadError; then nothing was written."""
    with (
        session.graph() as graph,
        steps(session.both("撤销", "undoing"), show=session.progress) as progress,
    ):
        done = history.undo(graph, session.library, load, who(by), progress)
    print(done.id)
    session.say(
        f"已撤销 {done.undoes}:放回 {done.changes} 处,图与那次装载之前相同。",
        f"undone {done.undoes}: {done.changes} things put back; the graph is what it was before that load.",
    )


def who(by: str) -> str:
    """The name that the history gets: as it was given, else the login name. Raises BadParameter."""
    return accepting.word(by, BY) if by else getpass.getuser()


BY = ("姓名", "a name", "by")


def _sheet(found: list[Load], lang: str, *, coded: bool) -> Sheet:
    columns = tuple(HEADS) if coded else tuple(one(*HEADS[name], lang) for name in HEADS)
    rows = [_row(each, lang, coded=coded) for each in found]
    return Sheet("loads", both("装载", "loads", lang), columns, rows)


def _row(load: Load, lang: str, *, coded: bool) -> tuple[object, ...]:
    return (
        load.number,
        load.id,
        load.source,
        load.as_of,
        load.at if coded else f"{load.at:%Y-%m-%d %H:%M}",
        load.by,
        load.rows,
        load.rejected,
        load.settled,
        load.changes,
        load.digest if coded else load.digest[:SHORT],
        load.standing if coded else one(*STANDING[load.standing], lang),
    )

"""Where a load puts the rows that it does not take: into a draft, which gets its name once the others are in.

No file that somebody may still need is written over: not the load's own input, and no other than a rejects
file of the same source of which no row is open any more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from api.session import Session
from cypher.errors import RosterError
from cypher.library import Library
from graph.db import Graph
from loaders import files, rejects
from loaders.copies import Copies
from loaders.problems import Unreadable
from loaders.rejects import Patch
from loaders.roster import Rosters

OPEN = "explore.rejected_rows"


def refuse_input(path: Path, inputs: Sequence[Path]) -> None:
    """Raises RosterError where a path is a file that is read, or lies in a folder that is."""
    there = path.exists()
    if any(_is_in(path, each) for each in inputs if there and each.exists()):
        raise RosterError(
            f"{path} 是要读的名册,--rejects 不能写在它上面。请给退回的行另一个文件名。",
            f"{path} is a roster to be read; --rejects does not write over it. Give the rejects another"
            " name.",
        )


def refuse_needed(path: Path, source: str, graph: Graph, library: Library) -> None:
    """Raises RosterError where something is there that is no rejects file of the source without open rows."""
    if not path.exists():
        return
    patch = _patch(path)
    if patch is None or patch.source != source:
        raise RosterError(
            f"{path} 已经有了,不是来源 {source} 的退回表;没有装载,它也没有动。请换一个文件名。",
            f"{path} is there already and no rejects file of the source {source}; nothing was loaded, and it"
            " was not touched. Give another name.",
        )
    card = library.get(OPEN)
    rows = graph.read(card.statement, card.bind({"source": source}))
    if left := sum(int(str(row["open"])) for row in rows):
        raise RosterError(
            f"{path} 是来源 {source} 的退回表,还有 {left} 行没有改好装回;没有装载,它也没有动。"
            "请先装回它,或换一个文件名。",
            f"{path} has rejects of the source {source}, of which {left} rows have not come back; nothing was"
            " loaded, and it was not touched. Load it first, or give another name.",
        )


@contextmanager
def drafted(session: Session, path: Path, rosters: Rosters) -> Iterator[Path]:
    """The rows in a draft beside the path; gone again where what follows fails."""
    draft = path.with_name(f".{path.name}")
    try:
        rosters.write_rejects(draft)
        _note(session, draft)
        yield draft
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def named(session: Session, draft: Path, path: Path) -> Path:
    """Give the draft its name: the path, or where that cannot be, what it is called already."""
    with suppress(OSError):
        draft.replace(path)
        _note(session, path)
        return path
    return draft


def _note(session: Session, path: Path) -> None:
    Copies(session.settings.home).note("rejects", path, session.settings.target)


def _is_in(path: Path, read: Path) -> bool:
    return path.samefile(read) or (read.is_dir() and path.resolve().is_relative_to(read.resolve()))


def _patch(path: Path) -> Patch | None:
    with suppress(Unreadable, OSError):
        return rejects.opened(files.open_file(path))[0]
    return None

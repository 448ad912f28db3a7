"""`sanfang export`: what the graph holds, as rosters or in other people's formats."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from api.bars import steps
from api.options import choice
from api.render.whole.formats import BY_NAME, FORMATS
from api.session import Session
from cypher.errors import BadParameter
from graph import places
from graph.db import Graph
from graph.keyed import keyed
from graph.still import still
from graph.transaction import Transaction
from graph.whole import Whole
from loaders.copies import Copies
from loaders.export import rosters
from loaders.export.asked import Export, Wanted
from loaders.export.said import REASONS
from loaders.export.target import disk, target
from loaders.identity_key import IdentityKey
from loaders.keyring import Keyring

ROSTERS = ("csv", "xlsx")
NAMES = (*ROSTERS, *BY_NAME)


def export(
    session: Session,
    path: Path,
    form: str | None,
    area: str,
    day: date | None,
    source: str,
    *,
    force: bool,
) -> None:
    """Write it, all or nothing, and say what it is. Raises ExportError, BadParameter, NotFound."""
    form = format_of(path, form)
    if source and form not in ROSTERS:
        raise BadParameter(
            "--source 只用于 csv 和 xlsx:别的格式不分来源。",
            "--source goes with csv and xlsx: other formats are not parted by source.",
        )
    with target(path, force=force) as draft, session.graph() as graph:
        code = places.area_code(graph, session.library, area)
        if form in ROSTERS:
            found = _rosters(session, graph, draft, path, Wanted(
                _tokens(session, graph), form == "xlsx", session.lang, code, day, source
            ))  # fmt: skip
        else:
            found = None
            _write(session, graph, draft, path, form, code, day)
    Copies(session.settings.home).note("export", path, session.settings.target)
    print(path)
    if found is not None:
        _tell(session, found, path)
    else:
        session.say(f"导出好了:{path}({form})。", f"exported: {path} ({form}).")


def format_of(path: Path, asked: str | None) -> str:
    """As asked, else by the suffix; a path without one is a folder of CSV. Raises BadParameter."""
    if asked:
        return choice(("格式", "format"), asked, NAMES)
    suffix = path.suffix.removeprefix(".").lower()
    if suffix in ("", "csv"):
        return "csv"
    if suffix == "xlsx":
        return suffix
    found = next((each.name for each in FORMATS if suffix in each.suffixes), None)
    if found is None:
        known = "、".join(NAMES)
        raise BadParameter(
            f"看不出 {path} 的格式:用 --format,可用 {known}。",
            f"the format of {path} is not clear: say --format, one of {', '.join(NAMES)}.",
        )
    return found


def _tokens(session: Session, graph: Graph) -> Callable[[str, str], str]:
    """Makes tokens with the graph's identity key, which is looked for when the first one is needed."""
    found: list[IdentityKey] = []

    def token(digest: str, domain: str) -> str:
        if not found:
            with graph.reading() as tx:
                found.append(Keyring.open(session.settings.home).of(keyed(tx)))
        return found[0].token(digest, domain)

    return token


def _rosters(session: Session, graph: Graph, draft: Path, path: Path, wanted: Wanted) -> Export:
    with steps(session.both("导出", "exporting"), show=session.progress) as progress:
        return rosters.write(graph, draft, path, wanted, progress)


def _write(
    session: Session, graph: Graph, draft: Path, path: Path, form: str, area: str, day: date | None
) -> None:
    """One file, written while the graph is read."""

    def written(tx: Transaction) -> None:
        with disk(path), draft.open("wb") as file:
            file.writelines(BY_NAME[form].write(Whole.of(tx, area, day)))

    with steps(session.both("导出", "exporting"), show=session.progress):
        still(graph, written)


def _tell(session: Session, found: Export, path: Path) -> None:
    rows, sources = found.rows.total(), len(found.sources)
    session.say(
        f"导出好了:{path},{sources} 个来源,{rows} 行。用同一个身份证密钥和配置可以装回空库。",
        f"exported: {path}, {sources} sources, {rows} rows. It loads back into an empty database with the"
        " same identity key and profile.",
    )
    if found.references:
        session.say(
            f"其中有 {found.references} 处引用不在导出的部分里,写在引用表里。",
            f"{found.references} things that rows point at lie outside; they are named in the references.",
        )
    for reason in REASONS:
        if count := found.left[reason.code]:
            session.say(
                f"余项 {count}:{reason.zh}。逐条写在余项表里。",
                f"left out {count}: {reason.en}. Each is in the file of what is left.",
            )
    if found.circle:
        names = "、".join(found.circle)
        session.say(
            f"来源 {names} 互相引用,不能一次装好:轮流用 --rejects 装,直到没有退回的行。",
            f"sources {names} need each other's rows: load them in turn with --rejects till none is refused.",
        )

"""The loads of a graph, newest first, and taking the newest back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Literal, cast

from cypher.errors import LoadError, NotFound
from cypher.library import Library
from graph import collector, judgement
from graph.db import Graph
from graph.filling import turn
from graph.transaction import Transaction
from graph.undo import Progress, put_back

LOADS = """
MATCH (l:Load)
RETURN l {.*} AS load ORDER BY coalesce(l.number, 0) DESC, l.at DESC, l.id DESC
"""
COUNTS = ("read", "created", "changed", "moved", "ended", "derived")
SHOWN = 5
Standing = Literal["forgotten", "judged", "loaded", "rekeyed", "undo", "undone"]


@dataclass(frozen=True)
class Load:
    """One load, or one undo of a load (`undoes` names that), or that somebody was forgotten (`forgets` is the
    pseudonym), or that the key of identity hashes was changed (`rekeys` is the former one's fingerprint).

    `rows` were read, `rejected` of them refused, `settled` came back from a rejects file; `changes` elements
    were written. `judged`: it is no load, but so many judgements made or withdrawn. `digest` is that of the
    rosters, `key` the fingerprint of the identity key. `number` counts from 1; 0 is a load of before there
    were numbers, which kept nothing to undo it with.
    """

    id: str
    number: int
    source: str
    as_of: date | None
    at: datetime
    by: str
    rows: int
    rejected: int
    settled: int
    changes: int
    digest: str
    undoes: str
    undone_by: str
    judged: int
    key: str
    forgets: str
    rekeys: str

    @property
    def standing(self) -> Standing:
        """What line of the history it is, and of a load or of judgements whether they were undone."""
        if self.forgets:
            return "forgotten"
        if self.rekeys:
            return "rekeyed"
        if self.undoes:
            return "undo"
        if self.undone_by:
            return "undone"
        return "judged" if self.judged else "loaded"

    @property
    def order(self) -> str:
        """A text by which the history is ordered, the oldest first."""
        return f"{self.number:012} {self.at.astimezone(UTC).isoformat()} {self.id}"

    @property
    def stands(self) -> bool:
        """Whether it is a load, or judgements, whose content is in the graph."""
        return self.standing in ("judged", "loaded")


def loads(graph: Graph) -> list[Load]:
    """All of them, newest first."""
    with graph.reading() as tx:
        return _loads(tx)


def undo(
    graph: Graph, library: Library, wanted: str, by: str, progress: Progress = lambda kind, done: None
) -> Load:
    """Take a load back, by its id or number, in one transaction; gives the undo as the history has it.

    Raises NotFound, or LoadError where it is undone already, is an undo itself, or others came after it;
    nothing is written then. Raises Unconfirmed when nobody can tell.
    """
    with collector.rare(), graph.writing() as tx:
        progress("load.turn", 0)
        number = turn(tx, library, "undo")
        known = _loads(tx)  # Only now nobody else writes.
        found = _found(known, wanted)
        _refuse(found, known)
        id_ = f"undo-{found.id}"
        changes = put_back(tx, found.id, progress)
        judgement.undone(tx, found.id, id_, by)
        said = {"source": found.source, "as_of": found.as_of, "digest": found.digest, "by": by}
        props = {**said, "number": number, "undoes": found.id, "read": 0, "changed": changes}
        tx.run(library.get("load.loads").statement, {"id": id_, "props": props})
        tx.run("MATCH (l:Load {id: $id}) SET l.undone_by = $by", {"id": found.id, "by": id_})
        return _found(_loads(tx), id_)


def _loads(tx: Transaction) -> list[Load]:
    return [_load(cast(Mapping[str, Any], row["load"])) for row in tx.run(LOADS)]


def _load(said: Mapping[str, Any]) -> Load:
    return Load(
        id=said["id"],
        number=said.get("number", 0),
        source=said.get("source", ""),
        as_of=said.get("as_of"),
        at=said["at"],
        by=said.get("by", ""),
        rows=said.get("read", 0),
        rejected=said.get("rejected", 0),
        settled=len(said.get("settled", ())),
        changes=sum(said.get(name, 0) for name in COUNTS[1:]),
        digest=said.get("digest", ""),
        undoes=said.get("undoes", ""),
        undone_by=said.get("undone_by", ""),
        judged=said.get("judged", 0),
        key=said.get("key", ""),
        forgets=said.get("forgets", ""),
        rekeys=said.get("rekeys", ""),
    )


def _found(known: list[Load], wanted: str) -> Load:
    for each in known:
        if wanted in (each.id, str(each.number or "")):
            return each
    newest = "、".join(each.id for each in known[:SHOWN]) or "—"
    raise NotFound(
        f"没有这次装载:{wanted}。最近的是:{newest};全部见 sanfang loads。",
        f"there is no load {wanted}; the newest are {newest.replace('、', ', ')}. See `sanfang loads`.",
    )


def _refuse(found: Load, known: list[Load]) -> None:
    if found.undoes:
        raise LoadError(
            f"{found.id} 本身是一次撤销,不能再撤销。要把内容放回去,请再装载那份名册。",
            f"{found.id} is an undo itself. To have its content back, load that roster again.",
        )
    if found.forgets or found.rekeys:
        raise LoadError(f"{found.id} 不是装载,不能撤销。", f"{found.id} is no load; it cannot be undone.")
    if found.undone_by:
        raise LoadError(f"{found.id} 已经撤销过了。", f"{found.id} is undone already.")
    if not found.number:
        raise LoadError(
            f"{found.id} 是旧版本装载的,没有记下改动前的样子,不能撤销。请从备份恢复。",
            f"{found.id} was loaded by an older version, which kept nothing to undo it. Restore a backup.",
        )
    since = next((each for each in known if each.forgets and each.number > found.number), None)
    if since:
        raise LoadError(
            f"{found.id} 之后有人被遗忘({since.forgets}),改动前的样子里可能有那个人,已一并删去:不能再撤销。"
            "要回到以前,请把以前的名册(去掉那个人)再装一次。",
            f"somebody was forgotten ({since.forgets}) after {found.id}, and with them went what was"
            " there before"
            " each load: it cannot be undone any more. Load the former roster again, without that person.",
        )
    later = [each for each in known if each.number > found.number and each.stands]
    if later:
        shown = "、".join(f"{each.number} ({each.source}, {each.id})" for each in later)
        raise LoadError(
            f"{found.id} 之后还有 {len(later)} 次装载建立在它上面:{shown}。请从最新的起依次撤销,再撤销这一次;"
            "需要的名册之后再装。",
            f"{len(later)} later loads stand on {found.id}: {shown.replace('、', ', ')}. Undo those first,"
            " the newest before the others, and load again afterwards what is wanted.",
        )

"""A plan as facts for a file, and a file back into what it proposes; every fault is named with its place."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from cypher.errors import PlanError
from graph import model
from graph.plan.left import Left
from graph.plan.plan import Plan
from graph.plan.problem import Key
from graph.plan.proposal import Appointment, Proposal

FORMAT = 1


def facts(plan: Plan) -> dict[str, object]:
    """A plan as JSON can hold it; `read` takes it back."""
    proof, solution = plan.proof, plan.solution
    return {
        "sanfang": "plan",
        "format": FORMAT,
        "model": model.VERSION,
        "graph": plan.proposal.graph,
        "as_of": plan.proposal.as_of,
        "area": plan.area,
        "within": plan.within,
        "optimal": solution.is_optimal,
        "gap": round(solution.gap, 4),
        "appointments": [_appointment(each, plan.names) for each in plan.proposal.appointments],
        "totals": [
            {"rule": rule, "what": what, "targets": sum(counts.values()), "closed": counts.get("closed", 0),
             "left": {reason: number for reason, number in counts.items() if reason != "closed"}}
            for (rule, what), counts in plan.totals.items()
        ],
        "left": [_left(each) for each in plan.left],
        "proof": {
            "confirmed": len(proof.confirmed),
            "unconfirmed": [_key(key) for key in proof.unconfirmed],
            "also": [_key(key) for key in proof.also],
            "new": [_key(key) for key in proof.new],
        },
    }  # fmt: skip


def _key(key: Key) -> dict[str, str]:
    return dict(zip(("rule", "subject", "what"), key, strict=True))


def _appointment(each: Appointment, names: Mapping[str, str]) -> dict[str, object]:
    return {
        "person": each.person,
        "code": each.code,
        "name": each.name,
        "post": each.post,
        "role": each.role,
        "body": each.body,
        "body_name": names.get(each.body or ""),
        "served": each.served,
        "served_name": names.get(each.served or ""),
        "kind": each.kind,
        "rank": each.rank,
        "distance": each.distance,
        "held": each.held,
        "closes": [_key(key) for key in each.closes],
        "cards": list(each.cards),
    }


def _left(each: Left) -> dict[str, object]:
    ask = [
        {"person": one.person, "code": one.code, "name": one.name, "post": one.post, "why": one.why}
        for one in each.ask
    ]
    return {
        **_key(each.key), "severity": each.severity, "reason": each.reason, "why": dict(each.why),
        "ask": ask, "asked": each.asked,
    }  # fmt: skip


def read(path: Path) -> Proposal:
    """What a file proposes. Raises PlanError: no file, no JSON, no plan, another version, not whole."""
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise _bad(path, f"读不了({error.strerror})", f"cannot be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise _bad(path, "不是 UTF-8 文本", "is no UTF-8 text") from None
    except ValueError as error:
        raise _bad(path, f"不是 JSON({error})", f"is no JSON ({error})") from None
    if not isinstance(said, dict) or said.get("sanfang") != "plan":
        raise _bad(path, "不是三方的任命方案", "is no plan of Sanfang")
    if said.get("format") != FORMAT:
        version = said.get("format")
        raise _bad(
            path,
            f"是第 {version} 版的方案,这里只认第 {FORMAT} 版",
            f"is a plan of format {version}; this is for format {FORMAT}",
        )
    return Proposal(
        graph=_of(path, said, "graph", str, ""),
        as_of=_day(path, said),
        appointments=tuple(
            _read_appointment(path, number, each)
            for number, each in enumerate(_of(path, said, "appointments", list, ""), 1)
        ),
    )


def _read_appointment(path: Path, number: int, said: object) -> Appointment:
    where = f"appointments[{number}]."
    if not isinstance(said, dict):
        raise _bad(path, f"里的 {where[:-1]} 不是一项任命", f"has no appointment at {where[:-1]}")
    served, body = (_of(path, said, name, (str, type(None)), where) for name in ("served", "body"))
    closes = _of(path, said, "closes", list, where)
    return Appointment(
        person=_of(path, said, "person", str, where),
        name=str(said.get("name") or said["person"]),
        post=_of(path, said, "post", str, where),
        role=_of(path, said, "role", str, where),
        body=body,
        served=served,
        kind=_of(path, said, "kind", str, where),
        closes=tuple(_read_key(path, each, f"{where}closes.") for each in closes),
    )


def _read_key(path: Path, said: object, where: str) -> Key:
    if not isinstance(said, dict):
        raise _bad(path, f"里的 {where[:-1]} 不对", f"has a bad {where[:-1]}")
    rule, subject, what = (_of(path, said, name, str, where) for name in ("rule", "subject", "what"))
    return rule, subject, what


def _of(path: Path, said: Mapping[str, object], name: str, kind: Any, where: str) -> Any:
    if name not in said or not isinstance(said[name], kind):
        raise _bad(path, f"缺少 {where}{name},或类型不对", f"lacks {where}{name}, or it is of another type")
    return said[name]


def _day(path: Path, said: Mapping[str, object]) -> date:
    try:
        return date.fromisoformat(str(said.get("as_of")))
    except ValueError:
        raise _bad(path, "里的 as_of 不是日期", "has an as_of that is no date") from None


def _bad(path: Path, zh: str, en: str) -> PlanError:
    return PlanError(
        f"方案 {path} {zh}。请用 sanfang plan --out {path.name} 重新写一份。",
        f"the plan {path} {en}. Write it anew: `sanfang plan --out {path.name}`.",
    )

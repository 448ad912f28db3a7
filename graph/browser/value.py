"""What stands for a parameter in the Browser: Cypher that gives a value worth looking at.

A parameter without a default gets a value out of the graph that is asked, when it is asked. So a pack holds
questions and never data: it may lie on a web server that anybody can read, and fits whatever is loaded.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping

from cypher import lexer
from cypher.card import Card
from cypher.day import TODAY
from cypher.parameter import Param

PLAIN = re.compile(r"[A-Za-z_]\w*", re.ASCII)
PAIR = "MATCH (x:Organization)-[:CROSS_APPOINTED]->(y:Organization)"
# A parameter's name, with its card's where that matters → what finds values for it in any city.
SAMPLES: Mapping[str, str] = {
    "area": "MATCH (x:Grid)<-[:COVERS]-(:Branch) RETURN x.code ORDER BY x.code",
    "codes": "MATCH (x:Grid) RETURN x.code ORDER BY x.code",
    "community": "MATCH (:Request)-[:AT]->(x:Community) RETURN x.code ORDER BY x.code",
    "compound": "MATCH (:OwnersCommittee)-[:REPRESENTS]->(x:Compound)<-[:MANAGES]-(:PropertyCompany) "
    "RETURN x.code ORDER BY x.code",
    "explore.known_codes.kind": "RETURN 'areas'",
    "explore.people_named.text": "MATCH (x:Person) RETURN x.name ORDER BY x.key",
    "findings": "MATCH (x:Vacant) "
    "RETURN {rule: 'gaps.vacant_post', subject: x.code, state: 'gap', vacant: 1} ORDER BY x.code",
    "openings.branch_secretary.findings": "MATCH (x:Branch) "
    "RETURN {rule: 'gaps.branch_without_secretary', subject: x.code, state: 'gap'} ORDER BY x.code",
    "openings.company_adviser.findings": "MATCH (x:PropertyCompany)-[:MANAGES]->() WITH DISTINCT x "
    "RETURN {rule: 'gaps.company_without_branch', subject: x.code, state: 'gap', due: 'adviser'} "
    "ORDER BY x.code",
    "openings.grid_posts.findings": "MATCH (x:Grid) "
    "RETURN {rule: 'gaps.grid_without_worker', subject: x.code, state: 'gap'} ORDER BY x.code",
    "openings.grid_secretary.findings": "MATCH (x:Grid)<-[:COVERS]-(:Branch) "
    "RETURN {rule: 'gaps.grid_without_secretary', subject: x.code, state: 'gap'} ORDER BY x.code",
    "openings.three_parties.findings": "MATCH (:OwnersCommittee)-[:REPRESENTS]->(x:Compound)<-[:MANAGES]-() "
    "RETURN {rule: 'linkage.three_parties', subject: x.code, po: 'missing', pc: 'missing', oc: 'missing'} "
    "ORDER BY x.code",
    "grid": "MATCH (x:Grid)<-[:FOUND_IN]-() RETURN x.code ORDER BY COUNT { (x)--() } DESC, x.code",
    "key": "MATCH (x:Branch) RETURN x.code ORDER BY x.code",
    "one": f"{PAIR} RETURN x.code ORDER BY x.code, y.code",
    "other": f"{PAIR} RETURN y.code ORDER BY x.code, y.code",
    "organization": "MATCH (x:Organization) "
    "RETURN x.code ORDER BY COUNT { (x)-[:CROSS_APPOINTED]-() } DESC, x.code",
    "person": "MATCH (x:Person) RETURN x.key ORDER BY COUNT { (x)-[:HOLDS]->() } DESC, x.key",
    "posts": "MATCH (o)<-[:OF]-(x:Vacant) RETURN {code: x.code, role: x.role, body: o.code, "
    "served: head([(x)-[:FOR]->(y) | y.code]), open: true, people: []} ORDER BY x.code",
    "roots": "MATCH (x:WorkingCommittee) RETURN x.code ORDER BY x.code",
    "source": "MATCH (x:Source) RETURN x.code ORDER BY x.code",
    "street": "MATCH (x:Street) RETURN x.code ORDER BY x.code",
    "task": "MATCH (x:Task)-[:OWNED_BY]->(:Organization)-[:MEMBER_OF]->() RETURN x.code ORDER BY x.code",
    "text": "MATCH (x:Street) RETURN x.name ORDER BY x.code",
}

DAYS: Mapping[str, str] = {"from": "date() - duration({years: 1})"}
"""Dates without a default: a year ago is where one looks for changes."""


def values(card: Card, thresholds: Mapping[str, object]) -> dict[str, str]:
    """A Cypher expression for each parameter: the profile's value, else its default, else a sample."""
    return {name: _value(card, name, param, thresholds) for name, param in card.params.items()}


def _value(card: Card, name: str, param: Param, thresholds: Mapping[str, object]) -> str:
    if name in thresholds and param.accepts(thresholds[name]):
        return literal(thresholds[name])
    if param.default == TODAY and param.type == "date":
        return "date()"
    if not param.required:
        return literal(param.default)
    if param.type == "date" and name in DAYS:
        return DAYS[name]
    finding = SAMPLES.get(f"{card.name}.{name}", SAMPLES.get(name))
    if finding and param.type in ("string", "list<string>", "list<map>"):
        return _sample(finding, several=param.type != "string")
    shown = next((one.params[name] for one in card.examples if one.expect and name in one.params), "")
    return literal(shown)


def _sample(finding: str, *, several: bool) -> str:
    return f"COLLECT {{ {finding} LIMIT {3 if several else 1} }}" + ("" if several else "[0]")


def literal(value: object) -> str:
    """A value as Cypher writes it."""
    match value:
        case str():
            return _text(value)
        case dt.datetime() | dt.date():
            kind = "datetime" if isinstance(value, dt.datetime) else "date"
            return f"{kind}('{value.isoformat()}')"
        case Mapping():
            inside = ", ".join(f"{quoted(str(key))}: {literal(one)}" for key, one in value.items())
            return f"{{{inside}}}"
        case list() | tuple():
            return f"[{', '.join(map(literal, value))}]"
        case _:
            return json.dumps(value)  # numbers, true, false and null are the same in both


def quoted(name: str) -> str:
    """A name as Cypher writes it: in backticks unless it is a plain word.

    What a backslash spells is read before the backticks are, so one that is meant is spelled out itself.
    """
    if PLAIN.fullmatch(name):
        return name
    return lexer.quoted(name.replace("\\", "\\u005C").replace(";", "\\u003B"))


def _text(text: str) -> str:
    """In single quotes; a semicolon is spelled out, since the Browser divides statements at it."""
    plain = text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
    return "'" + plain.replace(";", "\\u003B") + "'"

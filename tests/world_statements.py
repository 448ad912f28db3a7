"""A `World` as parameterised Cypher that creates it in an empty graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from world import Interval, Organization, World

from graph import model

LINEAGE = ["world"]


def _dates(interval: Interval) -> dict[str, Any]:
    return {name: getattr(interval, name) for name in model.INTERVAL}


def statements(world: World) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from _nodes(world)
    yield from _relationships(world)


def _create(labels: str, rows: list[dict[str, Any]]) -> tuple[str, dict[str, Any]]:
    return f"UNWIND $rows AS row CREATE (n:{labels}) SET n = row", {"rows": rows}


def _nodes(world: World) -> Iterator[tuple[str, dict[str, Any]]]:
    labelled: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for area in world.areas:
        labelled[f"Area:{area.tier}"].append(
            {"code": area.code, "name": area.name or area.code, "tier": area.tier, **_dates(area.during)}
        )
    known = {each.name for each in model.ORGANIZATION_TYPES}
    for body in world.organizations:
        labels = f"Organization:{body.type}" if body.type in known else "Organization"
        labelled[labels].append(_organization(body))
    for post in world.posts:
        labelled["Post"].append(
            {
                "code": post.code,
                "role": post.role,
                "seats": post.seats,
                "required": post.required or None,
                **_dates(post.during),
            }
        )
    for person in world.people:
        name = person.name or person.key
        known = {"code": person.key, "name": name, "party_status": person.party_status}
        labelled["Person"].append({"key": person.key, **known})
    for meeting in world.meetings:
        held = {"held_min": meeting.held_min, "held_max": meeting.held_max}
        labelled["Meeting"].append({"code": meeting.code, **held})
    if world.collections:
        labelled["Source"].append({"code": "world"})
    for labels, rows in labelled.items():
        traced = [row if labels == "Source" else {**row, "sources": LINEAGE} for row in rows]
        yield _create(labels, traced)


def _organization(body: Organization) -> dict[str, Any]:
    term = {f"term_{name}": getattr(body.term, name) for name in ("from_min", "from_max", "to_min", "to_max")}
    for name in ("extension_to", "extension_approved_on", "reelection_on", "filed_on"):
        term[f"{name}_min"], term[f"{name}_max"] = getattr(body, name)
    return {
        "code": body.code,
        "name": body.name or body.code,
        "type": body.type,
        "form": body.form,
        "full_members": body.full_members,
        "counted_on": body.counted_on,
        "elected_members": body.elected_members,
        **term,
        **_dates(body.during),
    }


Link = tuple[str, str, str, str, str, dict[str, Any]]
"""Type, label and code of the start, label and code of the end, properties."""

ENDS = {
    "COVERS": ("Organization", "Area"),
    "MANAGES": ("Organization", "Area"),
    "REPRESENTS": ("Organization", "Area"),
    "SUBORDINATE_TO": ("Organization", "Organization"),
    "ESTABLISHED_IN": ("Organization", "Organization"),
    "HOLDS": ("Person", "Post"),
    "EMPLOYED_BY": ("Person", "Organization"),
}


def _relationships(world: World) -> Iterator[tuple[str, dict[str, Any]]]:
    groups: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for links in (_parts, _posts, _edges, _meetings, _collections):
        for kind, start_label, start, end_label, end, properties in links(world):
            row = {"start": start, "end": end, "properties": {**properties, "sources": LINEAGE}}
            groups[kind, start_label, end_label].append(row)
    for (kind, start_label, end_label), rows in groups.items():
        start_key, end_key = _key(start_label), _key(end_label)
        yield (
            f"UNWIND $rows AS row "
            f"MATCH (a:{start_label} {{{start_key}: row.start}}), (b:{end_label} {{{end_key}: row.end}}) "
            f"CREATE (a)-[r:{kind}]->(b) SET r = row.properties",
            {"rows": rows},
        )


def _key(label: str) -> str:
    return model.label(label).key or "code"


def _kind(world: World, code: str) -> str:
    return "Area" if code in world.area else "Organization"


def _parts(world: World) -> Iterator[Link]:
    for area in world.areas:
        for whole in area.within:
            yield "PART_OF", "Area", area.code, "Area", whole, {}
    for body in world.organizations:
        if body.area is not None:
            yield "LOCATED_IN", "Organization", body.code, "Area", body.area, {}


def _posts(world: World) -> Iterator[Link]:
    for post in world.posts:
        if post.of is not None:
            yield "OF", "Post", post.code, "Organization", post.of, {}
        if post.serves is not None:
            yield "FOR", "Post", post.code, _kind(world, post.serves), post.serves, {}


def _edges(world: World) -> Iterator[Link]:
    for number, edge in enumerate(world.edges):
        start, end = ENDS[edge.kind]
        own = {"key": str(number), **_dates(edge.during), **({"kind": edge.how} if edge.how else {})}
        yield edge.kind, start, edge.start, end, edge.end, own


def _meetings(world: World) -> Iterator[Link]:
    for meeting in world.meetings:
        for code in meeting.attended:
            yield "ATTENDED", "Organization", code, "Meeting", meeting.code, {}


def _collections(world: World) -> Iterator[Link]:
    for number, each in enumerate(world.collections):
        names = ("what", "type", "role", "complete", "since")
        properties = {"key": str(number), **{name: getattr(each, name) for name in names}}
        yield "COLLECTS", "Source", "world", _kind(world, each.scope), each.scope, properties

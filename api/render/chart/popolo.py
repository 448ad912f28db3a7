"""An organisation chart in Popolo: organisations, posts, people, memberships (popoloproject.com)."""

from __future__ import annotations

from collections.abc import Iterator

import orjson

from api.render.chart.address import Address
from graph import label
from graph.drawing import Drawing
from graph.organigram import Line


def document(drawing: Drawing, address: Address) -> Iterator[bytes]:
    """All in one document, as the specification has it. Popolo knows one parent: the one drawn above.

    Further superiors stand in `other_parent_ids`; what is only possible is marked `uncertain`.
    """
    found: dict[str, list[dict[str, object]]] = {
        "organizations": [],
        "posts": [],
        "persons": [],
        "memberships": [],
    }
    people: dict[str, str] = {}
    for line in drawing.lines():
        if not line.mark:
            found["organizations"].append(_organization(line, address))
            _posts(line, found, people)
    found["persons"] = [{"id": key, "name": name} for key, name in people.items()]
    yield orjson.dumps({"as_of": drawing.as_of, "made": drawing.made, **found})


def _organization(line: Line, address: Address) -> dict[str, object]:
    body = line.body
    parents = [each.code for each in body.superiors if each.there]
    first = line.above or next(iter(parents), None)
    others = [code for code in parents if code != first]
    return {
        "id": body.code,
        "name": body.name,
        "classification": body.type,
        "parent_id": first,
        **({"other_parent_ids": others} if others else {}),
        **({} if body.sure else {"uncertain": True}),
        **({"sources": [{"note": row} for row in body.sources]} if body.sources else {}),
        **({"links": [{"url": address.iri("organizations", body.code)}]} if address.base is not None else {}),
    }


def _posts(line: Line, found: dict[str, list[dict[str, object]]], people: dict[str, str]) -> None:
    for post in line.body.posts:
        role = label.word(label.ROLES, post.role, "zh")
        named = {"label": post.title or role, "role": role, "organization_id": line.body.code}
        found["posts"].append({"id": post.code, **named, "state": post.state})
        for one in post.holders:
            people.setdefault(one.person, one.name)
            held = {"person_id": one.person, "organization_id": line.body.code, "post_id": post.code}
            found["memberships"].append({**held, "role": role, **({} if one.sure else {"uncertain": True})})

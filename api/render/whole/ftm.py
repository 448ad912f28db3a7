"""The graph as FollowTheMoney entities, one JSON object a line (https://followthemoney.tech).

Organisations and companies, people, positions, occupancies, employments, and links between bodies with their
dates. Areas are no entities there: their names stand where something is located. Matters have no place here.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import date

import orjson

from api.render.whole.days import partial
from api.render.whole.note import MADE, REFERENCE
from graph import label, model
from graph.everything import Line, Thing
from graph.whole import Whole, certain
from loaders.veil import veil

COMPANIES = {"PropertyCompany", "Enterprise"}
PLAIN = re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?")
"""What an id may be made of; any other is known by its hash."""
GENDERS = {"m": "male", "f": "female"}
PREFIX = {"Organization": "organization", "Post": "position", "Person": "person", "Meeting": "event"}
Properties = dict[str, object]


def write(whole: Whole) -> Iterator[bytes]:
    """The lines. Made-up data say so in each."""
    for entity in _entities(whole):
        yield orjson.dumps(entity) + b"\n"


def _entities(whole: Whole) -> Iterator[Properties]:
    made = whole.made
    for kind, entity in (
        ("Organization", lambda thing, made: _organization(thing, made, whole.day)),
        ("Post", _position),
        ("Person", _person),
        ("Meeting", _event),
    ):
        for thing in whole.things(kind):
            if thing.kept:
                yield entity(thing, made)
            yield from (_link(thing, line, made) for line in thing.lines if line.type in _LINKS)
        for key, name in whole.outside(kind):
            schema = _SCHEMAS[kind]
            yield _made(schema, _id(kind, key), made, name=veil(name) or key, notes=REFERENCE)


def _organization(thing: Thing, made: bool, day: date) -> Properties:
    """A body; its superiors stand without a time, so they are those of the day."""
    own = thing.own
    above = [line for line in thing.lines if line.type == "SUBORDINATE_TO"]
    kind = str(own.get("type") or "")
    return _made(
        "Company" if kind in COMPANIES else "Organization",
        _id("Organization", thing.key),
        made,
        name=_text(own.get("name")),
        classification=_text(label.word(label.TYPES, kind, "zh")) if kind else None,
        parent=[_id("Organization", line.end) for line in above if certain(line.own, day)],
        registrationNumber=own.get("credit_code"),
        incorporationDate=partial(own, "from"),
        dissolutionDate=partial(own, "to"),
        status=own.get("status"),
        address=[_text(line.name) for line in thing.lines if line.type == "LOCATED_IN"],
        notes=thing.key,
    )


def _position(thing: Thing, made: bool) -> Properties:
    """A post by a name that tells it from all others; its weak alias is what it is called in its body."""
    own = thing.own
    role = str(own.get("role") or "")
    name = str(own.get("title") or label.word(label.ROLES, role, "zh"))
    bodies = [line for line in thing.lines if line.type == "OF"]
    served = [line for line in thing.lines if line.type == "FOR"]
    return _made(
        "Position",
        _id("Post", thing.key),
        made,
        name=veil(" ".join([*(str(line.name or line.end) for line in (*bodies, *served)), name])),
        weakAlias=_text(name),
        organization=[_id("Organization", line.end) for line in bodies],
        subnationalArea=[_text(line.name or line.end) for line in served if line.kind == "Area"],
        numberOfSeats=own.get("seats"),
        inceptionDate=partial(own, "from"),
        dissolutionDate=partial(own, "to"),
        notes=thing.key,
    )


def _person(thing: Thing, made: bool) -> Properties:
    own = thing.own
    return _made(
        "Person",
        _id("Person", thing.key),
        made,
        name=_text(own.get("name")),
        gender=GENDERS.get(str(own.get("sex"))),
        birthDate=own.get("birth_year"),
    )


def _event(thing: Thing, made: bool) -> Properties:
    own = thing.own
    return _made(
        "Event",
        _id("Meeting", thing.key),
        made,
        name=_text(own.get("name")) or thing.key,
        date=partial(own, "held"),
        involved=[_id("Organization", code) for code in thing.attended],
        organizer=[_id("Organization", line.end) for line in thing.lines if line.type == "CONVENED_BY"],
    )


def _link(thing: Thing, line: Line, made: bool) -> Properties:
    """What a line is: its two ends by the names that its schema has for them."""
    own = line.own
    schema, start, end = _LINKS[line.type]
    zh, en = model.relationship(line.type).zh, model.relationship(line.type).en
    role = _text(own.get("title")) if line.type in ("HOLDS", "EMPLOYED_BY") else f"{zh} · {en}"
    behalf = own.get("on_behalf_of")
    said = {start: _id(thing.kind, thing.key), end: _id(line.kind, line.end)}
    name = "summary" if schema == "Occupancy" else "role"
    return _made(
        schema,
        _id(line.type, f"{thing.key}|{line.end}|{own.get('key', '')}"),
        made,
        **said,
        **{name: role},
        **({"description": f"on behalf of {behalf}"} if behalf else {}),
        status=own.get("status"),
        startDate=partial(own, "from"),
        endDate=partial(own, "to"),
    )


_SCHEMAS = {"Organization": "Organization", "Post": "Position", "Person": "Person", "Meeting": "Event"}
_LINKS = {
    "HOLDS": ("Occupancy", "holder", "post"),
    "EMPLOYED_BY": ("Employment", "employee", "employer"),
    "MEMBER_OF": ("Membership", "member", "organization"),
    "SUBORDINATE_TO": ("UnknownLink", "subject", "object"),
    "ESTABLISHED_IN": ("UnknownLink", "subject", "object"),
    "ANSWERS_FOR": ("UnknownLink", "subject", "object"),
    "CROSS_APPOINTED": ("UnknownLink", "subject", "object"),
}
"""By relationship type: the schema, and its names for start and end."""


def _made(schema: str, id_: str, made: bool, **properties: object) -> Properties:
    """An entity; every property is a list of texts."""
    said: dict[str, list[str]] = {}
    for name, value in properties.items():
        values = value if isinstance(value, list) else [value]
        if texts := [str(each) for each in values if each not in (None, "")]:
            said[name] = texts
    if made:
        word = "summary" if "startDate" in properties else "keywords"
        said[word] = [*said.get(word, ()), MADE]
    return {"id": id_, "schema": schema, "properties": said}


def _id(kind: str, key: str) -> str:
    prefix = PREFIX.get(kind, kind.lower().replace("_", "-"))
    if PLAIN.fullmatch(key):
        return f"{prefix}-{key}"
    return f"{prefix}-x{hashlib.sha256(key.encode()).hexdigest()[:40]}"


def _text(said: object) -> str | None:
    return veil(str(said)) if said else None

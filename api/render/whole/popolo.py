"""The graph in Popolo: organisations, posts, people, memberships and areas (popoloproject.com).

Names and shapes are those of a chart (`api.render.chart.popolo`). A date is a day, a month or a year; bounds
that are none of these stand beside, in `bounds`. Coverage, matters and what was collected have no place here.
What the standard has no word for and gaps rest on stands in members of our own, which
`loaders.foreign.popolo` reads: whom a post serves, whether it must be held, by how many, how it is held.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from api.render.whole import document
from api.render.whole.days import bounds, partial
from api.render.whole.note import REFERENCE, note
from graph import label
from graph.everything import Line, Thing
from graph.whole import Whole, certain
from loaders import titles
from loaders.veil import veil

Popolo = dict[str, object]
GENDERS = {"m": "male", "f": "female"}
SCHEME = "CN-USCC"
"""How the codes of units are called that the state gives."""


def write(whole: Whole) -> Iterator[bytes]:
    """The document in pieces. What lies outside of the cut has an id and a name, and a note."""
    said = note(whole)
    head: Popolo = {"as_of": whole.day.isoformat(), "made": whole.made} | ({"note": said} if said else {})
    yield from document.pieces(
        head,
        [
            ("areas", _all(whole, "Area", _area)),
            ("organizations", _all(whole, "Organization", lambda each: _organization(each, whole.day))),
            ("posts", _all(whole, "Post", _post)),
            ("persons", _all(whole, "Person", _person)),
            ("memberships", _memberships(whole)),
        ],
    )


def _all(whole: Whole, kind: str, made: Callable[[Thing], Popolo]) -> Iterator[Popolo]:
    """The things of a kind, then those that are only referred to."""
    yield from (made(thing) for thing in whole.things(kind) if thing.kept)
    for key, name in whole.outside(kind):
        yield _without_nothing(id=key, name=_text(name), note=REFERENCE)


def _area(thing: Thing) -> Popolo:
    own = thing.own
    above = [line.end for line in thing.lines if line.type == "PART_OF"]
    return _without_nothing(
        id=thing.key,
        identifier=thing.key,
        name=_text(own.get("name")),
        classification=own.get("tier"),
        parent_id=next(iter(above), None),
        other_parent_ids=above[1:],
        **_dates(own, "founding_date", "dissolution_date"),
        sources=_sources(own),
    )


def _organization(thing: Thing, day: date) -> Popolo:
    own = thing.own
    above = [line for line in thing.lines if line.type == "SUBORDINATE_TO"]
    now = [line for line in above if certain(line.own, day)] or above
    code = own.get("credit_code")
    return _without_nothing(
        id=thing.key,
        name=_text(own.get("name")),
        classification=_text(own.get("type")),
        parent_id=next((line.end for line in now), None),
        other_parent_ids=[line.end for line in now[1:]],
        area_id=next((line.end for line in thing.lines if line.type == "LOCATED_IN"), None),
        identifiers=[{"scheme": SCHEME, "identifier": code}] if code else [],
        **_dates(own, "founding_date", "dissolution_date"),
        sources=_sources(own),
    )


def _post(thing: Thing) -> Popolo:
    own = thing.own
    role = str(own.get("role") or "")
    body = [line.end for line in thing.lines if line.type == "OF"]
    served = [line for line in thing.lines if line.type == "FOR"]
    return _without_nothing(
        id=thing.key,
        label=_text(own.get("title")) or _role(role),
        role=_role(role),
        organization_id=next(iter(body), None),
        area_id=next((line.end for line in served if line.kind == "Area"), None),
        for_organization_id=next((line.end for line in served if line.kind == "Organization"), None),
        seats=own.get("seats"),
        full_time=own.get("full_time"),
        **_dates(own, "start_date", "end_date"),
        sources=_sources(own),
    ) | ({"required": own.get("required")} if _is_listed(own) else {"listed": False})


def _is_listed(own: Mapping[str, object]) -> bool:
    """Whether a post is listed, or has a time of its own; else its holders or a rule alone speak of it."""
    dated = any(own.get(name) is not None for name in ("from_min", "to_min", "to_max"))
    return bool(own.get("listed") or (own.get("sources") and (dated or own.get("status") != "current")))


def _person(thing: Thing) -> Popolo:
    own = thing.own
    born = own.get("birth_year")
    return _without_nothing(
        id=thing.key,
        name=_text(own.get("name")),
        gender=GENDERS.get(str(own.get("sex"))),
        birth_date=None if born is None else f"{born:04}",
        sources=_sources(own),
    )


def _memberships(whole: Whole) -> Iterator[Popolo]:
    for thing in whole.things("Person"):
        for line in thing.lines:
            if line.type == "HOLDS":
                yield _holding(thing, line)
            elif line.type == "EMPLOYED_BY":
                yield _employment(thing, line)


def _holding(thing: Thing, line: Line) -> Popolo:
    own = line.own
    body, _, rest = line.end.partition("#")
    role = _role(rest.partition("#")[0])
    title = _text(own.get("title"))
    ended = own.get("status") == "ended"
    return _without_nothing(
        id=f"{thing.key}|{line.end}|{own.get('key', '')}",
        label=title,
        role=role,
        mapped=True if title and role and not titles.says(title, role, ended=ended) else None,
        person_id=thing.key,
        organization_id=body or None,
        post_id=line.end,
        on_behalf_of_id=own.get("on_behalf_of"),
        kind=own.get("kind"),
        **_dates(own, "start_date", "end_date"),
        sources=_sources(own),
    )


def _employment(thing: Thing, line: Line) -> Popolo:
    own = line.own
    return _without_nothing(
        id=f"{thing.key}|{line.end}|{own.get('key', '')}",
        label=_text(own.get("title")),
        role="employee",
        kind="employment",
        person_id=thing.key,
        organization_id=line.end,
        **_dates(own, "start_date", "end_date"),
        sources=_sources(own),
    )


def _dates(own: Mapping[str, object], start: str, end: str) -> Popolo:
    known = bounds(own)
    first, last = partial(own, "from"), partial(own, "to")
    return {start: first, end: last, "bounds": known}


def _sources(own: Mapping[str, object]) -> list[Popolo]:
    rows = own.get("sources")
    return [{"note": row} for row in rows] if isinstance(rows, list) else []


def _role(code: str) -> str | None:
    return _text(label.word(label.ROLES, code, "zh"))


def _text(said: object) -> str | None:
    return veil(str(said)) if said else None


def _without_nothing(**members: object) -> Popolo:
    return {name: value for name, value in members.items() if value not in (None, [], {}, "")}

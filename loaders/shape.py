"""From roster rows to graph rows: what each load card is fed with.

A step names a card of `cypher/load/`, the roster table that feeds it, and the label or relationship type that
it writes. Graph rows are plain maps; every property that the table owns is in `props`, with None where the
roster says nothing, so that what was taken out of a roster leaves the graph too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import TypeVar

from graph import model
from loaders.dates import Span, interval
from loaders.records import Row

GraphRow = dict[str, object]
T = TypeVar("T")
IMPLIED = -1
"""The number of what no row of its own states."""
TIERS = frozenset(each.name for each in model.TIERS)
TYPES = frozenset(each.name for each in model.ORGANIZATION_TYPES)


@dataclass(frozen=True)
class Step:
    """One load card: `rows(row, as_of)` are the graph rows that a roster row becomes.

    `ends` names the columns that tell, of a refused row, what it was about: a start, an end or a key.
    """

    table: str
    card: str
    kind: str
    rows: Callable[[Row, date], Iterator[GraphRow]]
    ends: Mapping[str, str] = field(default_factory=dict)


def areas(row: Row, as_of: date) -> Iterator[GraphRow]:
    """An area, with its tier as its second label."""
    props = _props(row, "name", "tier", "households")
    yield {"key": row.values["code"], "label": row.values["tier"], **_lasting(row, as_of, props)}


def part_of(row: Row, as_of: date) -> Iterator[GraphRow]:
    """Which areas an area lies in."""
    yield from _edges(row, "code", "within")


def organizations(row: Row, as_of: date) -> Iterator[GraphRow]:
    """An organisation; a type that the model does not know is kept as text, without a label."""
    value = row.values
    props = _props(
        row, "name", "type", "form", "level", "credit_code", "full_members", "probationary_members"
    )
    counted = value.get("counted_on")
    props["counted_on"] = counted.max if isinstance(counted, Span) else None
    if props["counted_on"] is None and props["full_members"] is not None:
        props["counted_on"] = as_of
    for name in ("term_from", "term_to"):
        props[f"{name}_min"], props[f"{name}_max"] = _bounds(value.get(name))
    labels = [value["type"]] if value.get("type") in TYPES else []
    yield {"key": value["code"], "labels": labels, **_lasting(row, as_of, props)}


def located_in(row: Row, as_of: date) -> Iterator[GraphRow]:
    """The area that an organisation is in."""
    yield from _edges(row, "code", "area")


def subordinate_to(row: Row, as_of: date) -> Iterator[GraphRow]:
    """The solid lines; they last as long as the organisation."""
    yield from (edge | _lasting(row, as_of, {}) for edge in _edges(row, "code", "superior"))


def established_in(row: Row, as_of: date) -> Iterator[GraphRow]:
    """The units that a body was founded in."""
    yield from (edge | _lasting(row, as_of, {}) for edge in _edges(row, "code", "established_in"))


def people(row: Row, as_of: date) -> Iterator[GraphRow]:
    """A person; one that is only named in another table leaves what is known of them alone."""
    names = ("code", "name", "sex", "birth_year", "party_status", "identity")
    props = _props(row, *names)
    if row.implied:
        props = {name: value for name, value in props.items() if value is not None}
    yield {"key": row.values["key"], "props": props}


def posts(row: Row, as_of: date) -> Iterator[GraphRow]:
    """A post; one that is only implied by a holder asks for nothing and never vanishes."""
    value = row.values
    place = {"key": value["post"], "organization": value["organization"], "for": value.get("for")}
    if row.implied:
        props: GraphRow = {"role": value["role"], "status": "current", "from_max": as_of}
        yield place | {"props": props, "undated": "from_max"}
        return
    props = _props(row, "role", "seats", "required", "full_time") | {"listed": True, "derived": None}
    yield place | _lasting(row, as_of, props)


def meetings(row: Row, as_of: date) -> Iterator[GraphRow]:
    """A joint meeting and who was there."""
    props = _props(row, "name")
    props["held_min"], props["held_max"] = _bounds(row.values.get("held_on"))
    yield {"key": row.values["code"], "organizations": _codes(row.values["organizations"]), "props": props}


def covers(row: Row, as_of: date) -> Iterator[GraphRow]:
    """Which body covers which area."""
    yield _span(row, as_of, "organization", "area")


def manages(row: Row, as_of: date) -> Iterator[GraphRow]:
    """Which company manages a compound."""
    if row.values["relation"] == "MANAGES":
        yield _span(row, as_of, "organization", "compound")


def represents(row: Row, as_of: date) -> Iterator[GraphRow]:
    """Which committee represents a compound."""
    if row.values["relation"] == "REPRESENTS":
        yield _span(row, as_of, "organization", "compound")


def holds(row: Row, as_of: date) -> Iterator[GraphRow]:
    """Who holds which post."""
    yield _span(row, as_of, "person", "post", "kind", "title", "on_behalf_of")


def employed_by(row: Row, as_of: date) -> Iterator[GraphRow]:
    """Who is employed where."""
    yield _span(row, as_of, "person", "organization", "title")


def collects(row: Row, as_of: date) -> Iterator[GraphRow]:
    """What the source collected, where, and since which roster."""
    value = row.values
    said = value.get("as_of")
    day = said.max if isinstance(said, Span) and said.max else as_of
    props = _props(row, "what", "type", "role", "complete") | {"since": day, "as_of": day}
    key = "|".join(str(value.get(name) or "") for name in ("what", "type", "role"))
    yield {"scope": value["scope"], "key": key, "props": props}


_CODE = {"key": "code"}
_OWNER = {"start": "code"}
STEPS = (
    Step("areas", "load.areas", "Area", areas, _CODE),
    Step("organizations", "load.organizations", "Organization", organizations, _CODE),
    Step("people", "load.people", "Person", people),
    Step("posts", "load.posts", "Post", posts),
    Step("meetings", "load.meetings", "Meeting", meetings, _CODE),
    Step("areas", "load.part_of", "PART_OF", part_of, _OWNER),
    Step("organizations", "load.located_in", "LOCATED_IN", located_in, _OWNER),
    Step("organizations", "load.subordinate_to", "SUBORDINATE_TO", subordinate_to, _OWNER),
    Step("organizations", "load.established_in", "ESTABLISHED_IN", established_in, _OWNER),
    Step("coverage", "load.covers", "COVERS", covers, {"start": "organization", "end": "area"}),
    Step("management", "load.manages", "MANAGES", manages, {"start": "organization", "end": "compound"}),
    Step(
        "management",
        "load.represents",
        "REPRESENTS",
        represents,
        {"start": "organization", "end": "compound"},
    ),
    Step("holdings", "load.holds", "HOLDS", holds, {"start": "person", "end": "post"}),
    Step(
        "employment",
        "load.employed_by",
        "EMPLOYED_BY",
        employed_by,
        {"start": "person", "end": "organization"},
    ),
    Step("collection", "load.collects", "COLLECTS", collects, {"end": "scope"}),
)


def _props(row: Row, *names: str) -> GraphRow:
    said = row.values
    return {name: said.get(name) for name in names}


def _lasting(row: Row, as_of: date, props: GraphRow) -> GraphRow:
    """The properties with their interval; `undated` names the bound that is only the roster's own date."""
    said = row.values
    begin, end, status = said.get("from"), said.get("to"), said.get("status")
    span = interval(
        begin if isinstance(begin, Span) else None,
        end if isinstance(end, Span) else None,
        status if isinstance(status, str) else None,
        as_of,
    )
    undated = None
    if span["status"] == "current" and span["from_min"] is None:
        undated = "from_max"
    elif span["status"] == "ended" and span["to_min"] is None:
        undated = "to_max"
    props.update(span)
    return {"props": props, "undated": undated}


def _span(row: Row, as_of: date, start: str, end: str, *names: str) -> GraphRow:
    key = str(row.values.get("key", "1")).rsplit("|", 1)[-1]
    edge = _lasting(row, as_of, _props(row, *names))
    edge["start"], edge["end"], edge["key"] = row.values[start], row.values[end], key
    return edge


def _edges(row: Row, start: str, end: str) -> Iterator[GraphRow]:
    for code in _codes(row.values.get(end)):
        yield {"start": row.values[start], "end": code, "key": "1", "props": {}}


def _codes(said: object) -> list[object]:
    """The codes of a cell, each once."""
    return list(dict.fromkeys(said)) if isinstance(said, list) else [said] if said else []


def _bounds(said: object) -> tuple[date | None, date | None]:
    return (said.min, said.max) if isinstance(said, Span) else (None, None)


def batches(things: Iterable[T], size: int) -> Iterator[list[T]]:
    """The things in lists of at most `size`."""
    each = iter(things)
    while batch := list(islice(each, size)):
        yield batch

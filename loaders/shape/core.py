"""The core rosters as graph rows: areas, bodies, posts, people, who holds, covers and manages what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from graph import model
from graph.posts import called
from loaders import standing
from loaders.dates import Span
from loaders.records import Row
from loaders.shape.row import GraphRow, Step, bounds, codes, edges, given, lasting, span

TIERS = frozenset(each.name for each in model.TIERS)
TYPES = frozenset(each.name for each in model.ORGANIZATION_TYPES)
TERM = ("term_from", "term_to", "extension_to")
PAST = ("extension_approved_on", "reelection_on", "filed_on")
"""Days of an organisation, of which the first and the last that each can be are kept. What is PAST happened:
on a day that is not known it was no later than the roster's."""


def areas(row: Row, as_of: date) -> Iterator[GraphRow]:
    """An area, with its tier as its second label."""
    props = given(row, "name", "tier", "households")
    yield {"key": row.values["code"], "label": row.values["tier"], **lasting(row, as_of, props)}


def part_of(row: Row, as_of: date) -> Iterator[GraphRow]:
    """Which areas an area lies in."""
    yield from edges(row, "code", "within")


def organizations(row: Row, as_of: date) -> Iterator[GraphRow]:
    """An organisation; a type that the model does not know is kept as text, without a label."""
    value = row.values
    names = ("name", "type", "form", "level", "credit_code", "made")
    props = given(row, *names, "full_members", "probationary_members", "elected_members")
    counted = value.get("counted_on")
    props["counted_on"] = counted.max if isinstance(counted, Span) else None
    if props["counted_on"] is None and props["full_members"] is not None:
        props["counted_on"] = as_of
    for name in (*TERM, *PAST):
        said = value.get(name)
        first, last = bounds(said)
        happened = name in PAST and isinstance(said, Span) and said.unknown
        props[f"{name}_min"], props[f"{name}_max"] = first, as_of if happened else last
    labels = [value["type"]] if value.get("type") in TYPES else []
    yield {"key": value["code"], "labels": labels, **lasting(row, as_of, props)}


def located_in(row: Row, as_of: date) -> Iterator[GraphRow]:
    """The area that an organisation is in."""
    yield from edges(row, "code", "area")


def subordinate_to(row: Row, as_of: date) -> Iterator[GraphRow]:
    """The solid lines; they last as long as the organisation."""
    yield from (edge | lasting(row, as_of, {}) for edge in edges(row, "code", "superior"))


def established_in(row: Row, as_of: date) -> Iterator[GraphRow]:
    """The units that a body was founded in."""
    yield from (edge | lasting(row, as_of, {}) for edge in edges(row, "code", "established_in"))


def people(row: Row, as_of: date) -> Iterator[GraphRow]:
    """A person; one that is only named in another table leaves what is known of them alone."""
    names = ("code", "name", "sex", "birth_year", "party_status", "identity", "phone")
    props = given(row, *names)
    if row.implied:
        props = {name: value for name, value in props.items() if value is not None}
    yield {"key": row.values["key"], "props": props}


def posts(row: Row, as_of: date) -> Iterator[GraphRow]:
    """A post; one that is only implied by a holder asks for nothing and never vanishes.

    When it has been there, and that it is due as well, only an export says.
    """
    value = row.values
    place = {"key": value["post"], "organization": value["organization"], "for": value.get("for")}
    named: GraphRow = {"role": value["role"], "name": called(str(value["role"]))}
    if standing.EN in value and row.implied:
        if value[standing.EN] == standing.DUE:
            named["derived"] = True
        yield place | lasting(row, as_of, named)
        return
    if row.implied:
        props = named | {"status": "current", "from_max": as_of}
        yield place | {"props": props, "undated": "from_max"}
        return
    props = named | given(row, "seats", "required", "full_time") | {"listed": True, "derived": None}
    yield place | lasting(row, as_of, props)


def meetings(row: Row, as_of: date) -> Iterator[GraphRow]:
    """A joint meeting and who was there."""
    props = given(row, "name", "mechanism")
    props["held_min"], props["held_max"] = bounds(row.values.get("held_on"))
    yield {"key": row.values["code"], "organizations": codes(row.values["organizations"]), "props": props}


def covers(row: Row, as_of: date) -> Iterator[GraphRow]:
    """Which body covers which area."""
    yield span(row, as_of, "organization", "area")


def manages(row: Row, as_of: date) -> Iterator[GraphRow]:
    """Which company manages a compound."""
    if row.values["relation"] == "MANAGES":
        yield span(row, as_of, "organization", "compound")


def represents(row: Row, as_of: date) -> Iterator[GraphRow]:
    """Which committee represents a compound."""
    if row.values["relation"] == "REPRESENTS":
        yield span(row, as_of, "organization", "compound")


def holds(row: Row, as_of: date) -> Iterator[GraphRow]:
    """Who holds which post."""
    yield span(row, as_of, "person", "post", "kind", "title", "on_behalf_of")


def employed_by(row: Row, as_of: date) -> Iterator[GraphRow]:
    """Who is employed where."""
    yield span(row, as_of, "person", "organization", "title")


def collects(row: Row, as_of: date) -> Iterator[GraphRow]:
    """What the source collected, where, and since which roster."""
    value = row.values
    day = _last(value.get("as_of")) or as_of
    since = _last(value.get("since")) or day
    props = given(row, "what", "type", "role", "complete") | {"since": since, "as_of": day}
    key = "|".join(str(value.get(name) or "") for name in ("what", "type", "role"))
    yield {"scope": value["scope"], "key": key, "props": props}


def _last(said: object) -> date | None:
    """The last day that a cell may mean."""
    return said.max if isinstance(said, Span) else None


_CODE = {"key": "code"}
_OWNER = {"start": "code"}
STEPS = (
    Step("areas", "load.areas", "Area", areas, _CODE),
    Step("organizations", "load.organizations", "Organization", organizations, _CODE),
    Step("people", "load.people", "Person", people),
    Step("posts", "load.posts", "Post", posts),
    Step("meetings", "load.meetings", "Meeting", meetings, _CODE),
    Step("areas", "load.part_of", "PART_OF", part_of, _OWNER, whole=False),
    Step("organizations", "load.located_in", "LOCATED_IN", located_in, _OWNER, whole=False),
    Step("organizations", "load.subordinate_to", "SUBORDINATE_TO", subordinate_to, _OWNER, whole=False),
    Step("organizations", "load.established_in", "ESTABLISHED_IN", established_in, _OWNER, whole=False),
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
)
LAST = (Step("collection", "load.collects", "COLLECTS", collects, {"end": "scope"}),)

"""The graph as linked data: JSON-LD in the W3C Organization Ontology (https://www.w3.org/TR/vocab-org/).

The words of a chart (`api.render.chart.org`), and more: memberships with their time, areas, and under a name
of our own what the vocabulary has no word for. What is stated without a time certainly holds on the day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from api.render.chart import org
from api.render.chart.address import Address
from api.render.whole import document
from api.render.whole.days import partial
from api.render.whole.note import REFERENCE, note
from graph import label
from graph.cut import KEYS
from graph.everything import Line, Thing
from graph.whole import Whole, certain
from loaders.veil import veil

Said = dict[str, object]
KINDS = {
    "Area": "areas",
    "Organization": "organizations",
    "Post": "posts",
    "Person": "people",
    "Meeting": "meetings",
    "Matter": "matters",
}
OURS = "urn:sanfang:terms:"
CONTEXT = org.CONTEXT | {
    "schema": "https://schema.org/",
    "time": "http://www.w3.org/2006/time#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "sanfang": OURS,
    "description": "dcterms:description",
    "isPartOf": {"@id": "dcterms:isPartOf", "@type": "@id"},
    "spatial": {"@id": "dcterms:spatial", "@type": "@id"},
    "areaServed": {"@id": "schema:areaServed", "@type": "@id"},
    "holds": {"@id": "org:holds", "@type": "@id"},
    "member": {"@id": "org:member", "@type": "@id"},
    "organization": {"@id": "org:organization", "@type": "@id"},
    "memberDuring": {"@id": "org:memberDuring"},
    "hasBeginning": {"@id": "time:hasBeginning"},
    "hasEnd": {"@id": "time:hasEnd"},
    "foundingDate": "schema:foundingDate",
    "dissolutionDate": "schema:dissolutionDate",
    "taxID": "schema:taxID",
    "post": {"@id": "sanfang:post", "@type": "@id"},
    "onBehalfOf": {"@id": "sanfang:onBehalfOf", "@type": "@id"},
}
LINES = {
    "PART_OF": "isPartOf",
    "LOCATED_IN": "spatial",
    "COVERS": "areaServed",
    "SUBORDINATE_TO": "subOrganizationOf",
    "CROSS_APPOINTED": "linkedTo",
    "OF": "postIn",
    "HOLDS": "holds",
}
"""Relationship types that the vocabularies have a word for."""
_PRECISION = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}
_INSTANTS = {4: "time:inXSDgYear", 7: "time:inXSDgYearMonth", 10: "time:inXSDDate"}
"""What an instant is said by, after how many characters of a date are known."""


def write(whole: Whole, address: Address) -> Iterator[bytes]:
    """The document in pieces."""
    yield from document.pieces({"@context": CONTEXT}, [("@graph", _things(whole, address))])


def _things(whole: Whole, address: Address) -> Iterator[Said]:
    words: dict[str, Said] = {}
    said = note(whole)
    itself: Said = {"id": f"urn:sanfang:export:{whole.day}", "type": "schema:Dataset"}
    yield itself | ({"description": said} if said else {})
    for kind in KEYS:
        for thing in whole.things(kind):
            if thing.kept:
                yield _node(thing, whole, address, words)
            elif links := _links(thing, whole, address):
                yield {"id": _iri(address, kind, thing.key), **links}
            if kind == "Person":
                yield from _memberships(thing, address, words)
        for key, name in whole.outside(kind):
            yield {"id": _iri(address, kind, key), "name": veil(name), "description": REFERENCE}
    yield from words.values()


def _node(thing: Thing, whole: Whole, address: Address, words: dict[str, Said]) -> Said:
    own = thing.own
    made = {"Organization": _organization, "Post": _post, "Person": _person}.get(thing.kind, _other)
    found: Said = {"id": _iri(address, thing.kind, thing.key), **made(thing, address, words)}
    if own.get("made"):
        found["description"] = "made-up data"
    return {name: value for name, value in found.items() if value not in (None, [])} | _links(
        thing, whole, address
    )


def _organization(thing: Thing, address: Address, words: dict[str, Said]) -> Said:
    own = thing.own
    kind = str(own.get("type") or "")
    found: Said = {"type": "org:Organization", "name": _text(own.get("name")), "identifier": thing.key}
    if kind:
        found["classification"] = _word(words, address.iri("types", kind), "skos:Concept", label.TYPES, kind)
    found["taxID"] = own.get("credit_code")
    return found | {"foundingDate": partial(own, "from"), "dissolutionDate": partial(own, "to")}


def _post(thing: Thing, address: Address, words: dict[str, Said]) -> Said:
    role = str(thing.own.get("role") or "")
    name = label.word(label.ROLES, role, "zh")
    found: Said = {"type": "org:Post", "name": _text(thing.own.get("title") or name), "identifier": thing.key}
    return found | {"role": _word(words, address.iri("roles", role), "org:Role", label.ROLES, role)}


def _person(thing: Thing, address: Address, words: dict[str, Said]) -> Said:
    return {"type": "foaf:Person", "personName": _text(thing.own.get("name"))}


def _other(thing: Thing, address: Address, words: dict[str, Said]) -> Said:
    own = thing.own
    if thing.kind == "Area":
        kind = ["dcterms:Location", f"sanfang:{own.get('tier')}"]
    else:
        kind = [f"sanfang:{own.get('type') or thing.kind}"]
    return {"type": kind, "name": _text(own.get("name")), "identifier": own.get("code") or thing.key}


def _links(thing: Thing, whole: Whole, address: Address) -> Said:
    """Where the lines lead that certainly hold, by what they are called."""
    found: dict[str, list[str]] = {}
    for line in thing.lines:
        if certain(line.own, whole.day):
            name = LINES.get(line.type, f"sanfang:{line.type}")
            found.setdefault(name, []).append(_iri(address, line.kind, line.end))
    links: Said = {}
    for name, ends in found.items():
        ends = list(dict.fromkeys(ends))
        linked = name in LINES.values()
        links[name] = ends if linked else [{"id": each} for each in ends]
    return links


def _memberships(thing: Thing, address: Address, words: dict[str, Said]) -> Iterator[Said]:
    for line in thing.lines:
        if line.type in ("HOLDS", "EMPLOYED_BY"):
            yield _membership(thing, line, address, words)


def _membership(thing: Thing, line: Line, address: Address, words: dict[str, Said]) -> Said:
    own, held = line.own, line.type == "HOLDS"
    body, _, rest = line.end.partition("#") if held else (line.end, "", "")
    role = rest.partition("#")[0] or "employee"
    key = f"{thing.key}|{line.type}|{line.end}|{own.get('key', '')}"
    behalf = own.get("on_behalf_of")
    found: Said = {
        "id": address.iri("memberships", key),
        "type": "org:Membership",
        "member": _iri(address, "Person", thing.key),
        "organization": _iri(address, "Organization", body) if body else None,
        "role": _word(words, address.iri("roles", role), "org:Role", _ROLES, role),
        "name": _text(own.get("title")),
        "post": _iri(address, "Post", line.end) if held else None,
        "onBehalfOf": _iri(address, "Organization", str(behalf)) if behalf else None,
        "sanfang:status": own.get("status"),
        "memberDuring": _interval(own),
    }
    return {name: value for name, value in found.items() if value is not None}


_ROLES = {**label.ROLES, "employee": ("从业", "employee")}


def _interval(own: Mapping[str, object]) -> Said | None:
    ends = {"hasBeginning": partial(own, "from"), "hasEnd": partial(own, "to")}
    said: Said = {
        name: {"type": "time:Instant", _INSTANTS[len(day)]: {"@value": day, "@type": _PRECISION[len(day)]}}
        for name, day in ends.items()
        if day
    }
    return {"type": "time:Interval", **said} if said else None


def _word(words: dict[str, Said], iri: str, kind: str, names: label.Words, code: str) -> str:
    """The address of a coded word, which is told once, at the end."""
    if iri not in words:
        zh, en = names.get(code, (code, code))
        said = [{"@value": veil(zh), "@language": "zh"}, {"@value": veil(en), "@language": "en"}]
        words[iri] = {"id": iri, "type": kind, "name": said}
    return iri


def _iri(address: Address, kind: str, key: str) -> str:
    return address.iri(KINDS[kind], key)


def _text(said: object) -> str | None:
    return veil(str(said)) if said else None

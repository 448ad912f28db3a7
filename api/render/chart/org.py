"""An organisation chart as linked data: JSON-LD in the W3C Organization Ontology (https://www.w3.org/TR/vocab-org/)."""

from __future__ import annotations

from collections.abc import Iterator

import orjson

from api.render.chart.address import Address
from graph import label
from graph.drawing import Drawing
from graph.organigram import Body, Line, Post

CONTEXT = {
    "org": "http://www.w3.org/ns/org#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "id": "@id",
    "type": "@type",
    "name": "skos:prefLabel",
    "identifier": "skos:notation",
    "classification": {"@id": "org:classification", "@type": "@id"},
    "subOrganizationOf": {"@id": "org:subOrganizationOf", "@type": "@id"},
    "linkedTo": {"@id": "org:linkedTo", "@type": "@id"},
    "postIn": {"@id": "org:postIn", "@type": "@id"},
    "heldBy": {"@id": "org:heldBy", "@type": "@id"},
    "role": {"@id": "org:role", "@type": "@id"},
    "personName": "foaf:name",
}


def document(drawing: Drawing, address: Address) -> Iterator[bytes]:
    """Organisations, posts, those who certainly hold them, and the roles and kinds; each once.

    A superior or a holder that is only possible is left out: the vocabulary has no «perhaps».
    """
    yield b'{"@context":' + orjson.dumps(CONTEXT) + b',"@graph":['
    known: set[str] = set()
    comma = b"\n"
    for thing in _things(drawing, address):
        name = str(thing["id"])
        if name not in known:
            known.add(name)
            yield comma + orjson.dumps(thing)
            comma = b",\n"
    yield b"]}\n"


def _things(drawing: Drawing, address: Address) -> Iterator[dict[str, object]]:
    for line in drawing.lines():
        if line.mark:
            continue
        yield from _organization(line, address)
        for post in line.body.posts:
            yield from _post(line.body, post, address)


def _organization(line: Line, address: Address) -> Iterator[dict[str, object]]:
    body = line.body
    above = [address.iri("organizations", each.code) for each in body.superiors if each.sure and each.there]
    tied = [address.iri("organizations", tie.other) for tie in body.ties if tie.sure]
    found: dict[str, object] = {
        "id": address.iri("organizations", body.code),
        "type": "org:Organization",
        "name": body.name,
        "identifier": body.code,
    }
    found |= {"subOrganizationOf": above} if above else {}
    found |= {"linkedTo": tied} if tied else {}
    if body.type:
        kind = address.iri("types", body.type)
        zh, en = label.TYPES.get(body.type, (body.type, body.type))
        yield {"id": kind, "type": "skos:Concept", "name": _names(zh, en)}
        found["classification"] = kind
    yield found


def _post(body: Body, post: Post, address: Address) -> Iterator[dict[str, object]]:
    role = address.iri("roles", post.role)
    plain = label.written(post.role)
    zh, en = label.ROLES.get(post.role, (post.title or plain, plain))
    yield {"id": role, "type": "org:Role", "name": _names(zh, en)}
    holders = [one for one in post.holders if one.sure]
    people = [address.iri("people", one.person) for one in holders]
    yield {
        "id": address.iri("posts", post.code),
        "type": "org:Post",
        "name": post.title or zh,
        "postIn": address.iri("organizations", body.code),
        "role": role,
        **({"heldBy": people} if people else {}),
    }
    for name, one in zip(people, holders, strict=True):
        yield {"id": name, "type": "foaf:Person", "personName": one.name}


def _names(zh: str, en: str) -> list[dict[str, str]]:
    return [{"@value": zh, "@language": "zh"}, {"@value": en, "@language": "en"}]

"""How things stand: what is loaded, whether it answers, and problems."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import BaseModel, Field

from api.web.shapes.answers import SOURCE
from api.web.shapes.rows import BASE, SAID, SaidLinks, example_of, like

SOURCE_LINKS = {"self": f"{BASE}/sources/zhangye", "card": f"{BASE}/rules/load.sources", **SAID}


class Status(BaseModel):
    """What is loaded; `revision` is another one after every write, null where the server does not tell,
    and for who sees one area."""

    model_config = like(
        version="0.1.0",
        server="Neo4j/5.26.30",
        revision="74c3…:204:…",
        made=True,
        model=4,
        sources=[SOURCE],
        nodes={"Area": 600},
        edges={"PART_OF": 600},
        schema=4,
    )
    version: str
    server: str
    revision: str | None
    made: bool
    model: int
    sources: list[dict[str, Any]]
    nodes: dict[str, int]
    edges: dict[str, int]
    schema_: int = Field(alias="schema")


class SourceLinks(BaseModel):
    """Where a source is found, the card that wrote it, and what it has collected in Neo4j Browser."""

    model_config = like(**SOURCE_LINKS)
    self: str
    card: str
    browser: str


class Source(BaseModel):
    """A source of rosters."""

    model_config = like(**SOURCE, links=SOURCE_LINKS)
    source: str
    name: str | None
    as_of: date | None
    made: bool
    links: SourceLinks


class Sources(BaseModel):
    """A page of the sources of rosters."""

    model_config = like(items=[example_of(Source)], next=None, links={"self": f"{BASE}/sources", **SAID})
    items: list[Source]
    next: str | None
    links: SaidLinks


class Alive(BaseModel):
    """The process is there."""

    model_config = like(alive=True)
    alive: bool


class Ready(BaseModel):
    """The graph database answers."""

    model_config = like(ready=True)
    ready: bool


class ProblemKind(BaseModel):
    """What a kind of problem is called."""

    model_config = like(name="not-found", status=404, titles={"zh": "没有这个", "en": "Not found"})
    name: str
    status: int
    titles: dict[str, str]


class Problem(BaseModel):
    """RFC 9457; `errors` name the fields, `nearest` what may be meant."""

    model_config = like(
        type="/problems/not-found",
        title="没有这个",
        status=404,
        detail="图里没有组织“X”。",
        instance="/organizations/X",
        request_id="0f3a",
        titles={"zh": "没有这个", "en": "Not found"},
        details={"zh": "图里没有组织“X”。", "en": "the graph has no organisation 'X'."},
        nearest=["X1"],
    )
    type: str
    title: str
    status: int
    detail: str
    instance: str
    request_id: str
    titles: dict[str, str]
    details: dict[str, str]
    nearest: list[str] | None = None
    errors: list[dict[str, Any]] | None = None

"""The peer of `benchmarks.charts`: an organisation chart as tutorials of FastAPI and of Neo4j write it.

Plain `def`, a `response_model` that checks every node, and a query for every body.
"""

from __future__ import annotations

from datetime import date

import neo4j
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

BODY = """
MATCH (o:Organization {code: $code})
RETURN o.code AS code, o.name AS name, o.type AS type, [(o)<-[:OF]-(p:Post) | {
  code: p.code, role: p.role, holders: [(p)<-[h:HOLDS]-(who:Person)
    WHERE coalesce(h.from_min <= $day, true) AND coalesce(h.to_max > $day, true)
    | {key: who.key, name: who.name}]
}] AS posts, [(o)<-[line:SUBORDINATE_TO]-(under:Organization)
    WHERE coalesce(line.from_min <= $day, true) AND coalesce(line.to_max > $day, true) | under.code] AS below
"""


class Holder(BaseModel):
    key: str
    name: str | None


class Post(BaseModel):
    code: str
    role: str | None
    holders: list[Holder]


class Body(BaseModel):
    code: str
    name: str | None
    type: str | None
    posts: list[Post]
    children: list[Body] = []


def tutorial(driver: neo4j.Driver) -> FastAPI:
    """The application."""
    app = FastAPI()

    def body(session: neo4j.Session, code: str, day: date, seen: set[str]) -> Body:
        row = session.run(BODY, code=code, day=day).single()
        if row is None:
            raise HTTPException(404)
        seen.add(code)
        children = [body(session, each, day, seen) for each in row["below"] if each not in seen]
        return Body(**{**row.data(), "children": children})

    @app.get("/organizations/{code}/chart", response_model=Body)
    def chart(code: str, as_of: date) -> Body:
        with driver.session(default_access_mode=neo4j.READ_ACCESS) as session:
            return body(session, code, as_of, set())

    return app

"""Cypher of an analyst's own; keys, and the log of who did what."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field

from api.web.shapes.rows import BASE, like

KEY: dict[str, Any] = {
    "id": "3f2a9c0b1d4e",
    "name": "东街街道的大屏",
    "role": "reader",
    "area": "620702001",
    "made_at": "2026-07-01T00:00:00+00:00",
    "until": "",
    "revoked_at": "",
}
EVENT = {"number": 12, "at": "2026-07-01T08:15:00+00:00", "who": "key:3f2a9c0b1d4e", "status": 200}


class CypherAsked(BaseModel):
    """A statement, its parameters, and rows at most."""

    model_config = like(statement="MATCH (g:Grid) RETURN count(g) AS grids", parameters={}, rows=1000)
    statement: str = Field(min_length=1, max_length=20_000)
    parameters: dict[str, Any] = Field(default_factory=dict)
    rows: int = Field(1_000, ge=1, le=10_000, strict=True)


class CypherRows(BaseModel):
    """Rows in the order of the columns; `truncated`: there are more."""

    model_config = like(columns=["grids"], truncated=False, items=[[220]])
    columns: list[str]
    truncated: bool
    items: list[list[Any]]


class KeyAsked(BaseModel):
    """For whom a key is, what it opens, and the first day on which it opens nothing."""

    model_config = like(name="东街街道的大屏", role="reader", area="东街街道", until="")
    name: str = Field(min_length=1, max_length=100)
    role: str = Field("reader", max_length=20)
    area: str = Field("", max_length=200)
    until: str = Field("", max_length=20)


class Key(BaseModel):
    """A key without its secret."""

    model_config = like(**KEY)
    id: str
    name: str
    role: str
    area: str
    made_at: str
    until: str
    revoked_at: str


class KeyMade(Key):
    """A new key with its text, which is shown this once."""

    model_config = like(**KEY, key="sf_3f2a9c0b1d4e_…")
    key: str


class Keys(BaseModel):
    """A page of all keys that were ever given out, the oldest first."""

    model_config = like(items=[KEY], next=None)
    items: list[Key]
    next: str | None


class Session(BaseModel):
    """Who asks, as the API knows them ("": nobody), and where a browser signs in ("": nowhere).

    `signed_in`: they did so with a browser; `shown`: by which name the page calls them then.
    """

    model_config = like(
        name="oidc:wang",
        role="editor",
        area="",
        shown="王芳",
        signed_in=True,
        sign_in=f"{BASE}/sign-in",
    )
    name: str
    role: str
    area: str
    shown: str
    signed_in: bool
    sign_in: str


class AuditTold(BaseModel):
    """Whether the log is whole, the hash of its last line, and its newest lines."""

    model_config = like(whole=True, lines=12, head="9f86d081…", broken=None, items=[EVENT])
    whole: bool
    lines: int
    head: str
    broken: dict[str, Any] | None
    items: list[dict[str, Any]]

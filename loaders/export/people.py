"""People in rosters: by the code that their source gives them, else by the hash of a number, else by name.

A roster carries no identity number here: where the graph keeps the keyed hash of one, a token that only the
same key can have made stands in its place (`loaders.identity_key`), and the reader takes it back; so it is
with telephone numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from graph import posts, vocabulary
from graph.everything import Line, Thing
from loaders import titles
from loaders.export.said import Left, Said
from loaders.forgotten import named
from loaders.standing import GONE

ROW = ("code", "name", "sex", "birth_year", "party_status", "phone")


class People:
    """Who has a row of their own, by source; and how titles are spelled that are no words for their roles."""

    def __init__(self, tell: Callable[[Left], None]) -> None:
        self._tell = tell
        self._taken: set[int] = set()
        self._listed: tuple[str, set[str]] = ("", set())
        self.spellings: dict[str, dict[str, str]] = {}
        self._plain: dict[str, dict[str, str]] = {}

    def row(self, thing: Thing, source: str, gone: bool) -> Said | None:
        """The row of a person; None for one whom a source only names in other tables."""
        code = thing.own.get("code")
        if not code:
            return None
        mark = hash((source, code))
        if mark in self._taken:
            self._tell(Left(source, "Person", thing.key, "code-twice"))
            return None
        self._taken.add(mark)
        if self._listed[0] != thing.key:
            self._listed = thing.key, set()
        self._listed[1].add(source)
        expected = f"id:{thing.own['identity']}" if thing.own.get("identity") else f"{source}:{code}"
        if thing.key != expected:
            self._tell(Left(source, "Person", thing.key, "key"))
        values = {name: thing.own.get(name) for name in ROW}
        return Said(source, "people", values, GONE if gone else None, self._hash(thing))

    def called(self, thing: Thing, line: Line, source: str) -> Mapping[str, object] | None:
        """The cells by which another row names the person; None where nothing does."""
        own = thing.own
        if self.has_row(thing, source):
            return {"person": own["code"], "name": own.get("name")}
        body = posts.parts(line.end)[0] if line.type == "HOLDS" else line.end
        if own.get("name") and (own.get("identity") or thing.key == named(source, str(own["name"]), body)):
            return {"person": None, "name": own["name"]}
        return None

    def token(self, thing: Thing, source: str) -> str | None:
        """The hash that stands beside the name where there is no code."""
        return None if self.has_row(thing, source) else self._hash(thing)

    def holding(self, thing: Thing, line: Line, source: str) -> dict[str, object]:
        """The cells of a holding that are not about the person or the time."""
        body, role, served = posts.parts(line.end)
        kind, title = line.own.get("kind"), line.own.get("title")
        cell = self._title(source, str(title or ""), role, str(kind or ""))
        if cell is None:
            self._tell(Left(source, "HOLDS", f"{thing.key} → {line.end}", "title"))
        return {
            "organization": body,
            "role": role if cell is None else [cell],
            "for": served,
            "kind": kind,
            "on_behalf_of": line.own.get("on_behalf_of"),
        }

    def has_row(self, thing: Thing, source: str) -> bool:
        """Whether the person just told has a row of their own in this source."""
        return self._listed[0] == thing.key and source in self._listed[1]

    def _hash(self, thing: Thing) -> str | None:
        found = thing.own.get("identity")
        return str(found) if found else None

    def _title(self, source: str, title: str, role: str, kind: str) -> str | None:
        """The title as it was written, where it reads as the role; if need be by the manifest's spelling."""
        spelled, plain = self.spellings.setdefault(source, {}), self._plain.setdefault(source, {})
        if title not in spelled and _reads(title, role, kind):
            plain[title] = role
            return title
        if title and title not in plain and _reads(title, role, kind, spelled.get(title, role)):
            spelled[title] = role
            return title
        return None


@lru_cache(1 << 14)
def _reads(title: str, role: str, kind: str, spelling: str | None = None) -> bool:
    """Whether a cell with this title, which a manifest may spell, says this role and kind alone."""
    found = titles.split(title, vocabulary.ROLES, {title: spelling} if spelling else {})
    if not isinstance(found, tuple) or len(found) != 1:
        return False
    (only,) = found
    return (only.role, only.title) == (role, title) and only.kind in (None, kind)

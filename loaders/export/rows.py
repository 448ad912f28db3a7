"""Graph things as roster rows: the inverse of `loaders.shape`, told by the same tables.

A thing that several sources state is a row of each, with all that is known of it, so that their order does
not matter. What a roster cannot hold is told (`Left`), never bent.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from graph import model, posts
from graph.everything import Line, Thing, tail
from loaders.export import matters, people, stated
from loaders.export.cells import span
from loaders.export.said import Left, Said
from loaders.export.stated import lasting, lineage
from loaders.shape.core import PAST, TERM
from loaders.standing import DUE, GONE, IMPLIED
from loaders.tables import BY_NAME, TABLES, Table

RELATIONS: Mapping[str, tuple[Table, str, str]] = {
    "COVERS": (BY_NAME["coverage"], "organization", "area"),
    "MANAGES": (BY_NAME["management"], "organization", "compound"),
    "REPRESENTS": (BY_NAME["management"], "organization", "compound"),
    "EMPLOYED_BY": (BY_NAME["employment"], "person", "organization"),
} | {table.line: (table, table.key[0], table.key[1]) for table in TABLES if table.line}
"""By relationship type: the table of such rows, and the columns of its start and end."""
IN_CELLS = {"PART_OF", "LOCATED_IN", "SUBORDINATE_TO", "ESTABLISHED_IN"} | {
    column.line for table in TABLES for column in table.columns if column.line
}
"""Relationship types that a cell of their start's row says."""


class Rows:
    """Makes rows of things. `days` has the date of each source; `tell` is told what no roster can hold."""

    def __init__(self, days: Mapping[str, date], tell: Callable[[Left], None]) -> None:
        self._days = days
        self._tell = tell
        self.people = people.People(tell)

    def of(self, thing: Thing) -> Iterator[Said]:
        """The rows of a thing and of the lines out of it, source by source."""
        stands = lineage(thing.own) if thing.kept else {}
        if thing.kept and not stands and not thing.own.get("derived"):
            self._tell(Left("", thing.kind, thing.key, "sourceless"))
        for source in sorted({*stands, *(each for line in thing.lines for each in lineage(line.own))}):
            if source not in self._days:
                self._tell(Left(source, thing.kind, thing.key, "sourceless"))
                continue
            gone = stands.get(source)
            if gone is not None:
                yield from self._node(thing, source, gone)
            elif thing.kept:
                self._alone(thing, source)
            yield from self._relations(thing, source)

    def _node(self, thing: Thing, source: str, gone: bool) -> Iterator[Said]:
        made = {
            "Area": self._area,
            "Organization": self._organization,
            "Post": self._post,
            "Person": self.people.row,
            "Meeting": self._meeting,
            "Matter": self._matter,
        }[thing.kind](thing, source, gone)
        if made is not None:
            yield made

    def _area(self, thing: Thing, source: str, gone: bool) -> Said | None:
        values: dict[str, object] = {
            name: thing.own.get(name) for name in ("code", "name", "tier", "households")
        }
        values["within"] = self._ends(thing, source, gone, "PART_OF")
        return self._lasting(BY_NAME["areas"], thing, source, gone, values)

    def _organization(self, thing: Thing, source: str, gone: bool) -> Said | None:
        table, own = BY_NAME["organizations"], thing.own
        plain = [each.name for each in table.columns if each.name in own and not each.refers]
        values: dict[str, object] = {name: own[name] for name in plain}
        values |= {name: span(own, name) for name in (*TERM, *PAST)}
        values["superior"] = self._ends(thing, source, gone, "SUBORDINATE_TO")
        values["established_in"] = self._ends(thing, source, gone, "ESTABLISHED_IN")
        values["area"] = self._one(thing, source, gone, "LOCATED_IN")
        return self._lasting(table, thing, source, gone, values)

    def _post(self, thing: Thing, source: str, gone: bool) -> Said | None:
        own, (body, role, served) = thing.own, posts.parts(thing.key)
        values: dict[str, object] = {"organization": body, "role": role, "for": served}
        if not own.get("listed") and not gone:
            return self._implied(thing, source, values)
        values |= {name: own.get(name) for name in ("seats", "required", "full_time")}
        return self._lasting(BY_NAME["posts"], thing, source, gone, values)

    def _implied(self, thing: Thing, source: str, values: dict[str, object]) -> Said | None:
        """A post that holders speak of: a row only where they would not bring it in as it is."""
        own = thing.own
        new = {"from_max": self._days[source], "status": "current", "derived": None}
        if all(own.get(name) == new.get(name) for name in (*model.INTERVAL, "derived")):
            return None
        said = self._lasting(BY_NAME["posts"], thing, source, gone=False, values=values)
        return said and replace(said, standing=DUE if own.get("derived") else IMPLIED)

    def _meeting(self, thing: Thing, source: str, gone: bool) -> Said | None:
        own = thing.own
        values: dict[str, object] = {name: own.get(name) for name in ("code", "name", "mechanism")}
        values["held_on"] = span(own, "held")
        values["organizations"] = list(thing.attended)
        values["conference"] = self._one(thing, source, gone, "CONVENED_BY")
        return Said(source, "meetings", values, GONE if gone else None)

    def _matter(self, thing: Thing, source: str, gone: bool) -> Said | None:
        table = matters.table(thing)
        values = matters.values(table, thing)
        for column in table.columns:
            if column.line:
                found = self._ends(thing, source, gone, column.line)
                values[column.name] = found if column.many else next(iter(found), None)
        if not table.lasts:
            return Said(source, table.name, values, GONE if gone else None)
        return self._lasting(table, thing, source, gone, values)

    def _lasting(
        self, table: Table, thing: Thing, source: str, gone: bool, values: dict[str, object]
    ) -> Said | None:
        found, why = lasting(table, thing.own, self._days[source])
        if why:
            self._tell(Left(source, thing.kind, thing.key, why))
        if why == "order":
            return None
        return Said(source, table.name, values | found, GONE if gone else None)

    def _one(self, thing: Thing, source: str, gone: bool, kind: str) -> str | None:
        """What the one line of a type leads to."""
        found = self._ends(thing, source, gone, kind)
        for other in found[1:]:
            self._tell(Left(source, kind, f"{thing.key} → {other}", "key"))
        return next(iter(found), None)

    def _ends(self, thing: Thing, source: str, gone: bool, kind: str) -> list[str]:
        """The codes of what the lines of a type lead to, where a cell of the thing's row can say it."""
        found = []
        dated = "from_min" in model.relationship(kind).properties
        for line in thing.lines:
            stands = lineage(line.own).get(source) if line.type == kind else None
            if stands is None:
                continue
            if stands != gone:
                self._tell(
                    Left(source, kind, f"{thing.key} → {line.end}", "line-gone" if stands else "line-alone")
                )
                continue
            if dated and any(line.own.get(each) != thing.own.get(each) for each in model.INTERVAL):
                self._tell(Left(source, kind, f"{thing.key} → {line.end}", "line-dates"))
            found.append(stated.code(line))
        return found

    def _alone(self, thing: Thing, source: str) -> None:
        """Tell of the cells of a row that the source does not have."""
        for line in thing.lines:
            if line.type in IN_CELLS and source in lineage(line.own):
                self._tell(Left(source, line.type, f"{thing.key} → {line.end}", "line-alone"))

    def _relations(self, thing: Thing, source: str) -> Iterator[Said]:
        seen: Counter[tuple[str, str, str]] = Counter()
        lines = [each for each in thing.lines if source in lineage(each.own)]
        if thing.kind == "Person" and not self.people.has_row(thing, source):
            # The first row that names such a person says whether the source lists them still.
            lines.sort(key=lambda line: lineage(line.own)[source])
        for line in lines:
            said = self._relation(thing, line, source)
            if said is None:
                continue
            head, number = tail(line.own.get("key"))
            seen[line.type, line.end, head] += 1
            if number != seen[line.type, line.end, head]:
                self._tell(Left(source, line.type, f"{thing.key} → {line.end}", "key"))
            yield said

    def _relation(self, thing: Thing, line: Line, source: str) -> Said | None:
        """The row of a line, as the source has it; None where none can be, which is told."""
        if line.type == "HOLDS":
            table, values = BY_NAME["holdings"], self.people.holding(thing, line, source)
        elif line.type in RELATIONS:
            table, start, end = RELATIONS[line.type]
            plain = [each.name for each in table.columns if each.name in line.own]
            values = {name: line.own[name] for name in plain} | {end: stated.code(line)}
            if line.type in ("MANAGES", "REPRESENTS"):
                values["relation"] = line.type
            values |= {start: thing.key} if start != "person" else {}
        else:
            return None
        called = self.people.called(thing, line, source) if thing.kind == "Person" else {}
        found, why = lasting(table, line.own, self._days[source])
        why = why or ("nameless" if called is None else None)
        if why:
            self._tell(Left(source, line.type, f"{thing.key} → {line.end}", why))
        if why in ("order", "nameless") or called is None:
            return None
        token = self.people.token(thing, source) if thing.kind == "Person" else None
        gone = lineage(line.own)[source]
        return Said(source, table.name, {**values, **called, **found}, GONE if gone else None, token)

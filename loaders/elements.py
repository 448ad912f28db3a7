"""Graph rows as the nodes and relationships that the load cards make of them in an empty graph.

What a card does with a row whose thing is there already is left to the card: such rows are given back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, cast

from graph import model
from graph.bulk.files import Files
from graph.bulk.wire import Wire
from loaders.shape import GraphRow, Step

NOTED = 2_000
"""Keys that one note for undo holds: they are one field of an import file."""
Rows = list[GraphRow]


class Elements:
    """What is written of a load so far: numbers of nodes, and which relationships there are."""

    def __init__(self, files: Files | Wire, source: str) -> None:
        self._files = files
        self._source = source
        self._numbers: dict[str, dict[object, int]] = defaultdict(dict)
        self._seen: set[int] = set()
        # All else of it is for its card.
        self._numbers["Source"][source] = files.add_nodes(["Source"], [{"code": source}])[0]

    def add(self, step: Step, rows: Sequence[GraphRow], change: GraphRow) -> tuple[Rows, Rows]:
        """Write what the rows of a step make; gives the rows of what is new, and those of what was there.

        A row that finds no place in the graph is in neither. `change` is noted with what is new, for undo.
        Raises Unportable, OSError.
        """
        made, again = (self._lines if step.kind.isupper() else self._nodes)(step, rows)
        self._note(step, made, change)
        return made, again

    def _nodes(self, step: Step, rows: Sequence[GraphRow]) -> tuple[Rows, Rows]:
        label = model.keyed(step.kind)
        numbers = self._numbers[label.name]
        made: Rows = []
        again: Rows = []
        kinds: dict[tuple[str, ...], list[GraphRow]] = defaultdict(list)
        for row in rows:
            if not self._has_place(step, row):
                continue
            if row["key"] in numbers:
                again.append(row)
                continue
            numbers[row["key"]] = -1  # It is numbered when it is written.
            made.append(row)
            kinds[_labels(label.name, row)].append(row)
        for labels, found in kinds.items():
            owns = [_own(row, {str(label.key): row["key"]}) for row in found]
            numbers.update(
                zip([row["key"] for row in found], self._files.add_nodes(labels, owns), strict=True)
            )
        if step.kind == "Post":
            self._places(made)
        if step.kind == "Meeting":
            self._attended(made)
        return made, again

    def _has_place(self, step: Step, row: GraphRow) -> bool:
        """Whether what a post is of, and for, is in the graph; of other nodes nothing is asked."""
        if step.kind != "Post":
            return True
        served = row["for"] is None or self._served(row["for"]) is not None
        return served and row["organization"] in self._numbers["Organization"]

    def _served(self, code: object) -> int | None:
        area = self._numbers["Area"].get(code)
        return self._numbers["Organization"].get(code) if area is None else area

    def _places(self, posts: Iterable[GraphRow]) -> None:
        numbers = self._numbers["Post"]
        of = [(numbers[row["key"]], self._numbers["Organization"][row["organization"]]) for row in posts]
        self._bare("OF", of)
        pairs = [(numbers[row["key"]], self._served(row["for"])) for row in posts if row["for"] is not None]
        self._bare("FOR", cast(list[tuple[int, int]], pairs))

    def _bare(self, type_: str, pairs: Sequence[tuple[int, int]]) -> None:
        starts, ends = ([pair[side] for pair in pairs] for side in (0, 1))
        self._files.add_relationships(type_, starts, ends, [{}] * len(pairs))

    def _attended(self, meetings: Iterable[GraphRow]) -> None:
        bodies, numbers = self._numbers["Organization"], self._numbers["Meeting"]
        starts, ends, owns = [], [], []
        for row in meetings:
            for code in dict.fromkeys(cast(list[object], row["organizations"])):
                if code in bodies:
                    starts.append(bodies[code])
                    ends.append(numbers[row["key"]])
                    owns.append({"sources": [row["row"]]})
        self._files.add_relationships("ATTENDED", starts, ends, owns)

    def _lines(self, step: Step, rows: Sequence[GraphRow]) -> tuple[Rows, Rows]:
        line = model.relationship(step.kind)
        if step.kind == "COLLECTS":
            rows = [row | {"start": self._source, "end": row["scope"]} for row in rows]
        starts, ends = (self._numbers[model.keyed(name).name] for name in (line.start, line.end[0]))
        places = ends.get if len(line.end) == 1 else self._served
        made: Rows = []
        again: Rows = []
        numbers: list[int] = []
        for row in rows:
            end = places(row["end"])
            if end is None or row["start"] not in starts:
                continue
            mark = hash((step.kind, row["start"], row["end"], row["key"]))
            # What only looks the same is written by the card as well: that tells the two apart.
            if mark in self._seen:
                again.append(row)
                continue
            self._seen.add(mark)
            made.append(row)
            numbers.append(end)
        owns = [_own(row, {"key": row["key"]}) for row in made]
        self._files.add_relationships(step.kind, [starts[row["start"]] for row in made], numbers, owns)
        return made, again

    def _note(self, step: Step, made: Sequence[GraphRow], change: GraphRow) -> None:
        """What undo takes away, as the cards note it."""
        if step.kind.isupper():
            names = {"_starts": "start", "_ends": "end", "_keys": "key"}
            own: GraphRow = {"_kind": step.kind}
        else:
            names = {"_keys": "key"}
            own = {"_kind": model.keyed(step.kind).name}
        groups: dict[object, Rows] = defaultdict(list)
        for row in made:
            groups[self._tier(row) if step.kind == "COLLECTS" else None].append(row)
        notes = [
            {**change, **own, "_outcome": "created", "_sources": [], "_to": tier}
            | {name: [row[column] for row in rows[first : first + NOTED]] for name, column in names.items()}
            for tier, rows in groups.items()
            for first in range(0, len(rows), NOTED)
        ]
        self._files.add_nodes(["Change"], notes)

    def _tier(self, row: GraphRow) -> str:
        return "Area" if row["end"] in self._numbers["Area"] else "Organization"


def _labels(label: str, row: GraphRow) -> tuple[str, ...]:
    more = row["labels"] if "labels" in row else [row["label"]] if "label" in row else []
    return (label, *cast(list[str], more))


def _own(row: GraphRow, key: GraphRow) -> dict[str, Any]:
    return {**cast(GraphRow, row["props"]), **key, "sources": [row["row"]]}

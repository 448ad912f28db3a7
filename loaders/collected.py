"""What a manifest says was collected, as graph rows."""

from __future__ import annotations

from collections.abc import Iterator

from loaders import shape
from loaders.roster import Rosters, Row
from loaders.shape import IMPLIED, GraphRow


def said(rosters: Rosters) -> Iterator[GraphRow]:
    """A row for each scope; `*` stands for every organisation of this load."""
    for collects in rosters.manifest.collects:
        values: dict[str, object] = {
            "what": collects.what,
            "type": collects.type,
            "role": collects.role,
            "complete": collects.complete,
        }
        for scope in _organizations(rosters) if collects.scope == "*" else [collects.scope]:
            row = Row("collection", "roster.toml#1", values | {"scope": scope})
            for graph_row in shape.collects(row, collects.since or rosters.as_of):
                yield graph_row | {"row": f"{rosters.source}:{row.origin}", "n": IMPLIED}


def _organizations(rosters: Rosters) -> Iterator[object]:
    for batch in rosters.rows("organizations"):
        for row in batch:
            yield row.values["code"]

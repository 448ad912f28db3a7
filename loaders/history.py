"""What a load tells of the rows that went out in a rejects file and came back."""

from __future__ import annotations

from cypher.library import Library
from graph.transaction import Transaction
from loaders.roster import Rosters


def untold(tx: Transaction, library: Library, rosters: Rosters) -> dict[str, int]:
    """How many rows went out or came back that no load has told of yet: worth a load of its own."""
    given = {"mark": rosters.rejects, "out": rosters.set_aside, "back": rosters.settled}
    if not given["out"] and not given["back"]:
        return {}
    rows = tx.run(library.get("explore.rows_set_aside").statement, given)
    return {"set_aside": int(str(rows[0]["written"]))} if rows else {}


def told(rosters: Rosters) -> dict[str, object]:
    """The properties of a load that tell of them; none where every row was taken."""
    if not rosters.set_aside and not rosters.settled:
        return {}
    rows = {"set_aside": rosters.set_aside, "settled": rosters.settled}
    return {"rejects": rosters.rejects, "partial": rosters.partial, **rows}

"""A plan in force for as long as a transaction lasts: applied, derived from, reported, rolled back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from cypher.errors import PlanError
from cypher.library import Library
from graph.db import Graph
from graph.digest import digest_in
from graph.plan.proposal import Proposal
from graph.readable import Readable
from graph.received import Rows
from graph.transaction import Transaction

SHOWN = 5
GONE = """
UNWIND $rows AS r
WITH r, [
  CASE WHEN NOT EXISTS { (:Person {key: r.person}) } THEN r.person END,
  CASE WHEN NOT EXISTS { (:Organization {code: r.body}) } THEN r.body END,
  CASE WHEN NOT EXISTS { (:Area {code: r.served}) } AND NOT EXISTS { (:Organization {code: r.served}) }
    THEN r.served END
] AS codes
UNWIND [code IN codes WHERE code IS NOT NULL] AS code
RETURN DISTINCT code ORDER BY code
"""


class Inside:
    """A graph as one open transaction sees it: whoever reads from it reads in that transaction."""

    area = ""

    def __init__(self, tx: Transaction) -> None:
        self.tx = tx

    def read(
        self, statement: str, parameters: Mapping[str, object] | None = None, timeout: float | None = None
    ) -> Rows:
        """All rows of a reading statement."""
        return self.tx.run(statement, parameters)

    @contextmanager
    def reading(self, timeout: float | None = None) -> Iterator[Transaction]:
        """The transaction itself: it ends with the trial."""
        yield self.tx


@contextmanager
def trial(graph: Graph) -> Iterator[Inside]:
    """The graph before a plan: `apply` it inside. Nothing is ever written."""
    with graph.trial() as tx:
        yield Inside(tx)


@contextmanager
def under(graph: Graph, library: Library, proposal: Proposal | None) -> Iterator[Readable]:
    """The graph, or with a proposal the graph as if it were in force. Raises PlanError as `apply` does."""
    if proposal is None:
        yield graph
        return
    with trial(graph) as inside:
        apply(inside.tx, library, proposal)
        yield inside


def apply(tx: Transaction, library: Library, proposal: Proposal) -> None:
    """Make the appointments in this transaction, and derive what follows from them.

    Raises PlanError when the plan was made for another state of the graph; it names what is gone.
    """
    rows = proposal.rows()
    _refuse_gone(str(row["code"]) for row in tx.run(GONE, {"rows": rows}))
    if (found := digest_in(tx)) != proposal.graph:
        raise PlanError(
            f"方案是为另一个状态的图做的({proposal.graph[:12]},现在是 {found[:12]}):数据变了,"
            "请重新运行 sanfang plan。",
            f"the plan was made for another state of the graph ({proposal.graph[:12]}, now {found[:12]}): the"
            " data has changed. Run `sanfang plan` again.",
        )
    put(tx, library, proposal)


def put(tx: Transaction, library: Library, proposal: Proposal) -> None:
    """Write the appointments, cross-appointments and vacancies, without asking which graph this is."""
    rows = proposal.rows()
    written = tx.run(library.get("maintain.apply_plan").statement, {"rows": rows, "as_of": proposal.as_of})[
        0
    ]["applied"]
    if written != len(rows):
        raise PlanError(
            f"方案里有 {len(rows) - int(str(written))} 个任命在图里找不到落点,请重新运行 sanfang plan。",
            f"{len(rows) - int(str(written))} appointments of the plan find no place in the graph: run"
            " `sanfang plan` again.",
        )
    for card in ("maintain.cross_appointments", "maintain.vacant_posts"):
        tx.run(library.get(card).statement, {"change": {}})


def _refuse_gone(codes: Iterable[str]) -> None:
    gone = list(codes)
    if gone:
        shown = ", ".join(gone[:SHOWN]) + (" …" if len(gone) > SHOWN else "")
        raise PlanError(
            f"方案提到的 {len(gone)} 个编码图里没有了:{shown}。请重新运行 sanfang plan。",
            f"the plan names {len(gone)} codes that the graph no longer has: {shown}. Run `sanfang plan`"
            " again.",
        )

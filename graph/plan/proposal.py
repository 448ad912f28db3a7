"""What is proposed: appointments, for one state of the graph."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graph.plan.problem import Key
from graph.posts import called


@dataclass(frozen=True)
class Appointment:
    """A person to a post, of a `body` or for what is `served` or both; `closes` says which targets it helps.

    `person` is the key of the graph, `code` that of the roster.

    `cards` are the openings that name it; `held` the posts that the person has already; `rank` is how
    near the person stands to a post that leads a Party body.
    """

    person: str
    name: str
    post: str
    role: str
    body: str | None
    served: str | None
    kind: str
    distance: int = 0
    held: int = 0
    code: str = ""
    closes: tuple[Key, ...] = ()
    cards: tuple[str, ...] = ()
    rank: int = 0


@dataclass(frozen=True)
class Proposal:
    """Appointments as of a date; `graph` is the digest of the content that they were made for."""

    graph: str
    as_of: date
    appointments: tuple[Appointment, ...]

    def rows(self) -> list[dict[str, object]]:
        """As `maintain.apply_plan` takes them, numbered from 1."""
        return [
            {
                "person": each.person,
                "post": each.post,
                "role": each.role,
                "name": called(each.role),
                "body": each.body,
                "served": each.served,
                "kind": each.kind,
                "number": number,
                "closes": [" ".join(filter(None, key)) for key in each.closes],
            }
            for number, each in enumerate(self.appointments, 1)
        ]

"""The links of a row: itself, the card that made it, the source of its roster row, Neo4j Browser."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, urlencode

from api.render.chart.address import Address
from api.web.service import Service
from cypher.card import Card
from graph.browser.favourites import favourite
from graph.browser.links import edit_link
from graph.browser.statement import filled
from graph.browser.value import literal, values
from graph.element import Node, Path, rests_on

LABELS = {
    "areas": ("Area", "code"),
    "compounds": ("Area", "code"),
    "organizations": ("Organization", "code"),
    "posts": ("Post", "code"),
    "people": ("Person", "key"),
}


@dataclass(frozen=True)
class Links:
    """Addresses of the API at `base`."""

    base: str
    service: Service

    def thing(self, kind: str, code: str) -> str:
        """The address of an area, organisation, post, person or compound."""
        return f"{self.base}/{kind}/{quote(code, safe='')}"

    def shared(self, code: str, as_of: date) -> str:
        """The address of whom a body shares with which others."""
        return f"{self.base}/interlocks?{urlencode({'thing': code, 'as_of': as_of})}"

    def row(self, kind: str, code: str, card: Card, sources: Iterable[str]) -> dict[str, object]:
        """The links of a row that a card gave."""
        return {
            "self": self.thing(kind, code),
            "card": self.card(card),
            "sources": self.sources(sources),
            "browser": self.browser(kind, code),
        }

    def of_values(
        self, card: Card, asked: Mapping[str, object], values: Sequence[object]
    ) -> dict[str, object]:
        """The links of a row of nodes, paths and plain values: the Browser opens what the row is about.

        A row about nothing in the graph, such as a count, is opened as its card with what that was `asked`.
        """
        about = next((key for value in values if (key := _named(value))), "")
        return {
            "card": self.card(card),
            "sources": self.sources(rests_on(values)),
            "browser": self.browser_any(about) if about else self.browser_card(card, asked),
        }

    def card(self, card: Card) -> str:
        """The address of a card."""
        return f"{self.base}/rules/{card.name}"

    def sources(self, rows: Iterable[str]) -> list[str]:
        """The sources of roster rows such as `zhangye:区域表.csv#346`, with the row behind the `#`."""
        return [*map(Address(self.base).source, rows)]

    def browser(self, kind: str, code: str) -> str:
        """The address that puts the thing and what is around it into Neo4j Browser's editor."""
        label, key = LABELS[kind]
        said = f"MATCH p = (n:{label} {{{key}: {literal(code)}}})-[*0..1]-() RETURN p LIMIT 300"
        return edit_link(self.service.place, said)

    def browser_any(self, key: str) -> str:
        """The same for a thing of which only the code or key is known."""
        return self._around(
            f"MATCH (n:Area|Organization|Post|Person|Meeting|Matter) WHERE {literal(key)} IN [n.code, n.key]"
        )

    def browser_both(self, one: str, other: str) -> str:
        """The same for two things by their codes or keys, with what lies around each."""
        said = f"UNWIND [{literal(one)}, {literal(other)}] AS key MATCH (n:Organization|Post|Person)"
        return self._around(f"{said} WHERE key IN [n.code, n.key]")

    def browser_written(self, label: str, key: str, value: str) -> str:
        """The same for what loads, undoes and people write down of themselves, and no roster has."""
        return self._around(f"MATCH (n:{label} {{{key}: {literal(value)}}})")

    def _around(self, found: str) -> str:
        """The address for the nodes `n` that a clause finds, with what lies around each."""
        return edit_link(self.service.place, f"{found} OPTIONAL MATCH p = (n)--() RETURN n, p LIMIT 300")

    def browser_said(self, zh: str, en: str, statement: str) -> str:
        """The address that puts a statement of no card into the editor, under a title."""
        return edit_link(self.service.place, f"// {zh} · {en}\n{statement.strip()}")

    def browser_line(self, one: Node, line: str, other: Node) -> str:
        """The same for two things and the lines of a type between them."""
        said = f"MATCH p = {_pattern(one)}-[:{line}]-{_pattern(other)} RETURN p"
        return edit_link(self.service.place, said)

    def browser_card(self, card: Card, asked: Mapping[str, object] | None = None) -> str:
        """The address that puts a card into the editor, with the values that it was `asked` with.

        They are those of the card's type, as it binds them; its thresholds and defaults stand for the others.
        """
        thresholds = self.service.profile.thresholds
        said = {name: literal(value) for name, value in (asked or {}).items() if name in card.params}
        ready = filled(card, values(card, thresholds) | said, said)
        return edit_link(self.service.place, ready or favourite(card, thresholds))

    def query(self, card: Card, asked: Mapping[str, object]) -> dict[str, str]:
        """A card that was run for an answer, and the Browser with what it was asked."""
        return {"card": self.card(card), "browser": self.browser_card(card, asked)}

    def page(self, here: str, card: Card, asked: Mapping[str, object]) -> dict[str, object]:
        """The links of an answer that a card gave: itself, the card, and the Browser with what was asked."""
        return {"self": here, "card": self.card(card), "browser": self.browser_card(card, asked)}


def kind_of(node: Node) -> str:
    """Under which of `LABELS` a thing is found."""
    return next(kind for kind, (label, _) in LABELS.items() if label in node.labels)


def _named(value: object) -> str:
    """The code or key of a node, or of the node at which a path begins."""
    node = value.nodes[0] if isinstance(value, Path) else value
    return node.name if isinstance(node, Node) else ""


def _pattern(node: Node) -> str:
    label, key = LABELS[kind_of(node)]
    return f"(:{label} {{{key}: {literal(node.name)}}})"

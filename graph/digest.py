"""A digest of what the graph holds, whatever the order in which it came in.

It is over content: labels, keys and properties of the nodes of the world, and the relationships between them
by type, ends and properties. Of a thing's `sources` only the names count, not the rows; how cells were
spelled (`raw`), loads, acceptances and the schema's version do not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256

import orjson

from graph import collector, pages
from graph.db import Graph
from graph.pages import ASIDE, KEYS, Lines, Nodes, Own
from graph.transaction import Transaction

__all__ = ["ASIDE", "KEYS", "Digest", "digest", "digest_in"]


class Digest:
    """The sum of the SHA-256 of each thing, so that order does not matter."""

    def __init__(self) -> None:
        self._total = 0

    def add(self, page: Nodes | Lines) -> None:
        """Take in what is on a page."""
        self._total += sum(int.from_bytes(sha256(_text(said)).digest()) for said in _said(page))

    @property
    def text(self) -> str:
        """64 hexadecimal digits."""
        return f"{self._total % 2**256:064x}"


def digest(graph: Graph) -> str:
    """Equal for equal content alone. Reads page by page: memory does not grow with the graph."""
    with graph.reading() as tx:
        return digest_in(tx)


def digest_in(tx: Transaction) -> str:
    """The digest as a transaction sees the graph."""
    found = Digest()
    with collector.rare():
        for page in pages.nodes(tx):
            found.add(page)
        for lines in pages.lines(tx):
            found.add(lines)
    return found.text


def _text(said: object) -> bytes:
    return orjson.dumps(
        said,
        default=lambda value: pages.typed(value) or {type(value).__name__: str(value)},
        option=orjson.OPT_PASSTHROUGH_DATETIME,
    )


def _said(page: Nodes | Lines) -> Iterable[Sequence[object]]:
    if isinstance(page, Nodes):
        for key, labels, own in zip(page.keys, page.labels, page.owns, strict=True):
            yield page.label, key, sorted(labels), _content(own)
        return
    for start, end, own in zip(page.starts, page.ends, page.owns, strict=True):
        yield page.type, page.label, start, end, _content(own)


def _content(own: Own) -> Own:
    """The sources by name: `-` before it says that it lists the thing no more."""
    sources = own.get("sources")
    content = {name: value for name, value in own.items() if name != "raw"} if "raw" in own else own
    if isinstance(sources, list):
        content = content | {"sources": sorted({each.partition(":")[0] for each in sources})}
    return content

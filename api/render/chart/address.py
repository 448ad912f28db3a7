"""Where the things of a chart are found: addresses of the API, or names alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from graph.organigram import Body


@dataclass(frozen=True)
class Address:
    """`base`: where the API is, without a slash at the end; None where nothing is served.

    `card`: the address of the card that gave the chart; `browser`: of a body by its code in Neo4j Browser.
    """

    base: str | None = None
    card: str = ""
    browser: Callable[[str], str] | None = None

    def iri(self, kind: str, code: str) -> str:
        """The name of a thing for other people's data: its address, else a URN."""
        said = quote(code, safe="")
        return f"urn:sanfang:{kind}:{said}" if self.base is None else f"{self.base}/{kind}/{said}"

    def of(self, body: Body) -> dict[str, object]:
        """The links of a body: itself, its chart, the card, the rows that it rests on, Neo4j Browser."""
        own = self.iri("organizations", body.code)
        return {
            "self": own,
            "chart": f"{own}/chart",
            "card": self.card,
            "sources": [self.source(row) for row in dict.fromkeys(body.sources)],
            "browser": self.browser(body.code) if self.browser else "",
        }

    def source(self, row: str) -> str:
        """The source of a roster row such as `zhangye:区域表.csv#346`, with the row behind the `#`.

        A row that its roster has no more is marked by a minus.
        """
        code, _, rest = row.removeprefix("-").partition(":")
        file, sign, number = rest.rpartition("#")
        return f"{self.base}/sources/{_quoted(code)}#{_quoted(file + sign)}{quote(number)}"


@lru_cache(1024)
def _quoted(text: str) -> str:
    """Sources and files are few, and their names take longer to quote than all the rest of a row's links."""
    return quote(text, safe="")

"""Where the things of a chart are found: addresses of the API, or names alone."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from graph.organigram import Body


@dataclass(frozen=True)
class Address:
    """`base`: where the API is, without a slash at the end; None where nothing is served."""

    base: str | None = None

    def iri(self, kind: str, code: str) -> str:
        """The name of a thing for other people's data: its address, else a URN."""
        said = quote(code, safe="")
        return f"urn:sanfang:{kind}:{said}" if self.base is None else f"{self.base}/{kind}/{said}"

    def of(self, body: Body) -> dict[str, object]:
        """The links of a body: itself, its chart, the sources of its rows."""
        own = self.iri("organizations", body.code)
        sources = dict.fromkeys(row.partition(":")[0] for row in body.sources)
        return {
            "self": own,
            "chart": f"{own}/chart",
            "sources": [self.iri("sources", each) for each in sources],
        }

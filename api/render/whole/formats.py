"""The formats of the whole graph in one file: by name and by suffix; adding one is adding a row."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from api.render.chart.address import Address
from api.render.whole import ftm, gexf, graphml, org, popolo
from graph.whole import Whole


@dataclass(frozen=True)
class Format:
    """What it is called, the suffixes of its files, and how it is written, in pieces."""

    name: str
    suffixes: tuple[str, ...]
    write: Callable[[Whole], Iterator[bytes]]


FORMATS = (
    Format("jsonld", ("jsonld",), lambda whole: org.write(whole, Address())),
    Format("popolo", ("json",), popolo.write),
    Format("ftm", ("jsonl", "ftm"), ftm.write),
    Format("graphml", ("graphml",), graphml.write),
    Format("gexf", ("gexf",), gexf.write),
)
BY_NAME = {each.name: each for each in FORMATS}

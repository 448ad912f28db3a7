"""Findings that are kept: as JSON, made anew whenever they are looked at.

As objects a finding takes a kilobyte or three, and a large city has a hundred thousand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import overload

import orjson

from cypher.card import Card
from graph.acceptance import Acceptance
from graph.report import Finding, Report, Section

PACKET = 1_000
OWN = 4_096
"""Bytes that a section takes without its findings, at most."""


@dataclass(frozen=True)
class Packed(Sequence[Finding]):
    """Findings of one card, each with the columns `names`; the few that were accepted by their places."""

    card: Card
    names: tuple[str, ...]
    packets: tuple[bytes, ...]
    length: int
    accepted: Mapping[int, Acceptance] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """In bytes."""
        return sum(map(len, self.packets))

    def __len__(self) -> int:
        return self.length

    def __iter__(self) -> Iterator[Finding]:
        rows = (row for packet in self.packets for row in orjson.loads(packet))
        for place, (state, source, *values) in enumerate(rows):
            known = dict(zip(self.names, values, strict=True))
            identity = tuple(known[name] for name in self.card.identity or ())
            yield Finding(self.card.name, state, known, identity, source, self.accepted.get(place))

    @overload
    def __getitem__(self, place: int) -> Finding: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Finding]: ...
    def __getitem__(self, place: int | slice) -> Finding | Sequence[Finding]:
        return tuple(self)[place]


def packed(report: Report) -> Report:
    """The same report, with its findings packed."""
    return replace(report, sections=tuple(map(_section, report.sections)))


def size(report: Report) -> int:
    """How many bytes a packed report takes."""
    listed = (each for section in report.sections for each in (section.findings, section.accepted))
    return OWN * len(report.sections) + sum(each.size for each in listed if isinstance(each, Packed))


def _section(section: Section) -> Section:
    card = section.card
    return replace(section, findings=_pack(card, section.findings), accepted=_pack(card, section.accepted))


def _pack(card: Card, findings: Sequence[Finding]) -> Packed:
    names = tuple(findings[0].values) if findings else ()
    rows = ([each.state, each.source, *each.values.values()] for each in findings)
    packets = iter(lambda: list(islice(rows, PACKET)), [])
    accepted = {place: each.acceptance for place, each in enumerate(findings) if each.acceptance}
    written = tuple(orjson.dumps(each, default=str) for each in packets)
    return Packed(card, names, written, len(findings), accepted)

"""What a source collected, as rows: the inverse of `loaders.shape.core.collects`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from graph.everything import Collecting
from loaders.export.said import Said
from loaders.export.stated import lineage
from loaders.standing import GONE


def rows(found: Collecting, days: Mapping[str, date]) -> Iterator[Said]:
    """The row of each source that states it; `days` has the date of each, which a row need not say."""
    own = found.own
    values: dict[str, object] = {name: own.get(name) for name in ("what", "type", "role", "complete")}
    since, day = own.get("since"), own.get("as_of")
    values["scope"] = found.scope
    values["as_of"] = None if day == days.get(found.source) else day
    values["since"] = None if since == day else since
    for source, gone in lineage(own).items():
        yield Said(source, "collection", values, GONE if gone else None)

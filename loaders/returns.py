"""Rows that go out in a rejects file and come back: known by where they stood when they were first read.

So the counts add up over the whole history: a row is set aside once, whatever its later drafts look like, and
settled once it is taken.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date

from loaders.batch import Batch

KEPT = 200_000
"""Rows whose places are kept; past them rejects are a matter of the source, not of its rows."""


@dataclass
class Returns:
    """The rows of one reading that were set aside, and those of a rejects file that were taken."""

    set_aside: dict[str, None] = field(default_factory=dict)
    settled: dict[str, None] = field(default_factory=dict)

    def note(self, batch: Batch) -> None:
        """Note the rows of a batch that was checked."""
        form = batch.form
        for row in batch.problems:
            self.refuse(form.origin_of(batch.lines[row], batch.raw[row]))
        if form.came_from is not None:
            for row, line in enumerate(batch.lines):
                if row not in batch.problems:
                    self.settled[form.origin_of(line, batch.raw[row])] = None

    def refuse(self, origin: str) -> None:
        """A row was set aside, maybe after it had seemed right."""
        self.settled.pop(origin, None)
        if len(self.set_aside) < KEPT:
            self.set_aside[origin] = None

    def mark(self, source: str, as_of: date) -> str:
        """What tells these rejects from others: the same rows of the same roster have the same mark."""
        text = "\n".join((source, as_of.isoformat(), *sorted(self.set_aside)))
        return hashlib.sha256(text.encode()).hexdigest()[:16]

"""What every exported file says of itself: that data are made up, and what part of the graph it has."""

from __future__ import annotations

from graph.whole import Whole
from loaders import manifest

MADE = manifest.MADE[0]
REFERENCE = "只是引用 · a reference only"


def note(whole: Whole) -> str:
    """One line; «» for a whole graph of real data."""
    found = [MADE] if whole.made else []
    if not whole.cut.whole:
        zh, en = whole.cut.words
        found.append(f"只含 {zh} 部分,其外的只是引用 · the part of {en}; what is outside is a reference only")
    return "; ".join(found)

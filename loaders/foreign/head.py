"""What a file says of itself at its head, as our own exports do: its day, and whether it is made up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Head:
    """`as_of` is None where no file says its day."""

    as_of: date | None = None
    made: bool = False

    @classmethod
    def of(cls, files: Iterable[dict[str, Any]]) -> Head:
        """What the heads of several files come to: the newest day, and made up where any of them is."""
        said = list(files)
        days = [date.fromisoformat(each["as_of"]) for each in said if "as_of" in each]
        return cls(max(days, default=None), any(each.get("made") for each in said))


def holds(name: str, value: Any) -> bool:
    """Whether a field at the head of a file is one of these; others may mean something else by its name."""
    if name == "made":
        return isinstance(value, bool)
    try:
        return (
            name == "as_of"
            and isinstance(value, str)
            and len(value) == 10
            and bool(date.fromisoformat(value))
        )
    except ValueError:
        return False

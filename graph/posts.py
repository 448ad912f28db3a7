"""Posts: their codes, which have those of their bodies in them, and their names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph import label


@dataclass(frozen=True)
class Codes:
    """Which body a code stands for, where it is another's alias."""

    ones: Mapping[str, str] = field(default_factory=dict)

    def one(self, code: str) -> str:
        """The code of a body, or of a post with the bodies in it, as the graph has it."""
        if "#" not in code:
            return self.ones.get(code, code)
        body, _, rest = code.partition("#")
        role, mark, served = rest.partition("#")
        return f"{self.ones.get(body, body)}#{role}{mark}{self.ones.get(served, served)}"


def parts(code: str) -> tuple[str, str, str | None]:
    """Body, role and what is served, of the code of a post."""
    body, _, rest = code.partition("#")
    role, _, served = rest.partition("#")
    return body, role, served or None


def called(role: str) -> str:
    """What a post of the role is called in Chinese: stored with it, so that a drawing can be read."""
    return label.word(label.ROLES, role, "zh")

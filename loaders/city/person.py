"""A person of a city that is being made."""

from __future__ import annotations

from dataclasses import dataclass

SOURCE = "zhangye"
"""The source whose person codes they are."""


@dataclass(eq=False)
class Person:
    """Someone with a name; `posts` counts the posts held at least possibly on the city's date.

    Who is `named` in the truth is known there by the person code. `party` is the Party status where a rule
    looks at it, "" for one that is not known; None leaves it to luck.
    """

    code: str
    name: str
    sex: str
    posts: int = 0
    named: bool = False
    party: str | None = None

    def name_in_truth(self) -> str:
        """What the graph knows the person by; no identity number is given to who is so named."""
        self.named = True
        return f"{SOURCE}:{self.code}"

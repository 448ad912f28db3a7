"""What a coded word is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Word:
    """A coded value: what is stored, how it is shown, and how rosters spell it."""

    code: str
    zh: str
    en: str
    synonyms: tuple[str, ...] = ()

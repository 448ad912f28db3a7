"""职务 cells: several titles in one («书记/主任»), 兼, 代 and 挂职."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from graph import vocabulary
from graph.vocabulary import Word
from loaders import words
from loaders.problems import Bad
from loaders.veil import veil

_SEPARATORS = re.compile(words.SEPARATORS + r"|(?<![(\uff08])兼任?(?!职)")
_BRACKETS = re.compile(r"[(\uff08\[【]([^)\uff09\]】]*)[)\uff09\]】]")
_PREFIXES = (("挂职", "seconded"), ("代理", "acting"), ("代", "acting"))
_ALSO = ("兼", "兼任")


@dataclass(frozen=True, slots=True)
class Title:
    """One title: its role (a code or free text), the text it was read from, and how it is held."""

    role: str
    title: str | None
    kind: str | None


def split(cell: str, roles: tuple[Word, ...], spellings: Mapping[str, str]) -> tuple[Title, ...] | Bad | None:
    """The titles of a cell, each once; a manifest's spelling of the whole cell goes before splitting.

    A spelling is split as a cell is, unless it is the cell itself: so a manifest says that it is one.
    """
    whole = cell.strip()
    spelled = spellings.get(whole, whole)
    if words.spoken(spelled) in _vocabulary(roles) or spellings.get(whole) == whole:
        return _only(_title(whole, spelled, roles))
    found: dict[str, Title] = {}
    for raw, part in _parts(whole, spellings):
        title = _title(raw, part, roles)
        if isinstance(title, Bad):
            return title
        if title:
            found.setdefault(title.role, title)
    return tuple(found.values()) or None


def _parts(whole: str, spellings: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The titles of a cell as they stand, with the spelling of each."""
    if whole in spellings:
        yield from ((whole, part) for part in _split(spellings[whole]))
        return
    for part in _split(whole):
        spelled = spellings.get(part, part)
        yield from ((part, each) for each in (_split(spelled) if spelled != part else (part,)))


def _split(text: str) -> Iterable[str]:
    return filter(None, map(str.strip, _SEPARATORS.split(text)))


def single(
    cell: str, roles: tuple[Word, ...], spellings: Mapping[str, str]
) -> tuple[Title, ...] | Bad | None:
    """The one title of a cell that a program wrote: nothing in it separates titles."""
    whole = cell.strip()
    return _only(_title(whole, spellings.get(whole, whole), roles))


def _only(title: Title | Bad | None) -> tuple[Title, ...] | Bad | None:
    return (title,) if isinstance(title, Title) else title


def _title(raw: str, spelling: str, roles: tuple[Word, ...]) -> Title | Bad | None:
    known = _vocabulary(roles)
    plain, kind = _unmarked(spelling, known)
    role = known.get(words.spoken(plain)) or words.read_free(plain)
    return Title(role, veil(raw) or None, kind) if isinstance(role, str) else role


def _unmarked(title: str, known: Mapping[str, str]) -> tuple[str, str | None]:
    """The title without its marks of 代 and 挂职, and what they say. «代表» keeps its 代: 表 is no title."""
    if words.spoken(title) in known:
        return title, None
    kinds = _vocabulary(vocabulary.KINDS)
    for match in _BRACKETS.finditer(title):
        inside = words.spoken(match[1])
        if inside in kinds or inside in _ALSO:
            return title[: match.start()] + title[match.end() :], kinds.get(inside)
    for prefix, kind in _PREFIXES:
        rest = title.removeprefix(prefix)
        if rest != title and words.spoken(rest) in known:
            return rest, kind
    return title, None


@cache
def _vocabulary(all_words: tuple[Word, ...]) -> dict[str, str]:
    return words.vocabulary(all_words)

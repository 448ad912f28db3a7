"""职务 cells: several titles in one («书记/主任»), 兼, 代 and 挂职."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from graph import vocabulary
from graph.vocabulary import Word
from loaders import words
from loaders.problems import Bad

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
    """The titles of a cell, each once; a manifest's spelling of the whole cell goes before splitting."""
    whole = cell.strip()
    if whole in spellings or words.spoken(whole) in _vocabulary(roles):
        return _only(_title(whole, spellings.get(whole, whole), roles))
    found: dict[str, Title] = {}
    for part in filter(None, map(str.strip, _SEPARATORS.split(whole))):
        title = _title(part, spellings.get(part, part), roles)
        if isinstance(title, Bad):
            return title
        if title:
            found.setdefault(title.role, title)
    return tuple(found.values()) or None


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
    return Title(role, raw or None, kind) if isinstance(role, str) else role


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

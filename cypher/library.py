"""The library: every card of the built-in folders and of an analyst's own, found by its folder.

A file's place says everything: `ROOT/gaps/grid_without_branch.cypher` is the rule `gaps.grid_without_branch`.
Adding a rule is adding one file.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from pathlib import Path

from cypher.card import Card, examine
from cypher.errors import CardError, NotFound
from cypher.folders import FOLDERS, NAME
from cypher.problems import nearest

BUILT_IN = Path(__file__).parent
SUFFIXES = {".cypher", ".cql", ".cyp"}  # the last two are looked for, so that nobody wonders where a card is


class Library:
    """Cards by name; iterates in the order of names."""

    def __init__(self, cards: Iterable[Card]) -> None:
        self._cards = {card.name: card for card in sorted(cards, key=lambda card: card.name)}

    def __iter__(self) -> Iterator[Card]:
        return iter(self._cards.values())

    def __len__(self) -> int:
        return len(self._cards)

    def __contains__(self, name: object) -> bool:
        return name in self._cards

    def get(self, name: str) -> Card:
        """The card of a name such as `gaps.grid_without_branch`; raises NotFound with the nearest name.

        The folder may be left out where one card alone has the rest.
        """
        if name in self._cards:
            return self._cards[name]
        same = [each for each in self._cards if each.partition(".")[2] == name]
        if len(same) > 1:
            raise NotFound(
                f"有几张卡片叫“{name}”,请写全名:{'、'.join(same)}",
                f"several cards are called {name!r}; give the whole name: {', '.join(same)}",
                same,
            )
        if same:
            return self._cards[same[0]]
        zh, en = nearest(name, self._cards)
        close = difflib.get_close_matches(name, self._cards, n=3)
        raise NotFound(f"没有名为“{name}”的卡片{zh}", f"there is no card {name!r}{en}", close)

    def folder(self, name: str) -> tuple[Card, ...]:
        """The cards of one folder in the order of names; raises NotFound when there is no such folder."""
        if name not in FOLDERS:
            zh, en = nearest(name, FOLDERS)
            raise NotFound(f"没有名为“{name}”的文件夹{zh}", f"there is no folder {name!r}{en}")
        return tuple(card for card in self if card.folder == name)


def load(paths: Iterable[Path] = (), built_in: Path = BUILT_IN) -> Library:
    """The built-in cards and those below `paths`; raises the first CardError of what `check` finds.

    A card that cannot be read stops the library: a report that quietly lacks a rule would be wrong. Its
    examples are read by who asks for them.
    """
    cards, problems = _scan([built_in, *paths], whole=False)
    if problems:
        raise problems[0]
    return Library(cards)


def check(paths: Iterable[Path] = (), built_in: Path = BUILT_IN) -> list[CardError]:
    """Everything that is wrong with the files of the library, file by file and line by line."""
    return _scan([built_in, *paths], whole=True)[1]


def _scan(roots: Iterable[Path], *, whole: bool) -> tuple[list[Card], list[CardError]]:
    cards: dict[str, Card] = {}
    problems: list[CardError] = []
    for root in {root.resolve(): root for root in roots}.values():
        for path in _files(root, problems):
            card, found = examine(path, whole=whole)
            problems += found
            if card and card.name in cards:
                other = cards[card.name].path
                zh = f"名称 {card.name} 已被 {other} 使用,请换一个文件名。"
                problems.append(
                    CardError(path, 1, zh, f"{card.name} is taken by {other}: choose another file name.")
                )
            elif card:
                cards[card.name] = card
    return list(cards.values()), problems


def _files(root: Path, problems: list[CardError]) -> Iterator[Path]:
    """The files of a root that are cards by their place and name; notes those that nearly are.

    Hidden files and folders (editors, systems) are passed over, and so is every other kind of file.
    """
    if not root.is_dir():
        problems.append(CardError(root, 1, "没有这个文件夹。", "there is no such folder."))
        return
    for path in sorted(
        [*root.glob("*"), *root.glob("*/*"), *(p for f in FOLDERS for p in root.glob(f"{f}/*/**/*"))]
    ):
        place = path.relative_to(root).parts
        if (
            path.suffix.lower() not in SUFFIXES
            or path.is_dir()
            or any(part.startswith(".") for part in place)
        ):
            continue
        if fault := _misplaced(place):
            problems.append(CardError(path, 1, *fault))
        else:
            yield path


def _misplaced(place: tuple[str, ...]) -> tuple[str, str] | None:
    """Why a file at this place (parts of its path below the root) is not a card."""
    if len(place) != 2 or place[0] not in FOLDERS:
        folders = ", ".join(FOLDERS)
        return (
            f"卡片要直接放在这些文件夹之一里:{folders}。",
            f"a card lies directly in one of the folders {folders}.",
        )
    stem, dot, suffix = place[1].rpartition(".")
    if dot + suffix != ".cypher" or not NAME.fullmatch(stem):
        return (
            f"文件名“{place[1]}”不对:小写字母开头,只用小写字母、数字和下划线,以 .cypher 结尾。",
            f"bad file name {place[1]!r}: lower-case letters, digits, underscores; a letter first; .cypher.",
        )
    return None

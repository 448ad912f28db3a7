"""The favourites: one file a card, in a folder, for Neo4j Browser old and new.

The Browser makes a favourite of each `.cypher` file of a zip and names it by its first line; the new Browser
names it by its file, and wants an entry for each folder.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from cypher.card import Card
from cypher.folders import FOLDERS
from graph.browser import statement
from graph.browser.value import DAYS, values

EPOCH = (2020, 1, 1, 0, 0, 0)  # the same cards make the same bytes
UNSAFE = re.compile(r'[\x00-\x1f\x7f\\/:*?"<>|]+')
SETTING = "0 先设参数 · Set the parameters first"


def favourite(card: Card, thresholds: Mapping[str, object]) -> str:
    """A card as a favourite: its title, the values to set first, and the statement with its parameters."""
    first, rest = statement.asked(card).split("\n", 1)
    given = values(card, thresholds)
    hints = ["// 先设参数 · set first:"] if given else []
    hints += [f"//   {line.rstrip(';')}" for line in statement.param_lines(given).splitlines()]
    return "\n".join([first, *hints, rest, ""])


def archive(cards: Iterable[Card], thresholds: Mapping[str, object]) -> bytes:
    """The zip of all favourites, and in each folder one that sets what has a default."""
    packed = io.BytesIO()
    with ZipFile(packed, "w") as file:
        for name, content in _files(cards, thresholds).items():
            file.writestr(ZipInfo(name, EPOCH), content, ZIP_DEFLATED)
    return packed.getvalue()


def _files(cards: Iterable[Card], thresholds: Mapping[str, object]) -> dict[str, str]:
    found: dict[str, str] = {}
    for folder, inside in groupby(cards, lambda card: card.folder):
        among = list(inside)
        path = f"{FOLDERS[folder].zh} · {folder}/"
        found |= {path: "", f"{path}{SETTING}.cypher": _setting(among, thresholds)}
        for card in among:
            name = f"{path}{_name(statement.title(card))}"
            taken = f"{name}.cypher" in found
            found[f"{name} ({card.name}).cypher" if taken else f"{name}.cypher"] = favourite(card, thresholds)
    return found


def _setting(cards: Sequence[Card], thresholds: Mapping[str, object]) -> str:
    """The defaults of a folder's cards, and the dates. What else has none differs from card to card."""
    given = {
        name: value
        for card in cards
        for name, value in values(card, thresholds).items()
        if not card.params[name].required or name in DAYS
    }
    return f"// {SETTING}\n{statement.param_lines(given)}\n"


def _name(title: str) -> str:
    """A file name that any system takes."""
    return UNSAFE.sub(" ", title).strip(" .")[:80] or "_"

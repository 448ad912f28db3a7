"""Published figures, and the card that counts each: data, so that a city has its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cypher.block import Block, Table
from cypher.card import Card
from cypher.errors import FiguresError, GraphError
from cypher.folders import FOLDERS
from cypher.library import Library
from cypher.problems import Problems, nearest

FOLDER = Path(__file__).parent / "figures"
BUILT_IN = {path.stem: path for path in sorted(FOLDER.glob("*.toml"))}
OURS = "zhangye"
ADVICE = ("文本要加引号。", "Texts need quotes.")


@dataclass(frozen=True)
class Figure:
    """One published number. `name` is «中文 · English»; `on` the day that it is of, where that is said."""

    name: str
    value: int
    basis: str
    source: str
    on: date | None
    card: Card
    params: Mapping[str, object]


@dataclass(frozen=True)
class Figures:
    """The figures of one file, in its order."""

    name: str
    figures: tuple[Figure, ...]


def load(path: Path | None, library: Library) -> Figures:
    """Read a file of figures, or a built-in one by its name; without a path that of Zhangye.

    Raises FiguresError, which says all that is wrong, each with its line.
    """
    path = Path(OURS) if path is None else path
    return _Reading(BUILT_IN.get(str(path), path), library).figures()


class _Reading:
    """One file being read."""

    def __init__(self, path: Path, library: Library) -> None:
        self.path, self.library = path, library
        self.problems = Problems(path)
        self.source = ""

    def figures(self) -> Figures:
        block = Block(self._text(), 1, self.problems, ADVICE)
        table = Table(block, block.data)
        name = table.text("name", need=False) or self.path.stem
        self.source = table.text("source", need=False)
        read = [self._figure(each) for each in table.tables("figure", need=False)]
        table.close()
        if block.readable and not read:
            self.problems.add(1, "没有一个 [[figure]]。", "there is no [[figure]].")
        if self.problems.found:
            raise FiguresError(self.problems.sorted())
        return Figures(name, tuple(each for each in read if each))

    def _text(self) -> str:
        try:
            return self.path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            known = "、".join(BUILT_IN)
            self.problems.add(
                1,
                f"读不了({error})。自带的数字:{known}。",
                f"it cannot be read ({error}). Built-in figures: {known}.",
            )
            raise FiguresError(self.problems.found) from error

    def _figure(self, table: Table) -> Figure | None:
        before = len(self.problems.found)
        name, value = table.text("name"), table.take("value", int, 0)
        if value < 0:
            table.problem("value", "数值不能小于 0。", "a value cannot be below 0.")
        basis = table.text("basis")
        source = table.text("source", need=False) or self.source
        on = self._day(table)
        card = self._card(table)
        params: dict[str, object] = dict(table.take("params", dict, {}, need=False))
        table.close()
        if card:
            self._bind(table, card, params)
        if card is None or len(self.problems.found) > before:
            return None
        return Figure(name, value, basis, source, on, card, params)

    def _day(self, table: Table) -> date | None:
        table.asked.append("date")
        given = table.data.get("date")
        if given is None or type(given) is date:
            return given
        table.problem(
            "date", "日期写作 date = 2019-12-31,不加引号。", "a date is written date = 2019-12-31, bare."
        )
        return None

    def _card(self, table: Table) -> Card | None:
        name = table.text("card")
        known = {card.name: card for card in self.library if FOLDERS[card.folder].counts}
        if name and name not in known:
            zh, en = nearest(name, known)
            table.problem("card", f"没有数这个的卡片“{name}”{zh}", f"no card counts {name!r}{en}")
        return known.get(name)

    def _bind(self, table: Table, card: Card, params: dict[str, object]) -> None:
        if "as_of" in params:
            table.problem("params", "as_of 由命令给出。", "as_of comes from the command.")
        try:
            card.bind(params)
        except GraphError as error:
            table.problem("params", error.zh, error.en)

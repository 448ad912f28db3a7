"""Rows below the headers that are no data: notes, signatures, captions, totals. Each is told of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from loaders.headers import Row
from loaders.problems import Bad
from loaders.text import fold

TOTALS = {"合计", "总计", "小计", "共计", "总数", "总共", "总人数", "合计人数", "人数合计", "其中"}
TOTALS |= {"total", "subtotal", "sum"}
ENDS = {"以下空白", "以下无正文", "此页空白", "本页空白", "以下无内容", "以下为空"}
"""What closes a list, so that nobody adds to it."""
SHORT = 12
"""Characters that a total's word has at most, a colon and spaces included."""

_NOTE = re.compile(
    r"(?:注|备注|附注|说明|填表说明|填[表报][人单位日期时间]*|制表[人单位日期时间]*|审核人?|负责人|联系人|联系电话"
    r"|单位[(\uff08]?(?:盖章|负责人)[)\uff09]?|资料来源|数据来源|notes?|sources?|remarks?|prepared by|signed)"
    r"\s*\d*\s*[:\uff1a]",
    re.IGNORECASE,
)
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/\-]*")


class Aside:
    """Tells the rows of a table that are none of its data.

    `needed` is how many columns a row must fill; `wide` has the lines with cells merged sideways. A lone cell
    below a blank line is a note when no data follow it; until then it waits.
    """

    def __init__(self, needed: int, wide: Mapping[int, int]) -> None:
        self._needed = needed
        self._wide = wide
        self._after_blank = False
        self._waiting: list[Row] = []
        self._taken: list[tuple[int, Bad, str]] = []

    def blank(self) -> None:
        """A blank row stands here."""
        self._after_blank = True

    def takes(self, line: int, row: Sequence[str]) -> bool:
        """Whether the row is none of the data, as far as can be seen from here."""
        if len(row) > 1 and row[1] and _is_code(row[0]):
            return False  # Nearly all rows: there is nothing more to ask of them.
        filled = [cell for cell in row if cell]
        first = filled[0].strip()
        word = _word(first) if len(first) <= SHORT else first
        if word in TOTALS:
            self._taken.append((line, Bad("total-passed"), " ".join(filled)))
        elif self._is_note(line, filled, first, word):
            self._taken.append((line, Bad("note-passed"), " ".join(filled)))
        elif len(filled) == 1 < self._needed and self._may_wait(first):
            self._waiting.append((line, list(row)))
        else:
            return False
        return True

    def _is_note(self, line: int, filled: Sequence[str], first: str, word: str) -> bool:
        """Whether the row can be nothing but a note, whatever stands around it."""
        if len(filled) == 1 and (word in ENDS or (self._needed > 1 and self._wide.get(line, 0) > 2)):
            return True
        return _NOTE.match(first) is not None

    def _may_wait(self, cell: str) -> bool:
        return not _CODE.fullmatch(cell) and (self._after_blank or bool(self._waiting or self._taken))

    def give_back(self) -> Iterator[Row]:
        """The rows that waited: data follow, so they are data too."""
        yield from self._waiting
        self._waiting, self._after_blank = [], False

    def taken(self) -> list[tuple[int, Bad, str]]:
        """Line, notice and text of all that is no data, when the table is over."""
        waited = [(line, Bad("note-passed"), " ".join(filter(None, row))) for line, row in self._waiting]
        return sorted(self._taken + waited, key=lambda each: each[0])


def _word(cell: str) -> str:
    """A cell reduced to what tells words for totals and ends apart."""
    return "".join(fold(cell).casefold().split()).strip(":()[]-—*")


def _is_code(cell: str) -> bool:
    """Whether a cell is letters and digits alone, and no word for a total; a note has a colon."""
    return cell.isascii() and cell.isalnum() and cell.casefold() not in TOTALS

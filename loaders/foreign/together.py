"""The foreign files of a load: one parser reads them together, and each gives its sheets.

A file that cannot be read is left out, and the others are read anew: nothing is looked up in half a file, and
what kills the parser takes no other file with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from loaders.foreign.head import Head
from loaders.foreign.sheet import Page
from loaders.problems import Bad, Unreadable
from loaders.process import Parsing


class Together:
    """Files that point at one another. They are read when the first of them is asked for.

    `passed` is what is to be told of files that have no sheet of their own, since all that they say has no
    place or stands in others too; `head` what the files say of themselves.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        self._left = list(dict.fromkeys(paths))
        self._read = False
        self._sheets: dict[Path, list[Page]] = {}
        self._refused: dict[Path, Unreadable] = {}
        self.head = Head()
        self.passed: list[tuple[Path, Bad]] = []

    def sheets(self, path: Path) -> list[Page]:
        """The sheets of a file. Raises Unreadable when it is broken, too large or of no known standard."""
        while not self._read:
            self._read = self._round()
        if path in self._refused:
            raise self._refused[path]
        return self._sheets[path]

    def _round(self) -> bool:
        """Read the files that are left; whether each of them could be."""
        parsing = Parsing("loaders.foreign.parsing", "foreign-memory")
        said: dict[str, dict[Path, Any]] = {"look": {}, "take": {}}
        for request, answers in said.items():
            for path in self._left:
                try:
                    answers[path] = parsing.ask(request, str(path))
                except Unreadable as stop:
                    self._refused[path] = stop
                    if parsing.ended:
                        break
            if not self._refused.keys().isdisjoint(self._left):
                self._left = [each for each in self._left if each not in self._refused]
                return False
        self._settle(parsing, said["look"], said["take"])
        return True

    def _settle(self, parsing: Parsing, standards: dict[Path, str], taken: dict[Path, Any]) -> None:
        spoken = {standards[path] for path, (listed, *_) in taken.items() if listed} - {""}
        self.head = Head.of(head for *_, head in taken.values())
        for path, (listed, wrong, untold, there, _) in taken.items():
            self._sheets[path] = [_page(parsing, path, *each) for each in listed]
            if listed:
                self._sheets[path][0].notices += [Bad(rule, **words) for rule, words in wrong]
            elif wrong:
                self._refused[path] = Unreadable(Bad(wrong[0][0], **wrong[0][1]))
            elif untold and standards[path] in spoken:
                self.passed += [(path, Bad(rule, **words)) for rule, words in untold]
            else:
                named = "、".join(there)
                bad = Bad("foreign-nothing", there=named) if named else Bad("empty-file")
                self._refused[path] = Unreadable(bad)


def _page(parsing: Parsing, path: Path, *said: Any) -> Page:
    name, table, columns, rows, spelled, told = said
    page = Page(parsing, path, name, table, list(columns), rows)
    page.spelled = spelled
    page.notices = [Bad(rule, **words) for rule, words in told]
    return page

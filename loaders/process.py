"""A parser in a process of its own: what a stranger's file makes it do stays in there.

Its memory is bounded, and when it dies the loader says so and goes on. Requests and replies are marshalled; a
reply is `(True, value)` or `(False, rule, words, line)`. The first reply is given unasked.
"""

from __future__ import annotations

import marshal
import subprocess
import sys
import weakref
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, cast

from loaders.problems import Bad, Unreadable

MEMORY = 512 << 20
"""Bytes that a parser may take, itself included."""


class Parsing:
    """A file that a parser has open: `python -m MODULE FILE BESIDE…`. It ends when nobody holds this.

    `first` is what it said of the file. `too_large` is the rule broken when it dies for want of memory.
    """

    def __init__(self, path: Path, module: str, too_large: str, beside: Sequence[Path] = ()) -> None:
        self.path = path
        self._too_large = too_large
        self._parser = subprocess.Popen(
            [sys.executable, "-m", module, *(str(each.absolute()) for each in (path, *beside))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        weakref.finalize(self, _end, self._parser)
        self.first = self._answer()

    def ask(self, *request: Any) -> Any:
        """What the parser answers. Raises Unreadable when it refuses or dies."""
        with suppress(OSError):  # when it has died, what it said last is read below
            marshal.dump(request, cast(IO[bytes], self._parser.stdin))
            cast(IO[bytes], self._parser.stdin).flush()
        return self._answer()

    def _answer(self) -> Any:
        try:
            good, *said = marshal.load(cast(IO[bytes], self._parser.stdout))
        except (EOFError, ValueError, TypeError):
            raise Unreadable(Bad(self._too_large, most=MEMORY >> 20)) from None
        if not good:
            rule, words, line = said
            raise Unreadable(Bad(rule, **words), line)
        return said[0]


def _end(parser: subprocess.Popen[bytes]) -> None:
    for pipe in (parser.stdin, parser.stdout):
        with suppress(OSError):
            cast(IO[bytes], pipe).close()
    try:
        parser.wait(timeout=5)
    except subprocess.TimeoutExpired:
        parser.kill()
        parser.wait()


def bound() -> None:
    """Take no more memory than `MEMORY`, where the system can hold us to it."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def serve(
    opened: Callable[[], tuple[Any, Mapping[str, Callable[..., Any]]]],
    refusals: Mapping[type[BaseException], str],
) -> None:
    """Answer until nobody asks any more: the parser's side. Its memory is to be bounded before.

    `opened` gives the first reply and what can be asked; `refusals` the rule that an error breaks.
    """
    out = sys.stdout.buffer
    try:
        for answer in _answers(opened):
            marshal.dump((True, answer), out)
            out.flush()
    except Unreadable as stop:
        words = {name: str(word) for name, word in stop.bad.words.items()}
        marshal.dump((False, stop.bad.rule, words, stop.line), out)
    except tuple(refusals) as error:
        rule = next(each for kind, each in refusals.items() if isinstance(error, kind))
        marshal.dump((False, rule, {"most": MEMORY >> 20}, None), out)


def _answers(opened: Callable[[], tuple[Any, Mapping[str, Callable[..., Any]]]]) -> Iterable[Any]:
    first, asked = opened()
    yield first
    while True:
        try:
            name, *arguments = marshal.load(sys.stdin.buffer)
        except EOFError:
            return
        yield asked[name](*arguments)

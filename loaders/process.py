"""A parser in a process of its own: what a stranger's file makes it do stays in there.

Its memory is bounded, and when it dies the loader says so and goes on. Requests and replies are marshalled; a
reply is `(True, value)` or `(False, rule, words, line)`. The first reply is given unasked; where it refuses,
nothing more comes.
"""

from __future__ import annotations

import marshal
import subprocess
import sys
import weakref
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, cast

from loaders.problems import Bad, Unreadable

MEMORY = 512 << 20
"""Bytes that a parser may take, itself included."""


class Parsing:
    """A parser: `python -m MODULE FILE…`. It ends when nobody holds this.

    `first` is what it said unasked. `too_large` is the rule broken when it dies for want of memory, after
    which it has `ended`; a request that it refuses does not end it.
    """

    def __init__(self, module: str, too_large: str, *files: Path) -> None:
        self._too_large = too_large
        self.ended = False
        self._parser = subprocess.Popen(
            [sys.executable, "-m", module, *(str(each.absolute()) for each in files)],
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
            self.ended = True
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
    asked: dict[str, Callable[..., Any]] = {}

    def begin() -> Any:
        first, functions = opened()
        asked.update(functions)
        return first

    good = _answer(begin, (), refusals)
    while good:
        try:
            name, *arguments = marshal.load(sys.stdin.buffer)
        except EOFError:
            return
        _answer(asked[name], arguments, refusals)


def _answer(
    function: Callable[..., Any], arguments: Sequence[Any], refusals: Mapping[type[BaseException], str]
) -> bool:
    """Send what a function gives, or why it refuses; whether it gave something."""
    good = False
    try:
        reply = marshal.dumps((True, function(*arguments)))
        good = True
    except Unreadable as stop:
        words = {name: str(word) for name, word in stop.bad.words.items()}
        reply = marshal.dumps((False, stop.bad.rule, words, stop.line))
    except tuple(refusals) as error:
        rule = next(each for kind, each in refusals.items() if isinstance(error, kind))
        reply = marshal.dumps((False, rule, {"most": MEMORY >> 20}, None))
    sys.stdout.buffer.write(reply)
    sys.stdout.buffer.flush()
    return good

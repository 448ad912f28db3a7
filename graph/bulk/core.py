"""Work on another core: Python runs on one, and the files of a large graph keep two busy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Generic, ParamSpec, TypeVar, cast

from cypher.errors import SanfangError, StoreError

P = ParamSpec("P")
T = TypeVar("T")


class Working(Generic[T]):
    """What another process is at."""

    def __init__(self, answer: Connection) -> None:
        self._answer = answer

    def result(self) -> T:
        """What it came to. Raises what it raised there, StoreError when it was killed."""
        try:
            good, found = self._answer.recv()
        except EOFError:
            raise StoreError(
                "另一个进程没有做完就结束了,可能是内存不够。请关掉别的程序再试。",
                "a process of ours was ended before it was done, perhaps for want of memory. Close other"
                " programs and try again.",
            ) from None
        if not good:
            raise found
        return cast(T, found)


@contextmanager
def working(work: Callable[P, T], *given: P.args, **named: P.kwargs) -> Iterator[Working[T]]:
    """Have another process do it while the block runs; nothing of it is left when the block ends.

    When this process is killed, the other ends by itself once it is done. `work` is a function of a module,
    and what goes in and comes out can be pickled.
    """
    context = get_context("spawn")  # A fork would have our threads' locks and none of the threads.
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_do, args=(there, work, given, named), daemon=True)
    process.start()
    there.close()
    try:
        yield Working(here)
    finally:
        process.terminate()
        process.join()
        here.close()


def _do(
    answer: Connection, work: Callable[..., object], given: tuple[object, ...], named: dict[str, object]
) -> None:
    try:
        said = True, work(*given, **named)
    except (SanfangError, OSError, EOFError) as error:
        said = False, error
    answer.send(said)

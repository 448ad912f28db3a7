"""What a waiting user sees, on stderr and only on a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn


@contextmanager
def bar(label: str, total: int, *, show: bool) -> Iterator[Callable[[int], None]]:
    """A bar of `total` bytes; gives the function that moves it on by a number of bytes."""
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), disable=not show) as progress:
        task = progress.add_task(label, total=total)
        yield lambda size: progress.advance(task, size)


@contextmanager
def waiting(label: str, *, show: bool) -> Iterator[None]:
    """A turning sign while the body runs."""
    if not show:
        yield
        return
    with Console(stderr=True).status(label):
        yield


def say(text: str, *, show: bool) -> None:
    """One line."""
    if show:
        Console(stderr=True, highlight=False).print(text, soft_wrap=True, markup=False)

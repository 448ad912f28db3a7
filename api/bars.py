"""Progress bars on stderr, and nothing at all where nobody is looking."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def bar(label: str, *, show: bool) -> Iterator[Callable[[int, int], None]]:
    """A bar; gives the function to be called with what is done and what there is in all."""
    if not show:
        yield lambda done, total: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(label, total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)


@contextmanager
def steps(label: str, *, show: bool) -> Iterator[Callable[[str, int], None]]:
    """A turning sign; gives the function to be called with a step's name and how much of it is done."""
    if not show:
        yield lambda step, done: None
        return
    from rich.console import Console

    with Console(stderr=True).status(label) as status:
        yield lambda step, done: status.update(f"{label}: {step} {done or ''}")

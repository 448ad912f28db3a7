"""Less garbage collection, or none, while rows are made: they are many, and no circles are among them."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

EVERY = 200_000
"""Objects between two looks; Python's own 700 took a third of the time of making rows."""


@contextmanager
def rare() -> Iterator[None]:
    """Have the collector look rarely inside the block."""
    before = gc.get_threshold()
    gc.set_threshold(EVERY, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def asleep() -> Iterator[None]:
    """Have the collector not look at all inside the block: what is made there lasts, or holds no circles."""
    awake = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if awake:
            gc.enable()

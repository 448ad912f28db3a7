"""The one table of exit codes."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What a command says to the shell that ran it."""

    FINE = 0
    FOUND = 1  # there are findings, and --fail-on asked for them
    TROUBLE = 2  # something is wrong: it said on stderr what, and what to do
    INTERRUPTED = 130  # Ctrl-C

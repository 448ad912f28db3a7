"""One JSON document written in pieces: members, and arrays of many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import orjson


def pieces(head: Mapping[str, object], sections: Iterable[tuple[str, Iterable[object]]]) -> Iterator[bytes]:
    """The head's members, then each section as an array, one thing a line."""
    yield b"{" + b",".join(_member(name, value) for name, value in head.items())
    comma = b",\n" if head else b""
    for name, things in sections:
        yield comma + orjson.dumps(name) + b":["
        between = b"\n"
        for thing in things:
            yield between + orjson.dumps(thing)
            between = b",\n"
        yield b"]"
        comma = b",\n"
    yield b"}\n"


def _member(name: str, value: object) -> bytes:
    return orjson.dumps(name) + b":" + orjson.dumps(value)

"""Bolt as far as a proxy needs it: the handshake, messages in chunks, and packstream both ways."""

from __future__ import annotations

import socket
import struct
from contextlib import suppress
from dataclasses import dataclass
from typing import Self

MAGIC = b"\x60\x60\xb0\x17"
VERSIONS = bytes((0, 8, 8, 5)) + bytes(12)
"""What a server is offered, whatever the client offers: Bolt 5.0 to 5.8, the dialect that is read here."""
CHUNK = 0xFFFF
NAMES = {
    0x01: "HELLO", 0x02: "GOODBYE", 0x0F: "RESET", 0x10: "RUN", 0x11: "BEGIN", 0x12: "COMMIT",
    0x13: "ROLLBACK", 0x2F: "DISCARD", 0x3F: "PULL", 0x54: "TELEMETRY", 0x66: "ROUTE", 0x6A: "LOGON",
    0x6B: "LOGOFF", 0x70: "SUCCESS", 0x71: "RECORD", 0x7E: "IGNORED", 0x7F: "FAILURE",
}  # fmt: skip
TAGS = {name: tag for tag, name in NAMES.items()}


@dataclass(frozen=True)
class Structure:
    """A tagged value: a message, or a date or a node inside of one."""

    tag: int
    fields: tuple[object, ...]


@dataclass(frozen=True)
class Message:
    """One message as it came; what is in it is read only when it is asked for."""

    raw: bytes

    @property
    def name(self) -> str:
        """Such as BEGIN."""
        return NAMES[self.raw[1]]

    @property
    def fields(self) -> tuple[object, ...]:
        """What the message says."""
        value, _ = _unpacked(self.raw, 0)
        assert isinstance(value, Structure)
        return value.fields

    def extra(self) -> dict[str, object]:
        """The last field, which holds what is said by name; empty where there is none."""
        last = self.fields[-1] if self.fields else {}
        return dict(last) if isinstance(last, dict) else {}


def message(name: str, *fields: object) -> Message:
    """A new message."""
    return Message(pack(Structure(TAGS[name], fields)))


class Wire:
    """One end of a connection after its handshake."""

    def __init__(self, end: socket.socket) -> None:
        self._end = end
        with suppress(OSError):  # It has gone already.
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    @classmethod
    def open(cls, host: str, port: int) -> tuple[Self, bytes]:
        """Connect to a server; the second value is the version that it chose."""
        wire = cls(socket.create_connection((host, port), timeout=60))
        try:
            wire._end.sendall(MAGIC + VERSIONS)
            return wire, wire._exactly(4)
        except OSError:
            wire.close()
            raise

    @classmethod
    def accept(cls, end: socket.socket) -> Self:
        """Take a client's greeting; the version is still to be said (`choose`)."""
        wire = cls(end)
        wire._exactly(20)
        return wire

    def choose(self, version: bytes) -> None:
        """Say which version is spoken."""
        self._end.sendall(version)

    def receive(self) -> Message:
        """The next message. Raises ConnectionError when the other side has gone."""
        raw = bytearray()
        while True:
            size = int.from_bytes(self._exactly(2), "big")
            if size:
                raw += self._exactly(size)
            elif raw:  # An empty chunk alone only says that the other side is still there.
                return Message(bytes(raw))

    def send(self, message: Message, part: float = 1) -> None:
        """Pass a message on, or the first part of it."""
        chunks = bytearray()
        for start in range(0, len(message.raw), CHUNK):
            chunk = message.raw[start : start + CHUNK]
            chunks += len(chunk).to_bytes(2, "big") + chunk
        whole = bytes(chunks) + b"\x00\x00"
        self._end.sendall(whole[: int(len(whole) * part)])

    def close(self) -> None:
        """Cut it, whoever waits for it."""
        with suppress(OSError):
            self._end.shutdown(socket.SHUT_RDWR)
        self._end.close()

    def _exactly(self, size: int) -> bytes:
        found = bytearray()
        while len(found) < size:
            part = self._end.recv(size - len(found))
            if not part:
                raise ConnectionResetError
            found += part
        return bytes(found)


# ── packstream ──

_SIZED = {0xD0: ("text", 1), 0xD1: ("text", 2), 0xD2: ("text", 4), 0xCC: ("bytes", 1), 0xCD: ("bytes", 2),
          0xCE: ("bytes", 4), 0xD4: ("list", 1), 0xD5: ("list", 2), 0xD6: ("list", 4), 0xD8: ("dict", 1),
          0xD9: ("dict", 2), 0xDA: ("dict", 4)}  # fmt: skip
_TINY = {0x80: "text", 0x90: "list", 0xA0: "dict", 0xB0: "structure"}
_PLAIN = {0xC0: None, 0xC2: False, 0xC3: True}
_INTEGERS = {0xC8: 1, 0xC9: 2, 0xCA: 4, 0xCB: 8}


def pack(value: object) -> bytes:
    """A value as packstream has it: what a server says, so no dates and no bytes."""
    match value:
        case None:
            return b"\xc0"
        case bool():
            return b"\xc3" if value else b"\xc2"
        case int():
            return bytes((value,)) if 0 <= value < 0x80 else b"\xcb" + value.to_bytes(8, "big", signed=True)
        case str():
            return b"\xd2" + len(value.encode()).to_bytes(4, "big") + value.encode()
        case list() | tuple():
            return b"\xd6" + len(value).to_bytes(4, "big") + b"".join(map(pack, value))
        case dict():
            pairs = b"".join(pack(each) for pair in value.items() for each in pair)
            return b"\xda" + len(value).to_bytes(4, "big") + pairs
        case Structure():
            return bytes((0xB0 + len(value.fields), value.tag)) + b"".join(map(pack, value.fields))
    raise TypeError(type(value))


def _unpacked(raw: bytes, at: int) -> tuple[object, int]:
    """The value that begins at a place, and where the next one does."""
    marker = raw[at]
    at += 1
    if marker < 0x80 or marker >= 0xF0:
        return (marker if marker < 0x80 else marker - 0x100), at
    if marker in _PLAIN:
        return _PLAIN[marker], at
    if marker == 0xC1:
        return struct.unpack_from(">d", raw, at)[0], at + 8
    if marker in _INTEGERS:
        end = at + _INTEGERS[marker]
        return int.from_bytes(raw[at:end], "big", signed=True), end
    if marker in _SIZED:
        kind, width = _SIZED[marker]
        size = int.from_bytes(raw[at : at + width], "big")
        return _many(raw, at + width, kind, size)
    return _many(raw, at, _TINY[marker & 0xF0], marker & 0x0F)


def _many(raw: bytes, at: int, kind: str, size: int) -> tuple[object, int]:
    if kind in ("text", "bytes"):
        part = raw[at : at + size]
        return (part.decode() if kind == "text" else part), at + size
    tag = raw[at] if kind == "structure" else 0
    at += kind == "structure"
    found = []
    for _ in range(size * (2 if kind == "dict" else 1)):
        value, at = _unpacked(raw, at)
        found.append(value)
    if kind == "list":
        return found, at
    return (Structure(tag, tuple(found)) if kind == "structure" else dict(_pairs(found))), at


def _pairs(found: list[object]) -> list[tuple[str, object]]:
    return [(str(name), value) for name, value in zip(found[::2], found[1::2], strict=True)]

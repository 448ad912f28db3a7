"""Which files are of a standard for other people's data, by what stands in them."""

from __future__ import annotations

import re
from pathlib import Path

SUFFIXES = (".json", ".jsonl", ".ndjson", ".ijson", ".graphml")
SEEN = 64 << 10
"""Bytes by which a file in a folder is judged."""

_JSON = re.compile(rb"[\[{]\s*(?:[\"{\[\]}]|$)")
_XML = re.compile(rb"<(?:\w+:)?graphml[\s>/]|<!DOCTYPE\s+graphml", re.IGNORECASE)
_KNOWN = re.compile(
    rb'"(?:persons|organizations|posts|memberships)"\s*:\s*\[|"record(?:Type|Details)"\s*:|"statementType"\s*:'
    rb'|"schema"\s*:\s*"[A-Z]\w+"'
)


def is_foreign(path: Path, start: bytes) -> bool:
    """Whether a file that starts so is to be read as JSON or GraphML."""
    plain = start.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if path.suffix.lower() in SUFFIXES:
        return True
    return bool(_JSON.match(plain) or (plain.startswith(b"<") and _XML.search(plain)))


def is_xml(path: Path) -> bool:
    """Whether what is foreign is GraphML."""
    with path.open("rb") as file:
        return file.read(512).replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")


def is_known(path: Path) -> bool:
    """Whether a file of a folder is meant for loading: other JSON may lie beside rosters."""
    try:
        with path.open("rb") as file:
            start = file.read(SEEN)
    except OSError:
        return False
    plain = start.replace(b"\0", b"")
    return bool(_XML.search(plain) or _KNOWN.search(plain))

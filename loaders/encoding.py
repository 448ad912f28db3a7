"""In which encoding a text file is: as its mark says, as a manifest says, in UTF-8, or in GB18030.

Nearly every byte string is some text in GB18030, that of other languages too: Windows-1252's `Müller` reads
as `M黮ler`. So a file that nobody says anything of is taken for Chinese only where it reads like Chinese.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import BinaryIO

from loaders.problems import Bad, Unreadable

CHUNK = 1 << 20
"""Bytes read at a time; also the longest line."""
EXAMPLES = "gb18030、big5、windows-1252、windows-1251、iso-8859-2、shift_jis、euc_kr"
_CHINESE = "gb18030"
_WESTERN = "windows-1252"
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_NO_CHARSETS = {"idna", "punycode", "undefined", "unicode-escape", "unicode_escape", "raw-unicode-escape"}
_MARKED = re.compile(r"[^\x00-\x7f]+")
_WORD = re.compile(r"[^\x00-@\[-`{-\x7f]+")
ENOUGH = 2_000
"""Different words by which a text is judged."""
TELLING = 40
"""From so many different characters on, a Chinese text has some of the last rows too."""
SHOWN = 20


def known(name: str) -> bool:
    """Whether this names an encoding of texts."""
    try:
        "".encode(name)
        return codecs.lookup(name).name not in _NO_CHARSETS
    except (LookupError, ValueError):
        return False


def encoding(path: Path, said: str = "") -> str:
    """The encoding of a file; `said` is the one that a manifest names. A mark goes before it.

    Raises Unreadable with the offset of what is not of it, at a NUL, at a line without an end, and where it
    may be GB18030 and does not read like Chinese.
    """
    with path.open("rb") as file:
        start = file.read(4)
        marked = next((name for mark, name in _MARKS if start.startswith(mark)), None)
        sure = marked or said
        furthest = (0, 1)
        for name in (sure,) if sure else ("utf-8", _CHINESE):
            wrong = _undecodable(file, name)
            if wrong is None:
                if not sure and name == _CHINESE:
                    _need_chinese(file)
                return name
            furthest = max(furthest, wrong)
    if said and not marked:
        raise Unreadable(Bad("encoding-said", encoding=said, offset=furthest[0]), furthest[1])
    raise Unreadable(Bad("encoding", offset=furthest[0]), furthest[1])


def _undecodable(file: BinaryIO, name: str) -> tuple[int, int] | None:
    """Offset and line of the first bytes that are not of this encoding."""
    file.seek(0)
    decoder = codecs.getincrementaldecoder(name)()
    offset, line = 0, 1
    while True:
        chunk = file.read(CHUNK)
        pending = len(decoder.getstate()[0])
        try:
            decoded = decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            bad = max(error.start - pending, 0)
            return offset - pending + error.start, line + chunk[:bad].count(b"\n")
        if "\0" in decoded:
            raise Unreadable(Bad("nul"), line + decoded[: decoded.index("\0")].count("\n"))
        if not chunk:
            return None
        if len(chunk) == CHUNK and "\n" not in decoded and "\r" not in decoded:
            raise Unreadable(Bad("field-too-long"), line)
        offset, line = offset + len(chunk), line + decoded.count("\n")


def _need_chinese(file: BinaryIO) -> None:
    """Raise Unreadable where a text that is of GB18030 does not read like Chinese.

    Most characters of a Chinese word are common ones, in the order of their sounds in rows B0 to D7. An
    accented letter makes a rare one with the letter behind it, and it stands alone; Korean and Japanese bytes
    make common ones, though of the first rows alone.
    """
    common, late, signs = _of_rows(0xB0, 0xD7), _of_rows(0xD0, 0xD7), _of_rows(0xA1, 0xA9)
    runs: set[str] = set()
    for text in _texts(file):
        runs.update(_MARKED.findall(text))
        if len(runs) >= ENOUGH:
            break
    fits, against, foreign = 0, 0, set[str]()
    for run in runs:
        usual = sum(each in common for each in run)
        odd = sum(each not in common and each not in signs for each in run)
        fits += usual if usual > odd else 0
        if odd > usual:
            against += odd
            foreign.add(run)
    if foreign and against >= fits:
        raise _unclear(file, foreign)
    seen = common.intersection("".join(runs))
    if len(seen) >= TELLING and 20 * len(seen & late) < len(seen):
        raise _unclear(file, runs)


def _unclear(file: BinaryIO, foreign: set[str]) -> Unreadable:
    """What to say: the first word with such characters, as it reads in both encodings."""
    line = 1
    for text in _texts(file):
        for found in _WORD.finditer(text):
            if not foreign.isdisjoint(_MARKED.findall(found[0])):
                word = found[0][:SHOWN]
                western = word.encode(_CHINESE).decode(_WESTERN, "replace")
                bad = Bad("encoding-unclear", chinese=word, western=western)
                return Unreadable(bad, line + text[: found.start()].count("\n"))
        line += text.count("\n")
    return Unreadable(Bad("encoding-unclear", chinese="", western=""))


def _texts(file: BinaryIO) -> Iterator[str]:
    file.seek(0)
    decoder = codecs.getincrementaldecoder(_CHINESE)()
    while chunk := file.read(CHUNK):
        yield decoder.decode(chunk)


@cache
def _of_rows(first: int, last: int) -> frozenset[str]:
    """The characters in these rows of GB 2312."""
    cells = (bytes((row, cell)) for row in range(first, last + 1) for cell in range(0xA1, 0xFF))
    return frozenset(filter(str.isprintable, "".join(each.decode(_CHINESE) for each in cells)))

"""Where a result goes: a file or stdout, in the format that was asked for or that the file's name says."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from api.options import choice
from cypher.errors import BadParameter

TABLE = "table"
FORMATS = (TABLE, "json", "csv", "xlsx", "md")


def format_of(asked: str | None, out: Path | None, known: tuple[str, ...] = FORMATS) -> str:
    """The format: as asked, else by the file's suffix, else a table. Raises BadParameter."""
    if asked:
        form = choice(("格式", "format"), asked, known)
    else:
        suffix = out.suffix.removeprefix(".").lower() if out else ""
        form = suffix if suffix in known else known[0]
    if form == "xlsx" and out is None and sys.stdout.isatty():
        raise BadParameter("xlsx 请写入文件:--out FILE.xlsx", "xlsx goes to a file: --out FILE.xlsx")
    return form


def emit(data: str | bytes, out: Path | None) -> None:
    """Write to the file, all or nothing, or to stdout. Raises BadParameter when it cannot be written."""
    # Half of a surrogate pair is in no encoding.
    content = data if isinstance(data, bytes) else (data.rstrip("\n") + "\n").encode("utf-8", "replace")
    if out is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    draft = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        draft.write_bytes(content)
        draft.replace(out)
    except OSError as error:
        draft.unlink(missing_ok=True)
        why = error.strerror or str(error)
        raise BadParameter(f"写不了 {out}:{why}。", f"cannot write {out}: {why}.") from None

"""Where a city may be written, and how it gets there: whole, or not at all."""

from __future__ import annotations

import errno
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from cypher.errors import RosterError
from loaders.city.dates import AS_OF
from loaders.city.person import SOURCE
from loaders.tables import TABLES

MANIFEST = "roster.toml"
TEXT = f"""source = "{SOURCE}"
name = "张掖(虚构演示数据)"
as_of = {AS_OF.isoformat()}
made = true
"""
PART = ".city-"
OURS = ("truth.json", *(f"{table.zh}.{suffix}" for table in TABLES for suffix in ("csv", "xlsx")))


@contextmanager
def place(directory: Path) -> Iterator[Path]:
    """A directory inside to write into; at the end its files take the old ones' place, the manifest last.

    Raises RosterError where something else is, or where nothing can be written.
    """
    try:
        directory.mkdir(parents=True, exist_ok=True)
        _refuse_others(directory)
        with TemporaryDirectory(dir=directory, prefix=PART) as part:
            yield Path(part)
            (Path(part) / MANIFEST).write_text(TEXT, encoding="utf-8")
            _move(Path(part), directory)
    except OSError as error:
        raise _trouble(directory, error) from error


def _refuse_others(directory: Path) -> None:
    """A city of ours has our manifest; what an interrupted run left behind is cleared away."""
    others = [path for path in directory.iterdir() if not path.name.startswith(PART)]
    if others and not _is_city(directory / MANIFEST):
        raise RosterError(
            f"目录“{directory}”里有别的文件,不是生成的演示城市。请换一个空目录。",
            f"{directory} holds other files and is not a made city: choose an empty directory",
        )
    for path in directory.glob(f"{PART}*"):
        rmtree(path)


def _is_city(manifest: Path) -> bool:
    try:
        content = tomllib.loads(manifest.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return content.get("made") is True and content.get("source") == SOURCE


def _move(part: Path, directory: Path) -> None:
    """Put the new files in place of the old ones, CSV in place of XLSX too."""
    for name in OURS:
        if (part / name).exists():
            (part / name).replace(directory / name)
        else:
            (directory / name).unlink(missing_ok=True)
    (part / MANIFEST).replace(directory / MANIFEST)


def _trouble(directory: Path, error: OSError) -> RosterError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return RosterError(
            f"磁盘已满,城市没有写成:“{directory}”。请腾出空间或换一个目录。",
            f"the disk is full, no city was written to {directory}: free some space or choose another place",
        )
    return RosterError(
        f"不能写入“{directory}”:{error.strerror}。请检查路径和权限。",
        f"cannot write to {directory}: {error.strerror}; check the path and its rights",
    )

"""Where an export ends up: written beside and put in its place when whole, so that no half of one is left."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from cypher.errors import ExportError
from loaders.manifest import NAME

OURS = (".csv", ".xlsx", ".toml", ".md")
"""Suffixes of the files that an export has; a folder with anything else in it is never replaced."""


@contextmanager
def target(path: Path, *, force: bool) -> Iterator[Path]:
    """Gives a path beside to write a file or a folder to, which then takes the place of `path`.

    Raises ExportError when something stands there and `force` is False, when it is no earlier export, or when
    it cannot be written: then nothing of it is left.
    """
    _check(path, force=force)
    place = path.absolute()
    draft = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        with disk(path):
            yield draft
            _place(draft, place)
    finally:
        _remove(draft)


@contextmanager
def disk(path: Path) -> Iterator[None]:
    """What the system says of files, said of the export at `path`.

    Needed inside of a transaction too: `graph.db` takes an OSError there for a lost connection.
    """
    try:
        yield
    except OSError as error:
        why = error.strerror or str(error)
        raise ExportError(
            f"导出写不进 {path}:{why}。请换一个有空间、可写的地方,上级文件夹要先建好。",
            f"cannot write the export {path}: {why}. Choose a place with room that may be written to; the"
            " folder above it must be there.",
        ) from error


def _check(path: Path, *, force: bool) -> None:
    if not os.path.lexists(path):
        return
    if not force:
        raise ExportError(
            f"{path} 已经有了,没有导出。换一个名字,或用 --force 替换它。",
            f"{path} is there already; nothing was exported. Take another name, or replace it with --force.",
        )
    if path.is_dir() and not _is_export(path):
        raise ExportError(
            f"文件夹 {path} 里有导出以外的东西,不替换。请换一个名字。",
            f"the folder {path} holds other things than an export: it is not replaced. Take another name.",
        )


def _is_export(folder: Path) -> bool:
    """Whether a folder has nothing in it but what an export writes, and its manifest or workbooks."""
    files = [each for each in folder.rglob("*") if not each.is_dir() or each.is_symlink()]
    plain = all(each.suffix in OURS and not each.is_symlink() for each in files)
    return plain and (not files or any(each.name == NAME or each.suffix == ".xlsx" for each in files))


def _place(draft: Path, path: Path) -> None:
    """Put the draft where `path` is; a folder that stands there goes when the new one is in its place."""
    if not path.is_dir() or path.is_symlink():
        draft.replace(path)
        return
    before = path.with_name(f".{path.name}.{os.getpid()}.before")
    path.rename(before)
    try:
        draft.rename(path)
    except OSError:
        before.rename(path)
        raise
    _remove(before)


def _remove(path: Path) -> None:
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)

"""A folder that holds a pack and nothing else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from cypher.errors import BadParameter

MANIFEST = ".sanfang-pack.json"
"""The paths that we wrote, so that writing again replaces them and nobody else's file is touched."""


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files (path → content), each whole, and remove what an earlier pack had besides.

    Raises BadParameter, naming it, when the folder holds foreign files or cannot be written.
    """
    try:
        before = _before(folder)
        folder.mkdir(parents=True, exist_ok=True)
        _refuse_foreign(folder, before)
        _replace(folder / MANIFEST, json.dumps(sorted({*before, *files})).encode())
        for name, content in files.items():
            _replace(folder / name, content)
        for name in before - set(files):
            _remove(folder, PurePosixPath(name))
        _replace(folder / MANIFEST, json.dumps(sorted(files)).encode())
    except OSError as error:
        where = error.filename or folder
        raise BadParameter(
            f"写不进 {where}:{error.strerror or error}。请换一个文件夹或改它的权限。",
            f"cannot write {where}: {error.strerror or error}. Name another folder, or change its rights.",
        ) from error


def _before(folder: Path) -> set[str]:
    try:
        said = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return set()
    return {name for name in said if isinstance(name, str)} if isinstance(said, list) else set()


def _refuse_foreign(folder: Path, ours: set[str]) -> None:
    found = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if not path.is_dir())
    foreign = [name for name in found if name not in ours and not name.endswith(MANIFEST)]
    if foreign:
        shown = ", ".join(foreign[:3])
        raise BadParameter(
            f"{folder} 里有别的文件({shown}…共 {len(foreign)} 个):请给一个空的或不存在的文件夹。",
            f"{folder} holds other files ({shown}; {len(foreign)} in all): name an empty or a new folder.",
        )


def _replace(file: Path, content: bytes) -> None:
    """All of it or nothing: a page may be read meanwhile."""
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_name(f"{file.name}.{MANIFEST}")
    temporary.write_bytes(content)
    temporary.replace(file)


def _remove(folder: Path, name: PurePosixPath) -> None:
    """Remove a file of ours, and folders that it leaves empty; none outside, whatever a manifest says."""
    if name.is_absolute() or ".." in name.parts:
        return
    (folder / name).unlink(missing_ok=True)
    for parent in list(name.parents)[:-1]:
        if not any((folder / parent).iterdir()):
            (folder / parent).rmdir()

"""Rosters that come over HTTP: put into a folder of their own, read, written or only tried, and forgotten."""

from __future__ import annotations

import base64
import hashlib
import shutil
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import asdict, replace
from pathlib import Path, PurePosixPath, PureWindowsPath
from tempfile import TemporaryDirectory
from typing import Any

from fastapi import UploadFile

from api import loading, telling
from api.web.service import Service
from cypher.errors import BadParameter
from loaders import beside
from loaders.problems import Problem
from loaders.roster import Rosters

SHOWN = 500
"""Refused rows that an answer shows with their cells; the workbook of rejects has all of them."""
ROSTERS, REJECTS = "rosters", "rejects.xlsx"
LONGEST = 200
"""Bytes of a file's name."""
Progress = Callable[[str, int, int | None], None]
"""Called with a step, how much of it is done, and how much there is where that is known."""


def kept(files: Sequence[UploadFile]) -> TemporaryDirectory[str]:
    """The files in a folder of their own, under their own names. Raises BadParameter for names of no use."""
    folder = TemporaryDirectory(prefix="sanfang-")
    try:
        rosters = Path(folder.name, ROSTERS)
        rosters.mkdir()
        for file in files:
            with _new(rosters, file.filename or "").open("xb") as target:
                shutil.copyfileobj(file.file, target)
    except BaseException:
        folder.cleanup()
        raise
    return folder


def digests(folder: TemporaryDirectory[str]) -> list[str]:
    """Of what is in the files, in hexadecimal; in no order that tells their names."""
    found = []
    for path in Path(folder.name, ROSTERS).iterdir():
        with path.open("rb") as file:
            found.append(hashlib.file_digest(file, "sha256").hexdigest())
    return sorted(found)


def load(
    service: Service,
    folder: TemporaryDirectory[str],
    request: loading.Request,
    progress: Progress,
    *,
    rejects: bool,
) -> dict[str, Any]:
    """Load what is in the folder as `request` says, its paths aside, and forget the folder.

    `rejects`: good rows go in, bad ones come back. Raises RosterError when the load as a whole cannot be.
    """
    sheets: list[beside.Sheet] = []

    def read(rosters: Rosters) -> None:
        sheets.extend(beside.sheets(rosters, SHOWN))

    watch = loading.Watch(
        lambda: nullcontext(lambda done, size: progress("read", done, size)),
        lambda: nullcontext(lambda step, done: progress(step, done, None)),
        read,
    )
    with folder:
        back = Path(folder.name, REJECTS) if rejects else None
        request = replace(request, paths=[Path(folder.name, ROSTERS)], rejects=back)
        answer = loading.carry_out(service.session, service.graph(), request, watch)
        answer.problems = [_named(each, request.paths[0]) for each in answer.problems]
        found = telling.facts(answer) | {"rejects": _content(answer.rejects)}
    return found | {"sheets": [asdict(sheet) for sheet in sheets]}


def _new(folder: Path, given: str) -> Path:
    """Where a file goes; its name is that of its table and of the origin of its rows."""
    name = PureWindowsPath(PurePosixPath(given).name).name
    if not name or name.startswith(".") or len(name.encode()) > LONGEST or not name.isprintable():
        raise BadParameter(
            "文件没有可用的名称:表和来源行要用它。",
            "a file has no usable name, which its table and its rows are known by.",
            "files",
        )
    if (folder / name).exists():
        raise BadParameter(
            f"有两个文件叫“{name}”:分开装,或改名。",
            f"two files are called {name!r}: load them apart, or rename one.",
            "files",
        )
    return folder / name


def _named(problem: Problem, folder: Path) -> Problem:
    """What is wrong with the whole folder is so with all files that were sent: no path of ours is told."""
    if problem.file != str(folder):
        return problem
    return replace(problem, file="、".join(sorted(each.name for each in folder.iterdir())))


def _content(path: Path | None) -> dict[str, str] | None:
    """A file that goes with the answer."""
    return {"name": path.name, "base64": base64.b64encode(path.read_bytes()).decode()} if path else None

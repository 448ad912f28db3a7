"""Where an export ends up: whole or not at all, and nothing that stands there goes without a word."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from api import exporting
from cypher.errors import BadParameter, ExportError
from loaders.export.target import target

ROOT = Path(__file__).resolve().parents[1]


def make(path: Path, name: str = "区域表.csv", force: bool = False) -> None:
    with target(path, force=force) as draft:
        draft.mkdir()
        (draft / name).write_text("x")
        (draft / "roster.toml").write_text("")


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_what_stands_there_is_refused_unless_it_is_to_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "out"
    make(path)
    with pytest.raises(ExportError, match="--force"):
        make(path, "组织表.csv")
    assert names(path) == ["roster.toml", "区域表.csv"]
    make(path, "组织表.csv", force=True)
    assert names(path) == ["roster.toml", "组织表.csv"]
    assert names(tmp_path) == ["out"], "nothing is left beside"


@pytest.mark.parametrize("other", ["holiday.jpg", ".git/config", "notes.csv"])
def test_a_folder_with_anything_else_is_never_replaced(tmp_path: Path, other: str) -> None:
    path = tmp_path / "home"
    (path / other).parent.mkdir(parents=True)
    (path / other).write_text("mine")
    with pytest.raises(ExportError):
        make(path, force=True)
    assert (path / other).read_text() == "mine"


def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "roster.toml").write_text("")
    (tmp_path / "out").symlink_to(tmp_path / "kept")
    with pytest.raises(ExportError):
        make(tmp_path / "out")
    with target(tmp_path / "file", force=False) as draft:
        draft.write_text("1")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    with target(tmp_path / "link", force=True) as draft:
        draft.write_text("2")
    assert (tmp_path / "file").read_text() == "1"
    assert (tmp_path / "link").read_text() == "2"


def test_a_failure_on_the_way_leaves_nothing_and_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "out"
    make(path)

    def failing() -> None:
        with target(path, force=True) as draft:
            draft.mkdir()
            (draft / "half.csv").write_text("half")
            raise OSError(28, os.strerror(28))

    with pytest.raises(ExportError, match="No space left on device") as caught:
        failing()
    assert "换一个" in caught.value.zh
    assert names(tmp_path) == ["out"]
    assert names(path) == ["roster.toml", "区域表.csv"]

    def interrupted() -> None:
        with target(tmp_path / "other", force=False) as draft:
            draft.write_text("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert names(tmp_path) == ["out"]


FULL = """
import resource, signal, sys
from pathlib import Path
from cypher.errors import ExportError
from loaders.export.folder import Folder
from loaders.export.said import Said
from loaders.export.target import target
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
try:
    with target(Path(sys.argv[1]), force=False) as draft:
        out = Folder(draft, "zh", str)
        try:
            for number in range(20_000):
                out.write(Said("s", "areas", {"code": f"A{number}", "name": "x" * 50, "tier": "Grid"}))
            out.close()
        finally:
            out.drop()
except ExportError as error:
    print(error.en)
"""


def test_no_room_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    """The system lets the process write 50 kB to a file and no more, as a disk that fills up does."""
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path / "out")],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert "File too large" in done.stdout
    assert names(tmp_path) == []


def test_a_folder_that_is_not_there_or_may_not_be_written(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="No such file"):
        make(tmp_path / "no" / "out")
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    code = (
        "from pathlib import Path; from loaders.export.target import target\n"
        f"with target(Path({str(locked / 'out')!r}), force=False) as draft: draft.mkdir()"
    )
    if os.geteuid() != 0:
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT
        )
        assert "Permission denied" in done.stderr
    assert names(locked) == []


@pytest.mark.parametrize(
    ("path", "asked", "form"),
    [
        ("out", None, "csv"),
        ("out.csv", None, "csv"),
        ("out.xlsx", None, "xlsx"),
        ("out.jsonld", None, "jsonld"),
        ("out.json", None, "popolo"),
        ("out.jsonl", None, "ftm"),
        ("OUT.GRAPHML", None, "graphml"),
        ("out.gexf", None, "gexf"),
        ("out.json", "jsonld", "jsonld"),
    ],
)
def test_the_format_is_as_asked_or_by_the_suffix(path: str, asked: str | None, form: str) -> None:
    assert exporting.format_of(Path(path), asked) == form


def test_an_unknown_format_names_those_that_are() -> None:
    for path, asked in (("out.pdf", None), ("out", "popollo")):
        with pytest.raises(BadParameter, match="popolo"):
            exporting.format_of(Path(path), asked)

"""The folder that an instance's web server serves under `/browser/`: Neo4j Browser, and our pages beside it.

Neo4j serves the first `browser` folder of its class path as plain files. A folder of the instance's own that
stands first makes it the server of our pages: no second process, no other port, nothing to allow across
origins. What lies there may be replaced while the server runs: it is seen within a second.
"""

from __future__ import annotations

import shutil
from pathlib import Path

SITE = "site"
"""Under the instance's directory; it goes first on the class path."""
PAGES = "sanfang"
"""Under `/browser/`: what we add."""


def pages(home: Path) -> Path:
    """The folder of the instance in `home` that is served under `/browser/sanfang/`."""
    return home / SITE / "browser" / PAGES


def lay_out(home: Path, browser: Path) -> None:
    """Make the site of the instance in `home` out of the unpacked Browser in `browser`; our pages stay.

    Links take no room and follow the Browser when it is unpacked anew; where links cannot be made, copies.
    Raises OSError.
    """
    pages(home).mkdir(parents=True, exist_ok=True)
    folder = pages(home).parent
    for old in folder.iterdir():
        if old.name != PAGES:
            _remove(old)
    for entry in browser.iterdir():
        try:
            (folder / entry.name).symlink_to(entry, target_is_directory=entry.is_dir())
        except OSError:
            _copy(entry, folder / entry.name)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy2(source, target)

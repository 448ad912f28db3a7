"""Where a pack lies: a folder that holds nothing else, and the small server that comes with it."""

import json
import re
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from cypher.errors import BadParameter
from graph.browser import folder, serve

FILES = {"guide.html": "指南".encode(), "cypher/gaps/x.cypher": b"RETURN 1"}


def test_a_folder_is_written_again_and_old_files_go(tmp_path: Path) -> None:
    target = tmp_path / "new" / "pack"
    folder.write(target, {"a.html": b"1", "cypher/gaps/x.cypher": b"2"})
    folder.write(target, {"a.html": b"3", "b.html": b"4"})
    found = {path.name: path.read_bytes() for path in target.rglob("*") if path.is_file()}
    assert found.pop(folder.MANIFEST) == b'["a.html", "b.html"]'
    assert found == {"a.html": b"3", "b.html": b"4"}
    assert not (target / "cypher").exists()


def test_somebody_elses_files_are_left_alone(tmp_path: Path) -> None:
    folder.write(tmp_path, {"a.html": b"1"})
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(BadParameter, match=r"mine\.txt"):
        folder.write(tmp_path, {"a.html": b"2"})
    assert (tmp_path / "a.html").read_bytes() == b"1"


def test_a_manifest_cannot_reach_outside(tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text("mine")
    target = tmp_path / "pack"
    target.mkdir()
    (target / folder.MANIFEST).write_text(json.dumps(["../outside.txt", str(tmp_path / "outside.txt")]))
    folder.write(target, {"a.html": b"1"})
    assert (tmp_path / "outside.txt").exists()


@pytest.mark.parametrize("path", ["file", "file/below"])
def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, path: str) -> None:
    (tmp_path / "file").write_text("a file")
    with pytest.raises(BadParameter) as caught:
        folder.write(tmp_path / path, {"a.html": b"1"})
    assert str(tmp_path / "file") in caught.value.zh
    assert str(tmp_path / "file") in caught.value.en


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    folder.write(tmp_path, FILES)
    with serve.server(tmp_path, 0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()


def test_the_small_server_answers_what_the_browser_asks(
    served: str, capfd: pytest.CaptureFixture[str]
) -> None:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(f"{served}guide.html") as reply:
        assert reply.read() == FILES["guide.html"]
        assert reply.headers["Access-Control-Allow-Origin"] == "*"
    with opener.open(urllib.request.Request(f"{served}guide.html", method="OPTIONS")) as reply:
        assert reply.status == 204
        assert reply.headers["Access-Control-Allow-Headers"] == "cache-control, pragma"
    with pytest.raises(urllib.error.HTTPError, match="404"):
        opener.open(f"{served}../pyproject.toml")


def test_the_small_server_needs_nothing_of_ours() -> None:
    imported = re.findall(r"^(?:from|import) (\w+)", Path(serve.__file__).read_text(encoding="utf-8"), re.M)
    assert not {"api", "graph", "cypher", "loaders"} & set(imported)

"""The notebook of the documentation runs from its first cell to its last, and shows what was planted."""

from __future__ import annotations

import ast
import json
from collections import Counter
from pathlib import Path
from typing import Any

import nbformat
import pytest
from conftest import City
from nbclient import NotebookClient
from traitlets.config import Config

NOTEBOOKS = sorted((Path(__file__).parent.parent / "docs" / "notebooks").glob("*.ipynb"))
TOLD = """
import json
json.dumps({
    "standing": {row["rule"]: row for row in standing.to_dict("records")},
    "missing": missing["grid"].to_list(),
    "linkage": linkage["state"].value_counts().to_dict(),
    "vacant": int(vacant["posts"].sum()),
    "posts": posts.select("state", "len").rows(),
    "dtype": str(committees["ends_by"].dtype),
    "busiest": busiest,
})
"""


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_is_kept_without_its_outputs(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert (cell.outputs, cell.execution_count) == ([], None)
        else:
            assert any("\u4e00" <= char <= "\u9fff" for char in cell.source) or " · " not in cell.source


@pytest.mark.neo4j
def test_the_analysts_notebook_shows_the_truth(
    made_city: City, servers_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANFANG_HOME", str(made_city.settings.home))
    monkeypatch.setenv("SANFANG_INSTANCE", made_city.settings.instance)
    [path] = [path for path in NOTEBOOKS if path.stem == "analyst"]
    notebook: Any = nbformat.read(path, as_version=4)
    notebook.cells.insert(-1, nbformat.v4.new_code_cell(TOLD))
    # Not over TCP, where everybody on the machine could listen.
    ipc = Config({"KernelManager": {"transport": "ipc", "ip": str(servers_home / "kernel")}})
    NotebookClient(notebook, kernel_name="python3", timeout=120, config=ipc).execute()

    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert not [output for output in outputs if output.output_type in ("error", "stream")]
    pictures = [
        output.data["image/svg+xml"] for output in outputs if "image/svg+xml" in output.get("data", {})
    ]
    assert len(pictures) == 1
    assert "东街街道大工委" in pictures[0]

    told = json.loads(ast.literal_eval(notebook.cells[-2].outputs[0].data["text/plain"]))
    findings: Any = made_city.truth["findings"]
    states = {rule: Counter(row["state"] for row in rows) for rule, rows in findings.items()}
    population: Any = made_city.truth["population"]
    compounds: Any = made_city.truth["linkage"]
    for rule, row in told["standing"].items():
        assert (row["gap"], row["population"]) == (states[rule]["gap"], population[rule])
    assert set(told["missing"]) == {row["grid"] for row in findings["gaps.grid_without_branch"]}
    assert told["linkage"] == Counter(row["state"] for row in compounds)
    assert told["vacant"] == states["gaps.vacant_post"]["gap"]
    by_state: Counter[str] = Counter()
    for state, number in told["posts"]:
        by_state[state] += number
    assert by_state == states["gaps.vacant_post"]
    assert told["dtype"] == "date32[day][pyarrow]"

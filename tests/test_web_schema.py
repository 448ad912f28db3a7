"""The API by its own description: thousands of requests made from it, in single shots and in chains.

Whatever is answered has a status, a type and a shape that the description has, and is never a 5xx.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from conftest import City, settings_of
from hand_made import town
from served import TOKEN, served, service_of

from api.web.app import application
from api.web.service import Limits
from graph.db import Graph

pytestmark = pytest.mark.neo4j
CASES = 5_000
CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "ignored_auth",
    "unsupported_method",
)
OFTEN = Limits(rate="1000000/minute", plan=0.2)


@pytest.fixture
def reading(made_city: City) -> Iterator[str]:
    with served(application(service_of(made_city.settings, OFTEN))) as address:
        yield address


@pytest.fixture
def writing(spare: Graph, servers_home: Path) -> Iterator[str]:
    """The API on a small town that may be written to."""
    with spare.writing() as tx:
        for statement, parameters in town().statements():
            tx.run(statement, parameters)
    with served(application(service_of(settings_of(servers_home, "spare"), OFTEN))) as address:
        yield address


def asked(base: str) -> int:
    """How many requests it has answered, as it counts them itself."""
    numbers = httpx.get(f"{base}/metrics", headers={"X-Sanfang-Token": TOKEN}, timeout=60).text
    return sum(
        int(float(each)) for each in re.findall(r"^sanfang_requests_total\{.*\} (\S+)$", numbers, re.M)
    )


def tried(base: str, folder: Path, *options: str) -> None:
    """Have requests made until the phases end; fails with what was found."""
    command = [
        *(str(Path(sys.executable).with_name("schemathesis")), "run", f"{base}/openapi.json"),
        *("--url", base, "--checks", ",".join(CHECKS), "--phases", "examples,coverage,fuzzing,stateful"),
        *("--seed", "20260630", "--generation-database", "none", "--no-shrink", "--request-timeout", "300"),
        *(
            # As a bearer's, which goes first: made-up ones would keep the other header from being looked at.
            "--header",
            f"Authorization: Bearer {TOKEN}",
            "--suppress-health-check",
            "all",
            "--continue-on-failure",
            "--max-failures",
            "20",
            *options,
        ),
    ]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-12_000:] + done.stderr[-2_000:]


@pytest.mark.slow(minutes=7)
def test_no_request_that_reads_surprises_it(reading: str, tmp_path: Path) -> None:
    tried(reading, tmp_path, "--include-method", "GET", "--max-examples", "80")
    assert asked(reading) >= CASES


@pytest.mark.slow(minutes=3)
def test_no_request_that_writes_surprises_it(writing: str, tmp_path: Path) -> None:
    before = asked(writing)
    tried(writing, tmp_path, "--include-method", "POST", "--include-method", "DELETE", "--max-examples", "40")
    assert asked(writing) - before >= 300

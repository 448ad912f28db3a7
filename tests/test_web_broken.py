"""Errors of the program, in the command as it runs: what is answered, what is logged, and what is not."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from api.access.audit import Audit
from api.access.keys import Keys

NAME = "王芳"
BROKEN = f"""
import sys
from starlette.responses import StreamingResponse
from api import cli, serving

whole = serving.application


def broken():
    raise KeyError("{NAME}")


def half():
    yield b"x" * 5000
    broken()


def application(service, root):
    app = whole(service, root)
    app.add_api_route("/broken", broken, methods=["GET", "POST"])
    app.add_api_route("/half", lambda: StreamingResponse(half()))
    return app


serving.application = application
sys.exit(cli.run(["serve", "--port", "0"]))
"""
"""The command with two routes more, that have an error."""


@contextmanager
def serving(home: Path, told: dict[str, str]) -> Iterator[str]:
    """Its address; what it said on both channels is in `told` afterwards."""
    env = os.environ | {"SANFANG_HOME": str(home), "SANFANG_LANG": "en"}
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, "-c", BROKEN], env=env, stderr=pipe, stdout=pipe, text=True
    ) as process:
        assert process.stderr
        first = process.stderr.readline()
        try:
            address = first.split("the API: ")[1].split("/openapi.json")[0]
            until = time.monotonic() + 60
            while time.monotonic() < until:
                try:
                    httpx.get(f"{address}/healthz")
                    break
                except httpx.TransportError:
                    time.sleep(0.1)
            yield address
        finally:
            process.terminate()
            out, err = process.communicate(timeout=60)
            told.update(out=out, err=first + err)


@pytest.fixture
def access(tmp_path: Path) -> Path:
    return tmp_path / "access" / "default"


def test_an_error_is_answered_recorded_and_logged_without_a_word_of_it(tmp_path: Path, access: Path) -> None:
    _, key = Keys(access / "keys.json").new("x", "administrator")
    told: dict[str, str] = {}
    numbers = []
    with serving(tmp_path, told) as base, httpx.Client(base_url=base) as asking:
        asking.headers["Authorization"] = f"Bearer {key}"
        for method in ("GET", "POST"):
            answer = asking.request(method, "/broken")
            assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")
            numbers.append(answer.headers["x-request-id"])
            assert answer.json()["request_id"] == numbers[-1]
            assert "程序出错了" in answer.json()["details"]["zh"]
            assert NAME not in answer.text
        with pytest.raises(httpx.RemoteProtocolError), asking.stream("GET", "/half") as half:
            half.read()
        assert asking.get("/healthz").status_code == 200
        where = urlsplit(base)
        with socket.create_connection((where.hostname or "", where.port or 0)) as bare:
            bare.sendall(f"GET /{NAME} no HTTP\r\n\r\n".encode())
            assert bare.recv(1000).startswith(b"HTTP/1.1 400")
    lines = [json.loads(line) for line in Audit(access / "audit.jsonl").lines()]
    assert [each["status"] for each in lines if each.get("request_id") in numbers] == [500, 500]
    assert Audit(access / "audit.jsonl").verify()[1] is None
    said = [json.loads(line) for line in told["out"].splitlines()]
    errors = [each for each in said if each["event"] == "unexpected"]
    assert [each["error"] for each in errors] == [["KeyError"]] * 3
    assert [each["request_id"] for each in errors[:2]] == numbers
    assert all(any(place.startswith("api/web/guard.py:") for place in each["where"]) for each in errors)
    seen = [(each["route"], each["status"]) for each in said if each["event"] == "request"]
    assert {("/broken", 500), ("/half", 200)} <= set(seen)
    assert "uvicorn.error" in {each["logger"] for each in said if each["event"] == "library"}
    assert told["err"].count("\n") == 1, told["err"]
    assert NAME not in told["out"]

"""A real identity provider on this machine: its sign-in is gone through as a browser would."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx

CLIENT, BACK = "sanfang", "http://127.0.0.1/back"


@dataclass(frozen=True)
class Running:
    """Where it is."""

    issuer: str

    def knows(self, sub: str, **claims: object) -> None:
        """From now on somebody has these claims."""
        httpx.put(f"{self.issuer}/users/{sub}", json=claims).raise_for_status()

    def sent_back(self, where: str, sub: str) -> str:
        """Where the browser is sent by who signs in at the address to which we sent it; "": they deny."""
        form = {"sub": sub} if sub else {"action": "deny"}
        return httpx.post(where, data=form).headers["location"]

    def token(self, sub: str, client: str = CLIENT, **claims: object) -> str:
        """The ID token of somebody with these claims, who has just signed in."""
        asked = {"client_id": client, "redirect_uri": BACK, "response_type": "code", "scope": "openid"}
        with httpx.Client(base_url=self.issuer) as browser:
            browser.put(f"/users/{sub}", json=claims).raise_for_status()
            sent = browser.post("/oauth2/authorize", params=asked, data={"sub": sub})
            (code,) = parse_qs(urlsplit(sent.headers["location"]).query)["code"]
            given = {"grant_type": "authorization_code", "code": code, "redirect_uri": BACK}
            got = browser.post("/oauth2/token", data=given, auth=(client, "secret"))
            return str(got.raise_for_status().json()["id_token"])


@contextmanager
def provider(port: int = 0, age: int = 3600) -> Iterator[Running]:
    """It runs for as long as the block; `age` of its tokens in seconds."""
    port = port or free()
    command = ["-m", "oidc_provider_mock", "--port", str(port), "--token-max-age", str(age)]
    with _started(command, f"http://127.0.0.1:{port}") as running:
        yield running


@contextmanager
def strict(secret: str = "", host: str = "127.0.0.1") -> Iterator[Running]:
    """One that holds to all that `strict_provider` says, by the name of `host`."""
    port = free()
    command = [str(Path(__file__).with_name("strict_provider.py")), str(port), secret]
    with _started(command, f"http://{host}:{port}") as running:
        yield running


@contextmanager
def _started(command: list[str], issuer: str) -> Iterator[Running]:
    said = subprocess.DEVNULL
    process = subprocess.Popen([sys.executable, "-W", "ignore", *command], stdout=said, stderr=said)
    try:
        _wait(process, issuer)
        yield Running(issuer)
    finally:
        process.terminate()
        process.wait(20)


def edited(token: str, part: int, **changes: object) -> str:
    """The token with its head (0) or its claims (1) changed, and the signature that it had."""
    parts = token.split(".")
    said: Mapping[str, object] = json.loads(_decoded(parts[part]))
    parts[part] = _encoded(json.dumps({**said, **changes}).encode())
    return ".".join(parts)


def _wait(process: subprocess.Popen[bytes], issuer: str) -> None:
    for _ in range(600):
        assert process.poll() is None, "the provider did not start"
        try:
            httpx.get(f"{issuer}/jwks").raise_for_status()
        except httpx.TransportError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the provider does not answer")


def free() -> int:
    """A port that nobody has."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _decoded(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _encoded(data: bytes) -> str:
    return urlsafe_b64encode(data).decode().rstrip("=")

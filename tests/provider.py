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
from urllib.parse import parse_qs, urlsplit

import httpx

CLIENT, BACK = "sanfang", "http://127.0.0.1/back"


@dataclass(frozen=True)
class Running:
    """Where it is."""

    issuer: str

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
    port = port or _free()
    command = [sys.executable, "-W", "ignore", "-m", "oidc_provider_mock", "--port", str(port)]
    said = subprocess.DEVNULL
    process = subprocess.Popen([*command, "--token-max-age", str(age)], stdout=said, stderr=said)
    try:
        running = Running(f"http://127.0.0.1:{port}")
        _wait(process, running.issuer)
        yield running
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


def _free() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _decoded(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _encoded(data: bytes) -> str:
    return urlsafe_b64encode(data).decode().rstrip("=")

"""The identity provider with what it leaves out: PKCE, the secret of the client, the state of a refusal.

Run as `python strict_provider.py PORT SECRET`. A code is changed for tokens by whoever has its verifier, of
which the digest came with the question (RFC 7636), and the SECRET (RFC 6749, 2.3.1); where that is "" a
client says its name alone. A refusal carries the state that it was asked with (RFC 6749, 4.1.2.1).
"""

from __future__ import annotations

import io
import json
import os
import sys
from base64 import b64decode, b64encode, urlsafe_b64encode
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qsl, unquote_plus, urlencode, urlsplit

import oidc_provider_mock
import uvicorn

Environ = dict[str, Any]
Start = Callable[..., Any]


@dataclass
class Strict:
    """An application of WSGI before that of the provider."""

    app: Callable[[Environ, Start], Iterable[bytes]]
    secret: str
    challenges: dict[str, str] = field(default_factory=dict)

    def __call__(self, environ: Environ, start: Start) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        if path == "/oauth2/authorize":
            return self._authorize(environ, start)
        wrong = self._wrong(environ) if path == "/oauth2/token" else None
        if wrong:
            status, error = wrong
            start(status, [("Content-Type", "application/json")])
            return [json.dumps({"error": error}).encode()]
        return self.app(environ, start)

    def _authorize(self, environ: Environ, start: Start) -> Iterable[bytes]:
        asked = dict(parse_qsl(environ["QUERY_STRING"]))
        assert asked["code_challenge_method"] == "S256"

        def starting(status: str, headers: list[tuple[str, str]], *more: object) -> Any:
            heads = dict(headers)
            if "Location" in heads:
                heads["Location"] = self._back(heads["Location"], asked)
            return start(status, [*heads.items()], *more)

        return self.app(environ, starting)

    def _back(self, where: str, asked: dict[str, str]) -> str:
        said = dict(parse_qsl(urlsplit(where).query))
        if "code" in said:
            self.challenges[said["code"]] = asked["code_challenge"]
        missing = "error" in said and "state" not in said
        return f"{where}&{urlencode({'state': asked['state']})}" if missing else where

    def _wrong(self, environ: Environ) -> tuple[str, str] | None:
        body = environ["wsgi.input"].read()
        environ["wsgi.input"] = io.BytesIO(body)
        form = dict(parse_qsl(body.decode()))
        kind, _, said = environ.get("HTTP_AUTHORIZATION", "").partition(" ")
        secret = unquote_plus(b64decode(said).decode().partition(":")[2]) if kind == "Basic" else ""
        if secret != self.secret:
            return "401 Unauthorized", "invalid_client"
        if not secret:  # The provider itself knows no client without one, and takes any.
            environ["HTTP_AUTHORIZATION"] = "Basic " + b64encode(f"{form['client_id']}:x".encode()).decode()
        digest = sha256(form.get("code_verifier", "").encode()).digest()
        given = urlsafe_b64encode(digest).decode().rstrip("=")
        known = self.challenges.get(form.get("code", ""))
        return None if known == given else ("400 Bad Request", "invalid_grant")


if __name__ == "__main__":
    os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"
    app = Strict(oidc_provider_mock.app(require_nonce=True), sys.argv[2])
    uvicorn.run(app, interface="wsgi", port=int(sys.argv[1]), log_config=None)  # type: ignore[arg-type]

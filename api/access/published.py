"""What an identity provider publishes of itself, its endpoints and its keys, and how it is asked anything.

Source: OpenID Connect Discovery 1.0.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import IO
from urllib.error import URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener, urlopen

from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from cypher.errors import Unreachable

PATIENCE, PAUSE = 5.0, 10.0
"""Seconds: that the provider may take; between two questions for what it publishes."""
LARGEST = 2**20
"""Bytes of one answer of a provider."""
LOOPBACK = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True)
class Published:
    """Its document as it stands, and its keys."""

    document: Mapping[str, object]
    keys: KeySet

    def endpoint(self, name: str) -> str:
        """The address of an endpoint. Raises Unreachable where it has none that can be trusted."""
        found = str(self.document.get(name, ""))
        if not trusted(found):
            raise Unreachable(
                f"身份服务没有公布可用的 {name}。",
                f"the identity provider publishes no {name} that could be used.",
            )
        return found


@dataclass
class Publisher:
    """An issuer. Nobody waits for what another has asked; a failure is the answer for as long as `PAUSE`."""

    issuer: str
    _known: Published | None = None
    _failed: Unreachable | None = None
    _asked: float = float("-inf")
    _lock: Lock = field(default_factory=Lock)

    def known(self, again: bool = False) -> Published:
        """What it publishes; asked for `again` when no known key has signed, but not time and again.

        Raises Unreachable.
        """
        with self._lock:
            now = time.monotonic()
            lately = now - self._asked <= PAUSE
            if self._known is not None and (lately or not again):
                return self._known
            if self._failed is not None and lately:
                raise self._failed
            self._asked = now
        try:
            found = self._fetched()
        except Unreachable as error:
            with self._lock:
                self._asked, self._failed = time.monotonic(), error
            raise
        with self._lock:
            self._known, self._failed = found, None
        return found

    def _fetched(self) -> Published:
        try:
            said = fetched(f"{self.issuer.rstrip('/')}/.well-known/openid-configuration")
            if said.get("issuer") != self.issuer:
                raise ValueError(f"issuer {said.get('issuer')}")
            keys = KeySet.import_key_set(fetched(str(said["jwks_uri"])))  # type: ignore[arg-type]
        except (URLError, OSError, ValueError, KeyError, JoseError) as error:
            raise Unreachable(
                f"身份服务 {self.issuer} 没有给出它的公钥({error}),请稍后再试。",
                f"the identity provider {self.issuer} did not give its keys ({error}); try again later.",
            ) from error
        return Published(said, keys)


def trusted(address: str) -> bool:
    """Whether nobody on the way can read or change what is asked there: https, or this machine itself."""
    where = urlsplit(address)
    return where.scheme == "https" or (where.scheme == "http" and where.hostname in LOOPBACK)


def fetched(address: str, form: Mapping[str, str] | None = None, **headers: str) -> dict[str, object]:
    """A document of JSON; where a form is sent no other address is followed, for it may hold a secret.

    Raises URLError (HTTPError for a refusal), OSError, ValueError.
    """
    if not trusted(address):
        raise ValueError(address)
    data = None if form is None else urlencode(form).encode()
    request = Request(address, data, {"Accept": "application/json", **headers})
    opened = urlopen(request, timeout=PATIENCE) if data is None else STILL.open(request, timeout=PATIENCE)
    with opened as answer:
        return read(answer)


def read(answer: IO[bytes]) -> dict[str, object]:
    """What an answer says. Raises ValueError for what is no object of JSON."""
    said = json.loads(answer.read(LARGEST))
    if not isinstance(said, dict):
        raise ValueError("no object")
    return said


class _Still(HTTPRedirectHandler):
    """Follows nothing: a redirection is an HTTPError."""

    def redirect_request(self, *_asked: object) -> None:
        return None


STILL = build_opener(_Still)

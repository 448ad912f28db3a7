"""Signed tokens of an identity provider (OpenID Connect): its ID tokens are taken as bearer tokens.

A token counts when the provider's published keys signed it, it was issued for us, and it is in force. Who may
do what stands in two of its claims: a role, and the area that is seen, `*` for the whole city. Without either
it opens nothing: a mapping that was forgotten must not show a city.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from api.access.caller import WORDS, Caller, Role
from cypher.errors import BadParameter, Unreachable

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
"""Signatures by a key pair alone: neither `none` nor a shared secret."""
EVERYWHERE = "*"
LEEWAY, PATIENCE, PAUSE = 60, 5.0, 10.0
"""Seconds: that clocks may differ; that the provider may take; between two questions for its keys."""
LONGEST = 16 * 1024
LOOPBACK = ("127.0.0.1", "::1", "localhost")


@dataclass
class Provider:
    """An issuer, the client that its tokens are for, and the claims that tell role and area."""

    issuer: str
    client: str
    role: str = "sanfang_role"
    area: str = "sanfang_area"
    _keys: KeySet | None = None
    _failed: Unreachable | None = None
    _asked: float = float("-inf")
    _lock: Lock = field(default_factory=Lock)

    @classmethod
    def of_environment(cls, environ: Mapping[str, str] | None = None) -> Provider | None:
        """As `SANFANG_OIDC_…` says; None where there is none. Raises BadParameter."""
        env = os.environ if environ is None else environ
        issuer, client = env.get("SANFANG_OIDC_ISSUER", ""), env.get("SANFANG_OIDC_CLIENT", "")
        if not issuer:
            return None
        where = urlsplit(issuer)
        if where.scheme != "https" and not (where.scheme == "http" and where.hostname in LOOPBACK):
            raise BadParameter(
                f"SANFANG_OIDC_ISSUER 要以 https:// 开头(本机可用 http://):{issuer}",
                f"SANFANG_OIDC_ISSUER has to begin with https:// (http:// on this machine): {issuer}",
            )
        if not client:
            raise BadParameter(
                "有 SANFANG_OIDC_ISSUER 还要有 SANFANG_OIDC_CLIENT:令牌是发给谁的。",
                "besides SANFANG_OIDC_ISSUER, SANFANG_OIDC_CLIENT is needed: for whom the tokens are.",
            )
        role = env.get("SANFANG_OIDC_ROLE_CLAIM") or cls.role
        return cls(issuer, client, role, env.get("SANFANG_OIDC_AREA_CLAIM") or cls.area)

    def caller(self, token: str) -> Caller | None:
        """Whose token that is; None where it opens nothing. Raises Unreachable (no keys of the provider)."""
        if len(token) > LONGEST or token.count(".") != 2:
            return None
        claims = self._claims(token, self._known()) or self._claims(token, self._known(again=True))
        return self._of(claims) if claims else None

    def _claims(self, token: str, keys: KeySet) -> Mapping[str, object] | None:
        try:
            claims: dict[str, object] = jwt.decode(token, keys, algorithms=ALGORITHMS).claims
            registry = jwt.JWTClaimsRegistry(
                leeway=LEEWAY,
                iss={"essential": True, "value": self.issuer},
                sub={"essential": True},
                exp={"essential": True},
            )
            registry.validate(claims)
        except (JoseError, ValueError, TypeError):
            return None
        return claims if self._for_us(claims) else None

    def _for_us(self, claims: Mapping[str, object]) -> bool:
        return self.client in _texts(claims.get("aud")) and claims.get("azp", self.client) == self.client

    def _of(self, claims: Mapping[str, object]) -> Caller | None:
        roles = [WORDS[word] for word in _texts(claims.get(self.role)) if word in WORDS]
        area = claims.get(self.area)
        if not roles or not isinstance(area, str) or not area:
            return None
        seen = "" if area == EVERYWHERE else area
        role = max(roles) if not seen else min(max(roles), Role.ANALYST)
        return Caller(f"oidc:{claims['sub']}", role, seen)

    def _known(self, again: bool = False) -> KeySet:
        """The provider's keys; asked for `again` when no known one has signed, but not time and again.

        Nobody waits for what another has asked. When it has failed that is the answer for as long as `PAUSE`.
        """
        with self._lock:
            now = time.monotonic()
            lately = now - self._asked <= PAUSE
            if self._keys is not None and (lately or not again):
                return self._keys
            if self._failed is not None and lately:
                raise self._failed
            self._asked = now
        try:
            keys = self._fetched()
        except Unreachable as error:
            with self._lock:
                self._asked, self._failed = time.monotonic(), error
            raise
        with self._lock:
            self._keys, self._failed = keys, None
        return keys

    def _fetched(self) -> KeySet:
        try:
            said = _got(f"{self.issuer.rstrip('/')}/.well-known/openid-configuration")
            if said.get("issuer") != self.issuer:
                raise ValueError(f"issuer {said.get('issuer')}")
            return KeySet.import_key_set(_got(str(said["jwks_uri"])))  # type: ignore[arg-type]
        except (URLError, OSError, ValueError, KeyError, JoseError) as error:
            raise Unreachable(
                f"身份服务 {self.issuer} 没有给出它的公钥({error}),请稍后再试。",
                f"the identity provider {self.issuer} did not give its keys ({error}); try again later.",
            ) from error


def _got(address: str) -> dict[str, object]:
    if urlsplit(address).scheme not in ("https", "http"):
        raise ValueError(address)
    with urlopen(address, timeout=PATIENCE) as answer:
        said = json.loads(answer.read(2**20))
    if not isinstance(said, dict):
        raise ValueError(address)
    return said


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, Iterable) else ()

"""Signed tokens of an identity provider (OpenID Connect): its ID tokens are taken as bearer tokens.

A token counts when the provider's published keys signed it, it was issued for us, and it is in force. Who may
do what stands in two of its claims: a role, and the area that is seen, `*` for the whole city. Without either
it opens nothing: a mapping that was forgotten must not show a city.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from api.access.caller import WORDS, Caller, Role
from api.access.published import Publisher, trusted
from cypher.errors import BadParameter

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
"""Signatures by a key pair alone: neither `none` nor a shared secret."""
EVERYWHERE = "*"
LEEWAY = 60
"""Seconds that clocks may differ."""
LONGEST = 16 * 1024


@dataclass
class Provider:
    """An issuer, the client that its tokens are for, and the claims that tell role and area.

    `secret` ("": none) and `scope` are for signing in with a browser (`sign_in`).
    """

    issuer: str
    client: str
    role: str = "sanfang_role"
    area: str = "sanfang_area"
    scope: str = "openid profile"
    secret: str = field(default="", repr=False)
    publisher: Publisher = field(init=False)

    def __post_init__(self) -> None:
        self.publisher = Publisher(self.issuer)

    @classmethod
    def of_environment(cls, environ: Mapping[str, str] | None = None) -> Provider | None:
        """As `SANFANG_OIDC_…` says; None where there is none. Raises BadParameter."""
        env = os.environ if environ is None else environ
        issuer, client = env.get("SANFANG_OIDC_ISSUER", ""), env.get("SANFANG_OIDC_CLIENT", "")
        if not issuer:
            return None
        if not trusted(issuer):
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
        area = env.get("SANFANG_OIDC_AREA_CLAIM") or cls.area
        return cls(issuer, client, role, area, env.get("SANFANG_OIDC_SCOPE") or cls.scope, _secret(env))

    def caller(self, token: str) -> Caller | None:
        """Whose token that is; None where it opens nothing. Raises Unreachable (no keys of the provider)."""
        claims = self.claims(token)
        return self.caller_of(claims) if claims else None

    def claims(self, token: str) -> Mapping[str, object] | None:
        """What a token claims; None unless it is signed, for us, and in force. Raises Unreachable."""
        if len(token) > LONGEST or token.count(".") != 2:
            return None
        known = self.publisher.known
        return self._claims(token, known().keys) or self._claims(token, known(again=True).keys)

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

    def caller_of(self, claims: Mapping[str, object]) -> Caller | None:
        """Who that is, by role and area; None where one of the two is missing."""
        roles = [WORDS[word] for word in _texts(claims.get(self.role)) if word in WORDS]
        area = claims.get(self.area)
        if not roles or not isinstance(area, str) or not area:
            return None
        seen = "" if area == EVERYWHERE else area
        role = max(roles) if not seen else min(max(roles), Role.ANALYST)
        return Caller(f"oidc:{claims['sub']}", role, seen)


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, Iterable) else ()


def _secret(env: Mapping[str, str]) -> str:
    """The client's secret, by itself or in a file; "" for none. Raises BadParameter."""
    file = env.get("SANFANG_OIDC_SECRET_FILE", "")
    if not file:
        return env.get("SANFANG_OIDC_SECRET", "")
    try:
        found = Path(file).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise BadParameter(
            f"SANFANG_OIDC_SECRET_FILE 读不了({error}):写能读的文件,或去掉这个变量。",
            f"SANFANG_OIDC_SECRET_FILE cannot be read ({error}): name a file that can, or leave it out.",
        ) from None
    if not found:
        raise BadParameter(
            "SANFANG_OIDC_SECRET_FILE 是空的:写进密钥,或去掉这个变量。",
            "the file of SANFANG_OIDC_SECRET_FILE is empty: put the secret in, or leave it out.",
        )
    return found

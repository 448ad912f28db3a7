"""Signing in at the identity provider with a browser: the authorization code flow with PKCE (S256).

The browser is sent there with a state, a nonce and the digest of a verifier, and keeps all three for us under
our signature. It comes back with a code, which is changed for an ID token: taken as any other is, if it has
our nonce. Source: OpenID Connect Core 1.0 (3.1), RFC 7636 (PKCE), RFC 9207 (who answers).
"""

from __future__ import annotations

import hmac
import secrets
import time
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.parse import quote_plus, urlencode

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OctKey

from api.access.caller import Caller
from api.access.oidc import Provider
from api.access.published import Published, fetched, read
from cypher.errors import SanfangError, Unreachable

SECONDS = 600
"""For which a sign-in may take."""
SEAL = "HS256"
AGAIN = ("请再登录一次。", "sign in again.")
TELL = ("请告诉管理员。", "tell your administrator.")
LONGEST = 100
"""Characters of a name that is shown."""


class NotSignedIn(SanfangError):
    """The browser came back, and nobody is signed in; `why` is a word for the log."""

    def __init__(self, why: str, zh: str, en: str) -> None:
        super().__init__(zh, en)
        self.why = why


@dataclass(frozen=True)
class SignedIn:
    """Who signed in, and by which name the page calls them; the log knows the caller alone."""

    caller: Caller
    shown: str


@dataclass(frozen=True)
class Pending:
    """A sign-in that has begun; `back` is the address to which the provider sends the browser."""

    state: str
    nonce: str
    verifier: str
    back: str

    @classmethod
    def new(cls, back: str) -> Pending:
        """One of its own."""
        return cls(secrets.token_urlsafe(32), secrets.token_urlsafe(32), secrets.token_urlsafe(48), back)

    def sealed(self, secret: str) -> str:
        """As the browser keeps it: signed, and good for `SECONDS`."""
        until = int(time.time()) + SECONDS
        return jwt.encode({"alg": SEAL}, {**asdict(self), "exp": until}, OctKey.import_key(secret))

    @classmethod
    def opened(cls, text: str, secret: str) -> Pending | None:
        """What a browser kept; None for what we did not sign, or what is over."""
        try:
            claims = jwt.decode(text, OctKey.import_key(secret), algorithms=[SEAL]).claims
            jwt.JWTClaimsRegistry(exp={"essential": True}).validate(claims)
            return cls(**{name: claims[name] for name in cls.__dataclass_fields__})
        except (JoseError, ValueError, KeyError):
            return None


def address(provider: Provider, pending: Pending) -> str:
    """Where the browser is sent. Raises Unreachable."""
    endpoint = provider.publisher.known().endpoint("authorization_endpoint")
    asked = {
        "response_type": "code",
        "client_id": provider.client,
        "redirect_uri": pending.back,
        "scope": provider.scope,
        "state": pending.state,
        "nonce": pending.nonce,
        "code_challenge": _challenge(pending.verifier),
        "code_challenge_method": "S256",
    }
    return f"{endpoint}{'&' if '?' in endpoint else '?'}{urlencode(asked)}"


def signed_in(provider: Provider, pending: Pending | None, given: Mapping[str, str]) -> SignedIn:
    """Who came back with what the provider gave. Raises NotSignedIn, Unreachable."""
    if pending is None:
        raise NotSignedIn(
            "expired",
            f"这次登录已过期(最多 {SECONDS // 60} 分钟),或不是在这个浏览器里开始的:{AGAIN[0]}",
            f"this sign-in is over (it has {SECONDS // 60} minutes), or another browser began it: {AGAIN[1]}",
        )
    if not hmac.compare_digest(given.get("state", "").encode(), pending.state.encode()):
        raise NotSignedIn(
            "state",
            f"回来的不是最后开始的那次登录(可能开了两个窗口):{AGAIN[0]}",
            f"this is not the sign-in that was begun last (there may have been two windows): {AGAIN[1]}",
        )
    if given.get("iss", provider.issuer) != provider.issuer:
        raise NotSignedIn(
            "issuer", f"回答的是另一个身份服务:{TELL[0]}", f"another provider answered: {TELL[1]}"
        )
    if "code" not in given:
        raise _refused(given.get("error", ""))
    claims = provider.claims(_token(provider, pending, given["code"]))
    if claims is None or not hmac.compare_digest(str(claims.get("nonce")).encode(), pending.nonce.encode()):
        raise NotSignedIn(
            "token",
            f"身份服务给的令牌不对(签名、签发者、受众、时限或 nonce):{AGAIN[0]}还是这样,{TELL[0]}",
            "the provider's token is not right (signature, issuer, audience, time or nonce):"
            f" {AGAIN[1][:-1]}; if it stays so, {TELL[1]}",
        )
    caller = provider.caller_of(claims)
    if caller is None:
        raise NotSignedIn(
            "claims",
            "登录了,但身份服务没有给您角色和区域,所以什么都看不到:请管理员在身份服务里配上"
            f" {provider.role} 和 {provider.area}。",
            "you are signed in, and the provider gives you no role and area, so nothing can be shown: have"
            f" your administrator set {provider.role} and {provider.area} there.",
        )
    return SignedIn(caller, _shown(claims))


def _challenge(verifier: str) -> str:
    return urlsafe_b64encode(sha256(verifier.encode()).digest()).decode().rstrip("=")


def _refused(error: str) -> NotSignedIn:
    if error == "access_denied":
        return NotSignedIn(
            "denied",
            f"在身份服务那里没有同意,或那里不让您进:要进来,{AGAIN[0]}",
            "it was not agreed to at the identity provider, or you may not enter there: to enter,"
            f" {AGAIN[1]}",
        )
    return NotSignedIn(
        "provider",
        f"身份服务没有办成这次登录:{AGAIN[0]}还是这样,{TELL[0]}",
        f"the identity provider did not carry this sign-in out: {AGAIN[1][:-1]}; if it stays so, {TELL[1]}",
    )


def _token(provider: Provider, pending: Pending, code: str) -> str:
    """The ID token for a code. Raises NotSignedIn for one that is not taken, Unreachable."""
    published = provider.publisher.known()
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": pending.back}
    form |= {"code_verifier": pending.verifier}
    own, headers = _client(provider, published)
    try:
        said = fetched(published.endpoint("token_endpoint"), form | own, **headers)
    except HTTPError as error:
        if error.code >= 500:
            raise _silent(provider, f"HTTP {error.code}") from None
        raise _not_taken(error) from None
    except (OSError, ValueError, HTTPException) as error:
        raise _silent(provider, type(error).__name__) from None
    return str(said.get("id_token", ""))


def _client(provider: Provider, published: Published) -> tuple[dict[str, str], dict[str, str]]:
    """How we say who we are: fields of the form, and headers. Without a secret by our name alone."""
    if not provider.secret:
        return {"client_id": provider.client}, {}
    known = published.document.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
    if isinstance(known, list) and "client_secret_basic" not in known and "client_secret_post" in known:
        return {"client_id": provider.client, "client_secret": provider.secret}, {}
    pair = f"{quote_plus(provider.client)}:{quote_plus(provider.secret)}"
    return {}, {"Authorization": f"Basic {b64encode(pair.encode()).decode()}"}


def _not_taken(error: HTTPError) -> NotSignedIn:
    try:
        code = read(error).get("error")
    except (OSError, ValueError, HTTPException):
        code = None
    if code in ("invalid_client", "unauthorized_client"):
        return NotSignedIn(
            "client",
            f"身份服务不认本系统(SANFANG_OIDC_CLIENT 或它的密钥不对):{TELL[0]}",
            f"the identity provider does not know this system (SANFANG_OIDC_CLIENT or its secret): {TELL[1]}",
        )
    return NotSignedIn(
        "code",
        f"身份服务不收这个登录码,可能用过了或过期了:{AGAIN[0]}",
        f"the identity provider does not take this code, which may be used or over: {AGAIN[1]}",
    )


def _silent(provider: Provider, why: str) -> Unreachable:
    return Unreachable(
        f"身份服务 {provider.issuer} 没有回答({why})。",
        f"the identity provider {provider.issuer} does not answer ({why}).",
    )


def _shown(claims: Mapping[str, object]) -> str:
    """What the page calls them: a name, else that of their account, else what the provider knows them by."""
    known = (claims.get(name) for name in ("name", "preferred_username", "sub"))
    return next((each for each in known if isinstance(each, str) and each), "")[:LONGEST]

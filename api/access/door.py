"""Which credentials are asked: keys and tokens where there are any, else this machine's own token.

Whoever signed in with a browser at the provider has a session instead.

Without a key or an identity provider the door is open to this machine: whoever sits at it may read, and
writes with the token that `sanfang serve` prints, which holds until it stops. From the first key on nobody
enters without credentials.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from api.access.audit import Audit
from api.access.caller import Caller, Role
from api.access.keys import MARK, Keys
from api.access.oidc import Provider
from api.access.sessions import Sessions
from api.access.sign_in import SignedIn
from graph.settings import Settings

LOCAL = Caller("local", Role.ANALYST)
OWNER = Caller("token", Role.ADMINISTRATOR)


@dataclass(frozen=True)
class Door:
    """Keys and log of an instance, its identity provider, and the token for this machine ("": none).

    `secret` signs what a browser keeps while it signs in; all processes of a server have the same.
    """

    keys: Keys
    audit: Audit
    provider: Provider | None = None
    token: str = ""
    secret: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)

    @classmethod
    def of(cls, settings: Settings, token: str = "", secret: str = "") -> Door:
        """The door of an instance. Raises BadParameter."""
        home, own = folder(settings), {"secret": secret} if secret else {}
        keys, audit = Keys(home / "keys.json"), Audit(home / "audit.jsonl")
        return cls(keys, audit, Provider.of_environment(), token, **own)

    @property
    def closed(self) -> bool:
        """Whether credentials are needed for everything."""
        return self.provider is not None or bool(self.keys.all())

    def caller(self, credential: str) -> Caller | None:
        """Whose credential that is; None where it opens nothing. Raises Unreachable (the provider)."""
        if credential.startswith(MARK):
            return self.keys.caller(credential)
        if self.token and hmac.compare_digest(self.token.encode(), credential.encode()):
            return OWNER
        return self.provider.caller(credential) if self.provider else None

    @property
    def sessions(self) -> Sessions:
        """Who is signed in with a browser."""
        return Sessions(self.keys.file.with_name("sessions"))

    def session(self, text: str) -> SignedIn | None:
        """Whose session a browser has; None where it opens nothing."""
        return self.sessions.get(text, self.provider.issuer) if self.provider else None

    def asks(self, credential: str) -> bool:
        """Whether looking at that credential may mean to ask the provider: not at a key of ours."""
        return self.provider is not None and not credential.startswith(MARK)


def folder(settings: Settings) -> Path:
    """Where keys, sessions and log of an instance are."""
    return settings.home.absolute() / "access" / settings.instance

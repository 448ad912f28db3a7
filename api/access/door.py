"""Which credentials are asked: keys and tokens where there are any, else this machine's own token.

Without a key or an identity provider the door is open to this machine: whoever sits at it may read, and
writes with the token that `sanfang serve` prints, which holds until it stops. From the first key on nobody
enters without credentials.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from pathlib import Path

from api.access.audit import Audit
from api.access.caller import Caller, Role
from api.access.keys import MARK, Keys
from api.access.oidc import Provider
from graph.settings import Settings

LOCAL = Caller("local", Role.ANALYST)
OWNER = Caller("token", Role.ADMINISTRATOR)


@dataclass(frozen=True)
class Door:
    """Keys and log of an instance, its identity provider, and the token for this machine ("": none)."""

    keys: Keys
    audit: Audit
    provider: Provider | None = None
    token: str = ""

    @classmethod
    def of(cls, settings: Settings, token: str = "") -> Door:
        """The door of an instance. Raises BadParameter."""
        home = folder(settings)
        return cls(Keys(home / "keys.json"), Audit(home / "audit.jsonl"), Provider.of_environment(), token)

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

    def asks(self, credential: str) -> bool:
        """Whether looking at that credential may mean to ask the provider: not at a key of ours."""
        return self.provider is not None and not credential.startswith(MARK)


def folder(settings: Settings) -> Path:
    """Where keys and log of an instance are."""
    return settings.home.absolute() / "access" / settings.instance

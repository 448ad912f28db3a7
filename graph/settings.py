"""What the environment says: which Neo4j, which instance, which folders of cards."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from cypher.errors import BadParameter

INSTANCE_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,40}")


@dataclass(frozen=True)
class Settings:
    """Settings of one command.

    `uri` None means: the local Neo4j of `instance`. `ca` holds the certificates that a `+s` server's own must
    come from, None those that this machine trusts. `home` is where instances, jars and keys live.
    """

    uri: str | None
    user: str
    password: str | None
    database: str | None
    ca: Path | None
    instance: str
    home: Path
    cypher_path: tuple[Path, ...]

    @property
    def target(self) -> str:
        """Which database these settings lead to, in words: the server's address, or the local instance."""
        return self.uri or self.instance

    @classmethod
    def from_environment(
        cls, instance: str | None = None, environ: Mapping[str, str] | None = None
    ) -> Settings:
        """Read `SANFANG_*`; `instance` (a command-line option) goes before the environment.

        Raises BadParameter when the instance's name is not one.
        """
        env = os.environ if environ is None else environ
        name = instance or env.get("SANFANG_INSTANCE") or "default"
        if not INSTANCE_NAME.fullmatch(name):
            raise BadParameter(
                f"实例名“{name}”不对:只用小写字母、数字和连字符,最多 41 个字符。",
                f"bad instance name {name!r}: use lower-case letters, digits and hyphens, at most 41.",
            )
        home = env.get("SANFANG_HOME")
        return cls(
            uri=env.get("SANFANG_NEO4J_URI") or None,
            user=env.get("SANFANG_NEO4J_USER") or "neo4j",
            password=env.get("SANFANG_NEO4J_PASSWORD"),
            database=env.get("SANFANG_NEO4J_DATABASE") or None,
            ca=Path(ca) if (ca := env.get("SANFANG_NEO4J_CA")) else None,
            instance=name,
            # Neo4j takes no path with `..` in it.
            home=Path(home).resolve() if home else user_data_path("sanfang", appauthor=False),
            cypher_path=tuple(Path(p) for p in (env.get("SANFANG_CYPHER_PATH") or "").split(os.pathsep) if p),
        )

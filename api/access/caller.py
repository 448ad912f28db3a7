"""Who asks: a name, a role, and the area that is seen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from cypher.errors import BadParameter
from cypher.problems import nearest


class Role(IntEnum):
    """What one may do; each may do what those before it may."""

    READER = 1
    """Read every resource."""
    ANALYST = 2
    """Have plans computed, and ask in Cypher where that is switched on."""
    EDITOR = 3
    """Load rosters, accept findings."""
    ADMINISTRATOR = 4
    """Take loads back, give out and revoke keys, read the log."""

    @property
    def word(self) -> str:
        """As it is written in commands and tokens."""
        return self.name.lower()


ZH = {Role.READER: "读者", Role.ANALYST: "分析员", Role.EDITOR: "编辑", Role.ADMINISTRATOR: "管理员"}
WORDS = {role.word: role for role in Role}


@dataclass(frozen=True)
class Caller:
    """`name` is what the log knows: a key's id, or the subject of a token. `area` "": the whole city."""

    name: str
    role: Role
    area: str = ""


def role_of(word: str) -> Role:
    """The role of that word. Raises BadParameter."""
    if word in WORDS:
        return WORDS[word]
    zh, en = nearest(word, WORDS)
    raise BadParameter(f"没有角色“{word}”{zh}", f"there is no role {word!r}{en}", "role")


def checked(role: Role, area: str) -> None:
    """Raises BadParameter for a role that needs the whole city and has an area."""
    if area and role >= Role.EDITOR:
        raise BadParameter(
            f"{ZH[role]}管全市:名册和接受的发现不分区域。区域只给读者和分析员。",
            f"an {role.word} sees everything, for a roster is of no one area: leave the area out.",
            "area",
        )

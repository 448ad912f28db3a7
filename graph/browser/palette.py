"""How labels and relationship types look: data beside the model, so that every picture speaks one language.

A kind of thing has one hue: areas are blue and lighten downwards, Party bodies red, property companies
orange, owners' committees purple, people dark, posts yellow, matters green. What must be told apart by an
eye that does not see red from green differs in lightness too; a test measures both that and the contrast of
the texts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

INKS = ("#FFFFFF", "#1A1A1A")


@dataclass(frozen=True)
class Look:
    """A node: `fill`, `border` ("" is the fill, darkened), sizes in pixels, what it shows."""

    fill: str
    diameter: int = 75
    caption: str = "{name}"
    border: str = ""
    border_width: int = 2

    @property
    def ink(self) -> str:
        """The colour of the text inside."""
        return ink_on(self.fill)

    @property
    def edge(self) -> str:
        """The colour of the border."""
        return self.border or "#" + "".join(f"{int(part * 0.75):02X}" for part in _bytes(self.fill))


@dataclass(frozen=True)
class Line:
    """A relationship: its width in pixels and its colour."""

    width: int
    colour: str = "#6E747E"

    @property
    def ink(self) -> str:
        """The colour of a text upon it."""
        return ink_on(self.colour)


NODES: Mapping[str, Look] = {
    "Area": Look("#3B6EA5", 70),
    "City": Look("#0B2A4A", 90),
    "County": Look("#14497D", 90),
    "Street": Look("#1F66A8", 85),
    "Town": Look("#2A74B2", 85),
    "Community": Look("#5BA3D9", 85),
    "Grid": Look("#8DC3EA", 80),
    "Compound": Look("#BADCF3", 75),
    "Building": Look("#DCEDF9", 60),
    "Organization": Look("#6B7280"),
    "PartyCommittee": Look("#6E0F14", 85),
    "WorkingCommittee": Look("#8E1B1B", 85),
    "CommunityCommittee": Look("#B3261E", 85),
    "Branch": Look("#D1453B", 80),
    "BranchGroup": Look("#F0A39A", 75),
    "PropertyCompany": Look("#F0A30A", 80),
    "OwnersCommittee": Look("#8600E6", 80),
    "StreetBody": Look("#4B5563"),
    "MemberUnit": Look("#7A6A58"),
    "JointConference": Look("#0F766E"),
    "Enterprise": Look("#A16207"),
    "SocialOrganization": Look("#3F7D58"),
    "ServiceNetwork": Look("#5F6B2D"),
    "Post": Look("#F7E463", 60, "{name}"),
    "Person": Look("#26323F", 50),
    "Alias": Look("#9AA3AD", 45, "{name}"),
    "Meeting": Look("#C7B7E0", 70),
    "Matter": Look("#2E7D5B", 60),
    "Need": Look("#0B5D3B", 55, "需求 {kind}"),
    "Policy": Look("#0E4D45", 75),
    "Task": Look("#4C9A7A", 60),
    "Duty": Look("#7FBFA3", 60),
    "Power": Look("#9AD1B8", 60),
    "Use": Look("#C4E6D6", 50),
    "AffairItem": Look("#B7D48B", 55),
    "Certificate": Look("#D3E3A6", 55),
    "Plaque": Look("#A7BE6A", 55),
    "Request": Look("#E8F0C9", 55),
    "Standard": Look("#86A845", 60),
    "Figure": Look("#CFE8DC", 50, "统计 {kind}"),
    "Source": Look("#D4D4D4", 50),
    "Load": Look("#E2E2E2", 50, "{id}"),
    "Change": Look("#F1F1F1", 40, "{_kind}"),
    "Acceptance": Look("#EFE7D2", 50, "{rule}"),
    "Judgement": Look("#E9DFF2", 50, "{verdict}"),
    "Forgotten": Look("#E6E6E6", 40, "{pseudonym}"),
    "Schema": Look("#EDEDED", 50),
    # After Post: of two labels the later one is seen.
    "Vacant": Look("#FFFFFF", 65, "空缺 {name}", "#D00000", 8),
}

LINES: Mapping[str, Line] = {
    "PART_OF": Line(1),
    "LOCATED_IN": Line(1),
    "SUBORDINATE_TO": Line(3, "#8E1B1B"),
    "ESTABLISHED_IN": Line(2, "#B3261E"),
    "COVERS": Line(2, "#D1453B"),
    "MANAGES": Line(3, "#B97A00"),
    "REPRESENTS": Line(3, "#8600E6"),
    "OF": Line(1),
    "FOR": Line(1, "#4F7196"),
    "HOLDS": Line(2, "#26323F"),
    "PROPOSED": Line(3, "#007A4D"),
    "EMPLOYED_BY": Line(2, "#B97A00"),
    "ALIAS_OF": Line(1, "#26323F"),
    "ATTENDED": Line(1),
    "COLLECTS": Line(1),
    "SERVES": Line(2, "#5F6B2D"),
    "FOUND_IN": Line(1, "#0B5D3B"),
    "ANSWERED_BY": Line(2, "#0B5D3B"),
    "MEMBER_OF": Line(2, "#0F766E"),
    "CONVENED_BY": Line(1, "#0F766E"),
    "UNDER": Line(1, "#2E7D5B"),
    "OWNED_BY": Line(2, "#2E7D5B"),
    "CARRIED_BY": Line(2, "#2E7D5B"),
    "HELD_BY": Line(2, "#2E7D5B"),
    "USE_OF": Line(1, "#2E7D5B"),
    "AT": Line(1, "#4F7196"),
    "ASKED_BY": Line(1, "#6B7280"),
    "ABOUT": Line(2, "#5F6B2D"),
    "CHECKED": Line(2, "#5F6B2D"),
    "ANSWERS_FOR": Line(2, "#A34A1E"),
    "COUNTED_IN": Line(1),
    "CROSS_APPOINTED": Line(8, "#D0006F"),
}


def ink_on(ground: str) -> str:
    """Black or white, whichever is read better on a ground."""
    return max(INKS, key=lambda ink: contrast(ink, ground))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (`#RRGGBB`) as WCAG 2 has it: from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _bytes(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _bytes(colour: str) -> bytes:
    return bytes.fromhex(colour.removeprefix("#"))

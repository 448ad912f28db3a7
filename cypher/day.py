"""A day as one types it: as rosters spell days, too."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from cypher.errors import BadParameter

TODAY = "today"
PARTED = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
TOGETHER = re.compile(r"(\d{4})(\d{2})(\d{2})")


def day(text: str) -> date:
    """The day that is meant: 2026-06-30, 2026.6.30, 2026/6/30, 2026年6月30日, 20260630; today or nothing.

    A month is no day: «2026.6» is refused, so that nothing is answered for a day that nobody named.
    Raises BadParameter.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if plain in ("", TODAY, "今天"):
        return date.today()
    found = PARTED.fullmatch(plain) or TOGETHER.fullmatch(plain)
    try:
        if found:
            return date(*map(int, found.groups()))
    except ValueError:
        pass
    raise BadParameter(
        f"日期“{text}”不对:应是日历上的一天,如 2026-06-30、2026.6.30、2026年6月30日。",
        f"bad date {text!r}: write a day of the calendar such as 2026-06-30, 2026.6.30 or 2026年6月30日.",
    )

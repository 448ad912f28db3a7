"""Numbers that pass every check and belong to nobody.

An identity number has the sequence number 000, which is given to no person. A credit code holds an
organisation code whose own check character is wrong, which is given to no organisation.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from stdnum.cn import uscc

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
REGIONS = ("622222", "622223", "622224", "622225", "622226", "622322", "622323", "622123", "622126")
"""Counties of 张掖地区 and its neighbours: valid birth places all through the years below."""
FIRST, DAYS = date(1962, 1, 1), 13_500
STRIDE = 7_919
"""Prime to DAYS, so that consecutive numbers fall on scattered birthdays."""
SUPPLY = len(REGIONS) * DAYS


def identity(serial: int) -> str | None:
    """The made identity number of that serial (from 0), of a woman; None when the supply has run out."""
    if serial >= SUPPLY:
        return None
    turn, region = divmod(serial, len(REGIONS))
    born = FIRST + timedelta(days=turn * STRIDE % DAYS)
    body = f"{REGIONS[region]}{born:%Y%m%d}000"
    check = (1 - 2 * int(body, 13)) % 11
    return body + ("X" if check == 10 else str(check))


def credit_code(rng: Random, county: str) -> str:
    """A 统一社会信用代码 of a company registered in that county (six digits)."""
    body = "MA" + "".join(rng.choices(ALPHABET, k=6))
    right = -sum(int(c, 36) * w for c, w in zip(body, WEIGHTS, strict=True)) % 11
    wrong = (right + rng.randint(1, 9)) % 11
    code = f"91{county}{body}{'X' if wrong == 10 else wrong}"
    return code + uscc.calc_check_digit(code)

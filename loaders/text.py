"""Text of cells: folding what only looks different, and refusing what no name or code contains."""

from __future__ import annotations

import re
import unicodedata

from loaders.identity import OLD, holds_number, holds_right_number, is_masked, is_person
from loaders.problems import Bad
from loaders.veil import SHORTEST, unveiled, veil

LONGEST_TEXT = 1_000
LONGEST_CODE = 200
"""Characters; longer ones cannot be indexed either."""

STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a cell for a formula."""
LIVE = (*STARTS, "'")
"""What an export puts a quotation mark before, so that no spreadsheet takes it for a formula."""
_SUSPECT = re.compile(
    r"[\s`<\"*\x00-\x1f\x7f-\x9f\xad\u2000-\u200f\u2028-\u202f\u2060-\u2069\ufeff]|^[=@+\-#']"
)
_INVISIBLE = re.compile(r"[\xad\u200b\u200e\u200f\u2060\ufeff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_TAG = re.compile(r"<\s*[A-Za-z/!?]")
_FORMULA = re.compile(r"[=@]|[+\-]\s*[A-Za-z(=@]")
_ERROR = re.compile(r"#[A-Z0-9/]+[!?]?")
UNCOMPUTED = "#公式无结果!"
"""What stands for a formula of which a workbook holds no result."""
_DOTS = re.compile(r"\s*[\u00b7\u2022\u2027\u2219\u22c5\u30fb]\s*|(?<=[\u3400-\u9fff])\.(?=[\u3400-\u9fff])")
_HAN_NAME = re.compile(r"[\u3400-\u9fff](?: ?[\u3400-\u9fff]){1,3}")
_PLAIN_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/\-]{0,15}")
_SCIENTIFIC = re.compile(r"\d(\.\d+)?E\+\d+", re.IGNORECASE)
_WHOLE = re.compile(r"\d+\.0")
_FORBIDDEN = re.compile(r"[#|`\"<>*]")


def quoted(cell: str) -> str:
    """A cell with a quotation mark before what looks live or what nobody types: `unquoted` takes it off."""
    return f"'{cell}" if is_live(cell) else cell


def unquoted(cell: str) -> str:
    """A cell without the quotation mark that our exports, and spreadsheets, put before what looks live."""
    return cell[1:] if cell[:1] == "'" and is_live(cell[1:]) else cell


def is_live(cell: str) -> bool:
    """Whether a spreadsheet may take a cell for a formula, or `read` refuses it where it is typed."""
    return bool(cell) and (cell[0] in LIVE or _untyped(cell))


def _untyped(text: str) -> bool:
    """Whether a text has signs that in what people type are a slip, or a number that somebody masked."""
    return "`" in text or text.count('"') % 2 == 1 or is_masked(unveiled(text))


def fold(text: str) -> str:
    """Full-width letters, digits and signs made plain, invisible characters and outer spaces dropped."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).strip()


def one_spelling(name: str) -> str:
    """A person's name as it is compared: folded, the dots of «买买提·艾力» one dot whichever was typed."""
    return _DOTS.sub("\u00b7", fold(name))


def read(cell: str, typed: bool = True) -> str | Bad | None:
    """A free text: spaces collapsed, and «张 三» joined; None when empty.

    Refused are what breaks a line or a page further on (controls, tags), and identity numbers, which have a
    column of their own. Telephone numbers are masked. What begins like a formula, backticks, two stars and a
    quotation mark without its pair are slips where they are `typed`; where nobody typed them, or where the
    quotation mark of an export stands before them, they are of the text.
    """
    if len(cell) < OLD and not _SUSPECT.search(cell):
        return (veil(cell) if len(cell) >= SHORTEST else cell) or None
    plain = unquoted(cell) if typed else cell
    text = " ".join(_INVISIBLE.sub("", plain).split())
    if _HAN_NAME.fullmatch(text):
        text = text.replace(" ", "")
    return _refused(text, typed and plain == cell) or veil(text) or None


def _refused(text: str, typed: bool) -> Bad | None:
    if len(text) > LONGEST_TEXT:
        return Bad("cell-too-long", most=LONGEST_TEXT, length=len(text))
    if holds_number(text):
        return Bad("identity-misplaced")
    if typed and is_masked(unveiled(text)):
        return Bad("masked")
    if _ERROR.fullmatch(text) and text[-1] in "!?A":
        return Bad("excel-error")
    if _CONTROL.search(text) or (typed and "`" in text) or _TAG.search(text):
        return Bad("text-characters")
    if typed and _FORMULA.match(text):
        return Bad("text-formula")
    return Bad("text-quotes") if typed and text.count('"') % 2 else None


def failed(cell: str) -> Bad | None:
    """What is bad about a cell that a failed formula left behind, or one that nobody has computed."""
    if cell == UNCOMPUTED:
        return Bad("formula-without-value")
    return Bad("excel-error") if _ERROR.fullmatch(cell) and cell[-1] in "!?A" else None


def read_code(cell: str, person: bool = False) -> str | Bad | None:
    """A code: folded, without the «.0» and the apostrophe that spreadsheets add; None when empty.

    Refused are right identity numbers; as the code of a `person` those with a wrong check digit, which a
    long code of something else may be taken for, and old ones, which are as long as a grid's code.
    """
    if _PLAIN_CODE.fullmatch(cell) and not cell.endswith(".0") and (len(cell) < OLD or not person):
        return cell
    code = " ".join(fold(cell).lstrip("'").split())
    if is_scientific(code):
        return Bad("number-lost-digits")
    if _WHOLE.fullmatch(code):
        code = code[:-2]
    return _refused_code(code, person) or code or None


def is_scientific(text: str) -> bool:
    """Whether a long number was turned into «6.20702E+17»."""
    return bool(_SCIENTIFIC.fullmatch(text))


def _refused_code(code: str, person: bool) -> Bad | None:
    if holds_right_number(code) or (person and is_person(code)):
        return Bad("identity-misplaced")
    if len(code) > LONGEST_CODE:
        return Bad("cell-too-long", most=LONGEST_CODE, length=len(code))
    if is_masked(code):
        return Bad("masked")
    if _ERROR.fullmatch(code):
        return Bad("excel-error")
    # «.» and «..» are places in an address, and cannot be asked for.
    if _FORBIDDEN.search(code) or _CONTROL.search(code) or (code and not code.strip(".")):
        return Bad("code-characters")
    return Bad("text-formula") if _FORMULA.match(code) else None

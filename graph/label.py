"""What a chart says of a body and of its posts, in words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from graph import model, vocabulary
from graph.organigram import Body, Gap, Holder, Line, Post, Superior, Tie

Words = Mapping[str, tuple[str, str]]
_BREAKING = re.compile(r"[#|`\"*,;/]|^[=@+\-']")
_ESCAPED = re.compile("%(23|7C|60|22|2A|2C|3B|2F|3D|40|2B|2D|27)")

ROLES: Words = {word.code: (word.zh, word.en) for word in vocabulary.ROLES}
KINDS: Words = {word.code: (word.zh, word.en) for word in vocabulary.KINDS} | {
    "proposed": ("拟任", "proposed")
}
TYPES: Words = {label.name: (label.zh, label.en) for label in model.ORGANIZATION_TYPES}
STATES: Words = {
    "vacant": ("空缺", "vacant"),
    "possible": ("可能空缺", "possibly vacant"),
    "unknown": ("未知", "unknown"),
    "empty": ("无人", "nobody"),
}
MARKS: Words = {"again": ("见上", "see above"), "circle": ("循环隶属", "a circle of superiors")}
SIGNS = {"again": "↑", "circle": "↻", "tie": "⋯", "gap": "!"}
GONE: Words = {"gone": ("(已不在)", " (there no more)")}
TIED: Words = {
    "tied": ("交叉任职", "cross-appointed with"),
    "in_line": ("上下级兼职", "in line with"),
}
FOUND: Words = {
    "gap": ("缺口", "gap"),
    "possible": ("可能的缺口", "possible gap"),
    "unknown": ("未知", "unknown"),
}
ABOVE: Words = {"under": ("上级", "under"), "also": ("另属", "also under")}
UNREMARKABLE = ("elected", "appointed", "ex_officio", "co_opted")
"""How most people come to a post; the other kinds are shown beside the name."""


def kind(body: Body, lang: str) -> str:
    """The type of a body; a free one stays as it is, none is nothing."""
    return word(TYPES, body.type or "", lang)


def mark(line: Line, lang: str) -> str:
    """That the body is drawn further up, or is above itself; nothing where it is drawn here."""
    return f"{SIGNS[line.mark]} {both(MARKS, line.mark, lang)}" if line.mark else ""


def elsewhere(line: Line, lang: str) -> str:
    """The superiors that are not in the chart; nothing where there are none."""
    if not line.elsewhere or line.mark:
        return ""
    names = ", ".join(_superior(each, lang) for each in line.elsewhere)
    return f"{word(ABOVE, 'also' if line.depth else 'under', lang)} {names}"


def _superior(above: Superior, lang: str) -> str:
    gone = "" if above.there else word(GONE, "gone", lang)
    return f"{above.name or above.code}{gone}"


def tie(tie: Tie, lang: str) -> str:
    """A dotted line in words: with whom, and by which people."""
    sign, what = SIGNS["tie"], word(TIED, "in_line" if tie.in_line else "tied", lang)
    people = (", " if lang == "en" else "、").join(map(str, tie.people))
    return f"{sign} {what} {tie.name}: {people}"


def gap(gap: Gap, lang: str) -> str:
    """A finding in words: the state, the rule, which one of several, what it is about."""
    rule, which = (gap.en, gap.which_en) if lang == "en" else (gap.zh, gap.which_zh)
    said = " ".join(part for part in (rule, which and f"({which})", gap.name) if part)
    return f"{SIGNS['gap']} {both(FOUND, gap.state, lang)}: {said}"


def more(body: Body, lang: str) -> str:
    """How many are below a body, where they are not drawn."""
    zh, en = f"… 还有 {body.below} 个下级", f"… {body.below} more below"
    return en if lang == "en" else f"{zh} · {en[2:]}"


def post(post: Post, lang: str) -> str:
    """A post in one line: what, for whom, who; `?` marks what is only possible."""
    label = word(ROLES, post.role, lang) if post.role in ROLES else post.title or written(post.role)
    what = f"{label} → {post.served}" if post.served else label
    who = [_holder(holder, lang) for holder in post.holders]
    if post.state != "held":
        state = both(STATES, post.state, lang)
        who.append(f"{state} {post.vacant}/{post.seats}" if post.seats > 1 and post.vacant else state)
    return f"{what}: {(', ' if lang == 'en' else '、').join(who)}"


def word(words: Words, code: str, lang: str) -> str:
    """A coded value in the one language; what has no word stays as it was written."""
    return words[code][lang == "en"] if code in words else written(code)


def escaped(said: str) -> str:
    """A text as a code that is made of it may have it: signs that break codes as in an address («%23»).

    What parts several titles in a cell is such a sign too, so that what was one comes back as one.
    """
    return _BREAKING.sub(lambda sign: f"%{ord(sign[0]):02X}", said)


def written(code: str) -> str:
    """What `escaped` was given."""
    return _ESCAPED.sub(lambda sign: chr(int(sign[1], 16)), code) if "%" in code else code


def both(words: Words, code: str, lang: str) -> str:
    """A coded value as Chinese · English, or in English alone."""
    return words[code][1] if lang == "en" else " · ".join(words[code])


def _holder(holder: Holder, lang: str) -> str:
    how = "" if holder.kind in UNREMARKABLE else word(KINDS, holder.kind or "", lang)
    return f"{holder.name}{f'({how})' if how else ''}{'' if holder.sure else '?'}"

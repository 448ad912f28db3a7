"""An organisation chart as a tree of text, as JSON, and as Mermaid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from api.render.sheet import visible
from api.render.wording import both
from graph import model, vocabulary
from graph.organigram import Body, Chart, Holder, Line, Post

ROLES = {word.code: (word.zh, word.en) for word in vocabulary.ROLES}
KINDS = {word.code: (word.zh, word.en) for word in vocabulary.KINDS}
TYPES = {label.name: (label.zh, label.en) for label in model.ORGANIZATION_TYPES}
STATES: Mapping[str, tuple[str, str]] = {
    "vacant": ("空缺", "vacant"),
    "possible": ("可能空缺", "possibly vacant"),
    "unknown": ("未知", "unknown"),
    "empty": ("无人", "nobody"),
}
ABOVE: Mapping[str, tuple[str, str]] = {"under": ("上级", "under"), "also": ("另属", "also under")}
UNREMARKABLE = ("elected", "appointed", "ex_officio", "co_opted")
"""How most people come to a post; the other kinds are shown beside the name."""
PLAIN = frozenset(" ,.:()_-\u00b7\u2014\u2192\u3001\u3002\uff08\uff09\uff0c\uff1a")
"""What Mermaid may see as it is, besides letters and digits; everything else is spelled by its number."""
MOST_EDGES = 500
"""Mermaid draws no more, unless it is told to."""


def tree(chart: Chart, lang: str) -> Iterator[str]:
    """Lines of text: branches, codes, posts, marks."""
    over = {line.above for line in chart.lines}
    still: list[bool] = []
    for line in chart.lines:
        del still[line.depth :]
        stem = "".join("│  " if more else "   " for more in still[1:])
        joint = ("└─ " if line.last else "├─ ") if line.depth else ""
        yield f"{stem}{joint}{_title(line, lang)}"
        still.append(not line.last)
        if not line.mark:
            inner = stem + (("   " if line.last else "│  ") if line.depth else "")
            yield from _inside(line.body, inner, line.body.code in over, lang)


def _inside(body: Body, stem: str, drawn: bool, lang: str) -> Iterator[str]:
    """The posts of a body, and how many are below it where none of them is drawn."""
    for post in body.posts:
        yield f"{stem}{'│' if body.below else ' '}  · {post_text(post, lang)}"
    if body.below and not drawn:
        more = both(f"还有 {body.below} 个下级", f"{body.below} more below", lang)
        yield f"{stem}└─ … {more}"


def _title(line: Line, lang: str) -> str:
    body = line.body
    kind = _word(TYPES, body.type or "", lang)
    parts = [visible(body.name), f"[{visible(body.code)}]", visible(kind), "" if line.sure else "?"]
    if line.mark == "again":
        parts.append(f"↑ {both('见上', 'see above', lang)}")
    elif line.mark == "circle":
        parts.append(f"↻ {both('循环隶属', 'a circle of superiors', lang)}")
    elif line.elsewhere:
        label = _word(ABOVE, "also" if line.depth else "under", lang)
        parts.append(f"({label} {', '.join(visible(each.name or each.code) for each in line.elsewhere)})")
    return " ".join(part for part in parts if part)


def post_text(post: Post, lang: str) -> str:
    """A post in one line: what, for whom, who; `?` marks what is only possible."""
    label = _word(ROLES, post.role, lang) if post.role in ROLES else post.title or post.role
    what = f"{label} → {post.served}" if post.served else label
    who = [_holder(holder, lang) for holder in post.holders]
    if post.state != "held":
        state = both(*STATES[post.state], lang)
        who.append(f"{state} {post.vacant}/{post.seats}" if post.seats > 1 and post.vacant else state)
    return visible(f"{what}: {(', ' if lang == 'en' else '、').join(who)}")


def _holder(holder: Holder, lang: str) -> str:
    kind = "" if holder.kind in UNREMARKABLE else _word(KINDS, holder.kind or "", lang)
    return f"{holder.name}{f'({kind})' if kind else ''}{'' if holder.sure else '?'}"


def _word(words: Mapping[str, tuple[str, str]], code: str, lang: str) -> str:
    """A coded value in the one language; what has no word stays as it is."""
    return words[code][lang == "en"] if code in words else code


def nested(chart: Chart) -> list[dict[str, Any]]:
    """Trees for JSON: each body with its `children`; a marked one has no content of its own."""
    trees: list[dict[str, Any]] = []
    way: list[list[dict[str, Any]]] = [trees]
    for line in chart.lines:
        node = _node(line)
        del way[line.depth + 1 :]
        way[line.depth].append(node)
        way.append(node["children"])
    return trees


def _node(line: Line) -> dict[str, Any]:
    body: dict[str, Any] = {"code": line.body.code, "name": line.body.name, "mark": line.mark}
    if not line.mark:
        body |= asdict(line.body)
    return body | {"line_sure": line.sure, "children": []}


def mermaid(chart: Chart, lang: str) -> Iterator[str]:
    """A flowchart; no text of ours or of others can be taken for its syntax."""
    names = {body.code: f"n{number}" for number, body in enumerate(chart.bodies)}
    yield "flowchart TB"
    for body in chart.bodies:
        yield f'  {names[body.code]}["{_label(body, lang)}"]{":::vacant" * _is_short(body)}'
    for line in chart.lines:
        if line.above is not None:
            arrow = "-->" if line.sure else "-.->|?|"
            yield f"  {names[line.above]} {arrow} {names[line.body.code]}"
    yield "  classDef vacant stroke:#c00,stroke-width:2px,stroke-dasharray:4 3"


def _is_short(body: Body) -> bool:
    return any(post.state == "vacant" for post in body.posts)


def _label(body: Body, lang: str) -> str:
    lines = [body.name, *(post_text(post, lang) for post in body.posts)]
    return "<br/>".join(map(spelled, lines))


def spelled(said: str) -> str:
    """A text that Mermaid shows as it is: all but letters, digits and harmless signs as `#number;`."""
    return "".join(
        char if char in PLAIN or char.isalnum() else f"#{ord(char)};" if _is_shown(char) else "#65533;"
        for char in said
    )


def _is_shown(char: str) -> bool:
    return char.isprintable()

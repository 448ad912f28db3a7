"""The four parts of a card's text: title line, head comment, statement, comment with examples."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cypher.lexer import Token, line_at, tokens
from cypher.problems import Problems

CHINESE = re.compile(r"[\u3400-\u9fff]")
TITLE = re.compile(r"//[ \t]*(?P<zh>\S.*?)[ \t]+·[ \t]+(?P<en>\S.*?)[ \t]*")
# Any other comment in the statement is a remark and is left where it is.
EXAMPLES = re.compile(r"/\*\s*(?:#[^\n]*\s*)*\[(?:\[|\s*examples?\b)")

AT_LINE_START = re.compile(f"^{EXAMPLES.pattern}", re.MULTILINE)


@dataclass(frozen=True)
class Parts:
    """The parts of one text, each with its first line (from 1); `statement` is without its `;`."""

    title_zh: str
    title_en: str
    head: str
    head_line: int
    statement: str
    statement_line: int
    examples: str
    examples_line: int


def split(text: str, problems: Problems) -> Parts | None:
    """Cut a card's text in four; None when there is no head, and then the problem is noted."""
    first, _, rest = text.partition("\n")
    title = TITLE.fullmatch(first)
    if not title or not CHINESE.search(title["zh"]) or not re.search(r"[A-Za-z]", title["en"]):
        problems.add(
            1,
            "第一行应是标题:// 中文 · English(中间是空格、间隔号、空格)。",
            "the first line must be the title: // 中文 · English (a space, a middle dot, a space between).",
        )
    if title is None and not first.startswith("//"):
        rest = text
    head_start = len(text) - len(rest.lstrip())
    head_end = text.find("*/", head_start + 2)
    if not text.startswith("/*", head_start) or head_end < 0:
        problems.add(
            line_at(text, min(head_start, len(text.rstrip()))),
            "标题之后应是卡片头:/* TOML */。",
            "after the title comes the head of the card: /* TOML */.",
        )
        return None
    body, examples, examples_start = _cut(text, head_end + 2, problems)
    start = head_end + 2 + len(body) - len(body.lstrip())
    return Parts(
        title_zh=title["zh"] if title else "",
        title_en=title["en"] if title else "",
        head=text[head_start + 2 : head_end],
        head_line=line_at(text, head_start),
        statement=body.strip(),
        statement_line=line_at(text, start),
        examples=examples,
        examples_line=line_at(text, examples_start),
    )


def _cut(text: str, start: int, problems: Problems) -> tuple[str, str, int]:
    """What follows the head: the statement as written, the examples' TOML and where its comment starts."""
    found = list(tokens(text, start))
    at = next((n for n, token in enumerate(found) if EXAMPLES.match(token.text)), len(found))
    if at == len(found) and (line := AT_LINE_START.search(text, start)):
        # A quote that never ends has swallowed the examples.
        before = list(tokens(text, start, line.start()))
        found, at = [*before, *tokens(text, line.start())], len(before)
    if after := found[at + 1 : at + 2]:
        problems.add(
            line_at(text, after[0].start),
            "例子之后不能再有内容;注释遇到第一个 */ 就结束,文本里请写成 *\\u002F。",
            "nothing may follow the examples; a comment ends at its first */: write *\\u002F in a text.",
        )
    if found[at : at + 1] and found[at].kind == "open":
        _open(text, found[at], problems)
    end = _one_statement(text, found[:at], start, problems)
    if at == len(found):
        return text[start : len(text) if end is None else end], "", len(text.rstrip())
    tail = found[at]
    return text[start : tail.start if end is None else end], tail.text[2:-2], tail.start


def _open(text: str, token: Token, problems: Problems) -> None:
    mark = "/*" if token.text.startswith("/*") else token.text[0]
    zh, en = f"从这里开始的 {mark} 没有结束。", f"what starts here with {mark} never ends."
    problems.add(line_at(text, token.start), zh, en)


def _one_statement(text: str, found: list[Token], start: int, problems: Problems) -> int | None:
    """The place of the statement's `;`, None when it has none; notes what makes it not one statement."""
    code = [token for token in found if token.kind != "comment"]
    for token in code:
        if token.kind == "open":
            _open(text, token, problems)
        elif token.kind == "stray":
            zh = "这里有 */ 却没有 /*;注释遇到第一个 */ 就结束。"
            problems.add(
                line_at(text, token.start), zh, "a */ without its /*: a comment ends at its first */."
            )
    end = next((n for n, token in enumerate(code) if token.kind == "end"), len(code))
    if end == 0:
        problems.add(
            line_at(text, code[0].start if code else start),
            "没有 Cypher 语句。",
            "there is no Cypher statement.",
        )
    if after := code[end + 1 : end + 2]:
        problems.add(
            line_at(text, after[0].start),
            "一个文件只能有一条语句:分号之后还有内容。",
            "one file holds one statement, but something follows the semicolon.",
        )
    return code[end].start if end < len(code) else None

"""A proposed mapping as the TOML that `load --map` reads: what is proposed, why, and samples beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from loaders.cut import Cut
from loaders.proposal import SURE, Match, Passed, Proposal

HEAD = """# 由 sanfang map 提议:逐行核对,改好后 sanfang load … --map 这个文件
# Proposed by sanfang map: check each line, put it right, then load with --map
# 「?」要人看一看 · “?” wants a look
"""


def text(found: Sequence[Proposal | Passed], source: str = "", encoding: str = "") -> str:
    """The mapping. Numbers of people are masked in all samples; `encoding` is that of CSV files."""
    lines = [HEAD]
    lines.append(f"source = {_quoted(source)}" if source else '# source = "city-rosters"')
    lines.append("# as_of = 2026-06-30")
    lines += [f"encoding = {_quoted(encoding)}"] if encoding else []
    for each in found:
        lines.append("")
        lines += _passed(each) if isinstance(each, Passed) else _table(each)
    return "\n".join(lines) + "\n"


def _passed(each: Passed) -> Iterator[str]:
    yield f"# {_line(each.file)}{'/' + _line(each.sheet) if each.sheet else ''}: {each.zh} · {each.en}"


def _table(each: Proposal) -> Iterator[str]:
    yield from _named(each)
    passed = [match for match in each.matches if match.column is None]
    if passed:
        yield f"ignore = [{', '.join(_quoted(match.header) for match in passed)}]"
        for match in passed:
            yield f"# ? {_line(match.header)}: {_samples(match)}"
    for column in each.missing:
        yield f"# ? 缺少必填的 {column.zh} · missing: constants = {{ {column.name} = … }}"
    yield "[table.columns]"
    for match in each.matches:
        if match.column:
            doubt = "" if match.likeness >= SURE else "? "
            said = f"{doubt}{match.column.zh} {match.likeness:.2f} {_samples(match)}"
            yield f"{match.column.name} = {_quoted(match.header)}  # {said.rstrip()}"
    for name, spellings in each.spellings.items():
        yield f"[table.values.{name}]"
        for theirs, ours in spellings.items():
            line = f"{_quoted(theirs)} = {_quoted(ours)}"
            yield f"{line}  # ?" if ours else f"# ? {line}"


def _named(each: Proposal) -> Iterator[str]:
    """What an entry is for."""
    yield "[[table]]"
    yield f"file = {_quoted(each.file)}"
    if each.sheet:
        yield f"sheet = {_quoted(each.sheet)}"
    if each.cut != Cut():
        yield f"range = {_quoted(str(each.cut))}"
    said = f"{each.table.zh}, {each.likeness:.2f}"
    if each.rivals:
        zh, names = (
            "、".join(one) for one in zip(*((rival.zh, rival.name) for rival in each.rivals), strict=True)
        )
        said = f"? {said};也像{zh} · may be {names} too"
    yield f"as = {_quoted(each.table.name)}  # {said}"
    if each.within:
        yield f"distinct = true  # ? 由这张名单带出,没有单独的{each.table.zh} · stated by these rows alone"


def _samples(match: Match) -> str:
    return "〔" + "|".join(map(_line, match.samples)) + "〕" if match.samples else ""


def _quoted(said: str) -> str:
    return json.dumps(said, ensure_ascii=False).replace("\x7f", "\\u007f")


def _line(said: str) -> str:
    """A text in one line of a comment."""
    return "".join(char if char.isprintable() else "·" for char in said)

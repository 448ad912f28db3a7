"""What a load came to, as it is told: its problems, its counts, and a last word; or all of it as JSON."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import asdict

from api.loading import Answer
from api.render import document, terminal
from api.render.sheet import Sheet
from api.session import Session
from loaders.outcome import Outcome
from loaders.problems import Problem

SHOWN = 50
"""Problems on a terminal; elsewhere all of them."""
FEW = 5
"""Codes on no list that are named."""
WRITTEN = ("created", "changed", "moved", "unchanged", "ended")


def show(session: Session, answer: Answer, form: str) -> None:
    """Print the answer: its problems to stderr, or all of it to stdout as JSON."""
    if form == "json":
        print(document.text(facts(answer)))
    else:
        _problems(session, answer)
        if answer.outcome:
            for sheet in _sheets(session, answer.outcome):
                terminal.show(sheet)
    last_word(session, answer)


def facts(answer: Answer) -> dict[str, object]:
    """The answer as JSON has it."""
    found: dict[str, object] = {
        "source": answer.source,
        "as_of": answer.as_of,
        "as_of_from": answer.as_of_from,
        "dry_run": answer.dry_run,
        "committed": bool(answer.outcome and answer.outcome.committed),
        "problem_count": answer.problem_count,
        "problems": [asdict(problem) for problem in answer.problems],
        "notices": [asdict(notice) for notice in answer.notices],
        "namesakes": answer.namesakes,
        "unlisted": [{"row": row, "code": code} for row, code in answer.unlisted],
        "rejects": str(answer.rejects) if answer.rejects else None,
        "seconds": {name: round(value, 3) for name, value in answer.seconds.items()},
    }
    if answer.outcome:
        found |= {"load": answer.outcome.id, "rows": answer.outcome.rows}
        found |= {"elements": answer.outcome.elements, "derived": answer.outcome.derived}
    return found


def _problems(session: Session, answer: Answer) -> None:
    if answer.notices:
        session.say("读的时候(不是错误):", "while reading (nothing is wrong):")
    _listed(session, answer.notices, len(answer.notices))
    _listed(session, answer.problems, answer.problem_count)
    if answer.following:
        session.say(
            f"其中 {answer.following} 处只因为别的行有问题:改好那些行,就都没有了。",
            f"{answer.following} of them are there for other rows alone: put those right, and they are gone.",
        )


def _listed(session: Session, problems: list[Problem], count: int) -> None:
    shown = problems[:SHOWN] if sys.stderr.isatty() else problems
    for problem in shown:
        session.say(problem.text("zh"), f"{'' if session.lang == 'en' else '    '}{problem.text('en')}")
    if left := count - len(shown):
        session.say(f"…… 还有 {left} 处。", f"… and {left} more.")


def _sheets(session: Session, outcome: Outcome) -> list[Sheet]:
    rows = ("read", "loaded", "unchanged", "rejected")
    words = {
        "read": "读",
        "loaded": "装载",
        "unchanged": "未变",
        "rejected": "退回",
        "created": "新增",
        "changed": "修改",
        "moved": "换行",
        "ended": "终止",
    }
    tables = [
        (name, *(counts[each] for each in rows)) for name, counts in outcome.rows.items() if counts["read"]
    ]
    kinds = [
        (kind, *(counts[each] for each in WRITTEN))
        for kind, counts in outcome.elements.items()
        if counts.total()
    ]
    kinds += [(name, total, 0, 0, 0, 0) for name, total in outcome.derived.items()]

    def head(zh: str, en: str, columns: Sequence[str]) -> tuple[str, ...]:
        return (session.both(zh, en), *(session.both(words[each], each) for each in columns))

    return [
        Sheet("rows", session.both("名册的行", "rows of the roster"), head("表", "table", rows), tables),
        Sheet("elements", session.both("图里的内容", "in the graph"), head("类别", "kind", WRITTEN), kinds),
    ]


def last_word(session: Session, answer: Answer) -> None:
    """What came of it, in a sentence or two to stderr."""
    outcome = answer.outcome
    if answer.as_of_from == "today":
        session.say(
            f"名册没有写日期,按今天({answer.as_of})算;可用 --as-of 更正。",
            f"the roster says no date: taken as of today ({answer.as_of}); put it right with --as-of.",
        )
    if outcome is None and answer.blocked:
        session.say(
            f"{answer.problem_count} 处有问题,有的关系到整个文件,什么都没有写入。改好再装。",
            f"{answer.problem_count} problems, some of a whole file; nothing written. Correct them first.",
        )
        return
    if outcome is None:
        session.say(
            f"{answer.problem_count} 处有问题,什么都没有写入。改好再装;或用 --rejects FILE 先装好行。",
            f"{answer.problem_count} problems; nothing was written. Correct them, or let the good rows in"
            " with --rejects FILE.",
        )
        return
    if answer.rejects:
        session.say(
            f"{answer.problem_count} 处有问题,有问题的行没有装载,写在 {answer.rejects};改好后再装这个文件。",
            f"{answer.problem_count} problems: their rows were not loaded and are in {answer.rejects};"
            " correct them there and load that file.",
        )
    taken = f"{sum(answer.seconds.values()):.1f}"
    if answer.dry_run:
        session.say(
            f"试装:会改 {outcome.changes} 处,没有写入。", f"dry run: {outcome.changes} changes, none written."
        )
    elif not outcome.committed:
        session.say(f"与上次相同,没有改动({taken} 秒)。", f"the same as before: nothing changed ({taken} s).")
    else:
        session.say(f"已装载 {outcome.id}({taken} 秒)。", f"loaded as {outcome.id} ({taken} s).")
    if answer.namesakes:
        session.say(
            f"{answer.namesakes} 个没有身份证号的人在别的来源里有同名的;是不是同一人,sanfang judge 会比对。",
            f"{answer.namesakes} people without an identity number have a namesake in another source;"
            " `sanfang judge` would look whether they are one.",
        )
    if answer.unlisted:
        _unlisted(session, answer.unlisted)


def _unlisted(session: Session, found: Sequence[tuple[str, str]]) -> None:
    rows = [f"{row} ({code})" for row, code in found[:FEW]]
    rows += ["…"] * (len(found) > FEW)
    session.say(
        f"社区台账有 {len(found)} 行的对应编码不在任何清单上:{'、'.join(rows)}。"
        "写错的请改,否则按清单外的算。",
        f"on the desks of communities {len(found)} codes are on no list: {', '.join(rows)}."
        " Correct the wrong ones; the others count as not listed.",
    )

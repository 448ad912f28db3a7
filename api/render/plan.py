"""A plan as sheets: who to which post, what that closes, what stays open and whom to ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from api.render.report import title
from api.render.sheet import Sheet
from api.render.wording import COLUMNS, VALUES, both, one
from cypher.library import Library
from graph import vocabulary
from graph.plan.left import Left
from graph.plan.plan import Plan
from graph.plan.problem import Key
from graph.plan.proposal import Appointment

REASONS: Mapping[str, tuple[str, str]] = {
    "closed": ("补上", "closed"),
    "ask": ("要先问清", "ask first"),
    "limits": ("名额或任职数已用在别处", "seats or posts are used elsewhere"),
    "not_proven": ("时间到了,没有算完", "the time ended first"),
    "no_route": ("不靠任命解决", "not a matter of appointment"),
    "no_branch": ("先要建支部", "a branch has to be founded first"),
    "no_post": ("没有这个岗位", "there is no such post"),
    "no_room": ("没有空席", "no seat is free"),
    "no_candidate": ("没有人选", "no candidate"),
    "not_eligible": ("人选都不合格", "no candidate is eligible"),
    "too_many_posts": ("任职已满", "in too many posts already"),
    "term_over": ("任期已满,要换届", "its term is over: elect anew"),
    "employment": ("靠聘用,不由任命", "filled by employing"),
    "uncertain": ("关系本身不确定", "the relation itself is uncertain"),
    "not_full_member": ("不是正式党员", "not a full member"),
    "party_status_unknown": ("党员身份不详", "Party status not known"),
    "serves_the_grid": ("已为本网格服务", "serves this grid already"),
    "leads_the_committee": ("是社区党组织书记,不兼网格长", "the committee's secretary is no grid head"),
    "full_time_elsewhere": ("已在别处专职", "full-time elsewhere"),
    "holding_unsure": ("现任职是否还在不详", "not known whether the present post is still held"),
    "forbidden_pair": ("受雇于本小区物业", "employed by the company that serves the compound"),
    "owner_unknown": ("是不是业主不详", "not known whether an owner there"),
    "employment_unknown": ("从业没有采集", "employment was not collected"),
}
DISTANCES = (
    ("本组织", "the body itself"),
    ("本社区", "same community"),
    ("本街道、乡镇", "same street or town"),
    ("本县区", "same county"),
    ("本市", "same city"),
)
RANKS = (
    ("副书记", "its deputy secretary"),
    ("委员", "its member"),
    ("兼职委员或上下级任职", "its part-time member, or in office above or below"),
    ("别人", "anybody else"),
)
"""How near somebody stands to a post that leads a Party body (docs/rules.md, rank of a candidate)."""
LEADING = ("secretary", "group_leader")
KINDS = {word.code: (word.zh, word.en) for word in vocabulary.KINDS}


def summary(plan: Plan, library: Library, lang: str) -> Sheet:
    """One row a rule: how many targets, how many closed, why the others stay open."""
    heads = (
        ("规则", "rule"),
        ("补上/缺口", "closed of gaps"),
        ("还缺的", "what stays open"),
        ("编码", "name"),
    )
    rows = []
    for (rule, what), counts in plan.totals.items():
        left = [(_word(each, lang), number) for each, number in counts.items() if each != "closed"]
        text = _list((f"{word} {number}" for word, number in left), lang)
        closed = f"{counts.get('closed', 0)} {one('/', 'of', lang)} {sum(counts.values())}"
        rows.append((_rule(rule, what, library, lang), closed, text, rule))
    return Sheet("plan", _heading(plan, lang), tuple(one(*each, lang) for each in heads), rows)


def appointments(plan: Plan, library: Library, lang: str) -> Sheet:
    """One row an appointment."""
    heads = (
        ("序号", "no."),
        ("姓名", "who"),
        ("拟任", "proposed for"),
        ("方式", "kind"),
        ("来自", "from"),
        ("顺位", "turn"),
        ("已任", "posts held"),
        ("补上", "closes"),
        ("人员", "person"),
        ("岗位", "post"),
    )
    rows = [
        (
            number,
            each.name,
            _post(each, plan.names, lang),
            one(*KINDS.get(each.kind, (each.kind, each.kind)), lang),
            one(*DISTANCES[min(each.distance, 4)], lang),
            one(*RANKS[each.rank], lang) if each.role in LEADING else "",
            each.held,
            _closes(each, library, lang),
            each.code,
            each.post,
        )
        for number, each in enumerate(plan.proposal.appointments, 1)
    ]
    heading = both(f"拟任 {len(rows)} 人次", f"{len(rows)} appointments", lang)
    return Sheet("appointments", heading, tuple(one(*each, lang) for each in heads), rows)


def left(plan: Plan, library: Library, lang: str) -> Sheet:
    """One row a target that stays open; those first about whom somebody can be asked."""
    heads = (
        ("规则", "rule"),
        ("对象", "subject"),
        ("原因", "reason"),
        ("人选", "candidates"),
        ("问谁", "ask"),
    )
    found = sorted(plan.left, key=lambda each: (each.reason != "ask", each.key))
    rows = [
        (
            _rule(each.key[0], each.key[2], library, lang),
            f"{each.key[1]} {plan.names.get(each.key[1], '')}".strip(),
            _word(each.reason, lang),
            _list((f"{_word(why, lang)} {number}" for why, number in each.why.items()), lang),
            _ask(each, lang),
        )
        for each in found
    ]
    heading = both(f"还缺 {len(rows)} 处", f"{len(rows)} stay open", lang)
    return Sheet("left", heading, tuple(one(*each, lang) for each in heads), rows)


def verdict(plan: Plan) -> tuple[str, str]:
    """What was found and how sure it is, Chinese and English."""
    closed, targets = len(plan.closed), len(plan.closed) + len(plan.left)
    number = len(plan.proposal.appointments)
    proof = plan.proof
    best = ("已证明没有更好的", "proven: none is better")
    if not plan.solution.is_optimal:
        share = f"{plan.solution.gap:.1%}"
        best = (f"时间到,离最好至多 {share}", f"the time ended: at most {share} from the best")
    return (
        f"任命 {number} 人次,补上 {closed} / {targets} 处;{best[0]}。看得见任命的规则都重问一遍:"
        f"确认 {len(proof.confirmed)} 处,新出现 {len(proof.new)} 处。",
        f"{number} appointments close {closed} of {targets}; {best[1]}. Every rule that sees an appointment"
        f" asked again: {len(proof.confirmed)} confirmed, {len(proof.new)} new.",
    )


def _heading(plan: Plan, lang: str) -> str:
    area = plan.area or both("全部", "everywhere", lang)
    return f"{both('截止', 'as of', lang)} {plan.proposal.as_of} | {area} | {plan.within}"


def _word(code: str, lang: str) -> str:
    return one(*REASONS.get(code, (code, code)), lang)


def _rule(rule: str, what: str, library: Library, lang: str) -> str:
    name = title(library.get(rule), lang) if rule in library else rule
    return f"{name} {one(*COLUMNS.get(what, (what, what)), lang)}".strip()


def _post(each: Appointment, names: Mapping[str, str], lang: str) -> str:
    """Body, role, and whom it serves: «东关社区大党委 党建指导员 → 安居物业»."""
    role = one(*VALUES["role"].get(each.role, (each.role, each.role)), lang)
    body = names.get(each.body or "", each.body or "")
    served = names.get(each.served or "", each.served or "")
    return f"{body} {role}{' → ' if served else ''}{served}".strip()


def _closes(each: Appointment, library: Library, lang: str) -> str:
    def told(key: Key) -> str:
        rule, _, what = key
        name = one(library.get(rule).title_zh, library.get(rule).title_en, lang) if rule in library else rule
        return f"{name} {one(*COLUMNS.get(what, (what, what)), lang)}".strip()

    counts = Counter(map(told, each.closes))
    return _list((f"{name} {number}" if number > 1 else name for name, number in counts.items()), lang)


def _ask(each: Left, lang: str) -> str:
    told = list(dict.fromkeys(f"{one_.name} ({_word(one_.why, lang)})" for one_ in each.ask))
    return _list(told, lang) + (" …" if each.asked > len(each.ask) else "")


def _list(words: Iterable[str], lang: str) -> str:
    return (", " if lang == "en" else "、").join(words)

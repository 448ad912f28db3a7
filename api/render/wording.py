"""Coded values in words, for people; files for programs keep the codes."""

from __future__ import annotations

from collections.abc import Mapping

from graph import model, vocabulary

STATES: Mapping[str, tuple[str, str]] = {
    "gap": ("缺口", "gap"),
    "possible": ("可能", "possible"),
    "unknown": ("未知", "unknown"),
    "ok": ("正常", "ok"),
    "not_due": ("不适用", "not due"),
    "full": ("三方联动", "full"),
    "partial": ("部分联动", "partial"),
    "none": ("没有联动", "none"),
    "linked": ("已联动", "linked"),
    "missing": ("未联动", "missing"),
}
_PAIRS = {"po": ("党–业", "P–O"), "pc": ("党–物", "P–C"), "oc": ("业–物", "O–C")}
COLUMNS: Mapping[str, tuple[str, str]] = {
    "state": ("状态", "state"),
    "name": ("名称", "name"),
    "place": ("所在", "place"),
    "grid": ("网格", "grid"),
    "community": ("社区", "community"),
    "compound": ("小区", "compound"),
    "branch": ("党支部", "branch"),
    "group": ("党小组", "group"),
    "company": ("物业公司", "company"),
    "companies": ("物业公司", "companies"),
    "committee": ("业委会", "committee"),
    "committees": ("业委会", "committees"),
    "post": ("岗位", "post"),
    "person": ("人员", "person"),
    "who": ("姓名", "who"),
    "level": ("覆盖", "level"),
    "reason": ("原因", "reason"),
    "role": ("职务", "role"),
    "vacant": ("缺员", "vacant"),
    "body": ("组织", "body"),
    "bodies": ("组织", "bodies"),
    "served": ("服务于", "served"),
    "held": ("在岗", "held"),
    "due": ("应建", "due"),
    "due_by": ("应于", "due by"),
    "form": ("形式", "form"),
    "elected": ("当选", "elected"),
    "others": ("非党员", "others"),
    "status_unknown": ("面貌不详", "status unknown"),
    "managers": ("经理", "managers"),
    "members": ("党员", "members"),
    "posts": ("任职数", "posts"),
    "in_place": ("现状", "in place"),
    "ends_by": ("届满", "ends by"),
    "least": ("最少", "least"),
    "most": ("最多", "most"),
    "street": ("街道", "street"),
    "duty": ("职责", "duty"),
    "power": ("职权", "power"),
    "kind": ("类别", "kind"),
    "via": ("记在", "listed with"),
    "carrier": ("承担机构", "carrier"),
    "subject": ("对象", "subject"),
    "asked_by": ("提出单位", "asked by"),
    "missing_party": ("缺少的一方", "missing party"),
    "area": ("区域", "area"),
    "tier": ("层级", "tier"),
    "conference": ("联席会议", "conference"),
    "conference_name": ("联席会议名称", "name of the conference"),
    "unit": ("单位", "unit"),
    "unit_name": ("单位名称", "name of the unit"),
    "units": ("责任单位", "units"),
    "mechanism": ("机制", "mechanism"),
    "since": ("此后", "after"),
    "last": ("上一次", "last held"),
    "meetings": ("会议数", "meetings"),
    "task": ("任务", "task"),
    "tasks": ("任务数", "tasks"),
    "plan": ("方案", "plan"),
    "deadline": ("时限", "deadline"),
    "done": ("办结", "done"),
    "open": ("在办", "open"),
    "overdue": ("逾期", "overdue"),
    "perhaps_open": ("可能在办", "perhaps open"),
    "broken": ("断在", "broken at"),
    "empty": ("空缺天数", "days empty"),
    "fell_empty": ("空缺自", "empty since"),
    "came_on": ("到任", "came on"),
    "left": ("前任", "left"),
    "holders": ("在任者", "holders"),
    "seats": ("名额", "seats"),
    "times": ("次数", "times"),
    "network": ("网络", "network"),
    "networks": ("网络", "networks"),
    "function": ("职能", "function"),
    "need": ("需求", "need"),
    "needs": ("需求数", "needs"),
    "days": ("天数", "days"),
    "nearest_by": ("最近的是", "nearest by"),
    "nearest": ("应当回应", "nearest"),
    "answered_by": ("回应单位", "answered by"),
    "found": ("发现", "found"),
    "answered": ("回应", "answered"),
    "timed": ("算天数的", "timed"),
    "median_days": ("中位天数", "median days"),
    "longest_days": ("最长天数", "longest"),
    "firm": ("企业和社会组织", "firm"),
    "body_name": ("组织名称", "body's name"),
    "standard": ("标准", "standard"),
    "standard_name": ("标准内容", "standard's name"),
    "checked_by": ("检查于", "checked by"),
    "source": ("来源行", "source row"),
    **_PAIRS,
    **{f"{pair}_by": (f"{zh}经由", f"{en} by") for pair, (zh, en) in _PAIRS.items()},
}
LEVELS: Mapping[str, tuple[str, str]] = {
    "own": ("独立支部", "own branch"),
    "shared": ("共用支部", "shared branch"),
    "group_only": ("只有党小组", "group only"),
    "adviser_only": ("只有指导员", "adviser only"),
    "some": ("只有部分", "in part"),
    "none": ("没有", "none"),
    "unknown": ("未知", "unknown"),
}
PARTY_FORMS: Mapping[str, tuple[str, str]] = {
    "adviser": ("党建指导员", "adviser"),
    "joint_branch": ("联合支部", "joint branch"),
    "branch": ("党支部", "branch"),
    "general_branch": ("党总支", "general branch"),
    "committee": ("党委", "committee"),
}
STREET_REASONS: Mapping[str, tuple[str, str]] = {
    "none": ("没有写谁", "nobody named"),
    "gone": ("单位已撤销", "the body is gone"),
    "elsewhere": ("承担机构在别处", "carrier elsewhere"),
    "perhaps": ("不确定", "not certain"),
    "unlisted": ("清单上没有", "not on the list"),
    "taken_off": ("已移出清单", "taken off the list"),
    "dropped": ("证明已取消", "dropped"),
    "back": ("摘了又挂", "back"),
    "unstated": ("没有写谁提出", "nobody named"),
    "ended": ("提出单位已撤销", "body has ended"),
    "no_desk": ("台账未采集", "desk not collected"),
    "no_list": ("清单未装载", "list not loaded"),
}
VALUES: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "level": LEVELS,
    "role": {word.code: (word.zh, word.en) for word in vocabulary.ROLES},
    "reason": {
        "never": ("从未检查", "never checked"),
        "lapsed": ("超过期限", "too long ago"),
        "ended": ("已撤销", "ended"),
        "elsewhere": ("管的是别处", "covers another place"),
        "no_branch": ("没有支部", "no branch"),
        "vacant": ("空缺", "vacant"),
        "no_body": ("单位已不在", "the body is gone"),
        "no_grid": ("不在网格内", "in no grid"),
        "over_formed": ("党员不够", "too few members for it"),
        "under_formed": ("党员过多", "too many members for it"),
        "not_counted": ("没有清点", "not counted"),
        "over": ("任期已满", "over term"),
        "extension_over": ("延期也满了", "extension over"),
        "not_approved": ("延期未批准", "extension not approved"),
        "extension_too_long": ("延期过长", "extension too long"),
        "too_long": ("过长", "too long"),
        "too_short": ("过短", "too short"),
        "below_half": ("不到半数", "below half"),
        "below_fewest": ("不足最少人数", "below the fewest"),
        "not_member": ("不是成员", "no member"),
        "no_conference": ("没有市级联席会议", "no conference of the city"),
        **STREET_REASONS,
    },
    "tier": {each.name: (each.zh, each.en) for each in model.TIERS},
    "mechanism": {word.code: (word.zh, word.en) for word in vocabulary.MECHANISMS},
    "broken": {
        "city": ("市委牵头", "city"),
        "county": ("县区指导", "county"),
        "street": ("街道统筹", "street or town"),
        "community": ("社区兜底", "community"),
    },
    "power": {word.code: (word.zh, word.en) for word in vocabulary.POWERS},
    **{name: {word.code: (word.zh, word.en) for word in vocabulary.DUTIES} for name in ("duty", "kind")},
    "function": {word.code: (word.zh, word.en) for word in vocabulary.FUNCTIONS},
    "via": {
        "street": ("街道", "street"),
        "body": ("机构", "body"),
    },
    "nearest_by": {
        "network": ("网络", "network"),
        "branch": ("网格党支部", "branch"),
        "committee": ("社区党组织", "community committee"),
    },
    "due": {**PARTY_FORMS, "unknown": ("未知", "unknown")},
    "form": {**PARTY_FORMS, **{word.code: (word.zh, word.en) for word in vocabulary.STREET_BODIES}},
    "in_place": {
        "elected": ("业委会", "elected"),
        "substitute": ("物管会", "substitute"),
        "possible": ("可能有", "possible"),
        "none": ("没有", "none"),
    },
    "missing_party": {
        "owners_committee": ("业委会", "owners' committee"),
        "company": ("物业公司", "company"),
        "both": ("两方", "both"),
    },
    **dict.fromkeys(("state", "po", "pc", "oc"), STATES),
}
SEVERITIES: Mapping[str, tuple[str, str]] = {
    "gap": ("缺口", "gap"),
    "risk": ("风险", "risk"),
    "note": ("提示", "note"),
}


def both(zh: str, en: str, lang: str) -> str:
    """A label: Chinese · English, or English alone."""
    return en if lang == "en" or zh == en else f"{zh} · {en}"


def half(said: str, lang: str) -> str:
    """Of a text «中文 · English» the half in that language; a text in one language stands as it is."""
    zh, dot, en = said.partition(" · ")
    return en if dot and lang == "en" else zh


def one(zh: str, en: str, lang: str) -> str:
    """A word in a table, where there is room for one language."""
    return en if lang == "en" else zh


def header(column: str, lang: str) -> str:
    """A column's heading; an analyst's own column stands as it is."""
    return one(*COLUMNS.get(column, (column, column)), lang)


def said(column: str, value: object, lang: str) -> object:
    """A value of a column in words; what is not coded stays as it is."""
    known = VALUES.get(column, {})
    if isinstance(value, str) and value in known:
        return one(*known[value], lang)
    return _links(value, lang) if column.endswith("_by") and isinstance(value, list) else value


def _links(value: list[object], lang: str) -> list[object]:
    """Who makes a link: each person once with all the posts, or the meeting; `?` where only possible."""
    posts: dict[str, list[str]] = {}
    for each in value:
        if not isinstance(each, Mapping):
            return value
        who = str(each.get("name") or each.get("person") or each.get("meeting") or "")
        named = posts.setdefault(who if each.get("sure", True) else f"{who}?", [])
        named += [word for post in each.get("posts") or () if (word := _post(str(post), lang)) not in named]
    return [f"{who} ({' + '.join(held)})" if held else who for who, held in posts.items()]


def _post(code: str, lang: str) -> str:
    """A post's code in words: `B1#secretary` is the secretary of B1."""
    body, _, rest = code.partition("#")
    role, _, served = rest.partition("#")
    word = str(said("role", role, lang))
    return f"{body}{'→' if served else ''}{served} {word}"

"""What the communities are asked for (seed:9): their desks, in order but for what is planted."""

from __future__ import annotations

from random import Random

from loaders.city import divisions
from loaders.city.dates import UNKNOWN, Span, spell
from loaders.city.draft import Draft
from loaders.city.lists import LAST, Lists
from loaders.city.plan import deal
from loaders.city.reform import Street
from loaders.city.ward import Ward

UNASKED = "620725101012"
"""The community whose desk nobody collected."""
AFFAIR, CERTIFICATE, PLAQUE = "affair_not_admitted", "certificate_asked_for", "plaque_back"
ASKER = "request_by_unknown_body"
RULES = {"affair": AFFAIR, "certificate": CERTIFICATE, "plaque": PLAQUE}
FATES = {
    **{"affair uncoded": 2, "affair unlisted": 2, "affair taken_off": 3, "affair perhaps": 1},
    **{"affair unsure": 1, "affair over": 1},
    **{"certificate after": 3, "certificate before": 1, "certificate undated": 1},
    **{"certificate month": 1, "certificate doubtful": 1, "certificate over": 1},
    **{"plaque back": 3, "plaque before": 1, "plaque undated": 1, "plaque neighbour": 1},
    **{"asker unstated": 3, "asker ended": 3, "asker perhaps": 1},
}
"""What a community has on its desk besides what is in order."""
EARLY, LATE = Span("2017-03-01"), Span("2025-04-02")
OVER, UNSURE = Span("2024-03-01", "2025-10-01", "ended", "past"), Span("2024-03-01", UNKNOWN, "", "possible")
UNDATED = Span(UNKNOWN)
FORMER = Span("2009-01-01", "2021-03-01", "ended", "past")
AFFAIRS_EACH = 8
OTHERS = (
    ("certificate", "房屋安全情况说明"),
    ("certificate", "用水用电情况说明"),
    ("plaque", "新时代文明实践站"),
)
"""Certificates and a plaque that are on no list."""


class Desks:
    """All desks of a city while they are being written."""

    def __init__(self, draft: Draft, lists: Lists, streets: list[Street]) -> None:
        self.draft, self.lists = draft, lists
        self.rng: Random = draft.stream("desks")
        self.bodies = {street.code: list(street.certain.values()) for street in streets}
        self.former = self._body("01", "原爱国卫生运动委员会办公室", FORMER)
        self.doubtful = self._body("02", "原社区建设工作领导小组办公室", Span("2009-01-01", UNKNOWN))
        self.serial = 0

    def _body(self, number: str, name: str, span: Span) -> str:
        """An office of the city that asks, or asked, communities."""
        code = f"BM{self.draft.prefix}{number}"
        self.draft.rows.add(
            "organizations",
            code=code,
            name=f"{self.draft.name}{name}",
            area=self.draft.code(divisions.CITY),
            **{"from": span.start, "to": span.end, "status": span.status},
        )
        return code

    def asker(self, ward: Ward) -> str:
        """A body that certainly is there: one of the street's, or the town's Party committee."""
        return self.rng.choice(self.bodies.get(ward.above) or [ward.body_above])

    def ask(self, ward: Ward, kind: str, subject: str, span: Span, name: str = "", by: str = "asker") -> str:
        """A row of 社区台账. Returns the request's key."""
        self.serial += 1
        code = f"{self.draft.prefix}TZ{self.serial:04d}"
        self.draft.rows.add(
            "requests",
            code=code,
            kind=kind,
            subject=subject,
            name=name,
            community=ward.code,
            by=self.asker(ward) if by == "asker" else by,
            made=True,
            **{"from": span.start, "to": span.end, "status": span.status},
        )
        if span.there:
            self.draft.truth.subject(RULES[kind])
            self.draft.truth.subject(ASKER)
        return f"Request:{code}"

    def find(self, rule: str, state: str, subject: str, reason: str) -> None:
        """A finding of the truth."""
        self.draft.truth.find(rule, state, subject=subject, reason=reason)


def write_desks(draft: Draft, wards: list[Ward], lists: Lists, streets: list[Street]) -> None:
    """All desks; one community in two has something wrong."""
    desks = Desks(draft, lists, streets)
    unasked = draft.code(UNASKED)
    fates = deal(desks.rng, [ward for ward in wards if ward.code != unasked], FATES)
    for ward in wards:
        _in_order(desks, ward)
        kind, _, fate = fates.get(ward, "").partition(" ")
        if kind == "asker":
            _asked(desks, ward, fate)
        elif kind:
            _PLAYS[kind](desks, ward, fate)
        if ward.code == unasked:
            _affair(desks, ward, "unlisted")
            for rule in (*RULES.values(), ASKER):
                desks.find(rule, "unknown", ward.code, "no_desk")


def _in_order(desks: Desks, ward: Ward) -> None:
    rng = desks.rng
    for item in rng.sample(desks.lists.items, AFFAIRS_EACH):
        start = spell(rng, rng.randint(2020, 2025), rng.randint(1, 12), rng.randint(1, 28))
        desks.ask(ward, "affair", item, Span(rng.choice((start, start, ""))))
    desks.ask(ward, "affair", rng.choice(desks.lists.items), OVER)
    for kind, name in OTHERS:
        desks.ask(ward, kind, "", LATE, name)


def _affair(desks: Desks, ward: Ward, fate: str) -> None:
    lists, rng = desks.lists, desks.rng
    subject, span, state, reason = {
        "uncoded": ("", LATE, "gap", "unlisted"),
        "unlisted": ("QD-0", LATE, "gap", "unlisted"),
        "taken_off": (rng.choice(lists.taken_off), LATE, "gap", "taken_off"),
        "perhaps": (lists.doubtful, LATE, "possible", "perhaps"),
        "unsure": ("", UNSURE, "possible", "unlisted"),
        "over": ("", OVER, "ok", ""),
    }[fate]
    key = desks.ask(ward, "affair", subject, span, "商户年度经营数据填报")
    desks.find(AFFAIR, state, key, reason)


def _certificate(desks: Desks, ward: Ward, fate: str) -> None:
    lists = desks.lists
    dropped = desks.rng.choice(lists.dropped)
    subject, span, state = {
        "after": (dropped, LATE, "gap"),
        "before": (dropped, EARLY, "ok"),
        "undated": (dropped, UNDATED, "possible"),
        "month": (lists.month, Span(LAST), "possible"),
        "doubtful": (lists.undated, LATE, "possible"),
        "over": (dropped, OVER, "ok"),
    }[fate]
    desks.find(CERTIFICATE, state, desks.ask(ward, "certificate", subject, span), "dropped")


def _plaque(desks: Desks, ward: Ward, fate: str) -> None:
    here = desks.rng.choice(desks.lists.plaques[ward.code])
    others = [codes[0] for code, codes in desks.lists.plaques.items() if code != ward.code]
    subject, span, state = {
        "back": (here, LATE, "gap"),
        "before": (here, EARLY, "ok"),
        "undated": (here, UNDATED, "possible"),
        "neighbour": (others[0], LATE, "ok"),
    }[fate]
    desks.find(PLAQUE, state, desks.ask(ward, "plaque", subject, span), "back")


def _asked(desks: Desks, ward: Ward, fate: str) -> None:
    by, state = {
        "unstated": ("", "gap"),
        "ended": (desks.former, "gap"),
        "perhaps": (desks.doubtful, "possible"),
    }[fate]
    key = desks.ask(ward, "affair", desks.rng.choice(desks.lists.items), LATE, by=by)
    desks.find(ASKER, state, key, fate)


_PLAYS = {"affair": _affair, "certificate": _certificate, "plaque": _plaque}

"""How organisations hang together, as sheets and as facts."""

from __future__ import annotations

from collections.abc import Iterator

from api.render.report import sources
from api.render.sheet import Sheet
from api.render.wording import COLUMNS as WORDS
from api.render.wording import both, one
from api.showing import Told
from graph.fabric import BODIES, Fabric

NAMES = 5
"""Names of a component."""
HEADS = {
    "body": ("编码", "code"),
    "name": ("组织", "body"),
    "type": ("类型", "type"),
    "component": ("连片", "component"),
    "articulation": ("割点", "articulation"),
    "betweenness": ("在几对之间", "between pairs"),
    "strength": ("强度", "strength"),
    "partners": ("相连", "partners"),
    "size": ("规模", "size"),
}


def told(found: Fabric, lang: str) -> Told:
    """The structure for people, for files and for programs."""
    words = [_summary(found, lang), *_parts(found, lang)]
    codes = [Sheet("bodies", _head(found, lang), tuple(BODIES), list(found.rows())), *_parts(found, lang)]
    return Told(words, codes, _facts(found))


def _head(found: Fabric, lang: str) -> str:
    area = found.area or both("全部", "everywhere", lang)
    return f"{both('截止', 'as of', lang)} {found.as_of} | {area} | {sources(found.origins, lang)}"


def _summary(found: Fabric, lang: str) -> Sheet:
    """Every number with what it is out of."""
    structure, net = found.structure, found.joined
    linked = sum(map(len, structure.components))
    points = {each.compound for each in found.single_points}
    rows = [
        (("有联系的组织", "linked bodies"), linked, net.number_of_nodes()),
        (("最大的连片", "largest component"), max(map(len, structure.components), default=0), linked),
        (("割点组织", "articulation bodies"), len(structure.articulations), linked),
        (("桥", "bridges"), len(structure.bridges), net.number_of_edges()),
        (("靠一个人联起三方的小区", "compounds that hang on one person"), len(points), found.full),
        (("三方联动的小区", "fully linked compounds"), found.full, found.compounds),
    ]
    shown = [(both(*what, lang), number, total) for what, number, total in rows]
    count = both("连片", "components", lang), len(structure.components), ""
    heads = (("内容", "what"), ("数", "number"), ("总数", "of"))
    return Sheet("summary", _head(found, lang), tuple(one(*each, lang) for each in heads), [*shown, count])


def _parts(found: Fabric, lang: str) -> Iterator[Sheet]:
    yield _points(found, lang)
    yield _brokers(found, lang)
    yield _bridges(found, lang)
    yield _components(found, lang)


def _points(found: Fabric, lang: str) -> Sheet:
    heads = (("小区", "compound"), ("人员", "person"), ("断开", "breaks"))
    rows = [
        (each.compound, each.name, [one(*WORDS[pair], lang) for pair in each.pairs])
        for each in found.single_points
    ]
    said = both("单点:此人一走,小区不再三方联动", "single points: without this person no full linkage", lang)
    return Sheet("single_points", said, tuple(one(*each, lang) for each in heads), rows)


def _brokers(found: Fabric, lang: str) -> Sheet:
    rows = [row for row in found.rows() if row[5] or row[4]]
    rows.sort(key=lambda row: (-float(str(row[5])), -float(str(row[6])), str(row[0])))
    worded = [
        (*row[:4], one("是", "yes", lang) if row[4] else "", _pairs(found, row[5]), f"{row[6]:.3f}", *row[7:])
        for row in rows
    ]
    said = both("中间人与割点", "brokers and articulations", lang)
    return Sheet("brokers", said, tuple(one(*HEADS[name], lang) for name in BODIES), worded)


def _pairs(found: Fabric, betweenness: object) -> str:
    """Between how many pairs of other bodies it stands, ways of one length shared out among them."""
    number = found.joined.number_of_nodes()
    return f"{float(str(betweenness)) * (number - 1) * (number - 2) / 2:.1f}"


def _bridges(found: Fabric, lang: str) -> Sheet:
    ends = (("一方", "one"), ("编码", "code"), ("另一方", "other"), ("编码", "code"))
    heads = (*ends, ("人员", "people"), ("实线", "solid lines"), ("强度", "strength"))
    rows = []
    for one_, other in found.structure.bridges:
        if {one_, other} & found.here:
            edge = found.joined.edges[one_, other]
            people = [found.people[key] for key in edge["people"]]
            names = found.bodies[one_].name, one_, found.bodies[other].name, other
            rows.append((*names, people, list(edge["lines"]), f"{edge['weight']:.3f}"))
    said = both("桥:断开就分成两片", "bridges: without them a component falls apart", lang)
    return Sheet("bridges", said, tuple(one(*each, lang) for each in heads), rows)


def _components(found: Fabric, lang: str) -> Sheet:
    heads = (("连片", "component"), ("组织数", "bodies"), ("其中", "some of them"))
    rows = [
        (number, len(part), [found.bodies[code].name for code in part[:NAMES]])
        for number, part in enumerate(found.structure.components, 1)
        if found.here & set(part)
    ]
    return Sheet(
        "components", both("连片", "components", lang), tuple(one(*each, lang) for each in heads), rows
    )


def _facts(found: Fabric) -> dict[str, object]:
    structure = found.structure
    return {
        "as_of": found.as_of,
        "area": found.area,
        "made": any(each.made for each in found.origins),
        "population": {"bodies": found.joined.number_of_nodes(), "pairs": found.joined.number_of_edges()},
        "compounds": {"all": found.compounds, "full": found.full},
        "components": [list(part) for part in structure.components if found.here & set(part)],
        "articulations": [code for code in structure.articulations if code in found.here],
        "bridges": [
            {"one": one_, "other": other, **found.joined.edges[one_, other]}
            for one_, other in structure.bridges
            if {one_, other} & found.here
        ],
        "single_points": [vars(each) for each in found.single_points],
        "bodies": [dict(zip(BODIES, row, strict=True)) for row in found.rows()],
    }

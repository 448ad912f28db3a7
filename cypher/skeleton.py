"""The first text of a new card: it passes every check as it is, so that work starts from green."""

from __future__ import annotations

from pathlib import Path

from cypher.errors import BadParameter, CardError
from cypher.folders import FINDINGS, FOLDERS, NAME, Folder
from cypher.problems import nearest

LIBRARY = Path(__file__).parent
PARAMS = """\
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: the whole city" }
"""
IN_AREA = """\
MATCH (compound:Compound)
WHERE ($area = '' OR EXISTS { (compound)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(compound.from_min <= $as_of, true) AND coalesce(compound.to_max > $as_of, true)"""

RULE = f"""\
// 新规则(改成标题) · A new rule (change this title)
/*
why = "这里写为什么重要。 · Why it matters."
basis = "seed:3"
severity = "note"
confidence = "C"
identity = ["compound"]
population = '''
{IN_AREA}
RETURN count(compound)
'''
{PARAMS}[columns]
compound = "node"
state = "string"
name = "string"
*/
{IN_AREA}
WITH compound, CASE
  WHEN EXISTS {{
    MATCH (compound)<-[m:MANAGES]-(:PropertyCompany)
    WHERE m.from_max <= $as_of AND (m.to_min > $as_of OR m.to_min IS NULL AND m.status = 'current')
  }} THEN 'ok'
  WHEN EXISTS {{
    MATCH (compound)<-[m:MANAGES]-(:PropertyCompany)
    WHERE coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
  }} THEN 'possible'
  WHEN NOT EXISTS {{
    MATCH (compound)-[:PART_OF*0..9]->()<-[s:COLLECTS {{what: 'management'}}]-(:Source)
    WHERE s.complete AND s.since <= $as_of
  }} THEN 'unknown'
  ELSE 'gap'
END AS state
WHERE state <> 'ok'
RETURN compound, state, compound.name AS name
ORDER BY state, compound.code
/*
[[example]]
about = "没有 · there is none"
given = '''
CREATE (k:Area:Compound {{code: 'K1', name: '一小区', status: 'current'}})
CREATE (:Source {{code: 's'}})
  -[:COLLECTS {{what: 'management', complete: true, since: date('2026-01-01')}}]->(k)
'''
params = {{ as_of = 2026-06-30 }}
expect = [ {{ compound = "K1", state = "gap", name = "一小区" }} ]

[[example]]
about = "有 · there is one"
given = '''
CREATE (:Area:Compound {{code: 'K1', status: 'current'}})
  <-[:MANAGES {{status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}}]-
  (:Organization:PropertyCompany {{code: 'W1', status: 'current'}})
'''
params = {{ as_of = 2026-06-30 }}
expect = []

[[example]]
about = "起止不详 · dates are not known"
covers = "unknown date"
given = '''
CREATE (:Area:Compound {{code: 'K1', status: 'current'}})
  <-[:MANAGES {{status: 'unknown'}}]-(:Organization:PropertyCompany {{code: 'W1', status: 'current'}})
'''
params = {{ as_of = 2026-06-30 }}
expect = [ {{ compound = "K1", state = "possible" }} ]

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = "CREATE (:Area:Compound {{code: 'K1', status: 'current'}})"
params = {{ as_of = 2026-06-30 }}
expect = [ {{ compound = "K1", state = "unknown" }} ]
*/
"""

READ = """\
// 新问题(改成标题) · A new question (change this title)
/*
why = "这里写这个问题有什么用。 · What the question is good for."
[params]
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: the whole city" }
[columns]
area = "node"
name = "string"
*/
MATCH (area:Area)
WHERE $area = '' OR area.code = $area
RETURN area, area.name AS name
ORDER BY area.code
/*
[[example]]
about = "一个区域 · one area"
given = "CREATE (:Area:Grid {code: 'G1', name: '一网格'})"
expect = [ { area = "G1", name = "一网格" } ]

[[example]]
about = "空图 · an empty graph"
given = ""
expect = []
*/
"""

WRITE = """\
// 新写入(改成标题) · A new change (change this title)
/*
why = "这里写为什么要改。 · Why the graph is changed."
[params]
rows = { type = "list<map>", about = "code, name" }
[columns]
changed = "integer"
*/
UNWIND $rows AS row
MATCH (area:Area {code: row.code})
SET area.name = row.name
RETURN count(area) AS changed
/*
[[example]]
about = "改一个名称 · one name is changed"
given = "CREATE (:Area:Grid {code: 'G1', name: '一网格'})"
params = { rows = [ { code = "G1", name = "第一网格" } ] }
expect = [ { changed = 1 } ]
then = [ { query = "MATCH (a:Area) RETURN a.name AS name", expect = [ { name = "第一网格" } ] } ]
*/
"""


def like(card: str, title: str) -> str:
    """A card of the library under another title: where a card is long, the best text to start from."""
    _, _, rest = (LIBRARY / card).read_text(encoding="utf-8").partition("\n")
    return f"// {title}\n{rest}"


def text(folder: Folder) -> str:
    """The skeleton of a card for a folder."""
    if folder.compares:
        return like("changes/areas.cypher", "新变化(改成标题) · A new kind of change (change this title)")
    if folder.asked == FINDINGS:
        return like(
            "openings/branch_secretary.cypher", "新补法(改成标题) · A new way to close a gap (change)"
        )
    if folder.asked:
        return like("candidates/owners_posts.cypher", "新人选(改成标题) · New candidates (change this title)")
    if folder.counts:
        return like("figures/areas.cypher", "新的统计(改成标题) · A new count (change this title)")
    return RULE if folder.finds else WRITE if folder.writes else READ


def write(name: str, root: Path) -> Path:
    """Write the skeleton of a card such as `gaps.my_rule` below `root` and return its path.

    Raises BadParameter for a bad name, CardError when the file is there already or cannot be written.
    """
    folder, _, stem = name.partition(".")
    if folder not in FOLDERS:
        zh, en = nearest(folder, FOLDERS)
        raise BadParameter(f"没有名为“{folder}”的文件夹{zh}", f"there is no folder {folder!r}{en}")
    if not NAME.fullmatch(stem):
        raise BadParameter(
            f"卡片名“{name}”不对:应是 {folder}.名称,小写字母开头,只用小写字母、数字和下划线。",
            f"bad card name {name!r}: {folder}.NAME with lower-case letters, digits and underscores.",
        )
    path = root / folder / f"{stem}.cypher"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            raise CardError(
                path, 1, "文件已存在,没有改动。", "this file is there already; it was not changed."
            )
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text(FOLDERS[folder]))
    except OSError as error:
        why = error.strerror or str(error)
        raise CardError(path, 1, f"写不了这个文件:{why}。", f"this file cannot be written: {why}.") from None
    return path

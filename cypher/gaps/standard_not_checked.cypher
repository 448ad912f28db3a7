// 支部没有按期检查 · Branches that were not checked in time
/*
why = "每个支部对照手册逐项检查;多久一次由配置给出。"
basis = "seed:10"
severity = "note"
confidence = "C"
identity = ["branch", "standard"]
rests_on = ["bodies"]
population = '''
MATCH (branch:Branch)
WHERE ($area = '' OR EXISTS { (branch)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(branch.from_min <= $as_of, true) AND coalesce(branch.to_max > $as_of, true)
RETURN count(branch) * COUNT { MATCH (standard:Standard) WHERE coalesce(standard.from_min <= $as_of, true) AND coalesce(standard.to_max > $as_of, true) }
'''
max_db_hits = 30000
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
check_months = { type = "integer", default = 12, about = "几个月内应检查一次 · months within which a check is due" }
[columns]
branch = "node"
state = "string"
standard = "node"
reason = "string"
name = "string"
standard_name = "string"
place = "string"
*/
MATCH (standard:Standard)
WHERE coalesce(standard.from_min <= $as_of, true) AND coalesce(standard.to_max > $as_of, true)
WITH collect(standard) AS standards, $as_of - duration({months: $check_months}) AS since
MATCH (branch:Branch)
WHERE ($area = '' OR EXISTS { (branch)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(branch.from_min <= $as_of, true) AND coalesce(branch.to_max > $as_of, true)
UNWIND standards AS standard
OPTIONAL MATCH (branch)-[c:CHECKED]->(standard)
WHERE coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
WITH branch, standard, since, [c IN collect(c) | {first: c.from_min, last: c.from_max}] AS checks
WHERE NOT any(c IN checks WHERE coalesce(c.first >= since AND c.last <= $as_of, false))
RETURN branch, CASE
  WHEN any(c IN checks WHERE coalesce(c.last >= since, true)) THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (branch)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'checks'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
  } THEN 'unknown'
  WHEN NOT coalesce(branch.from_max <= $as_of AND (branch.to_min > $as_of OR branch.to_min IS NULL AND branch.status = 'current'), false) THEN 'possible'
  WHEN NOT coalesce(standard.from_max <= $as_of AND (standard.to_min > $as_of OR standard.to_min IS NULL AND standard.status = 'current'), false) THEN 'possible'
  ELSE 'gap'
END AS state, standard, CASE checks WHEN [] THEN 'never' ELSE 'lapsed' END AS reason, branch.name AS name,
  standard.name AS standard_name, head(COLLECT { MATCH (branch)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, branch.code, standard.code
/*
[[example]]
about = "从未检查 · never checked"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 'scheckst'})-[:COLLECTS {key: '1', what: 'checks', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", reason = "never", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "检查过 · checked"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-01-10'), from_max: date('2026-01-10')}]->(n)
CREATE (:Source {code: 'scheckst'})-[:COLLECTS {key: '1', what: 'checks', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "不达标也是检查过 · not met is checked too"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'not_met', status: 'current', from_min: date('2026-01-10'), from_max: date('2026-01-10')}]->(n)
CREATE (:Source {code: 'scheckst'})-[:COLLECTS {key: '1', what: 'checks', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "正好十二个月 · just twelve months ago"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2025-06-30'), from_max: date('2025-06-30')}]->(n)
CREATE (:Source {code: 'scheckst'})-[:COLLECTS {key: '1', what: 'checks', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "过了一天 · a day more"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2025-06-29'), from_max: date('2025-06-29')}]->(n)
CREATE (:Source {code: 'scheckst'})-[:COLLECTS {key: '1', what: 'checks', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", reason = "lapsed", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "当天检查 · checked that day"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-06-30'), from_max: date('2026-06-30')}]->(n)
CREATE (:Source {code: 'scheckst'})-[:COLLECTS {key: '1', what: 'checks', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "之后才检查 · checked only later"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-07-01'), from_max: date('2026-07-01')}]->(n)
CREATE (:Source {code: 'scheckst'})-[:COLLECTS {key: '1', what: 'checks', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", reason = "never", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "也许还没到 · perhaps not yet"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-06-15'), from_max: date('2026-07-15')}]->(n)
CREATE (:Source {code: 'scheckst'})-[:COLLECTS {key: '1', what: 'checks', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", standard = "Standard:1", reason = "lapsed", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "只知道月份 · only the month is known"
covers = "unknown date"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2025-06-01'), from_max: date('2025-06-30')}]->(n)
CREATE (:Source {code: 'scheckst'})-[:COLLECTS {key: '1', what: 'checks', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", standard = "Standard:1", reason = "lapsed", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "何时检查不详 · when is not known"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_max: date('2026-06-30')}]->(n)
CREATE (:Source {code: 'scheckst'})-[:COLLECTS {key: '1', what: 'checks', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", standard = "Standard:1", reason = "lapsed", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "支部在与不在不详 · whether the branch is there is not known"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 'scheckst'})-[:COLLECTS {key: '1', what: 'checks', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", standard = "Standard:1", reason = "never", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "支部已撤销 · the branch is gone"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 'scheckst'})-[:COLLECTS {key: '1', what: 'checks', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "标准还用不用不详 · whether the standard still holds is not known"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 'scheckst'})-[:COLLECTS {key: '1', what: 'checks', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", standard = "Standard:1", reason = "never", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "标准已废止 · the standard is gone"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 'scheckst'})-[:COLLECTS {key: '1', what: 'checks', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "检查已从名册上撤下 · the check was taken off the roster"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'ended', from_min: date('2026-01-10'), from_max: date('2026-01-10'), to_min: date('2026-06-01'), to_max: date('2026-06-01')}]->(n)
CREATE (:Source {code: 'scheckst'})-[:COLLECTS {key: '1', what: 'checks', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", reason = "never", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "没有采集 · nobody collected it"
covers = "uncollected"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "unknown", standard = "Standard:1", reason = "never", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "采集不完整 · not collected whole"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 'scheckst'})-[:COLLECTS {key: '1', what: 'checks', complete: false, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "unknown", standard = "Standard:1", reason = "never", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "后来才采集 · collected only later"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 'scheckst'})-[:COLLECTS {key: '1', what: 'checks', complete: true, since: date('2026-07-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "unknown", standard = "Standard:1", reason = "never", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "当天采集 · collected that day"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 'scheckst'})-[:COLLECTS {key: '1', what: 'checks', complete: true, since: date('2026-06-30')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", reason = "never", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "在别的区域 · in another area"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 'scheckst'})-[:COLLECTS {key: '1', what: 'checks', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30, area = "T2" }
expect = []

[[example]]
about = "就在这个区域 · in this area"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 'scheckst'})-[:COLLECTS {key: '1', what: 'checks', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30, area = "T1" }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", reason = "never", name = "一支部", standard_name = "一项", place = "一社区" }]
*/

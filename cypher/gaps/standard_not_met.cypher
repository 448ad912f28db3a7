// 支部不达标 · Branches that do not meet a standard
/*
why = "对照《党支部标准化手册》达标争创:检查结果从检查之日起算,到下一次检查为止。"
basis = "seed:10"
severity = "note"
confidence = "A"
identity = ["branch", "standard"]
rests_on = ["bodies"]
population = '''
MATCH (branch:Branch)-[c:CHECKED]->(standard:Standard)
WHERE ($area = '' OR EXISTS { (branch)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(branch.from_min <= $as_of, true) AND coalesce(branch.to_max > $as_of, true)
  AND coalesce(standard.from_min <= $as_of, true) AND coalesce(standard.to_max > $as_of, true)
  AND coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
WITH DISTINCT branch, standard
RETURN count(*)
'''
max_db_hits = 19000
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
branch = "node"
state = "string"
standard = "node"
checked_by = "date"
name = "string"
standard_name = "string"
place = "string"
*/
MATCH (branch:Branch)-[c:CHECKED]->(standard:Standard)
WHERE ($area = '' OR EXISTS { (branch)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(branch.from_min <= $as_of, true) AND coalesce(branch.to_max > $as_of, true)
  AND coalesce(standard.from_min <= $as_of, true) AND coalesce(standard.to_max > $as_of, true)
  AND coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
WITH branch, standard, collect({result: c.result, first: c.from_min, last: c.from_max}) AS checks
// What a later check has certainly overtaken counts no more.
WITH branch, standard, [c IN checks WHERE none(o IN checks WHERE coalesce(o.last <= $as_of AND o.first > c.last, false))] AS latest
WHERE any(c IN latest WHERE c.result = 'not_met')
RETURN branch, CASE
  WHEN any(c IN latest WHERE c.result = 'met') THEN 'possible'
  WHEN NOT any(c IN latest WHERE coalesce(c.last <= $as_of, false)) THEN 'possible'
  WHEN NOT coalesce(branch.from_max <= $as_of AND (branch.to_min > $as_of OR branch.to_min IS NULL AND branch.status = 'current'), false) THEN 'possible'
  WHEN NOT coalesce(standard.from_max <= $as_of AND (standard.to_min > $as_of OR standard.to_min IS NULL AND standard.status = 'current'), false) THEN 'possible'
  ELSE 'gap'
END AS state, standard, head(COLLECT { UNWIND latest AS c WITH c WHERE c.result = 'not_met' RETURN c.last AS day ORDER BY day IS NULL, day DESC LIMIT 1 }) AS checked_by, branch.name AS name,
  standard.name AS standard_name, head(COLLECT { MATCH (branch)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, branch.code, standard.code
/*
[[example]]
about = "不达标 · not met"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'not_met', status: 'current', from_min: date('2026-04-20'), from_max: date('2026-04-20')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", checked_by = 2026-04-20, name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "达标 · met"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-04-20'), from_max: date('2026-04-20')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "整改后达标 · met since"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'not_met', status: 'current', from_min: date('2026-04-20'), from_max: date('2026-04-20')}]->(n)
CREATE (b)-[:CHECKED {key: '2', result: 'met', status: 'current', from_min: date('2026-05-20'), from_max: date('2026-05-20')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "后来又不达标 · no longer met"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-01')}]->(n)
CREATE (b)-[:CHECKED {key: '2', result: 'not_met', status: 'current', from_min: date('2026-05-20'), from_max: date('2026-05-20')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", checked_by = 2026-05-20, name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "之后才检查 · checked only later"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'not_met', status: 'current', from_min: date('2026-07-01'), from_max: date('2026-07-01')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "之后的检查还不算 · a later check does not yet count"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'not_met', status: 'current', from_min: date('2026-04-20'), from_max: date('2026-04-20')}]->(n)
CREATE (b)-[:CHECKED {key: '2', result: 'met', status: 'current', from_min: date('2026-07-01'), from_max: date('2026-07-01')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", checked_by = 2026-04-20, name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "当天检查 · checked that day"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'not_met', status: 'current', from_min: date('2026-04-20'), from_max: date('2026-04-20')}]->(n)
CREATE (b)-[:CHECKED {key: '2', result: 'met', status: 'current', from_min: date('2026-06-30'), from_max: date('2026-06-30')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "哪次在后不清楚 · which came last is not known"
covers = "unknown date"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'not_met', status: 'current', from_min: date('2026-05-20'), from_max: date('2026-05-20')}]->(n)
CREATE (b)-[:CHECKED {key: '2', result: 'met', status: 'current', from_min: date('2026-05-01'), from_max: date('2026-05-31')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", standard = "Standard:1", checked_by = 2026-05-20, name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "后一次也许还没到 · the later one perhaps has not been yet"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'not_met', status: 'current', from_min: date('2026-04-20'), from_max: date('2026-04-20')}]->(n)
CREATE (b)-[:CHECKED {key: '2', result: 'met', status: 'current', from_min: date('2026-06-01'), from_max: date('2026-07-31')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", standard = "Standard:1", checked_by = 2026-04-20, name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "同一天两个结果 · two results of one day"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'not_met', status: 'current', from_min: date('2026-04-20'), from_max: date('2026-04-20')}]->(n)
CREATE (b)-[:CHECKED {key: '2', result: 'met', status: 'current', from_min: date('2026-04-20'), from_max: date('2026-04-20')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", standard = "Standard:1", checked_by = 2026-04-20, name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "何时检查不详,名册在后 · when is not known"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'not_met', status: 'current', from_max: date('2026-07-31')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", standard = "Standard:1", checked_by = 2026-07-31, name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "何时检查不详,名册在前 · not known, but before the roster"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'not_met', status: 'current', from_max: date('2026-06-30')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", checked_by = 2026-06-30, name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "支部在与不在不详 · whether the branch is there is not known"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'not_met', status: 'current', from_min: date('2026-04-20'), from_max: date('2026-04-20')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", standard = "Standard:1", checked_by = 2026-04-20, name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "支部已撤销 · the branch is gone"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'not_met', status: 'current', from_min: date('2026-04-20'), from_max: date('2026-04-20')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "标准还用不用不详 · whether the standard still holds is not known"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'not_met', status: 'current', from_min: date('2026-04-20'), from_max: date('2026-04-20')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", standard = "Standard:1", checked_by = 2026-04-20, name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "标准已废止 · the standard is gone"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'not_met', status: 'current', from_min: date('2026-04-20'), from_max: date('2026-04-20')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "检查已从名册上撤下 · the check was taken off the roster"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'not_met', status: 'ended', from_min: date('2026-04-20'), from_max: date('2026-04-20'), to_min: date('2026-06-01'), to_max: date('2026-06-01')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "没有检查,也没有采集 · not checked, nothing collected"
covers = "uncollected"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "在别的区域 · in another area"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'not_met', status: 'current', from_min: date('2026-04-20'), from_max: date('2026-04-20')}]->(n)
"""
params = { as_of = 2026-06-30, area = "T2" }
expect = []

[[example]]
about = "就在这个区域 · in this area"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'not_met', status: 'current', from_min: date('2026-04-20'), from_max: date('2026-04-20')}]->(n)
"""
params = { as_of = 2026-06-30, area = "T1" }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", checked_by = 2026-04-20, name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "几次都不达标,先后说不准:写最晚的一天 · several checks, in no certain order: the latest day is told"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'not_met', status: 'current', from_min: date('2026-04-01'), from_max: date('2026-04-10')}]->(n)
CREATE (b)-[:CHECKED {key: '2', result: 'not_met', status: 'current', from_min: date('2026-04-01'), from_max: date('2026-04-30')}]->(n)
CREATE (b)-[:CHECKED {key: '3', result: 'not_met', status: 'current'}]->(n)
CREATE (b)-[:CHECKED {key: '4', result: 'not_met', status: 'current', from_min: date('2026-04-01'), from_max: date('2026-04-20')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", checked_by = 2026-04-30, name = "一支部", standard_name = "一项" }]
*/

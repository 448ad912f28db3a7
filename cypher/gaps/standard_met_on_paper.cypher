// 账面达标,实际不符 · Standards met on paper that the graph contradicts
/*
why = "检查结果写着达标,名册却说书记空缺、任期已满或党员不足:账面和事实对不上。班子健全看书记在岗,按期换届看任期(写明延期的看延期),设置规范看正式党员数。"
basis = "seed:10"
severity = "risk"
confidence = "B"
identity = ["branch", "standard"]
rests_on = ["holdings:secretary", "bodies"]
population = '''
MATCH (branch:Branch)-[c:CHECKED]->(standard:Standard)
WHERE ($area = '' OR EXISTS { (branch)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(branch.from_min <= $as_of, true) AND coalesce(branch.to_max > $as_of, true)
  AND coalesce(standard.from_min <= $as_of, true) AND coalesce(standard.to_max > $as_of, true)
  AND coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
  AND standard.kind IN ['leaders', 'term', 'members']
WITH branch, standard, collect({result: c.result, first: c.from_min, last: c.from_max}) AS checks
WITH [c IN checks WHERE none(o IN checks WHERE coalesce(o.last <= $as_of AND o.first > c.last, false))] AS latest
WHERE any(c IN latest WHERE c.result = 'met')
RETURN count(*)
'''
max_db_hits = 23000
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
branch_from = { type = "integer", default = 3, about = "满几名正式党员应建支部 · full members from which a branch is due" }
community_term_years = { type = "integer", default = 5, about = "网格支部的任期(年)· term of a grid’s branch in years" }
branch_term_years = { type = "integer", default = 3, about = "其他支部的任期(年)· term of other branches in years" }
[columns]
branch = "node"
state = "string"
standard = "node"
kind = "string"
name = "string"
standard_name = "string"
place = "string"
*/
MATCH (branch:Branch)-[c:CHECKED]->(standard:Standard)
WHERE ($area = '' OR EXISTS { (branch)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(branch.from_min <= $as_of, true) AND coalesce(branch.to_max > $as_of, true)
  AND coalesce(standard.from_min <= $as_of, true) AND coalesce(standard.to_max > $as_of, true)
  AND coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
  AND standard.kind IN ['leaders', 'term', 'members']
WITH branch, standard, collect({result: c.result, first: c.from_min, last: c.from_max}) AS checks
// What a later check has certainly overtaken counts no more.
WITH branch, standard, [c IN checks WHERE none(o IN checks WHERE coalesce(o.last <= $as_of AND o.first > c.last, false))] AS latest
WHERE any(c IN latest WHERE c.result = 'met')
WITH branch, standard, latest, CASE branch.form WHEN 'grid' THEN $community_term_years ELSE $branch_term_years END AS years
WITH branch, standard, latest,
  coalesce(branch.extension_to_min, branch.term_to_min, branch.term_from_min + duration({years: years})) AS earliest,
  coalesce(branch.extension_to_max, branch.term_to_max, branch.term_from_max + duration({years: years})) AS ends
WITH branch, standard, latest, CASE standard.kind
  WHEN 'leaders' THEN CASE
    WHEN EXISTS {
      MATCH (branch)<-[:OF]-(:Post {role: 'secretary'})<-[h:HOLDS]-(:Person)
      WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
    } THEN 'ok'
    WHEN EXISTS {
      MATCH (branch)<-[:OF]-(:Post {role: 'secretary'})<-[h:HOLDS]-(:Person)
      WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
    } THEN 'possible'
    WHEN NOT EXISTS {
    MATCH (branch)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'holdings'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND coalesce(s.role, 'secretary') = 'secretary'
  } THEN 'unknown'
    ELSE 'gap'
  END
  WHEN 'term' THEN CASE
    WHEN earliest >= $as_of THEN 'ok'
    WHEN ends IS NULL THEN 'unknown'
    WHEN ends >= $as_of THEN 'possible'
    ELSE 'gap'
  END
  ELSE CASE
    WHEN branch.full_members IS NULL OR NOT coalesce(branch.counted_on <= $as_of, false) THEN 'unknown'
    WHEN branch.full_members >= $branch_from THEN 'ok'
    ELSE 'gap'
  END
END AS fact
WHERE fact <> 'ok'
RETURN branch, CASE
  WHEN fact <> 'gap' THEN fact
  WHEN any(c IN latest WHERE c.result = 'not_met') THEN 'possible'
  WHEN NOT any(c IN latest WHERE coalesce(c.last <= $as_of, false)) THEN 'possible'
  WHEN NOT coalesce(branch.from_max <= $as_of AND (branch.to_min > $as_of OR branch.to_min IS NULL AND branch.status = 'current'), false) THEN 'possible'
  WHEN NOT coalesce(standard.from_max <= $as_of AND (standard.to_min > $as_of OR standard.to_min IS NULL AND standard.status = 'current'), false) THEN 'possible'
  ELSE 'gap'
END AS state, standard, standard.kind AS kind, branch.name AS name, standard.name AS standard_name,
  head(COLLECT { MATCH (branch)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, branch.code, standard.code
/*
[[example]]
about = "写着班子健全,书记空缺 · leaders in place, it says; there is no secretary"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'leaders', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
CREATE (:Source {code: 'sholdingst'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2026-01-01')}]->(t)
"""
population = 1
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", kind = "leaders", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "书记在岗 · the secretary is there"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'leaders', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'p', name: '王芳'})
CREATE (:Source {code: 'sholdingst'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2026-01-01')}]->(t)
"""
population = 1
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "书记已离任 · the secretary has left"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'leaders', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HOLDS {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Person {key: 'p', name: '王芳'})
CREATE (:Source {code: 'sholdingst'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", kind = "leaders", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "书记在岗与否不详 · whether the secretary is there is not known"
covers = "unknown date"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'leaders', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HOLDS {key: '1', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'p', name: '王芳'})
CREATE (:Source {code: 'sholdingst'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", standard = "Standard:1", kind = "leaders", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "任职没有采集 · nobody collected who holds what"
covers = "uncollected"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'leaders', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "unknown", standard = "Standard:1", kind = "leaders", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "只采集了委员 · only members were collected"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'leaders', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
CREATE (:Source {code: 'sholdingst'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2026-01-01'), role: 'member'}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "unknown", standard = "Standard:1", kind = "leaders", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "采集了书记 · secretaries were collected"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'leaders', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
CREATE (:Source {code: 'sholdingst'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2026-01-01'), role: 'secretary'}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", kind = "leaders", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "采集不完整 · not collected whole"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'leaders', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
CREATE (:Source {code: 'sholdingst'})-[:COLLECTS {key: '1', what: 'holdings', complete: false, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "unknown", standard = "Standard:1", kind = "leaders", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "后来才采集 · collected only later"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'leaders', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
CREATE (:Source {code: 'sholdingst'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2026-07-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "unknown", standard = "Standard:1", kind = "leaders", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "当天采集 · collected that day"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'leaders', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
CREATE (:Source {code: 'sholdingst'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2026-06-30')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", kind = "leaders", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "本来就写着不达标 · not met, as it says"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'leaders', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'not_met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
CREATE (:Source {code: 'sholdingst'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2026-01-01')}]->(t)
"""
population = 0
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "后来写了不达标 · not met since"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'leaders', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
CREATE (b)-[:CHECKED {key: '2', result: 'not_met', status: 'current', from_min: date('2026-05-10'), from_max: date('2026-05-10')}]->(n)
CREATE (:Source {code: 'sholdingst'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2026-01-01')}]->(t)
"""
population = 0
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "后来的检查还没到 · the later check is not yet"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'leaders', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
CREATE (b)-[:CHECKED {key: '2', result: 'not_met', status: 'current', from_min: date('2026-07-01'), from_max: date('2026-07-01')}]->(n)
CREATE (:Source {code: 'sholdingst'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2026-01-01')}]->(t)
"""
population = 1
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", kind = "leaders", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "当天写了不达标 · not met that day"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'leaders', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
CREATE (b)-[:CHECKED {key: '2', result: 'not_met', status: 'current', from_min: date('2026-06-30'), from_max: date('2026-06-30')}]->(n)
CREATE (:Source {code: 'sholdingst'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2026-01-01')}]->(t)
"""
population = 0
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "同一天两个结果 · two results of one day"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'leaders', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
CREATE (b)-[:CHECKED {key: '2', result: 'not_met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
CREATE (:Source {code: 'sholdingst'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2026-01-01')}]->(t)
"""
population = 1
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", standard = "Standard:1", kind = "leaders", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "检查也许还没到 · perhaps not yet checked"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'leaders', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-06-15'), from_max: date('2026-07-15')}]->(n)
CREATE (:Source {code: 'sholdingst'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2026-01-01')}]->(t)
"""
population = 1
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", standard = "Standard:1", kind = "leaders", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "当天检查 · checked that day"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'leaders', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-06-30'), from_max: date('2026-06-30')}]->(n)
CREATE (:Source {code: 'sholdingst'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", kind = "leaders", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "支部在与不在不详 · whether the branch is there is not known"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'leaders', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
CREATE (:Source {code: 'sholdingst'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", standard = "Standard:1", kind = "leaders", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "支部已撤销 · the branch is gone"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'leaders', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
CREATE (:Source {code: 'sholdingst'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "标准还用不用不详 · whether the standard still holds is not known"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'leaders', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
CREATE (:Source {code: 'sholdingst'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", standard = "Standard:1", kind = "leaders", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "标准已废止 · the standard is gone"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'leaders', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
CREATE (:Source {code: 'sholdingst'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2026-01-01')}]->(t)
"""
population = 0
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "检查已从名册上撤下 · the check was taken off the roster"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'leaders', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'ended', from_min: date('2026-03-10'), from_max: date('2026-03-10'), to_min: date('2026-06-01'), to_max: date('2026-06-01')}]->(n)
CREATE (:Source {code: 'sholdingst'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "这类标准名册看不出 · no roster mirrors this kind"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'dues', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
CREATE (:Source {code: 'sholdingst'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2026-01-01')}]->(t)
"""
population = 0
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "写着按期换届,任期已满 · re-elected in time, it says; the term is over"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), term_to_min: date('2026-06-29'), term_to_max: date('2026-06-29')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'term', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", kind = "term", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "届满当天不算 · the last day is not over"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), term_to_min: date('2026-06-30'), term_to_max: date('2026-06-30')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'term', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "只知道月份 · only the month is known"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), term_to_min: date('2026-06-01'), term_to_max: date('2026-06-30')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'term', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", standard = "Standard:1", kind = "term", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "也许还有一个月 · perhaps a month is left"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), term_to_min: date('2026-06-01'), term_to_max: date('2026-07-31')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'term', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", standard = "Standard:1", kind = "term", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "任期不详 · the term is not known"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'term', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "unknown", standard = "Standard:1", kind = "term", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "网格支部五年 · five years for a grid’s branch"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), term_from_min: date('2021-06-29'), term_from_max: date('2021-06-29')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'term', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", kind = "term", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "网格支部还没到 · not yet five years"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), term_from_min: date('2022-01-01'), term_from_max: date('2022-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'term', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "其他支部三年 · three years for others"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'joint', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), term_from_min: date('2022-01-01'), term_from_max: date('2022-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'term', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", kind = "term", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "写明的延期内 · within the extension that is stated"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), term_to_min: date('2026-03-31'), term_to_max: date('2026-03-31'), extension_to_min: date('2026-12-31'), extension_to_max: date('2026-12-31')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'term', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "延期也满了 · the extension is over too"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), term_to_min: date('2025-03-31'), term_to_max: date('2025-03-31'), extension_to_min: date('2026-03-31'), extension_to_max: date('2026-03-31')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'term', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", kind = "term", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "写着设置规范,党员不足三名 · members enough, it says; there are two"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), full_members: 2, counted_on: date('2026-05-31')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'members', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", kind = "members", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "正好三名 · just three"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), full_members: 3, counted_on: date('2026-05-31')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'members', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "四名 · four"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), full_members: 4, counted_on: date('2026-05-31')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'members', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "没有统计 · not counted"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'members', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "unknown", standard = "Standard:1", kind = "members", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "之后才统计 · counted only later"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), full_members: 2, counted_on: date('2026-07-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'members', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "unknown", standard = "Standard:1", kind = "members", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "当天统计 · counted that day"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), full_members: 2, counted_on: date('2026-06-30')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'members', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", kind = "members", name = "一支部", standard_name = "一项", place = "一社区" }]

[[example]]
about = "在别的区域 · in another area"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'leaders', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
CREATE (:Source {code: 'sholdingst'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2026-01-01')}]->(t)
"""
population = 0
params = { as_of = 2026-06-30, area = "T2" }
expect = []

[[example]]
about = "就在这个区域 · in this area"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (n:Matter:Standard {key: 'Standard:1', code: '1', type: 'Standard', name: '一项', kind: 'leaders', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-03-10'), from_max: date('2026-03-10')}]->(n)
CREATE (:Source {code: 'sholdingst'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30, area = "T1" }
expect = [{ branch = "B1", state = "gap", standard = "Standard:1", kind = "leaders", name = "一支部", standard_name = "一项", place = "一社区" }]
*/

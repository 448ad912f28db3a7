// 楼院党小组上面没有支部 · Building groups without a branch above
/*
why = "党小组隶属党支部;社区只设支部的,隶属社区支部。"
basis = "seed:1"
severity = "gap"
confidence = "A"
identity = ["group"]
rests_on = ["lines", "bodies"]
population = '''
MATCH (group:BranchGroup)
WHERE ($area = '' OR EXISTS { (group)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(group.from_min <= $as_of, true) AND coalesce(group.to_max > $as_of, true)
RETURN count(group)
'''
max_db_hits = 8700
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
group = "node"
state = "string"
name = "string"
place = "string"
*/
MATCH (group:BranchGroup)
WHERE ($area = '' OR EXISTS { (group)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(group.from_min <= $as_of, true) AND coalesce(group.to_max > $as_of, true)
  AND NOT EXISTS {
    MATCH (group)-[s:SUBORDINATE_TO]->(b)
    WHERE (b:Branch OR b:CommunityCommittee AND b.form = 'branch')
      AND s.from_max <= $as_of AND (s.to_min > $as_of OR s.to_min IS NULL AND s.status = 'current')
      AND b.from_max <= $as_of AND (b.to_min > $as_of OR b.to_min IS NULL AND b.status = 'current')
  }
WITH group, CASE
  WHEN EXISTS {
    MATCH (group)-[s:SUBORDINATE_TO]->(b)
    WHERE (b:Branch OR b:CommunityCommittee AND b.form = 'branch')
      AND coalesce(s.from_min <= $as_of, true) AND coalesce(s.to_max > $as_of, true)
      AND coalesce(b.from_min <= $as_of, true) AND coalesce(b.to_max > $as_of, true)
  } THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (group)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'organizations'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND coalesce(s.type, 'BranchGroup') = 'BranchGroup' AND s.role IS NULL
  } THEN 'unknown'
  WHEN NOT coalesce(group.from_max <= $as_of AND (group.to_min > $as_of OR group.to_min IS NULL AND group.status = 'current'), false) THEN 'possible'
  ELSE 'gap'
END AS state
RETURN group, state, group.name AS name, head(COLLECT { MATCH (group)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, group.code
/*
[[example]]
about = "没有上级 · nothing above"
given = """
CREATE (t:Organization:BranchGroup {code: 'T1', name: '一小组', type: 'BranchGroup', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ group = "T1", state = "gap", name = "一小组" }]

[[example]]
about = "有支部 · a branch above"
given = """
CREATE (t:Organization:BranchGroup {code: 'T1', name: '一小组', type: 'BranchGroup', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "社区支部也算 · a community branch counts"
given = """
CREATE (t:Organization:BranchGroup {code: 'T1', name: '一小组', type: 'BranchGroup', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:CommunityCommittee {code: 'B1', form: 'branch', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "直属社区党委 · straight under a community committee"
given = """
CREATE (t:Organization:BranchGroup {code: 'T1', name: '一小组', type: 'BranchGroup', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:CommunityCommittee {code: 'B1', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ group = "T1", state = "gap", name = "一小组" }]

[[example]]
about = "隶属关系已终止 · the line has ended"
given = """
CREATE (t:Organization:BranchGroup {code: 'T1', name: '一小组', type: 'BranchGroup', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:SUBORDINATE_TO {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ group = "T1", state = "gap", name = "一小组" }]

[[example]]
about = "支部已撤销 · the branch was dissolved"
given = """
CREATE (t:Organization:BranchGroup {code: 'T1', name: '一小组', type: 'BranchGroup', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Branch {code: 'B1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ group = "T1", state = "gap", name = "一小组" }]

[[example]]
about = "日期不详 · a date is not known"
covers = "unknown date"
given = """
CREATE (t:Organization:BranchGroup {code: 'T1', name: '一小组', type: 'BranchGroup', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:SUBORDINATE_TO {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ group = "T1", state = "possible", name = "一小组" }]

[[example]]
about = "小组是否还在不详 · whether the group still exists is not known"
given = """
CREATE (t:Organization:BranchGroup {code: 'T1', name: '一小组', type: 'BranchGroup', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ group = "T1", state = "possible", name = "一小组" }]

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (t:Organization:BranchGroup {code: 'T1', name: '一小组', type: 'BranchGroup', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ group = "T1", state = "unknown", name = "一小组" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (t:Organization:BranchGroup {code: 'T1', name: '一小组', type: 'BranchGroup', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (t:Organization:BranchGroup {code: 'T1', name: '一小组', type: 'BranchGroup', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', complete: false, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ group = "T1", state = "unknown", name = "一小组" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (t:Organization:BranchGroup {code: 'T1', name: '一小组', type: 'BranchGroup', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-07-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ group = "T1", state = "unknown", name = "一小组" }]

[[example]]
about = "对象已撤销 · the subject itself has ended"
given = """
CREATE (t:Organization:BranchGroup {code: 'T1', name: '一小组', type: 'BranchGroup', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = []
*/

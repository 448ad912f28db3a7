// 党支部没有书记 · Branches without a secretary
/*
why = "支部要有书记;代理书记也算在任。"
basis = "field"
severity = "gap"
confidence = "A"
identity = ["branch"]
rests_on = ["holdings:secretary", "bodies"]
population = '''
MATCH (branch:Branch)
WHERE ($area = '' OR EXISTS { (branch)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(branch.from_min <= $as_of, true) AND coalesce(branch.to_max > $as_of, true)
RETURN count(branch)
'''
max_db_hits = 7100
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
branch = "node"
state = "string"
name = "string"
place = "string"
*/
MATCH (branch:Branch)
WHERE ($area = '' OR EXISTS { (branch)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(branch.from_min <= $as_of, true) AND coalesce(branch.to_max > $as_of, true)
  AND NOT EXISTS {
    MATCH (branch)<-[:OF]-(:Post {role: 'secretary'})<-[h:HOLDS]-(:Person)
    WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
  }
WITH branch, CASE
  WHEN EXISTS {
    MATCH (branch)<-[:OF]-(:Post {role: 'secretary'})<-[h:HOLDS]-(:Person)
    WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
  } THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (branch)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'holdings'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND coalesce(s.role, 'secretary') = 'secretary'
  } THEN 'unknown'
  WHEN NOT coalesce(branch.from_max <= $as_of AND (branch.to_min > $as_of OR branch.to_min IS NULL AND branch.status = 'current'), false) THEN 'possible'
  ELSE 'gap'
END AS state
RETURN branch, state, branch.name AS name, head(COLLECT { MATCH (branch)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, branch.code
/*
[[example]]
about = "空缺 · vacant"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", name = "一支部" }]

[[example]]
about = "有书记 · there is one"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "已离任 · has left"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary', role: 'secretary'})<-[:HOLDS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', role: 'secretary', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", name = "一支部" }]

[[example]]
about = "何时离任不详 · when they left is not known"
covers = "unknown date"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary', role: 'secretary'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", name = "一支部" }]

[[example]]
about = "支部是否还在不详 · whether the branch still exists is not known"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", name = "一支部" }]

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "unknown", name = "一支部" }]

[[example]]
about = "在街道采集过 · collected for the street that it lies in"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'C'})-[:PART_OF]->(a:Area {code: 'S'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30, area = "S" }
expect = [{ branch = "B1", state = "gap", name = "一支部" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: false, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "unknown", name = "一支部" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-07-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "unknown", name = "一支部" }]

[[example]]
about = "对象已撤销 · the subject itself has ended"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = []
*/

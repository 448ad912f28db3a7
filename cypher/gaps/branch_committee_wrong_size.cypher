// 支委会人数与党员人数不符 · Branch committees of the wrong size
/*
why = "正式党员七名以上的支部设支委会,三至五人,最多七人;不足七名的设书记一名,必要时设副书记一名。"
basis = "field"
severity = "gap"
confidence = "A"
identity = ["branch"]
rests_on = ["holdings:secretary", "holdings:deputy_secretary", "holdings:member", "bodies"]
population = '''
MATCH (branch:Branch)
WHERE ($area = '' OR EXISTS { (branch)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(branch.from_min <= $as_of, true) AND coalesce(branch.to_max > $as_of, true)
  AND coalesce(branch.form <> 'general_branch', true)
RETURN count(branch)
'''
max_db_hits = 15000
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
branch_committee_from = { type = "integer", default = 7, about = "满几名正式党员设支委会 · full members from which a branch has a committee" }
branch_committee_min = { type = "integer", default = 3, about = "支委会最少几人 · fewest members of a branch committee" }
branch_committee_max = { type = "integer", default = 7, about = "支委会最多几人 · most members of a branch committee" }
small_branch_max = { type = "integer", default = 2, about = "不设支委会的支部最多几人 · secretary and deputy of a smaller branch" }
[columns]
branch = "node"
state = "string"
members = "integer"
least = "integer"
most = "integer"
name = "string"
place = "string"
*/
MATCH (branch:Branch)
WHERE ($area = '' OR EXISTS { (branch)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(branch.from_min <= $as_of, true) AND coalesce(branch.to_max > $as_of, true)
  AND coalesce(branch.form <> 'general_branch', true)
CALL (branch) {
  OPTIONAL MATCH (branch)<-[:OF]-(post:Post)<-[h:HOLDS]-(person:Person)
  WHERE post.role IN ['secretary', 'deputy_secretary', 'member']
    AND coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
  RETURN count(DISTINCT person) AS most, count(DISTINCT CASE
    WHEN h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current') THEN person
  END) AS least
}
WITH branch, least, most, CASE WHEN branch.counted_on <= $as_of THEN branch.full_members END AS members
WITH branch, least, most, members, [size IN range(least, most) WHERE CASE
  WHEN members >= $branch_committee_from THEN $branch_committee_min <= size <= $branch_committee_max
  ELSE size <= $small_branch_max
END] AS right
WHERE members IS NULL OR size(right) <= most - least
RETURN branch, CASE
    WHEN members IS NULL THEN 'unknown'
    WHEN size(right) > 0 THEN 'possible'
    WHEN NOT EXISTS {
      MATCH (branch)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'holdings'}]-(:Source)
      WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
    } THEN 'unknown'
    WHEN NOT coalesce(branch.from_max <= $as_of AND (branch.to_min > $as_of OR branch.to_min IS NULL AND branch.status = 'current'), false) THEN 'possible'
    ELSE 'gap'
  END AS state, members, least, most, branch.name AS name,
  head(COLLECT { MATCH (branch)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, branch.code
/*
[[example]]
about = "七名党员,只有书记和副书记 · seven members, only secretary and deputy"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 7, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", least = 2, most = 2, name = "一支部", members = 7 }]

[[example]]
about = "七名党员,没有班子 · seven members, nobody"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 7, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", least = 0, most = 0, name = "一支部", members = 7 }]

[[example]]
about = "七名党员,三人 · seven members, three"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 7, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#member#2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "七人支委会 · a committee of seven"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 30, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#member#2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#member#3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#member#4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#member#5', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P5'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#member#6', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P6'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "八人支委会 · a committee of eight"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 30, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#member#2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#member#3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#member#4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#member#5', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P5'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#member#6', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P6'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#member#7', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P7'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", least = 8, most = 8, name = "一支部", members = 30 }]

[[example]]
about = "六名党员,三人,不该设支委会 · six members: no committee"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 6, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#member#2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", least = 3, most = 3, name = "一支部", members = 6 }]

[[example]]
about = "六名党员,书记和副书记 · six members, secretary and deputy"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 6, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "六名党员,只有书记 · six members, a secretary"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 6, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "第三人说不准 · the third is uncertain"
covers = "unknown date"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 7, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#member#2', role: 'member'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", least = 2, most = 3, name = "一支部", members = 7 }]

[[example]]
about = "小支部的第三人说不准 · the third of a small branch is uncertain"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 6, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#member#2', role: 'member'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", least = 2, most = 3, name = "一支部", members = 6 }]

[[example]]
about = "第三人已离任 · the third has left"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 7, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#member#2', role: 'member'})<-[:HOLDS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Person {key: 'P2'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", least = 2, most = 2, name = "一支部", members = 7 }]

[[example]]
about = "一人两职算一人 · one person in two posts counts once"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 7, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
WITH b MATCH (p:Person {key: 'P0'}) CREATE (b)<-[:OF]-(:Post {code: 'x', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p)
WITH b CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", least = 2, most = 2, name = "一支部", members = 7 }]

[[example]]
about = "说不准的人一人两职 · an uncertain one in two posts counts once"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 7, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#member#1', role: 'member'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
WITH b MATCH (p:Person {key: 'P1'}) CREATE (b)<-[:OF]-(:Post {code: 'x', role: 'deputy_secretary'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p)
WITH b CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", least = 1, most = 2, name = "一支部", members = 7 }]

[[example]]
about = "别的职务不算 · other roles do not count"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 7, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#adviser#2', role: 'adviser'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", least = 2, most = 2, name = "一支部", members = 7 }]

[[example]]
about = "党员没有清点 · members not counted"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "unknown", least = 2, most = 2, name = "一支部" }]

[[example]]
about = "清点在后 · counted only later"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 7, counted_on: date('2026-07-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "unknown", least = 2, most = 2, name = "一支部" }]

[[example]]
about = "当天清点 · counted on that day"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 7, counted_on: date('2026-06-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", least = 2, most = 2, name = "一支部", members = 7 }]

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 7, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "unknown", least = 2, most = 2, name = "一支部", members = 7 }]

[[example]]
about = "只采集了书记 · only secretaries were collected"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 7, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', role: 'secretary', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "unknown", least = 2, most = 2, name = "一支部", members = 7 }]

[[example]]
about = "只采集了一类组织 · only of one type"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 7, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', type: 'Branch', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "unknown", least = 2, most = 2, name = "一支部", members = 7 }]

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 7, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: false, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "unknown", least = 2, most = 2, name = "一支部", members = 7 }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 7, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-07-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "unknown", least = 2, most = 2, name = "一支部", members = 7 }]

[[example]]
about = "当天采集 · collected on the date asked"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 7, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-06-30')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", least = 2, most = 2, name = "一支部", members = 7 }]

[[example]]
about = "支部是否还在不详 · whether the branch still exists is not known"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 7, counted_on: date('2026-06-01'), status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", least = 2, most = 2, name = "一支部", members = 7 }]

[[example]]
about = "支部已撤销 · the branch was dissolved"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 7, counted_on: date('2026-06-01'), status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "党总支不在此列 · a general branch is not meant"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'general_branch', full_members: 60, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "没写形式的支部 · a branch of no stated form"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', full_members: 7, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", least = 2, most = 2, name = "一支部", members = 7 }]

[[example]]
about = "别处 · another area"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 7, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary#0', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#deputy_secretary#1', role: 'deputy_secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/

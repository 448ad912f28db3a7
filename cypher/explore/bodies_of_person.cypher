// 一个人连起哪些组织 · The organisations that a person links
/*
why = "一个人在哪些组织任职、从何时到何时,由此把它们同哪些组织连起来。 · Where a person sits, since when, and which bodies that links."
basis = "field"
max_db_hits = 2000
[params]
person = { type = "string", about = "人员的键或编码 · a person's key or code" }
past = { type = "boolean", default = false, about = "也列已经结束和还没开始的 · list what is over or to come too" }
inside = { type = "string", default = "", about = "只数这个区域里的,空为各处 · of what lies in this area alone, empty: anywhere" }
limit = { type = "integer", default = 100, about = "最多几条 · rows at most" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
[columns]
person = "node"
body = "node"
state = "string"
role = "string"
from_min = "date"
from_max = "date"
to_min = "date"
to_max = "date"
size = "integer"
weight = "float"
links = "list"
way = "path"
*/
CALL () {
  MATCH (person:Person {key: $person}) RETURN person
  UNION
  MATCH (person:Person {code: $person}) RETURN person
}
MATCH way = (person)-[h:HOLDS]->(post:Post)-[:OF|FOR]->(body:Organization)
WITH person, body, h, post, way, CASE
  WHEN h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
    AND body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current') THEN 'certain'
  WHEN coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
    AND coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true) THEN 'possible'
  WHEN h.from_min > $as_of THEN 'to_come'
  ELSE 'over'
END AS state
WHERE $past OR state IN ['certain', 'possible']
WITH *, COUNT {
  MATCH (body)<-[:OF|FOR]-(seat:Post)<-[k:HOLDS]-(p:Person)
  WHERE k.from_max <= $as_of AND (k.to_min > $as_of OR k.to_min IS NULL AND k.status = 'current')
    AND ($inside = '' OR NOT EXISTS { (seat)-[:OF|FOR]->(x) WHERE NOT EXISTS { (x)-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $inside}) } })
  RETURN DISTINCT p
} AS size, COLLECT {
  MATCH (body)-[e:CROSS_APPOINTED {person: person.key}]-(other:Organization)
  WHERE coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)
    AND coalesce(other.from_min <= $as_of, true) AND coalesce(other.to_max > $as_of, true)
    AND coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true)
  WITH other, e.in_line AS in_line, max(CASE WHEN e.from_max <= $as_of AND (e.to_min > $as_of OR e.to_min IS NULL AND e.status = 'current')
    AND other.from_max <= $as_of AND (other.to_min > $as_of OR other.to_min IS NULL AND other.status = 'current')
    AND body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current') THEN 1 ELSE 0 END) AS sure
  ORDER BY other.code
  RETURN {code: other.code, name: coalesce(other.name, other.code), in_line: in_line, sure: sure = 1}
} AS links
RETURN person, body, state, post.role AS role, h.from_min AS from_min, h.from_max AS from_max, h.to_min AS to_min, h.to_max AS to_max,
  size, CASE state WHEN 'certain' THEN 1.0 / CASE WHEN size > 2 THEN size - 1 ELSE 1 END END AS weight, links, way
ORDER BY CASE state WHEN 'certain' THEN 0 WHEN 'possible' THEN 1 WHEN 'to_come' THEN 2 ELSE 3 END, body.code, post.code, from_max
LIMIT $limit
/*
[[example]]
about = "两个组织,一个确定,一个可能;规模只数确定在任的 · two bodies, one certain, one possible"
given = """
CREATE (a:Organization {code: 'A', name: '甲', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}), (b:Organization {code: 'B', name: '乙', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})
CREATE (p:Person {key: 's:1', code: '1'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(x:Post {code: 'A#member', role: 'member'})-[:OF]->(a)
CREATE (:Person {key: 'q'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(x), (:Person {key: 'r'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(x)
CREATE (:Person {key: 't'})-[:HOLDS {key: '1', status: 'unknown'}]->(x)
CREATE (p)-[:HOLDS {key: '1', status: 'unknown', from_max: date('2021-01-01')}]->(:Post {code: 'B#director', role: 'director'})-[:OF]->(b)
CREATE (a)-[:CROSS_APPOINTED {key: '1', person: 's:1', in_line: false, certain: false, via: ['member–director'], status: 'unknown', from_max: date('2021-01-01')}]->(b)
"""
params = { person = "1", as_of = 2026-06-30 }
expect = [
  { person = "s:1", body = "A", state = "certain", role = "member", from_min = 2020-01-01, from_max = 2020-01-01, size = 3, weight = 0.5, links = [{ code = "B", name = "乙", in_line = false, sure = false }], way = ["s:1", "A#member", "A"] },
  { person = "s:1", body = "B", state = "possible", role = "director", from_max = 2021-01-01, size = 0, links = [{ code = "A", name = "甲", in_line = false, sure = false }], way = ["s:1", "B#director", "B"] },
]

[[example]]
about = "三个组织确定相连;同一对的两段任期只算一次 · three bodies certainly linked; two spans of one pair count once"
given = """
CREATE (a:Organization {code: 'A', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}), (b:Organization {code: 'B', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}), (c:Organization {code: 'C', status: 'unknown'})
CREATE (p:Person {key: 'p'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'W#adviser#A', role: 'adviser'})-[:FOR]->(a)
CREATE (a)-[:CROSS_APPOINTED {key: '1', person: 'p', in_line: true, certain: true, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(b)
CREATE (b)<-[:CROSS_APPOINTED {key: '2', person: 'p', in_line: true, certain: false, status: 'unknown'}]-(a)
CREATE (c)-[:CROSS_APPOINTED {key: '3', person: 'p', in_line: false, certain: true, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a)
CREATE (a)-[:CROSS_APPOINTED {key: '4', person: 'q', in_line: false, certain: true, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization {code: 'D', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})
"""
params = { person = "p", as_of = 2026-06-30 }
expect = [
  { person = "p", body = "A", state = "certain", role = "adviser", from_min = 2020-01-01, from_max = 2020-01-01, size = 1, weight = 1.0, links = [{ code = "B", name = "B", in_line = true, sure = true }, { code = "C", name = "C", in_line = false, sure = false }], way = ["p", "W#adviser#A", "A"] },
]

[[example]]
about = "已经离任和将要到任的,问到才列 · posts that are over or to come, when asked for"
given = """
CREATE (a:Organization {code: 'A', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}), (b:Organization {code: 'B', status: 'ended', to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (p:Person {key: 'p'})-[:HOLDS {key: '1', status: 'current', from_min: date('2027-01-01'), from_max: date('2027-01-01')}]->(:Post {code: 'A#member', role: 'member'})-[:OF]->(a)
CREATE (p)-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B#member', role: 'member'})-[:OF]->(b)
"""
params = { person = "p", past = true, as_of = 2026-06-30 }
expect = [
  { person = "p", body = "A", state = "to_come", role = "member", from_min = 2027-01-01, from_max = 2027-01-01, size = 0, links = [], way = ["p", "A#member", "A"] },
  { person = "p", body = "B", state = "over", role = "member", from_min = 2020-01-01, from_max = 2020-01-01, size = 1, links = [], way = ["p", "B#member", "B"] },
]

[[example]]
about = "组织已撤销 · the body is gone"
given = "CREATE (:Person {key: 'p'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B#member', role: 'member'})-[:OF]->(:Organization {code: 'B', status: 'ended', to_min: date('2025-01-01'), to_max: date('2025-01-01')})"
params = { person = "p", as_of = 2026-06-30 }
expect = []

[[example]]
about = "规模只数一个区域里的岗位:为别处设的不算 · the size counts posts in one area alone: not those for one elsewhere"
given = """
CREATE (c:Area {code: 'C1'})-[:PART_OF]->(:Area {code: 'S1'}), (x:Area {code: 'X'})
WITH c, x UNWIND ['A'] AS name
CREATE (o:Organization {code: name, name: name, status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:LOCATED_IN]->(c), (a:Post {code: name + '#member', role: 'member', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:OF]->(o), (b:Post {code: name + '#adviser#X', role: 'adviser', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:OF]->(o), (b)-[:FOR]->(x)
CREATE (:Person {key: name + '9'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(b)
WITH o, a UNWIND range(1, 2) AS n CREATE (:Person {key: o.code + n})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a)
WITH DISTINCT a MERGE (p:Person {key: 'p'}) CREATE (p)-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a)
"""
params = { person = "p", as_of = 2026-06-30, inside = "S1" }
expect = [{ person = "p", body = "A", state = "certain", role = "member", from_min = 2020-01-01, from_max = 2020-01-01, size = 3, weight = 0.5, links = [], way = ["p", "A#member", "A"] }]
*/

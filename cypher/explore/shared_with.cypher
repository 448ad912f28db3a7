// 与哪些组织共有人员 · With whom an organisation shares people
/*
why = "一个组织与谁共有人员、是谁、任什么、从何时到何时,确定还是可能。一人按 1/(规模−1) 计,免得大组织淹没一切。 · Who sits in this body and in which other, in which posts, since when; a person counts 1/(size − 1)."
basis = "field"
max_db_hits = 8000
[params]
organization = { type = "string", about = "组织编码 · the organisation's code" }
area = { type = "string", default = "", about = "另一方所在的区域,空为各处 · where the other body is located, empty: anywhere" }
past = { type = "boolean", default = false, about = "也列已经结束和还没开始的 · list what is over or to come too" }
inside = { type = "string", default = "", about = "只数这个区域里的,空为各处 · of what lies in this area alone, empty: anywhere" }
limit = { type = "integer", default = 200, about = "最多几条 · rows at most" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
[columns]
one = "node"
other = "node"
person = "node"
state = "string"
posts = "list"
in_line = "boolean"
from_min = "date"
from_max = "date"
to_min = "date"
to_max = "date"
size_one = "integer"
size_other = "integer"
weight = "float"
people = "integer"
strength = "float"
ways = "list"
*/
MATCH (one:Organization {code: $organization})-[e:CROSS_APPOINTED]-(other:Organization)
WHERE $area = '' OR EXISTS { (other)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) }
// The edge and both bodies: the weaker counts.
WITH one, other, e, CASE
  WHEN e.from_max <= $as_of AND (e.to_min > $as_of OR e.to_min IS NULL AND e.status = 'current')
    AND one.from_max <= $as_of AND (one.to_min > $as_of OR one.to_min IS NULL AND one.status = 'current')
    AND other.from_max <= $as_of AND (other.to_min > $as_of OR other.to_min IS NULL AND other.status = 'current') THEN 'certain'
  WHEN coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)
    AND coalesce(one.from_min <= $as_of, true) AND coalesce(one.to_max > $as_of, true)
    AND coalesce(other.from_min <= $as_of, true) AND coalesce(other.to_max > $as_of, true) THEN 'possible'
  WHEN e.from_min > $as_of THEN 'to_come'
  ELSE 'over'
END AS state
WHERE $past OR state IN ['certain', 'possible']
WITH one, other, collect({link: e, state: state}) AS links, count(DISTINCT CASE state WHEN 'certain' THEN e.person END) AS people
// Size: the persons who certainly hold a post of the body, or for it.
WITH *, COUNT {
  MATCH (one)<-[:OF|FOR]-(post:Post)<-[h:HOLDS]-(p:Person)
  WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
    AND ($inside = '' OR NOT EXISTS { (post)-[:OF|FOR]->(x) WHERE NOT EXISTS { (x)-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $inside}) } })
  RETURN DISTINCT p
} AS size_one, COUNT {
  MATCH (other)<-[:OF|FOR]-(post:Post)<-[h:HOLDS]-(p:Person)
  WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
    AND ($inside = '' OR NOT EXISTS { (post)-[:OF|FOR]->(x) WHERE NOT EXISTS { (x)-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $inside}) } })
  RETURN DISTINCT p
} AS size_other
WITH *, (1.0 / CASE WHEN size_one > 2 THEN size_one - 1 ELSE 1 END + 1.0 / CASE WHEN size_other > 2 THEN size_other - 1 ELSE 1 END) / 2 AS each
UNWIND links AS found
WITH *, found.link AS e, found.state AS state
MATCH (person:Person {key: e.person})
RETURN one, other, person, state,
  [v IN e.via | CASE WHEN startNode(e) = one THEN v ELSE split(v, '–')[1] + '–' + split(v, '–')[0] END] AS posts,
  e.in_line AS in_line, e.from_min AS from_min, e.from_max AS from_max, e.to_min AS to_min, e.to_max AS to_max,
  size_one, size_other, CASE state WHEN 'certain' THEN each END AS weight, people, people * each AS strength,
  [way = (one)<-[:OF|FOR]-(:Post)<-[:HOLDS]-(person) | way] + [way = (other)<-[:OF|FOR]-(:Post)<-[:HOLDS]-(person) | way] AS ways
ORDER BY CASE state WHEN 'certain' THEN 0 WHEN 'possible' THEN 1 WHEN 'to_come' THEN 2 ELSE 3 END, strength DESC, other.code, person.key, e.from_max
LIMIT $limit
/*
[[example]]
about = "两人确定,一人可能;规模 3 与 2 · two certain, one possible; sizes 3 and 2"
given = """
CREATE (a:Organization {code: 'A', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}), (b:Organization {code: 'B', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})
CREATE (p:Person {key: 'p'}), (q:Person {key: 'q'}), (r:Person {key: 'r'}), (s:Person {key: 's'})
CREATE (p)-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(x:Post {code: 'A#member', role: 'member'})-[:OF]->(a)
CREATE (q)-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(x), (s)-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(x)
CREATE (r)-[:HOLDS {key: '1', status: 'unknown', from_max: date('2020-01-01')}]->(x)
CREATE (p)-[:HOLDS {key: '1', status: 'current', from_min: date('2021-01-01'), from_max: date('2021-01-01')}]->(y:Post {code: 'B#director', role: 'director'})-[:OF]->(b)
CREATE (q)-[:HOLDS {key: '1', status: 'current', from_min: date('2022-01-01'), from_max: date('2022-01-01')}]->(y), (r)-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'C#adviser#B', role: 'adviser'})-[:FOR]->(b)
CREATE (a)-[:CROSS_APPOINTED {key: '1', person: 'p', in_line: false, certain: true, via: ['member–director'], status: 'current', from_min: date('2021-01-01'), from_max: date('2021-01-01')}]->(b)
CREATE (a)-[:CROSS_APPOINTED {key: '2', person: 'q', in_line: false, certain: true, via: ['member–director'], status: 'current', from_min: date('2022-01-01'), from_max: date('2022-01-01')}]->(b)
CREATE (a)-[:CROSS_APPOINTED {key: '3', person: 'r', in_line: false, certain: false, via: ['member–adviser'], status: 'unknown', from_max: date('2020-01-01')}]->(b)
"""
params = { organization = "B", as_of = 2026-06-30 }
expect = [
  { one = "B", other = "A", person = "p", state = "certain", posts = ["director–member"], in_line = false, from_min = 2021-01-01, from_max = 2021-01-01, size_one = 3, size_other = 3, weight = 0.5, people = 2, strength = 1.0, ways = [["B", "B#director", "p"], ["A", "A#member", "p"]] },
  { one = "B", other = "A", person = "q", state = "certain", posts = ["director–member"], in_line = false, from_min = 2022-01-01, from_max = 2022-01-01, size_one = 3, size_other = 3, weight = 0.5, people = 2, strength = 1.0, ways = [["B", "B#director", "q"], ["A", "A#member", "q"]] },
  { one = "B", other = "A", person = "r", state = "possible", posts = ["adviser–member"], in_line = false, from_max = 2020-01-01, size_one = 3, size_other = 3, people = 2, strength = 1.0, ways = [["B", "C#adviser#B", "r"], ["A", "A#member", "r"]] },
]

[[example]]
about = "一人的组织,规模减一不为零;组织本身不确定,联系只是可能 · a body of one; a body that is not certain makes the link possible"
given = """
CREATE (a:Organization {code: 'A', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}), (b:Organization {code: 'B', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}), (c:Organization {code: 'C', status: 'unknown'})
CREATE (p:Person {key: 'p'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'A#manager', role: 'manager'})-[:OF]->(a)
CREATE (a)-[:CROSS_APPOINTED {key: '1', person: 'p', in_line: true, certain: true, via: ['manager–member'], status: 'current', from_min: date('2021-01-01'), from_max: date('2021-01-01')}]->(b)
CREATE (a)-[:CROSS_APPOINTED {key: '2', person: 'p', in_line: false, certain: true, via: ['manager–staff'], status: 'current', from_min: date('2021-01-01'), from_max: date('2021-01-01')}]->(c)
"""
params = { organization = "A", as_of = 2026-06-30 }
expect = [
  { one = "A", other = "B", person = "p", state = "certain", posts = ["manager–member"], in_line = true, from_min = 2021-01-01, from_max = 2021-01-01, size_one = 1, size_other = 0, weight = 1.0, people = 1, strength = 1.0, ways = [["A", "A#manager", "p"]] },
  { one = "A", other = "C", person = "p", state = "possible", posts = ["manager–staff"], in_line = false, from_min = 2021-01-01, from_max = 2021-01-01, size_one = 1, size_other = 0, people = 0, strength = 0.0, ways = [["A", "A#manager", "p"]] },
]

[[example]]
about = "已经结束和还没开始的,问到才列 · what is over and what is to come, when asked for"
given = """
CREATE (a:Organization {code: 'A', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}), (b:Organization {code: 'B', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}), (:Person {key: 'p'}), (:Person {key: 'q'})
CREATE (a)-[:CROSS_APPOINTED {key: '1', person: 'p', in_line: false, certain: true, via: ['member–member'], status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(b)
CREATE (a)-[:CROSS_APPOINTED {key: '2', person: 'q', in_line: false, certain: true, via: ['member–member'], status: 'current', from_min: date('2027-01-01'), from_max: date('2027-01-01')}]->(b)
"""
params = { organization = "A", past = true, as_of = 2026-06-30 }
expect = [
  { one = "A", other = "B", person = "q", state = "to_come", posts = ["member–member"], in_line = false, from_min = 2027-01-01, from_max = 2027-01-01, size_one = 0, size_other = 0, people = 0, strength = 0.0, ways = [] },
  { one = "A", other = "B", person = "p", state = "over", posts = ["member–member"], in_line = false, from_min = 2020-01-01, from_max = 2020-01-01, to_min = 2025-01-01, to_max = 2025-01-01, size_one = 0, size_other = 0, people = 0, strength = 0.0, ways = [] },
]

[[example]]
about = "已经结束;另一方在别处 · it is over; the other body is elsewhere"
given = """
CREATE (a:Organization {code: 'A', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}), (b:Organization {code: 'B', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})-[:LOCATED_IN]->(:Area {code: 'G1'}), (:Area {code: 'G2'}), (:Person {key: 'p'})
CREATE (a)-[:CROSS_APPOINTED {key: '1', person: 'p', in_line: false, certain: true, via: ['member–member'], status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(b)
CREATE (a)-[:CROSS_APPOINTED {key: '2', person: 'p', in_line: false, certain: true, via: ['member–member'], status: 'ended', to_min: date('2019-06-01'), to_max: date('2019-06-01')}]->(b)
"""
params = { organization = "A", area = "G2", as_of = 2026-06-30 }
expect = []

[[example]]
about = "规模只数一个区域里的岗位:为别处设的不算 · the size counts posts in one area alone: not those for one elsewhere"
given = """
CREATE (c:Area {code: 'C1'})-[:PART_OF]->(:Area {code: 'S1'}), (x:Area {code: 'X'})
WITH c, x UNWIND ['A', 'B'] AS name
CREATE (o:Organization {code: name, name: name, status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:LOCATED_IN]->(c), (a:Post {code: name + '#member', role: 'member', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:OF]->(o), (b:Post {code: name + '#adviser#X', role: 'adviser', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:OF]->(o), (b)-[:FOR]->(x)
CREATE (:Person {key: name + '9'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(b)
WITH o, a UNWIND range(1, 2) AS n CREATE (:Person {key: o.code + n})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a)
WITH DISTINCT a MERGE (p:Person {key: 'p'}) CREATE (p)-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a)
WITH count(*) AS all MATCH (a:Organization {code: 'A'}), (b:Organization {code: 'B'})
CREATE (a)-[:CROSS_APPOINTED {key: '1', person: 'p', in_line: false, certain: true, via: ['member–member'], status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(b)
"""
params = { organization = "A", as_of = 2026-06-30, inside = "S1" }
expect = [{ one = "A", other = "B", person = "p", state = "certain", posts = ["member–member"], in_line = false, from_min = 2020-01-01, from_max = 2020-01-01, size_one = 3, size_other = 3, weight = 0.5, people = 1, strength = 0.5, ways = [["A", "A#member", "p"], ["B", "B#member", "p"]] }]
*/

// 共有人员的组织对 · Pairs of organisations that share people, the strongest first
/*
why = "一个区域里哪些组织共有人员,最强的在前:强度是确定共有的人数乘以两方 1/(规模−1) 的平均。 · Which bodies share people; strength is the certain number times the mean of 1/(size − 1) of both."
basis = "field"
max_db_hits = 88000
[params]
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
in_line = { type = "boolean", default = true, about = "也列上下级之间的 · list pairs of superior and subordinate too" }
inside = { type = "string", default = "", about = "只数这个区域里的,空为各处 · of what lies in this area alone, empty: anywhere" }
limit = { type = "integer", default = 500, about = "最多几对 · pairs at most" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
[columns]
one = "node"
other = "node"
state = "string"
certain = "integer"
possible = "integer"
people = "list"
since = "date"
in_line = "boolean"
size_one = "integer"
size_other = "integer"
strength = "float"
links = "list"
*/
CALL () {
  WITH $area AS area WHERE area = ''
  MATCH (:Organization)-[e:CROSS_APPOINTED]->(:Organization) RETURN e
  UNION ALL
  MATCH (:Area {code: $area})<-[:PART_OF]-{0,9}(:Area)<-[:LOCATED_IN]-(:Organization)-[e:CROSS_APPOINTED]-(:Organization)
  RETURN DISTINCT e
}
WITH e, startNode(e) AS one, endNode(e) AS other
WHERE ($in_line OR NOT e.in_line) AND coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)
  AND coalesce(one.from_min <= $as_of, true) AND coalesce(one.to_max > $as_of, true)
  AND coalesce(other.from_min <= $as_of, true) AND coalesce(other.to_max > $as_of, true)
// Each person once; who is certainly in both has a day since which, at the latest, that is so.
WITH one, other, e.person AS who, collect(e) AS edges, min(CASE
  WHEN e.from_max <= $as_of AND (e.to_min > $as_of OR e.to_min IS NULL AND e.status = 'current')
    AND one.from_max <= $as_of AND (one.to_min > $as_of OR one.to_min IS NULL AND one.status = 'current')
    AND other.from_max <= $as_of AND (other.to_min > $as_of OR other.to_min IS NULL AND other.status = 'current') THEN e.from_max
END) AS day
MATCH (person:Person {key: who})
WITH one, other, edges, day, coalesce(person.name, person.key) AS name
ORDER BY name
WITH one, other, count(day) AS certain, count(*) - count(day) AS possible, min(day) AS since,
  collect(CASE WHEN day IS NULL THEN name + '?' ELSE name END) AS people, reduce(all = [], x IN collect(edges) | all + x) AS links
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
RETURN one, other, CASE certain WHEN 0 THEN 'possible' ELSE 'certain' END AS state, certain, possible, people, since,
  head(links).in_line AS in_line, size_one, size_other, certain * (1.0 / CASE WHEN size_one > 2 THEN size_one - 1 ELSE 1 END
    + 1.0 / CASE WHEN size_other > 2 THEN size_other - 1 ELSE 1 END) / 2 AS strength, links
ORDER BY strength DESC, certain DESC, possible DESC, one.code, other.code
LIMIT $limit
/*
[[example]]
about = "小组织的一个人比大组织的一个人强;可能的在后 · one of few counts more than one of many; possible ones come last"
given = """
CREATE (a:Organization {code: 'A', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}), (b:Organization {code: 'B', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}), (c:Organization {code: 'C', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})
CREATE (p:Person {key: 'p', name: '王芳'}), (q:Person {key: 'q', name: '李四'}), (x:Post {code: 'A#member'})-[:OF]->(a), (y:Post {code: 'B#member'})-[:OF]->(b), (z:Post {code: 'C#member'})-[:OF]->(c)
WITH * UNWIND range(1, 3) AS n CREATE (:Person {key: 'a' + n})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(x)
WITH DISTINCT a, b, c, p, q, x, y, z
CREATE (p)-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(x), (p)-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(y)
CREATE (p)-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(z), (q)-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(x)
CREATE (a)-[:CROSS_APPOINTED {key: '1', person: 'p', in_line: false, certain: true, status: 'current', from_min: date('2021-03-31'), from_max: date('2021-03-31')}]->(b)
CREATE (b)-[:CROSS_APPOINTED {key: '2', person: 'p', in_line: true, certain: true, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (a)-[:CROSS_APPOINTED {key: '3', person: 'p', in_line: false, certain: false, status: 'unknown', from_max: date('2020-01-01')}]->(c)
CREATE (a)-[:CROSS_APPOINTED {key: '4', person: 'q', in_line: false, certain: false, status: 'unknown', from_max: date('2020-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [
  { one = "B", other = "C", state = "certain", certain = 1, possible = 0, people = ["王芳"], since = 2020-01-01, in_line = true, size_one = 1, size_other = 1, strength = 1.0, links = ["CROSS_APPOINTED"] },
  { one = "A", other = "B", state = "certain", certain = 1, possible = 1, people = ["李四?", "王芳"], since = 2021-03-31, in_line = false, size_one = 5, size_other = 1, strength = 0.625, links = ["CROSS_APPOINTED", "CROSS_APPOINTED"] },
  { one = "A", other = "C", state = "possible", certain = 0, possible = 1, people = ["王芳?"], in_line = false, size_one = 5, size_other = 1, strength = 0.0, links = ["CROSS_APPOINTED"] },
]

[[example]]
about = "只列不在一条线上的,一方在这个区域里 · pairs not in line, one of them in the area"
given = """
CREATE (a:Organization {code: 'A', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})-[:LOCATED_IN]->(:Area {code: 'G1'})-[:PART_OF]->(:Area {code: 'S1'}), (b:Organization {code: 'B', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}), (c:Organization {code: 'C', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}), (:Person {key: 'p'})
CREATE (a)-[:CROSS_APPOINTED {key: '1', person: 'p', in_line: false, certain: true, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(b)
CREATE (a)-[:CROSS_APPOINTED {key: '2', person: 'p', in_line: true, certain: true, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (b)-[:CROSS_APPOINTED {key: '3', person: 'p', in_line: false, certain: true, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
"""
params = { area = "S1", in_line = false, as_of = 2026-06-30 }
expect = [ { one = "A", other = "B", state = "certain", certain = 1, possible = 0, people = ["p"], since = 2020-01-01, in_line = false, size_one = 0, size_other = 0, strength = 1.0, links = ["CROSS_APPOINTED"] } ]

[[example]]
about = "已经结束,或组织已撤销 · it is over, or a body is gone"
given = """
CREATE (a:Organization {code: 'A', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}), (b:Organization {code: 'B', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}), (:Person {key: 'p'})
CREATE (c:Organization {code: 'C', status: 'ended', to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (a)-[:CROSS_APPOINTED {key: '1', person: 'p', in_line: false, certain: true, status: 'ended', from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(b)
CREATE (a)-[:CROSS_APPOINTED {key: '2', person: 'p', in_line: false, certain: true, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
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
params = { as_of = 2026-06-30, inside = "S1" }
expect = [{ one = "A", other = "B", state = "certain", certain = 1, possible = 0, people = ["p"], since = 2020-01-01, in_line = false, size_one = 3, size_other = 3, strength = 0.5, links = ["CROSS_APPOINTED"] }]
*/

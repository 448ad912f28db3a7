// 任职的人有多少 · How many hold posts, by the number of organisations they sit in
/*
why = "共有人员的分母:一个区域的组织里确定在任的有几人,其中几人同时在几个组织,不论在哪里。 · The denominator of shared people: how many certainly sit in the bodies of an area, and in how many bodies anywhere."
basis = "field"
max_db_hits = 95000
[params]
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
inside = { type = "string", default = "", about = "只数这个区域里的,空为各处 · of what lies in this area alone, empty: anywhere" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
[columns]
organizations = "integer"
holders = "integer"
*/
CALL () {
  WITH $area AS area WHERE area = ''
  MATCH (body:Organization) RETURN body
  UNION ALL
  MATCH (:Area {code: $area})<-[:PART_OF]-{0,9}(:Area)<-[:LOCATED_IN]-(body:Organization) RETURN DISTINCT body
}
WITH body
WHERE body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current')
MATCH (body)<-[:OF|FOR]-(post:Post)<-[h:HOLDS]-(p:Person)
WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
  AND ($inside = '' OR NOT EXISTS { (post)-[:OF|FOR]->(x) WHERE NOT EXISTS { (x)-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $inside}) } })
WITH DISTINCT p
RETURN COUNT {
  MATCH (p)-[k:HOLDS]->(held:Post)-[:OF|FOR]->(other:Organization)
  WHERE k.from_max <= $as_of AND (k.to_min > $as_of OR k.to_min IS NULL AND k.status = 'current')
    AND other.from_max <= $as_of AND (other.to_min > $as_of OR other.to_min IS NULL AND other.status = 'current')
    AND ($inside = '' OR NOT EXISTS { (held)-[:OF|FOR]->(x) WHERE NOT EXISTS { (x)-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $inside}) } })
  RETURN DISTINCT other
} AS organizations, count(p) AS holders
ORDER BY organizations
/*
[[example]]
about = "三人,一人在两个组织;可能的不算 · three people, one of them in two bodies; the possible do not count"
given = """
CREATE (a:Organization {code: 'A', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}), (b:Organization {code: 'B', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}), (x:Post {code: 'A#member'})-[:OF]->(a), (y:Post {code: 'B#member'})-[:OF]->(b)
CREATE (p:Person {key: 'p'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(x), (p)-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(y)
CREATE (q:Person {key: 'q'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(x), (q)-[:HOLDS {key: '1', status: 'unknown'}]->(y)
CREATE (:Person {key: 'r'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(y), (:Person {key: 's'})-[:HOLDS {key: '1', status: 'unknown'}]->(y)
CREATE (q)-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'C#member'})-[:OF]->(:Organization {code: 'C', status: 'unknown'})
"""
params = { as_of = 2026-06-30 }
expect = [ { organizations = 1, holders = 2 }, { organizations = 2, holders = 1 } ]

[[example]]
about = "只数一个区域里的岗位 · posts in one area alone"
given = """
CREATE (a:Organization {code: 'A', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})-[:LOCATED_IN]->(:Area {code: 'S1'}), (x:Post {code: 'A#member'})-[:OF]->(a), (z:Post {code: 'A#adviser#C'})-[:OF]->(a)
CREATE (c:Organization {code: 'C', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})-[:LOCATED_IN]->(:Area {code: 'X'}), (y:Post {code: 'C#member'})-[:OF]->(c), (z)-[:FOR]->(c)
CREATE (p:Person {key: 'p'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(x), (p)-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(y)
CREATE (:Person {key: 'q'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(z)
"""
params = { area = "S1", inside = "S1", as_of = 2026-06-30 }
expect = [ { organizations = 1, holders = 1 } ]

[[example]]
about = "这个区域里没有人任职 · nobody in this area"
given = "CREATE (:Person {key: 'p'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'A#member'})-[:OF]->(:Organization {code: 'A', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}), (:Area {code: 'S1'})"
params = { area = "S1", as_of = 2026-06-30 }
expect = []
*/

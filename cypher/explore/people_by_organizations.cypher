// 一人任职的组织 · People by how many organisations they sit in
/*
why = "谁把许多组织连在一起:数的是确定在任的组织,一个组织里有几个岗位也只算一个。"
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
at_least = { type = "integer", default = 2, about = "至少几个组织 · organisations at least" }
top_only = { type = "boolean", default = false, about = "只算没有上级的组织 · only organisations that have no superior" }
[columns]
person = "node"
name = "string"
organizations = "integer"
names = "list"
*/
MATCH (person:Person)
// Most people hold one post: how many it can be at most is known without looking at any.
WHERE COUNT { (person)-[:HOLDS]->() } >= $at_least
MATCH (person)-[h:HOLDS]->(:Post)-[:OF]->(body:Organization)
WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
  AND NOT ($top_only AND EXISTS {
    MATCH (body)-[s:SUBORDINATE_TO]->(:Organization)
    WHERE coalesce(s.from_min <= $as_of, true) AND coalesce(s.to_max > $as_of, true)
  })
WITH person, collect(DISTINCT body) AS bodies
WHERE size(bodies) >= $at_least
RETURN person, person.name AS name, size(bodies) AS organizations,
  COLLECT { UNWIND bodies AS body RETURN coalesce(body.name, body.code) AS name ORDER BY name } AS names
ORDER BY organizations DESC, name, person.key
/*
[[example]]
about = "两个组织,其中一个有两个岗位 · two organisations, two posts in one of them"
given = """
CREATE (p:Person {key: 'P1', name: '王芳'}), (a:Organization {code: 'A', name: '甲'}), (b:Organization {code: 'B', name: '乙'})
CREATE (p)-[:HOLDS {status: 'current', from_max: date('2020-01-01')}]->(:Post {code: 'A#member'})-[:OF]->(a)
CREATE (p)-[:HOLDS {status: 'current', from_max: date('2020-01-01')}]->(:Post {code: 'A#director'})-[:OF]->(a)
CREATE (p)-[:HOLDS {status: 'current', from_max: date('2020-01-01')}]->(:Post {code: 'B#member'})-[:OF]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [ { person = "P1", name = "王芳", organizations = 2, names = ["乙", "甲"] } ]

[[example]]
about = "去留不详的不算 · an uncertain one does not count"
given = """
CREATE (p:Person {key: 'P1', name: '王芳'})
CREATE (p)-[:HOLDS {status: 'current', from_max: date('2020-01-01')}]->(:Post {code: 'A#member'})-[:OF]->(:Organization {code: 'A'})
CREATE (p)-[:HOLDS {status: 'unknown', from_max: date('2020-01-01')}]->(:Post {code: 'B#member'})-[:OF]->(:Organization {code: 'B'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "只算没有上级的 · only those without a superior"
given = """
CREATE (p:Person {key: 'P1', name: '王芳'}), (q:Person {key: 'P2', name: '李四'})
CREATE (a:Organization {code: 'A'})<-[:SUBORDINATE_TO {status: 'current', from_max: date('2020-01-01')}]-(b:Organization {code: 'B'})
CREATE (p)-[:HOLDS {status: 'current', from_max: date('2020-01-01')}]->(m:Post {code: 'A#member'})-[:OF]->(a)
CREATE (p)-[:HOLDS {status: 'current', from_max: date('2020-01-01')}]->(n:Post {code: 'B#member'})-[:OF]->(b)
CREATE (q)-[:HOLDS {status: 'current', from_max: date('2020-01-01')}]->(n)
"""
params = { as_of = 2026-06-30, at_least = 1, top_only = true }
expect = [ { person = "P1", name = "王芳", organizations = 1, names = ["A"] } ]

[[example]]
about = "上级关系已终止,就没有上级 · a superior of former times is none"
given = """
CREATE (p:Person {key: 'P1', name: '王芳'})
CREATE (:Organization {code: 'A'})<-[:SUBORDINATE_TO {status: 'ended', from_max: date('2020-01-01'), to_max: date('2024-01-01')}]-(b:Organization {code: 'B'})
CREATE (p)-[:HOLDS {status: 'current', from_max: date('2020-01-01')}]->(:Post {code: 'B#member'})-[:OF]->(b)
"""
params = { as_of = 2026-06-30, at_least = 1, top_only = true }
expect = [ { person = "P1", name = "王芳", organizations = 1, names = ["B"] } ]
*/

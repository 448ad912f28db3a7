// 应用任命方案 · Apply a plan
/*
why = "把拟任写成任职:起于方案的日期,止于组织的任期;另有一条拟任的边说明它补哪些缺口。只在要回滚的事务里,或在专门的副本里应用。 · In a transaction that is rolled back, or in a copy."
basis = "field"
[params]
rows = { type = "list<map>", about = "person, post, role, name, body, served, kind, number, closes" }
as_of = { type = "date", about = "方案的日期 · the plan's date" }
[columns]
applied = "integer"
*/
MERGE (s:Source {code: 'plan'})
SET s.name = '拟任方案(假设) · a plan, not in force', s.as_of = $as_of
WITH s
UNWIND $rows AS r
MATCH (person:Person {key: r.person})
OPTIONAL MATCH (body:Organization {code: r.body})
OPTIONAL MATCH (area:Area {code: r.served})
OPTIONAL MATCH (other:Organization {code: r.served})
WITH r, person, body, coalesce(area, other) AS served
WHERE (r.body IS NULL OR body IS NOT NULL) AND (r.served IS NULL OR served IS NOT NULL)
  AND (body IS NOT NULL OR served IS NOT NULL)
MERGE (post:Post {code: r.post})
ON CREATE SET post.role = r.role, post.name = r.name, post.status = 'current', post.from_max = $as_of, post.sources = ['plan:plan#' + r.number]
FOREACH (_ IN CASE WHEN body IS NULL THEN [] ELSE [1] END | MERGE (post)-[:OF]->(body))
FOREACH (_ IN CASE WHEN served IS NULL THEN [] ELSE [1] END | MERGE (post)-[:FOR]->(served))
CREATE (person)-[:HOLDS {key: 'plan', kind: r.kind, status: 'current', from_min: $as_of, from_max: $as_of,
  to_min: CASE WHEN body.term_to_min >= $as_of THEN body.term_to_min + duration({days: 1}) END,
  to_max: CASE WHEN body.term_to_min >= $as_of THEN body.term_to_max + duration({days: 1}) END,
  sources: ['plan:plan#' + r.number]}]->(post)
CREATE (person)-[:PROPOSED {key: 'plan', number: r.number, closes: r.closes}]->(post)
RETURN count(*) AS applied
/*
[[example]]
about = "岗位已有的,和要新设的 · a post that is there, and one that is not"
given = """
CREATE (:Person {key: 'x'}), (:Person {key: 'y'}), (:Organization:PropertyCompany {code: 'W1'}), (:Organization:CommunityCommittee {code: 'M1', term_to_min: date('2027-01-01'), term_to_max: date('2027-01-31')})
CREATE (:Post {code: '#grid_worker#G1', role: 'grid_worker', derived: true})-[:FOR]->(:Area:Grid {code: 'G1'})
"""
params = { as_of = 2026-06-30, rows = [ { person = "x", post = "#grid_worker#G1", role = "grid_worker", served = "G1", kind = "appointed", number = 1, closes = ["gaps.grid_without_worker G1"] }, { person = "y", post = "M1#adviser#W1", role = "adviser", name = "指导员", body = "M1", served = "W1", kind = "appointed", number = 2, closes = [] } ] }
expect = [ { applied = 2 } ]
then = [
  { query = "MATCH (x:Person)-[h:HOLDS]->(p:Post) RETURN x.key AS x, p.code AS p, h.from_max AS since, h.to_min AS least, h.to_max AS most, h.sources AS sources ORDER BY x", expect = [ { x = "x", p = "#grid_worker#G1", since = 2026-06-30, sources = ["plan:plan#1"] }, { x = "y", p = "M1#adviser#W1", since = 2026-06-30, least = 2027-01-02, most = 2027-02-01, sources = ["plan:plan#2"] } ] },
  { query = "MATCH (p:Post)-[e:OF|FOR]->(t) RETURN p.code AS p, type(e) AS e, t.code AS t ORDER BY p, e", expect = [ { p = "#grid_worker#G1", e = "FOR", t = "G1" }, { p = "M1#adviser#W1", e = "FOR", t = "W1" }, { p = "M1#adviser#W1", e = "OF", t = "M1" } ] },
  { query = "MATCH (p:Post)-[:OF]->() RETURN p.name AS name", expect = [ { name = "指导员" } ] },
  { query = "MATCH (:Person)-[e:PROPOSED]->(p) RETURN e.number AS number, e.closes AS closes ORDER BY number", expect = [ { number = 1, closes = ["gaps.grid_without_worker G1"] }, { number = 2, closes = [] } ] },
]

[[example]]
about = "人、组织或服务对象不在了:不应用 · who or what is gone is not applied"
given = "CREATE (:Person {key: 'x'}), (:Organization {code: 'B1'})"
params = { as_of = 2026-06-30, rows = [ { person = "z", post = "B1#secretary", role = "secretary", body = "B1", kind = "appointed", number = 1, closes = [] }, { person = "x", post = "B2#secretary", role = "secretary", body = "B2", kind = "appointed", number = 2, closes = [] }, { person = "x", post = "B1#adviser#G1", role = "adviser", body = "B1", served = "G1", kind = "appointed", number = 3, closes = [] } ] }
expect = [ { applied = 0 } ]
then = [ { query = "MATCH (p:Post) RETURN count(p) AS posts", expect = [ { posts = 0 } ] } ]
*/

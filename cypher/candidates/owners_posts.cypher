// 业委会的岗位:谁可以担任 · Posts of an owners' committee: who could be appointed
/*
why = "主任从现任委员中推选;外来的人是不是业主没有人知道,要问。受雇于本小区物业的人绝不进业委会。 · Whoever may be employed by the company that serves the compound never joins the committee."
basis = "law"
max_db_hits = 7100
[params]
posts = { type = "list<map>", about = "开放的岗位:code, role, body, served, people, open · the posts that are open" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
[columns]
person = "node"
post = "string"
eligible = "boolean"
why = "string"
distance = "integer"
held = "integer"
kind = "string"
exclusive = "list"
*/
UNWIND $posts AS p
WITH p
MATCH (body:Organization&OwnersCommittee {code: p.body})
CALL (p, body) {
  UNWIND coalesce(p.people, []) AS key
  MATCH (x:Person {key: key})
  RETURN x
  UNION
  WITH p, body
  WHERE p.open
  MATCH (body)<-[:OF]-(:Post)<-[h:HOLDS]-(x:Person)
  WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
  RETURN x
}
WITH p, body, x
WHERE NOT EXISTS {
  MATCH (x)-[h:HOLDS]->(:Post {code: p.code})
  WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
}
WITH p, x, EXISTS {
  MATCH (x)-[h:HOLDS]->(:Post)-[:OF]->(body)
  WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
} AS member, EXISTS {
  MATCH (x)-[e:EMPLOYED_BY]->(w:PropertyCompany)-[m:MANAGES]->(:Compound)<-[r:REPRESENTS]-(body)
  WHERE coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)
    AND coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
    AND coalesce(r.from_min <= $as_of, true) AND coalesce(r.to_max > $as_of, true)
} AS forbidden, EXISTS {
  MATCH (w:PropertyCompany)-[m:MANAGES]->(:Compound)<-[r:REPRESENTS]-(body)
  WHERE coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
    AND coalesce(r.from_min <= $as_of, true) AND coalesce(r.to_max > $as_of, true)
    AND NOT EXISTS {
      MATCH (w)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'employment'}]-(:Source)
      WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
    }
} AS unseen
RETURN x AS person, p.code AS post, CASE WHEN forbidden THEN false WHEN member AND NOT unseen THEN true END AS eligible,
  CASE WHEN forbidden THEN 'forbidden_pair' WHEN NOT member THEN 'owner_unknown' WHEN unseen THEN 'employment_unknown' ELSE '' END AS why,
  0 AS distance, COUNT {
    MATCH (x)-[h:HOLDS]->(other:Post)
    WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
    RETURN DISTINCT other
  } AS held, 'elected' AS kind, [] AS exclusive
ORDER BY post, person.key
/*
[[example]]
about = "委员可以,受雇于物业的不行(也许受雇也不行),外来的要问 · a member may, an employee (even perhaps) never, an outsider is asked about"
given = """
CREATE (k:Area:Compound {code: 'K1'})<-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(y:Organization:OwnersCommittee {code: 'Y1'}), (k)<-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:PropertyCompany {code: 'W1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(w)
CREATE (p:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (:Person {key: 'a'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(p)
CREATE (:Person {key: 'b'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(p)
CREATE (:Person {key: 'c'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(p)
CREATE (:Person {key: 'd'})
CREATE (:Person {key: 'e'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#director', role: 'director'})-[:OF]->(y)
WITH w MATCH (b:Person {key: 'b'}), (c:Person {key: 'c'}) CREATE (b)-[:EMPLOYED_BY {key: '1', status: 'unknown'}]->(w), (c)-[:EMPLOYED_BY {key: '1', status: 'ended', to_max: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30, posts = [ { code = "Y1#director", role = "director", body = "Y1", open = true, people = ["d"] } ] }
expect = [
  { person = "a", post = "Y1#director", eligible = true, why = "", distance = 0, held = 1, kind = "elected", exclusive = [] },
  { person = "b", post = "Y1#director", eligible = false, why = "forbidden_pair", distance = 0, held = 1, kind = "elected", exclusive = [] },
  { person = "c", post = "Y1#director", eligible = true, why = "", distance = 0, held = 1, kind = "elected", exclusive = [] },
  { person = "d", post = "Y1#director", why = "owner_unknown", distance = 0, held = 0, kind = "elected", exclusive = [] },
]

[[example]]
about = "物业的从业没有采集:委员也要问 · the company's employment was not collected: even a member is asked about"
given = """
CREATE (k:Area:Compound {code: 'K1'})<-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(y:Organization:OwnersCommittee {code: 'Y1'}), (k)<-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:PropertyCompany {code: 'W1'})
CREATE (:Person {key: 'a'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
"""
params = { as_of = 2026-06-30, posts = [ { code = "Y1#director", role = "director", body = "Y1", open = true } ] }
expect = [ { person = "a", post = "Y1#director", why = "employment_unknown", distance = 0, held = 1, kind = "elected", exclusive = [] } ]

[[example]]
about = "只按名单开放;不是业委会的岗位 · open to names alone; no post of an owners' committee"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1'})<-[:OF]-(:Post {code: 'Y1#member', role: 'member'})<-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'a'})
CREATE (:Organization:Branch {code: 'B1'})
"""
params = { as_of = 2026-06-30, posts = [ { code = "Y1#director", role = "director", body = "Y1", open = false, people = [] }, { code = "B1#member", role = "member", body = "B1", open = true, people = ["a"] } ] }
expect = []
*/

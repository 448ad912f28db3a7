// 党组织的岗位:谁可以担任 · Posts of Party bodies: who could be appointed
/*
why = "党内岗位由正式党员担任;党员身份不详的要问,从不假定。人选是够得着的党组织里任职的人,近的在先;书记、组长先从本组织的副书记、委员里出。 · Full members alone; who is not known to be one is asked about, never assumed."
basis = "field"
max_db_hits = 110800
[params]
posts = { type = "list<map>", about = "开放的岗位:code, role, body, served, people, open · the posts that are open" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
within = { type = "string", default = "street", about = "多远的人:community, street, county, city · how far" }
[columns]
person = "node"
post = "string"
eligible = "boolean"
why = "string"
distance = "integer"
held = "integer"
kind = "string"
exclusive = "list"
rank = "integer"
*/
UNWIND $posts AS p
WITH p
WHERE p.role IN ['secretary', 'deputy_secretary', 'member', 'part_time_member', 'group_leader', 'adviser']
MATCH (body:Organization {code: p.body})
WHERE body:PartyCommittee|WorkingCommittee|CommunityCommittee|Branch|BranchGroup
CALL (p, body) {
  UNWIND coalesce(p.people, []) AS key
  MATCH (x:Person {key: key})
  RETURN x, 0 AS distance
  UNION ALL
  WITH p, body
  WHERE p.open
  MATCH (body)<-[:OF]-(:Post)<-[h:HOLDS]-(x:Person)
  WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
  RETURN DISTINCT x, 0 AS distance
  UNION ALL
  // The branch of a company is led by somebody of the company.
  WITH p, body
  WHERE p.open
  MATCH (body)-[:ESTABLISHED_IN]->(:Organization)<-[h:EMPLOYED_BY]-(x:Person)
  WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
  RETURN DISTINCT x, 0 AS distance
  UNION ALL
  WITH p, body
  WHERE p.open
  MATCH (body)-[:ESTABLISHED_IN]->(:Organization)<-[:OF]-(:Post)<-[h:HOLDS]-(x:Person)
  WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
  RETURN DISTINCT x, 0 AS distance
  UNION ALL
  WITH p, body
  WHERE p.open AND NOT EXISTS { (body)-[:ESTABLISHED_IN]->() }
  MATCH (body)-[:LOCATED_IN]->(:Area)-[:PART_OF*0..4]->(ring:Community|Street|Town|County|City)
  WITH DISTINCT ring, CASE WHEN ring:Community THEN 1 WHEN ring:Street OR ring:Town THEN 2 WHEN ring:County THEN 3 ELSE 4 END AS distance
  WHERE distance <= CASE $within WHEN 'community' THEN 1 WHEN 'street' THEN 2 WHEN 'county' THEN 3 WHEN 'city' THEN 4 END
  MATCH (ring)<-[:PART_OF*0..4]-(:Area)<-[:LOCATED_IN]-(other:PartyCommittee|WorkingCommittee|CommunityCommittee|Branch|BranchGroup)
    <-[:OF]-(:Post)<-[h:HOLDS]-(x:Person)
  WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
    AND other.from_max <= $as_of AND (other.to_min > $as_of OR other.to_min IS NULL AND other.status = 'current')
  RETURN DISTINCT x, distance
}
WITH p, x, min(distance) AS distance
WHERE NOT EXISTS {
  MATCH (x)-[h:HOLDS]->(:Post {code: p.code})
  WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
}
WITH p, collect([x, distance]) AS found
// Who stands near a post that leads: the deputy, the members, who sits in the body or in its line.
CALL (p) {
  WITH p
  WHERE p.role IN ['secretary', 'group_leader']
  MATCH (body:Organization {code: p.body})
  CALL (body) {
    RETURN body AS other
    UNION
    MATCH (body)-[s:SUBORDINATE_TO WHERE s.from_max <= $as_of AND (s.to_min > $as_of OR s.to_min IS NULL AND s.status = 'current')]->{1,12}(other)
    RETURN other
    UNION
    MATCH (body)<-[s:SUBORDINATE_TO WHERE s.from_max <= $as_of AND (s.to_min > $as_of OR s.to_min IS NULL AND s.status = 'current')]-{1,12}(other)
    RETURN other
  }
  MATCH (other:PartyCommittee|WorkingCommittee|CommunityCommittee|Branch|BranchGroup)<-[:OF]-(post:Post)<-[h:HOLDS]-(x:Person)
  WHERE post.role IN ['secretary', 'deputy_secretary', 'member', 'part_time_member', 'group_leader']
    AND h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
    AND (other = body OR other.from_max <= $as_of AND (other.to_min > $as_of OR other.to_min IS NULL AND other.status = 'current'))
  RETURN collect(CASE WHEN other = body AND post.role = 'deputy_secretary' THEN x END) AS deputies,
    collect(CASE WHEN other = body AND post.role = 'member' THEN x END) AS members, collect(x) AS line
}
UNWIND found AS each
WITH p, each[0] AS x, each[1] AS distance, CASE
    WHEN NOT p.role IN ['secretary', 'group_leader'] OR each[0] IN deputies THEN 0
    WHEN each[0] IN members THEN 1
    WHEN each[0] IN line THEN 2
    ELSE 3
  END AS rank
RETURN x AS person, p.code AS post, x.party_status = 'full' AS eligible,
  CASE WHEN x.party_status IS NULL THEN 'party_status_unknown' WHEN x.party_status <> 'full' THEN 'not_full_member' ELSE '' END AS why,
  distance, COUNT {
    MATCH (x)-[h:HOLDS]->(other:Post)
    WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
    RETURN DISTINCT other
  } AS held, CASE p.role WHEN 'part_time_member' THEN 'co_opted' ELSE 'appointed' END AS kind, [] AS exclusive, rank
ORDER BY post, person.key
/*
[[example]]
about = "正式党员、预备党员、身份不详;已经在这个岗位上的不算 · full, probationary, not known; not who is in the post already"
given = """
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (p:Post {code: 'B1#member', role: 'member'}) CREATE (p)-[:OF]->(b)
CREATE (:Person {key: 'f', party_status: 'full'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(p)
CREATE (:Person {key: 'p', party_status: 'probationary'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(p)
CREATE (:Person {key: 'u'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(p)
CREATE (:Person {key: 'gone', party_status: 'full'})-[:HOLDS {key: '1', status: 'ended', to_max: date('2026-01-01')}]->(p)
CREATE (:Person {key: 'there', party_status: 'full'})-[:HOLDS {key: '1', status: 'unknown'}]->(q:Post {code: 'B1#secretary', role: 'secretary'})-[:OF]->(b)
CREATE (:Person {key: 'named', party_status: 'none'})
"""
params = { as_of = 2026-06-30, posts = [ { code = "B1#secretary", role = "secretary", body = "B1", open = true, people = ["named", "there"] } ] }
expect = [
  { person = "f", post = "B1#secretary", eligible = true, why = "", distance = 0, held = 1, kind = "appointed", exclusive = [], rank = 1 },
  { person = "named", post = "B1#secretary", eligible = false, why = "not_full_member", distance = 0, held = 0, kind = "appointed", exclusive = [], rank = 3 },
  { person = "p", post = "B1#secretary", eligible = false, why = "not_full_member", distance = 0, held = 1, kind = "appointed", exclusive = [], rank = 1 },
  { person = "u", post = "B1#secretary", why = "party_status_unknown", distance = 0, held = 1, kind = "appointed", exclusive = [], rank = 1 },
]

[[example]]
about = "同社区的近,同街道的远,别的街道够不着 · the same community is near, the same street far, another out of reach"
given = """
CREATE (s:Area:Street {code: 'S1'})<-[:PART_OF]-(a:Area:Community {code: 'A1'}), (s)<-[:PART_OF]-(c:Area:Community {code: 'A2'}), (:Area:Street {code: 'S2'})<-[:PART_OF]-(d:Area:Community {code: 'A3'})
CREATE (:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(a)
CREATE (n:Organization:Branch {code: 'B2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(a) CREATE (:Person {key: 'near', party_status: 'full'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B2#secretary', role: 'secretary'})-[:OF]->(n)
CREATE (o:Organization:BranchGroup {code: 'X3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(c) CREATE (:Person {key: 'far', party_status: 'full'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'X3#group_leader', role: 'group_leader'})-[:OF]->(o)
CREATE (q:Organization:Branch {code: 'B4', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(d) CREATE (:Person {key: 'out', party_status: 'full'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B4#secretary', role: 'secretary'})-[:OF]->(q)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(a) CREATE (:Person {key: 'owner', party_status: 'full'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
"""
params = { as_of = 2026-06-30, posts = [ { code = "B1#secretary", role = "secretary", body = "B1", open = true } ] }
expect = [
  { person = "far", post = "B1#secretary", eligible = true, why = "", distance = 2, held = 1, kind = "appointed", exclusive = [], rank = 3 },
  { person = "near", post = "B1#secretary", eligible = true, why = "", distance = 1, held = 1, kind = "appointed", exclusive = [], rank = 3 },
]

[[example]]
about = "书记:先是本组织的副书记,再是委员,再是兼职委员和上下级组织里的人,最后是别人(网格员、协管员也是) · a secretary: first the body's deputy, its members, then part-time members and who sits above or below it, then the others, grid workers too"
given = """
CREATE (s:Area:Street {code: 'S1'})<-[:PART_OF]-(a:Area:Community {code: 'A1'})
CREATE (t:Organization:WorkingCommittee {code: 'T1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(s), (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(a), (m)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(a), (x:Organization:BranchGroup {code: 'X1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(a), (x)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(b)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(m)
CREATE (o:Organization:Branch {code: 'B2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(a), (o)-[:SUBORDINATE_TO {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(m)
CREATE (:Person {key: 'deputy', party_status: 'full'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#deputy_secretary', role: 'deputy_secretary'})-[:OF]->(m)
CREATE (:Person {key: 'member', party_status: 'full'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#member', role: 'member'})-[:OF]->(m)
CREATE (:Person {key: 'part', party_status: 'full'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#part_time_member', role: 'part_time_member'})-[:OF]->(m)
CREATE (:Person {key: 'worker', party_status: 'full'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:OF]->(m)
CREATE (:Person {key: 'above', party_status: 'full'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'T1#deputy_secretary', role: 'deputy_secretary'})-[:OF]->(t)
CREATE (:Person {key: 'branch', party_status: 'full'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#secretary', role: 'secretary'})-[:OF]->(b)
CREATE (:Person {key: 'below', party_status: 'full'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'X1#group_leader', role: 'group_leader'})-[:OF]->(x)
CREATE (:Person {key: 'left', party_status: 'full'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B2#member', role: 'member'})-[:OF]->(o)
"""
params = { as_of = 2026-06-30, posts = [ { code = "M1#secretary", role = "secretary", body = "M1", open = true } ] }
expect = [
  { person = "above", post = "M1#secretary", eligible = true, why = "", distance = 2, held = 1, kind = "appointed", exclusive = [], rank = 2 },
  { person = "below", post = "M1#secretary", eligible = true, why = "", distance = 1, held = 1, kind = "appointed", exclusive = [], rank = 2 },
  { person = "branch", post = "M1#secretary", eligible = true, why = "", distance = 1, held = 1, kind = "appointed", exclusive = [], rank = 2 },
  { person = "deputy", post = "M1#secretary", eligible = true, why = "", distance = 0, held = 1, kind = "appointed", exclusive = [], rank = 0 },
  { person = "left", post = "M1#secretary", eligible = true, why = "", distance = 1, held = 1, kind = "appointed", exclusive = [], rank = 3 },
  { person = "member", post = "M1#secretary", eligible = true, why = "", distance = 0, held = 1, kind = "appointed", exclusive = [], rank = 1 },
  { person = "part", post = "M1#secretary", eligible = true, why = "", distance = 0, held = 1, kind = "appointed", exclusive = [], rank = 2 },
  { person = "worker", post = "M1#secretary", eligible = true, why = "", distance = 0, held = 1, kind = "appointed", exclusive = [], rank = 3 },
]

[[example]]
about = "企业支部的书记从企业的人里出;只按名单开放的岗位不找别人 · of the company's people alone; where only names are open nobody else"
given = """
CREATE (a:Area:Community {code: 'A1'}), (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(q:Organization:Branch {code: 'Q1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(a)
CREATE (:Person {key: 'clerk', party_status: 'full'})-[:EMPLOYED_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w)
CREATE (:Person {key: 'boss', party_status: 'full'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'W1#manager', role: 'manager'})-[:OF]->(w)
CREATE (n:Organization:Branch {code: 'B2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(a) CREATE (:Person {key: 'near', party_status: 'full'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B2#secretary', role: 'secretary'})-[:OF]->(n)
CREATE (:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(a)
"""
params = { as_of = 2026-06-30, posts = [ { code = "Q1#secretary", role = "secretary", body = "Q1", open = true }, { code = "M1#part_time_member", role = "part_time_member", body = "M1", open = false, people = ["boss"] } ] }
expect = [
  { person = "boss", post = "M1#part_time_member", eligible = true, why = "", distance = 0, held = 1, kind = "co_opted", exclusive = [], rank = 0 },
  { person = "boss", post = "Q1#secretary", eligible = true, why = "", distance = 0, held = 1, kind = "appointed", exclusive = [], rank = 3 },
  { person = "clerk", post = "Q1#secretary", eligible = true, why = "", distance = 0, held = 0, kind = "appointed", exclusive = [], rank = 3 },
]

[[example]]
about = "不是党组织的岗位 · no post of a Party body"
given = "CREATE (:Organization:OwnersCommittee {code: 'Y1'}), (:Person {key: 'x'})"
params = { as_of = 2026-06-30, posts = [ { code = "Y1#member", role = "member", body = "Y1", people = ["x"] }, { code = "#grid_worker#G1", role = "grid_worker", served = "G1" } ] }
expect = []
*/

// 党组织的岗位:谁可以担任 · Posts of Party bodies: who could be appointed
/*
why = "党内岗位由正式党员担任;党员身份不详的要问,从不假定。人选是够得着的党组织里任职的人,近的在先。 · Full members alone; who is not known to be one is asked about, never assumed."
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
RETURN x AS person, p.code AS post, x.party_status = 'full' AS eligible,
  CASE WHEN x.party_status IS NULL THEN 'party_status_unknown' WHEN x.party_status <> 'full' THEN 'not_full_member' ELSE '' END AS why,
  distance, COUNT {
    MATCH (x)-[h:HOLDS]->(other:Post)
    WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
    RETURN DISTINCT other
  } AS held, CASE p.role WHEN 'part_time_member' THEN 'co_opted' ELSE 'appointed' END AS kind, [] AS exclusive
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
  { person = "f", post = "B1#secretary", eligible = true, why = "", distance = 0, held = 1, kind = "appointed", exclusive = [] },
  { person = "named", post = "B1#secretary", eligible = false, why = "not_full_member", distance = 0, held = 0, kind = "appointed", exclusive = [] },
  { person = "p", post = "B1#secretary", eligible = false, why = "not_full_member", distance = 0, held = 1, kind = "appointed", exclusive = [] },
  { person = "u", post = "B1#secretary", why = "party_status_unknown", distance = 0, held = 1, kind = "appointed", exclusive = [] },
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
  { person = "far", post = "B1#secretary", eligible = true, why = "", distance = 2, held = 1, kind = "appointed", exclusive = [] },
  { person = "near", post = "B1#secretary", eligible = true, why = "", distance = 1, held = 1, kind = "appointed", exclusive = [] },
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
  { person = "boss", post = "M1#part_time_member", eligible = true, why = "", distance = 0, held = 1, kind = "co_opted", exclusive = [] },
  { person = "boss", post = "Q1#secretary", eligible = true, why = "", distance = 0, held = 1, kind = "appointed", exclusive = [] },
  { person = "clerk", post = "Q1#secretary", eligible = true, why = "", distance = 0, held = 0, kind = "appointed", exclusive = [] },
]

[[example]]
about = "不是党组织的岗位 · no post of a Party body"
given = "CREATE (:Organization:OwnersCommittee {code: 'Y1'}), (:Person {key: 'x'})"
params = { as_of = 2026-06-30, posts = [ { code = "Y1#member", role = "member", body = "Y1", people = ["x"] }, { code = "#grid_worker#G1", role = "grid_worker", served = "G1" } ] }
expect = []
*/

// 网格的岗位:谁可以担任 · Posts of a grid: who could be appointed
/*
why = "包联干部来自街道、乡镇或社区;网格长、网格员从社区党组织的成员和工作人员中产生,书记不兼网格长;协管员来自本社区。已为本网格服务的、已在别处专职的不行。"
basis = "seed:2"
max_db_hits = 33000
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
WHERE p.open AND p.role IN ['responsible_cadre', 'grid_head', 'grid_worker', 'grid_assistant']
MATCH (grid:Area&Grid {code: p.served})
MATCH (grid)-[:PART_OF*1..3]->(area)
WHERE area:Community|Street|Town
WITH DISTINCT p, grid, area, CASE WHEN area:Community THEN 1 ELSE 2 END AS distance
WHERE distance = 1 OR p.role = 'responsible_cadre' AND $within <> 'community'
CALL (p, area) {
  WITH p, area
  WHERE p.role IN ['responsible_cadre', 'grid_assistant']
  MATCH (area)<-[:LOCATED_IN]-(body:CommunityCommittee|WorkingCommittee|PartyCommittee|StreetBody|Branch|BranchGroup)
    <-[:OF]-(post:Post)<-[h:HOLDS]-(x:Person)
  WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
    AND body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current')
    AND CASE p.role
      WHEN 'responsible_cadre' THEN NOT (body:Branch OR body:BranchGroup)
        AND NOT post.role IN ['grid_head', 'grid_worker', 'grid_assistant', 'part_time_member', 'adviser']
      ELSE post.role IN ['grid_assistant', 'group_leader', 'member', 'staff']
    END
  RETURN x
  UNION
  // The members and staff of the community: who holds a post that serves nothing else, or is employed there.
  WITH p, area
  WHERE p.role IN ['grid_head', 'grid_worker']
  MATCH (area)<-[c:COVERS]-(body:CommunityCommittee)<-[:OF]-(post:Post)<-[h:HOLDS]-(x:Person)
  WHERE c.from_max <= $as_of AND (c.to_min > $as_of OR c.to_min IS NULL AND c.status = 'current')
    AND body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current')
    AND h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
    AND NOT EXISTS { (post)-[:FOR]->() } AND post.role IN CASE p.role
      WHEN 'grid_worker' THEN ['member', 'staff'] ELSE ['secretary', 'deputy_secretary', 'member', 'staff', 'director', 'deputy_director']
    END
  RETURN x
  UNION
  WITH p, area
  WHERE p.role IN ['grid_head', 'grid_worker']
  MATCH (area)<-[c:COVERS]-(body:CommunityCommittee)<-[h:EMPLOYED_BY]-(x:Person)
  WHERE c.from_max <= $as_of AND (c.to_min > $as_of OR c.to_min IS NULL AND c.status = 'current')
    AND body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current')
    AND h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
  RETURN x
}
WITH p, grid, x, min(distance) AS distance
WHERE NOT EXISTS {
  MATCH (x)-[h:HOLDS]->(:Post {code: p.code})
  WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
}
WITH p, grid, x, distance, EXISTS {
  MATCH (x)-[h:HOLDS]->(:Post)-[:FOR]->(grid)
  WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
} AS serves, CASE WHEN p.role = 'grid_worker' THEN COLLECT {
  MATCH (x)-[h:HOLDS]->(post:Post)
  WHERE (post.full_time OR post.role = 'grid_worker') AND coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
  RETURN coalesce(h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current'), false)
} ELSE [] END AS busy, p.role = 'grid_head' AND EXISTS {
  MATCH (x)-[h:HOLDS]->(:Post {role: 'secretary'})-[:OF]->(body:CommunityCommittee)-[c:COVERS]->(area:Community)<-[:PART_OF*1..3]-(grid)
  WHERE c.from_max <= $as_of AND (c.to_min > $as_of OR c.to_min IS NULL AND c.status = 'current')
    AND body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current')
    AND h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
} AS leads
RETURN x AS person, p.code AS post,
  CASE WHEN serves OR leads OR true IN busy THEN false WHEN size(busy) = 0 THEN true END AS eligible,
  CASE WHEN serves THEN 'serves_the_grid' WHEN leads THEN 'leads_the_committee' WHEN true IN busy THEN 'full_time_elsewhere' WHEN size(busy) > 0 THEN 'holding_unsure' ELSE '' END AS why,
  distance, COUNT {
    MATCH (x)-[h:HOLDS]->(other:Post)
    WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
    RETURN DISTINCT other
  } AS held, 'appointed' AS kind,
  [grid.code] + CASE WHEN p.role = 'grid_worker' THEN ['full_time'] ELSE [] END AS exclusive
ORDER BY post, person.key
/*
[[example]]
about = "网格员:社区党组织的成员和工作人员,不是书记,也不是别处的专职 · a worker: members and staff of the committee, not its secretary, nobody full-time elsewhere"
given = """
CREATE (a:Area:Community {code: 'A1'})<-[:PART_OF]-(g:Area:Grid {code: 'G1'}), (a)<-[:PART_OF]-(g2:Area:Grid {code: 'G2'})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a)
CREATE (:Person {key: 'employee'})-[:EMPLOYED_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(m)
CREATE (:Person {key: 'member'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#member', role: 'member'})-[:OF]->(m)
CREATE (:Person {key: 'secretary'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#secretary', role: 'secretary'})-[:OF]->(m)
CREATE (s:Post {code: 'M1#staff', role: 'staff'})-[:OF]->(m), (w:Post {code: 'M1#grid_worker#G2', role: 'grid_worker', full_time: true})-[:OF]->(m), (w)-[:FOR]->(g2)
CREATE (:Person {key: 'busy'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(s), (:Person {key: 'unsure'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(s)
WITH * MATCH (b:Person {key: 'busy'}), (u:Person {key: 'unsure'}) CREATE (b)-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w), (u)-[:HOLDS {key: '1', status: 'unknown', from_max: date('2020-01-01')}]->(w)
CREATE (h:Post {code: 'M1#grid_assistant#G1', role: 'grid_assistant'})-[:OF]->(m), (h)-[:FOR]->(g) CREATE (y:Person {key: 'here'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h) CREATE (y)-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(s)
CREATE (:Person {key: 'assistant'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(v:Post {code: 'M1#grid_assistant#G2', role: 'grid_assistant'})-[:OF]->(m) CREATE (v)-[:FOR]->(g2)
"""
params = { as_of = 2026-06-30, posts = [ { code = "#grid_worker#G1", role = "grid_worker", served = "G1", open = true } ] }
expect = [
  { person = "busy", post = "#grid_worker#G1", eligible = false, why = "full_time_elsewhere", distance = 1, held = 2, kind = "appointed", exclusive = ["G1", "full_time"] },
  { person = "employee", post = "#grid_worker#G1", eligible = true, why = "", distance = 1, held = 0, kind = "appointed", exclusive = ["G1", "full_time"] },
  { person = "here", post = "#grid_worker#G1", eligible = false, why = "serves_the_grid", distance = 1, held = 2, kind = "appointed", exclusive = ["G1", "full_time"] },
  { person = "member", post = "#grid_worker#G1", eligible = true, why = "", distance = 1, held = 1, kind = "appointed", exclusive = ["G1", "full_time"] },
  { person = "unsure", post = "#grid_worker#G1", why = "holding_unsure", distance = 1, held = 2, kind = "appointed", exclusive = ["G1", "full_time"] },
]

[[example]]
about = "网格长:书记不行,副书记、委员可以 · a head: not the secretary, the deputy and members may"
given = """
CREATE (a:Area:Community {code: 'A1'})<-[:PART_OF]-(:Area:Grid {code: 'G1'}), (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a)
CREATE (:Person {key: 'secretary'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#secretary', role: 'secretary'})-[:OF]->(m)
CREATE (:Person {key: 'deputy'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#deputy_secretary', role: 'deputy_secretary'})-[:OF]->(m)
CREATE (:Person {key: 'member'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#member', role: 'member'})-[:OF]->(m)
"""
params = { as_of = 2026-06-30, posts = [ { code = "#grid_head#G1", role = "grid_head", served = "G1", open = true } ] }
expect = [
  { person = "deputy", post = "#grid_head#G1", eligible = true, why = "", distance = 1, held = 1, kind = "appointed", exclusive = ["G1"] },
  { person = "member", post = "#grid_head#G1", eligible = true, why = "", distance = 1, held = 1, kind = "appointed", exclusive = ["G1"] },
  { person = "secretary", post = "#grid_head#G1", eligible = false, why = "leads_the_committee", distance = 1, held = 1, kind = "appointed", exclusive = ["G1"] },
]

[[example]]
about = "包联干部从社区或街道来,协管员从本社区来 · a cadre from the community or the street, assistants from the community"
given = """
CREATE (s:Area:Street {code: 'S1'})<-[:PART_OF]-(a:Area:Community {code: 'A1'})<-[:PART_OF]-(:Area:Grid {code: 'G1'})
CREATE (t:Organization:WorkingCommittee {code: 'T1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(s), (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(a), (x:Organization:BranchGroup {code: 'X1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(a)
CREATE (:Person {key: 'street'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'T1#secretary', role: 'secretary'})-[:OF]->(t)
CREATE (:Person {key: 'deputy'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#deputy_secretary', role: 'deputy_secretary'})-[:OF]->(m)
CREATE (:Person {key: 'worker'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#grid_worker#G2', role: 'grid_worker'})-[:OF]->(m)
CREATE (:Person {key: 'leader'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'X1#group_leader', role: 'group_leader'})-[:OF]->(x)
"""
params = { as_of = 2026-06-30, posts = [ { code = "#responsible_cadre#G1", role = "responsible_cadre", served = "G1", open = true }, { code = "#grid_assistant#G1", role = "grid_assistant", served = "G1", open = true } ] }
expect = [
  { person = "leader", post = "#grid_assistant#G1", eligible = true, why = "", distance = 1, held = 1, kind = "appointed", exclusive = ["G1"] },
  { person = "deputy", post = "#responsible_cadre#G1", eligible = true, why = "", distance = 1, held = 1, kind = "appointed", exclusive = ["G1"] },
  { person = "street", post = "#responsible_cadre#G1", eligible = true, why = "", distance = 2, held = 1, kind = "appointed", exclusive = ["G1"] },
]

[[example]]
about = "不是网格的岗位 · no post of a grid"
given = "CREATE (:Area:Grid {code: 'G1'})"
params = { as_of = 2026-06-30, posts = [ { code = "B1#secretary", role = "secretary", body = "B1", open = true } ] }
expect = []
*/

// 三方没有联动:任命谁能把两方联起来 · The three parties not linked: appointments that link a pair
/*
why = "党组织与业委会、物业公司交叉任职的三条路:业委会成员进党组织;公司的人进社区或网格党组织,或书记担任公司的党建指导员;业委会和公司的人同在一个党组织。受雇不算,也从不提出。 · The wanted routes; never by employment."
basis = "seed:3"
max_db_hits = 120000
[params]
findings = { type = "list<map>", about = "规则的发现:rule, subject, state 与各列 · findings of the rules" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
branch_committee_from = { type = "integer", default = 7, about = "满几名正式党员设支委会 · full members from which a branch has a committee" }
branch_committee_max = { type = "integer", default = 7, about = "支委会最多几人 · most members of a branch committee" }
small_branch_max = { type = "integer", default = 2, about = "不设支委会的支部最多几人 · secretary and deputy of a smaller branch" }
[columns]
subject = "node"
rule = "string"
what = "string"
part = "string"
way = "string"
step = "string"
need = "integer"
post = "string"
role = "string"
body = "string"
served = "string"
room = "integer"
people = "list"
reason = "string"
*/
UNWIND $findings AS f
WITH f
WHERE f.rule = 'linkage.three_parties' AND 'missing' IN [f.po, f.pc, f.oc]
MATCH (compound:Area&Compound {code: f.subject})

// P, as far as it is certain: the branches of its grids; where there is none, the committee of the grid's community.
CALL (compound) {
  OPTIONAL MATCH (compound)-[:PART_OF*1..3]->(grid:Grid)
  WHERE coalesce(grid.from_min <= $as_of, true) AND coalesce(grid.to_max > $as_of, true)
  WITH DISTINCT coalesce(grid, compound) AS place
  WITH COLLECT {
    MATCH (place)<-[c:COVERS]-(b:Branch)
    WHERE place:Grid AND c.from_max <= $as_of AND (c.to_min > $as_of OR c.to_min IS NULL AND c.status = 'current')
      AND b.from_max <= $as_of AND (b.to_min > $as_of OR b.to_min IS NULL AND b.status = 'current')
    RETURN b
  } AS branches, COLLECT {
    MATCH (place)-[:PART_OF*1..4]->(community:Community)<-[c:COVERS]-(m:CommunityCommittee)
    WHERE coalesce(community.from_min <= $as_of, true) AND coalesce(community.to_max > $as_of, true)
      AND c.from_max <= $as_of AND (c.to_min > $as_of OR c.to_min IS NULL AND c.status = 'current')
      AND m.from_max <= $as_of AND (m.to_min > $as_of OR m.to_min IS NULL AND m.status = 'current')
      AND NOT EXISTS {
        MATCH (place)<-[d:COVERS]-(b:Branch)
        WHERE place:Grid AND coalesce(d.from_min <= $as_of, true) AND coalesce(d.to_max > $as_of, true)
          AND coalesce(b.from_min <= $as_of, true) AND coalesce(b.to_max > $as_of, true)
      }
    RETURN DISTINCT m
  } AS committees
  UNWIND branches + committees AS p
  RETURN collect(DISTINCT p) AS ps
}
WITH f, compound, ps, COLLECT {
  MATCH (compound)-[:PART_OF*1..4]->(community:Community)<-[c:COVERS]-(m:CommunityCommittee)
  WHERE coalesce(community.from_min <= $as_of, true) AND coalesce(community.to_max > $as_of, true)
    AND c.from_max <= $as_of AND (c.to_min > $as_of OR c.to_min IS NULL AND c.status = 'current')
    AND m.from_max <= $as_of AND (m.to_min > $as_of OR m.to_min IS NULL AND m.status = 'current')
  RETURN DISTINCT m
} AS ms, COLLECT {
  MATCH (compound)<-[r:REPRESENTS]-(o:OwnersCommittee)
  WHERE r.from_max <= $as_of AND (r.to_min > $as_of OR r.to_min IS NULL AND r.status = 'current')
    AND o.from_max <= $as_of AND (o.to_min > $as_of OR o.to_min IS NULL AND o.status = 'current')
  RETURN DISTINCT o
} AS os, COLLECT {
  // Who perhaps sits in O and is perhaps employed by the company links nothing.
  MATCH (compound)<-[r:REPRESENTS]-(o:OwnersCommittee)<-[:OF]-(:Post)<-[h:HOLDS]-(x:Person)-[e:EMPLOYED_BY]->(w:PropertyCompany)-[m:MANAGES]->(compound)
  WHERE coalesce(r.from_min <= $as_of, true) AND coalesce(r.to_max > $as_of, true)
    AND coalesce(o.from_min <= $as_of, true) AND coalesce(o.to_max > $as_of, true)
    AND coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
    AND coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)
    AND coalesce(w.from_min <= $as_of, true) AND coalesce(w.to_max > $as_of, true)
    AND coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
  RETURN DISTINCT x.key
} AS barred
WITH *, COLLECT {
  UNWIND os AS o
  MATCH (o)<-[:OF]-(:Post)<-[h:HOLDS]-(x:Person)
  WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
  WITH DISTINCT x.key AS key
  WHERE NOT key IN barred
  RETURN key
} AS owners, COLLECT {
  MATCH (compound)<-[m:MANAGES]-(w:PropertyCompany)
  WHERE coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
    AND coalesce(w.from_min <= $as_of, true) AND coalesce(w.to_max > $as_of, true)
  WITH w, coalesce(m.from_max <= $as_of AND (m.to_min > $as_of OR m.to_min IS NULL AND m.status = 'current')
    AND w.from_max <= $as_of AND (w.to_min > $as_of OR w.to_min IS NULL AND w.status = 'current'), false) AS sure, COLLECT {
    MATCH (w)<-[e:ESTABLISHED_IN]-(b:Branch)
    WHERE e.from_max <= $as_of AND (e.to_min > $as_of OR e.to_min IS NULL AND e.status = 'current')
      AND b.from_max <= $as_of AND (b.to_min > $as_of OR b.to_min IS NULL AND b.status = 'current')
    RETURN b
  } AS branches, EXISTS {
    MATCH (w)<-[e:ESTABLISHED_IN]-(b:Branch)
    WHERE coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)
      AND coalesce(b.from_min <= $as_of, true) AND coalesce(b.to_max > $as_of, true)
  } AS perhaps
  WITH w, sure, perhaps, COLLECT {
    UNWIND branches AS b
    MATCH (b)<-[:OF]-(:Post)<-[h:HOLDS]-(x:Person)
    WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
    WITH DISTINCT x.key AS key
    WHERE NOT key IN barred
    RETURN key
  } AS members, COLLECT {
    MATCH (w)<-[:OF|FOR]-(:Post)<-[h:HOLDS]-(x:Person)
    WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
    WITH DISTINCT x.key AS key
    WHERE NOT key IN barred
    RETURN key
  } AS staff
  RETURN {code: w.code, sure: sure, party: CASE WHEN perhaps THEN members ELSE staff END, inside: members + [x IN staff WHERE NOT x IN members]}
  ORDER BY w.code
} AS companies,
// The seats of P and M that can be given.
COLLECT {
  UNWIND ps + [m IN ms WHERE NOT m IN ps] AS b
  WITH b
  WHERE coalesce(b.term_to_min >= $as_of, true)
  CALL (b) {
    WITH b, CASE
      WHEN b:CommunityCommittee THEN 'part_time_member'
      WHEN b.full_members >= $branch_committee_from AND b.counted_on <= $as_of THEN 'member'
      WHEN b.counted_on <= $as_of AND b.full_members IS NOT NULL THEN 'deputy_secretary'
    END AS role
    WHERE role IS NOT NULL
    OPTIONAL MATCH (seat:Post {code: b.code + '#' + role})
    WITH b, role, CASE role
      WHEN 'part_time_member' THEN NULL
      // One place is kept for the secretary.
      ELSE CASE role WHEN 'member' THEN $branch_committee_max ELSE $small_branch_max END - 1 - COUNT {
        MATCH (b)<-[:OF]-(post:Post)<-[h:HOLDS]-(x:Person)
        WHERE post.role IN ['member', 'deputy_secretary'] AND coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
        RETURN DISTINCT x
      }
    END AS most, seat.seats - COUNT {
      MATCH (seat)<-[h:HOLDS]-(x:Person)
      WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
      RETURN DISTINCT x
    } AS listed
    RETURN b.code + '#' + role AS post, role, CASE WHEN most IS NULL OR listed < most THEN listed ELSE most END AS room
    UNION
    MATCH (b)<-[:OF]-(seat:Post {role: 'secretary'})
    WHERE coalesce(seat.from_min <= $as_of, true) AND coalesce(seat.to_max > $as_of, true)
    WITH seat, coalesce(seat.seats, seat.due_seats, 1) - COUNT {
      MATCH (seat)<-[h:HOLDS]-(x:Person)
      WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
      RETURN DISTINCT x
    } AS room
    WHERE room > 0
    RETURN seat.code AS post, 'secretary' AS role, room
  }
  RETURN {body: b, post: post, role: role, room: room, p: b IN ps}
} AS seats

CALL (f, compound, ps, ms, os, owners, companies, seats) {
  WITH *
  WHERE f.po = 'missing'
  UNWIND [s IN seats WHERE s.p] AS s
  RETURN 'po' AS what, '' AS part, '' AS way, '' AS step, s.post AS post, s.role AS role, s.body.code AS body, NULL AS served, s.room AS room, owners AS people, NULL AS reason
  UNION ALL
  WITH *
  WHERE f.po = 'missing'
  UNWIND os AS o
  MATCH (o)<-[:OF]-(seat:Post)
  WHERE (seat.required OR seat.due) AND coalesce(o.term_to_min >= $as_of, true)
    AND coalesce(seat.from_min <= $as_of, true) AND coalesce(seat.to_max > $as_of, true)
  WITH ps, o, seat, coalesce(seat.seats, seat.due_seats, 1) - COUNT {
    MATCH (seat)<-[h:HOLDS]-(x:Person)
    WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
    RETURN DISTINCT x
  } AS room
  WHERE room > 0
  RETURN 'po' AS what, '' AS part, '' AS way, '' AS step, seat.code AS post, seat.role AS role, o.code AS body, NULL AS served, room, COLLECT {
    UNWIND ps AS p
    MATCH (p)<-[:OF]-(:Post)<-[h:HOLDS]-(x:Person)
    WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
    RETURN DISTINCT x.key
  } AS people, NULL AS reason
  UNION ALL
  WITH *
  WHERE f.pc = 'missing'
  UNWIND [c IN companies WHERE c.sure] AS c
  UNWIND seats AS s
  RETURN 'pc' AS what, c.code AS part, '' AS way, '' AS step, s.post AS post, s.role AS role, s.body.code AS body, NULL AS served, s.room AS room, c.inside AS people, NULL AS reason
  UNION ALL
  WITH *
  WHERE f.pc = 'missing'
  UNWIND [c IN companies WHERE c.sure] AS c
  UNWIND ps + [m IN ms WHERE NOT m IN ps] AS p
  MATCH (p)<-[:OF]-(:Post)<-[h:HOLDS]-(x:Person)
  WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
  WITH DISTINCT c, x
  MATCH (x)-[k:HOLDS]->(:Post {role: 'secretary'})-[:OF]->(b:Branch|CommunityCommittee)
  WHERE k.from_max <= $as_of AND (k.to_min > $as_of OR k.to_min IS NULL AND k.status = 'current')
    AND (b:CommunityCommittee OR EXISTS { (b)-[:COVERS]->(:Grid) }) AND coalesce(b.term_to_min >= $as_of, true)
  WITH c, b, collect(DISTINCT x.key) AS people
  RETURN 'pc' AS what, c.code AS part, '' AS way, '' AS step, b.code + '#adviser#' + c.code AS post, 'adviser' AS role, b.code AS body, c.code AS served, NULL AS room, people, NULL AS reason
  UNION ALL
  WITH *
  WHERE f.oc = 'missing'
  UNWIND [c IN companies WHERE c.sure] AS c
  UNWIND [s IN seats WHERE s.p] AS s
  WITH c, s, owners, COLLECT {
    WITH s.body AS b
    MATCH (b)<-[:OF]-(:Post)<-[h:HOLDS]-(x:Person)
    WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
    RETURN DISTINCT x.key
  } AS sitting
  UNWIND [side IN [{step: 'owners', people: owners}, {step: 'company', people: c.party}]
    WHERE none(key IN side.people WHERE key IN sitting)] AS side
  RETURN 'oc' AS what, c.code AS part, s.body.code AS way, side.step AS step, s.post AS post, s.role AS role, s.body.code AS body, NULL AS served, s.room AS room, side.people AS people, NULL AS reason
  UNION ALL
  // Where nobody can be given a seat the pair stays open, and says so.
  WITH f, companies, any(s IN seats WHERE s.p) AS seatable, size(seats) > 0 AS open
  UNWIND [what IN ['po', 'pc', 'oc'] WHERE f[what] = 'missing' AND NOT (seatable OR what = 'pc' AND open)] AS what
  UNWIND CASE what WHEN 'po' THEN [''] ELSE [c IN companies WHERE c.sure | c.code] END AS part
  RETURN what, part, '' AS way, '' AS step, NULL AS post, NULL AS role, NULL AS body, NULL AS served, NULL AS room, NULL AS people, 'no_post' AS reason
  UNION ALL
  UNWIND [what IN ['pc', 'oc'] WHERE f[what] = 'missing'] AS what
  UNWIND [c IN companies WHERE NOT c.sure] AS c
  RETURN what, c.code AS part, '' AS way, '' AS step, NULL AS post, NULL AS role, NULL AS body, NULL AS served, NULL AS room, NULL AS people, 'uncertain' AS reason
}
RETURN compound AS subject, f.rule AS rule, what, part, way, step, 1 AS need, post, role, body, served, room, people, reason
ORDER BY compound.code, what, part, way, step, post
/*
[[example]]
about = "三方都没联:每条路都列出 · nothing is linked: every route is listed"
given = """
CREATE (k:Area:Compound {code: 'K1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a)
CREATE (b:Organization:Branch {code: 'B1', full_members: 9, counted_on: date('2026-01-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (o1:Person {key: 'o1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (c1:Person {key: 'c1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'W1#manager', role: 'manager'})-[:OF]->(w)
CREATE (s1:Person {key: 's1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#secretary', role: 'secretary', due: true, due_seats: 1})-[:OF]->(b)

"""
params = { as_of = 2026-06-30, findings = [ { rule = "linkage.three_parties", subject = "K1", state = "none", po = "missing", pc = "missing", oc = "missing" } ] }
expect = [
  { subject = "K1", rule = "linkage.three_parties", what = "po", part = "", way = "", step = "", need = 1, post = "B1#member", role = "member", body = "B1", room = 6, people = ["o1"] },
  { subject = "K1", rule = "linkage.three_parties", what = "pc", part = "W1", way = "", step = "", need = 1, post = "B1#member", role = "member", body = "B1", room = 6, people = ["c1"] },
  { subject = "K1", rule = "linkage.three_parties", what = "pc", part = "W1", way = "", step = "", need = 1, post = "M1#part_time_member", role = "part_time_member", body = "M1", people = ["c1"] },
  { subject = "K1", rule = "linkage.three_parties", what = "pc", part = "W1", way = "", step = "", need = 1, post = "B1#adviser#W1", role = "adviser", body = "B1", served = "W1", people = ["s1"] },
  { subject = "K1", rule = "linkage.three_parties", what = "oc", part = "W1", way = "B1", step = "owners", need = 1, post = "B1#member", role = "member", body = "B1", room = 6, people = ["o1"] },
  { subject = "K1", rule = "linkage.three_parties", what = "oc", part = "W1", way = "B1", step = "company", need = 1, post = "B1#member", role = "member", body = "B1", room = 6, people = ["c1"] },
]

[[example]]
about = "业委会成员受雇于物业:从不提出;支部书记可由业委会主任空缺进业委会 · an employee is never named; a vacant post of the committee is open to P"
given = """
CREATE (k:Area:Compound {code: 'K1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a)
CREATE (b:Organization:Branch {code: 'B1', full_members: 9, counted_on: date('2026-01-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (o1:Person {key: 'o1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (c1:Person {key: 'c1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'W1#manager', role: 'manager'})-[:OF]->(w)
CREATE (s1:Person {key: 's1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#secretary', role: 'secretary', due: true, due_seats: 1})-[:OF]->(b)
CREATE (o1)-[:EMPLOYED_BY {status: 'unknown'}]->(w) CREATE (:Post {code: 'Y1#director', role: 'director', due: true, due_seats: 1})-[:OF]->(y)
"""
params = { as_of = 2026-06-30, findings = [ { rule = "linkage.three_parties", subject = "K1", state = "partial", po = "missing", pc = "linked", oc = "missing" } ] }
expect = [
  { subject = "K1", rule = "linkage.three_parties", what = "po", part = "", way = "", step = "", need = 1, post = "B1#member", role = "member", body = "B1", room = 6, people = [] },
  { subject = "K1", rule = "linkage.three_parties", what = "po", part = "", way = "", step = "", need = 1, post = "Y1#director", role = "director", body = "Y1", room = 1, people = ["s1"] },
  { subject = "K1", rule = "linkage.three_parties", what = "oc", part = "W1", way = "B1", step = "owners", need = 1, post = "B1#member", role = "member", body = "B1", room = 6, people = [] },
  { subject = "K1", rule = "linkage.three_parties", what = "oc", part = "W1", way = "B1", step = "company", need = 1, post = "B1#member", role = "member", body = "B1", room = 6, people = ["c1"] },
]

[[example]]
about = "小支部只有副书记一席;业委会的人已在支部,只差公司的人;书记空缺也是一席 · a small branch: a deputy's seat and the vacant secretary's; only the company's side is missing"
given = """
CREATE (k:Area:Compound {code: 'K1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a)
CREATE (b:Organization:Branch {code: 'B1', full_members: 9, counted_on: date('2026-01-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (o1:Person {key: 'o1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (c1:Person {key: 'c1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'W1#manager', role: 'manager'})-[:OF]->(w)
CREATE (s1:Person {key: 's1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#secretary', role: 'secretary', due: true, due_seats: 1})-[:OF]->(b)
SET b.full_members = 4 CREATE (b2:Organization:Branch {code: 'B2', full_members: 5, counted_on: date('2026-01-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g) CREATE (o1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B2#deputy_secretary', role: 'deputy_secretary'})-[:OF]->(b2) CREATE (:Post {code: 'B2#secretary', role: 'secretary'})-[:OF]->(b2)
"""
params = { as_of = 2026-06-30, findings = [ { rule = "linkage.three_parties", subject = "K1", state = "partial", po = "linked", pc = "linked", oc = "missing" } ] }
expect = [
  { subject = "K1", rule = "linkage.three_parties", what = "oc", part = "W1", way = "B1", step = "owners", need = 1, post = "B1#deputy_secretary", role = "deputy_secretary", body = "B1", room = 1, people = ["o1"] },
  { subject = "K1", rule = "linkage.three_parties", what = "oc", part = "W1", way = "B1", step = "company", need = 1, post = "B1#deputy_secretary", role = "deputy_secretary", body = "B1", room = 1, people = ["c1"] },
  { subject = "K1", rule = "linkage.three_parties", what = "oc", part = "W1", way = "B2", step = "company", need = 1, post = "B2#deputy_secretary", role = "deputy_secretary", body = "B2", room = 0, people = ["c1"] },
  { subject = "K1", rule = "linkage.three_parties", what = "oc", part = "W1", way = "B2", step = "company", need = 1, post = "B2#secretary", role = "secretary", body = "B2", room = 1, people = ["c1"] },
]

[[example]]
about = "公司的支部是 C;另一家公司只是可能在管:联不确定 · the company's branch is C; another company manages only perhaps"
given = """
CREATE (k:Area:Compound {code: 'K1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a)
CREATE (b:Organization:Branch {code: 'B1', full_members: 9, counted_on: date('2026-01-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (o1:Person {key: 'o1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (c1:Person {key: 'c1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'W1#manager', role: 'manager'})-[:OF]->(w)
CREATE (s1:Person {key: 's1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#secretary', role: 'secretary', due: true, due_seats: 1})-[:OF]->(b)
CREATE (q:Organization:Branch {code: 'Q1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w) CREATE (:Person {key: 'q1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Q1#secretary', role: 'secretary'})-[:OF]->(q) CREATE (:Organization:PropertyCompany {code: 'W2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'unknown'}]->(k)
"""
params = { as_of = 2026-06-30, findings = [ { rule = "linkage.three_parties", subject = "K1", state = "partial", po = "linked", pc = "linked", oc = "missing" } ] }
expect = [
  { subject = "K1", rule = "linkage.three_parties", what = "oc", part = "W1", way = "B1", step = "owners", need = 1, post = "B1#member", role = "member", body = "B1", room = 6, people = ["o1"] },
  { subject = "K1", rule = "linkage.three_parties", what = "oc", part = "W1", way = "B1", step = "company", need = 1, post = "B1#member", role = "member", body = "B1", room = 6, people = ["q1"] },
  { subject = "K1", rule = "linkage.three_parties", what = "oc", part = "W2", way = "", step = "", need = 1, reason = "uncertain" },
]

[[example]]
about = "邻网格的支部书记兼社区党组织委员:由本支部派去担任指导员 · the secretary of a neighbouring branch who sits on the committee"
given = """
CREATE (k:Area:Compound {code: 'K1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a)
CREATE (b:Organization:Branch {code: 'B1', full_members: 9, counted_on: date('2026-01-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (o1:Person {key: 'o1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (c1:Person {key: 'c1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'W1#manager', role: 'manager'})-[:OF]->(w)
CREATE (s1:Person {key: 's1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#secretary', role: 'secretary', due: true, due_seats: 1})-[:OF]->(b)
CREATE (n:Organization:Branch {code: 'B2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Grid {code: 'G2'}) CREATE (x:Person {key: 's2'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B2#secretary', role: 'secretary'})-[:OF]->(n) CREATE (x)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#member', role: 'member'})-[:OF]->(m)
"""
params = { as_of = 2026-06-30, findings = [ { rule = "linkage.three_parties", subject = "K1", state = "partial", po = "linked", pc = "missing", oc = "linked" } ] }
expect = [
  { subject = "K1", rule = "linkage.three_parties", what = "pc", part = "W1", way = "", step = "", need = 1, post = "B1#member", role = "member", body = "B1", room = 6, people = ["c1"] },
  { subject = "K1", rule = "linkage.three_parties", what = "pc", part = "W1", way = "", step = "", need = 1, post = "M1#part_time_member", role = "part_time_member", body = "M1", people = ["c1"] },
  { subject = "K1", rule = "linkage.three_parties", what = "pc", part = "W1", way = "", step = "", need = 1, post = "B1#adviser#W1", role = "adviser", body = "B1", served = "W1", people = ["s1"] },
  { subject = "K1", rule = "linkage.three_parties", what = "pc", part = "W1", way = "", step = "", need = 1, post = "B2#adviser#W1", role = "adviser", body = "B2", served = "W1", people = ["s2"] },
]

[[example]]
about = "没有支部的网格:P 是社区党组织;届满的不再进人 · no branch: P is the committee; nobody joins one that is over term"
given = """
CREATE (k:Area:Compound {code: 'K1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a)
CREATE (b:Organization:Branch {code: 'B1', full_members: 9, counted_on: date('2026-01-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (o1:Person {key: 'o1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (c1:Person {key: 'c1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'W1#manager', role: 'manager'})-[:OF]->(w)
CREATE (s1:Person {key: 's1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#secretary', role: 'secretary', due: true, due_seats: 1})-[:OF]->(b)
DETACH DELETE b CREATE (n:Organization:CommunityCommittee {code: 'M2', term_to_min: date('2026-01-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a)
"""
params = { as_of = 2026-06-30, findings = [ { rule = "linkage.three_parties", subject = "K1", state = "partial", po = "missing", pc = "linked", oc = "linked" } ] }
expect = [
  { subject = "K1", rule = "linkage.three_parties", what = "po", part = "", way = "", step = "", need = 1, post = "M1#part_time_member", role = "part_time_member", body = "M1", people = ["o1"] },
]

[[example]]
about = "党组织没有一席可给:说明没有岗位 · no seat can be given: the pairs say so"
given = """
CREATE (k:Area:Compound {code: 'K1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a)
CREATE (b:Organization:Branch {code: 'B1', full_members: 9, counted_on: date('2026-01-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (o1:Person {key: 'o1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (c1:Person {key: 'c1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'W1#manager', role: 'manager'})-[:OF]->(w)
CREATE (s1:Person {key: 's1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#secretary', role: 'secretary', due: true, due_seats: 1})-[:OF]->(b)
SET b.full_members = NULL DETACH DELETE m
"""
params = { as_of = 2026-06-30, findings = [ { rule = "linkage.three_parties", subject = "K1", state = "none", po = "missing", pc = "missing", oc = "missing" } ] }
expect = [
  { subject = "K1", rule = "linkage.three_parties", what = "po", part = "", way = "", step = "", need = 1, reason = "no_post" },
  { subject = "K1", rule = "linkage.three_parties", what = "pc", part = "W1", way = "", step = "", need = 1, reason = "no_post" },
  { subject = "K1", rule = "linkage.three_parties", what = "pc", part = "W1", way = "", step = "", need = 1, post = "B1#adviser#W1", role = "adviser", body = "B1", served = "W1", people = ["s1"] },
  { subject = "K1", rule = "linkage.three_parties", what = "oc", part = "W1", way = "", step = "", need = 1, reason = "no_post" },
]

[[example]]
about = "没有缺的一对 · no pair is missing"
given = """
CREATE (k:Area:Compound {code: 'K1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a)
CREATE (b:Organization:Branch {code: 'B1', full_members: 9, counted_on: date('2026-01-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (o1:Person {key: 'o1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (c1:Person {key: 'c1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'W1#manager', role: 'manager'})-[:OF]->(w)
CREATE (s1:Person {key: 's1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#secretary', role: 'secretary', due: true, due_seats: 1})-[:OF]->(b)

"""
params = { as_of = 2026-06-30, findings = [ { rule = "linkage.three_parties", subject = "K1", state = "unknown", po = "linked", pc = "possible", oc = "unknown" } ] }
expect = []
*/

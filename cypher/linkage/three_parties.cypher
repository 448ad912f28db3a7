// 小区三方联动 · Three-party linkage of a compound
/*
why = "网格党组织、业主委员会、物业公司党组织交叉任职;受雇不算联动。 · The pair committee–company is met through the Party bodies, never by employment."
basis = "seed:3"
severity = "gap"
confidence = "A"
identity = ["compound"]
rests_on = ["holdings", "coverage", "management", "lines", "bodies", "employment", "areas"]
population = '''
MATCH (compound:Compound)
WHERE ($area = '' OR EXISTS { (compound)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(compound.from_min <= $as_of, true) AND coalesce(compound.to_max > $as_of, true)
RETURN count(compound)
'''
max_db_hits = 145300
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
meeting_months = { type = "integer", default = 12, about = "联席会几个月内有效 · a joint meeting counts for so many months" }
[columns]
compound = "node"
state = "string"
po = "string"
pc = "string"
oc = "string"
missing_party = "string"
po_by = "list"
pc_by = "list"
oc_by = "list"
name = "string"
place = "string"
*/
// What was collected is asked once for all, from there down: of which bodies who holds their posts,
// and of which companies their branches.
CALL () {
  MATCH (scope)<-[s:COLLECTS {what: 'holdings'}]-(:Source)
  WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
  WITH collect(DISTINCT scope) AS scopes
  UNWIND scopes AS scope
  MATCH (scope)<-[:LOCATED_IN|PART_OF*0..9]-(known:Organization)
  RETURN collect(DISTINCT known) AS staffed
}
CALL () {
  MATCH (scope)<-[s:COLLECTS {what: 'organizations'}]-(:Source)
  WHERE s.complete AND s.since <= $as_of AND coalesce(s.type, 'Branch') = 'Branch' AND s.role IS NULL
  MATCH (known:PropertyCompany)-[:LOCATED_IN|PART_OF*0..9]->(scope)
  RETURN collect(DISTINCT known) AS branched
}

CALL () {
  MATCH (compound:Compound)
  WHERE ($area = '' OR EXISTS { (compound)-[:PART_OF*0..9]->(:Area {code: $area}) })
    AND coalesce(compound.from_min <= $as_of, true) AND coalesce(compound.to_max > $as_of, true)
  RETURN collect(compound) AS compounds
}

// Each committee, grid and company is looked at once, however many compounds it has; what it is goes to all of them.
CALL (staffed, branched, compounds) {
  CALL (staffed, branched, compounds) {
    UNWIND compounds AS compound
    RETURN compound, 'asked' AS part, true AS value
    UNION ALL
    // M: the committees of its communities.
    MATCH (community:Community)<-[c:COVERS]-(m:CommunityCommittee)
    WHERE coalesce(community.from_min <= $as_of, true) AND coalesce(community.to_max > $as_of, true)
      AND coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
      AND coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
    WITH community, collect({body: m, sure: coalesce(c.from_max <= $as_of AND (c.to_min > $as_of OR c.to_min IS NULL AND c.status = 'current')
      AND m.from_max <= $as_of AND (m.to_min > $as_of OR m.to_min IS NULL AND m.status = 'current'), false)}) AS committees
    MATCH (community)<-[:PART_OF*1..4]-(compound:Compound)
    UNWIND committees AS m
    RETURN compound, 'M' AS part, m AS value
    UNION ALL
    // What was collected there.
    MATCH (scope)<-[s:COLLECTS]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.role IS NULL
      AND (s.what = 'management' OR s.what = 'coverage' AND s.type IS NULL)
    UNWIND CASE
      WHEN s.what = 'coverage' THEN ['coverage']
      WHEN s.type IS NULL THEN ['OwnersCommittee', 'PropertyCompany']
      ELSE [s.type]
    END AS what
    WITH scope, collect(DISTINCT what) AS whats
    MATCH (scope)<-[:PART_OF*0..9]-(compound:Compound)
    UNWIND whats AS what
    RETURN compound, 'collected' AS part, what AS value
    UNION ALL
    // P: the branches of its grids, else the committee of the grid's community.
    UNWIND compounds AS compound
    OPTIONAL MATCH (compound)-[:PART_OF*1..3]->(grid:Grid)
    WHERE coalesce(grid.from_min <= $as_of, true) AND coalesce(grid.to_max > $as_of, true)
    WITH coalesce(grid, compound) AS place, collect(DISTINCT compound) AS below
    WITH place, below, COLLECT {
      MATCH (place)<-[c:COVERS]-(b:Branch)
      WHERE place:Grid AND coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
        AND coalesce(b.from_min <= $as_of, true) AND coalesce(b.to_max > $as_of, true)
      RETURN {body: b, sure: coalesce(c.from_max <= $as_of AND (c.to_min > $as_of OR c.to_min IS NULL AND c.status = 'current')
        AND b.from_max <= $as_of AND (b.to_min > $as_of OR b.to_min IS NULL AND b.status = 'current'), false)}
    } AS branches
    WITH below, branches + CASE
      WHEN any(b IN branches WHERE b.sure) THEN []
      ELSE COLLECT {
        MATCH (place)-[:PART_OF*1..4]->(community:Community)<-[c:COVERS]-(m:CommunityCommittee)
        WHERE coalesce(community.from_min <= $as_of, true) AND coalesce(community.to_max > $as_of, true)
          AND coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
          AND coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
        RETURN DISTINCT {body: m, sure: coalesce(size(branches) = 0 AND c.from_max <= $as_of AND (c.to_min > $as_of OR c.to_min IS NULL AND c.status = 'current')
          AND m.from_max <= $as_of AND (m.to_min > $as_of OR m.to_min IS NULL AND m.status = 'current'), false)}
      }
    END AS parties
    UNWIND below AS compound
    UNWIND parties AS party
    RETURN compound, 'P' AS part, party AS value
    UNION ALL
    // C: who sits in its Party bodies and in itself, and where else each of them sits.
    UNWIND compounds AS compound
    MATCH (compound)<-[r:MANAGES]-(company:PropertyCompany)
    WHERE coalesce(r.from_min <= $as_of, true) AND coalesce(r.to_max > $as_of, true)
      AND coalesce(company.from_min <= $as_of, true) AND coalesce(company.to_max > $as_of, true)
    WITH company, collect({compound: compound, sure: coalesce(r.from_max <= $as_of AND (r.to_min > $as_of OR r.to_min IS NULL AND r.status = 'current')
      AND company.from_max <= $as_of AND (company.to_min > $as_of OR company.to_min IS NULL AND company.status = 'current'), false)}) AS managed
    WITH company, managed, COLLECT {
      MATCH (company)<-[e:ESTABLISHED_IN]-(b:Branch)
      WHERE coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)
        AND coalesce(b.from_min <= $as_of, true) AND coalesce(b.to_max > $as_of, true)
      RETURN {body: b, sure: coalesce(e.from_max <= $as_of AND (e.to_min > $as_of OR e.to_min IS NULL AND e.status = 'current')
        AND b.from_max <= $as_of AND (b.to_min > $as_of OR b.to_min IS NULL AND b.status = 'current'), false)}
    } AS branches
    // For the pair O–C speaks the Party body, and the company itself only where there is none.
    WITH *, COLLECT {
      UNWIND branches AS party
      WITH party, party.body AS b
      MATCH (b)<-[:OF]-(post:Post)<-[h:HOLDS]-(x:Person)
      WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
      WITH x, post, coalesce(party.sure AND h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current'), false) AS sure
      RETURN {x: x, post: post.code, sure: sure, speaks: sure}
    } + COLLECT {
      MATCH (company)<-[:OF|FOR]-(post:Post)<-[h:HOLDS]-(x:Person)
      WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
      WITH DISTINCT x, post, coalesce(h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current'), false) AS sure
      RETURN {x: x, post: post.code, sure: sure, speaks: CASE WHEN none(b IN branches WHERE b.sure) THEN sure AND size(branches) = 0 END}
    } AS members
    WITH *, COLLECT {
      UNWIND members AS y
      WITH y, y.x AS x
      MATCH (x)-[h:HOLDS]->(post:Post)-[:OF]->(b:Organization)
      WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
      WITH y, x, b, post.code AS post, coalesce(h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current'), false) AS sure
      RETURN {x: x, person: x.key, name: x.name, b: b, post: post, of: y.post, sure: sure AND y.sure, speaks: sure AND y.speaks, silent: y.speaks IS NULL}
    } AS seats, NOT (company IN branched AND company IN staffed AND all(party IN branches WHERE party.body IN staffed)) AS dark
    UNWIND managed AS one
    RETURN one.compound AS compound, 'C' AS part,
      {body: company, code: company.code, sure: one.sure, branches: branches, seats: seats, dark: dark} AS value
  }
  RETURN compound, count(CASE part WHEN 'asked' THEN 1 END) AS asked, collect(DISTINCT CASE part WHEN 'collected' THEN value END) AS collected,
    collect(DISTINCT CASE part WHEN 'M' THEN value END) AS ms, collect(CASE part WHEN 'P' THEN value END) AS ps, collect(CASE part WHEN 'C' THEN value END) AS cs
}
WITH *
WHERE asked > 0
WITH *, COLLECT {
  MATCH (compound)<-[r:REPRESENTS]-(o:OwnersCommittee)
  WHERE coalesce(r.from_min <= $as_of, true) AND coalesce(r.to_max > $as_of, true)
    AND coalesce(o.from_min <= $as_of, true) AND coalesce(o.to_max > $as_of, true)
  RETURN {body: o, sure: coalesce(r.from_max <= $as_of AND (r.to_min > $as_of OR r.to_min IS NULL AND r.status = 'current')
    AND o.from_max <= $as_of AND (o.to_min > $as_of OR o.to_min IS NULL AND o.status = 'current'), false)}
} AS os

// Who of O sits where: x a person, surely or possibly.
WITH *, COLLECT {
  UNWIND os AS party
  WITH party, party.body AS b
  MATCH (b)<-[:OF]-(post:Post)<-[h:HOLDS]-(x:Person)
  WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
  RETURN {x: x, post: post.code, sure: coalesce(party.sure AND h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current'), false)}
} AS inO

// A person of O who is employed by a company that manages the compound links nothing.
WITH *, COLLECT {
  UNWIND inO AS o
  UNWIND cs AS c
  WITH o, c, o.x AS x, c.body AS company
  MATCH (x)-[e:EMPLOYED_BY]->(company)
  WHERE coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)
  RETURN {x: x, sits: o.sure, sure: coalesce(c.sure AND e.from_max <= $as_of AND (e.to_min > $as_of OR e.to_min IS NULL AND e.status = 'current'), false)}
} AS employed
WITH *, [e IN employed WHERE e.sure | e.x] AS hired, [e IN employed WHERE e.sure AND e.sits | e.x] AS barred, [e IN employed | e.x] AS doubtful

// From the few of O, as above of C, to the bodies that they sit on: a committee has many members.
WITH *, COLLECT {
  UNWIND inO AS o
  WITH o, o.x AS x
  WHERE NOT x IN hired
  MATCH (x)-[h:HOLDS]->(post:Post)-[:OF]->(b:Organization)
  WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
  UNWIND [party IN ps WHERE party.body = b] AS party
  RETURN {x: x, b: b, posts: [post.code, o.post], sure: coalesce(o.sure AND party.sure AND NOT x IN doubtful AND h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current'), false)}
} AS ofO

// P–C and O–C, company by company: linked, possible, or open, of which only what was collected tells more.
CALL (cs, os, ps, ms, ofO, barred, doubtful) {
  UNWIND cs AS c
  WITH *, COLLECT {
    UNWIND c.seats AS y
    UNWIND [party IN ps + ms WHERE party.body = y.b] AS party
    WITH y, party
    WHERE NOT y.x IN barred
    RETURN DISTINCT {person: y.person, name: y.name, company: c.code, posts: CASE WHEN y.post = y.of THEN [y.of] ELSE [y.post, y.of] END,
      sure: party.sure AND y.sure AND NOT y.x IN doubtful}
  } AS pc_by, COLLECT {
    UNWIND CASE WHEN size(ofO) = 0 THEN [] ELSE c.seats END AS y
    UNWIND [party IN ps WHERE party.body = y.b] AS party
    UNWIND [o IN ofO WHERE o.b = y.b] AS o
    WITH y, party, o
    WHERE NOT y.silent AND NOT y.x IN barred
    RETURN DISTINCT {person: o.x.key, name: o.x.name, posts: [o.posts[1], o.posts[0], y.post, y.of], with: y.person, company: c.code,
      sure: o.sure AND party.sure AND y.speaks AND NOT y.x IN doubtful}
  } + COLLECT {
    UNWIND os AS o
    UNWIND [{body: c.body, sure: true}] + c.branches AS side
    WITH o, side, o.body AS ob, side.body AS sb
    MATCH (ob)-[:ATTENDED]->(m:Meeting)<-[:ATTENDED]-(sb)
    WHERE coalesce(m.held_min <= $as_of, true)
      AND coalesce(m.held_max > $as_of - duration({months: $meeting_months}), true)
    RETURN {meeting: m.code, company: c.code, sure: coalesce(o.sure AND side.sure AND m.held_max <= $as_of
      AND m.held_min > $as_of - duration({months: $meeting_months}), false)}
  } AS oc_by
  WITH *, CASE
    WHEN any(link IN pc_by WHERE link.sure) THEN 'linked'
    WHEN size(pc_by) > 0 OR NOT c.sure THEN 'possible'
    ELSE 'open'
  END AS pc, CASE
    WHEN any(link IN oc_by WHERE link.sure) THEN 'linked'
    WHEN size(oc_by) > 0 OR NOT c.sure THEN 'possible'
    ELSE 'open'
  END AS oc
  RETURN collect({pc: pc, oc: oc, dark: c.dark}) AS companies,
    reduce(all = [], x IN collect(pc_by) | all + x) AS pc_by, reduce(all = [], x IN collect(oc_by) | all + x) AS oc_by
}
WITH *, [o IN ofO | {person: o.x.key, name: o.x.name, posts: o.posts, sure: o.sure}] AS po_by,
  'OwnersCommittee' IN collected AS collectedO, all(party IN os WHERE party.body IN staffed) AS membersO
WITH *, CASE
  WHEN size(os) = 0 AND collectedO THEN 'not_due'
  WHEN any(link IN po_by WHERE link.sure) THEN 'linked'
  WHEN size(po_by) > 0 OR size(os) > 0 AND none(o IN os WHERE o.sure) THEN 'possible'
  ELSE 'open'
END AS po, NOT ('coverage' IN collected AND all(party IN ps WHERE party.body IN staffed)) AS darkP,
  NOT all(party IN ms WHERE party.body IN staffed) AS darkM, 'PropertyCompany' IN collected AS collectedC
WITH *, CASE
  WHEN po <> 'open' THEN po
  WHEN darkP OR NOT collectedO OR NOT membersO THEN 'unknown'
  ELSE 'missing'
END AS po_state, [each IN companies | CASE
  WHEN each.pc <> 'open' THEN each.pc
  WHEN each.dark OR darkP OR darkM OR NOT collectedC THEN 'unknown'
  ELSE 'missing'
END] AS pcs, [each IN companies | CASE
  WHEN each.oc <> 'open' THEN each.oc
  WHEN each.dark OR darkP OR darkM OR NOT collectedC OR NOT collectedO OR NOT membersO THEN 'unknown'
  ELSE 'missing'
END] AS ocs
WITH *, po_state AS po, CASE
  WHEN size(cs) = 0 AND collectedC THEN 'not_due'
  WHEN size(cs) = 0 THEN 'unknown'
  WHEN none(c IN cs WHERE c.sure) THEN 'possible'
  ELSE head([s IN ['missing', 'unknown', 'possible', 'linked'] WHERE s IN pcs])
END AS pc
WITH *, CASE
  WHEN 'not_due' IN [po, pc] THEN 'not_due'
  WHEN size(os) = 0 OR size(cs) = 0 THEN 'unknown'
  WHEN none(c IN cs WHERE c.sure) OR none(o IN os WHERE o.sure) THEN 'possible'
  ELSE head([s IN ['missing', 'unknown', 'possible', 'linked'] WHERE s IN ocs])
END AS oc
WITH *, [po, pc, oc] AS pairs
WITH *, CASE
  WHEN 'not_due' IN pairs THEN 'not_due'
  WHEN all(pair IN pairs WHERE pair = 'linked') THEN 'full'
  WHEN all(pair IN pairs WHERE pair = 'missing') THEN 'none'
  WHEN 'linked' IN pairs AND 'missing' IN pairs THEN 'partial'
  WHEN 'unknown' IN pairs THEN 'unknown'
  ELSE 'possible'
END AS state
RETURN compound, state, po, pc, oc, CASE
  WHEN po = 'not_due' AND pc = 'not_due' THEN 'both'
  WHEN po = 'not_due' THEN 'owners_committee'
  WHEN pc = 'not_due' THEN 'company'
  ELSE ''
END AS missing_party, po_by, pc_by, oc_by, compound.name AS name, head(COLLECT { MATCH (compound)-[:PART_OF]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY compound.code
/*
[[example]]
about = "三方都联 · all three linked"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g) CREATE (b)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (v:Organization:Branch {code: 'V1', form: 'company', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w) CREATE (v)-[:LOCATED_IN]->(a)
CREATE (p1:Person {key: 'p1', name: 'p1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#member#p1', role: 'member'})-[:OF]->(b)
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member#p1', role: 'member'})-[:OF]->(y)
CREATE (p2:Person {key: 'p2', name: 'p2'})
CREATE (p2)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#deputy#p2', role: 'deputy'})-[:OF]->(b)
CREATE (p2)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'V1#member#p2', role: 'member'})-[:OF]->(v)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "full", po = "linked", pc = "linked", oc = "linked", missing_party = "", po_by = [{ person = "p1", name = "p1", posts = ["B1#member#p1", "Y1#member#p1"], sure = true }], pc_by = [{ person = "p2", name = "p2", posts = ["B1#deputy#p2", "V1#member#p2"], company = "W1", sure = true }], oc_by = [{ person = "p1", name = "p1", posts = ["Y1#member#p1", "B1#member#p1", "B1#deputy#p2", "V1#member#p2"], with = "p2", company = "W1", sure = true }], name = "一小区" }]

[[example]]
about = "谁也不联 · nobody links"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g) CREATE (b)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "none", po = "missing", pc = "missing", oc = "missing", missing_party = "", po_by = [], pc_by = [], oc_by = [], name = "一小区" }]

[[example]]
about = "只有支部与业委会 · only the branch and the committee"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g) CREATE (b)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (p1:Person {key: 'p1', name: 'p1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#member#p1', role: 'member'})-[:OF]->(b)
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member#p1', role: 'member'})-[:OF]->(y)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "partial", po = "linked", pc = "missing", oc = "missing", missing_party = "", po_by = [{ person = "p1", name = "p1", posts = ["B1#member#p1", "Y1#member#p1"], sure = true }], pc_by = [], oc_by = [], name = "一小区" }]

[[example]]
about = "开过联席会 · a joint meeting"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g) CREATE (b)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (y)-[:ATTENDED]->(:Meeting {code: 'T1', held_min: date('2026-03-01'), held_max: date('2026-03-31')})<-[:ATTENDED]-(w)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "partial", po = "missing", pc = "missing", oc = "linked", missing_party = "", po_by = [], pc_by = [], oc_by = [{ meeting = "T1", company = "W1", sure = true }], name = "一小区" }]

[[example]]
about = "联席会太久以前 · the meeting was too long ago"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g) CREATE (b)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (y)-[:ATTENDED]->(:Meeting {code: 'T1', held_min: date('2025-06-30'), held_max: date('2025-06-30')})<-[:ATTENDED]-(w)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "none", po = "missing", pc = "missing", oc = "missing", missing_party = "", po_by = [], pc_by = [], oc_by = [], name = "一小区" }]

[[example]]
about = "联席会还没开 · the meeting is still to come"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g) CREATE (b)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (y)-[:ATTENDED]->(:Meeting {code: 'T1', held_min: date('2026-07-01'), held_max: date('2026-07-01')})<-[:ATTENDED]-(w)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "none", po = "missing", pc = "missing", oc = "missing", missing_party = "", po_by = [], pc_by = [], oc_by = [], name = "一小区" }]

[[example]]
about = "社区党委派指导员 · an adviser sent by the community committee"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g) CREATE (b)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (p1:Person {key: 'p1', name: 'p1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#adviser#W1', role: 'adviser'})-[:OF]->(m) CREATE (q)-[:FOR]->(w)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "partial", po = "missing", pc = "linked", oc = "missing", missing_party = "", po_by = [], pc_by = [{ person = "p1", name = "p1", posts = ["M1#adviser#W1"], company = "W1", sure = true }], oc_by = [], name = "一小区" }]

[[example]]
about = "没有支部,由社区党委顶上 · no branch: the community committee stands in"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (p1:Person {key: 'p1', name: 'p1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#member#p1', role: 'member'})-[:OF]->(m)
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member#p1', role: 'member'})-[:OF]->(y)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "partial", po = "linked", pc = "missing", oc = "missing", missing_party = "", po_by = [{ person = "p1", name = "p1", posts = ["M1#member#p1", "Y1#member#p1"], sure = true }], pc_by = [], oc_by = [], name = "一小区" }]

[[example]]
about = "有支部时社区党委不算 P–O · with a branch the committee does not make P–O"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g) CREATE (b)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (p1:Person {key: 'p1', name: 'p1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#member#p1', role: 'member'})-[:OF]->(m)
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member#p1', role: 'member'})-[:OF]->(y)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "none", po = "missing", pc = "missing", oc = "missing", missing_party = "", po_by = [], pc_by = [], oc_by = [], name = "一小区" }]

[[example]]
about = "受雇于物业的委员不算 · a member employed by the company links nothing"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g) CREATE (b)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (p1:Person {key: 'p1', name: 'p1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#member#p1', role: 'member'})-[:OF]->(b)
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member#p1', role: 'member'})-[:OF]->(y)
CREATE (p1)-[:EMPLOYED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "none", po = "missing", pc = "missing", oc = "missing", missing_party = "", po_by = [], pc_by = [], oc_by = [], name = "一小区" }]

[[example]]
about = "是否受雇不详 · whether employed is not known"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g) CREATE (b)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (p1:Person {key: 'p1', name: 'p1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#member#p1', role: 'member'})-[:OF]->(b)
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member#p1', role: 'member'})-[:OF]->(y)
CREATE (p1)-[:EMPLOYED_BY {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "possible", po = "possible", pc = "missing", oc = "missing", missing_party = "", po_by = [{ person = "p1", name = "p1", posts = ["B1#member#p1", "Y1#member#p1"], sure = false }], pc_by = [], oc_by = [], name = "一小区" }]

[[example]]
about = "任期不详 · an end that is not known"
covers = "unknown date"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g) CREATE (b)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (p1:Person {key: 'p1', name: 'p1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#member#p1', role: 'member'})-[:OF]->(b)
CREATE (p1)-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member#p1', role: 'member'})-[:OF]->(y)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "possible", po = "possible", pc = "missing", oc = "missing", missing_party = "", po_by = [{ person = "p1", name = "p1", posts = ["B1#member#p1", "Y1#member#p1"], sure = false }], pc_by = [], oc_by = [], name = "一小区" }]

[[example]]
about = "已离任 · has left"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g) CREATE (b)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (p1:Person {key: 'p1', name: 'p1'})
CREATE (p1)-[:HOLDS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(:Post {code: 'B1#member#p1', role: 'member'})-[:OF]->(b)
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member#p1', role: 'member'})-[:OF]->(y)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "none", po = "missing", pc = "missing", oc = "missing", missing_party = "", po_by = [], pc_by = [], oc_by = [], name = "一小区" }]

[[example]]
about = "没有业委会 · no owners’ committee"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g) CREATE (b)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "not_due", po = "not_due", pc = "missing", oc = "not_due", missing_party = "owners_committee", po_by = [], pc_by = [], oc_by = [], name = "一小区" }]

[[example]]
about = "没有物业公司 · no company"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g) CREATE (b)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "not_due", po = "missing", pc = "not_due", oc = "not_due", missing_party = "company", po_by = [], pc_by = [], oc_by = [], name = "一小区" }]

[[example]]
about = "两方都没有 · neither"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g) CREATE (b)-[:LOCATED_IN]->(a)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "not_due", po = "not_due", pc = "not_due", oc = "not_due", missing_party = "both", po_by = [], pc_by = [], oc_by = [], name = "一小区" }]

[[example]]
about = "什么都没采集 · nothing was collected"
covers = "uncollected"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g) CREATE (b)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "unknown", po = "unknown", pc = "unknown", oc = "unknown", missing_party = "", po_by = [], pc_by = [], oc_by = [], name = "一小区" }]

[[example]]
about = "没采集业委会 · committees were not collected"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g) CREATE (b)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', type: 'PropertyCompany', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "unknown", po = "unknown", pc = "missing", oc = "unknown", missing_party = "", po_by = [], pc_by = [], oc_by = [], name = "一小区" }]

[[example]]
about = "没采集公司的支部 · the company’s branches were not collected"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g) CREATE (b)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "unknown", po = "missing", pc = "unknown", oc = "unknown", missing_party = "", po_by = [], pc_by = [], oc_by = [], name = "一小区" }]

[[example]]
about = "两家物业,只联了一家 · two companies, one linked"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g) CREATE (b)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (w2:Organization:PropertyCompany {code: 'W2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w2)-[:LOCATED_IN]->(a)
CREATE (p1:Person {key: 'p1', name: 'p1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#member#p1', role: 'member'})-[:OF]->(b)
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'W1#manager#p1', role: 'manager'})-[:OF]->(w)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "none", po = "missing", pc = "missing", oc = "missing", missing_party = "", po_by = [], pc_by = [{ person = "p1", name = "p1", posts = ["B1#member#p1", "W1#manager#p1"], company = "W1", sure = true }], oc_by = [], name = "一小区" }]

[[example]]
about = "别处的小区 · another area"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g) CREATE (b)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g) CREATE (b)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: false, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: false, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: false, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: false, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: false, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: false, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "unknown", po = "unknown", pc = "unknown", oc = "unknown", missing_party = "", po_by = [], pc_by = [], oc_by = [], name = "一小区" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g) CREATE (b)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-07-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-07-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-07-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-07-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-07-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-07-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "unknown", po = "unknown", pc = "unknown", oc = "unknown", missing_party = "", po_by = [], pc_by = [], oc_by = [], name = "一小区" }]

[[example]]
about = "对象已撤销 · the subject itself has ended"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g) CREATE (b)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "跨三个网格:写编码最小的 · in three grids: the first by code is named"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (k)-[:PART_OF]->(:Area:Grid {code: 'G2', name: '第2网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (k)-[:PART_OF]->(:Area:Grid {code: 'G1', name: '第1网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (k)-[:PART_OF]->(:Area:Grid {code: 'G3', name: '第3网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(k)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "not_due", po = "not_due", pc = "not_due", oc = "not_due", missing_party = "both", po_by = [], pc_by = [], oc_by = [], name = "一小区", place = "第1网格" }]
*/

// 业委会委员受雇于本小区物业 · Owners’ committee members employed by the company they oversee
/*
why = "业主委员会委员不得在为本小区服务的物业公司任职;这种“联动”是风险。 · A risk, and never a link."
basis = "law"
severity = "risk"
confidence = "A"
identity = ["compound", "person"]
rests_on = ["holdings", "employment", "management", "bodies"]
population = '''
MATCH (compound:Compound)
WHERE ($area = '' OR EXISTS { (compound)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(compound.from_min <= $as_of, true) AND coalesce(compound.to_max > $as_of, true)
  AND EXISTS {
    MATCH (compound)<-[r:REPRESENTS]-(o:OwnersCommittee)
    WHERE coalesce(r.from_min <= $as_of, true) AND coalesce(r.to_max > $as_of, true)
      AND coalesce(o.from_min <= $as_of, true) AND coalesce(o.to_max > $as_of, true)
  }
  AND EXISTS {
    MATCH (compound)<-[r:MANAGES]-(c:PropertyCompany)
    WHERE coalesce(r.from_min <= $as_of, true) AND coalesce(r.to_max > $as_of, true)
      AND coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
  }
RETURN count(compound)
'''
max_db_hits = 24300
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
compound = "node"
state = "string"
person = "node"
who = "string"
committees = "list"
companies = "list"
name = "string"
*/
MATCH (compound:Compound)
WHERE ($area = '' OR EXISTS { (compound)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(compound.from_min <= $as_of, true) AND coalesce(compound.to_max > $as_of, true)
  AND EXISTS {
    MATCH (compound)<-[r:REPRESENTS]-(o:OwnersCommittee)
    WHERE coalesce(r.from_min <= $as_of, true) AND coalesce(r.to_max > $as_of, true)
      AND coalesce(o.from_min <= $as_of, true) AND coalesce(o.to_max > $as_of, true)
  }
WITH compound, COLLECT {
  MATCH (compound)<-[r:REPRESENTS]-(committee:OwnersCommittee)<-[:OF]-(:Post)<-[h:HOLDS]-(person:Person)-[e:EMPLOYED_BY]->(company:PropertyCompany)-[m:MANAGES]->(compound)
  WHERE coalesce(r.from_min <= $as_of, true) AND coalesce(r.to_max > $as_of, true)
    AND coalesce(committee.from_min <= $as_of, true) AND coalesce(committee.to_max > $as_of, true)
    AND coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
    AND coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)
    AND coalesce(company.from_min <= $as_of, true) AND coalesce(company.to_max > $as_of, true)
    AND coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
  RETURN {person: person, committee: committee, company: company, sure: coalesce(r.from_max <= $as_of AND (r.to_min > $as_of OR r.to_min IS NULL AND r.status = 'current')
    AND committee.from_max <= $as_of AND (committee.to_min > $as_of OR committee.to_min IS NULL AND committee.status = 'current')
    AND h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
    AND e.from_max <= $as_of AND (e.to_min > $as_of OR e.to_min IS NULL AND e.status = 'current')
    AND company.from_max <= $as_of AND (company.to_min > $as_of OR company.to_min IS NULL AND company.status = 'current')
    AND m.from_max <= $as_of AND (m.to_min > $as_of OR m.to_min IS NULL AND m.status = 'current'), false)}
} AS pairs
WITH compound, CASE
  WHEN size(pairs) > 0 THEN pairs
  WHEN EXISTS {
    MATCH (compound)<-[m:MANAGES]-(company:PropertyCompany)
    WHERE coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
      AND coalesce(company.from_min <= $as_of, true) AND coalesce(company.to_max > $as_of, true)
      AND NOT EXISTS {
        MATCH (company)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'employment'}]-(:Source)
        WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
  }
  } THEN [{}]
  ELSE []
END AS pairs
UNWIND pairs AS pair
WITH compound, pair.person AS person, max(CASE WHEN pair.sure IS NULL THEN 0 WHEN pair.sure THEN 2 ELSE 1 END) AS rank,
  collect(DISTINCT pair.committee.name) AS committees, collect(DISTINCT pair.company.name) AS companies
RETURN compound, ['unknown', 'possible', 'gap'][rank] AS state, person, person.name AS who, committees, companies,
  compound.name AS name
ORDER BY state, compound.code, who
/*
[[example]]
about = "受雇于本小区物业 · employed by it"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (p1:Person {key: 'p1', name: 'p1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member#p1', role: 'member'})-[:OF]->(y)
CREATE (p1)-[:EMPLOYED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "gap", person = "p1", who = "p1", committees = ["一业委会"], companies = ["一物业"], name = "一小区" }]

[[example]]
about = "已离职 · no longer"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (p1:Person {key: 'p1', name: 'p1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member#p1', role: 'member'})-[:OF]->(y)
CREATE (p1)-[:EMPLOYED_BY {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(w)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "已不在业委会 · no longer on the committee"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (p1:Person {key: 'p1', name: 'p1'})
CREATE (p1)-[:HOLDS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(:Post {code: 'Y1#member#p1', role: 'member'})-[:OF]->(y)
CREATE (p1)-[:EMPLOYED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "受雇于别家 · employed by another"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (p1:Person {key: 'p1', name: 'p1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member#p1', role: 'member'})-[:OF]->(y)
CREATE (p1)-[:EMPLOYED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:PropertyCompany {code: 'W9', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "物业合同已到期 · the contract has ended"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (p1:Person {key: 'p1', name: 'p1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member#p1', role: 'member'})-[:OF]->(y)
CREATE (p1)-[:EMPLOYED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "在职时间不详 · the time is not known"
covers = "unknown date"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (p1:Person {key: 'p1', name: 'p1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member#p1', role: 'member'})-[:OF]->(y)
CREATE (p1)-[:EMPLOYED_BY {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "possible", person = "p1", who = "p1", committees = ["一业委会"], companies = ["一物业"], name = "一小区" }]

[[example]]
about = "从业采集不完整 · employment collected, but not completely"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (p1:Person {key: 'p1', name: 'p1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member#p1', role: 'member'})-[:OF]->(y)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: false, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: false, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: false, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: false, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: false, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: false, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "unknown", committees = [], companies = [], name = "一小区" }]

[[example]]
about = "以后才采集从业 · employment collected only later"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (p1:Person {key: 'p1', name: 'p1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member#p1', role: 'member'})-[:OF]->(y)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-07-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-07-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-07-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-07-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-07-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-07-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "unknown", committees = [], companies = [], name = "一小区" }]

[[example]]
about = "采集了,没有这样的人 · collected, and no such person"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (p1:Person {key: 'p1', name: 'p1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member#p1', role: 'member'})-[:OF]->(y)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(a) CREATE (s)-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "没有采集从业 · employment not collected"
covers = "uncollected"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (p1:Person {key: 'p1', name: 'p1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member#p1', role: 'member'})-[:OF]->(y)
CREATE (s:Source {code: 's'}) CREATE (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "unknown", committees = [], companies = [], name = "一小区" }]

[[example]]
about = "没有业委会 · no committee"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "别处的小区 · another area"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (p1:Person {key: 'p1', name: 'p1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member#p1', role: 'member'})-[:OF]->(y)
CREATE (p1)-[:EMPLOYED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "对象已撤销 · the subject itself has ended"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:PART_OF]->(g:Area:Grid {code: 'G1', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(a:Area:Community {code: 'A1', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a) CREATE (m)-[:LOCATED_IN]->(a)
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (y)-[:LOCATED_IN]->(a)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k) CREATE (w)-[:LOCATED_IN]->(a)
CREATE (p1:Person {key: 'p1', name: 'p1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member#p1', role: 'member'})-[:OF]->(y)
CREATE (p1)-[:EMPLOYED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "代表关系说不准 · representation: uncertain"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (p:Person {key: 'p1', name: 'p1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (p)-[:EMPLOYED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "possible", person = "p1", who = "p1", committees = ["一业委会"], companies = ["一物业"], name = "一小区" }]

[[example]]
about = "代表关系已终止 · representation: ended"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (p:Person {key: 'p1', name: 'p1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (p)-[:EMPLOYED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "业委会说不准 · the committee: uncertain"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (p:Person {key: 'p1', name: 'p1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (p)-[:EMPLOYED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "possible", person = "p1", who = "p1", committees = ["一业委会"], companies = ["一物业"], name = "一小区" }]

[[example]]
about = "业委会已终止 · the committee: ended"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (p:Person {key: 'p1', name: 'p1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (p)-[:EMPLOYED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "委员任期说不准 · the membership: uncertain"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (p:Person {key: 'p1', name: 'p1'})-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (p)-[:EMPLOYED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "possible", person = "p1", who = "p1", committees = ["一业委会"], companies = ["一物业"], name = "一小区" }]

[[example]]
about = "委员任期已终止 · the membership: ended"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (p:Person {key: 'p1', name: 'p1'})-[:HOLDS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (p)-[:EMPLOYED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "受雇时间说不准 · the employment: uncertain"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (p:Person {key: 'p1', name: 'p1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (p)-[:EMPLOYED_BY {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "possible", person = "p1", who = "p1", committees = ["一业委会"], companies = ["一物业"], name = "一小区" }]

[[example]]
about = "受雇时间已终止 · the employment: ended"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (p:Person {key: 'p1', name: 'p1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (p)-[:EMPLOYED_BY {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(w)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "公司说不准 · the company: uncertain"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (p:Person {key: 'p1', name: 'p1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (p)-[:EMPLOYED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "possible", person = "p1", who = "p1", committees = ["一业委会"], companies = ["一物业"], name = "一小区" }]

[[example]]
about = "公司已终止 · the company: ended"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (p:Person {key: 'p1', name: 'p1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (p)-[:EMPLOYED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "物业合同说不准 · the contract: uncertain"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (p:Person {key: 'p1', name: 'p1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (p)-[:EMPLOYED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "possible", person = "p1", who = "p1", committees = ["一业委会"], companies = ["一物业"], name = "一小区" }]

[[example]]
about = "物业合同已终止 · the contract: ended"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(k)
CREATE (p:Person {key: 'p1', name: 'p1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (p)-[:EMPLOYED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "换届了,老委员受雇,新业委会没有这样的人 · the old committee’s member is employed, the new one has none"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (p:Person {key: 'p1', name: 'p1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (p)-[:EMPLOYED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(w)
CREATE (y2:Organization:OwnersCommittee {code: 'Y2', name: '二业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "老业委会已撤销 · the old committee was dissolved"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (p:Person {key: 'p1', name: 'p1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (p)-[:EMPLOYED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(w)
CREATE (y2:Organization:OwnersCommittee {code: 'Y2', name: '二业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "受雇于已退出的物业 · employed by the company that left"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(k)
CREATE (p:Person {key: 'p1', name: 'p1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (p)-[:EMPLOYED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(w)
CREATE (w2:Organization:PropertyCompany {code: 'W2', name: '二物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(w2)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "受雇于已注销的物业 · employed by a company that is gone"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (p:Person {key: 'p1', name: 'p1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (p)-[:EMPLOYED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(w)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(w)
CREATE (w2:Organization:PropertyCompany {code: 'W2', name: '二物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(w2)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "退出的物业没采集从业,不碍事 · the company that left was not collected, and need not be"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (p:Person {key: 'p1', name: 'p1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (p)-[:EMPLOYED_BY {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(w)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(w)
CREATE (w2:Organization:PropertyCompany {code: 'W2', name: '二物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(k)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "注销的物业没采集从业,不碍事 · a company that is gone was not collected, and need not be"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (p:Person {key: 'p1', name: 'p1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (p)-[:EMPLOYED_BY {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(w)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(w)
CREATE (w2:Organization:PropertyCompany {code: 'W2', name: '二物业', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "业委会已撤销,没采集从业也无妨 · the committee is gone: nothing to collect"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (p:Person {key: 'p1', name: 'p1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (p)-[:EMPLOYED_BY {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(w)

"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "业委会不再代表这个小区,没采集从业也无妨 · it represents the compound no more: nothing to collect"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(k)
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (p:Person {key: 'p1', name: 'p1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'Y1#member', role: 'member'})-[:OF]->(y)
CREATE (p)-[:EMPLOYED_BY {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(w)

"""
params = { as_of = 2026-06-30 }
expect = []
*/

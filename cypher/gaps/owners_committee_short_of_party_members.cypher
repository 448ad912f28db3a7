// 业主委员会党员比例不足 · Owners’ committees short of Party members
/*
why = "有的城市要求业主委员会委员中党员不少于一半;全国没有这一条。"
basis = "field"
severity = "gap"
confidence = "B"
identity = ["committee"]
rests_on = ["holdings", "bodies"]
population = '''
MATCH (committee:OwnersCommittee)
WHERE ($area = '' OR EXISTS { (committee)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(committee.from_min <= $as_of, true) AND coalesce(committee.to_max > $as_of, true)
  AND coalesce(committee.form, 'elected') = 'elected'
  AND EXISTS {
    MATCH (committee)<-[:OF]-(:Post)<-[h:HOLDS]-(:Person)
    WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
  }
RETURN count(committee)
'''
max_db_hits = 6500
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
party_percent = { type = "integer", default = 50, about = "党员至少占百分之几 · members of the Party in a hundred, at least" }
[columns]
committee = "node"
state = "string"
members = "integer"
others = "integer"
status_unknown = "integer"
name = "string"
place = "string"
*/
MATCH (committee:OwnersCommittee)
WHERE ($area = '' OR EXISTS { (committee)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(committee.from_min <= $as_of, true) AND coalesce(committee.to_max > $as_of, true)
  AND coalesce(committee.form, 'elected') = 'elected'
CALL (committee) {
  MATCH (committee)<-[:OF]-(:Post)<-[h:HOLDS]-(person:Person)
  WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
  WITH person, max(CASE WHEN h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current') THEN 1 ELSE 0 END) AS certain
  WITH person.party_status AS status, certain
  RETURN sum(CASE WHEN status <> 'none' THEN certain ELSE 0 END) AS members,
    sum(CASE WHEN status = 'none' THEN certain ELSE 0 END) AS others,
    sum(CASE WHEN status IS NULL THEN certain ELSE 0 END) AS status_unknown,
    sum(CASE WHEN status <> 'none' THEN 1 ELSE 0 END) AS members_most,
    sum(CASE WHEN status = 'none' THEN 1 ELSE 0 END) AS others_most,
    sum(CASE WHEN status IS NULL THEN 1 ELSE 0 END) AS unknown_most
}
WITH committee, members, others, status_unknown, members_most, others_most, unknown_most
WHERE 100 * members < $party_percent * (members + others_most + unknown_most)
RETURN committee, CASE
    WHEN 100 * members_most >= $party_percent * (members_most + others + status_unknown) THEN 'possible'
    WHEN 100 * (members_most + unknown_most) >= $party_percent * (members_most + unknown_most + others) THEN 'unknown'
    WHEN NOT EXISTS {
      MATCH (committee)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'holdings'}]-(:Source)
      WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
    } THEN 'unknown'
    WHEN NOT coalesce(committee.from_max <= $as_of AND (committee.to_min > $as_of OR committee.to_min IS NULL AND committee.status = 'current'), false) THEN 'possible'
    ELSE 'gap'
  END AS state, members, others, status_unknown, committee.name AS name,
  head(COLLECT { MATCH (committee)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, committee.code
/*
[[example]]
about = "五人中两名党员 · two members of five"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", members = 2, others = 3, status_unknown = 0, name = "一业委会" }]

[[example]]
about = "五人中三名党员 · three members of five"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "正好一半 · just half"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m5', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P5', party_status: 'none'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "预备党员也算 · probationary members count"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'probationary'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "没有党员 · no member"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", members = 0, others = 5, status_unknown = 0, name = "一业委会" }]

[[example]]
about = "第三名党员说不准 · the third member is uncertain"
covers = "unknown date"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m5', role: 'member'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P5', party_status: 'full'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "possible", members = 2, others = 3, status_unknown = 0, name = "一业委会" }]

[[example]]
about = "两名说不准的党员 · two uncertain members"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m5', role: 'member'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P5', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m6', role: 'member'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P6', party_status: 'full'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "possible", members = 2, others = 3, status_unknown = 0, name = "一业委会" }]

[[example]]
about = "说不准的是群众 · the uncertain one is no member"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m5', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P5', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m6', role: 'member'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P6', party_status: 'none'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "possible", members = 3, others = 3, status_unknown = 0, name = "一业委会" }]

[[example]]
about = "说不准也够 · enough with any of the uncertain ones"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m5', role: 'member'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P5', party_status: 'none'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "说不准也不够 · too few with any of them"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m5', role: 'member'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P5', party_status: 'full'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", members = 1, others = 4, status_unknown = 0, name = "一业委会" }]

[[example]]
about = "第三名党员已离任 · the third member has left"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m5', role: 'member'})<-[:HOLDS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Person {key: 'P5', party_status: 'full'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", members = 2, others = 3, status_unknown = 0, name = "一业委会" }]

[[example]]
about = "政治面貌不详 · of unknown status"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", members = 2, others = 2, status_unknown = 1, name = "一业委会" }]

[[example]]
about = "不详的无论是不是都够 · enough whatever they are"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "不详的无论是不是都不够 · too few whatever they are"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", members = 1, others = 3, status_unknown = 1, name = "一业委会" }]

[[example]]
about = "说不准的人政治面貌不详 · an uncertain one of unknown status"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m5', role: 'member'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P5'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", members = 2, others = 3, status_unknown = 0, name = "一业委会" }]

[[example]]
about = "说不准的人不详,有没有都够 · enough with or without one of unknown status"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m5', role: 'member'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P5'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "一名确定的不详,另有一名说不准的党员 · one of unknown status and an uncertain member"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m5', role: 'member'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P5', party_status: 'full'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "possible", members = 2, others = 2, status_unknown = 1, name = "一业委会" }]

[[example]]
about = "没有人,另有规则 · nobody: other rules say so"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "一人两职算一人 · one person in two posts counts once"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
WITH y MATCH (p:Person {key: 'P0'}) CREATE (y)<-[:OF]-(:Post {code: 'x', role: 'director'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p)
WITH y CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", members = 2, others = 3, status_unknown = 0, name = "一业委会" }]

[[example]]
about = "确定的人另有一职说不准 · a certain one with an uncertain second post"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
WITH y MATCH (p:Person {key: 'P4'}) CREATE (y)<-[:OF]-(:Post {code: 'x', role: 'director'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p)
WITH y CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", members = 2, others = 3, status_unknown = 0, name = "一业委会" }]

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", members = 2, others = 3, status_unknown = 0, name = "一业委会" }]

[[example]]
about = "只采集了主任 · only directors were collected"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', role: 'director', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", members = 2, others = 3, status_unknown = 0, name = "一业委会" }]

[[example]]
about = "只采集了一类组织 · only of one type"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', type: 'OwnersCommittee', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", members = 2, others = 3, status_unknown = 0, name = "一业委会" }]

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: false, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", members = 2, others = 3, status_unknown = 0, name = "一业委会" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-07-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", members = 2, others = 3, status_unknown = 0, name = "一业委会" }]

[[example]]
about = "当天采集 · collected on the date asked"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-06-30')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", members = 2, others = 3, status_unknown = 0, name = "一业委会" }]

[[example]]
about = "业委会是否还在不详 · whether it still exists is not known"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "possible", members = 2, others = 3, status_unknown = 0, name = "一业委会" }]

[[example]]
about = "业委会已终止 · the committee has ended"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "物管会不在此列 · a substitute is not meant"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'substitute', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "别处 · another area"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "三成就够的城市 · where a third will do"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', party_status: 'full'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', party_status: 'none'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4', party_status: 'none'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30, party_percent = 33 }
expect = []
*/

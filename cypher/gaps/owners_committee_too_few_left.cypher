// 业主委员会缺员应重新选举 · Owners’ committees with too few left
/*
why = "业主委员会委员缺额过半或不足五人,应重新选举。"
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
RETURN count(committee)
'''
max_db_hits = 8800
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
size_min = { type = "integer", default = 5, about = "最少人数 · fewest" }
size_max = { type = "integer", default = 11, about = "最多人数 · most" }
[columns]
committee = "node"
state = "string"
reason = "string"
least = "integer"
most = "integer"
elected = "integer"
name = "string"
place = "string"
*/
MATCH (committee:OwnersCommittee)
WHERE ($area = '' OR EXISTS { (committee)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(committee.from_min <= $as_of, true) AND coalesce(committee.to_max > $as_of, true)
  AND coalesce(committee.form, 'elected') = 'elected'
CALL (committee) {
  OPTIONAL MATCH (committee)<-[:OF]-(:Post)<-[h:HOLDS]-(person:Person)
  WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
  RETURN count(DISTINCT person) AS most, count(DISTINCT CASE
    WHEN h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current') THEN person
  END) AS least
}
WITH committee, least, most, committee.elected_members AS elected,
  coalesce(committee.elected_members, $size_max) AS enough
WHERE least < $size_min OR 2 * least < enough
RETURN committee, CASE
    WHEN most >= $size_min AND 2 * most >= enough THEN 'possible'
    WHEN elected IS NULL AND most >= $size_min THEN 'unknown'
    WHEN NOT EXISTS {
      MATCH (committee)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'holdings'}]-(:Source)
      WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
    } THEN 'unknown'
    WHEN NOT coalesce(committee.from_max <= $as_of AND (committee.to_min > $as_of OR committee.to_min IS NULL AND committee.status = 'current'), false) THEN 'possible'
    ELSE 'gap'
  END AS state, CASE WHEN least < $size_min THEN 'below_fewest' ELSE 'below_half' END AS reason,
  least, most, elected, committee.name AS name, head(COLLECT { MATCH (committee)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, committee.code
/*
[[example]]
about = "只剩四人 · four are left"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', elected_members: 7, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", reason = "below_fewest", least = 4, most = 4, elected = 7, name = "一业委会" }]

[[example]]
about = "当选十一人,只剩五人 · five of eleven are left"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', elected_members: 11, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", reason = "below_half", least = 5, most = 5, elected = 11, name = "一业委会" }]

[[example]]
about = "当选十一人,还有六人 · six of eleven"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', elected_members: 11, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m5', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P5'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "当选九人,还有五人 · five of nine"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', elected_members: 9, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "正好一半 · just half"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', elected_members: 10, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "第五人说不准 · the fifth is uncertain"
covers = "unknown date"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', elected_members: 7, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "possible", reason = "below_fewest", least = 4, most = 5, elected = 7, name = "一业委会" }]

[[example]]
about = "第六人说不准 · the sixth is uncertain"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', elected_members: 11, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m5', role: 'member'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P5'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "possible", reason = "below_half", least = 5, most = 6, elected = 11, name = "一业委会" }]

[[example]]
about = "第五人已离任 · the fifth has left"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', elected_members: 7, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Person {key: 'P4'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", reason = "below_fewest", least = 4, most = 4, elected = 7, name = "一业委会" }]

[[example]]
about = "当选人数不详,五人 · the number elected is not known, five"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", reason = "below_half", least = 5, most = 5, name = "一业委会" }]

[[example]]
about = "当选人数不详,六人,总够一半 · six are half of any number"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m5', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P5'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "当选人数不详,四人 · the number elected is not known, four"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", reason = "below_fewest", least = 4, most = 4, name = "一业委会" }]

[[example]]
about = "当选人数不详,第六人说不准 · not known, and the sixth uncertain"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m5', role: 'member'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P5'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "possible", reason = "below_half", least = 5, most = 6, name = "一业委会" }]

[[example]]
about = "当选人数不详,第五人说不准 · not known, and the fifth uncertain"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", reason = "below_fewest", least = 4, most = 5, name = "一业委会" }]

[[example]]
about = "最多十五人的城市,六人 · where there may be fifteen, six"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m5', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P5'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30, size_max = 15 }
expect = [{ committee = "Y1", state = "unknown", reason = "below_half", least = 6, most = 6, name = "一业委会" }]

[[example]]
about = "一人两职算一人 · one person in two posts counts once"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', elected_members: 7, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
WITH y MATCH (p:Person {key: 'P0'}) CREATE (y)<-[:OF]-(:Post {code: 'x', role: 'director'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p)
WITH y CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", reason = "below_fewest", least = 4, most = 4, elected = 7, name = "一业委会" }]

[[example]]
about = "说不准的人一人两职 · an uncertain one in two posts counts once"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', elected_members: 7, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
WITH y MATCH (p:Person {key: 'P3'}) CREATE (y)<-[:OF]-(:Post {code: 'x', role: 'director'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p)
WITH y CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", reason = "below_fewest", least = 3, most = 4, elected = 7, name = "一业委会" }]

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', elected_members: 7, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", reason = "below_fewest", least = 4, most = 4, elected = 7, name = "一业委会" }]

[[example]]
about = "只采集了主任 · only directors were collected"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', elected_members: 7, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', role: 'director', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", reason = "below_fewest", least = 4, most = 4, elected = 7, name = "一业委会" }]

[[example]]
about = "只采集了一类组织 · only of one type"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', elected_members: 7, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', type: 'OwnersCommittee', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", reason = "below_fewest", least = 4, most = 4, elected = 7, name = "一业委会" }]

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', elected_members: 7, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: false, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", reason = "below_fewest", least = 4, most = 4, elected = 7, name = "一业委会" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', elected_members: 7, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-07-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", reason = "below_fewest", least = 4, most = 4, elected = 7, name = "一业委会" }]

[[example]]
about = "当天采集 · collected on the date asked"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', elected_members: 7, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-06-30')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", reason = "below_fewest", least = 4, most = 4, elected = 7, name = "一业委会" }]

[[example]]
about = "业委会是否还在不详 · whether it still exists is not known"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', elected_members: 7, status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "possible", reason = "below_fewest", least = 4, most = 4, elected = 7, name = "一业委会" }]

[[example]]
about = "业委会已终止 · the committee has ended"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', elected_members: 7, status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "物管会不在此列 · a substitute is not meant"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'substitute', elected_members: 7, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "别处 · another area"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', elected_members: 7, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/

// 业主委员会人数不对 · Owners’ committees of the wrong size
/*
why = "业主委员会由五至十一人单数组成。"
basis = "field"
severity = "gap"
confidence = "A"
identity = ["committee"]
rests_on = ["holdings", "bodies"]
population = '''
MATCH (committee:OwnersCommittee)
WHERE ($area = '' OR EXISTS { (committee)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(committee.from_min <= $as_of, true) AND coalesce(committee.to_max > $as_of, true)
  AND coalesce(committee.form, 'elected') = 'elected'
RETURN count(committee)
'''
max_db_hits = 9700
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
size_min = { type = "integer", default = 5, about = "最少人数 · fewest" }
size_max = { type = "integer", default = 11, about = "最多人数 · most" }
[columns]
committee = "node"
state = "string"
least = "integer"
most = "integer"
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
WITH committee, least, most,
  [size IN range(least, most) WHERE $size_min <= size <= $size_max AND size % 2 = 1] AS right
WHERE size(right) <= most - least
WITH committee, least, most, CASE
  WHEN size(right) > 0 THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (committee)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'holdings'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
  } THEN 'unknown'
  WHEN NOT coalesce(committee.from_max <= $as_of AND (committee.to_min > $as_of OR committee.to_min IS NULL AND committee.status = 'current'), false) THEN 'possible'
  ELSE 'gap'
END AS state
RETURN committee, state, least, most, committee.name AS name,
  head(COLLECT { MATCH (committee)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, committee.code
/*
[[example]]
about = "四人 · four"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", least = 4, most = 4, name = "一业委会" }]

[[example]]
about = "六人,双数 · six, even"
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
expect = [{ committee = "Y1", state = "gap", least = 6, most = 6, name = "一业委会" }]

[[example]]
about = "十三人 · thirteen"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m5', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P5'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m6', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P6'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m7', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P7'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m8', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P8'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m9', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P9'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m10', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P10'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m11', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P11'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m12', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P12'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", least = 13, most = 13, name = "一业委会" }]

[[example]]
about = "五人 · five"
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
expect = []

[[example]]
about = "十一人 · eleven"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m5', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P5'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m6', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P6'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m7', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P7'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m8', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P8'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m9', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P9'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m10', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P10'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "一人两职算一人 · one person in two posts counts once"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4'})
WITH y MATCH (p:Person {key: 'P0'}) CREATE (y)<-[:OF]-(:Post {code: 'Y1#director', role: 'director'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "两人去留不详,怎么算都不对 · two uncertain, wrong either way"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", least = 1, most = 3, name = "一业委会" }]

[[example]]
about = "一人去留不详 · one uncertain"
covers = "unknown date"
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
expect = [{ committee = "Y1", state = "possible", least = 5, most = 6, name = "一业委会" }]

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", least = 3, most = 3, name = "一业委会" }]

[[example]]
about = "只采集了主任 · only directors were collected"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', role: 'director', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", least = 3, most = 3, name = "一业委会" }]

[[example]]
about = "物管会不在此列 · a substitute is not meant"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'substitute', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "业委会是否还在不详 · whether it still exists is not known"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "possible", least = 4, most = 4, name = "一业委会" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: false, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", least = 4, most = 4, name = "一业委会" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-07-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", least = 4, most = 4, name = "一业委会" }]

[[example]]
about = "对象已撤销 · the subject itself has ended"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "五人在任,一人已离任 · five, and one who has left"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m5', role: 'member'})<-[:HOLDS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Person {key: 'P5'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "十三人里两人说不准 · thirteen, two of them uncertain"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m0', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m1', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m2', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m3', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m4', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P4'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m5', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P5'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m6', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P6'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m7', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P7'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m8', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P8'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m9', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P9'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m10', role: 'member'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P10'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m11', role: 'member'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P11'})
CREATE (y)<-[:OF]-(:Post {code: 'Y1#m12', role: 'member'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P12'})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "possible", least = 11, most = 13, name = "一业委会" }]
*/

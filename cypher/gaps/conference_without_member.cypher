// 联席会议缺上级成员单位的对应单位 · Conferences without a counterpart of a unit above
/*
why = "上一级联席会议的每个成员单位,在下一级要有自己或下属单位参加:成员单位表和组织隶属对着看才看得出。"
basis = "seed:6"
severity = "gap"
confidence = "C"
identity = ["conference", "unit"]
rests_on = ["lines", "coverage", "bodies", "areas"]
population = '''
MATCH (conference:JointConference)
WHERE ($area = '' OR EXISTS { (conference)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(conference.from_min <= $as_of, true) AND coalesce(conference.to_max > $as_of, true)
MATCH (conference)-[k:COVERS]->(:Area)-[:PART_OF]->(:Area)<-[l:COVERS]-(above:JointConference)<-[m:MEMBER_OF]-(unit:Organization)
WHERE coalesce(k.from_min <= $as_of, true) AND coalesce(k.to_max > $as_of, true)
  AND coalesce(l.from_min <= $as_of, true) AND coalesce(l.to_max > $as_of, true)
  AND coalesce(above.from_min <= $as_of, true) AND coalesce(above.to_max > $as_of, true)
  AND coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
  AND coalesce(unit.from_min <= $as_of, true) AND coalesce(unit.to_max > $as_of, true)
WITH DISTINCT conference, unit
RETURN count(*)
'''
max_db_hits = 36100
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
conference = "node"
state = "string"
unit = "node"
name = "string"
unit_name = "string"
place = "string"
*/
// Who certainly is in it, and whom they are under: each body looked at once, however many conferences it is in.
CALL () {
  MATCH (conference:JointConference)<-[n:MEMBER_OF]-(body:Organization)
  WHERE n.from_max <= $as_of AND (n.to_min > $as_of OR n.to_min IS NULL AND n.status = 'current')
  WITH body, collect(DISTINCT conference) AS conferences
  WHERE body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current')
  WITH conferences, body + COLLECT {
    MATCH (body)-[u:SUBORDINATE_TO]->(upper:Organization)
    WHERE u.from_max <= $as_of AND (u.to_min > $as_of OR u.to_min IS NULL AND u.status = 'current')
    RETURN upper
  } AS units
  UNWIND conferences AS conference
  UNWIND units AS unit
  RETURN conference, unit
  UNION ALL
  MATCH (conference:JointConference)
  RETURN conference, null AS unit
}
WITH conference, collect(DISTINCT unit) AS present
WHERE ($area = '' OR EXISTS { (conference)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(conference.from_min <= $as_of, true) AND coalesce(conference.to_max > $as_of, true)
MATCH (conference)-[k:COVERS]->(:Area)-[:PART_OF]->(:Area)<-[l:COVERS]-(above:JointConference)<-[m:MEMBER_OF]-(unit:Organization)
WHERE NOT unit IN present
  AND coalesce(k.from_min <= $as_of, true) AND coalesce(k.to_max > $as_of, true)
  AND coalesce(l.from_min <= $as_of, true) AND coalesce(l.to_max > $as_of, true)
  AND coalesce(above.from_min <= $as_of, true) AND coalesce(above.to_max > $as_of, true)
  AND coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
  AND coalesce(unit.from_min <= $as_of, true) AND coalesce(unit.to_max > $as_of, true)
WITH conference, unit, max(CASE
  WHEN conference.from_max <= $as_of AND (conference.to_min > $as_of OR conference.to_min IS NULL AND conference.status = 'current')
    AND k.from_max <= $as_of AND (k.to_min > $as_of OR k.to_min IS NULL AND k.status = 'current')
    AND l.from_max <= $as_of AND (l.to_min > $as_of OR l.to_min IS NULL AND l.status = 'current')
    AND above.from_max <= $as_of AND (above.to_min > $as_of OR above.to_min IS NULL AND above.status = 'current')
    AND m.from_max <= $as_of AND (m.to_min > $as_of OR m.to_min IS NULL AND m.status = 'current')
    AND unit.from_max <= $as_of AND (unit.to_min > $as_of OR unit.to_min IS NULL AND unit.status = 'current') THEN 1 ELSE 0
END) AS sure
WITH conference, unit, CASE
  WHEN EXISTS {
    MATCH (conference)<-[n:MEMBER_OF]-(body:Organization)
    WHERE coalesce(n.from_min <= $as_of, true) AND coalesce(n.to_max > $as_of, true)
      AND coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true)
      AND (body = unit OR EXISTS {
        MATCH (body)-[u:SUBORDINATE_TO]->(unit)
        WHERE coalesce(u.from_min <= $as_of, true) AND coalesce(u.to_max > $as_of, true)
      })
  } THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (conference)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'membership'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
  } THEN 'unknown'
  WHEN NOT EXISTS {
    MATCH (conference)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'organizations'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND coalesce(s.type, 'MemberUnit') = 'MemberUnit' AND s.role IS NULL
  } THEN 'unknown'
  WHEN sure = 0 THEN 'possible'
  ELSE 'gap'
END AS state
RETURN conference, state, unit, conference.name AS name, unit.name AS unit_name,
  head(COLLECT { MATCH (conference)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, conference.code, unit.code
/*
[[example]]
about = "没有对应单位 · nobody"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "LC", state = "gap", unit = "U", name = "社区联席会议", unit_name = "司法所" }]

[[example]]
about = "自己参加 · the unit itself"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (u)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "下属单位参加 · a unit below it"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (v:Organization:MemberUnit {code: 'V', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c), (v)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "参加的单位不隶属于它 · who is in it is not under it"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (v:Organization:MemberUnit {code: 'V', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c), (v)-[:SUBORDINATE_TO {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(u)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "LC", state = "gap", unit = "U", name = "社区联席会议", unit_name = "司法所" }]

[[example]]
about = "是否隶属不详 · whether it is under it is not known"
covers = "unknown date"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (v:Organization:MemberUnit {code: 'V', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c), (v)-[:SUBORDINATE_TO {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "LC", state = "possible", unit = "U", name = "社区联席会议", unit_name = "司法所" }]

[[example]]
about = "是否还参加不详 · whether it is still a member is not known"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (v:Organization:MemberUnit {code: 'V', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c), (v)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "LC", state = "possible", unit = "U", name = "社区联席会议", unit_name = "司法所" }]

[[example]]
about = "下属单位是否还在不详 · whether the unit below still exists is not known"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (v:Organization:MemberUnit {code: 'V', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c), (v)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "LC", state = "possible", unit = "U", name = "社区联席会议", unit_name = "司法所" }]

[[example]]
about = "自己是否还参加不详 · whether the unit itself still is a member is not known"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (u)-[:MEMBER_OF {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "LC", state = "possible", unit = "U", name = "社区联席会议", unit_name = "司法所" }]

[[example]]
about = "已退出 · no longer a member"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (v:Organization:MemberUnit {code: 'V', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(c), (v)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "LC", state = "gap", unit = "U", name = "社区联席会议", unit_name = "司法所" }]

[[example]]
about = "下属单位已撤销 · the unit below is no more"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (v:Organization:MemberUnit {code: 'V', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c), (v)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "LC", state = "gap", unit = "U", name = "社区联席会议", unit_name = "司法所" }]

[[example]]
about = "联席会议只是可能 · the conference is only possible"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "LC", state = "possible", unit = "U", name = "社区联席会议", unit_name = "司法所" }]

[[example]]
about = "联席会议已终止 · the conference has ended"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "它的覆盖只是可能 · what it covers is only possible"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "LC", state = "possible", unit = "U", name = "社区联席会议", unit_name = "司法所" }]

[[example]]
about = "它的覆盖已终止 · what it covers has ended"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "上级联席会议只是可能 · the conference above is only possible"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "LC", state = "possible", unit = "U", name = "社区联席会议", unit_name = "司法所" }]

[[example]]
about = "上级联席会议已终止 · the conference above has ended"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "上级的覆盖只是可能 · what that covers is only possible"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "LC", state = "possible", unit = "U", name = "社区联席会议", unit_name = "司法所" }]

[[example]]
about = "上级的覆盖已终止 · what that covers has ended"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "成员单位只是可能 · the unit is only possible"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "LC", state = "possible", unit = "U", name = "社区联席会议", unit_name = "司法所" }]

[[example]]
about = "成员单位已终止 · the unit has ended"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "上级的成员只是可能 · its membership is only possible"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "LC", state = "possible", unit = "U", name = "社区联席会议", unit_name = "司法所" }]

[[example]]
about = "上级的成员已终止 · its membership has ended"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(d)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "成员没有采集过 · members were not collected"
covers = "uncollected"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "LC", state = "unknown", unit = "U", name = "社区联席会议", unit_name = "司法所" }]

[[example]]
about = "成员采集不完整 · members collected in part"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: false, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "LC", state = "unknown", unit = "U", name = "社区联席会议", unit_name = "司法所" }]

[[example]]
about = "成员以后才采集 · members collected later"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-07-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "LC", state = "unknown", unit = "U", name = "社区联席会议", unit_name = "司法所" }]

[[example]]
about = "组织没有采集过 · bodies were not collected"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "LC", state = "unknown", unit = "U", name = "社区联席会议", unit_name = "司法所" }]

[[example]]
about = "组织采集不完整 · bodies collected in part"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: false, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "LC", state = "unknown", unit = "U", name = "社区联席会议", unit_name = "司法所" }]

[[example]]
about = "组织以后才采集 · bodies collected later"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-07-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "LC", state = "unknown", unit = "U", name = "社区联席会议", unit_name = "司法所" }]

[[example]]
about = "只采集了别的组织 · only other bodies were collected"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01'), type: 'Branch'}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "LC", state = "unknown", unit = "U", name = "社区联席会议", unit_name = "司法所" }]

[[example]]
about = "只采集了成员单位 · just member units were collected"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01'), type: 'MemberUnit'}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "LC", state = "gap", unit = "U", name = "社区联席会议", unit_name = "司法所" }]

[[example]]
about = "本区域 · this area"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (c)-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30, area = "A" }
expect = [{ conference = "LC", state = "gap", unit = "U", name = "社区联席会议", unit_name = "司法所", place = "甲" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (c:Organization:JointConference {code: 'LC', name: '社区联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area {code: 'C'})-[:PART_OF]->(t:Area {code: 'S'})
CREATE (d:Organization:JointConference {code: 'LS', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (u:Organization:MemberUnit {code: 'U', name: '司法所', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
CREATE (c)-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(c)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/

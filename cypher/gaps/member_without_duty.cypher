// 成员单位没有职责 · Member units without a duty
/*
why = "联席会议的成员单位要有明确的职责分工。"
basis = "seed:6"
severity = "gap"
confidence = "A"
identity = ["unit"]
rests_on = ["bodies"]
population = '''
MATCH (unit:Organization)-[m:MEMBER_OF]->(conference:JointConference)
WHERE ($area = '' OR EXISTS { (unit)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
  AND coalesce(unit.from_min <= $as_of, true) AND coalesce(unit.to_max > $as_of, true)
  AND coalesce(conference.from_min <= $as_of, true) AND coalesce(conference.to_max > $as_of, true)
RETURN count(DISTINCT unit)
'''
max_db_hits = 30700
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
unit = "node"
state = "string"
name = "string"
place = "string"
*/
MATCH (unit:Organization)-[m:MEMBER_OF]->(conference:JointConference)
WHERE ($area = '' OR EXISTS { (unit)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
  AND coalesce(unit.from_min <= $as_of, true) AND coalesce(unit.to_max > $as_of, true)
  AND coalesce(conference.from_min <= $as_of, true) AND coalesce(conference.to_max > $as_of, true)
WITH unit, max(CASE
  WHEN m.from_max <= $as_of AND (m.to_min > $as_of OR m.to_min IS NULL AND m.status = 'current')
    AND unit.from_max <= $as_of AND (unit.to_min > $as_of OR unit.to_min IS NULL AND unit.status = 'current')
    AND conference.from_max <= $as_of AND (conference.to_min > $as_of OR conference.to_min IS NULL AND conference.status = 'current') THEN 1 ELSE 0
END) AS sure
WHERE NOT EXISTS {
    MATCH (unit)<-[r:CARRIED_BY]-(duty:Duty)
    WHERE r.from_max <= $as_of AND (r.to_min > $as_of OR r.to_min IS NULL AND r.status = 'current')
      AND duty.from_max <= $as_of AND (duty.to_min > $as_of OR duty.to_min IS NULL AND duty.status = 'current')
  }
WITH unit, CASE
  WHEN EXISTS {
    MATCH (unit)<-[r:CARRIED_BY]-(duty:Duty)
    WHERE coalesce(r.from_min <= $as_of, true) AND coalesce(r.to_max > $as_of, true)
      AND coalesce(duty.from_min <= $as_of, true) AND coalesce(duty.to_max > $as_of, true)
  } THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (unit)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'duties'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
  } THEN 'unknown'
  WHEN sure = 0 THEN 'possible'
  ELSE 'gap'
END AS state
RETURN unit, state, unit.name AS name, head(COLLECT { MATCH (unit)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, unit.code
/*
[[example]]
about = "没有职责 · no duty"
given = """
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(u)
"""
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "gap", name = "民政局", place = "甲" }]

[[example]]
about = "有 · it has one"
given = """
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (u)<-[:CARRIED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Matter:Duty {key: 'Duty:1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(u)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "已不承担 · it carries it no longer"
given = """
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (u)<-[:CARRIED_BY {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Matter:Duty {key: 'Duty:1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(u)
"""
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "gap", name = "民政局", place = "甲" }]

[[example]]
about = "职责已取消 · the duty is no more"
given = """
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (u)<-[:CARRIED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Matter:Duty {key: 'Duty:1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(u)
"""
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "gap", name = "民政局", place = "甲" }]

[[example]]
about = "是否还承担不详 · whether it still carries it is not known"
covers = "unknown date"
given = """
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (u)<-[:CARRIED_BY {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Matter:Duty {key: 'Duty:1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(u)
"""
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "possible", name = "民政局", place = "甲" }]

[[example]]
about = "职责是否还在不详 · whether the duty still exists is not known"
given = """
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (u)<-[:CARRIED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Matter:Duty {key: 'Duty:1', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(u)
"""
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "possible", name = "民政局", place = "甲" }]

[[example]]
about = "单位只是可能 · the unit is only possible"
given = """
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(u)
"""
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "possible", name = "民政局", place = "甲" }]

[[example]]
about = "单位已终止 · the unit has ended"
given = """
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(u)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "成员只是可能 · its membership is only possible"
given = """
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(u)
"""
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "possible", name = "民政局", place = "甲" }]

[[example]]
about = "成员已终止 · its membership has ended"
given = """
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(u)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "联席会议只是可能 · the conference is only possible"
given = """
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:JointConference {code: 'L', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(u)
"""
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "possible", name = "民政局", place = "甲" }]

[[example]]
about = "联席会议已终止 · the conference has ended"
given = """
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:JointConference {code: 'L', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(u)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
"""
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "unknown", name = "民政局", place = "甲" }]

[[example]]
about = "采集不完整 · collected in part"
given = """
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: false, since: date('2026-01-01')}]->(u)
"""
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "unknown", name = "民政局", place = "甲" }]

[[example]]
about = "以后才采集 · collected later"
given = """
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-07-01')}]->(u)
"""
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "unknown", name = "民政局", place = "甲" }]

[[example]]
about = "本区域 · this area"
given = """
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(u)
"""
params = { as_of = 2026-06-30, area = "A" }
expect = [{ unit = "U", state = "gap", name = "民政局", place = "甲" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(u)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/

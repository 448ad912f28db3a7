// 任务的责任单位不是联席会议成员 · Tasks whose unit is no member of the joint conference
/*
why = "责任单位应是市级联席会议现在的成员单位;单位撤并了,任务就没有人管:任务清单和成员单位表对着看才看得出。"
basis = "seed:7"
severity = "gap"
confidence = "C"
identity = ["task", "unit"]
rests_on = ["coverage", "bodies"]
population = '''
MATCH (task:Task)-[:OWNED_BY]->(unit:Organization)
WHERE ($area = '' OR EXISTS { (task)-[:UNDER*0..1]->()-[:OWNED_BY]->(:Organization)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(task.from_min <= $as_of, true) AND coalesce(task.to_max > $as_of, true)
RETURN count(*)
'''
max_db_hits = 9100
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
task = "node"
state = "string"
reason = "string"
unit = "node"
name = "string"
unit_name = "string"
*/
MATCH (task:Task)-[:OWNED_BY]->(unit:Organization)
WHERE ($area = '' OR EXISTS { (task)-[:UNDER*0..1]->()-[:OWNED_BY]->(:Organization)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(task.from_min <= $as_of, true) AND coalesce(task.to_max > $as_of, true)
  AND NOT EXISTS {
    MATCH (task)-[:UNDER]->(:Policy)-[:OWNED_BY]->(:Organization)-[:LOCATED_IN|PART_OF*1..9]->(:City)<-[c:COVERS]-(conference:JointConference)<-[m:MEMBER_OF]-(unit)
    WHERE c.from_max <= $as_of AND (c.to_min > $as_of OR c.to_min IS NULL AND c.status = 'current')
      AND conference.from_max <= $as_of AND (conference.to_min > $as_of OR conference.to_min IS NULL AND conference.status = 'current')
      AND m.from_max <= $as_of AND (m.to_min > $as_of OR m.to_min IS NULL AND m.status = 'current')
      AND unit.from_max <= $as_of AND (unit.to_min > $as_of OR unit.to_min IS NULL AND unit.status = 'current')
  }
WITH task, unit, CASE
  WHEN NOT (coalesce(unit.from_min <= $as_of, true) AND coalesce(unit.to_max > $as_of, true)) THEN 'gone'
  WHEN NOT EXISTS {
    MATCH (task)-[:UNDER]->(:Policy)-[:OWNED_BY]->(:Organization)-[:LOCATED_IN|PART_OF*1..9]->(:City)<-[c:COVERS]-(conference:JointConference)
    WHERE coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
      AND coalesce(conference.from_min <= $as_of, true) AND coalesce(conference.to_max > $as_of, true)
  } THEN 'no_conference'
  ELSE 'not_member'
END AS reason
WITH task, unit, reason, CASE
  WHEN reason <> 'gone' AND EXISTS {
    MATCH (task)-[:UNDER]->(:Policy)-[:OWNED_BY]->(:Organization)-[:LOCATED_IN|PART_OF*1..9]->(:City)<-[c:COVERS]-(conference:JointConference)<-[m:MEMBER_OF]-(unit)
    WHERE coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
      AND coalesce(conference.from_min <= $as_of, true) AND coalesce(conference.to_max > $as_of, true)
      AND coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
  } THEN 'possible'
  WHEN reason = 'no_conference' THEN 'unknown'
  WHEN reason = 'not_member' AND NOT EXISTS {
    MATCH (task)-[:UNDER]->(:Policy)-[:OWNED_BY]->(:Organization)-[:LOCATED_IN|PART_OF*1..9]->(:City)<-[c:COVERS]-(conference:JointConference)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'membership'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
      AND coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
      AND coalesce(conference.from_min <= $as_of, true) AND coalesce(conference.to_max > $as_of, true)
  } THEN 'unknown'
  WHEN NOT coalesce(task.from_max <= $as_of AND (task.to_min > $as_of OR task.to_min IS NULL AND task.status = 'current'), false) THEN 'possible'
  WHEN reason = 'not_member' AND NOT coalesce(unit.from_max <= $as_of AND (unit.to_min > $as_of OR unit.to_min IS NULL AND unit.status = 'current'), false) THEN 'possible'
  ELSE 'gap'
END AS state
RETURN task, state, reason, unit, task.name AS name, unit.name AS unit_name
ORDER BY state, task.key, unit.code
/*
[[example]]
about = "是成员 · a member"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})-[:LOCATED_IN]->(z:Area:City {code: 'Z'})
CREATE (z)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(l)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "不是成员 · no member"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})-[:LOCATED_IN]->(z:Area:City {code: 'Z'})
CREATE (z)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(l)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", reason = "not_member", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "已退出 · no longer a member"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})-[:LOCATED_IN]->(z:Area:City {code: 'Z'})
CREATE (z)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:MEMBER_OF {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(l)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(l)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", reason = "not_member", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "单位已撤销,成员单位表没有改 · the unit is no more, whatever the list of members says"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})-[:LOCATED_IN]->(z:Area:City {code: 'Z'})
CREATE (z)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(l)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", reason = "gone", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "是否还是成员不详 · whether it still is a member is not known"
covers = "unknown date"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})-[:LOCATED_IN]->(z:Area:City {code: 'Z'})
CREATE (z)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:MEMBER_OF {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(l)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", reason = "not_member", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "单位是否还在不详,是成员 · whether the unit still exists is not known, a member"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})-[:LOCATED_IN]->(z:Area:City {code: 'Z'})
CREATE (z)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(l)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", reason = "not_member", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "单位是否还在不详,不是成员 · whether the unit still exists is not known, no member"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})-[:LOCATED_IN]->(z:Area:City {code: 'Z'})
CREATE (z)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(l)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", reason = "not_member", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "联席会议只是可能 · the conference is only possible"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})-[:LOCATED_IN]->(z:Area:City {code: 'Z'})
CREATE (z)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l:Organization:JointConference {code: 'L', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(l)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", reason = "not_member", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "联席会议可能不再管全市 · the conference covers the city only possibly"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})-[:LOCATED_IN]->(z:Area:City {code: 'Z'})
CREATE (z)<-[:COVERS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(l)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", reason = "not_member", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "联席会议已撤销 · the conference is no more"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})-[:LOCATED_IN]->(z:Area:City {code: 'Z'})
CREATE (z)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l:Organization:JointConference {code: 'L', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (u)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(l)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", reason = "no_conference", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "联席会议不再管全市 · the conference no longer covers the city"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})-[:LOCATED_IN]->(z:Area:City {code: 'Z'})
CREATE (z)<-[:COVERS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(l:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(l)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", reason = "no_conference", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "不是成员,联席会议只是可能 · no member of a conference that is only possible"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})-[:LOCATED_IN]->(z:Area:City {code: 'Z'})
CREATE (z)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l:Organization:JointConference {code: 'L', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(l)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", reason = "not_member", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "没有联席会议 · there is no conference"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})-[:LOCATED_IN]->(z:Area:City {code: 'Z'})
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", reason = "no_conference", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "不知道哪个方案、哪个市 · under no plan, of no known city"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (z:Area:City {code: 'Z'})<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(l)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", reason = "no_conference", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "单位已撤销,也不知道哪个方案 · gone, under no plan"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (z:Area:City {code: 'Z'})<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(l)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", reason = "gone", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "成员没有采集过 · members were not collected"
covers = "uncollected"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})-[:LOCATED_IN]->(z:Area:City {code: 'Z'})
CREATE (z)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", reason = "not_member", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "采集不完整 · collected in part"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})-[:LOCATED_IN]->(z:Area:City {code: 'Z'})
CREATE (z)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'membership', complete: false, since: date('2026-01-01')}]->(l)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", reason = "not_member", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "以后才采集 · collected later"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})-[:LOCATED_IN]->(z:Area:City {code: 'Z'})
CREATE (z)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-07-01')}]->(l)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", reason = "not_member", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "只采集了以前的联席会议 · only a former conference was collected"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})-[:LOCATED_IN]->(z:Area:City {code: 'Z'})
CREATE (z)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (z)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:JointConference {code: 'L2', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})<-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]-(:Source {code: 's2'})
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", reason = "not_member", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "只采集了以前管全市的联席会议 · only one that covered the city formerly"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})-[:LOCATED_IN]->(z:Area:City {code: 'Z'})
CREATE (z)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (z)<-[:COVERS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]-(:Source {code: 's2'})
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", reason = "not_member", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "是否办结不详 · whether it is done is not known"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})-[:LOCATED_IN]->(z:Area:City {code: 'Z'})
CREATE (z)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(l)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", reason = "not_member", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "单位已撤销,是否办结不详 · gone, and whether it is done is not known"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})-[:LOCATED_IN]->(z:Area:City {code: 'Z'})
CREATE (z)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(l)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", reason = "gone", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "已经办结 · it is done"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})-[:LOCATED_IN]->(z:Area:City {code: 'Z'})
CREATE (z)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(l)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "本区域的单位 · a unit of this area"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})-[:LOCATED_IN]->(z:Area:City {code: 'Z'})
CREATE (z)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(l)
CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A'})
"""
params = { as_of = 2026-06-30, area = "A" }
expect = [{ task = "Task:1", state = "gap", reason = "not_member", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})-[:LOCATED_IN]->(z:Area:City {code: 'Z'})
CREATE (z)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(l)
CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A'})
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/

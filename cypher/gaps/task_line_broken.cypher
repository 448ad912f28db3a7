// 任务的指挥链断了 · Tasks whose line of command is broken
/*
why = "市委牵头抓总、县区指导推动、街道统筹协调、社区兜底管理:从责任单位向上要有隶属线到制定方案的党委,向下每一级联席会议要有自己的单位参加。"
basis = "seed:7"
severity = "gap"
confidence = "A"
identity = ["task", "unit"]
rests_on = ["lines", "coverage", "bodies"]
population = '''
MATCH (task:Task)-[:OWNED_BY]->(unit:Organization)
WHERE ($area = '' OR EXISTS { (task)-[:UNDER*0..1]->()-[:OWNED_BY]->(:Organization)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(task.from_min <= $as_of, true) AND coalesce(task.to_max > $as_of, true)
  AND coalesce(unit.from_min <= $as_of, true) AND coalesce(unit.to_max > $as_of, true)
RETURN count(*)
'''
max_db_hits = 68000
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
task = "node"
state = "string"
broken = "string"
unit = "node"
name = "string"
unit_name = "string"
*/
MATCH (task:Task)-[:OWNED_BY]->(unit:Organization)
WHERE ($area = '' OR EXISTS { (task)-[:UNDER*0..1]->()-[:OWNED_BY]->(:Organization)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(task.from_min <= $as_of, true) AND coalesce(task.to_max > $as_of, true)
  AND coalesce(unit.from_min <= $as_of, true) AND coalesce(unit.to_max > $as_of, true)
// What lies below a unit is the same for all of its tasks.
WITH unit, collect(task) AS tasks
CALL (unit) {
  UNWIND [['county', 'County'], ['street', 'Street', 'Town'], ['community', 'Community']] AS asked
  WITH unit, asked[0] AS level, asked[1..] AS tiers
  WITH level, tiers, CASE
    WHEN EXISTS {
      MATCH (unit)
      ((upper:Organization)<-[s:SUBORDINATE_TO]-(lower:Organization)
        WHERE s.from_max <= $as_of AND (s.to_min > $as_of OR s.to_min IS NULL AND s.status = 'current') AND lower.from_max <= $as_of AND (lower.to_min > $as_of OR lower.to_min IS NULL AND lower.status = 'current')){0,4}
      (body:Organization)-[m:MEMBER_OF]->(conference:JointConference)-[k:COVERS]->(place:Area)
      WHERE place.tier IN tiers
        AND m.from_max <= $as_of AND (m.to_min > $as_of OR m.to_min IS NULL AND m.status = 'current')
        AND conference.from_max <= $as_of AND (conference.to_min > $as_of OR conference.to_min IS NULL AND conference.status = 'current')
        AND k.from_max <= $as_of AND (k.to_min > $as_of OR k.to_min IS NULL AND k.status = 'current')
    } THEN 'ok'
    WHEN EXISTS {
      MATCH (unit)
      ((upper:Organization)<-[s:SUBORDINATE_TO]-(lower:Organization)
        WHERE coalesce(s.from_min <= $as_of, true) AND coalesce(s.to_max > $as_of, true) AND coalesce(lower.from_min <= $as_of, true) AND coalesce(lower.to_max > $as_of, true)){0,4}
      (body:Organization)-[m:MEMBER_OF]->(conference:JointConference)-[k:COVERS]->(place:Area)
      WHERE place.tier IN tiers
        AND coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
        AND coalesce(conference.from_min <= $as_of, true) AND coalesce(conference.to_max > $as_of, true)
        AND coalesce(k.from_min <= $as_of, true) AND coalesce(k.to_max > $as_of, true)
    } THEN 'possible'
    ELSE 'gap'
  END AS state
  RETURN collect({level: level, tiers: tiers, state: state}) AS below
}
UNWIND tasks AS task
WITH task, unit, below, CASE
  WHEN EXISTS {
      MATCH (unit)
      ((lower:Organization)-[s:SUBORDINATE_TO]->(upper:Organization)
        WHERE s.from_max <= $as_of AND (s.to_min > $as_of OR s.to_min IS NULL AND s.status = 'current') AND upper.from_max <= $as_of AND (upper.to_min > $as_of OR upper.to_min IS NULL AND upper.status = 'current')){0,6}
      (head:Organization)<-[:OWNED_BY]-(:Policy)<-[:UNDER]-(task)
  } THEN 'ok'
  WHEN EXISTS {
      MATCH (unit)
      ((lower:Organization)-[s:SUBORDINATE_TO]->(upper:Organization)
        WHERE coalesce(s.from_min <= $as_of, true) AND coalesce(s.to_max > $as_of, true) AND coalesce(upper.from_min <= $as_of, true) AND coalesce(upper.to_max > $as_of, true)){0,6}
      (head:Organization)<-[:OWNED_BY]-(:Policy)<-[:UNDER]-(task)
  } THEN 'possible'
  WHEN NOT EXISTS { (task)-[:UNDER]->(:Policy)-[:OWNED_BY]->(:Organization) } THEN 'unknown'
  WHEN NOT EXISTS {
    MATCH (unit)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'organizations'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND coalesce(s.type, 'MemberUnit') = 'MemberUnit' AND s.role IS NULL
  } THEN 'unknown'
  ELSE 'gap'
END AS above
CALL (task, below) {
  UNWIND below AS one
  WITH task, one, one.tiers AS tiers
  WITH one, CASE
    WHEN one.state <> 'gap' THEN one.state
    WHEN NOT EXISTS {
      MATCH (task)-[:UNDER]->(:Policy)-[:OWNED_BY]->(:Organization)-[:LOCATED_IN|PART_OF*1..9]->(:City)<-[:PART_OF*0..3]-(place:Area)<-[k:COVERS]-(conference:JointConference)
      WHERE place.tier IN tiers
        AND coalesce(k.from_min <= $as_of, true) AND coalesce(k.to_max > $as_of, true)
        AND coalesce(conference.from_min <= $as_of, true) AND coalesce(conference.to_max > $as_of, true)
    } THEN 'unknown'
    WHEN EXISTS {
      MATCH (task)-[:UNDER]->(:Policy)-[:OWNED_BY]->(:Organization)-[:LOCATED_IN|PART_OF*1..9]->(:City)<-[:PART_OF*0..3]-(place:Area)<-[k:COVERS]-(conference:JointConference)
      WHERE place.tier IN tiers
        AND coalesce(k.from_min <= $as_of, true) AND coalesce(k.to_max > $as_of, true)
        AND coalesce(conference.from_min <= $as_of, true) AND coalesce(conference.to_max > $as_of, true)
        AND NOT EXISTS {
          MATCH (conference)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'membership'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
        }
    } THEN 'unknown'
    ELSE 'gap'
  END AS state
  RETURN collect({level: one.level, state: state}) AS levels
}
WITH task, unit, [{level: 'city', state: above}] + levels AS levels
WITH task, unit, levels, CASE
  WHEN any(one IN levels WHERE one.state = 'gap') THEN 'gap'
  WHEN any(one IN levels WHERE one.state = 'unknown') THEN 'unknown'
  WHEN any(one IN levels WHERE one.state = 'possible') THEN 'possible'
  ELSE 'ok'
END AS worst
WHERE worst <> 'ok'
WITH task, unit, head([one IN levels WHERE one.state = worst | one.level]) AS broken, CASE
  WHEN worst = 'gap' AND NOT coalesce(task.from_max <= $as_of AND (task.to_min > $as_of OR task.to_min IS NULL AND task.status = 'current')
    AND unit.from_max <= $as_of AND (unit.to_min > $as_of OR unit.to_min IS NULL AND unit.status = 'current'), false) THEN 'possible'
  ELSE worst
END AS state
RETURN task, state, broken, unit, task.name AS name, unit.name AS unit_name
ORDER BY state, broken, task.key, unit.code
/*
[[example]]
about = "完整 · whole"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "经过乡镇 · through a town"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Town {code: 'A2', tier: 'Town'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "没有隶属线到市委 · no line up to the committee"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", broken = "city", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "隶属线已终止 · the line up has ended"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", broken = "city", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "市委已撤销 · who issued the plan is no more"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", broken = "city", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "隶属线是否还在不详 · whether the line up still holds is not known"
covers = "unknown date"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", broken = "city", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "制定方案的单位是否还在不详 · whether who issued it still exists is not known"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", broken = "city", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "自己制定的方案 · a plan of its own"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:2'})-[:OWNED_BY]->(u)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "不知道哪个方案 · under no plan"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h:Organization {code: 'H'})-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", broken = "city", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "县区一级没有单位 · nobody in the county's conference"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", broken = "county", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "街道一级没有单位 · nobody in the street's"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", broken = "street", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "社区一级没有单位 · nobody in the community's"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", broken = "community", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "市委和社区都没有:说最上面的 · neither above nor in the community: the uppermost is said"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", broken = "city", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "上面不详,下面断了:说断了的 · unknown above, broken below: what is broken is said"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", broken = "community", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "上面可能,下面不详 · possible above, unknown below"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", broken = "community", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "已不参加社区的 · no longer in the community's"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", broken = "community", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "社区的已撤销 · the community's conference is no more"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", broken = "community", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "不再管这个社区 · it no longer covers the community"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", broken = "community", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "站所已撤销 · the station is no more"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", broken = "street", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "站所不再隶属 · the station is no longer under it"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", broken = "street", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "是否参加社区的不详 · whether it still is in the community's is not known"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", broken = "community", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "社区的联席会议是否还在不详 · whether the community's conference still exists is not known"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", broken = "community", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "是否还管这个社区不详 · whether that still covers the community is not known"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", broken = "community", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "站所是否还在不详 · whether the station still exists is not known"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", broken = "street", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "站所是否还隶属不详 · whether the station still is under it is not known"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", broken = "street", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "组织没有采集过 · bodies were not collected"
covers = "uncollected"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", broken = "city", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "组织采集不完整 · bodies collected in part"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: false, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", broken = "city", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "组织以后才采集 · bodies collected later"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-07-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", broken = "city", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "只采集了成员单位 · just member units were collected"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01'), type: 'MemberUnit'}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", broken = "city", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "成员没有采集过 · members were not collected"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", broken = "community", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "成员采集不完整 · members collected in part"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: false, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", broken = "community", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "成员以后才采集 · members collected later"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-07-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", broken = "community", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "一个社区的成员没有采集 · of one community the members were not collected"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
CREATE (a2)<-[:PART_OF]-(:Area:Community {code: 'A4', tier: 'Community'})<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l4:Organization:JointConference {code: 'L4', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 'v'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(l3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", broken = "community", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "没有采集的那个已撤销 · the one not collected is no more"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
CREATE (a2)<-[:PART_OF]-(:Area:Community {code: 'A4', tier: 'Community'})<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l4:Organization:JointConference {code: 'L4', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 'v'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(l3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", broken = "community", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "没有采集的那个不再管社区 · the one not collected covers nothing any more"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (u)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
CREATE (a2)<-[:PART_OF]-(:Area:Community {code: 'A4', tier: 'Community'})<-[:COVERS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(l4:Organization:JointConference {code: 'L4', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 'v'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(l3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", broken = "community", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "是否办结不详 · whether it is done is not known"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", broken = "city", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "单位是否还在不详 · whether the unit still exists is not known"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", broken = "city", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "已经办结 · it is done"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "单位已撤销,是另一条规则的事 · a unit that is no more is another rule's"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "本区域 · this area"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30, area = "Z" }
expect = [{ task = "Task:1", state = "gap", broken = "city", unit = "U", name = "任务", unit_name = "民政局" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (h)-[:LOCATED_IN]->(z:Area:City {code: 'Z', tier: 'City'}), (u)-[:LOCATED_IN]->(z)
CREATE (z)<-[:PART_OF]-(a1:Area:County {code: 'A1', tier: 'County'})<-[:PART_OF]-(a2:Area:Street {code: 'A2', tier: 'Street'})<-[:PART_OF]-(a3:Area:Community {code: 'A3', tier: 'Community'})
CREATE (a1)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l1:Organization:JointConference {code: 'L1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (a2)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l2:Organization:JointConference {code: 'L2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a3)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(l3:Organization:JointConference {code: 'L3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (u1:Organization:MemberUnit {code: 'U1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u), (u2:Organization:MemberUnit {code: 'U2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u1)
CREATE (u1)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l1)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l2)
CREATE (u2)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(l3)
CREATE (:Source {code: 'w'})-[:COLLECTS {what: 'membership', complete: true, since: date('2026-01-01')}]->(z)
CREATE (:Source {code: 'x'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(z)
CREATE (l1)-[:LOCATED_IN]->(a1), (l2)-[:LOCATED_IN]->(a2), (l3)-[:LOCATED_IN]->(a3)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/

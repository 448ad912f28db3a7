// 成员单位一年没有参会 · Members that attended none of the meetings
/*
why = "是成员单位,却没有参加过联席会议召集的任何一次会议:成员单位表和会议记录对着看才看得出。"
basis = "seed:6"
severity = "gap"
confidence = "C"
identity = ["unit", "conference"]
rests_on = ["bodies"]
population = '''
MATCH (conference:JointConference)<-[m:MEMBER_OF]-(unit:Organization)
WHERE ($area = '' OR EXISTS { (conference)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(conference.from_min <= $as_of, true) AND coalesce(conference.to_max > $as_of, true)
  AND coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
  AND coalesce(unit.from_min <= $as_of, true) AND coalesce(unit.to_max > $as_of, true)
WITH conference, unit, collect(m) AS terms, $as_of - duration({months: $attendance_months}) AS since
WHERE EXISTS {
    MATCH (conference)<-[:CONVENED_BY]-(meeting:Meeting)
    WHERE coalesce(meeting.held_max > since, true) AND coalesce(meeting.held_min <= $as_of, true)
      AND (any(m IN terms WHERE coalesce(meeting.held_max >= m.from_min, true)) OR EXISTS { (meeting)<-[:ATTENDED]-(unit) })
  } OR NOT EXISTS {
    MATCH (conference)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'meetings'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
  }
RETURN count(*)
'''
max_db_hits = 14600
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
attendance_months = { type = "integer", default = 12, about = "几个月内至少参会一次 · months within which a member attends once at least" }
[columns]
unit = "node"
state = "string"
conference = "node"
meetings = "integer"
name = "string"
conference_name = "string"
*/
MATCH (conference:JointConference)
WHERE ($area = '' OR EXISTS { (conference)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(conference.from_min <= $as_of, true) AND coalesce(conference.to_max > $as_of, true)
WITH conference, $as_of - duration({months: $attendance_months}) AS since
CALL (conference, since) {
  MATCH (conference)<-[:CONVENED_BY]-(meeting:Meeting)
  WHERE coalesce(meeting.held_max > since, true) AND coalesce(meeting.held_min <= $as_of, true)
  RETURN collect(meeting) AS meetings
}
// Who certainly was there, of all members at once.
CALL (meetings, since) {
  UNWIND meetings AS meeting
  WITH meeting
  WHERE meeting.held_min > since AND meeting.held_max <= $as_of
  MATCH (meeting)<-[:ATTENDED]-(unit)
  RETURN collect(DISTINCT unit) AS present
}
MATCH (conference)<-[m:MEMBER_OF]-(unit:Organization)
WHERE NOT unit IN present
  AND coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
  AND coalesce(unit.from_min <= $as_of, true) AND coalesce(unit.to_max > $as_of, true)
WITH conference, unit, since, meetings, collect(m) AS terms
WITH conference, unit, meetings, CASE
  WHEN any(meeting IN meetings WHERE EXISTS { (meeting)<-[:ATTENDED]-(unit) }) THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (conference)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'meetings'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
  } THEN 'unknown'
  WHEN NOT any(x IN meetings WHERE any(m IN terms WHERE coalesce(x.held_max >= m.from_min, true))) THEN 'not_due'
  WHEN conference.from_max <= $as_of AND (conference.to_min > $as_of OR conference.to_min IS NULL AND conference.status = 'current')
    AND unit.from_max <= $as_of AND (unit.to_min > $as_of OR unit.to_min IS NULL AND unit.status = 'current')
    AND any(m IN terms WHERE m.from_max <= $as_of AND (m.to_min > $as_of OR m.to_min IS NULL AND m.status = 'current')
      AND any(x IN meetings WHERE x.held_min > since AND x.held_max <= $as_of AND x.held_min >= m.from_max)) THEN 'gap'
  ELSE 'possible'
END AS state
WHERE state <> 'not_due'
RETURN unit, state, conference, size(meetings) AS meetings, unit.name AS name, conference.name AS conference_name
ORDER BY state, conference.code, unit.code
/*
[[example]]
about = "一次也没有参加 · at none of them"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
population = 1
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "gap", conference = "L", meetings = 1, name = "民政局", conference_name = "联席会议" }]

[[example]]
about = "参加过 · at one of them"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY]->(c)
CREATE (u)-[:ATTENDED]->(n)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
population = 1
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "只参加过一年以前的 · only at one of more than a year ago"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY]->(c)
CREATE (u)-[:ATTENDED]->(:Meeting {code: 'M2', held_min: date('2025-06-30'), held_max: date('2025-06-30')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "gap", conference = "L", meetings = 1, name = "民政局", conference_name = "联席会议" }]

[[example]]
about = "一年前的第二天 · at one on the first day of the period"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY]->(c)
CREATE (u)-[:ATTENDED]->(:Meeting {code: 'M2', held_min: date('2025-07-01'), held_max: date('2025-07-01')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "参加的还没有开 · only at one to come"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY]->(c)
CREATE (u)-[:ATTENDED]->(:Meeting {code: 'M2', held_min: date('2026-07-01'), held_max: date('2026-07-01')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "gap", conference = "L", meetings = 1, name = "民政局", conference_name = "联席会议" }]

[[example]]
about = "参加的在截止当天 · at one on the day itself"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY]->(c)
CREATE (u)-[:ATTENDED]->(:Meeting {code: 'M2', held_min: date('2026-06-30'), held_max: date('2026-06-30')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "参加的那次日期不详 · at one whose day is not known"
covers = "unknown date"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY]->(c)
CREATE (u)-[:ATTENDED]->(:Meeting {code: 'M2'})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
population = 1
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "possible", conference = "L", meetings = 2, name = "民政局", conference_name = "联席会议" }]

[[example]]
about = "参加的只知道月份 · at one of a month that is in the period in part"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY]->(c)
CREATE (u)-[:ATTENDED]->(:Meeting {code: 'M2', held_min: date('2025-06-15'), held_max: date('2025-07-15')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "possible", conference = "L", meetings = 2, name = "民政局", conference_name = "联席会议" }]

[[example]]
about = "参加的那个月还没有过完 · at one of a month that is not over"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY]->(c)
CREATE (u)-[:ATTENDED]->(:Meeting {code: 'M2', held_min: date('2026-06-15'), held_max: date('2026-07-15')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "possible", conference = "L", meetings = 2, name = "民政局", conference_name = "联席会议" }]

[[example]]
about = "没有开过会,不适用 · no meeting was held"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
population = 0
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "一年内没有会 · none within the year"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2025-06-30'), held_max: date('2025-06-30')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
population = 0
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "会还没有开 · the meeting is to come"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-07-01'), held_max: date('2026-07-01')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
population = 0
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "唯一的会日期不详 · the only one's day is not known"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1'})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
population = 1
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "possible", conference = "L", meetings = 1, name = "民政局", conference_name = "联席会议" }]

[[example]]
about = "唯一的会只知道月份 · the only one's month is in the period in part"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2025-06-15'), held_max: date('2025-07-15')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "possible", conference = "L", meetings = 1, name = "民政局", conference_name = "联席会议" }]

[[example]]
about = "唯一的会那个月还没有过完 · the only one's month is not over"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-06-15'), held_max: date('2026-07-15')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "possible", conference = "L", meetings = 1, name = "民政局", conference_name = "联席会议" }]

[[example]]
about = "会后才加入,不适用 · joined after the meeting"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2026-03-02'), from_max: date('2026-03-02')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
population = 0
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "开会当天加入 · joined on the day of the meeting"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
population = 1
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "gap", conference = "L", meetings = 1, name = "民政局", conference_name = "联席会议" }]

[[example]]
about = "何时加入不详 · nobody knows when it joined"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_max: date('2026-06-30')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
population = 1
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "possible", conference = "L", meetings = 1, name = "民政局", conference_name = "联席会议" }]

[[example]]
about = "那个月加入 · joined in the month of the meeting"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-31')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "possible", conference = "L", meetings = 1, name = "民政局", conference_name = "联席会议" }]

[[example]]
about = "是否还是成员不详 · whether it still is a member is not known"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "possible", conference = "L", meetings = 1, name = "民政局", conference_name = "联席会议" }]

[[example]]
about = "已不是成员 · no longer a member"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
population = 0
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "单位是否还在不详 · whether the unit still exists is not known"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "possible", conference = "L", meetings = 1, name = "民政局", conference_name = "联席会议" }]

[[example]]
about = "单位已撤销 · the unit is no more"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "联席会议是否还在不详 · whether the conference still exists is not known"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "possible", conference = "L", meetings = 1, name = "民政局", conference_name = "联席会议" }]

[[example]]
about = "联席会议已撤销 · the conference is no more"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY]->(c)
"""
population = 1
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "unknown", conference = "L", meetings = 1, name = "民政局", conference_name = "联席会议" }]

[[example]]
about = "采集不完整 · collected in part"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: false, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "unknown", conference = "L", meetings = 1, name = "民政局", conference_name = "联席会议" }]

[[example]]
about = "以后才采集 · collected later"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-07-01')}]->(c)
"""
population = 1
params = { as_of = 2026-06-30 }
expect = [{ unit = "U", state = "unknown", conference = "L", meetings = 1, name = "民政局", conference_name = "联席会议" }]

[[example]]
about = "本区域 · this area"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30, area = "A" }
expect = [{ unit = "U", state = "gap", conference = "L", meetings = 1, name = "民政局", conference_name = "联席会议" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (u:Organization:MemberUnit {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (n:Meeting {code: 'M1', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY]->(c)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
population = 0
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/

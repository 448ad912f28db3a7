// 机制没有开会 · Mechanisms without a meeting in their period
/*
why = "工作例会、协调推进、调查研究、督查考核四项机制,各在规定的月数内应有会议。"
basis = "seed:6"
severity = "gap"
confidence = "A"
identity = ["conference", "mechanism"]
rests_on = ["bodies"]
population = '''
MATCH (conference:JointConference)
WHERE ($area = '' OR EXISTS { (conference)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(conference.from_min <= $as_of, true) AND coalesce(conference.to_max > $as_of, true)
UNWIND [
  {name: 'regular', months: $regular_months}, {name: 'coordination', months: $coordination_months},
  {name: 'research', months: $research_months}, {name: 'inspection', months: $inspection_months}
] AS asked
WITH conference, $as_of - duration({months: asked.months}) AS since
WHERE coalesce(since >= conference.from_min, true)
RETURN count(*)
'''
max_db_hits = 8700
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
regular_months = { type = "integer", default = 3, about = "工作例会几个月内应有一次 · months within which one is due: regular meeting" }
coordination_months = { type = "integer", default = 6, about = "协调推进几个月内应有一次 · months within which one is due: coordination" }
research_months = { type = "integer", default = 12, about = "调查研究几个月内应有一次 · months within which one is due: research" }
inspection_months = { type = "integer", default = 12, about = "督查考核几个月内应有一次 · months within which one is due: inspection" }
[columns]
conference = "node"
state = "string"
mechanism = "string"
since = "date"
last = "date"
name = "string"
place = "string"
*/
MATCH (conference:JointConference)
WHERE ($area = '' OR EXISTS { (conference)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(conference.from_min <= $as_of, true) AND coalesce(conference.to_max > $as_of, true)
UNWIND [
  {name: 'regular', months: $regular_months}, {name: 'coordination', months: $coordination_months},
  {name: 'research', months: $research_months}, {name: 'inspection', months: $inspection_months}
] AS asked
WITH conference, asked.name AS mechanism, $as_of - duration({months: asked.months}) AS since
// One that began within the period has had no time for it.
WHERE coalesce(since >= conference.from_min, true)
  AND NOT EXISTS {
    MATCH (conference)<-[:CONVENED_BY]-(meeting:Meeting {mechanism: mechanism})
    WHERE meeting.held_min > since AND meeting.held_max <= $as_of
  }
WITH conference, mechanism, since, CASE
  WHEN EXISTS {
    MATCH (conference)<-[:CONVENED_BY]-(meeting:Meeting {mechanism: mechanism})
    WHERE coalesce(meeting.held_max > since, true) AND coalesce(meeting.held_min <= $as_of, true)
  } THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (conference)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'meetings'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
  } THEN 'unknown'
  WHEN NOT coalesce(conference.from_max <= $as_of AND (conference.to_min > $as_of OR conference.to_min IS NULL AND conference.status = 'current'), false) THEN 'possible'
  ELSE 'gap'
END AS state
RETURN conference, state, mechanism, since, COLLECT {
    MATCH (conference)<-[:CONVENED_BY]-(meeting:Meeting {mechanism: mechanism})
    WHERE meeting.held_max <= $as_of
    RETURN meeting.held_max AS day ORDER BY day DESC LIMIT 1
  }[0] AS last, conference.name AS name, head(COLLECT { MATCH (conference)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, conference.code, mechanism
/*
[[example]]
about = "没有例会 · no regular meeting"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M2', mechanism: 'coordination', held_min: date('2026-01-31'), held_max: date('2026-01-31')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M3', mechanism: 'research', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M4', mechanism: 'inspection', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
population = 4
params = { as_of = 2026-06-30 }
expect = [{ conference = "L", state = "gap", mechanism = "regular", since = 2026-03-30, name = "联席会议", place = "甲" }]

[[example]]
about = "四项都没有 · none of the four"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [
  { conference = "L", state = "gap", mechanism = "regular", since = 2026-03-30, name = "联席会议", place = "甲" },
  { conference = "L", state = "gap", mechanism = "coordination", since = 2025-12-30, name = "联席会议", place = "甲" },
  { conference = "L", state = "gap", mechanism = "research", since = 2025-06-30, name = "联席会议", place = "甲" },
  { conference = "L", state = "gap", mechanism = "inspection", since = 2025-06-30, name = "联席会议", place = "甲" },
]

[[example]]
about = "都有 · all four"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M1', mechanism: 'regular', held_min: date('2026-03-31'), held_max: date('2026-03-31')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M2', mechanism: 'coordination', held_min: date('2026-01-31'), held_max: date('2026-01-31')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M3', mechanism: 'research', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M4', mechanism: 'inspection', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
population = 4
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "期限前一天 · the last day before the period"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M1', mechanism: 'regular', held_min: date('2026-03-30'), held_max: date('2026-03-30')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M2', mechanism: 'coordination', held_min: date('2026-01-31'), held_max: date('2026-01-31')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M3', mechanism: 'research', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M4', mechanism: 'inspection', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "L", state = "gap", mechanism = "regular", since = 2026-03-30, name = "联席会议", place = "甲", last = 2026-03-30 }]

[[example]]
about = "截止当天 · on the day itself"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M1', mechanism: 'regular', held_min: date('2026-06-30'), held_max: date('2026-06-30')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M2', mechanism: 'coordination', held_min: date('2026-01-31'), held_max: date('2026-01-31')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M3', mechanism: 'research', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M4', mechanism: 'inspection', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "还没有开 · yet to come"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M1', mechanism: 'regular', held_min: date('2026-07-01'), held_max: date('2026-07-01')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M2', mechanism: 'coordination', held_min: date('2026-01-31'), held_max: date('2026-01-31')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M3', mechanism: 'research', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M4', mechanism: 'inspection', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "L", state = "gap", mechanism = "regular", since = 2026-03-30, name = "联席会议", place = "甲" }]

[[example]]
about = "日期不详 · its day is not known"
covers = "unknown date"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M1', mechanism: 'regular'})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M2', mechanism: 'coordination', held_min: date('2026-01-31'), held_max: date('2026-01-31')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M3', mechanism: 'research', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M4', mechanism: 'inspection', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "L", state = "possible", mechanism = "regular", since = 2026-03-30, name = "联席会议", place = "甲" }]

[[example]]
about = "只知道月份,一部分在期限内 · a month that is in the period in part"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M1', mechanism: 'regular', held_min: date('2026-03-01'), held_max: date('2026-03-31')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M2', mechanism: 'coordination', held_min: date('2026-01-31'), held_max: date('2026-01-31')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M3', mechanism: 'research', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M4', mechanism: 'inspection', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "L", state = "possible", mechanism = "regular", since = 2026-03-30, name = "联席会议", place = "甲", last = 2026-03-31 }]

[[example]]
about = "只知道月份,可能还没有开 · a month that is not over"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M1', mechanism: 'regular', held_min: date('2026-06-15'), held_max: date('2026-07-15')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M2', mechanism: 'coordination', held_min: date('2026-01-31'), held_max: date('2026-01-31')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M3', mechanism: 'research', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M4', mechanism: 'inspection', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "L", state = "possible", mechanism = "regular", since = 2026-03-30, name = "联席会议", place = "甲" }]

[[example]]
about = "别的机制的会不算 · a meeting of another mechanism"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M1', mechanism: 'research', held_min: date('2026-06-01'), held_max: date('2026-06-01')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M2', mechanism: 'coordination', held_min: date('2026-01-31'), held_max: date('2026-01-31')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M3', mechanism: 'research', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M4', mechanism: 'inspection', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "L", state = "gap", mechanism = "regular", since = 2026-03-30, name = "联席会议", place = "甲" }]

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M2', mechanism: 'coordination', held_min: date('2026-01-31'), held_max: date('2026-01-31')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M3', mechanism: 'research', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M4', mechanism: 'inspection', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
"""
population = 4
params = { as_of = 2026-06-30 }
expect = [{ conference = "L", state = "unknown", mechanism = "regular", since = 2026-03-30, name = "联席会议", place = "甲" }]

[[example]]
about = "采集不完整 · collected in part"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M2', mechanism: 'coordination', held_min: date('2026-01-31'), held_max: date('2026-01-31')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M3', mechanism: 'research', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M4', mechanism: 'inspection', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: false, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "L", state = "unknown", mechanism = "regular", since = 2026-03-30, name = "联席会议", place = "甲" }]

[[example]]
about = "以后才采集 · collected later"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M2', mechanism: 'coordination', held_min: date('2026-01-31'), held_max: date('2026-01-31')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M3', mechanism: 'research', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M4', mechanism: 'inspection', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-07-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "L", state = "unknown", mechanism = "regular", since = 2026-03-30, name = "联席会议", place = "甲" }]

[[example]]
about = "联席会议是否还在不详 · whether the conference still exists is not known"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M2', mechanism: 'coordination', held_min: date('2026-01-31'), held_max: date('2026-01-31')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M3', mechanism: 'research', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M4', mechanism: 'inspection', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ conference = "L", state = "possible", mechanism = "regular", since = 2026-03-30, name = "联席会议", place = "甲" }]

[[example]]
about = "联席会议已撤销 · the conference is no more"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M2', mechanism: 'coordination', held_min: date('2026-01-31'), held_max: date('2026-01-31')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M3', mechanism: 'research', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M4', mechanism: 'inspection', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
population = 0
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "刚成立,期限未满 · begun within the period"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2026-03-31'), from_max: date('2026-03-31')})-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M2', mechanism: 'coordination', held_min: date('2026-01-31'), held_max: date('2026-01-31')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M3', mechanism: 'research', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M4', mechanism: 'inspection', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
population = 0
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "期限的前一天成立 · begun as the period did"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2026-03-30'), from_max: date('2026-03-30')})-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M2', mechanism: 'coordination', held_min: date('2026-01-31'), held_max: date('2026-01-31')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M3', mechanism: 'research', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M4', mechanism: 'inspection', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
population = 1
params = { as_of = 2026-06-30 }
expect = [{ conference = "L", state = "gap", mechanism = "regular", since = 2026-03-30, name = "联席会议", place = "甲" }]

[[example]]
about = "何时成立不详 · nobody knows when it began"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_max: date('2026-06-30')})-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M2', mechanism: 'coordination', held_min: date('2026-01-31'), held_max: date('2026-01-31')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M3', mechanism: 'research', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M4', mechanism: 'inspection', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
population = 4
params = { as_of = 2026-06-30 }
expect = [{ conference = "L", state = "gap", mechanism = "regular", since = 2026-03-30, name = "联席会议", place = "甲" }]

[[example]]
about = "本区域 · this area"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M2', mechanism: 'coordination', held_min: date('2026-01-31'), held_max: date('2026-01-31')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M3', mechanism: 'research', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M4', mechanism: 'inspection', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30, area = "A" }
expect = [{ conference = "L", state = "gap", mechanism = "regular", since = 2026-03-30, name = "联席会议", place = "甲" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (c:Organization:JointConference {code: 'L', name: '联席会议', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A', name: '甲'})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M2', mechanism: 'coordination', held_min: date('2026-01-31'), held_max: date('2026-01-31')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M3', mechanism: 'research', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (c)<-[:CONVENED_BY]-(:Meeting {code: 'M4', mechanism: 'inspection', held_min: date('2025-07-01'), held_max: date('2025-07-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'meetings', complete: true, since: date('2026-01-01')}]->(c)
"""
population = 0
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/

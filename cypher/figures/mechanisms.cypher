// 联席会议的机制 · Mechanisms of joint conferences
/*
why = "四项机制:开过会的,只数有几种。"
basis = "seed:6"
max_db_hits = 5800
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
meeting = "node"
state = "string"
amount = "integer"
began = "date"
name = "string"
*/
MATCH (meeting:Meeting)-[:CONVENED_BY]->(conference)
WHERE meeting.mechanism IS NOT NULL
  AND ($area = '' OR EXISTS { (conference)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
WITH meeting, CASE
  WHEN meeting.held_max <= $as_of THEN 'certain'
  WHEN coalesce(meeting.held_min <= $as_of, true) THEN 'possible'
  ELSE 'later'
END AS state
ORDER BY CASE state WHEN 'certain' THEN 1 WHEN 'possible' THEN 2 ELSE 3 END, meeting.held_min, meeting.code
WITH meeting.mechanism AS mechanism, head(collect(meeting)) AS meeting, head(collect(state)) AS state
RETURN meeting, state, 1 AS amount, meeting.held_min AS began, mechanism AS name
ORDER BY mechanism
/*
[[example]]
about = "两次例会,一种机制 · two regular meetings, one mechanism"
given = """
CREATE (c:Organization:JointConference {code: 'L1'})
CREATE (:Meeting {code: 'M1', mechanism: 'regular', held_min: date('2027-01-01'), held_max: date('2027-01-01')})-[:CONVENED_BY {key: '1'}]->(c)
CREATE (:Meeting {code: 'M2', mechanism: 'regular', held_min: date('2026-03-01'), held_max: date('2026-03-01')})-[:CONVENED_BY {key: '1'}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ meeting = "M2", state = "certain", amount = 1, began = 2026-03-01, name = "regular" }]

[[example]]
about = "没有开过 · none held"
given = """
CREATE (:Organization:JointConference {code: 'L1'})
"""
params = { as_of = 2026-06-30 }
expect = []
*/

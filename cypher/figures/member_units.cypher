// 联席会议的成员单位 · Member units of joint conferences
/*
why = "二十一个成员单位:参加哪一级都算,一个单位数一次。"
basis = "seed:6"
max_db_hits = 600
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
level = { type = "string", default = "", about = "级别,空为不限 · level, empty: any" }
[columns]
unit = "node"
state = "string"
amount = "integer"
began = "date"
name = "string"
*/
MATCH (unit:Organization)-[m:MEMBER_OF]->(conference:JointConference)
WHERE ($level = '' OR conference.level = $level)
  AND ($area = '' OR EXISTS { (conference)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
WITH unit, m, CASE
  WHEN m.from_max <= $as_of AND (m.to_min > $as_of OR m.to_min IS NULL AND m.status = 'current') THEN 'certain'
  WHEN coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true) THEN 'possible'
  WHEN m.from_min > $as_of THEN 'later'
  ELSE 'ended'
END AS state
ORDER BY CASE state WHEN 'certain' THEN 1 WHEN 'possible' THEN 2 ELSE 3 END, m.from_min
WITH unit, head(collect(m)) AS m, head(collect(state)) AS state
RETURN unit, state, 1 AS amount, m.from_min AS began, unit.name AS name
ORDER BY unit.code
/*
[[example]]
about = "两次参加,数一次 · twice a member, counted once"
given = """
CREATE (c:Organization:JointConference {code: 'L1', level: 'city'})
CREATE (u:Organization:MemberUnit {code: 'U1', name: '宣传部'})-[:MEMBER_OF {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(c)
CREATE (u)-[:MEMBER_OF {key: '2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
"""
params = { as_of = 2026-06-30, level = "city" }
expect = [{ unit = "U1", state = "certain", amount = 1, began = 2020-01-01, name = "宣传部" }]

[[example]]
about = "别的级别 · another level"
given = """
CREATE (:Organization:MemberUnit {code: 'U1', name: '宣传部'})-[:MEMBER_OF {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:JointConference {code: 'L1', level: 'town'})
"""
params = { as_of = 2026-06-30, level = "city" }
expect = []
*/

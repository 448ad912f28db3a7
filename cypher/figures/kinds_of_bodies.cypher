// 组织有几种形式 · Forms of bodies of a type
/*
why = "五办四中心一队:各街道都有,只数有几种;联席会议数有几级。"
basis = "seed:8"
max_db_hits = 4200
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
type = { type = "string", about = "组织类型 · type" }
by = { type = "string", default = "form", about = "按 form 或 level · by form or by level" }
alike = { type = "list<string>", default = [], about = "算作一种的 · what counts as one kind" }
[columns]
body = "node"
state = "string"
amount = "integer"
began = "date"
name = "string"
*/
MATCH (body:Organization)
WHERE body.type = $type AND body[$by] IS NOT NULL
  AND ($area = '' OR EXISTS { (body)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
WITH body, CASE
  WHEN body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current') THEN 'certain'
  WHEN coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true) THEN 'possible'
  WHEN body.from_min > $as_of THEN 'later'
  ELSE 'ended'
END AS state
ORDER BY CASE state WHEN 'certain' THEN 1 WHEN 'possible' THEN 2 ELSE 3 END, body.code
WITH CASE WHEN body[$by] IN $alike THEN $alike[0] ELSE body[$by] END AS kind, head(collect(body)) AS body, head(collect(state)) AS state
RETURN body, state, 1 AS amount, body.from_min AS began, kind AS name
ORDER BY kind
/*
[[example]]
about = "两个街道各一个 · one in each of two streets"
given = """
CREATE (:Organization:StreetBody {code: 'J1', type: 'StreetBody', form: 'party_office', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Organization:StreetBody {code: 'J2', type: 'StreetBody', form: 'party_office', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, type = "StreetBody" }
expect = [{ body = "J2", state = "certain", amount = 1, began = 2020-01-01, name = "party_office" }]

[[example]]
about = "按级别 · by level"
given = """
CREATE (:Organization:JointConference {code: 'L1', type: 'JointConference', level: 'city', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, type = "JointConference", by = "level" }
expect = [{ body = "L1", state = "certain", amount = 1, began = 2020-01-01, name = "city" }]

[[example]]
about = "街道和乡镇是一级 · street and town are one level"
given = """
CREATE (:Organization:JointConference {code: 'L1', type: 'JointConference', level: 'town', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Organization:JointConference {code: 'L2', type: 'JointConference', level: 'street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, type = "JointConference", by = "level", alike = ["street", "town"] }
expect = [{ body = "L1", state = "certain", amount = 1, began = 2020-01-01, name = "street" }]

[[example]]
about = "没有 · none"
given = ""
params = { as_of = 2026-06-30, type = "StreetBody" }
expect = []
*/

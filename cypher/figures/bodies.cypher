// 某一类组织 · Bodies of a type
/*
why = "公布的党组织数,逐个数出来;可只数一种形式。"
basis = "seed:1"
max_db_hits = 7200
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
type = { type = "string", about = "组织类型 · type" }
form = { type = "string", default = "", about = "组织形式,空为不限 · form, empty: any" }
[columns]
body = "node"
state = "string"
amount = "integer"
began = "date"
name = "string"
*/
MATCH (body:Organization)
WHERE body.type = $type AND ($form = '' OR body.form = $form)
  AND ($area = '' OR EXISTS { (body)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
RETURN body, CASE
  WHEN body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current') THEN 'certain'
  WHEN coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true) THEN 'possible'
  WHEN body.from_min > $as_of THEN 'later'
  ELSE 'ended'
END AS state, 1 AS amount, body.from_min AS began, body.name AS name
ORDER BY body.code
/*
[[example]]
about = "在的、不详的、撤销的 · there, not known, gone"
given = """
CREATE (:Organization:Branch {code: 'B1', name: '1支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Organization:Branch {code: 'B2', name: '2支部', type: 'Branch', form: 'grid', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Organization:Branch {code: 'B3', name: '3支部', type: 'Branch', form: 'grid', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
"""
params = { as_of = 2026-06-30, type = "Branch", form = "grid" }
expect = [{ body = "B1", state = "certain", amount = 1, began = 2020-01-01, name = "1支部" }, { body = "B2", state = "possible", amount = 1, began = 2020-01-01, name = "2支部" }, { body = "B3", state = "ended", amount = 1, began = 2020-01-01, name = "3支部" }]

[[example]]
about = "别的形式 · another form"
given = """
CREATE (:Organization:Branch {code: 'B1', name: '1支部', type: 'Branch', form: 'joint', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, type = "Branch", form = "grid" }
expect = []

[[example]]
about = "不限形式 · any form"
given = """
CREATE (:Organization:Branch {code: 'B1', name: '1支部', type: 'Branch', form: 'joint', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, type = "Branch" }
expect = [{ body = "B1", state = "certain", amount = 1, began = 2020-01-01, name = "1支部" }]
*/

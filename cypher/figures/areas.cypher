// 某一层的区域 · Areas of a tier
/*
why = "公布的街道、社区、网格数,逐个数出来。"
basis = "seed:1"
max_db_hits = 4600
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
tier = { type = "string", about = "层级 · tier" }
[columns]
area = "node"
state = "string"
amount = "integer"
began = "date"
name = "string"
*/
MATCH (area:Area {tier: $tier})
WHERE ($area = '' OR EXISTS { (area)-[:PART_OF*0..9]->(:Area {code: $area}) })
RETURN area, CASE
  WHEN area.from_max <= $as_of AND (area.to_min > $as_of OR area.to_min IS NULL AND area.status = 'current') THEN 'certain'
  WHEN coalesce(area.from_min <= $as_of, true) AND coalesce(area.to_max > $as_of, true) THEN 'possible'
  WHEN area.from_min > $as_of THEN 'later'
  ELSE 'ended'
END AS state, 1 AS amount, area.from_min AS began, area.name AS name
ORDER BY area.code
/*
[[example]]
about = "在的、不详的、撤销的、以后的 · there, not known, gone, later"
given = """
CREATE (:Area:Grid {code: 'G1', name: '1格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Area:Grid {code: 'G2', name: '2格', tier: 'Grid', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Area:Grid {code: 'G3', name: '3格', tier: 'Grid', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Area:Grid {code: 'G4', name: '4格', tier: 'Grid', status: 'current', from_min: date('2027-01-01'), from_max: date('2027-01-01')})
"""
params = { as_of = 2026-06-30, tier = "Grid" }
expect = [{ area = "G1", state = "certain", amount = 1, began = 2020-01-01, name = "1格" }, { area = "G2", state = "possible", amount = 1, began = 2020-01-01, name = "2格" }, { area = "G3", state = "ended", amount = 1, began = 2020-01-01, name = "3格" }, { area = "G4", state = "later", amount = 1, began = 2027-01-01, name = "4格" }]

[[example]]
about = "没有这一层 · no such tier"
given = """
CREATE (:Area:Grid {code: 'G1', name: '一格', tier: 'Grid'})
"""
params = { as_of = 2026-06-30, tier = "Street" }
expect = []
*/

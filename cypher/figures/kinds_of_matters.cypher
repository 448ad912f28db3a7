// 清单上有几种 · Kinds on a list
/*
why = "八项职责、四项职权,各街道都列着,只数有几种;已取消的不算。"
basis = "seed:8"
max_db_hits = 7600
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
type = { type = "string", about = "标签,如 Duty · label, such as Duty" }
without = { type = "list<string>", default = [], about = "不算的类别 · kinds that do not count" }
[columns]
matter = "node"
state = "string"
amount = "integer"
began = "date"
name = "string"
*/
MATCH (matter:Matter)
WHERE matter.type = $type AND matter.kind IS NOT NULL AND NOT matter.kind IN $without
  AND ($area = '' OR EXISTS { (matter)-[:AT|PART_OF*1..9]->(:Area {code: $area}) })
WITH matter, CASE
  WHEN matter.status IS NULL AND matter.from_max IS NULL THEN 'certain'
  WHEN matter.from_max <= $as_of AND (matter.to_min > $as_of OR matter.to_min IS NULL AND matter.status = 'current') THEN 'certain'
  WHEN coalesce(matter.from_min <= $as_of, true) AND coalesce(matter.to_max > $as_of, true) THEN 'possible'
  WHEN matter.from_min > $as_of THEN 'later'
  ELSE 'ended'
END AS state
ORDER BY CASE state WHEN 'certain' THEN 1 WHEN 'possible' THEN 2 ELSE 3 END, matter.key
WITH matter.kind AS kind, head(collect(matter)) AS matter, head(collect(state)) AS state
RETURN matter, state, 1 AS amount, matter.from_min AS began, kind AS name
ORDER BY kind
/*
[[example]]
about = "两条一种 · two of one kind"
given = """
CREATE (:Matter:Duty {key: 'Duty:1', code: '1', type: 'Duty', kind: 'supervision', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Matter:Duty {key: 'Duty:2', code: '2', type: 'Duty', kind: 'supervision', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, type = "Duty" }
expect = [{ matter = "Duty:2", state = "certain", amount = 1, began = 2020-01-01, name = "supervision" }]

[[example]]
about = "不算的 · one that does not count"
given = """
CREATE (:Matter:Duty {key: 'Duty:1', code: '1', type: 'Duty', kind: 'tax', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, type = "Duty", without = ["tax"] }
expect = []
*/

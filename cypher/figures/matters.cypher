// 某一种事项 · Matters of a kind
/*
why = "公布的任务、方案、事项、证明、牌子数,逐条数出来。"
basis = "seed:7"
max_db_hits = 15600
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
type = { type = "string", about = "标签,如 Task · label, such as Task" }
kind = { type = "string", default = "", about = "类别,空为不限 · kind, empty: any" }
with_ended = { type = "boolean", default = false, about = "终止的也算,如办结的任务 · count ended ones too, such as done tasks" }
[columns]
matter = "node"
state = "string"
amount = "integer"
began = "date"
name = "string"
*/
MATCH (matter:Matter)
WHERE matter.type = $type AND ($kind = '' OR matter.kind = $kind)
  AND ($area = '' OR EXISTS { (matter)-[:AT|PART_OF*1..9]->(:Area {code: $area}) })
RETURN matter, CASE
  WHEN matter.status IS NULL AND matter.from_max IS NULL THEN 'certain'
  WHEN $with_ended AND NOT coalesce(matter.from_min > $as_of, false) THEN 'certain'
  WHEN matter.from_max <= $as_of AND (matter.to_min > $as_of OR matter.to_min IS NULL AND matter.status = 'current') THEN 'certain'
  WHEN coalesce(matter.from_min <= $as_of, true) AND coalesce(matter.to_max > $as_of, true) THEN 'possible'
  WHEN matter.from_min > $as_of THEN 'later'
  ELSE 'ended'
END AS state, 1 AS amount, matter.from_min AS began, coalesce(matter.name, matter.code) AS name
ORDER BY matter.key
/*
[[example]]
about = "没有时间的事项就在 · what has no time is there"
given = """
CREATE (:Matter:Task {key: 'Task:1', code: '1', type: 'Task', name: '一项'})
"""
params = { as_of = 2026-06-30, type = "Task" }
expect = [{ matter = "Task:1", state = "certain", amount = 1, name = "一项" }]

[[example]]
about = "办结的也算 · what is done counts too"
given = """
CREATE (:Matter:Task {key: 'Task:1', code: '1', type: 'Task', name: '一项', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
"""
params = { as_of = 2026-06-30, type = "Task", with_ended = true }
expect = [{ matter = "Task:1", state = "certain", amount = 1, began = 2020-01-01, name = "一项" }]

[[example]]
about = "清单上撤下的 · taken off the list"
given = """
CREATE (:Matter:AffairItem {key: 'AffairItem:1', code: '1', type: 'AffairItem', name: '一项', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
"""
params = { as_of = 2026-06-30, type = "AffairItem" }
expect = [{ matter = "AffairItem:1", state = "ended", amount = 1, began = 2020-01-01, name = "一项" }]

[[example]]
about = "别的类别 · another kind"
given = """
CREATE (:Matter:Policy {key: 'Policy:1', code: '1', type: 'Policy', name: '总', kind: 'main'})
"""
params = { as_of = 2026-06-30, type = "Policy", kind = "special" }
expect = []
*/

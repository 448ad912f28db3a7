// 任务最多的单位 · Units by their load of tasks
/*
why = "每个责任单位有几项任务:在办、逾期、去向不详、办结各几项;任务最重的在前。 · How many tasks each unit has: open, overdue, perhaps open, done; the busiest first."
basis = "seed:7"
max_db_hits = 1300
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
unit = "node"
name = "string"
tasks = "integer"
open = "integer"
overdue = "integer"
perhaps_open = "integer"
done = "integer"
*/
MATCH (task:Task)-[:OWNED_BY]->(unit:Organization)
WHERE ($area = '' OR EXISTS { (unit)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
WITH unit, task.deadline_max < $as_of AS passed,
  coalesce(task.from_max <= $as_of AND (task.to_min > $as_of OR task.to_min IS NULL AND task.status = 'current'), false) AS certain,
  coalesce(task.from_min <= $as_of, true) AND coalesce(task.to_max > $as_of, true) AS possible,
  task.to_max <= $as_of AS ended
RETURN unit, unit.name AS name, count(*) AS tasks,
  sum(CASE WHEN certain THEN 1 ELSE 0 END) AS open,
  sum(CASE WHEN certain AND passed THEN 1 ELSE 0 END) AS overdue,
  sum(CASE WHEN possible AND NOT certain THEN 1 ELSE 0 END) AS perhaps_open,
  sum(CASE WHEN ended AND NOT possible THEN 1 ELSE 0 END) AS done
ORDER BY open DESC, overdue DESC, name, unit.code
/*
[[example]]
about = "在办、逾期、去向不详、办结、还没有下达 · open, overdue, perhaps open, done, yet to be set"
given = """
CREATE (u:Organization {code: 'U', name: '民政局'})
CREATE (:Matter:Task {key: 'Task:1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), deadline_max: date('2026-12-31')})-[:OWNED_BY]->(u)
CREATE (:Matter:Task {key: 'Task:2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), deadline_max: date('2026-06-29')})-[:OWNED_BY]->(u)
CREATE (:Matter:Task {key: 'Task:3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(u)
CREATE (:Matter:Task {key: 'Task:4', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01'), deadline_max: date('2026-01-31')})-[:OWNED_BY]->(u)
CREATE (:Matter:Task {key: 'Task:5', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01'), deadline_max: date('2024-01-31')})-[:OWNED_BY]->(u)
CREATE (:Matter:Task {key: 'Task:6', status: 'current', from_min: date('2026-07-01'), from_max: date('2026-07-01')})-[:OWNED_BY]->(u)
"""
params = { as_of = 2026-06-30 }
expect = [ { unit = "U", name = "民政局", tasks = 6, open = 3, overdue = 1, perhaps_open = 1, done = 1 } ]

[[example]]
about = "一个区域的单位 · the units of an area"
given = """
CREATE (:Matter:Task {key: 'Task:1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(:Organization {code: 'U', name: '民政局'})-[:LOCATED_IN]->(:Area {code: 'A'})-[:PART_OF]->(:Area {code: 'B'})
CREATE (:Matter:Task {key: 'Task:2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OWNED_BY]->(:Organization {code: 'V', name: '教育局'})
"""
params = { as_of = 2026-06-30, area = "B" }
expect = [ { unit = "U", name = "民政局", tasks = 1, open = 1, overdue = 0, perhaps_open = 0, done = 0 } ]

[[example]]
about = "没有任务 · no tasks"
given = "CREATE (:Organization {code: 'U'})"
params = { as_of = 2026-06-30 }
expect = []
*/

// 任务逾期 · Tasks overdue
/*
why = "过了完成时限还没有办结。"
basis = "seed:7"
severity = "gap"
confidence = "A"
identity = ["task"]
population = '''
MATCH (task:Task)
WHERE ($area = '' OR EXISTS { (task)-[:UNDER*0..1]->()-[:OWNED_BY]->(:Organization)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(task.from_min <= $as_of, true) AND coalesce(task.to_max > $as_of, true)
RETURN count(task)
'''
max_db_hits = 610
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
task = "node"
state = "string"
deadline = "date"
name = "string"
units = "list"
*/
MATCH (task:Task)
WHERE ($area = '' OR EXISTS { (task)-[:UNDER*0..1]->()-[:OWNED_BY]->(:Organization)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(task.from_min <= $as_of, true) AND coalesce(task.to_max > $as_of, true)
  AND coalesce(task.deadline_min < $as_of, true)
WITH task, CASE
  WHEN task.deadline_max IS NULL THEN 'unknown'
  WHEN task.deadline_max >= $as_of THEN 'possible'
  WHEN NOT coalesce(task.from_max <= $as_of AND (task.to_min > $as_of OR task.to_min IS NULL AND task.status = 'current'), false) THEN 'possible'
  ELSE 'gap'
END AS state
RETURN task, state, task.deadline_max AS deadline, task.name AS name, COLLECT { MATCH (task)-[:OWNED_BY]->(u:Organization) RETURN coalesce(u.name, u.code) AS unit ORDER BY unit } AS units
ORDER BY state, deadline, task.key
/*
[[example]]
about = "过了一天 · a day over"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), deadline_min: date('2026-06-29'), deadline_max: date('2026-06-29')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", name = "任务", units = ["民政局"], deadline = 2026-06-29 }]

[[example]]
about = "到期当天不算 · the day itself is not over"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), deadline_min: date('2026-06-30'), deadline_max: date('2026-06-30')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "过了很久 · long over"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), deadline_min: date('2025-12-01'), deadline_max: date('2025-12-31')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", name = "任务", units = ["民政局"], deadline = 2025-12-31 }]

[[example]]
about = "还没有到 · yet to come"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), deadline_min: date('2026-12-31'), deadline_max: date('2026-12-31')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "时限只知道月份,正是本月 · this very month, and no day"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), deadline_min: date('2026-06-01'), deadline_max: date('2026-06-30')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", name = "任务", units = ["民政局"], deadline = 2026-06-30 }]

[[example]]
about = "时限只知道年份 · this very year, and no day"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), deadline_min: date('2026-01-01'), deadline_max: date('2026-12-31')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", name = "任务", units = ["民政局"], deadline = 2026-12-31 }]

[[example]]
about = "是否办结不详 · whether it is done is not known"
covers = "unknown date"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01'), deadline_min: date('2026-06-29'), deadline_max: date('2026-06-29')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", name = "任务", units = ["民政局"], deadline = 2026-06-29 }]

[[example]]
about = "已经办结 · it is done"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01'), deadline_min: date('2026-06-29'), deadline_max: date('2026-06-29')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "时限没有登记、什么都没采集 · no deadline, nothing collected"
covers = "uncollected"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", name = "任务", units = ["民政局"] }]

[[example]]
about = "本区域的单位 · a unit of this area"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), deadline_min: date('2026-06-29'), deadline_max: date('2026-06-29')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})

CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A'})
"""
params = { as_of = 2026-06-30, area = "A" }
expect = [{ task = "Task:1", state = "gap", name = "任务", units = ["民政局"], deadline = 2026-06-29 }]

[[example]]
about = "别处 · another area"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), deadline_min: date('2026-06-29'), deadline_max: date('2026-06-29')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})

CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A'})
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/

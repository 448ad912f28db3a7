// 任务办结晚于时限 · Tasks done late
/*
why = "已经办结,但办结在完成时限之后。"
basis = "seed:7"
severity = "note"
confidence = "C"
identity = ["task"]
population = '''
MATCH (task:Task)
WHERE ($area = '' OR EXISTS { (task)-[:UNDER*0..1]->()-[:OWNED_BY]->(:Organization)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND NOT (coalesce(task.from_min <= $as_of, true) AND coalesce(task.to_max > $as_of, true))
WITH task, task.to_min AS earliest, task.to_max AS latest
WHERE latest <= $as_of
RETURN count(task)
'''
max_db_hits = 400
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
task = "node"
state = "string"
deadline = "date"
done = "date"
name = "string"
units = "list"
*/
MATCH (task:Task)
WHERE ($area = '' OR EXISTS { (task)-[:UNDER*0..1]->()-[:OWNED_BY]->(:Organization)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND NOT (coalesce(task.from_min <= $as_of, true) AND coalesce(task.to_max > $as_of, true))
WITH task, task.to_min AS earliest, task.to_max AS latest
WHERE latest <= $as_of AND coalesce(latest > task.deadline_min, true)
WITH task, latest, CASE
  WHEN task.deadline_max IS NULL THEN 'unknown'
  WHEN coalesce(earliest <= task.deadline_max, true) THEN 'possible'
  ELSE 'gap'
END AS state
RETURN task, state, task.deadline_max AS deadline, latest AS done, task.name AS name, COLLECT { MATCH (task)-[:OWNED_BY]->(u:Organization) RETURN coalesce(u.name, u.code) AS unit ORDER BY unit } AS units
ORDER BY state, deadline, task.key
/*
[[example]]
about = "晚一天 · a day late"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01'), deadline_min: date('2024-12-31'), deadline_max: date('2024-12-31')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", done = 2025-01-01, name = "任务", units = ["民政局"], deadline = 2024-12-31 }]

[[example]]
about = "当天办结 · on the day itself"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01'), deadline_min: date('2025-01-01'), deadline_max: date('2025-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "提前办结 · in time"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01'), deadline_min: date('2025-12-31'), deadline_max: date('2025-12-31')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "很晚 · long after"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01'), deadline_min: date('2024-03-01'), deadline_max: date('2024-03-31')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", done = 2025-01-01, name = "任务", units = ["民政局"], deadline = 2024-03-31 }]

[[example]]
about = "时限只知道月份,办结在那个月里 · done in the month of the deadline"
covers = "unknown date"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-16'), to_max: date('2025-01-16'), deadline_min: date('2025-01-01'), deadline_max: date('2025-01-31')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", done = 2025-01-16, name = "任务", units = ["民政局"], deadline = 2025-01-31 }]

[[example]]
about = "办结只知道月份,时限在那个月里 · the deadline is in the month in which it was done"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-31'), deadline_min: date('2025-01-16'), deadline_max: date('2025-01-16')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", done = 2025-01-31, name = "任务", units = ["民政局"], deadline = 2025-01-16 }]

[[example]]
about = "办结正在时限那个月的最后一天 · done on the last day that the deadline can be"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-31'), to_max: date('2025-01-31'), deadline_min: date('2025-01-01'), deadline_max: date('2025-01-31')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", done = 2025-01-31, name = "任务", units = ["民政局"], deadline = 2025-01-31 }]

[[example]]
about = "截止当天办结 · done on the day of the report"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2026-06-30'), to_max: date('2026-06-30'), deadline_min: date('2026-06-29'), deadline_max: date('2026-06-29')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", done = 2026-06-30, name = "任务", units = ["民政局"], deadline = 2026-06-29 }]

[[example]]
about = "只知道最晚何时办结 · only the latest day of its end is known"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_max: date('2025-01-01'), deadline_min: date('2024-12-31'), deadline_max: date('2024-12-31')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", done = 2025-01-01, name = "任务", units = ["民政局"], deadline = 2024-12-31 }]

[[example]]
about = "没有时限、什么都没采集 · no deadline, nothing collected"
covers = "uncollected"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", done = 2025-01-01, name = "任务", units = ["民政局"] }]

[[example]]
about = "还在办 · still open"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), deadline_min: date('2024-12-31'), deadline_max: date('2024-12-31')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "是否办结不详 · whether it is done is not known"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-12-01'), to_max: date('2026-12-31'), deadline_min: date('2024-12-31'), deadline_max: date('2024-12-31')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "还没有下达 · yet to be set"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2026-07-01'), from_max: date('2026-07-01'), deadline_min: date('2024-12-31'), deadline_max: date('2024-12-31')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "还没有下达,办结日也写好了 · yet to be set, its end written"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2026-07-01'), from_max: date('2026-07-01'), to_min: date('2026-12-31'), to_max: date('2026-12-31'), deadline_min: date('2024-12-31'), deadline_max: date('2024-12-31')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "本区域的单位 · a unit of this area"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01'), deadline_min: date('2024-12-31'), deadline_max: date('2024-12-31')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})

CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A'})
"""
params = { as_of = 2026-06-30, area = "A" }
expect = [{ task = "Task:1", state = "gap", done = 2025-01-01, name = "任务", units = ["民政局"], deadline = 2024-12-31 }]

[[example]]
about = "别处 · another area"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01'), deadline_min: date('2024-12-31'), deadline_max: date('2024-12-31')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})

CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A'})
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/

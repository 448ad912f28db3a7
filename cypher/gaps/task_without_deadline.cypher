// 任务没有完成时限 · Tasks without a deadline
/*
why = "每一项任务都要明确完成时限;时限写“不详”的,可能有,但没有人知道。"
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
max_db_hits = 680
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
task = "node"
state = "string"
name = "string"
units = "list"
*/
MATCH (task:Task)
WHERE ($area = '' OR EXISTS { (task)-[:UNDER*0..1]->()-[:OWNED_BY]->(:Organization)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(task.from_min <= $as_of, true) AND coalesce(task.to_max > $as_of, true)
  AND coalesce(task.deadline_max, task.deadline_min) IS NULL
WITH task, CASE
  WHEN task.deadline_unknown THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (task)-[:UNDER*0..1]->()-[:OWNED_BY]->(:Organization)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'tasks'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
  } THEN 'unknown'
  WHEN NOT coalesce(task.from_max <= $as_of AND (task.to_min > $as_of OR task.to_min IS NULL AND task.status = 'current'), false) THEN 'possible'
  ELSE 'gap'
END AS state
RETURN task, state, task.name AS name, COLLECT { MATCH (task)-[:OWNED_BY]->(u:Organization) RETURN coalesce(u.name, u.code) AS unit ORDER BY unit } AS units
ORDER BY state, task.key
/*
[[example]]
about = "没有时限 · no deadline"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'tasks', complete: true, since: date('2026-01-01')}]->(u)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", name = "任务", units = ["民政局"] }]

[[example]]
about = "有时限,过没过都一样 · it has one, past or not"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), deadline_min: date('2025-12-31'), deadline_max: date('2025-12-31')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'tasks', complete: true, since: date('2026-01-01')}]->(u)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "时限不详 · a deadline that nobody knows"
covers = "unknown date"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), deadline_unknown: true})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'tasks', complete: true, since: date('2026-01-01')}]->(u)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", name = "任务", units = ["民政局"] }]

[[example]]
about = "是否办结不详 · whether it is done is not known"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'tasks', complete: true, since: date('2026-01-01')}]->(u)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", name = "任务", units = ["民政局"] }]

[[example]]
about = "已经办结 · it is done"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'tasks', complete: true, since: date('2026-01-01')}]->(u)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", name = "任务", units = ["民政局"] }]

[[example]]
about = "采集不完整 · collected in part"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'tasks', complete: false, since: date('2026-01-01')}]->(u)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", name = "任务", units = ["民政局"] }]

[[example]]
about = "以后才采集 · collected later"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'tasks', complete: true, since: date('2026-07-01')}]->(u)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", name = "任务", units = ["民政局"] }]

[[example]]
about = "本区域的单位 · a unit of this area"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'tasks', complete: true, since: date('2026-01-01')}]->(u)
CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A'})
"""
params = { as_of = 2026-06-30, area = "A" }
expect = [{ task = "Task:1", state = "gap", name = "任务", units = ["民政局"] }]

[[example]]
about = "别处 · another area"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'tasks', complete: true, since: date('2026-01-01')}]->(u)
CREATE (u)-[:LOCATED_IN]->(:Area {code: 'A'})
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/

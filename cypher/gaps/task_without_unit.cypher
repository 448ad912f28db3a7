// 任务没有责任单位 · Tasks without a unit
/*
why = "69 项任务每一项都要有责任单位。"
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
max_db_hits = 700
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
task = "node"
state = "string"
name = "string"
plan = "string"
*/
MATCH (task:Task)
WHERE ($area = '' OR EXISTS { (task)-[:UNDER*0..1]->()-[:OWNED_BY]->(:Organization)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(task.from_min <= $as_of, true) AND coalesce(task.to_max > $as_of, true)
  AND NOT EXISTS { (task)-[:OWNED_BY]->(:Organization) }
WITH task, CASE
  WHEN NOT EXISTS {
    MATCH (task)-[:UNDER*0..1]->()-[:OWNED_BY]->(:Organization)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'tasks'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
  } THEN 'unknown'
  WHEN NOT coalesce(task.from_max <= $as_of AND (task.to_min > $as_of OR task.to_min IS NULL AND task.status = 'current'), false) THEN 'possible'
  ELSE 'gap'
END AS state
RETURN task, state, task.name AS name, head(COLLECT { MATCH (task)-[:UNDER]->(p:Policy) RETURN p.name ORDER BY p.code LIMIT 1 }) AS plan
ORDER BY state, task.key
/*
[[example]]
about = "没有责任单位 · no unit"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'tasks', complete: true, since: date('2026-01-01')}]->(h)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "gap", name = "任务" }]

[[example]]
about = "有 · it has one"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'tasks', complete: true, since: date('2026-01-01')}]->(h)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "单位已撤销,是另一条规则的事 · a unit that is no more is another rule's"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '民政局', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'tasks', complete: true, since: date('2026-01-01')}]->(h)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "已经办结 · it is done"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'tasks', complete: true, since: date('2026-01-01')}]->(h)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "是否办结不详 · whether it is done is not known"
covers = "unknown date"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'tasks', complete: true, since: date('2026-01-01')}]->(h)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "possible", name = "任务" }]

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", name = "任务" }]

[[example]]
about = "采集不完整 · collected in part"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'tasks', complete: false, since: date('2026-01-01')}]->(h)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", name = "任务" }]

[[example]]
about = "以后才采集 · collected later"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'tasks', complete: true, since: date('2026-07-01')}]->(h)
"""
params = { as_of = 2026-06-30 }
expect = [{ task = "Task:1", state = "unknown", name = "任务" }]

[[example]]
about = "本区域的方案 · a plan of this area"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'tasks', complete: true, since: date('2026-01-01')}]->(h)
CREATE (h)-[:LOCATED_IN]->(:Area {code: 'A'})
"""
params = { as_of = 2026-06-30, area = "A" }
expect = [{ task = "Task:1", state = "gap", name = "任务" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:UNDER]->(:Matter:Policy {key: 'Policy:1'})-[:OWNED_BY]->(h:Organization {code: 'H'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'tasks', complete: true, since: date('2026-01-01')}]->(h)
CREATE (h)-[:LOCATED_IN]->(:Area {code: 'A'})
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/

// 网格没有专职网格员 · Grids without a full-time worker
/*
why = "每个网格配备一名专职网格员。"
basis = "seed:2"
severity = "gap"
confidence = "A"
identity = ["grid"]
rests_on = ["holdings:grid_worker", "areas"]
population = '''
MATCH (grid:Grid)
WHERE ($area = '' OR EXISTS { (grid)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(grid.from_min <= $as_of, true) AND coalesce(grid.to_max > $as_of, true)
RETURN count(grid)
'''
max_db_hits = 8900
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
grid = "node"
state = "string"
name = "string"
place = "string"
*/
MATCH (grid:Grid)
WHERE ($area = '' OR EXISTS { (grid)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(grid.from_min <= $as_of, true) AND coalesce(grid.to_max > $as_of, true)
  AND NOT EXISTS {
    MATCH (grid)<-[:FOR]-(:Post {role: 'grid_worker'})<-[h:HOLDS]-(:Person)
    WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
  }
WITH grid, CASE
  WHEN EXISTS {
    MATCH (grid)<-[:FOR]-(:Post {role: 'grid_worker'})<-[h:HOLDS]-(:Person)
    WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
  } THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (grid)-[:PART_OF*0..9]->()<-[s:COLLECTS {what: 'holdings'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND coalesce(s.role, 'grid_worker') = 'grid_worker'
  } THEN 'unknown'
  ELSE 'gap'
END AS state
RETURN grid, state, grid.name AS name,
  head(COLLECT { MATCH (grid)-[:PART_OF]->(c:Community) RETURN c.name ORDER BY c.code LIMIT 1 }) AS place
ORDER BY state, grid.code
/*
[[example]]
about = "缺人 · somebody is missing"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", name = "一网格" }]

[[example]]
about = "配齐 · all there"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:FOR]-(:Post {code: 'C1#grid_worker#0', role: 'grid_worker'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P0'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "离任了 · left"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:FOR]-(:Post {code: 'C1#grid_worker#9', role: 'grid_worker'})<-[:HOLDS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Person {key: 'P9'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", name = "一网格" }]

[[example]]
about = "何时离任不详 · when they left is not known"
covers = "unknown date"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:FOR]-(:Post {code: 'C1#grid_worker#9', role: 'grid_worker'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P9'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "possible", name = "一网格" }]

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "unknown", name = "一网格" }]

[[example]]
about = "只采集了别的职务 · only another role was collected"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', role: 'secretary', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "unknown", name = "一网格" }]

[[example]]
about = "只采集了这个职务 · just this role was collected"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', role: 'grid_worker', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", name = "一网格" }]

[[example]]
about = "别处的网格 · another area"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: false, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "unknown", name = "一网格" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-07-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "unknown", name = "一网格" }]

[[example]]
about = "对象已撤销 · the subject itself has ended"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = []
*/

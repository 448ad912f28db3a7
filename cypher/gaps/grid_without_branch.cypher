// 网格没有党支部 · Grids without a Party branch
/*
why = "支部建在网格上;一个支部可以覆盖多个网格,所以“网格数减支部数”只是上限。 · A branch may cover several grids: grids minus branches is only an upper bound."
basis = "seed:1"
severity = "gap"
confidence = "A"
identity = ["grid"]
rests_on = ["coverage", "bodies", "areas"]
population = '''
MATCH (grid:Grid)
WHERE ($area = '' OR EXISTS { (grid)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(grid.from_min <= $as_of, true) AND coalesce(grid.to_max > $as_of, true)
RETURN count(grid)
'''
max_db_hits = 13200
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
all = { type = "boolean", default = false, about = "也列出已覆盖的网格 · list covered grids too" }
[columns]
grid = "node"
state = "string"
level = "string"
name = "string"
place = "string"
*/
MATCH (grid:Grid)
WHERE ($area = '' OR EXISTS { (grid)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(grid.from_min <= $as_of, true) AND coalesce(grid.to_max > $as_of, true)
CALL (grid) {
  OPTIONAL MATCH (grid)<-[c:COVERS]-(b:Branch)
  WHERE c.from_max <= $as_of AND (c.to_min > $as_of OR c.to_min IS NULL AND c.status = 'current')
    AND b.from_max <= $as_of AND (b.to_min > $as_of OR b.to_min IS NULL AND b.status = 'current')
  RETURN count(b) AS branches, count(CASE WHEN NOT EXISTS {
    MATCH (b)-[d:COVERS]->(other:Grid)
    WHERE other <> grid AND d.from_max <= $as_of AND (d.to_min > $as_of OR d.to_min IS NULL AND d.status = 'current')
  } THEN b END) AS own
}
WITH grid, branches, own
WHERE $all OR branches = 0
WITH grid, own, CASE
  WHEN branches > 0 THEN 'ok'
  WHEN EXISTS {
    MATCH (grid)<-[c:COVERS]-(b:Branch)
    WHERE coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
      AND coalesce(b.from_min <= $as_of, true) AND coalesce(b.to_max > $as_of, true)
  } THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (grid)-[:PART_OF*0..9]->()<-[s:COLLECTS {what: 'coverage'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
  } THEN 'unknown'
  ELSE 'gap'
END AS state
WITH grid, state, CASE
  WHEN state = 'unknown' THEN 'unknown'
  WHEN own > 0 THEN 'own'
  WHEN state = 'ok' THEN 'shared'
  WHEN EXISTS {
    MATCH (grid)<-[:PART_OF*0..2]-()<-[c:COVERS]-(b:BranchGroup)
    WHERE c.from_max <= $as_of AND (c.to_min > $as_of OR c.to_min IS NULL AND c.status = 'current')
      AND b.from_max <= $as_of AND (b.to_min > $as_of OR b.to_min IS NULL AND b.status = 'current')
  } THEN 'group_only'
  WHEN EXISTS {
    MATCH (grid)<-[:FOR]-(:Post {role: 'adviser'})<-[h:HOLDS]-(:Person)
    WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
  } THEN 'adviser_only'
  ELSE 'none'
END AS level
RETURN grid, state, level, grid.name AS name,
  head(COLLECT { MATCH (grid)-[:PART_OF]->(c:Community) RETURN c.name ORDER BY c.code LIMIT 1 }) AS place
ORDER BY state, level, grid.code
/*
[[example]]
about = "没有支部 · no branch"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", level = "none", name = "一网格" }]

[[example]]
about = "只有党小组 · only a group, over a compound inside"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:PART_OF]-(k:Area:Compound {code: 'K1'})<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:BranchGroup {code: 'T1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", level = "group_only", name = "一网格" }]

[[example]]
about = "只有指导员 · only an adviser"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOR]-(:Post {code: 'C1#adviser#G1', role: 'adviser'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", level = "adviser_only", name = "一网格" }]

[[example]]
about = "有自己的支部 · its own branch"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "多格一支部,列出已覆盖的 · one branch for two grids, all listed"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Grid {code: 'G2', name: '二网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, all = true }
expect = [{ grid = "G1", state = "ok", level = "shared", name = "一网格" }, { grid = "G2", state = "ok", level = "shared", name = "二网格" }]

[[example]]
about = "支部已撤销 · the branch was dissolved"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:Branch {code: 'B1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", level = "none", name = "一网格" }]

[[example]]
about = "何时撤销不详 · when it ended is not known"
covers = "unknown date"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:COVERS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "possible", level = "none", name = "一网格" }]

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "unknown", level = "unknown", name = "一网格" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-07-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "unknown", level = "unknown", name = "一网格" }]

[[example]]
about = "别处的网格 · another area"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: false, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "unknown", level = "unknown", name = "一网格" }]

[[example]]
about = "对象已撤销 · the subject itself has ended"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "支部以前还覆盖别的网格 · its branch once covered another grid too"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(:Area:Grid {code: 'G2', name: '二网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, all = true }
expect = [{ grid = "G1", state = "ok", level = "own", name = "一网格" }, { grid = "G2", state = "unknown", level = "unknown", name = "二网格" }]

[[example]]
about = "党小组已撤销 · the group was dissolved"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:BranchGroup {code: 'T1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", level = "none", name = "一网格" }]

[[example]]
about = "党小组不再覆盖 · the group no longer covers it"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:COVERS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Organization:BranchGroup {code: 'T1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", level = "none", name = "一网格" }]

[[example]]
about = "指导员已离任 · the adviser has left"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOR]-(:Post {code: 'C1#adviser#G1', role: 'adviser'})<-[:HOLDS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", level = "none", name = "一网格" }]

[[example]]
about = "支部说不准、覆盖已终止 · an uncertain branch that no longer covers it"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:COVERS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(b:Organization:Branch {code: 'B1', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", level = "none", name = "一网格" }]

[[example]]
about = "覆盖说不准、支部已撤销 · uncertain cover by a branch that is gone"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:COVERS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(b:Organization:Branch {code: 'B1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", level = "none", name = "一网格" }]
*/

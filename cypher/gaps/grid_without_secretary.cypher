// 网格没有支部书记 · Grids without a branch secretary
/*
why = "每个网格配备一名网格党支部书记;没有支部的网格也就没有书记。"
basis = "seed:2"
severity = "gap"
confidence = "A"
identity = ["grid"]
rests_on = ["coverage", "bodies", "holdings:secretary", "areas"]
population = '''
MATCH (grid:Grid)
WHERE ($area = '' OR EXISTS { (grid)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(grid.from_min <= $as_of, true) AND coalesce(grid.to_max > $as_of, true)
RETURN count(grid)
'''
max_db_hits = 17500
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
grid = "node"
state = "string"
reason = "string"
name = "string"
place = "string"
*/
MATCH (grid:Grid)
WHERE ($area = '' OR EXISTS { (grid)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(grid.from_min <= $as_of, true) AND coalesce(grid.to_max > $as_of, true)
  AND NOT EXISTS {
    MATCH (grid)<-[c:COVERS]-(b:Branch)<-[:OF]-(:Post {role: 'secretary'})<-[h:HOLDS]-(:Person)
    WHERE c.from_max <= $as_of AND (c.to_min > $as_of OR c.to_min IS NULL AND c.status = 'current')
      AND b.from_max <= $as_of AND (b.to_min > $as_of OR b.to_min IS NULL AND b.status = 'current')
      AND h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
  }
WITH grid, COLLECT {
  MATCH (grid)<-[c:COVERS]-(b:Branch)
  WHERE coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
    AND coalesce(b.from_min <= $as_of, true) AND coalesce(b.to_max > $as_of, true)
  RETURN b
} AS branches
WITH grid, CASE WHEN size(branches) = 0 THEN 'no_branch' ELSE 'vacant' END AS reason, CASE
  WHEN EXISTS {
    UNWIND branches AS b
    MATCH (b)<-[:OF]-(:Post {role: 'secretary'})<-[h:HOLDS]-(:Person)
    WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
  } THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (grid)-[:PART_OF*0..9]->()<-[s:COLLECTS {what: 'coverage'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
  } THEN 'unknown'
  WHEN EXISTS {
    UNWIND branches AS b
    WITH b
    WHERE NOT EXISTS {
      MATCH (b)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'holdings'}]-(:Source)
      WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND coalesce(s.role, 'secretary') = 'secretary'
  }
    RETURN b
  } THEN 'unknown'
  ELSE 'gap'
END AS state
RETURN grid, state, reason, grid.name AS name,
  head(COLLECT { MATCH (grid)-[:PART_OF]->(c:Community) RETURN c.name ORDER BY c.code LIMIT 1 }) AS place
ORDER BY state, reason, grid.code
/*
[[example]]
about = "没有支部 · no branch"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", reason = "no_branch", name = "一网格" }]

[[example]]
about = "书记空缺 · the post is vacant"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", reason = "vacant", name = "一网格" }]

[[example]]
about = "有书记 · there is one"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:OF]-(:Post {code: 'x', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "支部已撤销 · the branch is dissolved"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(b:Organization:Branch {code: 'B1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})<-[:OF]-(:Post {code: 'x', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", reason = "no_branch", name = "一网格" }]

[[example]]
about = "书记任期不详 · the secretary’s end is not known"
covers = "unknown date"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:OF]-(:Post {code: 'x', role: 'secretary'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "possible", reason = "vacant", name = "一网格" }]

[[example]]
about = "没有采集过覆盖 · coverage not collected"
covers = "uncollected"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "unknown", reason = "no_branch", name = "一网格" }]

[[example]]
about = "没有采集过书记 · secretaries not collected"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "unknown", reason = "vacant", name = "一网格" }]

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: false, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "unknown", reason = "no_branch", name = "一网格" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-07-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "unknown", reason = "no_branch", name = "一网格" }]

[[example]]
about = "对象已撤销 · the subject itself has ended"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "别处的网格 · another area"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "书记已离任 · the secretary has left"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:OF]-(:Post {code: 'x', role: 'secretary'})<-[:HOLDS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'holdings', role: 'secretary', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", reason = "vacant", name = "一网格" }]

[[example]]
about = "书记采集不完整 · secretaries collected, but not completely"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'holdings', role: 'secretary', complete: false, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "unknown", reason = "vacant", name = "一网格" }]

[[example]]
about = "书记以后才采集 · secretaries collected only later"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'holdings', role: 'secretary', complete: true, since: date('2026-07-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "unknown", reason = "vacant", name = "一网格" }]

[[example]]
about = "覆盖说不准、支部已撤销 · uncertain cover by a branch that is gone"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:COVERS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(b:Organization:Branch {code: 'B1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})<-[:OF]-(:Post {code: 'x', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", reason = "no_branch", name = "一网格" }]

[[example]]
about = "覆盖已终止、支部说不准 · an uncertain branch that no longer covers it"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:COVERS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(b:Organization:Branch {code: 'B1', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:OF]-(:Post {code: 'x', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", reason = "no_branch", name = "一网格" }]

[[example]]
about = "覆盖说不准 · uncertain cover"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:COVERS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:OF]-(:Post {code: 'x', role: 'secretary'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'holdings', role: 'secretary', complete: true, since: date('2026-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "possible", reason = "vacant", name = "一网格" }]
*/

// 网格里没有人承担的职能 · Functions that nobody serves in a grid
/*
why = "综治、公安、城管等网格整合成一张网:每个网格的每项职能都有一个网络承担,不留空白。只有部分小区有人承担的,也是空白。 · One merged set of grids: each function is served in each, in all of its compounds."
basis = "seed:4"
severity = "gap"
confidence = "A"
identity = ["grid", "function"]
rests_on = ["bodies", "areas"]
population = '''
MATCH (grid:Grid)
WHERE ($area = '' OR EXISTS { (grid)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(grid.from_min <= $as_of, true) AND coalesce(grid.to_max > $as_of, true)
RETURN count(grid) * size($functions_due)
'''
max_db_hits = 28270
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
functions_due = { type = "list<string>", default = ["security", "policing", "city_management", "environment", "safety", "information", "services"], about = "每个网格应有的职能 · functions due in every grid" }
[columns]
grid = "node"
state = "string"
function = "string"
level = "string"
name = "string"
place = "string"
*/
// Each network is asked once whether it is there, however many grids it serves.
CALL () {
  MATCH (o:Organization)-[s:SERVES]->(g:Grid)
  WHERE s.from_max <= $as_of AND (s.to_min > $as_of OR s.to_min IS NULL AND s.status = 'current')
  WITH o, collect([g, s.function]) AS services
  WHERE o.from_max <= $as_of AND (o.to_min > $as_of OR o.to_min IS NULL AND o.status = 'current')
  UNWIND services AS each
  RETURN each[0] AS grid, each[1] AS function
  UNION ALL
  MATCH (grid:Grid)
  RETURN grid, null AS function
}
WITH grid, collect(function) AS whole
WHERE ($area = '' OR EXISTS { (grid)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(grid.from_min <= $as_of, true) AND coalesce(grid.to_max > $as_of, true)
WITH grid, [f IN $functions_due WHERE NOT f IN whole] AS missing
WHERE size(missing) > 0
CALL (grid, missing) {
  MATCH (grid)<-[:PART_OF*0..2]-(leaf:Grid|Compound|Building)
  WHERE coalesce(leaf.from_min <= $as_of, true) AND coalesce(leaf.to_max > $as_of, true)
    AND NOT EXISTS {
      MATCH (leaf)<-[:PART_OF]-(part:Compound|Building)
      WHERE coalesce(part.from_min <= $as_of, true) AND coalesce(part.to_max > $as_of, true)
    }
  WITH DISTINCT grid, missing, leaf
  CALL (grid, missing, leaf) {
    MATCH (leaf)-[:PART_OF*0..2]->(a)-[:PART_OF*0..2]->(grid)
    MATCH (a)<-[s:SERVES]-(o)
    WITH DISTINCT s, o, missing
    WHERE s.function IN missing
    WITH collect([s, o]) AS found
    RETURN [x IN found WHERE all(e IN x WHERE e.from_max <= $as_of AND (e.to_min > $as_of OR e.to_min IS NULL AND e.status = 'current')) | x[0].function] AS sure,
      [x IN found WHERE all(e IN x WHERE coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)) | x[0].function] AS maybe
  }
  RETURN collect({sure: sure, maybe: maybe}) AS leaves
}
WITH grid, missing, leaves, EXISTS {
  MATCH (grid)-[:PART_OF*0..9]->()<-[s:COLLECTS {what: 'services'}]-(:Source)
  WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
} AS known
UNWIND missing AS function
WITH grid, function, any(leaf IN leaves WHERE function IN leaf.sure) AS some, CASE
  WHEN all(leaf IN leaves WHERE function IN leaf.sure) THEN 'ok'
  WHEN all(leaf IN leaves WHERE function IN leaf.maybe) THEN 'possible'
  WHEN NOT known THEN 'unknown'
  ELSE 'gap'
END AS state
WHERE state <> 'ok'
RETURN grid, state, function,
  CASE WHEN state = 'unknown' THEN 'unknown' WHEN some THEN 'some' ELSE 'none' END AS level,
  grid.name AS name, head(COLLECT { MATCH (grid)-[:PART_OF]->(c:Community) RETURN c.name ORDER BY c.code LIMIT 1 }) AS place
ORDER BY state, function, level, grid.code
/*
[[example]]
about = "没有人承担 · nobody"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = [{ grid = "G", state = "gap", function = "security", level = "none", name = "一网格" }]

[[example]]
about = "整个网格有人承担,别的职能没有 · served as a whole, another function is not"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:ServiceNetwork {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, functions_due = ["security", "safety"] }
expect = [{ grid = "G", state = "gap", function = "safety", level = "none", name = "一网格" }]

[[example]]
about = "网络有约定的终期 · with an end that is still to come"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2026-12-31'), to_max: date('2026-12-31')}]-(:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = []

[[example]]
about = "只有一个小区有人承担 · one compound of two"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:PART_OF]-(k:Area:Compound {code: 'K1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)<-[:PART_OF]-(:Area:Compound {code: 'K2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (k)<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = [{ grid = "G", state = "gap", function = "security", level = "some", name = "一网格" }]

[[example]]
about = "每个小区都有人承担,一个是逐栋承担 · every compound, one of them building by building"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:PART_OF]-(k:Area:Compound {code: 'K1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)<-[:PART_OF]-(l:Area:Compound {code: 'K2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:PART_OF]-(b:Area:Building {code: 'B', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (k)<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(n:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (b)<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(n)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = []

[[example]]
about = "两栋楼只有一栋有人承担 · one building of two"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:PART_OF]-(l:Area:Compound {code: 'K', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:PART_OF]-(b:Area:Building {code: 'B', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (l)<-[:PART_OF]-(:Area:Building {code: 'B2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(n:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = [{ grid = "G", state = "gap", function = "security", level = "some", name = "一网格" }]

[[example]]
about = "另一个小区已撤销 · the other compound is gone"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:PART_OF]-(k:Area:Compound {code: 'K1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)<-[:PART_OF]-(:Area:Compound {code: 'K2', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (k)<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = []

[[example]]
about = "小区的楼已拆,小区有人承担 · its building is gone, the compound is served"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:PART_OF]-(k:Area:Compound {code: 'K1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:PART_OF]-(:Area:Building {code: 'B', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (k)<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = []

[[example]]
about = "服务已终止 · the service has ended"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = [{ grid = "G", state = "gap", function = "security", level = "none", name = "一网格" }]

[[example]]
about = "网络已撤销 · the network was dissolved"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = [{ grid = "G", state = "gap", function = "security", level = "none", name = "一网格" }]

[[example]]
about = "社区的网络不算 · a network of the whole community counts for no grid"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(:Area:Community {code: 'Q', name: '一社区'})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = [{ grid = "G", state = "gap", function = "security", level = "none", name = "一网格", place = "一社区" }]

[[example]]
about = "服务何时终止不详 · when the service ended is not known"
covers = "unknown date"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = [{ grid = "G", state = "possible", function = "security", level = "none", name = "一网格" }]

[[example]]
about = "网络何时撤销不详 · when the network ended is not known"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = [{ grid = "G", state = "possible", function = "security", level = "none", name = "一网格" }]

[[example]]
about = "一个小区一定,一个小区可能 · one compound certainly, one possibly"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:PART_OF]-(k:Area:Compound {code: 'K1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)<-[:PART_OF]-(l:Area:Compound {code: 'K2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (k)<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(n:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (l)<-[:SERVES {function: 'security', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(n)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = [{ grid = "G", state = "possible", function = "security", level = "some", name = "一网格" }]

[[example]]
about = "小区的服务已终止,另一个小区的网络已撤销 · in one compound the service has ended, in the other the network"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:PART_OF]-(k:Area:Compound {code: 'K1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)<-[:PART_OF]-(l:Area:Compound {code: 'K2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (k)<-[:SERVES {function: 'security', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (l)<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'O', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = [{ grid = "G", state = "gap", function = "security", level = "none", name = "一网格" }]

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = [{ grid = "G", state = "unknown", function = "security", level = "unknown", name = "一网格" }]

[[example]]
about = "采集不完整,或在问的日期之后 · collected, but not completely, or later"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: false, since: date('2026-01-01')}]->(g)<-[:COLLECTS {what: 'services', complete: true, since: date('2026-07-01')}]-(:Source {code: 't'})
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = [{ grid = "G", state = "unknown", function = "security", level = "unknown", name = "一网格" }]

[[example]]
about = "别处的网格 · another area"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, functions_due = ["security"], area = "X" }
expect = []

[[example]]
about = "网格已撤销 · the grid itself has ended"
given = """
CREATE (g:Area:Grid {code: 'G', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = []

[[example]]
about = "网格已撤销,小区还在 · the grid has ended, a compound in it has not"
given = """
CREATE (g:Area:Grid {code: 'G', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})<-[:PART_OF]-(:Area:Compound {code: 'K', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = []

[[example]]
about = "一个小区没有人承担,它的楼已拆 · one compound is served, the other, whose building is gone, is not"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:PART_OF]-(k:Area:Compound {code: 'K1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)<-[:PART_OF]-(:Area:Compound {code: 'K2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:PART_OF]-(:Area:Building {code: 'B', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (k)<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = [{ grid = "G", state = "gap", function = "security", level = "some", name = "一网格" }]
*/

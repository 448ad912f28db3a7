// 两个网络承担同一职能 · Functions that two networks serve in one grid
/*
why = "整合之后每项职能在一个网格里只由一个网络承担;两个网络在同一处(或一个在网格、一个在其中的小区)承担同一职能,就是交叉重叠。 · Each function is served once in a place."
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
max_db_hits = 21340
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
functions_due = { type = "list<string>", default = ["security", "policing", "city_management", "environment", "safety", "information", "services"], about = "每个网格应有的职能 · functions due in every grid" }
[columns]
grid = "node"
state = "string"
function = "string"
networks = "list"
name = "string"
place = "string"
*/
MATCH (grid:Grid)
WHERE ($area = '' OR EXISTS { (grid)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(grid.from_min <= $as_of, true) AND coalesce(grid.to_max > $as_of, true)
MATCH (grid)<-[:PART_OF*0..2]-(:Grid|Compound|Building)<-[s:SERVES]-(one:Organization)
WITH grid, s.function AS function, count(DISTINCT one) AS networks
WHERE networks > 1 AND function IN $functions_due
CALL (grid, function) {
  MATCH (grid)<-[:PART_OF*0..2]-(around:Grid|Compound|Building)<-[s:SERVES {function: function}]-(one:Organization)
  MATCH (around)<-[:PART_OF*0..2]-(inside:Grid|Compound|Building)<-[t:SERVES {function: function}]-(other:Organization)
  WHERE one <> other AND all(x IN [s, one, t, other] WHERE coalesce(x.from_min <= $as_of, true) AND coalesce(x.to_max > $as_of, true))
  RETURN collect(DISTINCT one.code) + collect(DISTINCT other.code) AS codes,
    max(CASE WHEN all(x IN [s, one, t, other] WHERE x.from_max <= $as_of AND (x.to_min > $as_of OR x.to_min IS NULL AND x.status = 'current')) THEN 2 ELSE 1 END) AS sure
}
WITH grid, function, codes, sure
WHERE sure IS NOT NULL
RETURN grid, CASE sure WHEN 2 THEN 'gap' ELSE 'possible' END AS state, function,
  COLLECT { UNWIND codes AS code RETURN DISTINCT code ORDER BY code } AS networks,
  grid.name AS name, head(COLLECT { MATCH (grid)-[:PART_OF]->(c:Community) RETURN c.name ORDER BY c.code LIMIT 1 }) AS place
ORDER BY state, function, grid.code
/*
[[example]]
about = "两个网络承担同一网格 · two networks in the grid"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = [{ grid = "G", state = "gap", function = "security", networks = ["N1", "N2"], name = "一网格" }]

[[example]]
about = "一个承担网格,一个承担其中的小区 · one in the grid, one in a compound of it"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)-[:PART_OF]->(:Area:Community {code: 'Q', name: '一社区'})
CREATE (g)<-[:PART_OF]-(:Area:Compound {code: 'K'})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = [{ grid = "G", state = "gap", function = "security", networks = ["N1", "N2"], name = "一网格", place = "一社区" }]

[[example]]
about = "一个承担小区,一个承担其中一栋楼 · one in a compound, one in a building of it"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:PART_OF]-(k:Area:Compound {code: 'K'})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (k)<-[:PART_OF]-(:Area:Building {code: 'B'})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = [{ grid = "G", state = "gap", function = "security", networks = ["N1", "N2"], name = "一网格" }]

[[example]]
about = "两个网络分片承担两个小区 · two networks, each in a compound of its own"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:PART_OF]-(:Area:Compound {code: 'K1'})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)<-[:PART_OF]-(:Area:Compound {code: 'K2'})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = []

[[example]]
about = "同一个网络写了两处 · one network, said of the grid and of a compound"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(n:Organization {code: 'N1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)<-[:PART_OF]-(:Area:Compound {code: 'K'})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(n)
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = []

[[example]]
about = "不同的职能 · two functions"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)<-[:SERVES {function: 'safety', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, functions_due = ["security", "safety"] }
expect = []

[[example]]
about = "不是应有的职能 · a function that is not due"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'x', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)<-[:SERVES {function: 'x', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = []

[[example]]
about = "后一个接前一个 · one after the other"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Organization {code: 'N1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = []

[[example]]
about = "另一个网络已撤销 · the other network was dissolved"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}), (g)<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = []

[[example]]
about = "一个何时终止不详 · when one ended is not known"
covers = "unknown date"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = [{ grid = "G", state = "possible", function = "security", networks = ["N1", "N2"], name = "一网格" }]

[[example]]
about = "三个网络,两个一定 · three networks, two certainly"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = [{ grid = "G", state = "gap", function = "security", networks = ["N1", "N2", "N3"], name = "一网格" }]

[[example]]
about = "数的是有记录的服务,不靠采集 · what is recorded counts, collected or not"
covers = "uncollected"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = []

[[example]]
about = "别处的网格 · another area"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, functions_due = ["security"], area = "X" }
expect = []

[[example]]
about = "网格已撤销 · the grid itself has ended"
given = """
CREATE (g:Area:Grid {code: 'G', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, functions_due = ["security"] }
expect = []
*/

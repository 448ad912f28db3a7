// 网格党支部各覆盖几个网格 · How many grids each grid branch covers
/*
why = "一个支部可以覆盖多个网格,所以“网格数减支部数”只是没有支部的网格数的上限。 · Grids minus branches is only an upper bound."
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
branch = "node"
grids = "integer"
name = "string"
*/
MATCH (branch:Branch {form: 'grid'})
WHERE ($area = '' OR EXISTS { (branch)-[:LOCATED_IN]->()-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND branch.from_max <= $as_of AND (branch.to_min > $as_of OR branch.to_min IS NULL AND branch.status = 'current')
RETURN branch, COUNT {
  MATCH (branch)-[c:COVERS]->(grid:Grid)
  WHERE c.from_max <= $as_of AND (c.to_min > $as_of OR c.to_min IS NULL AND c.status = 'current')
  RETURN DISTINCT grid
} AS grids, branch.name AS name
ORDER BY grids DESC, branch.code
/*
[[example]]
about = "一个支部,两个网格;另一个可能覆盖的不算 · one branch, two grids; one more that it possibly covers does not count"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Grid {code: 'G1'})
CREATE (b)-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Grid {code: 'G2'})
CREATE (b)-[:COVERS {status: 'unknown'}]->(:Area:Grid {code: 'G3'})
"""
params = { as_of = 2026-06-30 }
expect = [ { branch = "B1", grids = 2, name = "一支部" } ]

[[example]]
about = "别处的支部 · a branch elsewhere"
given = """
CREATE (:Organization:Branch {code: 'B1', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
  -[:LOCATED_IN]->(:Area:Community {code: 'A1'})
"""
params = { as_of = 2026-06-30, area = "A2" }
expect = []
*/

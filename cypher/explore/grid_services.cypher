// 一个网格的网络和需求 · The networks and needs of a grid
/*
why = "承担各项职能的网络(含其中的小区、楼栋)、覆盖它的支部、在那里发现的需求和回应的单位。 · Who serves the grid and the places in it, the branches that cover it, the needs found there and who answered."
basis = "seed:4"
max_db_hits = 1300
[params]
grid = { type = "string", about = "网格编码 · the grid's code" }
limit = { type = "integer", default = 200, about = "最多几条路径 · paths at most" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
[columns]
path = "path"
what = "string"
function = "string"
name = "string"
sure = "boolean"
*/
MATCH (grid:Grid {code: $grid})
CALL (grid) {
  MATCH path = (grid)(()<-[:PART_OF]-(:Compound|Building)){0,2}()<-[s:SERVES]-(body:Organization)
  WHERE coalesce(s.from_min <= $as_of, true) AND coalesce(s.to_max > $as_of, true)
  RETURN path, 'network' AS what, s.function AS function, coalesce(body.name, body.code) AS name, [s, body] AS dated
  UNION ALL
  MATCH path = (grid)<-[c:COVERS]-(body:Branch)
  WHERE coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
  RETURN path, 'branch' AS what, null AS function, coalesce(body.name, body.code) AS name, [c, body] AS dated
  UNION ALL
  MATCH (grid)(()<-[:PART_OF]-(:Compound|Building)){0,2}(place)<-[:FOUND_IN]-(need:Need)
  WHERE coalesce(need.found_min <= $as_of, true)
  MATCH path = (place)<-[:FOUND_IN]-(need)(()-[:ANSWERED_BY]->()){0,1}(end)
  WHERE end <> need OR NOT EXISTS { (need)-[:ANSWERED_BY]->() }
  RETURN path, CASE end WHEN need THEN 'open' ELSE 'need' END AS what, need.function AS function, need.code AS name, [] AS dated
}
RETURN path, what, function, name, all(x IN dated WHERE coalesce(x.from_max <= $as_of AND (x.to_min > $as_of OR x.to_min IS NULL AND x.status = 'current'), false)) AS sure
ORDER BY CASE what WHEN 'network' THEN 0 WHEN 'branch' THEN 1 WHEN 'open' THEN 2 ELSE 3 END, function, length(path), name
LIMIT $limit
/*
[[example]]
about = "网络、小区的网络、支部、需求 · networks, one of a compound, a branch, needs"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'safety', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(n:Organization:ServiceNetwork {code: 'N', name: '综治网络', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)<-[:PART_OF]-(:Area:Compound {code: 'K'})<-[:SERVES {function: 'services', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'P', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:Branch {code: 'B', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:FOUND_IN]-(:Matter:Need {key: 'Need:1', code: '1', function: 'safety'})-[:ANSWERED_BY]->(n), (g)<-[:FOUND_IN]-(:Matter:Need {key: 'Need:2', code: '2', function: 'services'})
"""
params = { as_of = 2026-06-30, grid = "G" }
expect = [
  { path = ["G", "N"], what = "network", function = "safety", name = "综治网络", sure = true },
  { path = ["G", "K", "P"], what = "network", function = "services", name = "P", sure = false },
  { path = ["G", "B"], what = "branch", name = "B", sure = true },
  { path = ["G", "Need:2"], what = "open", function = "services", name = "2", sure = true },
  { path = ["G", "Need:1", "N"], what = "need", function = "safety", name = "1", sure = true },
]

[[example]]
about = "服务已终止,需求以后才发现 · a service that has ended, a need found only later"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-07-01'), found_max: date('2026-07-01')})
CREATE (g)<-[:SERVES {function: 'safety', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)<-[:COVERS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Organization:Branch {code: 'B', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, grid = "G" }
expect = []
*/

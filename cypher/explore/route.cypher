// 两者之间最短的路 · The shortest routes between two, step by step
/*
why = "为什么说这两者有联系:由任职、隶属、覆盖、管理、代表、受雇、建于一步步连过去,最短的全部列出。空岗连不起谁;什么都在其中的区域、关系太多的节点不当作解释。 · Why two things are linked: all shortest routes of typed steps. A vacant post links nobody, and what everything lies in explains nothing."
basis = "field"
max_db_hits = 70000
[params]
one = { type = "string", about = "一头:组织、区域、岗位的编码或人员的键 · one end: code of an organisation, area or post, or a person's key" }
other = { type = "string", about = "另一头 · the other end" }
steps = { type = "integer", default = 8, about = "最多几步,到 8 为止 · steps at most, up to 8" }
types = { type = "list<string>", default = ["HOLDS", "OF", "FOR", "SUBORDINATE_TO", "COVERS", "MANAGES", "REPRESENTS", "EMPLOYED_BY", "ESTABLISHED_IN"], about = "走哪些关系;可加 PART_OF、LOCATED_IN · types of steps; PART_OF and LOCATED_IN may be added" }
tiers = { type = "list<string>", default = ["Community", "Grid", "Compound", "Building"], about = "可以穿过哪些层级的区域 · tiers of areas that may be walked through" }
hub = { type = "integer", default = 100, about = "关系多于此数的节点不穿过 · a node with more relationships is not walked through" }
certain_only = { type = "boolean", default = false, about = "只走确定的 · certain steps alone" }
limit = { type = "integer", default = 100, about = "最多几条 · routes at most" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
[columns]
path = "path"
steps = "integer"
sure = "boolean"
certain = "list"
*/
CALL () {
  MATCH (a:Organization {code: $one}) RETURN a
  UNION
  MATCH (a:Area {code: $one}) RETURN a
  UNION
  MATCH (a:Post {code: $one}) RETURN a
  UNION
  MATCH (a:Person {key: $one}) RETURN a
}
CALL () {
  MATCH (b:Organization {code: $other}) RETURN b
  UNION
  MATCH (b:Area {code: $other}) RETURN b
  UNION
  MATCH (b:Post {code: $other}) RETURN b
  UNION
  MATCH (b:Person {key: $other}) RETURN b
}
WITH a, b
WHERE a <> b AND coalesce(a.from_min <= $as_of, true) AND coalesce(a.to_max > $as_of, true)
  AND coalesce(b.from_min <= $as_of, true) AND coalesce(b.to_max > $as_of, true)
MATCH path = ALL SHORTEST (a)((x)-[e:HOLDS|OF|FOR|SUBORDINATE_TO|COVERS|MANAGES|REPRESENTS|EMPLOYED_BY|ESTABLISHED_IN|PART_OF|LOCATED_IN]-(y)
  WHERE type(e) IN $types
    AND (x = a OR COUNT { (x)--() } <= $hub AND (NOT x:Area OR x.tier IN $tiers)
      AND (NOT x:Post OR EXISTS { (x)<-[h:HOLDS]-() WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true) }))
    AND coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)
    AND coalesce(y.from_min <= $as_of, true) AND coalesce(y.to_max > $as_of, true)
    AND (NOT $certain_only OR coalesce((type(e) IN ['OF', 'FOR', 'PART_OF', 'LOCATED_IN'] OR e.from_max <= $as_of AND (e.to_min > $as_of OR e.to_min IS NULL AND e.status = 'current'))
      AND (x:Person OR x.from_max <= $as_of AND (x.to_min > $as_of OR x.to_min IS NULL AND x.status = 'current'))
      AND (y:Person OR y.from_max <= $as_of AND (y.to_min > $as_of OR y.to_min IS NULL AND y.status = 'current')), false))){1,8}(b)
WHERE length(path) <= $steps
// By the names of the steps, not nodes(path): Neo4j 2026.08 would plan that in a way that its own runtime refuses.
WITH path, [i IN range(0, size(e) - 1) | all(r IN [e[i]] WHERE type(r) IN ['OF', 'FOR', 'PART_OF', 'LOCATED_IN']
    OR coalesce(r.from_max <= $as_of AND (r.to_min > $as_of OR r.to_min IS NULL AND r.status = 'current'), false))
  AND all(n IN [x[i], y[i]] WHERE n:Person
    OR coalesce(n.from_max <= $as_of AND (n.to_min > $as_of OR n.to_min IS NULL AND n.status = 'current'), false))] AS certain
RETURN path, length(path) AS steps, all(each IN certain WHERE each) AS sure, certain
ORDER BY sure DESC, [n IN nodes(path) | coalesce(n.code, n.key)]
LIMIT $limit
/*
[[example]]
about = "两条一样短:一个人任职;同管一个小区 · two as short: a person in both; one compound"
given = """
CREATE (a:Organization {code: 'A', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})-[:MANAGES {key: '1', status: 'unknown'}]->(k:Area:Compound {code: 'K', tier: 'Compound', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})
CREATE (b:Organization {code: 'B', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}]->(c:Organization {code: 'C', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})-[:COVERS {key: '1', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}]->(k)
CREATE (p:Person {key: 'p'})-[:EMPLOYED_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a), (p)-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B#member', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})-[:OF]->(b)
"""
params = { one = "A", other = "B", as_of = 2026-06-30 }
expect = [
  { path = ["A", "p", "B#member", "B"], steps = 3, sure = true, certain = [true, true, true] },
  { path = ["A", "K", "C", "B"], steps = 3, sure = false, certain = [false, true, true] },
]

[[example]]
about = "只走确定的;区域作为一头,人作为一头 · certain steps alone; an area at one end, a person at the other"
given = """
CREATE (a:Organization {code: 'A', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})-[:COVERS {key: '1', status: 'unknown'}]->(g:Area:City {code: 'G', tier: 'City', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})
CREATE (b:Organization {code: 'B', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})-[:COVERS {key: '1', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}]->(g)
CREATE (a)-[:ESTABLISHED_IN {status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}]->(b)
CREATE (p:Person {key: 'p'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'A#member', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})-[:OF]->(a)
"""
params = { one = "G", other = "p", certain_only = true, as_of = 2026-06-30 }
expect = [ { path = ["G", "B", "A", "A#member", "p"], steps = 4, sure = true, certain = [true, true, true, true] } ]

[[example]]
about = "空岗、市、枢纽、已结束的都不是解释 · no vacancy, no city, no hub and nothing that is over explains"
given = """
CREATE (a:Organization {code: 'A', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}), (b:Organization {code: 'B', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}), (c:Area:City {code: 'C', tier: 'City', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})
CREATE (a)<-[:OF]-(x:Post {code: 'A#adviser#B'})-[:FOR]->(b)
CREATE (:Person {key: 'p'})-[:HOLDS {key: '1', status: 'ended', from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(x)
CREATE (a)-[:COVERS {key: '1', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}]->(c)<-[:COVERS {key: '1', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}]-(b)
CREATE (h:Organization {code: 'H', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})<-[:SUBORDINATE_TO {status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}]-(a), (h)<-[:SUBORDINATE_TO {status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}]-(b), (h)<-[:SUBORDINATE_TO {status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}]-(:Organization {code: 'I'})
CREATE (a)-[:SUBORDINATE_TO {status: 'ended', to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(b)
CREATE (a)-[:LOCATED_IN]->(q:Area:Community {code: 'Q', tier: 'Community'})<-[:LOCATED_IN]-(b)
"""
params = { one = "A", other = "B", hub = 2, as_of = 2026-06-30 }
expect = []

[[example]]
about = "所在的区域,问到才走 · the place where both are, when asked for"
given = "CREATE (:Organization {code: 'A', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})-[:LOCATED_IN]->(:Area:Community {code: 'Q', tier: 'Community', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})<-[:LOCATED_IN]-(:Organization {code: 'B', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})"
params = { one = "A", other = "B", types = ["LOCATED_IN"], as_of = 2026-06-30 }
expect = [ { path = ["A", "Q", "B"], steps = 2, sure = true, certain = [true, true] } ]

[[example]]
about = "太远 · too far"
given = "CREATE (:Organization {code: 'A'})-[:SUBORDINATE_TO {status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}]->(:Organization {code: 'B'})-[:SUBORDINATE_TO {status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}]->(:Organization {code: 'C'})"
params = { one = "A", other = "C", steps = 1, as_of = 2026-06-30 }
expect = []

[[example]]
about = "一头已经撤销,就没有路 · no route where one end is gone"
given = "CREATE (:Person {key: 'p'})-[:HOLDS {key: '1', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')}]->(:Post {code: 'A#member', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})-[:OF]->(:Organization {code: 'A', status: 'ended', to_min: date('2025-01-01'), to_max: date('2025-01-01')})"
params = { one = "A", other = "p", as_of = 2026-06-30 }
expect = []
*/

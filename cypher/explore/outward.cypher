// 从一个节点向外走几步 · Outward from one node, some steps
/*
why = "从任何一个编码出发,看它周围有什么。关系太多的节点只画出来,不从它再往外走。 · From any code, what is around it; a hub is drawn and not walked through."
max_db_hits = 29500
[params]
key = { type = "string", about = "区域、组织、岗位、会议的编码或人员的键 · code of an area, organisation, post or meeting, or a person's key" }
steps = { type = "integer", default = 1, about = "几步,1 到 3 · steps, 1 to 3" }
types = { type = "list<string>", default = ["PART_OF", "LOCATED_IN", "SUBORDINATE_TO", "ESTABLISHED_IN", "COVERS", "MANAGES", "REPRESENTS", "OF", "FOR", "HOLDS", "EMPLOYED_BY", "ATTENDED", "CROSS_APPOINTED"], about = "走哪些关系 · types of relationships to walk" }
hub = { type = "integer", default = 100, about = "关系多于此数的节点不穿过 · a node with more relationships is not walked through" }
limit = { type = "integer", default = 300, about = "最多几条路径 · paths at most" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
[columns]
path = "path"
distance = "integer"
*/
CALL () {
  MATCH (start:Area {code: $key}) RETURN start
  UNION
  MATCH (start:Organization {code: $key}) RETURN start
  UNION
  MATCH (start:Post {code: $key}) RETURN start
  UNION
  MATCH (start:Person {key: $key}) RETURN start
  UNION
  MATCH (start:Meeting {code: $key}) RETURN start
}
// The shortest way to each node: near ones first, and no way twice round a circle.
MATCH path = ANY SHORTEST (start)((a)-[e]-(b)
  WHERE type(e) IN $types AND (a = start OR COUNT { (a)--() } <= $hub)
    AND coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)
    AND coalesce(b.from_min <= $as_of, true) AND coalesce(b.to_max > $as_of, true)){0,3}(end)
WHERE length(path) <= $steps
RETURN path, length(path) AS distance
LIMIT $limit
/*
[[example]]
about = "两步,近的也在内 · two steps, the nearer ones too"
given = """
CREATE (p:Person {key: 'p'})-[:HOLDS {status: 'current', from_max: date('2020-01-01')}]->(x:Post {code: 'B1#secretary'})-[:OF]->(:Organization {code: 'B1'})
  -[:LOCATED_IN]->(:Area {code: 'A1'})
"""
params = { key = "p", steps = 2, as_of = 2026-06-30 }
expect = [
  { path = ["p"], distance = 0 },
  { path = ["p", "B1#secretary"], distance = 1 },
  { path = ["p", "B1#secretary", "B1"], distance = 2 },
]

[[example]]
about = "只走选定的关系 · the chosen types alone"
given = "CREATE (a:Area {code: 'A1'})<-[:LOCATED_IN]-(:Organization {code: 'B1'}), (a)<-[:COVERS]-(:Organization {code: 'B2'})"
params = { key = "A1", types = ["COVERS"], as_of = 2026-06-30 }
expect = [ { path = ["A1"], distance = 0 }, { path = ["A1", "B2"], distance = 1 } ]

[[example]]
about = "枢纽只画出,不穿过 · a hub is drawn, not walked through"
given = "CREATE (a:Organization {code: 'B1'})-[:LOCATED_IN]->(h:Area {code: 'A1'}), (h)<-[:LOCATED_IN]-(:Organization {code: 'B2'}), (h)<-[:LOCATED_IN]-(:Organization {code: 'B3'})"
params = { key = "B1", steps = 3, hub = 2, as_of = 2026-06-30 }
expect = [ { path = ["B1"], distance = 0 }, { path = ["B1", "A1"], distance = 1 } ]

[[example]]
about = "已经结束的不走,日期不详的走 · what is over is not walked, an unknown date is"
given = """
CREATE (b:Organization {code: 'B1'})-[:COVERS {status: 'ended', to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(:Area {code: 'G1'})
CREATE (b)-[:COVERS {status: 'unknown'}]->(:Area {code: 'G2'})
CREATE (b)-[:COVERS {status: 'current'}]->(:Area {code: 'G3', to_max: date('2025-01-01')})
"""
params = { key = "B1", as_of = 2026-06-30 }
expect = [ { path = ["B1"], distance = 0 }, { path = ["B1", "G2"], distance = 1 } ]

[[example]]
about = "没有这个编码 · no such code"
given = "CREATE (:Area {code: 'A1'})"
params = { key = "A2", as_of = 2026-06-30 }
expect = []
*/

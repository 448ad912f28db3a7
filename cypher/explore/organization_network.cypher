// 组织网络 · The network of organisations
/*
why = "实线、交叉任职和建于哪个单位:画出来,或交给 networkx 去算。 · Solid lines, cross-appointments and where a branch was founded: to draw, or to compute on."
max_db_hits = 30100
[params]
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
limit = { type = "integer", default = 500, about = "最多几行 · rows at most" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
[columns]
body = "node"
edge = "relationship"
other = "node"
sure = "boolean"
*/
CALL () {
  WITH $area AS area WHERE area = ''
  MATCH (body:Organization) RETURN body
  UNION ALL
  MATCH (:Area {code: $area})<-[:PART_OF]-{0,9}(:Area)<-[:LOCATED_IN]-(body:Organization) RETURN DISTINCT body
}
WITH body
WHERE coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true)
// A body that is linked to none is a row too: being alone is an answer.
OPTIONAL MATCH (body)-[edge:SUBORDINATE_TO|CROSS_APPOINTED|ESTABLISHED_IN]->(other:Organization)
WHERE coalesce(edge.from_min <= $as_of, true) AND coalesce(edge.to_max > $as_of, true)
  AND coalesce(other.from_min <= $as_of, true) AND coalesce(other.to_max > $as_of, true)
RETURN body, edge, other,
  CASE WHEN edge IS NOT NULL THEN coalesce(edge.from_max <= $as_of AND (edge.to_min > $as_of OR edge.to_min IS NULL AND edge.status = 'current'), false) END AS sure
LIMIT $limit
/*
[[example]]
about = "一条实线,一条交叉任职,一个独立的 · a solid line, a cross-appointment, one alone"
given = """
CREATE (a:Organization {code: 'A'}), (b:Organization {code: 'B'}), (:Organization {code: 'C'})
CREATE (b)-[:SUBORDINATE_TO {status: 'current', from_max: date('2020-01-01')}]->(a), (a)-[:CROSS_APPOINTED {key: '1', status: 'unknown'}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [
  { body = "A", edge = "CROSS_APPOINTED", other = "B", sure = false },
  { body = "B", edge = "SUBORDINATE_TO", other = "A", sure = true },
  { body = "C" },
]

[[example]]
about = "一个区域里的,另一端可以在外面 · those in an area; the other end may be outside"
given = """
CREATE (a:Organization {code: 'A'})-[:LOCATED_IN]->(:Area {code: 'G1'})-[:PART_OF]->(:Area {code: 'S1'}), (b:Organization {code: 'B'})
CREATE (a)-[:SUBORDINATE_TO {status: 'current', from_max: date('2020-01-01')}]->(b)-[:SUBORDINATE_TO {status: 'current'}]->(:Organization {code: 'C'})
"""
params = { area = "S1", as_of = 2026-06-30 }
expect = [ { body = "A", edge = "SUBORDINATE_TO", other = "B", sure = true } ]

[[example]]
about = "已撤销的组织 · a body of former times"
given = "CREATE (:Organization {code: 'A', status: 'ended', to_min: date('2025-01-01'), to_max: date('2025-01-01')})"
params = { as_of = 2026-06-30 }
expect = []
*/

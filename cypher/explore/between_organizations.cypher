// 两个组织之间的联系 · Every way in which two organisations are linked
/*
why = "实线、交叉任职、共同的人、共同的小区或区域、一起开的会,一种联系一行路径,短的在前。 · Solid lines, cross-appointments, shared people, compounds, places and meetings, the shortest first."
max_db_hits = 3500
[params]
one = { type = "string", about = "一个组织的编码 · code of one organisation" }
other = { type = "string", about = "另一个组织的编码 · code of the other" }
steps = { type = "integer", default = 4, about = "最多几步,到 6 为止 · steps at most, up to 6" }
meeting_months = { type = "integer", default = 12, about = "联席会几个月内有效 · a joint meeting counts for so many months" }
limit = { type = "integer", default = 100, about = "最多几条路径 · paths at most" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
[columns]
path = "path"
kind = "string"
steps = "integer"
sure = "boolean"
*/
MATCH (a:Organization {code: $one}), (b:Organization {code: $other})
WHERE a <> b
// Each kind of link is searched from both ends along its own types, so that no hub of another kind is touched.
CALL (a, b) {
  MATCH path = SHORTEST 10 (a)((:Organization)-[e:SUBORDINATE_TO|ESTABLISHED_IN]-(:Organization)
    WHERE coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)){1,6}(b)
  RETURN path, 'solid_line' AS kind
  UNION ALL
  MATCH path = SHORTEST 25 (a)((:Organization)-[e:CROSS_APPOINTED]-(:Organization)
    WHERE coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)){1,6}(b)
  RETURN path, 'cross_appointment' AS kind
  UNION ALL
  MATCH path = SHORTEST 50 (a)(()<-[e:OF|FOR|HOLDS|EMPLOYED_BY]-()
    WHERE coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)){1,2}(:Person)(()-[f:OF|FOR|HOLDS|EMPLOYED_BY]->()
    WHERE coalesce(f.from_min <= $as_of, true) AND coalesce(f.to_max > $as_of, true)){1,2}(b)
  RETURN path, 'people' AS kind
  UNION ALL
  MATCH path = SHORTEST 25 (a)-[e:LOCATED_IN|COVERS|MANAGES|REPRESENTS]->(:Area)
    ((:Area)-[:PART_OF]->(:Area)){0,2}(place:Area)((:Area)<-[:PART_OF]-(:Area)){0,2}(:Area)<-[f:LOCATED_IN|COVERS|MANAGES|REPRESENTS]-(b)
  WHERE coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)
    AND coalesce(f.from_min <= $as_of, true) AND coalesce(f.to_max > $as_of, true)
  RETURN path, CASE WHEN place:Compound THEN 'compound' ELSE 'place' END AS kind
  UNION ALL
  MATCH path = (a)-[:ATTENDED]->(m:Meeting)<-[:ATTENDED]-(b)
  WHERE coalesce(m.held_min <= $as_of, true) AND coalesce(m.held_max > $as_of - duration({months: $meeting_months}), true)
  RETURN path, 'meeting' AS kind
}
WITH path, kind, length(path) AS steps
WHERE steps <= $steps
RETURN path, kind, steps, all(e IN relationships(path) WHERE e.status IS NULL
  OR coalesce(e.from_max <= $as_of AND (e.to_min > $as_of OR e.to_min IS NULL AND e.status = 'current'), false)) AS sure
ORDER BY steps, kind, sure DESC
LIMIT $limit
/*
[[example]]
about = "五种联系 · five kinds of links"
given = """
CREATE (b:Organization {code: 'B'})-[:LOCATED_IN]->(g:Area:Grid {code: 'G'}), (o:Organization {code: 'O'})
CREATE (b)-[:SUBORDINATE_TO {status: 'current', from_max: date('2020-01-01')}]->(:Organization {code: 'D'})<-[:SUBORDINATE_TO {status: 'unknown'}]-(o)
CREATE (b)-[:CROSS_APPOINTED {key: '1', person: 'p', status: 'current', from_max: date('2020-01-01')}]->(o)
CREATE (p:Person {key: 'p'})-[:HOLDS {key: '1', status: 'current', from_max: date('2020-01-01')}]->(:Post {code: 'B#member'})-[:OF]->(b)
CREATE (p)-[:HOLDS {key: '1', status: 'current', from_max: date('2020-01-01')}]->(:Post {code: 'O#director'})-[:OF]->(o)
CREATE (b)-[:MANAGES {status: 'current', from_max: date('2020-01-01')}]->(k:Area:Compound {code: 'K'})-[:PART_OF]->(g)
CREATE (o)-[:REPRESENTS {status: 'current', from_max: date('2020-01-01')}]->(k)
CREATE (b)-[:ATTENDED]->(:Meeting {code: 'M', held_min: date('2026-03-01'), held_max: date('2026-03-31')})<-[:ATTENDED]-(o)
"""
params = { one = "B", other = "O", as_of = 2026-06-30 }
expect = [
  { path = ["B", "O"], kind = "cross_appointment", steps = 1, sure = true },
  { path = ["B", "K", "O"], kind = "compound", steps = 2, sure = true },
  { path = ["B", "M", "O"], kind = "meeting", steps = 2, sure = true },
  { path = ["B", "D", "O"], kind = "solid_line", steps = 2, sure = false },
  { path = ["B", "G", "K", "O"], kind = "place", steps = 3, sure = true },
  { path = ["B", "B#member", "p", "O#director", "O"], kind = "people", steps = 4, sure = true },
]

[[example]]
about = "受雇也是联系;步数不够的不列;一年以前的会不算 · employment is a link too; what is longer is left out; an old meeting is none"
given = """
CREATE (c:Organization {code: 'C'})<-[:EMPLOYED_BY {key: '1', status: 'current', from_max: date('2020-01-01')}]-(p:Person {key: 'p'})
CREATE (p)-[:HOLDS {key: '1', status: 'current', from_max: date('2020-01-01')}]->(:Post {code: 'O#director'})-[:OF]->(o:Organization {code: 'O'})
CREATE (p)-[:HOLDS {key: '1', status: 'current', from_max: date('2020-01-01')}]->(:Post {code: 'C#manager'})-[:OF]->(c)
CREATE (c)-[:ATTENDED]->(:Meeting {code: 'M', held_min: date('2025-03-01'), held_max: date('2025-03-31')})<-[:ATTENDED]-(o)
"""
params = { one = "C", other = "O", steps = 3, as_of = 2026-06-30 }
expect = [ { path = ["C", "p", "O#director", "O"], kind = "people", steps = 3, sure = true } ]

[[example]]
about = "已经结束的、不存在的 · what is over, who is not there"
given = "CREATE (:Organization {code: 'B'})-[:CROSS_APPOINTED {key: '1', status: 'ended', from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(:Organization {code: 'O'})"
params = { one = "B", other = "O", as_of = 2026-06-30 }
expect = []
*/

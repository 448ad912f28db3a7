// 拟任带来的交叉任职 · Cross-appointments that the proposals bring
/*
why = "在 sanfang what-if 做的副本里:拟任的人把哪些组织联了起来。 · In a copy made by `sanfang what-if`: which bodies the proposed people link."
max_db_hits = 6500
[params]
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
limit = { type = "integer", default = 150, about = "最多画几条:浏览器只画前 300 个点 · paths at most: the Browser draws no more than 300 nodes" }
[columns]
path = "path"
number = "integer"
name = "string"
via = "list"
*/
MATCH (person:Person)-[e:PROPOSED]->(post:Post)-[:OF|FOR]->(body:Organization)
WHERE $area = '' OR EXISTS { (post)-[:OF|FOR]->()-[:LOCATED_IN|PART_OF*0..9]->(:Area {code: $area}) }
MATCH path = (body)-[c:CROSS_APPOINTED]-(:Organization)
WHERE c.person = person.key
WITH DISTINCT path, c, min(e.number) AS number, person.name AS name
RETURN path, number, name, c.via AS via
ORDER BY number, c.key
LIMIT $limit
/*
[[example]]
about = "拟任的人把社区党组织和公司联起来 · the proposed adviser links the committee and the company"
given = "CREATE (:Person {key: 'x', name: '王芳'})-[:PROPOSED {key: 'plan', number: 1, closes: []}]->(p:Post {code: 'M1#adviser#W1', role: 'adviser'}) CREATE (p)-[:OF]->(m:Organization {code: 'M1'}), (p)-[:FOR]->(w:Organization {code: 'W1'}) CREATE (m)-[:CROSS_APPOINTED {person: 'x', key: 'k', via: ['adviser–adviser']}]->(w), (m)-[:CROSS_APPOINTED {person: 'y', key: 'l', via: []}]->(w)"
expect = [
  { path = ["M1", "W1"], number = 1, name = "王芳", via = ["adviser–adviser"] },
  { path = ["W1", "M1"], number = 1, name = "王芳", via = ["adviser–adviser"] },
]

[[example]]
about = "没有拟任 · nothing is proposed"
given = "CREATE (:Organization {code: 'M1'})-[:CROSS_APPOINTED {person: 'y', key: 'l', via: []}]->(:Organization {code: 'W1'})"
expect = []
*/

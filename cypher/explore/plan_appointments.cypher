// 拟任:谁到哪个岗位,补哪些缺口 · Proposed appointments: who to which post, closing what
/*
why = "在 sanfang what-if 做的副本里,把方案画出来:绿线是拟任;空缺的岗位已经补上。 · In a copy made by `sanfang what-if`: a green line is a proposal."
max_db_hits = 4500
[params]
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
limit = { type = "integer", default = 100, about = "最多画几条:浏览器只画前 300 个点 · paths at most: the Browser draws no more than 300 nodes" }
[columns]
path = "path"
number = "integer"
name = "string"
role = "string"
closes = "list"
*/
MATCH path = (person:Person)-[e:PROPOSED]->(post:Post)-[:OF|FOR]->(body)
WHERE $area = '' OR EXISTS { (post)-[:OF|FOR]->()-[:LOCATED_IN|PART_OF*0..9]->(:Area {code: $area}) }
RETURN path, e.number AS number, person.name AS name, post.role AS role, e.closes AS closes
ORDER BY number, body.code
LIMIT $limit
/*
[[example]]
about = "一个拟任,岗位属于社区党组织、为公司设 · one proposal, to a post OF a committee FOR a company"
given = "CREATE (:Person {key: 'x', name: '王芳'})-[:PROPOSED {key: 'plan', number: 1, closes: ['linkage.three_parties K1 pc']}]->(p:Post {code: 'M1#adviser#W1', role: 'adviser'}) CREATE (p)-[:OF]->(:Organization {code: 'M1'})-[:LOCATED_IN]->(:Area {code: 'A1'}), (p)-[:FOR]->(:Organization {code: 'W1'})"
params = { area = "A1" }
expect = [
  { path = ["x", "M1#adviser#W1", "M1"], number = 1, name = "王芳", role = "adviser", closes = ["linkage.three_parties K1 pc"] },
  { path = ["x", "M1#adviser#W1", "W1"], number = 1, name = "王芳", role = "adviser", closes = ["linkage.three_parties K1 pc"] },
]

[[example]]
about = "不是副本,没有拟任 · no copy: nothing is proposed"
given = "CREATE (:Person {key: 'x'})-[:HOLDS {key: '1'}]->(:Post {code: 'B1#member', role: 'member'})-[:OF]->(:Organization {code: 'B1'})"
expect = []
*/

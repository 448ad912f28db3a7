// 一个小区的三方 · The three parties of a compound
/*
why = "党组织、业主委员会、物业公司和它的党组织,加上把两方连起来的人和岗位、三方一起开的会。 · P, O and C of one compound, with the people, posts and meetings that link two of them."
basis = "seed:3"
max_db_hits = 1600
[params]
compound = { type = "string", about = "小区编码 · the compound's code" }
meeting_months = { type = "integer", default = 12, about = "联席会几个月内有效 · a joint meeting counts for so many months" }
limit = { type = "integer", default = 200, about = "最多几条路径 · paths at most" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
[columns]
path = "path"
what = "string"
name = "string"
sure = "boolean"
*/
MATCH (k:Compound&Area {code: $compound})
WITH k, COLLECT {
  MATCH path = (k)-[:PART_OF]->{1,3}(:Grid)<-[:COVERS]-(body:Branch)
  RETURN {party: 'P', body: body, path: path} AS party
  UNION ALL
  MATCH path = (k)-[:PART_OF]->{1,4}(:Community)<-[:COVERS]-(body:CommunityCommittee)
  RETURN {party: 'P', body: body, path: path} AS party
  UNION ALL
  MATCH path = (k)<-[:REPRESENTS]-(body:OwnersCommittee)
  RETURN {party: 'O', body: body, path: path} AS party
  UNION ALL
  MATCH path = (k)<-[:MANAGES]-(:PropertyCompany)(()<-[:ESTABLISHED_IN]-(:Branch)){0,1}(body:PropertyCompany|Branch)
  RETURN {party: 'C', body: body, path: path} AS party
} AS found
WITH [x IN found WHERE all(e IN relationships(x.path) + nodes(x.path)
  WHERE coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true))] AS parties
CALL (parties) {
  UNWIND parties AS x
  RETURN x.path AS path, x.party AS what, coalesce(x.body.name, x.body.code) AS name
  UNION ALL
  // A person links where they are in bodies of two parties; employment shows too, though it never links.
  UNWIND parties AS x
  WITH DISTINCT x.party AS party, x.body AS body
  MATCH limb = (body)(()<-[e:OF|FOR|HOLDS|EMPLOYED_BY]-()
    WHERE coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)){1,2}(person:Person)
  WITH person, collect(limb) AS limbs, count(DISTINCT party) AS sides
  WHERE sides > 1
  UNWIND limbs AS limb
  RETURN limb AS path, 'link' AS what, coalesce(person.name, person.key) AS name
  UNION ALL
  UNWIND [x IN parties WHERE x.party = 'O'] AS x
  UNWIND [y IN parties WHERE y.party = 'C'] AS y
  WITH DISTINCT x.body AS o, y.body AS c
  MATCH path = (o)-[:ATTENDED]->(m:Meeting)<-[:ATTENDED]-(c)
  WHERE coalesce(m.held_min <= $as_of, true) AND coalesce(m.held_max > $as_of - duration({months: $meeting_months}), true)
  RETURN path, 'meeting' AS what, coalesce(m.name, m.code) AS name
}
RETURN path, what, name, all(e IN relationships(path) WHERE e.status IS NULL
  OR coalesce(e.from_max <= $as_of AND (e.to_min > $as_of OR e.to_min IS NULL AND e.status = 'current'), false)) AS sure
ORDER BY CASE what WHEN 'P' THEN 0 WHEN 'O' THEN 1 WHEN 'C' THEN 2 ELSE 3 END, name, length(path)
LIMIT $limit
/*
[[example]]
about = "三方,一个人连起两方,一次会 · three parties, one person in two of them, a meeting"
given = """
CREATE (k:Area:Compound {code: 'K'})-[:PART_OF]->(:Area:Grid {code: 'G'})<-[:COVERS {status: 'current', from_max: date('2020-01-01')}]-(b:Organization:Branch {code: 'B', name: '一支部'})
CREATE (k)<-[:REPRESENTS {status: 'current', from_max: date('2024-01-01')}]-(o:Organization:OwnersCommittee {code: 'O', name: '业委会'})
CREATE (k)<-[:MANAGES {status: 'unknown', from_max: date('2022-01-01')}]-(c:Organization:PropertyCompany {code: 'C', name: '物业'})
CREATE (c)<-[:ESTABLISHED_IN {status: 'current', from_max: date('2022-01-01')}]-(:Organization:Branch {code: 'D', name: '物业支部'})
CREATE (p:Person {key: 'p', name: '王芳'})-[:HOLDS {key: '1', status: 'current', from_max: date('2020-01-01')}]->(:Post {code: 'B#member'})-[:OF]->(b)
CREATE (p)-[:HOLDS {key: '1', status: 'current', from_max: date('2024-01-01')}]->(:Post {code: 'O#director'})-[:OF]->(o)
CREATE (:Person {key: 'q', name: '李四'})-[:HOLDS {key: '1', status: 'current', from_max: date('2020-01-01')}]->(:Post {code: 'B#secretary'})-[:OF]->(b)
CREATE (o)-[:ATTENDED]->(:Meeting {code: 'M', name: '联席会', held_min: date('2026-03-01'), held_max: date('2026-03-31')})<-[:ATTENDED]-(c)
"""
params = { compound = "K", as_of = 2026-06-30 }
expect = [
  { path = ["K", "G", "B"], what = "P", name = "一支部", sure = true },
  { path = ["K", "O"], what = "O", name = "业委会", sure = true },
  { path = ["K", "C"], what = "C", name = "物业", sure = false },
  { path = ["K", "C", "D"], what = "C", name = "物业支部", sure = false },
  { path = ["B", "B#member", "p"], what = "link", name = "王芳", sure = true },
  { path = ["O", "O#director", "p"], what = "link", name = "王芳", sure = true },
  { path = ["O", "M", "C"], what = "meeting", name = "联席会", sure = true },
]

[[example]]
about = "社区的大党委;业委会委员受雇于物业 · the community's committee; a member of O in the company's employ"
given = """
CREATE (k:Area:Compound {code: 'K'})-[:PART_OF]->(:Area:Community {code: 'Q'})<-[:COVERS {status: 'current'}]-(:Organization:CommunityCommittee {code: 'M'})
CREATE (k)<-[:REPRESENTS {status: 'current', from_max: date('2024-01-01')}]-(o:Organization:OwnersCommittee {code: 'O'})
CREATE (k)<-[:MANAGES {status: 'current', from_max: date('2022-01-01')}]-(c:Organization:PropertyCompany {code: 'C'})
CREATE (p:Person {key: 'p'})-[:HOLDS {key: '1', status: 'current', from_max: date('2024-01-01')}]->(:Post {code: 'O#member'})-[:OF]->(o)
CREATE (p)-[:EMPLOYED_BY {key: '1', status: 'current', from_max: date('2021-01-01')}]->(c)
"""
params = { compound = "K", as_of = 2026-06-30 }
expect = [
  { path = ["K", "Q", "M"], what = "P", name = "M", sure = false },
  { path = ["K", "O"], what = "O", name = "O", sure = true },
  { path = ["K", "C"], what = "C", name = "C", sure = true },
  { path = ["C", "p"], what = "link", name = "p", sure = true },
  { path = ["O", "O#member", "p"], what = "link", name = "p", sure = true },
]

[[example]]
about = "物业已经退出 · the company has left"
given = "CREATE (:Area:Compound {code: 'K'})<-[:MANAGES {status: 'ended', to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Organization:PropertyCompany {code: 'C'})"
params = { compound = "K", as_of = 2026-06-30 }
expect = []
*/

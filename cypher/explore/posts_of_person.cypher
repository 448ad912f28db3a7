// 一个人的任职经历 · A person's posts over time
/*
why = "一个人先后和同时担任什么、受雇于谁,从早到晚;每条都说在那一天确定、可能、已过去还是还没开始。 · Whatever a person held and whoever employed them, from the earliest on."
max_db_hits = 600
[params]
person = { type = "string", about = "人员的键或编码 · a person's key or code" }
limit = { type = "integer", default = 100, about = "最多几条 · rows at most" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
[columns]
path = "path"
state = "string"
role = "string"
body = "string"
served = "string"
since = "date"
until = "date"
serves = "list"
*/
CALL () {
  MATCH (person:Person {key: $person}) RETURN person
  UNION
  MATCH (person:Person {code: $person}) RETURN person
}
MATCH path = (person)-[e:HOLDS|EMPLOYED_BY]->(x)(()-[:OF]->()){0,1}(body)
WHERE NOT EXISTS { (body)-[:OF]->() }
RETURN path, CASE
    WHEN e.from_max <= $as_of AND (e.to_min > $as_of OR e.to_min IS NULL AND e.status = 'current') THEN 'certain'
    WHEN coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true) THEN 'possible'
    WHEN e.from_min > $as_of THEN 'to_come'
    ELSE 'over'
  END AS state,
  coalesce(x.role, e.title) AS role, CASE WHEN body:Organization THEN coalesce(body.name, body.code) END AS body,
  head(COLLECT { MATCH (x)-[:FOR]->(y) RETURN coalesce(y.name, y.code) ORDER BY y.code LIMIT 1 }) AS served,
  // A day that is not known to the day is shown by the latest start, the earliest end.
  coalesce(e.from_max, e.from_min) AS since, coalesce(e.to_min, e.to_max) AS until,
  [way = (x)-[:FOR]->() | way] AS serves
ORDER BY since, until, x.code
LIMIT $limit
/*
[[example]]
about = "先后两个岗位,一个为网格而设;还受雇于公司 · two posts one after the other, one for a grid; employed besides"
given = """
CREATE (p:Person {key: 's:1', code: '1', name: '王芳'})
CREATE (b:Organization {code: 'B1', name: '一支部'}), (c:Organization {code: 'C1'})
CREATE (p)-[:HOLDS {key: '1', status: 'ended', from_min: date('2019-03-01'), from_max: date('2019-03-31'), to_min: date('2021-01-01'), to_max: date('2021-01-01')}]->(:Post {code: 'B1#member', role: 'member'})-[:OF]->(b)
CREATE (x:Post {code: 'B1#grid_worker#G1', role: 'grid_worker'})-[:OF]->(b)
CREATE (p)-[:HOLDS {key: '1', status: 'current', from_min: date('2021-01-01'), from_max: date('2021-01-01')}]->(x)-[:FOR]->(:Area {code: 'G1', name: '一网格'})
CREATE (p)-[:EMPLOYED_BY {key: '1', title: '经理', status: 'unknown', from_max: date('2022-01-01')}]->(c)
"""
params = { person = "1", as_of = 2026-06-30 }
expect = [
  { path = ["s:1", "B1#member", "B1"], state = "over", role = "member", body = "一支部", since = 2019-03-31, until = 2021-01-01, serves = [] },
  { path = ["s:1", "B1#grid_worker#G1", "B1"], state = "certain", role = "grid_worker", body = "一支部", served = "一网格", since = 2021-01-01, serves = [["B1#grid_worker#G1", "G1"]] },
  { path = ["s:1", "C1"], state = "possible", role = "经理", body = "C1", since = 2022-01-01, serves = [] },
]

[[example]]
about = "还没开始的岗位,不属于任何组织 · a post to come, of no body"
given = "CREATE (p:Person {key: 's:1'})-[:HOLDS {key: '1', status: 'current', from_min: date('2027-01-01'), from_max: date('2027-01-01')}]->(:Post {code: '#grid_worker#G1', role: 'grid_worker'})"
params = { person = "s:1", as_of = 2026-06-30 }
expect = [ { path = ["s:1", "#grid_worker#G1"], state = "to_come", role = "grid_worker", since = 2027-01-01, serves = [] } ]

[[example]]
about = "什么都不担任 · no post at all"
given = "CREATE (:Person {key: 's:1'}), (:Person {key: 's:2'})-[:HOLDS {key: '1'}]->(:Post {code: 'x'})"
params = { person = "s:1", as_of = 2026-06-30 }
expect = []
*/

// 人员名录 · Office holders, a page at a time
/*
why = "逐页列出任职的人和他们那一天的岗位。 · Office holders, with the posts that they hold on that day."
[params]
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
text = { type = "string", default = "", about = "姓名里有它 · in the name" }
code = { type = "string", default = "", about = "只要这一个 · this one alone" }
after = { type = "string", default = "", about = "从这个编码之后起 · those after this code" }
size = { type = "integer", default = 100, about = "一页几条 · how many a page" }
[columns]
thing = "node"
key = "string"
code = "string"
name = "string"
party_status = "string"
posts = "list"
sources = "list"
*/
CALL () {
  WITH $code AS code WHERE code <> ''
  MATCH (thing:Person {key: code}) RETURN thing
  UNION ALL
  WITH $code AS code WHERE code = ''
  MATCH (thing:Person)
  WHERE thing.key > $after
    AND ($text = '' OR thing.name CONTAINS $text)
    AND ($area = '' OR EXISTS {
      MATCH (thing)-[h:HOLDS]->(:Post)-[:OF|FOR]->()-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $area})
      WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
    })
  RETURN thing ORDER BY thing.key LIMIT $size
}
RETURN thing, thing.key AS key, thing.code AS code, thing.name AS name, thing.party_status AS party_status, COLLECT {
    MATCH (thing)-[h:HOLDS]->(post:Post)
    WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
    WITH post, max(coalesce(h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current'), false)) AS sure
    RETURN {post: post.code, role: post.role, body: head(COLLECT { MATCH (post)-[:OF]->(x) RETURN x.code ORDER BY x.code LIMIT 1 }), serves: head(COLLECT { MATCH (post)-[:FOR]->(x) RETURN x.code ORDER BY x.code LIMIT 1 }), sure: sure}
    ORDER BY sure DESC, post.code
  } AS posts, thing.sources AS sources
ORDER BY key
/*
[[example]]
about = "在这里任职的人;离任的不算 · who holds a post here; not who has left"
given = """
CREATE (b:Organization {code: 'B1'})-[:LOCATED_IN]->(:Area {code: 'A1'})
CREATE (x:Post {code: 'B1#member', role: 'member'})-[:OF]->(b)
CREATE (y:Post {code: 'B1#adviser#C1', role: 'adviser'})-[:OF]->(b)
CREATE (y)-[:FOR]->(:Organization {code: 'C1'})
CREATE (p:Person {key: 'k1', code: '1', name: '王芳', party_status: 'full', sources: ['s:f#1']})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(x)
CREATE (p)-[:HOLDS {key: '2', status: 'unknown'}]->(y)
CREATE (:Person {key: 'k2', name: '王立'})-[:HOLDS {key: '1', status: 'ended', to_max: date('2024-01-01')}]->(x)
"""
params = { area = "A1", text = "王", as_of = 2026-06-30 }
expect = [ { thing = "k1", key = "k1", code = "1", name = "王芳", party_status = "full", posts = [{ post = "B1#member", role = "member", body = "B1", sure = true }, { post = "B1#adviser#C1", role = "adviser", body = "B1", serves = "C1", sure = false }], sources = ["s:f#1"] } ]

[[example]]
about = "按键问 · by key"
given = "CREATE (:Person {key: 'k1', name: '王芳'}), (:Person {key: 'k2', name: '王立'})"
params = { code = "k2", as_of = 2026-06-30 }
expect = [ { thing = "k2", key = "k2", name = "王立", posts = [] } ]

[[example]]
about = "没有 · none"
given = "CREATE (:Person {key: 'k1', name: '王芳'})"
params = { after = "k1", as_of = 2026-06-30 }
expect = []
*/

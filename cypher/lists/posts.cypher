// 岗位名录 · Posts, a page at a time
/*
why = "逐页列出那一天的岗位:属于谁、为谁而设、谁在任。 · Posts with whose they are, for whom, and who holds them."
[params]
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
organization = { type = "string", default = "", about = "只要这个组织的和为它设的 · those of this body, or for it" }
role = { type = "string", default = "", about = "只要这个职务,如 secretary · this role alone" }
code = { type = "string", default = "", about = "只要这一个 · this one alone" }
after = { type = "string", default = "", about = "从这个编码之后起 · those after this code" }
size = { type = "integer", default = 100, about = "一页几条 · how many a page" }
[columns]
thing = "node"
code = "string"
role = "string"
title = "string"
body = "string"
serves = "string"
seats = "integer"
required = "boolean"
state = "string"
holders = "list"
sources = "list"
*/
CALL () {
  WITH $code AS code WHERE code <> ''
  MATCH (thing:Post {code: code}) RETURN thing
  UNION ALL
  WITH $code AS code WHERE code = ''
  MATCH (thing:Post)
  WHERE thing.code > $after
    AND coalesce(thing.from_min <= $as_of, true) AND coalesce(thing.to_max > $as_of, true)
    AND ($role = '' OR thing.role = $role)
    AND ($organization = '' OR EXISTS { (thing)-[:OF|FOR]->(:Organization {code: $organization}) })
    AND ($area = '' OR EXISTS { (thing)-[:OF|FOR]->()-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $area}) })
  RETURN thing ORDER BY thing.code LIMIT $size
}
RETURN thing, thing.code AS code, thing.role AS role, thing.title AS title,
  head(COLLECT { MATCH (thing)-[:OF]->(x) RETURN x.code ORDER BY x.code LIMIT 1 }) AS body, head(COLLECT { MATCH (thing)-[:FOR]->(x) RETURN x.code ORDER BY x.code LIMIT 1 }) AS serves,
  coalesce(thing.seats, thing.due_seats, 1) AS seats, coalesce(thing.required, false) OR coalesce(thing.due, false) AS required,
  CASE WHEN coalesce(thing.from_max <= $as_of AND (thing.to_min > $as_of OR thing.to_min IS NULL AND thing.status = 'current'), false) THEN 'certain'
    WHEN coalesce(thing.from_min <= $as_of, true) AND coalesce(thing.to_max > $as_of, true) THEN 'possible' ELSE 'absent' END AS state, COLLECT {
    MATCH (thing)<-[h:HOLDS]-(person:Person)
    WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
    WITH person, max(coalesce(h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current'), false)) AS sure
    RETURN {person: person.key, name: person.name, sure: sure} ORDER BY sure DESC, person.name, person.key
  } AS holders, thing.sources AS sources
ORDER BY code
/*
[[example]]
about = "一个组织的书记,谁在任;期满的不列 · a body's secretary and who holds it; not who has left"
given = """
CREATE (b:Organization {code: 'B1'})-[:LOCATED_IN]->(:Area {code: 'A1'})
CREATE (x:Post {code: 'B1#secretary', role: 'secretary', title: '书记', required: true, seats: 1, sources: ['s:f#1'], status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OF]->(b)
CREATE (x)<-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'p', name: '甲'})
CREATE (x)<-[:HOLDS {key: '2', status: 'unknown'}]-(:Person {key: 'q', name: '乙'})
CREATE (x)<-[:HOLDS {key: '3', status: 'ended', to_max: date('2024-01-01')}]-(:Person {key: 'r', name: '丙'})
CREATE (:Post {code: 'B1#member', role: 'member', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OF]->(b)
"""
params = { organization = "B1", role = "secretary", area = "A1", as_of = 2026-06-30 }
expect = [ { thing = "B1#secretary", code = "B1#secretary", role = "secretary", title = "书记", body = "B1", seats = 1, required = true, state = "certain", holders = [{ person = "p", name = "甲", sure = true }, { person = "q", name = "乙", sure = false }], sources = ["s:f#1"] } ]

[[example]]
about = "为网格设的,按编码问;已撤的也答 · a post for a grid, asked for by its code; one that is gone is told too"
given = "CREATE (:Post {code: '#grid_worker#G1', role: 'grid_worker', due: true, due_seats: 2, status: 'ended', to_max: date('2024-01-01')})-[:FOR]->(:Area:Grid {code: 'G1'})"
params = { code = "#grid_worker#G1", as_of = 2026-06-30 }
expect = [ { thing = "#grid_worker#G1", code = "#grid_worker#G1", role = "grid_worker", serves = "G1", seats = 2, required = true, state = "absent", holders = [] } ]

[[example]]
about = "已撤的岗位不在名录;别处的也不在 · neither one that is gone, nor one elsewhere"
given = """
CREATE (:Post {code: 'P1', role: 'member', status: 'ended', to_max: date('2024-01-01')})-[:OF]->(b:Organization {code: 'B1'})-[:LOCATED_IN]->(:Area {code: 'A1'})
CREATE (:Post {code: 'P2', role: 'member', status: 'current'})-[:OF]->(:Organization {code: 'B2'})-[:LOCATED_IN]->(:Area {code: 'A2'})
"""
params = { area = "A1", as_of = 2026-06-30 }
expect = []
*/

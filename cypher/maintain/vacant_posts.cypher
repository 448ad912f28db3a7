// 空缺岗位的标签 · The label of vacant posts
/*
why = "空缺的岗位带标签 Vacant,画出来一眼看见;与规则 vacant_post 同一个定义,只标确定的:未知不是空缺。日期是图里最新名册的日期,所以同一份名册再装一次什么都不变。 · Certain vacancies only, at the date of the newest roster in the graph."
basis = "field"
[params]
change = { type = "map", default = {}, about = "装载编号和第几步,记在原样上 · load and step, noted with what was there before" }
[columns]
written = "integer"
*/
MATCH (s:Source)
WITH max(s.as_of) AS day
MATCH (post:Post)
// Most posts are held: who holds them is looked at before anything else.
WITH post, post:Vacant AS labelled, coalesce(
  (post.required OR post.due)
  AND post.from_max <= day AND (post.to_min > day OR post.to_min IS NULL AND post.status = 'current')
  AND COUNT {
    MATCH (post)<-[h:HOLDS]-(person:Person)
    WHERE coalesce(h.from_min <= day, true) AND coalesce(h.to_max > day, true)
    RETURN DISTINCT person
  } < coalesce(post.seats, post.due_seats, 1)
  AND NOT EXISTS {
    MATCH (post)-[:OF|FOR]->(served)
    WHERE NOT (coalesce(served.from_min <= day, true) AND coalesce(served.to_max > day, true))
  }
  AND NOT EXISTS {
    MATCH (post)-[:OF|FOR]->(body:Organization)
    WHERE NOT coalesce(body.from_max <= day AND (body.to_min > day OR body.to_min IS NULL AND body.status = 'current'), false)
  }
  AND EXISTS {
    MATCH (post)-[:OF|FOR]->()-[:LOCATED_IN|PART_OF*0..9]->()<-[c:COLLECTS {what: 'holdings'}]-(:Source)
    WHERE c.complete AND c.since <= day AND c.type IS NULL AND coalesce(c.role, post.role) = post.role
  }, false) AS vacant
WHERE labelled <> vacant
FOREACH (_ IN CASE WHEN vacant THEN [1] ELSE [] END | SET post:Vacant)
FOREACH (_ IN CASE WHEN vacant THEN [] ELSE [1] END | REMOVE post:Vacant)
WITH vacant, collect(post.code) AS codes
// What was there before, for undo.
CREATE (c:Change)
SET c = $change, c._kind = 'Vacant', c._outcome = CASE WHEN vacant THEN 'labelled' ELSE 'bared' END, c._keys = codes
RETURN coalesce(sum(size(codes)), 0) AS written
/*
[[example]]
about = "空缺:两个名额只有一人 · vacant: two seats, one holder"
given = """
CREATE (o:Organization {code: 'O1', status: 'current', from_max: date('2020-01-01')})<-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]-(:Source {code: 's', as_of: date('2026-06-30')})
CREATE (o)<-[:OF]-(p:Post {code: 'O1#secretary', role: 'secretary', required: true, seats: 2, status: 'current', from_max: date('2020-01-01')})
CREATE (p)<-[:HOLDS {key: '1', status: 'current', from_max: date('2020-01-01')}]-(:Person {key: 'p'})
"""
expect = [ { written = 1 } ]
then = [ { query = "MATCH (p:Vacant) RETURN p.code AS code", expect = [ { code = "O1#secretary" } ] } ]

[[example]]
about = "按最新名册的日期,不按今天:那天还没上任 · at the newest roster's date: nobody was in it yet"
given = """
CREATE (g:Area:Grid {code: 'G1'})<-[:FOR]-(p:Post {code: '#grid_worker#G1', role: 'grid_worker', due: true, due_seats: 1, status: 'current', from_max: date('2020-01-01')})
CREATE (:Source {code: 't', as_of: date('2025-06-30')}), (g)<-[:COLLECTS {what: 'holdings', role: 'grid_worker', complete: true, since: date('2026-01-01')}]-(:Source {code: 's', as_of: date('2026-06-30')})
CREATE (p)<-[:HOLDS {key: '1', status: 'current', from_min: date('2026-07-01'), from_max: date('2026-07-01')}]-(:Person {key: 'p'})
"""
expect = [ { written = 1 } ]
then = [ { query = "MATCH (p:Vacant) RETURN p.code AS code", expect = [ { code = "#grid_worker#G1" } ] } ]

[[example]]
about = "有人了,标签撤销 · taken again: the label goes"
given = """
CREATE (o:Organization {code: 'O1', status: 'current', from_max: date('2020-01-01')})<-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]-(:Source {code: 's', as_of: date('2026-06-30')})
CREATE (o)<-[:OF]-(p:Post:Vacant {code: 'O1#secretary', role: 'secretary', required: true, status: 'current', from_max: date('2020-01-01')})
CREATE (p)<-[:HOLDS {key: '1', status: 'current', from_max: date('2020-01-01')}]-(:Person {key: 'p'})
"""
expect = [ { written = 1 } ]
then = [ { query = "MATCH (p:Vacant) RETURN count(p) AS vacant", expect = [ { vacant = 0 } ] } ]

[[example]]
about = "已有标签的不再写 · what has the label is not written again"
given = """
CREATE (o:Organization {code: 'O1', status: 'current', from_max: date('2020-01-01')})<-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]-(:Source {code: 's', as_of: date('2026-06-30')})
CREATE (o)<-[:OF]-(p:Post:Vacant {code: 'O1#secretary', role: 'secretary', required: true, status: 'current', from_max: date('2020-01-01')})
"""
expect = [ { written = 0 } ]
then = [ { query = "MATCH (p:Vacant) RETURN count(p) AS vacant", expect = [ { vacant = 1 } ] } ]

[[example]]
about = "未知不是空缺:没采集;去留不详;组织是否还在不详 · unknown is not vacant: not collected, a holder who may have left, a body that may be gone"
given = """
CREATE (:Organization {code: 'O1', status: 'current', from_max: date('2020-01-01')})<-[:OF]-(:Post:Vacant {code: 'O1#secretary', role: 'secretary', required: true, status: 'current', from_max: date('2020-01-01')})
CREATE (o:Organization {code: 'O2', status: 'current', from_max: date('2020-01-01')})<-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]-(s:Source {code: 's', as_of: date('2026-06-30')})
CREATE (o)<-[:OF]-(p:Post {code: 'O2#secretary', role: 'secretary', required: true, status: 'current', from_max: date('2020-01-01')})
CREATE (p)<-[:HOLDS {key: '1', status: 'unknown', from_max: date('2020-01-01')}]-(:Person {key: 'p'})
CREATE (q:Organization {code: 'O3', status: 'unknown', from_max: date('2020-01-01')})<-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]-(s)
CREATE (q)<-[:OF]-(:Post {code: 'O3#secretary', role: 'secretary', required: true, status: 'current', from_max: date('2020-01-01')})
"""
expect = [ { written = 1 } ]
then = [ { query = "MATCH (p:Vacant) RETURN count(p) AS vacant", expect = [ { vacant = 0 } ] } ]

[[example]]
about = "还没有名册,就没有日期 · no roster, no date"
given = "CREATE (:Organization {code: 'O1', status: 'current'})<-[:OF]-(:Post {code: 'O1#secretary', role: 'secretary', required: true, status: 'current'})"
expect = [ { written = 0 } ]
*/

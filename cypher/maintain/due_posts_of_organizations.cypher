// 组织应设的岗位 · Posts that organisations must have
/*
why = "应设而没人登记的岗位也要有一个节点,空缺才看得见;规定取自配置。"
[params]
posts = { type = "list<map>", about = "规定:of, role, name, seats · what the profile asks" }
change = { type = "map", default = {}, about = "装载编号和第几步,记在原样上 · load and step, noted with what was there before" }
[columns]
written = "integer"
*/
MATCH (o:Organization)
OPTIONAL MATCH (o)<-[:OF]-(p:Post)
WHERE NOT EXISTS { (p)-[:FOR]->() }
WITH o, [due IN $posts WHERE due.of IN ['*', o.type]] AS wanted, collect(p) AS posts
CALL (o, wanted, posts) {
  UNWIND [due IN wanted WHERE none(p IN posts WHERE p.role = due.role)] AS due
  CREATE (p:Post {code: o.code + '#' + due.role, role: due.role, name: due.name, derived: true, due: true, due_seats: due.seats,
                  from_min: o.from_min, from_max: o.from_max, to_min: o.to_min, to_max: o.to_max,
                  status: o.status})-[:OF]->(o)
  RETURN collect(p.code) AS added
}
CALL (wanted, posts) {
  UNWIND posts AS p
  WITH p, head([due IN wanted WHERE due.role = p.role]) AS due
  WHERE due IS NOT NULL AND (p.due IS NULL OR p.due_seats <> due.seats) OR due IS NULL AND p.due
  WITH p, due, {code: p.code, seats: CASE WHEN p.due THEN p.due_seats ELSE -1 END} AS before
  SET p.due = CASE WHEN due IS NOT NULL THEN true END, p.due_seats = due.seats
  RETURN collect(before) AS marked
}
// What no roster states, or none any more, lasts as long as what it is derived for.
CALL (o, posts) {
  UNWIND [p IN posts WHERE p.derived AND p.sources IS NULL OR p.due AND all(s IN p.sources WHERE s STARTS WITH '-')] AS p
  WITH o, p
  WHERE p.derived IS NULL OR any(k IN ['from_min', 'from_max', 'to_min', 'to_max', 'status']
    WHERE coalesce(p[k] <> o[k], p[k] IS NOT NULL OR o[k] IS NOT NULL))
  // What was there before, for undo.
  CREATE (c:Change)
  FOREACH (k IN keys(p) | SET c['was_' + k] = p[k])
  SET c += $change, c._kind = 'Post', c._outcome = 'changed', c._labels = labels(p), c._key = p.code
  SET p.from_min = o.from_min, p.from_max = o.from_max, p.to_min = o.to_min, p.to_max = o.to_max, p.status = o.status,
    p.derived = true, p.listed = null, p.seats = null, p.required = null, p.full_time = null
  RETURN count(p) AS moved
}
CALL (wanted, posts) {
  UNWIND [p IN posts WHERE p.derived AND p.sources IS NULL AND none(due IN wanted WHERE due.role = p.role)] AS p
  WITH p WHERE NOT EXISTS { (p)<-[:HOLDS]-() }
  CREATE (c:Change)
  FOREACH (k IN keys(p) | SET c['was_' + k] = p[k])
  SET c += $change, c._kind = 'Post', c._outcome = 'dropped', c._labels = labels(p), c._key = p.code
  WITH p
  CALL (p) {
    MATCH (p)-[e:OF|FOR]->(x)
    CREATE (d:Change)
    SET d = $change, d._kind = type(e), d._outcome = 'changed', d._start = p.code, d._end = x.code, d._key = '',
      d._to = CASE WHEN x:Area THEN 'Area' ELSE 'Organization' END
  }
  DETACH DELETE p
  RETURN count(*) AS dropped
}
WITH sum(size(added) + size(marked) + moved + dropped) AS written, collect(added) AS additions, collect(marked) AS marks
CALL (additions) {
  UNWIND additions AS list
  UNWIND list AS code
  RETURN collect(code) AS added
}
CALL (marks) {
  UNWIND marks AS list
  UNWIND list AS post
  RETURN collect(post) AS marked
}
FOREACH (_ IN CASE added WHEN [] THEN [] ELSE [1] END |
  CREATE (c:Change)
  SET c = $change, c._kind = 'Post', c._outcome = 'created', c._keys = added
)
FOREACH (_ IN CASE marked WHEN [] THEN [] ELSE [1] END |
  CREATE (c:Change)
  SET c = $change, c._kind = 'Post', c._outcome = 'marked', c._keys = [x IN marked | x.code], c._seats = [x IN marked | x.seats]
)
RETURN written
/*
[[example]]
about = "支部没有登记书记岗位 · a branch whose roster has no secretary's post"
given = "CREATE (:Organization:Branch {code: 'B1', type: 'Branch', status: 'current'})"
params = { posts = [ { of = "Branch", role = "secretary", name = "书记", seats = 1 } ] }
expect = [ { written = 1 } ]
then = [ { query = "MATCH (p:Post)-[:OF]->(o) RETURN p.code AS code, p.name AS name, p.derived AS derived, o.code AS o", expect = [ { code = "B1#secretary", name = "书记", derived = true, o = "B1" } ] } ]

[[example]]
about = "已登记的岗位只作标记 · a listed post is only marked"
given = "CREATE (:Organization:Branch {code: 'B1', type: 'Branch', status: 'current'})<-[:OF]-(:Post {code: 'B1#secretary', role: 'secretary', status: 'current'})"
params = { posts = [ { of = "Branch", role = "secretary", name = "书记", seats = 1 } ] }
expect = [ { written = 1 } ]
then = [ { query = "MATCH (p:Post) RETURN p.code AS code, p.derived AS derived, p.due_seats AS seats", expect = [ { code = "B1#secretary", seats = 1 } ] } ]

[[example]]
about = "规定撤销后,没人担任的推定岗位也撤销 · the rule is gone: so is the derived post"
given = "CREATE (:Organization:Branch {code: 'B1', type: 'Branch', status: 'current'})<-[:OF]-(:Post {code: 'B1#secretary', role: 'secretary', derived: true, due: true, due_seats: 1, status: 'current'})"
params = { posts = [] }
expect = [ { written = 2 } ]
then = [ { query = "MATCH (p:Post) RETURN count(p) AS posts", expect = [ { posts = 0 } ] } ]

[[example]]
about = "名册不再登记,规定仍在:又成为推定的 · no roster lists it any more, the rule stands: it is derived again"
given = "CREATE (:Organization:Branch {code: 'B1', type: 'Branch', status: 'current'})<-[:OF]-(:Post {code: 'B1#secretary', role: 'secretary', seats: 2, listed: true, due: true, due_seats: 1, status: 'ended', to_max: date('2026-06-30'), sources: ['-s:p.csv#2']})"
params = { posts = [ { of = "Branch", role = "secretary", name = "书记", seats = 1 } ] }
expect = [ { written = 1 } ]
then = [ { query = "MATCH (p:Post) RETURN p.status AS status, p.to_max AS to_max, p.derived AS derived, p.seats AS seats", expect = [ { status = "current", derived = true } ] } ]
*/

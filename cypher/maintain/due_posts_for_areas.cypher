// 区域应配的岗位 · Posts that areas must have
/*
why = "每个网格应有包联干部、专职网格员和协管员;没人登记的也要有一个岗位节点,空缺才看得见。"
[params]
posts = { type = "list<map>", about = "规定:of, role, name, seats · what the profile asks" }
change = { type = "map", default = {}, about = "装载编号和第几步,记在原样上 · load and step, noted with what was there before" }
[columns]
written = "integer"
*/
MATCH (a:Area)
WITH a, [due IN $posts WHERE due.of = a.tier] AS wanted
OPTIONAL MATCH (a)<-[:FOR]-(p:Post)
WITH a, wanted, collect(p) AS posts
WHERE size(wanted) > 0 OR size(posts) > 0
CALL (a, wanted, posts) {
  UNWIND [due IN wanted WHERE none(p IN posts WHERE p.role = due.role)] AS due
  CREATE (p:Post {code: '#' + due.role + '#' + a.code, role: due.role, name: due.name, derived: true, due: true, due_seats: due.seats,
                  from_min: a.from_min, from_max: a.from_max, to_min: a.to_min, to_max: a.to_max,
                  status: a.status})-[:FOR]->(a)
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
CALL (a, posts) {
  UNWIND [p IN posts WHERE p.derived AND p.sources IS NULL OR p.due AND all(s IN p.sources WHERE s STARTS WITH '-')
          AND none(q IN posts WHERE q <> p AND q.role = p.role AND any(s IN coalesce(q.sources, []) WHERE NOT s STARTS WITH '-'))] AS p
  WITH a, p
  WHERE p.derived IS NULL OR any(k IN ['from_min', 'from_max', 'to_min', 'to_max', 'status']
    WHERE coalesce(p[k] <> a[k], p[k] IS NOT NULL OR a[k] IS NOT NULL))
  // What was there before, for undo.
  CREATE (c:Change)
  FOREACH (k IN keys(p) | SET c['was_' + k] = p[k])
  SET c += $change, c._kind = 'Post', c._outcome = 'changed', c._labels = labels(p), c._key = p.code
  SET p.from_min = a.from_min, p.from_max = a.from_max, p.to_min = a.to_min, p.to_max = a.to_max, p.status = a.status,
    p.derived = true, p.listed = null, p.seats = null, p.required = null, p.full_time = null
  RETURN count(p) AS moved
}
CALL (wanted, posts) {
  UNWIND [p IN posts WHERE p.derived AND p.sources IS NULL AND (none(due IN wanted WHERE due.role = p.role)
          OR any(q IN posts WHERE q <> p AND q.role = p.role))] AS p
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
about = "网格没有登记网格员岗位 · a grid whose roster has no worker's post"
given = "CREATE (:Area:Grid {code: 'G1', tier: 'Grid', status: 'current'})"
params = { posts = [ { of = "Grid", role = "grid_worker", name = "专职网格员", seats = 1 } ] }
expect = [ { written = 1 } ]
then = [ { query = "MATCH (p:Post)-[:FOR]->(a) RETURN p.code AS code, p.name AS name, p.due_seats AS seats, a.code AS a", expect = [ { code = "#grid_worker#G1", name = "专职网格员", seats = 1, a = "G1" } ] } ]

[[example]]
about = "登记了岗位,推定的就撤销 · the roster now lists the post: the derived one goes"
given = "CREATE (a:Area:Grid {code: 'G1', tier: 'Grid', status: 'current'}) CREATE (a)<-[:FOR]-(:Post {code: '#grid_worker#G1', role: 'grid_worker', derived: true, due: true, due_seats: 1, status: 'current'}) CREATE (a)<-[:FOR]-(:Post {code: 'C1#grid_worker#G1', role: 'grid_worker', status: 'current'})"
params = { posts = [ { of = "Grid", role = "grid_worker", name = "专职网格员", seats = 1 } ] }
expect = [ { written = 2 } ]
then = [ { query = "MATCH (p:Post) RETURN p.code AS code, p.due AS due", expect = [ { code = "C1#grid_worker#G1", due = true } ] } ]

[[example]]
about = "岗位换了单位,原来的不再复活 · another body has the post now: the former one stays ended"
given = "CREATE (a:Area:Grid {code: 'G1', tier: 'Grid', status: 'current'}) CREATE (a)<-[:FOR]-(:Post {code: 'C1#grid_worker#G1', role: 'grid_worker', due: true, due_seats: 1, status: 'ended', sources: ['-s:p.csv#2']}) CREATE (a)<-[:FOR]-(:Post {code: 'C2#grid_worker#G1', role: 'grid_worker', due: true, due_seats: 1, status: 'current', sources: ['s:p.csv#2']})"
params = { posts = [ { of = "Grid", role = "grid_worker", name = "专职网格员", seats = 1 } ] }
expect = [ { written = 0 } ]
then = [ { query = "MATCH (p:Post) RETURN p.code AS code, p.status AS status", expect = [ { code = "C1#grid_worker#G1", status = "ended" }, { code = "C2#grid_worker#G1", status = "current" } ] } ]

[[example]]
about = "名册不再登记 · no roster lists it any more"
given = "CREATE (a:Area:Grid {code: 'G1', tier: 'Grid', status: 'current'}) CREATE (a)<-[:FOR]-(:Post {code: 'C1#grid_worker#G1', role: 'grid_worker', due: true, due_seats: 1, status: 'ended', sources: ['-s:p.csv#2']})"
params = { posts = [ { of = "Grid", role = "grid_worker", name = "专职网格员", seats = 1 } ] }
expect = [ { written = 1 } ]
then = [ { query = "MATCH (p:Post) RETURN p.status AS status, p.derived AS derived", expect = [ { status = "current", derived = true } ] } ]
*/

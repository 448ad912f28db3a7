// 组织的岗位归到另一个组织 · Posts of a body go over to another
/*
why = "岗位的编码里有组织的编码:组织合并,岗位换编码;两边都有的岗位合成一个,任职归到一起。撤回时按来源分开。"
[params]
rows = { type = "list<map>", about = "from, to:岗位编码;organization, for:归到哪个组织、服务谁;sources:只要这些来源说的 · codes of posts, whose and for whom, and of which sources alone" }
names = { type = "list<string>", default = ["full_time", "listed", "required", "seats", "title"], about = "补空的属性 · properties that are filled in" }
change = { type = "map", default = {}, about = "装载编号和第几步,记在原样上 · load and step, noted with what was there before" }
[columns]
written = "integer"
*/
UNWIND $rows AS r
MATCH (p:Post {code: r.from})
MATCH (o:Organization {code: r.organization})
WITH r, p, o, [s IN coalesce(p.sources, []) WHERE r.sources IS NULL OR split(CASE WHEN s STARTS WITH '-' THEN substring(s, 1) ELSE s END, ':')[0] IN r.sources] AS take
WHERE r.sources IS NULL OR size(take) > 0 OR EXISTS { (p)<-[h:HOLDS]-() WHERE any(s IN h.sources WHERE split(CASE WHEN s STARTS WITH '-' THEN substring(s, 1) ELSE s END, ':')[0] IN r.sources) }
WITH *, [s IN coalesce(p.sources, []) WHERE NOT s IN take] AS rest
CALL (r, p, o, take) {
  OPTIONAL MATCH (there:Post {code: r.to})
  OPTIONAL MATCH (area:Area {code: r.for})
  OPTIONAL MATCH (body:Organization {code: r.for})
  WITH r, p, o, take, there, coalesce(area, body) AS served
  // What was there before, for undo.
  FOREACH (q IN CASE WHEN there IS NULL THEN [] ELSE [there] END |
    CREATE (c:Change)
    FOREACH (k IN keys(q) | SET c['was_' + k] = q[k])
    SET c += $change, c._kind = 'Post', c._outcome = 'changed', c._labels = labels(q), c._key = q.code
    SET q.filled = nullIf([k IN keys(p) WHERE q[k] IS NULL AND k IN $names], [])
    FOREACH (k IN coalesce(q.filled, []) | SET q[k] = p[k])
    SET q.sources = nullIf(coalesce(q.sources, []) + take, [])
  )
  FOREACH (_ IN CASE WHEN there IS NULL THEN [1] ELSE [] END |
    CREATE (c:Change) SET c = $change, c._kind = 'Post', c._outcome = 'created', c._keys = [r.to]
    CREATE (n:Post {code: r.to})-[:OF]->(o)
    SET n = p {.*, code: r.to, sources: nullIf(take, []), filled: NULL}
    FOREACH (x IN CASE WHEN served IS NULL THEN [] ELSE [served] END | CREATE (n)-[:FOR]->(x))
  )
}
MATCH (q:Post {code: r.to})
CALL (r, p, q) {
  MATCH (p)<-[h:HOLDS]-(who:Person)
  WITH r, p, q, h, who, [s IN coalesce(h.sources, []) WHERE r.sources IS NULL OR split(CASE WHEN s STARTS WITH '-' THEN substring(s, 1) ELSE s END, ':')[0] IN r.sources] AS own
  WHERE r.sources IS NULL OR size(own) > 0
  WITH *, [s IN coalesce(h.sources, []) WHERE NOT s IN own] AS others
  OPTIONAL MATCH (q)<-[same:HOLDS {key: h.key}]-(who)
  CREATE (c:Change)
  FOREACH (k IN keys(h) | SET c['was_' + k] = h[k])
  SET c += $change, c._kind = 'HOLDS', c._outcome = 'changed', c._start = who.key, c._end = p.code, c._key = h.key
  FOREACH (f IN CASE WHEN same IS NULL THEN [] ELSE [same] END |
    CREATE (d:Change)
    FOREACH (k IN keys(f) | SET d['was_' + k] = f[k])
    SET d += $change, d._kind = 'HOLDS', d._outcome = 'changed', d._start = who.key, d._end = q.code, d._key = f.key
    SET f.sources = nullIf(coalesce(f.sources, []) + own, [])
  )
  FOREACH (_ IN CASE WHEN same IS NULL THEN [1] ELSE [] END |
    CREATE (d:Change)
    SET d = $change, d._kind = 'HOLDS', d._outcome = 'created', d._starts = [who.key], d._ends = [q.code], d._keys = [h.key]
    CREATE (q)<-[f:HOLDS]-(who)
    SET f = properties(h), f.sources = nullIf(own, [])
  )
  FOREACH (_ IN CASE others WHEN [] THEN [1] ELSE [] END | DELETE h)
  FOREACH (_ IN CASE others WHEN [] THEN [] ELSE [1] END | SET h.sources = others)
  RETURN count(*) AS held
}
WITH p, rest, held, take
CREATE (c:Change)
FOREACH (k IN keys(p) | SET c['was_' + k] = p[k])
SET c += $change, c._kind = 'Post', c._labels = labels(p), c._key = p.code,
  c._outcome = CASE WHEN rest = [] AND NOT EXISTS { (p)<-[:HOLDS]-() } THEN 'dropped' ELSE 'changed' END
WITH p, rest, held, c
CALL (p, c) {
  MATCH (p)-[e:OF|FOR]->(x)
  WHERE c._outcome = 'dropped'
  CREATE (d:Change)
  SET d = $change, d._kind = type(e), d._outcome = 'changed', d._start = p.code, d._end = x.code, d._key = '',
    d._to = CASE WHEN x:Area THEN 'Area' ELSE 'Organization' END
  FOREACH (k IN keys(e) | SET d['was_' + k] = e[k])
}
FOREACH (_ IN CASE c._outcome WHEN 'dropped' THEN [1] ELSE [] END | DETACH DELETE p)
// What only the other said of it goes with the other.
FOREACH (_ IN CASE c._outcome WHEN 'dropped' THEN [] ELSE [1] END |
  FOREACH (k IN coalesce(p.filled, []) | SET p[k] = NULL)
  SET p.sources = nullIf(rest, []), p.filled = NULL
)
RETURN coalesce(sum(1 + held), 0) AS written
/*
[[example]]
about = "换编码,任职跟着 · another code, and its holder with it"
given = "CREATE (w:Organization {code: 'W1'}), (v:Organization {code: 'W9'}) CREATE (v)<-[:OF]-(:Post {code: 'W9#manager', role: 'manager', seats: 1, sources: ['t:p.csv#2']})<-[:HOLDS {key: '1', sources: ['t:h.csv#2']}]-(:Person {key: 'p'})"
params = { rows = [ { from = "W9#manager", to = "W1#manager", organization = "W1" } ] }
expect = [ { written = 2 } ]
then = [ { query = "MATCH (p:Person)-[h:HOLDS]->(q:Post)-[:OF]->(o) RETURN q.code AS post, q.seats AS seats, o.code AS body, h.sources AS sources, COUNT { (:Post) } AS posts", expect = [ { post = "W1#manager", seats = 1, body = "W1", sources = ["t:h.csv#2"], posts = 1 } ] } ]

[[example]]
about = "按来源分开 · parted by source"
given = "CREATE (w:Organization {code: 'W1'}), (v:Organization {code: 'W9'}) CREATE (w)<-[:OF]-(q:Post {code: 'W1#manager', role: 'manager', sources: ['s:p.csv#2', 't:p.csv#2']})<-[:HOLDS {key: '1', sources: ['t:h.csv#2']}]-(:Person {key: 'p'}) CREATE (q)<-[:HOLDS {key: '1', sources: ['s:h.csv#2']}]-(:Person {key: 'q'})"
params = { rows = [ { from = "W1#manager", to = "W9#manager", organization = "W9", sources = ["t"] } ] }
expect = [ { written = 2 } ]
then = [ { query = "MATCH (p:Person)-[h:HOLDS]->(q:Post)-[:OF]->(o) RETURN p.key AS who, q.code AS post, o.code AS body, q.sources AS sources ORDER BY who", expect = [ { who = "p", post = "W9#manager", body = "W9", sources = ["t:p.csv#2"] }, { who = "q", post = "W1#manager", body = "W1", sources = ["s:p.csv#2"] } ] } ]
*/

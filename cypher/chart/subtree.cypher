// 组织架构:一个组织和它的全部下级 · An organisation and all that is subordinate to it
/*
why = "架构图由此而来:隶属关系是实线,岗位上有人、空缺还是未知,都在同一天。 · Solid lines, posts, vacancies, all at one date."
[params]
roots = { type = "list<string>", about = "组织编码 · codes of organisations" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
depth = { type = "integer", default = 30, about = "往下几层,最多 30 · levels below, at most 30" }
dotted = { type = "boolean", default = false, about = "也给出交叉任职(虚线) · cross-appointments too, the dotted lines" }
[columns]
body = "node"
code = "string"
name = "string"
type = "string"
level = "integer"
sure = "boolean"
below = "integer"
superiors = "list"
posts = "list"
areas = "list"
ties = "list"
sources = "list"
*/
MATCH (root:Organization)
WHERE root.code IN $roots
  AND coalesce(root.from_min <= $as_of, true) AND coalesce(root.to_max > $as_of, true)
// The shortest way down only: superiors in a circle, or many of them, make no endless search.
CALL (root) {
  RETURN root AS body, 0 AS steps
  UNION ALL
  WITH root WHERE $depth > 0
  MATCH way = ANY SHORTEST (root)((above)<-[line:SUBORDINATE_TO]-(under:Organization)
    WHERE coalesce(line.from_min <= $as_of, true) AND coalesce(line.to_max > $as_of, true)
      AND coalesce(under.from_min <= $as_of, true) AND coalesce(under.to_max > $as_of, true)){1,30}(body)
  RETURN body, length(way) AS steps
}
WITH body, min(steps) AS level
WHERE level <= $depth
WITH body, level,
  coalesce(body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current'), false) AS sure

// Posts of the body, and those that serve it or an area that it covers and are of nobody.
CALL (body, sure) {
  CALL (body) {
    MATCH (body)<-[:OF]-(post:Post)
    RETURN post
    UNION
    MATCH (body)<-[:FOR]-(post:Post)
    WHERE NOT (post)-[:OF]->()
    RETURN post
    UNION
    MATCH (body)-[c:COVERS]->(:Area)<-[:FOR]-(post:Post)
    WHERE NOT (post)-[:OF]->() AND coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
    RETURN post
  }
  WITH *
  WHERE coalesce(post.from_min <= $as_of, true) AND coalesce(post.to_max > $as_of, true)
  WITH *, coalesce(post.required, false) OR coalesce(post.due, false) AS required,
    coalesce(post.seats, post.due_seats, 1) AS seats, COLLECT {
      MATCH (post)<-[h:HOLDS]-(person:Person)
      WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
      WITH person, h, coalesce(h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current'), false) AS there
      ORDER BY there DESC, h.key
      WITH person, collect({kind: h.kind, title: h.title, sure: there})[0] AS held
      RETURN {person: person.key, name: person.name, kind: held.kind, title: held.title, sure: held.sure}
      ORDER BY held.sure DESC, person.name, person.key
    } AS holders
  // Whether it was collected is asked only where somebody is missing: it costs as much as all the rest.
  WITH *, size([x IN holders WHERE x.sure]) AS held, CASE
    WHEN size(holders) >= seats OR NOT required AND size(holders) > 0 THEN true
    ELSE EXISTS {
      MATCH (post)-[:OF|FOR]->()-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'holdings'}]-(:Source)
      WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND coalesce(s.role, post.role) = post.role
    }
  END AS collected, head(COLLECT { MATCH (post)-[:FOR]->(x) RETURN coalesce(x.name, x.code) ORDER BY x.code LIMIT 1 }) AS served
  WITH *, CASE
    WHEN NOT required AND size(holders) > 0 OR held >= seats THEN 'held'
    WHEN size(holders) >= seats THEN 'possible'
    WHEN NOT collected THEN 'unknown'
    WHEN NOT required THEN 'empty'
    WHEN NOT sure OR NOT coalesce(post.from_max <= $as_of AND (post.to_min > $as_of OR post.to_min IS NULL AND post.status = 'current'), false) THEN 'possible'
    ELSE 'vacant'
  END AS state
  ORDER BY coalesce(served, ''), post.code
  RETURN collect({code: post.code, role: post.role, title: post.title, served: served, seats: seats, required: required,
    state: state, vacant: CASE WHEN state IN ['held', 'empty'] THEN 0 ELSE seats - held END, holders: holders}) AS posts
}
RETURN body, body.code AS code, body.name AS name, body.type AS type, level, sure, COUNT {
  MATCH (body)<-[line:SUBORDINATE_TO]-(under:Organization)
  WHERE coalesce(line.from_min <= $as_of, true) AND coalesce(line.to_max > $as_of, true)
    AND coalesce(under.from_min <= $as_of, true) AND coalesce(under.to_max > $as_of, true)
  RETURN DISTINCT under
} AS below, COLLECT {
  MATCH (body)-[line:SUBORDINATE_TO]->(above:Organization)
  WHERE coalesce(line.from_min <= $as_of, true) AND coalesce(line.to_max > $as_of, true)
  WITH above, max(coalesce(line.from_max <= $as_of AND (line.to_min > $as_of OR line.to_min IS NULL AND line.status = 'current')
    AND above.from_max <= $as_of AND (above.to_min > $as_of OR above.to_min IS NULL AND above.status = 'current'), false)) AS certain
  // A superior that is there no more is said too: the body hangs in the air.
  RETURN {code: above.code, name: above.name, sure: certain,
    there: coalesce(above.from_min <= $as_of, true) AND coalesce(above.to_max > $as_of, true)}
  ORDER BY above.code
} AS superiors, posts, COLLECT {
  MATCH (body)-[c:COVERS]->(area:Area)
  WHERE coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
  RETURN DISTINCT area.code ORDER BY area.code
} AS areas, COLLECT {
  WITH body WHERE $dotted
  MATCH (body)-[x:CROSS_APPOINTED]-(other:Organization)
  WHERE coalesce(x.from_min <= $as_of, true) AND coalesce(x.to_max > $as_of, true)
    AND coalesce(other.from_min <= $as_of, true) AND coalesce(other.to_max > $as_of, true)
  MATCH (person:Person {key: x.person})
  WITH other, person, max(x.in_line) AS in_line, max(coalesce(x.from_max <= $as_of
    AND (x.to_min > $as_of OR x.to_min IS NULL AND x.status = 'current'), false)) AS certain
  ORDER BY person.name, person.key
  WITH other, max(in_line) AS in_line, collect({person: person.key, name: person.name, sure: certain}) AS people
  RETURN {code: other.code, name: other.name, in_line: in_line, people: people} ORDER BY other.code
} AS ties, body.sources AS sources
ORDER BY level, code
/*
[[example]]
about = "两级,岗位有人、挂职、空缺 · two levels; a post held, one vacant"
given = """
CREATE (a:Area {code: 'A1'})
CREATE (o:Organization {code: 'O1', name: '一党委', type: 'PartyCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b:Organization {code: 'B1', name: '一支部', type: 'Branch', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(o)
CREATE (o)<-[:OF]-(:Post {code: 'O1#secretary', role: 'secretary', required: true, seats: 1, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
  <-[:HOLDS {kind: 'seconded', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'p', name: '甲'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary', role: 'secretary', due: true, due_seats: 1, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:LOCATED_IN]->(a)<-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]-(:Source {code: 's'})
"""
params = { roots = ["O1"], as_of = 2026-06-30 }
expect = [
  { body = "O1", code = "O1", name = "一党委", type = "PartyCommittee", level = 0, sure = true, below = 1, superiors = [], posts = [{ code = "O1#secretary", role = "secretary", seats = 1, required = true, state = "held", vacant = 0, holders = [{ person = "p", name = "甲", kind = "seconded", sure = true }] }], areas = [], ties = [] },
  { body = "B1", code = "B1", name = "一支部", type = "Branch", level = 1, sure = true, below = 0, superiors = [{ code = "O1", name = "一党委", sure = true, there = true }], posts = [{ code = "B1#secretary", role = "secretary", seats = 1, required = true, state = "vacant", vacant = 1, holders = [] }], areas = [], ties = [] },
]

[[example]]
about = "互为上级,也会停下;没采集的岗位是未知 · two superiors of each other; nobody collected the post"
given = """
CREATE (o:Organization {code: 'O1', status: 'unknown'})-[:SUBORDINATE_TO {status: 'unknown'}]->(b:Organization {code: 'B1', status: 'unknown'})
CREATE (b)-[:SUBORDINATE_TO {status: 'unknown'}]->(o)
CREATE (o)<-[:OF]-(:Post {code: 'O1#secretary', role: 'secretary', required: true, seats: 1, status: 'current'})
"""
params = { roots = ["O1"], as_of = 2026-06-30 }
expect = [
  { body = "O1", code = "O1", level = 0, sure = false, below = 1, superiors = [{ code = "B1", sure = false, there = true }], posts = [{ code = "O1#secretary", role = "secretary", seats = 1, required = true, state = "unknown", vacant = 1, holders = [] }], areas = [], ties = [] },
  { body = "B1", code = "B1", level = 1, sure = false, below = 1, superiors = [{ code = "O1", sure = false, there = true }], posts = [], areas = [], ties = [] },
]

[[example]]
about = "为所覆盖的网格设的岗位;可能在任;不再往下 · a post for a grid that it covers, possibly held; no level below"
given = """
CREATE (b:Organization {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current'}]->(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (b)<-[:SUBORDINATE_TO {status: 'current'}]-(:Organization {code: 'T1', status: 'current'})
CREATE (g)<-[:FOR]-(:Post {code: '#grid_worker#G1', role: 'grid_worker', due: true, due_seats: 1, status: 'current'})<-[:HOLDS {status: 'unknown'}]-(:Person {key: 'p', name: '甲'})
"""
params = { roots = ["B1"], as_of = 2026-06-30, depth = 0 }
expect = [
  { body = "B1", code = "B1", level = 0, sure = true, below = 1, superiors = [], posts = [{ code = "#grid_worker#G1", role = "grid_worker", served = "一网格", seats = 1, required = true, state = "possible", vacant = 1, holders = [{ person = "p", name = "甲", sure = false }] }], areas = ["G1"], ties = [] },
]

[[example]]
about = "那时已不在 · it was no longer there"
given = "CREATE (:Organization {code: 'O1', status: 'ended', to_min: date('2025-01-01'), to_max: date('2025-01-01')})"
params = { roots = ["O1"], as_of = 2026-06-30 }
expect = []

[[example]]
about = "上级已不在;交叉任职是虚线,同在上下级的另标;相同的人只说一次 · a superior that is there no more; dotted lines"
given = """
CREATE (o:Organization {code: 'O1', status: 'current'})
CREATE (b:Organization {code: 'B1', status: 'current'})-[:SUBORDINATE_TO {status: 'current'}]->(o)
CREATE (c:Organization {code: 'C1', status: 'current'})
CREATE (b)-[:SUBORDINATE_TO {status: 'current'}]->(:Organization {code: 'X1', name: '旧党委', status: 'ended', to_min: date('2024-01-01'), to_max: date('2024-01-01')})
CREATE (:Person {key: 'p', name: '甲'}), (:Person {key: 'q', name: '乙'})
CREATE (b)-[:CROSS_APPOINTED {key: '1', person: 'p', in_line: false, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (b)-[:CROSS_APPOINTED {key: '2', person: 'p', in_line: false, status: 'unknown'}]->(c)
CREATE (b)-[:CROSS_APPOINTED {key: '3', person: 'q', in_line: false, status: 'unknown'}]->(c)
CREATE (b)-[:CROSS_APPOINTED {key: '4', person: 'q', in_line: true, status: 'current', from_max: date('2020-01-01')}]->(o)
CREATE (b)-[:CROSS_APPOINTED {key: '5', person: 'q', in_line: false, status: 'ended', to_max: date('2024-01-01')}]->(c)
"""
params = { roots = ["B1"], as_of = 2026-06-30, depth = 0, dotted = true }
expect = [
  { body = "B1", code = "B1", level = 0, sure = false, below = 0, superiors = [{ code = "O1", sure = false, there = true }, { code = "X1", name = "旧党委", sure = false, there = false }], posts = [], areas = [], ties = [
    { code = "C1", in_line = false, people = [{ person = "q", name = "乙", sure = false }, { person = "p", name = "甲", sure = true }] },
    { code = "O1", in_line = true, people = [{ person = "q", name = "乙", sure = true }] },
  ] },
]

[[example]]
about = "不要虚线就不给 · no dotted lines where nobody asks for them"
given = """
CREATE (b:Organization {code: 'B1', status: 'current'}), (c:Organization {code: 'C1', status: 'current'}), (:Person {key: 'p'})
CREATE (b)-[:CROSS_APPOINTED {key: '1', person: 'p', in_line: false, status: 'current'}]->(c)
"""
params = { roots = ["B1"], as_of = 2026-06-30 }
expect = [ { body = "B1", code = "B1", level = 0, sure = false, below = 0, superiors = [], posts = [], areas = [], ties = [] } ]
*/

// 网格长、网格员不是社区的人 · Grid heads and workers from outside the community
/*
why = "网格长和专职网格员从社区两委成员和社区工作者中产生。"
basis = "seed:2"
severity = "gap"
confidence = "A"
identity = ["grid", "role", "person"]
rests_on = ["holdings", "employment", "coverage", "bodies", "areas"]
population = '''
MATCH (community:Community)<-[c:COVERS]-(m:CommunityCommittee)
WHERE coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
  AND coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
WITH community, count(m) AS covering
MATCH (community)<-[:PART_OF]-(grid:Grid)<-[:FOR]-(post:Post)<-[h:HOLDS]-(person:Person)
WHERE ($area = '' OR EXISTS { (grid)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND post.role IN ['grid_head', 'grid_worker']
  AND coalesce(grid.from_min <= $as_of, true) AND coalesce(grid.to_max > $as_of, true)
  AND coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
RETURN count(DISTINCT [grid, post.role, person])
'''
max_db_hits = 30300
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
grid = "node"
state = "string"
role = "string"
person = "string"
who = "string"
name = "string"
place = "string"
*/
MATCH (community:Community)<-[c:COVERS]-(m:CommunityCommittee)
WHERE coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
  AND coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
WITH community, collect(m) AS covering, collect(CASE
  WHEN c.from_max <= $as_of AND (c.to_min > $as_of OR c.to_min IS NULL AND c.status = 'current')
    AND m.from_max <= $as_of AND (m.to_min > $as_of OR m.to_min IS NULL AND m.status = 'current') THEN m
END) AS certain
MATCH (community)<-[:PART_OF]-(grid:Grid)<-[:FOR]-(post:Post)<-[h:HOLDS]-(person:Person)
WHERE ($area = '' OR EXISTS { (grid)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND post.role IN ['grid_head', 'grid_worker']
  AND coalesce(grid.from_min <= $as_of, true) AND coalesce(grid.to_max > $as_of, true)
  AND coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
WITH grid, community, covering, certain, post.role AS role, person, max(CASE
  WHEN h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current') THEN 1
  ELSE 0
END) AS sure
WHERE NOT EXISTS {
    MATCH (person)-[s:HOLDS]->(held:Post)-[:OF]->(m:CommunityCommittee)
    WHERE m IN certain
      AND s.from_max <= $as_of AND (s.to_min > $as_of OR s.to_min IS NULL AND s.status = 'current')
      AND NOT EXISTS { (held)-[:FOR]->() }
  }
  AND NOT EXISTS {
    MATCH (person)-[w:EMPLOYED_BY]->(m:CommunityCommittee)
    WHERE m IN certain
      AND w.from_max <= $as_of AND (w.to_min > $as_of OR w.to_min IS NULL AND w.status = 'current')
  }
RETURN grid, CASE
    WHEN EXISTS {
      MATCH (person)-[s:HOLDS]->(held:Post)-[:OF]->(m:CommunityCommittee)
      WHERE m IN covering
        AND coalesce(s.from_min <= $as_of, true) AND coalesce(s.to_max > $as_of, true)
        AND NOT EXISTS { (held)-[:FOR]->() }
    } THEN 'possible'
    WHEN EXISTS {
      MATCH (person)-[w:EMPLOYED_BY]->(m:CommunityCommittee)
      WHERE m IN covering
        AND coalesce(w.from_min <= $as_of, true) AND coalesce(w.to_max > $as_of, true)
    } THEN 'possible'
    WHEN any(m IN covering WHERE NOT EXISTS {
        MATCH (m)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'holdings'}]-(:Source)
        WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
      }) THEN 'unknown'
    WHEN any(m IN covering WHERE NOT EXISTS {
        MATCH (m)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'employment'}]-(:Source)
        WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
      }) THEN 'unknown'
    WHEN sure = 0 THEN 'possible'
    WHEN size(certain) = 0 THEN 'possible'
    ELSE 'gap'
  END AS state, role, person.key AS person, person.name AS who, grid.name AS name, community.name AS place
ORDER BY state, role, grid.code, person
/*
[[example]]
about = "网格员不是社区的人 · a worker from outside"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "网格长不是社区的人 · a head from outside"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_head#G1', role: 'grid_head'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", role = "grid_head", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "别的岗位不在此列 · other posts are not meant"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_assistant#G1', role: 'grid_assistant'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "社区工作者 · on the community’s staff"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#staff', role: 'staff'})-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "社区党委委员 · a member of the committee"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_head#G1', role: 'grid_head'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#member', role: 'member'})-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "受雇于社区 · employed by the community"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (p)-[:EMPLOYED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "曾是社区工作者 · once on the staff"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (p)-[:HOLDS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(:Post {code: 'M1#staff', role: 'staff'})-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "曾受雇于社区 · once employed"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (p)-[:EMPLOYED_BY {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "是否还是社区工作者不详 · perhaps on the staff"
covers = "unknown date"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (p)-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#staff', role: 'staff'})-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "possible", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "是否还受雇不详 · perhaps employed"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (p)-[:EMPLOYED_BY {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "possible", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "别的社区的人 · of another community"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (o:Organization:CommunityCommittee {code: 'M2', name: '二社区大党委', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#staff', role: 'staff'})-[:OF]->(o)
CREATE (p)-[:EMPLOYED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(o)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "社区的另一个网格岗位不算 · another post for a grid does not count"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(r:Post {code: 'M1#grid_assistant#G1', role: 'grid_assistant'})-[:OF]->(m) CREATE (r)-[:FOR]->(g)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "网格员去留不详 · perhaps still the worker"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "possible", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "网格员已离任 · no longer the worker"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "同一岗位先后两段,一段确定 · twice in the post, once certainly"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (p)-[:HOLDS {key: '2', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "社区党委是否还在不详 · whether the committee still exists is not known"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "possible", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "社区党委是否还在不详,受雇于它 · employed by one that is perhaps gone"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (p)-[:EMPLOYED_BY {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "possible", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "覆盖说不准 · whether it covers the community is not certain"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "possible", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "覆盖说不准,受雇于它 · employed by one that covers it only perhaps"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#staff', role: 'staff'})-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "possible", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "社区没有党组织,另有规则 · no committee covers the community: another rule says so"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "社区党委已撤销 · the committee was dissolved"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "网格已撤销 · the grid is gone"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "unknown", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "没采集从业 · employment not collected"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "unknown", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "没采集任职 · holdings not collected"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "unknown", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "只采集了网格员 · only grid workers were collected"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', role: 'grid_worker', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "unknown", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "只采集了一类组织 · only of one type"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', type: 'Branch', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "unknown", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: false, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "unknown", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "从业采集不完整 · employment not completely"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: false, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "unknown", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-07-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "unknown", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "从业后来才采集 · employment only later"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-07-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "unknown", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "从业按类型、职务采集 · employment by a type"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', type: 'Branch', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "unknown", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "从业按职务采集 · employment by a role"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', role: 'staff', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "unknown", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "都是当天采集 · both on the date asked"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-06-30')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-06-30')}]->(m)
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G1", state = "gap", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "问的就是这个网格 · the area is the grid itself"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区'}) CREATE (g:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(c)
CREATE (m:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (p:Person {key: 'P1', name: '张三'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:FOR]->(g) CREATE (q)-[:OF]->(m)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(m)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'employment', complete: true, since: date('2026-01-01')}]->(m)
"""
params = { as_of = 2026-06-30, area = "G1" }
expect = [{ grid = "G1", state = "gap", role = "grid_worker", person = "P1", who = "张三", name = "一网格", place = "一社区" }]
*/

// 应设岗位空缺 · Vacant posts
/*
why = "必设岗位没有人担任。名额减去确定在任的人数就是空缺数。"
basis = "field"
severity = "gap"
confidence = "A"
identity = ["post"]
rests_on = ["holdings", "posts", "bodies", "areas"]
population = '''
MATCH (post:Post)
WHERE (post.required OR post.due)
  AND coalesce(post.from_min <= $as_of, true) AND coalesce(post.to_max > $as_of, true)
  AND ($area = '' OR EXISTS { (post)-[:OF|FOR]->()-[:LOCATED_IN|PART_OF*0..9]->(:Area {code: $area}) })
  AND ($inside = '' OR NOT EXISTS { (post)-[:OF|FOR]->(x) WHERE NOT EXISTS { (x)-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $inside}) } })
  AND NOT EXISTS {
    MATCH (post)-[:OF|FOR]->(body)
    WHERE NOT (coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true))
  }
RETURN count(post)
'''
max_db_hits = 44600
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
inside = { type = "string", default = "", about = "只数这个区域里的,空为各处 · of what lies in this area alone, empty: anywhere" }
[columns]
post = "node"
state = "string"
role = "string"
vacant = "integer"
body = "string"
served = "string"
*/
MATCH (post:Post)
WHERE (post.required OR post.due)
  AND coalesce(post.from_min <= $as_of, true) AND coalesce(post.to_max > $as_of, true)
  AND ($area = '' OR EXISTS { (post)-[:OF|FOR]->()-[:LOCATED_IN|PART_OF*0..9]->(:Area {code: $area}) })
  AND ($inside = '' OR NOT EXISTS { (post)-[:OF|FOR]->(x) WHERE NOT EXISTS { (x)-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $inside}) } })
WITH post, coalesce(post.seats, post.due_seats, 1) AS seats, COUNT {
  MATCH (post)<-[h:HOLDS]-(person)
  WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
  RETURN DISTINCT person
} AS held
WHERE held < seats
// Few are vacant: whether the bodies and areas of a post are still there is asked of those alone.
WITH post, seats, held, CASE
  WHEN EXISTS {
    MATCH (post)-[:OF|FOR]->(body)
    WHERE NOT (coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true))
  } THEN 'not_due'
  WHEN COUNT {
    MATCH (post)<-[h:HOLDS]-(person:Person)
    WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
    RETURN DISTINCT person
  } >= seats THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (post)-[:OF|FOR]->()-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'holdings'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND coalesce(s.role, post.role) = post.role
  } THEN 'unknown'
  WHEN NOT coalesce(post.from_max <= $as_of AND (post.to_min > $as_of OR post.to_min IS NULL AND post.status = 'current'), false) THEN 'possible'
  WHEN EXISTS {
    MATCH (post)-[:OF|FOR]->(body:Organization)
    WHERE NOT coalesce(body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current'), false)
  } THEN 'possible'
  ELSE 'gap'
END AS state
WHERE state <> 'not_due'
RETURN post, state, post.role AS role, seats - held AS vacant,
  head(COLLECT { MATCH (post)-[:OF]->(o) RETURN o.name ORDER BY o.code LIMIT 1 }) AS body, head(COLLECT { MATCH (post)-[:FOR]->(x) RETURN x.name ORDER BY x.code LIMIT 1 }) AS served
ORDER BY state, role, post.code
/*
[[example]]
about = "空缺 · vacant"
given = """
CREATE (o:Organization {code: 'O1', name: '一社区党委', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (o)<-[:OF]-(p:Post {code: 'O1#secretary', role: 'secretary', required: true, seats: 1, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(o)
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "O1#secretary", state = "gap", role = "secretary", vacant = 1, body = "一社区党委" }]

[[example]]
about = "两个名额,一人在任 · two seats, one taken"
given = """
CREATE (o:Organization {code: 'O1', name: '一社区党委', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (o)<-[:OF]-(p:Post {code: 'O1#secretary', role: 'secretary', required: true, seats: 2, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(o)
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "O1#secretary", state = "gap", role = "secretary", vacant = 1, body = "一社区党委" }]

[[example]]
about = "有人 · taken"
given = """
CREATE (o:Organization {code: 'O1', name: '一社区党委', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (o)<-[:OF]-(p:Post {code: 'O1#secretary', role: 'secretary', required: true, seats: 1, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "同一人占两次只算一次 · one person twice in it counts once"
given = """
CREATE (o:Organization {code: 'O1', name: '一社区党委', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (o)<-[:OF]-(p:Post {code: 'O1#secretary', role: 'secretary', required: true, seats: 2, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
WITH o, p MATCH (x:Person) CREATE (p)<-[:HOLDS {key: '2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(x) WITH o
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(o)
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "O1#secretary", state = "gap", role = "secretary", vacant = 1, body = "一社区党委" }]

[[example]]
about = "同一人去留都不详,也只算一次 · an uncertain one twice counts once"
given = """
CREATE (o:Organization {code: 'O1', name: '一社区党委', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (o)<-[:OF]-(p:Post {code: 'O1#secretary', role: 'secretary', required: true, seats: 2, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
WITH o, p MATCH (x:Person) CREATE (p)<-[:HOLDS {key: '2', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(x) WITH o
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(o)
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "O1#secretary", state = "gap", role = "secretary", vacant = 2, body = "一社区党委" }]

[[example]]
about = "组织以后才成立 · the body is founded only later"
given = """
CREATE (o:Organization {code: 'O1', name: '一社区党委', type: 'CommunityCommittee', status: 'current', from_min: date('2027-01-01'), from_max: date('2027-01-01')})
CREATE (o)<-[:OF]-(p:Post {code: 'O1#secretary', role: 'secretary', required: true, seats: 1, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(o)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "配置要求的岗位 · due by the profile"
given = """
CREATE (o:Organization {code: 'O1', name: '一社区党委', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (o)<-[:OF]-(p:Post {code: 'O1#secretary', role: 'secretary', derived: true, due: true, due_seats: 1, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(o)
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "O1#secretary", state = "gap", role = "secretary", vacant = 1, body = "一社区党委" }]

[[example]]
about = "不是必设 · not required"
given = """
CREATE (o:Organization {code: 'O1', name: '一社区党委', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (o)<-[:OF]-(p:Post {code: 'O1#secretary', role: 'secretary', seats: 1, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(o)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "为网格设的岗位,按网格所在地采集 · a post for a grid, collected there"
given = """
CREATE (g:Area:Grid {code: 'G1', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOR]-(:Post {code: '#grid_worker#G1', role: 'grid_worker', due: true, due_seats: 1, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', role: 'grid_worker', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "#grid_worker#G1", state = "gap", role = "grid_worker", vacant = 1, served = "一网格" }]

[[example]]
about = "组织已撤销 · the body was dissolved"
given = """
CREATE (o:Organization {code: 'O1', name: '一社区党委', type: 'CommunityCommittee', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (o)<-[:OF]-(p:Post {code: 'O1#secretary', role: 'secretary', required: true, seats: 1, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(o)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "岗位已撤销 · the post was abolished"
given = """
CREATE (o:Organization {code: 'O1', name: '一社区党委', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (o)<-[:OF]-(p:Post {code: 'O1#secretary', role: 'secretary', required: true, seats: 1, status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(o)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "离任日期不详 · when they left is not known"
covers = "unknown date"
given = """
CREATE (o:Organization {code: 'O1', name: '一社区党委', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (o)<-[:OF]-(p:Post {code: 'O1#secretary', role: 'secretary', required: true, seats: 1, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(o)
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "O1#secretary", state = "possible", role = "secretary", vacant = 1, body = "一社区党委" }]

[[example]]
about = "组织是否还在不详 · whether the body still exists is not known"
given = """
CREATE (o:Organization {code: 'O1', name: '一社区党委', type: 'CommunityCommittee', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (o)<-[:OF]-(p:Post {code: 'O1#secretary', role: 'secretary', required: true, seats: 1, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(o)
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "O1#secretary", state = "possible", role = "secretary", vacant = 1, body = "一社区党委" }]

[[example]]
about = "岗位是否还在不详 · whether the post still exists is not known"
given = """
CREATE (o:Organization {code: 'O1', name: '一社区党委', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (o)<-[:OF]-(p:Post {code: 'O1#secretary', role: 'secretary', required: true, seats: 1, status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(o)
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "O1#secretary", state = "possible", role = "secretary", vacant = 1, body = "一社区党委" }]

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (o:Organization {code: 'O1', name: '一社区党委', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (o)<-[:OF]-(p:Post {code: 'O1#secretary', role: 'secretary', required: true, seats: 1, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "O1#secretary", state = "unknown", role = "secretary", vacant = 1, body = "一社区党委" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (o:Organization {code: 'O1', name: '一社区党委', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (o)<-[:OF]-(p:Post {code: 'O1#secretary', role: 'secretary', required: true, seats: 1, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(o)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (o:Organization {code: 'O1', name: '一社区党委', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (o)<-[:OF]-(p:Post {code: 'O1#secretary', role: 'secretary', required: true, seats: 1, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: false, since: date('2026-01-01')}]->(o)
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "O1#secretary", state = "unknown", role = "secretary", vacant = 1, body = "一社区党委" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (o:Organization {code: 'O1', name: '一社区党委', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (o)<-[:OF]-(p:Post {code: 'O1#secretary', role: 'secretary', required: true, seats: 1, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-07-01')}]->(o)
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "O1#secretary", state = "unknown", role = "secretary", vacant = 1, body = "一社区党委" }]

[[example]]
about = "服务三个网格:写编码最小的 · for three grids: the first by code is named"
given = """
CREATE (o:Organization {code: 'O1', name: '一社区党委', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (o)<-[:OF]-(p:Post {code: 'O1#grid_worker', role: 'grid_worker', required: true, seats: 1, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)-[:FOR]->(:Area:Grid {code: 'G2', name: '第2网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)-[:FOR]->(:Area:Grid {code: 'G1', name: '第1网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)-[:FOR]->(:Area:Grid {code: 'G3', name: '第3网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(o)
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "O1#grid_worker", state = "gap", role = "grid_worker", vacant = 1, body = "一社区党委", served = "第1网格" }]

[[example]]
about = "只数一个区域里的岗位:别处的组织的、为别处设的都不算 · posts in one area alone: neither of a body elsewhere nor for one"
given = """
CREATE (c:Area {code: 'C1'})-[:PART_OF]->(:Area {code: 'S1'}), (x:Area {code: 'X'})
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:LOCATED_IN]->(c), (e:Organization {code: 'E', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:LOCATED_IN]->(x)
CREATE (a:Post {code: 'B1#secretary', role: 'secretary', required: true, seats: 1, status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:OF]->(o), (b:Post {code: 'B1#secretary#X', role: 'secretary', required: true, seats: 1, status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:OF]->(o), (b)-[:FOR]->(x), (d:Post {code: 'E#secretary#C1', role: 'secretary', required: true, seats: 1, status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:OF]->(e), (d)-[:FOR]->(c)
CREATE (s:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(o), (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(e)
"""
params = { as_of = 2026-06-30, inside = "S1" }
expect = [{ post = "B1#secretary", state = "gap", role = "secretary", vacant = 1, body = "一支部" }]
*/

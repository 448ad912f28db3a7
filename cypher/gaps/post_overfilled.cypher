// 超职数配备 · Posts with more holders than seats
/*
why = "一个名额上同时有两个人:职责不清,或名册没有写谁离任。代理的不算。"
basis = "field"
severity = "risk"
confidence = "C"
identity = ["post"]
rests_on = ["holdings", "posts", "bodies"]
population = '''
MATCH (post:Post)
WHERE (post.seats IS NOT NULL OR post.role IN $single)
  AND coalesce(post.from_min <= $as_of, true) AND coalesce(post.to_max > $as_of, true)
  AND ($area = '' OR EXISTS { (post)-[:OF|FOR]->()-[:LOCATED_IN|PART_OF*0..9]->(:Area {code: $area}) })
  AND ($inside = '' OR NOT EXISTS { (post)-[:OF|FOR]->(x) WHERE NOT EXISTS { (x)-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $inside}) } })
  AND NOT EXISTS {
    MATCH (post)-[:OF|FOR]->(body)
    WHERE NOT (coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true))
  }
RETURN count(post)
'''
max_db_hits = 20800
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
inside = { type = "string", default = "", about = "只数这个区域里的,空为各处 · of what lies in this area alone, empty: anywhere" }
single = { type = "list<string>", default = ["secretary", "director", "group_leader", "chair", "grid_head"], about = "一个组织只有一人的职务 · roles that one person holds" }
[columns]
post = "node"
state = "string"
role = "string"
held = "integer"
seats = "integer"
holders = "list"
body = "string"
*/
MATCH (post:Post)
WHERE (post.seats IS NOT NULL OR post.role IN $single)
  AND COUNT { (post)<-[:HOLDS]-() } > 1
  AND coalesce(post.from_min <= $as_of, true) AND coalesce(post.to_max > $as_of, true)
  AND ($area = '' OR EXISTS { (post)-[:OF|FOR]->()-[:LOCATED_IN|PART_OF*0..9]->(:Area {code: $area}) })
  AND NOT EXISTS {
    MATCH (post)-[:OF|FOR]->(body)
    WHERE NOT (coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true))
  }
WITH post, coalesce(post.seats, 1) AS seats, COLLECT {
  MATCH (post)<-[h:HOLDS]-(person:Person)
  WHERE coalesce(h.kind, '') <> 'acting'
    AND coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
  RETURN DISTINCT person
} AS possible, COLLECT {
  MATCH (post)<-[h:HOLDS]-(person:Person)
  WHERE coalesce(h.kind, '') <> 'acting'
    AND h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
  RETURN DISTINCT person
} AS certain
// Asked of the few that are left.
WHERE size(possible) > seats
  AND ($inside = '' OR NOT EXISTS { (post)-[:OF|FOR]->(x) WHERE NOT EXISTS { (x)-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $inside}) } })
WITH post, seats, CASE WHEN size(certain) > seats THEN certain ELSE possible END AS holders, CASE
  WHEN size(certain) <= seats THEN 'possible'
  WHEN NOT coalesce(post.from_max <= $as_of AND (post.to_min > $as_of OR post.to_min IS NULL AND post.status = 'current'), false) THEN 'possible'
  WHEN EXISTS {
    MATCH (post)-[:OF|FOR]->(body:Organization)
    WHERE NOT coalesce(body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current'), false)
  } THEN 'possible'
  ELSE 'gap'
END AS state
RETURN post, state, post.role AS role, size(holders) AS held, seats,
  COLLECT { UNWIND holders AS person RETURN coalesce(person.name, person.key) AS name ORDER BY name } AS holders,
  head(COLLECT { MATCH (post)-[:OF]->(o) RETURN o.name ORDER BY o.code LIMIT 1 }) AS body
ORDER BY state, role, post.code
/*
[[example]]
about = "两个书记 · two secretaries"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "gap", role = "secretary", held = 2, seats = 1, holders = ["P1名", "P2名"], body = "一支部" }]

[[example]]
about = "名额两个,三个人 · two seats, three people"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#member', role: 'member', seats: 2, status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', name: 'P2名'})
CREATE (p)<-[:HOLDS {key: 'P3', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P3', name: 'P3名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#member", state = "gap", role = "member", held = 3, seats = 2, holders = ["P1名", "P2名", "P3名"], body = "一支部" }]

[[example]]
about = "名额两个,两个人 · two seats, two people"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#member', role: 'member', seats: 2, status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "名册写了两个书记名额 · a roster says two seats"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', seats: 2, status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "没有写名额的委员 · members, of whom no number is stated"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#member', role: 'member', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "一人代理 · one of them acts"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'acting', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "一人挂职,照样占名额 · one is seconded, and takes a seat like any other"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'seconded', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "gap", role = "secretary", held = 2, seats = 1, holders = ["P1名", "P2名"], body = "一支部" }]

[[example]]
about = "没有写方式 · no kind is stated"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: '2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "gap", role = "secretary", held = 2, seats = 1, holders = ["P1名", "P2名"], body = "一支部" }]

[[example]]
about = "当天交接 · handed over on the day"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2026-06-30'), to_max: date('2026-06-30')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-06-30'), from_max: date('2026-06-30')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "同一人两次只算一人 · one person twice is one"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
WITH p MATCH (x:Person) CREATE (p)<-[:HOLDS {key: '2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(x)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "同一人两次,还有一个可能的 · one person twice, and one perhaps"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
WITH p MATCH (x:Person) CREATE (p)<-[:HOLDS {key: '2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(x)
WITH p
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "possible", role = "secretary", held = 2, seats = 1, holders = ["P1名", "P2名"], body = "一支部" }]

[[example]]
about = "同一人两次都去留不详 · one person twice, each time perhaps"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
WITH p MATCH (x:Person) CREATE (p)<-[:HOLDS {key: '2', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(x)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "一人去留不详 · whether one left is not known"
covers = "unknown date"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "possible", role = "secretary", held = 2, seats = 1, holders = ["P1名", "P2名"], body = "一支部" }]

[[example]]
about = "两人都去留不详 · whether either left is not known"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "possible", role = "secretary", held = 2, seats = 1, holders = ["P1名", "P2名"], body = "一支部" }]

[[example]]
about = "可能的那人是代理 · the one who is perhaps there acts"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'acting', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "数的是有记录的,不靠采集 · what is recorded counts, collected or not"
covers = "uncollected"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "gap", role = "secretary", held = 2, seats = 1, holders = ["P1名", "P2名"], body = "一支部" }]

[[example]]
about = "岗位已撤销;组织已撤销 · the post was abolished"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'ended', from_min: date('2015-01-01'), from_max: date('2015-01-01'), to_min: date('2026-06-01'), to_max: date('2026-06-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "组织已撤销 · the body was dissolved"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'ended', from_min: date('2015-01-01'), from_max: date('2015-01-01'), to_min: date('2026-06-01'), to_max: date('2026-06-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "岗位是否还在不详 · whether the post still exists is not known"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "possible", role = "secretary", held = 2, seats = 1, holders = ["P1名", "P2名"], body = "一支部" }]

[[example]]
about = "组织是否还在不详 · whether the body still exists is not known"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "possible", role = "secretary", held = 2, seats = 1, holders = ["P1名", "P2名"], body = "一支部" }]

[[example]]
about = "职务另定 · other roles"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30, single = ["director"] }
expect = []

[[example]]
about = "别处 · another area"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "只数一个区域里的岗位:别处的组织的、为别处设的都不算 · posts in one area alone: neither of a body elsewhere nor for one"
given = """
CREATE (c:Area {code: 'C1'})-[:PART_OF]->(:Area {code: 'S1'}), (x:Area {code: 'X'})
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:LOCATED_IN]->(c), (e:Organization {code: 'E', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:LOCATED_IN]->(x)
CREATE (a:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:OF]->(o), (b:Post {code: 'B1#secretary#X', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:OF]->(o), (b)-[:FOR]->(x), (d:Post {code: 'E#secretary#C1', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:OF]->(e), (d)-[:FOR]->(c)
WITH a, b, d UNWIND [a, b, d] AS post
UNWIND ['1', '2'] AS n
CREATE (post)<-[:HOLDS {key: n, kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: post.code + n, name: 'P' + n})
"""
params = { as_of = 2026-06-30, inside = "S1" }
expect = [{ post = "B1#secretary", state = "gap", role = "secretary", held = 2, seats = 1, holders = ["P1", "P2"], body = "一支部" }]
*/

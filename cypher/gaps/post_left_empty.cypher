// 换人之间岗位空了很久 · Posts left empty between two holders
/*
why = "前任走了,后任很久才来:这段时间没有人负责。代理主持工作的不算空。"
basis = "field"
severity = "note"
confidence = "C"
identity = ["post", "came_on"]
rests_on = ["holdings"]
population = '''
MATCH (post:Post)
WHERE COUNT { (post)<-[h:HOLDS]-() WHERE coalesce(h.from_min <= $as_of, true) } > 1
  AND coalesce(post.from_min <= $as_of, true) AND coalesce(post.to_max > $as_of, true)
  AND ($area = '' OR EXISTS { (post)-[:OF|FOR]->()-[:LOCATED_IN|PART_OF*0..9]->(:Area {code: $area}) })
  AND ($inside = '' OR NOT EXISTS { (post)-[:OF|FOR]->(x) WHERE NOT EXISTS { (x)-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $inside}) } })
  AND NOT EXISTS {
    MATCH (post)-[:OF|FOR]->(body)
    WHERE NOT (coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true))
  }
RETURN count(post)
'''
max_db_hits = 20100
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
inside = { type = "string", default = "", about = "只数这个区域里的,空为各处 · of what lies in this area alone, empty: anywhere" }
empty_days = { type = "integer", default = 90, about = "空缺至少几天 · empty for so many days at least" }
empty_months = { type = "integer", default = 12, about = "几个月内接上的 · filled again in the last so many months" }
[columns]
post = "node"
state = "string"
role = "string"
empty = "integer"
fell_empty = "date"
came_on = "date"
left = "list"
who = "string"
body = "string"
*/
WITH $as_of - duration({months: $empty_months}) AS since
MATCH (post:Post)
WHERE COUNT { (post)<-[:HOLDS]-() } > 1
  // Somebody came in these months: of most posts nothing more has to be looked at.
  AND EXISTS {
    MATCH (post)<-[h:HOLDS]-()
    WHERE any(day IN [h.from_min, h.from_max] WHERE since < day <= $as_of)
  }
  AND coalesce(post.from_min <= $as_of, true) AND coalesce(post.to_max > $as_of, true)
  AND ($area = '' OR EXISTS { (post)-[:OF|FOR]->()-[:LOCATED_IN|PART_OF*0..9]->(:Area {code: $area}) })
  AND ($inside = '' OR NOT EXISTS { (post)-[:OF|FOR]->(x) WHERE NOT EXISTS { (x)-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $inside}) } })
WITH post, since, COLLECT {
  MATCH (post)<-[h:HOLDS]-(person:Person)
  RETURN {
    name: coalesce(person.name, person.key),
    first: coalesce(h.from_min, date('0001-01-01')), last: coalesce(h.to_max, date('9999-12-31')),
    sure_first: h.from_max,
    sure_last: CASE WHEN h.to_min IS NULL AND h.status = 'current' THEN date('9999-12-31') ELSE h.to_min END
  }
} AS held
// A stretch on which nobody is even possibly there; one on which nobody is certainly there.
WITH post, since, [one IN held | {name: one.name, first: one.first, last: one.last, sure: true}]
  + [one IN held WHERE one.sure_first < one.sure_last | {name: one.name, first: one.sure_first, last: one.sure_last, sure: false}] AS held
UNWIND held AS next
WITH post, since, next, [one IN held WHERE one.sure = next.sure AND one.first < next.first] AS before
WITH post, since, next, before, reduce(day = null, one IN before | CASE WHEN one.last < day THEN day ELSE one.last END) AS fell_empty
WHERE fell_empty + duration({days: $empty_days}) <= next.first
  AND since < next.first <= $as_of
WITH post, next, fell_empty, [one IN before WHERE one.last = fell_empty | one.name] AS left, CASE
  WHEN EXISTS {
    MATCH (post)-[:OF|FOR]->(body)
    WHERE NOT (coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true))
  } THEN 'not_due'
  WHEN NOT next.sure THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (post)-[:OF|FOR]->()-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'holdings'}]-(:Source)
    WHERE s.complete AND s.since <= fell_empty AND s.type IS NULL AND coalesce(s.role, post.role) = post.role
  } THEN 'unknown'
  WHEN NOT coalesce(post.from_max <= $as_of AND (post.to_min > $as_of OR post.to_min IS NULL AND post.status = 'current'), false) THEN 'possible'
  WHEN EXISTS {
    MATCH (post)-[:OF|FOR]->(body:Organization)
    WHERE NOT coalesce(body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current'), false)
  } THEN 'possible'
  ELSE 'gap'
END AS state
WHERE state <> 'not_due'
WITH post, next, fell_empty, left, state, duration.inDays(fell_empty, next.first).days AS empty
// One row a post: what is certain first, and of that what was collected; then the longest, then the latest.
ORDER BY next.sure DESC, state = 'unknown', empty DESC, next.first DESC, next.name
WITH post, head(collect({state: state, empty: empty, fell_empty: fell_empty, came_on: next.first, left: left, who: next.name})) AS worst
RETURN post, worst.state AS state, post.role AS role, worst.empty AS empty, worst.fell_empty AS fell_empty,
  worst.came_on AS came_on, COLLECT { UNWIND worst.left AS name RETURN DISTINCT name ORDER BY name } AS left,
  worst.who AS who, head(COLLECT { MATCH (post)-[:OF]->(o) RETURN o.name ORDER BY o.code LIMIT 1 }) AS body
ORDER BY state, empty DESC, post.code
/*
[[example]]
about = "空了五个月 · empty for five months"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "gap", role = "secretary", empty = 151, fell_empty = 2025-10-01, came_on = 2026-03-01, left = ["P1名"], who = "P2名", body = "一支部" }]

[[example]]
about = "正好九十天;差一天 · ninety days; one day less"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2025-12-30'), from_max: date('2025-12-30')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "gap", role = "secretary", empty = 90, fell_empty = 2025-10-01, came_on = 2025-12-30, left = ["P1名"], who = "P2名", body = "一支部" }]

[[example]]
about = "差一天不算 · one day less is none"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2025-12-29'), from_max: date('2025-12-29')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "当天接任 · taken over on the same day"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2025-10-01'), from_max: date('2025-10-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "代理的人填上了 · somebody acted meanwhile"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P3', kind: 'acting', status: 'ended', from_min: date('2025-10-01'), from_max: date('2025-10-01'), to_min: date('2026-03-01'), to_max: date('2026-03-01')}]-(:Person {key: 'P3', name: 'P3名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "中间有人,只剩三十天 · somebody was there meanwhile; thirty days are left"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P3', kind: 'appointed', status: 'ended', from_min: date('2025-10-31'), from_max: date('2025-10-31'), to_min: date('2026-02-01'), to_max: date('2026-02-01')}]-(:Person {key: 'P3', name: 'P3名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "中间可能有人 · somebody was perhaps there meanwhile"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P3', kind: 'appointed', status: 'ended', from_max: date('2025-12-01'), to_max: date('2026-02-15')}]-(:Person {key: 'P3', name: 'P3名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "possible", role = "secretary", empty = 151, fell_empty = 2025-10-01, came_on = 2026-03-01, left = ["P1名"], who = "P2名", body = "一支部" }]

[[example]]
about = "前任走、后任来的日子只知道月份 · the months alone are known"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-31')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-31')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "gap", role = "secretary", empty = 121, fell_empty = 2025-10-31, came_on = 2026-03-01, left = ["P1名"], who = "P2名", body = "一支部" }]

[[example]]
about = "前任何时走的不详 · when they left is not known"
covers = "unknown date"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2026-02-28')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "possible", role = "secretary", empty = 151, fell_empty = 2025-10-01, came_on = 2026-03-01, left = ["P1名"], who = "P2名", body = "一支部" }]

[[example]]
about = "前任去向不详:没有确定离开的日子 · whether the former left is not known"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'unknown', from_min: date('2019-01-01'), from_max: date('2019-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "后任何时来的不详 · when the successor came is not known"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_max: date('2026-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "possible", role = "secretary", empty = 151, fell_empty = 2025-10-01, came_on = 2026-03-01, left = ["P1名"], who = "P2名", body = "一支部" }]

[[example]]
about = "空缺那天起没有采集过 · not collected on the day when it fell empty"
covers = "uncollected"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2025-10-02')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "unknown", role = "secretary", empty = 151, fell_empty = 2025-10-01, came_on = 2026-03-01, left = ["P1名"], who = "P2名", body = "一支部" }]

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: false, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "unknown", role = "secretary", empty = 151, fell_empty = 2025-10-01, came_on = 2026-03-01, left = ["P1名"], who = "P2名", body = "一支部" }]

[[example]]
about = "只采集了别的职务 · another role was collected"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, role: 'member', since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "unknown", role = "secretary", empty = 151, fell_empty = 2025-10-01, came_on = 2026-03-01, left = ["P1名"], who = "P2名", body = "一支部" }]

[[example]]
about = "只采集了这个职务 · this role was collected"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, role: 'secretary', since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "gap", role = "secretary", empty = 151, fell_empty = 2025-10-01, came_on = 2026-03-01, left = ["P1名"], who = "P2名", body = "一支部" }]

[[example]]
about = "从那天起采集 · collected since that very day"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2025-10-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "gap", role = "secretary", empty = 151, fell_empty = 2025-10-01, came_on = 2026-03-01, left = ["P1名"], who = "P2名", body = "一支部" }]

[[example]]
about = "很久以前的不算 · long ago"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2017-01-01'), from_max: date('2017-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2025-06-30'), from_max: date('2025-06-30')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "十二个月之内的第一天 · the first day of twelve months"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2017-01-01'), from_max: date('2017-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2025-07-01'), from_max: date('2025-07-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "gap", role = "secretary", empty = 181, fell_empty = 2025-01-01, came_on = 2025-07-01, left = ["P1名"], who = "P2名", body = "一支部" }]

[[example]]
about = "后任以后才来:那是空缺 · the successor comes later: that is a vacancy"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-07-01'), from_max: date('2026-07-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "当天到任 · came on the very day"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-06-30'), from_max: date('2026-06-30')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "gap", role = "secretary", empty = 272, fell_empty = 2025-10-01, came_on = 2026-06-30, left = ["P1名"], who = "P2名", body = "一支部" }]

[[example]]
about = "同一人走了又回来 · the same person left and came back"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P1', name: 'P1名'})
WITH p MATCH (x:Person {key: 'P1'}) CREATE (p)<-[:HOLDS {key: '2', status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-01')}]-(x)
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "gap", role = "secretary", empty = 151, fell_empty = 2025-10-01, came_on = 2026-03-01, left = ["P1名"], who = "P1名", body = "一支部" }]

[[example]]
about = "两次都空:说最长的 · twice: the longest is told"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-06-01'), to_max: date('2025-06-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P3', kind: 'appointed', status: 'ended', from_min: date('2025-12-01'), from_max: date('2025-12-01'), to_min: date('2025-12-31'), to_max: date('2025-12-31')}]-(:Person {key: 'P3', name: 'P3名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-04-01'), from_max: date('2026-04-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "gap", role = "secretary", empty = 183, fell_empty = 2025-06-01, came_on = 2025-12-01, left = ["P1名"], who = "P3名", body = "一支部" }]

[[example]]
about = "两人一起走 · two left on one day"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P4', kind: 'appointed', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P4', name: 'P4名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "gap", role = "secretary", empty = 151, fell_empty = 2025-10-01, came_on = 2026-03-01, left = ["P1名", "P4名"], who = "P2名", body = "一支部" }]

[[example]]
about = "前面还有两任:算最后离开的 · two more before: the last to leave counts"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P0', kind: 'appointed', status: 'ended', from_min: date('2016-01-01'), from_max: date('2016-01-01'), to_min: date('2018-01-01'), to_max: date('2018-01-01')}]-(:Person {key: 'P0', name: 'P0名'})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P3', kind: 'appointed', status: 'ended', from_min: date('2018-01-01'), from_max: date('2018-01-01'), to_min: date('2019-01-01'), to_max: date('2019-01-01')}]-(:Person {key: 'P3', name: 'P3名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "gap", role = "secretary", empty = 151, fell_empty = 2025-10-01, came_on = 2026-03-01, left = ["P1名"], who = "P2名", body = "一支部" }]

[[example]]
about = "只有一任 · one holder alone"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "岗位已撤销 · the post was abolished"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'ended', from_min: date('2015-01-01'), from_max: date('2015-01-01'), to_min: date('2026-06-01'), to_max: date('2026-06-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "组织已撤销 · the body was dissolved"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'ended', from_min: date('2015-01-01'), from_max: date('2015-01-01'), to_min: date('2026-06-01'), to_max: date('2026-06-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "岗位是否还在不详 · whether the post still exists is not known"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'unknown', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "possible", role = "secretary", empty = 151, fell_empty = 2025-10-01, came_on = 2026-03-01, left = ["P1名"], who = "P2名", body = "一支部" }]

[[example]]
about = "组织是否还在不详 · whether the body still exists is not known"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'unknown', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "possible", role = "secretary", empty = 151, fell_empty = 2025-10-01, came_on = 2026-03-01, left = ["P1名"], who = "P2名", body = "一支部" }]

[[example]]
about = "别的天数 · another number of days"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30, empty_days = 200 }
expect = []

[[example]]
about = "别处 · another area"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o)
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "只数一个区域里的岗位:别处的组织的、为别处设的都不算 · posts in one area alone: neither of a body elsewhere nor for one"
given = """
CREATE (c:Area {code: 'C1'})-[:PART_OF]->(:Area {code: 'S1'}), (x:Area {code: 'X'})
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:LOCATED_IN]->(c), (e:Organization {code: 'E', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:LOCATED_IN]->(x)
CREATE (a:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:OF]->(o), (b:Post {code: 'B1#secretary#X', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:OF]->(o), (b)-[:FOR]->(x), (d:Post {code: 'E#secretary#C1', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:OF]->(e), (d)-[:FOR]->(c)
CREATE (s:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(o), (s)-[:COLLECTS {what: 'holdings', complete: true, since: date('2020-01-01')}]->(e)
WITH a, b, d UNWIND [a, b, d] AS post
CREATE (post)<-[:HOLDS {key: '1', kind: 'appointed', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2025-10-01'), to_max: date('2025-10-01')}]-(:Person {key: post.code + '1', name: 'P1名'})
CREATE (post)<-[:HOLDS {key: '2', kind: 'appointed', status: 'current', from_min: date('2026-03-01'), from_max: date('2026-03-01')}]-(:Person {key: post.code + '2', name: 'P2名'})
"""
params = { as_of = 2026-06-30, inside = "S1" }
expect = [{ post = "B1#secretary", state = "gap", role = "secretary", empty = 151, fell_empty = 2025-10-01, came_on = 2026-03-01, left = ["P1名"], who = "P2名", body = "一支部" }]
*/

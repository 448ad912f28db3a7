// 岗位设立与撤销 · Posts that came or went
/*
why = "岗位的设立与撤销;随组织或网格一起来去的,原因是组织或网格。"
identity = ["post"]
max_db_hits = 121200
[params]
from = { type = "date", about = "从这一天 · from this date" }
to = { type = "date", default = "today", about = "到这一天 · to this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
post = "node"
change = "string"
before = "string"
after = "string"
day_min = "date"
day_max = "date"
who = "string"
why = "string"
by = "list"
touches = "list"
role = "string"
*/
MATCH (post:Post)
WHERE ($area = '' OR EXISTS { (post)-[:OF|FOR]->()-[:LOCATED_IN|PART_OF*0..9]->(:Area {code: $area}) })
WITH *, CASE
  WHEN post.from_max <= $from AND (post.to_min > $from OR post.to_min IS NULL AND post.status = 'current') THEN 'certain'
  WHEN coalesce(post.from_min <= $from, true) AND coalesce(post.to_max > $from, true) THEN 'possible'
  ELSE 'absent'
END AS before, CASE
  WHEN post.from_max <= $to AND (post.to_min > $to OR post.to_min IS NULL AND post.status = 'current') THEN 'certain'
  WHEN coalesce(post.from_min <= $to, true) AND coalesce(post.to_max > $to, true) THEN 'possible'
  ELSE 'absent'
END AS after
WHERE before <> after OR before = 'absent' AND post.from_min > $from AND post.to_max <= $to
WITH *, CASE
  WHEN before = after THEN 'passed'
  WHEN before = 'possible' AND (after = 'certain' AND post.from_min IS NULL OR after = 'absent' AND post.to_min IS NULL) THEN 'known'
  WHEN before = 'absent' OR after = 'certain' THEN 'began'
  ELSE 'ended'
END AS change
WITH *,
  COLLECT { MATCH (post)-[:OF|FOR]->(x) WHERE NOT (coalesce(x.from_min <= $to, true) AND coalesce(x.to_max > $to, true)) RETURN coalesce(x.name, x.code) ORDER BY x.code } AS gone,
  COLLECT { MATCH (post)-[:OF|FOR]->(x) WHERE NOT (coalesce(x.from_min <= $from, true) AND coalesce(x.to_max > $from, true)) RETURN coalesce(x.name, x.code) ORDER BY x.code } AS new
// Of a post that no roster states nothing becomes known.
WHERE change <> 'known' OR post.sources IS NOT NULL
RETURN post, change, before, after,
  CASE WHEN change = 'ended' OR change = 'known' AND after = 'absent' THEN post.to_min ELSE post.from_min END AS day_min,
  CASE WHEN change IN ['ended', 'passed'] OR after = 'absent' THEN post.to_max ELSE post.from_max END AS day_max,
  head(COLLECT { MATCH (post)-[e:OF|FOR]->(x) RETURN coalesce(x.name, x.code) ORDER BY type(e) DESC, x.code LIMIT 1 }) AS who,
  CASE
    WHEN change = 'known' THEN 'listed'
    WHEN change = 'began' AND size(new) > 0 THEN 'founded'
    WHEN change = 'began' THEN 'stated'
    WHEN size(gone) > 0 THEN 'dissolved'
    WHEN all(s IN post.sources WHERE s STARTS WITH '-') THEN 'unlisted'
    ELSE 'stated'
  END AS why,
  CASE change WHEN 'known' THEN [] WHEN 'began' THEN new ELSE gone END AS by,
  [post.code] + COLLECT { MATCH (post)-[:OF|FOR]->(x) RETURN DISTINCT x.code AS code ORDER BY code } AS touches,
  post.role AS role
ORDER BY change, post.code
/*
[[example]]
about = "设立、撤销、来而复去 · new, abolished, come and gone"
given = """
CREATE (:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01'), sources: ['s:p.csv#2']})-[:OF]->(:Organization:Branch {code: 'B1', name: 'B1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Post {code: 'B2#secretary', role: 'secretary', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01'), sources: ['s:p.csv#2']})-[:OF]->(:Organization:Branch {code: 'B2', name: 'B2名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Post {code: 'B3#secretary', role: 'secretary', status: 'ended', from_min: date('2025-02-01'), from_max: date('2025-02-01'), to_min: date('2025-03-01'), to_max: date('2025-03-01'), sources: ['s:p.csv#2']})-[:OF]->(:Organization:Branch {code: 'B3', name: 'B3名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { post = "B1#secretary", change = "began", before = "absent", after = "certain", day_min = 2025-03-01, day_max = 2025-03-01, who = "B1名", why = "stated", by = [], touches = ["B1#secretary", "B1"], role = "secretary" },
  { post = "B2#secretary", change = "ended", before = "certain", after = "absent", day_min = 2025-05-01, day_max = 2025-05-01, who = "B2名", why = "stated", by = [], touches = ["B2#secretary", "B2"], role = "secretary" },
  { post = "B3#secretary", change = "passed", before = "absent", after = "absent", day_min = 2025-02-01, day_max = 2025-03-01, who = "B3名", why = "stated", by = [], touches = ["B3#secretary", "B3"], role = "secretary" },
]

[[example]]
about = "组织以后才撤销、在此期间成立或撤销,不是缘由 · a body that ends later, or came or went meanwhile, is not why"
given = """
CREATE (:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01'), sources: ['s:p.csv#2']})-[:OF]->(:Organization:Branch {code: 'B1', name: 'B1名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2026-01-01'), to_max: date('2026-01-01')})
CREATE (:Post {code: 'B2#secretary', role: 'secretary', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01'), sources: ['s:p.csv#2']})-[:OF]->(:Organization:Branch {code: 'B2', name: 'B2名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2026-01-01'), to_max: date('2026-01-01')})
CREATE (:Post {code: 'B3#secretary', role: 'secretary', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01'), sources: ['s:p.csv#2']})-[:OF]->(:Organization:Branch {code: 'B3', name: 'B3名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')})
CREATE (:Post {code: 'B4#secretary', role: 'secretary', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01'), sources: ['s:p.csv#2']})-[:OF]->(:Organization:Branch {code: 'B4', name: 'B4名', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { post = "B1#secretary", change = "began", before = "absent", after = "certain", day_min = 2025-03-01, day_max = 2025-03-01, who = "B1名", why = "stated", by = [], touches = ["B1#secretary", "B1"], role = "secretary" },
  { post = "B3#secretary", change = "began", before = "absent", after = "certain", day_min = 2025-03-01, day_max = 2025-03-01, who = "B3名", why = "stated", by = [], touches = ["B3#secretary", "B3"], role = "secretary" },
  { post = "B2#secretary", change = "ended", before = "certain", after = "absent", day_min = 2025-05-01, day_max = 2025-05-01, who = "B2名", why = "stated", by = [], touches = ["B2#secretary", "B2"], role = "secretary" },
  { post = "B4#secretary", change = "ended", before = "certain", after = "absent", day_min = 2025-05-01, day_max = 2025-05-01, who = "B4名", why = "stated", by = [], touches = ["B4#secretary", "B4"], role = "secretary" },
]

[[example]]
about = "随组织来去 · with its body"
given = """
CREATE (:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01'), sources: ['s:p.csv#2']})-[:OF]->(:Organization:Branch {code: 'B1', name: 'B1名', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')})
CREATE (:Post {code: 'B2#secretary', role: 'secretary', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01'), sources: ['s:p.csv#2']})-[:OF]->(:Organization:Branch {code: 'B2', name: 'B2名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { post = "B1#secretary", change = "began", before = "absent", after = "certain", day_min = 2025-03-01, day_max = 2025-03-01, who = "B1名", why = "founded", by = ["B1名"], touches = ["B1#secretary", "B1"], role = "secretary" },
  { post = "B2#secretary", change = "ended", before = "certain", after = "absent", day_min = 2025-05-01, day_max = 2025-05-01, who = "B2名", why = "dissolved", by = ["B2名"], touches = ["B2#secretary", "B2"], role = "secretary" },
]

[[example]]
about = "推定的岗位随网格首次登记:没有新知道什么 · a derived post of a body that is first listed: nothing became known of it"
given = """
CREATE (:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_max: date('2025-06-30')})-[:OF]->(:Organization:Branch {code: 'B1', name: 'B1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = []

[[example]]
about = "一直在;名册没说时间的 · there all the while; one of which nothing is said"
given = """
CREATE (:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), sources: ['s:p.csv#2']})-[:OF]->(:Organization:Branch {code: 'B1', name: 'B1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Post {code: 'p', role: 'member'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = []

[[example]]
about = "日期不全 · dates that are not known"
covers = "unknown date"
given = """
CREATE (:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2025-06-10'), from_max: date('2025-07-10'), sources: ['s:p.csv#2']})-[:OF]->(:Organization:Branch {code: 'B1', name: 'B1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Post {code: 'B2#secretary', role: 'secretary', status: 'current', from_max: date('2025-06-30'), sources: ['s:p.csv#2']})-[:OF]->(:Organization:Branch {code: 'B2', name: 'B2名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Post {code: 'B3#secretary', role: 'secretary', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-03-31'), to_max: date('2025-06-30'), sources: ['-s:a.csv#2']})-[:OF]->(:Organization:Branch {code: 'B3', name: 'B3名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Post {code: 'B4#secretary', role: 'secretary', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_max: date('2025-06-30'), sources: ['s:p.csv#2']})-[:OF]->(:Organization:Branch {code: 'B4', name: 'B4名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { post = "B1#secretary", change = "began", before = "absent", after = "possible", day_min = 2025-06-10, day_max = 2025-07-10, who = "B1名", why = "stated", by = [], touches = ["B1#secretary", "B1"], role = "secretary" },
  { post = "B2#secretary", change = "known", before = "possible", after = "certain", day_max = 2025-06-30, who = "B2名", why = "listed", by = [], touches = ["B2#secretary", "B2"], role = "secretary" },
  { post = "B3#secretary", change = "ended", before = "certain", after = "absent", day_min = 2025-03-31, day_max = 2025-06-30, who = "B3名", why = "unlisted", by = [], touches = ["B3#secretary", "B3"], role = "secretary" },
  { post = "B4#secretary", change = "known", before = "possible", after = "absent", day_max = 2025-06-30, who = "B4名", why = "listed", by = [], touches = ["B4#secretary", "B4"], role = "secretary" },
]

[[example]]
about = "别处 · another area"
given = """
CREATE (:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01'), sources: ['s:p.csv#2']})-[:OF]->(:Organization:Branch {code: 'B1', name: 'B1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30, area = "X" }
expect = []
*/

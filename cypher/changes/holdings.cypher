// 谁上任、谁离任 · Who came to a post, who left
/*
why = "谁到任、谁离任、由谁接替,还是组织撤销。名册首次登记、起始不详的,只是知道了。"
identity = ["person", "post", "key"]
max_db_hits = 150900
[params]
from = { type = "date", about = "从这一天 · from this date" }
to = { type = "date", default = "today", about = "到这一天 · to this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
person = "node"
change = "string"
before = "string"
after = "string"
day_min = "date"
day_max = "date"
who = "string"
why = "string"
by = "list"
touches = "list"
post = "string"
role = "string"
kind = "string"
body = "string"
served = "string"
key = "string"
*/
MATCH (person:Person)-[h:HOLDS]->(post:Post)
WHERE ($area = '' OR EXISTS { (post)-[:OF|FOR]->()-[:LOCATED_IN|PART_OF*0..9]->(:Area {code: $area}) })
WITH *, CASE
  WHEN h.from_max <= $from AND (h.to_min > $from OR h.to_min IS NULL AND h.status = 'current') THEN 'certain'
  WHEN coalesce(h.from_min <= $from, true) AND coalesce(h.to_max > $from, true) THEN 'possible'
  ELSE 'absent'
END AS before, CASE
  WHEN h.from_max <= $to AND (h.to_min > $to OR h.to_min IS NULL AND h.status = 'current') THEN 'certain'
  WHEN coalesce(h.from_min <= $to, true) AND coalesce(h.to_max > $to, true) THEN 'possible'
  ELSE 'absent'
END AS after
WHERE before <> after OR before = 'absent' AND h.from_min > $from AND h.to_max <= $to
WITH *, CASE
  WHEN before = after THEN 'passed'
  WHEN before = 'possible' AND (after = 'certain' AND h.from_min IS NULL OR after = 'absent' AND h.to_min IS NULL) THEN 'known'
  WHEN before = 'absent' OR after = 'certain' THEN 'began'
  ELSE 'ended'
END AS change
WITH *,
  COLLECT { MATCH (post)-[:OF|FOR]->(x) WHERE NOT (coalesce(x.from_min <= $to, true) AND coalesce(x.to_max > $to, true)) RETURN coalesce(x.name, x.code) ORDER BY x.code } AS gone,
  COLLECT { MATCH (post)-[:OF|FOR]->(x) WHERE NOT (coalesce(x.from_min <= $from, true) AND coalesce(x.to_max > $from, true)) RETURN coalesce(x.name, x.code) ORDER BY x.code } AS new,
  COLLECT {
    MATCH (post)<-[k:HOLDS]-(:Person)
    WHERE coalesce(k.from_min <= $from, true) AND coalesce(k.to_max > $from, true)
    RETURN k
  } AS earlier,
  COLLECT {
    MATCH (post)<-[k:HOLDS]-(:Person)
    WHERE coalesce(k.from_min <= $to, true) AND coalesce(k.to_max > $to, true)
    RETURN k
  } AS later
WITH *,
  COLLECT {
    UNWIND later AS k
    WITH k, startNode(k) AS other
    WHERE other <> person AND NOT (k IN earlier)
    RETURN DISTINCT coalesce(other.name, other.key) AS name ORDER BY name
  } AS successors,
  COLLECT {
    UNWIND earlier AS k
    WITH k, startNode(k) AS other
    WHERE other <> person AND NOT (k IN later)
    RETURN DISTINCT coalesce(other.name, other.key) AS name ORDER BY name
  } AS predecessors
WITH *, CASE
  WHEN change = 'known' THEN ['listed', []]
  WHEN change = 'began' AND size(new) > 0 THEN ['founded', new]
  WHEN change = 'began' AND size(predecessors) > 0 THEN ['succeeded', predecessors]
  WHEN change = 'began' THEN ['appointed', []]
  WHEN size(gone) > 0 THEN ['dissolved', gone]
  WHEN size(successors) > 0 THEN ['replaced', successors]
  WHEN all(s IN h.sources WHERE s STARTS WITH '-') THEN ['unlisted', []]
  ELSE ['left', []]
END AS reason
RETURN person, change, before, after,
  CASE WHEN change = 'ended' OR change = 'known' AND after = 'absent' THEN h.to_min ELSE h.from_min END AS day_min,
  CASE WHEN change IN ['ended', 'passed'] OR after = 'absent' THEN h.to_max ELSE h.from_max END AS day_max,
  coalesce(person.name, person.key) AS who, reason[0] AS why, reason[1] AS by,
  [person.key, post.code] + COLLECT {
    MATCH (post)-[:OF|FOR|COVERS|REPRESENTS|MANAGES|ESTABLISHED_IN*1..4]->()<-[:PART_OF*0..2]-(x)
    RETURN DISTINCT x.code AS code ORDER BY code
  } AS touches,
  post.code AS post, post.role AS role, h.kind AS kind,
  head(COLLECT { MATCH (post)-[:OF]->(o) RETURN coalesce(o.name, o.code) ORDER BY o.code LIMIT 1 }) AS body, head(COLLECT { MATCH (post)-[:FOR]->(x) RETURN coalesce(x.name, x.code) ORDER BY x.code LIMIT 1 }) AS served,
  h.key AS key
ORDER BY change, post.code, person.key, key
/*
[[example]]
about = "接任:一人离任,一人上任 · one left, another came"
given = """
CREATE (p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OF]->(:Organization:Branch {code: 'B1', name: 'B1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:HOLDS {key: '1', kind: 'appointed', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: '1', kind: 'appointed', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { person = "P1", change = "ended", before = "certain", after = "absent", day_min = 2025-05-01, day_max = 2025-05-01, who = "P1名", why = "replaced", by = ["P2名"], touches = ["P1", "B1#secretary", "B1"], post = "B1#secretary", role = "secretary", kind = "appointed", key = "1", body = "B1名" },
  { person = "P2", change = "began", before = "absent", after = "certain", day_min = 2025-03-01, day_max = 2025-03-01, who = "P2名", why = "succeeded", by = ["P1名"], touches = ["P2", "B1#secretary", "B1"], post = "B1#secretary", role = "secretary", kind = "appointed", key = "1", body = "B1名" },
]

[[example]]
about = "一直在任的不是接任的,也不是前任 · who stays neither follows nor precedes"
given = """
CREATE (p:Post {code: 'B1#member', role: 'member', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OF]->(:Organization:Branch {code: 'B1', name: 'B1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:HOLDS {key: '1', kind: 'appointed', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: '1', kind: 'appointed', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2026-01-01'), to_max: date('2026-01-01')}]-(:Person {key: 'P2', name: 'P2名'})
CREATE (q:Post {code: 'B2#member', role: 'member', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OF]->(:Organization:Branch {code: 'B2', name: 'B2名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (q)<-[:HOLDS {key: '1', kind: 'appointed', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2026-01-01'), to_max: date('2026-01-01')}]-(:Person {key: 'P3', name: 'P3名'})
CREATE (q)<-[:HOLDS {key: '1', kind: 'appointed', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]-(:Person {key: 'P4', name: 'P4名'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { person = "P4", change = "began", before = "absent", after = "certain", day_min = 2025-03-01, day_max = 2025-03-01, who = "P4名", why = "appointed", by = [], touches = ["P4", "B2#member", "B2"], post = "B2#member", role = "member", kind = "appointed", key = "1", body = "B2名" },
  { person = "P1", change = "ended", before = "certain", after = "absent", day_min = 2025-05-01, day_max = 2025-05-01, who = "P1名", why = "left", by = [], touches = ["P1", "B1#member", "B1"], post = "B1#member", role = "member", kind = "appointed", key = "1", body = "B1名" },
]

[[example]]
about = "组织以后才撤销、在此期间成立或撤销,不是缘由 · a body that ends later, or came or went meanwhile, is not why"
given = """
CREATE (:Person {key: 'P1', name: 'P1名'})-[:HOLDS {key: '1', kind: 'appointed', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]->(:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OF]->(:Organization:Branch {code: 'B1', name: 'B1名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2026-01-01'), to_max: date('2026-01-01')})
CREATE (:Person {key: 'P2', name: 'P2名'})-[:HOLDS {key: '1', kind: 'appointed', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')}]->(:Post {code: 'B2#secretary', role: 'secretary', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OF]->(:Organization:Branch {code: 'B2', name: 'B2名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2026-01-01'), to_max: date('2026-01-01')})
CREATE (:Person {key: 'P3', name: 'P3名'})-[:HOLDS {key: '1', kind: 'appointed', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]->(:Post {code: 'B3#secretary', role: 'secretary', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OF]->(:Organization:Branch {code: 'B3', name: 'B3名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')})
CREATE (:Person {key: 'P4', name: 'P4名'})-[:HOLDS {key: '1', kind: 'appointed', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')}]->(:Post {code: 'B4#secretary', role: 'secretary', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OF]->(:Organization:Branch {code: 'B4', name: 'B4名', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { person = "P1", change = "began", before = "absent", after = "certain", day_min = 2025-03-01, day_max = 2025-03-01, who = "P1名", why = "appointed", by = [], touches = ["P1", "B1#secretary", "B1"], post = "B1#secretary", role = "secretary", kind = "appointed", key = "1", body = "B1名" },
  { person = "P3", change = "began", before = "absent", after = "certain", day_min = 2025-03-01, day_max = 2025-03-01, who = "P3名", why = "appointed", by = [], touches = ["P3", "B3#secretary", "B3"], post = "B3#secretary", role = "secretary", kind = "appointed", key = "1", body = "B3名" },
  { person = "P2", change = "ended", before = "certain", after = "absent", day_min = 2025-05-01, day_max = 2025-05-01, who = "P2名", why = "left", by = [], touches = ["P2", "B2#secretary", "B2"], post = "B2#secretary", role = "secretary", kind = "appointed", key = "1", body = "B2名" },
  { person = "P4", change = "ended", before = "certain", after = "absent", day_min = 2025-05-01, day_max = 2025-05-01, who = "P4名", why = "left", by = [], touches = ["P4", "B4#secretary", "B4"], post = "B4#secretary", role = "secretary", kind = "appointed", key = "1", body = "B4名" },
]

[[example]]
about = "离任而无人接替;来而复去 · left, and nobody came; come and gone"
given = """
CREATE (p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OF]->(:Organization:Branch {code: 'B1', name: 'B1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:HOLDS {key: '1', kind: 'appointed', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (q:Post {code: 'B2#secretary', role: 'secretary', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OF]->(:Organization:Branch {code: 'B2', name: 'B2名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (q)<-[:HOLDS {key: '1', kind: 'appointed', status: 'ended', from_min: date('2025-02-01'), from_max: date('2025-02-01'), to_min: date('2025-03-01'), to_max: date('2025-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { person = "P1", change = "ended", before = "certain", after = "absent", day_min = 2025-05-01, day_max = 2025-05-01, who = "P1名", why = "left", by = [], touches = ["P1", "B1#secretary", "B1"], post = "B1#secretary", role = "secretary", kind = "appointed", key = "1", body = "B1名" },
  { person = "P2", change = "passed", before = "absent", after = "absent", day_min = 2025-02-01, day_max = 2025-03-01, who = "P2名", why = "left", by = [], touches = ["P2", "B2#secretary", "B2"], post = "B2#secretary", role = "secretary", kind = "appointed", key = "1", body = "B2名" },
]

[[example]]
about = "新任,岗位原先没人 · came to a post that nobody held"
given = """
CREATE (p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OF]->(:Organization:Branch {code: 'B1', name: 'B1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:HOLDS {key: '1', kind: 'appointed', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]-(:Person {key: 'P1', name: 'P1名'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { person = "P1", change = "began", before = "absent", after = "certain", day_min = 2025-03-01, day_max = 2025-03-01, who = "P1名", why = "appointed", by = [], touches = ["P1", "B1#secretary", "B1"], post = "B1#secretary", role = "secretary", kind = "appointed", key = "1", body = "B1名" },
]

[[example]]
about = "组织撤销,组织成立 · the body was dissolved, the body was founded"
given = """
CREATE (p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OF]->(:Organization:Branch {code: 'B1', name: 'B1名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')})
CREATE (p)<-[:HOLDS {key: '1', kind: 'appointed', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (q:Post {code: 'B2#secretary', role: 'secretary', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OF]->(:Organization:Branch {code: 'B2', name: 'B2名', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')})
CREATE (q)<-[:HOLDS {key: '1', kind: 'appointed', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { person = "P1", change = "ended", before = "certain", after = "absent", day_min = 2025-05-01, day_max = 2025-05-01, who = "P1名", why = "dissolved", by = ["B1名"], touches = ["P1", "B1#secretary", "B1"], post = "B1#secretary", role = "secretary", kind = "appointed", key = "1", body = "B1名" },
  { person = "P2", change = "began", before = "absent", after = "certain", day_min = 2025-03-01, day_max = 2025-03-01, who = "P2名", why = "founded", by = ["B2名"], touches = ["P2", "B2#secretary", "B2"], post = "B2#secretary", role = "secretary", kind = "appointed", key = "1", body = "B2名" },
]

[[example]]
about = "一直在任;去留一直不详 · in it all the while; uncertain all the while"
given = """
CREATE (p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OF]->(:Organization:Branch {code: 'B1', name: 'B1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:HOLDS {key: '1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: '1', kind: 'appointed', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = []

[[example]]
about = "日期跨过界限,终止不详 · dates on both sides of a limit, an unknown end"
covers = "unknown date"
given = """
CREATE (p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OF]->(:Organization:Branch {code: 'B1', name: 'B1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:HOLDS {key: '1', kind: 'appointed', status: 'current', from_min: date('2025-06-10'), from_max: date('2025-07-10')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (q:Post {code: 'B2#secretary', role: 'secretary', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OF]->(:Organization:Branch {code: 'B2', name: 'B2名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (q)<-[:HOLDS {key: '1', kind: 'appointed', status: 'unknown', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
CREATE (r:Post {code: 'B3#secretary', role: 'secretary', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OF]->(:Organization:Branch {code: 'B3', name: 'B3名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (r)<-[:HOLDS {key: '1', kind: 'appointed', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-06-01'), to_max: date('2025-07-31')}]-(:Person {key: 'P3', name: 'P3名'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { person = "P1", change = "began", before = "absent", after = "possible", day_min = 2025-06-10, day_max = 2025-07-10, who = "P1名", why = "appointed", by = [], touches = ["P1", "B1#secretary", "B1"], post = "B1#secretary", role = "secretary", kind = "appointed", key = "1", body = "B1名" },
  { person = "P2", change = "began", before = "absent", after = "possible", day_min = 2025-03-01, day_max = 2025-03-01, who = "P2名", why = "appointed", by = [], touches = ["P2", "B2#secretary", "B2"], post = "B2#secretary", role = "secretary", kind = "appointed", key = "1", body = "B2名" },
  { person = "P3", change = "ended", before = "certain", after = "possible", day_min = 2025-06-01, day_max = 2025-07-31, who = "P3名", why = "left", by = [], touches = ["P3", "B3#secretary", "B3"], post = "B3#secretary", role = "secretary", kind = "appointed", key = "1", body = "B3名" },
]

[[example]]
about = "只是知道了:名册首次登记;登记为已离任;名册不再登记 · only known now; listed as left; a later list has it no more"
given = """
CREATE (p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OF]->(:Organization:Branch {code: 'B1', name: 'B1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:HOLDS {key: '1', kind: 'appointed', status: 'current', from_max: date('2025-06-30')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (q:Post {code: 'B2#secretary', role: 'secretary', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OF]->(:Organization:Branch {code: 'B2', name: 'B2名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (q)<-[:HOLDS {key: '1', kind: 'appointed', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_max: date('2025-06-30')}]-(:Person {key: 'P2', name: 'P2名'})
CREATE (r:Post {code: 'B3#secretary', role: 'secretary', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OF]->(:Organization:Branch {code: 'B3', name: 'B3名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (r)<-[:HOLDS {key: '1', kind: 'appointed', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-03-31'), to_max: date('2025-06-30'), sources: ['-s:a.csv#2']}]-(:Person {key: 'P3', name: 'P3名'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { person = "P1", change = "known", before = "possible", after = "certain", day_max = 2025-06-30, who = "P1名", why = "listed", by = [], touches = ["P1", "B1#secretary", "B1"], post = "B1#secretary", role = "secretary", kind = "appointed", key = "1", body = "B1名" },
  { person = "P2", change = "known", before = "possible", after = "absent", day_max = 2025-06-30, who = "P2名", why = "listed", by = [], touches = ["P2", "B2#secretary", "B2"], post = "B2#secretary", role = "secretary", kind = "appointed", key = "1", body = "B2名" },
  { person = "P3", change = "ended", before = "certain", after = "absent", day_min = 2025-03-31, day_max = 2025-06-30, who = "P3名", why = "unlisted", by = [], touches = ["P3", "B3#secretary", "B3"], post = "B3#secretary", role = "secretary", kind = "appointed", key = "1", body = "B3名" },
]

[[example]]
about = "覆盖的网格和其中的小区受影响 · the grid that its body covers is touched"
given = """
CREATE (p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OF]->(:Organization:Branch {code: 'B1', name: 'B1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
WITH p MATCH (p)-[:OF]->(b) CREATE (b)-[:COVERS]->(:Area:Grid {code: 'G1'})<-[:PART_OF]-(:Area:Compound {code: 'K1'})
WITH p
CREATE (p)<-[:HOLDS {key: '1', kind: 'appointed', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]-(:Person {key: 'P1', name: 'P1名'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { person = "P1", change = "began", before = "absent", after = "certain", day_min = 2025-03-01, day_max = 2025-03-01, who = "P1名", why = "appointed", by = [], touches = ["P1", "B1#secretary", "B1", "G1", "K1"], post = "B1#secretary", role = "secretary", kind = "appointed", key = "1", body = "B1名" },
]

[[example]]
about = "别处 · another area"
given = """
CREATE (p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OF]->(:Organization:Branch {code: 'B1', name: 'B1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:HOLDS {key: '1', kind: 'appointed', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]-(:Person {key: 'P1', name: 'P1名'})
"""
params = { from = 2025-01-01, to = 2025-06-30, area = "X" }
expect = []
*/

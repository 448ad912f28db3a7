// 组织成立与撤销 · Bodies founded or dissolved
/*
why = "支部、委员会、公司的成立与撤销。名册首次登记、成立日期不详的,只是知道了,不是新成立。"
identity = ["body"]
max_db_hits = 183000
[params]
from = { type = "date", about = "从这一天 · from this date" }
to = { type = "date", default = "today", about = "到这一天 · to this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
body = "node"
change = "string"
before = "string"
after = "string"
day_min = "date"
day_max = "date"
who = "string"
why = "string"
by = "list"
touches = "list"
*/
MATCH (body:Organization)
WHERE ($area = '' OR EXISTS { (body)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
WITH *, CASE
  WHEN body.from_max <= $from AND (body.to_min > $from OR body.to_min IS NULL AND body.status = 'current') THEN 'certain'
  WHEN coalesce(body.from_min <= $from, true) AND coalesce(body.to_max > $from, true) THEN 'possible'
  ELSE 'absent'
END AS before, CASE
  WHEN body.from_max <= $to AND (body.to_min > $to OR body.to_min IS NULL AND body.status = 'current') THEN 'certain'
  WHEN coalesce(body.from_min <= $to, true) AND coalesce(body.to_max > $to, true) THEN 'possible'
  ELSE 'absent'
END AS after
WHERE before <> after OR before = 'absent' AND body.from_min > $from AND body.to_max <= $to
WITH *, CASE
  WHEN before = after THEN 'passed'
  WHEN before = 'possible' AND (after = 'certain' AND body.from_min IS NULL OR after = 'absent' AND body.to_min IS NULL) THEN 'known'
  WHEN before = 'absent' OR after = 'certain' THEN 'began'
  ELSE 'ended'
END AS change
RETURN body, change, before, after,
  CASE WHEN change = 'ended' OR change = 'known' AND after = 'absent' THEN body.to_min ELSE body.from_min END AS day_min,
  CASE WHEN change IN ['ended', 'passed'] OR after = 'absent' THEN body.to_max ELSE body.from_max END AS day_max,
  coalesce(body.name, body.code) AS who,
  CASE
    WHEN change = 'known' THEN 'listed'
    WHEN change = 'began' THEN 'founded'
    WHEN all(s IN body.sources WHERE s STARTS WITH '-') THEN 'unlisted'
    ELSE 'dissolved'
  END AS why, [] AS by,
  COLLECT {
    MATCH (body)<-[:OF|FOR|SUBORDINATE_TO*0..1]-(near)
    MATCH (near)-[:COVERS|REPRESENTS|MANAGES|ESTABLISHED_IN*0..2]->()<-[:PART_OF*0..2]-(x)
    RETURN DISTINCT x.code AS code ORDER BY code
  } AS touches
ORDER BY change, body.code
/*
[[example]]
about = "成立、撤销、来而复去 · founded, dissolved, come and gone"
given = """
CREATE (:Organization:Branch {code: 'B1', name: 'B1名', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')})
CREATE (:Organization:Branch {code: 'B2', name: 'B2名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')})
CREATE (:Organization:Branch {code: 'B3', name: 'B3名', status: 'ended', from_min: date('2025-02-01'), from_max: date('2025-02-01'), to_min: date('2025-03-01'), to_max: date('2025-03-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { body = "B1", change = "began", before = "absent", after = "certain", day_min = 2025-03-01, day_max = 2025-03-01, who = "B1名", why = "founded", by = [], touches = ["B1"] },
  { body = "B2", change = "ended", before = "certain", after = "absent", day_min = 2025-05-01, day_max = 2025-05-01, who = "B2名", why = "dissolved", by = [], touches = ["B2"] },
  { body = "B3", change = "passed", before = "absent", after = "absent", day_min = 2025-02-01, day_max = 2025-03-01, who = "B3名", why = "dissolved", by = [], touches = ["B3"] },
]

[[example]]
about = "一直在;去留一直不详 · there all the while; uncertain all the while"
given = """
CREATE (:Organization:Branch {code: 'B1', name: 'B1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Organization:Branch {code: 'B2', name: 'B2名', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = []

[[example]]
about = "日期跨过界限 · dates on both sides of a limit"
covers = "unknown date"
given = """
CREATE (:Organization:Branch {code: 'B1', name: 'B1名', status: 'current', from_min: date('2025-06-10'), from_max: date('2025-07-10')})
CREATE (:Organization:Branch {code: 'B2', name: 'B2名', status: 'unknown', from_min: date('2025-03-01'), from_max: date('2025-03-01')})
CREATE (:Organization:Branch {code: 'B3', name: 'B3名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-06-01'), to_max: date('2025-07-31')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { body = "B1", change = "began", before = "absent", after = "possible", day_min = 2025-06-10, day_max = 2025-07-10, who = "B1名", why = "founded", by = [], touches = ["B1"] },
  { body = "B2", change = "began", before = "absent", after = "possible", day_min = 2025-03-01, day_max = 2025-03-01, who = "B2名", why = "founded", by = [], touches = ["B2"] },
  { body = "B3", change = "ended", before = "certain", after = "possible", day_min = 2025-06-01, day_max = 2025-07-31, who = "B3名", why = "dissolved", by = [], touches = ["B3"] },
]

[[example]]
about = "只是知道了;名册不再登记 · only known now; a later list has it no more"
given = """
CREATE (:Organization:Branch {code: 'B1', name: 'B1名', status: 'current', from_max: date('2025-06-30')})
CREATE (:Organization:Branch {code: 'B2', name: 'B2名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_max: date('2025-06-30')})
CREATE (:Organization:Branch {code: 'B3', name: 'B3名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-03-31'), to_max: date('2025-06-30'), sources: ['-s:a.csv#2']})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { body = "B1", change = "known", before = "possible", after = "certain", day_max = 2025-06-30, who = "B1名", why = "listed", by = [], touches = ["B1"] },
  { body = "B2", change = "known", before = "possible", after = "absent", day_max = 2025-06-30, who = "B2名", why = "listed", by = [], touches = ["B2"] },
  { body = "B3", change = "ended", before = "certain", after = "absent", day_min = 2025-03-31, day_max = 2025-06-30, who = "B3名", why = "unlisted", by = [], touches = ["B3"] },
]

[[example]]
about = "它的岗位、下级、覆盖的网格和其中的小区受影响 · its posts, whom it leads, what it covers"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: 'B1名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')})-[:COVERS]->(:Area:Grid {code: 'G1'})<-[:PART_OF]-(:Area:Compound {code: 'K1'})
CREATE (b)<-[:OF]-(:Post {code: 'B1#secretary'})
CREATE (b)<-[:SUBORDINATE_TO]-(:Organization {code: 'X1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { body = "B1", change = "ended", before = "certain", after = "absent", day_min = 2025-05-01, day_max = 2025-05-01, who = "B1名", why = "dissolved", by = [], touches = ["B1", "B1#secretary", "G1", "K1", "X1"] },
]

[[example]]
about = "别处 · another area"
given = """
CREATE (:Organization:Branch {code: 'B1', name: 'B1名', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30, area = "X" }
expect = []
*/

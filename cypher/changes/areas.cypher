// 区域设立与撤销 · Areas that came or went
/*
why = "网格、小区、社区的设立与撤销。名册首次登记、起始日期不详的,只是知道了,不是新设。"
identity = ["area"]
max_db_hits = 25500
[params]
from = { type = "date", about = "从这一天 · from this date" }
to = { type = "date", default = "today", about = "到这一天 · to this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
area = "node"
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
MATCH (area:Area)
WHERE ($area = '' OR EXISTS { (area)-[:PART_OF*0..9]->(:Area {code: $area}) })
WITH *, CASE
  WHEN area.from_max <= $from AND (area.to_min > $from OR area.to_min IS NULL AND area.status = 'current') THEN 'certain'
  WHEN coalesce(area.from_min <= $from, true) AND coalesce(area.to_max > $from, true) THEN 'possible'
  ELSE 'absent'
END AS before, CASE
  WHEN area.from_max <= $to AND (area.to_min > $to OR area.to_min IS NULL AND area.status = 'current') THEN 'certain'
  WHEN coalesce(area.from_min <= $to, true) AND coalesce(area.to_max > $to, true) THEN 'possible'
  ELSE 'absent'
END AS after
WHERE before <> after OR before = 'absent' AND area.from_min > $from AND area.to_max <= $to
WITH *, CASE
  WHEN before = after THEN 'passed'
  WHEN before = 'possible' AND (after = 'certain' AND area.from_min IS NULL OR after = 'absent' AND area.to_min IS NULL) THEN 'known'
  WHEN before = 'absent' OR after = 'certain' THEN 'began'
  ELSE 'ended'
END AS change
RETURN area, change, before, after,
  CASE WHEN change = 'ended' OR change = 'known' AND after = 'absent' THEN area.to_min ELSE area.from_min END AS day_min,
  CASE WHEN change IN ['ended', 'passed'] OR after = 'absent' THEN area.to_max ELSE area.from_max END AS day_max,
  coalesce(area.name, area.code) AS who,
  CASE
    WHEN change = 'known' THEN 'listed'
    WHEN change = 'began' THEN 'stated'
    WHEN all(s IN area.sources WHERE s STARTS WITH '-') THEN 'unlisted'
    ELSE 'stated'
  END AS why, [] AS by,
  COLLECT { MATCH (area)<-[:PART_OF*0..2]-(x) RETURN DISTINCT x.code AS code ORDER BY code } AS touches
ORDER BY change, area.code
/*
[[example]]
about = "新设、撤销、来而复去 · new, gone, come and gone"
given = """
CREATE (:Area:Grid {code: 'G1', name: 'G1名', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')})
CREATE (:Area:Grid {code: 'G2', name: 'G2名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')})
CREATE (:Area:Grid {code: 'G3', name: 'G3名', status: 'ended', from_min: date('2025-02-01'), from_max: date('2025-02-01'), to_min: date('2025-03-01'), to_max: date('2025-03-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { area = "G1", change = "began", before = "absent", after = "certain", day_min = 2025-03-01, day_max = 2025-03-01, who = "G1名", why = "stated", by = [], touches = ["G1"] },
  { area = "G2", change = "ended", before = "certain", after = "absent", day_min = 2025-05-01, day_max = 2025-05-01, who = "G2名", why = "stated", by = [], touches = ["G2"] },
  { area = "G3", change = "passed", before = "absent", after = "absent", day_min = 2025-02-01, day_max = 2025-03-01, who = "G3名", why = "stated", by = [], touches = ["G3"] },
]

[[example]]
about = "一直在;去留一直不详 · there all the while; uncertain all the while"
given = """
CREATE (:Area:Grid {code: 'G1', name: 'G1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Area:Grid {code: 'G2', name: 'G2名', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = []

[[example]]
about = "日期跨过界限 · dates on both sides of a limit"
covers = "unknown date"
given = """
CREATE (:Area:Grid {code: 'G1', name: 'G1名', status: 'current', from_min: date('2025-06-10'), from_max: date('2025-07-10')})
CREATE (:Area:Grid {code: 'G2', name: 'G2名', status: 'unknown', from_min: date('2025-03-01'), from_max: date('2025-03-01')})
CREATE (:Area:Grid {code: 'G3', name: 'G3名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-06-01'), to_max: date('2025-07-31')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { area = "G1", change = "began", before = "absent", after = "possible", day_min = 2025-06-10, day_max = 2025-07-10, who = "G1名", why = "stated", by = [], touches = ["G1"] },
  { area = "G2", change = "began", before = "absent", after = "possible", day_min = 2025-03-01, day_max = 2025-03-01, who = "G2名", why = "stated", by = [], touches = ["G2"] },
  { area = "G3", change = "ended", before = "certain", after = "possible", day_min = 2025-06-01, day_max = 2025-07-31, who = "G3名", why = "stated", by = [], touches = ["G3"] },
]

[[example]]
about = "只是知道了:首次登记;不再登记的期间是知道的 · only known now; one that a later list has no more"
given = """
CREATE (:Area:Grid {code: 'G1', name: 'G1名', status: 'current', from_max: date('2025-06-30')})
CREATE (:Area:Grid {code: 'G2', name: 'G2名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_max: date('2025-06-30')})
CREATE (:Area:Grid {code: 'G3', name: 'G3名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-03-31'), to_max: date('2025-06-30'), sources: ['-s:a.csv#2']})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { area = "G1", change = "known", before = "possible", after = "certain", day_max = 2025-06-30, who = "G1名", why = "listed", by = [], touches = ["G1"] },
  { area = "G2", change = "known", before = "possible", after = "absent", day_max = 2025-06-30, who = "G2名", why = "listed", by = [], touches = ["G2"] },
  { area = "G3", change = "ended", before = "certain", after = "absent", day_min = 2025-03-31, day_max = 2025-06-30, who = "G3名", why = "unlisted", by = [], touches = ["G3"] },
]

[[example]]
about = "里面的小区受影响 · what lies inside is touched"
given = """
CREATE (g:Area:Grid {code: 'G1', name: 'G1名', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')})<-[:PART_OF]-(:Area:Compound {code: 'K1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { area = "G1", change = "began", before = "absent", after = "certain", day_min = 2025-03-01, day_max = 2025-03-01, who = "G1名", why = "stated", by = [], touches = ["G1", "K1"] },
]

[[example]]
about = "别处 · another area"
given = """
CREATE (:Area:Grid {code: 'G1', name: 'G1名', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30, area = "X" }
expect = []
*/

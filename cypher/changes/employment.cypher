// 谁受雇、谁离职 · Who was employed, who left
/*
why = "从业的变化;业委会委员受雇于物业是否仍是问题,看的就是它。"
identity = ["person", "company", "key"]
max_db_hits = 3200
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
company = "string"
key = "string"
*/
MATCH (person:Person)-[e:EMPLOYED_BY]->(o:Organization)
WHERE ($area = '' OR EXISTS { (o)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
WITH *, CASE
  WHEN e.from_max <= $from AND (e.to_min > $from OR e.to_min IS NULL AND e.status = 'current') THEN 'certain'
  WHEN coalesce(e.from_min <= $from, true) AND coalesce(e.to_max > $from, true) THEN 'possible'
  ELSE 'absent'
END AS before, CASE
  WHEN e.from_max <= $to AND (e.to_min > $to OR e.to_min IS NULL AND e.status = 'current') THEN 'certain'
  WHEN coalesce(e.from_min <= $to, true) AND coalesce(e.to_max > $to, true) THEN 'possible'
  ELSE 'absent'
END AS after
WHERE before <> after OR before = 'absent' AND e.from_min > $from AND e.to_max <= $to
WITH *, CASE
  WHEN before = after THEN 'passed'
  WHEN before = 'possible' AND (after = 'certain' AND e.from_min IS NULL OR after = 'absent' AND e.to_min IS NULL) THEN 'known'
  WHEN before = 'absent' OR after = 'certain' THEN 'began'
  ELSE 'ended'
END AS change
WITH *, NOT (coalesce(o.from_min <= $to, true) AND coalesce(o.to_max > $to, true)) AS gone, NOT (coalesce(o.from_min <= $from, true) AND coalesce(o.to_max > $from, true)) AS new
RETURN person, change, before, after,
  CASE WHEN change = 'ended' OR change = 'known' AND after = 'absent' THEN e.to_min ELSE e.from_min END AS day_min,
  CASE WHEN change IN ['ended', 'passed'] OR after = 'absent' THEN e.to_max ELSE e.from_max END AS day_max,
  coalesce(person.name, person.key) AS who,
  CASE
    WHEN change = 'known' THEN 'listed'
    WHEN change = 'began' AND new THEN 'founded'
    WHEN change = 'began' THEN 'stated'
    WHEN gone THEN 'dissolved'
    WHEN all(s IN e.sources WHERE s STARTS WITH '-') THEN 'unlisted'
    ELSE 'stated'
  END AS why,
  CASE WHEN change = 'began' AND new OR change IN ['ended', 'passed'] AND gone THEN [coalesce(o.name, o.code)] ELSE [] END AS by,
  [person.key] + COLLECT { MATCH (o)-[:MANAGES*0..1]->(x) RETURN DISTINCT x.code AS code ORDER BY code } AS touches,
  o.code AS company, e.key AS key
ORDER BY change, company, person.key, key
/*
[[example]]
about = "受雇、离职、来而复去 · employed, left, come and gone"
given = """
CREATE (:Person {key: 'P1', name: 'P1名'})-[:EMPLOYED_BY {key: '1', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]->(:Organization:PropertyCompany {code: 'V1', name: 'V1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Person {key: 'P2', name: 'P2名'})-[:EMPLOYED_BY {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')}]->(:Organization:PropertyCompany {code: 'V2', name: 'V2名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Person {key: 'P3', name: 'P3名'})-[:EMPLOYED_BY {key: '1', status: 'ended', from_min: date('2025-02-01'), from_max: date('2025-02-01'), to_min: date('2025-03-01'), to_max: date('2025-03-01')}]->(:Organization:PropertyCompany {code: 'V3', name: 'V3名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { person = "P1", change = "began", before = "absent", after = "certain", day_min = 2025-03-01, day_max = 2025-03-01, who = "P1名", why = "stated", by = [], touches = ["P1", "V1"], company = "V1", key = "1" },
  { person = "P2", change = "ended", before = "certain", after = "absent", day_min = 2025-05-01, day_max = 2025-05-01, who = "P2名", why = "stated", by = [], touches = ["P2", "V2"], company = "V2", key = "1" },
  { person = "P3", change = "passed", before = "absent", after = "absent", day_min = 2025-02-01, day_max = 2025-03-01, who = "P3名", why = "stated", by = [], touches = ["P3", "V3"], company = "V3", key = "1" },
]

[[example]]
about = "组织以后才撤销、在此期间成立或撤销,不是缘由 · a body that ends later, or came or went meanwhile, is not why"
given = """
CREATE (:Person {key: 'P1', name: 'P1名'})-[:EMPLOYED_BY {key: '1', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]->(:Organization:PropertyCompany {code: 'V1', name: 'V1名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2026-01-01'), to_max: date('2026-01-01')})
CREATE (:Person {key: 'P2', name: 'P2名'})-[:EMPLOYED_BY {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')}]->(:Organization:PropertyCompany {code: 'V2', name: 'V2名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2026-01-01'), to_max: date('2026-01-01')})
CREATE (:Person {key: 'P3', name: 'P3名'})-[:EMPLOYED_BY {key: '1', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]->(:Organization:PropertyCompany {code: 'V3', name: 'V3名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')})
CREATE (:Person {key: 'P4', name: 'P4名'})-[:EMPLOYED_BY {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')}]->(:Organization:PropertyCompany {code: 'V4', name: 'V4名', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { person = "P1", change = "began", before = "absent", after = "certain", day_min = 2025-03-01, day_max = 2025-03-01, who = "P1名", why = "stated", by = [], touches = ["P1", "V1"], company = "V1", key = "1" },
  { person = "P3", change = "began", before = "absent", after = "certain", day_min = 2025-03-01, day_max = 2025-03-01, who = "P3名", why = "stated", by = [], touches = ["P3", "V3"], company = "V3", key = "1" },
  { person = "P2", change = "ended", before = "certain", after = "absent", day_min = 2025-05-01, day_max = 2025-05-01, who = "P2名", why = "stated", by = [], touches = ["P2", "V2"], company = "V2", key = "1" },
  { person = "P4", change = "ended", before = "certain", after = "absent", day_min = 2025-05-01, day_max = 2025-05-01, who = "P4名", why = "stated", by = [], touches = ["P4", "V4"], company = "V4", key = "1" },
]

[[example]]
about = "公司成立、撤销 · the company was founded, dissolved"
given = """
CREATE (:Person {key: 'P1', name: 'P1名'})-[:EMPLOYED_BY {key: '1', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]->(:Organization:PropertyCompany {code: 'V1', name: 'V1名', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')})
CREATE (:Person {key: 'P2', name: 'P2名'})-[:EMPLOYED_BY {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')}]->(:Organization:PropertyCompany {code: 'V2', name: 'V2名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { person = "P1", change = "began", before = "absent", after = "certain", day_min = 2025-03-01, day_max = 2025-03-01, who = "P1名", why = "founded", by = ["V1名"], touches = ["P1", "V1"], company = "V1", key = "1" },
  { person = "P2", change = "ended", before = "certain", after = "absent", day_min = 2025-05-01, day_max = 2025-05-01, who = "P2名", why = "dissolved", by = ["V2名"], touches = ["P2", "V2"], company = "V2", key = "1" },
]

[[example]]
about = "一直受雇;去留一直不详 · employed all the while; uncertain all the while"
given = """
CREATE (:Person {key: 'P1', name: 'P1名'})-[:EMPLOYED_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:PropertyCompany {code: 'V1', name: 'V1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Person {key: 'P2', name: 'P2名'})-[:EMPLOYED_BY {key: '1', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:PropertyCompany {code: 'V2', name: 'V2名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = []

[[example]]
about = "日期不全 · dates that are not known"
covers = "unknown date"
given = """
CREATE (:Person {key: 'P1', name: 'P1名'})-[:EMPLOYED_BY {key: '1', status: 'current', from_min: date('2025-06-10'), from_max: date('2025-07-10')}]->(:Organization:PropertyCompany {code: 'V1', name: 'V1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Person {key: 'P2', name: 'P2名'})-[:EMPLOYED_BY {key: '1', status: 'unknown', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]->(:Organization:PropertyCompany {code: 'V2', name: 'V2名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Person {key: 'P3', name: 'P3名'})-[:EMPLOYED_BY {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-06-01'), to_max: date('2025-07-31')}]->(:Organization:PropertyCompany {code: 'V3', name: 'V3名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { person = "P1", change = "began", before = "absent", after = "possible", day_min = 2025-06-10, day_max = 2025-07-10, who = "P1名", why = "stated", by = [], touches = ["P1", "V1"], company = "V1", key = "1" },
  { person = "P2", change = "began", before = "absent", after = "possible", day_min = 2025-03-01, day_max = 2025-03-01, who = "P2名", why = "stated", by = [], touches = ["P2", "V2"], company = "V2", key = "1" },
  { person = "P3", change = "ended", before = "certain", after = "possible", day_min = 2025-06-01, day_max = 2025-07-31, who = "P3名", why = "stated", by = [], touches = ["P3", "V3"], company = "V3", key = "1" },
]

[[example]]
about = "只是知道了;名册不再登记 · only known now; a later list has it no more"
given = """
CREATE (:Person {key: 'P1', name: 'P1名'})-[:EMPLOYED_BY {key: '1', status: 'current', from_max: date('2025-06-30')}]->(:Organization:PropertyCompany {code: 'V1', name: 'V1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Person {key: 'P2', name: 'P2名'})-[:EMPLOYED_BY {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_max: date('2025-06-30')}]->(:Organization:PropertyCompany {code: 'V2', name: 'V2名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Person {key: 'P3', name: 'P3名'})-[:EMPLOYED_BY {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-03-31'), to_max: date('2025-06-30'), sources: ['-s:a.csv#2']}]->(:Organization:PropertyCompany {code: 'V3', name: 'V3名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { person = "P1", change = "known", before = "possible", after = "certain", day_max = 2025-06-30, who = "P1名", why = "listed", by = [], touches = ["P1", "V1"], company = "V1", key = "1" },
  { person = "P2", change = "known", before = "possible", after = "absent", day_max = 2025-06-30, who = "P2名", why = "listed", by = [], touches = ["P2", "V2"], company = "V2", key = "1" },
  { person = "P3", change = "ended", before = "certain", after = "absent", day_min = 2025-03-31, day_max = 2025-06-30, who = "P3名", why = "unlisted", by = [], touches = ["P3", "V3"], company = "V3", key = "1" },
]

[[example]]
about = "别处 · another area"
given = """
CREATE (:Person {key: 'P1', name: 'P1名'})-[:EMPLOYED_BY {key: '1', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]->(:Organization:PropertyCompany {code: 'V1', name: 'V1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30, area = "X" }
expect = []
*/

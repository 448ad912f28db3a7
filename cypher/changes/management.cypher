// 谁开始、停止管理或代表小区 · Who came to manage or represent a compound, or does no more
/*
why = "物业进驻、撤出,业委会成立、终止。"
identity = ["body", "compound", "kind", "key"]
max_db_hits = 10100
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
compound = "string"
kind = "string"
key = "string"
*/
MATCH (body:Organization)-[e:MANAGES|REPRESENTS]->(compound:Compound)
WHERE ($area = '' OR EXISTS { (compound)-[:PART_OF*0..9]->(:Area {code: $area}) })
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
WITH *,
  [x IN [body, compound] WHERE NOT (coalesce(x.from_min <= $to, true) AND coalesce(x.to_max > $to, true)) | coalesce(x.name, x.code)] AS gone,
  [x IN [body, compound] WHERE NOT (coalesce(x.from_min <= $from, true) AND coalesce(x.to_max > $from, true)) | coalesce(x.name, x.code)] AS new
RETURN body, change, before, after,
  CASE WHEN change = 'ended' OR change = 'known' AND after = 'absent' THEN e.to_min ELSE e.from_min END AS day_min,
  CASE WHEN change IN ['ended', 'passed'] OR after = 'absent' THEN e.to_max ELSE e.from_max END AS day_max,
  coalesce(body.name, body.code) + ' → ' + coalesce(compound.name, compound.code) AS who,
  CASE
    WHEN change = 'known' THEN 'listed'
    WHEN change = 'began' AND size(new) > 0 THEN 'founded'
    WHEN change = 'began' THEN 'stated'
    WHEN size(gone) > 0 THEN 'dissolved'
    WHEN all(s IN e.sources WHERE s STARTS WITH '-') THEN 'unlisted'
    ELSE 'stated'
  END AS why,
  CASE change WHEN 'known' THEN [] WHEN 'began' THEN new ELSE gone END AS by,
  [body.code] + COLLECT {
    MATCH (compound)-[:COVERS|REPRESENTS|MANAGES*0..1]->()<-[:PART_OF*0..2]-(x)
    RETURN DISTINCT x.code AS code ORDER BY code
  } AS touches,
  compound.code AS compound, type(e) AS kind, e.key AS key
ORDER BY change, body.code, compound, key
/*
[[example]]
about = "开始、结束、来而复去 · began, ended, come and gone"
given = """
CREATE (:Organization {code: 'B1', name: 'B1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {key: '1', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]->(:Area:Compound {code: 'G1', name: 'G1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Organization {code: 'B2', name: 'B2名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')}]->(:Area:Compound {code: 'G2', name: 'G2名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Organization {code: 'B3', name: 'B3名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {key: '1', status: 'ended', from_min: date('2025-02-01'), from_max: date('2025-02-01'), to_min: date('2025-03-01'), to_max: date('2025-03-01')}]->(:Area:Compound {code: 'G3', name: 'G3名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { body = "B1", change = "began", before = "absent", after = "certain", day_min = 2025-03-01, day_max = 2025-03-01, who = "B1名 → G1名", why = "stated", by = [], touches = ["B1", "G1"], compound = "G1", kind = "MANAGES", key = "1" },
  { body = "B2", change = "ended", before = "certain", after = "absent", day_min = 2025-05-01, day_max = 2025-05-01, who = "B2名 → G2名", why = "stated", by = [], touches = ["B2", "G2"], compound = "G2", kind = "MANAGES", key = "1" },
  { body = "B3", change = "passed", before = "absent", after = "absent", day_min = 2025-02-01, day_max = 2025-03-01, who = "B3名 → G3名", why = "stated", by = [], touches = ["B3", "G3"], compound = "G3", kind = "MANAGES", key = "1" },
]

[[example]]
about = "一端以后才撤销、在此期间成立或撤销,不是缘由 · an end that ends later, or came or went meanwhile, is not why"
given = """
CREATE (:Organization {code: 'B1', name: 'B1名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2026-01-01'), to_max: date('2026-01-01')})-[:MANAGES {key: '1', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]->(:Area:Compound {code: 'G1', name: 'G1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Organization {code: 'B2', name: 'B2名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2026-01-01'), to_max: date('2026-01-01')})-[:MANAGES {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')}]->(:Area:Compound {code: 'G2', name: 'G2名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Organization {code: 'B3', name: 'B3名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')})-[:MANAGES {key: '1', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]->(:Area:Compound {code: 'G3', name: 'G3名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Organization {code: 'B4', name: 'B4名', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')})-[:MANAGES {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')}]->(:Area:Compound {code: 'G4', name: 'G4名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { body = "B1", change = "began", before = "absent", after = "certain", day_min = 2025-03-01, day_max = 2025-03-01, who = "B1名 → G1名", why = "stated", by = [], touches = ["B1", "G1"], compound = "G1", kind = "MANAGES", key = "1" },
  { body = "B3", change = "began", before = "absent", after = "certain", day_min = 2025-03-01, day_max = 2025-03-01, who = "B3名 → G3名", why = "stated", by = [], touches = ["B3", "G3"], compound = "G3", kind = "MANAGES", key = "1" },
  { body = "B2", change = "ended", before = "certain", after = "absent", day_min = 2025-05-01, day_max = 2025-05-01, who = "B2名 → G2名", why = "stated", by = [], touches = ["B2", "G2"], compound = "G2", kind = "MANAGES", key = "1" },
  { body = "B4", change = "ended", before = "certain", after = "absent", day_min = 2025-05-01, day_max = 2025-05-01, who = "B4名 → G4名", why = "stated", by = [], touches = ["B4", "G4"], compound = "G4", kind = "MANAGES", key = "1" },
]

[[example]]
about = "随一端成立、撤销 · with one of its ends"
given = """
CREATE (:Organization {code: 'B1', name: 'B1名', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')})-[:MANAGES {key: '1', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]->(:Area:Compound {code: 'G1', name: 'G1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Organization {code: 'B2', name: 'B2名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')}]->(:Area:Compound {code: 'G2', name: 'G2名', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { body = "B1", change = "began", before = "absent", after = "certain", day_min = 2025-03-01, day_max = 2025-03-01, who = "B1名 → G1名", why = "founded", by = ["B1名"], touches = ["B1", "G1"], compound = "G1", kind = "MANAGES", key = "1" },
  { body = "B2", change = "ended", before = "certain", after = "absent", day_min = 2025-05-01, day_max = 2025-05-01, who = "B2名 → G2名", why = "dissolved", by = ["G2名"], touches = ["B2", "G2"], compound = "G2", kind = "MANAGES", key = "1" },
]

[[example]]
about = "一直在;去留一直不详 · there all the while; uncertain all the while"
given = """
CREATE (:Organization {code: 'B1', name: 'B1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'G1', name: 'G1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Organization {code: 'B2', name: 'B2名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {key: '1', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'G2', name: 'G2名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = []

[[example]]
about = "日期跨过界限,终止不详 · dates on both sides of a limit, an unknown end"
covers = "unknown date"
given = """
CREATE (:Organization {code: 'B1', name: 'B1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {key: '1', status: 'current', from_min: date('2025-06-10'), from_max: date('2025-07-10')}]->(:Area:Compound {code: 'G1', name: 'G1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Organization {code: 'B2', name: 'B2名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {key: '1', status: 'unknown', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]->(:Area:Compound {code: 'G2', name: 'G2名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Organization {code: 'B3', name: 'B3名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-06-01'), to_max: date('2025-07-31')}]->(:Area:Compound {code: 'G3', name: 'G3名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { body = "B1", change = "began", before = "absent", after = "possible", day_min = 2025-06-10, day_max = 2025-07-10, who = "B1名 → G1名", why = "stated", by = [], touches = ["B1", "G1"], compound = "G1", kind = "MANAGES", key = "1" },
  { body = "B2", change = "began", before = "absent", after = "possible", day_min = 2025-03-01, day_max = 2025-03-01, who = "B2名 → G2名", why = "stated", by = [], touches = ["B2", "G2"], compound = "G2", kind = "MANAGES", key = "1" },
  { body = "B3", change = "ended", before = "certain", after = "possible", day_min = 2025-06-01, day_max = 2025-07-31, who = "B3名 → G3名", why = "stated", by = [], touches = ["B3", "G3"], compound = "G3", kind = "MANAGES", key = "1" },
]

[[example]]
about = "只是知道了;名册不再登记 · only known now; a later list has it no more"
given = """
CREATE (:Organization {code: 'B1', name: 'B1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:REPRESENTS {key: '1', status: 'current', from_max: date('2025-06-30')}]->(:Area:Compound {code: 'G1', name: 'G1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Organization {code: 'B2', name: 'B2名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_max: date('2025-06-30')}]->(:Area:Compound {code: 'G2', name: 'G2名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Organization {code: 'B3', name: 'B3名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-03-31'), to_max: date('2025-06-30'), sources: ['-s:a.csv#2']}]->(:Area:Compound {code: 'G3', name: 'G3名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { body = "B1", change = "known", before = "possible", after = "certain", day_max = 2025-06-30, who = "B1名 → G1名", why = "listed", by = [], touches = ["B1", "G1"], compound = "G1", kind = "REPRESENTS", key = "1" },
  { body = "B2", change = "known", before = "possible", after = "absent", day_max = 2025-06-30, who = "B2名 → G2名", why = "listed", by = [], touches = ["B2", "G2"], compound = "G2", kind = "MANAGES", key = "1" },
  { body = "B3", change = "ended", before = "certain", after = "absent", day_min = 2025-03-31, day_max = 2025-06-30, who = "B3名 → G3名", why = "unlisted", by = [], touches = ["B3", "G3"], compound = "G3", kind = "MANAGES", key = "1" },
]

[[example]]
about = "别处 · another area"
given = """
CREATE (:Organization {code: 'B1', name: 'B1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MANAGES {key: '1', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]->(:Area:Compound {code: 'G1', name: 'G1名', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { from = 2025-01-01, to = 2025-06-30, area = "X" }
expect = []
*/

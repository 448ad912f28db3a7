// 开始采集的内容 · What a source began to collect
/*
why = "从这一天起才知道:之前没有采集,之后的缺口不等于新出现的缺口。"
identity = ["scope", "source", "kind", "type", "role"]
max_db_hits = 4100
[params]
from = { type = "date", about = "从这一天 · from this date" }
to = { type = "date", default = "today", about = "到这一天 · to this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
scope = "node"
change = "string"
before = "string"
after = "string"
day_min = "date"
day_max = "date"
who = "string"
why = "string"
by = "list"
touches = "list"
source = "string"
kind = "string"
type = "string"
role = "string"
*/
MATCH (source:Source)-[c:COLLECTS]->(scope)
WHERE c.complete AND c.since > $from AND c.since <= $to
  AND ($area = '' OR EXISTS { (scope)-[:LOCATED_IN|PART_OF*0..9]->(:Area {code: $area}) } OR EXISTS { (:Area {code: $area})-[:PART_OF*0..9]->(scope) })
RETURN scope, 'known' AS change, 'absent' AS before, 'certain' AS after, c.since AS day_min, c.since AS day_max,
  coalesce(source.name, source.code) AS who, 'collected' AS why, [c.what] AS by, [scope.code] AS touches,
  source.code AS source, c.what AS kind, coalesce(c.type, '') AS type, coalesce(c.role, '') AS role
ORDER BY scope.code, source, kind, type, role
/*
[[example]]
about = "期间开始采集 · it began in between"
given = """
CREATE (:Source {code: 's', name: '一来源'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2025-06-30')}]->(:Area:Grid {code: 'G1'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { scope = "G1", change = "known", before = "absent", after = "certain", day_min = 2025-06-30, day_max = 2025-06-30, who = "一来源", why = "collected", by = ["holdings"], touches = ["G1"], source = "s", kind = "holdings", type = "", role = "" },
]

[[example]]
about = "只采集一个职务 · one role alone"
given = """
CREATE (:Source {code: 's', name: '一来源'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, role: 'grid_worker', since: date('2025-01-02')}]->(:Area:Grid {code: 'G1'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { scope = "G1", change = "known", before = "absent", after = "certain", day_min = 2025-01-02, day_max = 2025-01-02, who = "一来源", why = "collected", by = ["holdings"], touches = ["G1"], source = "s", kind = "holdings", type = "", role = "grid_worker" },
]

[[example]]
about = "第一天就已采集 · collected on the first day already"
given = """
CREATE (:Source {code: 's', name: '一来源'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2025-01-01')}]->(:Area:Grid {code: 'G1'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = []

[[example]]
about = "以后才采集 · collected only later"
given = """
CREATE (:Source {code: 's', name: '一来源'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2025-07-01')}]->(:Area:Grid {code: 'G1'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = []

[[example]]
about = "不知道从哪天起 · since when is not known"
covers = "unknown date"
given = """
CREATE (:Source {code: 's', name: '一来源'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, type: 'x'}]->(:Area:Grid {code: 'G1'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = []

[[example]]
about = "采集不完整 · not complete"
given = """
CREATE (:Source {code: 's', name: '一来源'})-[:COLLECTS {key: '1', what: 'holdings', complete: false, since: date('2025-03-01')}]->(:Area:Grid {code: 'G1'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = []

[[example]]
about = "所问区域在它里面 · the area asked for lies inside"
given = """
CREATE (:Source {code: 's', name: '一来源'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2025-03-01')}]->(:Area:City {code: 'C'})<-[:PART_OF]-(:Area:Grid {code: 'G1'})
"""
params = { from = 2025-01-01, to = 2025-06-30, area = "G1" }
expect = [
  { scope = "C", change = "known", before = "absent", after = "certain", day_min = 2025-03-01, day_max = 2025-03-01, who = "一来源", why = "collected", by = ["holdings"], touches = ["C"], source = "s", kind = "holdings", type = "", role = "" },
]

[[example]]
about = "别处 · another area"
given = """
CREATE (:Source {code: 's', name: '一来源'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2025-03-01')}]->(:Area:Grid {code: 'G1'})
"""
params = { from = 2025-01-01, to = 2025-06-30, area = "X" }
expect = []
*/

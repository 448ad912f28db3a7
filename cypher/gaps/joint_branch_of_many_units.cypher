// 联合支部单位过多 · Joint branches of too many units
/*
why = "联合支部覆盖的单位一般不超过五个。"
basis = "field"
severity = "gap"
confidence = "A"
identity = ["branch"]
rests_on = ["lines", "bodies"]
population = '''
MATCH (branch:Branch {form: 'joint'})
WHERE ($area = '' OR EXISTS { (branch)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(branch.from_min <= $as_of, true) AND coalesce(branch.to_max > $as_of, true)
RETURN count(branch)
'''
max_db_hits = 909
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
joint_units = { type = "integer", default = 5, about = "联合支部最多几个单位 · units of a joint branch at most" }
[columns]
branch = "node"
state = "string"
least = "integer"
most = "integer"
name = "string"
place = "string"
*/
MATCH (branch:Branch {form: 'joint'})
WHERE ($area = '' OR EXISTS { (branch)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(branch.from_min <= $as_of, true) AND coalesce(branch.to_max > $as_of, true)
CALL (branch) {
  OPTIONAL MATCH (branch)-[e:ESTABLISHED_IN]->(unit:Organization)
  WHERE coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)
  RETURN count(DISTINCT unit) AS most, count(DISTINCT CASE
    WHEN e.from_max <= $as_of AND (e.to_min > $as_of OR e.to_min IS NULL AND e.status = 'current') THEN unit
  END) AS least
}
WITH branch, least, most
WHERE most > $joint_units
RETURN branch, CASE
    WHEN least <= $joint_units THEN 'possible'
    WHEN NOT coalesce(branch.from_max <= $as_of AND (branch.to_min > $as_of OR branch.to_min IS NULL AND branch.status = 'current'), false) THEN 'possible'
    ELSE 'gap'
  END AS state, least, most, branch.name AS name,
  head(COLLECT { MATCH (branch)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, branch.code
/*
[[example]]
about = "六个单位 · six units"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '联合支部', type: 'Branch', form: 'joint', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U0', name: '单位0', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U1', name: '单位1', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U2', name: '单位2', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U3', name: '单位3', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U4', name: '单位4', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U5', name: '单位5', type: 'Enterprise'})
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", least = 6, most = 6, name = "联合支部" }]

[[example]]
about = "七个单位 · seven units"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '联合支部', type: 'Branch', form: 'joint', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U0', name: '单位0', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U1', name: '单位1', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U2', name: '单位2', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U3', name: '单位3', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U4', name: '单位4', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U5', name: '单位5', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U6', name: '单位6', type: 'Enterprise'})
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", least = 7, most = 7, name = "联合支部" }]

[[example]]
about = "五个单位 · five units"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '联合支部', type: 'Branch', form: 'joint', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U0', name: '单位0', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U1', name: '单位1', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U2', name: '单位2', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U3', name: '单位3', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U4', name: '单位4', type: 'Enterprise'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "第六个单位说不准 · the sixth unit is uncertain"
covers = "unknown date"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '联合支部', type: 'Branch', form: 'joint', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U0', name: '单位0', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U1', name: '单位1', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U2', name: '单位2', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U3', name: '单位3', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U4', name: '单位4', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U5', name: '单位5', type: 'Enterprise'})
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", least = 5, most = 6, name = "联合支部" }]

[[example]]
about = "四个确定,三个说不准 · four certain, three uncertain"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '联合支部', type: 'Branch', form: 'joint', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U0', name: '单位0', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U1', name: '单位1', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U2', name: '单位2', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U3', name: '单位3', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U4', name: '单位4', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U5', name: '单位5', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U6', name: '单位6', type: 'Enterprise'})
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", least = 4, most = 7, name = "联合支部" }]

[[example]]
about = "第六个单位已退出 · the sixth unit has left"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '联合支部', type: 'Branch', form: 'joint', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U0', name: '单位0', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U1', name: '单位1', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U2', name: '单位2', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U3', name: '单位3', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U4', name: '单位4', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(:Organization:Enterprise {code: 'U5', name: '单位5', type: 'Enterprise'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "支部是否还在不详 · whether the branch still exists is not known"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '联合支部', type: 'Branch', form: 'joint', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U0', name: '单位0', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U1', name: '单位1', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U2', name: '单位2', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U3', name: '单位3', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U4', name: '单位4', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U5', name: '单位5', type: 'Enterprise'})
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "possible", least = 6, most = 6, name = "联合支部" }]

[[example]]
about = "支部已撤销 · the branch was dissolved"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '联合支部', type: 'Branch', form: 'joint', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U0', name: '单位0', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U1', name: '单位1', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U2', name: '单位2', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U3', name: '单位3', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U4', name: '单位4', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U5', name: '单位5', type: 'Enterprise'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "什么都没采集,写明的照样算 · nothing collected: what is stated counts"
covers = "uncollected"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '联合支部', type: 'Branch', form: 'joint', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U0', name: '单位0', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U1', name: '单位1', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U2', name: '单位2', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U3', name: '单位3', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U4', name: '单位4', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U5', name: '单位5', type: 'Enterprise'})
"""
params = { as_of = 2026-06-30 }
expect = [{ branch = "B1", state = "gap", least = 6, most = 6, name = "联合支部" }]

[[example]]
about = "同一单位写了两次 · one unit stated twice"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '联合支部', type: 'Branch', form: 'joint', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U0', name: '单位0', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U1', name: '单位1', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U2', name: '单位2', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U3', name: '单位3', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U4', name: '单位4', type: 'Enterprise'})
WITH b MATCH (u:Enterprise {code: 'U0'}) CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "说不准的单位写了两次 · an uncertain unit stated twice"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '联合支部', type: 'Branch', form: 'joint', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U0', name: '单位0', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U1', name: '单位1', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U2', name: '单位2', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U3', name: '单位3', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U4', name: '单位4', type: 'Enterprise'})
WITH b MATCH (u:Enterprise {code: 'U4'}) CREATE (b)-[:ESTABLISHED_IN {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(u)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "不是联合支部 · no joint branch"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '联合支部', type: 'Branch', form: 'company', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U0', name: '单位0', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U1', name: '单位1', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U2', name: '单位2', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U3', name: '单位3', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U4', name: '单位4', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U5', name: '单位5', type: 'Enterprise'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "别处 · another area"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '联合支部', type: 'Branch', form: 'joint', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U0', name: '单位0', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U1', name: '单位1', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U2', name: '单位2', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U3', name: '单位3', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U4', name: '单位4', type: 'Enterprise'})
CREATE (b)-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:Enterprise {code: 'U5', name: '单位5', type: 'Enterprise'})
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/

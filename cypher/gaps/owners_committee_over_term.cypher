// 业主委员会超期 · Owners’ committees over term
/*
why = "业主委员会任期不超过五年,届满应换届。"
basis = "field"
severity = "gap"
confidence = "A"
identity = ["committee"]
rests_on = ["bodies"]
population = '''
MATCH (committee:OwnersCommittee)
WHERE ($area = '' OR EXISTS { (committee)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(committee.from_min <= $as_of, true) AND coalesce(committee.to_max > $as_of, true)
  AND coalesce(committee.form, 'elected') = 'elected'
RETURN count(committee)
'''
max_db_hits = 1300
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
term_years = { type = "integer", default = 5, about = "最长任期(年)· longest term in years" }
[columns]
committee = "node"
state = "string"
ends_by = "date"
name = "string"
place = "string"
*/
MATCH (committee:OwnersCommittee)
WHERE ($area = '' OR EXISTS { (committee)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(committee.from_min <= $as_of, true) AND coalesce(committee.to_max > $as_of, true)
  AND coalesce(committee.form, 'elected') = 'elected'
WITH committee,
  coalesce(committee.term_to_min, committee.term_from_min + duration({years: $term_years})) AS earliest,
  coalesce(committee.term_to_max, committee.term_from_max + duration({years: $term_years})) AS latest
WHERE coalesce(earliest < $as_of, true)
WITH committee, latest, CASE
  WHEN latest IS NULL AND earliest IS NULL THEN 'unknown'
  WHEN latest IS NULL OR latest >= $as_of THEN 'possible'
  WHEN NOT coalesce(committee.from_max <= $as_of AND (committee.to_min > $as_of OR committee.to_min IS NULL AND committee.status = 'current'), false) THEN 'possible'
  ELSE 'gap'
END AS state
RETURN committee, state, latest AS ends_by, committee.name AS name,
  head(COLLECT { MATCH (committee)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, ends_by, committee.code
/*
[[example]]
about = "任期已满 · over"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_to_min: date('2026-03-01'), term_to_max: date('2026-03-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", name = "一业委会", ends_by = 2026-03-31 }]

[[example]]
about = "届满当天不算 · the last day is not over"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_to_min: date('2026-06-30'), term_to_max: date('2026-06-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "过了一天 · a day over"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_to_min: date('2026-06-29'), term_to_max: date('2026-06-29'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", name = "一业委会", ends_by = 2026-06-29 }]

[[example]]
about = "只知道开始,按五年算 · only the start is known"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2021-05-01'), term_from_max: date('2021-05-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", name = "一业委会", ends_by = 2026-05-31 }]

[[example]]
about = "只知道月份 · only the month is known"
covers = "unknown date"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_to_min: date('2026-06-01'), term_to_max: date('2026-06-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "possible", name = "一业委会", ends_by = 2026-06-30 }]

[[example]]
about = "都不知道 · neither is known"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", name = "一业委会" }]

[[example]]
about = "任期没有登记、什么都没采集 · no term, nothing collected"
covers = "uncollected"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", name = "一业委会" }]

[[example]]
about = "业委会是否还在不详 · whether it still exists is not known"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_to_min: date('2026-03-31'), term_to_max: date('2026-03-31'), status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "possible", name = "一业委会", ends_by = 2026-03-31 }]

[[example]]
about = "物管会不在此列 · a substitute is not meant"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'substitute', term_to_min: date('2026-03-01'), term_to_max: date('2026-03-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "已终止的不算 · one that has ended is not meant"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_to_min: date('2024-03-01'), term_to_max: date('2024-03-31'), status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "别处 · another area"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_to_min: date('2026-03-01'), term_to_max: date('2026-03-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "对象已撤销 · the subject itself has ended"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_to_min: date('2026-03-01'), term_to_max: date('2026-03-31'), status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []
*/

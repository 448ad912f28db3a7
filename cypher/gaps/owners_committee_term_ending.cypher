// 业主委员会应启动换届 · Owners’ committees whose re-election is to begin
/*
why = "业主委员会任期届满三个月前应启动换届。"
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
max_db_hits = 1200
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
term_years = { type = "integer", default = 5, about = "最长任期(年)· longest term in years" }
reelection_months = { type = "integer", default = 3, about = "届满前几个月应启动换届 · months before the end in which the re-election is to begin" }
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
WITH committee, $as_of + duration({months: $reelection_months}) AS horizon,
  coalesce(committee.term_to_min, committee.term_from_min + duration({years: $term_years})) AS earliest,
  coalesce(committee.term_to_max, committee.term_from_max + duration({years: $term_years})) AS latest
WHERE NOT coalesce(latest < $as_of, false)
  AND NOT coalesce(earliest > horizon, false)
  AND NOT coalesce(committee.reelection_on_max <= $as_of, false)
RETURN committee, CASE
    WHEN latest IS NULL THEN 'unknown'
    WHEN latest > horizon THEN 'possible'
    WHEN coalesce(committee.reelection_on_min <= $as_of, committee.reelection_on_max IS NOT NULL) THEN 'possible'
    WHEN NOT coalesce(committee.from_max <= $as_of AND (committee.to_min > $as_of OR committee.to_min IS NULL AND committee.status = 'current'), false) THEN 'possible'
    ELSE 'gap'
  END AS state, latest AS ends_by, committee.name AS name,
  head(COLLECT { MATCH (committee)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, ends_by, committee.code
/*
[[example]]
about = "三个月内届满,没有启动换届 · it ends within three months, nothing begun"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_to_min: date('2026-08-31'), term_to_max: date('2026-08-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", ends_by = 2026-08-31, name = "一业委会" }]

[[example]]
about = "正好三个月 · in just three months"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_to_min: date('2026-09-30'), term_to_max: date('2026-09-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", ends_by = 2026-09-30, name = "一业委会" }]

[[example]]
about = "还有三个月零一天 · in three months and a day"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_to_min: date('2026-10-01'), term_to_max: date('2026-10-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "今天届满 · it ends today"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_to_min: date('2026-06-30'), term_to_max: date('2026-06-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", ends_by = 2026-06-30, name = "一业委会" }]

[[example]]
about = "已经超期,另有规则 · over already: another rule says so"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_to_min: date('2026-06-29'), term_to_max: date('2026-06-29'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "换届已启动 · the re-election was begun"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_to_min: date('2026-08-31'), term_to_max: date('2026-08-31'), reelection_on_min: date('2026-06-30'), reelection_on_max: date('2026-06-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "换届早已启动 · begun some time ago"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_to_min: date('2026-08-31'), term_to_max: date('2026-08-31'), reelection_on_min: date('2026-05-01'), reelection_on_max: date('2026-05-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "换届要以后才启动 · to be begun only later"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_to_min: date('2026-08-31'), term_to_max: date('2026-08-31'), reelection_on_min: date('2026-07-01'), reelection_on_max: date('2026-07-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", ends_by = 2026-08-31, name = "一业委会" }]

[[example]]
about = "启动的日子只知道月份 · of the beginning only the month is known"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_to_min: date('2026-08-31'), term_to_max: date('2026-08-31'), reelection_on_min: date('2026-06-01'), reelection_on_max: date('2026-07-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "possible", ends_by = 2026-08-31, name = "一业委会" }]

[[example]]
about = "何时启动不知道,名册在后 · when it was begun is not known"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_to_min: date('2026-08-31'), term_to_max: date('2026-08-31'), reelection_on_max: date('2026-07-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "possible", ends_by = 2026-08-31, name = "一业委会" }]

[[example]]
about = "只知道开始,按五年算 · only the start is known"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2021-09-30'), term_from_max: date('2021-09-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", ends_by = 2026-09-30, name = "一业委会" }]

[[example]]
about = "届满日只知道跨月 · of the end only a span is known"
covers = "unknown date"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_to_min: date('2026-09-01'), term_to_max: date('2026-10-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "possible", ends_by = 2026-10-31, name = "一业委会" }]

[[example]]
about = "也许已超期,总归要换 · perhaps over already, to be renewed anyhow"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_to_min: date('2026-06-01'), term_to_max: date('2026-07-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", ends_by = 2026-07-31, name = "一业委会" }]

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
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_to_min: date('2026-08-31'), term_to_max: date('2026-08-31'), status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "possible", ends_by = 2026-08-31, name = "一业委会" }]

[[example]]
about = "业委会已终止 · the committee has ended"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_to_min: date('2026-08-31'), term_to_max: date('2026-08-31'), status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "物管会不在此列 · a substitute is not meant"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'substitute', term_to_min: date('2026-08-31'), term_to_max: date('2026-08-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "别处 · another area"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_to_min: date('2026-08-31'), term_to_max: date('2026-08-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/

// 业主委员会没有备案 · Owners’ committees not filed
/*
why = "业主委员会应自选举产生之日起三十日内备案。"
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
max_db_hits = 2100
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
filing_days = { type = "integer", default = 30, about = "选举后几日内备案 · days from the election within which to file" }
[columns]
committee = "node"
state = "string"
due_by = "date"
name = "string"
place = "string"
*/
MATCH (committee:OwnersCommittee)
WHERE ($area = '' OR EXISTS { (committee)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(committee.from_min <= $as_of, true) AND coalesce(committee.to_max > $as_of, true)
  AND coalesce(committee.form, 'elected') = 'elected'
WITH committee, committee.term_from_min + duration({days: $filing_days}) AS earliest,
  committee.term_from_max + duration({days: $filing_days}) AS latest
WHERE NOT coalesce(committee.filed_on_max <= $as_of, false)
  AND NOT coalesce(earliest >= $as_of, false)
RETURN committee, CASE
    WHEN coalesce(committee.filed_on_min <= $as_of, committee.filed_on_max IS NOT NULL) THEN 'possible'
    WHEN latest >= $as_of THEN 'possible'
    WHEN latest IS NULL THEN 'unknown'
    WHEN NOT EXISTS {
      MATCH (committee)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'filings'}]-(:Source)
      WHERE s.complete AND s.since <= $as_of AND coalesce(s.type, 'OwnersCommittee') = 'OwnersCommittee'
        AND s.role IS NULL
    } THEN 'unknown'
    WHEN NOT coalesce(committee.from_max <= $as_of AND (committee.to_min > $as_of OR committee.to_min IS NULL AND committee.status = 'current'), false) THEN 'possible'
    ELSE 'gap'
  END AS state, latest AS due_by, committee.name AS name,
  head(COLLECT { MATCH (committee)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, due_by, committee.code
/*
[[example]]
about = "当选后没有备案 · not filed after the election"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2025-09-15'), term_from_max: date('2025-09-15'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'filings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", due_by = 2025-10-15, name = "一业委会" }]

[[example]]
about = "已备案 · filed"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2025-09-15'), term_from_max: date('2025-09-15'), filed_on_min: date('2025-10-08'), filed_on_max: date('2025-10-08'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'filings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "备案晚了,到底备了 · filed late, but filed"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2025-09-15'), term_from_max: date('2025-09-15'), filed_on_min: date('2026-06-30'), filed_on_max: date('2026-06-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'filings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "备案在后 · filed only later"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2025-09-15'), term_from_max: date('2025-09-15'), filed_on_min: date('2026-07-01'), filed_on_max: date('2026-07-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'filings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", due_by = 2025-10-15, name = "一业委会" }]

[[example]]
about = "三十天还没过 · thirty days have not passed"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2026-05-31'), term_from_max: date('2026-05-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'filings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "过了三十天 · thirty days have passed"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2026-05-30'), term_from_max: date('2026-05-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'filings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", due_by = 2026-06-29, name = "一业委会" }]

[[example]]
about = "当选日只知道月份 · of the election only the month is known"
covers = "unknown date"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2026-05-01'), term_from_max: date('2026-05-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'filings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "possible", due_by = 2026-06-30, name = "一业委会" }]

[[example]]
about = "当选日只知道跨月 · of the election only a span is known"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2026-05-15'), term_from_max: date('2026-06-15'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'filings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "possible", due_by = 2026-07-15, name = "一业委会" }]

[[example]]
about = "备案日只知道跨月 · of the filing only a span is known"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2025-09-15'), term_from_max: date('2025-09-15'), filed_on_min: date('2026-06-01'), filed_on_max: date('2026-07-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'filings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "possible", due_by = 2025-10-15, name = "一业委会" }]

[[example]]
about = "备案了,哪天不知道,名册在后 · filed on a day that is not known"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2025-09-15'), term_from_max: date('2025-09-15'), filed_on_max: date('2026-07-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'filings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "possible", due_by = 2025-10-15, name = "一业委会" }]

[[example]]
about = "何时当选不知道 · when it was elected is not known"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'filings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", name = "一业委会" }]

[[example]]
about = "何时当选不知道,已备案 · not known, but filed"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', filed_on_min: date('2025-10-08'), filed_on_max: date('2025-10-08'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'filings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "没有采集过备案 · filings not collected"
covers = "uncollected"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2025-09-15'), term_from_max: date('2025-09-15'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", due_by = 2025-10-15, name = "一业委会" }]

[[example]]
about = "没采集,三十天也没过 · not collected, and not due yet"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2026-06-10'), term_from_max: date('2026-06-10'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "只采集了一类组织 · only of another type"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2025-09-15'), term_from_max: date('2025-09-15'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'filings', type: 'Branch', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", due_by = 2025-10-15, name = "一业委会" }]

[[example]]
about = "采集了业委会的 · those of owners’ committees"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2025-09-15'), term_from_max: date('2025-09-15'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'filings', type: 'OwnersCommittee', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", due_by = 2025-10-15, name = "一业委会" }]

[[example]]
about = "只按某个职务采集 · only by a role"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2025-09-15'), term_from_max: date('2025-09-15'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'filings', role: 'director', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", due_by = 2025-10-15, name = "一业委会" }]

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2025-09-15'), term_from_max: date('2025-09-15'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'filings', complete: false, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", due_by = 2025-10-15, name = "一业委会" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2025-09-15'), term_from_max: date('2025-09-15'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'filings', complete: true, since: date('2026-07-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "unknown", due_by = 2025-10-15, name = "一业委会" }]

[[example]]
about = "当天采集 · collected on the date asked"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2025-09-15'), term_from_max: date('2025-09-15'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'filings', complete: true, since: date('2026-06-30')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", due_by = 2025-10-15, name = "一业委会" }]

[[example]]
about = "业委会是否还在不详 · whether it still exists is not known"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2025-09-15'), term_from_max: date('2025-09-15'), status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'filings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "possible", due_by = 2025-10-15, name = "一业委会" }]

[[example]]
about = "业委会已终止 · the committee has ended"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2025-09-15'), term_from_max: date('2025-09-15'), status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'filings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "物管会不在此列 · a substitute is not meant"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'substitute', term_from_min: date('2025-09-15'), term_from_max: date('2025-09-15'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'filings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "别处 · another area"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2025-09-15'), term_from_max: date('2025-09-15'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'filings', complete: true, since: date('2026-01-01')}]->(y)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/

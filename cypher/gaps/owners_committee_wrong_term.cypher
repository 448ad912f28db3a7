// 业主委员会任期不合规定 · Owners’ committees with a term too long or too short
/*
why = "业主委员会每届任期不超过五年;有的城市规定三至五年。"
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
  AND committee.term_from_min IS NOT NULL AND committee.term_to_min IS NOT NULL
RETURN count(committee)
'''
max_db_hits = 1137
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
term_years = { type = "integer", default = 5, about = "最长任期(年)· longest term in years" }
term_years_min = { type = "integer", default = 0, about = "最短任期(年),0 为不限 · shortest term in years, 0: none" }
[columns]
committee = "node"
state = "string"
reason = "string"
ends_by = "date"
name = "string"
place = "string"
*/
MATCH (committee:OwnersCommittee)
WHERE ($area = '' OR EXISTS { (committee)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(committee.from_min <= $as_of, true) AND coalesce(committee.to_max > $as_of, true)
  AND coalesce(committee.form, 'elected') = 'elected'
  AND committee.term_from_min IS NOT NULL AND committee.term_to_min IS NOT NULL
WITH committee, committee.term_from_min + duration({years: $term_years}) AS last_from,
  committee.term_from_max + duration({years: $term_years}) AS last_to,
  committee.term_from_min + duration({years: $term_years_min, days: -1}) AS first_from,
  committee.term_from_max + duration({years: $term_years_min, days: -1}) AS first_to
WHERE committee.term_to_max > last_from OR committee.term_to_min < first_to
RETURN committee, CASE
    WHEN committee.term_to_min <= last_to AND committee.term_to_max >= first_from THEN 'possible'
    WHEN NOT coalesce(committee.from_max <= $as_of AND (committee.to_min > $as_of OR committee.to_min IS NULL AND committee.status = 'current'), false) THEN 'possible'
    ELSE 'gap'
  END AS state, CASE WHEN committee.term_to_max > last_from THEN 'too_long' ELSE 'too_short' END AS reason,
  committee.term_to_max AS ends_by, committee.name AS name, head(COLLECT { MATCH (committee)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, reason, committee.code
/*
[[example]]
about = "一届六年 · a term of six years"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2022-09-15'), term_from_max: date('2022-09-15'), term_to_min: date('2028-09-14'), term_to_max: date('2028-09-14'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", reason = "too_long", ends_by = 2028-09-14, name = "一业委会" }]

[[example]]
about = "一届五年 · of five years"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2022-09-15'), term_from_max: date('2022-09-15'), term_to_min: date('2027-09-14'), term_to_max: date('2027-09-14'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "届满日写成同一天 · of five years to the same day"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2022-09-15'), term_from_max: date('2022-09-15'), term_to_min: date('2027-09-15'), term_to_max: date('2027-09-15'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "五年零一天 · of five years and a day"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2022-09-15'), term_from_max: date('2022-09-15'), term_to_min: date('2027-09-16'), term_to_max: date('2027-09-16'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", reason = "too_long", ends_by = 2027-09-16, name = "一业委会" }]

[[example]]
about = "一届一年,全国不限 · of one year: no lower bound nation-wide"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2025-09-15'), term_from_max: date('2025-09-15'), term_to_min: date('2026-09-14'), term_to_max: date('2026-09-14'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "三至五年的城市,一届两年 · of two years, where at least three are asked for"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2025-09-15'), term_from_max: date('2025-09-15'), term_to_min: date('2027-09-14'), term_to_max: date('2027-09-14'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, term_years_min = 3 }
expect = [{ committee = "Y1", state = "gap", reason = "too_short", ends_by = 2027-09-14, name = "一业委会" }]

[[example]]
about = "三至五年的城市,一届三年 · of three years there"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2025-09-15'), term_from_max: date('2025-09-15'), term_to_min: date('2028-09-14'), term_to_max: date('2028-09-14'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, term_years_min = 3 }
expect = []

[[example]]
about = "三年少两天 · of three years less two days"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2025-09-15'), term_from_max: date('2025-09-15'), term_to_min: date('2028-09-13'), term_to_max: date('2028-09-13'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, term_years_min = 3 }
expect = [{ committee = "Y1", state = "gap", reason = "too_short", ends_by = 2028-09-13, name = "一业委会" }]

[[example]]
about = "三至五年的城市,一届六年 · of six years there"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2022-09-15'), term_from_max: date('2022-09-15'), term_to_min: date('2028-09-14'), term_to_max: date('2028-09-14'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, term_years_min = 3 }
expect = [{ committee = "Y1", state = "gap", reason = "too_long", ends_by = 2028-09-14, name = "一业委会" }]

[[example]]
about = "只知道月份,也许过长 · only the months are known: perhaps too long"
covers = "unknown date"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2021-05-01'), term_from_max: date('2021-05-31'), term_to_min: date('2026-05-01'), term_to_max: date('2026-05-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "possible", reason = "too_long", ends_by = 2026-05-31, name = "一业委会" }]

[[example]]
about = "只知道月份,一定过长 · certainly too long"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2021-05-01'), term_from_max: date('2021-05-31'), term_to_min: date('2026-06-01'), term_to_max: date('2026-06-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "gap", reason = "too_long", ends_by = 2026-06-30, name = "一业委会" }]

[[example]]
about = "只知道月份,也许过短 · perhaps too short"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2025-05-01'), term_from_max: date('2025-05-31'), term_to_min: date('2028-05-01'), term_to_max: date('2028-05-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, term_years_min = 3 }
expect = [{ committee = "Y1", state = "possible", reason = "too_short", ends_by = 2028-05-31, name = "一业委会" }]

[[example]]
about = "没写届满 · no end stated"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2022-09-15'), term_from_max: date('2022-09-15'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "没写开始 · no start stated"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_to_min: date('2028-09-14'), term_to_max: date('2028-09-14'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "任期没有登记、什么都没采集 · no term, nothing collected"
covers = "uncollected"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "业委会是否还在不详 · whether it still exists is not known"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2022-09-15'), term_from_max: date('2022-09-15'), term_to_min: date('2028-09-14'), term_to_max: date('2028-09-14'), status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ committee = "Y1", state = "possible", reason = "too_long", ends_by = 2028-09-14, name = "一业委会" }]

[[example]]
about = "业委会已终止 · the committee has ended"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2022-09-15'), term_from_max: date('2022-09-15'), term_to_min: date('2028-09-14'), term_to_max: date('2028-09-14'), status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "物管会不在此列 · a substitute is not meant"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'substitute', term_from_min: date('2022-09-15'), term_from_max: date('2022-09-15'), term_to_min: date('2028-09-14'), term_to_max: date('2028-09-14'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "别处 · another area"
given = """
CREATE (y:Organization:OwnersCommittee {code: 'Y1', name: '一业委会', type: 'OwnersCommittee', form: 'elected', term_from_min: date('2022-09-15'), term_from_max: date('2022-09-15'), term_to_min: date('2028-09-14'), term_to_max: date('2028-09-14'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/

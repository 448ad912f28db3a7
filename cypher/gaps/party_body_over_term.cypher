// 党组织超期 · Party bodies over term
/*
why = "社区党组织每届五年,其他支部一般三年;延期换届要经批准,一般不超过一年。"
basis = "field"
severity = "gap"
confidence = "A"
identity = ["body"]
rests_on = ["bodies"]
population = '''
MATCH (body:Branch|CommunityCommittee)
WHERE ($area = '' OR EXISTS { (body)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true)
RETURN count(body)
'''
max_db_hits = 4000
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
community_term_years = { type = "integer", default = 5, about = "社区党组织和网格支部的任期(年)· term of a community’s bodies in years" }
branch_term_years = { type = "integer", default = 3, about = "其他支部的任期(年)· term of other branches in years" }
extension_months = { type = "integer", default = 12, about = "延期最长几个月 · longest extension in months" }
[columns]
body = "node"
state = "string"
reason = "string"
ends_by = "date"
name = "string"
place = "string"
*/
MATCH (body:Branch|CommunityCommittee)
WHERE ($area = '' OR EXISTS { (body)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true)
WITH body, CASE
  WHEN body:CommunityCommittee OR body.form = 'grid' THEN $community_term_years
  ELSE $branch_term_years
END AS years
WITH body,
  coalesce(body.term_to_min, body.term_from_min + duration({years: years})) AS earliest,
  coalesce(body.term_to_max, body.term_from_max + duration({years: years})) AS latest
WHERE NOT coalesce(earliest >= $as_of, false)
  AND NOT coalesce(body.extension_to_min >= $as_of AND body.extension_approved_on_max <= $as_of
    AND body.extension_to_max <= earliest + duration({months: $extension_months}), false)
RETURN body, CASE
    WHEN latest IS NULL THEN 'unknown'
    WHEN latest >= $as_of THEN 'possible'
    WHEN body.extension_to_max >= $as_of
      AND coalesce(body.extension_approved_on_min <= $as_of, body.extension_approved_on_max IS NOT NULL)
      AND body.extension_to_min <= latest + duration({months: $extension_months}) THEN 'possible'
    WHEN NOT coalesce(body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current'), false) THEN 'possible'
    ELSE 'gap'
  END AS state, CASE
    WHEN latest IS NULL OR body.extension_to_max IS NULL THEN 'over'
    WHEN body.extension_to_max < $as_of THEN 'extension_over'
    WHEN NOT coalesce(body.extension_approved_on_max <= $as_of, false) THEN 'not_approved'
    WHEN body.extension_to_max > earliest + duration({months: $extension_months}) THEN 'extension_too_long'
    ELSE 'over'
  END AS reason, latest AS ends_by, body.name AS name, head(COLLECT { MATCH (body)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, ends_by, body.code
/*
[[example]]
about = "任期已满 · over"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-03-31'), term_to_max: date('2026-03-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", reason = "over", ends_by = 2026-03-31, name = "一支部" }]

[[example]]
about = "届满当天不算 · the last day is not over"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-06-30'), term_to_max: date('2026-06-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "过了一天 · a day over"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-06-29'), term_to_max: date('2026-06-29'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", reason = "over", ends_by = 2026-06-29, name = "一支部" }]

[[example]]
about = "只知道开始,公司支部三年 · only the start: three years for a company’s branch"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_from_min: date('2023-06-29'), term_from_max: date('2023-06-29'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", reason = "over", ends_by = 2026-06-29, name = "一支部" }]

[[example]]
about = "三年还没到 · three years not yet over"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_from_min: date('2023-06-30'), term_from_max: date('2023-06-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "网格支部是社区的,五年 · a grid’s branch is a community’s: five years"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', term_from_min: date('2021-06-30'), term_from_max: date('2021-06-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "网格支部过了五年 · five years over"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', term_from_min: date('2021-06-29'), term_from_max: date('2021-06-29'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", reason = "over", ends_by = 2026-06-29, name = "一支部" }]

[[example]]
about = "社区党委五年 · five years for a community committee"
given = """
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', term_from_min: date('2021-06-29'), term_from_max: date('2021-06-29'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", reason = "over", ends_by = 2026-06-29, name = "一社区大党委" }]

[[example]]
about = "社区党支部也是五年 · and for a community’s branch"
given = """
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: '一支部', type: 'CommunityCommittee', form: 'branch', term_from_min: date('2021-06-30'), term_from_max: date('2021-06-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "写明的届满优先 · a stated end goes first"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_from_min: date('2020-01-01'), term_from_max: date('2020-01-01'), term_to_min: date('2027-01-01'), term_to_max: date('2027-01-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "只知道月份 · only the month is known"
covers = "unknown date"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-06-01'), term_to_max: date('2026-06-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "possible", reason = "over", ends_by = 2026-06-30, name = "一支部" }]

[[example]]
about = "都不知道 · neither is known"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "unknown", reason = "over", name = "一支部" }]

[[example]]
about = "任期没有登记、什么都没采集 · no term, nothing collected"
covers = "uncollected"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "unknown", reason = "over", name = "一支部" }]

[[example]]
about = "批准延期,还在延期内 · an approved extension that still runs"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-03-31'), term_to_max: date('2026-03-31'), extension_to_min: date('2026-12-31'), extension_to_max: date('2026-12-31'), extension_approved_on_min: date('2026-03-01'), extension_approved_on_max: date('2026-03-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "延期的最后一天 · the last day of the extension"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-03-31'), term_to_max: date('2026-03-31'), extension_to_min: date('2026-06-30'), extension_to_max: date('2026-06-30'), extension_approved_on_min: date('2026-03-01'), extension_approved_on_max: date('2026-03-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "延期也满了 · the extension is over too"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-03-31'), term_to_max: date('2026-03-31'), extension_to_min: date('2026-06-29'), extension_to_max: date('2026-06-29'), extension_approved_on_min: date('2026-03-01'), extension_approved_on_max: date('2026-03-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", reason = "extension_over", ends_by = 2026-03-31, name = "一支部" }]

[[example]]
about = "延期没有批准 · an extension without approval"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-03-31'), term_to_max: date('2026-03-31'), extension_to_min: date('2026-12-31'), extension_to_max: date('2026-12-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", reason = "not_approved", ends_by = 2026-03-31, name = "一支部" }]

[[example]]
about = "当天批准 · approved on the day asked"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-03-31'), term_to_max: date('2026-03-31'), extension_to_min: date('2026-12-31'), extension_to_max: date('2026-12-31'), extension_approved_on_min: date('2026-06-30'), extension_approved_on_max: date('2026-06-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "批准在后 · approved only later"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-03-31'), term_to_max: date('2026-03-31'), extension_to_min: date('2026-12-31'), extension_to_max: date('2026-12-31'), extension_approved_on_min: date('2026-07-01'), extension_approved_on_max: date('2026-07-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", reason = "not_approved", ends_by = 2026-03-31, name = "一支部" }]

[[example]]
about = "延期正好一年 · an extension of just a year"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-03-31'), term_to_max: date('2026-03-31'), extension_to_min: date('2027-03-31'), extension_to_max: date('2027-03-31'), extension_approved_on_min: date('2026-03-01'), extension_approved_on_max: date('2026-03-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "延期超过一年 · an extension of more than a year"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-03-31'), term_to_max: date('2026-03-31'), extension_to_min: date('2027-04-01'), extension_to_max: date('2027-04-01'), extension_approved_on_min: date('2026-03-01'), extension_approved_on_max: date('2026-03-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", reason = "extension_too_long", ends_by = 2026-03-31, name = "一支部" }]

[[example]]
about = "延期到哪天只知道月份 · of the extension only the month is known"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-03-31'), term_to_max: date('2026-03-31'), extension_to_min: date('2026-06-01'), extension_to_max: date('2026-07-31'), extension_approved_on_min: date('2026-03-01'), extension_approved_on_max: date('2026-03-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "possible", reason = "over", ends_by = 2026-03-31, name = "一支部" }]

[[example]]
about = "批准的日子只知道月份 · of the approval only the month is known"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-03-31'), term_to_max: date('2026-03-31'), extension_to_min: date('2026-12-31'), extension_to_max: date('2026-12-31'), extension_approved_on_min: date('2026-06-01'), extension_approved_on_max: date('2026-07-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "possible", reason = "not_approved", ends_by = 2026-03-31, name = "一支部" }]

[[example]]
about = "何时批准不知道,名册在后 · when it was approved is not known"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-03-31'), term_to_max: date('2026-03-31'), extension_to_min: date('2026-12-31'), extension_to_max: date('2026-12-31'), extension_approved_on_max: date('2026-07-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "possible", reason = "not_approved", ends_by = 2026-03-31, name = "一支部" }]

[[example]]
about = "是否超过一年要看月份 · whether more than a year depends on the month"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2025-06-01'), term_to_max: date('2025-06-29'), extension_to_min: date('2026-06-30'), extension_to_max: date('2026-06-30'), extension_approved_on_min: date('2026-03-01'), extension_approved_on_max: date('2026-03-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", reason = "extension_too_long", ends_by = 2025-06-29, name = "一支部" }]

[[example]]
about = "一年之内与否说不准 · whether within a year is not certain"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2025-06-01'), term_to_max: date('2025-06-30'), extension_to_min: date('2026-06-30'), extension_to_max: date('2026-06-30'), extension_approved_on_min: date('2026-03-01'), extension_approved_on_max: date('2026-03-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "possible", reason = "extension_too_long", ends_by = 2025-06-30, name = "一支部" }]

[[example]]
about = "任期不知道,延期算不了 · the term is not known: nor is the extension"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', extension_to_min: date('2026-12-31'), extension_to_max: date('2026-12-31'), extension_approved_on_min: date('2026-03-01'), extension_approved_on_max: date('2026-03-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "unknown", reason = "over", name = "一支部" }]

[[example]]
about = "支部是否还在不详 · whether the branch still exists is not known"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-03-31'), term_to_max: date('2026-03-31'), status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "possible", reason = "over", ends_by = 2026-03-31, name = "一支部" }]

[[example]]
about = "支部已撤销 · the branch was dissolved"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2024-03-31'), term_to_max: date('2024-03-31'), status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "别处 · another area"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-03-31'), term_to_max: date('2026-03-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "党小组不在此列 · a group is not meant"
given = """
CREATE (b:Organization:BranchGroup {code: 'B1', name: '一支部', type: 'BranchGroup', term_to_min: date('2026-03-31'), term_to_max: date('2026-03-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []
*/

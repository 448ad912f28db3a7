// 党组织临近届满 · Party bodies whose term is ending
/*
why = "任期临近届满的党组织应启动换届。"
basis = "field"
severity = "note"
confidence = "C"
identity = ["body"]
rests_on = ["bodies"]
population = '''
MATCH (body:Branch|CommunityCommittee)
WHERE ($area = '' OR EXISTS { (body)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true)
RETURN count(body)
'''
max_db_hits = 4800
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
community_term_years = { type = "integer", default = 5, about = "社区党组织和网格支部的任期(年)· term of a community’s bodies in years" }
branch_term_years = { type = "integer", default = 3, about = "其他支部的任期(年)· term of other branches in years" }
extension_months = { type = "integer", default = 12, about = "延期最长几个月 · longest extension in months" }
notice_months = { type = "integer", default = 6, about = "届满前几个月应启动换届 · months before the end in which the re-election is to begin" }
[columns]
body = "node"
state = "string"
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
WITH body, earliest, latest, coalesce(body.extension_approved_on_max <= $as_of
  AND body.extension_to_max <= earliest + duration({months: $extension_months}), false) AS moved
WITH body, CASE WHEN moved THEN body.extension_to_min ELSE earliest END AS earliest,
  CASE WHEN moved THEN body.extension_to_max ELSE latest END AS latest,
  $as_of + duration({months: $notice_months}) AS horizon
WHERE NOT coalesce(latest < $as_of, false)
  AND NOT coalesce(earliest > horizon, false)
  AND NOT coalesce(body.reelection_on_max <= $as_of, false)
RETURN body, CASE
    WHEN latest IS NULL THEN 'unknown'
    WHEN latest > horizon THEN 'possible'
    WHEN coalesce(body.reelection_on_min <= $as_of, body.reelection_on_max IS NOT NULL) THEN 'possible'
    WHEN NOT coalesce(body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current'), false) THEN 'possible'
    ELSE 'gap'
  END AS state, latest AS ends_by, body.name AS name, head(COLLECT { MATCH (body)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, ends_by, body.code
/*
[[example]]
about = "六个月内届满,没有启动换届 · it ends within six months, nothing begun"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-09-30'), term_to_max: date('2026-09-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", ends_by = 2026-09-30, name = "一支部" }]

[[example]]
about = "正好六个月 · in just six months"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-12-30'), term_to_max: date('2026-12-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", ends_by = 2026-12-30, name = "一支部" }]

[[example]]
about = "还有六个月零一天 · in six months and a day"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-12-31'), term_to_max: date('2026-12-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "今天届满 · it ends today"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-06-30'), term_to_max: date('2026-06-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", ends_by = 2026-06-30, name = "一支部" }]

[[example]]
about = "已经超期,另有规则 · over already: another rule says so"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-06-29'), term_to_max: date('2026-06-29'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "换届已启动 · the re-election was begun"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-09-30'), term_to_max: date('2026-09-30'), reelection_on_min: date('2026-06-30'), reelection_on_max: date('2026-06-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "换届早已启动 · begun some time ago"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-09-30'), term_to_max: date('2026-09-30'), reelection_on_min: date('2026-05-01'), reelection_on_max: date('2026-05-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "换届要以后才启动 · to be begun only later"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-09-30'), term_to_max: date('2026-09-30'), reelection_on_min: date('2026-07-01'), reelection_on_max: date('2026-07-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", ends_by = 2026-09-30, name = "一支部" }]

[[example]]
about = "启动的日子只知道月份 · of the beginning only the month is known"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-09-30'), term_to_max: date('2026-09-30'), reelection_on_min: date('2026-06-01'), reelection_on_max: date('2026-07-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "possible", ends_by = 2026-09-30, name = "一支部" }]

[[example]]
about = "何时启动不知道,名册在后 · when it was begun is not known"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-09-30'), term_to_max: date('2026-09-30'), reelection_on_max: date('2026-07-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "possible", ends_by = 2026-09-30, name = "一支部" }]

[[example]]
about = "只知道开始,公司支部三年 · only the start: three years for a company’s branch"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_from_min: date('2023-12-30'), term_from_max: date('2023-12-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", ends_by = 2026-12-30, name = "一支部" }]

[[example]]
about = "网格支部五年 · five years for a grid’s branch"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', term_from_min: date('2021-12-30'), term_from_max: date('2021-12-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", ends_by = 2026-12-30, name = "一支部" }]

[[example]]
about = "网格支部,第三年不必换 · nothing in the third year of a grid’s branch"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', term_from_min: date('2023-12-30'), term_from_max: date('2023-12-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "社区党委五年 · five years for a community committee"
given = """
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: '一支部', type: 'CommunityCommittee', form: 'committee', term_from_min: date('2021-12-30'), term_from_max: date('2021-12-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", ends_by = 2026-12-30, name = "一支部" }]

[[example]]
about = "届满日只知道跨月 · of the end only a span is known"
covers = "unknown date"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-12-01'), term_to_max: date('2027-01-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "possible", ends_by = 2027-01-31, name = "一支部" }]

[[example]]
about = "也许已超期,总归要换 · perhaps over already, to be renewed anyhow"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-06-01'), term_to_max: date('2026-07-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", ends_by = 2026-07-31, name = "一支部" }]

[[example]]
about = "都不知道 · neither is known"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "unknown", name = "一支部" }]

[[example]]
about = "任期没有登记、什么都没采集 · no term, nothing collected"
covers = "uncollected"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "unknown", name = "一支部" }]

[[example]]
about = "批准延期,看延期的末尾 · with an approved extension its end counts"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-03-31'), term_to_max: date('2026-03-31'), extension_to_min: date('2026-12-30'), extension_to_max: date('2026-12-30'), extension_approved_on_min: date('2026-03-01'), extension_approved_on_max: date('2026-03-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", ends_by = 2026-12-30, name = "一支部" }]

[[example]]
about = "延期还长 · the extension runs on"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-03-31'), term_to_max: date('2026-03-31'), extension_to_min: date('2026-12-31'), extension_to_max: date('2026-12-31'), extension_approved_on_min: date('2026-03-01'), extension_approved_on_max: date('2026-03-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "届满前就批了延期 · extended before the end"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-09-30'), term_to_max: date('2026-09-30'), extension_to_min: date('2027-03-31'), extension_to_max: date('2027-03-31'), extension_approved_on_min: date('2026-06-30'), extension_approved_on_max: date('2026-06-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "延期没有批准,不算 · an extension without approval does not count"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-09-30'), term_to_max: date('2026-09-30'), extension_to_min: date('2027-03-31'), extension_to_max: date('2027-03-31'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", ends_by = 2026-09-30, name = "一支部" }]

[[example]]
about = "批准在后,不算 · approved only later: does not count"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-09-30'), term_to_max: date('2026-09-30'), extension_to_min: date('2027-03-31'), extension_to_max: date('2027-03-31'), extension_approved_on_min: date('2026-07-01'), extension_approved_on_max: date('2026-07-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", ends_by = 2026-09-30, name = "一支部" }]

[[example]]
about = "延期超过一年,不算 · of more than a year: does not count"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-09-30'), term_to_max: date('2026-09-30'), extension_to_min: date('2027-10-01'), extension_to_max: date('2027-10-01'), extension_approved_on_min: date('2026-06-01'), extension_approved_on_max: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", ends_by = 2026-09-30, name = "一支部" }]

[[example]]
about = "延期正好一年 · of just a year"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-09-30'), term_to_max: date('2026-09-30'), extension_to_min: date('2027-09-30'), extension_to_max: date('2027-09-30'), extension_approved_on_min: date('2026-06-01'), extension_approved_on_max: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "支部是否还在不详 · whether the branch still exists is not known"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-09-30'), term_to_max: date('2026-09-30'), status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "possible", ends_by = 2026-09-30, name = "一支部" }]

[[example]]
about = "支部已撤销 · the branch was dissolved"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-09-30'), term_to_max: date('2026-09-30'), status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "别处 · another area"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'company', term_to_min: date('2026-09-30'), term_to_max: date('2026-09-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/

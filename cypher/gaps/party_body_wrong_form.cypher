// 党组织设置与党员人数不符 · Party bodies whose form does not fit their members
/*
why = "正式党员三名以上建支部,支部一般不超过五十名;五十名以上可建总支,一百名以上可建党委;不足三名的建联合支部,没有的派指导员。"
basis = "field"
severity = "gap"
confidence = "B"
identity = ["body"]
rests_on = ["bodies"]
population = '''
MATCH (body:Branch|CommunityCommittee)
WHERE ($area = '' OR EXISTS { (body)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true)
RETURN count(body)
'''
max_db_hits = 2800
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
branch_from = { type = "integer", default = 3, about = "满几名正式党员应建支部 · full members from which a branch is due" }
branch_most = { type = "integer", default = 50, about = "支部最多几名 · full members of a branch at most" }
general_branch_from = { type = "integer", default = 50, about = "满几名可建总支 · full members from which a general branch may be" }
committee_from = { type = "integer", default = 100, about = "满几名可建党委 · full members from which a committee may be" }
[columns]
body = "node"
state = "string"
reason = "string"
form = "string"
due = "string"
members = "integer"
name = "string"
place = "string"
*/
MATCH (body:Branch|CommunityCommittee)
WHERE ($area = '' OR EXISTS { (body)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true)
WITH body,
  CASE WHEN body.counted_on <= $as_of THEN body.full_members END AS members,
  CASE
    WHEN body.form = 'general_branch' THEN 'general_branch'
    WHEN body:Branch OR body.form = 'branch' THEN 'branch'
    ELSE 'committee'
  END AS form
WITH body, members, form, CASE form
  WHEN 'branch' THEN $branch_from
  WHEN 'general_branch' THEN $general_branch_from
  ELSE $committee_from
END AS least, CASE form
  WHEN 'branch' THEN $branch_most
  WHEN 'general_branch' THEN $committee_from - 1
END AS most
WHERE members IS NULL OR members < least OR members > most
RETURN body, CASE
    WHEN members IS NULL THEN 'unknown'
    WHEN NOT coalesce(body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current'), false) THEN 'possible'
    ELSE 'gap'
  END AS state, CASE
    WHEN members IS NULL THEN 'not_counted'
    WHEN members < least THEN 'over_formed'
    ELSE 'under_formed'
  END AS reason, form, CASE
    WHEN members IS NULL THEN 'unknown'
    WHEN members = 0 THEN 'adviser'
    WHEN members < $branch_from THEN 'joint_branch'
    WHEN members <= $branch_most THEN 'branch'
    WHEN members < $committee_from THEN 'general_branch'
    ELSE 'committee'
  END AS due, members, body.name AS name, head(COLLECT { MATCH (body)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, reason, body.code
/*
[[example]]
about = "两名正式党员,不够建支部 · two full members: too few for a branch"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 2, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", reason = "over_formed", form = "branch", due = "joint_branch", name = "一支部", members = 2 }]

[[example]]
about = "没有正式党员 · no full member"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'joint', full_members: 0, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", reason = "over_formed", form = "branch", due = "adviser", name = "一支部", members = 0 }]

[[example]]
about = "三名,够了 · three will do"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 3, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "五十名,还是支部 · fifty: still a branch"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 50, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "五十一名,应设总支 · fifty-one: a general branch is due"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 51, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", reason = "under_formed", form = "branch", due = "general_branch", name = "一支部", members = 51 }]

[[example]]
about = "一百名,应设党委 · a hundred: a committee is due"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', full_members: 100, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", reason = "under_formed", form = "branch", due = "committee", name = "一支部", members = 100 }]

[[example]]
about = "九十九名,应设总支 · ninety-nine: a general branch"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', full_members: 99, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", reason = "under_formed", form = "branch", due = "general_branch", name = "一支部", members = 99 }]

[[example]]
about = "总支五十名 · a general branch of fifty"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'general_branch', full_members: 50, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "总支九十九名 · a general branch of ninety-nine"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'general_branch', full_members: 99, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "总支四十九名,人少 · a general branch of forty-nine"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'general_branch', full_members: 49, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", reason = "over_formed", form = "general_branch", due = "branch", name = "一支部", members = 49 }]

[[example]]
about = "总支一百名,应设党委 · a general branch of a hundred"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'general_branch', full_members: 100, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", reason = "under_formed", form = "general_branch", due = "committee", name = "一支部", members = 100 }]

[[example]]
about = "社区党委一百名 · a community committee of a hundred"
given = """
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', full_members: 100, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "社区党委更多也可以 · more than a hundred"
given = """
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', full_members: 300, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "社区党委九十九名 · a community committee of ninety-nine"
given = """
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', full_members: 99, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", reason = "over_formed", form = "committee", due = "general_branch", name = "一社区大党委", members = 99 }]

[[example]]
about = "没写形式的社区党组织按党委算 · a community body of no stated form is a committee"
given = """
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: '一社区党组织', type: 'CommunityCommittee', full_members: 2, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", reason = "over_formed", form = "committee", due = "joint_branch", name = "一社区党组织", members = 2 }]

[[example]]
about = "社区党总支 · a community’s general branch"
given = """
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: '一社区党总支', type: 'CommunityCommittee', form: 'general_branch', full_members: 60, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "社区党支部五十一名 · a community branch of fifty-one"
given = """
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: '一社区党支部', type: 'CommunityCommittee', form: 'branch', full_members: 51, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", reason = "under_formed", form = "branch", due = "general_branch", name = "一社区党支部", members = 51 }]

[[example]]
about = "党员没有清点 · members not counted"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "unknown", reason = "not_counted", form = "branch", due = "unknown", name = "一支部" }]

[[example]]
about = "没有登记人数、什么都没采集 · no count, nothing collected"
covers = "uncollected"
given = """
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "unknown", reason = "not_counted", form = "committee", due = "unknown", name = "一社区大党委" }]

[[example]]
about = "何时清点不知道 · when they were counted is not known"
covers = "unknown date"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 2, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "unknown", reason = "not_counted", form = "branch", due = "unknown", name = "一支部" }]

[[example]]
about = "当天清点 · counted on that day"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 2, counted_on: date('2026-06-30'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "gap", reason = "over_formed", form = "branch", due = "joint_branch", name = "一支部", members = 2 }]

[[example]]
about = "清点在后 · counted only later"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 2, counted_on: date('2026-07-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "unknown", reason = "not_counted", form = "branch", due = "unknown", name = "一支部" }]

[[example]]
about = "支部是否还在不详 · whether the branch still exists is not known"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 2, counted_on: date('2026-06-01'), status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "B1", state = "possible", reason = "over_formed", form = "branch", due = "joint_branch", name = "一支部", members = 2 }]

[[example]]
about = "支部已撤销 · the branch was dissolved"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 2, counted_on: date('2026-06-01'), status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "别处 · another area"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 2, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "所在的区域 · the area asked for"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 2, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:LOCATED_IN]->(:Area:Community {code: 'C1', name: '一社区'})
"""
params = { as_of = 2026-06-30, area = "C1" }
expect = [{ body = "B1", state = "gap", reason = "over_formed", form = "branch", due = "joint_branch", name = "一支部", members = 2, place = "一社区" }]

[[example]]
about = "党小组不在此列 · a group is not meant"
given = """
CREATE (b:Organization:BranchGroup {code: 'B1', name: '一支部', type: 'BranchGroup', full_members: 2, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []
*/

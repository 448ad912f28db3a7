// 接受一条发现 · Accept a finding
/*
why = "组织者可以接受一条发现:写明原因、谁、到哪一天。按规则和编码记,不按节点记;历史不删。"
[params]
acceptance = { type = "map", about = "key, rule, identity, state, severity, reason, by, on, until, at" }
[columns]
written = "integer"
*/
CREATE (a:Acceptance)
SET a = $acceptance
RETURN count(a) AS written
/*
[[example]]
about = "接受网格没有支部,到年底 · a grid without a branch, until the end of the year"
given = "CREATE (:Area:Grid {code: 'G1'})"
expect = [ { written = 1 } ]
[example.params.acceptance]
key = "k"
rule = "gaps.grid_without_branch"
identity = '["G1"]'
state = "gap"
severity = "gap"
reason = "年底前调整网格"
by = "王芳"
on = 2026-06-30
until = 2026-12-31
[[example.then]]
query = "MATCH (a:Acceptance) RETURN a.identity AS identity, a.until AS until, COUNT { (a)--() } AS edges"
expect = [ { identity = '["G1"]', until = 2026-12-31, edges = 0 } ]
*/

// 撤回接受 · Withdraw an acceptance
/*
why = "撤回只记下谁、从哪一天起;接受过的事实留在历史里。"
[params]
key = { type = "string", about = "接受的键 · the acceptance's key" }
on = { type = "date", about = "从这一天起不再有效 · from this day on it holds no more" }
by = { type = "string", about = "谁撤回 · who withdraws it" }
at = { type = "datetime", about = "记录的时刻 · when it was recorded" }
[columns]
written = "integer"
*/
MATCH (a:Acceptance {key: $key})
WHERE a.withdrawn_on IS NULL
SET a.withdrawn_on = $on, a.withdrawn_by = $by, a.withdrawn_at = $at
RETURN count(a) AS written
/*
[[example]]
about = "撤回 · withdrawn"
given = "CREATE (:Acceptance {key: 'k', by: '王芳', until: date('2026-12-31')}), (:Acceptance {key: 'j'})"
params = { key = "k", on = 2026-08-01, by = "李强", at = 2026-08-01T09:00:00+08:00 }
expect = [ { written = 1 } ]
[[example.then]]
query = "MATCH (a:Acceptance) WHERE a.withdrawn_by IS NOT NULL RETURN a.key AS key, a.by AS by, a.withdrawn_by AS withdrawn_by, a.withdrawn_on AS withdrawn_on, a.until AS until"
expect = [ { key = "k", by = "王芳", withdrawn_by = "李强", withdrawn_on = 2026-08-01, until = 2026-12-31 } ]

[[example]]
about = "已经撤回的不再改 · one that was withdrawn stays as it is"
given = "CREATE (:Acceptance {key: 'k', withdrawn_on: date('2026-07-01'), withdrawn_by: '王芳'})"
params = { key = "k", on = 2026-08-01, by = "李强", at = 2026-08-01T09:00:00+08:00 }
expect = [ { written = 0 } ]
*/

// 撤回判断 · Withdraw judgements
/*
why = "撤回也留痕:谁、什么时候、为什么。"
[params]
keys = { type = "list<string>", about = "判断的键 · the judgements' keys" }
by = { type = "string", about = "谁 · who" }
reason = { type = "string", default = "", about = "为什么 · why" }
at = { type = "datetime", about = "什么时候 · when" }
load = { type = "string", about = "历史里的编号 · the id in the history" }
[columns]
written = "integer"
*/
UNWIND $keys AS key
MATCH (j:Judgement {key: key})
SET j.withdrawn_by = $by, j.withdrawn_reason = nullIf($reason, ''), j.withdrawn_at = $at, j.withdrawn_load = $load
RETURN count(j) AS written
/*
[[example]]
about = "撤回一个,另一个不动 · one is withdrawn, the other stays"
given = "CREATE (:Judgement {key: 'k', by: '王芳'}), (:Judgement {key: 'j'})"
params = { keys = ["k"], by = "李雷", at = 2026-07-01T10:00:00+08:00, load = "x" }
expect = [ { written = 1 } ]
then = [ { query = "MATCH (j:Judgement) WHERE j.withdrawn_by IS NOT NULL RETURN j.key AS key, j.by AS by, j.withdrawn_by AS withdrawn_by, j.withdrawn_load AS load", expect = [ { key = "k", by = "王芳", withdrawn_by = "李雷", load = "x" } ] } ]
*/

// 一次一个装载 · One load at a time
/*
why = "写入模型版本的节点,就锁住它:另一个装载等到这一个提交或撤回,两份名册不会混在一起。 · Writing to the schema's node locks it: another load waits until this one is committed or rolled back."
[params]
id = { type = "string", about = "装载编号 · the load's id" }
[columns]
number = "integer"
*/
MERGE (s:Schema {name: 'sanfang'})
SET s.turn = $id
WITH s
OPTIONAL MATCH (l:Load)
RETURN coalesce(max(l.number), 0) + 1 AS number
/*
[[example]]
about = "第一次 · the first"
given = ""
params = { id = "x" }
expect = [ { number = 1 } ]

[[example]]
about = "接着数 · counting on"
given = "CREATE (:Load {id: 'a', number: 7}), (:Load {id: 'b'})"
params = { id = "x" }
expect = [ { number = 8 } ]
*/

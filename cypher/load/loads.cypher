// 记下一次装载 · Record a load
/*
why = "装载记录与数据在同一个事务里写入,是提交成功的凭据。"
[params]
id = { type = "string", about = "装载编号 · the load's id" }
props = { type = "map", about = "来源、日期、计数 · source, date, counts" }
[columns]
id = "string"
*/
CREATE (l:Load {id: $id})
SET l += $props, l.at = datetime()
RETURN l.id AS id
/*
[[example]]
given = ""
params = { id = "L1", props = { source = "s", created = 3 } }
expect = [ { id = "L1" } ]
then = [ { query = "MATCH (l:Load) RETURN l.created AS created", expect = [ { created = 3 } ] } ]
*/

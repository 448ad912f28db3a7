// 写入来源 · Write the source
/*
why = "来源带着名册的日期;虚构的数据要看得出来。"
[params]
source = { type = "string", about = "来源编码 · the source's code" }
name = { type = "string", about = "来源名称 · the source's name" }
as_of = { type = "date", about = "名册的日期 · date of the roster" }
made = { type = "boolean", about = "是否虚构 · whether it is made up" }
change = { type = "map", default = {}, about = "装载编号和第几步,记在原样上 · load and step, noted with what was there before" }
[columns]
written = "integer"
*/
MERGE (s:Source {code: $source})
WITH s, s.name <> $name OR s.as_of IS NULL OR s.as_of <> $as_of OR s.made <> $made AS other
FOREACH (_ IN CASE WHEN other THEN [1] ELSE [] END |
  CREATE (c:Change)
  FOREACH (k IN keys(s) | SET c['was_' + k] = s[k])
  SET c += $change, c._kind = 'Source', c._outcome = 'changed', c._labels = labels(s), c._key = $source
)
FOREACH (_ IN CASE WHEN s.name IS NULL THEN [1] ELSE [] END |
  CREATE (c:Change)
  SET c = $change, c._kind = 'Source', c._outcome = 'created', c._keys = [$source]
)
FOREACH (_ IN CASE WHEN other OR s.name IS NULL THEN [1] ELSE [] END | SET s.name = $name, s.as_of = $as_of, s.made = $made)
RETURN CASE WHEN coalesce(other, true) THEN 1 ELSE 0 END AS written
/*
[[example]]
about = "新来源 · a new source"
given = ""
params = { source = "s", name = "甲", as_of = 2026-06-30, made = false }
expect = [ { written = 1 } ]
then = [ { query = "MATCH (s:Source) RETURN s.code AS code, s.as_of AS as_of", expect = [ { code = "s", as_of = 2026-06-30 } ] } ]

[[example]]
about = "没有变 · unchanged"
given = "CREATE (:Source {code: 's', name: '甲', as_of: date('2026-06-30'), made: false})"
params = { source = "s", name = "甲", as_of = 2026-06-30, made = false }
expect = [ { written = 0 } ]
*/

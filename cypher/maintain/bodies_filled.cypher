// 别名补上组织没有的 · What aliases state and the body's own rosters do not
/*
why = "一份名册有类型或信用代码,另一份没有:判断为同一组织以后,规则要看得见。只补空的,补了哪些记在 filled 上。"
[params]
types = { type = "list<string>", about = "组织类型的标签 · labels of types of bodies" }
also = { type = "list<string>", default = [], about = "不再有别名的组织 · codes of bodies that may have no alias any more" }
change = { type = "map", default = {}, about = "装载编号和第几步,记在原样上 · load and step, noted with what was there before" }
[columns]
written = "integer"
*/
CALL () {
  MATCH (:Alias)-[:ALIAS_OF]->(n:Organization) RETURN n
  UNION
  UNWIND $also AS key MATCH (n:Organization {code: key}) RETURN n
}
WITH n, coalesce(n.filled, []) AS filled, COLLECT { MATCH (n)<-[:ALIAS_OF]-(a:Alias) RETURN a ORDER BY a.key } AS said
WITH n, filled, said, [k IN ['counted_on', 'credit_code', 'elected_members', 'form', 'full_members', 'level', 'made', 'probationary_members', 'type']
  WHERE (n[k] IS NULL OR k IN filled) AND any(a IN said WHERE a[k] IS NOT NULL)] AS names
WITH n, filled, names, [k IN names | head([a IN said WHERE a[k] IS NOT NULL | a[k]])] AS values
WHERE names <> filled OR any(i IN range(0, size(names) - 1) WHERE n[names[i]] <> values[i])
// What was there before, for undo.
CREATE (c:Change)
FOREACH (k IN keys(n) | SET c['was_' + k] = n[k])
SET c += $change, c._kind = 'Organization', c._outcome = 'changed', c._labels = labels(n), c._key = n.code
FOREACH (k IN filled | SET n[k] = NULL)
FOREACH (i IN range(0, size(names) - 1) | SET n[names[i]] = values[i])
SET n.filled = nullIf(names, [])
// A type is a label too.
WITH n, names, filled, [l IN labels(n) WHERE l IN $types AND l <> coalesce(n.type, '')] AS others
FOREACH (_ IN CASE WHEN 'type' IN names + filled THEN [1] ELSE [] END |
  REMOVE n:$(others)
  SET n:$([l IN [n.type] WHERE l IN $types])
)
RETURN count(n) AS written
/*
[[example]]
about = "类型从别名来,连同标签 · the type comes from the alias, and with it the label"
given = "CREATE (:Organization {code: 'W1', level: 'city'})<-[:ALIAS_OF]-(:Alias {key: 'Organization:W9', level: 'county', type: 'PropertyCompany'})"
params = { types = ["PropertyCompany", "Branch"] }
expect = [ { written = 1 } ]
then = [ { query = "MATCH (o:PropertyCompany) RETURN o.type AS type, o.level AS level, o.filled AS filled", expect = [ { type = "PropertyCompany", level = "city", filled = ["type"] } ] } ]

[[example]]
about = "别名没有了 · the alias is gone"
given = "CREATE (:Organization:PropertyCompany {code: 'W1', type: 'PropertyCompany', filled: ['type']})"
params = { types = ["PropertyCompany"], also = ["W1"] }
expect = [ { written = 1 } ]
then = [ { query = "MATCH (o:Organization) RETURN o.type AS type, size(labels(o)) AS labels", expect = [ { labels = 1 } ] } ]
*/

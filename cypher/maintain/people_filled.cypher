// 别名补上本人没有的 · What aliases state and the person's own rosters do not
/*
why = "一份名册有政治面貌,另一份没有:判断为同一人以后,规则要看得见。只补空的,补了哪些记在 filled 上;本人的名册写了,就以本人的为准。"
[params]
also = { type = "list<string>", default = [], about = "不再有别名的人 · keys of people who may have no alias any more" }
change = { type = "map", default = {}, about = "装载编号和第几步,记在原样上 · load and step, noted with what was there before" }
[columns]
written = "integer"
*/
CALL () {
  MATCH (:Alias)-[:ALIAS_OF]->(n:Person) RETURN n
  UNION
  UNWIND $also AS key MATCH (n:Person {key: key}) RETURN n
}
WITH n, coalesce(n.filled, []) AS filled, COLLECT { MATCH (n)<-[:ALIAS_OF]-(a:Alias) RETURN a ORDER BY a.key } AS said
WITH n, filled, said, [k IN ['birth_year', 'party_status', 'sex']
  WHERE (n[k] IS NULL OR k IN filled) AND any(a IN said WHERE a[k] IS NOT NULL)] AS names
WITH n, filled, names, [k IN names | head([a IN said WHERE a[k] IS NOT NULL | a[k]])] AS values
WHERE names <> filled OR any(i IN range(0, size(names) - 1) WHERE n[names[i]] <> values[i])
// What was there before, for undo.
CREATE (c:Change)
FOREACH (k IN keys(n) | SET c['was_' + k] = n[k])
SET c += $change, c._kind = 'Person', c._outcome = 'changed', c._labels = labels(n), c._key = n.key
FOREACH (k IN filled | SET n[k] = NULL)
FOREACH (i IN range(0, size(names) - 1) | SET n[names[i]] = values[i])
SET n.filled = nullIf(names, [])
RETURN count(n) AS written
/*
[[example]]
about = "政治面貌从别名来,性别是自己的 · the standing comes from the alias, the sex is the person's own"
given = "CREATE (:Person {key: 's:P1', sex: 'f'})<-[:ALIAS_OF]-(:Alias {key: 'Person:t:9', sex: 'm', party_status: 'full'})"
expect = [ { written = 1 } ]
then = [ { query = "MATCH (p:Person) RETURN p.sex AS sex, p.party_status AS status, p.filled AS filled", expect = [ { sex = "f", status = "full", filled = ["party_status"] } ] } ]

[[example]]
about = "已经补过 · filled already"
given = "CREATE (:Person {key: 's:P1', party_status: 'full', filled: ['party_status']})<-[:ALIAS_OF]-(:Alias {key: 'Person:t:9', party_status: 'full'})"
expect = [ { written = 0 } ]

[[example]]
about = "别名没有了,补的也撤掉 · the alias is gone, and what it filled"
given = "CREATE (:Person {key: 's:P1', party_status: 'full', filled: ['party_status']})"
params = { also = ["s:P1"] }
expect = [ { written = 1 } ]
then = [ { query = "MATCH (p:Person) RETURN p.party_status AS status, p.filled AS filled", expect = [ { } ] } ]
*/

// 一个来源登记了什么 · What a source lists
/*
why = "按类别列出一个来源登记的节点或关系,连同登记它的那一行。"
[params]
source = { type = "string", about = "来源编码 · the source's code" }
kind = { type = "string", about = "标签或关系类型 · a label or a relationship type" }
[columns]
thing = "any"
start = "string"
end = "string"
key = "string"
row = "string"
*/
MATCH (n:Area|Organization|Post|Person|Meeting|Matter|Alias)
WHERE ($kind IN labels(n) OR n:Alias AND n.kind = $kind) AND any(s IN n.sources WHERE s STARTS WITH $source + ':') AND (NOT n:Post OR n.listed)
RETURN n AS thing, '' AS start, '' AS end, coalesce(n.known_as, n.key, n.code) AS key,
  head([s IN n.sources WHERE s STARTS WITH $source + ':']) AS row
UNION ALL
MATCH (a)-[e:PART_OF|LOCATED_IN|SUBORDINATE_TO|ESTABLISHED_IN|COVERS|MANAGES|REPRESENTS|HOLDS|EMPLOYED_BY|COLLECTS|SERVES|FOUND_IN|ANSWERED_BY|MEMBER_OF|CONVENED_BY|UNDER|OWNED_BY|CARRIED_BY|HELD_BY|USE_OF|AT|ASKED_BY|CHECKED|ANSWERS_FOR|COUNTED_IN]->(b)
WHERE type(e) = $kind AND any(s IN e.sources WHERE s STARTS WITH $source + ':')
RETURN e AS thing, CASE WHEN a:Person OR a:Matter THEN a.key ELSE a.code END AS start,
  CASE WHEN b:Matter THEN b.key ELSE b.code END AS end, e.key AS key, head([s IN e.sources WHERE s STARTS WITH $source + ':']) AS row
/*
[[example]]
about = "一条覆盖关系 · one coverage edge"
given = "CREATE (:Area {code: 'G1', sources: ['s:a.csv#2']})<-[:COVERS {key: '1', sources: ['s:c.csv#2']}]-(:Organization {code: 'B1', sources: ['t:o.csv#2']})"
params = { source = "s", kind = "COVERS" }
expect = [ { thing = "COVERS", start = "B1", end = "G1", key = "1", row = "s:c.csv#2" } ]

[[example]]
about = "一个区域 · one area"
given = "CREATE (:Area {code: 'G1', sources: ['s:a.csv#2']})"
params = { source = "s", kind = "Area" }
expect = [ { thing = "G1", start = "", end = "", key = "G1", row = "s:a.csv#2" } ]

[[example]]
about = "人按自己的键,不按编码 · a person by the key, not by the code"
given = "CREATE (:Person {key: 's:P1', code: 'P1', sources: ['s:p.csv#2']})"
params = { source = "s", kind = "Person" }
expect = [ { thing = "s:P1", start = "", end = "", key = "s:P1", row = "s:p.csv#2" } ]

[[example]]
about = "与别人判断为同一人的,按名册里的键 · one judged to be another, by the key that the roster has"
given = "CREATE (:Alias {key: 'Person:s:P1', kind: 'Person', known_as: 's:P1', sources: ['s:p.csv#2']})"
params = { source = "s", kind = "Person" }
expect = [ { thing = "Person:s:P1", start = "", end = "", key = "s:P1", row = "s:p.csv#2" } ]

[[example]]
about = "事项的连线按键 · a line of a matter by keys"
given = "CREATE (:Matter:Task {key: 'Task:1', type: 'Task'})-[:UNDER {key: '1', sources: ['s:t.csv#2']}]->(:Matter:Policy {key: 'Policy:1', type: 'Policy'})"
params = { source = "s", kind = "UNDER" }
expect = [ { thing = "UNDER", start = "Task:1", end = "Policy:1", key = "1", row = "s:t.csv#2" } ]

[[example]]
about = "没有登记这一类 · nothing of that kind"
given = "CREATE (:Area {code: 'G1', sources: ['s:a.csv#2']})"
params = { source = "s", kind = "HOLDS" }
expect = []
*/

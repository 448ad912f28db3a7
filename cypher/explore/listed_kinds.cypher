// 一个来源登记了多少 · How much a source lists
/*
why = "每一行都说得出来源;装载时用它发现从名册里消失的内容。"
[params]
source = { type = "string", about = "来源编码 · the source's code" }
kinds = { type = "list<string>", about = "只数这些标签和关系类型 · only of these labels and relationship types" }
[columns]
kind = "string"
total = "integer"
*/
MATCH (n:Area|Organization|Post|Person|Meeting|Matter|Alias)
WHERE (any(l IN labels(n) WHERE l IN $kinds) OR n:Alias AND n.kind IN $kinds) AND any(s IN n.sources WHERE s STARTS WITH $source + ':') AND (NOT n:Post OR n.listed)
RETURN CASE WHEN n:Matter THEN n.type WHEN n:Alias THEN n.kind ELSE head([l IN ['Area', 'Organization', 'Post', 'Person', 'Meeting'] WHERE l IN labels(n)]) END AS kind, count(*) AS total
UNION ALL
MATCH ()-[e:PART_OF|LOCATED_IN|SUBORDINATE_TO|ESTABLISHED_IN|COVERS|MANAGES|REPRESENTS|HOLDS|EMPLOYED_BY|COLLECTS|SERVES|FOUND_IN|ANSWERED_BY|MEMBER_OF|CONVENED_BY|UNDER|OWNED_BY|CARRIED_BY|HELD_BY|USE_OF|AT|ASKED_BY|CHECKED|ANSWERS_FOR|COUNTED_IN]->()
WHERE type(e) IN $kinds AND any(s IN e.sources WHERE s STARTS WITH $source + ':')
RETURN type(e) AS kind, count(*) AS total
/*
[[example]]
about = "只数这个来源的 · only this source's"
given = "CREATE (:Area {code: 'G1', sources: ['s:a.csv#2']})<-[:COVERS {sources: ['s:c.csv#2']}]-(:Organization {code: 'B1', sources: ['t:o.csv#2']})"
params = { source = "s", kinds = ["Area", "Organization", "COVERS"] }
expect = [ { kind = "Area", total = 1 }, { kind = "COVERS", total = 1 } ]

[[example]]
about = "事项按自己的类别 · matters by their own kind"
given = "CREATE (:Matter:Task {key: 'Task:1', type: 'Task', sources: ['s:t.csv#2']})-[:OWNED_BY {sources: ['s:t.csv#2']}]->(:Organization {code: 'B1', sources: ['t:o.csv#2']})"
params = { source = "s", kinds = ["Task", "OWNED_BY"] }
expect = [ { kind = "Task", total = 1 }, { kind = "OWNED_BY", total = 1 } ]

[[example]]
about = "与别人判断为同一人的也算 · one judged to be another counts too"
given = "CREATE (:Alias {key: 'Person:s:P1', kind: 'Person', known_as: 's:P1', sources: ['s:p.csv#2']}), (:Person {key: 's:P2', sources: ['s:p.csv#3']})"
params = { source = "s", kinds = ["Person"] }
expect = [ { kind = "Person", total = 2 } ]

[[example]]
about = "曾经登记、已经消失的不算 · what has vanished from it does not count"
given = "CREATE (:Area {code: 'G1', sources: ['-s:a.csv#2']}), (:Post {code: 'p', sources: ['s:h.csv#2']})"
params = { source = "s", kinds = ["Area", "Post"] }
expect = []

[[example]]
about = "没有问的不数 · what is not asked for does not count"
given = "CREATE (:Area {code: 'G1', sources: ['s:a.csv#2']})<-[:COVERS {sources: ['s:c.csv#2']}]-(:Organization {code: 'B1', sources: ['s:o.csv#2']}), (:Alias {key: 'Person:s:P1', kind: 'Person', known_as: 's:P1', sources: ['s:p.csv#2']})"
params = { source = "s", kinds = ["Organization"] }
expect = [ { kind = "Organization", total = 1 } ]
*/

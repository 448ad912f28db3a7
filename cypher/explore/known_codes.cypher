// 哪些编码已在图里 · Which codes are in the graph
/*
why = "只补充一张表时,它引用的编码可以是以前装载的。"
[params]
kind = { type = "string", about = "areas、organizations、people,或事项的标签 · or the label of a matter" }
codes = { type = "list<string>", about = "名册里的编码 · codes of a roster" }
source = { type = "string", about = "来源编码,人员编码只在一个来源里有效 · people's codes hold within one source" }
[columns]
code = "string"
key = "string"
*/
UNWIND $codes AS code
MATCH (a:Area {code: code})
WHERE $kind = 'areas'
RETURN code, a.code AS key
UNION ALL
UNWIND $codes AS code
MATCH (o:Organization {code: code})
WHERE $kind = 'organizations'
RETURN code, o.code AS key
UNION ALL
UNWIND $codes AS code
MATCH (a:Alias {code: code})
WHERE $kind = 'organizations' AND a.kind = 'Organization'
RETURN code, a.known_as AS key
UNION ALL
UNWIND $codes AS code
MATCH (p:Person {code: code})
WHERE $kind = 'people' AND any(s IN p.sources WHERE s STARTS WITH $source + ':' OR s STARTS WITH '-' + $source + ':')
RETURN code, p.key AS key
UNION ALL
UNWIND $codes AS code
MATCH (a:Alias {code: code})
WHERE $kind = 'people' AND a.kind = 'Person' AND any(s IN a.sources WHERE s STARTS WITH $source + ':' OR s STARTS WITH '-' + $source + ':')
RETURN code, a.known_as AS key
UNION ALL
UNWIND $codes AS code
MATCH (m:Matter {key: $kind + ':' + code})
RETURN code, m.key AS key
/*
[[example]]
about = "人员编码只认同一来源 · a person's code counts within its source"
given = "CREATE (:Person {key: 's:1', code: '1', sources: ['s:p.csv#2']}), (:Person {key: 't:1', code: '1', sources: ['t:p.csv#2']})"
params = { kind = "people", codes = ["1", "2"], source = "s" }
expect = [ { code = "1", key = "s:1" } ]

[[example]]
about = "与别人判断为同一人的,也按来源里的编码 · one judged to be another, by the code of its source"
given = "CREATE (:Alias {key: 'Person:s:1', kind: 'Person', known_as: 's:1', code: '1', sources: ['s:p.csv#2']})"
params = { kind = "people", codes = ["1"], source = "s" }
expect = [ { code = "1", key = "s:1" } ]

[[example]]
about = "区域 · areas"
given = "CREATE (:Area {code: 'G1'})"
params = { kind = "areas", codes = ["G1", "G2"], source = "s" }
expect = [ { code = "G1", key = "G1" } ]

[[example]]
about = "政策方案 · policies"
given = "CREATE (:Matter:Policy {key: 'Policy:1', code: '1'}), (:Matter:Task {key: 'Task:2', code: '2'})"
params = { kind = "Policy", codes = ["1", "2"], source = "s" }
expect = [ { code = "1", key = "Policy:1" } ]

[[example]]
about = "没有 · none"
given = "CREATE (:Area {code: 'G1'})"
params = { kind = "organizations", codes = ["G1"], source = "s" }
expect = []
*/

{{.From}}
WHERE {{template "relation_filter.cypher" .}}
RETURN 0 AS i, count(r) AS total

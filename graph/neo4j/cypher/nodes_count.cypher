{{.From}}
WHERE {{template "nodes_filter.cypher" .}}
RETURN count(n) AS total

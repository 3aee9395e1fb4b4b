{{.From}}
WHERE {{template "nodes_filter.cypher" .Where}}
RETURN count(n) AS total

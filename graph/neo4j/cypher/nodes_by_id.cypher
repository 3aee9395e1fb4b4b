{{.From}}
WHERE n.id > $p.id AND {{template "nodes_filter.cypher" .}}
RETURN n
ORDER BY n.id
LIMIT $p.limit

{{.From}}
WHERE n.id > $p.id AND {{template "nodes_filter.cypher" .Where}}
RETURN n
ORDER BY n.id
LIMIT $p.limit

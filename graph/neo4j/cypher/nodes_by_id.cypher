{{.From}}
WHERE n.id > $id AND {{template "nodes_filter.cypher" .}}
RETURN n
ORDER BY n.id
LIMIT $limit

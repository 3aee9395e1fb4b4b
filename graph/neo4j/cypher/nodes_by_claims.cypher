{{.From}}
WHERE n.claims <= $claims AND (n.claims < $claims OR n.id > $id)
  AND {{template "nodes_filter.cypher" .}}
RETURN n
ORDER BY n.claims DESC, n.id
LIMIT $limit

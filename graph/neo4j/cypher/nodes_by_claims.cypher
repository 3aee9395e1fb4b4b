{{.From}}
WHERE n.claims <= $p.claims AND (n.claims < $p.claims OR n.id > $p.id)
  AND {{template "nodes_filter.cypher" .}}
RETURN n
ORDER BY n.claims DESC, n.id
LIMIT $p.limit

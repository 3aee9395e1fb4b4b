{{.From}}
WHERE n.claims <= $p.behind AND (n.claims < $p.behind OR n.id > $p.id)
  AND {{template "nodes_filter.cypher" .Where}}
RETURN n
ORDER BY n.claims DESC, n.id
LIMIT $p.limit

{{.From}}
WHERE {{.After}}
  AND {{template "relation_filter.cypher" .}}
RETURN 0 AS i, r, type(r) AS type, a.id AS from, b.id AS to
ORDER BY {{.Order}}
LIMIT $p.limit

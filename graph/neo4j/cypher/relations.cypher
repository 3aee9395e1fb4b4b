{{.From}}
WHERE {{template "relation_filter.cypher" .}}
{{- with .After}}
  AND {{.}}
{{- end}}
RETURN 0 AS i, r, type(r) AS type, a.id AS from, b.id AS to
ORDER BY {{.Order}}
LIMIT $p.limit

{{.From}}
WHERE {{template "relation_filter.cypher" .}}
{{- if .Behind}}
  AND ({{template "list_after.cypher" .Sort}})
{{- end}}
RETURN 0 AS i, {{template "relation_shown.cypher" .}}, a.id AS from, b.id AS to
ORDER BY {{template "list_order.cypher" .Sort}}
LIMIT $p.limit

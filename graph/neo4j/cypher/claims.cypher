{{.From}}
WHERE {{template "claim_filter.cypher" .}}
{{- with .After}}
  AND {{.}}
{{- end}}
RETURN 0 AS i, c
ORDER BY c.published DESC, c.article, c.start, c.id, c.recordedAt
LIMIT $p.limit

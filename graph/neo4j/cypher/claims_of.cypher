UNWIND range(0, size($p.of) - 1) AS i
CALL (i) {
  {{.From}}
  WHERE {{template "claim_filter.cypher" .}}
{{- with .After}}
  AND {{.}}
{{- end}}
  RETURN c
  ORDER BY c.published DESC, c.article, c.start, c.id, c.recordedAt
  LIMIT $p.limit
}
RETURN i, c

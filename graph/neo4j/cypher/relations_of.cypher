UNWIND range(0, size($p.of) - 1) AS i
CALL (i) {
  {{template "relation_at_node.cypher" .}}
  AND {{template "relation_filter.cypher" .}}
{{- if .Behind}}
  AND ({{template "list_after.cypher" .Sort}})
{{- end}}
  RETURN r
  ORDER BY {{template "list_order.cypher" .Sort}}
  LIMIT $p.limit
}
RETURN i, {{template "relation_shown.cypher" .}}, startNode(r).id AS from, endNode(r).id AS to

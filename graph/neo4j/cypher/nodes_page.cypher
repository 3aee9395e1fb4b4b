// The first condition is one for which an index has the order.
{{.From}}
WHERE {{.Sort.Value}} {{if .Sort.Descends}}<{{else}}>{{end}}= {{.Sort.At}} AND ({{template "list_after.cypher" .Sort}})
  AND {{template "nodes_filter.cypher" .Where}}
RETURN n
ORDER BY {{template "list_order.cypher" .Sort}}
LIMIT $p.limit

{{.Value}}{{if .Descends}} DESC{{end}}{{with .Next}}, {{template "list_order.cypher" .}}{{end -}}

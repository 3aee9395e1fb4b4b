true
{{- with .Filter}}
{{- if .IDs}}
  AND {{$.N}}.id IN {{$.P}}.ids
{{- end}}
{{- if eq (len .Types) 1}}
  AND {{$.N}}.id STARTS WITH {{$.P}}.prefix
{{- else if .Types}}
  AND {{$.N}}.type IN {{$.P}}.types
{{- end}}
{{- if .Kinds}}
  AND coalesce({{$.N}}.kind, '') IN {{$.P}}.kinds
{{- end}}
{{- if .ISO}}
  AND ({{$.N}}.iso2 = {{$.P}}.iso OR {{$.N}}.iso3 = {{$.P}}.iso)
{{- end}}
{{- if .Name}}
  AND {{$.P}}.name IN {{$.N}}.keys
{{- end}}
{{- if .MinClaims}}
  AND {{$.N}}.claims >= {{$.P}}.claims
{{- end}}
{{- if .MinArticles}}
  AND {{$.N}}.articles >= {{$.P}}.articles
{{- end}}
{{- if .Article}}
  AND EXISTS {
    MATCH ({{$.N}})<-[:RECORDS]-(a:Article {id: {{$.P}}.article}) WHERE a.deletedAt IS NULL
  }
{{- end}}
{{- if .Obligations}}
  AND any(o IN coalesce({{$.N}}.obligations, []) WHERE o IN {{$.P}}.obligations)
{{- end}}
{{- end}}
{{- range .Dates}}
  AND coalesce({{.Value}}, '') <> ''
  AND left({{.P}}.from, size(coalesce({{.Value}}, ''))) <= {{.Value}} AND {{.Value}} <= {{.P}}.to
{{- end}}
{{- range .Tests}}
  AND {{template "relation_test.cypher" .}}
{{- end}}
{{- range .And}}
  AND ({{template "nodes_filter.cypher" .}})
{{- end}}
{{- with .Or}}
  AND ({{range $i, $f := .}}{{if $i}} OR {{end}}({{template "nodes_filter.cypher" $f}}){{end}})
{{- end}}
{{- with .Not}}
  AND NOT coalesce({{template "nodes_filter.cypher" .}}, false)
{{- end}}

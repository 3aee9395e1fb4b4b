(size({{.P}}.ids) = 0 OR {{.N}}.id IN {{.P}}.ids)
  AND (size({{.P}}.types) = 0 OR {{.N}}.type IN {{.P}}.types)
  AND (size({{.P}}.kinds) = 0 OR coalesce({{.N}}.kind, '') IN {{.P}}.kinds)
  AND ({{.P}}.iso = '' OR {{.N}}.iso2 = {{.P}}.iso OR {{.N}}.iso3 = {{.P}}.iso)
  AND (NOT {{.P}}.named OR {{.P}}.name IN {{.N}}.keys)
  AND {{.N}}.claims >= {{.P}}.claims AND {{.N}}.articles >= {{.P}}.articles
  AND CASE WHEN {{.P}}.article = '' THEN true ELSE EXISTS {
    MATCH ({{.N}})<-[:RECORDS]-(a:Article {id: {{.P}}.article}) WHERE a.deletedAt IS NULL
  } END
{{- if .Filter.Obligations}}
  AND any(o IN coalesce({{.N}}.obligations, []) WHERE o IN {{.P}}.obligations)
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
  AND NOT ({{template "nodes_filter.cypher" .}})
{{- end}}

{{.Value}} {{if .Descends}}<{{else}}>{{end}} {{.At}}{{with .Next}} OR {{$.Value}} = {{$.At}} AND ({{template "list_after.cypher" .}}){{end -}}

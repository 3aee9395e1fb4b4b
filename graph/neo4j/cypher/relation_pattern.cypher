{{if eq .Arrow "IN"}}<{{end}}-[{{.R}}:{{.Types}}]-{{if eq .Arrow "OUT"}}>{{end -}}

r{{if .Filter.NoDetails}} {.id, .status, .start, .end, .contradicted, .claims, .news, .tables, .outlets, .confidence}{{end}} AS shown
{{- /* what of a relation is sent */ -}}

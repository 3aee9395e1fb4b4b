{{if .Mixed}}(type({{.R}}) IN $p.symmetric OR (startNode({{.R}}) = {{.N}}) = ({{.P}}.direction = 'OUT')){{else}}true{{end -}}

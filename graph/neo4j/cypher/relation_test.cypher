{{if not .Types}}{{not .Exists}}{{else}}{{if not .Exists}}NOT {{end}}EXISTS {
    MATCH ({{.N}})-[{{.R}}:{{.Types}}]-({{.Other.N}}:Entity)
    WHERE {{template "relation_side.cypher" .}}
      AND {{template "relation_filter.cypher" .}}
{{- if .Far}}
      AND {{if .Every}}NOT {{end}}({{template "nodes_filter.cypher" .Other}})
{{- end}}
  }{{end}}

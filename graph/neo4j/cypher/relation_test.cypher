{{if not .Types}}{{not .Exists}}{{else}}{{if not .Exists}}NOT {{end}}EXISTS {
    MATCH ({{.N}}){{template "relation_pattern.cypher" .}}({{.Other.N}}:Entity)
    WHERE {{template "relation_side.cypher" .}}
      AND {{template "relation_filter.cypher" .}}
{{- if .Far}}
      AND {{if .Every}}NOT {{end}}coalesce({{template "nodes_filter.cypher" .Other}}, false)
{{- end}}
  }{{end}}

{{if .Claims.KnownAt.IsZero}}{{if .Claims.Retracted}}true{{else}}c.retractedAt IS NULL{{end}}
{{- else}}c.recordedAt <= $p.knownAt AND (c.retractedAt IS NULL OR c.retractedAt > $p.knownAt){{end}}
{{- with .Claims}}
{{- if .IDs}}
  AND c.id IN $p.ids
{{- end}}
{{- if .Statuses}}
  AND c.status IN $p.statuses
{{- end}}
{{- if .Article}}
  AND c.article = $p.article
{{- end}}
{{- if .Kind}}
  AND EXISTS { (c)-[:IN]->(:Article {kind: $p.kind}) }
{{- end}}
{{- if .Speakers}}
  AND coalesce(c.speaker, '') IN $p.speakers
{{- end}}
{{- end}}

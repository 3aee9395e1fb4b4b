true
{{- with .Filter}}
{{- if .IDs}}
  AND {{$.R}}.id IN {{$.P}}.ids
{{- end}}
{{- if .Statuses}}
  AND {{$.R}}.status IN {{$.P}}.statuses
{{- end}}
{{- if .Domains}}
  AND any(d IN {{$.R}}.domains WHERE d IN {{$.P}}.domains)
{{- end}}
{{- if .With}}
  AND any(o IN {{$.Others}} WHERE o.id IN {{$.P}}.with)
{{- end}}
{{- if .WithTypes}}
  AND any(o IN {{$.Others}} WHERE o.type IN {{$.P}}.withTypes)
{{- end}}
{{- if .Kind}}
  AND CASE {{$.P}}.kind WHEN 'NEWS' THEN {{$.R}}.news > 0 WHEN 'TABLE' THEN {{$.R}}.tables > 0 ELSE false END
{{- end}}
{{- if .MinConfidence}}
  AND {{$.R}}.confidence >= {{$.P}}.confidence
{{- end}}
{{- if .MinSources}}
  AND {{$.R}}.outlets + {{$.R}}.tables >= {{$.P}}.sources
{{- end}}
{{- if .During}}
  AND CASE size({{$.R}}.firstDays) WHEN 0 THEN {{$.P}}.undated
    ELSE any(i IN range(0, size({{$.R}}.firstDays) - 1) WHERE {{$.R}}.firstDays[i] <= {{$.P}}.lastDay AND {{$.R}}.lastDays[i] >= {{$.P}}.firstDay)
  END
{{- end}}
{{- if .Article}}
  AND EXISTS {
    MATCH (c:Claim {relation: {{$.R}}.id}) WHERE c.article = {{$.P}}.article AND c.retractedAt IS NULL
  }
{{- end}}
{{- if .Speakers}}
  AND EXISTS {
    MATCH (c:Claim {relation: {{$.R}}.id}) WHERE coalesce(c.speaker, '') IN {{$.P}}.speakers AND c.retractedAt IS NULL
  }
{{- end}}
{{- end}}

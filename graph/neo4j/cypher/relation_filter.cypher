CASE WHEN size({{.P}}.ids) = 0 THEN true ELSE {{.R}}.id IN {{.P}}.ids END
  AND CASE WHEN size({{.P}}.statuses) = 0 THEN true ELSE {{.R}}.status IN {{.P}}.statuses END
  AND CASE WHEN size({{.P}}.domains) = 0 THEN true ELSE any(d IN {{.R}}.domains WHERE d IN {{.P}}.domains) END
  AND CASE WHEN size({{.P}}.with) = 0 THEN true ELSE any(o IN {{.Others}} WHERE o.id IN {{.P}}.with) END
  AND CASE WHEN size({{.P}}.withTypes) = 0 THEN true ELSE any(o IN {{.Others}} WHERE o.type IN {{.P}}.withTypes) END
  AND CASE {{.P}}.kind WHEN '' THEN true WHEN 'NEWS' THEN {{.R}}.news > 0 WHEN 'TABLE' THEN {{.R}}.tables > 0 ELSE false END
  AND {{.R}}.confidence >= {{.P}}.confidence
  AND {{.R}}.outlets + {{.R}}.tables >= {{.P}}.sources
  AND CASE
    WHEN NOT {{.P}}.dated THEN true
    WHEN size({{.R}}.firstDays) = 0 THEN {{.P}}.undated
    ELSE any(i IN range(0, size({{.R}}.firstDays) - 1) WHERE {{.R}}.firstDays[i] <= {{.P}}.lastDay AND {{.R}}.lastDays[i] >= {{.P}}.firstDay)
  END
  AND CASE WHEN {{.P}}.article = '' THEN true ELSE EXISTS {
    MATCH (c:Claim {relation: {{.R}}.id}) WHERE c.article = {{.P}}.article AND c.retractedAt IS NULL
  } END
  AND CASE WHEN size({{.P}}.speakers) = 0 THEN true ELSE EXISTS {
    MATCH (c:Claim {relation: {{.R}}.id}) WHERE coalesce(c.speaker, '') IN {{.P}}.speakers AND c.retractedAt IS NULL
  } END

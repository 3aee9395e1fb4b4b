CASE WHEN size($p.ids) = 0 THEN true ELSE r.id IN $p.ids END
  AND CASE WHEN size($p.statuses) = 0 THEN true ELSE r.status IN $p.statuses END
  AND CASE WHEN size($p.domains) = 0 THEN true ELSE any(d IN r.domains WHERE d IN $p.domains) END
  AND CASE WHEN size($p.with) = 0 THEN true ELSE any(o IN {{.Others}} WHERE o.id IN $p.with) END
  AND CASE WHEN size($p.withTypes) = 0 THEN true ELSE any(o IN {{.Others}} WHERE o.type IN $p.withTypes) END
  AND CASE $p.kind WHEN '' THEN true WHEN 'NEWS' THEN r.news > 0 WHEN 'TABLE' THEN r.tables > 0 ELSE false END
  AND r.confidence >= $p.confidence
  AND r.outlets + r.tables >= $p.sources
  AND CASE
    WHEN NOT $p.dated THEN true
    WHEN size(r.firstDays) = 0 THEN $p.undated
    ELSE any(i IN range(0, size(r.firstDays) - 1) WHERE r.firstDays[i] <= $p.lastDay AND r.lastDays[i] >= $p.firstDay)
  END
  AND CASE WHEN $p.article = '' THEN true ELSE EXISTS {
    MATCH (c:Claim {relation: r.id}) WHERE c.article = $p.article AND c.retractedAt IS NULL
  } END
  AND CASE WHEN size($p.speakers) = 0 THEN true ELSE EXISTS {
    MATCH (c:Claim {relation: r.id}) WHERE coalesce(c.speaker, '') IN $p.speakers AND c.retractedAt IS NULL
  } END

($ids IS NULL OR r.id IN $ids)
  AND ($statuses IS NULL OR r.status IN $statuses)
  AND ($domains IS NULL OR any(d IN r.domains WHERE d IN $domains))
  AND ($with IS NULL OR any(o IN {{.Others}} WHERE o.id IN $with))
  AND ($withTypes IS NULL OR any(o IN {{.Others}} WHERE o.type IN $withTypes))
  AND ($kind IS NULL OR $kind = 'NEWS' AND r.news > 0 OR $kind = 'TABLE' AND r.tables > 0)
  AND r.confidence >= $confidence
  AND r.outlets + r.tables >= $sources
  AND ($firstDay IS NULL OR CASE
    WHEN size(r.firstDays) = 0 THEN $undated
    ELSE any(i IN range(0, size(r.firstDays) - 1) WHERE r.firstDays[i] <= $lastDay AND r.lastDays[i] >= $firstDay)
  END)
  AND ($article IS NULL OR EXISTS {
    MATCH (c:Claim {relation: r.id}) WHERE c.article = $article AND c.retractedAt IS NULL
  })

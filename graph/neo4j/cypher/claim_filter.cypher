CASE
    WHEN $p.known THEN c.recordedAt <= $p.knownAt AND (c.retractedAt IS NULL OR c.retractedAt > $p.knownAt)
    ELSE $p.retracted OR c.retractedAt IS NULL
  END
  AND (size($p.ids) = 0 OR c.id IN $p.ids)
  AND (size($p.statuses) = 0 OR c.status IN $p.statuses)
  AND ($p.article = '' OR c.article = $p.article)
  AND ($p.kind = '' OR EXISTS { (c)-[:IN]->(:Article {kind: $p.kind}) })
  AND (size($p.speakers) = 0 OR coalesce(c.speaker, '') IN $p.speakers)

{{.From}}
WHERE {{template "claim_after.cypher" .}}
  AND {{template "claim_filter.cypher" .}}
RETURN 0 AS i, c
ORDER BY c.published DESC, c.article, c.start, c.id, c.recordedAt
LIMIT $p.limit

MATCH (c:Claim)
WHERE c.version >= $p.version
  AND (c.version > $p.version OR c.relation > $p.after OR c.relation = $p.after AND c.id > $p.id)
  AND {{template "claim_filter.cypher" .}}
RETURN 0 AS i, c
ORDER BY c.version, c.relation, c.id
LIMIT $p.limit

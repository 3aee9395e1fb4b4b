MATCH (c:Claim)
WHERE c.{{.Version}} >= $p.version
  AND (c.{{.Version}} > $p.version OR c.relation > $p.after OR c.relation = $p.after AND c.id > $p.id)
  AND {{template "claim_filter.cypher" .}}
RETURN 0 AS i, c
ORDER BY c.{{.Version}}, c.relation, c.id
LIMIT $p.limit

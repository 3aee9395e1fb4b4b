MATCH (c:Claim)
WHERE c.{{.Version}} > 0
  AND {{template "claim_filter.cypher" .}}
RETURN 0 AS i, count(c) AS total

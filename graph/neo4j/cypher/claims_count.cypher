{{.From}}
WHERE {{template "claim_filter.cypher" .}}
RETURN 0 AS i, count(c) AS total

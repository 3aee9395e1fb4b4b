{{.From}}
WHERE {{template "decision_filter.cypher" .}}
RETURN count(d) AS total

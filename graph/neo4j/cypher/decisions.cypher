{{.From}}
WHERE d.at <= $p.at AND (d.at < $p.at OR d.id > $p.id)
  AND {{template "decision_filter.cypher" .}}
RETURN d.body AS body
ORDER BY d.at DESC, d.id
LIMIT $p.limit

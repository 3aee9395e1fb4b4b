MATCH (a:Article)-[r:RECORDS]->(n)
WHERE a.id IN $p.articles
RETURN a.id AS article, n.id AS node, r.record AS record, r.mentions AS mentions

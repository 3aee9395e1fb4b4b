UNWIND $p.articles AS article
MATCH (a:Article {id: article})-[r:RECORDS]->(n:Entity)
WHERE a.deletedAt IS NULL AND (size($p.nodes) = 0 OR n.id IN $p.nodes)
RETURN a.id AS article, n.id AS node, r.mentions AS mentions

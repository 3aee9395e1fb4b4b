UNWIND $articles AS article
MATCH (a:Article {id: article})-[r:RECORDS]->(n:Entity)
WHERE a.deletedAt IS NULL AND ($nodes IS NULL OR n.id IN $nodes)
RETURN a.id AS article, n.id AS node, r.mentions AS mentions

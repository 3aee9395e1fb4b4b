UNWIND $p.nodes AS node
MATCH (n:Entity {id: node})<-[r:RECORDS]-(a:Article)
WHERE a.deletedAt IS NULL
RETURN a.id AS article, n.id AS node, r.mentions AS mentions

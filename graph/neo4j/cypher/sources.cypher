UNWIND $p.ids AS id
MATCH (n:Entity {id: id})
WITH id, n
MATCH (n)<-[r:RECORDS]-(a)
WHERE a.deletedAt IS NULL
RETURN id, a.id AS article, a.kind AS kind, a.published AS published, r.record AS record

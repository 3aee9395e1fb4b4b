CALL () {
  MATCH (a:Article {id: $p.article}) RETURN a
  UNION
  MATCH (:Entity {id: $p.from})<-[:RECORDS]-(a:Article) RETURN a
  UNION
  MATCH (:Entity {id: $p.standing})<-[:RECORDS]-(a:Article) WHERE a.reading IS NOT NULL RETURN a
}
WITH a
WHERE a.deletedAt IS NULL
RETURN a.id AS id

UNWIND $p.rows AS row
MATCH (a:Article {urlHash: row.urlHash})
WHERE a.url = row.url AND a.id <> row.article AND a.deletedAt IS NULL
RETURN row.article AS article, a.id AS id
ORDER BY id

MATCH (a:Article {urlHash: $p.urlHash})
WHERE a.url = $p.url AND a.id <> $p.article AND a.deletedAt IS NULL
RETURN a.id AS id
ORDER BY id

MATCH (a:Article {urlHash: $urlHash})
WHERE a.url = $url AND a.id <> $article AND a.deletedAt IS NULL
RETURN a.id AS id
ORDER BY id

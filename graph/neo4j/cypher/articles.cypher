MATCH (a:Article)
WHERE a.published <= $p.published AND (a.published < $p.published OR a.id > $p.id)
  AND {{template "article_filter.cypher" .}}
WITH a
ORDER BY a.published DESC, a.id
LIMIT $p.limit
RETURN a {.id, .kind, .title, .lang, .outlet, .url, .published, .loadedAt, .deletedAt,
  text: CASE WHEN $p.noText THEN NULL ELSE a.text END} AS article

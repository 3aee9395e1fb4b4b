MATCH (a:Article)
WHERE a.published <= $published AND (a.published < $published OR a.id > $id)
  AND {{template "article_filter.cypher" .}}
WITH a
ORDER BY a.published DESC, a.id
LIMIT $limit
RETURN a {.id, .kind, .title, .lang, .outlet, .url, .published, .loadedAt, .deletedAt,
  text: CASE WHEN $noText THEN NULL ELSE a.text END} AS article

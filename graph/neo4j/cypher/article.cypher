MATCH (a:Article)
WHERE a.id IN $p.ids
RETURN a {.id, .kind, .title, .lang, .outlet, .url, .published, .loadedAt, .deletedAt, .reading} AS article

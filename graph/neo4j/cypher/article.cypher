MATCH (a:Article {id: $p.article})
RETURN a {.id, .kind, .title, .lang, .outlet, .url, .published, .loadedAt, .deletedAt, .reading} AS article

MATCH (a:Article {id: $article})
RETURN a {.id, .kind, .title, .lang, .outlet, .url, .published, .loadedAt, .deletedAt} AS article

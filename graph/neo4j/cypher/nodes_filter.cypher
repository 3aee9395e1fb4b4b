($types IS NULL OR n.type IN $types)
  AND ($kinds IS NULL OR coalesce(n.kind, '') IN $kinds)
  AND ($iso IS NULL OR n.iso2 = $iso OR n.iso3 = $iso)
  AND ($name IS NULL OR $name IN n.keys)
  AND ($article IS NULL OR EXISTS {
    MATCH (n)<-[:RECORDS]-(a:Article {id: $article}) WHERE a.deletedAt IS NULL
  })

(size($p.types) = 0 OR n.type IN $p.types)
  AND (size($p.kinds) = 0 OR coalesce(n.kind, '') IN $p.kinds)
  AND ($p.iso = '' OR n.iso2 = $p.iso OR n.iso3 = $p.iso)
  AND (NOT $p.named OR $p.name IN n.keys)
  AND ($p.article = '' OR EXISTS {
    MATCH (n)<-[:RECORDS]-(a:Article {id: $p.article}) WHERE a.deletedAt IS NULL
  })

MATCH (a:Article)<-[:IN]-(c:Claim)
WHERE a.id IN $p.articles
RETURN a.id AS article, c.key AS key, c.id AS id, c.relation AS relation, c.type AS type, c.from AS from, c.to AS to,
  c.recordedAt AS recordedAt, c.retractedAt AS retractedAt,
  c.sentence AS sentence, c.confidence AS confidence, c.rule AS rule, c.source AS source

MATCH (a:Article)
WHERE a.id IN $p.articles
WITH a
MATCH (a)<-[:IN]-(c)
RETURN a.id AS article, c.key AS key, c {.id, .relation, .type, .from, .to, .recordedAt, .retractedAt, .sentence, .confidence, .rule, .source,
  .readType, .readFrom, .readTo, .readSpeaker, .readStatus, .readSince, .readUntil, .readDomain, .readOffice, .readAmount, .readCurrency,
  .readQuantity} AS claim

MATCH (a:Article)<-[:IN]-(c:Claim)
WHERE a.id IN $p.articles
RETURN a.id AS article, c.key AS key, c {.id, .relation, .type, .from, .to, .recordedAt, .retractedAt, .sentence, .confidence, .rule, .source,
  .readType, .readFrom, .readTo, .readSpeaker, .readStatus, .readSince, .readUntil, .readDomain, .readOffice, .readAmount, .readCurrency,
  .readQuantity} AS claim

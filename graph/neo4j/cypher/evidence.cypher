UNWIND $p.ids AS id
MATCH (c:Claim {relation: id})-[:IN]->(a:Article)
WHERE c.retractedAt IS NULL
RETURN c {.id, .article, .relation, .type, .from, .to, .status, .since, .until, .domain, .office, .amount, .currency,
  .quantity, .confidence} AS claim, a.kind AS kind, a.outlet AS outlet

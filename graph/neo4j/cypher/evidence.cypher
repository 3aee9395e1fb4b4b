// Told which index to use, since the planner does not see the claims that the transaction has written and would go through all.
UNWIND $p.ids AS id
MATCH (c:Claim {relation: id})
USING INDEX c:Claim(relation)
WHERE c.retractedAt IS NULL
MATCH (c)-[:IN]->(a:Article)
RETURN c {.id, .article, .relation, .type, .from, .to, .status, .since, .until, .domain, .office, .amount, .currency,
  .quantity, .confidence} AS claim, a.kind AS kind, a.outlet AS outlet

// The planner does not see what the transaction has written. So it is told which index to use, and left no way but from the claim to its
// article: a plan that was made for few articles would go through all of them for each claim.
UNWIND $p.ids AS id
MATCH (c:Claim {relation: id})
USING INDEX c:Claim(relation)
WHERE c.retractedAt IS NULL
WITH c
MATCH (c)-[:IN]->(a)
RETURN c {.id, .article, .relation, .type, .from, .to, .status, .since, .until, .domain, .office, .amount, .currency,
  .quantity, .confidence} AS claim, a.kind AS kind, a.outlet AS outlet

MATCH (a:Article {id: $p.article})
UNWIND $p.rows AS row
CREATE (c:Claim)-[:IN]->(a)
SET c = row

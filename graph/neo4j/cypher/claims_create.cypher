MATCH (a:Article {id: $article})
UNWIND $rows AS row
CREATE (c:Claim)-[:IN]->(a)
SET c = row

MATCH (c:Claim)
WHERE c.relation IN $p.ids AND c.retractedAt IS NULL
WITH DISTINCT c.relation AS relation, c.from AS from, c.to AS to
MATCH (a:Entity {id: from})-[r:{{.Types}} {id: relation}]->(b:Entity {id: to})

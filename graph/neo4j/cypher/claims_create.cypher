MATCH (m:Meta {key: 'mithaq'}), (a:Article {id: $p.article})
UNWIND $p.rows AS row
CREATE (c:Claim)-[:IN]->(a)
SET c = row, c.version = m.version + 1

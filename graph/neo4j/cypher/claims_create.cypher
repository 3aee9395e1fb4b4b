MATCH (m:Meta {key: 'mithaq'})
UNWIND $p.rows AS row
MATCH (a:Article {id: row.article})
CREATE (c:Claim)-[:IN]->(a)
SET c = row, c.version = m.version + 1

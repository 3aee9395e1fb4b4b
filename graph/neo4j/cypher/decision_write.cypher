UNWIND $p.rows AS row
CREATE (d:Decision)
SET d = row.props
WITH d, row
UNWIND row.subjects AS subject
MERGE (s:Subject {id: subject})
CREATE (d)-[:ABOUT]->(s)

UNWIND $p.rows AS row
MATCH (:Entity {id: row.from})-[r:{{.Types}} {id: row.id}]->(:Entity {id: row.to})
SET r = row.props

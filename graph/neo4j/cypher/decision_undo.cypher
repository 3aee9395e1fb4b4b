UNWIND $p.rows AS row
MATCH (d:Decision {id: row.props.id})
SET d = row.props

OPTIONAL MATCH (m:Meta {key: 'mithaq'})
RETURN m.schema AS schema, m.version AS version

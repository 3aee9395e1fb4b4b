MATCH (m:Meta {key: 'mithaq'})
SET m.version = 0

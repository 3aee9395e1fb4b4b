// Leaves no trace of the lock; the database holds it until the transaction ends.
MATCH (m:Meta {key: 'mithaq'})
SET m.version = $p.version
REMOVE m.locked

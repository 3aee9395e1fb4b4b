// Opens a gate that a writer left closed when it died; only who holds the writers' lock may do so.
MATCH (g:Gate {key: 'mithaq'})
SET g.opened = g.closing

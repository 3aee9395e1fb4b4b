MATCH (m:Meta {key: 'mithaq'}), (g:Gate {key: 'mithaq'})
SET m.version = 0, g.closing = g.closing + 1, g.opened = g.closing

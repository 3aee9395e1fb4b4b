MATCH (g:Gate {key: 'mithaq'})
RETURN g.closing AS closing, g.opened AS opened

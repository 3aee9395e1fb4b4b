r.id

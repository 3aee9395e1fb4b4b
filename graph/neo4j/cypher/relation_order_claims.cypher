r.claims DESC, r.id

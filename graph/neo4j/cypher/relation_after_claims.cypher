(r.claims < $p.claims OR r.claims = $p.claims AND r.id > $p.id)

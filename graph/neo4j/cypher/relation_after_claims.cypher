(r.claims < $claims OR r.claims = $claims AND r.id > $id)

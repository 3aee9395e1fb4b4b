r.id AS id, type(r) AS type, r.status AS status, r.start AS start, r.end AS `end`, r.contradicted AS contradicted, r.claims AS claims, r.news AS news, r.tables AS tables, r.outlets AS outlets, r.confidence AS confidence
{{- if not .Filter.NoDetails}}, r.domains AS domains, r.offices AS offices, r.amount AS amount, r.currency AS currency, r.quantity AS quantity,
  r.episodeStarts AS episodeStarts, r.episodeEnds AS episodeEnds, r.episodeStatuses AS episodeStatuses, r.episodeClaims AS episodeClaims
{{- end}}
{{- /* what of a relation is sent, value by value: its names are not sent with each */ -}}

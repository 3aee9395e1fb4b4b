-- The version of the graph with which a claim was learned, null where that was before it was noted.
ALTER TABLE claim ADD COLUMN version INTEGER;
CREATE INDEX claim_version ON claim (version, relation, id) WHERE version IS NOT NULL;

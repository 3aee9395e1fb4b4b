-- The version of the graph with which a claim was withdrawn, null while it is live and where that was before it was noted.
ALTER TABLE claim ADD COLUMN retracted_version INTEGER;
CREATE INDEX claim_retracted_version ON claim (retracted_version, relation, id) WHERE retracted_version IS NOT NULL;

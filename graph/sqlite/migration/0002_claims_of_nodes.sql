-- The claims of a node's relations in their order, from either side, and those that are credited to somebody.
CREATE INDEX claim_from ON claim (from_id, published DESC, article, start, id, recorded_at, retracted_at);
CREATE INDEX claim_to ON claim (to_id, published DESC, article, start, id, recorded_at, retracted_at);
CREATE INDEX claim_speaker ON claim (speaker, retracted_at, relation);

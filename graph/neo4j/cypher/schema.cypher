// What the store stands on: one statement each, ended by a semicolon, run at the first opening.
CREATE CONSTRAINT mithaq_entity IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT mithaq_former IF NOT EXISTS FOR (n:Former) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT mithaq_article IF NOT EXISTS FOR (a:Article) REQUIRE a.id IS UNIQUE;
CREATE CONSTRAINT mithaq_claim IF NOT EXISTS FOR (c:Claim) REQUIRE c.key IS UNIQUE;
CREATE CONSTRAINT mithaq_meta IF NOT EXISTS FOR (m:Meta) REQUIRE m.key IS UNIQUE;
CREATE CONSTRAINT mithaq_gate IF NOT EXISTS FOR (g:Gate) REQUIRE g.key IS UNIQUE;
CREATE CONSTRAINT mithaq_decision IF NOT EXISTS FOR (d:Decision) REQUIRE d.id IS UNIQUE;
CREATE CONSTRAINT mithaq_subject IF NOT EXISTS FOR (s:Subject) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT mithaq_answer IF NOT EXISTS FOR (a:Answer) REQUIRE a.digest IS UNIQUE;
CREATE INDEX mithaq_decision_at IF NOT EXISTS FOR (d:Decision) ON (d.at);
CREATE INDEX mithaq_claim_id IF NOT EXISTS FOR (c:Claim) ON (c.id);
CREATE INDEX mithaq_claim_relation IF NOT EXISTS FOR (c:Claim) ON (c.relation);
CREATE INDEX mithaq_claim_version IF NOT EXISTS FOR (c:Claim) ON (c.version);
CREATE INDEX mithaq_claim_withdrawn IF NOT EXISTS FOR (c:Claim) ON (c.withdrawn);
CREATE INDEX mithaq_claim_from IF NOT EXISTS FOR (c:Claim) ON (c.from);
CREATE INDEX mithaq_claim_to IF NOT EXISTS FOR (c:Claim) ON (c.to);
CREATE INDEX mithaq_claim_published IF NOT EXISTS FOR (c:Claim) ON (c.published);
CREATE INDEX mithaq_article_published IF NOT EXISTS FOR (a:Article) ON (a.published);
CREATE INDEX mithaq_article_url IF NOT EXISTS FOR (a:Article) ON (a.urlHash);
CREATE INDEX mithaq_entity_claims IF NOT EXISTS FOR (n:Entity) ON (n.claims);
CREATE INDEX mithaq_entity_iso2 IF NOT EXISTS FOR (n:Entity) ON (n.iso2);
CREATE INDEX mithaq_entity_iso3 IF NOT EXISTS FOR (n:Entity) ON (n.iso3);
// The names are folded and cut into words before they come here, so the analyzer does no more than split at spaces.
CREATE FULLTEXT INDEX mithaq_search IF NOT EXISTS FOR (n:Entity) ON EACH [n.search]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
CALL db.awaitIndexes(300);

// Package neo4j is the [graph.Store] in a Neo4j database, 5.26 or later, reached over Bolt.
//
// What stands in the database can be read in Neo4j Browser and Bloom as it is: (:Entity:Country {id, nameEn, …}) joined by
// one relationship for each relation, under its own type with its status, dates, episodes and counts;
// (:Claim {quote, start, end, …})-[:IN]->(:Article) is the evidence, (:Article)-[:RECORDS]->(:Entity) what an article
// says of a node. A node that only deleted articles record is a (:Former). (:Decision)-[:ABOUT]->(:Subject) is what people
// decided of an article's claims or of nodes; an article whose claims or nodes it changes keeps as `reading` what was read of
// it. Times are milliseconds since 1970, UTC.
//
// Writers wait for each other at (:Meta). Neo4j lets readers see a transaction while it is being applied, and what others
// commit between two statements, so readers look at (:Gate) before and after: see gate.go.
//
// Every statement stands in cypher/*.cypher. Values only ever travel as parameters; what is put into the text of a
// statement are the ontology's names and other files of that folder.
package neo4j

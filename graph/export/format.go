package export

import (
	"io"
	"slices"
	"strings"
)

// Format is a format by the name of the file that it makes.
type Format string

// The formats.
const (
	NDJSON       Format = "graph.ndjson"    // a JSON object a line: what the graph holds, nothing left out
	NodesCSV     Format = "nodes.csv"       // node list for igraph, NetworkX, Gephi and spreadsheets
	RelationsCSV Format = "relations.csv"   // edge list, likewise
	ClaimsCSV    Format = "claims.csv"      // every claim with its article
	GraphML      Format = "graph.graphml"   // GraphML 1.0
	GEXF         Format = "graph.gexf"      // GEXF 1.3, dynamic: edges with the spells of their episodes
	JSONLD       Format = "graph.jsonld"    // JSON-LD 1.1
	Turtle       Format = "graph.ttl"       // RDF 1.1 Turtle
	STIX         Format = "graph.stix.json" // a STIX 2.1 bundle
	Cypher       Format = "graph.cypher"    // statements for Neo4j and others that speak openCypher
)

// Spec is what a format is like.
type Spec struct {
	Format      Format
	Type        string // media type
	Resumable   bool   // whether what comes behind an item can stand alone
	Description string

	nodes, relations bool // what it holds
	encoder          func(io.Writer) encoder
}

// Formats lists every format.
var Formats = []Spec{
	{NDJSON, "application/x-ndjson", true, "JSON, an object a line: everything that the graph holds", true, true, newNDJSON},
	{NodesCSV, "text/csv; charset=utf-8", true, "a table of nodes", true, false, newNodesCSV},
	{RelationsCSV, "text/csv; charset=utf-8", true, "a table of relations, an edge list", false, true, newRelationsCSV},
	{ClaimsCSV, "text/csv; charset=utf-8", true, "a table of claims with their articles", false, true, newClaimsCSV},
	{GraphML, "application/graphml+xml", false, "GraphML, for NetworkX, igraph, yEd, Cytoscape", true, true, newGraphML},
	{GEXF, "application/gexf+xml", false, "GEXF 1.3 with time, for Gephi", true, true, newGEXF},
	{JSONLD, "application/ld+json", false, "JSON-LD", true, true, newJSONLD},
	{Turtle, "text/turtle; charset=utf-8", false, "RDF Turtle", true, true, newTurtle},
	{STIX, "application/stix+json;version=2.1", false, "a STIX 2.1 bundle", true, true, newSTIX},
	{Cypher, "application/x-cypher-query", false, "a Cypher script", true, true, newCypher},
}

// Spec returns what the format is like, and whether there is such a format.
func (f Format) Spec() (Spec, bool) {
	i := slices.IndexFunc(Formats, func(s Spec) bool { return s.Format == f })
	if i < 0 {
		return Spec{}, false
	}
	return Formats[i], true
}

// names lists the formats in a sentence.
func names() string {
	var out []string
	for _, s := range Formats {
		out = append(out, string(s.Format))
	}
	return strings.Join(out, ", ")
}

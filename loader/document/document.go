// Package document is the graph document: one article with its nodes and relations as JSON, as schema/document.schema.json
// describes it.
//
// A document holds what a [graph.Batch] holds, with its claims gathered under their relations, and what follows from the
// claims: each relation's status, dates, domain, office and numbers, computed by [graph.Summarize]. Every field is always
// there: an unknown text or date is empty, an unknown number null.
package document

import "mithaq/graph"

// Document is an article and the graph that it tells.
type Document struct {
	Article   Article    `json:"article"`
	Nodes     []Node     `json:"nodes"`             // by id
	Relations []Relation `json:"relations"`         // in the order in which the text first says them
	Reviews   []Review   `json:"reviews,omitempty"` // what people found of claims, in the order of the text; the relations are as they are by these
}

// Article is the source. Offsets count the Unicode code points of its text.
type Article struct {
	ID        string            `json:"id"`
	Kind      graph.ArticleKind `json:"kind"`
	Title     string            `json:"title"`
	Lang      string            `json:"lang"`
	Published graph.Date        `json:"published"`
	Outlet    string            `json:"outlet"`
	URL       string            `json:"url"`
	Text      string            `json:"text"`
}

// Names are a node's name in each language; one of them may be empty.
type Names struct {
	Ar string `json:"ar"`
	En string `json:"en"`
}

// Node is a node as the article records it.
type Node struct {
	ID         string           `json:"id"`
	Type       graph.NodeType   `json:"type"`
	Names      Names            `json:"names"`
	Aliases    []string         `json:"aliases"`
	Properties graph.Properties `json:"properties"`
	Mentions   []graph.Span     `json:"mentions"`
}

// Relation is a relation with all that the article says of it. Its own fields but the ends and the type are computed; of
// several domains or offices it has that of the strongest claim.
type Relation struct {
	ID       string             `json:"id"`
	Type     graph.RelationType `json:"type"`
	From     string             `json:"from"`
	To       string             `json:"to"`
	Status   graph.Status       `json:"status"`
	Start    graph.Date         `json:"start"`
	End      graph.Date         `json:"end"`
	Domain   graph.Domain       `json:"domain"`
	Office   string             `json:"office"`
	Amount   *float64           `json:"amount"`
	Currency string             `json:"currency"`
	Quantity *float64           `json:"quantity"`
	Claims   []Claim            `json:"claims"` // in the order of the text
}

// Claim is one place in the text: text[start:end] == quote, in code points.
type Claim struct {
	Quote      string       `json:"quote"`
	Start      int          `json:"start"`
	End        int          `json:"end"`
	Sentence   int          `json:"sentence"`
	Speaker    string       `json:"speaker"`
	Status     graph.Status `json:"status"`
	Since      graph.Date   `json:"since"`
	Until      graph.Date   `json:"until"`
	Domain     graph.Domain `json:"domain"`
	Office     string       `json:"office"`
	Amount     *float64     `json:"amount"`
	Currency   string       `json:"currency"`
	Quantity   *float64     `json:"quantity"`
	Confidence float64      `json:"confidence"`
	Rule       string       `json:"rule"`
	Source     string       `json:"source"`
}

package export

import (
	"time"

	"mithaq/graph"
)

// The records of the JSON formats, with the names that the GraphQL API gives the same things.

type nodeRecord struct {
	ID         string           `json:"id"`
	Type       graph.NodeType   `json:"type"`
	Names      graph.Names      `json:"names"`
	Aliases    []string         `json:"aliases,omitempty"`
	Properties graph.Properties `json:"properties"`
	Claims     int              `json:"claimCount"`
	Articles   int              `json:"articleCount"`
}

func recordOf(n graph.Node) nodeRecord {
	return nodeRecord{n.ID, n.Type, n.Names, n.Aliases, n.Properties, n.Claims, n.Articles}
}

type relationRecord struct {
	ID           string             `json:"id"`
	Type         graph.RelationType `json:"type"`
	From         string             `json:"from"`
	To           string             `json:"to"`
	Said         graph.Names        `json:"said"`    // in words, told of the end that it goes out from
	Passive      graph.Names        `json:"passive"` // told of the other
	Symmetric    bool               `json:"symmetric,omitempty"`
	Plover       string             `json:"plover,omitempty"`
	Status       graph.Status       `json:"status"`
	Start        graph.Date         `json:"start,omitempty"`
	End          graph.Date         `json:"end,omitempty"`
	Episodes     []episodeRecord    `json:"episodes,omitempty"`
	Domains      []graph.Domain     `json:"domains,omitempty"`
	Offices      []string           `json:"offices,omitempty"`
	Amount       *float64           `json:"amount,omitempty"`
	Currency     string             `json:"currency,omitempty"`
	Quantity     *float64           `json:"quantity,omitempty"`
	Contradicted bool               `json:"contradicted,omitempty"`
	News         int                `json:"newsCount"`
	Tables       int                `json:"tableCount"`
	Outlets      int                `json:"outletCount"`
	Confidence   float64            `json:"confidence"`
	Claims       []claimRecord      `json:"claims"`
}

type episodeRecord struct {
	Start  graph.Date   `json:"start,omitempty"`
	End    graph.Date   `json:"end,omitempty"`
	Status graph.Status `json:"status"`
	Claims int          `json:"claimCount"`
}

type claimRecord struct {
	ID         string        `json:"id"`
	Quote      string        `json:"quote"`
	Start      int           `json:"start"`
	End        int           `json:"end"`
	Sentence   int           `json:"sentence"`
	Speaker    string        `json:"speaker,omitempty"`
	Status     graph.Status  `json:"status"`
	Since      graph.Date    `json:"since,omitempty"`
	Until      graph.Date    `json:"until,omitempty"`
	Domain     graph.Domain  `json:"domain,omitempty"`
	Office     string        `json:"office,omitempty"`
	Amount     *float64      `json:"amount,omitempty"`
	Currency   string        `json:"currency,omitempty"`
	Quantity   *float64      `json:"quantity,omitempty"`
	Confidence float64       `json:"confidence"`
	Rule       string        `json:"rule,omitempty"`
	Source     string        `json:"source,omitempty"`
	RecordedAt time.Time     `json:"recordedAt"`
	Article    articleRecord `json:"article"`
}

type articleRecord struct {
	ID        string            `json:"id"`
	Kind      graph.ArticleKind `json:"kind"`
	Title     string            `json:"title"`
	Lang      string            `json:"lang,omitempty"`
	Outlet    string            `json:"outlet,omitempty"`
	URL       string            `json:"url,omitempty"`
	Published graph.Date        `json:"published,omitempty"`
}

func relationOf(r told, claims []Cited) relationRecord {
	spec, _ := r.Type.Spec()
	out := relationRecord{ID: r.ID, Type: r.Type, From: r.From, To: r.To, Said: r.said, Passive: r.passive, Symmetric: spec.Symmetric, Plover: spec.Plover, Status: r.Status,
		Start: r.Start, End: r.End, Domains: r.Domains, Offices: r.Offices, Amount: r.Amount, Currency: r.Currency, Quantity: r.Quantity,
		Contradicted: r.Contradicted, News: r.News, Tables: r.Tables, Outlets: r.Outlets, Confidence: r.Confidence, Claims: claimsOf(claims)}
	for _, e := range r.Episodes {
		out.Episodes = append(out.Episodes, episodeRecord(e))
	}
	return out
}

func claimsOf(claims []Cited) []claimRecord {
	out := make([]claimRecord, len(claims))
	for i, c := range claims {
		a := c.Source
		out[i] = claimRecord{ID: c.ID, Quote: c.Quote, Start: c.Start, End: c.End, Sentence: c.Sentence, Speaker: c.Speaker, Status: c.Status,
			Since: c.Since, Until: c.Until, Domain: c.Domain, Office: c.Office, Amount: c.Amount, Currency: c.Currency, Quantity: c.Quantity,
			Confidence: c.Confidence, Rule: c.Rule, Source: c.Claim.Source, RecordedAt: c.RecordedAt,
			Article: articleRecord{a.ID, a.Kind, a.Title, a.Lang, a.Outlet, a.URL, a.Published}}
	}
	return out
}

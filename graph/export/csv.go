package export

import (
	"cmp"
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"mithaq/graph"
)

// table writes CSV by RFC 4180: a header, then a row for each item. Lists stand in one cell, separated by bars. A table has no room
// for a summary: it comes beside the stream.
type table struct {
	csv    *csv.Writer
	header []string
	nodes  func(graph.Node) []string
	rows   func(told, []Cited) [][]string
}

func newNodesCSV(w io.Writer) encoder {
	return table{csv: csv.NewWriter(w), header: []string{"id", "label", "name_en", "name_ar", "type", "kind", "iso2", "iso3", "cow", "gw", "start", "end",
		"signed", "latitude", "longitude", "claims", "articles"},
		nodes: func(n graph.Node) []string {
			p := n.Properties
			return []string{n.ID, cmp.Or(n.Names.En, n.Names.Ar), n.Names.En, n.Names.Ar, string(n.Type), p.Kind, p.ISO2, p.ISO3, p.COW, p.GW,
				string(p.Start), string(p.End), string(p.Signed), number(p.Latitude), number(p.Longitude), strconv.Itoa(n.Claims), strconv.Itoa(n.Articles)}
		}}
}

func newRelationsCSV(w io.Writer) encoder {
	return table{csv: csv.NewWriter(w), header: []string{"source", "target", "id", "type", "directed", "said_en", "said_ar", "passive_en", "passive_ar", "plover", "status", "start", "end", "episodes", "domains", "offices",
		"amount", "currency", "quantity", "contradicted", "claims", "news", "tables", "outlets", "confidence", "quote", "article"},
		rows: func(r told, claims []Cited) [][]string {
			spec, _ := r.Type.Spec()
			quote, article := "", ""
			if len(claims) > 0 {
				quote, article = claims[0].Quote, cmp.Or(claims[0].Source.URL, claims[0].Article)
			}
			return [][]string{{r.From, r.To, r.ID, string(r.Type), strconv.FormatBool(!spec.Symmetric), r.said.En, r.said.Ar, r.passive.En, r.passive.Ar, spec.Plover, string(r.Status), string(r.Start), string(r.End),
				strconv.Itoa(len(r.Episodes)), bars(r.Domains), bars(r.Offices), number(r.Amount), r.Currency, number(r.Quantity), strconv.FormatBool(r.Contradicted),
				strconv.Itoa(r.Claims), strconv.Itoa(r.News), strconv.Itoa(r.Tables), strconv.Itoa(r.Outlets), number(&r.Confidence), quote, article}}
		}}
}

func newClaimsCSV(w io.Writer) encoder {
	return table{csv: csv.NewWriter(w), header: []string{"relation", "from", "type", "to", "status", "since", "until", "domain", "office", "amount", "currency", "quantity",
		"speaker", "confidence", "rule", "source", "quote", "start", "end", "sentence", "article", "kind", "outlet", "published", "lang", "title", "url", "recorded_at", "id"},
		rows: func(r told, claims []Cited) [][]string {
			var out [][]string
			for _, c := range claims {
				a := c.Source
				out = append(out, []string{r.ID, r.From, string(r.Type), r.To, string(c.Status), string(c.Since), string(c.Until), string(c.Domain), c.Office,
					number(c.Amount), c.Currency, number(c.Quantity), c.Speaker, number(&c.Confidence), c.Rule, c.Claim.Source, c.Quote, strconv.Itoa(c.Start),
					strconv.Itoa(c.End), strconv.Itoa(c.Sentence), c.Article, string(a.Kind), a.Outlet, string(a.Published), a.Lang, a.Title, a.URL,
					c.RecordedAt.Format("2006-01-02T15:04:05.000Z07:00"), c.ID})
			}
			return out
		}}
}

func (t table) begin(_ int64, resumed bool) error {
	if resumed { // the rows go on behind those that are there
		return nil
	}
	return t.csv.Write(t.header)
}

func (t table) node(n graph.Node) error {
	if t.nodes == nil {
		return nil
	}
	return t.csv.Write(t.nodes(n))
}

func (t table) relation(r told, claims []Cited) error {
	return t.csv.WriteAll(t.rows(r, claims))
}

func (t table) finish() error {
	t.csv.Flush()
	return t.csv.Error()
}

func (table) end(Summary) error { return nil }

func number(f *float64) string {
	if f == nil {
		return ""
	}
	return strconv.FormatFloat(*f, 'g', -1, 64)
}

func bars[S ~string](list []S) string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = string(s)
	}
	return strings.Join(out, "|")
}

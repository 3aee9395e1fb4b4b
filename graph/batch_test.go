package graph_test

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"mithaq/graph"
)

// valid is a batch without fault, in no order: Russia and Iran sign, in Arabic after a letter outside the BMP.
func valid() graph.Batch {
	text := "𝔸 روسيا وإيران تتعاونان\nPutin met Raisi."
	return graph.Batch{
		Article: graph.Article{Kind: graph.News, Text: text, Lang: "ar", Published: "2022-01-19"},
		Nodes: []graph.NodeRecord{
			{ID: "leader:raisi", Names: graph.Names{En: " Raisi "}, Aliases: []string{"b ", "a", "", "b"}, Mentions: []graph.Span{{Start: 34, End: 39}, {Start: 34, End: 39}}},
			{ID: "leader:putin", Names: graph.Names{En: "Putin"}},
			{ID: "country:RU", Names: graph.Names{Ar: "روسيا"}, Properties: graph.Properties{Kind: "SOVEREIGN", ISO2: "RU"}, Mentions: []graph.Span{{Start: 2, End: 7}}},
			{ID: "country:IR", Names: graph.Names{Ar: "إيران"}},
		},
		Claims: []graph.Claim{
			{Type: graph.MetWith, From: "leader:raisi", To: "leader:putin", Quote: "Putin met Raisi", Start: 24, End: 39, Status: graph.Actual, Confidence: 1},
			{Type: graph.CooperatesWith, From: "country:RU", To: "country:IR", Quote: "روسيا وإيران تتعاونان", Start: 2, End: 23, Status: graph.Planned,
				Speaker: "leader:putin", Domain: graph.Military, Since: "2022", Until: "2022-01"},
		},
		At: time.Date(2022, 1, 20, 3, 4, 5, 6789012, time.FixedZone("+3", 3*3600)),
	}
}

func TestCanonical(t *testing.T) {
	in := valid()
	got, err := in.Canonical()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(valid(), in); diff != "" {
		t.Errorf("the receiver is changed:\n%s", diff)
	}
	at := time.Date(2022, 1, 20, 0, 4, 5, 6e6, time.UTC)
	if got.At != at || got.Claims[0].RecordedAt != at || got.Article.ID != graph.ArticleID(in.Article.Text) {
		t.Errorf("times and id: %v, %v, %s", got.At, got.Claims[0].RecordedAt, got.Article.ID)
	}
	var ids []string
	for _, n := range got.Nodes {
		ids = append(ids, n.ID)
	}
	if !slices.IsSorted(ids) {
		t.Errorf("nodes are out of order: %v", ids)
	}
	raisi := got.Nodes[3]
	want := graph.NodeRecord{ID: "leader:raisi", Names: graph.Names{En: "Raisi"}, Aliases: []string{"a", "b"}, Mentions: []graph.Span{{Start: 34, End: 39}}}
	if diff := cmp.Diff(want, raisi); diff != "" {
		t.Errorf("a node (-want +got):\n%s", diff)
	}
	if c := got.Claims[0]; c.Start != 2 || c.From != "country:IR" || c.To != "country:RU" || c.Relation != graph.RelationID(c.Type, c.To, c.From) || c.Article != got.Article.ID {
		t.Errorf("a claim: %+v", c)
	}
	again, err := got.Canonical()
	if diff := cmp.Diff(got, again); diff != "" || err != nil {
		t.Errorf("the canonical form of the canonical form: %v\n%s", err, diff)
	}
	in.At = time.Time{}
	now, err := in.Canonical()
	if since := time.Since(now.At); err != nil || since < 0 || since > time.Hour || now.At.Location() != time.UTC {
		t.Errorf("without a time: %v, %v", now.At, err)
	}
}

func TestClaimIDs(t *testing.T) {
	id := func(change func(*graph.Claim)) string {
		b := valid()
		change(&b.Claims[1])
		got, err := b.Canonical()
		if err != nil {
			t.Fatal(err)
		}
		return got.Claims[0].ID
	}
	same := id(func(*graph.Claim) {})
	n := 7.0
	for name, c := range map[string]struct {
		change func(*graph.Claim)
		same   bool
	}{
		"other end first": {func(c *graph.Claim) { c.From, c.To = c.To, c.From }, true},
		"confidence":      {func(c *graph.Claim) { c.Confidence = 0.1 }, true},
		"rule":            {func(c *graph.Claim) { c.Rule = "r2" }, true},
		"sentence":        {func(c *graph.Claim) { c.Sentence = 3 }, true},
		"status":          {func(c *graph.Claim) { c.Status = graph.Actual }, false},
		"speaker":         {func(c *graph.Claim) { c.Speaker = "a source" }, false},
		"since":           {func(c *graph.Claim) { c.Since = "" }, false},
		"until":           {func(c *graph.Claim) { c.Until = "" }, false},
		"domain":          {func(c *graph.Claim) { c.Domain = graph.Energy }, false},
		"office":          {func(c *graph.Claim) { c.Office = "king" }, false},
		"amount":          {func(c *graph.Claim) { c.Amount = &n }, false},
		"quantity":        {func(c *graph.Claim) { c.Quantity = &n }, false},
		"type":            {func(c *graph.Claim) { c.Type = graph.AlliedWith }, false},
		"place":           {func(c *graph.Claim) { c.End, c.Quote = 7, "روسيا" }, false},
	} {
		if got := id(c.change); (got == same) != c.same {
			t.Errorf("%s: the same id: %v", name, got == same)
		}
	}
}

func TestCanonicalFaults(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for _, c := range []struct {
		name, item, reason string
		spoil              func(*graph.Batch)
	}{
		{"empty text", "article ", "has no text", func(b *graph.Batch) { b.Article.Text = "" }},
		{"blank text", "article ", "has no text", func(b *graph.Batch) { b.Article.Text = " \n" }},
		{"text in another encoding", "article ", "UTF-8", func(b *graph.Batch) { b.Article.Text += "\xe3" }},
		{"title in another encoding", "article ", "UTF-8", func(b *graph.Batch) { b.Article.Title = "\xe3" }},
		{"kind", "article ", `kind "BLOG"`, func(b *graph.Batch) { b.Article.Kind = "BLOG" }},
		{"published", "article ", "published", func(b *graph.Batch) { b.Article.Published = "yesterday" }},
		{"id without type", "node putin", "prefix", func(b *graph.Batch) { b.Nodes[1].ID = "putin" }},
		{"id of an article", "node article:x", "prefix", func(b *graph.Batch) { b.Nodes[1].ID = "article:x" }},
		{"id with letters of another script", "node leader:بوتين", "prefix", func(b *graph.Batch) { b.Nodes[1].ID = "leader:بوتين" }},
		{"node twice", "node country:RU", "twice", func(b *graph.Batch) { b.Nodes = append(b.Nodes, b.Nodes[2]) }},
		{"no name", "node leader:putin", "no name", func(b *graph.Batch) { b.Nodes[1].Names.En = "  " }},
		{"name in another encoding", "node leader:putin", "UTF-8", func(b *graph.Batch) { b.Nodes[1].Names.En = "Put\xefn" }},
		{"alias in another encoding", "node leader:putin", "UTF-8", func(b *graph.Batch) { b.Nodes[1].Aliases = []string{"Put\xefn"} }},
		{"mention before the text", "node leader:putin", "mention [-1, 2)", func(b *graph.Batch) { b.Nodes[1].Mentions = []graph.Span{{Start: -1, End: 2}} }},
		{"mention of nothing", "node leader:putin", "mention [2, 2)", func(b *graph.Batch) { b.Nodes[1].Mentions = []graph.Span{{Start: 2, End: 2}} }},
		{"mention past the text", "node leader:putin", "mention [39, 41)", func(b *graph.Batch) { b.Nodes[1].Mentions = []graph.Span{{Start: 39, End: 41}} }},
		{"foreign property", "node leader:putin", "iso2", func(b *graph.Batch) { b.Nodes[1].Properties.ISO2 = "RU" }},
		{"bad property", "node country:RU", "kind", func(b *graph.Batch) { b.Nodes[2].Properties.Kind = "ALLIANCE" }},
		{"claim twice", "claim 2 (leader:putin MET_WITH leader:raisi)", "twice", func(b *graph.Batch) { b.Claims = append(b.Claims, b.Claims[0]) }},
		{"claim twice, the other way round", "claim 2 ", "twice", func(b *graph.Batch) {
			c := b.Claims[0]
			c.From, c.To = c.To, c.From
			b.Claims = append(b.Claims, c)
		}},
		{"unknown relation", "claim 0 ", `"KNOWS"`, func(b *graph.Batch) { b.Claims[0].Type = "KNOWS" }},
		{"forbidden relation", "claim 0 ", "does not let LOCATED_IN join Leader to Leader", func(b *graph.Batch) { b.Claims[0].Type = graph.LocatedIn }},
		{"forbidden direction", "claim 0 ", "does not let LEADS join Country to Leader", func(b *graph.Batch) {
			b.Claims[0].Type, b.Claims[0].From, b.Claims[0].To = graph.Leads, "country:RU", "leader:putin"
		}},
		{"dangling from", "claim 0 ", "dangling end: no node leader:x", func(b *graph.Batch) { b.Claims[0].From = "leader:x" }},
		{"dangling to", "claim 1 ", "dangling end: no node country:ZZ", func(b *graph.Batch) { b.Claims[1].To = "country:ZZ" }},
		{"loop", "claim 0 ", "itself", func(b *graph.Batch) { b.Claims[0].To = b.Claims[0].From }},
		{"quote", "claim 0 ", "not the text at [24, 39)", func(b *graph.Batch) { b.Claims[0].Quote = "Putin met Raisi." }},
		{"offsets in bytes", "claim 1 ", "not the text", func(b *graph.Batch) { b.Claims[1].Start, b.Claims[1].End = 5, 26 }},
		{"offsets past the text", "claim 0 ", "outside", func(b *graph.Batch) { b.Claims[0].End = 99 }},
		{"offsets before the text", "claim 0 ", "outside", func(b *graph.Batch) { b.Claims[0].Start = -1 }},
		{"offsets the wrong way round", "claim 0 ", "outside", func(b *graph.Batch) { b.Claims[0].Start, b.Claims[0].End = 39, 24 }},
		{"speaker", "claim 1 ", "speaker", func(b *graph.Batch) { b.Claims[1].Speaker = "country:US" }},
		{"speaker in another encoding", "claim 1 ", "UTF-8", func(b *graph.Batch) { b.Claims[1].Speaker = "\xff" }},
		{"no status", "claim 0 ", "status", func(b *graph.Batch) { b.Claims[0].Status = "" }},
		{"domain", "claim 1 ", `"SPORT"`, func(b *graph.Batch) { b.Claims[1].Domain = "SPORT" }},
		{"confidence below", "claim 0 ", "-0.1", func(b *graph.Batch) { b.Claims[0].Confidence = -0.1 }},
		{"confidence above", "claim 0 ", "1.01", func(b *graph.Batch) { b.Claims[0].Confidence = 1.01 }},
		{"confidence no number", "claim 0 ", "NaN", func(b *graph.Batch) { b.Claims[0].Confidence = nan }},
		{"amount", "claim 0 ", "amount", func(b *graph.Batch) { b.Claims[0].Amount = &nan }},
		{"quantity", "claim 0 ", "quantity", func(b *graph.Batch) { b.Claims[0].Quantity = &inf }},
		{"since", "claim 1 ", "since", func(b *graph.Batch) { b.Claims[1].Since = "2022-1" }},
		{"until", "claim 1 ", "until", func(b *graph.Batch) { b.Claims[1].Until = "2022-02-31" }},
		{"until before since", "claim 1 ", "lies before", func(b *graph.Batch) { b.Claims[1].Until = "2021-12" }},
	} {
		b := valid()
		c.spoil(&b)
		out, err := b.Canonical()
		var bad *graph.BatchError
		if !errors.As(err, &bad) || !errors.Is(err, graph.ErrInvalidBatch) || bad.Article != graph.ArticleID(b.Article.Text) || out.Claims != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if !slices.ContainsFunc(bad.Faults, func(f graph.Fault) bool {
			return strings.HasPrefix(f.Item, c.item) && strings.Contains(f.Reason, c.reason)
		}) {
			t.Errorf("%s: want %q: …%s… among\n%v", c.name, c.item, c.reason, err)
		}
	}
}

func TestBatchErrorNamesTenFaults(t *testing.T) {
	b := valid()
	for range 15 {
		b.Claims = append(b.Claims, graph.Claim{})
	}
	_, err := b.Canonical()
	var bad *graph.BatchError
	if !errors.As(err, &bad) || len(bad.Faults) < 15 || strings.Count(err.Error(), "\n") != 11 || !strings.Contains(err.Error(), "more") {
		t.Errorf("%v", err)
	}
}

func TestPropertiesCheck(t *testing.T) {
	number := func(f float64) *float64 { return &f }
	for _, c := range []struct {
		name  string
		of    graph.NodeType
		p     graph.Properties
		fault string // the property at fault, empty for none
	}{
		{"codes", graph.CountryType, graph.Properties{Kind: "DISSOLVED", ISO2: "SU", ISO3: "SUN", Numeric: "810", COW: "365", GW: "20", Capital: "place:moscow"}, ""},
		{"code in small letters", graph.CountryType, graph.Properties{ISO2: "ru"}, "iso2"},
		{"code of three", graph.CountryType, graph.Properties{ISO2: "RUS"}, "iso2"},
		{"code of two", graph.CountryType, graph.Properties{ISO3: "RU"}, "iso3"},
		{"letter in a number", graph.CountryType, graph.Properties{Numeric: "64x"}, "numeric"},
		{"number of two digits", graph.CountryType, graph.Properties{Numeric: "64"}, "numeric"},
		{"state number", graph.CountryType, graph.Properties{COW: "365.5"}, "cow"},
		{"capital that is a country", graph.CountryType, graph.Properties{Capital: "country:RU"}, "capital"},
		{"gender", graph.PersonType, graph.Properties{Gender: "f"}, ""},
		{"gender spelled out", graph.PersonType, graph.Properties{Gender: "female"}, "gender"},
		{"treaty", graph.AgreementType, graph.Properties{Kind: "ALLIANCE", Signed: "2001-07-16", Term: "P20Y", Amount: number(4e11), Currency: "USD",
			Obligations: []graph.Obligation{graph.Defence, graph.Consultation}}, ""},
		{"term without a number", graph.AgreementType, graph.Properties{Term: "P"}, "term"},
		{"term in words", graph.AgreementType, graph.Properties{Term: "20 years"}, "term"},
		{"currency sign", graph.AgreementType, graph.Properties{Currency: "$"}, "currency"},
		{"endless amount", graph.AgreementType, graph.Properties{Amount: number(math.Inf(1))}, "amount"},
		{"obligation", graph.AgreementType, graph.Properties{Obligations: []graph.Obligation{"LOVE"}}, "obligations"},
		{"date", graph.EventType, graph.Properties{Start: "2022-00"}, "start"},
		{"south-west", graph.PlaceType, graph.Properties{Latitude: number(-90), Longitude: number(-180)}, ""},
		{"beyond the pole", graph.PlaceType, graph.Properties{Latitude: number(90.1)}, "latitude"},
		{"no number", graph.PlaceType, graph.Properties{Longitude: number(math.NaN())}, "longitude"},
		{"of another type", graph.PlaceType, graph.Properties{Signed: "2001"}, "signed"},
	} {
		faults := c.p.Check(c.of)
		if c.fault == "" && len(faults) > 0 || c.fault != "" && (len(faults) != 1 || faults[0].Item != c.fault) {
			t.Errorf("%s: %v, want a fault of %q", c.name, faults, c.fault)
		}
	}
}

func TestCanonicalObligations(t *testing.T) {
	b := valid()
	given := []graph.Obligation{graph.Consultation, graph.Defence, graph.Consultation}
	b.Nodes = append(b.Nodes, graph.NodeRecord{ID: "agreement:x", Names: graph.Names{En: "x"}, Properties: graph.Properties{Obligations: given}})
	got, err := b.Canonical()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]graph.Obligation{graph.Defence, graph.Consultation}, got.Nodes[0].Properties.Obligations); diff != "" {
		t.Errorf("obligations (-want +got):\n%s", diff)
	}
	if given[0] != graph.Consultation {
		t.Error("the receiver's obligations are changed")
	}
}

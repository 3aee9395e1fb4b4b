package api_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"mithaq/graph"
)

// kinds are the node types of the benchmark's graph with their share of the nodes; there are 200 countries in any.
var kinds = []struct {
	kind  graph.NodeType
	share float64
}{
	{graph.OrganizationType, 0.3}, {graph.LeaderType, 0.3}, {graph.AgreementType, 0.2}, {graph.EventType, 0.2},
}

// ties are its relations: most stand between countries and few organizations, which become hubs.
var ties = []struct {
	kind     graph.RelationType
	from, to graph.NodeType
	share    float64
}{
	{graph.CooperatesWith, graph.CountryType, graph.CountryType, 0.05}, {graph.Opposes, graph.CountryType, graph.CountryType, 0.05},
	{graph.MemberOf, graph.CountryType, graph.OrganizationType, 0.2}, {graph.PartyTo, graph.CountryType, graph.AgreementType, 0.2},
	{graph.MetWith, graph.LeaderType, graph.LeaderType, 0.2}, {graph.Supports, graph.LeaderType, graph.OrganizationType, 0.1},
	{graph.ParticipatesIn, graph.OrganizationType, graph.EventType, 0.2},
}

// perArticle are the claims of an article, atOnce the articles of a change.
const (
	perArticle = 1000
	atOnce     = 10
)

// fillGraph builds the benchmark's graph in an empty store: the same in every store and every run. A store that has it already
// keeps it.
func fillGraph(b *testing.B, store graph.Store) {
	b.Helper()
	if version, err := store.Version(b.Context()); err != nil || version > 0 {
		if err != nil {
			b.Fatal(err)
		}
		return
	}
	random := rand.New(rand.NewPCG(1, 2))
	count := map[graph.NodeType]int{graph.CountryType: 200}
	for _, k := range kinds {
		count[k.kind] = max(1, int(k.share*float64(*benchNodes-200)))
	}
	near := map[graph.NodeType]*rand.Zipf{} // so that some are hubs
	for kind, n := range count {
		near[kind] = rand.NewZipf(random, 1.1, 8, uint64(n-1))
	}
	began := time.Now()
	claims, relations := 0, 0
	for article := 0; relations < *benchRelations; { // some are said twice
		var batches []graph.Batch
		for range min(atOnce, (*benchRelations-relations+perArticle-1)/perArticle) {
			batches = append(batches, page(article, random, count, near))
			article++
		}
		change, err := store.Apply(b.Context(), batches...)
		if err != nil {
			b.Fatal(err)
		}
		claims, relations = claims+change.ClaimsAdded, relations+change.RelationsAdded
	}
	fmt.Printf("%d relations with %d claims built in %s\n", relations, claims, time.Since(began).Round(time.Second))
}

// page is one article of the graph.
func page(number int, random *rand.Rand, count map[graph.NodeType]int, near map[graph.NodeType]*rand.Zipf) graph.Batch {
	batch := graph.Batch{Article: graph.Article{Kind: graph.News, Lang: "en", Title: fmt.Sprintf("Article %d", number),
		Outlet: fmt.Sprintf("Outlet %d", number%50), Published: graph.Date(fmt.Sprintf("%d-%02d-01", 2000+number%25, 1+number%12))}}
	var text strings.Builder
	known := map[string]bool{}
	end := func(kind graph.NodeType) string {
		n := random.IntN(count[kind])
		if random.IntN(2) == 0 {
			n = int(near[kind].Uint64())
		}
		id, name := fmt.Sprintf("%s:%d", strings.ToLower(string(kind)), n), fmt.Sprintf("%s %d", strings.ToLower(string(kind)), n)
		if kind == graph.CountryType {
			id = fmt.Sprintf("country:C%03d", n)
		}
		if !known[id] {
			known[id] = true
			batch.Nodes = append(batch.Nodes, graph.NodeRecord{ID: id, Names: graph.Names{En: name}})
		}
		return id
	}
	for i := range perArticle {
		share := random.Float64()
		t := 0
		for share > ties[t].share && t < len(ties)-1 {
			share -= ties[t].share
			t++
		}
		from, to := end(ties[t].from), end(ties[t].to)
		if from == to {
			continue
		}
		quote, start := fmt.Sprintf("%s %s %s", from, ties[t].kind, to), text.Len()
		text.WriteString(quote + "\n")
		batch.Claims = append(batch.Claims, graph.Claim{Type: ties[t].kind, From: from, To: to, Quote: quote, Start: start, End: start + len(quote),
			Sentence: i, Status: graph.Actual, Confidence: 0.8, Rule: "bench", Since: graph.Date(fmt.Sprint(1990 + random.IntN(35)))})
	}
	batch.Article.Text = text.String()
	return batch
}

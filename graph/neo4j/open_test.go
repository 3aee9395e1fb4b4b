package neo4j_test

import (
	"context"
	"errors"
	"net"
	"strings"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"mithaq/graph"
	"mithaq/graph/neo4j"
	"mithaq/graph/neo4j/neo4jtest"
)

func TestOpenWaits(t *testing.T) {
	silent, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	url := "bolt://ada:secret@" + silent.Addr().String()
	if err := silent.Close(); err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	_, err = neo4j.Open(t.Context(), url, neo4j.Options{Wait: time.Second})
	if waited := time.Since(start); !errors.Is(err, graph.ErrUnavailable) || waited < time.Second || waited > 20*time.Second {
		t.Errorf("nobody there: %v after %v, want ErrUnavailable after a second", err, waited)
	}
	if strings.Contains(err.Error(), "secret") {
		t.Errorf("the error tells the password: %v", err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if _, err := neo4j.Open(ctx, url, neo4j.Options{}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("a caller who does not wait: %v", err)
	}
}

func TestOpenRefused(t *testing.T) {
	url, o := neo4jtest.Database(t)
	o.Password = "not the password"
	start := time.Now()
	_, err := neo4j.Open(t.Context(), url, o)
	if !errors.Is(err, graph.ErrUnauthorized) || strings.Contains(err.Error(), o.Password) || time.Since(start) > 20*time.Second {
		t.Errorf("a wrong password: %v after %v, want ErrUnauthorized at once", err, time.Since(start))
	}
}

// query runs a statement beside the store.
func query(t *testing.T, url string, o neo4j.Options, statement string) *driver.EagerResult {
	t.Helper()
	d, err := driver.NewDriverWithContext(url, driver.BasicAuth(o.User, o.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close(t.Context())
	result, err := driver.ExecuteQuery(t.Context(), d, statement, nil, driver.EagerResultTransformer, driver.ExecuteQueryWithDatabase("neo4j"))
	if err != nil {
		t.Fatal(err)
	}
	return result
}

func TestOpenNewer(t *testing.T) {
	url, o := neo4jtest.Database(t)
	query(t, url, o, "MATCH (m:Meta) SET m.schema = 1000")
	defer query(t, url, o, "MATCH (m:Meta) SET m.schema = 1")
	if _, err := neo4j.Open(t.Context(), url, o); !errors.Is(err, graph.ErrNewer) {
		t.Errorf("a schema of a later version: %v, want ErrNewer", err)
	}
}

// TestGateLeftClosed wants a writer's death between closing the gate and opening it to hold nobody up.
func TestGateLeftClosed(t *testing.T) {
	url, o := neo4jtest.Database(t)
	s, err := neo4j.Open(t.Context(), url, o)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	query(t, url, o, "MATCH (g:Gate) SET g.closing = g.closing + 1")
	if _, err := s.FindNodes(t.Context(), graph.NodeFilter{}, graph.Page{First: 1}); err != nil {
		t.Error(err)
	}
	gate := query(t, url, o, "MATCH (g:Gate) RETURN g.closing = g.opened AS open").Records[0].AsMap()["open"]
	if gate != true {
		t.Error("the reader left the gate closed")
	}
}

// TestReadableByPeople wants the graph to look in the database as its documentation says.
func TestReadableByPeople(t *testing.T) {
	url, o := neo4jtest.Database(t)
	s, err := neo4j.Open(t.Context(), url, o)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	text := "Iran joined the SCO in 2023."
	batch := graph.Batch{
		Article: graph.Article{Kind: graph.News, Text: text},
		Nodes: []graph.NodeRecord{{ID: "country:IR", Names: graph.Names{En: "Iran"}, Mentions: []graph.Span{{Start: 0, End: 4}}},
			{ID: "organization:sco", Names: graph.Names{En: "SCO"}}},
		Claims: []graph.Claim{{Type: graph.MemberOf, From: "country:IR", To: "organization:sco", Quote: text, End: len(text),
			Status: graph.Actual, Since: "2023", Confidence: 1}},
	}
	if _, err := s.Apply(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	const all = `MATCH (:Entity:Country {name: 'Iran'})-[r:MEMBER_OF {start: '2023', claims: 1}]->(:Entity:Organization {name: 'SCO'})
		MATCH (c:Claim {relation: r.id})-[:IN]->(a:Article)-[:RECORDS]->(:Country) RETURN c.quote = a.text AS same`
	if records := query(t, url, o, all).Records; len(records) != 1 || records[0].AsMap()["same"] != true {
		t.Errorf("found %v", records)
	}
	if _, err := s.Delete(t.Context(), graph.ArticleID(text)); err != nil {
		t.Fatal(err)
	}
	if n := query(t, url, o, "MATCH (n:Entity) RETURN n").Records; len(n) != 0 {
		t.Errorf("deleted nodes still stand: %v", n)
	}
	if _, err := s.Purge(t.Context(), graph.ArticleID(text)); err != nil {
		t.Fatal(err)
	}
	if n := query(t, url, o, "MATCH (n) WHERE NOT n:Meta AND NOT n:Gate RETURN n").Records; len(n) != 0 {
		t.Errorf("a purged article leaves traces: %v", n)
	}
}

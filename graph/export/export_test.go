package export_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"mithaq/graph"
	"mithaq/graph/export"
	"mithaq/graph/graphtest"
)

// odd is a text in which every format has something to escape.
const odd = "He said: \"a < b & c\", 'd' \\ e;\n«قال», – ]]> -- {x}\tend"

// world is a store with nodes of all types, and relations with one, several and odd claims.
func world(t *testing.T) graph.Store {
	t.Helper()
	store := graphtest.NewModel()
	t.Cleanup(func() { store.Close() })
	at, amount := 29.1, 4e11
	b := graph.Batch{Article: graph.Article{Kind: graph.News, Title: "A title, with <signs> & \"quotes\"", Text: odd, Outlet: "Courier", URL: "https://example.org/a?b=c&d=e", Published: "2022-01-19", Lang: "en"},
		At: time.Date(2026, 1, 2, 3, 4, 5, 6e6, time.UTC),
		Nodes: []graph.NodeRecord{
			{ID: "country:RU", Names: graph.Names{En: "Russia", Ar: "روسيا"}, Aliases: []string{"Russian \"Federation\"", "RF"}, Properties: graph.Properties{Kind: "SOVEREIGN", ISO2: "RU"}},
			{ID: "country:SUHH", Names: graph.Names{En: "Soviet Union"}, Properties: graph.Properties{Kind: "DISSOLVED", End: "1991-12-26"}},
			{ID: "leader:putin", Names: graph.Names{En: "Vladimir Putin"}, Properties: graph.Properties{Gender: "m"}},
			{ID: "person:vaez", Names: graph.Names{En: "Ali Vaez"}}, {ID: "organization:icg", Names: graph.Names{Ar: "مجموعة الأزمات"}},
			{ID: "agreement:pact", Names: graph.Names{En: "Pact"}, Properties: graph.Properties{Kind: "ALLIANCE", Signed: "2015-07", Obligations: []graph.Obligation{graph.Defence}, Amount: &amount, Currency: "USD"}},
			{ID: "exercise:drill", Names: graph.Names{En: "Drill"}}, {ID: "event:summit", Names: graph.Names{En: "Summit"}},
			{ID: "place:cairo", Names: graph.Names{En: "Cairo"}, Properties: graph.Properties{Latitude: &at, Longitude: &at}}, {ID: "place:sea", Names: graph.Names{En: "Sea"}},
		}}
	say := func(rel graph.RelationType, from, to string, change func(*graph.Claim)) {
		c := graph.Claim{Type: rel, From: from, To: to, Quote: odd, End: len([]rune(odd)), Status: graph.Actual, Confidence: 0.8, Rule: "test"}
		if change != nil {
			change(&c)
		}
		b.Claims = append(b.Claims, c)
	}
	say(graph.Leads, "leader:putin", "country:RU", func(c *graph.Claim) { c.Office, c.Since = "president", "2012-05-07" })
	say(graph.AffiliatedWith, "person:vaez", "organization:icg", nil)
	say(graph.PartyTo, "country:RU", "agreement:pact", func(c *graph.Claim) { c.Since, c.Status = "2015", graph.Planned })
	say(graph.PartyTo, "country:RU", "agreement:pact", func(c *graph.Claim) { c.Since, c.Speaker = "2018-05", "leader:putin" })
	say(graph.ParticipatesIn, "country:RU", "exercise:drill", func(c *graph.Claim) { c.Speaker = `An "official"` })
	say(graph.HeldIn, "event:summit", "place:cairo", func(c *graph.Claim) { c.Since, c.Until = "2022-01-19", "2022-01-20" })
	say(graph.AlliedWith, "country:RU", "country:SUHH", func(c *graph.Claim) { c.Domain = graph.Military })
	say(graph.StationsForcesIn, "country:RU", "place:sea", func(c *graph.Claim) { c.Amount, c.Currency, c.Quantity = &amount, "USD", &at })
	if _, err := store.Apply(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	return store
}

func write(t *testing.T, store graph.Store, f export.Format, s export.Selection) (string, export.Summary) {
	t.Helper()
	var out bytes.Buffer
	sum, err := export.Write(t.Context(), store, &out, f, s)
	if err != nil {
		t.Fatal(err)
	}
	return out.String(), sum
}

// wellFormed reads a format by the standard library.
func wellFormed(f export.Format, text string) error {
	switch {
	case strings.HasSuffix(string(f), "csv"):
		_, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		return err
	case f == export.NDJSON, f == export.JSONLD, f == export.STIX:
		decoder := json.NewDecoder(strings.NewReader(text))
		for {
			if err := decoder.Decode(new(any)); err == io.EOF {
				return nil
			} else if err != nil {
				return err
			}
		}
	case f == export.GraphML, f == export.GEXF:
		decoder := xml.NewDecoder(strings.NewReader(text))
		for {
			if _, err := decoder.Token(); err == io.EOF {
				return nil
			} else if err != nil {
				return err
			}
		}
	}
	return nil // Turtle and Cypher: see TestReaders, and the test of the store on Neo4j
}

func TestFormats(t *testing.T) {
	store := world(t)
	for _, spec := range export.Formats {
		t.Run(string(spec.Format), func(t *testing.T) {
			text, sum := write(t, store, spec.Format, export.Selection{})
			if err := wellFormed(spec.Format, text); err != nil {
				t.Fatalf("%v in\n%s", err, text)
			}
			want := export.Summary{Version: 1, Nodes: 10, Relations: 7, Claims: 8, SHA256: sum.SHA256}
			switch spec.Format {
			case export.NodesCSV:
				want.Relations, want.Claims = 0, 0
			case export.RelationsCSV, export.ClaimsCSV:
				want.Nodes = 0
			}
			if sum != want {
				t.Errorf("summary %+v, want %+v", sum, want)
			}
			if again, _ := write(t, store, spec.Format, export.Selection{}); again != text {
				t.Error("a second time the stream is another")
			}
			checkSum(t, text, sum, strings.HasSuffix(string(spec.Format), "csv"))
			for _, said := range []string{"Vladimir Putin leads Russia", "Russia is led by Vladimir Putin", "روسيا بقيادة Vladimir Putin"} {
				if sum.Relations > 0 && spec.Format != export.ClaimsCSV && !strings.Contains(text, said) {
					t.Errorf("it does not say %q", said)
				}
			}
		})
	}
}

// checkSum wants the checksum to be that of all that stands before the summary.
func checkSum(t *testing.T, text string, sum export.Summary, beside bool) {
	t.Helper()
	end := len(text)
	if !beside {
		if !strings.Contains(text, sum.SHA256) {
			t.Fatal("the summary is not in the stream")
		}
		end = strings.LastIndex(text[:len(text)-1], "\n") + 1
	}
	if got := sha256.Sum256([]byte(text[:end])); hex.EncodeToString(got[:]) != sum.SHA256 {
		t.Errorf("the checksum is not that of the first %d bytes", end)
	}
}

func TestSelection(t *testing.T) {
	text, sum := write(t, world(t), export.NDJSON, export.Selection{Relations: graph.RelationFilter{Types: []graph.RelationType{graph.Leads, graph.AlliedWith}}})
	if sum.Nodes != 3 || sum.Relations != 2 || strings.Contains(text, "agreement:pact") {
		t.Errorf("%+v\n%s", sum, text)
	}
}

// A node stands in the stream with each relation that it is an end of, whichever end the filter names.
func TestSelectionByEnds(t *testing.T) {
	store := world(t)
	for name, c := range map[string]struct {
		filter graph.RelationFilter
		nodes  string
	}{
		"by a node":            {graph.RelationFilter{With: []string{"agreement:pact"}}, "agreement:pact country:RU"},
		"by a type":            {graph.RelationFilter{WithTypes: []graph.NodeType{graph.EventType}}, "event:summit place:cairo"},
		"of one end":           {graph.RelationFilter{With: []string{"country:RU"}, WithTypes: []graph.NodeType{graph.LeaderType}}, "country:RU leader:putin"},
		"by what it itself is": {graph.RelationFilter{With: []string{"leader:putin"}, WithTypes: []graph.NodeType{graph.LeaderType}}, "country:RU leader:putin"},
	} {
		t.Run(name, func(t *testing.T) {
			text, _ := write(t, store, export.NodesCSV, export.Selection{Relations: c.filter})
			rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			var ids []string
			for _, row := range rows[1:] {
				ids = append(ids, row[0])
			}
			if got := strings.Join(ids, " "); got != c.nodes {
				t.Errorf("got %s, want %s", got, c.nodes)
			}
		})
	}
}

// A stream that broke off behind any item goes on there, and both parts together are the whole.
func TestResume(t *testing.T) {
	store := world(t)
	for _, f := range []export.Format{export.NDJSON, export.NodesCSV, export.RelationsCSV} {
		whole, _ := write(t, store, f, export.Selection{})
		body := func(text string) []string { // the items, without what stands before and behind them
			var out []string
			reader := csv.NewReader(strings.NewReader(text))
			if f == export.NDJSON {
				for line := range strings.Lines(text) {
					if !strings.Contains(line, `"kind":"graph"`) && !strings.Contains(line, `"kind":"end"`) {
						out = append(out, line)
					}
				}
				return out
			}
			rows, err := reader.ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			for _, row := range rows {
				out = append(out, strings.Join(row, "\x00"))
			}
			return out
		}
		items := body(whole)
		for i, item := range items[:len(items)-1] {
			id := itemID(f, item)
			if id == "" {
				continue // the header of a table
			}
			rest, sum := write(t, store, f, export.Selection{After: id})
			if got := append(append([]string{}, items[:i+1]...), body(rest)...); strings.Join(got, "\n") != strings.Join(items, "\n") || sum.After != id {
				t.Errorf("%s after %s: %d items and %d more, want %d", f, id, i+1, len(body(rest)), len(items))
			}
		}
	}
}

func itemID(f export.Format, item string) string {
	cells := strings.Split(item, "\x00")
	switch {
	case f == export.NDJSON:
		var record struct{ ID string }
		_ = json.Unmarshal([]byte(item), &record) // a line of its own test
		return record.ID
	case cells[0] == "id" || cells[0] == "source":
		return ""
	case f == export.RelationsCSV:
		return cells[2]
	}
	return cells[0]
}

func TestRefused(t *testing.T) {
	for name, c := range map[string]struct {
		f export.Format
		s export.Selection
	}{
		"no format": {"graph.doc", export.Selection{}}, "no resuming of a document": {export.GraphML, export.Selection{After: "country:RU"}},
	} {
		if _, err := export.Write(t.Context(), world(t), io.Discard, c.f, c.s); !errors.Is(err, graph.ErrBadQuery) {
			t.Errorf("%s: %v", name, err)
		}
	}
	broken := errors.New("the pipe is broken")
	for _, spec := range export.Formats {
		if _, err := export.Write(t.Context(), world(t), failing{broken}, spec.Format, export.Selection{}); !errors.Is(err, broken) {
			t.Errorf("%s into a broken pipe: %v", spec.Format, err)
		}
	}
}

type failing struct{ error }

func (f failing) Write([]byte) (int, error) { return 0, f.error }

// TestReaders has every format read by a library that others use for it: NetworkX, rdflib, stix2, Python's csv. It runs where
// MITHAQ_PYTHON names a Python that has them, as .ci/clients installs it.
func TestReaders(t *testing.T) {
	python := os.Getenv("MITHAQ_PYTHON")
	if python == "" {
		t.Skip("MITHAQ_PYTHON names no Python with the readers; make test installs them")
	}
	store, folder := world(t), t.TempDir()
	for _, spec := range export.Formats {
		text, _ := write(t, store, spec.Format, export.Selection{})
		if err := os.WriteFile(filepath.Join(folder, string(spec.Format)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var stderr bytes.Buffer
	read := exec.CommandContext(t.Context(), python, "testdata/read.py", folder)
	read.Stderr = &stderr
	raw, err := read.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, stderr.String())
	}
	var got map[string][3]int
	if err := json.Unmarshal(raw, &got); err != nil {
		t.Fatalf("%v: %s", err, raw)
	}
	for _, name := range []string{"graph.graphml", "graph.gexf", "graph.ttl", "graph.jsonld", "graph.stix.json", "csv"} {
		if want := [3]int{10, 7, 8}; got[name] != want {
			t.Errorf("%s: %s, want %v", name, fmt.Sprint(got[name]), want)
		}
	}
}

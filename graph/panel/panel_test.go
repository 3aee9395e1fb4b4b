package panel_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parquet-go/parquet-go"

	"mithaq/graph"
	"mithaq/graph/aggregate"
	"mithaq/graph/graphtest"
	"mithaq/graph/panel"
)

// world has a pact of defence that RU and CN share for two days of 1951, and IR only after CN has left; and what they did.
func world(t *testing.T) graph.Store {
	party := func(country string, since, until graph.Date) graph.Claim {
		return graph.Claim{Type: graph.PartyTo, From: "country:" + country, To: "agreement:pact", Since: since, Until: until}
	}
	did := func(a string, what graph.RelationType, b string, since graph.Date) graph.Claim {
		return graph.Claim{Type: what, From: "country:" + a, To: "country:" + b, Since: since}
	}
	return graphtest.World(t, map[string]graph.Properties{
		"country:RU":     {ISO2: "RU", ISO3: "RUS", COW: "365", GW: "365"},
		"agreement:pact": {Kind: "ALLIANCE", Obligations: []graph.Obligation{graph.Defence, graph.Consultation}, End: "1953-03-01"},
		"agreement:deal": {Kind: "TRADE"},
	},
		party("RU", "1950", ""), party("CN", "1951-12-30", "1951-12-31"), party("IR", "1952-01-01", ""), party("US", "", ""),
		graph.Claim{Type: graph.PartyTo, From: "country:US", To: "agreement:deal", Since: "1950"},
		graph.Claim{Type: graph.PartyTo, From: "country:RU", To: "agreement:deal", Since: "1950"},
		did("US", graph.Sanctions, "RU", "1952-05"), did("RU", graph.Sanctions, "US", "1952"), did("CN", graph.MetWith, "RU", "1951-03-01"),
		did("RU", graph.Opposes, "US", ""), did("RU", graph.Opposes, "ZZ", "1952"))
}

var years = panel.Question{Of: []string{"country:RU", "country:CN", "country:IR", "country:US"}, Unit: panel.Dyad, Step: aggregate.Year, Since: "1950", Until: "1954",
	By: aggregate.Type, Clock: aggregate.Event}

// lines are the rows that are not all zero.
func lines(p *panel.Panel) []string {
	var out []string
	for r := range p.Rows() {
		line := strings.TrimSpace(strings.TrimPrefix(r.A.ID, "country:") + " " + strings.TrimPrefix(r.B.ID, "country:"))
		line = fmt.Sprint(line, " ", r.Period)
		empty := len(line)
		if r.Allied {
			line += fmt.Sprint(" allied ", r.Obligations)
		}
		for i, c := range r.Counts {
			if c.Claims > 0 {
				line += fmt.Sprint(" ", p.Classes[i], c)
			}
		}
		if len(line) > empty {
			out = append(out, line)
		}
	}
	return out
}

func TestRead(t *testing.T) {
	store := world(t)
	for name, c := range map[string]struct {
		ask     func(*panel.Question)
		rows    int
		undated int
		want    []string
	}{
		"dyads by year": {func(*panel.Question) {}, 6 * 5, 1, []string{
			"CN RU 1951 allied [DEFENCE CONSULTATION] MET_WITH{1 1 1}", "IR RU 1952 allied [DEFENCE CONSULTATION]", "IR RU 1953 allied [DEFENCE CONSULTATION]",
			"RU US 1952 SANCTIONS{2 2 1}"}},
		"directed": {func(q *panel.Question) {
			q.Unit, q.Filter.Types = panel.Directed, []graph.RelationType{graph.Sanctions, graph.MetWith}
		}, 12 * 5, 0, []string{
			"CN RU 1951 allied [DEFENCE CONSULTATION] MET_WITH{1 1 1}", "IR RU 1952 allied [DEFENCE CONSULTATION]", "IR RU 1953 allied [DEFENCE CONSULTATION]",
			"RU CN 1951 allied [DEFENCE CONSULTATION] MET_WITH{1 1 1}", "RU IR 1952 allied [DEFENCE CONSULTATION]", "RU IR 1953 allied [DEFENCE CONSULTATION]",
			"RU US 1952 SANCTIONS{1 1 1}", "US RU 1952 SANCTIONS{1 1 1}"}},
		"by month": {func(q *panel.Question) {
			q.Step, q.Since, q.Until, q.With = aggregate.Month, "1951-12", "1952-05", []string{"country:RU"}
		}, 3 * 6, 2, []string{
			"CN RU 1951-12 allied [DEFENCE CONSULTATION]", "IR RU 1952-01 allied [DEFENCE CONSULTATION]", "IR RU 1952-02 allied [DEFENCE CONSULTATION]",
			"IR RU 1952-03 allied [DEFENCE CONSULTATION]", "IR RU 1952-04 allied [DEFENCE CONSULTATION]", "IR RU 1952-05 allied [DEFENCE CONSULTATION]",
			"RU US 1952-05 SANCTIONS{1 1 1}"}},
		"countries by PLOVER": {func(q *panel.Question) {
			q.Unit, q.By, q.Of, q.Since, q.Until = panel.Country, aggregate.Plover, []string{"country:RU"}, "1951", "1952"
		}, 2, 1, []string{
			"RU 1951 allied [DEFENCE CONSULTATION] CONSULT{1 1 1}", "RU 1952 allied [DEFENCE CONSULTATION] REJECT{1 1 1} SANCTION{2 2 1}"}},
		"a country with another": {func(q *panel.Question) {
			q.Unit, q.Of, q.With, q.Since = panel.Country, []string{"country:RU"}, []string{"country:ZZ"}, "1952"
		}, 3, 0, []string{
			"RU 1952 allied [DEFENCE CONSULTATION] OPPOSES{1 1 1}", "RU 1953 allied [DEFENCE CONSULTATION]"}},
	} {
		t.Run(name, func(t *testing.T) {
			q := years
			c.ask(&q)
			p, err := panel.Read(t.Context(), store, q)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, lines(p)); diff != "" || p.Len() != c.rows || p.Undated != c.undated || p.Version != 1 {
				t.Errorf("%d rows, %d undated, version %d (-want +got):\n%s", p.Len(), p.Undated, p.Version, diff)
			}
		})
	}
}

func TestReadRefuses(t *testing.T) {
	store := world(t)
	for name, ask := range map[string]func(*panel.Question){
		"no country":       func(q *panel.Question) { q.Of = []string{"organization:nato"} },
		"an unknown one":   func(q *panel.Question) { q.Of = append(q.Of, "country:XX") },
		"one alone":        func(q *panel.Question) { q.Of = q.Of[:1] },
		"days":             func(q *panel.Question) { q.Step = aggregate.Day },
		"a coarse date":    func(q *panel.Question) { q.Step = aggregate.Month },
		"another class":    func(q *panel.Question) { q.By = aggregate.Outlet },
		"with in a filter": func(q *panel.Question) { q.Filter.With = []string{"country:RU"} },
		"backwards":        func(q *panel.Question) { q.Since, q.Until = q.Until, q.Since },
	} {
		q := years
		q.Of = append([]string{}, years.Of...)
		ask(&q)
		if _, err := panel.Read(t.Context(), store, q); !errors.Is(err, graph.ErrBadQuery) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// counted counts the calls of a store.
type counted struct {
	panel.Reader
	calls *int
}

func (c counted) Relations(ctx context.Context, q graph.RelationQuery) ([]graph.RelationPage, error) {
	*c.calls++
	return c.Reader.Relations(ctx, q)
}

func (c counted) Claims(ctx context.Context, q graph.ClaimQuery) ([]graph.ClaimPage, error) {
	*c.calls++
	return c.Reader.Claims(ctx, q)
}

func (c counted) Nodes(ctx context.Context, ids []string) ([]*graph.Node, error) {
	*c.calls++
	return c.Reader.Nodes(ctx, ids)
}

func TestStoreCallsDoNotGrow(t *testing.T) {
	store := world(t)
	calls := func(of []string) (n int) {
		q := years
		q.Of = of
		if _, err := panel.Read(t.Context(), counted{store, &n}, q); err != nil {
			t.Fatal(err)
		}
		return n
	}
	if few, many := calls(years.Of[:2]), calls(years.Of); few != many || few > 6 {
		t.Errorf("%d calls for two countries, %d for four", few, many)
	}
}

// Both formats hold the same table, and the codebook has a row for each of its columns.
func TestWrite(t *testing.T) {
	p, err := panel.Read(t.Context(), world(t), years)
	if err != nil {
		t.Fatal(err)
	}
	var text, columnar, codebook bytes.Buffer
	if err := errors.Join(p.Write(&text, "csv"), p.Write(&columnar, "parquet"), p.Codebook(&codebook, "{}")); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&text).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	head := strings.Join(rows[0], ",")
	if want := "country1,iso2_1,iso3_1,cow1,gw1,country2,iso2_2,iso3_2,cow2,gw2,year,allied,defence,offence,neutrality,non_aggression,consultation,"; !strings.HasPrefix(head, want) {
		t.Errorf("the columns are %s", head)
	}
	if len(rows) != p.Len()+1 || !strings.HasPrefix(strings.Join(rows[2], ","), "country:CN,,,,,country:IR,,,,,1951,0,0,0,0,0,0,") {
		t.Errorf("%d rows, the second %v", len(rows)-1, rows[2])
	}
	words, err := csv.NewReader(&codebook).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range rows[0] {
		if w := words[i+1]; w[0] != name || w[1] == "" || w[2] == "" || w[4] != "{}" || w[5] != "1" {
			t.Errorf("the codebook says %q of %s", w, name)
		}
	}
	if diff := cmp.Diff(rows, readParquet(t, columnar.Bytes())); diff != "" {
		t.Errorf("(-csv +parquet):\n%.1000s", diff)
	}
	if err := p.Write(io.Discard, "xlsx"); !errors.Is(err, graph.ErrBadQuery) {
		t.Errorf("another format: %v", err)
	}
}

// readParquet reads a table, the names of its columns first.
func readParquet(t *testing.T, raw []byte) [][]string {
	t.Helper()
	file, err := parquet.OpenFile(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	var head []string
	for _, f := range file.Schema().Fields() {
		head = append(head, f.Name())
	}
	out := [][]string{head}
	reader := parquet.NewReader(file)
	defer reader.Close()
	buffer := make([]parquet.Row, 1)
	for {
		n, err := reader.ReadRows(buffer)
		if n == 0 {
			if !errors.Is(err, io.EOF) {
				t.Fatal(err)
			}
			return out
		}
		row := make([]string, len(head))
		for _, v := range buffer[0] {
			if !v.IsNull() {
				row[v.Column()] = v.String()
			}
		}
		out = append(out, row)
	}
}

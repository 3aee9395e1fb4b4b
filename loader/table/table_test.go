package table_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"mithaq/graph"
	"mithaq/loader/table"
)

const countries = "\ufeff# Countries: a test. Date: 2025-11.\r\n" +
	"# Second comment.\n" +
	"\n" +
	"id,kind,name_en,name_ar,aliases_en,aliases_ar,adjectives_ar,metonyms_en,capital,LOCATED_IN,<HOSTS,source\n" +
	"place:moscow,CITY,Moscow,موسكو,,,,,,,,own\r\n" +
	"place:asia,CONTINENT,Asia,آسيا,,,,,,,,own\n" +
	`country:RU,SOVEREIGN,Russia,روسيا,"Russian Federation, the|RF",روسيا الاتحادية,روسي|روس,Moscow|the Kremlin,place:moscow,place:asia,,"ISO ""3166"""` + "\n"

func TestReadNodes(t *testing.T) {
	if _, err := table.Read("dir/countries.csv", []byte(strings.Replace(countries, "<HOSTS,", "", 1))); err == nil {
		t.Fatal("rows with more cells than the header were read")
	}
	read, err := table.Read("dir/countries.csv", []byte(strings.ReplaceAll(countries, "<HOSTS", "MEMBER_OF")))
	if err != nil {
		t.Fatal(err)
	}
	row := read.Rows[2]
	wantNode := &graph.NodeRecord{
		ID: "country:RU", Names: graph.Names{Ar: "روسيا", En: "Russia"},
		Aliases:    []string{"Russian Federation, the", "RF", "روسيا الاتحادية"},
		Properties: graph.Properties{Kind: "SOVEREIGN", Capital: "place:moscow"},
	}
	if diff := cmp.Diff(wantNode, row.Node); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(table.Forms{AdjectivesAr: []string{"روسي", "روس"}, MetonymsEn: []string{"Moscow", "the Kremlin"}}, row.Forms); diff != "" {
		t.Error(diff)
	}
	batch, err := read.Batch(nil)
	if err != nil {
		t.Fatal(err)
	}
	a := batch.Article
	if a.Title != "Countries: a test. Date: 2025-11." || a.URL != "table:countries.csv" || a.Published != "2025-11" || a.Kind != graph.Table {
		t.Errorf("article %+v", a)
	}
	got := canonical(t, batch)
	if len(got.Nodes) != 3 || len(got.Claims) != 1 {
		t.Fatalf("%d nodes, %d claims", len(got.Nodes), len(got.Claims))
	}
	c := got.Claims[0]
	if c.Type != graph.LocatedIn || c.From != "country:RU" || c.To != "place:asia" || c.Sentence != 2 || c.Status != graph.Actual ||
		c.Confidence != 1 || c.Rule != "table" || c.Source != `ISO "3166"` || !strings.HasPrefix(c.Quote, "country:RU,") {
		t.Errorf("claim %+v", c)
	}
	asia, want := got.Nodes[1], 2 // its own row and Russia's
	if asia.ID != "place:asia" || len(asia.Mentions) != want {
		t.Errorf("%s has %d mentions, want %d", asia.ID, len(asia.Mentions), want)
	}
}

// What a row says of its node in passing happened when the node did, unless it is a lasting state.
func TestReadDates(t *testing.T) {
	read, err := table.Read("t.csv", []byte("id,name_en,signed,start,end,HELD_IN,<PARTICIPATES_IN,CONCERNS,SIGNED_AT,source\n"+
		"event:summit,Summit,,2021-01-05,2021-01-06,place:ula,country:SA,country:QA,,own\n"+
		"agreement:pact,Pact,2021-01-05,2021-02,,,,,place:ula,own\n"))
	if err != nil {
		t.Fatal(err)
	}
	got := map[graph.RelationType]graph.Period{}
	for _, row := range read.Rows {
		for _, c := range row.Claims {
			got[c.Type] = graph.During(c.Since, c.Until)
		}
	}
	held := graph.During("2021-01-05", "2021-01-06")
	want := map[graph.RelationType]graph.Period{graph.HeldIn: held, graph.ParticipatesIn: held,
		graph.Concerns: graph.During("", ""), graph.SignedAt: graph.During("2021-01-05", "")}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestReadRelations(t *testing.T) {
	const text = "type,from,to,status,since,until,domain,amount,currency,quantity,source\n" +
		"MEMBER_OF,country:FR,organization:nato,,1949-08-24,1966,,,,,treaty\n" +
		"ALLIED_WITH,country:US,country:FR,PLANNED,,,MILITARY,4e11,USD,100,\n"
	read, err := table.Read("members.csv", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]string{"country:FR": "France", "country:US": "United States", "organization:nato": "NATO"}
	batch, err := read.Batch(func(id string) (graph.NodeRecord, bool) {
		name, ok := names[id]
		return graph.NodeRecord{ID: id, Names: graph.Names{En: name}, Aliases: []string{"left out"}}, ok
	})
	if err != nil {
		t.Fatal(err)
	}
	got := canonical(t, batch)
	if len(got.Nodes) != 3 || got.Nodes[0].Aliases != nil {
		t.Errorf("nodes %+v", got.Nodes)
	}
	if c := got.Claims[0]; c.Since != "1949-08-24" || c.Until != "1966" || c.Sentence != 0 {
		t.Errorf("claim %+v", c)
	}
	if c := got.Claims[1]; c.From != "country:FR" || c.Status != graph.Planned || c.Domain != graph.Military ||
		*c.Amount != 4e11 || c.Currency != "USD" || *c.Quantity != 100 {
		t.Errorf("claim %+v", c)
	}
}

func TestMistakes(t *testing.T) {
	const nodes = "id,name_en,kind,numeric,signed,LOCATED_IN,<PARTY_TO,source\n"
	tests := []struct{ name, text, want string }{
		{"empty", "# only a comment\n", "t.csv: has no header"},
		{"binary", "a\x00b", "t.csv: holds a NUL byte: it is no text"},
		{"encoding", "id\n\xff\xfe\n", "t.csv:2: is not UTF-8"},
		{"header", "id,colour,id\n", "t.csv:1: column colour: no such column\nt.csv:1: column id: stands twice\n" +
			"t.csv:1: column source: the column is missing\nt.csv:1: a column of names is missing: name_en or name_ar"},
		{"cells", nodes + "place:a,A\n", "t.csv:2: has 2 cells where the header has 8"},
		{"quotes", nodes + `place:a,"A,,,,,,` + "\n", "t.csv:2: a quotation mark is not closed, or stands in a cell that is not quoted"},
		{"twice", nodes + "place:a,A,,,,,,\nplace:a,A,,,,,,\n", "t.csv:3: column id: place:a stands in line 2 already"},
		{"id", nodes + "town:a,A,,,,,,\n", "t.csv:2: column id: \"town:a\" is no node's id: a type's prefix, a colon and ASCII letters, digits, '.', '-' or '_'"},
		{"no name", nodes + "place:a,,,,,,,\n", "t.csv:2: has no name"},
		{"property", nodes + "place:a,A,,004,,,,\n", "t.csv:2: column numeric: a Place has no such property"},
		{"value", nodes + "agreement:a,A,TREATY,,1949-13,,,\n", `t.csv:2: column signed: "1949-13" is not YYYY, YYYY-MM or YYYY-MM-DD`},
		{"list", nodes + "place:a,A,,,,place:b||place:b,,\n", "t.csv:2: column LOCATED_IN: an empty value between bars\n" +
			"t.csv:2: column LOCATED_IN: \"place:b\" stands twice\n" +
			"t.csv:2: column LOCATED_IN: \"\" is no node's id: a type's prefix, a colon and ASCII letters, digits, '.', '-' or '_'\n" +
			"t.csv:2: column LOCATED_IN: the row says place:a LOCATED_IN place:b twice"},
		{"ontology", nodes + "place:a,A,,,,,country:RU,\n", "t.csv:2: column <PARTY_TO: the ontology does not let PARTY_TO join Country (country:RU) to Place (place:a)"},
		{"itself", nodes + "place:a,A,,,,place:a,,\n", "t.csv:2: column LOCATED_IN: joins place:a to itself"},
		{"relations", "type,from,to,status,amount,domain,since,source\nFRIEND,country:A,country:B,MAYBE,many,SEA,1/2/2000,\n",
			"t.csv:2: column type: no relation type \"FRIEND\"\nt.csv:2: column status: \"MAYBE\" is none of [ACTUAL PLANNED POSSIBLE DENIED]\n" +
				"t.csv:2: column amount: \"many\" is no number\n" +
				"t.csv:2: column domain: \"SEA\" is none of [MILITARY ECONOMIC ENERGY NUCLEAR TECHNOLOGY INTELLIGENCE DIPLOMATIC]\n" +
				"t.csv:2: column since: bad date: \"1/2/2000\" is not YYYY, YYYY-MM or YYYY-MM-DD"},
		{"order of dates", "type,from,to,since,until,source\nMET_WITH,country:A,country:B,2001,2000,\n", "t.csv:2: until 2000 lies before since 2001"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := table.Read("t.csv", []byte(test.text))
			if !errors.Is(err, table.ErrTable) {
				t.Fatalf("error %v does not match ErrTable", err)
			}
			if diff := cmp.Diff(test.want, err.Error()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReadYAML(t *testing.T) {
	const text = "# Places: قائمة.\n- id: place:a\n  name_ar: \"أ: ب\" # comment\n  aliases_en: [One, Two]\n  numeric: \n  source:\n\n# more\n" +
		"-\n  id: country:XX\n  name_en: X\n  numeric: 004\n  LOCATED_IN:\n    - place:a\n    - place:b\n  source: own\n\n"
	read, err := table.Read("t.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	batch, err := read.Batch(func(id string) (graph.NodeRecord, bool) {
		return graph.NodeRecord{ID: id, Names: graph.Names{En: id}}, true
	})
	if err != nil {
		t.Fatal(err)
	}
	got := canonical(t, batch)
	if len(got.Nodes) != 3 || len(got.Claims) != 2 || got.Nodes[0].Properties.Numeric != "004" || got.Nodes[1].Names.Ar != "أ: ب" ||
		len(got.Nodes[1].Aliases) != 2 || got.Article.Title != "Places: قائمة." {
		t.Errorf("got %+v", got)
	}
	if want := text[strings.Index(text, "id: country"):strings.LastIndex(text, "\n\n")]; got.Claims[0].Quote != want || read.Rows[1].Line != 10 {
		t.Errorf("line %d, quote %q, want %q", read.Rows[1].Line, got.Claims[0].Quote, want)
	}
}

func TestYAMLMistakes(t *testing.T) {
	for text, want := range map[string]string{
		"- id: place:a\n  name_en: A\n  source: x\n- type: MET_WITH\n  from: country:A\n  to: country:B\n  source: x\n": "t.yml:4: column type: no such column",
		"- id: place:a\n  name_en: {a: b}\n  source: x\n":                                                               "t.yml:1: column name_en: a text or a list of texts is expected",
		"id: place:a\n":                  "t.yml: YAML: is not one list of rows",
		"- id: place:a\n  name_en: A\n":  "t.yml:1: column source: the column is missing",
		"- id: place:a\n  name_en: [A\n": "t.yml:2: YAML: ",
		"- place:a\n":                    "t.yml:1: is not a mapping of columns to values",
		"- id: place:a\n  name_en: A\n  source: x\n\n\n- id: place:a\n  name_en: A\n  source: x\n": "t.yml:6: column id: place:a stands in line 1 already",
	} {
		_, err := table.Read("t.yml", []byte(text))
		if !errors.Is(err, table.ErrTable) || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
}

func TestBatchUnknownEnds(t *testing.T) {
	read, err := table.Read("t.csv", []byte("id,name_en,capital,MEMBER_OF,source\ncountry:A,A,place:x,organization:y,\n"))
	if err != nil {
		t.Fatal(err)
	}
	_, err = read.Batch(nil)
	want := "t.csv:2: column capital: no table defines place:x\nt.csv:2: no table defines organization:y"
	if !errors.Is(err, table.ErrTable) || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestReadIsFast(t *testing.T) {
	data := large(20_000)
	start := time.Now()
	if _, err := table.Read("large.csv", data); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(start); took > time.Second {
		t.Errorf("20,000 rows took %v", took)
	}
}

func BenchmarkRead(b *testing.B) {
	data := large(20_000)
	for b.Loop() {
		if _, err := table.Read("large.csv", data); err != nil {
			b.Fatal(err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("t.csv", []byte(countries))
	f.Add("t.csv", []byte("type,from,to,source\nMET_WITH,country:A,country:B,\"x, \"\"y\"\"\"\n"))
	f.Add("t.yaml", []byte("- id: place:a\n  name_en: A\n  aliases_en: [a, b]\n  source: x\n\n- {id: place:b, name_ar: ب, source: x}\n"))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		read, err := table.Read(name, data)
		if err != nil {
			if !errors.Is(err, table.ErrTable) || err.Error() == "" {
				t.Fatalf("error %q", err)
			}
			return
		}
		batch, err := read.Batch(func(id string) (graph.NodeRecord, bool) {
			return graph.NodeRecord{ID: id, Names: graph.Names{En: id}}, true
		})
		if err == nil && len(read.Rows) > 0 {
			canonical(t, batch) // what Read lets pass, a store takes
		}
	})
}

func canonical(t *testing.T, b graph.Batch) graph.Batch {
	t.Helper()
	got, err := b.Canonical()
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func large(rows int) []byte {
	var b strings.Builder
	b.WriteString("id,kind,name_en,name_ar,aliases_en,aliases_ar,latitude,longitude,LOCATED_IN,source\n")
	for i := range rows {
		fmt.Fprintf(&b, "place:p%d,CITY,Town %d,مدينة %d,\"Town, %d|T%d\",بلدة,%f,2.5,country:RU,own\n", i, i, i, i, i, float64(i%90))
	}
	return []byte(b.String())
}

package document_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"mithaq/graph"
	"mithaq/loader/document"
	"mithaq/loader/table"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const schemaFile = "../../schema/document.schema.json"

func TestGolden(t *testing.T) {
	d, err := document.Of(batch())
	if err != nil {
		t.Fatal(err)
	}
	got, err := d.Indented()
	if err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/summit.json"
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Error(diff)
	}
	validate(t, got)
}

func TestRoundTrip(t *testing.T) {
	const rows = "id,name_en,kind,signed,LOCATED_IN,source\nplace:a,Town A,CITY,,place:b,own\nplace:b,Region B,REGION,,,own\nagreement:c,C,PEACE,1978-09,,\n"
	read, err := table.Read("t.csv", []byte(rows))
	if err != nil {
		t.Fatal(err)
	}
	tabled, err := read.Batch(nil)
	if err != nil {
		t.Fatal(err)
	}
	var stream bytes.Buffer
	var want []graph.Batch
	for _, b := range []graph.Batch{batch(), tabled} {
		b, err := b.Canonical()
		if err != nil {
			t.Fatal(err)
		}
		d, err := document.Of(b)
		if err != nil {
			t.Fatal(err)
		}
		line, err := d.Line()
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Count(line, []byte("\n")) != 1 {
			t.Errorf("not one line: %q", line)
		}
		validate(t, line)
		stream.Write(line)
		want = append(want, b)
	}
	decoder := json.NewDecoder(&stream)
	for _, want := range want {
		d, err := document.Decode(decoder)
		if err != nil {
			t.Fatal(err)
		}
		got, err := d.Batch()
		if err != nil {
			t.Fatal(err)
		}
		got.At = want.At
		for i := range got.Claims {
			got.Claims[i].RecordedAt = want.Claims[i].RecordedAt
		}
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
			t.Error(diff)
		}
	}
	if _, err := document.Decode(decoder); err != io.EOF {
		t.Errorf("at the end: %v", err)
	}
}

func TestDecodeRefuses(t *testing.T) {
	for _, text := range []string{`{"article": {"colour": 1}}`, `[]`, `{"nodes": [`} {
		if _, err := document.Decode(json.NewDecoder(strings.NewReader(text))); !errors.Is(err, document.ErrDocument) {
			t.Errorf("%s: %v", text, err)
		}
	}
	if _, err := document.Of(graph.Batch{}); !errors.Is(err, graph.ErrInvalidBatch) {
		t.Errorf("an empty batch: %v", err)
	}
}

// The schema repeats the ontology's lists; they must not drift apart.
func TestSchemaKnowsTheOntology(t *testing.T) {
	data, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	var schema struct {
		Defs map[string]struct {
			Enum       []string
			Properties map[string]any
		} `json:"$defs"`
	}
	if err := json.Unmarshal(data, &schema); err != nil {
		t.Fatal(err)
	}
	var nodes, relations, properties []string
	for _, s := range graph.NodeSpecs {
		if s.Type != graph.ArticleType {
			nodes = append(nodes, string(s.Type))
		}
		properties = append(properties, s.Properties...)
	}
	for _, s := range graph.RelationSpecs {
		relations = append(relations, string(s.Type))
	}
	slices.Sort(properties)
	var have []string
	for name := range schema.Defs["properties"].Properties {
		have = append(have, name)
	}
	slices.Sort(have)
	for name, lists := range map[string][2][]string{
		"node types": {nodes, schema.Defs["nodeType"].Enum}, "relation types": {relations, schema.Defs["relationType"].Enum},
		"statuses":   {strs(graph.Statuses), schema.Defs["status"].Enum},
		"domains":    {append([]string{""}, strs(graph.Domains)...), schema.Defs["domain"].Enum},
		"properties": {slices.Compact(properties), have},
	} {
		if diff := cmp.Diff(lists[0], lists[1]); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestSchemaRefuses(t *testing.T) {
	good, err := os.ReadFile("testdata/summit.json")
	if err != nil {
		t.Fatal(err)
	}
	for old, new := range map[string]string{
		`"status": "ACTUAL"`: `"status": "MAYBE"`, `"start": 11`: `"start": -1`, `"lang": "en"`: `"lang": "fr"`,
		`"type": "Leader"`: `"type": "Hero"`, `"since": "2022-01-19"`: `"since": "19/1/2022"`, `"url":`: `"address":`,
	} {
		if !bytes.Contains(good, []byte(old)) {
			t.Fatalf("no %s in the golden file", old)
		}
		if err := check(t, bytes.Replace(good, []byte(old), []byte(new), 1)); err == nil {
			t.Errorf("%s passes", new)
		}
	}
}

func strs[S ~string](in []S) (out []string) {
	for _, s := range in {
		out = append(out, string(s))
	}
	return out
}

func validate(t *testing.T, doc []byte) {
	t.Helper()
	if err := check(t, doc); err != nil {
		t.Error(err)
	}
}

func check(t *testing.T, doc []byte) error {
	t.Helper()
	schema, err := jsonschema.NewCompiler().Compile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(doc))
	if err != nil {
		t.Fatal(err)
	}
	return schema.Validate(value)
}

// batch says one relation three times, with astral and combining characters before it so that code points, bytes and UTF-16
// units differ.
func batch() graph.Batch {
	const text = "قمّة 🕊️: A\nPutin met Raisi on 19 January 2022. Putin, the president of Russia, may meet Raisi again to sell gas for $5.\n"
	span := func(quote string) (int, int) {
		before, _, ok := strings.Cut(text, quote)
		if !ok {
			panic(quote)
		}
		start := len([]rune(before))
		return start, start + len([]rune(quote))
	}
	claim := func(c graph.Claim, quote string) graph.Claim {
		c.Quote = quote
		c.Start, c.End = span(quote)
		c.Confidence = 0.9
		return c
	}
	mention := func(quote string) graph.Span { s, e := span(quote); return graph.Span{Start: s, End: e} }
	five := 5.0
	const putin, raisi, russia = "leader:vladimir-putin", "leader:ebrahim-raisi", "country:RU"
	return graph.Batch{
		Article: graph.Article{Kind: graph.News, Title: "قمّة", Text: text, Lang: "en", Outlet: "Samples", URL: "https://x.test/?a=1&b=<2>", Published: "2022-01-20"},
		Nodes: []graph.NodeRecord{
			{ID: putin, Names: graph.Names{En: "Vladimir Putin", Ar: "فلاديمير بوتين"}, Aliases: []string{"Putin"}, Properties: graph.Properties{Gender: "m"}, Mentions: []graph.Span{mention("Putin")}},
			{ID: raisi, Names: graph.Names{En: "Ebrahim Raisi"}, Mentions: []graph.Span{mention("Raisi")}},
			{ID: russia, Names: graph.Names{En: "Russia"}, Properties: graph.Properties{ISO2: "RU"}},
		},
		Claims: []graph.Claim{
			claim(graph.Claim{Type: graph.MetWith, From: putin, To: raisi, Status: graph.Possible, Sentence: 2, Amount: &five, Currency: "USD", Rule: "meet"}, "may meet Raisi again to sell gas for $5"),
			claim(graph.Claim{Type: graph.Leads, From: putin, To: russia, Status: graph.Actual, Sentence: 2, Office: "president", Speaker: "the paper"}, "Putin, the president of Russia"),
			claim(graph.Claim{Type: graph.MetWith, From: putin, To: raisi, Status: graph.Actual, Sentence: 1, Since: "2022-01-19", Until: "2022-01-19", Rule: "meet"}, "Putin met Raisi on 19 January 2022"),
		},
	}
}

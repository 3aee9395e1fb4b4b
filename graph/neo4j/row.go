package neo4j

import (
	"encoding/json"
	"fmt"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"mithaq/graph"
)

// row is a record of a result, or the properties of a node, relationship or map in it. What is missing reads as zero.
type row struct {
	columns map[string]int // where the values of a record stand, the same for all records of a result
	values  []any
	props   map[string]any // instead of a record's columns
}

func (r row) value(key string) any {
	if i, ok := r.columns[key]; ok {
		return r.values[i]
	}
	return r.props[key]
}

func (r row) text(key string) string { s, _ := r.value(key).(string); return s }
func (r row) whole(key string) int   { n, _ := r.value(key).(int64); return int(n) }
func (r row) truth(key string) bool  { b, _ := r.value(key).(bool); return b }

func (r row) real(key string) *float64 {
	if f, ok := r.value(key).(float64); ok {
		return &f
	}
	return nil
}

// moment is a time that was written in milliseconds.
func (r row) moment(key string) time.Time {
	if n, ok := r.value(key).(int64); ok {
		return time.UnixMilli(n).UTC()
	}
	return time.Time{}
}

// inner are the properties of a value that has some.
func (r row) inner(key string) row {
	switch v := r.value(key).(type) {
	case driver.Node:
		return row{props: v.Props}
	case driver.Relationship:
		return row{props: v.Props}
	case map[string]any:
		return row{props: v}
	}
	return row{}
}

// list is a list of strings of any kind.
func list[S ~string](r row, key string) []S {
	values, _ := r.value(key).([]any)
	var out []S
	for _, v := range values {
		s, _ := v.(string)
		out = append(out, S(s))
	}
	return out
}

func (r row) numbers(key string) []int {
	values, _ := r.value(key).([]any)
	var out []int
	for _, v := range values {
		n, _ := v.(int64)
		out = append(out, int(n))
	}
	return out
}

func (r row) node() graph.Node {
	t, _ := graph.TypeOf(r.text("id"))
	return graph.Node{
		ID: r.text("id"), Type: t, Names: graph.Names{Ar: r.text("nameAr"), En: r.text("nameEn")},
		Aliases: list[string](r, "aliases"), Claims: r.whole("claims"), Articles: r.whole("articles"),
		Properties: graph.Properties{
			Kind: r.text("kind"), ISO2: r.text("iso2"), ISO3: r.text("iso3"), Numeric: r.text("numeric"), COW: r.text("cow"),
			GW: r.text("gw"), Capital: r.text("capital"), Gender: r.text("gender"), Signed: graph.Date(r.text("signed")),
			Start: graph.Date(r.text("start")), End: graph.Date(r.text("end")), Term: r.text("term"), Amount: r.real("amount"),
			Currency: r.text("currency"), Obligations: list[graph.Obligation](r, "obligations"),
			Latitude: r.real("latitude"), Longitude: r.real("longitude"),
		},
	}
}

func (r row) relation() graph.Relation {
	out := graph.Relation{
		ID: r.text("id"), Type: graph.RelationType(r.text("type")), From: r.text("from"), To: r.text("to"),
		Status: graph.Status(r.text("status")), Start: graph.Date(r.text("start")), End: graph.Date(r.text("end")),
		Domains: list[graph.Domain](r, "domains"), Offices: list[string](r, "offices"), Amount: r.real("amount"),
		Currency: r.text("currency"), Quantity: r.real("quantity"), Contradicted: r.truth("contradicted"),
		Claims: r.whole("claims"), News: r.whole("news"), Tables: r.whole("tables"), Outlets: r.whole("outlets"),
	}
	if c := r.real("confidence"); c != nil {
		out.Confidence = *c
	}
	starts, ends := list[graph.Date](r, "episodeStarts"), list[graph.Date](r, "episodeEnds")
	statuses, claims := list[graph.Status](r, "episodeStatuses"), r.numbers("episodeClaims")
	for i := range min(len(starts), len(ends), len(statuses), len(claims)) {
		out.Episodes = append(out.Episodes, graph.Episode{Start: starts[i], End: ends[i], Status: statuses[i], Claims: claims[i]})
	}
	return out
}

func (r row) claim() graph.Claim {
	out := graph.Claim{
		ID: r.text("id"), Article: r.text("article"), Relation: r.text("relation"),
		Type: graph.RelationType(r.text("type")), From: r.text("from"), To: r.text("to"),
		Quote: r.text("quote"), Start: r.whole("start"), End: r.whole("end"), Sentence: r.whole("sentence"), Speaker: r.text("speaker"),
		Status: graph.Status(r.text("status")), Since: graph.Date(r.text("since")), Until: graph.Date(r.text("until")),
		Domain: graph.Domain(r.text("domain")), Office: r.text("office"), Amount: r.real("amount"), Currency: r.text("currency"),
		Quantity: r.real("quantity"), Rule: r.text("rule"), Source: r.text("source"),
		RecordedAt: r.moment("recordedAt"), RetractedAt: r.moment("retractedAt"),
		Version: int64(r.whole("version")), Withdrawn: int64(r.whole("withdrawn")),
	}
	if c := r.real("confidence"); c != nil {
		out.Confidence = *c
	}
	if t := r.text("readType"); t != "" {
		out.Read = &graph.Statement{
			Type: graph.RelationType(t), From: r.text("readFrom"), To: r.text("readTo"), Speaker: r.text("readSpeaker"),
			Status: graph.Status(r.text("readStatus")), Since: graph.Date(r.text("readSince")), Until: graph.Date(r.text("readUntil")),
			Domain: graph.Domain(r.text("readDomain")), Office: r.text("readOffice"), Amount: r.real("readAmount"),
			Currency: r.text("readCurrency"), Quantity: r.real("readQuantity"),
		}
	}
	return out
}

func (r row) article() graph.Article {
	return graph.Article{
		ID: r.text("id"), Kind: graph.ArticleKind(r.text("kind")), Title: r.text("title"), Text: r.text("text"),
		Lang: r.text("lang"), Outlet: r.text("outlet"), URL: r.text("url"), Published: graph.Date(r.text("published")),
		LoadedAt: r.moment("loadedAt"), DeletedAt: r.moment("deletedAt"),
	}
}

// record is what an article says of a node: its `record` and `mentions`.
func (r row) record(node string) (graph.NodeRecord, error) {
	var out graph.NodeRecord
	if err := json.Unmarshal([]byte(r.text("record")), &out); err != nil {
		return out, fmt.Errorf("the record of %s: %w", node, err)
	}
	out.ID, out.Mentions = node, spans(r.numbers("mentions"))
	return out, nil
}

// spans reads mentions from a flat list of starts and ends.
func spans(flat []int) []graph.Span {
	var out []graph.Span
	for i := 0; i+1 < len(flat); i += 2 {
		out = append(out, graph.Span{Start: flat[i], End: flat[i+1]})
	}
	return out
}

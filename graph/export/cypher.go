package export

import (
	"cmp"
	"fmt"
	"io"
	"sort"
	"strings"

	"mithaq/graph"
)

// script writes Cypher statements that make the graph anew, as often as they are run: nodes with the label Entity and their type's, relations
// with their type, claims as lists of their words and places. The first statement makes the constraint that the others need to be fast.
type script struct {
	w   io.Writer
	err error
}

func newCypher(w io.Writer) encoder { return &script{w: w} }

func (e *script) put(format string, args ...any) {
	if e.err == nil {
		_, e.err = fmt.Fprintf(e.w, format, args...)
	}
}

var cypherEscapes = strings.NewReplacer(`\`, `\\`, "'", `\'`, "\n", `\n`, "\r", `\r`)

// cypherText is a string as Cypher writes it.
func cypherText(s string) string { return "'" + cypherEscapes.Replace(s) + "'" }

func cypherList[T any](items []T, text func(T) string) string {
	out := make([]string, len(items))
	for i, item := range items {
		out[i] = text(item)
	}
	return "[" + strings.Join(out, ", ") + "]"
}

// cypherMap is a map of properties, by name; the empty are left out. Values are written already.
func cypherMap(properties map[string]string) string {
	var out []string
	for name, value := range properties {
		if value != "" && value != "''" && value != "[]" {
			out = append(out, name+": "+value)
		}
	}
	sort.Strings(out)
	return "{" + strings.Join(out, ", ") + "}"
}

func (e *script) begin(version int64, _ bool) error {
	e.put("// Mithaq, version %d\nCREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n", version)
	return e.err
}

func (e *script) node(n graph.Node) error {
	p := n.Properties
	e.put("MERGE (n:Entity {id: %s}) SET n:%s, n += %s;\n", cypherText(n.ID), n.Type, cypherMap(map[string]string{
		"name": cypherText(cmp.Or(n.Names.En, n.Names.Ar)), "nameEn": cypherText(n.Names.En), "nameAr": cypherText(n.Names.Ar), "aliases": cypherList(n.Aliases, cypherText),
		"kind": cypherText(p.Kind), "iso2": cypherText(p.ISO2), "iso3": cypherText(p.ISO3), "cow": cypherText(p.COW), "gw": cypherText(p.GW), "capital": cypherText(p.Capital),
		"gender": cypherText(p.Gender), "signed": cypherText(string(p.Signed)), "start": cypherText(string(p.Start)), "end": cypherText(string(p.End)), "term": cypherText(p.Term),
		"amount": number(p.Amount), "currency": cypherText(p.Currency), "latitude": number(p.Latitude), "longitude": number(p.Longitude),
		"obligations": cypherList(p.Obligations, func(o graph.Obligation) string { return cypherText(string(o)) }), "type": cypherText(string(n.Type))}))
	return e.err
}

func (e *script) relation(r told, claims []Cited) error {
	e.put("MATCH (a:Entity {id: %s}) MATCH (b:Entity {id: %s}) MERGE (a)-[r:%s {id: %s}]->(b) SET r += %s;\n", cypherText(r.From), cypherText(r.To), r.Type, cypherText(r.ID),
		cypherMap(map[string]string{"saidEn": cypherText(r.said.En), "saidAr": cypherText(r.said.Ar), "passiveEn": cypherText(r.passive.En), "passiveAr": cypherText(r.passive.Ar),
			"status": cypherText(string(r.Status)), "start": cypherText(string(r.Start)), "end": cypherText(string(r.End)),
			"domains": cypherList(r.Domains, func(d graph.Domain) string { return cypherText(string(d)) }), "offices": cypherList(r.Offices, cypherText),
			"amount": number(r.Amount), "currency": cypherText(r.Currency), "quantity": number(r.Quantity), "confidence": number(&r.Confidence),
			"contradicted": fmt.Sprint(r.Contradicted), "claims": fmt.Sprint(r.Claims), "outlets": fmt.Sprint(r.Outlets), "tables": fmt.Sprint(r.Tables),
			"quotes":   cypherList(claims, func(c Cited) string { return cypherText(c.Quote) }),
			"speakers": cypherList(claims, func(c Cited) string { return cypherText(c.Speaker) }),
			"articles": cypherList(claims, func(c Cited) string { return cypherText(cmp.Or(c.Source.URL, c.Article)) }),
			"starts":   cypherList(claims, func(c Cited) string { return fmt.Sprint(c.Start) }), "ends": cypherList(claims, func(c Cited) string { return fmt.Sprint(c.End) })}))
	return e.err
}

func (e *script) finish() error { return e.err }

func (e *script) end(s Summary) error {
	e.put("// %s\n", s)
	return e.err
}

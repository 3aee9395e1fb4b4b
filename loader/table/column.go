package table

import (
	"slices"
	"strconv"
	"strings"

	"mithaq/graph"
)

// column says what a cell under one heading means.
type column struct {
	name     string
	required bool // an empty cell is handed to set too
	set      func(b *builder, cell string)
}

// nodeColumns are the columns of a table of nodes, beside those that are named after a relation type.
var nodeColumns = map[string]column{
	"id":            {required: true, set: (*builder).id},
	"name_en":       text(func(b *builder) *string { return &b.node.Names.En }),
	"name_ar":       text(func(b *builder) *string { return &b.node.Names.Ar }),
	"aliases_en":    list(func(b *builder) *[]string { return &b.node.Aliases }),
	"aliases_ar":    list(func(b *builder) *[]string { return &b.node.Aliases }),
	"adjectives_en": list(func(b *builder) *[]string { return &b.row.Forms.AdjectivesEn }),
	"adjectives_ar": list(func(b *builder) *[]string { return &b.row.Forms.AdjectivesAr }),
	"metonyms_en":   list(func(b *builder) *[]string { return &b.row.Forms.MetonymsEn }),
	"metonyms_ar":   list(func(b *builder) *[]string { return &b.row.Forms.MetonymsAr }),
	"kind":          text(func(b *builder) *string { return &b.node.Properties.Kind }),
	"gender":        text(func(b *builder) *string { return &b.node.Properties.Gender }),
	"iso2":          text(func(b *builder) *string { return &b.node.Properties.ISO2 }),
	"iso3":          text(func(b *builder) *string { return &b.node.Properties.ISO3 }),
	"numeric":       text(func(b *builder) *string { return &b.node.Properties.Numeric }),
	"cow":           text(func(b *builder) *string { return &b.node.Properties.COW }),
	"gw":            text(func(b *builder) *string { return &b.node.Properties.GW }),
	"capital":       text(func(b *builder) *string { return &b.node.Properties.Capital }),
	"term":          text(func(b *builder) *string { return &b.node.Properties.Term }),
	"currency":      text(func(b *builder) *string { return &b.node.Properties.Currency }),
	"signed":        text(func(b *builder) *graph.Date { return &b.node.Properties.Signed }),
	"start":         text(func(b *builder) *graph.Date { return &b.node.Properties.Start }),
	"end":           text(func(b *builder) *graph.Date { return &b.node.Properties.End }),
	"obligations":   list(func(b *builder) *[]graph.Obligation { return &b.node.Properties.Obligations }),
	"amount":        number(func(b *builder) **float64 { return &b.node.Properties.Amount }),
	"latitude":      number(func(b *builder) **float64 { return &b.node.Properties.Latitude }),
	"longitude":     number(func(b *builder) **float64 { return &b.node.Properties.Longitude }),
	"source":        text(func(b *builder) *string { return &b.source }),
}

// relationColumns are the columns of a table of relations.
var relationColumns = map[string]column{
	"type": {required: true, set: func(b *builder, cell string) {
		b.claim.Type = graph.RelationType(cell)
		if _, ok := b.claim.Type.Spec(); !ok {
			b.fault("no relation type %q", cell)
		}
	}},
	"from":     {required: true, set: func(b *builder, cell string) { b.claim.From = b.end(cell) }},
	"to":       {required: true, set: func(b *builder, cell string) { b.claim.To = b.end(cell) }},
	"status":   oneOf(graph.Statuses, func(b *builder) *graph.Status { return &b.claim.Status }),
	"domain":   oneOf(graph.Domains, func(b *builder) *graph.Domain { return &b.claim.Domain }),
	"since":    date(func(b *builder) *graph.Date { return &b.claim.Since }),
	"until":    date(func(b *builder) *graph.Date { return &b.claim.Until }),
	"office":   text(func(b *builder) *string { return &b.claim.Office }),
	"currency": text(func(b *builder) *string { return &b.claim.Currency }),
	"amount":   number(func(b *builder) **float64 { return &b.claim.Amount }),
	"quantity": number(func(b *builder) **float64 { return &b.claim.Quantity }),
	"source":   text(func(b *builder) *string { return &b.source }),
}

func text[S ~string](field func(*builder) *S) column {
	return column{set: func(b *builder, cell string) { *field(b) = S(cell) }}
}

func list[S ~string](field func(*builder) *[]S) column {
	return column{set: func(b *builder, cell string) {
		for _, value := range b.values(cell) {
			*field(b) = append(*field(b), S(value))
		}
	}}
}

func number(field func(*builder) **float64) column {
	return column{set: func(b *builder, cell string) {
		value, err := strconv.ParseFloat(cell, 64)
		if err != nil {
			b.fault("%q is no number", cell)
			return
		}
		*field(b) = &value
	}}
}

func date(field func(*builder) *graph.Date) column {
	return column{set: func(b *builder, cell string) {
		value, err := graph.ParseDate(cell)
		if err != nil {
			b.fault("%v", err)
		}
		*field(b) = value
	}}
}

func oneOf[S ~string](values []S, field func(*builder) *S) column {
	return column{set: func(b *builder, cell string) {
		if *field(b) = S(cell); !slices.Contains(values, S(cell)) {
			b.fault("%q is none of %v", cell, values)
		}
	}}
}

// relationSetter makes a claim of each id in the cell, from the row's node or, in reverse, to it.
func relationSetter(spec graph.RelationSpec, reverse bool) func(*builder, string) {
	return func(b *builder, cell string) {
		for _, value := range b.values(cell) {
			if other := b.end(value); other != "" {
				b.links = append(b.links, link{column: b.column, spec: spec, other: other, reverse: reverse})
			}
		}
	}
}

// values are the parts of a cell that are separated by |; an empty part, or one that comes twice, is a mistake.
func (b *builder) values(cell string) []string {
	parts := strings.Split(cell, "|")
	for i, p := range parts {
		parts[i] = strings.TrimSpace(p)
		switch {
		case parts[i] == "":
			b.fault("an empty value between bars")
		case slices.Index(parts, parts[i]) < i:
			b.fault("%q stands twice", parts[i])
		}
	}
	return parts
}

package panel

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"mithaq/graph"
	"mithaq/graph/aggregate"
)

// Column is one of a panel's table, as its codebook describes it.
type Column struct {
	Name    string // lower case, words joined by underscores
	Meaning string
	Unit    string // what a value is
	Source  string // what it rests on

	number bool // whole numbers, else text
	value  func(Row) (text string, number int64, ok bool)
}

const (
	iso    = "ISO 3166"
	tables = "curated tables: parties to agreements of the kind ALLIANCE"
)

// codes are the columns that name a country.
var codes = []struct {
	name, meaning, unit, source string
	number                      bool
	of                          func(graph.Node) string
}{
	{"country", "the country", "id of the graph", "Mithaq", false, func(n graph.Node) string { return n.ID }},
	{"iso2_", "the country's alpha-2 code", "code", iso, false, func(n graph.Node) string { return n.Properties.ISO2 }},
	{"iso3_", "the country's alpha-3 code", "code", iso, false, func(n graph.Node) string { return n.Properties.ISO3 }},
	{"cow", "the country's state number, empty where it has none", "number", "Correlates of War", true, func(n graph.Node) string { return n.Properties.COW }},
	{"gw", "the country's state number, empty where it has none", "number", "Gleditsch and Ward", true, func(n graph.Node) string { return n.Properties.GW }},
}

// Columns are those of the panel's table, in their order.
func (p *Panel) Columns() []Column {
	out := p.countryColumns("1", func(r Row) graph.Node { return r.A })
	if p.Unit == Country {
		for i := range out {
			out[i].Name = strings.Trim(strings.TrimSuffix(out[i].Name, "1"), "_")
		}
	} else {
		out = append(out, p.countryColumns("2", func(r Row) graph.Node { return r.B })...)
	}
	if p.Step == aggregate.Year {
		out = append(out, number("year", "the calendar year", "year", "", func(r Row) int64 { return int64(atoi(string(r.Period))) }))
	} else {
		out = append(out, text("month", "the calendar month", "YYYY-MM", "", func(r Row) string { return string(r.Period) }))
	}
	who := "both were party to the same alliance on at least one common day of the period"
	if p.Unit == Country {
		who = "it was party to an alliance on at least one day of the period"
	}
	out = append(out, number("allied", "whether "+who, "0 or 1", tables, func(r Row) int64 { return truth(r.Allied) }))
	for _, o := range graph.Obligations {
		out = append(out, number(strings.ToLower(string(o)), "whether one of these alliances obliges to this", "0 or 1", tables,
			func(r Row) int64 { return truth(slices.Contains(r.Obligations, o)) }))
	}
	return append(out, p.countColumns()...)
}

func (p *Panel) countryColumns(suffix string, of func(Row) graph.Node) []Column {
	var out []Column
	for _, c := range codes {
		meaning := c.meaning
		if p.Unit != Country {
			meaning = strings.Replace(meaning, "the country", map[string]string{"1": "the first country", "2": "the second country"}[suffix], 1)
		}
		column := text(c.name+suffix, meaning, c.unit, c.source, func(r Row) string { return c.of(of(r)) })
		if c.number {
			column.number = true
			column.value = func(r Row) (string, int64, bool) {
				n, err := strconv.ParseInt(c.of(of(r)), 10, 64)
				return "", n, err == nil
			}
		}
		out = append(out, column)
	}
	return out
}

// countColumns are three for each class.
func (p *Panel) countColumns() []Column {
	source := "claims of news and tables"
	if p.Filter.Kind != "" {
		source = "claims of the kind " + string(p.Filter.Kind)
	}
	whose := "between the two countries"
	if p.Unit == Country {
		whose = "with the country at one end"
	}
	if p.RollUp {
		source += "; who acts for a country: relations of the types LEADS, SERVES_IN and PART_OF"
		whose += "; leaders and officials in office, organs, forces and companies count as their country"
	}
	dated := "that began or happened in the period"
	if p.Clock == aggregate.Published {
		dated = "published in the period"
	}
	var out []Column
	for i, class := range p.Classes {
		name := strings.ToLower(class)
		out = append(out,
			number(name+"_claims", fmt.Sprintf("live claims of %s %s, %s", class, dated, whose), "claims", source, func(r Row) int64 { return int64(r.Counts[i].Claims) }),
			number(name+"_relations", "relations that these claims say", "relations", source, func(r Row) int64 { return int64(r.Counts[i].Relations) }),
			number(name+"_outlets", "outlets whose articles make these claims; an article without one counts as one", "outlets", source,
				func(r Row) int64 { return int64(r.Counts[i].Outlets) }))
	}
	return out
}

func text(name, meaning, unit, source string, of func(Row) string) Column {
	return Column{name, meaning, unit, source, false, func(r Row) (string, int64, bool) { s := of(r); return s, 0, s != "" }}
}

func number(name, meaning, unit, source string, of func(Row) int64) Column {
	return Column{name, meaning, unit, source, true, func(r Row) (string, int64, bool) { return "", of(r), true }}
}

func truth(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// atoi reads a year.
func atoi(s string) int {
	n, _ := strconv.Atoi(s) // periods are dates
	return n
}

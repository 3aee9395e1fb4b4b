package main

import (
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/graph/aggregate"
	"mithaq/graph/panel"
	"mithaq/server/api"
)

// panelCommand writes a table for statistics.
type panelCommand struct {
	storeFlags
	Countries []string `arg:"" help:"ISO 3166 codes of the countries, such as RU or RUS; \"all\" for all that there are."`
	With      []string `help:"Codes of the second countries of dyads; without it each country is paired with each other." placeholder:"CODE"`
	Unit      string   `help:"What a row is about: ${enum}." enum:"dyad,directed_dyad,country" default:"dyad"`
	Step      string   `help:"How long a period is: ${enum}." enum:"year,month" default:"year"`
	Since     string   `help:"The first period: YYYY, or YYYY-MM by months." required:"" placeholder:"DATE"`
	Until     string   `help:"The last period." required:"" placeholder:"DATE"`
	By        string   `help:"What is counted: each ${enum} class of relations." enum:"type,plover" default:"type"`
	Clock     string   `help:"Which date of a claim gives its period: ${enum}." enum:"event,published" default:"event"`
	Where     string   `help:"Only relations that fit are counted: the API's RelationWhere as JSON, such as '{\"kind\": \"NEWS\"}'." placeholder:"JSON"`
	Output    string   `short:"o" help:"File to write, .csv or .parquet, beside which .codebook.csv says what its columns mean; both are there only when they are whole. CSV on standard output where it is left out." type:"path" placeholder:"FILE"`
}

// Run writes the panel, and says on standard error what it wrote.
func (c *panelCommand) Run(in *session) error {
	filter, err := api.Where(c.Where)
	if err != nil {
		return err
	}
	format := strings.TrimPrefix(filepath.Ext(c.Output), ".")
	if c.Output == "" {
		format = "csv"
	}
	if !slices.Contains(panel.Formats, format) {
		return fmt.Errorf("%w: the output %q ends in none of .%s", graph.ErrBadQuery, c.Output, strings.Join(panel.Formats, ", ."))
	}
	store, _, err := c.openFilled(in, true)
	if err != nil {
		return err
	}
	defer store.Close()
	q := panel.Question{Unit: panel.Unit(strings.ToUpper(c.Unit)), Step: aggregate.Step(strings.ToUpper(c.Step)), Since: graph.Date(c.Since), Until: graph.Date(c.Until),
		By: aggregate.Dimension(strings.ToUpper(c.By)), Clock: aggregate.Clock(strings.ToUpper(c.Clock)), Filter: filter}
	if q.Of, err = countryIDs(in, store, c.Countries); err != nil {
		return err
	}
	if q.With, err = countryIDs(in, store, c.With); err != nil {
		return err
	}
	p, err := panel.Read(in.ctx, store, q)
	if err != nil {
		return err
	}
	if c.Output == "" {
		err = p.Write(in.stdout, format)
	} else {
		err = c.files(p, format)
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(in.stderr, "mithaq: version %d, %d rows of %d columns, %d claims without a date as exact as that left out\n", p.Version, p.Len(), len(p.Columns()), p.Undated)
	return nil
}

// files writes the table and the codebook beside it.
func (c *panelCommand) files(p *panel.Panel, format string) error {
	asked, err := json.Marshal(struct {
		Countries, With                            []string
		Unit, Step, Since, Until, By, Clock, Where string
	}{c.Countries, c.With, c.Unit, c.Step, c.Since, c.Until, c.By, c.Clock, c.Where})
	if err != nil {
		return err
	}
	if err := writeWhole(c.Output, func(w io.Writer) error { return p.Write(w, format) }); err != nil {
		return err
	}
	return writeWhole(strings.TrimSuffix(c.Output, "."+format)+".codebook.csv", func(w io.Writer) error { return p.Codebook(w, string(asked)) })
}

// countryIDs finds countries by their codes, whether in use or not.
func countryIDs(in *session, store graph.Store, codes []string) ([]string, error) {
	if len(codes) == 0 {
		return nil, nil
	}
	found, err := store.FindNodes(in.ctx, graph.NodeFilter{Types: []graph.NodeType{graph.CountryType}}, graph.Page{First: graph.MaxPage})
	if err != nil {
		return nil, err
	}
	byCode := map[string]string{}
	var all []string
	for _, n := range found.Nodes {
		all = append(all, n.ID)
		for _, code := range []string{n.ID, n.Properties.ISO2, n.Properties.ISO3} {
			byCode[strings.ToUpper(code)] = n.ID
		}
	}
	if slices.Equal(codes, []string{"all"}) {
		return all, nil
	}
	var ids []string
	for _, code := range codes {
		id := byCode[strings.ToUpper(code)]
		if code == "" || id == "" {
			return nil, fmt.Errorf("%w: no country has the code %q", graph.ErrBadQuery, code)
		}
		ids = append(ids, id)
	}
	return ids, nil
}

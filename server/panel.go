package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"mithaq/graph"
	"mithaq/graph/panel"
	"mithaq/server/api"
	"mithaq/server/query"
)

// panelCommand writes a table for statistics.
type panelCommand struct {
	askFlags
	Countries []string `arg:"" help:"ISO 3166 codes of the countries, such as RU or RUS; \"all\" for all that there are."`
	With      []string `help:"Codes of the second countries of dyads; without it each country is paired with each other." placeholder:"CODE"`
	Unit      string   `help:"What a row is about: ${enum}." enum:"dyad,directed_dyad,country" default:"dyad"`
	Step      string   `help:"How long a period is: ${enum}." enum:"year,month" default:"year"`
	Since     string   `help:"The first period: YYYY, or YYYY-MM by months." required:"" placeholder:"DATE"`
	Until     string   `help:"The last period." required:"" placeholder:"DATE"`
	By        string   `help:"What is counted: each ${enum} class of relations." enum:"type,plover" default:"type"`
	Clock     string   `help:"Which date of a claim gives its period: ${enum}." enum:"event,published" default:"event"`
	RollUp    bool     `help:"Count what leaders and officials do in office, and organs, forces and companies of a state, as the state's; --no-roll-up counts countries alone." default:"true" negatable:""`
	Where     string   `help:"Only relations that fit are counted: the API's RelationWhere as JSON, such as '{\"kind\": \"NEWS\"}'." placeholder:"JSON"`
	Output    string   `short:"o" help:"File to write, .csv or .parquet, beside which .codebook.csv says what its columns mean; both are there only when they are whole. CSV on standard output where it is left out." type:"path" placeholder:"FILE"`
}

// Run writes the panel, and says on standard error what it wrote.
func (c *panelCommand) Run(in *session) error {
	format := strings.TrimPrefix(filepath.Ext(c.Output), ".")
	if c.Output == "" {
		format = "csv"
	}
	if !slices.Contains(panel.Formats, format) {
		return fmt.Errorf("%w: the output %q ends in none of .%s", graph.ErrBadQuery, c.Output, strings.Join(panel.Formats, ", ."))
	}
	server, closeStore, err := c.server(in)
	if err != nil {
		return err
	}
	defer closeStore()
	held, err := c.write(in, server, format)
	if err != nil {
		return err
	}
	fmt.Fprintf(in.stderr, "mithaq: version %d, %d rows of %d columns, %d claims without a date as exact as that left out\n", held.Version, held.Rows, held.Columns, held.Undated)
	return nil
}

// write writes the panel, into a file with the codebook of the same version of the graph beside it.
func (c *panelCommand) write(in *session, server query.Server, format string) (api.PanelSummary, error) {
	load := func(name string, w io.Writer) (held api.PanelSummary, err error) {
		said, err := server.Download(in.ctx, "/panel/"+name, c.question(), w)
		if err != nil {
			return held, err
		}
		return held, json.Unmarshal(said, &held)
	}
	if c.Output == "" {
		return load("panel."+format, in.stdout)
	}
	var codebook bytes.Buffer
	described, err := load("codebook.csv", &codebook)
	if err != nil {
		return described, err
	}
	err = writeWhole(c.Output, func(w io.Writer) error {
		held, err := load("panel."+format, w)
		if err == nil && held != described {
			err = fmt.Errorf("the graph went from version %d to %d meanwhile: ask again", described.Version, held.Version)
		}
		return err
	})
	if err != nil {
		return described, err
	}
	return described, writeWhole(strings.TrimSuffix(c.Output, "."+format)+".codebook.csv", func(w io.Writer) error {
		_, err := codebook.WriteTo(w)
		return err
	})
}

// question is what the API is asked.
func (c *panelCommand) question() url.Values {
	out := url.Values{"unit": {strings.ToUpper(c.Unit)}, "step": {strings.ToUpper(c.Step)}, "since": {c.Since}, "until": {c.Until},
		"by": {strings.ToUpper(c.By)}, "clock": {strings.ToUpper(c.Clock)}, "rollUp": {strconv.FormatBool(c.RollUp)}}
	if !slices.Equal(c.Countries, []string{"all"}) {
		out["of"] = c.Countries
	}
	if len(c.With) > 0 {
		out["with"] = c.With
	}
	if c.Where != "" {
		out.Set("where", c.Where)
	}
	return out
}

package api

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"

	"mithaq/graph"
	"mithaq/graph/aggregate"
	"mithaq/graph/panel"
	"mithaq/schema/gen"
	"mithaq/schema/object"
)

// maxPanel is how many rows of a panel are answered at once.
const maxPanel = 50_000

// panelArguments are those of the schema's field panel.
type panelArguments struct {
	Of, With     []string
	Unit         panel.Unit
	Step         aggregate.Step
	Since, Until object.PartialDate
	By           aggregate.Dimension
	Where        *object.RelationWhere
	Clock        aggregate.Clock
	RollUp       bool
}

// read makes the panel.
func (a panelArguments) read(ctx context.Context, store graph.Store) (*panel.Panel, error) {
	filter, err := relationWhere(a.Where)
	if err != nil {
		return nil, err
	}
	return panel.Read(ctx, store, panel.Question{Of: a.Of, With: a.With, Unit: a.Unit, Step: a.Step, Since: graph.Date(a.Since), Until: graph.Date(a.Until),
		By: a.By, Filter: filter, Clock: a.Clock, RollUp: a.RollUp})
}

// PanelSummary says what a file of a panel held.
type PanelSummary struct {
	Version int64 `json:"version"` // of the graph
	Rows    int   `json:"rows"`
	Columns int   `json:"columns"`
	Undated int   `json:"undated"` // claims that were left out because their date is not known, or not as exactly as the step
}

// Panel returns the handler of tables for statistics: of panel.csv and panel.parquet, and of codebook.csv, which says what their columns
// mean. The parameters are the arguments of the schema's field panel. It answers as [file] does; the summary is a [PanelSummary].
func Panel(store graph.Store) http.Handler {
	media := map[string]string{"panel.csv": "text/csv; charset=utf-8", "panel.parquet": "application/vnd.apache.parquet", "codebook.csv": "text/csv; charset=utf-8"}
	arguments := gen.NewExecutableSchema(gen.Config{}).Schema().Query.Fields.ForName("panel").Arguments
	return file(store, func(ctx context.Context, name string, form url.Values) (string, writing, error) {
		if media[name] == "" {
			return "", nil, fmt.Errorf("%w: %.80q", errNoFormat, name)
		}
		given, err := formValues(arguments, form)
		if err != nil {
			return "", nil, err
		}
		var asked panelArguments
		question, err := coerce(arguments, given, &asked)
		if err != nil {
			return "", nil, err
		}
		return media[name], func(w io.Writer) (any, error) {
			p, err := asked.read(ctx, store)
			if err != nil {
				return nil, err
			}
			if format, ok := strings.CutPrefix(name, "panel."); ok {
				err = p.Write(w, format)
			} else {
				err = p.Codebook(w, string(question))
			}
			return PanelSummary{p.Version, p.Len(), len(p.Columns()), p.Undated}, err
		}, nil
	})
}

// Panel resolves a table for statistics.
func (r queryResolver) Panel(ctx context.Context, of, with []string, unit panel.Unit, step aggregate.Step, since, until object.PartialDate,
	by aggregate.Dimension, only *object.RelationWhere, clock aggregate.Clock, rollUp bool,
) (*gen.Panel, error) {
	p, err := panelArguments{of, with, unit, step, since, until, by, only, clock, rollUp}.read(ctx, r.store)
	if err != nil {
		return nil, err
	}
	if p.Len() > maxPanel {
		return nil, fmt.Errorf("%w: the panel has %d rows; at most %d are answered, and /panel/panel.csv gives longer ones", errLimit, p.Len(), maxPanel)
	}
	out := &gen.Panel{Version: int(p.Version), Classes: p.Classes, Undated: p.Undated}
	for _, c := range p.Columns() {
		out.Columns = append(out.Columns, &c)
	}
	level, countries := &object.Level[*object.Thing]{}, map[string]*object.Country{}
	country := func(n graph.Node) *object.Country {
		if n.ID != "" && countries[n.ID] == nil {
			countries[n.ID] = enlist(level, n).(*object.Country)
		}
		return countries[n.ID]
	}
	for row := range p.Rows() {
		line := &gen.PanelRow{A: country(row.A), B: country(row.B), Period: object.PartialDate(row.Period), Allied: row.Allied, Obligations: row.Obligations}
		for i, c := range row.Counts {
			if c.Claims > 0 {
				line.Counts = append(line.Counts, &gen.PanelCount{Class: p.Classes[i], Claims: c.Claims, Relations: c.Relations, Outlets: c.Outlets})
			}
		}
		out.Rows = append(out.Rows, line)
	}
	return out, nil
}

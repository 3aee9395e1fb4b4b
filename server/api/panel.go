package api

import (
	"context"
	"fmt"

	"mithaq/graph"
	"mithaq/graph/aggregate"
	"mithaq/graph/panel"
	"mithaq/schema/gen"
	"mithaq/schema/object"
)

// maxPanel is how many rows of a panel are answered at once.
const maxPanel = 50_000

// Panel resolves a table for statistics.
func (r queryResolver) Panel(ctx context.Context, of, with []string, unit panel.Unit, step aggregate.Step, since, until object.PartialDate,
	by aggregate.Dimension, only *object.RelationWhere, clock aggregate.Clock,
) (*gen.Panel, error) {
	filter, err := relationWhere(only)
	if err != nil {
		return nil, err
	}
	p, err := panel.Read(ctx, r.store, panel.Question{Of: of, With: with, Unit: unit, Step: step, Since: graph.Date(since), Until: graph.Date(until),
		By: by, Filter: filter, Clock: clock})
	if err != nil {
		return nil, err
	}
	if p.Len() > maxPanel {
		return nil, fmt.Errorf("%w: the panel has %d rows; at most %d are answered, and `server panel` writes longer ones", errLimit, p.Len(), maxPanel)
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

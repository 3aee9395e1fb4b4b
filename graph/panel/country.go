package panel

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"mithaq/graph"
)

// resolve makes ids of what a question names, each once, and reads the countries among them. What is none is graph.ErrBadQuery.
func (p *Panel) resolve(ctx context.Context, store Reader) error {
	known, err := countries(ctx, store)
	if err != nil {
		return err
	}
	for _, n := range known {
		p.nodes[n.ID] = n
	}
	ids := func(names []string, others map[string]bool) ([]string, error) {
		var out []string
		for _, name := range names {
			n, ok := known[strings.ToUpper(name)]
			switch {
			case ok:
				name = n.ID
			case !others[name]:
				return nil, fmt.Errorf("%w: no country has the id or ISO 3166 code %.80q", graph.ErrBadQuery, name)
			}
			out = append(out, name)
		}
		return sorted(out), nil
	}
	if p.Of, err = ids(p.Of, nil); err != nil {
		return err
	}
	if len(p.Of) == 0 {
		p.Of = slices.Sorted(maps.Keys(p.nodes))
	}
	others := map[string]bool{}
	if p.Unit == Country && len(p.With) > 0 {
		found, err := store.Nodes(ctx, p.With)
		if err != nil {
			return err
		}
		for i, n := range found {
			others[p.With[i]] = n != nil
		}
	}
	p.With, err = ids(p.With, others)
	return err
}

// countries are all that there are, by their ids and codes in upper case.
func countries(ctx context.Context, store Reader) (map[string]graph.Node, error) {
	out := map[string]graph.Node{}
	page := graph.Page{First: graph.MaxPage}
	for {
		found, err := store.FindNodes(ctx, graph.NodeFilter{Types: []graph.NodeType{graph.CountryType}}, page)
		if err != nil {
			return nil, err
		}
		for _, n := range found.Nodes {
			for _, name := range []string{n.ID, n.Properties.ISO2, n.Properties.ISO3} {
				if name != "" {
					out[strings.ToUpper(name)] = n
				}
			}
		}
		if !found.More {
			return out, nil
		}
		page.After = found.Cursors[len(found.Cursors)-1]
	}
}

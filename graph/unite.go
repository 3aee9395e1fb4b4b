package graph

import (
	"cmp"
	"slices"
)

// Source is a live article's record of a node, with what ranks it.
type Source struct {
	Article   string
	Kind      ArticleKind
	Published Date
	Record    NodeRecord
}

// Unite makes the node that the live articles together describe; Claims is left for the store to count.
//
// Curated tables come before news, then the later published article, then the smaller article id. The first that gives a
// name in a language or a property wins; every other name becomes an alias. The order of sources does not matter.
// It needs at least one source, all of one node.
func Unite(sources []Source) Node {
	sources = slices.Clone(sources)
	slices.SortFunc(sources, func(a, b Source) int {
		return cmp.Or(-cmp.Compare(rank(a.Kind), rank(b.Kind)), -cmp.Compare(a.Published, b.Published), cmp.Compare(a.Article, b.Article))
	})
	node := Node{ID: sources[0].Record.ID, Articles: len(sources)}
	node.Type, _ = TypeOf(node.ID)
	var others []string
	for _, s := range sources {
		r := s.Record
		node.Names.Ar = cmp.Or(node.Names.Ar, r.Names.Ar)
		node.Names.En = cmp.Or(node.Names.En, r.Names.En)
		others = append(append(others, r.Names.Ar, r.Names.En), r.Aliases...)
		node.Properties = node.Properties.or(r.Properties)
	}
	node.Aliases = slices.DeleteFunc(tidy(others), func(s string) bool { return s == node.Names.Ar || s == node.Names.En })
	if len(node.Aliases) == 0 {
		node.Aliases = nil // as who reads the node back has it
	}
	return node
}

func rank(k ArticleKind) int {
	if k == Table {
		return 1
	}
	return 0
}

// or fills what p leaves open from q. Amount and currency go together, and so do latitude and longitude.
func (p Properties) or(q Properties) Properties {
	if p.Amount == nil && p.Currency == "" {
		p.Amount, p.Currency = q.Amount, q.Currency
	}
	if p.Latitude == nil && p.Longitude == nil {
		p.Latitude, p.Longitude = q.Latitude, q.Longitude
	}
	p.Kind = cmp.Or(p.Kind, q.Kind)
	p.ISO2 = cmp.Or(p.ISO2, q.ISO2)
	p.ISO3 = cmp.Or(p.ISO3, q.ISO3)
	p.Numeric = cmp.Or(p.Numeric, q.Numeric)
	p.COW = cmp.Or(p.COW, q.COW)
	p.GW = cmp.Or(p.GW, q.GW)
	p.Capital = cmp.Or(p.Capital, q.Capital)
	p.Gender = cmp.Or(p.Gender, q.Gender)
	p.Signed = cmp.Or(p.Signed, q.Signed)
	p.Start = cmp.Or(p.Start, q.Start)
	p.End = cmp.Or(p.End, q.End)
	p.Term = cmp.Or(p.Term, q.Term)
	if len(p.Obligations) == 0 {
		p.Obligations = q.Obligations
	}
	return p
}

package object

import "mithaq/graph/balance"

// Paths are the ways between two nodes.
type Paths struct {
	Nodes     []*Path
	Hubs      []Entity
	Truncated bool
	PageInfo  PageInfo
}

// Path is a way that comes to no node twice.
type Path struct{ Hops []*Hop }

// Length is the number of hops.
func (p *Path) Length() int { return len(p.Hops) }

// Nodes are those on the way, both ends among them.
func (p *Path) Nodes() []Entity {
	out := []Entity{p.Hops[0].From}
	for _, h := range p.Hops {
		out = append(out, h.To)
	}
	return out
}

// Hop is a step of a path.
type Hop struct {
	From, To  Entity
	Relations []*Relation
}

// Relation is the most claimed of its relations.
func (h *Hop) Relation() *Relation { return h.Relations[0] }

// Neighborhood is what stands around nodes.
type Neighborhood struct {
	Nodes     []*Neighbor
	Relations []*Relation
	Truncated bool
}

// Neighbor is a node of a neighbourhood.
type Neighbor struct {
	Node             Entity
	Distance, Degree int
}

// CommonNeighbors are the neighbours that nodes share.
type CommonNeighbors struct {
	Nodes      []*CommonNeighbor
	TotalCount int
	Truncated  bool
}

// CommonNeighbor is a neighbour that nodes share.
type CommonNeighbor struct {
	Node    Entity
	Sources int
	Links   []*NeighborLink
}

// NeighborLink is what joins a node to a shared neighbour.
type NeighborLink struct {
	Of        Entity
	Relations []*Relation
}

// Balance is a signed graph of actors.
type Balance struct {
	Edges     []*SignedEdge
	All       []*Triad
	Truncated bool
}

// SignedEdge is what stands between two actors.
type SignedEdge struct {
	balance.Edge
	A, B      Entity
	Relations []*Relation
}

// Triad is three actors with what stands between each two.
type Triad struct {
	balance.Triad
	Actors []Entity
	Edges  []*SignedEdge
}

// TriadCount is how many triads there are.
func (b *Balance) TriadCount() int { return len(b.All) }

// BalancedCount is how many of the triads are balanced.
func (b *Balance) BalancedCount() int { return len(b.balanced(true)) }

// Triads returns the first triads, or the first of those that are balanced, or not.
func (b *Balance) Triads(balanced *bool, first int) []*Triad {
	out := b.All
	if balanced != nil {
		out = b.balanced(*balanced)
	}
	return out[:min(first, len(out))]
}

func (b *Balance) balanced(wanted bool) []*Triad {
	var out []*Triad
	for _, t := range b.All {
		if t.Balanced() == wanted {
			out = append(out, t)
		}
	}
	return out
}

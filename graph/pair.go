package graph

import "fmt"

// given is 1 where there is a value.
func given[T any](p *T) int {
	if p == nil {
		return 0
	}
	return 1
}

// check finds fault with a merge: see [Complete].
func (m Merge) check(h Holdings) error {
	from, into, err := pair(h, m.From, m.Into)
	switch {
	case err != nil:
		return err
	case from.Type != into.Type && (from.Type != PersonType || into.Type != LeaderType):
		return fmt.Errorf("%w: a %s cannot be a %s", ErrBadDecision, from.Type, into.Type)
	}
	decisions, err := h.Decisions([]string{m.From})
	for _, d := range decisions {
		if apart := d.Distinction; apart != nil && (apart.A == m.Into || apart.B == m.Into) {
			return fmt.Errorf("%w: %s found that %s and %s are not one; undo %s first", ErrBadDecision, d.By, apart.A, apart.B, d.ID)
		}
	}
	return err
}

func (d Distinction) check(h Holdings) error {
	_, _, err := pair(h, d.A, d.B)
	return err
}

// pair are two different nodes that there must be.
func pair(h Holdings, a, b string) (Node, Node, error) {
	if a == b {
		return Node{}, Node{}, fmt.Errorf("%w: %.200s is itself already", ErrBadDecision, a)
	}
	nodes, err := h.Nodes([]string{a, b})
	if err != nil {
		return Node{}, Node{}, err
	}
	for _, id := range []string{a, b} {
		if _, ok := nodes[id]; !ok {
			return Node{}, Node{}, fmt.Errorf("%w: there is no node %.200s, or it is another since a merge", ErrNoSubject, id)
		}
	}
	return nodes[a], nodes[b], nil
}

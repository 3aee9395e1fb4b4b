package path

import (
	"cmp"
	"container/heap"
	"slices"

	"mithaq/graph"
)

// shortest is the first paths of at most so many hops in what is known.
func (w *web) shortest(length int) []Path {
	left := w.remaining(length)
	var out []Path
	for hops := 1; hops <= length && len(out) < w.q.Count; hops++ {
		out = append(out, w.ofLength(hops, left, w.q.Count-len(out))...)
	}
	return out
}

func (w *web) cost(from, to string) int { return cost(w.joined[pairOf(from, to)]) }

// cost of a hop is small where much attests its relations.
func cost(relations []graph.Relation) int {
	sources := 0
	for _, r := range relations {
		sources += r.Outlets + r.Tables
	}
	return 1_000_000 / (1 + sources)
}

// passable reports whether a path may come to the node on its way.
func (w *web) passable(id string) bool { return !w.end(id) && !w.hub[id] }

// remaining is, by hops and node, the least cost of a walk of exactly so many hops from the node to the end.
func (w *web) remaining(length int) []map[string]int {
	out := []map[string]int{{w.q.To: 0}}
	for hops := 1; hops <= length; hops++ {
		costs := map[string]int{}
		for via, left := range out[hops-1] {
			if hops > 1 && !w.passable(via) {
				continue
			}
			for _, id := range w.next[via] {
				cost := left + w.cost(id, via)
				if known, ok := costs[id]; !ok || cost < known {
					costs[id] = cost
				}
			}
		}
		out = append(out, costs)
	}
	return out
}

// ofLength is the cheapest simple paths of exactly so many hops, by best-first search: what is left is known exactly but for
// the nodes that a walk comes to twice.
func (w *web) ofLength(hops int, left []map[string]int, count int) []Path {
	total, ok := left[hops][w.q.From]
	if !ok {
		return nil
	}
	queue := &walks{{nodes: []string{w.q.From}, total: total}}
	var out []Path
	for steps := 0; queue.Len() > 0 && len(out) < count; steps++ {
		if steps == maxSteps {
			w.truncated = true
			break
		}
		at := heap.Pop(queue).(walk)
		last, todo := at.nodes[len(at.nodes)-1], hops-len(at.nodes)
		if todo < 0 {
			out = append(out, w.path(at.nodes))
			continue
		}
		for _, id := range w.next[last] {
			rest, ok := left[todo][id]
			if !ok || todo > 0 && !w.passable(id) || slices.Contains(at.nodes, id) {
				continue
			}
			spent := at.spent + w.cost(last, id)
			nodes := append(slices.Clone(at.nodes), id)
			heap.Push(queue, walk{nodes, spent, spent + rest})
		}
	}
	return out
}

func (w *web) path(nodes []string) Path {
	var p Path
	for i := range nodes[1:] {
		p.Hops = append(p.Hops, w.hop(nodes[i], nodes[i+1]))
	}
	return p
}

// walk is the beginning of a path.
type walk struct {
	nodes        []string
	spent, total int // the cost so far, and the least that the whole may have
}

// walks is a queue, the cheapest first.
type walks []walk

func (q walks) Len() int { return len(q) }
func (q walks) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(q[i].total, q[j].total), slices.Compare(q[i].nodes, q[j].nodes)) < 0
}
func (q walks) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *walks) Push(x any)   { *q = append(*q, x.(walk)) }
func (q *walks) Pop() any {
	last := len(*q) - 1
	out := (*q)[last]
	*q = (*q)[:last]
	return out
}

// Package object holds the Go values behind the types of the GraphQL schema: nodes, relations, claims and articles of the
// graph, each at one place of an answer, with the lists that they come in.
//
// Every value knows its [Level]: all the values that were read together with it. What is asked of one is read for the whole
// level at once, so that the number of reads does not depend on the number of values.
//
// Values are safe for concurrent reading.
package object

import (
	"fmt"
	"sync"
	"time"

	"mithaq/graph"
)

// Node is anything that has an id and can be asked for by it.
type Node interface{ isNode() }

// Entity is a node of the graph.
type Entity interface {
	Node
	// Self is the node without its type.
	Self() *Thing
}

// Level is what one place of a query has read, over all parents. It is safe for concurrent use.
type Level[T any] struct {
	Members []T // each once, in the order in which they were first met

	mu   sync.Mutex
	read map[string]*reading
}

// reading is something read once for a level.
type reading struct {
	once  sync.Once
	value any
	err   error
}

// Read returns what load returns, which is called once for each key. The key tells the question with all its arguments.
func (l *Level[T]) Read(key string, load func() (any, error)) (any, error) {
	l.mu.Lock()
	r := l.read[key]
	if r == nil {
		if l.read == nil {
			l.read = map[string]*reading{}
		}
		r = &reading{err: fmt.Errorf("reading %s was broken off", key)} // stands where load panics
		l.read[key] = r
	}
	l.mu.Unlock()
	r.once.Do(func() { r.value, r.err = load() })
	return r.value, r.err
}

// Relation is an edge of the graph, as seen from the node whose relations were asked for.
type Relation struct {
	graph.Relation
	Seen    string    // the id of the node that it is seen from, empty where it was asked for by itself
	KnownAt time.Time // the moment of which the graph was asked, zero for now
	Level   *Level[*Relation]
}

// Claim is a claim behind a relation.
type Claim struct {
	graph.Claim
	Level *Level[*Claim]
}

// Article is a source. Its text is read when it is asked for.
type Article struct {
	graph.Article
	Level *Level[*Article]
}

// Mention is a place in an article that names a node.
type Mention struct {
	graph.Mention
	Level *Level[*Mention]
}

// Speaker is who is credited with a claim.
type Speaker struct {
	Text   string // the name, where the speaker is no node
	Entity Entity
}

func (*Relation) isNode() {}
func (*Claim) isNode()    {}
func (*Article) isNode()  {}
func (*Thing) isNode()    {}

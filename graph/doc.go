// Package graph is the vocabulary of Mithaq: the ontology, the nodes, relations, claims and articles that a store holds,
// the [Batch] that a loader writes and the [Store] contract that every backend keeps.
//
// A relation is (type, from, to), one edge over all articles; what is said of it belongs to its claims, each with the exact
// words of an article. [Summarize] computes the relation from its live claims, and [Unite] a node from what the live
// articles record of it; every store calls the same two functions, so the graph does not depend on the order of loading.
//
// What people decide, reviews of claims and merges of nodes, is kept apart as a [Decision] and laid over every reading by [Overlay],
// so that it outlives reloads and can be undone.
//
// The package imports the standard library only. Its values are plain data: safe to copy, not safe to change while shared.
package graph

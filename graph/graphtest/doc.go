// Package graphtest is the conformance suite of [graph.Store]: the same cases for every store, with no list of exceptions.
// A store's own test is one call of [Run]; what a store should answer is what [Model] answers.
package graphtest
